-- pictures: malformed and limit values first
\pset format unaligned
\pset null NULL

SELECT wsis.bar_chart('{a,b}', '{1}');
SELECT wsis.bar_chart('{a}', '{NaN}');
SELECT wsis.bar_chart('{a,b}', '{1,-Infinity}');
SELECT wsis.bar_chart('{{a,b}}', '{1,2}');
SELECT wsis.bar_chart('{a}', '{1}', width => 199);
SELECT wsis.bar_chart('{a}', '{1}', width => 4001);
SELECT wsis.bar_chart('{a}', '{1}', colors => '{red}');
SELECT wsis.bar_chart('{a}', '{1}', colors => '{#12345}');
SELECT wsis.bar_chart('{a}', '{1}', colors => '{#12345g}');
SELECT wsis.bar_chart('{a}', '{1}', colors => array['#fff" onload="alert(1)']);
SELECT wsis.bar_chart('{a,b,c}', '{1,2,3}', colors => '{#fff,#000}');
SELECT wsis.bar_chart(array_agg('x'::text), array_agg(1)) FROM generate_series(1, 100001);
SELECT wsis.table_map('{a,b}', '{x,y}', '{1,2,3}');
SELECT wsis.table_map('{a,b}', '{x}', '{{1,2}}');
SELECT wsis.table_map('{a}', '{x}', '{{{1}}}');
SELECT wsis.table_map('{a}', '{x}', '{Infinity}');
SELECT wsis.table_map('{}', '{x}', '{1}');
SELECT wsis.table_map('{}', array_agg('x'::text), '{}') FROM generate_series(1, 100001);

-- what a picture says, without its styles
CREATE FUNCTION pg_temp.texts(svg text) RETURNS text[] LANGUAGE sql AS $$
	SELECT xpath('//s:text//text()[not(ancestor::s:title)]', xmlparse(DOCUMENT svg),
		array[array['s', 'http://www.w3.org/2000/svg']])::text[]
$$;
CREATE FUNCTION pg_temp.one(svg text, path text) RETURNS text LANGUAGE sql AS $$
	SELECT (xpath(path, xmlparse(DOCUMENT svg), array[array['s', 'http://www.w3.org/2000/svg']]))[1]::text
$$;

-- nothing is a picture, too; array_agg gives NULL for no rows
SELECT pg_temp.texts(wsis.bar_chart('{}', '{}')) AS empty,
	pg_temp.texts(wsis.bar_chart(NULL, NULL, lang => 'es')) AS nulls,
	pg_temp.texts(wsis.table_map('{}', '{}', '{}', 'ru', 'Title')) AS map,
	pg_temp.texts(wsis.table_map('{a}', '{}', '{}', 'zh')) AS no_columns;
SELECT wsis.bar_chart('{a}', '{1}', NULL, NULL, NULL, NULL) = wsis.bar_chart('{a}', '{1}') AS nulls_are_defaults;

-- unknown amounts and labels are shown, 0 is 0
SELECT lang, pg_temp.texts(wsis.bar_chart(array['a', NULL, '', ' '], '{NULL,0,-0,1}', lang))
FROM unnest('{ar,zh,en,fr,ru,es}'::text[]) lang;
-- language tags
SELECT tag, pg_temp.one(wsis.bar_chart('{a}', '{NULL}', tag), '/s:svg/@lang') AS lang,
	pg_temp.one(wsis.bar_chart('{a}', '{NULL}', tag), '/s:svg/@direction') AS direction
FROM unnest('{fr-CA,FR,es_MX.UTF-8,ar-EG,zh-Hans,fra,tlh,x,"",en-GB-oxendict,"ru\""}'::text[]) tag;
-- numbers of each language
SELECT lang, pg_temp.texts(wsis.bar_chart('{a,b,c,d,e,f,g,h,i}',
	'{1234,-1234567.891,0.5,0.00012345,0.00001,12.345,1e15,-1.7976931348623157e308,5e-324}', lang)) AS texts
FROM unnest('{ar,zh,en,fr,ru,es}'::text[]) lang;

-- markup in data is text, whatever XML forbids is replaced
SELECT pg_temp.texts(wsis.bar_chart(array['<b>&amp;"''', E'a\u0001b\x7Fc\uFFFEd\u0085e', E'two\nlines\t and\u00A0more'], '{1,2,3}'));
SELECT pg_temp.one(wsis.bar_chart(array['"><script>x</script>'], '{1}', title => '"><script>y</script>'), '/s:svg/s:title/text()') AS title,
	pg_temp.one(wsis.bar_chart(array['"><script>x</script>'], '{1}', title => '"><script>y</script>'), '/s:svg/s:desc/text()') AS description,
	wsis.bar_chart(array['"><script>x</script>'], '{1}', title => '"><script>y</script>') ~ '<script' AS raw;
-- reordering marks go, so that a label can't reorder what comes after it
SELECT pg_temp.texts(wsis.bar_chart(array[E'\u202Eevil\u202C', E'\u2067x\u2069'], '{1,2}'));

-- long labels are wrapped, cut with an ellipsis, and whole in the tooltip as far as anyone reads
SELECT pg_temp.texts(wsis.bar_chart(array[repeat('word ', 60)], '{1}')),
	length(pg_temp.one(wsis.bar_chart(array[repeat('word ', 60)], '{1}'), '//s:text/s:title/text()')) AS tooltip;
SELECT pg_temp.texts(wsis.bar_chart(array[repeat('W', 100)], '{1}', width => 200));
SELECT pg_temp.texts(wsis.bar_chart(array['树立使用ICT的信心，并提高安全性。文化多样性和文化特性、语言多样性和本地内容'], '{1}', 'zh', width => 220));
SELECT length(wsis.bar_chart(array[repeat(x, 1000000)], '{1}', title => repeat(x, 1000))) < 20000 AS small
FROM unnest(array['x', ' ', 'ب', '<', E'e\u0301', '👩‍', E'\u0001']) x;
-- a mark stays with its letter: no line starts with one
SELECT count(*) AS lines, count(*) FILTER (WHERE line ~ E'^\u0301') AS torn
FROM unnest(pg_temp.texts(wsis.bar_chart(array[repeat(E'e\u0301', 60)], '{1}', width => 200))) line;

-- English in an Arabic picture keeps its own direction, at the place where Arabic starts
SELECT pg_temp.one(svg, '//s:text[1]/@direction') AS direction, pg_temp.one(svg, '//s:text[1]/@text-anchor') AS anchor
FROM unnest(array[wsis.bar_chart('{English}', '{1}', 'ar', width => 300), wsis.bar_chart('{عربي}', '{1}', 'ar', width => 300),
	wsis.bar_chart('{عربي}', '{1}', 'en', width => 300), wsis.bar_chart('{123}', '{1}', 'ar', width => 300)]) svg;
-- Arabic is English seen in a mirror
SELECT pg_temp.one(en, '//s:rect[2]/@x')::numeric + pg_temp.one(en, '//s:rect[2]/@width')::numeric
	+ pg_temp.one(ar, '//s:rect[2]/@x')::numeric AS width
FROM (SELECT wsis.bar_chart('{12}', '{34}', 'en'), wsis.bar_chart('{12}', '{34}', 'ar')) AS p(en, ar);

-- colors: pale ones get an edge; one for all, or one a bar
SELECT xpath('//s:rect/@fill', xmlparse(DOCUMENT svg), '{{s,http://www.w3.org/2000/svg}}') AS fills,
	xpath('//s:rect/@stroke', xmlparse(DOCUMENT svg), '{{s,http://www.w3.org/2000/svg}}') AS strokes
FROM unnest(array[wsis.bar_chart('{a,b}', '{1,2}'), wsis.bar_chart('{a,b}', '{1,2}', colors => '{#FfF}'),
	wsis.bar_chart('{a,b}', '{1,2}', colors => '{#FCC30B,NULL}'), wsis.bar_chart('{a,b}', '{1,2}', colors => '{}')]) svg;
-- lengths: equal shares of the largest, what is not 0 can be seen
SELECT xpath('//s:rect[position() > 1]/@width', xmlparse(DOCUMENT wsis.bar_chart('{a,b,c,d,e}', '{100,50,0,1e-9,-25}')),
	'{{s,http://www.w3.org/2000/svg}}') AS widths;

-- maps: row by row, also as a two-dimensional array; empty and unknown cells; a legend
SELECT pg_temp.texts(wsis.table_map('{r1,r2}', '{c1,c2,c3}', '{1,0,NULL,4,5,26}'));
SELECT wsis.table_map('{r1,r2}', '{c1,c2,c3}', '{{1,0,NULL},{4,5,26}}') = wsis.table_map('{r1,r2}', '{c1,c2,c3}', '{1,0,NULL,4,5,26}') AS same;
SELECT pg_temp.one(wsis.table_map('{r1,r2}', '{c1,c2}', '{1,0,NULL,4}', 'fr', 'Titre'), '/s:svg/s:desc/text()') AS description;
SELECT pg_temp.texts(wsis.table_map('{r}', '{a,b}', array[amount, 0], 'en'))
FROM unnest('{0,1,5,0.3,-4,-40,123456,1e300,5e-324,-1.7976931348623157e308,NULL}'::float8[]) amount;
SELECT pg_temp.texts(wsis.table_map('{r}', '{a,b}', '{-1.7976931348623157e308,1.7976931348623157e308}'));
-- more columns than the width has room for: the picture is wider
SELECT pg_temp.one(wsis.table_map('{r}', (SELECT array_agg('c' || i) FROM generate_series(1, columns) i),
	(SELECT array_agg(1e6) FROM generate_series(1, columns) i), width => 200), '/s:svg/@width') AS width
FROM unnest('{1,2,10,100}'::int[]) columns;
-- every cell's text can be read on its fill
WITH cell AS (
	SELECT shape, lead(shape) OVER (ORDER BY place) AS next
	FROM unnest(xpath('//s:rect | //s:text', xmlparse(DOCUMENT wsis.table_map('{r}', (SELECT array_agg(i::text) FROM generate_series(1, 40) i),
		(SELECT array_agg(i) FROM generate_series(1, 40) i))), '{{s,http://www.w3.org/2000/svg}}')) WITH ORDINALITY AS shapes(shape, place)
), pair AS (
	SELECT array(SELECT ('x' || c[1])::bit(8)::int / 255.0 FROM regexp_matches(substring(shape::text FROM 'fill="#(\w+)"'), '..', 'g') c) AS fill,
		array(SELECT ('x' || c[1])::bit(8)::int / 255.0 FROM regexp_matches(substring(next::text FROM 'fill="#(\w+)"'), '..', 'g') c) AS ink
	FROM cell WHERE shape::text ~ '^<rect' AND next::text ~ '^<text.*middle'
), light AS (
	SELECT (SELECT sum(w * CASE WHEN s <= 0.04045 THEN s / 12.92 ELSE ((s + 0.055) / 1.055) ^ 2.4 END) FROM unnest(fill, array[0.2126, 0.7152, 0.0722]) AS u(s, w)) + 0.05 AS f,
		(SELECT sum(w * CASE WHEN s <= 0.04045 THEN s / 12.92 ELSE ((s + 0.055) / 1.055) ^ 2.4 END) FROM unnest(ink, array[0.2126, 0.7152, 0.0722]) AS u(s, w)) + 0.05 AS i
	FROM pair
)
SELECT count(*) AS cells, min(greatest(f, i) / least(f, i)) >= 4.5 AS legible FROM light;

-- alone, a picture is a document with all that readers need, and nothing that could run or be fetched
SELECT pg_temp.one(svg, '/s:svg/@role') AS role, pg_temp.one(svg, '/s:svg/@viewBox') AS box,
	pg_temp.one(svg, '/s:svg/@width') AS width, pg_temp.one(svg, '/s:svg/s:title/text()') AS title,
	svg ~ 'id=|href|url|style|class|script' AS refers
FROM unnest(array[wsis.bar_chart('{a}', '{1}', 'fr'), wsis.table_map('{a}', '{b}', '{1}', 'fr')]) svg;
-- many rows
SELECT length(svg) > 1000000 AS large, length(pg_temp.one(svg, '/s:svg/s:desc/text()')) < 10000 AS short_description, xml_is_well_formed_document(svg) AS well_formed
FROM (SELECT wsis.bar_chart(array_agg('row ' || i), array_agg(i)) FROM generate_series(1, 10000) i) AS p(svg);
-- the same on every machine
SELECT md5(string_agg(wsis.bar_chart('{a,"b c",د}', '{1,20,NULL}', lang, 'T', width) || wsis.table_map('{a,b}', '{c,د}', '{1,20,NULL,0}', lang, 'T', width), '' ORDER BY lang, width))
FROM unnest('{ar,zh,en,fr,ru,es}'::text[]) lang, unnest('{328,640}'::int[]) width;
