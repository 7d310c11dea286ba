-- Inequality: what is refused, zeros, negative values, one row and none; published values; plain SQL; groups; workers
\getenv abs_srcdir PG_ABS_SRCDIR
SET search_path = public;
SELECT wsis.theil('{1,Infinity}'::wsis.distribution);
SELECT wsis.mld('{1,Infinity}'::wsis.distribution);
SELECT wsis.generalized_entropy('{1,Infinity}', 2);
SELECT wsis.atkinson('{1,Infinity}', 2);
SELECT wsis.hoover('{1,Infinity}'::wsis.distribution);
SELECT wsis.palma('{1,Infinity}'::wsis.distribution);
SELECT wsis.s80_s20('{1,Infinity}'::wsis.distribution);
SELECT * FROM wsis.lorenz('{1,Infinity}');
SELECT wsis.generalized_entropy('{1,2}', 'NaN');
SELECT wsis.generalized_entropy('{1,2}', '-Infinity');
SELECT wsis.generalized_entropy('{1,2}', 1e6);
SELECT wsis.atkinson('{1,2}', -0.1);
SELECT wsis.atkinson('{1,2}', 'NaN');
SELECT wsis.atkinson('{1,2}', 'Infinity');
SELECT wsis.theil('{1:1e308,2:1e308}'::wsis.distribution);
SELECT wsis.theil('NaN'::float8);
SELECT wsis.theil(1::float8, -1);
SELECT wsis.theil('Infinity'::float8);

-- each measure of distributions that are told; NULL shows as -
\pset null -
CREATE FUNCTION pg_temp.measures(d wsis.distribution, OUT theil numeric, OUT mld float8, OUT ge_minus_1 float8, OUT ge_half numeric, OUT ge_2 numeric, OUT atkinson_0 numeric, OUT atkinson_half numeric, OUT atkinson_1 numeric,
	OUT atkinson_2 numeric, OUT hoover numeric, OUT palma float8, OUT s80_s20 float8) LANGUAGE sql AS $$
	SELECT round(wsis.theil(d)::numeric, 12), round(nullif(wsis.mld(d), 'Infinity')::numeric, 12)::float8 + CASE wsis.mld(d) WHEN 'Infinity' THEN 1 ELSE 0 END, round(wsis.generalized_entropy(d, -1)::numeric, 12), round(wsis.generalized_entropy(d, 0.5)::numeric, 12),
		round(wsis.generalized_entropy(d, 2)::numeric, 12), round(wsis.atkinson(d, 0)::numeric, 12), round(wsis.atkinson(d, 0.5)::numeric, 12), round(wsis.atkinson(d, 1)::numeric, 12),
		round(wsis.atkinson(d, 2)::numeric, 12), round(wsis.hoover(d)::numeric, 12), round(wsis.palma(d)::numeric, 12), round(wsis.s80_s20(d)::numeric, 12) $$;
SELECT d, m.* FROM (VALUES (1, '{}'), (2, '{7}'), (3, '{7:3*9}'), (4, '{0}'), (5, '{0,0,0,1}'), (6, '{1,3}'), (7, '{-1,3}'), (8, '{-2,2}'), (9, '{-5,1}'), (10, '{0:9,1}'), (11, '{10,20,30,40,50}'), (12, '{0,10*9}'), (13, '{5e-324,1e-323}'), (14, '{1e308,1.5e308:0,5e307}'), (15, '{1:1e-300,3:1e-300}'), (16, '{1:1e300,3:1e-300}')) v (n, d),
	pg_temp.measures(d::wsis.distribution) m ORDER BY n;
\pset null ''
SELECT wsis.theil(NULL::wsis.distribution), wsis.atkinson(NULL, 1), wsis.atkinson('{1}', NULL), wsis.generalized_entropy('{1}', NULL), wsis.palma(NULL::wsis.distribution);
-- by hand: two halves with 1 and 3 of 4
SELECT abs(wsis.theil(d) - (0.25 * ln(0.5::float8) + 0.75 * ln(1.5::float8))) < 1e-15 AS theil, abs(wsis.mld(d) + (ln(0.5::float8) + ln(1.5::float8)) / 2) < 1e-15 AS mld,
	abs(wsis.generalized_entropy(d, 2) - 0.125) < 1e-15 AS ge_2, abs(wsis.atkinson(d, 1) - (1 - sqrt(3::float8) / 2)) < 1e-15 AS atkinson, round(wsis.hoover(d)::numeric, 12) AS hoover, round(wsis.palma(d)::numeric, 12) AS palma, round(wsis.s80_s20(d)::numeric, 12) AS s80_s20
FROM (VALUES ('{1,3}'::wsis.distribution)) v (d);
-- PySAL's own examples: Atkinson of 10 to 50; Theil where half have nothing is ln 2
SELECT round(wsis.atkinson('{10,20,30,40,50}', 0.5)::numeric, 5) AS "0.06315", round(wsis.atkinson('{10,20,30,40,50}', 1)::numeric, 7) AS "0.1316096", abs(wsis.theil('{0*3,10*3}'::wsis.distribution) - ln(2::float8)) < 1e-15 AS ln_2;

-- published values: R 4.2.2 with laeken 0.5.2, and rational arithmetic in Python. Incomes of 632 households in Ilocos with
-- sampling weights (R package ineq, Ilocos; Family Income and Expenditure Survey 1997), people online in 192 countries (ITU 2019)
CREATE TABLE measures_ilocos (income float8, weight float8, urbanity text, province text);
\set file :abs_srcdir '/measures/ilocos_income.csv'
\set load '\\copy measures_ilocos FROM ' :'file' ' (FORMAT csv, HEADER)'
:load
CREATE TABLE measures_online (iso3 text, internet_pct float8, population float8, region text);
\set file :abs_srcdir '/measures/internet_use_2019.csv'
\set load '\\copy measures_online FROM ' :'file' ' (FORMAT csv, HEADER)'
:load
CREATE TEMP TABLE published (name text, d wsis.distribution, theil float8, mld float8, ge_minus_1 float8, ge_half float8, ge_2 float8, atkinson_half float8, atkinson_1 float8, atkinson_2 float8, hoover float8, palma float8, s80_s20 float8);
INSERT INTO published
SELECT 'ilocos, weighted', wsis.distribution_agg(income, weight), 0.31635655088728803, 0.2928680109901979, 0.3569857879692717, 0.2942428616199675, 0.45667457423611046, 0.14171025195908948, 0.2538793860805888, 0.41655975277628743, 0.31153249582765513, 2.058757110219041, 7.969745967431233 FROM measures_ilocos
UNION ALL SELECT 'ilocos', wsis.distribution_agg(income), 0.31991585216369933, 0.3018350062279503, 0.3715095251267747, 0.3006735042065589, 0.4479017985344238, 0.14468646734503876, 0.2605399388702889, 0.4262828051968024, 0.31498056014876147, 2.131227932244354, 8.338139537781876 FROM measures_ilocos
UNION ALL SELECT 'online', wsis.distribution_agg(internet_pct, population), 0.1177387144854425, 'Infinity', 'Infinity', 0.13210234859841563, 0.10712744377295436, 0.06496048489263173, 1, 1, 0.19130874206441117, 0.826620562827907, 4.519018139613539 FROM measures_online
UNION ALL SELECT 'online above 0', wsis.distribution_agg(internet_pct, population), 0.1143865498496331, 0.14494832156066306, 0.24803074261427172, 0.12561399775132331, 0.10509565996601922, 0.06182081909871984, 0.13493300273204822, 0.3315782741060027, 0.18949851936770273, 0.8176087608777965, 4.39869598989147 FROM measures_online WHERE internet_pct > 0;
CREATE FUNCTION pg_temp.same(ours float8, theirs float8) RETURNS boolean LANGUAGE sql AS $$ SELECT CASE WHEN theirs = 'Infinity' THEN ours = 'Infinity' ELSE abs(ours - theirs) <= 1e-12 * abs(theirs) END $$;
SELECT name, pg_temp.same(wsis.theil(d), theil) AS theil, pg_temp.same(wsis.mld(d), mld) AS mld, pg_temp.same(wsis.generalized_entropy(d, -1), ge_minus_1) AS ge_minus_1, pg_temp.same(wsis.generalized_entropy(d, 0.5), ge_half) AS ge_half,
	pg_temp.same(wsis.generalized_entropy(d, 2), ge_2) AS ge_2, pg_temp.same(wsis.atkinson(d, 0.5), atkinson_half) AS atkinson_half, pg_temp.same(wsis.atkinson(d, 1), atkinson_1) AS atkinson_1, pg_temp.same(wsis.atkinson(d, 2), atkinson_2) AS atkinson_2,
	pg_temp.same(wsis.hoover(d), hoover) AS hoover, pg_temp.same(wsis.palma(d), palma) AS palma, pg_temp.same(wsis.s80_s20(d), s80_s20) AS s80_s20,
	wsis.generalized_entropy(d, 0) = wsis.mld(d) AND wsis.generalized_entropy(d, 1) = wsis.theil(d) AS as_entropy
FROM published;

-- decomposition
CREATE FUNCTION pg_temp.parts(measure text, groups text[], ds wsis.distribution[], within float8, "between" float8) RETURNS text LANGUAGE sql AS $$
	SELECT format('%s %s %s, groups add up: %s', pg_temp.same(t.within, parts.within), pg_temp.same(t."between", parts."between"), t.inequality - t.within - t."between" BETWEEN -1e-12 AND 1e-12,
		(SELECT abs(sum(e.within) - t.within) < 1e-12 AND abs(sum(e."between") - t."between") < 1e-12 AND abs(sum(e.population_share) - 1) < 1e-12 AND abs(sum(e.value_share) - 1) < 1e-12
			FROM wsis.inequality_decomposition(groups, ds, measure) e WHERE group_name IS NOT NULL))
	FROM wsis.inequality_decomposition(groups, ds, measure) t WHERE group_name IS NULL $$;
CREATE TEMP TABLE grouped AS
SELECT 'urbanity, weighted' AS name, array_agg(g) AS groups, array_agg(d) AS ds FROM (SELECT urbanity AS g, wsis.distribution_agg(income, weight) AS d FROM measures_ilocos GROUP BY 1) x
UNION ALL SELECT 'province, weighted', array_agg(g), array_agg(d) FROM (SELECT province AS g, wsis.distribution_agg(income, weight) AS d FROM measures_ilocos GROUP BY 1) x
UNION ALL SELECT 'urbanity', array_agg(g), array_agg(d) FROM (SELECT urbanity AS g, wsis.distribution_agg(income) AS d FROM measures_ilocos GROUP BY 1) x
UNION ALL SELECT 'region', array_agg(g), array_agg(d) FROM (SELECT region AS g, wsis.distribution_agg(internet_pct, population) AS d FROM measures_online GROUP BY 1) x
UNION ALL SELECT 'region above 0', array_agg(g), array_agg(d) FROM (SELECT region AS g, wsis.distribution_agg(internet_pct, population) AS d FROM measures_online WHERE internet_pct > 0 GROUP BY 1) x;
SELECT name, measure, pg_temp.parts(measure, groups, ds, w, b) FROM grouped JOIN (VALUES
	('urbanity, weighted', 'theil', 0.2933733158314462, 0.022983235055841725), ('province, weighted', 'theil', 0.3153794014274371, 0.0009771494598509543), ('urbanity', 'theil', 0.29869644428882386, 0.021219407874875557),
	('region', 'theil', 0.05135191379591305, 0.0663868006895294), ('region above 0', 'theil', 0.04853943757074888, 0.06584711227888419), ('urbanity, weighted', 'mld', 0.2706011365315856, 0.02226687445861235),
	('province, weighted', 'mld', 0.29190736925289257, 0.00096064173730534), ('urbanity', 'mld', 0.2801640244094227, 0.021670981818527613), ('region above 0', 'mld', 0.07729593400467483, 0.0676523875559883)) v (name, measure, w, b) USING (name) ORDER BY 1, 2;
SELECT group_name, round(population_share::numeric, 12) AS population_share, round(value_share::numeric, 12) AS value_share, inequality = 'Infinity' AS infinite, within = 'Infinity' AS within, round("between"::numeric, 12) AS "between"
FROM grouped, wsis.inequality_decomposition(groups, ds, 'mld') WHERE name = 'region';
SELECT name, m.* FROM (VALUES (1, '{a,b}'::text[], '{"{0,0}","{1,3}"}'::wsis.distribution[]), (2, '{a,b,c,d}', '{"{1,1}",NULL,"{}","{1}"}'), (3, '{a,b}', '{"{-1}","{4}"}'), (4, '{a,b}', '{"{}","{}"}'), (5, '{}', '{}'), (6, '{a}', '{"{0}"}')) v (name, groups, ds),
	(VALUES ('theil'), ('mld')) u (measure), LATERAL (SELECT measure, group_name, population_share, value_share, round(nullif(inequality, 'Infinity')::numeric, 12) AS inequality, inequality = 'Infinity' AS infinite, round(nullif(within, 'Infinity')::numeric, 12) AS within, "between" = 'Infinity' AS infinite_between FROM wsis.inequality_decomposition(groups, ds, measure)) m ORDER BY name, measure DESC, group_name;
SELECT * FROM wsis.inequality_decomposition('{a}', '{"{1}","{2}"}', 'theil');
SELECT * FROM wsis.inequality_decomposition('{a,NULL}', '{"{1}","{2}"}', 'theil');
SELECT * FROM wsis.inequality_decomposition('{a,b}', '{"{1}","~0.1{2}"}', 'theil');
SELECT * FROM wsis.inequality_decomposition('{a,b}', '{"{1}","{2,Infinity}"}', 'theil');
SELECT * FROM wsis.inequality_decomposition('{a}', '{"{1}"}', 'gini');
SELECT count(*) FROM wsis.inequality_decomposition('{a}', NULL, 'theil');

-- against plain SQL, by groups of random values with weights; what is nearly equal keeps its digits
CREATE TABLE measures_value AS
SELECT i, i % 30 AS grp, CASE i % 30 WHEN 0 THEN 1000 + (hashint4(i) % 1000) * 1e-9::float8 ELSE exp((hashint4(i) % 1000) / 300.0::float8) END AS value, 1 + abs(hashint4(i * 3) % 100) / 8.0::float8 AS weight FROM generate_series(1, 6000) i;
ALTER TABLE measures_value SET (parallel_workers = 4);
ANALYZE measures_value;
CREATE TEMP VIEW by_group AS SELECT grp, wsis.distribution_agg(value, weight) AS d FROM measures_value GROUP BY grp;
WITH t AS (SELECT grp, sum(weight::numeric) AS w, sum(weight::numeric * value::numeric(60,30)) / sum(weight::numeric) AS mean FROM measures_value GROUP BY grp),
	r AS (SELECT grp, weight::numeric / w AS p, value::numeric(60,30) / mean AS r FROM measures_value JOIN t USING (grp)),
	s AS (SELECT grp, sum(p * r * ln(r))::float8 AS theil, -sum(p * ln(r))::float8 AS mld, ((sum(p * r * r) - 1) / 2)::float8 AS ge_2, ((sum(p / r) - 1) / 2)::float8 AS ge_minus_1, (sum(p * abs(r - 1)) / 2)::float8 AS hoover FROM r GROUP BY grp)
SELECT count(*), count(*) FILTER (WHERE grp > 0 AND NOT (pg_temp.same(wsis.theil(d), theil) AND pg_temp.same(wsis.mld(d), mld) AND pg_temp.same(wsis.generalized_entropy(d, 2), ge_2) AND pg_temp.same(wsis.generalized_entropy(d, -1), ge_minus_1) AND pg_temp.same(wsis.hoover(d), hoover))) AS wrong FROM s JOIN by_group USING (grp);
-- differences of 10^-9 and less of the mean: all of GE is half the squared coefficient of variation, as all else is less by as much
SELECT bool_and(abs(wsis.generalized_entropy(d, a) / (v / 2) - 1) < 1e-9) AS nearly_equal FROM by_group JOIN LATERAL (
	SELECT sum(weight * ((value - 1000) - m) ^ 2) / sum(weight) / (1000 + max(m)) ^ 2 AS v FROM measures_value r, (SELECT sum(weight * (value - 1000)) / sum(weight) AS m FROM measures_value WHERE grp = 0) m WHERE r.grp = by_group.grp) v ON true,
	unnest('{-1,0,0.5,1,2,1e-7}'::float8[]) a WHERE grp = 0;
-- GE is one function of a: near 0 and 1 it is what it is there, and small deviations meet the large
SELECT bool_and(abs(wsis.generalized_entropy(d, 1e-9) / wsis.mld(d) - 1) < 1e-7 AND abs(wsis.generalized_entropy(d, -1e-9) / wsis.mld(d) - 1) < 1e-7 AND abs(wsis.generalized_entropy(d, 1 + 1e-9) / wsis.theil(d) - 1) < 1e-7 AND abs(wsis.generalized_entropy(d, 1 - 1e-9) / wsis.theil(d) - 1) < 1e-7) AS continuous FROM by_group;
SELECT bool_and(abs(wsis.generalized_entropy(d, a) / g - 1) < 1e-11) AS right FROM by_group JOIN LATERAL (SELECT a, (sum(v.weight * v.count * (v.value / m) ^ a) / wsis.total_weight(d) - 1) / (a * (a - 1)) AS g
	FROM wsis.weighted_values(d) v, LATERAL (SELECT wsis.mean(d) AS m) m, (VALUES (-3.5::float8), (-0.4), (0.3), (0.6), (1.4), (3), (10)) u (a) GROUP BY a) g ON true WHERE grp > 0;
SELECT bool_and(pg_temp.same(wsis.atkinson(d, 1), 1 - exp(-wsis.mld(d)))) AS geometric, bool_and(pg_temp.same(wsis.atkinson(d, 2), 1 - 1 / (1 + 2 * wsis.generalized_entropy(d, -1)))) AS harmonic,
	bool_and(abs(wsis.atkinson(d, 1e6) - (1 - wsis.quantile(d, 0) / wsis.mean(d))) < 1e-4) AS the_least FROM by_group WHERE grp > 0;
-- the Lorenz curve against a running sum, and the ratios from it by interpolation
CREATE TEMP TABLE curve AS
SELECT grp, value, sum(weight) OVER w / sum(weight) OVER (PARTITION BY grp) AS p, sum(weight * value) OVER w / sum(weight * value) OVER (PARTITION BY grp) AS l FROM measures_value WINDOW w AS (PARTITION BY grp ORDER BY value);
SELECT count(*) AS points, count(*) FILTER (WHERE abs(population_share - p) > 1e-13 OR abs(value_share - l) > 1e-13 OR p IS NULL OR population_share IS NULL) AS wrong
FROM (SELECT DISTINCT * FROM curve) c FULL JOIN (SELECT grp, l.* FROM by_group, wsis.lorenz(d) l WHERE l.value IS NOT NULL) o USING (grp, value);
CREATE FUNCTION pg_temp.interpolated(g int, at float8) RETURNS float8 LANGUAGE sql AS $$
	SELECT a.l + (at - a.p) * (b.l - a.l) / (b.p - a.p) FROM (SELECT p, l FROM (SELECT 0 AS p, 0 AS l UNION ALL SELECT p, l FROM curve WHERE grp = g) x WHERE p < at ORDER BY p DESC LIMIT 1) a, (SELECT p, l FROM curve WHERE grp = g AND p >= at ORDER BY p LIMIT 1) b $$;
SELECT count(*), bool_and(abs(wsis.palma(d) - (1 - pg_temp.interpolated(grp, 0.9)) / pg_temp.interpolated(grp, 0.4)) < 1e-10) AS palma, bool_and(abs(wsis.s80_s20(d) - (1 - pg_temp.interpolated(grp, 0.8)) / pg_temp.interpolated(grp, 0.2)) < 1e-10) AS s80_s20 FROM by_group;
-- a sketch is off by no more than its values are
SELECT bool_and(abs(wsis.theil(s) - wsis.theil(d)) < 1e-3) AS near FROM by_group JOIN (SELECT grp, wsis.distribution_sketch_agg(value, weight, 1e-4) AS s FROM measures_value GROUP BY grp) x USING (grp);

-- plain aggregates are the measures of what they aggregate: by any number of workers, in any order, in frames
CREATE TEMP VIEW plain AS
SELECT grp, wsis.mean(value, weight) AS mean, wsis.gini(value, weight) AS gini, wsis.theil(value, weight) AS theil, wsis.mld(value, weight) AS mld, wsis.hoover(value, weight) AS hoover, wsis.palma(value, weight) AS palma, wsis.s80_s20(value, weight) AS s80_s20,
	wsis.mean(value) AS mean1, wsis.gini(value) AS gini1, wsis.theil(value) AS theil1, wsis.mld(value) AS mld1, wsis.hoover(value) AS hoover1, wsis.palma(value) AS palma1, wsis.s80_s20(value) AS s80_s201 FROM measures_value GROUP BY grp;
CREATE TEMP TABLE expected AS
SELECT grp, wsis.mean(d), wsis.gini(d), wsis.theil(d), wsis.mld(d), wsis.hoover(d), wsis.palma(d), wsis.s80_s20(d), wsis.mean(e) AS mean1, wsis.gini(e) AS gini1, wsis.theil(e) AS theil1, wsis.mld(e) AS mld1, wsis.hoover(e) AS hoover1, wsis.palma(e) AS palma1, wsis.s80_s20(e) AS s80_s201
FROM (SELECT grp, wsis.distribution_agg(value, weight ORDER BY hashint4(i)) AS d, wsis.distribution_agg(value ORDER BY hashint4(i)) AS e FROM measures_value GROUP BY grp) x;
SET max_parallel_workers_per_gather = 0;
CREATE TEMP TABLE answered AS SELECT 0 AS workers, p.* FROM plain p;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SET max_parallel_workers_per_gather = 1;
INSERT INTO answered SELECT 1, p.* FROM plain p;
SET max_parallel_workers_per_gather = 2;
INSERT INTO answered SELECT 2, p.* FROM plain p;
SET max_parallel_workers_per_gather = 4;
INSERT INTO answered SELECT 4, p.* FROM plain p;
EXPLAIN (COSTS OFF) SELECT wsis.theil(value, weight) FROM measures_value;
SELECT workers, count(*), count(*) FILTER (WHERE to_jsonb(a) - 'workers' <> to_jsonb(e)) AS wrong FROM answered a JOIN expected e USING (grp) GROUP BY workers ORDER BY workers;
RESET max_parallel_workers_per_gather;
SELECT wsis.theil(v) AS no_row FROM (SELECT 1::float8 AS v WHERE false) x;
SELECT wsis.theil(v), wsis.mean(v) AS mean, wsis.gini(v, 1) AS gini, wsis.theil(v, w) AS weight_0, wsis.palma(NULL, 1::float8) AS nulls FROM (VALUES (3::float8, 0::float8), (NULL, 0), (3, NULL), (3, 0)) x (v, w);
SELECT count(*) FILTER (WHERE running IS DISTINCT FROM (SELECT wsis.theil(p.value, p.weight) FROM measures_value p WHERE p.i <= w.i)) AS wrong
FROM (SELECT i, wsis.theil(value, weight) OVER (ORDER BY i) AS running FROM measures_value WHERE i <= 100) w;

-- parity
SELECT wsis.parity_index(45, 50) AS behind, wsis.parity_index(50, 50) AS parity, wsis.parity_index(0, 50) AS none, wsis.parity_index(50, 0) AS no_men, wsis.parity_index(0, 0) AS nobody, wsis.parity_index(NULL, 50) AS unknown, wsis.parity_index(50, NULL) AS unknown_too;
DROP TABLE measures_value, measures_ilocos, measures_online CASCADE;
