-- node_set: text and binary, malformed and limit values first
SET search_path = public;
CREATE FUNCTION pg_temp.refused(text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE detail text;
BEGIN
	RETURN 'read: ' || $1::wsis.node_set;
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL;
	RETURN SQLSTATE || ' ' || SQLERRM || ': ' || detail;
END $$;
SELECT left(text, 40) AS text, pg_temp.refused(text) FROM (VALUES
	(''), ('{'), ('}'), ('{}}'), ('{} x'), ('{,}'), ('{1}'), ('{1 }'), ('{1 2'), ('{1 2,}'), ('{1,2}'), ('{1 2 3}'), ('{x 2}'), ('{1 x}'),
	('{181 0}'), ('{-180.0000001 0}'), ('{0 90.0000001}'), ('{NaN 0}'), ('{Infinity 0}'), ('{0 -Infinity}'), ('{1e400 0}'), ('{- 0}'), ('{. 0}'), ('{1..2 0}'),
	('{+1 0}'), ('{0x1p3 0}'), ('{1 2 #}'), ('{1 2 #x}'), ('{1 2 #9223372036854775808}'), ('{1 2 # 3}'), ('{1 2 fibre}'), ('{1 2 "fibre}'), ('{1 2 "\'),
	('{1 2 "a" #3}'), ('{1 2 ? "a"}'), ('{1 2 ??}'), ('{left_out=0}'), ('{left_out=-1}'), ('{unknown=9223372036854775808}'), ('{left_out=1,}'), ('{left_out=1,1 2}'),
	('{unknown=1,left_out=1}'), ('{unknown=1,unknown=1}'), ('{left_out 1}'), ('{1 2 "' || repeat('a', 256) || '"}'), ('{12 "fibre"}')) v (text);
SELECT '{1 2 3}'::wsis.node_set;

-- what is read: the limits, blanks, ids, classes with anything in them, counts
SELECT left(text, 40) AS text, left(text::wsis.node_set::text, 60) AS node_set FROM (VALUES
	('{}'), (' { } '), ('{180 90}'), ('{-180 -90}'), ('{-0 -0}'), ('{-0.0 0e5}'), ('{.5 5.}'), ('{1e1 1E-1}'), (E'\n{\t1   2 , 3 4\r}\n'),
	('{4.9e-324 1.7976931348623157e-308}'), ('{0.1 0.30000000000000004}'), ('{123.4567890123456789 12.3456789012345678901234567890}'),
	('{1 2 #-9223372036854775808}'), ('{1 2#9223372036854775807"x"?}'), ('{1 2 ""}'), ('{1 2 "\"\\\a, } é العربية"}'),
	('{1 2 "' || repeat('a', 255) || '"}'), ('{left_out=9223372036854775807,unknown=1}'), ('{unknown=2}'), ('{1 2 ?, left_out=1 , unknown=2 }')) v (text);

-- text and binary give the same value, to the last bit
CREATE TABLE node_set_value (id int, s wsis.node_set);
INSERT INTO node_set_value VALUES (0, '{}'), (1, '{1 2}'), (2, '{1 2 ?}'), (3, '{1 2 #0}'), (4, '{1 2 ""}'), (5, '{left_out=1}'), (6, '{unknown=1}'), (7, '{1 2,1 2}'),
	(8, '{180 0,-180 0}'), (9, '{4.9e-324 0.1 #-1 "x" ?,-179.99999999999997 -89.99999999999999 #9223372036854775807 "y",left_out=4,unknown=5}');
SELECT setseed(0.25) \g /dev/null
INSERT INTO node_set_value
SELECT 9 + i, (SELECT wsis.node_set_agg(ST_MakePoint(random() * 360 - 180, random() * 180 - 90), CASE WHEN random() < 0.5 THEN (random() * 1e18)::bigint END,
		CASE WHEN random() < 0.8 THEN 'class ' || (random() * 20)::int END, CASE WHEN random() < 0.8 THEN random() < 0.9 END) FROM generate_series(1, i * i) WHERE i > 0)
FROM generate_series(1, 30) i;
CREATE TABLE node_set_again (LIKE node_set_value);
\getenv abs_builddir PG_ABS_BUILDDIR
\set file :abs_builddir '/results/connectivity_node_set.bin'
\set save '\\copy node_set_value TO ' :'file' ' (FORMAT binary)'
\set load '\\copy node_set_again FROM ' :'file' ' (FORMAT binary)'
:save
:load
SELECT count(*), count(*) FILTER (WHERE wsis.node_set_send(v.s) <> wsis.node_set_send(a.s) OR v.s <> a.s) AS binary_differs,
	count(*) FILTER (WHERE wsis.node_set_send(v.s) <> wsis.node_set_send(v.s::text::wsis.node_set)) AS text_differs,
	count(*) FILTER (WHERE v.s::text <> a.s::text) AS texts_differ
FROM node_set_value v JOIN node_set_again a USING (id);
-- the tree hangs on the nodes alone
SELECT count(*) FILTER (WHERE wsis.union_agg <> s OR wsis.node_set_hash(union_agg) <> wsis.node_set_hash(s)) AS wrong
FROM (SELECT id, s, (SELECT wsis.union_agg(one ORDER BY random()) FROM (
	SELECT format('{%s %s%s%s%s}', ST_X(geom), ST_Y(geom), ' #' || n.id, ' "' || class || '"', CASE WHEN active IS NULL THEN ' ?' END)::wsis.node_set AS one FROM wsis.nodes(s) n
	UNION ALL SELECT format('{left_out=%s}', nodes_left_out)::wsis.node_set FROM wsis.node_report(s) WHERE nodes_left_out > 0
	UNION ALL SELECT format('{unknown=%s}', unknown_locations)::wsis.node_set FROM wsis.node_report(s) WHERE unknown_locations > 0
	UNION ALL SELECT '{}') o) FROM node_set_value) wsis;

-- hostile binary: every byte of a value changed in turn, every length cut off
CREATE FUNCTION pg_temp.received(bytea) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	copy bytea := '\x5047434f50590aff0d0a000000000000000000' || '\x0001'::bytea || int4send(length($1)) || $1 || '\xffff'::bytea;
	printed text;
BEGIN
	SELECT string_agg('\' || b / 64 || b / 8 % 8 || b % 8, '' ORDER BY i) INTO printed
	FROM generate_series(0, length(copy) - 1) i, get_byte(copy, i) b;
	EXECUTE format('COPY node_set_hostile FROM PROGRAM %L (FORMAT binary)', 'printf ''' || printed || '''');
	RETURN 'received';
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE;
END $$;
CREATE TABLE node_set_hostile (s wsis.node_set);
CREATE TEMP TABLE sample AS SELECT wsis.node_set_send('{1 2 #3 "ab" ?,-17 14.5 "c",-17 14.5 #4,left_out=1,unknown=1}'::wsis.node_set) AS bytes;
SELECT length(bytes), pg_temp.received(bytes) AS whole FROM sample;
SELECT state, count(*) FROM (SELECT pg_temp.received(substr(bytes, 1, cut)) AS state FROM sample, generate_series(0, length(bytes) - 1) cut) r GROUP BY state ORDER BY state;
SELECT state, count(*) > 10 AS many FROM (SELECT pg_temp.received(set_byte(bytes, at, value)) AS state
	FROM sample, generate_series(0, length(bytes) - 1) at, unnest('{0,2,127,255}'::int[]) value) r GROUP BY state ORDER BY state;
SELECT pg_temp.received(bytes || '\x00') AS longer FROM sample;
SELECT count(*) AS received, count(*) FILTER (WHERE s::text::wsis.node_set <> s) AS unsound, count(*) FILTER (WHERE wsis.nearest_distance('POINT(0 0)'::geometry, s) IS NULL) AS unanswered
FROM node_set_hostile;

-- hostile bytes where a stored set is expected: an error or an answer, no crash
CREATE FUNCTION pg_temp.raw(wsis.node_set) RETURNS bytea LANGUAGE internal STRICT AS 'byteasend';
CREATE FUNCTION pg_temp.distance_of(geometry, bytea) RETURNS float8 LANGUAGE C AS '$libdir/wsis', 'wsis_nearest_distance';
CREATE FUNCTION pg_temp.distance_of(geometry, bytea, text) RETURNS float8 LANGUAGE C AS '$libdir/wsis', 'wsis_nearest_distance';
CREATE FUNCTION pg_temp.text_of(bytea) RETURNS cstring LANGUAGE C STRICT AS '$libdir/wsis', 'wsis_node_set_out';
CREATE FUNCTION pg_temp.nodes_of(bytea, OUT id bigint, OUT class text, OUT active boolean, OUT geom geometry) RETURNS SETOF record LANGUAGE C STRICT AS '$libdir/wsis', 'wsis_nodes';
CREATE FUNCTION pg_temp.union_of(wsis.node_set, bytea) RETURNS wsis.node_set LANGUAGE C AS '$libdir/wsis', 'wsis_node_set_add_set';
CREATE AGGREGATE pg_temp.union_of(bytea) (SFUNC = pg_temp.union_of, STYPE = wsis.node_set, FINALFUNC = wsis.node_set_final);
CREATE FUNCTION pg_temp.tried(query text, bytes bytea) RETURNS text LANGUAGE plpgsql AS $$
DECLARE answer text;
BEGIN
	EXECUTE query USING bytes INTO answer;
	RETURN 'answered';
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE;
END $$;
CREATE TEMP TABLE stored AS SELECT pg_temp.raw(wsis.node_set_agg(ST_MakePoint(i, i), CASE WHEN i % 2 = 0 THEN i END, 'class ' || i % 3, i % 5 > 0 OR NULL)) AS bytes FROM generate_series(1, 20) i;
CREATE TEMP TABLE question (query text);
INSERT INTO question VALUES ('SELECT pg_temp.distance_of(''POINT(0 0)'', $1)'), ('SELECT pg_temp.distance_of(''POINT(0 0)'', $1, ''class 1'')'), ('SELECT pg_temp.text_of($1)'),
	('SELECT count(geom) FROM pg_temp.nodes_of($1)'), ('SELECT pg_temp.union_of($1)'), ('SELECT pg_temp.union_of(b) FROM (VALUES ($1), ($1)) v (b)');
SELECT query, state, count(*) FROM (SELECT query, pg_temp.tried(query, substr(bytes, 1, cut)) AS state FROM question, stored, generate_series(0, length(bytes) - 1) cut) r
GROUP BY query, state ORDER BY query, state;
SELECT state, count(*) > 100 AS many FROM (SELECT pg_temp.tried(query, set_byte(bytes, at, value)) AS state
	FROM question, stored, generate_series(0, length(bytes) - 1) at, unnest('{0,1,2,127,128,255}'::int[]) value) r GROUP BY state ORDER BY state;

-- operators, DISTINCT, joins, casts
SELECT count(DISTINCT s), count(*) FROM (SELECT s FROM node_set_value UNION ALL SELECT s FROM node_set_again) u;
SELECT a.s = b.s AS eq, a.s <> b.s AS ne, a.s < b.s AS lt, a.s <= b.s AS le, a.s > b.s AS gt, a.s >= b.s AS ge, wsis.node_set_cmp(a.s, b.s) AS cmp, count(*)
FROM node_set_value a, node_set_value b WHERE a.id < 9 AND b.id < 9 GROUP BY 1, 2, 3, 4, 5, 6, wsis.node_set_cmp(a.s, b.s) ORDER BY 1, 3;
SET enable_hashjoin = off;
SELECT count(*) FROM node_set_value a JOIN node_set_again b ON a.s = b.s;
RESET enable_hashjoin;
SET enable_mergejoin = off;
SELECT count(*) FROM node_set_value a JOIN node_set_again b ON a.s = b.s;
RESET enable_mergejoin;
PREPARE put(varchar, text) AS INSERT INTO node_set_again VALUES (100, $1), (101, $2);
EXECUTE put('{1 2}', '{1 2 ?}');
SELECT id, s, s::varchar FROM node_set_again WHERE id >= 100 ORDER BY id;
SELECT NULL::wsis.node_set IS NULL AS null, wsis.node_set_hash_extended('{1 2}', 0) = wsis.node_set_hash_extended('{1 2}', 1) AS seedless;
DROP TABLE node_set_value, node_set_again, node_set_hostile;
