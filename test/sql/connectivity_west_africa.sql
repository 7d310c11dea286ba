-- the demo's data: fiber nodes, towns and outlines of 16 countries, against PostGIS by brute force
\pset format unaligned
\set file :abs_srcdir '/../data/fibre_node.csv'
CREATE TEMP TABLE fibre_node (
	id int PRIMARY KEY, iso3 text, name text, state text, operator text, year int,
	longitude float8, latitude float8, source text, status text);
\set load '\\copy fibre_node FROM ' :'file' ' (FORMAT csv, HEADER)'
:load
\set file :abs_srcdir '/../data/town.csv'
CREATE TEMP TABLE town (
	iso3 text, geonames_id int PRIMARY KEY, name text, longitude float8, latitude float8,
	population float8, source text, status text);
\set load '\\copy town FROM ' :'file' ' (FORMAT csv, HEADER)'
:load
\set file :abs_srcdir '/../data/country_outline.csv'
CREATE TEMP TABLE country_outline (iso3 text PRIMARY KEY, outline geometry, source text, status text);
\set load '\\copy country_outline FROM ' :'file' ' (FORMAT csv, HEADER)'
:load

-- what is in them; population 0 is unknown
SELECT state, count(*), count(DISTINCT iso3) AS countries FROM fibre_node GROUP BY state ORDER BY state;
SELECT count(*), count(population) AS known, count(*) FILTER (WHERE population <= 0) AS none, sum(population) AS people, count(DISTINCT iso3) AS countries FROM town;
SELECT count(*), bool_and(ST_IsValid(outline)) AS valid, bool_and(c.iso3 IS NOT NULL) AS countries FROM country_outline o LEFT JOIN wsis.country c USING (iso3);
SELECT count(*) FILTER (WHERE source IS NULL OR status IS NULL) AS unsourced
FROM (SELECT source, status FROM fibre_node UNION ALL SELECT source, status FROM town UNION ALL SELECT source, status FROM country_outline) s;
-- nodes and towns are where their country is; coasts and borders are drawn coarsely
SELECT what, count(*) AS elsewhere
FROM (SELECT 'node' AS what, iso3, longitude, latitude FROM fibre_node UNION ALL SELECT 'town', iso3, longitude, latitude FROM town) p
JOIN country_outline USING (iso3)
WHERE NOT ST_DWithin(outline, ST_Point(longitude, latitude), 0.2)
GROUP BY what ORDER BY what;

-- who lives within reach: the same as without wsis, node by node
CREATE TEMP TABLE place AS
WITH fibre AS (
	SELECT wsis.node_set_agg(ST_Point(longitude, latitude, 4326), id, 'fibre', state = 'operational') AS nodes FROM fibre_node)
SELECT t.iso3, t.population, ST_Point(t.longitude, t.latitude, 4326)::geography AS geog, d.distance_all, d.distance_known,
	CASE WHEN d.distance_known <= 10000 THEN true WHEN d.distance_all > 10000 THEN false END AS connected
FROM town t, fibre f, wsis.nearest_distances(ST_Point(t.longitude, t.latitude, 4326), f.nodes) d;
CREATE TEMP TABLE node AS
SELECT state, ST_Point(longitude, latitude, 4326)::geography AS geog FROM fibre_node WHERE state IS DISTINCT FROM 'planned';
CREATE INDEX ON node USING gist (geog);
ANALYZE node;
CREATE TEMP TABLE brute AS
SELECT iso3, meters, population,
	EXISTS (SELECT FROM node n WHERE state = 'operational' AND ST_DWithin(n.geog, p.geog, meters)) AS known,
	EXISTS (SELECT FROM node n WHERE ST_DWithin(n.geog, p.geog, meters)) AS any
FROM place p, unnest('{10000,25000,50000,100000}'::float8[]) meters;
SELECT s.meters / 1000 AS km, round(100 * s.low::numeric, 1) AS low, round(100 * s.high::numeric, 1) AS high, s.low = b.low AND s.high = b.high AS as_brute_force
FROM (SELECT wsis.gap_agg(connected, population, distance_all, distance_known) AS gap FROM place) g, wsis.share_within(g.gap, '{10000,25000,50000,100000}') s
JOIN (SELECT meters, sum(population) FILTER (WHERE known) / sum(population) AS low, sum(population) FILTER (WHERE "any") / sum(population) AS high
	FROM brute GROUP BY meters) b USING (meters)
ORDER BY s.meters;
SELECT count(*) AS bounds, count(*) FILTER (WHERE abs(s.low - b.low) > 1e-15 OR abs(s.high - b.high) > 1e-15) AS wrong
FROM (SELECT iso3, wsis.gap_agg(connected, population, distance_all, distance_known) AS gap FROM place GROUP BY iso3) g, wsis.share_within(g.gap, '{10000,25000,50000,100000}') s
JOIN (SELECT iso3, meters, coalesce(sum(population) FILTER (WHERE known), 0) / sum(population) AS low, coalesce(sum(population) FILTER (WHERE "any"), 0) / sum(population) AS high
	FROM brute GROUP BY iso3, meters) b USING (meters)
WHERE b.iso3 = g.iso3;
SELECT r.places_connected = count(*) FILTER (WHERE known) AS connected, r.places_unknown = count(*) FILTER (WHERE "any" AND NOT known) AS unknown, r.unknown_weights
FROM (SELECT wsis.gap_agg(connected, population, distance_all, distance_known) AS gap FROM place) g, wsis.gap_report(g.gap) r, brute
WHERE meters = 10000
GROUP BY r.places_connected, r.places_unknown, r.unknown_weights;

-- where to build next: what each site of both plans adds is what is in its radius and not in that of an earlier one
CREATE TEMP TABLE site AS
SELECT plan, s.*, p.geog
FROM (SELECT wsis.place_set_agg(ST_Point(longitude, latitude, 4326), population) AS demand,
		wsis.node_set_agg(ST_Point(longitude, latitude, 4326), geonames_id) AS towns FROM town) t,
	(SELECT wsis.node_set_agg(ST_Point(longitude, latitude, 4326), id, NULL, state = 'operational') AS known,
		wsis.node_set_agg(ST_Point(longitude, latitude, 4326), id, NULL, coalesce(state = 'operational', true)) AS perhaps FROM fibre_node) f,
	LATERAL (VALUES ('build', perhaps), ('ask', known)) e (plan, existing),
	wsis.next_sites(demand, towns, 25000, 10, existing) s,
	LATERAL (SELECT ST_Point(longitude, latitude, 4326)::geography AS geog FROM town WHERE geonames_id = s.id) p;
SELECT plan, count(*) AS sites, bool_and(newly_covered = people) AS same_people, max(upper_bound) >= max(covered) AS certified
FROM site JOIN (
	SELECT plan, rank, sum(population) AS people
	FROM (SELECT DISTINCT ON (s.plan, p.*) s.plan, s.rank, p.population
		FROM site s JOIN place p ON ST_DWithin(s.geog, p.geog, 25000) AND CASE plan WHEN 'build' THEN p.distance_all ELSE p.distance_known END > 25000
		ORDER BY s.plan, p.*, s.rank) first
	GROUP BY plan, rank) b USING (plan, rank)
GROUP BY plan ORDER BY plan;
-- clusters of towns far from any node: by brute force, the towns with enough people around, and those near them
CREATE TEMP TABLE remote AS
SELECT population, geog, wsis.cluster_id(geog, 50000, 50000, population) OVER (ORDER BY geog::text) AS cluster
FROM place WHERE distance_all > 50000;
SELECT count(*) AS clusters, min(people) >= 50000 AS people_enough FROM (SELECT cluster, sum(population) AS people FROM remote WHERE cluster IS NOT NULL GROUP BY cluster) c;
CREATE TEMP TABLE near AS
SELECT r.*, (SELECT sum(o.population) FROM remote o WHERE ST_DWithin(o.geog, r.geog, 50000)) AS weight FROM remote r;
SELECT bool_and(coalesce(weight, 0) < 50000 OR cluster IS NOT NULL) AS none_left_out,
	bool_and(cluster IS NULL OR weight >= 50000 OR core_near) AS none_too_many
FROM (SELECT a.cluster, a.weight, EXISTS (SELECT FROM near b WHERE b.cluster = a.cluster AND b.weight >= 50000 AND ST_DWithin(a.geog, b.geog, 50000)) AS core_near
	FROM near a) c;
