-- Questions of one's own: the environment's WSIS_BENCH_QUESTIONS names a folder with texts.tsv (id, language, text)
-- and questions.tsv (language, question, id of the text that answers), tab-separated and without a header.
--
-- A question in the language of the text that answers: what is missing to the best mean reciprocal rank, 1, beside
-- ts_rank of the server's own configuration, and beside Lucene's analyzers with BM25 where bench/run found Java and
-- Lucene. A question in another language: what is missing to finding it among the ten best, beside ts_rank; for this
-- WSIS_BENCH_LABELS should name a thesaurus, see search_concepts.sql. Texts of the same score count as before the
-- one that answers.
\getenv questions WSIS_BENCH_QUESTIONS
\if :{?questions}
CREATE TABLE given (id text, lang text, t text);
CREATE TABLE asked (no int GENERATED ALWAYS AS IDENTITY, lang text, question text, relevant text);
CREATE TABLE language (lang text, own regconfig, ours regconfig);
INSERT INTO language VALUES ('ar', 'arabic', 'wsis.ar'), ('en', 'english', 'wsis.en'), ('es', 'spanish', 'wsis.es'),
	('fr', 'french', 'wsis.fr'), ('ru', 'russian', 'wsis.ru'), ('zh', 'simple', 'wsis.zh');
\set copy_given '\\copy given FROM ''' :questions '/texts.tsv'''
:copy_given
\set copy_given '\\copy asked (lang, question, relevant) FROM ''' :questions '/questions.tsv'''
:copy_given

-- a configuration with the thesaurus, and the words that its labels teach
CREATE TEXT SEARCH DICTIONARY work.terms (TEMPLATE = wsis.concept);
\getenv labels WSIS_BENCH_LABELS
\if :{?labels}
CREATE TABLE published (concept text, lang text, kind text, label text);
\set copy_labels '\\copy published FROM ''' :labels ''' (FORMAT csv, DELIMITER E''\\t'', HEADER)'
:copy_labels
INSERT INTO wsis.concept_label (concept, lang, label, kind) SELECT 'B-' || concept, lang, label, kind FROM published ON CONFLICT DO NOTHING;
\endif
SELECT detail FROM wsis.publish_concepts('work.terms', true) WHERE what = 'published';
DELETE FROM wsis.concept_label WHERE NOT built_in;
SELECT wsis.create_search_configuration('work.with_terms', 'work.terms') \g /dev/null

-- any of what a question says
CREATE FUNCTION any_of(v tsvector) RETURNS tsquery
	RETURN (SELECT coalesce(string_agg(quote_literal(lexeme), ' | '), '')::tsquery FROM unnest(v));
CREATE TABLE indexed AS
	SELECT id, lang, to_tsvector('wsis.multilingual', t) AS v, to_tsvector('work.with_terms', t) AS c, to_tsvector(own, t) AS w
	FROM given JOIN language USING (lang);
CREATE TABLE statistics AS SELECT lang, wsis.corpus_agg(v) AS v, wsis.corpus_agg(c) AS c FROM indexed GROUP BY lang;
CREATE TABLE query AS
	SELECT q.no, q.lang, r.lang AS of, q.relevant, to_tsvector(l.ours, q.question) AS v,
		to_tsvector('work.with_terms', q.question) AS c, to_tsvector(o.own, q.question) AS w
	FROM asked q JOIN given r ON r.id = q.relevant JOIN language l ON l.lang = q.lang JOIN language o ON o.lang = r.lang;
CREATE TABLE scored AS
	SELECT no, q.lang, of, id = relevant AS is_relevant, ts_rank(i.w, a.w) AS w,
		CASE WHEN q.lang = of THEN wsis.bm25(i.v, a.v, s.v) ELSE wsis.bm25(i.c, a.v, s.c) END AS v
	FROM query q CROSS JOIN LATERAL (SELECT any_of(CASE WHEN lang = of THEN q.v ELSE c END) AS v, any_of(q.w) AS w OFFSET 0) a
		JOIN indexed i ON i.lang = of JOIN statistics s ON s.lang = of;
CREATE TABLE place AS
	SELECT no, lang, of, CASE WHEN r.v > 0 THEN (SELECT count(*) FROM scored s WHERE s.no = r.no AND s.v >= r.v) END AS ours,
		CASE WHEN r.w > 0 THEN (SELECT count(*) FROM scored s WHERE s.no = r.no AND s.w >= r.w) END AS peer, NULL::bigint AS lucene
	FROM scored r WHERE is_relevant;
\getenv ranks WSIS_BENCH_RANKS
\if :{?ranks}
CREATE TABLE lucene (no int, rank int);
\set copy_ranks '\\copy lucene FROM ''' :ranks ''''
:copy_ranks
UPDATE place SET lucene = nullif(rank, 0) FROM lucene WHERE lucene.no = place.no;
\endif

-- within a language
CREATE TABLE within AS
	SELECT lang, avg(coalesce(1.0 / ours, 0)) AS ours, avg(coalesce(1.0 / peer, 0)) AS peer, avg(coalesce(1.0 / lucene, 0)) AS lucene
	FROM place WHERE lang = of GROUP BY lang;
INSERT INTO bench.result (capability, what, peer_is, unit, ours, peer, ratio, bar)
SELECT 'search', 'questions that bm25 misses, ' || lang, 'ts_rank, own configuration', '1 - MRR', 1 - ours, 1 - peer,
	coalesce((1 - ours) / nullif(1 - peer, 0), 1), 1 FROM within ORDER BY lang;
\if :{?ranks}
-- .01 below is allowed in a language, nothing in the mean
INSERT INTO bench.result (capability, what, peer_is, unit, ours, peer, ratio, bar)
SELECT 'search', 'questions that bm25 misses, ' || lang, 'Lucene, BM25', '1 - MRR', 1 - ours, 1 - lucene,
	CASE WHEN ours >= lucene - 0.01 THEN least(1, (1 - ours) / nullif(1 - lucene, 0)) ELSE (1 - ours) / nullif(1 - lucene, 0) END, 1
FROM (SELECT lang, ours, lucene, 0 AS last FROM within UNION ALL SELECT 'mean', avg(ours), avg(lucene), 1 FROM within HAVING count(*) > 0) w ORDER BY last, lang;
UPDATE bench.result SET ratio = coalesce(ours / nullif(peer, 0), 1) WHERE what LIKE '%misses, mean' AND peer_is LIKE 'Lucene%';
\endif

-- across languages
CREATE TABLE across AS
	SELECT lang, of, avg((coalesce(ours, 11) <= 10)::int) AS ours, avg((coalesce(peer, 11) <= 10)::int) AS peer, count(*) AS questions
	FROM place WHERE lang <> of GROUP BY lang, of;
INSERT INTO bench.result (capability, what, peer_is, unit, ours, peer, ratio, bar)
SELECT 'search', format('texts not among the ten best, %s to %s', lang, of), 'ts_rank, own configuration', '1 - recall', 1 - ours, 1 - peer,
	coalesce((1 - ours) / nullif(1 - peer, 0), 1), 1 FROM across ORDER BY lang, of;
INSERT INTO bench.result (capability, what, peer_is, unit, ours, peer, ratio, bar)
SELECT 'search', 'texts not among the ten best, mean of pairs', 'what is asked for', '1 - recall', 1 - avg(ours), 0.06, (1 - avg(ours)) / 0.06, 1 FROM across HAVING count(*) > 0;
INSERT INTO bench.result (capability, what, peer_is, unit, ours, peer, ratio, bar)
SELECT 'search', 'texts not among the ten best, worst pair', 'what is asked for', '1 - recall', 1 - min(ours), 0.20, (1 - min(ours)) / 0.20, 1 FROM across HAVING count(*) > 0;
\endif
