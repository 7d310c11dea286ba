-- matrix_agg and sum: against plain SQL, NULLs, groups of none and one, workers, order, windows
CREATE TABLE matrix_project AS
SELECT i, i % 50 AS grp,
	CASE WHEN i % 11 > 0 THEN (SELECT coalesce(wsis.set_agg(line), '{}')
		FROM wsis.unnest(wsis.expand('C1-C11'::wsis.action_line_set)) WITH ORDINALITY l (line, n)
		WHERE abs(hashint8(i * 100 + n)) % 9 = 0) END AS lines,
	CASE WHEN i % 13 > 0 THEN (SELECT coalesce(wsis.set_agg(code), '{}')
		FROM wsis.unnest(wsis.expand('1-17'::wsis.sdg_set)) WITH ORDINALITY c (code, n)
		WHERE abs(hashint8(i * 1000 + n)) % 60 = 0) END AS codes,
	CASE WHEN i % 17 > 0 THEN i % 5 END::bigint AS weight
FROM generate_series(1, 5000) i;
ALTER TABLE matrix_project SET (parallel_workers = 4);
ANALYZE matrix_project;
SET search_path = public;

SELECT wsis.matrix_agg(lines, codes), wsis.matrix_agg(lines, codes, weight), sum(NULL::wsis.matrix) FROM matrix_project WHERE false;
SELECT wsis.matrix_agg(lines, codes) FROM (VALUES (NULL::wsis.action_line_set, '{9}'::wsis.sdg_set), ('{C2}', NULL)) v (lines, codes);
SELECT wsis.matrix_agg(lines, codes) FROM (VALUES ('{}'::wsis.action_line_set, '{9}'::wsis.sdg_set), ('{C2}', '{}')) v (lines, codes);
SELECT wsis.matrix_agg('C2'::wsis.action_line, '9.c.1'::wsis.sdg), wsis.matrix_agg('C2'::wsis.action_line, '{9,4}'::wsis.sdg_set),
	wsis.matrix_agg('{C2,C4}'::wsis.action_line_set, '9'::wsis.sdg), wsis.matrix_agg('C2'::wsis.action_line, '9'::wsis.sdg, 5),
	wsis.matrix_agg('C2'::wsis.action_line, '{9}'::wsis.sdg_set, 0) AS nothing, wsis.matrix_agg('{C2}'::wsis.action_line_set, '9'::wsis.sdg, NULL) AS null;
SELECT wsis.matrix_agg('C2'::wsis.action_line, '9'::wsis.sdg, -1);
SELECT wsis.matrix_agg('C2'::wsis.action_line, '9'::wsis.sdg, 9223372036854775807) FROM generate_series(1, 2);
SELECT sum(m) FROM (VALUES ('{C2:9=9223372036854775807}'::wsis.matrix), ('{C2:9=1}')) v (m);

-- the same as plain SQL
CREATE TEMP VIEW plain AS
SELECT grp, line AS action_line, code AS sdg, count(*) AS value, sum(weight)::bigint AS weighted
FROM matrix_project, wsis.unnest(lines) line, wsis.unnest(codes) code GROUP BY grp, line, code;
CREATE TEMP TABLE counted AS SELECT grp, wsis.matrix_agg(lines, codes) AS m, wsis.matrix_agg(lines, codes, weight) AS w
FROM matrix_project GROUP BY grp;
SELECT count(*) AS cells, count(*) FILTER (WHERE p.value IS DISTINCT FROM c.value) AS wrong
FROM (SELECT grp, c.* FROM counted, wsis.cells(m) c) c FULL JOIN plain p USING (grp, action_line, sdg);
SELECT count(*) FILTER (WHERE nullif(p.weighted, 0) IS DISTINCT FROM c.value) AS wrong
FROM (SELECT grp, c.* FROM counted, wsis.cells(w) c) c FULL JOIN plain p USING (grp, action_line, sdg);
SELECT count(*) AS wrong FROM counted c, LATERAL (
	SELECT sum(value) AS total FROM plain p WHERE p.grp = c.grp) p WHERE wsis.total(m) <> p.total;
SELECT count(*) FILTER (WHERE l.value <> p.value) AS wrong
FROM (SELECT grp, l.* FROM counted, wsis.line_totals(m) l) l
FULL JOIN (SELECT grp, action_line, sum(value) AS value FROM plain GROUP BY grp, action_line) p USING (grp, action_line);
SELECT count(*) FILTER (WHERE l.value <> p.value) AS wrong
FROM (SELECT grp, l.* FROM counted, wsis.sdg_totals(m) l) l
FULL JOIN (SELECT grp, sdg, sum(value) AS value FROM plain GROUP BY grp, sdg) p USING (grp, sdg);
SELECT (SELECT wsis.fold_sdgs(wsis.matrix_agg(lines, codes)) FROM matrix_project) =
	(SELECT wsis.matrix_agg(line, wsis.goal(code)) FROM matrix_project, wsis.unnest(lines) line, wsis.unnest(codes) code) AS folded_sdgs,
	(SELECT wsis.fold_lines(wsis.matrix_agg(lines, codes)) FROM matrix_project) =
	(SELECT wsis.matrix_agg(wsis.fold(line), code) FROM matrix_project, wsis.unnest(lines) line, wsis.unnest(codes) code) AS folded_lines;
SELECT count(*) AS cells, max(abs(expected - line_total * sdg_total / total)) < 1e-9 AS expected,
	max(abs(location_quotient - s.value * total / (line_total * sdg_total))) < 1e-9 AS quotient, max(abs(pmi - log(2, location_quotient::numeric)::float8)) < 1e-9 AS pmi
FROM (SELECT sum(m) AS m FROM counted) a, wsis.specialization(m) s
JOIN (SELECT action_line, sum(value)::float8 AS line_total FROM plain GROUP BY 1) l USING (action_line)
JOIN (SELECT sdg, sum(value)::float8 AS sdg_total FROM plain GROUP BY 1) g USING (sdg)
CROSS JOIN (SELECT sum(value)::float8 AS total FROM plain) t;

-- any number of workers, any order, any roll-up: the same bytes
SET max_parallel_workers_per_gather = 0;
CREATE TEMP TABLE answer AS SELECT 'serial' AS how, wsis.matrix_send(wsis.matrix_agg(lines, codes, weight)) AS bytes FROM matrix_project;
INSERT INTO answer SELECT 'ordered', wsis.matrix_send(wsis.matrix_agg(lines, codes, weight ORDER BY hashint8(i))) FROM matrix_project;
INSERT INTO answer SELECT 'rolled up', wsis.matrix_send(sum(w)) FROM counted;
INSERT INTO answer SELECT 'rolled up in text', wsis.matrix_send(sum(w::text::wsis.matrix ORDER BY grp DESC)) FROM counted;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SET max_parallel_workers_per_gather = 1;
INSERT INTO answer SELECT 'one worker', wsis.matrix_send(wsis.matrix_agg(lines, codes, weight)) FROM matrix_project;
SET max_parallel_workers_per_gather = 2;
INSERT INTO answer SELECT 'two workers', wsis.matrix_send(wsis.matrix_agg(lines, codes, weight)) FROM matrix_project;
SET max_parallel_workers_per_gather = 4;
EXPLAIN (COSTS OFF) SELECT wsis.matrix_agg(lines, codes, weight) FROM matrix_project;
INSERT INTO answer SELECT 'four workers', wsis.matrix_send(wsis.matrix_agg(lines, codes, weight)) FROM matrix_project;
SET parallel_leader_participation = off;
INSERT INTO answer SELECT 'no leader', wsis.matrix_send(wsis.matrix_agg(lines, codes, weight)) FROM matrix_project;
RESET parallel_leader_participation;
RESET max_parallel_workers_per_gather;
SELECT count(*), count(DISTINCT bytes) AS different FROM answer;

-- windows: a frame's value is not the next one's state
SELECT count(*) AS frames, count(*) FILTER (WHERE running <> (SELECT wsis.matrix_agg(p.lines, p.codes) FROM matrix_project p WHERE p.i <= w.i)) AS wrong,
	count(*) FILTER (WHERE moving IS DISTINCT FROM (SELECT wsis.matrix_agg(p.lines, p.codes) FROM matrix_project p WHERE p.i BETWEEN w.i - 2 AND w.i)) AS wrong_moving
FROM (SELECT i, wsis.matrix_agg(lines, codes) OVER (ORDER BY i) AS running,
		wsis.matrix_agg(lines, codes) OVER (ORDER BY i ROWS 2 PRECEDING) AS moving
	FROM matrix_project WHERE i <= 120) w;
SELECT count(*) FILTER (WHERE running <> (SELECT sum(c.m) FROM counted c WHERE c.grp <= w.grp)) AS wrong_sum
FROM (SELECT grp, sum(m) OVER (ORDER BY grp) AS running FROM counted) w;

-- rows of goals only are counted in lanes of a byte first: more than a lane holds of the same
-- row, among others, in parallel, and looked at from row to row
CREATE TABLE matrix_goals AS
SELECT i, CASE WHEN i % 4 = 0 THEN '{C1,C7.e-science,C11}' ELSE lines END AS lines,
	CASE WHEN i % 4 = 0 THEN '{1,9,17}' WHEN i % 5 = 0 THEN codes WHEN i % 7 > 0 THEN wsis.fold(codes) END AS codes
FROM matrix_project;
ALTER TABLE matrix_goals SET (parallel_workers = 4);
CREATE TEMP TABLE matrix_goals_cell AS
SELECT i, line AS action_line, code AS sdg FROM matrix_goals, wsis.unnest(lines) line, wsis.unnest(codes) code;
CREATE TEMP TABLE goals AS
SELECT 'four workers' AS how, wsis.matrix_agg(lines, codes) AS m FROM matrix_goals;
SET max_parallel_workers_per_gather = 0;
INSERT INTO goals SELECT 'serial', wsis.matrix_agg(lines, codes) FROM matrix_goals;
INSERT INTO goals SELECT 'the same ones last', wsis.matrix_agg(lines, codes ORDER BY i % 4 = 0, i) FROM matrix_goals;
INSERT INTO goals SELECT 'weighted', wsis.matrix_agg(lines, codes, 1 + i % 1) FROM matrix_goals;
SELECT how, count(*) AS cells, count(*) FILTER (WHERE p.value IS DISTINCT FROM c.value) AS wrong, max(c.value) > 255 * 4 AS many
FROM goals, LATERAL (SELECT * FROM wsis.cells(m) c
	FULL JOIN (SELECT action_line, sdg, count(*) AS plain FROM matrix_goals_cell GROUP BY 1, 2) p USING (action_line, sdg)) c (action_line, sdg, value, plain),
	LATERAL (SELECT plain) p (value)
GROUP BY how ORDER BY how;
SELECT count(*) AS frames, count(*) FILTER (WHERE wsis.total(running) <> (SELECT count(*) FROM matrix_goals_cell c WHERE c.i <= w.i)) AS wrong,
	count(*) FILTER (WHERE total <> wsis.total(running)) AS wrong_sum
FROM (SELECT i, running, sum(wsis.total(part)) OVER (ORDER BY i) AS total
	FROM (SELECT i, wsis.matrix_agg(lines, codes) OVER (ORDER BY i) AS running, wsis.matrix_agg(lines, codes) OVER (PARTITION BY i) AS part
		FROM matrix_goals) w) w
WHERE i % 97 = 0;

-- 100,000 groups under the least memory
SET work_mem = '4MB';
SELECT count(*), sum(wsis.total(m)) FROM (
	SELECT i, wsis.matrix_agg('{C2,C4}'::wsis.action_line_set, '{4,9}'::wsis.sdg_set) AS m FROM generate_series(1, 100000) i GROUP BY i) g;
RESET work_mem;
DROP TABLE matrix_project, matrix_goals CASCADE;
