-- The type series: malformed and limit values first, then text, binary, order, aggregates, workers, windows.
SET search_path = public;
SELECT ''::wsis.series;
SELECT '{'::wsis.series;
SELECT '{}}'::wsis.series;
SELECT '{2015}'::wsis.series;
SELECT '{2015=}'::wsis.series;
SELECT '{=1}'::wsis.series;
SELECT '{2015=1,}'::wsis.series;
SELECT '{2015=1 2016=2}'::wsis.series;
SELECT '{2015=1,2015=2}'::wsis.series;
SELECT '{2015=NaN}'::wsis.series;
SELECT '{2015=Infinity}'::wsis.series;
SELECT '{2015=-inf}'::wsis.series;
SELECT '{2015=1e999}'::wsis.series;
SELECT '{2015=1e-999}'::wsis.series;
SELECT '{2015=0x10}'::wsis.series;
SELECT '{10000=1}'::wsis.series;
SELECT '{-10000=1}'::wsis.series;
SELECT '{99999999999999999999=1}'::wsis.series;
SELECT '{2015.5=1}'::wsis.series;
SELECT ' { 2023 = 10.2 , 2015=14.5,2015=14.5 } '::wsis.series, '{}'::wsis.series AS none, '{0=-0}'::wsis.series AS zero,
	'{-9999=1.7976931348623157e308,9999=-5e-324,1=.1,2=1e2}'::wsis.series AS limits;

-- binary: both ways the same bytes, and nothing that text would not give
CREATE TEMP TABLE kept (s wsis.series);
INSERT INTO kept VALUES ('{}'), ('{2015=14.5}'), ('{2015=14.5,2023=10.2}'), ('{2015=14.5,2023=10.25}'), ('{2015=14.5,2022=10.2}'),
	('{-9999=1.7976931348623157e308,9999=-5e-324,0=0}'), (NULL), ('{2015=14.5}');
\getenv abs_builddir PG_ABS_BUILDDIR
\set file :abs_builddir '/results/measures_series.bin'
\set save '\\copy (SELECT bytes FROM bytes) TO ' :'file' ' (FORMAT binary)'
\set load '\\copy received FROM ' :'file' ' (FORMAT binary)'
CREATE TEMP TABLE bytes (bytes bytea);
CREATE TEMP TABLE received (s wsis.series);
INSERT INTO bytes VALUES ('');
:save
:load
-- another version; reserved bytes; a count that is not there
UPDATE bytes SET bytes = '\x0200000000000000';
:save
:load
UPDATE bytes SET bytes = '\x0100010000000000';
:save
:load
UPDATE bytes SET bytes = '\x0100000000000001';
:save
:load
-- years that are too many, or too long for the count
UPDATE bytes SET bytes = '\x01000000ffffffff';
:save
:load
UPDATE bytes SET bytes = '\x0100000000000001000007df3ff000000000000000';
:save
:load
-- 10000 and -10000 are no years; NaN, -Infinity, minus zero no values
UPDATE bytes SET bytes = '\x0100000000000001000027103ff0000000000000';
:save
:load
UPDATE bytes SET bytes = '\x0100000000000001ffffd8f03ff0000000000000';
:save
:load
UPDATE bytes SET bytes = '\x0100000000000001000007df7ff8000000000000';
:save
:load
UPDATE bytes SET bytes = '\x0100000000000001000007dffff0000000000000';
:save
:load
UPDATE bytes SET bytes = '\x0100000000000001000007df8000000000000000';
:save
:load
-- a year twice; out of order
UPDATE bytes SET bytes = '\x0100000000000002000007df3ff0000000000000000007df3ff0000000000000';
:save
:load
UPDATE bytes SET bytes = '\x0100000000000002000007e03ff0000000000000000007df3ff0000000000000';
:save
:load
-- what is right
UPDATE bytes SET bytes = '\x0100000000000002000007df3ff0000000000000000007e03ff0000000000000';
:save
:load
SELECT * FROM received;
TRUNCATE received;
\set save '\\copy kept TO ' :'file' ' (FORMAT binary)'
:save
:load
SELECT count(*), count(*) FILTER (WHERE s::text::wsis.series IS DISTINCT FROM s) AS wrong FROM received;
SELECT s::text FROM kept EXCEPT ALL SELECT s::text FROM received;
SELECT wsis.series_send('{2015=1,2016=-2.5}');

-- order, hash, casts
SELECT s FROM kept ORDER BY s;
SELECT count(*), count(DISTINCT s), (SELECT count(*) FROM (SELECT s FROM kept GROUP BY s) g) AS groups FROM kept;
SELECT count(*) AS pairs, bool_and((a.s = b.s) = (a.s::text = b.s::text)) AS equal, bool_and((a.s < b.s) = (b.s > a.s) AND (a.s <= b.s) <> (a.s > b.s) AND (a.s <> b.s) <> (a.s = b.s)) AS ordered,
	bool_and(a.s <> b.s OR wsis.series_hash(a.s) = wsis.series_hash(b.s) AND wsis.series_hash_extended(a.s, 7) = wsis.series_hash_extended(b.s, 7)) AS hashed
FROM kept a, kept b;
INSERT INTO kept SELECT '{1=1}'::varchar UNION ALL SELECT '{2=2}'::text;
SELECT s::text || s::varchar FROM kept WHERE s IN ('{1=1}', '{2=2}') ORDER BY s;

-- reading
SELECT * FROM wsis.points('{2023=10.2,2015=14.5}');
SELECT count(*) FROM wsis.points('{}');
SELECT wsis.value('{2015=14.5,2023=10.2}', 2023), wsis.value('{2015=14.5,2023=10.2}', 2020), wsis.value('{}', 2020), wsis.value('{2015=1}', NULL), wsis.value('{2015=1}', 2147483647);

-- aggregates: what is refused, what adds nothing
SELECT wsis.series_agg(2015, v) FROM (VALUES (1), (2)) v (v);
SELECT wsis.series_agg(2015, 'NaN');
SELECT wsis.series_agg(2015, 'Infinity');
SELECT wsis.series_agg(10000, 1);
SELECT wsis.union_agg(s) FROM (VALUES ('{2015=1,2016=2}'::wsis.series), ('{2016=3}')) v (s);
SELECT wsis.series_agg(2015, 1) FILTER (WHERE false) AS none, wsis.series_agg(NULL, 1), wsis.series_agg(2015, NULL), wsis.series_agg(10000, NULL), wsis.union_agg(NULL::wsis.series),
	wsis.series_agg(2015, 1) AS one, wsis.union_agg('{}'::wsis.series) AS empty, wsis.series_agg(2015, -0.0::float8) AS zero FROM generate_series(1, 3);

-- against plain SQL, for any number of workers, any order, any roll-up: the same bytes
CREATE TABLE measures_row AS
SELECT i, i % 40 AS grp, CASE WHEN i % 17 > 0 THEN 1900 + i / 40 % 130 END AS year, CASE WHEN i % 13 > 0 THEN hashint4(i % 5200) / 7.0::float8 END AS value
FROM generate_series(1, 10400) i;
ALTER TABLE measures_row SET (parallel_workers = 4);
ANALYZE measures_row;
CREATE TEMP VIEW answer AS SELECT md5(string_agg(wsis.series_send(s)::text, ',' ORDER BY grp)) FROM (SELECT grp, wsis.series_agg(year, value) AS s FROM measures_row GROUP BY grp) g;
SELECT count(*) AS wrong FROM (SELECT grp, p.year, p.value FROM (SELECT grp, wsis.series_agg(year, value) AS s FROM measures_row GROUP BY grp) g, wsis.points(s) p) ours
FULL JOIN (SELECT DISTINCT grp, year, value FROM measures_row WHERE year IS NOT NULL AND value IS NOT NULL) theirs USING (grp, year, value) WHERE ours IS NULL OR theirs IS NULL;
SET max_parallel_workers_per_gather = 0;
CREATE TEMP TABLE answers AS SELECT 'serial' AS how, a.* FROM answer a;
INSERT INTO answers SELECT 'shuffled', md5(string_agg(wsis.series_send(s)::text, ',' ORDER BY grp)) FROM (SELECT grp, wsis.series_agg(year, value ORDER BY hashint4(i)) AS s FROM measures_row GROUP BY grp) g;
INSERT INTO answers SELECT 'rolled up', md5(string_agg(wsis.series_send(s)::text, ',' ORDER BY grp))
FROM (SELECT grp, wsis.union_agg(s::text::wsis.series ORDER BY part DESC) AS s FROM (SELECT grp, i % 7 AS part, wsis.series_agg(year, value) AS s FROM measures_row GROUP BY 1, 2) p GROUP BY grp) g;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SET max_parallel_workers_per_gather = 1;
INSERT INTO answers SELECT 'one worker', a.* FROM answer a;
SET max_parallel_workers_per_gather = 2;
INSERT INTO answers SELECT 'two workers', a.* FROM answer a;
SET max_parallel_workers_per_gather = 4;
INSERT INTO answers SELECT 'four workers', a.* FROM answer a;
EXPLAIN (COSTS OFF) SELECT grp, wsis.series_agg(year, value) FROM measures_row GROUP BY grp;
SELECT count(*), count(DISTINCT md5) AS different FROM answers;
RESET max_parallel_workers_per_gather;

-- windows: a frame's value is not the next one's state
SELECT count(*) AS frames, count(*) FILTER (WHERE running IS DISTINCT FROM (SELECT wsis.series_agg(p.year, p.value) FROM measures_row p WHERE p.grp = 1 AND p.i <= w.i)) AS wrong,
	count(*) FILTER (WHERE moving IS DISTINCT FROM (SELECT wsis.series_agg(p.year, p.value) FROM measures_row p WHERE p.grp = 1 AND p.i BETWEEN w.i - 80 AND w.i)) AS wrong_moving
FROM (SELECT i, wsis.series_agg(year, value) OVER (ORDER BY i) AS running, wsis.series_agg(year, value) OVER (ORDER BY i ROWS 2 PRECEDING) AS moving
	FROM measures_row WHERE grp = 1) w;
-- a state that isn't the aggregate's own is copied, and one with spare room is equal to its value
SELECT wsis.series_add(s, 2016, 5), s FROM (VALUES ('{2015=1}'::wsis.series)) v (s);
SELECT wsis.series_add('{}', 2015, 1) = '{2015=1}' AS equal, wsis.series_hash(wsis.series_add('{}', 2015, 1)) = wsis.series_hash('{2015=1}') AS hashed;
DROP TABLE measures_row CASCADE;
