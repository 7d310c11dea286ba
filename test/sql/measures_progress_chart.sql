-- the chart of progress: malformed and limit values first
\pset format unaligned
\pset null NULL
\set SHOW_CONTEXT never
SELECT wsis.progress_chart('no_such', '{2015=1}', 2030, 100, 1);
SELECT wsis.progress_chart(NULL, '{2015=1}', 2030, 100, 1);
SELECT wsis.progress_chart('open_sdg', '{2015=1}', 10000, 100, 1);
SELECT wsis.progress_chart('open_sdg', '{2015=1}', 2030, 'NaN', 1);
SELECT wsis.progress_chart('open_sdg', '{2015=1}', 2030, 100, 2);
SELECT wsis.progress_chart('open_sdg', '{2015=1}', 2030, 100, 1, 'Infinity');
SELECT wsis.progress_chart('open_sdg', '{2015=1}', 2030, 100, 1, width => 199);
SELECT wsis.progress_chart('open_sdg', '{2015=1}', 2030, 100, 1, width => 4001);

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

-- nothing measured: the status and the target are there
SELECT pg_temp.texts(wsis.progress_chart('open_sdg', s, 2030, 100, 1, 100)) FROM (VALUES (NULL::wsis.series), ('{}')) v (s);
SELECT pg_temp.texts(wsis.progress_chart('open_sdg', NULL, NULL, NULL, NULL, NULL, NULL, 'fr', 'Titre', NULL));
SELECT wsis.progress_chart('open_sdg', '{2015=1,2020=2}', NULL, 9, 1, NULL, NULL, NULL, NULL, NULL) = wsis.progress_chart('open_sdg', '{2015=1,2020=2}', 2030, 9, 1) AS nulls_are_defaults;

-- each language
SELECT lang, pg_temp.texts(wsis.progress_chart('open_sdg', '{2015=40,2016=42.5,2023=66.9}', 2030, 100, 1, 100, lang => lang)) FROM unnest('{ar,zh,en,fr,ru,es,tlh}'::text[]) lang;
SELECT pg_temp.one(wsis.progress_chart('open_sdg', '{2015=1}', 2030, 9, 1, lang => 'es', title => 'Título'), '/s:svg/s:title/text()') AS title,
	pg_temp.one(wsis.progress_chart('open_sdg', '{2015=1}', 2030, 9, 1, lang => 'es'), '/s:svg/s:title/text()') AS untitled;
-- every status and reason has words in each language: no name with its underscores is left
CREATE TEMP TABLE judged AS
SELECT method, s, target, direction, "limit", p.status, p.reason
FROM wsis.progress_method, unnest(array['{2015=10,2020=20}', '{2015=10,2020=11}', '{2015=10,2020=10.01}', '{2015=10,2020=5}', '{2015=10,2020=200}', '{2015=10}', '{}', '{2020=10}',
		'{2015=-1,2020=1}', '{2015=-1,2020=-2}', '{2015=0,2020=5}', '{2015=0,2020=0}', '{2015=1e308,2020=1e-308}', '{2015=1e-300,2020=1e300}', '{2015=10,2035=20}',
		'{2015=100,2020=100}', '{2015=0.9,2020=0.95}']::wsis.series[]) s,
	unnest('{100,10,0,-3,1,NULL}'::float8[]) target, unnest('{1,0,-1,NULL}'::int[]) direction, unnest('{100,NULL}'::float8[]) "limit",
	wsis.progress(method, s, 2030, target, direction, "limit") p;
SELECT array_agg(DISTINCT status ORDER BY status) AS statuses, array_agg(DISTINCT reason ORDER BY reason) AS reasons FROM judged;
WITH drawn AS (
	SELECT DISTINCT ON (lang, method, status, reason) lang, method, status, reason, replace(pg_temp.one(wsis.progress_chart(method, s, 2030, target, direction, "limit", lang => lang), '/s:svg/s:desc/text()'), method, '') AS told
	FROM judged, unnest('{ar,zh,en,fr,ru,es}'::text[]) lang ORDER BY lang, method, status, reason)
SELECT count(*) > 100 AS many, count(*) FILTER (WHERE told ~ '_') AS without_words, count(DISTINCT split_part(told, '(', 1)) = count(DISTINCT (lang, status, reason)) AS all_different FROM drawn;
-- whatever there is to draw, the picture holds it: no number runs away
SELECT count(*) > 900 AS many, count(*) FILTER (WHERE svg ~ 'nan|inf' OR svg !~ '^<svg') AS wild,
	count(*) FILTER (WHERE EXISTS (SELECT FROM unnest(pg_temp.nodes(svg, '//s:path/@d')) d, pg_temp.places(d) WHERE x < -1 OR x > 641 OR y < -1 OR y > 1000)) AS outside
FROM (SELECT wsis.progress_chart(method, s, 2030, target, direction, "limit") AS svg FROM judged WHERE direction IS NOT NULL AND "limit" IS NULL) j;

-- values and years, point by point, by what the axes say
CREATE FUNCTION pg_temp.axis(svg text, OUT left_at numeric, OUT first numeric, OUT right_at numeric, OUT last numeric, OUT low_at numeric, OUT low numeric, OUT high_at numeric, OUT high numeric) LANGUAGE sql AS $$
	WITH label AS (
		SELECT pg_temp.one(t, '/s:text/@text-anchor') AS anchor, pg_temp.one(t, '/s:text/@x')::numeric AS x, pg_temp.one(t, '/s:text/@y')::numeric - 4.3 AS y,
			replace(replace(pg_temp.one(t, '/s:text/text()'), ',', ''), '−', '-')::numeric AS says
		FROM unnest(pg_temp.nodes(svg, '//s:text[@text-anchor="middle" or @text-anchor="end"]')) t)
	SELECT min(x) FILTER (WHERE anchor = 'middle'), min(says) FILTER (WHERE anchor = 'middle'), max(x) FILTER (WHERE anchor = 'middle'), max(says) FILTER (WHERE anchor = 'middle'),
		max(y) FILTER (WHERE anchor = 'end'), min(says) FILTER (WHERE anchor = 'end'), min(y) FILTER (WHERE anchor = 'end'), max(says) FILTER (WHERE anchor = 'end') FROM label
$$;
CREATE FUNCTION pg_temp.seen(svg text, path text, OUT n bigint, OUT year numeric, OUT value numeric) RETURNS SETOF record LANGUAGE sql AS $$
	SELECT n, first + (last - first) * (x - left_at) / (right_at - left_at), low + (high - low) * (low_at - y) / (low_at - high_at)
	FROM pg_temp.axis(svg), pg_temp.places(pg_temp.one(svg, path))
$$;
CREATE TEMP TABLE chart AS
SELECT name, s, p.*, target, wsis.progress_chart('open_sdg', s, 2030, target, direction, NULL, 2010, 'en', NULL, 4000) AS svg
FROM (VALUES ('up', '{2010=35,2012=38,2016=54,2017=57.1,2023=66.9}'::wsis.series, 100::float8, 1), ('down', '{2010=14.5,2011=14,2023=10.2}', 7.25, -1), ('negative', '{2010=-50,2020=-30}', -20, 1),
	('away', '{2010=40,2020=30}', 60, 1)) v (name, s, target, direction), wsis.progress('open_sdg', s, 2030, target, direction, NULL, 2010) p;
SELECT name, count(*) AS points, count(*) FILTER (WHERE abs(seen.year - p.year) > 0.02 OR abs(seen.value - p.value) > 0.2) AS wrong
FROM chart, pg_temp.seen(svg, '//s:path[@stroke-width="6"]/@d') seen JOIN LATERAL (SELECT row_number() OVER () AS n, * FROM wsis.points(chart.s)) p USING (n)
GROUP BY name ORDER BY name;
-- paces are compound: from the base to the target, from the last value to it, and on as so far
SELECT name, v.pace, count(*) AS points, count(*) FILTER (WHERE abs(seen.value - start * (1 + rate) ^ (seen.year - since)) > 0.3) AS wrong, round(max(seen.year), 1) AS up_to
FROM chart, LATERAL (SELECT year AS last_year, value AS last_value FROM wsis.points(s) ORDER BY year DESC LIMIT 1) l,
	LATERAL (VALUES ('required', '4 3', required_pace::numeric, wsis.value(s, 2010)::numeric, 2010), ('needed', '9 3 2 3', needed_pace::numeric, last_value::numeric, last_year),
		('actual', '1 5', chart.pace::numeric, last_value::numeric, last_year)) v (pace, dashes, rate, start, since),
	pg_temp.seen(svg, format('//s:path[@stroke-dasharray="%s" and string-length(@d) > 60]/@d', dashes)) seen
GROUP BY name, v.pace ORDER BY name, v.pace;
-- years without a value: cells at the foot, up to the last value or the base year
CREATE FUNCTION pg_temp.unknown_years(svg text) RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(format('%s-%s', round(first + (last - first) * (x - left_at) / (right_at - left_at), 1), round(first + (last - first) * (x + w - left_at) / (right_at - left_at), 1)), ' ' ORDER BY x)
	FROM pg_temp.axis(svg), (SELECT pg_temp.one(r, '/s:rect/@x')::numeric AS x, pg_temp.one(r, '/s:rect/@width')::numeric AS w FROM unnest(pg_temp.nodes(svg, '//s:rect[@height="9"]')) r) r
$$;
SELECT name, pg_temp.unknown_years(svg) FROM chart ORDER BY name;
SELECT pg_temp.unknown_years(wsis.progress_chart('open_sdg', s, 2030, 50, 1, NULL, base, width => 4000))
FROM (VALUES ('{2003=16}'::wsis.series, 2015), ('{2020=16,2021=17}', 2015), ('{2015=1,2016=2}', 2015), ('{2031=5}', 2040)) v (s, base);
-- the target's mark points where it is good to be
SELECT direction, (SELECT string_agg(format('%s %s', x - min, y), ',' ORDER BY n) FROM (SELECT n, x, y, min(x) OVER () FROM pg_temp.places(pg_temp.one(wsis.progress_chart('open_sdg', '{2015=40,2016=50}', 2030, 100, direction), '//s:path[@fill="#16202B"]/@d'))) m) AS mark
FROM unnest('{1,0,-1,NULL}'::int[]) direction;

-- Arabic is English seen in a mirror
SELECT bool_and(e.x + a.x = 640 AND e.y = a.y) AS mirrored, count(*) AS points
FROM pg_temp.places(pg_temp.one(wsis.progress_chart('open_sdg', '{2015=40,2016=42.5,2023=66.9}', 2030, 100, 1), '//s:path[@stroke-width="6"]/@d')) e
JOIN pg_temp.places(pg_temp.one(wsis.progress_chart('open_sdg', '{2015=40,2016=42.5,2023=66.9}', 2030, 100, 1, lang => 'ar'), '//s:path[@stroke-width="6"]/@d')) a USING (n);
-- alone, a document with all that readers need, and nothing that could run or be fetched
SELECT pg_temp.one(svg, '/s:svg/@role') AS role, pg_temp.one(svg, '/s:svg/@lang') AS lang, pg_temp.one(svg, '/s:svg/@direction') AS direction,
	svg ~ '[ <]id=|href|url|style|class|script' AS refers, svg ~ '<i>' AS raw
FROM unnest(array[wsis.progress_chart('open_sdg', '{2015=40}', 2030, 100, 1, lang => 'ar'), wsis.progress_chart('open_sdg', '{2015=40,2020=50}', 2030, 100, 1, title => '<i>"><b>', width => 300)]) svg;
SELECT DISTINCT pg_temp.one(wsis.progress_chart('open_sdg', '{2015=40}', 2030, 100, 1, width => width), '/s:svg/@width')::int = width AS as_asked FROM unnest('{200,328,479,480,900,4000}'::int[]) width;
-- as many years as there are
SELECT length(wsis.progress_chart('open_sdg', wsis.series_agg(year, 1 + year % 7), 2030, 100, 1)) < 1200000 AS small FROM generate_series(-9999, 9999) year;
