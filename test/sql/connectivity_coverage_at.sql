-- coverage_set_agg and what covers a place: what is an area, problems, boundaries, wrapping, PostGIS's answers, workers, order, windows
SET search_path = public;
\pset null NULL
SELECT wsis.coverage_set_agg(g, '4G') IS NULL AS none, wsis.coverage_set_agg(g::geography, '4G') IS NULL AS none, wsis.union_agg(NULL::wsis.coverage_set) IS NULL AS null
FROM (SELECT NULL::geometry AS g WHERE false) v;
-- polygons, multis, collections in collections, of all dimensions; an empty area covers nothing, NULL is unknown and counted, points and lines in collections are left out and counted
SELECT ST_AsText(g) AS area, wsis.coverage_set_agg(g, 'a'), wsis.coverage_set_agg(g, 'a')::text = wsis.coverage_set_agg(g::geography, 'a')::text AS geography_too
FROM (VALUES ('POLYGON((0 0,1 0,1 1,0 0))'::geometry), ('SRID=4326;POLYGON Z ((0 0 7,1 0 7,1 1 7,0 0 7),(0.5 0.25 7,0.75 0.25 7,0.75 0.5 7,0.5 0.25 7))'), ('POLYGON ZM ((0 0 7 8,1 0 7 8,1 1 7 8,0 0 7 8))'), (NULL), ('POLYGON EMPTY'), ('MULTIPOLYGON EMPTY'), ('GEOMETRYCOLLECTION EMPTY'),
	('MULTIPOLYGON(((0 0,1 0,1 1,0 0)),((3 3,4 3,4 4,3 3)))'), ('GEOMETRYCOLLECTION(POINT(7 7),POLYGON((0 0,1 0,1 1,0 0)),LINESTRING(0 0,9 9),GEOMETRYCOLLECTION(MULTIPOLYGON(((3 3,4 3,4 4,3 3))),MULTIPOINT(1 1,2 2),POINT EMPTY))')) v (g)
GROUP BY g ORDER BY ST_AsText(g);
-- releases of GEOS begin rings elsewhere and leave other lines, so only what is covered is the same
SELECT string_agg(format('%s %s', x, y), ',' ORDER BY x, y) FILTER (WHERE wsis.covers(s, ST_MakePoint(x + 0.5, y + 0.25))) AS inside, bool_or(left_out > 0) AS lines
FROM (SELECT wsis.coverage_set_agg(ST_MakeValid(g), 'bow tie') AS s
	FROM (VALUES ('POLYGON((0 0,4 4,4 0,0 4,0 0))'::geometry), ('POLYGON((0 0,2 0,2 2,2 -1,2 0,0 2,0 0))')) v (g)) a,
	wsis.coverage_report(s), generate_series(-1, 4) x, generate_series(-1, 4) y;
SELECT ST_AsText(geom), class FROM wsis.areas('{"b"((0 0,1 0,1 1,0 0)),"a"((0 0,9 0,9 9,0 0),(5 1,6 1,6 2,5 1))}');
SELECT * FROM wsis.coverage_report('{"b"((0 0,1 0,1 1,0 0)),"a"((0 0,9 0,9 9,0 0),(5 1,6 1,6 2,5 1)),left_out=3,unknown=2}');
SELECT * FROM wsis.areas(NULL);

-- what can't be used says so, with class, polygon, ring and vertex; the problems are listed beforehand
CREATE FUNCTION pg_temp.said(query text) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE detail text; hint text; state text;
BEGIN
	EXECUTE query;
	RETURN NEXT 'no error';
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT, state = RETURNED_SQLSTATE;
	RETURN QUERY VALUES (state || ' ' || SQLERRM), ('  ' || nullif(detail, '')), ('  ' || nullif(hint, ''));
END $$;
CREATE TEMP TABLE bad (id int, g geometry);
INSERT INTO bad VALUES (1, ST_Translate('MULTIPOLYGON(((0 0,1 0,1 1,0 0)),((3 3,4 3,4 4,3 3),(3.5 3.2,3.6 3.2,3.6 3.3,3.5 3.2)))', 'NaN', 0)), (2, 'POLYGON((0 0,541 0,1 91,0 0))'), (3, 'POINT(1 2)'), (4, 'MULTILINESTRING((0 0,1 1),(2 2,3 3))'), (5, ST_Scale('POLYGON((1 1,2 1,2 2,1 1))', 'Infinity', 1)),
	(6, 'POLYGON((500000 10,500100 10,500100 60,500000 10))'), (7, 'POLYGON((540 90,-540 -90,0 0,540 90))'), (8, 'GEOMETRYCOLLECTION(POINT(1 2),POLYGON((0 0,1 0,1 1,0 0)))'), (9, 'POINT EMPTY');
SELECT id, said FROM bad, pg_temp.said(format('SELECT wsis.coverage_set_agg(%L::geometry, ''4G'')', g)) said WHERE said IS NOT NULL;
SELECT id, p.* FROM bad, wsis.coverage_problems(g) p ORDER BY id, polygon, ring, vertex;
SELECT count(*) FROM wsis.coverage_problems(NULL::geometry);
SELECT said FROM unnest('{SRID=3857;POLYGON((0 0\,1 0\,1 1\,0 0)),"CIRCULARSTRING(0 0,1 1,2 0)","GEOMETRYCOLLECTION(CURVEPOLYGON(CIRCULARSTRING(0 0,1 1,2 0,1 -1,0 0)))","TIN(((0 0,1 0,0 1,0 0)))"}'::text[]) g, pg_temp.said(format('SELECT wsis.coverage_set_agg(%L::geometry, ''4G'')', g)) said WHERE said IS NOT NULL;
SELECT said FROM unnest(array[NULL, '', repeat('é', 128)]) c, pg_temp.said(format('SELECT wsis.coverage_set_agg(''POLYGON((0 0,1 0,1 1,0 0))''::geometry, %L)', c)) said WHERE said IS NOT NULL;
SELECT said FROM pg_temp.said('SELECT wsis.union_agg(s) FROM (VALUES (''{left_out=9223372036854775807}''::wsis.coverage_set), (''{left_out=1}'')) v (s)') said WHERE said IS NOT NULL;
SELECT said FROM pg_temp.said('SELECT wsis.class_at(''{}'', ''MULTIPOINT(1 2, 3 4)''::geometry)') said WHERE said IS NOT NULL;

-- rings that PostGIS's own readers refuse, and hostile geometries: every length cut off, every byte changed, in place of a stored one
CREATE FUNCTION pg_temp.raw(geometry) RETURNS bytea LANGUAGE internal STRICT AS 'byteasend';
CREATE FUNCTION pg_temp.raw(geography) RETURNS bytea LANGUAGE internal STRICT AS 'byteasend';
CREATE FUNCTION pg_temp.add(wsis.coverage_set, bytea, text) RETURNS wsis.coverage_set LANGUAGE C AS '$libdir/wsis', 'wsis_coverage_set_add';
CREATE AGGREGATE pg_temp.agg(bytea, text) (SFUNC = pg_temp.add, STYPE = wsis.coverage_set, FINALFUNC = wsis.coverage_set_final);
CREATE FUNCTION pg_temp.problems(bytea, OUT polygon bigint, OUT ring bigint, OUT vertex bigint, OUT problem text, OUT longitude float8, OUT latitude float8) RETURNS SETOF record LANGUAGE C STRICT AS '$libdir/wsis', 'wsis_coverage_problems';
CREATE FUNCTION pg_temp.tried(query text, bytes bytea) RETURNS text LANGUAGE plpgsql AS $$
DECLARE answer text;
BEGIN
	EXECUTE query INTO answer USING bytes;
	RETURN 'answered';
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE;
END $$;
-- four doubles and two counts at the end of a polygon of one ring: its last vertex moved, its number of vertices made three, none
CREATE TEMP TABLE ring AS SELECT pg_temp.raw('POLYGON((0 0,1 0,1 1,0 0))'::geometry) AS bytes;
CREATE TEMP TABLE broken AS
SELECT 'open' AS what, set_byte(bytes, length(bytes) - 1, 64) AS bytes FROM ring
UNION ALL SELECT 'short', substr(set_byte(bytes, length(bytes) - 4 * 16 - 8, 3), 1, length(bytes) - 16) FROM ring
UNION ALL SELECT 'no vertex', substr(set_byte(bytes, length(bytes) - 4 * 16 - 8, 0), 1, length(bytes) - 64) FROM ring;
SELECT what, p.* FROM broken, pg_temp.problems(bytes) p ORDER BY what, p;
SELECT what, said FROM broken, pg_temp.said(format('SELECT pg_temp.agg(%L, ''4G'')', bytes)) said WHERE said IS NOT NULL;
CREATE TEMP TABLE stored AS SELECT pg_temp.raw(g) AS bytes FROM (VALUES ('POLYGON((0 0,1 0,1 1,0 0))'::geometry), ('SRID=4326;GEOMETRYCOLLECTION Z (POINT Z (1 2 3),MULTIPOLYGON Z (((0 0 1,9 0 1,9 9 1,0 0 1),(5 1 1,6 1 1,6 2 1,5 1 1))),LINESTRING Z (1 2 3,4 5 6))'), ('POLYGON EMPTY')) v (g)
UNION ALL SELECT pg_temp.raw('MULTIPOLYGON(((0 0,1 0,1 1,0 0)),((3 3,4 3,4 4,3 3)))'::geography);
CREATE TEMP TABLE question (query text);
INSERT INTO question VALUES ('SELECT pg_temp.agg($1, ''4G'')'), ('SELECT count(*) FROM pg_temp.problems($1)');
SELECT DISTINCT query, pg_temp.tried(query, substr(bytes, 1, cut)) FROM question, stored, generate_series(0, length(bytes) - 1) cut ORDER BY 1, 2;
SELECT query, pg_temp.tried(query, bytes || '\x00'), count(*) FROM question, stored GROUP BY 1, 2 ORDER BY 1, 2;
SELECT DISTINCT query, pg_temp.tried(query, set_byte(bytes, at, value)) FROM question, stored, generate_series(0, length(bytes) - 1) at, unnest('{0,1,2,5,64,127,128,255}'::int[]) value ORDER BY 1, 2;

-- NULL in every place: an unknown place is NULL, a NULL set covers nothing, '' is no class
CREATE TEMP TABLE footprint AS SELECT wsis.coverage_set_agg(g, class) AS s
FROM (VALUES ('POLYGON((0 0,8 0,8 8,0 8,0 0),(2 2,6 2,6 6,2 6,2 2))'::geometry, '4G'), ('POLYGON((4 4,12 4,12 12,4 12,4 4))', '5G'), ('POLYGON((1 1,3 1,3 3,1 3,1 1))', '3G')) v (g, class);
SELECT p, wsis.classes_at(s, p), wsis.class_at(s, p), wsis.covers(s, p), wsis.covers(s, p, '4G') AS "4G", wsis.covers(s, p, NULL) AS any, wsis.covers(s, p, '6G') AS "6G", wsis.covers(s, p, '') AS empty,
	(wsis.classes_at(s, p), wsis.class_at(s, p), wsis.covers(s, p), wsis.covers(s, p, '4G')) IS NOT DISTINCT FROM
	(wsis.classes_at(s, p::geography), wsis.class_at(s, p::geography), wsis.covers(s, p::geography), wsis.covers(s, p::geography, '4G')) AS geography_too
FROM (SELECT s, ST_AsText(p) AS text, p FROM footprint, unnest(array['POINT(1 1)'::geometry, 'POINT(4 3)', 'POINT(5 5)', 'POINT(7 7)', 'POINT(2.5 2.5)', 'POINT(3 2)', 'POINT(20 20)', 'POINT EMPTY', 'MULTIPOINT EMPTY', 'MULTIPOINT(1 1)', NULL]) p
	UNION ALL SELECT NULL, NULL, p FROM unnest(array['POINT(1 1)'::geometry, NULL]) p
	UNION ALL SELECT '{}', NULL, 'POINT(1 1)') q;
SELECT ST_AsText(p), wsis.class_at(s, p) FROM footprint, unnest(array[ST_MakePoint('NaN', 1), ST_MakePoint(1, 'Infinity'), ST_MakePoint(1, 90.000001), ST_MakePoint(540.000001, 1), ST_MakePoint(361, 1), ST_MakePoint(-359, 1)]) p;

-- beyond the antimeridian, which has two longitudes; at a pole, which has all
SELECT area, p, wsis.class_at(wsis.coverage_set_agg(area::geometry, 'in'), p::geometry)
FROM (VALUES ('POLYGON((170 -10,190 -10,190 10,170 10,170 -10))'), ('POLYGON((-190 -10,-170 -10,-170 10,-190 10,-190 -10))'), ('POLYGON((350 0,370 0,360 10,350 0))'), ('POLYGON((170 0,180 0,180 10,170 10,170 0))'), ('POLYGON((-540 80,540 80,0 81,-540 80))'), ('POLYGON((0 80,10 80,5 90,0 80))'), ('POLYGON((-180 -90,180 -90,180 -80,-180 -80,-180 -90))')) a (area),
	unnest(array['POINT(180 0)', 'POINT(-180 0)', 'POINT(-175 5)', 'POINT(175 5)', 'POINT(-165 5)', 'POINT(185 5)', 'POINT(0 5)', 'POINT(361 5)', 'POINT(-9 80)', 'POINT(100 90)', 'POINT(-180 -90)', 'POINT(33 -90)']) p GROUP BY area, p HAVING wsis.covers(wsis.coverage_set_agg(area::geometry, 'in'), p::geometry) ORDER BY area, p;
-- a turn away, to the last bit: what is 360 degrees east of a vertex is on it, its neighbors are not both inside
SELECT x, wsis.covers(s, ST_MakePoint(x - 360, 0.5)) AS here, wsis.covers(s, ST_MakePoint(x - 360 - 5e-14, 0.5)) AS west, wsis.covers(s, ST_MakePoint(x - 360 + 5e-14, 0.5)) AS east
FROM unnest('{190,200.25,290.5,340}'::float8[]) x, wsis.coverage_set_add(NULL, ST_MakeEnvelope(x, 0, x + 10, 1), 'a') s;

-- PostGIS's answers where its sums are exact: triangles and polygons with holes on whole degrees, all points on half degrees; a place is on a boundary in thousands of cases
SELECT setseed(0.3) \g /dev/null
CREATE FUNCTION pg_temp.corner() RETURNS geometry LANGUAGE sql VOLATILE AS 'SELECT ST_MakePoint(floor(random() * 21) - 10, floor(random() * 21) - 10)';
CREATE TEMP TABLE triangle AS SELECT i AS id, ST_MakePolygon(ST_MakeLine(array[a, b, c, a])) AS g FROM (SELECT i, pg_temp.corner() AS a, pg_temp.corner() AS b, pg_temp.corner() AS c FROM generate_series(1, 30) i) t;
DELETE FROM triangle WHERE ST_Area(g) = 0;
INSERT INTO triangle SELECT 100 + a.id, ST_MakePolygon(ST_ExteriorRing(b.g), array[ST_ExteriorRing(a.g)]) FROM triangle a, triangle b WHERE ST_ContainsProperly(b.g, a.g);
CREATE TEMP TABLE lattice AS SELECT ST_MakePoint(x / 2.0, y / 2.0) AS p FROM generate_series(-22, 22) x, generate_series(-22, 22) y;
SELECT count(*) > 50000 AS many, count(*) FILTER (WHERE ST_Covers(g, p)) > 5000 AS many_covered, count(*) FILTER (WHERE ST_Intersects(ST_Boundary(g), p)) > 500 AS many_on_boundaries, count(*) FILTER (WHERE id > 100) > 1000 AS with_holes,
	count(*) FILTER (WHERE ST_Covers(g, p) <> wsis.covers(s, p)) AS wrong
FROM (SELECT id, g, wsis.coverage_set_agg(g, 'a') AS s FROM triangle GROUP BY id, g) t, lattice;
-- all in one set, as classes; the greatest; one by one
SELECT count(*), sum(cardinality(ours)) > 1000 AS overlapping, count(*) FILTER (WHERE ours <> theirs) AS wrong, count(*) FILTER (WHERE greatest <> coalesce(theirs[cardinality(theirs)], '')) AS wrong_greatest, count(*) FILTER (WHERE covered <> (theirs <> '{}')) AS wrong_covered,
	count(*) FILTER (WHERE one <> ('t7' = ANY (theirs))) AS wrong_one
FROM (SELECT wsis.classes_at(s, p) AS ours, wsis.class_at(s, p) AS greatest, wsis.covers(s, p) AS covered, wsis.covers(s, p, 't7') AS one,
		ARRAY(SELECT 't' || id FROM triangle WHERE ST_Covers(g, p) ORDER BY ('t' || id) COLLATE "C") AS theirs
	FROM lattice, (SELECT wsis.coverage_set_agg(g, 't' || id) AS s FROM triangle) t) q;
-- to the last bit: a place is on the line or beside it, as whole numbers of 2^-50 degrees say
CREATE FUNCTION pg_temp.beside(x bigint, y bigint) RETURNS int LANGUAGE sql AS 'SELECT sign(y::numeric * 3377699720527873 - x::numeric * 1125899906842625)::int';
CREATE FUNCTION pg_temp.wedge() RETURNS wsis.coverage_set LANGUAGE sql AS $$
	SELECT wsis.coverage_set_agg(ST_MakePolygon(ST_MakeLine(array[ST_MakePoint(0, 0), ST_MakePoint(3377699720527873 / 2.0 ^ 50, 0), ST_MakePoint(3377699720527873 / 2.0 ^ 50, 1125899906842625 / 2.0 ^ 50), ST_MakePoint(0, 0)])), 'a') $$;
SELECT count(*), count(*) FILTER (WHERE wsis.covers(s, ST_MakePoint(x / 2.0 ^ 50, y / 2.0 ^ 50)) <> (pg_temp.beside(x, y) <= 0)) AS wrong
FROM (SELECT x, round(x * 1125899906842625::numeric / 3377699720527873)::bigint + dy AS y FROM generate_series(1, 899, 2) i, generate_series(0, 2) dx, LATERAL (SELECT i * 1125899906842624 / 300 + dx AS x) x, generate_series(-1, 1) dy) p,
	pg_temp.wedge() s WHERE x < 3377699720527873;

-- countries of West Africa: their vertices, and places among them
CREATE TEMP TABLE outline (iso3 text, outline geometry, source text, status text);
\getenv abs_srcdir PG_ABS_SRCDIR
\set file :abs_srcdir '/../data/country_outline.csv'
\set load '\\copy outline FROM ' :'file' ' (FORMAT csv, HEADER)'
:load
CREATE TEMP TABLE place AS SELECT ST_MakePoint(random() * 45 - 20, random() * 25 + 3) AS p FROM generate_series(1, 1000) UNION ALL SELECT (ST_DumpPoints(outline)).geom FROM outline;
SELECT count(*) > 4000 AS many, sum(cardinality(ours)) > 4000 AS covered, count(*) FILTER (WHERE ours <> theirs) AS wrong
FROM (SELECT wsis.classes_at((SELECT wsis.coverage_set_agg(outline, iso3) FROM outline), p) AS ours, ARRAY(SELECT iso3 FROM outline WHERE ST_Covers(outline, p) ORDER BY iso3 COLLATE "C") AS theirs FROM place) q;
-- people are counted once, however many polygons overlap; a collection is as good
SELECT count(*) FILTER (WHERE wsis.covers(s, p)) = count(*) FILTER (WHERE EXISTS (SELECT FROM outline WHERE ST_Covers(outline, p))) AS same, count(*) FILTER (WHERE wsis.covers(s, p) <> wsis.covers(c, p)) AS collection_differs
FROM place, (SELECT wsis.coverage_set_agg(outline, iso3) AS s, wsis.coverage_set_agg(ST_ForceCollection(outline), iso3) AS c FROM outline) o;

-- any number of workers, any order, any roll-up: the same bytes
CREATE TABLE coverage_agg (grp int, class text, area geometry);
INSERT INTO coverage_agg SELECT i % 40, 'class ' || i % 7, CASE WHEN i % 97 = 0 THEN NULL WHEN i % 50 = 0 THEN ST_Collect(ST_MakePoint(1, 1), ST_Buffer(ST_MakePoint(random() * 300 - 150, 0), 2)) ELSE ST_Buffer(ST_MakePoint(round(random() * 300 - 150), round(random() * 100 - 50)), 1 + i % 3, 'quad_segs=2') END
FROM generate_series(1, 3000) i;
ALTER TABLE coverage_agg SET (parallel_workers = 4);
ANALYZE coverage_agg;
CREATE TEMP TABLE serial AS SELECT wsis.coverage_set_agg(area, class) AS s FROM coverage_agg;
SELECT classes, polygons, vertices > 20000 AS many_vertices, left_out, unknown_areas FROM serial, wsis.coverage_report(s);
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
CREATE TEMP TABLE plan (workers int, line text);
CREATE FUNCTION pg_temp.with_workers(n int) RETURNS wsis.coverage_set LANGUAGE plpgsql AS $$
DECLARE line text; answer wsis.coverage_set;
BEGIN
	PERFORM set_config('max_parallel_workers_per_gather', n::text, true);
	FOR line IN EXECUTE 'EXPLAIN (COSTS off) SELECT wsis.coverage_set_agg(area, class) FROM coverage_agg' LOOP
		INSERT INTO plan VALUES (n, line);
	END LOOP;
	EXECUTE 'SELECT wsis.coverage_set_agg(area, class) FROM coverage_agg' INTO answer;
	RETURN answer;
END $$;
SELECT n, wsis.coverage_set_send(pg_temp.with_workers(n)) = wsis.coverage_set_send(s) AND pg_temp.with_workers(n) = s AS same FROM serial, unnest('{0,1,2,4}'::int[]) n;
SELECT DISTINCT workers, line FROM plan WHERE line LIKE '%Workers Planned%' ORDER BY workers;
-- the set goes to workers, who ask it
SET max_parallel_workers_per_gather = 2;
CREATE FUNCTION pg_temp.plan_of(query text) RETURNS SETOF text LANGUAGE plpgsql AS $$ BEGIN RETURN QUERY EXECUTE 'EXPLAIN (COSTS off) ' || query; END $$;
SELECT btrim(line, ' ->') AS line FROM pg_temp.plan_of('SELECT count(*) FROM coverage_agg WHERE wsis.covers((SELECT s FROM serial), ST_Centroid(area))') line
WHERE line ~ 'Gather|Workers|Scan';
SELECT count(*) FILTER (WHERE wsis.covers((SELECT s FROM serial), ST_Centroid(area))), count(*) FROM coverage_agg;
RESET parallel_setup_cost;
RESET parallel_tuple_cost;
RESET min_parallel_table_scan_size;
SELECT (SELECT wsis.coverage_set_agg(area, class ORDER BY random()) FROM coverage_agg) = s AS shuffled,
	(SELECT wsis.union_agg(g.s ORDER BY random()) FROM (SELECT wsis.coverage_set_agg(area, class) AS s FROM coverage_agg GROUP BY grp) g) = s AS rolled_up,
	(SELECT wsis.union_agg(g.s::text::wsis.coverage_set) FROM (SELECT wsis.coverage_set_agg(area, class) AS s FROM coverage_agg GROUP BY grp) g) = s AS by_text
FROM serial;
-- a transition called by itself gives a value like any other
SELECT wsis.coverage_set_add(wsis.coverage_set_add(NULL, 'POLYGON((3 3,4 3,4 4,3 3))'::geometry, 'b'), 'POLYGON((0 0,1 0,1 1,0 0))'::geometry, 'a'), wsis.coverage_set_add_set('{unknown=1}', '{left_out=2}');
-- a growing frame and one that moves: a value that was returned doesn't change
CREATE TEMP TABLE framed AS SELECT grp, row_number() OVER w AS i, wsis.coverage_set_agg(area, class) OVER w AS s, wsis.coverage_set_agg(area, class) OVER (ORDER BY ctid ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS moving
FROM coverage_agg WHERE grp = 7 WINDOW w AS (ORDER BY ctid);
SELECT count(*), count(*) FILTER (WHERE s <> (SELECT wsis.coverage_set_agg(area, class) FROM (SELECT area, class FROM coverage_agg WHERE grp = 7 ORDER BY ctid LIMIT i) f)) AS wrong,
	count(*) FILTER (WHERE moving <> (SELECT wsis.coverage_set_agg(area, class) FROM (SELECT area, class FROM (SELECT * FROM coverage_agg WHERE grp = 7 ORDER BY ctid LIMIT i) f OFFSET greatest(i - 3, 0)) f)) AS moving_wrong FROM framed;
DROP TABLE coverage_agg;

-- states of megabytes, which grow in memory of their own: the same in any order, by parts, by workers, in frames
CREATE TABLE coverage_large (i int, class text, area geometry);
INSERT INTO coverage_large SELECT i, 'class ' || i % 3, ST_Buffer(ST_MakePoint(i, i % 50), 1 + i % 2, 'quad_segs=500') FROM generate_series(1, 120) i;
ALTER TABLE coverage_large SET (parallel_workers = 2);
ANALYZE coverage_large;
CREATE TEMP TABLE serial_large AS SELECT wsis.coverage_set_agg(area, class) AS s FROM coverage_large;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SELECT pg_column_size(s) > 3000000 AS large, (SELECT wsis.coverage_set_agg(area, class) FROM coverage_large) = s AS by_workers, (SELECT wsis.coverage_set_agg(area, class ORDER BY random()) FROM coverage_large) = s AS shuffled,
	(SELECT wsis.union_agg(part) FROM (SELECT wsis.coverage_set_agg(area, class) AS part FROM coverage_large GROUP BY i % 2) p) = s AS by_halves, s::text::wsis.coverage_set = s AS by_text,
	(SELECT wsis.coverage_set_agg(geom, class) FROM wsis.areas(s)) = s AS by_areas
FROM serial_large;
RESET parallel_setup_cost;
RESET parallel_tuple_cost;
RESET min_parallel_table_scan_size;
SELECT count(*), count(*) FILTER (WHERE sums <> i) AS wrong FROM (SELECT i, (wsis.coverage_report(wsis.coverage_set_agg(area, class) OVER (ORDER BY i))).polygons AS sums FROM coverage_large) f;
DROP TABLE coverage_large;
