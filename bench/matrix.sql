-- matrix_agg against plain SQL over integer arrays, and against a mere count(*) of the
-- same table. Variables: rows.
SELECT setseed(0.5) \g /dev/null
CREATE TABLE drawn AS
	SELECT row AS id, (SELECT array_agg(DISTINCT 1 + floor(19 * random())::int) FROM generate_series(0, row % 4)) AS lines,
		(SELECT array_agg(DISTINCT 1 + floor(17 * random())::int) FROM generate_series(0, row / 4 % 5)) AS goals
	FROM generate_series(1, :rows) row;
CREATE TABLE line_of AS
	SELECT id::int, code FROM wsis.unnest(wsis.expand('C1-C11'::wsis.action_line_set)) WITH ORDINALITY c (code, id);
CREATE TABLE project AS
	SELECT d.id, 'Project number ' || d.id || ' of a ministry, a regulator or an NGO' AS title, 2004 + d.id % 22 AS year,
		l.lines, d.goals::wsis.sdg_set AS sdgs
	FROM drawn d, LATERAL (SELECT wsis.set_agg(code) AS lines FROM unnest(d.lines) id JOIN line_of USING (id)) l;
CREATE TABLE project_ints AS
	SELECT p.id, p.title, p.year, d.lines, d.goals FROM project p JOIN drawn d USING (id);
DROP TABLE drawn;
VACUUM (ANALYZE) project, project_ints;

CALL bench.same('matrix_agg', 'SELECT md5(string_agg(format(''%s %s %s'', action_line, sdg, value), '','' ORDER BY action_line, sdg))
		FROM (SELECT wsis.matrix_agg(lines, sdgs) AS m FROM project) p, wsis.cells(m)',
	'SELECT md5(string_agg(format(''%s %s %s'', code, goal, n), '','' ORDER BY code, goal))
		FROM (SELECT line, goal, count(*) AS n FROM project_ints, unnest(lines) line, unnest(goals) goal GROUP BY line, goal) c
		JOIN line_of ON id = line');
CALL bench.compare('', 'matrix', 'matrix_agg(lines, sdgs)', 'unnest, unnest, GROUP BY of int[]',
	'SELECT wsis.matrix_agg(lines, sdgs) FROM project',
	'SELECT line, goal, count(*) FROM project_ints, unnest(lines) line, unnest(goals) goal GROUP BY line, goal', 1 / 15.0);
CALL bench.compare('', 'matrix', 'matrix_agg(lines, sdgs)', 'count(*) of the same table',
	'SELECT wsis.matrix_agg(lines, sdgs) FROM project', 'SELECT count(*) FROM project', 1.6);
CALL bench.compare('', 'matrix', 'matrix_agg by 10,000 groups', 'GROUP BY of int[]',
	'SELECT count(*) FROM (SELECT wsis.matrix_agg(lines, sdgs) FROM project GROUP BY id % 10000) g',
	'SELECT count(*) FROM (SELECT id % 10000, line, goal, count(*) FROM project_ints, unnest(lines) line, unnest(goals) goal GROUP BY 1, 2, 3) g',
	NULL);
