-- The nearest node of each of 135,233 places, the building of the set included, against PostGIS's
-- index: geography <-> finds the nearest on a sphere, ST_Distance measures to it. Variables: none;
-- WSIS_BENCH_PLACES names a CSV file (longitude,latitude) with places to take instead of drawn ones,
-- such as the towns of GeoNames.
\getenv places WSIS_BENCH_PLACES
SELECT setseed(0.25) \g /dev/null
CREATE TABLE place (id int GENERATED ALWAYS AS IDENTITY, geog geography(Point, 4326));
CREATE TEMP TABLE place_read (longitude float8, latitude float8);
\if :{?places}
	\set read '\\copy place_read FROM ' :'places' ' (FORMAT csv, HEADER)'
	:read
\else
	-- towns lie in clusters, and these in others: 40 regions, 3,000 districts, and one town by the other
	CREATE TEMP TABLE region AS SELECT i AS region, random() * 320 - 160 AS x, random() * 110 - 45 AS y, 1 + random() * 9 AS wide FROM generate_series(0, 39) i;
	CREATE TEMP TABLE district AS SELECT i, x + wide * (random() + random() + random() - 1.5) AS x, y + wide * (random() + random() + random() - 1.5) AS y, 0.2 + random() ^ 3 * 2 AS wide
		FROM generate_series(0, 2999) i JOIN region ON region = i % 40;
	INSERT INTO place_read SELECT x + wide * (random() + random() - 1), y + wide * (random() + random() - 1)
		FROM district d, LATERAL generate_series(1, 45 + (d.i < 233)::int) ORDER BY d.i;
\endif
INSERT INTO place (geog) SELECT ST_MakePoint(longitude, latitude)::geography FROM place_read LIMIT 135233;
-- a table within a quarter of shared_buffers, beyond which PostgreSQL reads by a ring of 256 kB, in each process page by page
CREATE TABLE places_10 AS SELECT p.id, geog FROM place p, generate_series(1, 10);
ALTER TABLE places_10 SET (parallel_workers = 1);

-- nodes: other places, a little off
CREATE TABLE node_1000 AS SELECT id, ST_MakePoint(least(ST_X(geog::geometry) + random() / 5, 180), least(ST_Y(geog::geometry) + random() / 5, 90))::geography AS geog FROM place ORDER BY random() LIMIT 1000;
CREATE TABLE node_10000 AS SELECT id, ST_MakePoint(least(ST_X(geog::geometry) + random() / 5, 180), least(ST_Y(geog::geometry) + random() / 5, 90))::geography AS geog FROM place ORDER BY random() LIMIT 10000;
CREATE TABLE node_100000 AS SELECT id, ST_MakePoint(least(ST_X(geog::geometry) + random() / 5, 180), least(ST_Y(geog::geometry) + random() / 5, 90))::geography AS geog FROM place ORDER BY random() LIMIT 100000;
CREATE TABLE node_again AS SELECT * FROM node_100000;
CREATE INDEX ON node_1000 USING gist (geog);
CREATE INDEX ON node_10000 USING gist (geog);
CREATE INDEX ON node_100000 USING gist (geog);
VACUUM (ANALYZE) place, places_10, node_1000, node_10000, node_100000, node_again;

-- the peer's node is never nearer than ours, and for nearly all places it is ours
CREATE FUNCTION bench.nearest(nodes text) RETURNS text RETURN format('SELECT sum(wsis.nearest_distance(geog, (SELECT wsis.node_set_agg(geog) FROM node_%s))) FROM place', nodes);
CREATE FUNCTION bench.nearest_by_index(nodes text) RETURNS text RETURN format('SELECT sum(d) FROM place p CROSS JOIN LATERAL (SELECT ST_Distance(p.geog, n.geog) AS d FROM node_%s n ORDER BY p.geog <-> n.geog LIMIT 1) n', nodes);
CREATE FUNCTION bench.checked(nodes text) RETURNS text RETURN format('SELECT format(''%%s farther, %%s'', count(*) FILTER (WHERE ours > theirs + 1e-6), CASE WHEN count(*) FILTER (WHERE abs(ours - theirs) <= 1e-6) > 0.99 * count(*) THEN ''the others the same'' END)
	FROM (SELECT wsis.nearest_distance(geog, (SELECT wsis.node_set_agg(geog) FROM node_%1$s)) AS ours, d AS theirs FROM place p CROSS JOIN LATERAL (SELECT ST_Distance(p.geog, n.geog) AS d FROM node_%1$s n ORDER BY p.geog <-> n.geog LIMIT 1) n) r', nodes);
CALL bench.same('nearest of 1,000', bench.checked('1000'), 'SELECT ''0 farther, the others the same''');
CALL bench.same('nearest of 10,000', bench.checked('10000'), 'SELECT ''0 farther, the others the same''');
CALL bench.same('nearest of 100,000', bench.checked('100000'), 'SELECT ''0 farther, the others the same''');
CALL bench.compare('', 'connectivity', 'nearest of 1,000 nodes', 'geography <->, ST_Distance', bench.nearest('1000'), bench.nearest_by_index('1000'), 1 / 30.0);
CALL bench.compare('', 'connectivity', 'nearest of 10,000 nodes', 'geography <->, ST_Distance', bench.nearest('10000'), bench.nearest_by_index('10000'), 1 / 60.0);
CALL bench.compare('', 'connectivity', 'nearest of 100,000 nodes', 'geography <->, ST_Distance', bench.nearest('100000'), bench.nearest_by_index('100000'), 1 / 80.0);

-- the set alone, against the index alone
SET client_min_messages = warning;
CALL bench.compare('', 'connectivity', 'node_set_agg of 100,000', 'CREATE INDEX USING gist', 'SELECT wsis.node_set_agg(geog) FROM node_again', 'CREATE INDEX again ON node_again USING gist (geog)', 1 / 7.0,
	'DROP INDEX IF EXISTS again', 'DROP INDEX IF EXISTS again');

-- ten times the places, with a worker beside the leader
CREATE TABLE node_stored AS SELECT wsis.node_set_agg(geog) AS nodes FROM node_10000;
CALL bench.compare('', 'connectivity', 'nearest of 10,000, leader + 1 worker', 'leader alone', 'SELECT sum(wsis.nearest_distance(geog, (SELECT nodes FROM node_stored))) FROM places_10',
	'SELECT sum(wsis.nearest_distance(geog, (SELECT nodes FROM node_stored))) FROM places_10', 1 / 1.7, 'SET max_parallel_workers_per_gather = 1', 'SET max_parallel_workers_per_gather = 0');
-- what reading the same rows with a worker gains by itself
CALL bench.compare('', 'connectivity', 'for comparison, count of the same rows, leader + 1 worker', 'leader alone', 'SELECT count(geog) FROM places_10', 'SELECT count(geog) FROM places_10', NULL,
	'SET max_parallel_workers_per_gather = 1', 'SET max_parallel_workers_per_gather = 0');
RESET max_parallel_workers_per_gather;
SELECT pg_column_size(wsis.node_set_agg(geog)) AS ours, pg_relation_size('node_100000_geog_idx') AS peer FROM node_100000 \gset
CALL bench.compare_sizes('', 'connectivity', 'a set of 100,000 nodes', 'its GiST index', :ours, :peer, 0.5);

-- the whole report: both distances of each place, bands, seven quantiles and Gini, from points to numbers.
-- The peer's nearest on the sphere are others for one place in a thousand: shares agree to a thousandth.
CREATE TABLE place_people AS SELECT id, geog, (1 + id * 7919::bigint % 10000)::float8 AS people FROM place;
CREATE TABLE node_status AS SELECT id, geog, CASE WHEN id % 5 < 2 THEN true END AS active FROM node_10000;
CREATE INDEX ON node_status USING gist (geog);
CREATE INDEX ON node_status USING gist (geog) WHERE active;
VACUUM (ANALYZE) place_people, node_status;
CREATE VIEW gap_ours AS
	SELECT wsis.gap_agg(NULL::boolean, people, (d).distance_all, (d).distance_known) AS g
	FROM (SELECT people, wsis.nearest_distances(geog, (SELECT wsis.node_set_agg(geog, id, NULL, active) FROM node_status)) AS d
		FROM place_people OFFSET 0) p;
CREATE VIEW gap_theirs AS
	SELECT people, a.distance AS distance_all, k.distance AS distance_known
	FROM place_people p
	CROSS JOIN LATERAL (SELECT ST_Distance(p.geog, n.geog) AS distance FROM node_status n ORDER BY p.geog <-> n.geog LIMIT 1) a
	CROSS JOIN LATERAL (SELECT ST_Distance(p.geog, n.geog) AS distance FROM node_status n WHERE active ORDER BY p.geog <-> n.geog LIMIT 1) k;
CALL bench.same('gap report', $$
	SELECT max(greatest(abs(s.low - t.low), abs(s.high - t.high))) < 0.001
	FROM wsis.share_within((SELECT g FROM gap_ours), '{10000,25000,50000,100000}') s
	JOIN (SELECT meters, sum(people) FILTER (WHERE distance_known <= meters) / sum(people) AS low, sum(people) FILTER (WHERE distance_all <= meters) / sum(people) AS high
		FROM gap_theirs, unnest('{10000,25000,50000,100000}'::float8[]) meters GROUP BY meters) t USING (meters) $$, 'SELECT true');
CALL bench.compare('', 'connectivity', 'whole gap report, 135,233 places, 10,000 nodes', 'geography <->, ST_Distance, window functions', $$
	SELECT (SELECT array_agg(s) FROM wsis.share_within(g, '{10000,25000,50000,100000}') s), wsis.gap_report(g),
		wsis.quantile(known, '{0.05,0.1,0.25,0.5,0.75,0.9,0.95}'::float8[]), wsis.gini(known)
	FROM (SELECT g, wsis.distances_known(g) AS known FROM (SELECT g FROM gap_ours OFFSET 0) g OFFSET 0) d $$, $$
	SELECT count(*), sum(people),
		sum(people) FILTER (WHERE distance_known <= 10000), sum(people) FILTER (WHERE distance_known <= 25000), sum(people) FILTER (WHERE distance_known <= 50000), sum(people) FILTER (WHERE distance_known <= 100000),
		sum(people) FILTER (WHERE distance_all <= 10000), sum(people) FILTER (WHERE distance_all <= 25000), sum(people) FILTER (WHERE distance_all <= 50000), sum(people) FILTER (WHERE distance_all <= 100000),
		min(distance_known) FILTER (WHERE cumulated >= 0.05 * total), min(distance_known) FILTER (WHERE cumulated >= 0.1 * total),
		min(distance_known) FILTER (WHERE cumulated >= 0.25 * total), min(distance_known) FILTER (WHERE cumulated >= 0.5 * total),
		min(distance_known) FILTER (WHERE cumulated >= 0.75 * total), min(distance_known) FILTER (WHERE cumulated >= 0.9 * total), min(distance_known) FILTER (WHERE cumulated >= 0.95 * total),
		1 - sum(people * (2 * running - people * distance_known)) / (sum(people) * sum(people * distance_known))
	FROM (SELECT *, sum(people) OVER w AS cumulated, sum(people * distance_known) OVER w AS running, sum(people) OVER () AS total
		FROM gap_theirs WINDOW w AS (ORDER BY distance_known ROWS UNBOUNDED PRECEDING)) r $$, 1 / 50.0);
