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

-- a composite index of 60 nodes, 200 units and 20 years, every column of every row, against recursion
-- over its definition in plain SQL; some values are missing
INSERT INTO wsis.composite_edition (code, edition, digits) VALUES ('bench', '1', 3);
INSERT INTO wsis.composite_node (code, edition, node, aggregation) VALUES ('bench', '1', 'index', 'arithmetic');
INSERT INTO wsis.composite_node (code, edition, node, parent, weight, aggregation)
	SELECT 'bench', '1', 'pillar ' || p, 'index', p, 'arithmetic' FROM generate_series(1, 3) p
	UNION ALL SELECT 'bench', '1', 'dimension ' || d, 'pillar ' || 1 + d % 3, 1 + d % 2, 'arithmetic' FROM generate_series(1, 8) d;
INSERT INTO wsis.composite_node (code, edition, node, parent, weight, transformation, normalization, low, high, floor, cap, scale)
	SELECT 'bench', '1', 'indicator ' || i, 'dimension ' || 1 + i % 8, 1 + i % 4, CASE WHEN i % 5 = 0 THEN 'ln' ELSE 'none' END,
		CASE WHEN i % 2 = 0 THEN 'ratio' ELSE 'min_max' END, CASE WHEN i % 2 = 1 THEN 5 + i END, 90 + i % 20, 0, 1, 100
	FROM generate_series(1, 48) i;
CREATE TABLE indicator AS
	SELECT y AS year, 'unit ' || u AS unit, 'indicator ' || i AS node, CASE WHEN (u * 7 + i * 13 + y) % 97 > 0 THEN 1 + (u * u * 31 + i * i * 17 + y * 101) % 1000 / 8.0::float8 END AS value
	FROM generate_series(2001, 2020) y, generate_series(1, 200) u, generate_series(1, 48) i;
VACUUM (ANALYZE) indicator, wsis.composite_edition, wsis.composite_node;
CREATE VIEW bench.by_score AS
	SELECT year, s.* FROM (SELECT year, wsis.composite_data_agg(unit, node, value) AS data FROM indicator GROUP BY year) i,
		wsis.composite_score('bench', '1', data) s;
CREATE VIEW bench.by_recursion AS
	WITH RECURSIVE definition AS MATERIALIZED (
		SELECT n.*, weight / sum(weight) OVER (PARTITION BY parent) AS share FROM wsis.composite_node n WHERE code = 'bench' AND edition = '1' AND NOT built_in),
	depth AS (
		SELECT node, 0 AS level FROM definition WHERE parent IS NULL
		UNION ALL SELECT d.node, level + 1 FROM depth p JOIN definition d ON d.parent = p.node),
	part AS (
		SELECT node AS ancestor, node AS leaf, parent, 1::float8 AS share, share AS upwards FROM definition WHERE aggregation IS NULL
		UNION ALL SELECT d.node, p.leaf, d.parent, p.share * p.upwards, d.share FROM part p JOIN definition d ON d.node = p.parent),
	leaf AS MATERIALIZED (
		SELECT i.year, i.unit, i.node, i.value AS raw, least(greatest((t.x - t.low) / (t.high - t.low), floor), cap) AS normalized, floor * scale AS lower, cap * scale AS upper, scale
		FROM indicator i JOIN definition d USING (node), LATERAL (SELECT CASE transformation WHEN 'ln' THEN ln(i.value) ELSE i.value END AS x,
			CASE WHEN normalization = 'ratio' THEN 0 WHEN transformation = 'ln' THEN ln(d.low) ELSE d.low END AS low, CASE transformation WHEN 'ln' THEN ln(d.high) ELSE d.high END AS high) t),
	scored AS (
		SELECT year, unit, ancestor AS node, CASE WHEN count(*) = count(raw) THEN sum(share * normalized * scale) END AS score, min(raw) AS raw, CASE WHEN count(raw) > 0 THEN min(normalized) END AS normalized,
			coalesce(sum(share) FILTER (WHERE raw IS NOT NULL), 0) AS known_share,
			sum(share * CASE WHEN raw IS NULL THEN lower ELSE normalized * scale END) AS lower, sum(share * CASE WHEN raw IS NULL THEN upper ELSE normalized * scale END) AS upper
		FROM leaf JOIN part ON leaf = node GROUP BY year, unit, ancestor)
	SELECT year, unit, s.node, d.parent, level, CASE WHEN aggregation IS NULL THEN s.raw ELSE score END AS raw, CASE WHEN aggregation IS NULL THEN CASE WHEN s.raw IS NOT NULL THEN s.normalized END ELSE score END AS normalized,
		score, share AS weight, share * score AS part, known_share, s.lower, s.upper,
		CASE WHEN score IS NOT NULL THEN rank() OVER (PARTITION BY year, s.node ORDER BY CASE WHEN d.parent IS NULL THEN round(score::numeric, 3)::float8 ELSE score END DESC NULLS LAST) END AS rank
	FROM scored s JOIN definition d USING (node) JOIN depth USING (node);
CALL bench.same('composite index', 'SELECT md5(string_agg(format(''%s %s %s %s %s %s %s %s'', year, unit, node, parent, level, round(score::numeric, 6), round(weight::numeric, 9), round(raw::numeric, 6)), '','' ORDER BY year, unit, node)) FROM bench.by_score',
	'SELECT md5(string_agg(format(''%s %s %s %s %s %s %s %s'', year, unit, node, parent, level, round(score::numeric, 6), round(weight::numeric, 9), round(raw::numeric, 6)), '','' ORDER BY year, unit, node)) FROM bench.by_recursion');
CALL bench.same('composite index, bounds and ranks', 'SELECT md5(string_agg(format(''%s %s %s %s %s %s %s'', year, unit, node, round(lower::numeric, 6), round(upper::numeric, 6), round(normalized::numeric, 6), CASE WHEN level = 0 THEN rank END), '','' ORDER BY year, unit, node)) FROM bench.by_score',
	'SELECT md5(string_agg(format(''%s %s %s %s %s %s %s'', year, unit, node, round(lower::numeric, 6), round(upper::numeric, 6), round(normalized::numeric, 6), CASE WHEN level = 0 THEN rank END), '','' ORDER BY year, unit, node)) FROM bench.by_recursion');
CALL bench.compare('', 'measures', 'composite index: 60 nodes, 200 units, 20 years', 'recursive SQL over its definition',
	'SELECT count(score), sum(contribution), sum(upper - lower), sum(rank) FROM bench.by_score',
	'SELECT count(score), sum(part), sum(upper - lower), sum(rank) FROM bench.by_recursion', 1 / 5.0);
DELETE FROM wsis.composite_edition WHERE code = 'bench';
