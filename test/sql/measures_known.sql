-- What is unknown: counted by its weight, and what that leaves of a mean
SET search_path = public;
SELECT wsis.distribution_with_unknown_agg('Infinity', 1);
SELECT wsis.distribution_with_unknown_agg('-Infinity', 1);
SELECT wsis.distribution_with_unknown_agg('NaN', 1);
SELECT wsis.distribution_with_unknown_agg(NULL, -1);
SELECT wsis.distribution_with_unknown_agg(NULL, 'Infinity');
SELECT wsis.mean('{1}'::wsis.distribution, 1.5);
SELECT wsis.mean('{1}'::wsis.distribution, 'NaN'::float8);
SELECT * FROM wsis.mean('{1}'::wsis.distribution, 2, 1);
SELECT * FROM wsis.mean('{1}'::wsis.distribution, 0, 'Infinity');
SELECT * FROM wsis.mean('{1}'::wsis.distribution, 'NaN', 2);
SELECT * FROM wsis.mean('{1,5}'::wsis.distribution, 2, 10);
SELECT * FROM wsis.mean('{1,50,Infinity}'::wsis.distribution, 0, 10);
SELECT wsis.distribution_with_unknown_agg(v, w) FROM (VALUES (1::float8, 2::float8), (NULL, 3), (NULL, NULL), (5, NULL), (NULL, 0), (1, 2), (NULL, 3)) r (v, w);
SELECT wsis.distribution_with_unknown_agg(1, 1) FILTER (WHERE false) AS none, wsis.distribution_with_unknown_agg(1, NULL) AS no_weight, wsis.distribution_with_unknown_agg(NULL, 0) AS weight_0, wsis.distribution_with_unknown_agg(NULL, 7) AS unknown;
-- a half, nothing, all, none
SELECT d, wsis.known(d), wsis.known_share(d), wsis.mean(d, 0) AS mean, wsis.mean(d, 0.5) AS half, wsis.mean(d, 0.51) AS more, wsis.mean(d, 1) AS all, r.lower, r.upper
FROM (VALUES (1, '{}'), (2, '{Infinity:3}'), (3, '{2:3,4}'), (4, '{0:3,4:1,Infinity:2*2}'), (5, '{2:2.5,Infinity:0.5*5}'), (6, '~0.1{1,Infinity}'), (7, '{10:1e308,Infinity:5e-324}')) v (n, t), LATERAL (SELECT t::wsis.distribution AS d) d, wsis.mean(d, 0, 10) r ORDER BY n;
SELECT wsis.known(NULL), wsis.known_share(NULL), wsis.mean(NULL::wsis.distribution, 0.5), wsis.mean('{1}'::wsis.distribution, NULL::float8);
-- against plain SQL, and whatever the number of workers
CREATE TABLE measures_share AS SELECT i % 20 AS grp, CASE WHEN i % 7 > i % 3 THEN (i % 101)::float8 END AS value, CASE WHEN i % 11 > 0 THEN (i % 13)::float8 END AS weight FROM generate_series(1, 8000) i;
ALTER TABLE measures_share SET (parallel_workers = 4);
ANALYZE measures_share;
CREATE TEMP VIEW known AS SELECT grp, wsis.distribution_with_unknown_agg(value, weight) AS d FROM measures_share GROUP BY grp;
CREATE TEMP VIEW plain AS SELECT grp, sum(weight) FILTER (WHERE value IS NOT NULL) / sum(weight) AS share, sum(weight * value) / sum(weight) FILTER (WHERE value IS NOT NULL) AS mean,
	sum(weight * coalesce(value, 0)) / sum(weight) AS lower, sum(weight * coalesce(value, 100)) / sum(weight) AS upper FROM measures_share GROUP BY grp;
SELECT count(*), count(*) FILTER (WHERE abs(wsis.known_share(d) - share) > 1e-15 OR abs(wsis.mean(d, 0) - mean) > 1e-12 OR abs(r.lower - p.lower) > 1e-12 OR abs(r.upper - p.upper) > 1e-12) AS wrong FROM known JOIN plain p USING (grp), wsis.mean(d, 0, 100) r;
SELECT count(*) FILTER (WHERE wsis.known(d) <> (SELECT wsis.distribution_agg(value, weight) FROM measures_share s WHERE s.grp = k.grp)) AS wrong FROM known k;
SET max_parallel_workers_per_gather = 0;
CREATE TEMP TABLE answer AS SELECT md5(string_agg(d::text, ' ' ORDER BY grp)) FROM known;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SET max_parallel_workers_per_gather = 4;
INSERT INTO answer SELECT md5(string_agg(d::text, ' ' ORDER BY grp)) FROM known;
INSERT INTO answer SELECT md5(string_agg(d::text, ' ' ORDER BY grp)) FROM (SELECT grp, sum(d) AS d FROM (SELECT grp, wsis.distribution_with_unknown_agg(value, weight) AS d FROM measures_share GROUP BY grp, value) v GROUP BY grp) k;
SELECT count(*), count(DISTINCT md5) AS different FROM answer;
-- the transition called by itself, the unknown value written as a constant
SELECT wsis.distribution_add_unknown('{1}', NULL, n) FROM generate_series(1, 2) n;
DROP TABLE measures_share CASCADE;
