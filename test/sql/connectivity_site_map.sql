-- the map of where to build next: malformed and limit values first
\pset format unaligned
\pset null NULL
\set SHOW_CONTEXT never
SELECT wsis.site_map(array[ST_Point(1, 1)], '{}');
SELECT wsis.site_map(NULL, '{t}');
SELECT wsis.site_map(array[ST_Point(1, 1)], '{t}', weights => '{1,2}');
SELECT wsis.site_map(array[ST_Point(1, 1)], '{t}', weights => '{-1}');
SELECT wsis.site_map(array[ST_Point(1, 1)], '{t}', clusters => '{1,2}');
SELECT wsis.site_map(NULL, NULL, clusters => '{1}');
SELECT wsis.site_map(array[ST_Point(1, 1)], '{t}', clusters => '{{1}}');
SELECT wsis.site_map(array[ST_Point(1, 1)], '{t}', active => '{t}');
SELECT wsis.site_map(NULL, NULL, sites => array[ST_Point(1, 1)], meters => -1);
SELECT wsis.site_map(NULL, NULL, sites => array[ST_Point(1, 1)], meters => 'NaN');
SELECT wsis.site_map(NULL, NULL, sites => array[ST_Point(1, 1, 3857)]);
SELECT wsis.site_map(NULL, NULL, sites => array['LINESTRING(0 0, 1 1)'::geometry]);
SELECT wsis.site_map(NULL, NULL, sites => array_fill(ST_Point(1, 1), '{1001}'));
SELECT wsis.site_map(array_fill(ST_Point(1, 1), '{100001}'), array_fill(true, '{100001}'));
SELECT wsis.site_map(array[ST_Point(1, 1)], '{t}', width => 199);
SELECT wsis.site_map(NULL, NULL, outlines => array[ST_Point(1, 1)]);

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

-- nothing; nothing but NULLs; what is nowhere is counted, and keeps its rank
SELECT pg_temp.texts(wsis.site_map(NULL, NULL)), pg_temp.texts(wsis.site_map('{}', '{}', title => 'Title'));
SELECT pg_temp.texts(wsis.site_map(array[NULL::geometry], '{NULL}', clusters => '{7}', sites => array[NULL::geometry], meters => 5));
SELECT pg_temp.texts(wsis.site_map(array[ST_Point(1, 1), NULL], '{t,NULL}', '{1000,NULL}', '{NULL,3}',
	array[NULL::geometry, 'POINT(2 2)', 'POINT EMPTY', 'POINT(1 2)'], 1000, array[ST_Point(1, 2), NULL], '{f,NULL}'));
SELECT wsis.site_map(array[ST_Point(1, 1)], '{t}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL) = wsis.site_map(array[ST_Point(1, 1)], '{t}') AS nulls_are_defaults;
-- circles of every size: none, a point, more than the earth
SELECT meters, pg_temp.texts(svg) AS texts, cardinality(pg_temp.nodes(svg, '//s:path[@stroke="#7A1F8F"][@stroke-linecap]')) AS circles
FROM unnest('{NULL,0,0.5,999,1000,25000,20003000,20003932,Infinity}'::float8[]) meters, wsis.site_map(NULL, NULL, sites => array[ST_Point(10, 5)], meters => meters) svg;

-- each language; Arabic shows the same map, its legend in a mirror
CREATE TEMP TABLE town AS
SELECT i, ST_Point(i % 7, i % 5, 4326) AS place, (array[true, false, NULL])[i % 3 + 1] AS covered, i * 1000 AS weight,
	CASE WHEN i % 5 = 4 AND i % 7 < 3 THEN 4 WHEN i % 7 = 6 AND i % 5 < 3 THEN -2 WHEN i = 35 THEN 0 END AS cluster
FROM generate_series(1, 35) i;
CREATE FUNCTION pg_temp.drawn(lang text, width int DEFAULT 640, title text DEFAULT NULL) RETURNS text LANGUAGE sql AS $$
	SELECT wsis.site_map(array_agg(place ORDER BY i), array_agg(covered ORDER BY i), array_agg(weight ORDER BY i), array_agg(cluster ORDER BY i),
		array['POINT(1 1)'::geometry, 'POINT(1.1 1.1)', 'POINT(5 3)'], 60000, array['POINT(1 2)'::geometry, 'POINT(2 2)', 'POINT(3 3)'],
		'{t,NULL,f}', array['POLYGON((-1 -1, 8 -1, 8 6, -1 -1))'::geometry], lang, title, width)
	FROM town
$$;
SELECT lang, pg_temp.texts(pg_temp.drawn(lang)) FROM unnest('{ar,zh,en,fr,ru,es,tlh}'::text[]) lang;
SELECT pg_temp.one(pg_temp.drawn('fr', 640, 'Titre'), '/s:svg/s:title/text()') AS title, pg_temp.one(pg_temp.drawn('fr'), '/s:svg/s:title/text()') AS untitled,
	pg_temp.one(pg_temp.drawn('fr'), '/s:svg/s:desc/text()') AS description;
CREATE FUNCTION pg_temp.of_map(svg text, attribute text) RETURNS text[] LANGUAGE sql AS $$
	-- what is above the scale bar
	SELECT pg_temp.nodes(svg, format('//s:rect[@fill="#16202B"][1]/preceding-sibling::*/@%s', attribute))
$$;
SELECT pg_temp.of_map(pg_temp.drawn('ar'), 'd') = pg_temp.of_map(pg_temp.drawn('en'), 'd') AS same_map,
	pg_temp.of_map(pg_temp.drawn('ar'), 'x') = pg_temp.of_map(pg_temp.drawn('en'), 'x') AS same_labels,
	pg_temp.nodes(pg_temp.drawn('ar'), '//s:path/@d') = pg_temp.nodes(pg_temp.drawn('en'), '//s:path/@d') AS same_legend;
-- the order of the rows makes no difference, but to the sites' ranks
SELECT count(DISTINCT wsis.site_map(places, covered, weights, clusters)) FROM (
	SELECT array_agg(place ORDER BY md5(i || seed::text)) AS places, array_agg(covered ORDER BY md5(i || seed::text)) AS covered,
		array_agg(weight::float8 / 7 ORDER BY md5(i || seed::text)) AS weights, array_agg(cluster ORDER BY md5(i || seed::text)) AS clusters
	FROM town, generate_series(1, 5) seed GROUP BY seed) s;
-- alone, a document with all that readers need, and nothing that could run or be fetched
SELECT pg_temp.one(svg, '/s:svg/@role') AS role, pg_temp.one(svg, '/s:svg/@lang') AS lang, pg_temp.one(svg, '/s:svg/@direction') AS direction,
	svg ~ '[ <]id=|href|url|style|class|script' AS refers, svg ~ '<i>' AS raw
FROM unnest(array[pg_temp.drawn('ar'), pg_temp.drawn('en', 300, '<i>"><b>')]) svg;
-- without sites and clusters, what gap_map draws
SELECT pg_temp.of_map(wsis.site_map(places, covered, weights), 'd') = pg_temp.of_map(wsis.gap_map(places, covered, weights), 'd') AS same_marks
FROM (SELECT array_agg(place ORDER BY i) AS places, array_agg(covered ORDER BY i) AS covered, array_agg(weight::float8 ORDER BY i) AS weights FROM town) t;

-- a circle is as wide and as high as the scale bar says, against PostGIS: within half a percent
CREATE FUNCTION pg_temp.bar(svg text, OUT pixels numeric, OUT meters numeric) LANGUAGE sql AS $$
	SELECT pg_temp.one(svg, '//s:rect[@fill="#16202B"][last()]/@width')::numeric,
		replace(m[1], ',', '')::numeric * CASE m[2] WHEN 'km' THEN 1000 ELSE 1 END
	FROM unnest(pg_temp.texts(svg)) text, regexp_match(text, '^([\d,.]+) (km|m) \(latitude') m WHERE m IS NOT NULL
$$;
-- corners of a path, in pixels from the top left corner
CREATE FUNCTION pg_temp.corners(path text, OUT part int, OUT x numeric, OUT y numeric) RETURNS SETOF record LANGUAGE sql AS $$
	SELECT part::int, m[1]::numeric, m[2]::numeric FROM regexp_split_to_table(substr(path, 2), 'M') WITH ORDINALITY s (d, part),
		regexp_matches(d, '([-\d.]+) ([-\d.]+)', 'g') m
$$;
CREATE FUNCTION pg_temp.circle(svg text) RETURNS text LANGUAGE sql AS $$
	SELECT pg_temp.one(svg, '//s:path[@stroke="#7A1F8F"][@stroke-linecap]/@d')
$$;
SELECT ST_AsText(place) AS place, count(DISTINCT part) AS parts, abs((max(y) - min(y)) / pixels * meters / 100000 - 1) < 0.005 AS high,
	abs((max(x) - min(x)) / pixels * meters / 100000 - 1) < 0.005 AS wide
FROM unnest(array[ST_Point(0, 0), ST_Point(179.9, -17), ST_Point(-15, 14), ST_Point(15, 60)]) place,
	wsis.site_map(NULL, NULL, sites => array[place], meters => 50000, width => 4000) svg, pg_temp.bar(svg), pg_temp.corners(pg_temp.circle(svg))
GROUP BY place, pixels, meters ORDER BY ST_X(place);
-- around a pole, and on a map that is cut through the circle: nothing leaves the map
SELECT what, min(x) >= 12 AND max(x) <= 628 AND min(y) >= 12 AS within, count(DISTINCT part) > 1 AS cut
FROM (VALUES ('pole', wsis.site_map(NULL, NULL, sites => array[ST_Point(20, 89)], meters => 500000)),
	('whole earth', wsis.site_map(NULL, NULL, sites => array[ST_Point(180, 10)], meters => 500000,
		outlines => array['POLYGON((-180 -90, 180 -90, 180 90, -180 90, -180 -90))'::geometry]))) v (what, svg), pg_temp.corners(pg_temp.circle(svg))
GROUP BY what ORDER BY what;

-- clusters are in their lines: hulls of PostGIS's, three pixels wider than the marks
CREATE FUNCTION pg_temp.lines(svg text) RETURNS SETOF geometry LANGUAGE sql AS $$
	SELECT ST_MakePolygon(ST_AddPoint(line, ST_StartPoint(line)))
	FROM (SELECT part, ST_MakeLine(array_agg(ST_Point(x::float8, y::float8) ORDER BY n)) AS line
		FROM pg_temp.corners(pg_temp.one(svg, '//s:path[@stroke="#16202B"][@stroke-dasharray][string-length(@d) > 60]/@d')) WITH ORDINALITY c (part, x, y, n)
		GROUP BY part) s
$$;
CREATE TEMP TABLE scattered AS
SELECT i, ST_Point(20 * sin(i * 1.3), 15 * cos(i * 2.1)) AS place, i % 4 AS cluster FROM generate_series(1, 200) i;
WITH svg AS (
	SELECT wsis.site_map(array_agg(place), array_agg(false), NULL, array_agg(cluster), width => 800) AS svg FROM scattered),
place AS (
	SELECT ST_Collect(ST_Point(x::float8, y::float8)) AS places FROM svg, unnest(pg_temp.nodes(svg, '//s:path[@stroke="#B5461A"]/@d')) d, pg_temp.corners(d)),
hull AS (
	SELECT line, ST_Covers(ST_ConvexHull(places), line) AS inside, ST_Intersection(ST_Buffer(line, 0.1), places) AS within
	FROM svg, place, pg_temp.lines(svg) line)
SELECT count(*) AS clusters, bool_and(ST_IsValid(line)) AS valid, bool_and(ST_Equals(line, ST_ConvexHull(line))) AS convex, bool_and(ST_NumGeometries(within) >= 50) AS complete
FROM hull;
-- one cluster alone: its line is the hull of its marks and 3 + their radius around, but for the corners of a circle
SELECT abs(ST_Area(line) / ST_Area(ST_Buffer(ST_ConvexHull(places), radius + 3)) - 1) < 0.02 AS as_wide
FROM (SELECT wsis.site_map(array_agg(place), array_agg(true), NULL, array_agg(1), width => 800) AS svg FROM scattered) s, pg_temp.lines(svg) line,
	LATERAL (SELECT ST_Collect(ST_Point(x::float8, y::float8)) AS places, min(radius) AS radius
		FROM unnest(pg_temp.nodes(svg, '//s:path[@stroke="#1F7A9C"][string-length(@d) > 9]/@d'), pg_temp.nodes(svg, '//s:path[@stroke="#1F7A9C"][string-length(@d) > 9]/@stroke-width')) p (d, width),
			pg_temp.corners(d), LATERAL (SELECT width::float8 / 2 AS radius) r WHERE d ~ 'M.*M.*M') p;
-- at both ends of a map of the whole earth, in two parts
SELECT count(*) AS parts, bool_and(ST_XMin(line) > 0 AND ST_XMax(line) < 640) AS within
FROM wsis.site_map(array[ST_Point(179, 0), ST_Point(-179, 0), ST_Point(178, 5), ST_Point(-178, 5)], '{f,f,f,f}', clusters => '{1,1,1,1}',
	outlines => array['POLYGON((-180 -90, 180 -90, 180 90, -180 90, -180 -90))'::geometry]) svg, pg_temp.lines(svg) line;
-- letters by weight, then by number of places, then by number of the cluster; no letter beyond Z
SELECT (pg_temp.texts(svg))[1:3] AS labels, t AS listed
FROM (VALUES ('{5,1,4,7}'::float8[]), (NULL)) w (w), wsis.site_map(array[ST_Point(0, 0), ST_Point(3, 0), ST_Point(3.1, 0), ST_Point(6, 0)], '{f,f,f,f}', w, '{1,2,2,3}') svg,
	LATERAL (SELECT array_agg(t) AS t FROM unnest(pg_temp.texts(svg)) t WHERE t ~ 'A|cluster') l;
SELECT count(*) FILTER (WHERE text ~ '^[A-Z]$') AS letters, max(text) FILTER (WHERE text ~ '^weight: A') AS listed, max(text) FILTER (WHERE text ~ 'cluster') AS counted
FROM (SELECT wsis.site_map(array_agg(ST_Point(i % 7, i / 7)), array_agg(false), array_agg(i), array_agg(i)) AS svg FROM generate_series(1, 40) i) s, unnest(pg_temp.texts(svg)) text;

-- labels don't hide each other, nor a site; those that have no room are counted
CREATE FUNCTION pg_temp.boxes(svg text) RETURNS TABLE (n bigint, box geometry) LANGUAGE sql AS $$
	SELECT n, ST_MakeEnvelope(x::float8, y::float8, x::float8 + w::float8, y::float8 + h::float8)
	FROM unnest(pg_temp.nodes(svg, '//s:rect[@stroke="#16202B"]/@x'), pg_temp.nodes(svg, '//s:rect[@stroke="#16202B"]/@y'),
		pg_temp.nodes(svg, '//s:rect[@stroke="#16202B"]/@width'), pg_temp.nodes(svg, '//s:rect[@stroke="#16202B"]/@height')) WITH ORDINALITY r (x, y, w, h, n)
$$;
CREATE TEMP TABLE crowded AS
SELECT sites, lang, svg FROM unnest('{20,60,1000}'::int[]) sites, unnest('{en,ar}'::text[]) lang,
	LATERAL (SELECT wsis.site_map(NULL, NULL, sites => array_agg(ST_Point(sin(i * i) * 2, cos(i * 3)) ORDER BY i), meters => 1000, lang => lang) AS svg
		FROM generate_series(1, sites) i) s;
SELECT sites, lang, labels > 15 AS many, labels + coalesce(substring(array_to_string(pg_temp.texts(svg), '|'), '(?:without room for a label|لا متسع لعلامته): (\d+)')::int, 0) = sites AS complete,
	(SELECT count(*) FROM pg_temp.boxes(svg) a JOIN pg_temp.boxes(svg) b ON a.n < b.n AND ST_Intersects(a.box, b.box)) AS overlaps,
	(SELECT count(*) FROM pg_temp.boxes(svg), unnest(pg_temp.nodes(svg, '//s:path[@fill="#7A1F8F"]/@d')) d, regexp_match(d, '^M([-\d.]+) ([-\d.]+)') m
		WHERE ST_DWithin(box, ST_Point(m[1]::float8 + 3, m[2]::float8), 2.9)) AS hidden
FROM crowded, LATERAL (SELECT count(*) AS labels FROM pg_temp.boxes(svg)) b ORDER BY sites, lang DESC;
SELECT count(DISTINCT pg_temp.of_map(svg, 'x')) AS same_in_both FROM crowded WHERE sites = 1000;

-- states, sites and clusters are told apart without colors and words
SELECT count(DISTINCT regexp_replace(wsis.site_map(array[ST_Point(1, 1)], array[state]), '#(?!FFFFFF)[0-9A-F]{6}|>[^<]*<', '', 'g')) AS places
FROM unnest('{t,f,NULL}'::boolean[]) state;
-- as many as a picture can have, in clusters: few marks, soon
WITH many AS (
	SELECT array_agg(ST_Point(random() * 10, random() * 10)) AS places, array_agg((array[true, false, NULL])[1 + i % 3]) AS covered,
		array_agg((i % 10)::float8) AS weights, array_agg(nullif(i % 1000, 0)) AS clusters
	FROM generate_series(1, 100000) i)
SELECT length(svg) < 2000000 AS small, (pg_temp.texts(svg))[array_position(pg_temp.texts(svg), 'cluster of places: 999')] AS counted
FROM many, wsis.site_map(places, covered, weights, clusters) svg;
-- sums of weights may not overflow
SELECT wsis.site_map(array_fill(ST_Point(0, 0), '{2000}'), array_fill(true, '{2000}'), array_fill(1.7e308, '{2000}'), array_fill(1, '{2000}')) ~ 'NaN|-?inf|nan' AS overflows;
