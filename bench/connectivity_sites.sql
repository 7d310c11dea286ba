-- Where to build next, against a loop in plpgsql over a table of all pairs that PostGIS has
-- found, and clusters in meters against ST_ClusterDBSCAN in degrees. Variables: none;
-- WSIS_BENCH_PLACES names a CSV file (longitude,latitude or longitude,latitude,weight; see
-- connectivity.sql) with places to take instead of drawn ones.
\getenv places WSIS_BENCH_PLACES
SELECT setseed(0.125) \g /dev/null
CREATE TABLE site_place (id int GENERATED ALWAYS AS IDENTITY, people int, geom geometry(Point, 4326));
CREATE TEMP TABLE site_read (longitude float8, latitude float8);
\if :{?places}
	\set read '\\copy site_read FROM PROGRAM ' '''cut -d, -f1,2 ' :places ''' (FORMAT csv, HEADER)'
	:read
\else
	-- towns lie in clusters, and these in others: 40 regions, 3,000 districts, and one town by the other
	CREATE TEMP TABLE site_region AS SELECT i, random() * 320 - 160 AS x, random() * 110 - 45 AS y, 1 + random() * 9 AS wide FROM generate_series(0, 39) i;
	CREATE TEMP TABLE site_district AS SELECT d AS i, x + wide * (random() + random() + random() - 1.5) AS x, y + wide * (random() + random() + random() - 1.5) AS y, 0.2 + random() ^ 3 * 2 AS wide
		FROM generate_series(0, 2999) d JOIN site_region r ON r.i = d % 40;
	INSERT INTO site_read SELECT x + wide * (random() + random() - 1), y + wide * (random() + random() - 1)
		FROM site_district d, LATERAL generate_series(1, 45 + (d.i < 233)::int) ORDER BY d.i;
\endif
INSERT INTO site_place (people, geom) SELECT 1000 * exp(3 * random() ^ 2 + random()), ST_SetSRID(ST_MakePoint(longitude, latitude), 4326) FROM site_read LIMIT 135233;
CREATE TABLE site_candidate AS SELECT id, geom FROM site_place ORDER BY random() LIMIT 10000;
VACUUM (ANALYZE) site_place, site_candidate;

-- what each side prepares: pairs within 50 km by PostGIS's index, exact on WGS84, then sorted and
-- indexed; and sets, which hold for any radius
CREATE PROCEDURE bench.make_pairs() LANGUAGE plpgsql AS $$
BEGIN
	DROP TABLE IF EXISTS site_geog, site_pair;
	CREATE TABLE site_geog AS SELECT id, people, geom::geography AS geog FROM site_place;
	CREATE INDEX ON site_geog USING gist (geog);
	ANALYZE site_geog;
	CREATE TABLE site_pair AS SELECT c.id AS site, p.id AS place, p.people FROM site_candidate c JOIN site_geog p ON ST_DWithin(c.geom::geography, p.geog, 50000) ORDER BY c.id;
	CREATE INDEX ON site_pair (site);
	CREATE INDEX ON site_pair (place);
	ANALYZE site_pair;
END $$;
SET client_min_messages = warning;
CALL bench.make_pairs();
VACUUM (ANALYZE) site_pair;
CREATE TABLE site_set (demand wsis.place_set, candidates wsis.node_set);
ALTER TABLE site_set ALTER demand SET STORAGE EXTERNAL, ALTER candidates SET STORAGE EXTERNAL;
INSERT INTO site_set SELECT (SELECT wsis.place_set_agg(geom, people) FROM site_place), (SELECT wsis.node_set_agg(geom, id) FROM site_candidate);

-- the loop as one writes it: gains kept up to date by the places that each site takes
CREATE FUNCTION bench.sites_by_loop(k int) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	best int;
	gained bigint;
	built text := '';
BEGIN
	DROP TABLE IF EXISTS site_gain, site_done;
	CREATE TEMP TABLE site_done (place int PRIMARY KEY);
	CREATE TEMP TABLE site_gain AS SELECT site, sum(people) AS gain FROM site_pair GROUP BY site;
	CREATE INDEX ON site_gain (gain DESC, site);
	CREATE UNIQUE INDEX ON site_gain (site);
	ANALYZE site_gain;
	FOR i IN 1..k LOOP
		SELECT site, gain INTO best, gained FROM site_gain ORDER BY gain DESC, site LIMIT 1;
		EXIT WHEN gained IS NULL OR gained = 0;
		built := built || format('%s %s,', best, gained);
		WITH taken AS (INSERT INTO site_done SELECT place FROM site_pair WHERE site = best ON CONFLICT DO NOTHING RETURNING place)
		UPDATE site_gain g SET gain = gain - l.lost FROM (SELECT p.site, sum(p.people) AS lost FROM taken t JOIN site_pair p USING (place) GROUP BY p.site) l WHERE l.site = g.site;
	END LOOP;
	RETURN built;
END $$;
-- and as one writes it first: every gain summed anew at every step
CREATE FUNCTION bench.sites_by_sums(k int) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	best int;
	gained bigint;
	built text := '';
BEGIN
	DROP TABLE IF EXISTS site_done;
	CREATE TEMP TABLE site_done (place int PRIMARY KEY);
	FOR i IN 1..k LOOP
		SELECT site, sum(people) INTO best, gained FROM site_pair p WHERE NOT EXISTS (SELECT FROM site_done d WHERE d.place = p.place) GROUP BY site ORDER BY 2 DESC, 1 LIMIT 1;
		EXIT WHEN gained IS NULL;
		built := built || format('%s %s,', best, gained);
		INSERT INTO site_done SELECT place FROM site_pair WHERE site = best ON CONFLICT DO NOTHING;
	END LOOP;
	RETURN built;
END $$;
CREATE FUNCTION bench.next_sites(k int) RETURNS text RETURN format('SELECT string_agg(format(''%%s %%s,'', id, newly_covered), '''' ORDER BY rank)
	FROM wsis.next_sites((SELECT wsis.place_set_agg(geom, people) FROM site_place), (SELECT wsis.node_set_agg(geom, id) FROM site_candidate), 50000, %s)', k);
CREATE FUNCTION bench.next_sites_of_sets(k int) RETURNS text RETURN format('SELECT string_agg(format(''%%s %%s,'', id, newly_covered), '''' ORDER BY rank)
	FROM site_set, wsis.next_sites(demand, candidates, 50000, %s)', k);
CREATE FUNCTION bench.sites_from_points(k int) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	CALL bench.make_pairs();
	RETURN bench.sites_by_loop(k);
END $$;
CALL bench.same('100 of 10,000 sites', bench.next_sites(100), 'SELECT bench.sites_by_sums(100)');
CALL bench.same('100 of 10,000 sites, gains kept', bench.next_sites(100), 'SELECT bench.sites_by_loop(100)');
CALL bench.same('100 of 10,000 sites, of sets', bench.next_sites_of_sets(100), bench.next_sites(100));
-- like with like: both sides prepared, then both from points to sites
CALL bench.compare('', 'connectivity', '100 of 10,000 sites, of sets', 'plpgsql over pairs, summed anew', bench.next_sites_of_sets(100), 'SELECT bench.sites_by_sums(100)', 1 / 300.0);
CALL bench.compare('', 'connectivity', '100 of 10,000 sites, of sets', 'plpgsql over pairs, gains kept', bench.next_sites_of_sets(100), 'SELECT bench.sites_by_loop(100)', NULL);
CALL bench.compare('', 'connectivity', '100 of 10,000 sites, of points', 'pairs made, then gains kept', bench.next_sites(100), 'SELECT bench.sites_from_points(100)', NULL);

-- clusters: 0.1 degrees are 11.1 km along a meridian, 0.5 degrees 55.7 km; the peer's are others,
-- since its degrees are not equally long, so each is only asked how many places are in one
CREATE FUNCTION bench.clusters(eps text) RETURNS text RETURN format('SELECT count(c) FROM (SELECT wsis.cluster_id(geom, %s, 5) OVER () AS c FROM site_place) c', eps);
CREATE FUNCTION bench.clusters_in_degrees(eps text) RETURNS text RETURN format('SELECT count(c) FROM (SELECT ST_ClusterDBSCAN(geom, %s, 5) OVER () AS c FROM site_place) c', eps);
-- what is compared first: near the equator, where degrees are as good as equally long, the same places
-- are in clusters, but for those whose neighbors are as far as the two differ
CALL bench.same('clusters near the equator', 'SELECT count(*) FILTER (WHERE ours) BETWEEN 0.98 * count(*) FILTER (WHERE theirs) AND 1.02 * count(*) FILTER (WHERE theirs) AND count(*) FILTER (WHERE ours) > 0
	FROM (SELECT wsis.cluster_id(geom, 11100, 5) OVER () IS NOT NULL AS ours, ST_ClusterDBSCAN(geom, 0.1, 5) OVER () IS NOT NULL AS theirs FROM site_place WHERE abs(ST_Y(geom)) < 6) c', 'SELECT true');
CALL bench.compare('', 'connectivity', 'clusters within 11 km', 'ST_ClusterDBSCAN, degrees', bench.clusters('11132'), bench.clusters_in_degrees('0.1'), 1 / 5.0);
CALL bench.compare('', 'connectivity', 'clusters within 56 km', 'ST_ClusterDBSCAN, degrees', bench.clusters('55660'), bench.clusters_in_degrees('0.5'), 1 / 3.0);
-- what the server's window machinery takes by itself: ntile looks at all rows of the partition, too
CALL bench.compare('', 'connectivity', 'clusters within 11 km', 'ntile, which only counts rows', bench.clusters('11132'), 'SELECT count(c) FROM (SELECT ntile(5) OVER () AS c FROM site_place) c', NULL);
