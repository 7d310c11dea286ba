-- Coverage of places by countries' polygons against EXISTS and a join with ST_Covers, and against EXISTS
-- with the polygons cut up by ST_Subdivide. The environment variable WSIS_BENCH_COVERAGE names a
-- folder with places.tsv (longitude, latitude, people) and areas.tsv (name, WKT), such as
-- the towns of GeoNames and the countries of Natural Earth; without it they are drawn. The
-- peers have an index on either side. Variables: none.
SELECT setseed(0.5) \g /dev/null
CREATE TABLE covered_place (id int GENERATED ALWAYS AS IDENTITY, people bigint, geom geometry(Point, 4326));
CREATE TABLE country_area (name text, area geometry);
\getenv files WSIS_BENCH_COVERAGE
\if :{?files}
\set places :files '/places.tsv'
\set countries :files '/areas.tsv'
CREATE TEMP TABLE covered_place_file (longitude float8, latitude float8, people bigint);
\set load '\\copy covered_place_file FROM ' :'places'
:load
INSERT INTO covered_place (people, geom) SELECT people, ST_Point(longitude, latitude, 4326) FROM covered_place_file;
\set load '\\copy country_area FROM ' :'countries'
:load
UPDATE country_area SET area = ST_SetSRID(area, 4326);
\else
-- a grid of areas with jagged borders of 2,000 vertices around their middles, and places everywhere
INSERT INTO country_area
SELECT format('country %s %s', x, y), ST_MakePolygon(ST_AddPoint(border, ST_StartPoint(border)))
FROM generate_series(-170, 150, 20) x, generate_series(-70, 65, 9) y, LATERAL (
	SELECT ST_SetSRID(ST_MakeLine(ST_MakePoint(x + 9 + 9.5 * far * cos(i * pi() / 1000), y + 4 + 4.4 * far * sin(i * pi() / 1000)) ORDER BY i), 4326) AS border
	FROM (SELECT i, 0.7 + random() * 0.05 + 0.25 * sin(i * pi() / 100 + x) AS far FROM generate_series(0, 1999) i) r) l;
INSERT INTO covered_place (people, geom)
SELECT (random() * 100000)::int, ST_Point(random() * 360 - 180, random() * 145 - 72, 4326) FROM generate_series(1, 135233);
\endif
CREATE INDEX ON covered_place USING gist (geom);
CREATE INDEX ON country_area USING gist (area);
-- outlines that cross themselves, as some of Natural Earth's do, can't be cut up as they are
SET client_min_messages = warning;
CREATE TABLE country_part AS SELECT name, ST_Subdivide(ST_MakeValid(area), 256) AS area FROM country_area;
CREATE INDEX ON country_part USING gist (area);
-- what ST_MakeValid may make of a polygon
CREATE TABLE country_collection AS SELECT name, ST_ForceCollection(area) AS area FROM country_area;
VACUUM (ANALYZE) covered_place, country_area, country_part, country_collection;
CREATE TABLE country_set AS SELECT wsis.coverage_set_agg(area, name) AS areas FROM country_area;
SELECT format('%s places, %s areas, %s vertices', (SELECT count(*) FROM covered_place), count(*), sum(ST_NPoints(area))) FROM country_area;

CALL bench.same('people covered', 'SELECT format(''%s %s'', count(*), sum(people)) FROM covered_place WHERE wsis.covers((SELECT wsis.coverage_set_agg(area, name) FROM country_area), geom)',
	'SELECT format(''%s %s'', count(*), sum(people)) FROM (SELECT DISTINCT p.id, people FROM covered_place p JOIN country_area ON ST_Covers(area, geom)) d');
CALL bench.same('pairs of place and class', 'SELECT sum(cardinality(wsis.classes_at((SELECT wsis.coverage_set_agg(area, name) FROM country_area), geom))) FROM covered_place',
	'SELECT count(*) FROM covered_place JOIN country_area ON ST_Covers(area, geom)');
CALL bench.same('collections', 'SELECT wsis.coverage_set_agg(area, name)::text FROM country_collection', 'SELECT wsis.coverage_set_agg(area, name)::text FROM country_area');

-- the set is made in the query that asks it
CALL bench.compare('', 'coverage', 'covers(coverage_set_agg), people once', 'join, ST_Covers (counts people more than once)',
	'SELECT count(*), sum(people) FROM covered_place WHERE wsis.covers((SELECT wsis.coverage_set_agg(area, name) FROM country_area), geom)',
	'SELECT count(*), sum(people) FROM covered_place JOIN country_area ON ST_Covers(area, geom)', 1 / 5.0);
CALL bench.compare('', 'coverage', 'covers(coverage_set_agg), of collections', 'the same, of polygons',
	'SELECT count(*), sum(people) FROM covered_place WHERE wsis.covers((SELECT wsis.coverage_set_agg(area, name) FROM country_collection), geom)',
	'SELECT count(*), sum(people) FROM covered_place WHERE wsis.covers((SELECT wsis.coverage_set_agg(area, name) FROM country_area), geom)', 1.1);
CALL bench.compare('', 'coverage', 'classes_at(coverage_set_agg)', 'join, ST_Covers, array_agg',
	'SELECT sum(cardinality(wsis.classes_at((SELECT wsis.coverage_set_agg(area, name) FROM country_area), geom))) FROM covered_place',
	'SELECT sum(cardinality(names)) FROM (SELECT p.id, array_agg(name ORDER BY name COLLATE "C") AS names FROM covered_place p JOIN country_area ON ST_Covers(area, geom) GROUP BY p.id) n', 1 / 5.0);
CALL bench.compare('', 'coverage', 'covers(stored coverage_set)', 'EXISTS, ST_Covers of ST_Subdivide(256)',
	'SELECT count(*), sum(people) FROM covered_place, country_set WHERE wsis.covers(areas, geom)',
	'SELECT count(*), sum(people) FROM covered_place p WHERE EXISTS (SELECT FROM country_part WHERE ST_Covers(area, geom))', NULL);
-- EXISTS takes a minute: it is asked of each twentieth place, we of all, so that the bar is 1 / 200
CREATE TABLE covered_some AS SELECT * FROM covered_place WHERE id % 20 = 0;
VACUUM (ANALYZE) covered_some;
CALL bench.same('EXISTS', 'SELECT format(''%s %s'', count(*), sum(people)) FROM covered_some, country_set WHERE wsis.covers(areas, geom)',
	'SELECT format(''%s %s'', count(*), sum(people)) FROM covered_some WHERE EXISTS (SELECT FROM country_area WHERE ST_Covers(area, geom))');
CALL bench.compare('', 'coverage', 'covers(coverage_set_agg), of all places', 'EXISTS, ST_Covers, of a twentieth of them',
	'SELECT count(*), sum(people) FROM covered_place WHERE wsis.covers((SELECT wsis.coverage_set_agg(area, name) FROM country_area), geom)',
	'SELECT count(*), sum(people) FROM covered_some WHERE EXISTS (SELECT FROM country_area WHERE ST_Covers(area, geom))', 20 / 200.0);
