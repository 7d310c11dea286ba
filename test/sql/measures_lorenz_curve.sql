-- Lorenz curves: malformed and limit values first
\pset format unaligned
\pset null NULL
\set SHOW_CONTEXT never
SELECT wsis.lorenz_curve('{1,2}', width => 199);
SELECT wsis.lorenz_curve('{1,2}', width => 4001);
SELECT wsis.lorenz_curves('{a}', '{}');
SELECT wsis.lorenz_curves('{a}', NULL);
SELECT wsis.lorenz_curves('{{a}}', array['{1}'::wsis.distribution]);
SELECT wsis.lorenz_curves('{a,b,c,d,e,f,g}', array_fill('{1}'::wsis.distribution, '{7}'));

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

-- nothing that could be shared
SELECT pg_temp.texts(wsis.lorenz_curve(d)) FROM (VALUES (NULL::wsis.distribution), ('{}'), ('{0}'), ('{-1,1}'), ('{-5}')) v (d);
SELECT pg_temp.texts(wsis.lorenz_curve('{}', 'fr', 'Titre')), pg_temp.texts(wsis.lorenz_curves(NULL, NULL)), pg_temp.texts(wsis.lorenz_curves('{}', '{}'));
SELECT wsis.lorenz_curve('{1,2}', NULL, NULL, NULL) = wsis.lorenz_curve('{1,2}') AS nulls_are_defaults;
-- what is unknown is said, and so is what can't be drawn
SELECT pg_temp.one(wsis.lorenz_curve(d), '/s:svg/s:desc/text()') AS told
FROM (VALUES ('{1}'::wsis.distribution), ('{7:3}'), ('{1,2,Infinity}'), ('{Infinity}'), ('{0:3,5}'), ('{-1,4}'), ('{-1e9,1000000000.5}'), ('{1e-320,2e-320}'), ('{1e308,1.5e308}')) v (d);
SELECT pg_temp.texts(wsis.lorenz_curves(array['North', NULL, '', 'West'], array['{1,3}'::wsis.distribution, '{2,2}', NULL, '{Infinity}']));

-- each language
SELECT lang, pg_temp.texts(wsis.lorenz_curve('{1,2,3,Infinity}', lang)) FROM unnest('{ar,zh,en,fr,ru,es,tlh}'::text[]) lang;
SELECT pg_temp.one(wsis.lorenz_curve('{1,2}', 'es', 'Título'), '/s:svg/s:title/text()') AS title, pg_temp.one(wsis.lorenz_curve('{1,2}', 'es'), '/s:svg/s:title/text()') AS untitled;

-- the curve, point by point, against sums in SQL; the other corner of the plot is where equality ends
CREATE TEMP TABLE owner AS SELECT i, (i * i % 37)::float8 - own AS land, (1 + i % 4)::float8 AS people, own FROM generate_series(1, 500) i, unnest('{0,5}'::int[]) own;
WITH drawn AS (
	SELECT own, wsis.lorenz_curve(wsis.distribution_agg(land, people), 'en', NULL, 4000) AS svg FROM owner GROUP BY own
), corner AS (
	SELECT own, svg, e.x1, e.y1, e.x2, e.y2 FROM drawn, LATERAL (
		SELECT min(x) AS x1, max(y) AS y1, max(x) AS x2, min(y) AS y2 FROM pg_temp.places(pg_temp.one(svg, '//s:path[@stroke-dasharray="5 4"]/@d'))) e
), point AS (
	SELECT own, (x - x1) / (x2 - x1) AS population, (y1 - y) / (y1 - y2) AS value
	FROM corner, pg_temp.places(pg_temp.one(svg, '//s:path[@stroke="#1F7A9C" and string-length(@d) > 60]/@d'))
), sums AS (
	SELECT own, land, sum(people) OVER w / sum(people) OVER (PARTITION BY own) AS up_to, people, sum(land * people) OVER w / sum(land * people) OVER (PARTITION BY own) AS value_up_to,
		sum(land * people) OVER (PARTITION BY own) / sum(people) OVER (PARTITION BY own) AS mean
	FROM (SELECT own, land, sum(people) AS people FROM owner GROUP BY own, land) l WINDOW w AS (PARTITION BY own ORDER BY land)
)
SELECT own, count(*) AS points, count(*) FILTER (WHERE abs(value - expected) > 0.002) AS wrong, bool_or(value < -0.001) AS below_zero
FROM point p, LATERAL (
	SELECT value_up_to - (up_to - population) * land / mean AS expected FROM sums s WHERE s.own = p.own AND up_to >= population - 1e-9 ORDER BY up_to LIMIT 1) e
GROUP BY own ORDER BY own;
-- the coefficient is that of gini(); shares worked by hand: the unit on the border is split
SELECT own, pg_temp.one(wsis.lorenz_curve(d), '/s:svg/s:desc/text()') AS told, round(wsis.gini(d)::numeric, 3) AS gini
FROM (SELECT own, wsis.distribution_agg(land, people) AS d FROM owner GROUP BY own) o ORDER BY own;
SELECT pg_temp.one(wsis.lorenz_curve('{1,2,3,4}'), '/s:svg/s:desc/text()') AS by_hand_30_and_16;

-- Arabic is English seen in a mirror
SELECT bool_and(e.x + a.x = 640 AND e.y = a.y) AS mirrored, count(*) AS points
FROM pg_temp.places(pg_temp.one(wsis.lorenz_curve('{1,2,3,9}', 'en'), '//s:path[@stroke="#1F7A9C"]/@d')) e
JOIN pg_temp.places(pg_temp.one(wsis.lorenz_curve('{1,2,3,9}', 'ar'), '//s:path[@stroke="#1F7A9C"]/@d')) a USING (n);
-- one negative value: the curve ends no lower than the plot's foot, where the axis has its ticks
SELECT max(y) AS lowest, (SELECT split_part(pg_temp.one(svg, '//s:path[@stroke="#8696A5" and @stroke-width="1"]/@d'), ' ', 2)) LIKE max(y)::text || '%' AS at_foot
FROM (SELECT wsis.lorenz_curve('{-1,4}') AS svg) s, pg_temp.places(pg_temp.one(svg, '//s:path[@stroke="#1F7A9C"]/@d')) GROUP BY svg;
-- curves are told apart without colors
SELECT count(DISTINCT dashes) AS dashes FROM (
	SELECT DISTINCT pg_temp.one(p, '/s:path/@stroke') AS color, coalesce(pg_temp.one(p, '/s:path/@stroke-dasharray'), 'none') AS dashes
	FROM unnest(pg_temp.nodes(wsis.lorenz_curves('{a,b,c,d,e,f}', array_fill('{1,2}'::wsis.distribution, '{6}')), '//s:path[@stroke-width="2"]')) p) s;
-- alone, a document with all that readers need, and nothing that could run or be fetched
SELECT pg_temp.one(svg, '/s:svg/@role') AS role, pg_temp.one(svg, '/s:svg/@lang') AS lang, pg_temp.one(svg, '/s:svg/@direction') AS direction,
	svg ~ '[ <]id=|href|url|style|class|script' AS refers, svg ~ '<i>' AS raw, svg ~ 'nan|inf' AS wild
FROM unnest(array[wsis.lorenz_curve('{1,2}', 'ar'), wsis.lorenz_curves(array['<i>"><b>' || repeat('é', 1000)], array['{1,2}'::wsis.distribution], 'en', '<i>"><b>', 300),
	wsis.lorenz_curve('{-1e308,1.1e308}'), wsis.lorenz_curve('{-1,1.0000000000000002}'), wsis.lorenz_curve('{0:1e300,5e-324}')]) svg;
SELECT DISTINCT pg_temp.one(wsis.lorenz_curve('{1,2}', width => width), '/s:svg/@width')::int = width AS as_asked FROM unnest('{200,328,479,480,900,4000}'::int[]) width;
-- many values make no large picture
SELECT length(wsis.lorenz_curve(wsis.distribution_agg(i * 1.5))) < 40000 AS small FROM generate_series(1, 100000) i;
