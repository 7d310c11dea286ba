-- set_agg, union_agg, intersection_agg, min, max: NULLs, groups of none and one, workers, windows
CREATE TABLE vocabulary_aggregate AS
SELECT i, i % 7 AS grp,
	CASE WHEN i % 5 > 0 THEN (ARRAY['C1', 'C2', 'C7', 'C7.e-health', 'C11'])[1 + i * 31 % 5]::wsis.action_line END AS line,
	CASE WHEN i % 3 > 0 THEN (1 + i * 17 % 17)::wsis.sdg END AS code,
	CASE WHEN i % 4 > 0 THEN ARRAY[1 + i * 13 % 17, 1 + i * 7 % 17, 17]::wsis.sdg_set END AS codes,
	CASE WHEN i % 4 > 0 THEN ('C' || 1 + i % 11 || ',C9')::wsis.action_line_set END AS lines
FROM generate_series(1, 20000) i;
ALTER TABLE vocabulary_aggregate SET (parallel_workers = 4);
ANALYZE vocabulary_aggregate;
SET search_path = public;

SELECT wsis.set_agg(line), wsis.set_agg(code), wsis.union_agg(codes), wsis.union_agg(lines),
	wsis.intersection_agg(codes), wsis.intersection_agg(lines), min(line), max(code), min(codes), max(lines)
FROM vocabulary_aggregate WHERE false;
SELECT wsis.set_agg(line), wsis.set_agg(code), wsis.union_agg(codes), wsis.union_agg(lines),
	wsis.intersection_agg(codes), wsis.intersection_agg(lines), min(line), max(code), min(codes), max(lines)
FROM vocabulary_aggregate WHERE i = 60;
SELECT wsis.set_agg(line), wsis.set_agg(code), wsis.union_agg(codes), wsis.union_agg(lines),
	wsis.intersection_agg(codes), wsis.intersection_agg(lines), min(line), max(code), min(codes), max(lines)
FROM vocabulary_aggregate WHERE i = 1;
SELECT wsis.set_agg('9.c.1'::wsis.sdg);
-- against the members one by one
SELECT (SELECT wsis.set_agg(code) FROM vocabulary_aggregate) =
	(SELECT array_agg(DISTINCT code) FROM vocabulary_aggregate WHERE code IS NOT NULL)::wsis.sdg_set AS set_agg,
	(SELECT wsis.union_agg(codes) FROM vocabulary_aggregate) =
	(SELECT array_agg(DISTINCT member) FROM vocabulary_aggregate, wsis.unnest(codes) member)::wsis.sdg_set AS union_agg,
	(SELECT wsis.set_agg(line) FROM vocabulary_aggregate) =
	(SELECT array_agg(DISTINCT line) FROM vocabulary_aggregate WHERE line IS NOT NULL)::wsis.action_line_set AS line_agg,
	(SELECT wsis.intersection_agg(codes) FROM vocabulary_aggregate) AS intersection;

CREATE TEMP VIEW answer AS
SELECT grp, wsis.set_agg(line) AS a, wsis.set_agg(code) AS b, wsis.union_agg(codes) AS c, wsis.union_agg(lines) AS d,
	wsis.intersection_agg(codes) AS e, wsis.intersection_agg(lines) AS f, min(line) AS g, max(code) AS h,
	min(codes) AS i, max(lines) AS j
FROM vocabulary_aggregate GROUP BY grp;
SET max_parallel_workers_per_gather = 0;
CREATE TEMP TABLE serial AS TABLE answer;
SET max_parallel_workers_per_gather = 4;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
EXPLAIN (COSTS OFF) SELECT wsis.set_agg(line), wsis.set_agg(code), wsis.union_agg(codes) FROM vocabulary_aggregate;
CREATE TEMP TABLE parallel AS TABLE answer;
SELECT count(*) FROM (TABLE serial EXCEPT TABLE parallel) d;
SELECT count(*) AS groups, count(DISTINCT s.b::text) FROM serial s JOIN parallel p USING (grp)
WHERE wsis.sdg_set_send(s.b) = wsis.sdg_set_send(p.b) AND wsis.sdg_set_send(s.c) = wsis.sdg_set_send(p.c);
-- states merged from stored parts, in any order
SELECT wsis.union_agg(part ORDER BY grp DESC) = wsis.union_agg(part ORDER BY grp)
FROM (SELECT grp, wsis.union_agg(codes) AS part FROM vocabulary_aggregate GROUP BY grp) p;
RESET max_parallel_workers_per_gather;
-- windows: a frame's value is not the next one's state
SELECT count(*) AS frames,
	count(*) FILTER (WHERE running <> (SELECT wsis.union_agg(v.codes) FROM vocabulary_aggregate v
		WHERE v.i <= w.i AND v.codes IS NOT NULL)) AS wrong_union,
	count(*) FILTER (WHERE moving IS DISTINCT FROM (SELECT wsis.set_agg(v.code) FROM vocabulary_aggregate v
		WHERE v.i BETWEEN w.i - 2 AND w.i)) AS wrong_set
FROM (SELECT i, wsis.union_agg(codes) OVER (ORDER BY i) AS running,
		wsis.set_agg(code) OVER (ORDER BY i ROWS 2 PRECEDING) AS moving
	FROM vocabulary_aggregate WHERE i <= 100) w;
-- compiled, with our functions inlined where there is bitcode: the same answers
SET max_parallel_workers_per_gather = 0;
SET jit = on;
SET jit_above_cost = 0;
SET jit_inline_above_cost = 0;
SET jit_optimize_above_cost = 0;
SELECT count(*) AS different FROM (SELECT grp, a, b, c, g, h, i FROM answer EXCEPT SELECT grp, a, b, c, g, h, i FROM serial) d;
SELECT count(*) = (SELECT count(*) FROM vocabulary_aggregate WHERE i % 4 > 0) AS compiled
FROM vocabulary_aggregate WHERE codes @> '{17}' AND wsis.parse_sdg('SDG ' || 17) <@ codes AND lines && 'C9'
	AND codes::text::wsis.sdg_set = codes;
SET jit = off;
RESET max_parallel_workers_per_gather;
-- min and max by the index
CREATE INDEX vocabulary_aggregate_line ON vocabulary_aggregate (line);
DO $$
DECLARE step text; found boolean := false;
BEGIN
	FOR step IN EXPLAIN SELECT max(line) FROM vocabulary_aggregate LOOP
		found := found OR step LIKE '%Index Only Scan Backward using vocabulary_aggregate_line%';
	END LOOP;
	RAISE NOTICE 'max by the index: %', found;
END $$;
DROP TABLE vocabulary_aggregate CASCADE;
