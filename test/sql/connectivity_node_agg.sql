-- node_set_agg and union_agg: what is a point, unknown places, statuses, workers, order, windows
SET search_path = public;
SELECT wsis.node_set_agg(g) IS NULL AS none, wsis.node_set_agg(g::geography, 1) IS NULL AS none, wsis.node_set_agg(g, 1, '', true) IS NULL AS none, wsis.union_agg(NULL::wsis.node_set) IS NULL AS null
FROM (SELECT NULL::geometry AS g WHERE false) v;

-- unknown places are counted, never dropped, never an error
CREATE TEMP TABLE place (g geometry);
INSERT INTO place VALUES (NULL), ('POINT EMPTY'), ('POINT Z EMPTY'), ('MULTIPOINT EMPTY'), (ST_MakePoint('NaN', 1)), (ST_MakePoint(1, 'NaN')), (ST_MakePoint('Infinity', 1)), (ST_MakePoint(1, '-Infinity')),
	('POINT(180.0000001 0)'), ('POINT(0 -90.0000001)'), ('MULTIPOINT(1 2, 300 1, EMPTY)');
SELECT wsis.node_set_agg(g), wsis.node_set_agg(g, 7), wsis.node_set_agg(g, NULL, 'a', NULL), wsis.node_set_agg(g, 7, NULL, false), wsis.nearest_distance(ST_GeometryN(g, 1), '{1 2}')
FROM place GROUP BY g ORDER BY g::text;
SELECT wsis.node_set_agg(g), wsis.node_set_agg(g::geography) FROM (VALUES (NULL::geometry), ('POINT EMPTY'), ('MULTIPOINT EMPTY'), ('POINT(1 2)')) v (g);
-- points of all dimensions, SRID 4326 and 0, the limits; a multi-point counts as its members
SELECT ST_AsEWKT(g), wsis.node_set_agg(g), wsis.node_set_agg(g::geography)
FROM (VALUES ('POINT(1 2)'::geometry), ('SRID=4326;POINT(1 2)'), ('POINT Z (1 2 3)'), ('POINT M (1 2 3)'), ('POINT ZM (1 2 3 4)'), ('POINT(-180 90)'), ('POINT(180 -90)'), ('POINT(-0 -0)'),
	('MULTIPOINT(1 2)'), ('MULTIPOINT(3 4, 1 2)'), ('MULTIPOINT ZM (1 2 3 4, 3 4 5 6, 1 2 3 4)'), ('SRID=4326;MULTIPOINT Z (1 2 3, EMPTY)')) v (g) GROUP BY g ORDER BY g::text;
SELECT wsis.nearest_distance('MULTIPOINT(1 2)'::geometry, '{1 2}') AS one_member, wsis.nearest_distance('MULTIPOINT EMPTY'::geometry, '{1 2}') AS none;
-- with a box, which PostGIS doesn't store for a point, but may
SELECT wsis.node_set_agg(postgis_addbbox(g)), wsis.node_set_agg(postgis_addbbox(ST_Force4D(g))), wsis.node_set_agg(g::geography) FROM (VALUES ('POINT(1 2)'::geometry), ('MULTIPOINT(3 4, 5 6)')) v (g);

-- what is no point or not in degrees says so, with the way out
CREATE FUNCTION pg_temp.said(query text) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE detail text; hint text; state text;
BEGIN
	EXECUTE query;
	RETURN NEXT 'no error';
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT, state = RETURNED_SQLSTATE;
	RETURN QUERY VALUES (state || ' ' || SQLERRM), ('  ' || nullif(detail, '')), ('  ' || nullif(hint, ''));
END $$;
SELECT said FROM unnest('{SRID=3857;POINT(1 2),SRID=999999;POINT(1 2),"LINESTRING(0 0,1 1)","MULTILINESTRING((0 0,1 1))","POLYGON((0 0,1 1,1 0,0 0))",POLYGON EMPTY,
	"MULTIPOLYGON(((0 0,1 1,1 0,0 0)))",GEOMETRYCOLLECTION(POINT(1 2)),"CIRCULARSTRING(0 0,1 1,2 0)","CURVEPOLYGON(CIRCULARSTRING(0 0,1 1,2 0,1 -1,0 0))",
	"TIN(((0 0,1 0,0 1,0 0)))"}'::text[]) g, pg_temp.said(format('SELECT wsis.node_set_agg(%L::geometry)', g)) said WHERE said IS NOT NULL;
SELECT said FROM unnest('{SRID=4267;POINT(1 2),"LINESTRING(0 0,1 1)"}'::text[]) g, pg_temp.said(format('SELECT wsis.nearest_distance(%L::geography, ''{}'')', g)) said WHERE said IS NOT NULL;
SELECT said FROM pg_temp.said('SELECT wsis.nearest_distance(''MULTIPOINT(1 2, 3 4)''::geometry, ''{}'')') said WHERE said IS NOT NULL;
SELECT said FROM pg_temp.said(format('SELECT wsis.node_set_agg(''POINT(1 2)''::geometry, 1, %L, true)', repeat('é', 128))) said WHERE said IS NOT NULL;
SELECT said FROM pg_temp.said('SELECT wsis.union_agg(s) FROM (VALUES (''{left_out=9223372036854775807}''::wsis.node_set), (''{left_out=1}'')) v (s)') said WHERE said IS NOT NULL;

-- status: true works, NULL is unknown, false is left out and counted, wherever it is
SELECT wsis.node_set_agg(g, id, class, active), (wsis.node_report(wsis.node_set_agg(g, id, class, active))).*
FROM (VALUES ('POINT(1 1)'::geometry, 1, 'a', true), ('POINT(2 2)', 2, 'b', NULL), ('POINT(3 3)', 3, 'only here', false), ('MULTIPOINT(4 4, 5 5)', 4, 'a', false), (NULL, 5, 'a', false),
	(NULL, 6, 'nor here', true), ('POINT EMPTY', 7, 'a', NULL), ('POINT(8 8)', NULL, NULL, true)) v (g, id, class, active);
SELECT id, class, active, ST_AsEWKT(geom) FROM wsis.nodes('{1 1 #1 "a",2 2 #2 "b" ?,8 8}') ORDER BY id;
SELECT * FROM wsis.nodes('{left_out=1}');
SELECT * FROM wsis.nodes(NULL);
SELECT * FROM wsis.node_report('{}');

-- hostile geometries: every length cut off, every byte changed, in place of a stored one
CREATE FUNCTION pg_temp.raw(geometry) RETURNS bytea LANGUAGE internal STRICT AS 'byteasend';
CREATE FUNCTION pg_temp.raw(geography) RETURNS bytea LANGUAGE internal STRICT AS 'byteasend';
CREATE FUNCTION pg_temp.add(wsis.node_set, bytea) RETURNS wsis.node_set LANGUAGE C AS '$libdir/wsis', 'wsis_node_set_add';
CREATE AGGREGATE pg_temp.agg(bytea) (SFUNC = pg_temp.add, STYPE = wsis.node_set, FINALFUNC = wsis.node_set_final);
CREATE FUNCTION pg_temp.distance(bytea, wsis.node_set) RETURNS float8 LANGUAGE C AS '$libdir/wsis', 'wsis_nearest_distance';
CREATE FUNCTION pg_temp.tried(query text, bytes bytea) RETURNS text LANGUAGE plpgsql AS $$
DECLARE answer text;
BEGIN
	EXECUTE query INTO answer USING bytes;
	RETURN 'answered';
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE;
END $$;
CREATE TEMP TABLE stored AS SELECT g, pg_temp.raw(g) AS bytes FROM (VALUES ('POINT(1 2)'::geometry), ('SRID=4326;POINT ZM (1 2 3 4)'), ('MULTIPOINT(1 2,3 4)'), ('MULTIPOINT Z (1 2 3,EMPTY)'), ('POINT EMPTY')) v (g)
UNION ALL SELECT NULL, pg_temp.raw(g) FROM (VALUES ('POINT(1 2)'::geography), ('MULTIPOINT Z (1 2 3,4 5 6)')) v (g);
CREATE TEMP TABLE question (query text);
INSERT INTO question VALUES ('SELECT pg_temp.agg($1)'), ('SELECT pg_temp.distance($1, ''{1 2,3 4}'')');
SELECT query, pg_temp.tried(query, bytes), count(*) FROM question, stored GROUP BY 1, 2 ORDER BY 1, 2;
SELECT DISTINCT query, pg_temp.tried(query, substr(bytes, 1, cut)) FROM question, stored, generate_series(0, length(bytes) - 1) cut ORDER BY 1, 2;
SELECT query, pg_temp.tried(query, bytes || '\x00'), count(*) FROM question, stored GROUP BY 1, 2 ORDER BY 1, 2;
SELECT DISTINCT query, pg_temp.tried(query, set_byte(bytes, at, value)) FROM question, stored, generate_series(0, length(bytes) - 1) at, generate_series(0, 255, 5) value ORDER BY 1, 2;
-- as PostGIS 2 stored it: without the flag of version 2
SELECT said FROM pg_temp.said(format('SELECT pg_temp.agg(%L)', (SELECT set_byte(bytes, 3, get_byte(bytes, 3) & ~64) FROM stored LIMIT 1))) said WHERE said IS NOT NULL;

-- any number of workers, any order, any roll-up: the same bytes
SELECT setseed(0.5) \g /dev/null
CREATE TABLE node_agg (grp int, id bigint, class text, active boolean, geom geometry);
INSERT INTO node_agg SELECT i % 40, CASE WHEN i % 7 > 0 THEN i % 900 END, CASE WHEN i % 11 > 0 THEN 'class ' || (random() * 30)::int END, CASE WHEN i % 5 > 0 THEN random() < 0.8 END,
	CASE WHEN i % 97 = 0 THEN NULL WHEN i % 50 = 0 THEN ST_Collect(ST_MakePoint(i / 100, 1), ST_MakePoint(2, 3)) WHEN i % 3 = 0 THEN ST_MakePoint(round(random() * 10), round(random() * 10))
		ELSE ST_MakePoint(random() * 360 - 180, degrees(asin(random() * 2 - 1))) END
FROM generate_series(1, 6000) i;
ALTER TABLE node_agg SET (parallel_workers = 4);
ANALYZE node_agg;
CREATE TEMP TABLE grouped AS SELECT grp, wsis.node_set_agg(geom, id, class, active) AS s FROM node_agg GROUP BY grp;
SET max_parallel_workers_per_gather = 0;
CREATE FUNCTION pg_temp.raw(wsis.node_set) RETURNS bytea LANGUAGE internal STRICT PARALLEL SAFE AS 'byteasend';
CREATE TEMP TABLE answer AS SELECT 'serial' AS how, pg_temp.raw(wsis.node_set_agg(geom, id, class, active)) AS bytes FROM node_agg;
INSERT INTO answer SELECT 'shuffled', pg_temp.raw(wsis.node_set_agg(geom, id, class, active ORDER BY random())) FROM node_agg;
INSERT INTO answer SELECT 'shuffled again', pg_temp.raw(wsis.node_set_agg(geom, id, class, active ORDER BY random())) FROM node_agg;
INSERT INTO answer SELECT 'by class', pg_temp.raw(wsis.node_set_agg(geom, id, class, active ORDER BY class DESC, id)) FROM node_agg;
INSERT INTO answer SELECT 'geography', pg_temp.raw(wsis.node_set_agg(geom::geography, id, class, active)) FROM node_agg;
INSERT INTO answer SELECT 'rolled up', pg_temp.raw(wsis.union_agg(s)) FROM grouped;
INSERT INTO answer SELECT 'rolled up in text', pg_temp.raw(wsis.union_agg(s::text::wsis.node_set ORDER BY grp DESC)) FROM grouped;
INSERT INTO answer SELECT 'rolled up twice', pg_temp.raw(wsis.union_agg(s)) FROM (SELECT wsis.union_agg(s) AS s FROM grouped GROUP BY grp % 3) g;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SET max_parallel_workers_per_gather = 1;
INSERT INTO answer SELECT 'one worker', pg_temp.raw(wsis.node_set_agg(geom, id, class, active)) FROM node_agg;
SET max_parallel_workers_per_gather = 2;
INSERT INTO answer SELECT 'two workers', pg_temp.raw(wsis.node_set_agg(geom, id, class, active)) FROM node_agg;
SET max_parallel_workers_per_gather = 4;
EXPLAIN (COSTS OFF) SELECT wsis.node_set_agg(geom, id, class, active) FROM node_agg;
INSERT INTO answer SELECT 'four workers', pg_temp.raw(wsis.node_set_agg(geom, id, class, active)) FROM node_agg;
SET parallel_leader_participation = off;
INSERT INTO answer SELECT 'no leader', pg_temp.raw(wsis.node_set_agg(geom, id, class, active)) FROM node_agg;
RESET parallel_leader_participation;
RESET max_parallel_workers_per_gather;
SELECT count(*), count(DISTINCT bytes) AS different FROM answer;
-- and they hold what went in
SELECT count(*) AS nodes, count(*) FILTER (WHERE n.n IS DISTINCT FROM w.n) AS wrong
FROM (SELECT (id, class, active, ST_X(geom), ST_Y(geom))::text AS node, count(*) AS n FROM (SELECT wsis.union_agg(s) AS s FROM grouped) u, wsis.nodes(s) GROUP BY 1) n
FULL JOIN (SELECT (id, class, active, ST_X(d.geom), ST_Y(d.geom))::text AS node, count(*) AS n FROM node_agg a, ST_Dump(a.geom) d WHERE active IS DISTINCT FROM false GROUP BY 1) w USING (node);
SELECT nodes_all, nodes_known, nodes_unknown, nodes_left_out, unknown_locations FROM (SELECT wsis.union_agg(s) AS s FROM grouped) u, wsis.node_report(s)
EXCEPT ALL SELECT sum(members) FILTER (WHERE active IS DISTINCT FROM false), sum(members) FILTER (WHERE active), sum(members) FILTER (WHERE active IS NULL), sum(greatest(members, 1)) FILTER (WHERE NOT active),
	count(*) FILTER (WHERE geom IS NULL AND active IS DISTINCT FROM false) FROM node_agg, coalesce(ST_NumGeometries(geom), 0) members;

-- windows: a frame's value is not the next one's state
SELECT count(*) AS frames, count(*) FILTER (WHERE running <> (SELECT wsis.union_agg(c.s) FROM grouped c WHERE c.grp <= w.grp)) AS wrong,
	count(*) FILTER (WHERE moving <> (SELECT wsis.union_agg(c.s) FROM grouped c WHERE c.grp BETWEEN w.grp - 2 AND w.grp)) AS wrong_moving
FROM (SELECT grp, wsis.union_agg(s) OVER (ORDER BY grp) AS running, wsis.union_agg(s) OVER (ORDER BY grp ROWS 2 PRECEDING) AS moving FROM grouped) w;
SELECT count(*) FILTER (WHERE running <> (SELECT wsis.node_set_agg(p.geom, p.id) FROM node_agg p WHERE p.grp = 7 AND p.id <= w.id)) AS wrong
FROM (SELECT id, wsis.node_set_agg(geom, id) OVER (ORDER BY id) AS running FROM node_agg WHERE grp = 7 AND id IS NOT NULL) w;
SELECT wsis.union_agg(s) FROM (VALUES (NULL::wsis.node_set), ('{}'), (NULL), ('{1 2 "b",1 2 "a",left_out=1}'), ('{1 2 "a",unknown=3}')) v (s);
-- what an aggregate calls, called by itself
SELECT wsis.node_set_add(NULL, 'POINT(1 2)'::geometry), wsis.node_set_add('{1 2 ?,left_out=1}', 'POINT(3 4)'::geography, 5), wsis.node_set_add('{}', NULL::geometry, 5, 'a', true),
	wsis.node_set_add_set('{1 2 "b"}', '{3 4 "a"}') = '{3 4 "a",1 2 "b"}' AS union, wsis.node_set_add_set(NULL, NULL) IS NULL AS null, wsis.node_set_final('{1 2}'), wsis.node_set_final(wsis.node_set_add(NULL, 'POINT(1 2)'::geometry));

-- 100,000 groups under the least memory
SET work_mem = '4MB';
SELECT count(*), sum(nodes_all) FROM (SELECT i, wsis.node_set_agg(ST_MakePoint(i % 180, j), i, 'class', true) AS s FROM generate_series(1, 100000) i, generate_series(1, 2) j GROUP BY i) g, wsis.node_report(s);
RESET work_mem;
DROP TABLE node_agg;
