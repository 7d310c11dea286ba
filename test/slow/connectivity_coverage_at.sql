-- Point in polygon against ST_Covers: a million places, among them each vertex of the polygons and places
-- on their edges, where PostGIS's sums are exact; a million more anywhere, beside the edges too
BEGIN;
SET LOCAL client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS postgis;
CREATE EXTENSION IF NOT EXISTS wsis;
SELECT plan(6);
SELECT setseed(0.125) \g /dev/null

-- on whole degrees: triangles, triangles with a triangular hole, and multi-polygons of those that don't touch
CREATE FUNCTION pg_temp.corner() RETURNS geometry LANGUAGE sql VOLATILE AS 'SELECT ST_MakePoint(floor(random() * 31) - 15, floor(random() * 31) - 15)';
CREATE TEMP TABLE shape AS SELECT i AS id, ST_MakePolygon(ST_MakeLine(array[a, b, c, a])) AS g FROM (SELECT i, pg_temp.corner() AS a, pg_temp.corner() AS b, pg_temp.corner() AS c FROM generate_series(1, 170) i) t;
DELETE FROM shape WHERE ST_Area(g) = 0;
INSERT INTO shape SELECT 1000 + row_number() OVER (), ST_MakePolygon(ST_ExteriorRing(b.g), array[ST_ExteriorRing(a.g)]) FROM shape a, shape b WHERE ST_ContainsProperly(b.g, a.g) LIMIT 80;
INSERT INTO shape SELECT 2000 + row_number() OVER (), ST_Collect(a.g, b.g) FROM shape a, shape b WHERE a.id < b.id AND ST_Disjoint(a.g, b.g) LIMIT 80;
CREATE TEMP TABLE lattice AS SELECT ST_MakePoint(x / 2.0, y / 2.0) AS p FROM generate_series(-32, 32) x, generate_series(-32, 32) y;
CREATE TEMP TABLE lattice_answer AS
SELECT ST_Covers(g, p) AS theirs, wsis.covers(s, p) AS ours, id, p, g FROM (SELECT id, g, wsis.coverage_set_agg(g, 'a') AS s FROM shape GROUP BY id, g) t, lattice;
SELECT cmp_ok(count(*), '>', 1000000::bigint, 'a million places on half degrees') FROM lattice_answer;
SELECT cmp_ok(count(*), '>', 5000::bigint, 'many of them on a boundary') FROM lattice_answer WHERE theirs AND ST_Touches(g, p);
SELECT is(count(*), 0::bigint, 'covered as ST_Covers says') FROM lattice_answer WHERE ours <> theirs;

-- anywhere: circles of many vertices, as one set with a class each; vertices of theirs, and places at random
CREATE TEMP TABLE circle AS SELECT 'c' || i AS class, ST_Buffer(ST_MakePoint(random() * 100 - 50, random() * 100 - 50), 1 + random() * 15, 'quad_segs=100') AS g FROM generate_series(1, 200) i;
CREATE INDEX ON circle USING gist (g);
ANALYZE circle;
CREATE TEMP TABLE circle_place AS SELECT ST_MakePoint(random() * 140 - 70, random() * 140 - 70) AS p FROM generate_series(1, 200000);
CREATE TEMP TABLE circle_vertex AS SELECT (ST_DumpPoints(g)).geom AS p FROM circle;
CREATE TEMP TABLE circle_set AS SELECT wsis.coverage_set_agg(g, class) AS s FROM circle;
SELECT is(count(*), 0::bigint, '200,000 places in 200 circles, 400 vertices each') FROM (
	SELECT wsis.classes_at(s, p) AS ours, ARRAY(SELECT class FROM circle WHERE ST_Covers(g, p) ORDER BY class COLLATE "C") AS theirs FROM circle_place, circle_set) q WHERE ours <> theirs;
SELECT is(count(*), 0::bigint, 'their own vertices') FROM (
	SELECT wsis.classes_at(s, p) AS ours, ARRAY(SELECT class FROM circle WHERE ST_Covers(g, p) ORDER BY class COLLATE "C") AS theirs FROM circle_vertex, circle_set) q WHERE ours <> theirs;
-- collections, for which PostGIS asks GEOS
SELECT is(count(*), 0::bigint, 'collections in collections') FROM (
	SELECT wsis.covers(s, p) AS ours, EXISTS (SELECT FROM circle WHERE ST_Covers(g, p)) AS theirs
	FROM circle_place, (SELECT wsis.coverage_set_agg(ST_ForceCollection(ST_Collect(ST_ForceCollection(g), 'POINT(0 0)')), class) AS s FROM circle) c) q WHERE ours <> theirs;
SELECT * FROM finish();
ROLLBACK;
