-- What passes PostgreSQL's limits is indexed in pieces or refused, never lost with a notice.
SET search_path = public;
SET client_min_messages = notice;
CREATE FUNCTION pg_temp.said(query text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE query;
	RETURN 'no error';
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE;
END $$;
-- words without end: each piece is a lexeme, each within the limit, all of the word in them; in every script
SELECT name, count(*) > 1 AS pieces, bool_and(octet_length(lexeme) <= 2046) AS within, sum(length(lexeme)) >= 10000 AS whole
FROM (VALUES ('Latin', 'abcdefghijklmnop'), ('accents', 'éèêëàâùûîïôçñóúí'), ('Cyrillic', 'абвгдежзиклмнопр'), ('Arabic', 'بتثجحخدذرزسشصضطظ'),
	('Greek', 'αβγδεζηθικλμνξοπ'), ('digits', '1234567890123456'), ('word and digits', 'abcdefghij123456'), ('Deseret', '𐐨𐐩𐐪𐐫𐐬𐐭𐐮𐐯𐐰𐐱𐐲𐐳𐐴𐐵𐐶𐐷')) t (name, letters),
	LATERAL (SELECT string_agg(translate(md5(i::text), '0123456789abcdef', letters), '' ORDER BY i) AS word FROM generate_series(1, 320) i) w,
	unnest(to_tsvector('wsis.multilingual', word)) GROUP BY name ORDER BY name;
-- Chinese and Thai without a blank: words and characters as in a short text
SELECT to_tsvector('wsis.multilingual', repeat('宽带网络。', 2000)) @@ phraseto_tsquery('wsis.zh', '宽带网络') AS chinese,
	length(to_tsvector('wsis.multilingual', repeat('宽带网络', 2000))) BETWEEN 4 AND 12 AS few_lexemes,
	to_tsvector('wsis.multilingual', repeat('ภาษาไทย', 2000)) @@ to_tsquery('wsis.multilingual', 'ภาษา') AS thai;
-- a word of any length is found by itself, whatever length it has
SELECT bool_and(to_tsvector('wsis.multilingual', word) @@ plainto_tsquery('wsis.multilingual', word)) AS found, count(*)
FROM (SELECT repeat('x', n) AS word FROM unnest('{1,1999,2000,2001,2046,2047,2048,4000,4001}'::int[]) n UNION ALL SELECT repeat('я', n) FROM unnest('{999,1000,1001,1023,1024,2000}'::int[]) n) w;
-- more than a megabyte of lexemes: an error, in a generated column too; a megabyte of text with few is well
SELECT pg_temp.said(format('SELECT to_tsvector(''wsis.multilingual'', %L)', string_agg('w' || i || repeat('x', 20), ' '))) AS too_many FROM generate_series(1, 50000) i;
SELECT pg_temp.said(format('SELECT to_tsvector(''wsis.multilingual'', %L)', repeat('abcdefghij', 200000))) AS too_long;
CREATE TABLE search_limit (t text, v tsvector GENERATED ALWAYS AS (to_tsvector('wsis.multilingual', t)) STORED);
SELECT pg_temp.said(format('INSERT INTO search_limit VALUES (%L)', string_agg('w' || i || repeat('x', 20), ' '))) AS row_refused FROM generate_series(1, 50000) i;
INSERT INTO search_limit SELECT repeat('The digital divide of the world. ', 100000);
SELECT count(*), sum(length(v)) AS lexemes FROM search_limit;
-- the way that the documentation shows
INSERT INTO search_limit SELECT left(string_agg('w' || i || repeat('x', 20), ' '), 100000) FROM generate_series(1, 50000) i;
SELECT count(*), max(length(v)) > 3000 AS many FROM search_limit;
-- positions end where PostgreSQL's do: the words behind are found
SELECT v @@ 'last' AS found, (SELECT max(p) FROM unnest(v) u, unnest(u.positions) p) AS position, (SELECT max(cardinality(positions)) FROM unnest(v)) AS occurrences
FROM to_tsvector('wsis.en', repeat('network school broadband ', 7000) || 'last') v;
DROP TABLE search_limit;
