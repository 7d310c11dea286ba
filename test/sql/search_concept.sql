-- Concepts: labels found in texts as lexemes, beside the words
SET client_min_messages = warning;
\pset format unaligned

-- options that are wrong; labels that were not published are hostile
CREATE TEXT SEARCH DICTIONARY bad (TEMPLATE = wsis.concept, CODES = 'sdg', LABELS = 'built-in');
CREATE TEXT SEARCH DICTIONARY bad (TEMPLATE = wsis.concept, LANGUAGE = 'klingon');
CREATE TEXT SEARCH DICTIONARY bad (TEMPLATE = wsis.concept, LANGUAGE = '');
CREATE TEXT SEARCH DICTIONARY bad (TEMPLATE = wsis.concept, COLOR = 'red');
CREATE TEXT SEARCH DICTIONARY bad (TEMPLATE = wsis.concept, LABELS = '');
CREATE TEXT SEARCH DICTIONARY bad (TEMPLATE = wsis.concept, LABELS = 'AAAA');
CREATE TEXT SEARCH DICTIONARY bad (TEMPLATE = wsis.concept, LABELS = '!');
CREATE TEXT SEARCH DICTIONARY nowhere_en (TEMPLATE = wsis.concept, DICTIONARY = 'no_such_dictionary');
SELECT ts_lexize('nowhere_en', 'divide');
DROP TEXT SEARCH DICTIONARY nowhere_en;

-- one concept in six languages, beside every word, at the place where its label begins
SELECT t, to_tsvector('wsis.multilingual', t)
FROM unnest(ARRAY['The digital divide is in the world', 'La fracture numérique est dans le monde', 'la brecha digital es de los países',
	'Это цифровой разрыв', '缩小数字鸿沟', 'سد الفجوة الرقمية']) AS t;
-- spellings: case, accents left away, inflection, stop words between, a compound
SELECT t, to_tsvector('wsis.fr', t) @@ '''K:digital-divide'''::tsquery AS found
FROM unnest(ARRAY['FRACTURE NUMÉRIQUE', 'fracture numerique', 'fractures numériques', 'la fracture, numérique', 'la fracture. Numérique',
	'numérique fracture', 'fracture du numérique', 'fracture-numérique', 'fracture', 'la fracture (numérique)', '«fracture» numérique']) AS t;
-- what follows is never lost, whatever type of token it is; nor is what was looked at in vain
SELECT t, to_tsvector('wsis.multilingual', t)
FROM unnest(ARRAY['the digital divide', 'the digital divide 5', 'the digital divide http://example.org/a', 'the digital divide 数字鸿沟 цифровой разрыв',
	'the digital SDG 9 divide', 'the digital C7 e-health', 'in the digital', 'the digital digital divide of digital']) AS t;
-- not from words that stand apart, nor from another language's words
SELECT to_tsvector('wsis.multilingual', 'a digital library for schools; nobody wants to divide the class') @@ '''K:digital-divide'''::tsquery AS apart,
	to_tsvector('wsis.multilingual', 'The red line is in the world') @@ '''K:digital-divide'''::tsquery AS other_language;
-- words are those of the configuration without concepts, at the same places
CREATE TEXT SEARCH CONFIGURATION without_concepts (COPY = wsis.multilingual);
ALTER TEXT SEARCH CONFIGURATION without_concepts ALTER MAPPING FOR asciiword, word, asciihword, hword, hword_part, hword_asciipart WITH wsis.stem_any;
ALTER TEXT SEARCH CONFIGURATION without_concepts ALTER MAPPING FOR numword, numhword, hword_numpart WITH wsis.fold;
ALTER TEXT SEARCH CONFIGURATION without_concepts ALTER MAPPING FOR float, sfloat, int, uint, version, email, url, host, url_path, file WITH wsis.plain;
ALTER TEXT SEARCH CONFIGURATION without_concepts ALTER MAPPING FOR word_ar, hword_ar WITH wsis.stem_ar;
ALTER TEXT SEARCH CONFIGURATION without_concepts ALTER MAPPING FOR word_en, hword_en WITH wsis.stem_en;
ALTER TEXT SEARCH CONFIGURATION without_concepts ALTER MAPPING FOR word_es, hword_es WITH wsis.stem_es;
ALTER TEXT SEARCH CONFIGURATION without_concepts ALTER MAPPING FOR word_fr, hword_fr WITH wsis.stem_fr;
ALTER TEXT SEARCH CONFIGURATION without_concepts ALTER MAPPING FOR word_ru, hword_ru WITH wsis.stem_ru;
ALTER TEXT SEARCH CONFIGURATION without_concepts ALTER MAPPING FOR word_zh WITH wsis.han;
SELECT count(*) AS labels, count(*) FILTER (WHERE ts_filter_concepts IS DISTINCT FROM plain) AS differ
FROM (SELECT ts_delete(v, array(SELECT l FROM unnest(tsvector_to_array(v)) l WHERE l LIKE 'K:%')) AS ts_filter_concepts,
		to_tsvector('without_concepts', t) AS plain
	FROM (SELECT t, to_tsvector('wsis.multilingual', t) AS v
		FROM (SELECT label || ' ' || lead(label) OVER (ORDER BY md5(label)) AS t FROM wsis.concept_label) pairs) vectors) compared;
-- every label that comes with wsis finds its concept, in its own language's configuration
SELECT lang, label, concept FROM wsis.concept_label
WHERE NOT to_tsvector(('wsis.' || lang)::regconfig, label) @@ quote_literal('K:' || concept)::tsquery ORDER BY 1, 2;
-- at least 400 concepts, at least half of them with a source
SELECT count(*) >= 400 AS enough, count(*) FILTER (WHERE sourced) * 2 >= count(*) AS half, min(languages) AS languages
FROM (SELECT concept, bool_or(status NOT LIKE '%own list%') AS sourced, count(DISTINCT lang) AS languages FROM wsis.concept_label WHERE built_in GROUP BY concept) c;

-- ts_lexize, ts_debug and headlines as always
SELECT ts_lexize('wsis.concept_en', 'broadband'), ts_lexize('wsis.concept_en', 'digital'), ts_lexize('wsis.concept_fr', 'broadband'),
	ts_lexize('wsis.concept_en', ''), ts_lexize('wsis.concept', 'ИКТ'), ts_lexize('wsis.concept_number', '5G');
SELECT ts_headline('wsis.multilingual', 'The digital divide of the world, e-health', to_tsquery('wsis.en', 'divide | health'));

-- the same concepts, whether the dictionary is given word by word or reads the parser's tokens
CREATE TEXT SEARCH CONFIGURATION word_by_word (PARSER = pg_catalog."default");
ALTER TEXT SEARCH CONFIGURATION word_by_word ADD MAPPING FOR asciiword, word WITH wsis.concept_en, wsis.stem_en;
SELECT t, to_tsvector('word_by_word', t) = to_tsvector('wsis.en', t) AS same, to_tsvector('wsis.en', t) @@ '''K:digital-divide'''::tsquery AS found
FROM (VALUES ('The digital divide'), ('digital'), ('a digital library and a digital'), ('the digital divide and the digital divide and open data'),
	('digital, divide'), ('digital ' || repeat(' ', 90) || 'divide'), ('digital ' || repeat(' ', 120) || 'divide'), ('digital of the divide'),
	('information and communication technologies for education and information society')) x (t);
-- an error within a text leaves nothing behind for the next one
CREATE FUNCTION pg_temp.refused(t text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	RETURN to_tsvector('wsis.en', t)::text;
EXCEPTION WHEN program_limit_exceeded THEN
	RETURN 'too long';
END $$;
SELECT pg_temp.refused(string_agg('digital divide' || i, ' ')), to_tsvector('word_by_word', 'digital divide') FROM generate_series(1, 200000) i;
DROP TEXT SEARCH CONFIGURATION word_by_word;
