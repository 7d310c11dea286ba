-- What a group of gap_agg takes beyond one of count(*), as EXPLAIN ANALYZE says.
BEGIN;
SET LOCAL client_min_messages = warning;
SET LOCAL max_parallel_workers_per_gather = 0;
SET LOCAL jit = off;
SET LOCAL work_mem = '2000MB';
SET LOCAL enable_sort = off;
SELECT plan(5);

CREATE FUNCTION pg_temp.memory(query text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE plan jsonb;
BEGIN
  EXECUTE 'EXPLAIN (ANALYZE, FORMAT json) ' || query INTO plan;
  RETURN (jsonb_path_query_first(plan, '$.**."Peak Memory Usage"'))::bigint;
END $$;
CREATE FUNCTION pg_temp.bytes_each(ours text, groups int, rows int) RETURNS numeric LANGUAGE sql AS $$
  SELECT (pg_temp.memory(format('SELECT g, %s FROM (SELECT i %% %s AS g, i FROM generate_series(1, %s) i OFFSET 0) r GROUP BY g', ours, groups, rows))
    - pg_temp.memory(format('SELECT g, count(*) FROM (SELECT i %% %s AS g, i FROM generate_series(1, %s) i OFFSET 0) r GROUP BY g', groups, rows))) * 1024.0 / groups $$;
SELECT cmp_ok(pg_temp.bytes_each('wsis.gap_agg(i % 2 = 0, i)', 100000, 300000), '<=', 200.0, 'at most 200 bytes a group without distances');
SELECT cmp_ok(pg_temp.bytes_each('wsis.gap_agg(i % 2 = 0, i, i)', 100000, 100000), '<=', 200.0, 'or of one with a distance');
SELECT cmp_ok(pg_temp.bytes_each('wsis.gap_agg(i % 2 = 0, i, i, i + 1)', 100000, 100000), '<=', 200.0, 'or of one with two distances');
SELECT cmp_ok(pg_temp.bytes_each('wsis.gap_agg(i % 2 = 0, i, i)', 10000, 1000000), '<=', 200.0 + 64 * 100, 'at most 64 bytes a cell more');
SELECT cmp_ok(pg_temp.bytes_each('wsis.gap_change_agg(i % 2 = 0, i % 3 = 0, i)', 100000, 100000), '<=', 200.0, 'at most 200 bytes a group of one change');

SELECT * FROM finish();
ROLLBACK;
