-- cluster_id: DBSCAN in meters, weighted, against its definition over all pairs
SET search_path = public;
SET wsis.progress_interval = 0;

-- unknown places and weights, what is no limit
SELECT i, wsis.cluster_id(g, 1000, 2) OVER (ORDER BY i), wsis.cluster_id(g::geography, 1000, 2) OVER (ORDER BY i) AS geography, wsis.cluster_id(g, 1000, 2, w) OVER (ORDER BY i) AS weighted
FROM (VALUES (1, NULL::geometry, 1), (2, 'POINT EMPTY', 1), (3, 'POINT(1 2)', NULL), (4, 'POINT(1 2.001)', NULL), (5, ST_MakePoint('Infinity', 91), 9), (6, 'POINT(3 3)', 0), (7, 'POINT(3 3)', 2), (8, 'POINT(5 5)', 9), (9, 'MULTIPOINT(1 2)', NULL), (10, ST_MakePoint('NaN', 3), 2)) v (i, g, w) ORDER BY i;
SELECT wsis.cluster_id(g, 1000, 2) OVER () FROM (SELECT NULL::geometry AS g WHERE false) v;
SELECT wsis.cluster_id('POINT(1 2)'::geometry, 1000, 1) OVER () AS one, wsis.cluster_id('POINT(1 2)'::geometry, 1000, 1.0001) OVER () AS not_enough, wsis.cluster_id('POINT(1 2)'::geometry, 0, 0, NULL) OVER () AS nothing_needed,
	wsis.cluster_id('POINT(1 2)'::geometry, 'Infinity', 'Infinity') OVER () AS never, wsis.cluster_id(NULL::geometry, 1, 0) OVER () AS nowhere;
CREATE FUNCTION pg_temp.said(query text) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE detail text; hint text; state text;
BEGIN
	EXECUTE query;
	RETURN NEXT 'no error';
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT, state = RETURNED_SQLSTATE;
	RETURN QUERY VALUES (state || ' ' || SQLERRM), ('  ' || nullif(detail, '')), ('  ' || nullif(hint, ''));
END $$;
SELECT said FROM unnest('{"NULL, 1","-1, 1","''NaN'', 1","1, NULL","1, -1","1, ''NaN''","i, 1","1, i","1, 1, -i","1, 1, ''NaN''","1, 1, ''Infinity''"}'::text[]) a,
	pg_temp.said(format('SELECT wsis.cluster_id(''POINT(1 2)''::geometry, %s) OVER () FROM generate_series(1, 2) i', a)) said WHERE said IS NOT NULL;
SELECT said FROM pg_temp.said('SELECT wsis.cluster_id(''SRID=3857;POINT(1 2)''::geometry, 1, 1) OVER ()') said WHERE said IS NOT NULL;
SELECT said FROM pg_temp.said('SELECT wsis.cluster_id(''LINESTRING(1 2, 3 4)''::geography, 1, 1) OVER ()') said WHERE said IS NOT NULL;
SELECT said FROM pg_temp.said('SELECT wsis.cluster_id(''POINT(1 2)''::geometry, 1, 1)') said WHERE said IS NOT NULL;
-- the weight of an unknown place is looked at all the same
SELECT said FROM pg_temp.said('SELECT wsis.cluster_id(NULL::geometry, 1, 1, -1) OVER ()') said WHERE said IS NOT NULL;
-- limits that are columns, the same in a partition
SELECT m, array_agg(c ORDER BY i) FROM (SELECT i, m, wsis.cluster_id(ST_MakePoint(i, 0), m, 2) OVER (PARTITION BY m ORDER BY i) AS c FROM generate_series(1, 4) i, unnest('{111319.4,111319.5}'::float8[]) m) v GROUP BY m ORDER BY m;
SELECT ST_Distance('POINT(0 0)'::geography, 'POINT(1 0)'::geography) BETWEEN 111319.4 AND 111319.5 AS between;

-- numbered by the first core row; a place between two is in the lower one; order and partitions
SELECT i, x, wsis.cluster_id(ST_MakePoint(x, 0), 111320, 3) OVER (ORDER BY i) AS forward, wsis.cluster_id(ST_MakePoint(x, 0), 111320, 3) OVER (ORDER BY i DESC) AS backward, wsis.cluster_id(ST_MakePoint(x, 0), 111320, 3) OVER (PARTITION BY i % 2 ORDER BY i) AS parts
FROM unnest('{2,12,11,1,10,0,9,3,30}'::float8[]) WITH ORDINALITY v (x, i) ORDER BY x;
SELECT x, wsis.cluster_id(ST_MakePoint(x, 0), 111320, 4) OVER (ORDER BY -x) AS between FROM unnest('{0,0,0,1,2,3,3,3}'::float8[]) x;
-- the antimeridian, the poles
SELECT g, wsis.cluster_id(g::geometry, 30000, 2) OVER (ORDER BY i) FROM unnest('{POINT(179.9 0),POINT(-179.9 0),POINT(180 0.2),POINT(-180 0.4),POINT(0 90),POINT(77 89.9),POINT(-100 89.8),POINT(0 -89.9),POINT(180 -89.9),POINT(90 -89)}'::text[]) WITH ORDINALITY v (g, i) ORDER BY i;
SELECT g, wsis.cluster_id(g::geometry, 0, 2) OVER (ORDER BY i) FROM unnest('{POINT(180 5),POINT(-180 5),POINT(12 90),POINT(-50 90),POINT(0 0),POINT(0 0.0000001),POINT(0 0)}'::text[]) WITH ORDINALITY v (g, i) ORDER BY i;

-- against the definition over all pairs of PostGIS's distances
SELECT setseed(0.125) \g /dev/null
CREATE FUNCTION pg_temp.somewhere(part text) RETURNS geometry LANGUAGE sql VOLATILE AS $$
	SELECT ST_SetSRID(CASE part
		WHEN 'everywhere' THEN ST_MakePoint(random() * 360 - 180, degrees(asin(random() * 2 - 1)))
		WHEN 'clustered' THEN ST_MakePoint(2 + random() ^ 4 * 8, 9 + random() ^ 4 * 5)
		WHEN 'poles' THEN ST_MakePoint(least(round(random() * 12) * 30 - 180 + random() ^ 8, 180), (CASE WHEN random() < 0.5 THEN 1 ELSE -1 END) * (90 - 2 * random() ^ 4))
		WHEN 'antimeridian' THEN ST_MakePoint((CASE WHEN random() < 0.5 THEN 1 ELSE -1 END) * (180 - random() ^ 4 * 3), random() * 60 - 30)
		WHEN 'grid' THEN ST_MakePoint(round(random() * 36) * 10 - 180, round(random() * 18) * 10 - 90) END, 4326) $$;
CREATE TABLE place (part text, id int, weight int, geom geometry);
INSERT INTO place SELECT part, i, random() * 10, pg_temp.somewhere(part) FROM unnest('{everywhere,clustered,poles,antimeridian,grid}'::text[]) part, generate_series(1, 150) i;
INSERT INTO place SELECT 'dense', i, random() * 10, ST_SetSRID(ST_MakePoint(random() ^ 2 * 2, 10 + random() ^ 3), 4326) FROM generate_series(1, 360) i;
CREATE TABLE pair AS SELECT part, a.id, b.id AS other, b.weight, ST_Distance(a.geom::geography, b.geom::geography) AS distance FROM place a JOIN place b USING (part);
CREATE INDEX ON pair (part, distance);
ANALYZE pair;
CREATE TABLE question (part text, meters float8, min_weight float8);
INSERT INTO question SELECT part, meters, min_weight
FROM (VALUES ('everywhere', '{500000,2000000,19000000}'::float8[]), ('clustered', '{3000,30000,100000}'), ('poles', '{2000,20000,100000,21000000}'), ('antimeridian', '{10000,100000,1000000}'), ('grid', '{0,0.001,1112000,5000000}')) v (part, radii), unnest(radii) meters, unnest('{0,8,40,250}'::float8[]) min_weight
UNION ALL SELECT 'dense', meters, min_weight FROM unnest('{30000,60000,110000}'::float8[]) meters, unnest('{400,900,1550}'::float8[]) min_weight;
-- core places, their clusters by spreading the smallest id, the border's lowest cluster
CREATE FUNCTION pg_temp.defined(in_part text, meters float8, min_weight float8) RETURNS TABLE (id int, cluster int) LANGUAGE plpgsql AS $$
BEGIN
	CREATE TEMP TABLE core AS SELECT p.id, p.id AS cluster FROM pair p WHERE part = in_part AND distance <= meters GROUP BY p.id HAVING sum(weight) >= min_weight;
	CREATE TEMP TABLE link AS SELECT p.id, p.other FROM pair p WHERE part = in_part AND distance <= meters AND p.other IN (SELECT c.id FROM core c);
	ANALYZE core, link;
	LOOP
		UPDATE core c SET cluster = l.least FROM (SELECT k.id, min(o.cluster) AS least FROM link k JOIN core o ON o.id = k.other GROUP BY k.id) l WHERE l.id = c.id AND l.least < c.cluster;
		EXIT WHEN NOT FOUND;
	END LOOP;
	RETURN QUERY WITH numbered AS (SELECT c.id, dense_rank() OVER (ORDER BY c.cluster)::int - 1 AS number FROM core c)
		SELECT p.id, coalesce(n.number, b.number) FROM place p LEFT JOIN numbered n ON n.id = p.id
		LEFT JOIN (SELECT k.id, min(o.number) AS number FROM link k JOIN numbered o ON o.id = k.other GROUP BY k.id) b ON b.id = p.id WHERE p.part = in_part;
	DROP TABLE core, link;
END $$;
CREATE TABLE defined AS SELECT q.*, d.* FROM question q, pg_temp.defined(part, meters, min_weight) d;
CREATE TABLE ours AS SELECT q.*, p.id, wsis.cluster_id(geom, meters, min_weight, weight) OVER w AS cluster, wsis.cluster_id(geom::geography, meters, min_weight, weight) OVER w AS of_geography
FROM question q JOIN place p USING (part) WINDOW w AS (PARTITION BY part, meters, min_weight ORDER BY id);
SELECT part, meters, count(*) AS places, count(d.cluster) AS clustered, count(DISTINCT (min_weight, d.cluster)) FILTER (WHERE d.cluster IS NOT NULL) AS clusters, count(*) FILTER (WHERE d.cluster IS DISTINCT FROM o.cluster) AS wrong, count(*) FILTER (WHERE o.of_geography IS DISTINCT FROM o.cluster) AS geography
FROM defined d FULL JOIN ours o USING (part, meters, min_weight, id) GROUP BY part, meters ORDER BY part, meters;


-- masses at one spot, and many places around with more needed than a cell holds: no time that grows with the square
CREATE TABLE mass AS SELECT i AS id, CASE WHEN i % 2 = 0 THEN 'POINT(1 2)'::geometry ELSE 'POINT(1 2.0001)' END AS geom FROM generate_series(1, 100000) i;
SELECT eps, min_weight, count(*), count(cluster) AS clustered, count(DISTINCT cluster) AS clusters
FROM (VALUES (1::float8, 50000::float8), (1, 50001), (12, 100000), (12, 100001), (0, 50000), (20003932, 100000)) q (eps, min_weight)
CROSS JOIN LATERAL (SELECT wsis.cluster_id(geom, eps, min_weight) OVER () AS cluster FROM mass) c GROUP BY eps, min_weight ORDER BY eps, min_weight;
SELECT count(cluster) BETWEEN 10000 AND 29000 AS many FROM (SELECT wsis.cluster_id(ST_MakePoint(sqrt(i) / 2, sqrt(i * 7919 % 30000) / 4), 3000000, 22000) OVER () AS cluster FROM generate_series(1, 30000) i) c;
DROP TABLE place, pair, question, defined, ours, mass;
