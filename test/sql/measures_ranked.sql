-- Values ranked by something else: malformed and limit values, binary, merging, the concentration index
SET search_path = public;
SELECT ''::wsis.ranked_distribution;
SELECT '{'::wsis.ranked_distribution;
SELECT '{}}'::wsis.ranked_distribution;
SELECT '{1}'::wsis.ranked_distribution;
SELECT '{1=}'::wsis.ranked_distribution;
SELECT '{=1}'::wsis.ranked_distribution;
SELECT '{1=1,}'::wsis.ranked_distribution;
SELECT '{1=1 2=2}'::wsis.ranked_distribution;
SELECT '{1=NaN}'::wsis.ranked_distribution;
SELECT '{Infinity=1}'::wsis.ranked_distribution;
SELECT '{1=1:0}'::wsis.ranked_distribution;
SELECT '{1=1:-1}'::wsis.ranked_distribution;
SELECT '{1=1:inf}'::wsis.ranked_distribution;
SELECT '{1=1e999}'::wsis.ranked_distribution;
SELECT '{0x1=1}'::wsis.ranked_distribution;
SELECT ' { 2 = 10.2 , 1=14.5:2, 1 = 14.5:1 ,1=3,1=3} '::wsis.ranked_distribution, '{}'::wsis.ranked_distribution AS none, '{-0=-0}'::wsis.ranked_distribution AS zero,
	'{-1.7976931348623157e308=5e-324:1.7976931348623157e308,.1=-1e2:5e-324}'::wsis.ranked_distribution AS limits;

-- binary: what recv refuses, and what comes back as it went
\getenv abs_builddir PG_ABS_BUILDDIR
\set file :abs_builddir '/results/measures_ranked.bin'
\set save '\\copy (SELECT bytes FROM bytes) TO ' :'file' ' (FORMAT binary)'
\set load '\\copy received FROM ' :'file' ' (FORMAT binary)'
CREATE TEMP TABLE bytes (bytes bytea);
CREATE TEMP TABLE received (r wsis.ranked_distribution);
INSERT INTO bytes VALUES ('');
:save
:load
-- another version; reserved bytes; a count that is not there; too many
UPDATE bytes SET bytes = '\x0200000000000000';
:save
:load
UPDATE bytes SET bytes = '\x0100010000000000';
:save
:load
UPDATE bytes SET bytes = '\x0100000000000001';
:save
:load
UPDATE bytes SET bytes = '\x01000000ffffffff';
:save
:load
-- NaN, Infinity, minus zero; weights of 0 and below
UPDATE bytes SET bytes = '\x01000000000000017ff80000000000003ff00000000000003ff0000000000000';
:save
:load
UPDATE bytes SET bytes = '\x01000000000000013ff00000000000007ff00000000000003ff0000000000000';
:save
:load
UPDATE bytes SET bytes = '\x010000000000000180000000000000003ff00000000000003ff0000000000000';
:save
:load
UPDATE bytes SET bytes = '\x01000000000000013ff000000000000080000000000000003ff0000000000000';
:save
:load
UPDATE bytes SET bytes = '\x01000000000000013ff00000000000003ff00000000000000000000000000000';
:save
:load
UPDATE bytes SET bytes = '\x01000000000000013ff00000000000003ff0000000000000bff0000000000000';
:save
:load
UPDATE bytes SET bytes = '\x01000000000000013ff00000000000003ff00000000000007ff8000000000000';
:save
:load
UPDATE bytes SET bytes = '\x01000000000000013ff00000000000003ff00000000000007ff0000000000000';
:save
:load
-- out of order by rank, by value, by weight
UPDATE bytes SET bytes = '\x010000000000000240000000000000003ff00000000000003ff00000000000003ff00000000000003ff00000000000003ff0000000000000';
:save
:load
UPDATE bytes SET bytes = '\x01000000000000023ff000000000000040000000000000003ff00000000000003ff00000000000003ff00000000000003ff0000000000000';
:save
:load
UPDATE bytes SET bytes = '\x01000000000000023ff00000000000003ff000000000000040000000000000003ff00000000000003ff00000000000003ff0000000000000';
:save
:load
-- what is right: the same cell twice
UPDATE bytes SET bytes = '\x01000000000000023ff00000000000003ff00000000000003ff00000000000003ff00000000000003ff00000000000003ff0000000000000';
:save
:load
SELECT * FROM received;
TRUNCATE received;
CREATE TEMP TABLE kept AS SELECT i, (SELECT wsis.ranked_distribution_agg(hashint4(n * i) / 7.0, abs(hashint4(n)) % 9 / 8.0, hashint4(n + i) % 5) FROM generate_series(1, i * i) n) AS r FROM generate_series(1, 40) i;
INSERT INTO kept VALUES (0, '{}'), (-1, NULL), (-2, '{-1.7976931348623157e308=5e-324:1.7976931348623157e308}'), (-3, '{1=2}'), (-4, '{1=2:3}'), (-5, '{2=2}'), (-6, '{1=2}');
\set save '\\copy (SELECT r FROM kept) TO ' :'file' ' (FORMAT binary)'
:save
:load
SELECT count(*), count(*) FILTER (WHERE r::text::wsis.ranked_distribution IS DISTINCT FROM r) AS wrong FROM received;
SELECT count(*) FROM (SELECT r::text FROM kept EXCEPT ALL SELECT r::text FROM received) lost;

-- order, hash, casts, reading
SELECT count(r), count(DISTINCT r), count(DISTINCT r::text), (SELECT count(*) FROM (SELECT r FROM kept WHERE r IS NOT NULL GROUP BY r) g) AS groups FROM kept;
SELECT count(*) AS pairs, bool_and((a.r = b.r) = (a.r::text = b.r::text)) AS equal, bool_and((a.r < b.r) = (b.r > a.r) AND (a.r <= b.r) <> (a.r > b.r) AND (a.r <> b.r) <> (a.r = b.r) AND (a.r >= b.r) = (wsis.ranked_distribution_cmp(a.r, b.r) >= 0)) AS ordered,
	bool_and(a.r <> b.r OR wsis.ranked_distribution_hash(a.r) = wsis.ranked_distribution_hash(b.r) AND wsis.ranked_distribution_hash_extended(a.r, 7) = wsis.ranked_distribution_hash_extended(b.r, 7)) AS hashed
FROM kept a, kept b;
INSERT INTO kept SELECT 100, '{1=1}'::varchar UNION ALL SELECT 101, '{2=2}'::text;
SELECT r::text || r::varchar FROM kept WHERE i >= 100 ORDER BY r;
SELECT * FROM wsis.ranked_values('{2=1,1=5:0.5,1=4}');
SELECT '{1=2}'::wsis.ranked_distribution + '{0=1:3}' AS plus, '{}'::wsis.ranked_distribution + '{}' AS nothing;

-- aggregates: what is refused, what adds nothing
SELECT wsis.ranked_distribution_agg('NaN', 1, 1);
SELECT wsis.ranked_distribution_agg('Infinity', 1, 1);
SELECT wsis.ranked_distribution_agg(1, 'Infinity', 1);
SELECT wsis.ranked_distribution_agg(1, -1, 1);
SELECT wsis.ranked_distribution_agg(1, 1, '-Infinity');
SELECT wsis.ranked_distribution_agg(1, 1, 1) FILTER (WHERE false) AS none, wsis.ranked_distribution_agg(NULL, 1, 1) AS no_value, wsis.ranked_distribution_agg(1, NULL, 1) AS no_weight, wsis.ranked_distribution_agg(1, 1, NULL) AS no_rank, wsis.ranked_distribution_agg(1, 0, 1) AS weight_0,
	sum(NULL::wsis.ranked_distribution) AS sum, wsis.ranked_distribution_agg(1, 2, 3) AS one, wsis.ranked_distribution_agg(-0.0::float8, 1, -0.0::float8) AS zero;

-- the index: by hand, its limits, ties, one row, none, zeros and negative values
SELECT n, round(wsis.concentration_index(r::wsis.ranked_distribution)::numeric, 12) AS index FROM (VALUES (1, '{}'), (2, '{1=7}'), (3, '{1=0}'), (4, '{1=1,2=3}'), (5, '{1=3,2=1}'), (6, '{1=1,1=3}'), (7, '{1=0,2=0,3=0,4=4}'), (8, '{1=4,2=0,3=0,4=0}'), (9, '{1=1:3,2=3}'), (10, '{1=1,1=1,1=1,2=3}'), (11, '{1=-1,2=2}'), (12, '{1=-1,2=1}'), (13, '{1=-3,2=1}'), (14, '{1=1:1e-300,2=3:1e-300}'), (15, '{1=1e308,2=1.7e308}')) v (n, r) ORDER BY n;
SELECT wsis.concentration_index('{1=1:1e308,2=1:1e308}');
SELECT wsis.concentration_index(NULL);
-- ranked by the values themselves it is the Gini coefficient (people online 2019: published); against plain SQL with mean ranks
\getenv abs_srcdir PG_ABS_SRCDIR
CREATE TABLE measures_online (iso3 text, internet_pct float8, population float8, region text);
\set file :abs_srcdir '/measures/internet_use_2019.csv'
\set load '\\copy measures_online FROM ' :'file' ' (FORMAT csv, HEADER)'
:load
SELECT abs(wsis.concentration_index(wsis.ranked_distribution_agg(internet_pct, population, internet_pct)) - 0.26356681830079326) < 1e-14 AS gini FROM measures_online;
CREATE TABLE measures_ranked AS SELECT i, i % 25 AS grp, abs(hashint4(i)) % 1000 / 7.0::float8 AS value, abs(hashint4(i * 3)) % 100 / 8.0::float8 AS weight, (abs(hashint4(i * 5)) % 30)::float8 AS rank_by FROM generate_series(1, 8000) i;
ALTER TABLE measures_ranked SET (parallel_workers = 4);
ANALYZE measures_ranked;
CREATE TEMP VIEW ranked AS SELECT grp, wsis.ranked_distribution_agg(value, weight, rank_by) AS r FROM measures_ranked GROUP BY grp;
WITH t AS (SELECT grp, sum(weight) AS w, sum(weight * value) / sum(weight) AS mean FROM measures_ranked GROUP BY grp),
	ties AS (SELECT grp, rank_by, sum(weight) AS tie, sum(sum(weight)) OVER (PARTITION BY grp ORDER BY rank_by) AS up_to FROM measures_ranked GROUP BY grp, rank_by),
	c AS (SELECT grp, sum(weight / w * value / mean * (2 * (up_to - tie / 2) / w - 1)) AS index FROM measures_ranked JOIN ties USING (grp, rank_by) JOIN t USING (grp) GROUP BY grp)
SELECT count(*), count(*) FILTER (WHERE abs(wsis.concentration_index(r) - index) > 1e-13 OR index IS NULL) AS wrong FROM ranked JOIN c USING (grp);
SELECT max(abs(wsis.concentration_index(r) - gini)) < 1e-13 AS gini FROM (SELECT wsis.ranked_distribution_agg(value, weight, value) AS r, wsis.gini(value, weight) AS gini FROM measures_ranked GROUP BY grp) x;

-- any number of workers, any order, any roll-up: the same bytes; frames
CREATE TEMP VIEW answer AS SELECT md5(string_agg(wsis.ranked_distribution_send(r)::text, ',' ORDER BY grp)) FROM ranked;
SET max_parallel_workers_per_gather = 0;
CREATE TEMP TABLE answers AS SELECT 'serial' AS how, a.* FROM answer a;
INSERT INTO answers SELECT 'shuffled', md5(string_agg(wsis.ranked_distribution_send(r)::text, ',' ORDER BY grp)) FROM (SELECT grp, wsis.ranked_distribution_agg(value, weight, rank_by ORDER BY hashint4(i)) AS r FROM measures_ranked GROUP BY grp) g;
INSERT INTO answers SELECT 'rolled up', md5(string_agg(wsis.ranked_distribution_send(r)::text, ',' ORDER BY grp))
FROM (SELECT grp, sum(r::text::wsis.ranked_distribution ORDER BY part DESC) AS r FROM (SELECT grp, i % 7 AS part, wsis.ranked_distribution_agg(value, weight, rank_by) AS r FROM measures_ranked GROUP BY 1, 2) p GROUP BY grp) g;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SET max_parallel_workers_per_gather = 1;
INSERT INTO answers SELECT 'one worker', a.* FROM answer a;
SET max_parallel_workers_per_gather = 2;
INSERT INTO answers SELECT 'two workers', a.* FROM answer a;
SET max_parallel_workers_per_gather = 4;
INSERT INTO answers SELECT 'four workers', a.* FROM answer a;
EXPLAIN (COSTS OFF) SELECT wsis.ranked_distribution_agg(value, weight, rank_by) FROM measures_ranked;
SELECT count(*), count(DISTINCT md5) AS different FROM answers;
RESET max_parallel_workers_per_gather;
SELECT count(*) AS frames, count(*) FILTER (WHERE running IS DISTINCT FROM (SELECT wsis.ranked_distribution_agg(p.value, p.weight, p.rank_by) FROM measures_ranked p WHERE p.i <= w.i)) AS wrong,
	count(*) FILTER (WHERE moving IS DISTINCT FROM (SELECT wsis.ranked_distribution_agg(p.value, p.weight, p.rank_by) FROM measures_ranked p WHERE p.i BETWEEN w.i - 2 AND w.i)) AS wrong_moving
FROM (SELECT i, wsis.ranked_distribution_agg(value, weight, rank_by) OVER (ORDER BY i) AS running, wsis.ranked_distribution_agg(value, weight, rank_by) OVER (ORDER BY i ROWS 2 PRECEDING) AS moving FROM measures_ranked WHERE i <= 100) w;
-- a state that isn't the aggregate's own is copied, and one in no order is equal to its value
SELECT wsis.ranked_distribution_add(r, 5, 1, 0), r FROM (VALUES ('{1=1}'::wsis.ranked_distribution)) v (r);
SELECT wsis.ranked_distribution_add(wsis.ranked_distribution_add('{}', 5, 1, 2), 7, 1, 1) = '{1=7,2=5}' AS equal;
DROP TABLE measures_ranked, measures_online CASCADE;
