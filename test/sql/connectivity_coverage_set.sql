-- coverage_set: text and binary, malformed and limit values first
SET search_path = public;
CREATE FUNCTION pg_temp.refused(text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE detail text;
BEGIN
	RETURN 'read: ' || $1::wsis.coverage_set;
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL;
	RETURN SQLSTATE || ' ' || left(SQLERRM, 100) || ': ' || detail;
END $$;
SELECT left(text, 40) AS text, pg_temp.refused(text) FROM (VALUES
	(''), ('{'), ('}'), ('{}}'), ('{} x'), ('{,}'), ('{a}'), ('{"a"}'), ('{"a'), ('{"a\'), ('{""((0 0,1 0,1 1,0 0))}'), ('{((0 0,1 0,1 1,0 0))}'), ('{"a"()}'), ('{"a"(())}'), ('{"a"(0 0,1 0,1 1,0 0)}'),
	('{"a"((0 0,1 0,1 1,0 0)}'), ('{"a"((0 0,1 0,1 1,0 0)),}'), ('{"a"((0 0,1 0,1 1,0 0),)}'), ('{"a"((0 0,1 0,1 1,0 0,))}'), ('{"a"((0 0,1 0,0 0))}'), ('{"a"((0 0,1 0,1 1,0 1))}'), ('{"a"((0 0,1 0,1 1,0 1),(1 1,2 2))}'),
	('{"a"((0,1 0,1 1,0 0))}'), ('{"a"((0 0 0,1 0,1 1,0 0))}'), ('{"a"((x 0,1 0,1 1,0 0))}'), ('{"a"((0 x,1 0,1 1,0 0))}'), ('{"a"((0 0,NaN 0,1 1,0 0))}'), ('{"a"((0 0,1e400 0,1 1,0 0))}'), ('{"a"((0 0,540.0000001 0,1 1,0 0))}'),
	('{"a"((0 0,1 90.0000001,1 1,0 0))}'), ('{"a"((-541 0,1 9,1 1,-541 0))}'), ('{"' || repeat('a', 256) || '"((0 0,1 0,1 1,0 0))}'), ('{"a"((0 0,1 0,1 1,0 0)) "b"((0 0,1 0,1 1,0 0))}'),
	('{left_out=0}'), ('{left_out=-1}'), ('{unknown=9223372036854775808}'), ('{left_out=1,}'), ('{unknown=1,left_out=1}'), ('{left_out=1,"a"((0 0,1 0,1 1,0 0))}')) v (text);
SELECT '{"4G"((0 0,1 0,1 1,0 1))}'::wsis.coverage_set;

-- what is read: the limits, blanks, classes with anything in them, counts; equal polygons of a class are one; order is that of classes and vertices
SELECT left(text, 60) AS text, left(text::wsis.coverage_set::text, 100) AS coverage_set FROM (VALUES
	('{}'), (' { } '), ('{"a"((540 90,-540 -90,0 0,540 90))}'), ('{"a"((-0 -0.0,1 0,1 1,0 0))}'), ('{"a"((1e-300 0,1 0,1 1,0 -1e-121))}'), (E'\n{ "a"\t(\n(0   0 , 1 0,1 1,0 0 ) , ( .5 .25,.6 .25,6e-1 3e-1,0.5 0.25 )\r) }\n'),
	('{"b"((0 0,1 0,1 1,0 0)),"a"((0 0,1 0,1 1,0 0)),"B"((0 0,1 0,1 1,0 0)),"b"((0 0,1 0,1 1,0 0)),"b"((-1 0,1 0,1 1,-1 0))}'), ('{"b"((0 0,1 0,1 1,0 0)),"a"((0 0,1 0,1 1,0 0)),"ab"((0 0,1 0,1 1,0 0))}'),
	('{"a"((0.1 0.30000000000000004,1 0,1 1,0.1 0.30000000000000004))}'), ('{"\"\\a, }(( é العربية"((0 0,1 0,1 1,0 0))}'), ('{"' || repeat('a', 255) || '"((0 0,1 0,1 1,0 0))}'), ('{"a"((0 0,0 0,0 0,0 0))}'),
	('{left_out=9223372036854775807,unknown=1}'), ('{unknown=2}'), ('{"a"((0 0,1 0,1 1,0 0)), left_out=1 , unknown=2 }')) v (text);

-- text and binary give the same value, to the last bit
CREATE TABLE coverage_value (id int, s wsis.coverage_set);
INSERT INTO coverage_value VALUES (0, '{}'), (1, '{"a"((0 0,1 0,1 1,0 0))}'), (2, '{"b"((0 0,1 0,1 1,0 0))}'), (3, '{"a"((0 0,1 0,1 1,0 0),(0 0,1 0,1 1,0 0))}'), (4, '{"a"((0 0,1 0,1 1,0 0)),"a"((0 0,1 0,1 1,1 1,0 0))}'),
	(5, '{left_out=1}'), (6, '{unknown=1}'), (7, '{"a"((4.9e-100 0.1,179.99999999999997 1,-1e-7 -89.99999999999999,4.9e-100 0.1)),left_out=4,unknown=5}');
SELECT setseed(0.25) \g /dev/null
INSERT INTO coverage_value
SELECT 7 + i, (SELECT wsis.coverage_set_agg(CASE WHEN j % 17 = 0 THEN NULL WHEN j % 13 = 0 THEN ST_Collect(g, ST_MakePoint(1, 1)) WHEN j % 2 = 0 THEN ST_Difference(g, ST_Buffer(ST_Centroid(g), 0.1)) ELSE g END, 'class ' || j % 7)
	FROM (SELECT j, ST_Buffer(ST_MakePoint(random() * 360 - 180, random() * 178 - 89), random(), 'quad_segs=3') AS g FROM generate_series(1, i * i) j WHERE i > 0) p)
FROM generate_series(1, 20) i;
CREATE TABLE coverage_again (LIKE coverage_value);
\getenv abs_builddir PG_ABS_BUILDDIR
\set file :abs_builddir '/results/connectivity_coverage_set.bin'
\set save '\\copy coverage_value TO ' :'file' ' (FORMAT binary)'
\set load '\\copy coverage_again FROM ' :'file' ' (FORMAT binary)'
:save
:load
SELECT count(*), count(*) FILTER (WHERE wsis.coverage_set_send(v.s) <> wsis.coverage_set_send(a.s) OR v.s <> a.s) AS binary_differs,
	count(*) FILTER (WHERE wsis.coverage_set_send(v.s) <> wsis.coverage_set_send(v.s::text::wsis.coverage_set)) AS text_differs,
	count(*) FILTER (WHERE v.s::text <> a.s::text) AS texts_differ
FROM coverage_value v JOIN coverage_again a USING (id);
-- the index hangs on the polygons alone, however often they come
SELECT count(*) FILTER (WHERE u.s <> v.s OR wsis.coverage_set_hash(u.s) <> wsis.coverage_set_hash(v.s)) AS wrong
FROM coverage_value v, LATERAL (SELECT wsis.union_agg(one ORDER BY random()) AS s FROM (
	SELECT wsis.coverage_set_agg(geom, class) AS one FROM wsis.areas(v.s), generate_series(1, 2) twice GROUP BY class, geom, twice
	UNION ALL SELECT format('{left_out=%s}', left_out)::wsis.coverage_set FROM wsis.coverage_report(v.s) WHERE left_out > 0
	UNION ALL SELECT format('{unknown=%s}', unknown_areas)::wsis.coverage_set FROM wsis.coverage_report(v.s) WHERE unknown_areas > 0
	UNION ALL SELECT '{}') o) u;

-- hostile binary: every byte of a value changed in turn, every length cut off
CREATE FUNCTION pg_temp.received(bytea) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	copy bytea := '\x5047434f50590aff0d0a000000000000000000' || '\x0001'::bytea || int4send(length($1)) || $1 || '\xffff'::bytea;
	printed text;
BEGIN
	SELECT string_agg('\' || b / 64 || b / 8 % 8 || b % 8, '' ORDER BY i) INTO printed
	FROM generate_series(0, length(copy) - 1) i, get_byte(copy, i) b;
	EXECUTE format('COPY coverage_hostile FROM PROGRAM %L (FORMAT binary)', 'printf ''' || printed || '''');
	RETURN 'received';
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE;
END $$;
CREATE TABLE coverage_hostile (s wsis.coverage_set);
CREATE TEMP TABLE sample AS SELECT wsis.coverage_set_send('{"4G"((0 0,9 0,9 9,0 0),(5 1,6 1,6 2,5 1)),"5G"((-9 -9,1 0,1 1,-9 -9)),left_out=1,unknown=1}'::wsis.coverage_set) AS bytes;
SELECT length(bytes), pg_temp.received(bytes) AS whole FROM sample;
SELECT state, count(*) FROM (SELECT pg_temp.received(substr(bytes, 1, cut)) AS state FROM sample, generate_series(0, length(bytes) - 1) cut) r GROUP BY state ORDER BY state;
SELECT state, count(*) > 10 AS many FROM (SELECT pg_temp.received(set_byte(bytes, at, value)) AS state
	FROM sample, generate_series(0, length(bytes) - 1) at, unnest('{0,255}'::int[]) value WHERE get_byte(bytes, at) <> value) r GROUP BY state ORDER BY state;
SELECT pg_temp.received(bytes || '\x00') AS longer FROM sample;
SELECT count(*) AS received, count(*) FILTER (WHERE s::text::wsis.coverage_set <> s) AS unsound, count(*) FILTER (WHERE wsis.covers(s, 'POINT(0 0)'::geometry) IS NULL) AS unanswered
FROM coverage_hostile;

-- hostile bytes where a stored set is expected: an error or an answer, no crash
CREATE FUNCTION pg_temp.raw(wsis.coverage_set) RETURNS bytea LANGUAGE internal STRICT AS 'byteasend';
CREATE FUNCTION pg_temp.classes_of(bytea, geometry) RETURNS text[] LANGUAGE C AS '$libdir/wsis', 'wsis_classes_at';
CREATE FUNCTION pg_temp.class_of(bytea, geometry) RETURNS text LANGUAGE C AS '$libdir/wsis', 'wsis_class_at';
CREATE FUNCTION pg_temp.covers_of(bytea, geometry, text) RETURNS boolean LANGUAGE C AS '$libdir/wsis', 'wsis_covers';
CREATE FUNCTION pg_temp.text_of(bytea) RETURNS cstring LANGUAGE C STRICT AS '$libdir/wsis', 'wsis_coverage_set_out';
CREATE FUNCTION pg_temp.areas_of(bytea, OUT class text, OUT geom geometry) RETURNS SETOF record LANGUAGE C STRICT AS '$libdir/wsis', 'wsis_areas';
CREATE FUNCTION pg_temp.union_of(wsis.coverage_set, bytea) RETURNS wsis.coverage_set LANGUAGE C AS '$libdir/wsis', 'wsis_coverage_set_add_set';
CREATE AGGREGATE pg_temp.union_of(bytea) (SFUNC = pg_temp.union_of, STYPE = wsis.coverage_set, FINALFUNC = wsis.coverage_set_final);
CREATE FUNCTION pg_temp.tried(query text, bytes bytea) RETURNS text LANGUAGE plpgsql AS $$
DECLARE answer text;
BEGIN
	EXECUTE query USING bytes INTO answer;
	RETURN 'answered';
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE;
END $$;
CREATE TEMP TABLE stored AS SELECT 'index' AS form, pg_temp.raw(wsis.coverage_set_agg(ST_Buffer(ST_MakePoint(i, i), 2, 'quad_segs=1'), 'class ' || i % 2)) AS bytes FROM generate_series(1, 4) i;
-- a state as workers send it
CREATE AGGREGATE pg_temp.state_of(geometry, text) (SFUNC = wsis.coverage_set_add, STYPE = wsis.coverage_set);
INSERT INTO stored SELECT 'list', pg_temp.raw(pg_temp.state_of(ST_Buffer(ST_MakePoint(1, 1), 2, 'quad_segs=1'), 'class'));
CREATE TEMP TABLE question (query text);
INSERT INTO question VALUES ('SELECT pg_temp.classes_of($1, ''POINT(1 1)'')'), ('SELECT pg_temp.class_of($1, ''POINT(2 2)'')'), ('SELECT pg_temp.covers_of($1, ''POINT(0 0)'', ''class 1'')'), ('SELECT pg_temp.text_of($1)'),
	('SELECT count(geom) FROM pg_temp.areas_of($1)'), ('SELECT pg_temp.union_of($1)'), ('SELECT pg_temp.union_of(b) FROM (VALUES ($1), ($1)) v (b)');
SELECT form, query, pg_temp.tried(query, bytes) FROM question, stored ORDER BY 1, 2;
SELECT form, state, count(*) > 100 AS many FROM (SELECT form, query, pg_temp.tried(query, substr(bytes, 1, cut)) AS state FROM question, stored, generate_series(0, length(bytes) - 1) cut) r
GROUP BY form, state ORDER BY form, state;
SELECT form, state, count(*) > 100 AS many FROM (SELECT form, pg_temp.tried(query, set_byte(bytes, at, value)) AS state
	FROM question, stored, generate_series(0, length(bytes) - 1) at, unnest('{0,1,2,127,128,255}'::int[]) value) r GROUP BY form, state ORDER BY form, state;
-- four bytes in a row, of a set that reaches a pole: no number is too large to be looked at
INSERT INTO stored SELECT 'pole', pg_temp.raw('{"class"((0 80,10 80,5 90,0 80))}'::wsis.coverage_set);
INSERT INTO question VALUES ('SELECT pg_temp.class_of($1, ''POINT(7 90)'')'), ('SELECT pg_temp.class_of($1, ''POINT(5 85)'')');
SELECT form, state, count(*) > 10 AS many FROM (SELECT form, pg_temp.tried(query, overlay(bytes PLACING hex FROM 4 * at + 1)) AS state
	FROM question, stored, generate_series(0, length(bytes) / 4 - 1) at, unnest('{"\\x00000000","\\xffffffff","\\xfeffffff","\\xffffff7f"}'::bytea[]) hex) r GROUP BY form, state ORDER BY form, state;

-- operators, DISTINCT, joins, casts
SELECT count(DISTINCT s), count(*) FROM (SELECT s FROM coverage_value UNION ALL SELECT s FROM coverage_again) u;
SELECT a.s = b.s AS eq, a.s <> b.s AS ne, a.s < b.s AS lt, a.s <= b.s AS le, a.s > b.s AS gt, a.s >= b.s AS ge, wsis.coverage_set_cmp(a.s, b.s) AS cmp, count(*)
FROM coverage_value a, coverage_value b WHERE a.id < 7 AND b.id < 7 GROUP BY 1, 2, 3, 4, 5, 6, wsis.coverage_set_cmp(a.s, b.s) ORDER BY 1, 3;
SET enable_hashjoin = off;
SELECT count(*) FROM coverage_value a JOIN coverage_again b ON a.s = b.s;
RESET enable_hashjoin;
SET enable_mergejoin = off;
SELECT count(*) FROM coverage_value a JOIN coverage_again b ON a.s = b.s;
RESET enable_mergejoin;
PREPARE put(varchar, text) AS INSERT INTO coverage_again VALUES (100, $1), (101, $2);
EXECUTE put('{"a"((0 0,1 0,1 1,0 0))}', '{unknown=1}');
SELECT id, s, s::varchar FROM coverage_again WHERE id >= 100 ORDER BY id;
SELECT NULL::wsis.coverage_set IS NULL AS null, wsis.coverage_set_hash_extended('{unknown=1}', 0) = wsis.coverage_set_hash_extended('{unknown=1}', 1) AS seedless;
-- a stored set is read once for all calls, and again when it is another
CREATE TABLE coverage_stored (id int, s wsis.coverage_set);
INSERT INTO coverage_stored SELECT 1, wsis.coverage_set_agg(ST_Buffer(ST_MakePoint(0, 0), 1, 'quad_segs=100'), 'near zero');
INSERT INTO coverage_stored SELECT 2, wsis.coverage_set_agg(ST_Buffer(ST_MakePoint(1, 0), 1, 'quad_segs=100'), 'near one');
SELECT id, pg_column_size(s) > 2000 AS large, x, wsis.class_at(s, ST_MakePoint(x, 0)) FROM coverage_stored, unnest('{-0.5,0.5,1.5}'::float8[]) x ORDER BY x, id;
DROP TABLE coverage_value, coverage_again, coverage_hostile, coverage_stored;
