-- distances and nearest nodes, against PostGIS over all pairs
SET search_path = public;

-- NULL, unknown places, no nodes, no such class
SELECT wsis.nearest_distance(NULL::geometry, '{1 2}') AS null, wsis.nearest_distance('POINT EMPTY'::geometry, '{1 2}') AS empty, wsis.nearest_distance('POINT(1 91)'::geometry, '{1 2}') AS nowhere,
	wsis.nearest_distance(ST_MakePoint(1, 'NaN'), '{1 2}') AS nan, wsis.nearest_distance(NULL::geography, NULL) AS nulls, wsis.nearest_distance('POINT EMPTY'::geography, '{}') AS both,
	wsis.nearest_distance(NULL::geometry, '{}', 'x') AS of_class;
SELECT wsis.nearest_distance('POINT(1 2)'::geometry, '{}') AS none, wsis.nearest_distance('POINT(1 2)'::geometry, NULL) AS null, wsis.nearest_distance('POINT(1 2)'::geography, '{left_out=1,unknown=1}') AS counted,
	wsis.nearest_distance('POINT(1 2)'::geometry, '{1 2 "a"}', 'b') AS no_such_class, wsis.nearest_distance('POINT(1 2)'::geometry, '{1 2}', '') AS no_class, wsis.nearest_distance('POINT(1 2)'::geometry, '{1 2 "a"}', NULL) AS any,
	wsis.nearest_distance('POINT(1 2)'::geometry, NULL, 'a') AS null_set, wsis.nearest_distance('POINT(1 2)'::geography, '{1 2 ""}', '') AS empty_class;
SELECT i, ST_AsText(g), s, round(distance_all::numeric, 3) AS distance_all, round(distance_known::numeric, 3) AS distance_known FROM (VALUES (1, 'POINT(1 2)'::geometry, '{1 2}'::wsis.node_set), (2, 'POINT(1 2)', '{}'), (3, 'POINT(1 2)', NULL), (4, NULL, '{1 2}'), (5, 'POINT EMPTY', '{}'), (6, 'POINT(1 2)', '{1 2 ?}'), (7, 'POINT(1 2)', '{1 2 ?,3 2}')) v (i, g, s)
CROSS JOIN LATERAL wsis.nearest_distances(g, s) ORDER BY i;
SELECT i, n.* FROM (VALUES (1, 'POINT(1 2)'::geometry, '{}'::wsis.node_set), (2, 'POINT(1 2)', NULL), (3, NULL, '{1 2}'), (4, 'POINT EMPTY', '{1 2}')) v (i, g, s), wsis.nearest(g, s) n
UNION ALL SELECT i, n.* FROM (VALUES (1, 'POINT(1 2)'::geometry, '{}'::wsis.node_set), (2, 'POINT(1 2)', NULL), (3, NULL, '{1 2}'), (4, 'POINT EMPTY', '{1 2}')) v (i, g, s), wsis.nearest_by_class(g, s) n;
SELECT wsis.count_within('POINT(1 2)'::geometry, '{1 2,1 2,2 2 ?}', 0) AS zero, wsis.count_within('POINT(1 2)'::geometry, '{1 2,1 2,2 2 ?}', 'Infinity') AS infinite, wsis.count_within('POINT(1 2)'::geometry, '{}', 1) AS none,
	wsis.count_within('POINT(1 2)'::geometry, NULL, 1) AS null_set, wsis.count_within(NULL::geometry, '{1 2}', 1) AS null, wsis.count_within('POINT EMPTY'::geography, '{1 2}', 1) AS empty, wsis.count_within('POINT(1 2)'::geometry, '{1 2}', NULL) AS null_radius;
SELECT wsis.count_within('POINT(1 2)'::geometry, '{1 2}', -1);
SELECT wsis.count_within('POINT(1 2)'::geometry, '{1 2}', 'NaN');
SELECT wsis.nearest('POINT(1 2)'::geometry, '{1 2}', -1);

-- ties: smallest id, NULL ids last; k beyond the nodes; classes; active
SELECT k, id, distance, class, active, ST_AsEWKT(geom) FROM unnest('{0,1,3,9,NULL}'::int[]) k, LATERAL wsis.nearest('POINT(1 2)'::geometry, '{1 2 "z",1 2 #9,1 2 #-4 "b" ?,1 2 #3 ?,1 2 #3 "a",1 2 #-9 ?,1 2 ?}', k) ORDER BY k, distance;
SELECT id, class, active, pg_typeof(geom), ST_AsEWKT(geom) FROM wsis.nearest('POINT(1 2)'::geography, '{1 2 #2 "a" ?,1 2 #1 "b",1.5 2 #0 "a"}', 9, 'a');
SELECT id, round(distance::numeric, 3) AS distance, class, active, ST_AsEWKT(geom) FROM wsis.nearest_by_class('POINT(1 2)'::geometry, '{1 2 #2 "a" ?,1 2 #1 "b",1.5 2 #0 "a",2 2,2 2 #7}');
SELECT count(*) FROM wsis.nearest('POINT(1 2)'::geometry, '{1 2,3 4}', 9, 'none');
-- 3,000 nodes at one place: the smallest id
SELECT id, distance FROM (SELECT wsis.node_set_agg('POINT(1 2)'::geometry, NULLIF(3001 - i, 0)) AS s FROM generate_series(1, 3000) i) n, wsis.nearest('POINT(1 2)'::geometry, s, 2);
SELECT wsis.count_within('POINT(1 2)'::geometry, (SELECT wsis.node_set_agg('POINT(1 2)'::geometry) FROM generate_series(1, 3000) i), 1);

-- poles, the antimeridian, antipodes
SELECT g, s, round(wsis.nearest_distance(g::geometry, s::wsis.node_set)::numeric, 3) AS ours, abs(wsis.nearest_distance(g::geometry, s::wsis.node_set) - p.theirs) < 1e-6 AS same
FROM (VALUES ('POINT(180 0)', '{-180 0}'), ('POINT(179.9999 -16)', '{-179.9999 -16,179 -16}'), ('POINT(0 90)', '{123 90}'), ('POINT(0 -90)', '{-77 -90}'), ('POINT(0 90)', '{0 -90}'), ('POINT(0 0)', '{180 0}'),
	('POINT(0 0)', '{179.5 0.5,-179.5 -0.5}'), ('POINT(10 20)', '{-170 -20}'), ('POINT(10 20)', '{-170 -20,-169.9 -20.1,-170.3 -19.8}'), ('POINT(-90 89.9)', '{90 89.9}'), ('POINT(0 0)', '{90 0}'), ('POINT(0 0)', '{0 1e-9}'), ('POINT(0 0)', '{5e-324 0}')) v (g, s),
	LATERAL (SELECT min(ST_Distance(g::geography, n.geom::geography)) AS theirs FROM wsis.nodes(s::wsis.node_set) n) p;

-- against every pair: everywhere, clustered, around the poles and the antimeridian, on a grid that ties
SELECT setseed(0.75) \g /dev/null
CREATE TABLE world (part text, id bigint, class text, active boolean, geom geometry);
CREATE FUNCTION pg_temp.somewhere(part text) RETURNS geometry LANGUAGE sql VOLATILE AS $$
	SELECT ST_SetSRID(CASE part
		WHEN 'everywhere' THEN ST_MakePoint(random() * 360 - 180, degrees(asin(random() * 2 - 1)))
		WHEN 'clustered' THEN ST_MakePoint(2 + random() ^ 4 * 8, 9 + random() ^ 4 * 5)
		WHEN 'poles' THEN ST_MakePoint(least(round(random() * 12) * 30 - 180 + random() ^ 8, 180), (CASE WHEN random() < 0.5 THEN 1 ELSE -1 END) * (90 - 2 * random() ^ 4))
		WHEN 'antimeridian' THEN ST_MakePoint((CASE WHEN random() < 0.5 THEN 1 ELSE -1 END) * (180 - random() ^ 4 * 3), random() * 60 - 30)
		WHEN 'grid' THEN ST_MakePoint(round(random() * 36) * 10 - 180, round(random() * 18) * 10 - 90) END, 4326) $$;
INSERT INTO world SELECT part, CASE WHEN i % 5 > 0 THEN i END, CASE WHEN i % 7 > 0 THEN 'class ' || i % 13 END, CASE i % 4 WHEN 0 THEN NULL ELSE i % 11 > 0 END, pg_temp.somewhere(part)
FROM unnest('{everywhere,clustered,poles,antimeridian,grid}'::text[]) part, generate_series(1, 400) i;
CREATE TABLE asked (part text, no int, geom geometry);
INSERT INTO asked SELECT part, i, pg_temp.somewhere(part) FROM unnest('{everywhere,clustered,poles,antimeridian,grid}'::text[]) part, generate_series(1, 60) i;
CREATE TABLE pair AS SELECT part, no, a.geom AS place, w.id, w.class, w.active, w.geom, ST_Distance(a.geom::geography, w.geom::geography) AS distance
FROM asked a JOIN world w USING (part) WHERE w.active IS DISTINCT FROM false;
CREATE TABLE world_set AS SELECT part, wsis.node_set_agg(geom, id, class, active) AS s FROM world GROUP BY part;
-- the nearest, of any status, known to work, of a class
SELECT part, count(*), count(*) FILTER (WHERE abs(wsis.nearest_distance(place, s) - p.all) < 1e-6) AS right, count(*) FILTER (WHERE wsis.nearest_distance(place::geography, s) = wsis.nearest_distance(place, s)) AS geography,
	count(*) FILTER (WHERE abs(d.distance_all - p.all) < 1e-6 AND abs(d.distance_known - p.known) < 1e-6) AS distances, count(*) FILTER (WHERE abs(wsis.nearest_distance(place, s, 'class 3') - p.of_class) < 1e-6) AS of_class
FROM (SELECT part, no, place, min(distance) AS all, min(distance) FILTER (WHERE active) AS known, min(distance) FILTER (WHERE class = 'class 3') AS of_class FROM pair GROUP BY 1, 2, 3) p
JOIN world_set USING (part) CROSS JOIN LATERAL wsis.nearest_distances(place, s) d GROUP BY part ORDER BY part;
-- the ten nearest: distances, and each node at its distance; in order
SELECT a.part, count(*) AS rows, count(*) FILTER (WHERE abs(n.distance - p.distance) < 1e-6) AS right, count(*) FILTER (WHERE abs(ST_Distance(place::geography, n.geom::geography) - n.distance) < 1e-6) AS at_it,
	count(*) FILTER (WHERE EXISTS (SELECT FROM world w WHERE (w.id, w.class, w.active) IS NOT DISTINCT FROM (n.id, n.class, n.active) AND w.geom = n.geom AND w.part = p.part)) AS there
FROM asked a JOIN world_set USING (part) CROSS JOIN LATERAL wsis.nearest(a.geom, s, 10) WITH ORDINALITY n
JOIN (SELECT part, no, place, distance, row_number() OVER (PARTITION BY part, no ORDER BY distance) AS rank FROM pair) p ON (p.part, p.no, p.rank) = (a.part, a.no, n.ordinality) GROUP BY a.part ORDER BY a.part;
-- the nearest of each class, and ties: of nodes at the same distance the smallest id
SELECT p.part, count(*) AS rows, count(*) FILTER (WHERE abs(n.distance - p.distance) < 1e-6) AS right
FROM (SELECT part, no, n.* FROM asked a JOIN world_set USING (part) CROSS JOIN LATERAL wsis.nearest_by_class(a.geom, s) n) n
FULL JOIN (SELECT part, no, coalesce(class, 'none') AS class, min(distance) AS distance FROM pair GROUP BY 1, 2, 3) p ON (n.part, n.no, coalesce(n.class, 'none')) = (p.part, p.no, p.class)
GROUP BY p.part ORDER BY p.part;
SELECT count(*), count(*) FILTER (WHERE n.id IS NOT DISTINCT FROM (SELECT min(w.id) FROM world w WHERE w.part = 'grid' AND w.geom = n.geom AND w.active IS DISTINCT FROM false)) AS smallest_id
FROM asked a JOIN world_set USING (part) CROSS JOIN LATERAL wsis.nearest(a.geom, s) n WHERE part = 'grid';
-- within a radius
SELECT part, meters, count(*) AS places, count(*) FILTER (WHERE wsis.count_within(place, s, meters) = n) AS right
FROM (SELECT part, no, place, meters, count(*) FILTER (WHERE distance <= meters) AS n FROM pair, unnest('{1,10000,250000,5000000,19000000}'::float8[]) meters GROUP BY 1, 2, 3, 4) p JOIN world_set USING (part)
GROUP BY part, meters ORDER BY part, meters;

-- a country's nodes seen from everywhere, its antipodes among them
CREATE TEMP TABLE country AS SELECT i AS id, ST_SetSRID(ST_MakePoint(1 + random() * 4, 6 + random() * 6), 4326) AS geom FROM generate_series(1, 300) i;
CREATE TEMP TABLE far AS SELECT i AS no, ST_SetSRID(CASE WHEN i % 2 = 0 THEN ST_MakePoint(random() * 360 - 180, random() * 180 - 90) ELSE ST_MakePoint(random() * 8 - 180, -5 - random() * 8) END, 4326) AS place FROM generate_series(1, 60) i;
CREATE TEMP TABLE far_pair AS SELECT no, place, id, ST_Distance(place::geography, geom::geography) AS distance FROM far, country;
SELECT count(*), count(*) FILTER (WHERE abs(wsis.nearest_distance(place, s) - nearest) < 1e-6) AS right, count(*) FILTER (WHERE wsis.count_within(place, s, nearest + 300000) = within) AS within,
	count(*) FILTER (WHERE (SELECT max(abs(n.distance - p.distance)) FROM wsis.nearest(place, s, 20) WITH ORDINALITY n JOIN (SELECT distance, row_number() OVER (ORDER BY distance) AS rank FROM far_pair p WHERE p.no = f.no) p ON p.rank = n.ordinality) < 1e-6) AS k_nearest
FROM (SELECT no, place, nearest, (SELECT count(*) FROM far_pair p WHERE p.no = f.no AND distance <= nearest + 300000) AS within FROM (SELECT no, place, min(distance) AS nearest FROM far_pair GROUP BY no, place) f) f,
	(SELECT wsis.node_set_agg(geom, id) AS s FROM country) c;

-- a set in a table, out of line, in every form and in changing order
ALTER TABLE world_set ADD big wsis.node_set;
UPDATE world_set SET big = (SELECT wsis.union_agg(s) FROM world_set, generate_series(1, 5));
SELECT min(pg_column_size(big)) > 100000 AS out_of_line FROM world_set;
SELECT count(*), count(*) FILTER (WHERE one <> wsis.nearest_distance(geom, (SELECT wsis.union_agg(s) FROM world_set))) AS wrong
FROM (SELECT a.geom, wsis.nearest_distance(a.geom, w.big) AS one FROM asked a CROSS JOIN (SELECT big FROM world_set LIMIT 1) w) q;
SELECT count(*), count(*) FILTER (WHERE wsis.nearest_distance(a.geom, w.s) <> wsis.nearest_distance(a.geom, (w.s::text)::wsis.node_set)) AS wrong
FROM (SELECT geom, no FROM asked ORDER BY no) a JOIN world_set w ON a.no % 5 >= 0 WHERE no < 20;

-- in parallel, the same
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
ALTER TABLE asked SET (parallel_workers = 4);
SET max_parallel_workers_per_gather = 0;
CREATE TEMP TABLE serial AS SELECT part, no, wsis.nearest_distance(geom, (SELECT wsis.node_set_agg(geom) FROM world)) AS d FROM asked;
SET max_parallel_workers_per_gather = 4;
CREATE FUNCTION pg_temp.plan(query text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE plan json;
BEGIN
	EXECUTE 'EXPLAIN (FORMAT json) ' || query INTO plan;
	RETURN (SELECT string_agg(node, ' < ') FROM (SELECT (regexp_matches(plan::text, '"(?:Parallel Aware": true|Partial Mode": "[^"]*|Node Type": "(?:Function Scan|Gather))', 'g'))[1] AS node) n);
END $$;
SELECT pg_temp.plan('SELECT sum(wsis.nearest_distance(geom, (SELECT wsis.union_agg(s) FROM world_set))) FROM asked') ~ 'Gather.*Partial.*Parallel Aware' AS distances_below_gather,
	pg_temp.plan('SELECT d.distance_all FROM asked CROSS JOIN LATERAL wsis.nearest_distances(geom, (SELECT wsis.union_agg(s) FROM world_set)) d') ~ 'Gather.*Parallel Aware.*Function Scan' AS lateral_below_gather;
CREATE TEMP TABLE parallel AS SELECT part, no, wsis.nearest_distance(geom, (SELECT wsis.node_set_agg(geom) FROM world)) AS d FROM asked;
SELECT count(*) FROM (SELECT * FROM serial EXCEPT ALL SELECT * FROM parallel) different;
RESET max_parallel_workers_per_gather;
DROP TABLE world, asked, pair, world_set;
