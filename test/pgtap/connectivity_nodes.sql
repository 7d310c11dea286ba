-- what must hold of node sets: their size, what a query reads of a stored one, its words
BEGIN;
SET LOCAL client_min_messages = warning;
SELECT plan(9);
SELECT setseed(0.5) \g /dev/null
CREATE TEMP TABLE drawn AS SELECT i AS id, ST_SetSRID(ST_MakePoint(random() * 360 - 180, random() * 180 - 90), 4326) AS geom FROM generate_series(1, 20000) i;
CREATE TEMP TABLE stored AS SELECT wsis.node_set_agg(geom) AS s, wsis.node_set_agg(geom, id) AS with_ids FROM drawn;

SELECT ok((SELECT pg_column_size(s) <= 20000 * 32 + 100 FROM stored), 'at most 32 bytes a node');
SELECT ok((SELECT pg_column_size(with_ids) <= 20000 * 40 + 100 FROM stored), 'and eight for its id');

-- 640 kB are 320 pages of TOAST: read once for all rows, not once a row
CREATE FUNCTION pg_temp.pages(query text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE plan json;
BEGIN
	EXECUTE 'EXPLAIN (ANALYZE, BUFFERS, FORMAT json) ' || query INTO plan;
	RETURN (plan #>> '{0,Plan,Shared Hit Blocks}')::bigint + (plan #>> '{0,Plan,Local Hit Blocks}')::bigint
		+ (plan #>> '{0,Plan,Shared Read Blocks}')::bigint + (plan #>> '{0,Plan,Local Read Blocks}')::bigint;
END $$;
SELECT pg_temp.pages('SELECT wsis.nearest_distance(''POINT(0 0)''::geometry, s) FROM stored') \g /dev/null
SELECT cmp_ok(pg_temp.pages('SELECT sum(wsis.nearest_distance(d.geom, s)) FROM drawn d, stored'), '<', 5000::bigint, 'nearest_distance reads a stored set once');
SELECT cmp_ok(pg_temp.pages('SELECT sum(wsis.nearest_distance(d.geom, (SELECT s FROM stored))) FROM drawn d'), '<', 5000::bigint, 'of a sub-select too');
SELECT cmp_ok(pg_temp.pages('SELECT sum(n.distance_all) FROM drawn d, stored, wsis.nearest_distances(d.geom, s) n WHERE d.id < 2000'), '<', 5000::bigint, 'nearest_distances does');
SELECT cmp_ok(pg_temp.pages('SELECT sum(n.distance) FROM drawn d, wsis.nearest(d.geom, (SELECT s FROM stored)) n WHERE d.id < 2000'), '<', 5000::bigint, 'nearest does');
SELECT cmp_ok(pg_temp.pages('SELECT sum(n.distance) FROM drawn d, stored, wsis.nearest_by_class(d.geom, s) n WHERE d.id < 2000'), '<', 5000::bigint, 'nearest_by_class does');
SELECT cmp_ok(pg_temp.pages('SELECT sum(wsis.count_within(d.geom, s, 1000)) FROM drawn d, stored WHERE d.id < 2000'), '<', 5000::bigint, 'count_within does');

-- two stored sets in turn: each row is answered by its own
CREATE TEMP TABLE two AS SELECT i, wsis.node_set_agg(ST_MakePoint(i * 10, j / 1000.0)) AS s FROM generate_series(1, 2) i, generate_series(1, 20000) j GROUP BY i;
SELECT is((SELECT count(*) FROM generate_series(1, 20) g, two t WHERE wsis.nearest_distance(ST_MakePoint(t.i * 10, 5), s) > 0), 0::bigint, 'sets in turn don''t mix');
SELECT * FROM finish();
ROLLBACK;
