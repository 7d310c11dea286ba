-- nearest_distance against the geodesics to all nodes: more than 50 million pairs, and those
-- that make trouble: poles, the antimeridian, the equator, degrees without fractions, few nodes,
-- nodes on the other side of the earth
\getenv library WSIS_GEODESIC
BEGIN;
SET LOCAL client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS postgis;
SELECT plan(10);
SELECT setseed(0.125) \g /dev/null
CREATE FUNCTION pg_temp.all_pairs_nearest(float8, float8, float8[], float8[]) RETURNS float8
	LANGUAGE C STRICT AS :'library', 'all_pairs_nearest';

-- how a part draws its places and nodes
CREATE FUNCTION pg_temp.drawn(part text) RETURNS geometry LANGUAGE plpgsql VOLATILE AS $$
BEGIN
	RETURN CASE part
		WHEN 'everywhere' THEN ST_MakePoint(random() * 360 - 180, degrees(asin(random() * 2 - 1)))
		WHEN 'clustered' THEN ST_MakePoint(floor(random() * 60) * 6 - 180 + random() ^ 6 * 6, floor(random() * 20) * 6 - 60 + random() ^ 6 * 6)
		WHEN 'poles' THEN ST_MakePoint(random() * 360 - 180, (CASE WHEN random() < 0.5 THEN 1 ELSE -1 END) * (90 - 10 ^ (random() * 9 - 8)))
		WHEN 'antimeridian' THEN ST_MakePoint((CASE WHEN random() < 0.5 THEN 1 ELSE -1 END) * (180 - 10 ^ (random() * 9 - 8)), random() * 20 - 10)
		WHEN 'whole' THEN ST_MakePoint(round(random() * 72) * 5 - 180, round(random() * 36) * 5 - 90)
		WHEN 'country' THEN ST_MakePoint(1 + random() * 4, 6 + random() * 6)
		WHEN 'antipodes' THEN ST_MakePoint(-180 + random() * 6, -6 - random() * 6)
		WHEN 'equator' THEN ST_MakePoint(random() * 360 - 180, (random() - 0.5) * 10 ^ (random() * 4 - 4)) END;
END $$;

-- nodes of a part, places of a part, how many of each: how many of the places are not answered right
CREATE FUNCTION pg_temp.wrong(node_part text, part text, places int, nodes int) RETURNS TABLE (asked bigint, wrong bigint) LANGUAGE sql VOLATILE AS $$
	WITH node AS MATERIALIZED (SELECT pg_temp.drawn(node_part) AS geom FROM generate_series(1, nodes)),
		node_set AS MATERIALIZED (SELECT wsis.node_set_agg(geom) AS s, array_agg(ST_X(geom)) AS x, array_agg(ST_Y(geom)) AS y FROM node),
		place AS MATERIALIZED (SELECT pg_temp.drawn(part) AS geom FROM generate_series(1, places)),
		answer AS (SELECT wsis.nearest_distance(geom, s) AS ours, pg_temp.all_pairs_nearest(ST_X(geom), ST_Y(geom), x, y) AS theirs FROM place, node_set)
	SELECT count(*), count(*) FILTER (WHERE (abs(ours - theirs) <= 1e-6) IS NOT TRUE) FROM answer $$;
SELECT results_eq(format('SELECT * FROM pg_temp.wrong(%L, %L, %s, %s)', node_part, part, places, nodes), format('VALUES (%s::bigint, 0::bigint)', places),
	format('%s places %s, each to %s nodes %s', places, part, nodes, node_part))
FROM (VALUES ('everywhere', 'everywhere', 5000, 1000), ('clustered', 'clustered', 2000, 10000), ('everywhere', 'everywhere', 200, 100000), ('poles', 'poles', 1500, 3000),
	('antimeridian', 'antimeridian', 1500, 3000), ('whole', 'whole', 6000, 300), ('equator', 'equator', 1500, 1000), ('everywhere', 'everywhere', 20000, 7),
	('country', 'everywhere', 2000, 1000), ('country', 'antipodes', 1000, 1000)) v (node_part, part, places, nodes);
SELECT * FROM finish();
ROLLBACK;
