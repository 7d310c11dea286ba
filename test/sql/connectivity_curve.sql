-- curves of shares by distance: malformed and limit values first
\pset format unaligned
\pset null NULL
\set SHOW_CONTEXT never
SELECT wsis.distance_curve('{-1:2}', '{-1:2}');
SELECT wsis.distance_curve('{1:2}', '{1:3}');
SELECT wsis.distance_curve('{1:2}', NULL);
SELECT wsis.distance_curve('{5:2}', '{1:2}');
SELECT wsis.distance_curve('{1:2}', '{5:2}', -1);
SELECT wsis.distance_curve('{1:2}', '{5:2}', 'NaN');
SELECT wsis.distance_curve('{1:2}', '{5:2}', 'Infinity');
SELECT wsis.distance_curve('{1:1e308}', '{5:1e308}', 1e308);
SELECT wsis.distance_curve('{1:2}', '{5:2}', width => 199);
SELECT wsis.distance_curve('{1:2}', '{5:2}', width => 4001);

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

-- nothing of which there could be a share; only what nobody knows; all of it nowhere
SELECT pg_temp.texts(wsis.distance_curve(NULL, NULL)), pg_temp.texts(wsis.distance_curve('{}', '{}', 0, 'fr', 'Titre'));
SELECT pg_temp.one(wsis.distance_curve(NULL, NULL, 5), '/s:svg/s:desc/text()') AS unknown,
	pg_temp.one(wsis.distance_curve('{Infinity:5}', '{Infinity:5}'), '/s:svg/s:desc/text()') AS nowhere,
	pg_temp.one(wsis.distance_curve('{0:5}', '{Infinity:5}', 15), '/s:svg/s:desc/text()') AS both;
SELECT wsis.distance_curve('{1000:2}', '{5000:2}', NULL, NULL, NULL, NULL) = wsis.distance_curve('{1000:2}', '{5000:2}') AS nulls_are_defaults;
-- rounding takes nobody for all and all for nobody
SELECT pg_temp.one(wsis.distance_curve('{5000:1,Infinity:99999}', '{5000:1,Infinity:99999}'), '/s:svg/s:desc/text()') AS few,
	pg_temp.one(wsis.distance_curve('{5000:99999,Infinity:1}', '{5000:99999,Infinity:1}'), '/s:svg/s:desc/text()') AS most;

-- each language
CREATE TEMP TABLE town AS
SELECT i, 100.0 * i * i AS near, 100.0 * i * i + CASE WHEN i % 3 = 0 THEN 40000 ELSE 0 END AS far, 1000 * (i % 7) AS people FROM generate_series(1, 40) i;
CREATE FUNCTION pg_temp.drawn(lang text, width int DEFAULT 640, title text DEFAULT NULL, stretch float8 DEFAULT 1, power float8 DEFAULT 1) RETURNS text LANGUAGE sql AS $$
	SELECT wsis.distance_curve(wsis.distribution_agg(stretch * near ^ power, people), wsis.distribution_agg(stretch * far ^ power, people), 12345, lang, title, width)
	FROM town
$$;
SELECT lang, pg_temp.texts(pg_temp.drawn(lang)) FROM unnest('{ar,zh,en,fr,ru,es,tlh}'::text[]) lang;
SELECT pg_temp.one(pg_temp.drawn('es', 640, 'Título'), '/s:svg/s:title/text()') AS title, pg_temp.one(pg_temp.drawn('es'), '/s:svg/s:title/text()') AS untitled;
-- the numbers are those of share_within, brought to the whole
SELECT pg_temp.one(pg_temp.drawn('en'), '/s:svg/s:desc/text()') AS told,
	(SELECT string_agg(format('%s km: %s%%–%s%%', km, trim_scale(round(100 * low::numeric, 1)), trim_scale(round(100 * high::numeric, 1))), '; ' ORDER BY km)
	FROM (SELECT km, sum(people) FILTER (WHERE far <= 1000 * km) / (sum(people) + 12345.0) AS low,
			(sum(people) FILTER (WHERE near <= 1000 * km) + 12345) / (sum(people) + 12345.0) AS high
		FROM town, unnest('{10,25,50,100}'::int[]) km GROUP BY km) s) AS expected;

-- the curves themselves, point by point, against SQL: in pixels from the plot's corner to what the axes say
CREATE FUNCTION pg_temp.points(svg text, stroke text, OUT x numeric, OUT y numeric) RETURNS SETOF record LANGUAGE sql AS $$
	SELECT m[1]::numeric, m[2]::numeric
	FROM regexp_matches(substring(pg_temp.one(svg, format('//s:path[@stroke="%s" and string-length(@d) > 60 and @fill="none"]/@d', stroke)) FOR 1000000), '[ML]([-\d.]+) ([-\d.]+)', 'g') m
$$;
CREATE FUNCTION pg_temp.axis(svg text, OUT pixels numeric, OUT km numeric) RETURNS SETOF record LANGUAGE sql AS $$
	SELECT pg_temp.one(t, '/s:text/@x')::numeric, replace(pg_temp.one(t, '/s:text/text()'), ',', '')::numeric
	FROM unnest(pg_temp.nodes(svg, '//s:text[@text-anchor="middle"]')) t
$$;
WITH drawn AS (
	SELECT stretch, power, pg_temp.drawn('en', 4000, NULL, stretch, power) AS svg FROM (VALUES (1.0, 1.0), (0.01, 1), (1e-10, 3)) v (stretch, power)
), axis AS (
	SELECT stretch, power, svg, min(pixels) AS left, max(pixels) AS right, min(km) AS nearest, max(km) AS farthest FROM drawn, pg_temp.axis(svg) GROUP BY stretch, power, svg
), foot AS (
	SELECT axis.*, max(pg_temp.one(t, '/s:text/@y')::numeric) FILTER (WHERE pg_temp.one(t, '/s:text/text()') = '0%') AS foot,
		max(pg_temp.one(t, '/s:text/@y')::numeric) FILTER (WHERE pg_temp.one(t, '/s:text/text()') = '100%') AS head
	FROM axis, unnest(pg_temp.nodes(svg, '//s:text[@text-anchor="end"]')) t GROUP BY stretch, power, svg, "left", "right", nearest, farthest
), point AS (
	SELECT stretch, power, stroke, place, 1 - (y + 4.3 - head) / (foot - head) AS share, nearest = 0 AS linear,
		-- here, and a pixel to either side, where a step may be
		array(SELECT CASE WHEN nearest = 0 THEN across * farthest ELSE nearest * (farthest / nearest) ^ across END
			FROM unnest('{-1.1,0,1.1}'::numeric[]) aside, LATERAL (SELECT (x + aside - "left") / ("right" - "left") AS across) a) AS km
	FROM foot, unnest('{#1F7A9C,#16202B}'::text[]) stroke, pg_temp.points(svg, stroke) WITH ORDINALITY p (x, y, place)
)
SELECT power, linear, CASE stroke WHEN '#1F7A9C' THEN 'low' ELSE 'high' END AS bound, count(*) > 20 AS points,
	count(*) FILTER (WHERE NOT EXISTS (
		SELECT FROM unnest(km) at WHERE abs(point.share - (SELECT (coalesce(sum(people) FILTER (
				WHERE stretch * CASE stroke WHEN '#1F7A9C' THEN far ELSE near END ^ power <= at * 1000), 0)
			+ CASE stroke WHEN '#1F7A9C' THEN 0 ELSE 12345 END) / (sum(people) + 12345.0) FROM town)) < 0.002)) AS wrong
FROM point GROUP BY stretch, power, linear, stroke ORDER BY stretch DESC, bound;

-- Arabic is English seen in a mirror
SELECT bool_and(e.x + a.x = 640 AND e.y = a.y) AS mirrored, count(*) > 20 AS points
FROM (SELECT row_number() OVER () AS i, x, y FROM pg_temp.points(pg_temp.drawn('en'), '#1F7A9C')) e
JOIN (SELECT row_number() OVER () AS i, x, y FROM pg_temp.points(pg_temp.drawn('ar'), '#1F7A9C')) a USING (i);
-- logarithmic only where a linear axis would be mostly tail
SELECT name, (SELECT array_agg(km ORDER BY km) FROM pg_temp.axis(wsis.distance_curve(d, d, width => 900))) AS axis
FROM (VALUES ('even', '{1000:1,20000:1,40000:1}'::wsis.distribution), ('tail', '{1000:5,2000:5,800000:1}'), ('zeros', '{0:9,800000:1}'),
	('one', '{7000:1}'), ('here', '{0:1}'), ('city', '{100:1,200:1,300:1}')) v (name, d);
-- alone, a document with all that readers need, and nothing that could run or be fetched
SELECT pg_temp.one(svg, '/s:svg/@role') AS role, pg_temp.one(svg, '/s:svg/@lang') AS lang, pg_temp.one(svg, '/s:svg/@direction') AS direction,
	svg ~ '[ <]id=|href|url|style|class|script' AS refers, svg ~ '<i>' AS raw, svg ~ 'nan|inf' AS wild
FROM unnest(array[pg_temp.drawn('ar'), pg_temp.drawn('en', 300, '<i>"><b>'), wsis.distance_curve('{1e308:1,0:1}', '{Infinity:2}'),
	wsis.distance_curve('{1e-300:1,1e300:1}', '{1e300:2}'), wsis.distance_curve('{1e-300:1}', '{1e-300:1}')]) svg;
SELECT DISTINCT pg_temp.one(pg_temp.drawn('en', width), '/s:svg/@width')::int = width AS as_asked FROM unnest('{200,328,479,480,900,4000}'::int[]) width;
-- many distances make no large picture
SELECT length(wsis.distance_curve(d, d)) < 40000 AS small FROM (SELECT wsis.distribution_agg(i * 1.5) AS d FROM generate_series(1, 100000) i) many;

-- of a gap: what share_within says, in numbers, and the curve of its distributions
SELECT wsis.gap_curve(NULL), pg_temp.texts(wsis.gap_curve(sum(g))) AS none FROM (SELECT NULL::wsis.gap WHERE false) v (g);
SELECT pg_temp.texts(wsis.gap_curve(wsis.gap_agg(true, 0, 5, 7))) AS nobody, pg_temp.texts(wsis.gap_curve(wsis.gap_agg(true, NULL, 5, 7))) AS unknown_weight,
	pg_temp.one(wsis.gap_curve(wsis.gap_agg(true, 5)), '/s:svg/s:desc/text()') AS no_distances,
	pg_temp.one(wsis.gap_curve(wsis.gap_agg(true, 5, NULL, NULL)), '/s:svg/s:desc/text()') AS no_location;
WITH gap AS (
	SELECT wsis.gap_agg(NULL, people, CASE WHEN i % 5 > 0 THEN near END, CASE WHEN i % 5 > 0 THEN far END) AS g FROM town
), d AS (
	SELECT g, (wsis.distances(g)).*, (SELECT sum(people) FROM town WHERE i % 5 = 0) AS unknown FROM gap
)
SELECT pg_temp.nodes(wsis.gap_curve(g, 'fr', 'Titre', 500), '//s:path/@d') = pg_temp.nodes(wsis.distance_curve(d."all", d.known, unknown, 'fr', 'Titre', 500), '//s:path/@d') AS same_curve,
	pg_temp.one(wsis.gap_curve(g), '/s:svg/s:desc/text()') AS told,
	(SELECT string_agg(format('%s km: %s%%–%s%%', meters / 1000, trim_scale(round(100 * low::numeric, 1)), trim_scale(round(100 * high::numeric, 1))), '; ' ORDER BY meters)
	FROM wsis.share_within(g, '{10000,25000,50000,100000}')) AS expected
FROM d;
