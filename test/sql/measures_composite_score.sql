-- Scores of composite indices: each step against plain SQL, what is missing, bounds, ranks
SET search_path = public;
BEGIN;
-- one index a step, of one leaf below the root
INSERT INTO wsis.composite_edition (code, edition) SELECT code, '1' FROM unnest('{ratio,min_max,down,log,group,group_down,z,z_down,rank,rank_down,piecewise,points,reference_z,reference_min_max,reference_rank,bare,floored,log_group}'::text[]) code;
INSERT INTO wsis.composite_node (code, edition, node, aggregation) SELECT code, edition, 'top', 'arithmetic' FROM wsis.composite_edition WHERE NOT built_in;
INSERT INTO wsis.composite_node (code, edition, node, parent, transformation, points, normalization, low, high, reference, direction, floor, cap, scale) VALUES
	('ratio', '1', 'x', 'top', 'none', NULL, 'ratio', NULL, 50, NULL, 1, 0, 1, 1),
	('min_max', '1', 'x', 'top', 'none', NULL, 'min_max', 10, 60, NULL, 1, NULL, NULL, 100),
	('down', '1', 'x', 'top', 'none', NULL, 'min_max', 60, 10, NULL, 1, 0, 1, 1),
	('log', '1', 'x', 'top', 'log10', NULL, 'min_max', 1, 1000, NULL, 1, NULL, NULL, 1),
	('group', '1', 'x', 'top', 'none', NULL, 'min_max', NULL, NULL, NULL, 1, NULL, NULL, 1),
	('group_down', '1', 'x', 'top', 'none', NULL, 'min_max', NULL, NULL, NULL, -1, NULL, NULL, 1),
	('z', '1', 'x', 'top', 'none', NULL, 'z_score', NULL, NULL, NULL, 1, NULL, NULL, 1),
	('z_down', '1', 'x', 'top', 'none', NULL, 'z_score', NULL, NULL, NULL, -1, -1, 1, 1),
	('rank', '1', 'x', 'top', 'none', NULL, 'rank', NULL, NULL, NULL, 1, NULL, NULL, 1),
	('rank_down', '1', 'x', 'top', 'none', NULL, 'rank', NULL, NULL, NULL, -1, NULL, NULL, 1),
	('piecewise', '1', 'x', 'top', 'piecewise', '{0,0,20,1,50,1,100,3}', 'none', NULL, NULL, NULL, 1, NULL, NULL, 1),
	('points', '1', 'x', 'top', 'piecewise', '{0,10,1,20,100,30}', 'min_max', 1, 100, NULL, 1, NULL, NULL, 1),
	('reference_z', '1', 'x', 'top', 'none', NULL, 'z_score', NULL, NULL, '{2,4,4,4,5,5,7,9}', 1, NULL, NULL, 1),
	('reference_min_max', '1', 'x', 'top', 'none', NULL, 'min_max', NULL, NULL, '{30,10,20}', 1, NULL, NULL, 1),
	('reference_rank', '1', 'x', 'top', 'none', NULL, 'rank', NULL, NULL, '{30,10,20,20}', 1, NULL, NULL, 1),
	('bare', '1', 'x', 'top', 'none', NULL, 'none', NULL, NULL, NULL, 1, NULL, NULL, 1),
	('floored', '1', 'x', 'top', 'ln', NULL, 'min_max', 1, 10, NULL, 1, 0, NULL, 1),
	('log_group', '1', 'x', 'top', 'log10', NULL, 'min_max', NULL, NULL, NULL, 1, NULL, NULL, 1);
CREATE TEMP TABLE value (unit text, x float8);
INSERT INTO value SELECT 'u' || i, CASE WHEN i % 7 > 0 THEN (i * i * 37) % 101 END FROM generate_series(1, 40) i;
INSERT INTO value VALUES ('v', 100), ('w', 0.5);
CREATE TEMP VIEW score AS SELECT code, s.* FROM (SELECT wsis.composite_data_agg(unit, 'x', x) AS data FROM value) d, wsis.composite_edition, wsis.composite_score(code, edition, data) s WHERE NOT built_in;
CREATE TEMP VIEW expected AS
SELECT c.code, unit, x, CASE WHEN x IS NOT NULL THEN CASE c.code
	WHEN 'ratio' THEN least(x / 50, 1)
	WHEN 'min_max' THEN (x - 10) / 50 * 100
	WHEN 'down' THEN greatest(0, least(1, (60 - x) / 50))
	WHEN 'log' THEN log(x) / 3
	WHEN 'group' THEN (x - min(x) OVER w) / (max(x) OVER w - min(x) OVER w)
	WHEN 'group_down' THEN 1 - (x - min(x) OVER w) / (max(x) OVER w - min(x) OVER w)
	WHEN 'z' THEN (x - avg(x) OVER w) / stddev_pop(x) OVER w
	WHEN 'z_down' THEN greatest(-1, least(1, -(x - avg(x) OVER w) / stddev_pop(x) OVER w))
	WHEN 'rank' THEN percent_rank() OVER (PARTITION BY c.code, x IS NULL ORDER BY x) + (count(*) OVER (PARTITION BY c.code, x) - 1) / 2.0 / (count(x) OVER w - 1)
	WHEN 'rank_down' THEN 1 - percent_rank() OVER (PARTITION BY c.code, x IS NULL ORDER BY x) - (count(*) OVER (PARTITION BY c.code, x) - 1) / 2.0 / (count(x) OVER w - 1)
	WHEN 'piecewise' THEN CASE WHEN x <= 0 THEN 0 WHEN x <= 20 THEN x / 20 WHEN x <= 50 THEN 1 WHEN x <= 100 THEN 1 + (x - 50) / 25 ELSE 3 END
	WHEN 'points' THEN (CASE WHEN x <= 1 THEN 10 + x * 10 ELSE 20 + (x - 1) / 99 * 10 END - 20) / 10
	WHEN 'reference_z' THEN (x - 5) / 2
	WHEN 'reference_min_max' THEN (x - 10) / 20
	WHEN 'reference_rank' THEN ((x > 10)::int + 2 * (x > 20)::int + (x > 30)::int + 0.5 * ((x IN (10, 30))::int + 2 * (x = 20)::int)) / 4
	WHEN 'bare' THEN x
	WHEN 'floored' THEN greatest(0, ln(x) / ln(10))
	WHEN 'log_group' THEN (ln(x) - min(ln(x)) OVER w) / (max(ln(x)) OVER w - min(ln(x)) OVER w)
	END END AS score
FROM value, wsis.composite_edition c WHERE NOT built_in WINDOW w AS (PARTITION BY c.code);
SELECT code, count(*) AS units, count(s.score) AS scores, count(*) FILTER (WHERE abs(s.score - e.score) < 1e-12 OR s.score IS NULL AND e.score IS NULL AND s.reason LIKE 'no_value%') AS equal
FROM score s JOIN expected e USING (code, unit) WHERE node = 'x' GROUP BY code ORDER BY code;
-- what logarithms there are none of
SELECT code, unit, score, lower, upper, reason FROM wsis.composite_edition, wsis.composite_score(code, edition, '{"A":{"x":0},"B":{"x":10},"C":{"x":1},"D":{}}') WHERE code IN ('log', 'floored', 'log_group') AND node = 'x' ORDER BY code, unit;
-- bounds of what is missing: at 0 (or the floor) and the cap, or none and why
SELECT code, score, lower, upper, reason FROM score WHERE unit = 'u7' AND node = 'x' ORDER BY code;
-- no spread: all units equal, or one
SELECT code, unit, score, lower, upper, reason FROM wsis.composite_edition, wsis.composite_score(code, edition, '{"A":{"x":3},"B":{"x":3}}') WHERE code IN ('z', 'group', 'rank') AND level = 1 AND unit = 'A' ORDER BY code;
SELECT code, score, reason FROM wsis.composite_edition, wsis.composite_score(code, edition, '{"A":{"x":3}}') WHERE code IN ('z', 'reference_z', 'bare') ORDER BY code, level;
-- none at all, no values at all
SELECT count(*) FROM wsis.composite_score('z', '1', '{}');
SELECT node, score, known_share, rank, reason FROM wsis.composite_score('z', '1', '{"A":{},"B":{}}') WHERE unit = 'A';
SELECT count(*) FROM wsis.composite_score(NULL, '1', '{}');
SELECT count(*) FROM wsis.composite_score('z', NULL, '{}');
SELECT count(*) FROM wsis.composite_score('z', '1', NULL);
-- too large a number
SELECT * FROM wsis.composite_score('min_max', '1', '{"A":{"x":1.7976931348623157e308}}');
ROLLBACK;

-- a tree: weights, thresholds, missing values, bounds, contributions, against recursion by hand
BEGIN;
INSERT INTO wsis.composite_edition (code, edition, digits, ties) VALUES ('tree', '1', 1, 'competition'), ('tree', 'dense', NULL, 'dense');
INSERT INTO wsis.composite_node (code, edition, node, parent, weight, normalization, high, floor, cap, scale, aggregation, least_known_share, veto)
SELECT 'tree', e, n.* FROM unnest('{1,dense}'::text[]) e, (VALUES
	('top', NULL, 1::float8, 'none', NULL::float8, NULL::float8, NULL::float8, 10::float8, 'arithmetic', 0.5, false),
	('g', 'top', 2, 'none', NULL, NULL, NULL, 1, 'geometric', 0.6, false),
	('g1', 'g', 1, 'ratio', 100, 0, 1, 1, NULL, 1, false), ('g2', 'g', 2, 'ratio', 100, 0, 1, 1, NULL, 1, false),
	('a', 'top', 1, 'none', NULL, NULL, NULL, 1, 'arithmetic', 0.3, false),
	('a1', 'a', 1, 'ratio', 100, 0, 1, 1, NULL, 1, false), ('a2', 'a', 2, 'ratio', 100, NULL, NULL, 1, NULL, 1, false), ('a3', 'a', 3, 'ratio', 100, 0.1, 1, 1, NULL, 1, true)) n;
CREATE TEMP TABLE tree AS
SELECT s.* FROM wsis.composite_score('tree', '1', '{"all":{"g1":50,"g2":80,"a1":10,"a2":20,"a3":30},"no g1":{"g2":80,"a1":10,"a2":20,"a3":30},"no g2":{"g1":50,"a1":10,"a2":20,"a3":30},
	"no a1":{"g1":50,"g2":80,"a2":20,"a3":30},"no a2":{"g1":50,"g2":80,"a1":10,"a3":30},"a1":{"a1":100},"none":{},"zero":{"g1":0,"g2":80,"a1":10,"a2":20,"a3":30},"caps":{"g1":500,"g2":500,"a1":500,"a2":500,"a3":500},"negative":{"g1":50,"g2":80,"a1":10,"a2":-400,"a3":30}}') s;
SELECT unit, node, round(raw::numeric, 4) AS raw, round(score::numeric, 4) AS score, round(weight::numeric, 3) AS weight, round(contribution::numeric, 4) AS contribution, round(known_share::numeric, 3) AS known,
	round(lower::numeric, 4) AS lower, round(upper::numeric, 4) AS upper, rank, reason FROM tree;
-- contributions add up, to the logarithm at a geometric mean
SELECT count(*), count(*) FILTER (WHERE abs(CASE p.node WHEN 'g' THEN ln(p.score) ELSE p.score END - c.sum) < 1e-12) AS equal
FROM tree p JOIN (SELECT unit, parent, sum(contribution) FROM tree GROUP BY unit, parent) c ON c.unit = p.unit AND c.parent = p.node WHERE p.score <> 0;
-- bounds hold whatever is missing: both ends come out when it is put in
SELECT s.unit, round(s.score::numeric, 6) AS put_in, round(t.lower::numeric, 6) AS lower, round(t.upper::numeric, 6) AS upper
FROM wsis.composite_score('tree', '1', '{"no g1":{"g1":0,"g2":80,"a1":10,"a2":20,"a3":30},"no g2":{"g1":50,"g2":100,"a1":10,"a2":20,"a3":30},"no a1":{"g1":50,"g2":80,"a1":100,"a2":20,"a3":30}}') s JOIN tree t USING (unit, node) WHERE node = 'top';
-- ranks: by one digit with gaps behind ties; by all digits without
SELECT edition, unit, rank FROM wsis.composite_edition e, wsis.composite_score(code, edition, '{"A":{"g1":50,"g2":50,"a1":50,"a2":50,"a3":50},"B":{"g1":50.1,"g2":50.1,"a1":50.1,"a2":50.1,"a3":50.1},"C":{"g1":50,"g2":50,"a1":50,"a2":50,"a3":50},"D":{"g1":40,"g2":40,"a1":40,"a2":40,"a3":40},"E":{}}') s
WHERE code = 'tree' AND level = 0 ORDER BY edition, unit;
ROLLBACK;

-- veto; floors below 0; goalposts downwards above others; the group's scale above others
BEGIN;
INSERT INTO wsis.composite_edition (code, edition) VALUES ('up', '1');
INSERT INTO wsis.composite_node (code, edition, node, parent, weight, normalization, low, high, floor, cap, aggregation, veto) VALUES
	('up', '1', 'top', NULL, 1, 'none', NULL, NULL, NULL, NULL, 'arithmetic', false),
	('up', '1', 'down', 'top', 1, 'min_max', 1, 0, 0, 1, 'arithmetic', false), ('up', '1', 'd1', 'down', 1, 'none', NULL, NULL, 0, 1, NULL, false), ('up', '1', 'd2', 'down', 3, 'none', NULL, NULL, 0, 1, NULL, true),
	('up', '1', 'group', 'top', 1, 'min_max', NULL, NULL, NULL, NULL, 'arithmetic', false), ('up', '1', 'm1', 'group', 1, 'none', NULL, NULL, 0, 1, NULL, false), ('up', '1', 'm2', 'group', 1, 'z_score', NULL, NULL, NULL, NULL, NULL, false);
SELECT unit, node, round(raw::numeric, 4) AS raw, round(score::numeric, 4) AS score, round(contribution::numeric, 4) AS contribution, round(known_share::numeric, 3) AS known, round(lower::numeric, 4) AS lower, round(upper::numeric, 4) AS upper, rank, reason
FROM wsis.composite_score('up', '1', '{"A":{"d1":0.5,"d2":0.25,"m1":0.5,"m2":1},"B":{"d1":0.5,"d2":0,"m1":0.75,"m2":2},"C":{"d1":0.5,"m1":0.25,"m2":3},"D":{"d2":0.5,"m1":0.5}}');
ROLLBACK;

-- the same rows whoever computes them: in parallel workers, from stored values, shuffled
CREATE TABLE measures_score AS SELECT y, wsis.composite_data_agg('u' || u, n, (u * y * length(n)) % 101 / 101.0) AS data FROM generate_series(1, 8) y, generate_series(1, 50) u, unnest('{osi,tii,hci}'::text[]) n WHERE (u + y) % 11 > 0 OR n <> 'hci' GROUP BY y;
ALTER TABLE measures_score SET (parallel_workers = 2);
CREATE TEMP VIEW answer AS SELECT md5(string_agg(s::text, ',' ORDER BY y, s.unit, s.node)) FROM measures_score, wsis.composite_score('EGDI', '2018', data) s;
SET max_parallel_workers_per_gather = 0;
CREATE TEMP TABLE answers AS SELECT * FROM answer;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SET max_parallel_workers_per_gather = 2;
INSERT INTO answers SELECT * FROM answer;
SELECT count(*), count(DISTINCT md5) AS different FROM answers;
DROP TABLE measures_score CASCADE;
