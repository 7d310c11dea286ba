-- The page that the browser looks at: every kind of part, hostile and overlong data in all of them.
\set nasty '"><script>window.pwned=1</script><img src=x onerror="window.pwned=1">'
\set labels 'array[''Building confidence and security in the use of information and communication technologies'', ''بناء الثقة والأمن في استخدام تكنولوجيا المعلومات والاتصالات'', ''Укрепление доверия и безопасности при использовании ИКТ'', ''文化多样性和文化特性、语言多样性和本地内容'', NULL, '''', ''Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'', repeat(''WMЩ'', 400), ''e-health'', ''👩‍👩‍👧 &amp; <b>'', :''nasty'']'
WITH language(lang) AS (
	VALUES ('ar'), ('zh'), ('en'), ('fr'), ('ru'), ('es')
), form(form, width) AS (
	VALUES ('wide', 700), ('narrow', 328)
), data AS (
	SELECT :labels AS labels,
		'{12, 1234567, 0, NULL, 0.004, 3, 99.5, 1e18, 17, 1, 2}'::float8[] AS amounts,
		'{-12, 1234567, 0, NULL, -0.004, 3, -999999, 1e6, 17, 1, 2}'::float8[] AS losses,
		array['#E5243B', '#FCC30B', '#fff', '#000', NULL, '#56C02B', '#777', '#19486A', '#FD9D24', '#26BDE2', '#757575'] AS colors,
		array['Africa', 'Arab States', 'Asia and the Pacific', 'Commonwealth of Independent States', 'Europe', 'The Americas'] AS regions,
		(SELECT array_agg(CASE WHEN i % 7 = 3 THEN 0 WHEN i % 11 = 5 THEN NULL ELSE i * 37 % 83 END ORDER BY i)
			FROM generate_series(1, 66) i) AS cells,
		(SELECT array_agg('C' || i ORDER BY i) FROM generate_series(1, 19) i) AS codes,
		(SELECT array_agg(i * i * 1000 ORDER BY i) FROM generate_series(1, 38) i) AS large
), drawn AS (
	SELECT form,
		jsonb_object_agg(lang, wsis.bar_chart(labels, amounts, lang, :'nasty', width, colors)) AS bars,
		jsonb_object_agg(lang, wsis.bar_chart(labels, losses, lang, NULL, width)) AS losses,
		jsonb_object_agg(lang, wsis.bar_chart('{}', '{}', lang, 'Nothing', width)) AS nothing,
		jsonb_object_agg(lang, wsis.table_map(labels, regions, cells, lang, :'nasty', width)) AS map,
		jsonb_object_agg(lang, wsis.table_map(array['one', 'two'], codes, large, lang, NULL, width)) AS many,
		jsonb_object_agg(lang, wsis.table_map(array['R1', 'R2'], array['K1', 'K2', 'K3'],
			array[[11, 12, 13], [21, 22, 23]], lang, 'Order', width)) AS small
	FROM language, form, data
	GROUP BY form
), pictures AS (
	SELECT jsonb_object_agg(form, bars) AS bars, jsonb_object_agg(form, losses) AS losses,
		jsonb_object_agg(form, nothing) AS nothing, jsonb_object_agg(form, map) AS map,
		jsonb_object_agg(form, many) AS many, jsonb_object_agg(form, small) AS small
	FROM drawn
)
SELECT wsis.page('en', '{"en": "A page", "ar": "صفحة", "zh": "页面", "ru": "Страница"}'::jsonb, jsonb_build_array(
	jsonb_build_object('title', 'Texts', 'text', E'One.\n\nTwo.', 'source', 'Nobody'),
	jsonb_build_object('title', :'nasty', 'text', :'nasty', 'note', :'nasty', 'source', :'nasty',
		'sql', :'nasty', 'picture', bars),
	jsonb_build_object('title', '{"en": "Losses", "ar": "الخسائر"}'::jsonb,
		'pictures', jsonb_build_array(losses, nothing)),
	jsonb_build_object('title', 'Map', 'picture', map),
	jsonb_build_object('title', 'Many columns, few columns', 'pictures', jsonb_build_array(many, small)),
	jsonb_build_object('title', 'Table', 'sql', E'SELECT 1\n  -- ' || :'nasty', 'table', jsonb_build_object(
		'caption', :'nasty',
		'columns', jsonb_build_array(
			jsonb_build_object('title', 'Name'),
			jsonb_build_object('title', :'nasty'),
			jsonb_build_object('title', 'Code', 'kind', 'code'),
			jsonb_build_object('title', 'Amount', 'kind', 'number')),
		'rows', jsonb_build_array(
			jsonb_build_array('b 10', 'x', 'C2', 1200),
			jsonb_build_array('b 9', :'nasty', 'C7.e-health', -3.5),
			jsonb_build_array('Éa', '{"en": "English", "ar": "عربي"}'::jsonb, 'C1', NULL),
			jsonb_build_array('c', 'y', 'C3', '{"text": 0, "empty": true}'::jsonb)))),
	jsonb_build_object('title', 'Long table', 'table', jsonb_build_object(
		'columns', '[{"title": "Number", "kind": "number"}, {"title": "Square", "kind": "number"}]'::jsonb,
		'rows', (SELECT jsonb_agg(jsonb_build_array(i, i * i) ORDER BY i) FROM generate_series(1, 40) i)))))
FROM pictures;
