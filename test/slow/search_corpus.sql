-- A million documents: their statistics are made in one pass in less than 64 MB, and what indexes them
-- doesn't grow. Runs on a server of its own machine with /proc.
BEGIN;
SET LOCAL client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS postgis;
CREATE EXTENSION IF NOT EXISTS wsis;
SET LOCAL max_parallel_workers_per_gather = 0;
SET LOCAL jit = off;
SELECT plan(5);

-- what the process has of its own, and the most that it has had mapped, in kB
CREATE FUNCTION pg_temp.kb(what text) RETURNS bigint LANGUAGE sql VOLATILE
  AS $$SELECT substring(pg_read_file('/proc/self/status') FROM what || ':\s*(\d+)')::bigint$$;
-- words as in texts: few that are common, many that are rare; half a million in all
CREATE FUNCTION pg_temp.documents(from_i int, to_i int) RETURNS SETOF tsvector LANGUAGE sql VOLATILE
  AS $$SELECT to_tsvector('wsis.multilingual', (SELECT string_agg(CASE WHEN j % 7 = 0 THEN '宽带网络' WHEN j % 11 = 0 THEN 'сети' ELSE '' END
      || ' w' || translate(floor(exp(random() * 13))::int::text, '0123456789', 'abcdefghij'), ' ') FROM generate_series(1, 20 + i % 2) j))
    FROM generate_series(from_i, to_i) i$$;
SELECT setseed(0.5) \g /dev/null

SELECT wsis.corpus_agg(v) FROM pg_temp.documents(1, 1000) v \g /dev/null
SELECT pg_temp.kb('VmPeak') AS peak, pg_temp.kb('RssAnon') AS own \gset
CREATE TEMP TABLE statistics AS SELECT i, (SELECT wsis.corpus_agg(v) FROM pg_temp.documents(i * 10000 + 1, i * 10000 + 10000) v) AS c FROM generate_series(0, 99) i;
SELECT cmp_ok(pg_temp.kb('RssAnon') - :own, '<', 32768::bigint, 'a hundred times ten thousand documents leave nothing behind');
CREATE TEMP TABLE whole AS SELECT sum(c) AS c FROM statistics;
SELECT is(documents, 1000000::bigint, 'a million documents') FROM whole, wsis.corpus_totals(c);
SELECT cmp_ok(terms, '>', 250000::bigint, 'with many terms') FROM whole, wsis.corpus_totals(c);
SELECT cmp_ok(pg_column_size(c), '<', 32 * 1024 * 1024, 'take little to keep') FROM whole;
SELECT cmp_ok(pg_temp.kb('VmPeak') - :peak, '<', 64 * 1024::bigint, 'and less than 64 MB to make');
SELECT * FROM finish();
ROLLBACK;
