-- the map of bands: malformed and limit values first
\pset format unaligned
\pset null NULL
\set SHOW_CONTEXT never
CREATE FUNCTION pg_temp.square(x float8, y float8, side float8 DEFAULT 1) RETURNS geometry LANGUAGE sql AS $$
	SELECT ST_MakeEnvelope(x, y, x + side, y + side, 4326)
$$;
SELECT wsis.band_map(array[pg_temp.square(0, 0)], '{}', 'umc');
SELECT wsis.band_map(NULL, '{1}', 'umc');
SELECT wsis.band_map(array[pg_temp.square(0, 0)], '{1}', 'umc', '{a,b}');
SELECT wsis.band_map(array[pg_temp.square(0, 0)], '{1}', 'no such');
SELECT wsis.band_map(array[pg_temp.square(0, 0)], '{1}', NULL);
SELECT wsis.band_map(array[pg_temp.square(0, 0)], '{NaN}', 'umc');
SELECT wsis.band_map(array[pg_temp.square(0, 0)], '{Infinity}', 'umc');
SELECT wsis.band_map(array[pg_temp.square(0, 0)], '{1}', 'umc', width => 199);
SELECT wsis.band_map(array[pg_temp.square(0, 0)], '{1}', 'umc', width => 4001);
SELECT wsis.band_map(array_fill(pg_temp.square(0, 0), '{100001}'), array_fill(1, '{100001}'), 'umc');
-- areas are polygons in degrees
SELECT wsis.band_map(array['LINESTRING(0 0, 1 1)'::geometry], '{1}', 'umc');
SELECT wsis.band_map(array[ST_Point(1, 1)], '{1}', 'umc');
SELECT wsis.band_map(array['CURVEPOLYGON(CIRCULARSTRING(0 0, 1 1, 2 0, 1 -1, 0 0))'::geometry], '{1}', 'umc');
SELECT wsis.band_map(array[ST_SetSRID(pg_temp.square(0, 0), 32630)], '{1}', 'umc');
SELECT wsis.band_map(array['POLYGON((170 0, 190 0, 190 1, 170 0))'::geometry], '{1}', 'umc');
-- bands given: they ascend, each has a begin
SELECT wsis.band_map_of(array[pg_temp.square(0, 0)], '{1}', NULL, '{}', '{}', '{}');
SELECT wsis.band_map_of(array[pg_temp.square(0, 0)], '{1}', NULL, '{1,1}', '{t,t}', '{a,b}');
SELECT wsis.band_map_of(array[pg_temp.square(0, 0)], '{1}', NULL, '{NULL}', '{t}', '{a}');
SELECT wsis.band_map_of(array[pg_temp.square(0, 0)], '{1}', NULL, '{NaN}', '{t}', '{a}');
SELECT wsis.band_map_of(array[pg_temp.square(0, 0)], '{1}', NULL, '{1}', '{NULL}', '{a}');
SELECT wsis.band_map_of(array[pg_temp.square(0, 0)], '{1}', NULL, '{1,2}', '{t}', '{a,b}');
SELECT wsis.band_map_of(array[pg_temp.square(0, 0)], '{1}', NULL, array(SELECT generate_series(1.0, 13))::float8[], array_fill(true, '{13}'), array_fill('a'::text, '{13}'));

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
-- the places of a path's commands, in pixels
CREATE FUNCTION pg_temp.places(d text, OUT n bigint, OUT x numeric, OUT y numeric) RETURNS SETOF record LANGUAGE sql AS $$
	SELECT n, m[1]::numeric, m[2]::numeric FROM regexp_matches(d, '[ML]([-\d.]+) ([-\d.]+)', 'g') WITH ORDINALITY r (m, n)
$$;

-- nothing; nothing but NULLs; what is nowhere is counted
SELECT pg_temp.texts(wsis.band_map(NULL, NULL, 'umc')), pg_temp.texts(wsis.band_map('{}', '{}', 'umc', title => 'Title'));
SELECT pg_temp.texts(wsis.band_map(array[NULL::geometry], '{NULL}', 'umc'));
SELECT pg_temp.texts(wsis.band_map(array[NULL, 'POLYGON EMPTY', pg_temp.square(0, 0), pg_temp.square(1, 1), pg_temp.square(2, 2)], '{60,NULL,95,100,100.5}', 'umc'));
SELECT wsis.band_map(array[pg_temp.square(0, 0)], '{1}', 'umc', NULL, NULL, NULL, NULL) = wsis.band_map(array[pg_temp.square(0, 0)], '{1}', 'umc') AS nulls_are_defaults;

-- each language: built-in bands have names there, one's own stay as they are
INSERT INTO wsis.band (scheme, low, low_closed, label) VALUES ('own', '-Infinity', true, 'Low'), ('own', 10, false, '<b>High</b>'), ('own', 20, true, NULL), ('own', 30, true, 'Beyond');
SELECT lang, pg_temp.texts(wsis.band_map(array[pg_temp.square(0, 0), pg_temp.square(1, 1)], '{0.6,NULL}', 'egdi', lang => lang)) FROM unnest('{ar,zh,en,fr,ru,es,tlh}'::text[]) lang;
SELECT pg_temp.texts(wsis.band_map(array[pg_temp.square(0, 0)], '{25}', 'own', lang => 'fr')), pg_temp.one(wsis.band_map(array[pg_temp.square(0, 0)], '{25}', 'own', title => '<i>'), '/s:svg/s:title/text()') AS title;
WITH drawn AS (SELECT scheme, lang, pg_temp.texts(wsis.band_map(array[pg_temp.square(0, 0)], '{1}', scheme, lang => lang)) AS texts FROM unnest('{umc,egdi,mci,price_target}'::text[]) scheme, unnest('{ar,zh,fr,ru,es}'::text[]) lang)
SELECT scheme, lang, label FROM drawn JOIN wsis.band USING (scheme) WHERE built_in AND EXISTS (SELECT FROM unnest(texts) t WHERE t LIKE label || ',%') ORDER BY 1, 2, 3;
-- a scheme of one's own wins over the built-in one of its name, and its names are one's own
BEGIN;
INSERT INTO wsis.band (scheme, low, low_closed, label) VALUES ('umc', 0, true, 'Low'), ('umc', 50, true, 'High');
SELECT pg_temp.texts(wsis.band_map(array[pg_temp.square(0, 0)], '{60}', 'umc', lang => 'ar'));
ROLLBACK;

-- each area is in the band that band() says: counts
CREATE TEMP TABLE area AS
SELECT i, pg_temp.square(i % 9, i / 9) AS outline, CASE WHEN i % 7 > 0 THEN (i * 37 % 211) / 2.0 END AS amount FROM generate_series(0, 80) i;
WITH told AS (
	SELECT split_part(m[1], ',', 1) AS label, m[2]::bigint AS areas
	FROM unnest(pg_temp.texts((SELECT wsis.band_map(array_agg(outline), array_agg(amount), 'umc') FROM area))) t, regexp_match(t, '^(.*): (\d+)$') m WHERE m IS NOT NULL
), counted AS (
	SELECT CASE WHEN amount IS NULL THEN 'unknown' ELSE coalesce(wsis.band(amount, 'umc'), 'in no band') END AS label, count(*) AS areas FROM area GROUP BY 1
)
SELECT label, told.areas, told.areas = counted.areas AS as_counted FROM told FULL JOIN counted USING (label) ORDER BY label;
-- names are told with what is known of them
SELECT pg_temp.one(wsis.band_map(array[pg_temp.square(0, 0), pg_temp.square(1, 1), NULL], '{60,NULL,3}', 'umc', array['A', NULL, 'C<']), '/s:svg/s:desc/text()') AS told;

-- patterns: told apart without colors and words, also the unknown and what is in no band
SELECT count(DISTINCT look) AS looks FROM (
	SELECT regexp_replace(wsis.band_map_of(array[pg_temp.square(0, 0)], array[amount], NULL, array(SELECT generate_series(0.0, 12))::float8[], array_fill(true, '{13}'),
		array(SELECT CASE WHEN i < 12 THEN 'b' END FROM generate_series(0, 12) i)), '#[0-9A-F]{6}|<text.*', '', 'g') AS look
	FROM unnest('{0,1,2,3,4,5,6,7,8,9,10,11,12.5,NULL}'::float8[]) amount) l;
-- lines are where PostGIS says that the lines of the whole paper are in the area, with holes, islands and concave corners
CREATE TEMP TABLE form AS
SELECT name, outline, band, dashes, wsis.band_map_of(array[outline], array[band::float8], NULL, array(SELECT generate_series(0.0, 11))::float8[], array_fill(true, '{12}'), array_fill('b'::text, '{12}'), width => 900) AS svg
FROM (VALUES ('hole', 'POLYGON((0 0, 9 0, 9 9, 0 9, 0 0), (2 2, 2 5, 6 7, 4 1, 2 2))'::geometry), ('islands', 'MULTIPOLYGON(((0 0, 1 0.3, 1 1, 0 0)), ((2 2, 3 2, 3 3, 2.2 2.7, 2 2)))'), ('star', ST_Buffer(ST_Point(0, 0), 3, 2)),
		('bow', 'POLYGON((0 0, 4 4, 4 0, 0 4, 0 0))')) o (name, outline),
	(VALUES (1, '{0:7}'::text), (2, '{2:7}'), (3, '{0:6,2:6}'), (4, '{3:5}'), (5, '{3:6,0:6}'), (NULL, '{1:5}')) b (band, dashes);
-- (the area as it is on paper; a line of direction d, number k is cos, sin away from the corner)
WITH paper AS (
	SELECT name, band, dashes, ST_BuildArea(ST_Node(ST_Collect(ring))) AS area, min(hatch) AS hatch
	FROM form, LATERAL (SELECT pg_temp.one(svg, '//s:path[@fill-rule]/@d') AS d, pg_temp.one(svg, '//s:path[@stroke-width="0.7"]/@d') AS hatch) p,
		regexp_split_to_table(trim(TRAILING 'Z' FROM d), 'Z') WITH ORDINALITY r (points, part),
		LATERAL (SELECT ST_AddPoint(ST_MakeLine(ST_Point(x::float8, y::float8) ORDER BY n), ST_Point(min(x) FILTER (WHERE n = 1), min(y) FILTER (WHERE n = 1))) AS ring FROM pg_temp.places(points)) l
	GROUP BY name, band, dashes
), family AS (
	SELECT paper.*, (split_part(f, ':', 1)::int) * pi() / 4 AS turn, split_part(f, ':', 2)::float8 AS apart FROM paper, unnest(dashes::text[]) f
), expected AS (
	SELECT name, band, area, hatch, sum(ST_Length(ST_Intersection(area, line))) AS length
	FROM family, generate_series(-400, 400) k, ST_MakeLine(ST_Point(k * apart * sin(turn) - 3000 * cos(turn), k * apart * cos(turn) + 3000 * sin(turn)), ST_Point(k * apart * sin(turn) + 3000 * cos(turn), k * apart * cos(turn) - 3000 * sin(turn))) line
	GROUP BY name, band, area, hatch
), drawn AS (
	SELECT name, band, area, length AS expected, count(*) AS lines, sum(ST_Length(segment)) AS length, count(*) FILTER (WHERE ST_Length(ST_Difference(segment, ST_Buffer(area, 0.3))) > 0) AS outside
	FROM expected, regexp_split_to_table(trim(LEADING 'M' FROM hatch), 'M') part, LATERAL (SELECT ST_MakeLine(ST_Point(x::float8, y::float8) ORDER BY n) AS segment FROM pg_temp.places('M' || part)) s
	GROUP BY name, band, area, expected
)
SELECT name, band, lines > 10 AS many, outside, abs(length - expected) < 0.005 * expected + 0.2 * lines AS as_expected FROM drawn ORDER BY name, band;
-- too intricate a form is refused, not drawn for hours
SELECT wsis.band_map(array[ST_MakePolygon(ST_MakeLine(array(SELECT ST_Point(i / 10000.0, 20 * (i % 2)) FROM generate_series(0, 60000) i) || ST_Point(7, -1) || ST_Point(0, 0)))], '{60}', 'umc', width => 4000);

-- Arabic shows the same map, its legend in a mirror
SELECT (pg_temp.nodes(wsis.band_map(array[pg_temp.square(0, 0)], '{60}', 'umc', lang => 'ar'), '//s:path/@d'))[1:3] = (pg_temp.nodes(wsis.band_map(array[pg_temp.square(0, 0)], '{60}', 'umc'), '//s:path/@d'))[1:3] AS same_map;
-- alone, a document with all that readers need, and nothing that could run or be fetched
SELECT pg_temp.one(svg, '/s:svg/@role') AS role, pg_temp.one(svg, '/s:svg/@lang') AS lang, pg_temp.one(svg, '/s:svg/@direction') AS direction,
	svg ~ '[ <]id=|href|url|style|class|script' AS refers, svg ~ '<[ib]>' AS raw, svg ~ 'nan|inf' AS wild
FROM unnest(array[wsis.band_map(array[pg_temp.square(0, 0)], '{1}', 'umc', lang => 'ar'), wsis.band_map(array[pg_temp.square(0, 0)], '{15}', 'own', array['<i>"><b>'], 'en', '<i>"><b>', 300)]) svg;
SELECT DISTINCT pg_temp.one(wsis.band_map(array[pg_temp.square(0, 0)], '{1}', 'umc', width => width), '/s:svg/@width')::int = width AS as_asked FROM unnest('{200,328,479,480,900,4000}'::int[]) width;
DELETE FROM wsis.band WHERE NOT built_in;
