-- Questions as people type them, as tsqueries; the concepts of a text
SET search_path = wsis, public;
SET client_min_messages = warning;
SET default_text_search_config = 'pg_catalog.simple'; -- none of them asks for it

-- one question finds its concept in six languages, and not its words where they are scattered
CREATE TABLE search_query (n serial, lang text, t text, v tsvector GENERATED ALWAYS AS (to_tsvector('wsis.multilingual', t)) STORED);
INSERT INTO search_query (lang, t) VALUES
	('en', 'Bridging the digital divide with broadband for rural schools, SDG 9.c.'), ('fr', 'Réduire la fracture numérique dans les écoles, ODD 9.c'),
	('es', 'La brecha digital crece en las zonas rurales'), ('ru', 'Преодолеть цифровой разрыв в сельских школах'),
	('zh', '缩小数字鸿沟，让学校接入互联网'), ('ar', 'سد الفجوة الرقمية في المدارس، جيم7'),
	('en', 'a digital library for schools; nobody wants to divide the class'), ('en', 'co-operation networks'),
	('en', 'a cooperation network'), ('en', 'co operation of networks'), ('es', 'La información es un derecho'),
	('fr', 'la sécurité des données'), ('en', 'networks for education, C7 e-health');
SELECT q, array(SELECT n FROM search_query WHERE v @@ to_query(q) ORDER BY n) AS found FROM unnest(ARRAY[
	'digital divide', '"digital divide"', 'fracture numérique', 'brecha digital', 'цифровой разрыв', '数字鸿沟', 'الفجوة الرقمية',
	'“digital divide”', '«fracture numérique»', '"digital divide" schools', '"digital divide with broadband"', 'divide digital', '"divide digital"']) q;
-- core's functions find a label of one word in all languages, one of several in its own
SELECT q, array(SELECT n FROM search_query WHERE v @@ websearch_to_tsquery('wsis.multilingual', q) ORDER BY n) AS core,
	array(SELECT n FROM search_query WHERE v @@ to_query(q) ORDER BY n) AS ours FROM unnest(ARRAY['"fracture numérique"', 'rural schools']) q;

-- grammar
SELECT q, array(SELECT n FROM search_query WHERE v @@ to_query(q) ORDER BY n) AS found FROM unnest(ARRAY[
	'schools', 'schools -broadband', 'broadband or library', 'BROADBAND OR library', 'schools broadband or library', 'schools -"digital library"',
	'networ*', 'educat* networks', '"rural schools', 'or', 'schools or', '- schools', '--schools', '*', 'schools*', '"" schools', '"-"', '-']) q;
-- compounds, however written; accents left out; stop words
SELECT q, array(SELECT n FROM search_query WHERE v @@ to_query(q) ORDER BY n) AS found FROM unnest(ARRAY[
	'co-operation', 'cooperation', '"co-operation network"', U&'co\2010operation', 'informacion', 'INFORMACION', 'securite', 'the networks of the', 'who']) q;
-- a code is one in every language, whatever words name it
SELECT q, to_query(q) FROM unnest(ARRAY['9.c', 'SDG 9.c', 'SDG target 9.c', 'ODS 9', 'ODD 9', 'ЦУР 9', 'جيم2', 'C7', 'C7 e-health', 'projects for SDG 9', '"SDG 9.c"']) q;
SELECT q, array(SELECT n FROM search_query WHERE v @@ to_query(q) ORDER BY n) AS found FROM unnest(ARRAY['ODS 9.c', 'C7', 'C7 e-health', '"schools SDG 9.c"']) q;

-- nothing to ask for is said, and finds nothing
SET client_min_messages = notice;
SELECT to_query('the of'), to_query(''), to_query(' " - '), to_query(NULL), to_query('wsis.en', NULL);
SET client_min_messages = warning;
-- a configuration that has another parser
DO $$ BEGIN PERFORM wsis.to_query('pg_catalog.english', 'x'); EXCEPTION WHEN invalid_parameter_value THEN RAISE WARNING USING MESSAGE = sqlerrm; END $$;
DO $$ BEGIN PERFORM wsis.concepts('pg_catalog.english', 'x'); EXCEPTION WHEN invalid_parameter_value THEN RAISE WARNING USING MESSAGE = sqlerrm; END $$;
SELECT to_query('wsis.fr', 'réseaux') = to_query('wsis.fr', 'reseaux') AS accents, to_query('wsis.en', 'the networks') AS en;
-- one that has lost the mapping of compounds knows their parts all the same
CREATE TEXT SEARCH CONFIGURATION parts (COPY = wsis.multilingual);
ALTER TEXT SEARCH CONFIGURATION parts DROP MAPPING FOR asciihword, hword, hword_en, hword_es, hword_fr;
SELECT to_query('parts', 'rural co-operation'), to_tsvector('parts', 'rural co-operation') @@ to_query('parts', 'rural co-operation') AS found;
DROP TEXT SEARCH CONFIGURATION parts;

-- hostile questions: quotes and backslashes, operators without end, no blank, what can't be seen
SELECT q, to_query(q) FROM unnest(ARRAY[$$it's$$, $$a\b'c$$, '''', ':*', '!x & (y', $$<->$$, 'a:b', '1 2.5 -3', 'x@y.org itu.int/a-b']) q;
SELECT to_query(U&'\202Eabc\202C'), to_query(U&'\0301') AS mark, to_query(U&'\200D\200D') AS joiners;
SELECT numnode(to_query(repeat('xx or -', 20000))) > 20000 AS operators, numnode(to_query(repeat('"', 100001))) AS quotes, numnode(to_query(repeat('-', 100000))) AS signs,
	numnode(to_query(repeat('network school ', 20000))) > 20000 AS words, numnode(to_query('"' || repeat('network school ', 2000))) > 2000 AS phrase;
SELECT numnode(to_query(repeat('数字鸿沟', 3000))) > 1000 AS han;
SELECT count(*) AS pages FROM (SELECT to_query(string_agg(chr(c) || 'x', ' ')) AS q FROM generate_series(1, 1114111) c WHERE c NOT BETWEEN 55296 AND 57343 GROUP BY c / 256) p WHERE numnode(q) > 0;
-- a question past a tsquery's limits is refused as PostgreSQL refuses it
DO $$ BEGIN PERFORM wsis.to_query(string_agg('word' || i || repeat('x', 40), ' ')) FROM generate_series(1, 30000) i; RAISE WARNING 'none'; EXCEPTION WHEN program_limit_exceeded THEN RAISE WARNING 'refused'; END $$;

-- an index finds what a scan finds
INSERT INTO search_query (lang, t) SELECT 'en', 'filler ' || i FROM generate_series(1, 3000) i;
CREATE INDEX search_query_index ON search_query USING gin (v);
ANALYZE search_query;
CREATE TEMP TABLE question AS SELECT q, array(SELECT n FROM search_query WHERE v @@ to_query(q) ORDER BY n) AS scanned FROM unnest(ARRAY['digital divide', '"rural schools"', 'schools -broadband', '数字鸿沟', 'co-operation', 'filler 17', 'networ*']) q;
SET enable_seqscan = off;
SELECT count(*), bool_and(scanned = array(SELECT n FROM search_query WHERE v @@ to_query(q) ORDER BY n)) AS same, bool_and(scanned <> '{}') AS found FROM question;
RESET enable_seqscan;

-- concepts: where they are, in characters; longest labels, codes, every language
SELECT lang, c.* FROM search_query, concepts(t) c WHERE n <= 6 AND (concept = 'digital-divide' OR concept ~ '^(SDG|C)\d') ORDER BY n, start, concept COLLATE "C";
SELECT count(*) AS wrong FROM search_query, concepts(t) c WHERE start < 1 OR length < 1 OR start + length - 1 > char_length(t);
SELECT bool_and(to_tsvector('wsis.multilingual', t) @@ format('''K:%s''', concept)::tsquery) AS indexed FROM search_query, concepts(t) c WHERE concept = 'digital-divide';
SELECT count(*) FROM concepts('') UNION ALL SELECT count(*) FROM concepts(NULL) UNION ALL SELECT count(*) FROM concepts('wsis.fr', 'la fracture numérique') WHERE concept = 'digital-divide';
SELECT count(*) FROM concepts(repeat('digital divide, ', 20000)) WHERE concept = 'digital-divide';
DROP TABLE search_query;
