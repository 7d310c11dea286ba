-- the map of a gap: malformed and limit values first
\pset format unaligned
\pset null NULL
\set SHOW_CONTEXT never
SELECT wsis.gap_map(array[ST_Point(1, 1)], '{}');
SELECT wsis.gap_map(array[ST_Point(1, 1)], '{t,f}');
SELECT wsis.gap_map(NULL, '{t}');
SELECT wsis.gap_map(array[ST_Point(1, 1)], '{t}', weights => '{1,2}');
SELECT wsis.gap_map(array[ST_Point(1, 1)], '{t}', active => '{t}');
SELECT wsis.gap_map(array[ST_Point(1, 1)], '{t}', weights => '{-1}');
SELECT wsis.gap_map(array[ST_Point(1, 1)], '{t}', weights => '{NaN}');
SELECT wsis.gap_map(array[ST_Point(1, 1)], '{t}', weights => '{Infinity}');
SELECT wsis.gap_map(array[array[ST_Point(1, 1)]], '{t}');
SELECT wsis.gap_map(array[ST_Point(1, 1)], '{t}', width => 199);
SELECT wsis.gap_map(array[ST_Point(1, 1)], '{t}', width => 4001);
SELECT wsis.gap_map(array_fill(ST_Point(1, 1), '{100001}'), array_fill(true, '{100001}'));
-- places and nodes are points in degrees
SELECT wsis.gap_map(array[ST_Point(500000, 0, 3857)], '{t}');
SELECT wsis.gap_map(array['LINESTRING(0 0, 1 1)'::geometry], '{t}');
SELECT wsis.gap_map(NULL, NULL, nodes => array['POLYGON((0 0, 1 0, 1 1, 0 0))'::geometry]);
SELECT wsis.gap_map(array['MULTIPOINT(0 0, 1 1)'::geometry], '{t}');
-- outlines are polygons and lines
SELECT wsis.gap_map(NULL, NULL, outlines => array[ST_Point(1, 1)]);
SELECT wsis.gap_map(NULL, NULL, outlines => array['CIRCULARSTRING(0 0, 1 1, 2 0)'::geometry]);
SELECT wsis.gap_map(NULL, NULL, outlines => array['GEOMETRYCOLLECTION(POLYGON((0 0, 1 0, 1 1, 0 0)), POINT(0 0))'::geometry]);
SELECT wsis.gap_map(NULL, NULL, outlines => array[ST_SetSRID('POLYGON((0 0, 1 0, 1 1, 0 0))'::geometry, 32630)]);
SELECT wsis.gap_map(NULL, NULL, outlines => array['POLYGON((170 0, 190 0, 190 1, 170 0))'::geometry]);
SELECT wsis.gap_map(NULL, NULL, outlines => array['LINESTRING(0 0, 0 NaN)'::geometry]);

-- bytes that are no geometry: every end too early, something behind the end, flags and counts made up
-- (varchar's own cast hands back what it gets when it has no limit)
CREATE FUNCTION pg_temp.raw(bytea, int, boolean) RETURNS geometry LANGUAGE internal IMMUTABLE STRICT AS 'varchar';
CREATE FUNCTION pg_temp.bytes(geometry, int, boolean) RETURNS bytea LANGUAGE internal IMMUTABLE STRICT AS 'varchar';
CREATE FUNCTION pg_temp.outcome(raw bytea) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	RETURN CASE WHEN wsis.gap_map(NULL, NULL, outlines => array[pg_temp.raw(raw, -1, true)]) LIKE '<svg%' THEN 'drawn' END;
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE;
END $$;
CREATE TEMP TABLE shape AS
SELECT name, pg_temp.bytes(g, -1, true) AS bytes FROM (VALUES
	('polygon', 'POLYGON((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 2 1, 2 2, 1 1))'::geometry),
	('odd rings', 'POLYGON((0 0, 9 0, 9 9, 0 9, 0 0))'::geometry),
	('multi', 'MULTIPOLYGON(((0 0, 1 0, 1 1, 0 0)), ((2 2, 3 2, 3 3, 2 2)))'::geometry),
	('collection', 'GEOMETRYCOLLECTION Z (LINESTRING Z (0 0 1, 5 5 2), POLYGON Z ((0 0 0, 1 0 0, 1 1 0, 0 0 0)))'::geometry)) s (name, g);
SELECT name, pg_temp.outcome(bytes) AS whole, pg_temp.outcome(bytes || '\x00') AS behind,
	(SELECT array_agg(DISTINCT pg_temp.outcome(substring(bytes FOR n))) FROM generate_series(0, length(bytes) - 1) n) AS early
FROM shape ORDER BY name;
SELECT name, (SELECT count(pg_temp.outcome(set_byte(bytes, at, value)))
	FROM generate_series(0, length(bytes) - 1) at, unnest('{0,1,2,4,5,6,7,63,64,127,128,255}'::int[]) value) = length(bytes) * 12 AS all_answered
FROM shape ORDER BY name;
-- collections in collections: as deep as needed, not deeper
CREATE FUNCTION pg_temp.nested(depth int) RETURNS geometry LANGUAGE sql AS $$
	SELECT (repeat('GEOMETRYCOLLECTION(', depth) || 'LINESTRING(0 0, 1 1)' || repeat(')', depth))::geometry
$$;
SELECT wsis.gap_map(NULL, NULL, outlines => array[pg_temp.nested(32)]) LIKE '<svg%' AS drawn;
SELECT wsis.gap_map(NULL, NULL, outlines => array[pg_temp.nested(33)]);

-- what a picture says, without its styles
CREATE FUNCTION pg_temp.nodes(svg text, path text) RETURNS text[] LANGUAGE sql AS $$
	SELECT xpath(path, xmlparse(DOCUMENT svg), array[array['s', 'http://www.w3.org/2000/svg']])::text[]
$$;
CREATE FUNCTION pg_temp.texts(svg text) RETURNS text[] LANGUAGE sql AS $$
	SELECT pg_temp.nodes(svg, '//s:text//text()[not(ancestor::s:title)]')
$$;
CREATE FUNCTION pg_temp.one(svg text, path text) RETURNS text LANGUAGE sql AS $$
	SELECT (pg_temp.nodes(svg, path))[1]
$$;

-- nothing; nothing but NULLs; what is nowhere is counted
SELECT pg_temp.texts(wsis.gap_map(NULL, NULL)), pg_temp.texts(wsis.gap_map('{}', '{}', title => 'Title'));
SELECT pg_temp.texts(wsis.gap_map(array[NULL::geometry], '{NULL}'));
SELECT pg_temp.texts(wsis.gap_map(
	array[ST_Point(1, 1), NULL, 'POINT EMPTY', 'POINT(NaN 0)', 'POINT(181 0)', 'POINT(0 -91)', 'MULTIPOINT(2 2)', 'MULTIPOINT EMPTY'],
	'{t,t,f,NULL,f,f,f,t}', '{1000,NULL,NULL,1,1,1,0,1}', array[ST_Point(1, 2), NULL], '{f,NULL}', array[NULL::geometry, 'POLYGON EMPTY']));
SELECT wsis.gap_map(array[ST_Point(1, 1)], '{t}', NULL, NULL, NULL, NULL, NULL, NULL, NULL) = wsis.gap_map(array[ST_Point(1, 1)], '{t}') AS nulls_are_defaults;

-- each language; Arabic shows the same map, its legend in a mirror
CREATE TEMP TABLE town AS
SELECT i, ST_Point(i % 7, i % 5, 4326) AS place, (array[true, false, NULL])[i % 3 + 1] AS connected, i * 1000 AS weight FROM generate_series(1, 30) i;
CREATE FUNCTION pg_temp.drawn(lang text, width int DEFAULT 640, title text DEFAULT NULL) RETURNS text LANGUAGE sql AS $$
	SELECT wsis.gap_map(array_agg(place ORDER BY i), array_agg(connected ORDER BY i), array_agg(weight ORDER BY i),
		array['POINT(1 1)'::geometry, 'POINT(2 2)', 'POINT(3 3)'], '{t,NULL,f}', array['POLYGON((-1 -1, 8 -1, 8 6, -1 -1))'::geometry],
		lang, title, width)
	FROM town
$$;
SELECT lang, pg_temp.texts(pg_temp.drawn(lang)) FROM unnest('{ar,zh,en,fr,ru,es,tlh}'::text[]) lang;
SELECT pg_temp.one(pg_temp.drawn('fr', 640, 'Titre'), '/s:svg/s:title/text()') AS title, pg_temp.one(pg_temp.drawn('fr'), '/s:svg/s:title/text()') AS untitled,
	pg_temp.one(pg_temp.drawn('fr'), '/s:svg/s:desc/text()') AS description;
SELECT (pg_temp.nodes(pg_temp.drawn('ar'), '//s:path/@d'))[1:14] = (pg_temp.nodes(pg_temp.drawn('en'), '//s:path/@d'))[1:14] AS same_map,
	pg_temp.nodes(pg_temp.drawn('ar'), '//s:path/@d') = pg_temp.nodes(pg_temp.drawn('en'), '//s:path/@d') AS same_legend;
SELECT e.x + e.width + a.x = 640 AS mirrored_bar
FROM (SELECT pg_temp.one(pg_temp.drawn('en'), '//s:rect[last()]/@x')::numeric AS x, pg_temp.one(pg_temp.drawn('en'), '//s:rect[last()]/@width')::numeric AS width) e,
	(SELECT pg_temp.one(pg_temp.drawn('ar'), '//s:rect[last()]/@x')::numeric AS x) a;
-- the order of the rows makes no difference
SELECT count(DISTINCT wsis.gap_map(places, connected, weights)) FROM (
	SELECT array_agg(place ORDER BY md5(i || seed::text)) AS places, array_agg(connected ORDER BY md5(i || seed::text)) AS connected,
		array_agg(weight::float8 ORDER BY md5(i || seed::text)) AS weights
	FROM town, generate_series(1, 5) seed GROUP BY seed) s;
-- alone, a document with all that readers need, and nothing that could run or be fetched
SELECT pg_temp.one(svg, '/s:svg/@role') AS role, pg_temp.one(svg, '/s:svg/@lang') AS lang, pg_temp.one(svg, '/s:svg/@direction') AS direction,
	svg ~ '[ <]id=|href|url|style|class|script' AS refers, svg ~ '<i>' AS raw
FROM unnest(array[pg_temp.drawn('ar'), pg_temp.drawn('en', 300, '<i>"><b>')]) svg;
SELECT DISTINCT pg_temp.one(pg_temp.drawn('en', width), '/s:svg/@width')::int = width AS as_asked FROM unnest('{200,328,479,480,900,4000}'::int[]) width;

-- places of nodes that work, as squares; in pixels from the top left corner
CREATE FUNCTION pg_temp.squares(svg text, OUT x numeric, OUT y numeric) RETURNS SETOF record LANGUAGE sql AS $$
	SELECT m[1]::numeric, m[2]::numeric FROM regexp_matches(pg_temp.one(svg, '//s:path[@fill="#16202B"]/@d'), 'M([-\d.]+) ([-\d.]+)', 'g') m
$$;
CREATE FUNCTION pg_temp.bar(svg text, OUT pixels numeric, OUT meters numeric) LANGUAGE sql AS $$
	SELECT pg_temp.one(svg, '//s:rect[last()]/@width')::numeric,
		replace(m[1], ',', '')::numeric * CASE m[2] WHEN 'km' THEN 1000 ELSE 1 END
	FROM unnest(pg_temp.texts(svg)) text, regexp_match(text, '^([\d,.]+) (km|m) \(latitude') m WHERE m IS NOT NULL
$$;
-- true to scale at the middle latitude, across and along, against PostGIS: within half a percent
WITH pair AS (
	SELECT name, west, south, svg, array_agg(s.x ORDER BY s.x, s.y) AS x, array_agg(s.y ORDER BY s.x, s.y) AS y
	FROM (VALUES ('equator', -20, 0), ('Fiji', 179.9, -17), ('Svalbard', 15, 78), ('Antarctica', 0, -89), ('Bering', -180, 66)) p (name, west, south),
		LATERAL wsis.gap_map(NULL, NULL, nodes => array[ST_Point(west, south), ST_Point(west + CASE WHEN west > 179 THEN -359.6 ELSE 0.4 END, south),
			ST_Point(west, south - 0.2), ST_Point(west, south + 0.2)], width => 4000) svg, pg_temp.squares(svg) s
	GROUP BY name, west, south, svg)
SELECT name, abs((x[4] - x[1]) * meters / pixels /
		ST_Distance(ST_Point(west, south)::geography, ST_Point(west + CASE WHEN west > 179 THEN -359.6 ELSE 0.4 END, south)::geography)::numeric - 1) < 0.005 AS across,
	abs((y[3] - y[1]) * meters / pixels / ST_Distance(ST_Point(west, south - 0.2)::geography, ST_Point(west, south + 0.2)::geography)::numeric - 1) < 0.005 AS along
FROM pair, pg_temp.bar(svg) ORDER BY name;
-- both sides of the antimeridian lie together: a map of 2 degrees, not of 360
SELECT (pg_temp.bar(wsis.gap_map(array[ST_Point(179, -17), ST_Point(-179, -17)], '{t,f}'))).meters;
SELECT (pg_temp.bar(wsis.gap_map(array[ST_Point(180, -17), ST_Point(-180, -17)], '{t,f}'))).meters;
SELECT (pg_temp.bar(wsis.gap_map(NULL, NULL, outlines => array['MULTIPOLYGON(((179 -17, 180 -17, 180 -18, 179 -17)), ((-180 -17, -179 -17, -180 -18, -180 -17)))'::geometry]))).meters;
-- the whole earth
SELECT (pg_temp.bar(wsis.gap_map(NULL, NULL, outlines => array['POLYGON((-180 -90, 180 -90, 180 90, -180 90, -180 -90))'::geometry]))).meters;
-- one place is shown in its surroundings
SELECT (pg_temp.bar(wsis.gap_map(array[ST_Point(3, 6)], '{t}'))).*;
-- area by weight; what is not 0 can be seen
SELECT pg_temp.nodes(wsis.gap_map(array[ST_Point(0, 0), ST_Point(1, 0), ST_Point(2, 0), ST_Point(3, 0)], '{t,t,t,t}', '{100,25,1,0}'), '//s:path[not(@fill-rule)]/@stroke-width') AS widths;
-- a polygon with a hole is one path with two rings
SELECT pg_temp.one(wsis.gap_map(NULL, NULL, outlines => array['POLYGON((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 2 1, 2 2, 1 1))'::geometry], width => 200), '//s:path[@fill="#F1F4F7"]/@d') ~ '^M[^MZ]+ZM[^MZ]+Z$' AS two_rings;

-- states are told apart without colors and words: forms, and full from empty
SELECT count(DISTINCT regexp_replace(wsis.gap_map(array[ST_Point(1, 1)], array[state]), '#(?!FFFFFF)[0-9A-F]{6}|>[^<]*<', '', 'g')) AS places,
	count(DISTINCT regexp_replace(wsis.gap_map(NULL, NULL, nodes => array[ST_Point(1, 1)], active => array[state]), '#(?!FFFFFF)[0-9A-F]{6}|>[^<]*<', '', 'g')) AS nodes
FROM unnest('{t,f,NULL}'::boolean[]) state;

-- as many as a picture can have, in few marks
WITH many AS (
	SELECT array_agg(ST_Point(random() * 10, random() * 10)) AS places, array_agg((array[true, false, NULL])[1 + i % 3]) AS connected,
		array_agg((i % 10)::float8) AS weights
	FROM generate_series(1, 100000) i)
SELECT length(svg) < 2000000 AS small, (pg_temp.texts(svg))[2:4] AS counts, pg_temp.texts(svg) @> '{close places of the same state share a mark}' AS said
FROM many, wsis.gap_map(places, connected, weights) svg;
-- sums of weights may not overflow
SELECT wsis.gap_map(array_fill(ST_Point(0, 0), '{2000}'), array_fill(true, '{2000}'), array_fill(1.7e308, '{2000}')) ~ 'NaN|-?inf|nan' AS overflows;
