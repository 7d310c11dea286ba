-- Quantiles and the Gini coefficient against the best SQL: percentile_disc, and window
-- functions over weights. Variables: rows.
SELECT setseed(0.5) \g /dev/null
CREATE TABLE place AS
	SELECT i AS id, i % 100 AS region, 200000 * random() ^ 3 AS distance, floor(1 + 10000 * random() ^ 4) AS people
	FROM generate_series(1, :rows) i;
VACUUM (ANALYZE) place;

CREATE FUNCTION bench.weighted_quantiles() RETURNS text LANGUAGE sql AS $$
	SELECT array_agg(q ORDER BY p)::text FROM (
		SELECT p, min(distance) AS q
		FROM (SELECT distance, sum(people) OVER (ORDER BY distance) AS cumulated, sum(people) OVER () AS total FROM place) r,
			unnest('{0.05,0.1,0.25,0.5,0.75,0.9,0.95}'::float8[]) p
		WHERE cumulated >= p * total GROUP BY p) q $$;
CALL bench.same('one quantile', 'SELECT wsis.quantile(wsis.distribution_agg(distance), 0.5) FROM place',
	'SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY distance) FROM place');
CALL bench.same('weighted quantiles', 'SELECT wsis.quantile(wsis.distribution_agg(distance, people), ''{0.05,0.1,0.25,0.5,0.75,0.9,0.95}''::float8[]) FROM place',
	'SELECT bench.weighted_quantiles()');
CALL bench.same('Gini', 'SELECT round(wsis.gini(wsis.distribution_agg(distance, people))::numeric, 12) FROM place', $$
	SELECT round((1 - sum(people * (2 * running - people * distance)) / (sum(people) * sum(people * distance)))::numeric, 12)
	FROM (SELECT people, distance, sum(people * distance) OVER (ORDER BY distance ROWS UNBOUNDED PRECEDING) AS running FROM place) r $$);

CALL bench.compare('', 'distribution', 'one quantile', 'percentile_disc',
	'SELECT wsis.quantile(wsis.distribution_agg(distance), 0.5) FROM place',
	'SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY distance) FROM place', 1 / 2.0);
-- one pass of windows gives both the quantiles, by FILTER, and the coefficient
CALL bench.compare('', 'distribution', 'seven weighted quantiles and Gini', 'window functions, one pass', $$
	SELECT wsis.quantile(d, '{0.05,0.1,0.25,0.5,0.75,0.9,0.95}'::float8[]), wsis.gini(d)
	FROM (SELECT wsis.distribution_agg(distance, people) AS d FROM place OFFSET 0) p $$, $$
	SELECT min(distance) FILTER (WHERE cumulated >= 0.05 * total), min(distance) FILTER (WHERE cumulated >= 0.1 * total),
		min(distance) FILTER (WHERE cumulated >= 0.25 * total), min(distance) FILTER (WHERE cumulated >= 0.5 * total),
		min(distance) FILTER (WHERE cumulated >= 0.75 * total), min(distance) FILTER (WHERE cumulated >= 0.9 * total),
		min(distance) FILTER (WHERE cumulated >= 0.95 * total),
		1 - sum(people * (2 * running - people * distance)) / (sum(people) * sum(people * distance))
	FROM (SELECT people, distance, sum(people) OVER w AS cumulated, sum(people * distance) OVER w AS running, sum(people) OVER () AS total
		FROM place WINDOW w AS (ORDER BY distance ROWS UNBOUNDED PRECEDING)) r $$, 1 / 8.0);
CALL bench.compare('', 'distribution', 'weighted median by 100 groups', 'window functions', $$
	SELECT region, wsis.quantile(wsis.distribution_agg(distance, people), 0.5) FROM place GROUP BY region $$, $$
	SELECT region, min(distance) FILTER (WHERE cumulated >= 0.5 * total)
	FROM (SELECT region, distance, sum(people) OVER (PARTITION BY region ORDER BY distance ROWS UNBOUNDED PRECEDING) AS cumulated,
			sum(people) OVER (PARTITION BY region) AS total FROM place) r
	GROUP BY region $$, NULL);
CALL bench.compare('', 'distribution', 'median of a sketch, error 0.001', 'percentile_disc',
	'SELECT wsis.quantile(wsis.distribution_sketch_agg(distance, people, 0.001), 0.5) FROM place',
	'SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY distance) FROM place', NULL);
-- a group costs little beside what the grouping itself does, of which more groups than fit the
-- processor's cache cost more each, as the counts show
CREATE TABLE many_groups AS SELECT i::float8 AS id FROM generate_series(1, 100000) i;
CREATE TABLE fewer_groups AS SELECT i::float8 AS id FROM generate_series(1, 25000) i;
VACUUM (ANALYZE) many_groups, fewer_groups;
CALL bench.compare('', 'distribution', '100,000 groups of one row', 'count(*) of them',
	'SELECT count(d) FROM (SELECT wsis.distribution_agg(id, id) AS d FROM many_groups GROUP BY id) g',
	'SELECT count(n) FROM (SELECT count(*) AS n FROM many_groups GROUP BY id) g', 1.6);
CALL bench.compare('', 'distribution', 'for comparison, 100,000 groups of one row', '25,000 groups of one row',
	'SELECT count(d) FROM (SELECT wsis.distribution_agg(id, id) AS d FROM many_groups GROUP BY id) g',
	'SELECT count(d) FROM (SELECT wsis.distribution_agg(id, id) AS d FROM fewer_groups GROUP BY id) g', NULL);
CALL bench.compare('', 'distribution', 'for comparison, count(*): 100,000 groups of one row', '25,000 groups of one row',
	'SELECT count(n) FROM (SELECT count(*) AS n FROM many_groups GROUP BY id) g',
	'SELECT count(n) FROM (SELECT count(*) AS n FROM fewer_groups GROUP BY id) g', NULL);
DROP FUNCTION bench.weighted_quantiles();
