-- What a group takes, and that many groups take no longer than they must.
BEGIN;
SET LOCAL client_min_messages = warning;
SET LOCAL max_parallel_workers_per_gather = 0;
SET LOCAL jit = off;
SELECT plan(7);

-- peak memory of a hash aggregation in kB, as EXPLAIN ANALYZE says
CREATE FUNCTION pg_temp.memory(query text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE plan jsonb;
BEGIN
  EXECUTE 'EXPLAIN (ANALYZE, FORMAT json) ' || query INTO plan;
  RETURN (jsonb_path_query_first(plan, '$.**."Peak Memory Usage"'))::bigint;
END $$;
CREATE FUNCTION pg_temp.bytes_each(ours text, groups int, rows int) RETURNS numeric LANGUAGE sql AS $$
  SELECT (pg_temp.memory(format('SELECT g, %s FROM (SELECT i %% %s AS g, i FROM generate_series(1, %s) i OFFSET 0) r GROUP BY g', ours, groups, rows))
    - pg_temp.memory(format('SELECT g, count(*) FROM (SELECT i %% %s AS g, i FROM generate_series(1, %s) i OFFSET 0) r GROUP BY g', groups, rows))) * 1024.0 / groups $$;
SET LOCAL work_mem = '2000MB';
SET LOCAL enable_sort = off;
SELECT cmp_ok(pg_temp.bytes_each('wsis.distribution_agg(i)', 100000, 100000), '<=', 200.0, 'at most 200 bytes a group of one value');
SELECT cmp_ok(pg_temp.bytes_each('wsis.distribution_agg(i, i)', 100000, 100000), '<=', 200.0, 'or of one value with its weight');
SELECT cmp_ok(pg_temp.bytes_each('wsis.distribution_sketch_agg(i, i, 0.01)', 100000, 100000), '<=', 200.0, 'or of a sketch');
SELECT cmp_ok(pg_temp.bytes_each('wsis.distribution_agg(i, i)', 10000, 1000000), '<=', 200.0 + 64 * 100, 'at most 64 bytes a cell more');
SELECT cmp_ok(pg_temp.bytes_each('wsis.distribution_agg(1::float8, 2)', 10000, 1000000), '<=', 200.0 + 2 * 64, 'rows that are equal are few cells');
SELECT cmp_ok(pg_temp.bytes_each('wsis.distribution_agg(i % 7, i % 3)', 100, 1000000), '<=', 400.0 + 64 * 14, 'and many of few kinds are few cells');

SET LOCAL work_mem = '4MB';
SELECT is(count(*), 100000::bigint, '100,000 groups under 4 MB')
FROM (SELECT wsis.distribution_agg(i, i) FROM generate_series(1, 100000) i GROUP BY i) g;

SELECT * FROM finish();
ROLLBACK;
