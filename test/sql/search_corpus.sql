-- the type corpus: text and binary, malformed and limit values first; its aggregates and readers
SET search_path = public;
CREATE FUNCTION pg_temp.refused(text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE detail text;
BEGIN
	RETURN 'read: ' || $1::wsis.corpus;
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL;
	RETURN SQLSTATE || ' ' || left(SQLERRM, 70) || ': ' || left(detail, 90);
END $$;
SELECT left(text, 30) AS text, pg_temp.refused(text) FROM (VALUES
	(''), ('{'), ('}'), ('{}'), ('{1'), ('{1}'), ('{1,}'), ('{,1}'), ('{1,2'), ('{1,2,'), ('{1,2,}'), ('{1,2}}'), ('{1,2} x'), ('{x,2}'), ('{1,x}'), ('{-1,2}'), ('{1,-2}'),
	('{+1,2}'), ('{1.5,2}'), ('{9223372036854775808,1}'), ('{1,99999999999999999999}'), ('{0,1}'),
	('{1,2,a=1}'), ('{1,2,''a=1}'), ('{1,2,''a''}'), ('{1,2,''a''=}'), ('{1,2,''a''=x}'), ('{1,2,''a''=-1}'), ('{1,2,''a''=0}'), ('{1,2,''a''=2}'), ('{2,1,''a''=2}'),
	('{2,2,''a''=1,''b''=2}'), ('{2,9,''a''=1,''a''=1}'), ('{1,2,''''=1}'), ('{1,2,''a''=1 ''b''=1}'), ('{1,2,''a''=1,}'), ('{1,1,''' || repeat('я', 1024) || '''=1}')) v (text);
SELECT '{1,2,x}'::wsis.corpus;
SELECT '{0,0}'::wsis.corpus, E'\n{ 2 ,\t9 , ''b'' = 1 ,''a''=2 }\r'::wsis.corpus AS blanks, '{1,4,''it''''s''=1,''''''''=1,''\a''=1,''{,=}''=1}'::wsis.corpus AS quotes,
	'{9223372036854775807,9223372036854775807,''a''=9223372036854775807}'::wsis.corpus AS limits, length(('{1,1,''' || repeat('я', 1023) || '''=1}')::wsis.corpus::text) AS longest;

-- which lexemes are terms: words and concepts, no numbers and no addresses
SELECT wsis.corpus_agg(v) FROM (VALUES ('''word'' ''слово'' ''字'' ''e-mail'' ''it''''s'' ''5g'' ''C7'' ''SDG9.c'' ''C7.e-health'''::tsvector),
	('''2030'' ''-1.5'' ''1e5'' ''9.c'' ''3'' ''a@b.org'' ''www.un.org'' ''un.org/x'' ''/x'' ''x.txt'' ''10:30'' ''+'' '''''''''::tsvector)) d (v);
SELECT wsis.corpus_agg(to_tsvector('wsis.multilingual', t)) FROM (VALUES ('The network in 2030: SDG 9.c, www.un.org/x, 1,234.5 a@b.org'), ('Сети 2030'), (NULL), ('')) d (t);
-- no row, NULLs, empty documents; labels and stripped documents
SELECT wsis.corpus_agg(v) IS NULL AS none, wsis.corpus_agg(NULL::tsvector) IS NULL AS null, sum(NULL::wsis.corpus) IS NULL AS sum FROM (SELECT NULL::tsvector AS v WHERE false) n;
SELECT wsis.corpus_agg(v) AS empty, wsis.corpus_agg(v) FILTER (WHERE v IS NULL) IS NULL AS null FROM unnest('{NULL,"",""}'::tsvector[]) v;
SELECT wsis.corpus_agg(v) FROM unnest(ARRAY['a:1A,2B,3 b:4', strip('a:1,2,3 b:4')]) v;
SELECT sum(c ORDER BY c), sum(c ORDER BY c DESC) = sum(c) AS same FROM unnest(ARRAY['{1,2,''a''=1}', '{0,0}', NULL, '{3,9,''b''=2,''a''=3}']::wsis.corpus[]) c;
SELECT sum(c) FROM unnest(ARRAY['{9223372036854775807,9223372036854775807}', '{1,1}']::wsis.corpus[]) c;
-- transitions by hand give values like any other
SELECT wsis.corpus_add(NULL, 'a:1'), wsis.corpus_add('{1,2,''b''=1}', 'a:1'), wsis.corpus_add('{1,2,''b''=1}', NULL), wsis.corpus_add_corpus('{1,2,''b''=1}', '{1,1}'), wsis.corpus_final('{1,1}');

-- reading
SELECT term, documents, round(idf::numeric, 6) AS idf FROM wsis.terms('{3,9,''b''=1,''a''=3}');
SELECT count(*) FROM wsis.terms('{3,9}');
SELECT count(*) FROM wsis.terms(NULL);
SELECT * FROM wsis.corpus_totals('{3,9,''b''=1,''a''=3}'), wsis.corpus_totals('{0,0}') e (d, l, a, t);

-- order and text as drivers send it
SELECT array_agg(c ORDER BY c) FROM unnest('{"{1,2,''b''=1}","{0,0}","{1,2}","{2,2}","{1,1}","{1,2,''a''=1}","{1,2,''aa''=1}"}'::wsis.corpus[]) c;
SELECT '{1,2,''a''=1}'::wsis.corpus = '{1,2,''a''=1}' AS equal, '{1,2,''a''=1}'::wsis.corpus <> '{1,2,''b''=1}' AS differs, '{1,2}'::wsis.corpus < '{1,3}' AS less, '{1,2}'::wsis.corpus >= '{1,3}' AS not_less;
CREATE TEMP TABLE sent (c wsis.corpus);
INSERT INTO sent SELECT '{1,2}'::varchar UNION ALL SELECT '{0,0}'::text;
SELECT c::text || c::varchar AS text FROM sent ORDER BY c;

-- documents: what the aggregate counts is what unnest shows
SELECT setseed(0.3) \g /dev/null
CREATE TABLE search_document AS SELECT i, CASE WHEN i % 50 > 0 THEN
	to_tsvector('simple', (SELECT string_agg('w' || floor(exp(random() * 9))::int || repeat('я', (random() * j)::int % 9), ' ') FROM generate_series(1, i % 90) j)) END AS v
FROM generate_series(1, 3000) i;
CREATE TEMP TABLE answer (how text, bytes bytea);
INSERT INTO answer SELECT 'all', wsis.corpus_send(wsis.corpus_agg(v)) FROM search_document;
SELECT documents = (SELECT count(v) FROM search_document) AS documents, length = (SELECT sum(coalesce(cardinality(positions), 1)) FROM search_document, unnest(v)) AS length,
	terms = (SELECT count(DISTINCT lexeme) FROM search_document, unnest(v)) AS terms, terms > 5000 AS many
FROM wsis.corpus_totals((SELECT wsis.corpus_agg(v) FROM search_document));
SELECT count(*) AS wrong FROM wsis.terms((SELECT wsis.corpus_agg(v) FROM search_document)) FULL JOIN
	(SELECT lexeme, count(*) FROM search_document, unnest(v) GROUP BY 1) u (term, plain) USING (term) WHERE documents IS DISTINCT FROM plain;
SELECT array_agg(term) = array_agg(term ORDER BY term COLLATE "C") AS in_order FROM wsis.terms((SELECT wsis.corpus_agg(v) FROM search_document));
-- shuffled, rolled up, as text, in a large state, in parallel: the same bytes
INSERT INTO answer SELECT 'shuffled', wsis.corpus_send(wsis.corpus_agg(v ORDER BY hashint4(i))) FROM search_document;
CREATE TABLE search_part AS SELECT i % 7 AS part, wsis.corpus_agg(v) AS c FROM search_document GROUP BY 1;
INSERT INTO answer SELECT 'rolled up', wsis.corpus_send(sum(c ORDER BY part DESC)) FROM search_part;
INSERT INTO answer SELECT 'rolled up in text', wsis.corpus_send(sum(c::text::wsis.corpus)) FROM search_part;
ALTER TABLE search_document SET (parallel_workers = 4);
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SET max_parallel_workers_per_gather = 1;
INSERT INTO answer SELECT 'one worker', wsis.corpus_send(wsis.corpus_agg(v)) FROM search_document;
SET max_parallel_workers_per_gather = 4;
EXPLAIN (COSTS OFF) SELECT wsis.corpus_agg(v) FROM search_document;
INSERT INTO answer SELECT 'four workers', wsis.corpus_send(wsis.corpus_agg(v)) FROM search_document;
SET parallel_leader_participation = off;
INSERT INTO answer SELECT 'no leader', wsis.corpus_send(wsis.corpus_agg(v)) FROM search_document;
RESET parallel_leader_participation;
SET max_parallel_workers_per_gather = 0;
SELECT count(*), count(DISTINCT bytes) AS different FROM answer;
-- a state beyond a megabyte, whose terms are all of one document, or of thousands
SELECT terms, documents, (SELECT count(*) FROM wsis.terms(c) w WHERE w.documents = 1) AS once, c = (SELECT sum(part) FROM (
	SELECT wsis.corpus_agg(array_to_tsvector(ARRAY['x' || i, 'y' || i % 1000])) AS part FROM generate_series(1, 60000) i GROUP BY i % 3) p) AS rolled_up
FROM (SELECT wsis.corpus_agg(array_to_tsvector(ARRAY['x' || i, 'y' || i % 1000])) AS c FROM generate_series(1, 60000) i) a, wsis.corpus_totals(c) t;
-- windows: a frame's value is not the next one's state
SELECT count(*) AS frames, count(*) FILTER (WHERE running <> (SELECT wsis.corpus_agg(p.v) FROM search_document p WHERE p.i <= w.i)) AS wrong,
	count(*) FILTER (WHERE moving IS DISTINCT FROM (SELECT wsis.corpus_agg(p.v) FROM search_document p WHERE p.i BETWEEN w.i - 2 AND w.i)) AS wrong_moving
FROM (SELECT i, wsis.corpus_agg(v) OVER (ORDER BY i) AS running, wsis.corpus_agg(v) OVER (ORDER BY i ROWS 2 PRECEDING) AS moving
	FROM search_document WHERE i <= 120) w;
-- many groups under the least memory
SET work_mem = '4MB';
SELECT count(*), sum(documents) FROM (SELECT wsis.corpus_agg(array_to_tsvector(ARRAY['a', 'b' || i % 10])) AS c FROM generate_series(1, 20000) i GROUP BY i % 10000) g, wsis.corpus_totals(c);
RESET work_mem;

-- binary: what recv refuses, and what comes back as it went
\getenv abs_builddir PG_ABS_BUILDDIR
\set file :abs_builddir '/results/search_corpus.bin'
\set save '\\copy bytes TO ' :'file' ' (FORMAT binary)'
\set load '\\copy stored FROM ' :'file' ' (FORMAT binary)'
CREATE TEMP TABLE bytes (bytes bytea);
CREATE TEMP TABLE stored (c wsis.corpus);
\set VERBOSITY terse
-- nothing; another version; reserved bytes; a term that is not there, terms that are too many
INSERT INTO bytes VALUES ('');
:save
:load
UPDATE bytes SET bytes = '\x02000000000000000000000000000001' || '\x0000000000000002'::bytea;
:save
:load
UPDATE bytes SET bytes = '\x01000001000000000000000000000001' || '\x0000000000000002'::bytea;
:save
:load
UPDATE bytes SET bytes = '\x01000000000000010000000000000001' || '\x0000000000000002'::bytea;
:save
:load
UPDATE bytes SET bytes = '\x01000000ffffffff0000000000000001' || '\x0000000000000002'::bytea || '\x00000000000000016100'::bytea;
:save
:load
-- negative numbers; a length without documents; a term of none, of too many, empty, twice, not ended, no UTF-8; bytes behind
UPDATE bytes SET bytes = '\x0100000000000000ffffffffffffffff' || '\x0000000000000002'::bytea;
:save
:load
UPDATE bytes SET bytes = '\x01000000000000000000000000000001' || '\x8000000000000000'::bytea;
:save
:load
UPDATE bytes SET bytes = '\x01000000000000000000000000000000' || '\x0000000000000002'::bytea;
:save
:load
UPDATE bytes SET bytes = '\x01000000000000010000000000000001' || '\x0000000000000002'::bytea || '\x00000000000000006100'::bytea;
:save
:load
UPDATE bytes SET bytes = '\x01000000000000010000000000000001' || '\x0000000000000002'::bytea || '\x00000000000000026100'::bytea;
:save
:load
UPDATE bytes SET bytes = '\x01000000000000010000000000000001' || '\x0000000000000002'::bytea || '\x000000000000000100'::bytea;
:save
:load
UPDATE bytes SET bytes = '\x01000000000000020000000000000001' || '\x0000000000000002'::bytea || '\x00000000000000016100'::bytea || '\x00000000000000016100'::bytea;
:save
:load
UPDATE bytes SET bytes = '\x01000000000000010000000000000001' || '\x0000000000000002'::bytea || '\x000000000000000161'::bytea;
:save
:load
UPDATE bytes SET bytes = '\x01000000000000010000000000000001' || '\x0000000000000002'::bytea || '\x0000000000000001ff00'::bytea;
:save
:load
UPDATE bytes SET bytes = '\x01000000000000010000000000000001' || '\x0000000000000002'::bytea || '\x0000000000000001610062'::bytea;
:save
:load
\set VERBOSITY default
SELECT count(*) FROM stored;
-- in any order
UPDATE bytes SET bytes = '\x01000000000000020000000000000001' || '\x0000000000000002'::bytea || '\x00000000000000016200'::bytea || '\x00000000000000016100'::bytea;
:save
:load
SELECT * FROM stored;
TRUNCATE stored;
CREATE TEMP TABLE out AS SELECT c FROM search_part UNION ALL SELECT '{0,0}' UNION ALL SELECT '{9223372036854775807,9223372036854775807,''it''''s''=9223372036854775807}';
\set save '\\copy out TO ' :'file' ' (FORMAT binary)'
:save
:load
SELECT count(*), count(*) FILTER (WHERE EXISTS (SELECT FROM stored s WHERE s.c = o.c)) AS back, count(*) FILTER (WHERE c::text::wsis.corpus = c) AS through_text FROM out o;
SELECT count(*) AS groups FROM (SELECT c FROM (SELECT c FROM out UNION ALL SELECT c FROM stored) b GROUP BY c) g;
DROP TABLE search_document, search_part;
