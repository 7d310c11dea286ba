-- releases of psql differ in how wide a text is
\pset format unaligned
-- limit values first: nothing, NULL, no letter at all, no end
CREATE FUNCTION pg_temp.tokens(text) RETURNS text
	RETURN (SELECT string_agg(alias || ':' || token, ' | ') FROM ts_parse('wsis.parser', $1) p JOIN ts_token_type('wsis.parser') USING (tokid)
		WHERE alias <> 'blank');
SELECT pg_temp.tokens(''), pg_temp.tokens(NULL), pg_temp.tokens(' ,.; '), pg_temp.tokens(U&'\0301\200D\202E\FFFE');
SELECT count(*), max(octet_length(token)), sum(octet_length(token)) FROM ts_parse('wsis.parser', repeat('a', 10000000));
SELECT count(*), max(octet_length(token)), sum(octet_length(token)) FROM ts_parse('wsis.parser', repeat('é', 1000000));
SELECT max(octet_length(token)), sum(octet_length(token)) FROM ts_parse('wsis.parser', repeat(U&'\200D', 100000));
SELECT max(octet_length(token)), sum(octet_length(token)) FROM ts_parse('wsis.parser', repeat('a/b.c@', 10000));
SELECT max(octet_length(token)), sum(length(token)) FROM ts_parse('wsis.parser', repeat('宽带', 100000));
SELECT max(octet_length(token)) <= 2000 AS fits, sum(length(token)) FROM ts_parse('wsis.parser', repeat('<a', 500000));
SELECT max(octet_length(token)) <= 2000 AS fits, sum(length(token)) FROM ts_parse('wsis.parser', repeat('x+Y/z0', 100000)) WHERE tokid NOT IN (4, 5, 15, 16, 17);

-- the default parser's types keep their numbers
SELECT count(*) FROM ts_token_type('wsis.parser') w JOIN ts_token_type('default') d USING (tokid, alias, description);
SELECT * FROM ts_token_type('wsis.parser') WHERE tokid > 23;

-- what the default parser joins is joined alike
SELECT line, array(SELECT d.token FROM ts_parse('default', line) d EXCEPT SELECT w.token FROM ts_parse('wsis.parser', line) w) AS missing
FROM (VALUES
	('see https://www.itu.int/net4/wsis?x=1&y=2#z or ftp://a.org, mail.to@example.org.'),
	('v1.2.3 /usr/lib/x.so 10:30 12-05-2020 3G ICT4D U.S. 90% +5 -6 1e10 1.5e-7 2,000'),
	('<a href="http://x.org">link</a> &lt; &#160; a&b <br/> x<y'),
	('e-mail e-health-care 3-d co-op2 covid-19 well-being'),
	('"quoted" (paren) [x] {y}, t; under_score #tag a@b @user x=1')) v(line);
SELECT pg_temp.tokens('see https://www.itu.int/wsis?x=1, mail a@b.org: -5 3.14 covid-19 e-health <b class="x y">');

-- but for words that it would take for a file's name, or join
SELECT pg_temp.tokens('Développement/Desarrollo/été-3/x'), pg_temp.tokens('a/É @É http://É.org');
SELECT pg_temp.tokens('and/or health/education'), pg_temp.tokens('Où:là.Début l’eau don''t rock''n''roll');

-- each sentence in its own language; compounds with every hyphen
SELECT pg_temp.tokens('The digital divide is in the world. La brecha digital de los países. L’accès à la société. Сети связи. شبكات النطاق.');
SELECT pg_temp.tokens('Мы по-русски это слово. Це українська мова і її слова. این یک متن فارسی گرم است.');
SELECT pg_temp.tokens(U&'a co\2010operation of the co\2011op, co\00ADoperation'), pg_temp.tokens('Broadband Desarrollo Médecine');
SELECT pg_temp.tokens('กา タワー ΑΒΓ ١٢ ٣٫٥');

-- codes: the token with the number says what it is
SELECT pg_temp.tokens('SDG 9.c and target 17.6 of the goals 1, 2 and 30; 9.c alone; version 9.1 of 3-d in 4 weeks');
SELECT pg_temp.tokens('C7 e-health, C2 and action line C 11, c12, جيم2 ODS 9, ЦУР 4, 目标9');

-- tokens tile the text, compounds apart
SELECT count(*) FROM (SELECT string_agg(chr(c), '' ORDER BY c) AS t FROM generate_series(1, 1114111) c
		WHERE c NOT BETWEEN 55296 AND 57343 GROUP BY c / 3000) s,
	LATERAL (SELECT string_agg(token, '' ORDER BY n) AS whole FROM ts_parse('wsis.parser', t) WITH ORDINALITY p (tokid, token, n)
		WHERE tokid NOT IN (4, 5, 15, 16, 17) AND tokid NOT BETWEEN 30 AND 34) w
	WHERE whole IS DISTINCT FROM t;

-- nor does any mixture of signs, letters and codes lose or repeat a part, or break a headline
SELECT setseed(0.3);
CREATE TEMP TABLE mixed AS
	SELECT string_agg((ARRAY['a', 'b', 'Z', '9', '1', '.', '-', '/', '<', '>', '@', ':', '&', 'é', '中', '国', '’', '''', ' ', '_', ';', '+', ',',
		'C7', '9.c', 'SDG', 'www.', 'http://', 'ю', 'ج', U&'\200D', E'\n'])[1 + floor(random() * 32)], '') AS t
	FROM generate_series(1, 5000) i, generate_series(1, 14) GROUP BY i;
SELECT count(*) FROM mixed,
	LATERAL (SELECT string_agg(token, '' ORDER BY n) AS whole FROM ts_parse('wsis.parser', t) WITH ORDINALITY p (tokid, token, n)
		WHERE tokid NOT IN (5, 15, 16, 17) AND tokid NOT BETWEEN 30 AND 34) w
	WHERE whole IS DISTINCT FROM t;
SELECT count(*) FROM mixed WHERE ts_headline('wsis.multilingual', t, 'a | b | z | C7 | ehealth', 'HighlightAll=true, StartSel="", StopSel=""') <> t AND t !~ '[<&]';
