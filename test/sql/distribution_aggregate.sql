-- distribution_agg, distribution_sketch_agg and sum: against plain SQL, NULLs, groups of none and one, workers, order, windows
\getenv abs_srcdir PG_ABS_SRCDIR
CREATE TABLE distribution_row AS
SELECT i, i % 50 AS grp,
	CASE WHEN i % 11 > 0 THEN CASE i % 3 WHEN 0 THEN (abs(hashint8(i)) % 40)::float8 ELSE sqrt(abs(hashint8(i * 7))) - 20000 END END AS value,
	CASE WHEN i % 13 > 0 THEN CASE i % 4 WHEN 0 THEN 1 WHEN 1 THEN 0 ELSE abs(hashint8(i * 3) % 1000) / 7.0 END END AS weight
FROM generate_series(1, 20000) i;
ALTER TABLE distribution_row SET (parallel_workers = 4);
ANALYZE distribution_row;
SET search_path = public;

-- what is refused, and what adds nothing
SELECT wsis.distribution_agg('NaN'::float8);
SELECT wsis.distribution_agg('-Infinity'::float8);
SELECT wsis.distribution_agg(1::float8, -1);
SELECT wsis.distribution_agg(1::float8, 'Infinity');
SELECT wsis.distribution_agg(1::float8, 'NaN');
SELECT wsis.distribution_agg('NaN', 0);
SELECT wsis.distribution_sketch_agg(1, 1, 0);
SELECT wsis.distribution_sketch_agg(1, 1, 0.51);
SELECT wsis.distribution_sketch_agg(1, 1, 'NaN');
SELECT wsis.distribution_sketch_agg('NaN', 1, 0.1);
SELECT wsis.distribution_sketch_agg(1, -1, 0.1);
SELECT wsis.distribution_sketch_agg(1, 1, e) FROM (VALUES (0.1), (0.2)) v (e);
SELECT sum(d) FROM (VALUES ('{1}'::wsis.distribution), ('~0.1{1}')) v (d);
SELECT sum(d) FROM (VALUES ('~0.2{1}'::wsis.distribution), ('~0.1{1}')) v (d);
SELECT sum(d) FROM (VALUES ('{1*9223372036854775807}'::wsis.distribution), ('{1}')) v (d);
SELECT wsis.distribution_agg(value), wsis.distribution_agg(value, weight), wsis.distribution_sketch_agg(value, weight, 0.1), sum(NULL::wsis.distribution)
FROM distribution_row WHERE false;
SELECT wsis.distribution_agg(NULL), wsis.distribution_agg(1::float8, NULL), wsis.distribution_agg(NULL, 1), wsis.distribution_agg(NULL, 'NaN'),
	wsis.distribution_sketch_agg(1, 1, NULL), sum(NULL::wsis.distribution) FROM generate_series(1, 3);
SELECT wsis.distribution_agg(1::float8, 0) AS nothing, wsis.distribution_agg(7) AS one, wsis.distribution_agg(-0.0::float8) AS zero,
	wsis.distribution_agg('Infinity'::float8, 2.5), wsis.distribution_sketch_agg(1, 0, 0.1) AS no_sketch, sum('{1}'::wsis.distribution);
SELECT wsis.distribution_agg(v) FROM generate_series(1, 5) v;

-- the same as plain SQL: cells, totals, every quantile, shares
CREATE TEMP TABLE counted AS
SELECT grp, wsis.distribution_agg(value) AS d, wsis.distribution_agg(value, weight) AS w, wsis.distribution_sketch_agg(value, weight, 0.01) AS s
FROM distribution_row GROUP BY grp;
SELECT count(*) AS cells, count(*) FILTER (WHERE p.count IS DISTINCT FROM c.count) AS wrong
FROM (SELECT grp, c.* FROM counted, wsis.weighted_values(w) c) c
FULL JOIN (SELECT grp, value, weight, count(*) FROM distribution_row WHERE value IS NOT NULL AND weight > 0 GROUP BY grp, value, weight) p USING (grp, value, weight);
SELECT count(*) FILTER (WHERE p.count IS DISTINCT FROM c.count) AS wrong
FROM (SELECT grp, c.* FROM counted, wsis.weighted_values(d) c) c
FULL JOIN (SELECT grp, value, count(*) FROM distribution_row WHERE value IS NOT NULL GROUP BY grp, value) p USING (grp, value);
SELECT count(*) AS quantiles, count(*) FILTER (WHERE wsis.quantile(d, p) IS DISTINCT FROM disc) AS wrong
FROM counted JOIN LATERAL (SELECT p / 97.0 AS p FROM generate_series(0, 97) p) p ON true
CROSS JOIN LATERAL (SELECT percentile_disc(p.p) WITHIN GROUP (ORDER BY value) AS disc FROM distribution_row r WHERE r.grp = counted.grp) q
WHERE grp < 5;
SELECT count(*) AS groups, bool_and(wsis.quantile(d, p) = disc) AS as_array
FROM counted JOIN (SELECT grp, percentile_disc(p) WITHIN GROUP (ORDER BY value) AS disc, p
	FROM distribution_row, (VALUES ('{0.9,0.1,0.5,0,1,0.333,0.1}'::float8[])) v (p) GROUP BY grp, p) q USING (grp);
-- weighted, by window functions over exact numerics
CREATE TEMP VIEW ranked AS
SELECT grp, value, sum(weight::numeric) OVER (PARTITION BY grp ORDER BY value) AS cumulated, sum(weight::numeric) OVER (PARTITION BY grp) AS total
FROM distribution_row WHERE value IS NOT NULL AND weight > 0;
SELECT count(*) AS quantiles, count(*) FILTER (WHERE ours <> theirs) AS wrong FROM (
	SELECT grp, p, wsis.quantile(w, p / 101.0) AS ours, min(value) FILTER (WHERE cumulated::float8 >= p / 101.0::float8 * total::float8) AS theirs
	FROM counted JOIN ranked USING (grp), generate_series(0, 101, 7) p GROUP BY grp, p, w) q;
SELECT count(*) AS shares, count(*) FILTER (WHERE abs(ours - theirs) > 1e-15) AS wrong FROM (
	SELECT grp, up_to, wsis.share_within(w, up_to) AS ours, coalesce(max(cumulated / total) FILTER (WHERE value <= up_to), 0)::float8 AS theirs
	FROM counted JOIN ranked USING (grp), (SELECT g::float8 AS up_to FROM generate_series(-25000, 30000, 5000) g) g GROUP BY grp, up_to, w) q;
SELECT count(*) FILTER (WHERE wsis.total_weight(w) <> total::float8) AS wrong_total, count(*) FILTER (WHERE abs(wsis.mean(w) - mean::float8) > 1e-9) AS wrong_mean
FROM counted JOIN (SELECT grp, sum(weight::numeric) AS total, sum(weight::numeric * value::numeric) / sum(weight::numeric) AS mean
	FROM distribution_row WHERE value IS NOT NULL GROUP BY grp) p USING (grp);
-- Gini as half the mean difference of all pairs over the mean
SELECT count(*) AS groups, max(abs(wsis.gini(d) - pairs)) < 1e-14 AS right
FROM (SELECT grp, wsis.distribution_agg(abs(value), weight) AS d FROM distribution_row WHERE i < 4000 GROUP BY grp) c
JOIN (SELECT a.grp, sum(a.weight * b.weight * abs(abs(a.value) - abs(b.value))) / sum(a.weight * b.weight * (abs(a.value) + abs(b.value))) AS pairs
	FROM distribution_row a JOIN distribution_row b USING (grp) WHERE a.i < 4000 AND b.i < 4000 GROUP BY a.grp) p USING (grp);
-- a sketch's quantiles are off by no more than its error, its total is exact
SELECT count(*) AS quantiles, count(*) FILTER (WHERE abs(wsis.quantile(s, p) - wsis.quantile(w, p)) > 0.01 * abs(wsis.quantile(w, p))) AS wrong,
	bool_and(wsis.total_weight(s) = wsis.total_weight(w)) AS totals, max(wsis.relative_error(s)) AS error
FROM counted, generate_series(0, 1, 0.05) p;

-- published values: R 4.2.2 with laeken 0.5.2, and rational arithmetic in Python. Incomes of 632 households in Ilocos with
-- sampling weights (R package ineq, Ilocos; Family Income and Expenditure Survey 1997), people online in 192 countries in 2019
CREATE TEMP TABLE ilocos (income float8, weight float8);
\set file :abs_srcdir '/distribution/ilocos_income.csv'
\set load '\\copy ilocos FROM ' :'file' ' (FORMAT csv, HEADER)'
:load
CREATE TEMP TABLE online (iso3 text, internet_pct float8, population float8);
\set file :abs_srcdir '/distribution/internet_use_2019.csv'
\set load '\\copy online FROM ' :'file' ' (FORMAT csv, HEADER)'
:load
CREATE TEMP TABLE published (name text, d wsis.distribution, total float8, mean float8, gini float8, quantiles float8[]);
INSERT INTO published
SELECT 'ilocos, weighted', wsis.distribution_agg(income, weight), 2794668, 103427.11934047264, 0.4209988505766838, '{32640,40038,46123,70058,126840,141090,206004}'::float8[] FROM ilocos
UNION ALL SELECT 'ilocos', wsis.distribution_agg(income), 632, 112292.32753164557, 0.4269507702103487, '{33755,43110,47535,75829,137025,151140,226866}' FROM ilocos
UNION ALL SELECT 'online', wsis.distribution_agg(internet_pct, population), 7669432567, 50.91643418948494, 0.26356681830079326, '{17.071,34.45,34.45,54.3,68.7,73.977,86.788}' FROM online
UNION ALL SELECT 'online above 0', wsis.distribution_agg(internet_pct, population), 7643766409, 51.08740085366311, 0.2610940307525396, '{17.071,34.45,34.45,54.3,68.7,73.977,86.788}' FROM online WHERE internet_pct > 0;
SELECT name, wsis.total_weight(d) = total AS total, abs(wsis.mean(d) / mean - 1) < 3e-16 AS mean, abs(wsis.gini(d) - gini) < 3e-16 AS gini,
	wsis.quantile(d, '{.1,.2,.25,.5,.75,.8,.9}'::float8[]) = quantiles AS quantiles
FROM published;

-- any number of workers, any order, any roll-up: the same bytes
SET max_parallel_workers_per_gather = 0;
CREATE TEMP TABLE answer AS SELECT 'serial' AS how, wsis.distribution_send(wsis.distribution_agg(value)) AS d, wsis.distribution_send(wsis.distribution_agg(value, weight)) AS w,
	wsis.distribution_send(wsis.distribution_sketch_agg(value, weight, 0.01)) AS s FROM distribution_row;
INSERT INTO answer SELECT 'ordered', wsis.distribution_send(wsis.distribution_agg(value ORDER BY hashint8(i))), wsis.distribution_send(wsis.distribution_agg(value, weight ORDER BY hashint8(i))),
	wsis.distribution_send(wsis.distribution_sketch_agg(value, weight, 0.01 ORDER BY hashint8(i))) FROM distribution_row;
INSERT INTO answer SELECT 'rolled up', wsis.distribution_send(sum(d)), wsis.distribution_send(sum(w)), wsis.distribution_send(sum(s)) FROM counted;
INSERT INTO answer SELECT 'rolled up in text', wsis.distribution_send(sum(d::text::wsis.distribution ORDER BY grp DESC)), wsis.distribution_send(sum(w::text::wsis.distribution ORDER BY grp DESC)),
	wsis.distribution_send(sum(s::text::wsis.distribution ORDER BY grp DESC)) FROM counted;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SET max_parallel_workers_per_gather = 1;
INSERT INTO answer SELECT 'one worker', wsis.distribution_send(wsis.distribution_agg(value)) AS d, wsis.distribution_send(wsis.distribution_agg(value, weight)) AS w,
	wsis.distribution_send(wsis.distribution_sketch_agg(value, weight, 0.01)) AS s FROM distribution_row;
SET max_parallel_workers_per_gather = 2;
INSERT INTO answer SELECT 'two workers', wsis.distribution_send(wsis.distribution_agg(value)) AS d, wsis.distribution_send(wsis.distribution_agg(value, weight)) AS w,
	wsis.distribution_send(wsis.distribution_sketch_agg(value, weight, 0.01)) AS s FROM distribution_row;
SET max_parallel_workers_per_gather = 4;
EXPLAIN (COSTS OFF) SELECT wsis.distribution_agg(value, weight) FROM distribution_row;
INSERT INTO answer SELECT 'four workers', wsis.distribution_send(wsis.distribution_agg(value)) AS d, wsis.distribution_send(wsis.distribution_agg(value, weight)) AS w,
	wsis.distribution_send(wsis.distribution_sketch_agg(value, weight, 0.01)) AS s FROM distribution_row;
SET parallel_leader_participation = off;
INSERT INTO answer SELECT 'no leader', wsis.distribution_send(wsis.distribution_agg(value)) AS d, wsis.distribution_send(wsis.distribution_agg(value, weight)) AS w,
	wsis.distribution_send(wsis.distribution_sketch_agg(value, weight, 0.01)) AS s FROM distribution_row;
RESET parallel_leader_participation;
SELECT count(*), count(DISTINCT d) AS different, count(DISTINCT w) AS different_weighted, count(DISTINCT s) AS different_sketches FROM answer;

-- states past a megabyte, in one process and from workers: 300,000 different values, and 3,000 a hundred times with as many weights
CREATE TABLE distribution_large AS SELECT (hashint8(i) + 2147483648) * 1e-3 AS value, i % 3000 AS few, i % 101 AS weight FROM generate_series(1, 300000) i;
ALTER TABLE distribution_large SET (parallel_workers = 4);
ANALYZE distribution_large;
CREATE TEMP TABLE large AS SELECT wsis.distribution_agg(value) AS d, wsis.distribution_agg(few, weight) AS f, wsis.distribution_sketch_agg(value, weight, 1e-6) AS s FROM distribution_large;
SET max_parallel_workers_per_gather = 0;
INSERT INTO large SELECT wsis.distribution_agg(value), wsis.distribution_agg(few, weight), wsis.distribution_sketch_agg(value, weight, 1e-6) FROM distribution_large;
INSERT INTO large SELECT sum(d), sum(f), sum(s) FROM (
	SELECT wsis.distribution_agg(value) AS d, wsis.distribution_agg(few, weight) AS f, wsis.distribution_sketch_agg(value, weight, 1e-6) AS s
	FROM distribution_large GROUP BY hashfloat8(value) % 5) part;
SELECT count(*), count(DISTINCT wsis.distribution_send(d)) AS different, count(DISTINCT wsis.distribution_send(f)) AS different_few, count(DISTINCT wsis.distribution_send(s)) AS different_sketches FROM large;
SELECT pg_column_size(wsis.distribution_agg(value)) > 1000000 AS large FROM distribution_large;
SELECT bool_and(wsis.quantile(d, p) = disc) AS quantiles FROM (SELECT d FROM large LIMIT 1) l, (
	SELECT p, percentile_disc(p) WITHIN GROUP (ORDER BY value::float8) AS disc FROM distribution_large, (VALUES ('{0,0.001,0.25,0.5,0.9,1}'::float8[])) v (p) GROUP BY p) q;
SELECT (SELECT string_agg(v.value || ' ' || v.weight || ' ' || v.count, ',' ORDER BY v.value, v.weight) FROM (SELECT f FROM large LIMIT 1) l, wsis.weighted_values(f) v) =
	(SELECT string_agg(few || ' ' || weight || ' ' || n, ',' ORDER BY few, weight) FROM (SELECT few, weight, count(*) AS n FROM distribution_large WHERE weight > 0 GROUP BY few, weight) p) AS few;
RESET max_parallel_workers_per_gather;

-- windows: a frame's value is not the next one's state
SELECT count(*) AS frames, count(*) FILTER (WHERE running IS DISTINCT FROM (SELECT wsis.distribution_agg(p.value) FROM distribution_row p WHERE p.i <= w.i)) AS wrong,
	count(*) FILTER (WHERE moving IS DISTINCT FROM (SELECT wsis.distribution_agg(p.value, p.weight) FROM distribution_row p WHERE p.i BETWEEN w.i - 2 AND w.i)) AS wrong_moving
FROM (SELECT i, wsis.distribution_agg(value) OVER (ORDER BY i) AS running,
		wsis.distribution_agg(value, weight) OVER (ORDER BY i ROWS 2 PRECEDING) AS moving
	FROM distribution_row WHERE i <= 120) w;
SELECT count(*) FILTER (WHERE running <> (SELECT sum(c.w) FROM counted c WHERE c.grp <= w.grp)) AS wrong_sum
FROM (SELECT grp, sum(w) OVER (ORDER BY grp) AS running FROM counted) w;
SELECT count(*) FILTER (WHERE wsis.total_weight(running) <> n * 150000) AS wrong_large
FROM (SELECT n, sum(d) OVER (ORDER BY n) AS running FROM generate_series(1, 3) n, (SELECT wsis.distribution_agg(value) AS d FROM distribution_large WHERE few < 1500) l) w;

-- a state that isn't the aggregate's own is copied, not written into
SELECT wsis.distribution_add(d, 5), d FROM (VALUES ('{1}'::wsis.distribution)) v (d);
SELECT wsis.distribution_add(wsis.distribution_add('{}', 1), n::float8) FROM generate_series(1, 3) n;

-- 100,000 groups under the least memory
SET work_mem = '4MB';
SELECT count(*), sum(wsis.total_weight(d)) FROM (
	SELECT i, wsis.distribution_agg(i, 2) AS d FROM generate_series(1, 100000) i GROUP BY i) g;
RESET work_mem;
DROP TABLE distribution_row, distribution_large CASCADE;
