-- bm25: what it refuses first, then against the formula in plain SQL
SET search_path = public;
\set c '{10,100,''a''=1,''b''=5,''c''=10,''C7''=2}'
CREATE FUNCTION pg_temp.said(query text) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE detail text; hint text; state text;
BEGIN
	EXECUTE query;
	RETURN NEXT 'no error';
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT, state = RETURNED_SQLSTATE;
	RETURN QUERY VALUES (state || ' ' || SQLERRM), ('  ' || nullif(detail, '')), ('  ' || nullif(hint, ''));
END $$;
SELECT said FROM unnest(ARRAY['k1 => -1', 'k1 => ''NaN''', 'k1 => ''Infinity''', 'b => -0.1', 'b => 1.1', 'b => ''NaN''', 'concept_weight => -1', 'concept_weight => ''NaN''']) p,
	pg_temp.said('SELECT wsis.bm25(''a''::tsvector, ''a''::tsquery, ''{1,1}''::wsis.corpus, ' || p || ')') said WHERE said IS NOT NULL;
SELECT said FROM unnest(ARRAY['{}', '{1,1,1}', '{{1,1,1,1}}', '{1,1,NULL,1}', '{1,1,1,1.1}', '{1,1,NaN,1}', '{1,1,1,Infinity}']) w,
	pg_temp.said(format('SELECT wsis.bm25(%L::real[], ''a''::tsvector, ''a''::tsquery, ''{1,1}''::wsis.corpus)', w)) said WHERE said IS NOT NULL;
-- NULL in every place
SELECT wsis.bm25(document => NULL, query => 'a', corpus => :'c'), wsis.bm25('a', NULL::tsquery, :'c'), wsis.bm25('a', 'a'::tsquery, NULL), wsis.bm25('a', 'a'::tsquery, :'c', NULL),
	wsis.bm25('a', 'a'::tsquery, :'c', 1, NULL), wsis.bm25('a', 'a'::tsquery, :'c', 1, 1, NULL), wsis.bm25(NULL::real[], 'a', 'a', :'c');
SET client_min_messages = warning;
-- nothing to score, or by; k1 of nothing counts documents, not occurrences
SELECT wsis.bm25('', 'a', :'c') AS empty, wsis.bm25('a', '', :'c') AS empty_query, wsis.bm25('b', 'a', :'c') AS another, wsis.bm25('a', '!b', :'c') AS not_b,
	round(wsis.bm25('a', 'a', '{0,0}')::numeric, 6) AS empty_corpus, wsis.bm25('a:1,2,3', 'a', :'c', 0) = wsis.bm25('a:1', 'a', :'c', 0) AS presence;

RESET client_min_messages;
-- a published value: Lucene's documentation of BM25 has idf ln(1 + (N - n + 0.5) / (n + 0.5)), length and saturation as here
CREATE FUNCTION pg_temp.plain(v tsvector, terms text[], c wsis.corpus, k1 float8 = 1.2, b float8 = 0.75) RETURNS float8 LANGUAGE sql AS $$
	SELECT coalesce(sum(ln(1 + (t.documents - coalesce(d.documents, 0) + 0.5) / (coalesce(d.documents, 0) + 0.5)) * f * (k1 + 1)
		/ (f + k1 * (1 - b + b * (SELECT sum(coalesce(cardinality(positions), 1)) FROM unnest(v)) / t.average_length))), 0)
	FROM unnest(terms) term JOIN (SELECT lexeme, coalesce(cardinality(positions), 1) FROM unnest(v)) u (lexeme, f) ON u.lexeme = term
		LEFT JOIN wsis.terms(c) d USING (term), wsis.corpus_totals(c) t $$;
SELECT setseed(0.7) \g /dev/null
CREATE TABLE search_ranked AS SELECT i, to_tsvector('simple', (SELECT string_agg('w' || floor(exp(random() * 6))::int, ' ') FROM generate_series(1, 5 + i % 80))) AS v FROM generate_series(1, 300) i;
CREATE TABLE search_statistics AS SELECT wsis.corpus_agg(v) AS c, repeat('x', 10) AS filler FROM search_ranked WHERE i % 10 > 0;
SELECT q, count(*) FILTER (WHERE score > 0) > 10 AS any, max(abs(score - plain)) < 1e-9 AS as_plain
FROM (VALUES ('w1'), ('w1 & w7'), ('w1 | w7 | w33'), ('(w2 & w3) | w5'), ('w2 & !w3'), ('w4 & w4'), ('w50')) q (q),
	LATERAL (SELECT wsis.bm25(v, q::tsquery, c) AS score, pg_temp.plain(v, array(SELECT m[1] FROM regexp_matches(q, '(?<!!)w\d+', 'g') m), c) AS plain
		FROM search_ranked, search_statistics) s GROUP BY q ORDER BY q;
SELECT k1, b, max(abs(wsis.bm25(v, 'w1 | w7', c, k1, b) - pg_temp.plain(v, '{w1,w7}', c, k1, b))) < 1e-9 AS as_plain
FROM search_ranked, search_statistics, (VALUES (0, 0.75), (2, 0), (0.5, 1), (1.2, 0.3)) p (k1, b) GROUP BY k1, b ORDER BY k1;
-- a prefix is one term: its occurrences and the documents of all that begins with it
SELECT max(abs(wsis.bm25(v, 'w3:*', c) - coalesce(n.idf * f * 2.2 / (f + 1.2 * (0.25 + 0.75 * len / average_length)), 0))) < 1e-9 AS as_plain, max(n.documents) > 270 AS more_than_all
FROM search_ranked, search_statistics, wsis.corpus_totals(c) t,
	LATERAL (SELECT sum(documents) AS documents, ln(1 + (t.documents - least(sum(documents), t.documents) + 0.5) / (least(sum(documents), t.documents) + 0.5)) AS idf FROM wsis.terms(c) WHERE term LIKE 'w3%') n,
	LATERAL (SELECT sum(cardinality(positions)) FILTER (WHERE lexeme LIKE 'w3%'), sum(cardinality(positions)) FROM unnest(v)) f (f, len);
-- a phrase is one term: its occurrences by positions, what its words say together
SELECT distance, max(abs(wsis.bm25(v, tsquery_phrase('w1', 'w2', distance), c) - coalesce(idf * f * 2.2 / (f + 1.2 * (0.25 + 0.75 * len / average_length)), 0))) < 1e-9 AS as_plain,
	bool_and((wsis.bm25(v, tsquery_phrase('w1', 'w2', distance), c) > 0) = (v @@ tsquery_phrase('w1', 'w2', distance))) AS where_it_matches, count(*) FILTER (WHERE f > 0) > 5 AS any
FROM search_ranked, search_statistics, wsis.corpus_totals(c) t, unnest('{1,2,5}'::int[]) distance,
	LATERAL (SELECT sum(idf) AS idf FROM wsis.terms(c) WHERE term IN ('w1', 'w2')) n,
	LATERAL (SELECT nullif(count(*), 0) FROM (SELECT unnest(positions) + distance AS p FROM unnest(v) WHERE lexeme = 'w1') a JOIN (SELECT unnest(positions) AS p FROM unnest(v) WHERE lexeme = 'w2') b USING (p)) f (f),
	LATERAL (SELECT sum(cardinality(positions)) FROM unnest(v)) l (len) GROUP BY distance ORDER BY distance;
-- phrases of any shape count just where they match
SELECT q, count(*) FILTER (WHERE v @@ q::tsquery) BETWEEN 3 AND 297 AS some, count(*) FILTER (WHERE (v @@ q::tsquery) <> (wsis.bm25(v, q::tsquery, c) > 0)) AS wrong
FROM search_ranked, search_statistics, unnest(ARRAY['w1 <-> (w2 | w3)', '(w1 | w2 | w4) <2> w1', 'w1 <-> (w2 <-> w1)', 'w1 <-> w2 <3> w1', '(w1 <2> w1) <-> w2', 'w1 <-> !w2', '!w1 <-> w2',
	'w1 <-> (w2 | w3:*)', 'w3:* <-> w1', 'w1 <-> (w2 & w2:*)', '(w1 <-> w2 | w3) <-> w1', 'w1 <0> w1:*', 'w1 <-> (!w2 & w3:*)', '!(w1 | w2) <-> w3:*']) q GROUP BY q ORDER BY q COLLATE "C";
-- a stripped document has no phrases
SELECT wsis.bm25(strip('a:1 b:2'), 'a <-> b', :'c') AS phrase, wsis.bm25(strip('a:1,5,6'), 'a', :'c') = wsis.bm25('a:1', 'a', :'c') AS once;

-- labels: ten occurrences in the text are one in the title
SELECT round((wsis.bm25('a:1A b:2', 'a', :'c', b => 0) / wsis.bm25('a:1 b:2', 'a', :'c', b => 0))::numeric, 6) AS title, round((10 * 2.2 / (10 + 1.2))::numeric, 6) AS as_ten,
	wsis.bm25('a:1B', 'a', :'c', b => 0) = wsis.bm25('a:1,2,3,4', 'a', :'c', b => 0) AS four, wsis.bm25('a:1C', 'a', :'c', b => 0) = wsis.bm25('a:1,2', 'a', :'c', b => 0) AS two;
SELECT wsis.bm25('{0.1,0.2,0.4,1}'::real[], 'a:1A,2B,3C,4', 'a', :'c') = wsis.bm25('a:1A,2B,3C,4', 'a', :'c') AS usual, wsis.bm25('{-1,-1,-1,-1}'::real[], 'a:1A,2B,3C,4', 'a', :'c') = wsis.bm25('a:1A,2B,3C,4', 'a', :'c') AS negative,
	abs(wsis.bm25('{0.01,0.02,0.04,0.1}'::real[], 'a:1A,2B', 'a', :'c') - wsis.bm25('a:1A,2B', 'a', :'c')) < 1e-6 AS proportions,
	wsis.bm25('{0,0,0,1}'::real[], 'a:1,2', 'a', :'c') AS title_only, wsis.bm25('{0,0,0,0}'::real[], 'a:1A', 'a', :'c') AS nothing, wsis.bm25('{1,1,1,1}'::real[], 'a:1A,2', 'a', :'c') = wsis.bm25('a:1,2', 'a', :'c') AS alike;
-- a label that is asked for; a stripped document is D
SELECT wsis.bm25('a:1A,2', 'a:A', :'c', b => 0) = wsis.bm25('a:1A', 'a', :'c', b => 0) AS only_title, wsis.bm25('a:1', 'a:A', :'c') AS not_in_title, wsis.bm25(strip('a:1A'), 'a:D', :'c') > 0 AS stripped, wsis.bm25('a:1A b:2', 'a:A <-> b', :'c') > 0 AS phrase, wsis.bm25('a:1 b:2', 'a:A <-> b', :'c') AS no_phrase;

-- a concept and its words: the better one, not both
SELECT s.both = greatest(s.concept, s.words) AS better, s.both < s.concept + s.words AS less_than_both, s.other = s.both AS other_order, s.several = greatest(s.words, s.concept + s.second) AS two_concepts,
	s.spellings = greatest(s.concept, s.word + s.spelling) AS spellings, s.sum = s.word + s.spelling AS plain_or, abs(s.halved - greatest(s.concept / 2, s.words)) < 1e-12 AS weight, s.nothing = s.words AS no_concepts
FROM (SELECT wsis.bm25(v, 'C7', c) AS concept, wsis.bm25(v, 'a <-> b', c) AS words, wsis.bm25(v, 'C7 | (a <-> b)', c) AS both, wsis.bm25(v, '(a <-> b) | C7', c) AS other, wsis.bm25(v, 'SDG9.c', c) AS second,
	wsis.bm25(v, '(C7 | SDG9.c) | (a <-> b)', c) AS several, wsis.bm25(v, 'a', c) AS word, wsis.bm25(v, 'b', c) AS spelling, wsis.bm25(v, 'C7 | (a | b)', c) AS spellings, wsis.bm25(v, 'a | b', c) AS sum,
	wsis.bm25(v, 'C7 | (a <-> b)', c, concept_weight => 0.5) AS halved, wsis.bm25(v, 'C7 | (a <-> b)', c, concept_weight => 0) AS nothing
	FROM (SELECT 'a:1 b:2,7 c:3 C7:1 SDG9.c:3'::tsvector AS v, :'c'::wsis.corpus AS c) d) s;
-- a derived concept is half as sure
SELECT wsis.bm25('''D:a'':1'::tsvector, '''D:a'''::tsquery, '{10,30,''D:a''=2}') / wsis.bm25('''K:a'':1'::tsvector, '''K:a'''::tsquery, '{10,30,''K:a''=2}') AS half;
-- a document that has the concept in another language is as good as one that has it in words and as a concept
SELECT wsis.bm25('C7:1 x:1 y:2', 'C7 | (a <-> b)', '{10,30,''a''=5,''b''=5,''C7''=2}') = wsis.bm25('C7:1 a:1 b:2', 'C7 | (a <-> b)', '{10,30,''a''=8,''b''=8,''C7''=2}') AS alike;
-- a number, of which a corpus knows nothing, is neither rare nor common
SELECT wsis.bm25('2030:1', '2030', '{100,100}') = wsis.bm25('a:1', 'a', '{100,100,''a''=10}') AS as_ten_of_a_hundred, wsis.bm25('x:1', 'x', '{100,100}') > wsis.bm25('a:1', 'a', '{100,100,''a''=1}') AS unknown_word_is_rare;

-- stored, however: in line, out of line, compressed, by a subquery, changing from row to row, in parallel
CREATE TABLE search_stored (i int, c wsis.corpus);
INSERT INTO search_stored SELECT i % 3, wsis.corpus_agg(v) FROM search_ranked GROUP BY 1;
INSERT INTO search_stored SELECT 3, wsis.corpus_agg(array_to_tsvector(array(SELECT 'w' || k FROM generate_series(1, 4000) k WHERE k % (j + 1) = 0))) FROM generate_series(0, 20) j;
INSERT INTO search_stored SELECT 4, wsis.corpus_agg(array_to_tsvector(ARRAY['w1', 'w' || i])) FROM generate_series(1, 3) i;
CREATE TABLE search_compressed (LIKE search_stored);
ALTER TABLE search_compressed ALTER c SET STORAGE EXTENDED;
INSERT INTO search_compressed SELECT i, wsis.corpus_in(wsis.corpus_out(c)) FROM search_stored;
SELECT s.i, count(DISTINCT wsis.bm25(v, 'w1 & w9 & w3:*', s.c)) > 1 AS any,
	count(*) FILTER (WHERE wsis.bm25(v, 'w1 & w9 & w3:*', s.c) <> wsis.bm25(v, 'w1 & w9 & w3:*', wsis.corpus_in(wsis.corpus_out(s.c)))) AS differ,
	count(*) FILTER (WHERE wsis.bm25(v, 'w1 & w9 & w3:*', s.c) <> wsis.bm25(v, 'w1 & w9 & w3:*', p.c)) AS differ_compressed
FROM search_ranked r, search_stored s JOIN search_compressed p USING (i) WHERE r.i <= 30 GROUP BY s.i ORDER BY s.i;
SELECT sum(wsis.bm25(v, 'w1 & w9', (SELECT c FROM search_stored WHERE i = 3))) = sum(wsis.bm25(v, 'w1 & w9', c)) AS subquery FROM search_ranked, (SELECT c FROM search_stored WHERE i = 3) s;
SELECT count(*) FILTER (WHERE n = 1) AS alike, count(*) AS all FROM (SELECT r.i, s.i AS corpus, q, count(DISTINCT score) AS n FROM search_ranked r, search_stored s, unnest('{w1,w9,w3:*}'::tsquery[]) q,
	LATERAL (SELECT wsis.bm25(v, q, s.c) AS score UNION ALL SELECT wsis.bm25(v, q, (s.c::text)::wsis.corpus)) b WHERE r.i <= 20 GROUP BY 1, 2, 3) g;
ALTER TABLE search_ranked SET (parallel_workers = 4);
CREATE TEMP TABLE ranked AS SELECT i, wsis.bm25(v, 'w1 & w9', c) AS score FROM search_ranked, search_statistics;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SET max_parallel_workers_per_gather = 4;
SELECT count(*) AS differ FROM (SELECT i, wsis.bm25(v, 'w1 & w9', c) AS score FROM search_ranked, search_statistics EXCEPT SELECT * FROM ranked) d;
SET max_parallel_workers_per_gather = 0;

-- an index beside it: candidates by GIN, in the order of the scores
CREATE INDEX search_ranked_v ON search_ranked USING gin (v);
SET enable_seqscan = off;
CREATE TEMP TABLE by_index AS SELECT i, wsis.bm25(v, 'w9 & w33', c) AS score FROM search_ranked, search_statistics WHERE v @@ 'w9 & w33';
SET enable_seqscan = on;
SET enable_bitmapscan = off;
SELECT count(*) > 3 AS any, count(*) FILTER (WHERE b.i IS NULL OR s.i IS NULL OR b.score <> s.score) AS wrong
FROM by_index b FULL JOIN (SELECT i, wsis.bm25(v, 'w9 & w33', c) AS score FROM search_ranked, search_statistics WHERE v @@ 'w9 & w33') s USING (i);
RESET enable_bitmapscan;

-- a query of ten thousand words, of ten thousand concepts, in groups of a hundred; and a thousand deep
CREATE FUNCTION pg_temp.any_of(letter text) RETURNS tsquery LANGUAGE sql RETURN
	(SELECT string_agg(words, '|')::tsquery FROM (SELECT '(' || string_agg(letter || i, '|') || ')' AS words FROM generate_series(1, 10000) i GROUP BY i / 100) g);
SELECT wsis.bm25('w1:1', pg_temp.any_of('w'), '{10,20,''w1''=3}') > 0 AS words, wsis.bm25('C1:1', pg_temp.any_of('C'), '{10,20,''C1''=3}') > 0 AS concepts;
SELECT wsis.bm25('w1:1', string_agg('w' || i, '|')::tsquery, '{10,20,''w1''=3}') > 0 AS deep FROM generate_series(1, 1000) i;
DROP TABLE search_ranked, search_statistics, search_stored, search_compressed;
