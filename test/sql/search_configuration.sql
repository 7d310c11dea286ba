-- every configuration maps every type of token that isn't markup or blank
SELECT cfgname, array_agg(alias ORDER BY tokid) FROM pg_ts_config c, ts_token_type('wsis.parser')
WHERE cfgnamespace = 'wsis'::regnamespace AND NOT EXISTS (SELECT FROM pg_ts_config_map WHERE mapcfg = c.oid AND maptokentype = tokid)
GROUP BY 1 ORDER BY 1;

-- a question in a language finds texts in it, however they are spelled
SET client_min_messages = warning;
CREATE TEMP TABLE doc (id int, t text);
INSERT INTO doc VALUES
	(1, 'The digital divide remains: networks for co-operation.'), (2, 'La brecha digital: desarrollo de la información para los países.'),
	(3, 'L’accès à la société de l’information et des réseaux'), (4, 'Цифровой разрыв ещё велик в сельских районах.'),
	(5, 'الفجوة الرقمية في المدارس والمكتبات'), (6, '缩小数字鸿沟，让学校接入互联网'), (7, 'Développement/Desarrollo/Development');
SELECT q, array(SELECT id FROM doc WHERE to_tsvector('wsis.multilingual', t) @@ websearch_to_tsquery('wsis.multilingual', q) ORDER BY id) AS found
FROM unnest(ARRAY['network', 'cooperation', 'co-operation', 'desarrollo', 'development', 'développement', 'paises', 'réseau', 'accès', 'еще', 'районы',
	'المدارس', 'فجوة رقمية', '互联网', '数字鸿沟', '"digital divide"', 'divide -digital', 'nothing']) WITH ORDINALITY w (q, n) ORDER BY n;

-- the stock headline: compounds once, whatever the script
SELECT ts_headline('wsis.multilingual', t, websearch_to_tsquery('wsis.multilingual', q), 'HighlightAll=true')
FROM (VALUES ('The e-health co-operation of networks', 'cooperation network'), ('The e-health co-operation of networks', 'co-operation'), ('The e-health', 'health'), ('缩小数字鸿沟，让学校接入', '学校'),
	('L’accès à la société de l’information', 'information'), ('جيم7 والمدارس', 'C7')) v(t, q);

-- what cannot be indexed is refused, never lost; a long word is indexed in pieces
SELECT to_tsvector('wsis.multilingual', (SELECT string_agg(md5(i::text), ' ') FROM generate_series(1, 40000) i)) IS NULL;
SELECT length(to_tsvector('wsis.multilingual', repeat('x', 5000)));

-- languages of a text; share of letters, the greatest first
SELECT * FROM wsis.detect_language('');
SELECT * FROM wsis.detect_language(NULL);
SELECT * FROM wsis.detect_language('2015, 3.14 …');
SELECT * FROM wsis.detect_language('xyzzy');
SELECT language, round(share::numeric, 2) AS share, round(confidence::numeric, 2) AS confidence
FROM wsis.detect_language('The divide is in the world. La brecha de los países. Сети связи. 数字鸿沟 الفجوة الرقمية');
SELECT n, (SELECT language FROM wsis.detect_language(t) LIMIT 1) FROM (VALUES
	(1, 'People need skills that they can use.'), (2, 'Faltan competencias y contenidos en la propia lengua.'), (3, 'Il faut des compétences dans sa langue.'),
	(4, 'Die Leute brauchen nicht nur das Netz, sie sind auch auf Inhalte'), (5, 'Людям нужны навыки.'), (6, 'Люди мають їхні потреби і знання'), (7, '人们需要技能。'),
	(8, 'يحتاج الناس إلى المهارات.'), (9, 'مردم به مهارت‌های گوناگون نیاز دارند پس چه')) v(n, t) ORDER BY n;
