-- Inequality of weighted rows against the best SQL: totals first, then one running window.
-- Variables: rows.
SELECT setseed(0.5) \g /dev/null
CREATE TABLE income AS
	SELECT i AS id, i % 200 AS country, 1000 * exp(4 * random()) AS value, floor(1 + 1000 * random() ^ 4) AS weight
	FROM generate_series(1, :rows) i;
VACUUM (ANALYZE) income;

-- the weighted quantiles, Gini and Theil of all rows, and of each country
CREATE VIEW bench.by_window AS
	WITH t AS MATERIALIZED (SELECT sum(weight) AS w, sum(weight * value) AS s FROM income)
	SELECT ARRAY[min(value) FILTER (WHERE cumulated >= 0.05 * w), min(value) FILTER (WHERE cumulated >= 0.1 * w),
			min(value) FILTER (WHERE cumulated >= 0.25 * w), min(value) FILTER (WHERE cumulated >= 0.5 * w),
			min(value) FILTER (WHERE cumulated >= 0.75 * w), min(value) FILTER (WHERE cumulated >= 0.9 * w),
			min(value) FILTER (WHERE cumulated >= 0.95 * w)] AS quantiles,
		sum(weight * value * (2 * cumulated - weight)) / (min(w) * min(s)) - 1 AS gini,
		sum(weight * value * ln(value)) / min(s) - ln(min(s) / min(w)) AS theil
	FROM t, (SELECT weight, value, sum(weight) OVER (ORDER BY value ROWS UNBOUNDED PRECEDING) AS cumulated FROM income) r;
CREATE VIEW bench.by_window_and_country AS
	WITH t AS MATERIALIZED (SELECT country, sum(weight) AS w, sum(weight * value) AS s FROM income GROUP BY country)
	SELECT country, ARRAY[min(value) FILTER (WHERE cumulated >= 0.05 * w), min(value) FILTER (WHERE cumulated >= 0.1 * w),
			min(value) FILTER (WHERE cumulated >= 0.25 * w), min(value) FILTER (WHERE cumulated >= 0.5 * w),
			min(value) FILTER (WHERE cumulated >= 0.75 * w), min(value) FILTER (WHERE cumulated >= 0.9 * w),
			min(value) FILTER (WHERE cumulated >= 0.95 * w)] AS quantiles,
		sum(weight * value * (2 * cumulated - weight)) / (min(w) * min(s)) - 1 AS gini,
		sum(weight * value * ln(value)) / min(s) - ln(min(s) / min(w)) AS theil
	FROM t JOIN (SELECT country, weight, value,
			sum(weight) OVER (PARTITION BY country ORDER BY value ROWS UNBOUNDED PRECEDING) AS cumulated FROM income) r USING (country)
	GROUP BY country;
CREATE VIEW bench.by_distribution AS
	SELECT wsis.quantile(d, '{0.05,0.1,0.25,0.5,0.75,0.9,0.95}'::float8[]) AS quantiles, wsis.gini(d) AS gini, wsis.theil(d) AS theil
	FROM (SELECT wsis.distribution_agg(value, weight) AS d FROM income OFFSET 0) i;
CREATE VIEW bench.by_distribution_and_country AS
	SELECT country, wsis.quantile(d, '{0.05,0.1,0.25,0.5,0.75,0.9,0.95}'::float8[]) AS quantiles, wsis.gini(d) AS gini, wsis.theil(d) AS theil
	FROM (SELECT country, wsis.distribution_agg(value, weight) AS d FROM income GROUP BY country OFFSET 0) i;

CALL bench.same('inequality',
	'SELECT format(''%s %s %s'', quantiles, round(gini::numeric, 10), round(theil::numeric, 10)) FROM bench.by_distribution',
	'SELECT format(''%s %s %s'', quantiles, round(gini::numeric, 10), round(theil::numeric, 10)) FROM bench.by_window');
CALL bench.same('inequality by country',
	'SELECT string_agg(format(''%s %s %s %s'', country, quantiles, round(gini::numeric, 10), round(theil::numeric, 10)), '','' ORDER BY country) FROM bench.by_distribution_and_country',
	'SELECT string_agg(format(''%s %s %s %s'', country, quantiles, round(gini::numeric, 10), round(theil::numeric, 10)), '','' ORDER BY country) FROM bench.by_window_and_country');
CALL bench.compare('', 'measures', 'Gini, Theil, seven quantiles', 'totals, then a running window',
	'SELECT * FROM bench.by_distribution', 'SELECT * FROM bench.by_window', 1 / 8.0);
CALL bench.compare('', 'measures', 'the same by 200 countries', 'totals, then a running window',
	'SELECT * FROM bench.by_distribution_and_country', 'SELECT * FROM bench.by_window_and_country', 1 / 8.0);

-- memory of small groups, as EXPLAIN tells it, against array_agg of the same values
CREATE FUNCTION bench.memory(query text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
	plan json;
BEGIN
	EXECUTE 'EXPLAIN (ANALYZE, TIMING OFF, FORMAT json) ' || query INTO plan;
	RETURN (jsonb_path_query_first(plan::jsonb, '$.**."Peak Memory Usage"')::bigint + coalesce(jsonb_path_query_first(plan::jsonb, '$.**."Disk Usage"')::bigint, 0)) * 1024;
END $$;
CREATE TABLE small AS SELECT i % 100000 AS grp, sqrt(i) AS value FROM generate_series(1, 500000) i;
VACUUM (ANALYZE) small;
SET work_mem = '4MB';
SET enable_sort = off;
CALL bench.compare('', 'measures', 'Theil of 100,000 groups of five', 'array_agg of the same values',
	'SELECT count(t) FROM (SELECT wsis.theil(value) AS t FROM small GROUP BY grp) g',
	'SELECT count(t) FROM (SELECT array_agg(value) AS t FROM small GROUP BY grp) g', NULL);
CALL bench.compare_sizes('', 'measures', 'memory and disk of them', 'array_agg of the same values',
	bench.memory('SELECT wsis.theil(value) FROM small GROUP BY grp'),
	bench.memory('SELECT array_agg(value) FROM small GROUP BY grp'), 1.5);
RESET work_mem;
RESET enable_sort;
