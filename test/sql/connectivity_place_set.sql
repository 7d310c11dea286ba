-- place_set: text and binary, malformed and limit values first; its aggregates and readers
SET search_path = public;
CREATE FUNCTION pg_temp.refused(text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE detail text;
BEGIN
	RETURN 'read: ' || $1::wsis.place_set;
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL;
	RETURN SQLSTATE || ' ' || SQLERRM || ': ' || detail;
END $$;
SELECT left(text, 40) AS text, pg_temp.refused(text) FROM (VALUES
	(''), ('{'), ('}'), ('{}}'), ('{} x'), ('{,}'), ('{1}'), ('{1 2}'), ('{1 2 }'), ('{1 2 3,}'), ('{1,2 3}'), ('{1 2 3 4}'), ('{x 2 3}'), ('{1 x 3}'), ('{1 2 x}'),
	('{181 0 1}'), ('{0 -90.0000001 1}'), ('{NaN 0 1}'), ('{0 Infinity 1}'), ('{1 2 -1}'), ('{1 2 -5e-324}'), ('{1 2 NaN}'), ('{1 2 Infinity}'), ('{1 2 1e400}'), ('{?}'), ('{? }'), ('{1 ? 3}'), ('{?? 3}'), ('{? 3 4}'),
	('{1 2 3 #}'), ('{1 2 3 #x}'), ('{1 2 3 #9223372036854775808}'), ('{1 2 3 # 4}'), ('{1 2 3 "a"}'), ('{1 2 3 #4 ?}'), ('{1 2 3;4 5 6}')) v (text);
SELECT '{1 2}'::wsis.place_set;

-- what is read: the limits, blanks, ids, the unknown; in order, each as often as it comes
SELECT left(text, 50) AS text, text::wsis.place_set FROM (VALUES
	('{}'), (' { } '), ('{180 90 0}'), ('{-180 -90 1.7976931348623157e308}'), ('{-0 -0 -0}'), ('{.5 5. .5}'), (E'\n{\t1   2\t3 , 3 4 5\r}\n'), ('{1 2 5e-324}'),
	('{1 2 0.1#-9223372036854775808}'), ('{? ?,? 0,? 3 #1,1 2 ?,1 2 ? #2}'), ('{3 0 1,1 2 3,1 1 3,1 2 2,1 2 2 #2,1 2 2,1 2 9 #1,2 0 1}')) v (text);

-- aggregates: the unknown is kept, what is no weight is an error
SELECT wsis.place_set_agg(g, w) IS NULL AS none, wsis.place_set_agg(g::geography, w, 1) IS NULL AS none, wsis.union_agg(NULL::wsis.place_set) IS NULL AS null
FROM (SELECT NULL::geometry AS g, 1 AS w WHERE false) v;
SELECT wsis.place_set_agg(g, w), wsis.place_set_agg(g::geography, w, 7), wsis.place_set_agg(g, w, NULL)
FROM (VALUES (NULL::geometry, 1.5), ('POINT EMPTY', 2), ('MULTIPOINT EMPTY', 3), (NULL, NULL), ('SRID=4326;POINT Z (1 2 3)', NULL), ('POINT(-180 90)', 0), ('MULTIPOINT(1 2)', 4)) v (g, w);
SELECT wsis.place_set_agg(g, 1) FROM (VALUES (ST_MakePoint('NaN', 1)), (ST_MakePoint(1, 'Infinity')), ('POINT(180.0000001 0)')) v (g);
CREATE FUNCTION pg_temp.said(query text) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE detail text; hint text; state text;
BEGIN
	EXECUTE query;
	RETURN NEXT 'no error';
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT, state = RETURNED_SQLSTATE;
	RETURN QUERY VALUES (state || ' ' || SQLERRM), ('  ' || nullif(detail, '')), ('  ' || nullif(hint, ''));
END $$;
SELECT said FROM unnest('{-1,NaN,Infinity,-5e-324}'::text[]) w, pg_temp.said(format('SELECT wsis.place_set_agg(''POINT(1 2)''::geometry, %L)', w)) said WHERE said IS NOT NULL;
SELECT said FROM unnest('{SRID=3857;POINT(1 2),"MULTIPOINT(1 2, 3 4)","LINESTRING(0 0,1 1)","POLYGON((0 0,1 1,1 0,0 0))"}'::text[]) g,
	pg_temp.said(format('SELECT wsis.place_set_agg(%L::geometry, 1)', g)) said WHERE said IS NOT NULL;
-- int and numeric weights
SELECT wsis.place_set_agg('POINT(1 2)'::geometry, 1), wsis.place_set_agg('POINT(1 2)'::geometry, 1.25), wsis.place_set_agg('POINT(1 2)'::geometry, 7::bigint, 3);

-- readers
SELECT id, weight, ST_AsEWKT(geom) FROM wsis.places('{1 2 3 #4,? 5,180 -90 ?}');
SELECT * FROM wsis.places('{}');
SELECT * FROM wsis.places(NULL);
SELECT * FROM wsis.place_report('{}');
SELECT * FROM wsis.place_report('{1 2 3 #4,? 5,? ?,180 -90 ?,? 0.25,1 2 0}');
-- sums are exact: an eighth eight times, with what would swallow each
SELECT weight = 1e15 + 1 AS exact FROM (SELECT wsis.place_set_agg('POINT(1 2)'::geometry, w) AS s FROM (SELECT 0.125 AS w FROM generate_series(1, 8) UNION ALL SELECT 1e15) v) s, wsis.place_report(s);

-- text and binary give the same value, to the last bit
CREATE TABLE place_set_value (id int, s wsis.place_set);
INSERT INTO place_set_value VALUES (0, '{}'), (1, '{1 2 3}'), (2, '{1 2 ?}'), (3, '{1 2 3 #0}'), (4, '{? 3}'), (5, '{? ?}'), (6, '{1 2 3,1 2 3}'), (7, '{180 0 0,-180 0 0}'),
	(8, '{4.9e-324 0.1 1.7976931348623157e308 #-1,-179.99999999999997 -89.99999999999999 0.30000000000000004 #9223372036854775807}'), (9, '{? 3 #1,? ? #2}');
SELECT setseed(0.25) \g /dev/null
INSERT INTO place_set_value
SELECT 9 + i, (SELECT wsis.place_set_agg(CASE WHEN random() < 0.9 THEN ST_MakePoint(random() * 360 - 180, random() * 180 - 90) END, CASE WHEN random() < 0.9 THEN random() * 10 ^ (i - 10 + j % 2) END,
		CASE WHEN random() < 0.5 THEN (random() * 1e18)::bigint END) FROM generate_series(1, i * i) j)
FROM generate_series(1, 30) i;
CREATE TABLE place_set_again (LIKE place_set_value);
\getenv abs_builddir PG_ABS_BUILDDIR
\set file :abs_builddir '/results/connectivity_place_set.bin'
\set save '\\copy place_set_value TO ' :'file' ' (FORMAT binary)'
\set load '\\copy place_set_again FROM ' :'file' ' (FORMAT binary)'
:save
:load
SELECT count(*), count(*) FILTER (WHERE wsis.place_set_send(v.s) <> wsis.place_set_send(a.s) OR v.s <> a.s) AS binary_differs,
	count(*) FILTER (WHERE wsis.place_set_send(v.s) <> wsis.place_set_send(v.s::text::wsis.place_set)) AS text_differs,
	count(*) FILTER (WHERE v.s::text <> a.s::text) AS texts_differ
FROM place_set_value v JOIN place_set_again a USING (id);
-- places() gives back what went in
SELECT count(*) FILTER (WHERE again IS DISTINCT FROM s OR wsis.place_set_hash(again) <> wsis.place_set_hash(s)) AS wrong
FROM (SELECT s, (SELECT coalesce(wsis.union_agg(one), '{}') FROM (SELECT wsis.place_set_agg(geom, weight, id) AS one FROM wsis.places(s) GROUP BY random()) o) AS again FROM place_set_value) v;

-- hostile binary: every byte of a value changed in turn, every length cut off
CREATE FUNCTION pg_temp.received(bytea) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	copy bytea := '\x5047434f50590aff0d0a000000000000000000' || '\x0001'::bytea || int4send(length($1)) || $1 || '\xffff'::bytea;
	printed text;
BEGIN
	SELECT string_agg('\' || b / 64 || b / 8 % 8 || b % 8, '' ORDER BY i) INTO printed
	FROM generate_series(0, length(copy) - 1) i, get_byte(copy, i) b;
	EXECUTE format('COPY place_set_hostile FROM PROGRAM %L (FORMAT binary)', 'printf ''' || printed || '''');
	RETURN 'received';
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE;
END $$;
CREATE TABLE place_set_hostile (s wsis.place_set);
CREATE TEMP TABLE sample AS SELECT wsis.place_set_send('{1 2 3 #4,-17 14.5 ?,? 5,? ? #6}'::wsis.place_set) AS bytes;
SELECT length(bytes), pg_temp.received(bytes) AS whole, pg_temp.received(bytes || '\x00') AS longer FROM sample;
SELECT state, count(*) FROM (SELECT pg_temp.received(substr(bytes, 1, cut)) AS state FROM sample, generate_series(0, length(bytes) - 1) cut) r GROUP BY state ORDER BY state;
SELECT state, count(*) > 10 AS many FROM (SELECT pg_temp.received(set_byte(bytes, at, value)) AS state
	FROM sample, generate_series(0, length(bytes) - 1) at, unnest('{0,2,127,255}'::int[]) value) r GROUP BY state ORDER BY state;
SELECT count(*) > 10 AS received, count(*) FILTER (WHERE s::text::wsis.place_set <> s) AS unsound, count(*) FILTER (WHERE (wsis.place_report(s)).weight IS NULL) AS unanswered FROM place_set_hostile;

-- hostile bytes where a stored set is expected: an error or an answer, no crash
CREATE FUNCTION pg_temp.raw(wsis.place_set) RETURNS bytea LANGUAGE internal STRICT PARALLEL SAFE AS 'byteasend';
CREATE FUNCTION pg_temp.text_of(bytea) RETURNS cstring LANGUAGE C STRICT AS '$libdir/wsis', 'wsis_place_set_out';
CREATE FUNCTION pg_temp.places_of(bytea, OUT id bigint, OUT weight float8, OUT geom geometry) RETURNS SETOF record LANGUAGE C STRICT AS '$libdir/wsis', 'wsis_places';
CREATE FUNCTION pg_temp.sites_of(bytea, wsis.node_set, float8, int, wsis.node_set, OUT rank int, OUT id bigint, OUT newly_covered float8, OUT covered float8, OUT upper_bound float8) RETURNS SETOF record LANGUAGE C AS '$libdir/wsis', 'wsis_next_sites';
CREATE FUNCTION pg_temp.add(bytea, bytea) RETURNS bytea LANGUAGE C AS '$libdir/wsis', 'wsis_place_set_add_set';
CREATE FUNCTION pg_temp.final(bytea) RETURNS bytea LANGUAGE C STRICT AS '$libdir/wsis', 'wsis_place_set_final';
CREATE AGGREGATE pg_temp.union_of(bytea) (SFUNC = pg_temp.add, STYPE = bytea, FINALFUNC = pg_temp.final);
CREATE FUNCTION pg_temp.tried(query text, bytes bytea) RETURNS text LANGUAGE plpgsql AS $$
DECLARE answer text;
BEGIN
	EXECUTE query USING bytes INTO answer;
	RETURN 'answered';
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE;
END $$;
CREATE TEMP TABLE stored AS SELECT pg_temp.raw(wsis.place_set_agg(CASE WHEN i < 8 THEN ST_MakePoint(i, i) END, nullif(i, 5), nullif(i, 6))) AS bytes FROM generate_series(1, 9) i;
CREATE TEMP TABLE question (query text);
INSERT INTO question VALUES ('SELECT pg_temp.text_of($1)'), ('SELECT count(geom) FROM pg_temp.places_of($1)'), ('SELECT pg_temp.sites_of($1, ''{1 1}'', 1000, 1, NULL)'), ('SELECT pg_temp.union_of(b) FROM (VALUES ($1), ($1)) v (b)');
SELECT query, pg_temp.tried(query, bytes) FROM question, stored ORDER BY query;
SELECT query, state, count(*) FROM (SELECT query, pg_temp.tried(query, substr(bytes, 1, cut)) AS state FROM question, stored, generate_series(0, length(bytes) - 1) cut) r GROUP BY query, state ORDER BY query, state;
SELECT state, count(*) > 100 AS many FROM (SELECT pg_temp.tried(query, set_byte(bytes, at, value)) AS state
	FROM question, stored, generate_series(0, length(bytes) - 1) at, unnest('{0,1,2,127,128,255}'::int[]) value) r GROUP BY state ORDER BY state;

-- any number of workers, any order, any roll-up: the same bytes
CREATE TABLE place_agg (grp int, id bigint, weight float8, geom geometry);
INSERT INTO place_agg SELECT i % 40, CASE WHEN i % 7 > 0 THEN i % 900 END, CASE WHEN i % 11 > 0 THEN random() * 1000 END,
	CASE WHEN i % 97 > 0 THEN ST_MakePoint(round(random() * 100), round(random() * 10)) END FROM generate_series(1, 6000) i;
ALTER TABLE place_agg SET (parallel_workers = 4);
ANALYZE place_agg;
CREATE TEMP TABLE grouped AS SELECT grp, wsis.place_set_agg(geom, weight, id) AS s FROM place_agg GROUP BY grp;
SET max_parallel_workers_per_gather = 0;
CREATE TEMP TABLE answer AS SELECT 'serial' AS how, pg_temp.raw(wsis.place_set_agg(geom, weight, id)) AS bytes FROM place_agg;
INSERT INTO answer SELECT 'shuffled', pg_temp.raw(wsis.place_set_agg(geom, weight, id ORDER BY random())) FROM place_agg;
INSERT INTO answer SELECT 'geography', pg_temp.raw(wsis.place_set_agg(geom::geography, weight, id)) FROM place_agg;
INSERT INTO answer SELECT 'rolled up', pg_temp.raw(wsis.union_agg(s)) FROM grouped;
INSERT INTO answer SELECT 'rolled up in text', pg_temp.raw(wsis.union_agg(s::text::wsis.place_set ORDER BY grp DESC)) FROM grouped;
INSERT INTO answer SELECT 'rolled up twice', pg_temp.raw(wsis.union_agg(s)) FROM (SELECT wsis.union_agg(s) AS s FROM grouped GROUP BY grp % 3) g;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SET max_parallel_workers_per_gather = 1;
INSERT INTO answer SELECT 'one worker', pg_temp.raw(wsis.place_set_agg(geom, weight, id)) FROM place_agg;
SET max_parallel_workers_per_gather = 2;
INSERT INTO answer SELECT 'two workers', pg_temp.raw(wsis.place_set_agg(geom, weight, id)) FROM place_agg;
SET max_parallel_workers_per_gather = 4;
EXPLAIN (COSTS OFF) SELECT wsis.place_set_agg(geom, weight, id) FROM place_agg;
INSERT INTO answer SELECT 'four workers', pg_temp.raw(wsis.place_set_agg(geom, weight, id)) FROM place_agg;
SET parallel_leader_participation = off;
INSERT INTO answer SELECT 'no leader', pg_temp.raw(wsis.place_set_agg(geom, weight, id)) FROM place_agg;
RESET parallel_leader_participation;
RESET max_parallel_workers_per_gather;
SELECT count(*), count(DISTINCT bytes) AS different FROM answer;
-- windows: a frame's value is not the next one's state
SELECT count(*) AS frames, count(*) FILTER (WHERE running <> (SELECT wsis.union_agg(c.s) FROM grouped c WHERE c.grp <= w.grp)) AS wrong,
	count(*) FILTER (WHERE moving <> (SELECT wsis.union_agg(c.s) FROM grouped c WHERE c.grp BETWEEN w.grp - 2 AND w.grp)) AS wrong_moving
FROM (SELECT grp, wsis.union_agg(s) OVER (ORDER BY grp) AS running, wsis.union_agg(s) OVER (ORDER BY grp ROWS 2 PRECEDING) AS moving FROM grouped) w;
SELECT count(*) AS rows, count(*) FILTER (WHERE running <> (SELECT wsis.place_set_agg(p.geom, p.weight, p.id) FROM place_agg p WHERE p.grp = 7 AND p.id <= w.id)) AS wrong
FROM (SELECT id, wsis.place_set_agg(geom, weight, id) OVER (ORDER BY id) AS running FROM place_agg WHERE grp = 7 AND id IS NOT NULL) w;

-- a large set is what it was when it is stored out of line, as it is or compressed
CREATE TABLE place_set_large (as_is wsis.place_set, packed wsis.place_set);
ALTER TABLE place_set_large ALTER as_is SET STORAGE EXTERNAL;
INSERT INTO place_set_large SELECT s, s FROM (SELECT wsis.place_set_agg(ST_MakePoint(i % 360 - 180, i % 170 - 85), i % 7, i) AS s FROM generate_series(1, 60000) i) l;
SELECT pg_column_size(as_is) > 2 * 1024 * 1024 AS large, wsis.place_report(as_is), wsis.place_report(packed), as_is = packed AS same, as_is::text::wsis.place_set = as_is AS text,
	(SELECT count(*) FROM wsis.places(as_is) p JOIN generate_series(1, 60000) i ON p.id = i AND p.weight = i % 7 AND ST_X(p.geom) = i % 360 - 180 AND ST_Y(p.geom) = i % 170 - 85) AS found,
	(SELECT count(*) FROM (SELECT wsis.union_agg(s) AS s FROM (VALUES (as_is), (packed)) v(s)) u, wsis.places(u.s)) AS twice
FROM place_set_large;
DROP TABLE place_set_large;

-- operators, DISTINCT, joins, casts
SELECT count(DISTINCT s), count(*) FROM (SELECT s FROM place_set_value UNION ALL SELECT s FROM place_set_again) u;
SELECT a.s = b.s AS eq, a.s <> b.s AS ne, a.s < b.s AS lt, a.s <= b.s AS le, a.s > b.s AS gt, a.s >= b.s AS ge, wsis.place_set_cmp(a.s, b.s) AS cmp, count(*)
FROM place_set_value a, place_set_value b WHERE a.id < 9 AND b.id < 9 GROUP BY 1, 2, 3, 4, 5, 6, wsis.place_set_cmp(a.s, b.s) ORDER BY 1, 3;
SET enable_hashjoin = off;
SELECT count(*) FROM place_set_value a JOIN place_set_again b ON a.s = b.s;
RESET enable_hashjoin;
SET enable_mergejoin = off;
SELECT count(*) FROM place_set_value a JOIN place_set_again b ON a.s = b.s;
RESET enable_mergejoin;
PREPARE put(varchar, text) AS INSERT INTO place_set_again VALUES (100, $1), (101, $2);
EXECUTE put('{1 2 3}', '{1 2 ?}');
SELECT id, s, s::varchar FROM place_set_again WHERE id >= 100 ORDER BY id;
SELECT NULL::wsis.place_set IS NULL AS null, wsis.place_set_hash_extended('{1 2 3}', 0) = wsis.place_set_hash_extended('{1 2 3}', 1) AS seedless;
DROP TABLE place_set_value, place_set_again, place_set_hostile, place_agg;
