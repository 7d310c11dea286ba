-- the page: malformed and limit values first
\pset format unaligned
\pset null NULL
SELECT wsis.page('en', 'T', '{}');
SELECT wsis.page('en', 'T', '"text"');
SELECT wsis.page('en', 'T', 'null');
SELECT wsis.page('en', 'T', '[[]]');
SELECT wsis.page('en', 'T', '["text"]');
SELECT wsis.page('en', 'T', '[{"tilte": "x"}]');
SELECT wsis.page('en', 'T', '[{}, {"title": 5}]');
SELECT wsis.page('en', 'T', '[{"title": {"en": "x", "de": "y"}}]');
SELECT wsis.page('en', 'T', '[{"title": {"en": {"en": "x"}}}]');
SELECT wsis.page('en', 'T', '[{"title": {}}]');
SELECT wsis.page('en', 'T', '[{"title": {"en": null}}]');
SELECT wsis.page('en', 'T', '[{"text": ["x"]}]');
SELECT wsis.page('en', 'T', '[{"sql": {"en": "SELECT 1"}}]');
SELECT wsis.page('en', 'T', '[{"table": []}]');
SELECT wsis.page('en', 'T', '[{"table": {"colums": []}}]');
SELECT wsis.page('en', 'T', '[{"table": {"rows": []}}]');
SELECT wsis.page('en', 'T', '[{"table": {"columns": [], "rows": []}}]');
SELECT wsis.page('en', 'T', '[{"table": {"columns": [{"title": "a"}]}}]');
SELECT wsis.page('en', 'T', '[{"table": {"columns": ["a"], "rows": []}}]');
SELECT wsis.page('en', 'T', '[{"table": {"columns": [{"kind": "numeric"}], "rows": []}}]');
SELECT wsis.page('en', 'T', '[{"table": {"columns": [{"title": "a"}], "rows": ["x"]}}]');
SELECT wsis.page('en', 'T', '[{"table": {"columns": [{"title": "a"}], "rows": [["x"], []]}}]');
SELECT wsis.page('en', 'T', '[{"table": {"columns": [{"title": "a"}], "rows": [[true]]}}]');
SELECT wsis.page('en', 'T', '[{"table": {"columns": [{"title": "a"}], "rows": [[["x"]]]}}]');
SELECT wsis.page('en', 'T', '[{"table": {"columns": [{"title": "a"}], "rows": [[{"text": "x", "empty": 1}]]}}]');
SELECT wsis.page('en', 'T', '[{"table": {"columns": [{"title": "a"}], "rows": [[{"text": "x", "emty": true}]]}}]');
SELECT wsis.page('en', 'T', '[{"pictures": "<svg/>"}]');
SELECT wsis.page('en', 'T', '[{"picture": {"wide": "<svg/>"}}]');
SELECT wsis.page('en', 'T', '[{"picture": {"wide": "<svg/>", "narow": "<svg/>"}}]');
SELECT wsis.page('en', '{"xx": "T"}'::jsonb, '[]');
SELECT wsis.page('en', '5'::jsonb, '[]');
SELECT wsis.page(NULL, 'T', '[]') IS NULL AS no_lang, wsis.page('en', NULL::text, '[]') IS NULL AS no_title, wsis.page('en', 'T', NULL) IS NULL AS no_sections;

-- pictures of anyone's: nothing but drawing comes in
CREATE FUNCTION pg_temp.refused(svg text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	detail text;
BEGIN
	PERFORM wsis.page('en', 'T', jsonb_build_array(jsonb_build_object('picture', svg)));
	RETURN 'accepted';
EXCEPTION WHEN invalid_parameter_value THEN
	GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL;
	RETURN detail;
END $$;
SELECT wsis.page('en', 'T', '[{"pictures": ["<svg/>", {"fr": "<svg><script/></svg>"}]}]');
SELECT svg, pg_temp.refused(svg) FROM unnest(array[
	'', ' ', 'text', '<', '<svg', '<svg>', '<svg/', '<svg/><svg/>', '<svg/>text', '<svg></g>', '<svg></svg', '<g/>', '< svg/>',
	'<?xml version="1.0"?><svg/>', '<!DOCTYPE svg><svg/>', '<!DOCTYPE svg [<!ENTITY x "y">]><svg>&x;</svg>', '<svg><!-- x --></svg>', '<svg><![CDATA[x]]></svg>',
	'<svg><script>x</script></svg>', '<svg><SCRIPT/></svg>', '<svg><style>x</style></svg>', '<svg><foreignObject/></svg>', '<svg><image/></svg>', '<svg><use/></svg>',
	'<svg><a/></svg>', '<svg><animate/></svg>', '<svg><set/></svg>', '<svg><defs/></svg>', '<svg><pattern/></svg>', '<svg><svg/></svg>', '<svg><svg:rect/></svg>', '<svg><iframe/></svg>', '<SVG/>',
	'<svg onload="x"/>', '<svg ONLOAD="x"/>', '<svg style="x"/>', '<svg id="x"/>', '<svg class="x"/>', '<svg href="x"/>', '<svg xlink:href="x"/>', '<svg xmlns:x="y"/>', '<svg xmlns="http://www.w3.org/1999/xhtml"/>',
	'<svg><rect fill="url(#x)"/></svg>', '<svg><rect fill="u&#114;l(#x)"/></svg>', '<svg><rect fill="rgb(url(x))"/></svg>', '<svg><rect fill="red;x:y"/></svg>', '<svg><rect x="1;"/></svg>', '<svg><rect width="calc(1px)"/></svg>',
	'<svg><path d="M0 0&quot;"/></svg>', '<svg><g transform="url(x)&lt;"/></svg>', '<svg><g transform="rotate(url(1))"/></svg>', '<svg font-family="x;y"/>', '<svg font-family="x&lt;y&#59;("/>', '<svg role="button"/>',
	'<svg><rect/ ></svg>', '<svg font-family="x&amp;y"/>', '<svg x=1/>', '<svg x/>', '<svg x="1" x="2"/>', '<svg x="1"y="2"/>', '<svg x="1/>', '<svg x="<"/>', '<svg aria-label="<"/>', '<svg aria-label="&nbsp;"/>',
	'<svg>text</svg>', '<svg><title><b>x</b></title></svg>', '<svg><title><title/></title></svg>', '<svg><text><rect/></text></svg>', '<svg><rect><rect/></rect></svg>', '<svg><tspan/></svg>', '<svg><text><script/></text></svg>',
	'<svg><text>&nbsp;</text></svg>', '<svg><text>&#0;</text></svg>', '<svg><text>&#xD800;</text></svg>', '<svg><text>&#x110000;</text></svg>', '<svg><text>&#99999999999;</text></svg>', '<svg><text>&#;</text></svg>', '<svg><text>&#x;</text></svg>', '<svg><text>&', '<svg><text>&#', '<svg><text>&#1',
	'<svg>' || repeat('<g>', 32) || repeat('</g>', 32) || '</svg>', '<svg><' || repeat('é', 100) || '/></svg>', '<svg ' || repeat('x', 1000) || '=""/>']) WITH ORDINALITY AS picture(svg, place) ORDER BY place;

-- and what does is written anew
CREATE FUNCTION pg_temp.let_in(svg text) RETURNS text LANGUAGE sql AS $$
	SELECT substring(wsis.page('en', 'T', jsonb_build_array(jsonb_build_object('picture', svg))) FROM '<div class="picture">(.*?)</div>\n</div>')
$$;
SELECT pg_temp.let_in(svg) FROM unnest(array[
	E' <svg xmlns = "http://www.w3.org/2000/svg"\n viewBox=''0 0 1 2'' width="10px"/> ',
	'<svg aria-label="&lt;b&gt; ''&quot;&#60;&#x3E;"><text x="1">a &lt;b&gt; &#38;amp; ]]> c<tspan>d</tspan></text></svg>',
	'<svg><title>"&lt;/title></title><g transform="translate(1 2) rotate(-90)" fill="rgb(1, 2, 3)"><rect width="1e3%"/></g></svg>',
	'<svg font-family="&quot;Segoe UI&quot;, ''Noto Sans''"><text>' || E'\u0001\uFFFE' || '&#1;</text></svg>']) svg;
-- whatever is let in is let in again, unchanged, and is well-formed
CREATE FUNCTION pg_temp.let_in_or_null(svg text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	RETURN pg_temp.let_in(svg);
EXCEPTION WHEN invalid_parameter_value THEN
	RETURN NULL;
END $$;
DO $$
DECLARE
	seed text := '<svg viewBox="0 0 1 2" aria-label="&lt;b&#x3E;" font-family="&quot;A b&quot;, c"><title>x &amp; y</title><g transform="rotate(-90 1)"><rect fill="rgb(1,2,3)" x="1e3"/><text>a<tspan x=''1''>b</tspan></text></g></svg>';
	bits text[] := array['<', '>', '"', '''', '&', ';', '#', '/', '=', ' ', 'x', 'url(', '<svg', '</', '&#', '<script>', ' id="', 'é', '--', '!', ' onload="', '<title>', '<tspan>', E'\x01', '(', ')', E'\n', ''];
	mutant text;
	once text;
	place int;
	accepted int := 0;
BEGIN
	PERFORM setseed(0.5);
	FOR i IN 1..3000 LOOP
		mutant := seed;
		FOR j IN 1..1 + (random() * 2)::int LOOP
			place := 1 + (random() * length(mutant))::int;
			mutant := left(mutant, place - 1) || bits[1 + floor(random() * array_length(bits, 1))::int] || substr(mutant, place + (random() * 2)::int);
		END LOOP;
		once := pg_temp.let_in_or_null(mutant);
		CONTINUE WHEN once IS NULL;
		accepted := accepted + 1;
		IF once <> pg_temp.let_in_or_null(once) OR NOT xml_is_well_formed_document(once) THEN
			RAISE WARNING 'odd: % became %', mutant, once;
		END IF;
	END LOOP;
	RAISE NOTICE 'some accepted: %, some refused: %', accepted > 50, accepted < 2000;
END $$;
-- what our own pictures are made of is all allowed, in every language
SELECT bool_and(pg_temp.refused(wsis.bar_chart('{a,"b c",د,NULL}', '{1,20,NULL,-3}', lang, 'T', width, '{#fff}')) = 'accepted'
	AND pg_temp.refused(wsis.table_map(array['a', repeat('long label ', 50)], array['c', 'a long label that rises'], '{1,20,NULL,0}', lang, 'T', width)) = 'accepted') AS ours
FROM unnest('{ar,zh,en,fr,ru,es}'::text[]) lang, unnest('{200,328,640}'::int[]) width;
-- and comes in as it is, the namespace apart
SELECT xpath('//@* | //text()[normalize-space() != ""]', xmlparse(DOCUMENT svg))::text = xpath('//@* | //text()[normalize-space() != ""]', xmlparse(DOCUMENT pg_temp.let_in(svg)))::text AS same
FROM wsis.bar_chart('{a,b,c}', '{1,NULL,-3}', title => 'T') svg;

-- the frame: language, direction, policy, one script, one style
SELECT lang, substring(page FROM '<html[^>]*>') AS html, substring(page FROM '<title>.*?</title>') AS title,
	(SELECT count(*) FROM regexp_matches(page, '<script', 'g')) AS scripts, (SELECT count(*) FROM regexp_matches(page, '<style', 'g')) AS styles
FROM unnest('{en,ar,fr-CA,tlh,""}'::text[]) lang, wsis.page(lang, '{"en": "Title <1>", "ar": "عنوان"}'::jsonb, '[]') page;
-- the policy's hashes are those of the script and the style that are there
SELECT what, position(encode(sha256(convert_to(substring(page FROM '<' || what || '>(.*)</' || what || '>'), 'UTF8')), 'base64') IN substring(page FROM '<meta http-equiv="Content-Security-Policy"[^>]*>')) > 0 AS allowed
FROM wsis.page('en', 'T', '[]') page, unnest('{script,style}'::text[]) what;
SELECT page ~ 'https?:|//[a-z]' AS refers_outside FROM (SELECT regexp_replace(wsis.page('en', 'T', jsonb_build_array(jsonb_build_object('picture', wsis.bar_chart('{a}', '{1}')))), '<script>.*</script>', '')) AS p(page);

-- texts by language: theirs, else English, else any
CREATE FUNCTION pg_temp.part(sections jsonb, pattern text, lang text DEFAULT 'en') RETURNS text LANGUAGE sql AS $$
	SELECT substring(wsis.page(lang, 'T', sections) FROM pattern)
$$;
SELECT pg_temp.part(jsonb_build_array(jsonb_build_object('title', title)), '<h2 .*?</h2>', 'fr') FROM unnest(array['"plain <b>"', '{"en": "one"}', '{"en": "one", "ar": "واحد"}',
	'{"ru": "один", "fr": "un"}', '{"en": "", "fr": "un"}', '{"ar": "ا", "zh": "一", "en": "one", "fr": "un", "ru": "один", "es": "uno"}', '{"en": "one", "fr": null}']::jsonb[]) title;
SELECT pg_temp.part(jsonb_build_array(jsonb_build_object('text', text)), '(<div lang.*?)</section>') FROM unnest(array[E'One\ntwo.\n\n  \n\r\nThree & <four>.\n', '', E'\n \n', E'a\n\n'])  text;
SELECT pg_temp.part('[{"text": {"en": "One.\n\nTwo.", "ar": "واحد"}}]', '(<div lang.*?)</section>');
-- parts in their order, whatever the order of keys
SELECT regexp_replace(pg_temp.part('[{"sql": "SELECT 1 < 2", "source": "S", "note": {"en": "N", "ru": "З"}, "title": "T", "text": "X", "picture": "<svg/>", "table": {"caption": "C", "columns": [{"title": "a"}], "rows": []}}]', '<section.*</section>'), '<span.*?</span>', '·', 'g');
-- contents only where there are several titles
SELECT pg_temp.part(sections, '<nav class="contents".*?</nav>') IS NOT NULL AS contents
FROM unnest(array['[]', '[{"title": "a"}]', '[{"title": "a"}, {"text": "b"}]', '[{"title": "a"}, {"text": "b"}, {"title": "c"}]']::jsonb[]) sections;

-- cells: text, numbers, codes, the empty, the unknown
SELECT cell, kind, pg_temp.part(jsonb_build_array(jsonb_build_object('table', jsonb_build_object('columns', jsonb_build_array('{"title": "a"}'::jsonb, jsonb_build_object('kind', kind)), 'rows', jsonb_build_array(jsonb_build_array('x', cell))))), '<td.*?</td>')
FROM unnest('{text,number,code}'::text[]) kind, unnest(array['"x <y>"', '12', '-1234.50', '"1234567"', '{"text": 0, "empty": true}', '{"empty": true}', '{"text": null}', '{"text": "x", "empty": false}', '{"en": "a", "ar": "ب"}', 'null']::jsonb[]) cell;
SELECT length(pg_temp.part('[{"table": {"columns": [{"title": "a", "kind": "number"}], "rows": [[1e400], [1]]}}]', 'data-v="(\d+)"')) AS digits;
-- one row has nothing to sort, many rows scroll in a window
SELECT rows, page ~ 'class="tools"' AS tools, page ~ 'class="scroll long"' AS window
FROM unnest('{0,1,2,25,26}'::int[]) rows, wsis.page('en', 'T', jsonb_build_array(jsonb_build_object('table', jsonb_build_object('columns', '[{"title": "a"}]'::jsonb,
	'rows', (SELECT coalesce(jsonb_agg(jsonb_build_array(i)), '[]') FROM generate_series(1, rows) i))))) page;
-- a large page
SELECT length(page) > 4000000 AS large, (SELECT count(*) FROM regexp_matches(page, '<tr>', 'g')) AS rows FROM wsis.page('en', 'T', jsonb_build_array(jsonb_build_object('sql', repeat('<', 1000000), 'table', jsonb_build_object('columns', '[{"title": "a"}, {"kind": "number"}]'::jsonb,
	'rows', (SELECT jsonb_agg(jsonb_build_array(i, i)) FROM generate_series(1, 10000) i))))) page;
-- with an empty search_path
BEGIN;
SET LOCAL search_path = '';
SELECT pg_catalog.length(wsis.page('en', 'T', '[{"title": "a"}]')) > 1000 AS works;
COMMIT;
SELECT proname, pronargs, provolatile, proparallel, proisstrict, obj_description(oid, 'pg_proc') IS NOT NULL AS commented
FROM pg_proc WHERE pronamespace = 'wsis'::regnamespace AND proname IN ('bar_chart', 'table_map', 'page') ORDER BY 1, 2, prosrc;

-- a long drawing that languages share stands once, and is drawn by reference; short and other ones as they are
WITH picture AS (
	SELECT lang, format('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>%1$s</title><path d="M0 0%2$s"/><path d="M1 1h2"/><path d="M%3$s 0%2$s"/></svg>',
		lang, repeat('h0', 300), CASE lang WHEN 'ar' THEN 1 ELSE 2 END) AS svg
	FROM unnest('{ar,fr,ru}'::text[]) lang
), made AS (
	SELECT wsis.page('fr', 'Shared', jsonb_build_array(jsonb_build_object('pictures', jsonb_build_array(jsonb_object_agg(lang, svg), jsonb_object_agg(lang, svg))))) AS html
	FROM picture
), place AS (
	SELECT m[1] AS element, n FROM made, regexp_matches(html, '<(path (?:id="drawing-\d+" )?d="M\d \d|use href="#drawing-\d+")', 'g') WITH ORDINALITY r (m, n)
)
SELECT string_agg(element, E'\n' ORDER BY n) AS elements FROM place;
