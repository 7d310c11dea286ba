-- The type composite_data: malformed and limit values first, then text, binary, order, aggregates, workers, windows.
SET search_path = public;
SELECT ''::wsis.composite_data;
SELECT '{'::wsis.composite_data;
SELECT '{}}'::wsis.composite_data;
SELECT '[]'::wsis.composite_data;
SELECT 'null'::wsis.composite_data;
SELECT '{"A"}'::wsis.composite_data;
SELECT '{"A":1}'::wsis.composite_data;
SELECT '{"A":null}'::wsis.composite_data;
SELECT '{"A":{}'::wsis.composite_data;
SELECT '{"A":{},}'::wsis.composite_data;
SELECT '{"A":{} "B":{}}'::wsis.composite_data;
SELECT '{A:{}}'::wsis.composite_data;
SELECT '{"":{}}'::wsis.composite_data;
SELECT '{"A":{"":1}}'::wsis.composite_data;
SELECT '{"A":{"x"}}'::wsis.composite_data;
SELECT '{"A":{"x":}}'::wsis.composite_data;
SELECT '{"A":{"x":1,}}'::wsis.composite_data;
SELECT '{"A":{"x":"1"}}'::wsis.composite_data;
SELECT '{"A":{"x":nullx}}'::wsis.composite_data;
SELECT '{"A":{"x":true}}'::wsis.composite_data;
SELECT '{"A":{"x":NaN}}'::wsis.composite_data;
SELECT '{"A":{"x":-Infinity}}'::wsis.composite_data;
SELECT '{"A":{"x":1e999}}'::wsis.composite_data;
SELECT '{"A":{"x":0x10}}'::wsis.composite_data;
SELECT '{"A":{"x":1,"x":2}}'::wsis.composite_data;
SELECT '{"A":{"x":1},"A":{"x":2}}'::wsis.composite_data;
SELECT '{"A\q":{}}'::wsis.composite_data;
SELECT '{"A\u00g0":{}}'::wsis.composite_data;
SELECT '{"A\u12'::wsis.composite_data;
SELECT '{"\u0000":{}}'::wsis.composite_data;
SELECT '{"\ud83d":{}}'::wsis.composite_data;
SELECT '{"\ude00":{}}'::wsis.composite_data;
SELECT '{"\ud83d\ud83d":{}}'::wsis.composite_data;
SELECT '{"A\'::wsis.composite_data;
SELECT left('{"A', 3)::wsis.composite_data;
SELECT length(format('{"%s":{}}', repeat('a', 1000))::wsis.composite_data::text);
SELECT format('{"%s":{}}', repeat('a', 1001))::wsis.composite_data;
SELECT format('{"%s\n":{}}', repeat('a', 1000))::wsis.composite_data;
SELECT length(format('{"%s\n":{}}', repeat('a', 999))::wsis.composite_data::text);
SELECT format('{"%s\ud83d\ude00":{}}', repeat('a', 997))::wsis.composite_data;
SELECT ' { "B" : { "y" : 2 , "x":1, "x":1 , "z":null} , "A":{ },"B":{"w":-0} } '::wsis.composite_data, '{}'::wsis.composite_data AS none,
	'{"A":{"x":1.7976931348623157e308,"y":-5e-324,"z":.1,"zz":1e2}}'::wsis.composite_data AS limits,
	'{"\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00é":{"A":1},"A":{"A":2}}'::wsis.composite_data AS escapes;

-- binary: both ways the same bytes, and nothing that text would not give
CREATE TEMP TABLE kept (d wsis.composite_data);
INSERT INTO kept VALUES ('{}'), ('{"A":{}}'), ('{"A":{"x":1}}'), ('{"A":{"x":1.5}}'), ('{"A":{"y":1}}'), ('{"B":{"x":1}}'), ('{"A":{"x":1},"B":{}}'),
	('{"A":{"A":1,"AA":2},"AA":{"A":1.7976931348623157e308,"é":-5e-324}}'), (NULL), ('{"A":{"x":1,"y":null}}');
\getenv abs_builddir PG_ABS_BUILDDIR
\set file :abs_builddir '/results/measures_composite_data.bin'
\set save '\\copy (SELECT bytes FROM bytes) TO ' :'file' ' (FORMAT binary)'
\set load '\\copy received FROM ' :'file' ' (FORMAT binary)'
CREATE TEMP TABLE bytes (bytes bytea);
CREATE TEMP TABLE received (d wsis.composite_data);
INSERT INTO bytes VALUES ('');
:save
:load
-- another version; reserved bytes; cells, names, bytes that are not there, or too many for any length
UPDATE bytes SET bytes = '\x02000000000000000000000000000000';
:save
:load
UPDATE bytes SET bytes = '\x01000100000000000000000000000000';
:save
:load
UPDATE bytes SET bytes = '\x01000000000000010000000000000000';
:save
:load
UPDATE bytes SET bytes = '\x0100000000000000ffffffff00000000';
:save
:load
UPDATE bytes SET bytes = '\x010000000000000000000000000000ff';
:save
:load
UPDATE bytes SET bytes = '\x0100000010000000ffffffffffffffff';
:save
:load
-- names: an empty one, one beyond the bytes, bytes of none, one with NUL, one that is no UTF-8, out of order, twice, of no cell
UPDATE bytes SET bytes = '\x010000000000000100000001000000000000000000000000ffffffff0000000000000000';
:save
:load
UPDATE bytes SET bytes = '\x01000000000000010000000100000001000000024100000000ffffffff0000000000000000';
:save
:load
UPDATE bytes SET bytes = '\x0100000000000001000000010000000200000001414200000000ffffffff0000000000000000';
:save
:load
UPDATE bytes SET bytes = '\x01000000000000010000000100000001000000010000000000ffffffff0000000000000000';
:save
:load
UPDATE bytes SET bytes = '\x0100000000000001000000010000000100000001ff00000000ffffffff0000000000000000';
:save
:load
UPDATE bytes SET bytes = '\x010000000000000100000002000000020000000100000001424100000000000000013ff0000000000000';
:save
:load
UPDATE bytes SET bytes = '\x010000000000000100000002000000020000000100000001414100000000000000013ff0000000000000';
:save
:load
UPDATE bytes SET bytes = '\x010000000000000100000002000000020000000100000001414200000000ffffffff0000000000000000';
:save
:load
-- cells: no such unit, no such node, NaN, minus zero, a value of no node, twice, out of order, a unit that is there and by itself
UPDATE bytes SET bytes = '\x010000000000000100000002000000020000000100000001414200000002000000013ff0000000000000';
:save
:load
UPDATE bytes SET bytes = '\x010000000000000100000002000000020000000100000001414200000000000000023ff0000000000000';
:save
:load
UPDATE bytes SET bytes = '\x010000000000000100000002000000020000000100000001414200000000000000017ff8000000000000';
:save
:load
UPDATE bytes SET bytes = '\x010000000000000100000002000000020000000100000001414200000000000000018000000000000000';
:save
:load
UPDATE bytes SET bytes = '\x01000000000000010000000100000001000000014100000000ffffffff3ff0000000000000';
:save
:load
UPDATE bytes SET bytes = '\x010000000000000200000002000000020000000100000001414200000000000000013ff000000000000000000000000000013ff0000000000000';
:save
:load
UPDATE bytes SET bytes = '\x010000000000000200000002000000020000000100000001414200000001000000003ff000000000000000000000000000013ff0000000000000';
:save
:load
UPDATE bytes SET bytes = '\x010000000000000200000002000000020000000100000001414200000000000000013ff000000000000000000000ffffffff0000000000000000';
:save
:load
-- what is right
UPDATE bytes SET bytes = '\x010000000000000200000002000000020000000100000001414200000000000000013ff000000000000000000001ffffffff0000000000000000';
:save
:load
SELECT * FROM received;
TRUNCATE received;
\set save '\\copy kept TO ' :'file' ' (FORMAT binary)'
:save
:load
SELECT count(*), count(*) FILTER (WHERE d::text::wsis.composite_data IS DISTINCT FROM d) AS wrong, count(*) FILTER (WHERE d::text::jsonb IS NULL) AS nulls FROM received;
SELECT d::text FROM kept EXCEPT ALL SELECT d::text FROM received;
SELECT wsis.composite_data_send('{"A":{"x":1},"B":{}}');

-- order, hash, casts
SELECT d FROM kept ORDER BY length(d::text), d::text COLLATE "C";
SELECT count(*), count(DISTINCT d), (SELECT count(*) FROM (SELECT d FROM kept GROUP BY d) g) AS groups FROM kept;
SELECT count(*) AS pairs, bool_and((a.d = b.d) = (a.d::text = b.d::text)) AS equal, bool_and((a.d < b.d) = (b.d > a.d) AND (a.d <= b.d) <> (a.d > b.d) AND (a.d <> b.d) <> (a.d = b.d)) AS ordered,
	bool_and(a.d <> b.d OR wsis.composite_data_hash(a.d) = wsis.composite_data_hash(b.d) AND wsis.composite_data_hash_extended(a.d, 7) = wsis.composite_data_hash_extended(b.d, 7)) AS hashed
FROM kept a, kept b;
INSERT INTO kept SELECT '{"C":{}}'::varchar UNION ALL SELECT '{"D":{}}'::text;
SELECT d::text || d::varchar FROM kept WHERE d IN ('{"C":{}}', '{"D":{}}') ORDER BY d::text;

-- reading
SELECT * FROM wsis.composite_values('{"B":{"y":2,"x":1},"A":{}}');
SELECT count(*) FROM wsis.composite_values('{}');
SELECT count(*) FROM wsis.composite_values(NULL);

-- aggregates: what is refused, what adds nothing
SELECT wsis.composite_data_agg('A', 'x', v) FROM (VALUES (1), (2)) v (v);
SELECT wsis.composite_data_agg('A', 'x', 'NaN');
SELECT wsis.composite_data_agg('A', 'x', '-Infinity');
SELECT wsis.composite_data_agg('', 'x', 1);
SELECT wsis.composite_data_agg('A', '', 1);
SELECT wsis.composite_data_agg(repeat('a', 1001), 'x', 1);
SELECT wsis.composite_data_agg('A', repeat('a', 1001), 1);
SELECT wsis.union_agg(d) FROM (VALUES ('{"A":{"x":1}}'::wsis.composite_data), ('{"A":{"x":2}}')) v (d);
SELECT wsis.composite_data_agg('A', 'x', 1) FILTER (WHERE false) AS none, wsis.composite_data_agg(NULL, 'x', 1) AS no_unit, wsis.composite_data_agg('A', NULL, 1) AS no_node,
	wsis.composite_data_agg('A', 'x', NULL) AS unknown, wsis.composite_data_agg('A', NULL, 'NaN') AS nobodys, wsis.union_agg(NULL::wsis.composite_data) AS no_data,
	wsis.composite_data_agg('A', 'x', 1) AS one, wsis.union_agg('{}'::wsis.composite_data) AS empty, wsis.composite_data_agg('A', 'x', -0.0::float8) AS zero FROM generate_series(1, 3);
SELECT wsis.composite_data_agg('A', 'x', v) FROM (VALUES (NULL), (1::float8), (NULL)) v (v);

-- against plain SQL, for any number of workers, any order, any roll-up: the same bytes
CREATE TABLE measures_row AS
SELECT i, i % 20 AS grp, CASE WHEN i % 17 > 0 THEN 'unit ' || hashint4(i / 20 % 70) END AS unit, CASE WHEN i % 19 > 0 THEN 'node ' || i / 1400 % 9 END AS node,
	CASE WHEN i % 13 > 0 THEN hashint4(i % 12600) / 7.0::float8 END AS value
FROM generate_series(1, 25200) i;
ALTER TABLE measures_row SET (parallel_workers = 4);
ANALYZE measures_row;
CREATE TEMP VIEW answer AS SELECT md5(string_agg(wsis.composite_data_send(d)::text, ',' ORDER BY grp)) FROM (SELECT grp, wsis.composite_data_agg(unit, node, value) AS d FROM measures_row GROUP BY grp) g;
SELECT count(*) AS wrong FROM (SELECT grp, p.* FROM (SELECT grp, wsis.composite_data_agg(unit, node, value) AS d FROM measures_row GROUP BY grp) g, wsis.composite_values(d) p) ours
FULL JOIN (SELECT DISTINCT grp, unit, node, value FROM measures_row WHERE unit IS NOT NULL AND node IS NOT NULL AND value IS NOT NULL) theirs USING (grp, unit, node, value) WHERE ours IS NULL OR theirs IS NULL;
SET max_parallel_workers_per_gather = 0;
CREATE TEMP TABLE answers AS SELECT 'serial' AS how, a.* FROM answer a;
INSERT INTO answers SELECT 'shuffled', md5(string_agg(wsis.composite_data_send(d)::text, ',' ORDER BY grp)) FROM (SELECT grp, wsis.composite_data_agg(unit, node, value ORDER BY hashint4(i)) AS d FROM measures_row GROUP BY grp) g;
INSERT INTO answers SELECT 'rolled up', md5(string_agg(wsis.composite_data_send(d)::text, ',' ORDER BY grp))
FROM (SELECT grp, wsis.union_agg(d::text::wsis.composite_data ORDER BY part DESC) AS d FROM (SELECT grp, i % 7 AS part, wsis.composite_data_agg(unit, node, value) AS d FROM measures_row GROUP BY 1, 2) p GROUP BY grp) g;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SET max_parallel_workers_per_gather = 1;
INSERT INTO answers SELECT 'one worker', a.* FROM answer a;
SET max_parallel_workers_per_gather = 2;
INSERT INTO answers SELECT 'two workers', a.* FROM answer a;
SET max_parallel_workers_per_gather = 4;
INSERT INTO answers SELECT 'four workers', a.* FROM answer a;
EXPLAIN (COSTS OFF) SELECT grp, wsis.composite_data_agg(unit, node, value) FROM measures_row GROUP BY grp;
SELECT count(*), count(DISTINCT md5) AS different FROM answers;
RESET max_parallel_workers_per_gather;

-- windows: a frame's value is not the next one's state
SELECT count(*) AS frames, count(*) FILTER (WHERE running IS DISTINCT FROM (SELECT wsis.composite_data_agg(p.unit, p.node, p.value) FROM measures_row p WHERE p.grp = 1 AND p.i <= w.i)) AS wrong,
	count(*) FILTER (WHERE moving IS DISTINCT FROM (SELECT wsis.composite_data_agg(p.unit, p.node, p.value) FROM measures_row p WHERE p.grp = 1 AND p.i BETWEEN w.i - 40 AND w.i)) AS wrong_moving
FROM (SELECT i, wsis.composite_data_agg(unit, node, value) OVER (ORDER BY i) AS running, wsis.composite_data_agg(unit, node, value) OVER (ORDER BY i ROWS 2 PRECEDING) AS moving
	FROM measures_row WHERE grp = 1 AND i < 4000) w;
-- a state that isn't the aggregate's own is copied, and one with spare room is equal to its value
SELECT wsis.composite_data_add(d, 'A', 'y', 5), d FROM (VALUES ('{"A":{"x":1}}'::wsis.composite_data)) v (d);
SELECT wsis.composite_data_add('{}', 'A', 'x', 1) = '{"A":{"x":1}}' AS equal, wsis.composite_data_hash(wsis.composite_data_add('{}', 'A', 'x', 1)) = wsis.composite_data_hash('{"A":{"x":1}}') AS hashed;
DROP TABLE measures_row CASCADE;
