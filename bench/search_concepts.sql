-- What 12,000 published concepts cost in to_tsvector, against the same configuration without any, and
-- how long a session waits for 100,000 labels that it first needs. The labels are drawn: pairs of those that
-- come with wsis, so that words begin labels as often as in a thesaurus of the field, though few are found. The
-- environment's WSIS_BENCH_LABELS may name a thesaurus instead, tab-separated under a header: concept, lang, kind,
-- label; what it finds in every third word is then sorted and stored by PostgreSQL too.
\ir harness/search_texts.sql
CREATE TABLE published (concept text, lang text, kind text, label text);
\getenv labels WSIS_BENCH_LABELS
\if :{?labels}
\set copy_labels '\\copy published FROM ''' :labels ''' (FORMAT csv, DELIMITER E''\t'', HEADER)'
:copy_labels
\else
SELECT setseed(0.5) \g /dev/null
INSERT INTO published
WITH numbered AS (
	SELECT lang, label, row_number() OVER (PARTITION BY lang ORDER BY label) AS no, count(*) OVER (PARTITION BY lang) AS of
	FROM wsis.concept_label WHERE built_in AND length(label) < 30),
drawn AS (
	SELECT 'X' || i AS concept, l.lang, ceil(random() * l.of) AS first, ceil(random() * l.of) AS second
	FROM generate_series(1, 12000) i, (SELECT DISTINCT lang, of FROM numbered) l, generate_series(1, CASE WHEN l.lang IN ('en', 'fr') THEN 2 ELSE 1 END))
SELECT concept, lang, 'alternative', a.label || CASE lang WHEN 'zh' THEN '' ELSE ' ' END || b.label
FROM drawn JOIN numbered a USING (lang) JOIN numbered b USING (lang) WHERE a.no = first AND b.no = second;
\endif
INSERT INTO wsis.concept_label (concept, lang, label, kind) SELECT 'B-' || concept, lang, label, kind FROM published ON CONFLICT DO NOTHING;
CREATE TEXT SEARCH DICTIONARY work.terms (TEMPLATE = wsis.concept);
CREATE TEXT SEARCH DICTIONARY work.nothing (TEMPLATE = wsis.concept);
SELECT wsis.create_search_configuration('work.with_terms', 'work.terms'), wsis.create_search_configuration('work.without', 'work.nothing') \g /dev/null
SELECT detail FROM wsis.publish_concepts('work.terms') WHERE what = 'published';

-- the words are the same, at the same places
CALL bench.same('words beside concepts',
	'SELECT md5(string_agg(lexeme || positions::text, '' '' ORDER BY lang, row, lexeme COLLATE "C")) FROM searched, unnest(to_tsvector(''work.with_terms'', t)) WHERE row <= 50 AND lexeme !~ ''^[KD]:''',
	'SELECT md5(string_agg(lexeme || positions::text, '' '' ORDER BY lang, row, lexeme COLLATE "C")) FROM searched, unnest(to_tsvector(''work.without'', t)) WHERE row <= 50');
SELECT format($$CALL bench.compare('', 'search', 'to_tsvector with published concepts, %1$s', 'without any',
	'SELECT sum(length(to_tsvector(''work.with_terms'', t))) FROM searched WHERE lang = ''%1$s''',
	'SELECT sum(length(to_tsvector(''work.without'', t))) FROM searched WHERE lang = ''%1$s''', 1.25)$$, lang)
FROM (SELECT DISTINCT lang FROM searched WHERE lang <> 'sample') l ORDER BY lang \gexec

-- in five new sessions
CREATE TABLE waited (ms double precision);
\ir harness/search_first_use.sql
\ir harness/search_first_use.sql
\ir harness/search_first_use.sql
\ir harness/search_first_use.sql
\ir harness/search_first_use.sql
INSERT INTO bench.result (capability, what, peer_is, unit, ours, peer, ratio, bar)
SELECT 'search', 'first use of published labels in a session', '100 ms', 'ms', ms, 100, ms / 100, 1 FROM (SELECT bench.median(array_agg(ms)) AS ms FROM waited) w;
DELETE FROM wsis.concept_label WHERE NOT built_in;
DROP TABLE sentence, searched, sample;
