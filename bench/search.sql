-- to_tsvector of wsis.multilingual, which is told no language, against PostgreSQL's own
-- configuration of each language, on the same texts.
\ir harness/search_texts.sql

-- both find the same paragraphs; then the time
CALL bench.same('a word in en',
	'SELECT count(*) FROM searched WHERE lang = ''en'' AND to_tsvector(''wsis.multilingual'', t) @@ to_tsquery(''wsis.en'', ''networks'')',
	'SELECT count(*) FROM searched WHERE lang = ''en'' AND to_tsvector(''english'', t) @@ to_tsquery(''english'', ''networks'')');
CALL bench.compare('', 'search', 'to_tsvector, English', 'configuration english',
	'SELECT sum(length(to_tsvector(''wsis.multilingual'', t))) FROM searched WHERE lang = ''en''',
	'SELECT sum(length(to_tsvector(''english'', t))) FROM searched WHERE lang = ''en''', 1 / 2.0);
CALL bench.same('a word in fr',
	'SELECT count(*) FROM searched WHERE lang = ''fr'' AND to_tsvector(''wsis.multilingual'', t) @@ to_tsquery(''wsis.fr'', ''réseaux'')',
	'SELECT count(*) FROM searched WHERE lang = ''fr'' AND to_tsvector(''french'', t) @@ to_tsquery(''french'', ''réseaux'')');
CALL bench.compare('', 'search', 'to_tsvector, French', 'configuration french',
	'SELECT sum(length(to_tsvector(''wsis.multilingual'', t))) FROM searched WHERE lang = ''fr''',
	'SELECT sum(length(to_tsvector(''french'', t))) FROM searched WHERE lang = ''fr''', 1 / 2.0);
CALL bench.same('a word in es',
	'SELECT count(*) FROM searched WHERE lang = ''es'' AND to_tsvector(''wsis.multilingual'', t) @@ to_tsquery(''wsis.es'', ''redes'')',
	'SELECT count(*) FROM searched WHERE lang = ''es'' AND to_tsvector(''spanish'', t) @@ to_tsquery(''spanish'', ''redes'')');
CALL bench.compare('', 'search', 'to_tsvector, Spanish', 'configuration spanish',
	'SELECT sum(length(to_tsvector(''wsis.multilingual'', t))) FROM searched WHERE lang = ''es''',
	'SELECT sum(length(to_tsvector(''spanish'', t))) FROM searched WHERE lang = ''es''', 1 / 2.0);
CALL bench.same('a word in ru',
	'SELECT count(*) FROM searched WHERE lang = ''ru'' AND to_tsvector(''wsis.multilingual'', t) @@ to_tsquery(''wsis.ru'', ''сети'')',
	'SELECT count(*) FROM searched WHERE lang = ''ru'' AND to_tsvector(''russian'', t) @@ to_tsquery(''russian'', ''сети'')');
CALL bench.compare('', 'search', 'to_tsvector, Russian', 'configuration russian',
	'SELECT sum(length(to_tsvector(''wsis.multilingual'', t))) FROM searched WHERE lang = ''ru''',
	'SELECT sum(length(to_tsvector(''russian'', t))) FROM searched WHERE lang = ''ru''', 1 / 1.6);
CALL bench.same('a word in ar',
	'SELECT count(*) FROM searched WHERE lang = ''ar'' AND to_tsvector(''wsis.multilingual'', t) @@ to_tsquery(''wsis.ar'', ''المدارس'')',
	'SELECT count(*) FROM searched WHERE lang = ''ar'' AND to_tsvector(''arabic'', t) @@ to_tsquery(''arabic'', ''المدارس'')');
CALL bench.compare('', 'search', 'to_tsvector, Arabic', 'configuration arabic',
	'SELECT sum(length(to_tsvector(''wsis.multilingual'', t))) FROM searched WHERE lang = ''ar''',
	'SELECT sum(length(to_tsvector(''arabic'', t))) FROM searched WHERE lang = ''ar''', 1 / 1.6);
CALL bench.compare('', 'search', 'to_tsvector, titles of the sample', 'configuration english',
	'SELECT sum(length(to_tsvector(''wsis.multilingual'', t))) FROM searched WHERE lang = ''sample''',
	'SELECT sum(length(to_tsvector(''english'', t))) FROM searched WHERE lang = ''sample''', NULL);

-- PostgreSQL finds nothing in Chinese: the bar is a speed
CALL bench.same('every paragraph with a Chinese word', 'SELECT count(*) FROM searched WHERE lang = ''zh'' AND to_tsvector(''wsis.multilingual'', t) @@ phraseto_tsquery(''wsis.zh'', ''宽带网络'')',
	'SELECT count(*) FROM searched WHERE lang = ''zh'' AND t LIKE ''%宽带网络%''');
CALL bench.compare('', 'search', 'to_tsvector, Chinese', '9 MB a second',
	'SELECT sum(length(to_tsvector(''wsis.multilingual'', t))) FROM searched WHERE lang = ''zh''',
	'SELECT pg_sleep(sum(octet_length(t)) / 9e6) FROM searched WHERE lang = ''zh''', 1);

-- the cutting alone
CALL bench.compare('', 'search', 'ts_parse of wsis.parser, English', 'of the default parser',
	'SELECT count(p) FROM searched, ts_parse(''wsis.parser'', t) p WHERE lang = ''en''',
	'SELECT count(p) FROM searched, ts_parse(''default'', t) p WHERE lang = ''en''', NULL);

-- headlines of the paragraphs, and of one long text
CALL bench.same('marked paragraphs', 'SELECT count(*) FROM searched WHERE lang = ''en'' AND wsis.headline(''wsis.en'', t, ''school'') LIKE ''%<b>%''',
	'SELECT count(*) FROM searched WHERE lang = ''en'' AND ts_headline(''english'', t, ''school'') LIKE ''%<b>%''');
CALL bench.compare('', 'search', 'headline, English', 'ts_headline', 'SELECT sum(length(wsis.headline(''wsis.en'', t, ''school''))) FROM searched WHERE lang = ''en''',
	'SELECT sum(length(ts_headline(''english'', t, ''school''))) FROM searched WHERE lang = ''en''', 1);
CALL bench.compare('', 'search', 'headline of a question that crosses', 'ts_headline, one language',
	'SELECT sum(length(wsis.headline(t, wsis.to_query(''fracture numérique'')))) FROM searched WHERE lang = ''en''',
	'SELECT sum(length(ts_headline(''english'', t, ''digit <-> divid''))) FROM searched WHERE lang = ''en''', NULL);
CREATE TABLE long_text AS SELECT string_agg(t, ' ') AS t FROM (SELECT t FROM searched WHERE lang = 'en' LIMIT 1000) s;
CALL bench.compare('', 'search', 'headline of a long text', 'ts_headline', 'SELECT length(wsis.headline(''wsis.en'', t, ''broadband & school & ministri'')) FROM long_text',
	'SELECT length(ts_headline(''english'', t, ''broadband & school & ministri'')) FROM long_text', 1);

-- term statistics, against the server's own way to count documents by lexeme
CREATE TABLE indexed AS SELECT to_tsvector('wsis.multilingual', t) AS v FROM searched;
VACUUM (ANALYZE) indexed;
CALL bench.same('documents by term', 'SELECT sum(documents) FROM wsis.terms((SELECT wsis.corpus_agg(v) FROM indexed))',
	'SELECT sum(ndoc) FROM ts_stat(''SELECT v FROM indexed'') WHERE word ~ ''[A-Z]'' OR (word ~ ''[^-+0-9,%]'' AND word !~ ''[./@:]'' AND word !~ ''^[0-9]+e[-+]?[0-9]+$'')');
CALL bench.compare('', 'search', 'corpus_agg', 'ts_stat', 'SELECT wsis.corpus_agg(v) FROM indexed', 'SELECT count(*) FROM ts_stat(''SELECT v FROM indexed'')', 1);

-- ten thousand candidates in the order of their scores, by stored statistics
CREATE TABLE statistics AS SELECT wsis.corpus_agg(v) AS c FROM indexed;
CREATE TABLE candidate AS SELECT v FROM indexed, generate_series(1, 100) WHERE v @@ 'digital | network | develop' LIMIT 10000;
VACUUM (ANALYZE) statistics, candidate;
CALL bench.same('candidates that score', 'SELECT count(*) FROM candidate, statistics WHERE wsis.bm25(v, ''digital | network | develop'', c) > 0',
	'SELECT count(*) FROM candidate WHERE ts_rank(v, ''digital | network | develop'') > 0');
CALL bench.compare('', 'search', 'bm25 of 10,000 candidates', 'ts_rank', 'SELECT max(wsis.bm25(v, ''digital | network | develop'', c)) FROM candidate, statistics',
	'SELECT max(ts_rank(v, ''digital | network | develop'')) FROM candidate', 1);
CALL bench.compare('', 'search', 'bm25 of a phrase', 'ts_rank', 'SELECT max(wsis.bm25(v, ''broadband <-> network & school'', c)) FROM candidate, statistics',
	'SELECT max(ts_rank(v, ''broadband <-> network & school'')) FROM candidate', NULL);

-- Questions of one's own: the environment's WSIS_BENCH_QUESTIONS names a folder with texts.tsv (id, language, text)
-- and questions.tsv (language, question, id of the text that answers). What is missing to the best mean reciprocal
-- rank, 1, by bm25 and by ts_rank of the server's own configuration.
\getenv questions WSIS_BENCH_QUESTIONS
\if :{?questions}
CREATE TABLE given_text (id text, lang text, t text);
CREATE TABLE given_question (lang text, question text, relevant text);
\set copy_given '\\copy given_text FROM ''' :questions '/texts.tsv'''
:copy_given
\set copy_given '\\copy given_question FROM ''' :questions '/questions.tsv'''
:copy_given
CREATE TABLE given_language (lang text, own regconfig, ours regconfig);
INSERT INTO given_language VALUES ('ar', 'arabic', 'wsis.ar'), ('en', 'english', 'wsis.en'), ('es', 'spanish', 'wsis.es'),
	('fr', 'french', 'wsis.fr'), ('ru', 'russian', 'wsis.ru'), ('zh', 'simple', 'wsis.zh');
CREATE TABLE given_index AS SELECT id, lang, to_tsvector('wsis.multilingual', t) AS v, to_tsvector(own, t) AS w
FROM given_text JOIN given_language USING (lang);
CREATE TABLE given_statistics AS SELECT lang, wsis.corpus_agg(v) AS c FROM given_index GROUP BY lang;
INSERT INTO bench.result (capability, what, peer_is, unit, ours, peer, ratio, bar)
SELECT 'search', 'questions that bm25 misses, ' || lang, 'ts_rank, own configuration', '1 - MRR', 1 - avg(ours), 1 - avg(peer),
	coalesce((1 - avg(ours)) / nullif(1 - avg(peer), 0), 1), 1
FROM (SELECT q.lang, CASE WHEN score > 0 THEN 1.0 / (SELECT count(*) FROM given_index o WHERE o.lang = q.lang AND wsis.bm25(o.v, a.q, c) >= score) ELSE 0 END AS ours,
		CASE WHEN rank > 0 THEN 1.0 / (SELECT count(*) FROM given_index o WHERE o.lang = q.lang AND ts_rank(o.w, b.q) >= rank) ELSE 0 END AS peer
	FROM given_question q JOIN given_index r ON r.id = q.relevant JOIN given_statistics s ON s.lang = q.lang JOIN given_language l ON l.lang = q.lang,
		LATERAL (SELECT coalesce(string_agg(quote_literal(lexeme), '|'), '')::tsquery AS q FROM unnest(to_tsvector(l.ours, q.question))) a,
		LATERAL (SELECT coalesce(string_agg(quote_literal(lexeme), '|'), '')::tsquery AS q FROM unnest(to_tsvector(l.own, q.question))) b,
		LATERAL (SELECT wsis.bm25(r.v, a.q, c) AS score, ts_rank(r.w, b.q) AS rank) place) m
GROUP BY lang;
\endif
DROP TABLE sentence, searched, sample, long_text;
