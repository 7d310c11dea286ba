-- matrix_agg against plain SQL over integer arrays and against a mere count(*), its
-- workers, and what groups cost. Variables: rows.
SELECT setseed(0.5) \g /dev/null
CREATE TABLE drawn AS
	SELECT row AS id, (SELECT array_agg(DISTINCT 1 + floor(19 * random())::int) FROM generate_series(0, row % 4)) AS lines,
		(SELECT array_agg(DISTINCT 1 + floor(17 * random())::int) FROM generate_series(0, row / 4 % 5)) AS goals
	FROM generate_series(1, :rows) row;
CREATE TABLE line_of AS
	SELECT id::int, code FROM wsis.unnest(wsis.expand('C1-C11'::wsis.action_line_set)) WITH ORDINALITY c (code, id);
-- with a title and an organization about as long as those of the Stocktaking's projects; and the bare codes
CREATE TABLE project AS
	SELECT d.id, 2004 + d.id % 22 AS year, l.lines, d.goals::wsis.sdg_set AS sdgs,
		'Project number ' || d.id || ' for connecting schools' AS title,
		'Ministry of Communications, office ' || d.id % 1000 AS organization
	FROM drawn d, LATERAL (SELECT wsis.set_agg(code) AS lines FROM unnest(d.lines) id JOIN line_of USING (id)) l;
CREATE TABLE project_codes AS
	SELECT id, lines, sdgs FROM project;
CREATE INDEX ON project_codes (id);
CREATE TABLE project_ints AS
	SELECT id, lines, goals FROM drawn;
DROP TABLE drawn;
VACUUM (ANALYZE) project, project_codes, project_ints;

CALL bench.same('matrix_agg', 'SELECT md5(string_agg(format(''%s %s %s'', action_line, sdg, value), '','' ORDER BY action_line, sdg))
		FROM (SELECT wsis.matrix_agg(lines, sdgs) AS m FROM project) p, wsis.cells(m)',
	'SELECT md5(string_agg(format(''%s %s %s'', code, goal, n), '','' ORDER BY code, goal))
		FROM (SELECT line, goal, count(*) AS n FROM project_ints, unnest(lines) line, unnest(goals) goal GROUP BY line, goal) c
		JOIN line_of ON id = line');
CALL bench.compare('', 'matrix', 'matrix_agg(lines, sdgs), bare codes', 'unnest, unnest, GROUP BY of bare int[]',
	'SELECT wsis.matrix_agg(lines, sdgs) FROM project_codes',
	'SELECT line, goal, count(*) FROM project_ints, unnest(lines) line, unnest(goals) goal GROUP BY line, goal', 1 / 15.0);
CALL bench.compare('', 'matrix', 'matrix_agg(lines, sdgs), with title and organization', 'count(*) of the same table',
	'SELECT wsis.matrix_agg(lines, sdgs) FROM project', 'SELECT count(*) FROM project', 1.6);
CALL bench.compare('', 'matrix', 'matrix_agg(lines, sdgs), bare codes', 'count(*) of the same table',
	'SELECT wsis.matrix_agg(lines, sdgs) FROM project_codes', 'SELECT count(*) FROM project_codes', NULL);
CALL bench.compare('', 'matrix', 'matrix_agg by 10,000 groups', 'GROUP BY of int[]',
	'SELECT count(*) FROM (SELECT wsis.matrix_agg(lines, sdgs) FROM project_codes GROUP BY id % 10000) g',
	'SELECT count(*) FROM (SELECT id % 10000, line, goal, count(*) FROM project_ints, unnest(lines) line, unnest(goals) goal GROUP BY 1, 2, 3) g',
	NULL);

-- groups of ten rows each: memory beyond count(*)'s, and time by their number
CREATE FUNCTION pg_temp.hash_bytes(statement text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE plan json;
BEGIN
	EXECUTE 'EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) ' || statement INTO plan;
	RETURN substring(plan::text FROM '"Peak Memory Usage": ([0-9]+)')::bigint * 1024;
END $$;
SET work_mem = '2GB';
SELECT :rows / 10 AS groups, pg_temp.hash_bytes(format('SELECT id %% %s, wsis.matrix_agg(lines, sdgs) FROM project_codes GROUP BY 1', :rows / 10)) AS ours,
	pg_temp.hash_bytes(format('SELECT id %% %s, count(*) FROM project_codes GROUP BY 1', :rows / 10)) AS counting,
	(SELECT sum(cells) FROM (SELECT (SELECT count(*) FROM wsis.cells(wsis.matrix_agg(lines, sdgs))) AS cells
		FROM project_codes GROUP BY id % (:rows / 10)) g) AS cells \gset
CALL bench.compare_sizes('', 'matrix', 'memory of ' || :groups || ' groups beyond count(*)''s', '200 bytes a group, 64 a cell',
	:ours - :counting, 200 * :groups + 64 * :cells, 1);
-- how time grows with groups, the rows growing with them: one row each, then ten
CALL bench.compare('', 'matrix', format('%s groups of one row', :groups), 'a quarter of them',
	format('SELECT count(*) FROM (SELECT wsis.matrix_agg(lines, sdgs) FROM project_codes WHERE id <= %s GROUP BY id) g', :groups),
	format('SELECT count(*) FROM (SELECT wsis.matrix_agg(lines, sdgs) FROM project_codes WHERE id <= %s GROUP BY id) g', :groups / 4), 5);
CALL bench.compare('', 'matrix', format('%s groups of ten rows', :groups), 'a quarter of them',
	format('SELECT count(*) FROM (SELECT wsis.matrix_agg(lines, sdgs) FROM project_codes GROUP BY id %% %s) g', :groups),
	format('SELECT count(*) FROM (SELECT wsis.matrix_agg(lines, sdgs) FROM project_codes WHERE id <= %s GROUP BY id %% %s) g', :rows / 4, :groups / 4), NULL);
CALL bench.compare('', 'matrix', format('for comparison, count(*): %s groups of one row', :groups), 'a quarter of them',
	format('SELECT count(*) FROM (SELECT count(*) FROM project_codes WHERE id <= %s GROUP BY id) g', :groups),
	format('SELECT count(*) FROM (SELECT count(*) FROM project_codes WHERE id <= %s GROUP BY id) g', :groups / 4), NULL);
RESET work_mem;

-- ten times the rows: leader and one worker
CREATE TABLE project_tenfold AS SELECT id, lines, sdgs FROM project_codes, generate_series(1, 10);
VACUUM (ANALYZE) project_tenfold;
SELECT count(*) FROM project_tenfold \g /dev/null
CALL bench.compare('', 'matrix', 'ten times the rows, leader and one worker', 'the leader alone',
	'SELECT wsis.matrix_agg(lines, sdgs) FROM project_tenfold', 'SELECT wsis.matrix_agg(lines, sdgs) FROM project_tenfold', 1 / 1.7,
	'SET max_parallel_workers_per_gather = 1', 'SET max_parallel_workers_per_gather = 0');
RESET max_parallel_workers_per_gather;
