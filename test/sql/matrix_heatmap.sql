-- the heat map: malformed and limit values first
\pset format unaligned
\pset null NULL
\set SHOW_CONTEXT never
SELECT wsis.heatmap(NULL), wsis.heatmap(NULL, 'ar', 'Title', 328), wsis.heatmap_with_labels(NULL, NULL, NULL);
SELECT wsis.heatmap('{C2:9.c=-3}');
SELECT wsis.heatmap('{C2:9.c=-3,C2:9.1=5}');
SELECT wsis.heatmap('{C2:9.c=9223372036854775807,C2:9.1=1}');
SELECT wsis.heatmap('{}', width => 199);
SELECT wsis.heatmap('{}', width => 4001);
SELECT wsis.heatmap_with_labels('{}', '{a,b}', NULL);
SELECT wsis.heatmap_with_labels('{}', NULL, array_fill('x'::text, '{16}'));
SELECT wsis.heatmap_with_labels('{}', array_fill('x'::text, '{19,1}'), NULL);

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

-- nothing counted: all lines and goals all the same
SELECT pg_temp.texts(wsis.heatmap('{}', width => 900));
SELECT wsis.heatmap('{}', NULL, NULL, NULL) = wsis.heatmap('{}') AS nulls_are_defaults;

-- goals in their colors, in order, their names above
SELECT (pg_temp.nodes(svg, '//s:rect/@fill'))[2:18] = (SELECT array_agg(wsis.color(goal) ORDER BY goal) FROM wsis.unnest('{1-17}'::wsis.sdg_set) goal) AS official
FROM wsis.heatmap('{C2:9.c=1}') svg;
-- 18 lines, C7 only where it has counts of its own; the plan's order
SELECT lines, (SELECT count(*) FROM unnest(pg_temp.texts(wsis.heatmap(lines))) text WHERE text ~ '^C\d') AS rows,
	array(SELECT text FROM unnest(pg_temp.texts(wsis.heatmap(lines))) text WHERE text ~ '^C7 (ICT|E-gov)') AS first_of_c7
FROM unnest('{"{C2:9=1}","{C2:9=1,C7:9=2}","{C7.e-health:3=1}"}'::wsis.matrix[]) lines;
-- counts of targets and indicators are added up in their goal, as fold_sdgs does
SELECT wsis.heatmap(m) = wsis.heatmap(wsis.fold_sdgs(m)) AS folded, wsis.heatmap(m) = wsis.heatmap('{C2:9=111,C4:4=5}') AS added
FROM (VALUES ('{C2:9=1,C2:9.1=10,C2:9.c.1=100,C4:4.4=5}'::wsis.matrix)) v (m);
SELECT pg_temp.one(wsis.heatmap('{C2:9.c=2,C2:9.1=1,C7.e-health:3=1234567}', 'fr', 'Titre'), '/s:svg/s:desc/text()') AS description;
SELECT pg_temp.texts(wsis.heatmap_with_labels('{C2:9.c=9223372036854775807,C4:4=1}', NULL, NULL));

-- labels: of each language, from the tables that users may extend
SELECT lang, texts[1:2] AS goals, array(SELECT text FROM unnest(texts) text WHERE text ~ '^C(2|10) |^C7 .*(health|ص)') AS lines
FROM unnest('{ar,zh,en,fr,ru,es,tlh}'::text[]) lang, pg_temp.texts(wsis.heatmap('{C2:9=1}', lang)) texts;
BEGIN;
INSERT INTO wsis.action_line_label (action_line, lang, label) VALUES ('C2', 'en', 'Roads & <b>cables</b>');
SELECT array(SELECT text FROM unnest(pg_temp.texts(wsis.heatmap('{C2:9=1}'))) text WHERE text ~ '^C2');
ROLLBACK;
-- or of one's own; NULL: the code
SELECT pg_temp.texts(wsis.heatmap_with_labels('{C7:9=1}', array['"><script>x</script>', NULL] || array_fill('y'::text, '{17}'),
	array[NULL, '<i>'] || array_fill('z'::text, '{15}'), 'en', '"><script>t</script>', 700));
SELECT wsis.heatmap_with_labels('{}', array_fill('<script>x</script>'::text, '{19}'), array_fill('<script>y</script>'::text, '{17}'), 'en', '<script>') ~ '<script' AS raw;

-- every number can be read on its shade, every goal's on its color
CREATE FUNCTION pg_temp.light(color text) RETURNS float8 LANGUAGE sql AS $$
	SELECT 0.05 + sum(w * CASE WHEN s <= 0.04045 THEN s / 12.92 ELSE ((s + 0.055) / 1.055) ^ 2.4 END)
	FROM (SELECT ('x' || substring(color FROM 2 * i FOR 2))::bit(8)::int / 255.0 AS s, (array[0.2126, 0.7152, 0.0722])[i] AS w
		FROM generate_series(1, 3) i) c
$$;
WITH shape AS (
	SELECT shape, lead(shape) OVER (ORDER BY place) AS next
	FROM unnest(pg_temp.nodes(wsis.heatmap((SELECT wsis.matrix_agg(line, goal, rank)
		FROM (SELECT line, goal, row_number() OVER (ORDER BY line, goal) AS rank
			FROM wsis.unnest(wsis.expand('{C1-C11}'::wsis.action_line_set)) line, wsis.unnest('{1-17}'::wsis.sdg_set) goal) r)),
		'//s:rect | //s:text')) WITH ORDINALITY s (shape, place)
), pair AS (
	SELECT pg_temp.light(substring(shape FROM 'fill="(#\w+)"')) AS fill, pg_temp.light(substring(next FROM 'fill="(#\w+)"')) AS ink
	FROM shape WHERE shape ~ '^<rect' AND next ~ '^<text.*middle'
)
SELECT count(*) AS pairs, 19 * 17 + 17 AS expected, min(greatest(fill, ink) / least(fill, ink)) >= 4.5 AS legible FROM pair;

-- Arabic is English seen in a mirror
SELECT count(*) AS boxes, bool_and(e.x + e.width + a.x = e.page) AS mirrored
FROM (SELECT i, x::numeric, width::numeric, page::numeric FROM unnest(pg_temp.nodes(wsis.heatmap_with_labels('{C2:9=1}', NULL, NULL, 'en'), '//s:rect[position() > 1 and position() < 300]/@x'),
		pg_temp.nodes(wsis.heatmap_with_labels('{C2:9=1}', NULL, NULL, 'en'), '//s:rect[position() > 1 and position() < 300]/@width')) WITH ORDINALITY b (x, width, i),
		pg_temp.one(wsis.heatmap_with_labels('{C2:9=1}', NULL, NULL, 'en'), '/s:svg/@width') page) e
JOIN (SELECT i, x::numeric FROM unnest(pg_temp.nodes(wsis.heatmap_with_labels('{C2:9=1}', NULL, NULL, 'ar'), '//s:rect[position() > 1 and position() < 300]/@x')) WITH ORDINALITY b (x, i)) a USING (i);

-- any width; where the cells need more, the picture is wider
SELECT width, pg_temp.one(wsis.heatmap('{C2:9=1}', width => width), '/s:svg/@width') AS small,
	pg_temp.one(wsis.heatmap('{C2:9=123456789}', width => width), '/s:svg/@width') AS large
FROM unnest('{200,328,479,480,900,4000}'::int[]) width;
-- alone, a document with all that readers need, and nothing that could run or be fetched
SELECT pg_temp.one(svg, '/s:svg/@role') AS role, pg_temp.one(svg, '/s:svg/@lang') AS lang, pg_temp.one(svg, '/s:svg/@direction') AS direction,
	pg_temp.one(svg, '/s:svg/s:title/text()') AS title, svg ~ 'id=|href|url|style|class|script' AS refers
FROM unnest(array[wsis.heatmap('{C2:9=1}', 'ar'), wsis.heatmap('{C2:9=1}', 'fr', 'Titre')]) svg;
-- of the official matrix those who can't see it are told all that it has
SELECT length(description) - length(replace(description, ';', '')) + 1 AS told, (SELECT count(*) FROM wsis.cells(wsis.fold_sdgs(wsis.official_matrix()))) AS cells
FROM pg_temp.one(wsis.heatmap(wsis.official_matrix()), '/s:svg/s:desc/text()') description;
