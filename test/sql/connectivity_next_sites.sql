-- next_sites: which sites to build next, against plain SQL and the true optimum
SET search_path = public;

-- NULL, nothing, wrong arguments
SELECT * FROM (SELECT 'demand' AS null, count(*) FROM wsis.next_sites(NULL, '{1 2}', 1, 1) UNION ALL SELECT 'candidates', count(*) FROM wsis.next_sites('{1 2 3}', NULL, 1, 1)
UNION ALL SELECT 'meters', count(*) FROM wsis.next_sites('{1 2 3}', '{1 2}', NULL, 1) UNION ALL SELECT 'k', count(*) FROM wsis.next_sites('{1 2 3}', '{1 2}', 1, NULL)
UNION ALL SELECT 'none', count(*) FROM wsis.next_sites('{1 2 3}', '{1 2}', 1, 1, NULL)
UNION ALL SELECT 'no demand', count(*) FROM wsis.next_sites('{}', '{1 2}', 1, 1) UNION ALL SELECT 'no candidates', count(*) FROM wsis.next_sites('{1 2 3}', '{}', 1, 1)
UNION ALL SELECT 'none wanted', count(*) FROM wsis.next_sites('{1 2 3}', '{1 2}', 1, 0) UNION ALL SELECT 'no weight', count(*) FROM wsis.next_sites('{1 2 0,1 2 ?,? 3,? ?}', '{1 2}', 1, 1)) u
ORDER BY "null" COLLATE "C";
SELECT wsis.next_sites('{1 2 3}', '{1 2}', -1, 1);
SELECT wsis.next_sites('{1 2 3}', '{1 2}', 'NaN', 1);
SELECT wsis.next_sites('{1 2 3}', '{1 2}', 1, -1);
-- one place, one site; no radius, every radius; more sites than candidates
SELECT meters, k, s.* FROM (VALUES (0::float8, 1), (0, 5), (20003932, 1), ('Infinity', 1000000)) v (meters, k), wsis.next_sites('{1 2 3.5,1 2 4,? 9,1 3 0.25}', '{1 2 #7,1 3 #8}', meters, k) s ORDER BY meters, k, rank;
SELECT meters, s.* FROM unnest('{110574.388,110574.389}'::float8[]) meters, wsis.next_sites('{0 0 1,0 1 2}', '{0 0 #7}', meters, 1) s;
SELECT round(ST_Distance('POINT(0 0)'::geography, 'POINT(0 1)')::numeric, 6) AS between;
-- ties: smallest id, none last
SELECT s.* FROM wsis.next_sites('{0 0 1,10 0 1,20 0 1,30 0 1,40 0 2}', '{30 0,20 0 #5,10 0 #-3,0 0 #5,0 0 #9,40 0 #100}', 1000, 9) s;
-- existing: those known to work cover, the others may not
SELECT status, s.* FROM (VALUES ('known', '{0 0}'::wsis.node_set), ('unknown', '{0 0 ?}'), ('none', '{}')) v (status, existing), wsis.next_sites('{0 0 5,10 0 3,20 0 2}', '{0 0 #1,10 0 #2,20 0 #3}', 1000, 2, existing) s;
-- the antimeridian and the poles
SELECT s.* FROM wsis.next_sites('{179.999 0 5,-179.999 0 3,0 90 1,90 89.9999 2,-90 -90 4,13 -89.9999 1}', '{180 0 #1,-180 0 #2,45 90 #3,0 -90 #4}', 1000, 9) s;
-- weights of all sizes are summed exactly enough
SELECT s.* FROM wsis.next_sites('{0 0 1e300,10 0 1e299}', '{0 0 #1,10 0 #2}', 1000, 9) s;
SELECT s.* FROM wsis.next_sites('{0 0 5e-324,10 0 1e-323}', '{0 0 #1,10 0 #2}', 1000, 9) s;
SELECT covered = 9007199254740992::float8 + 2 AS exact FROM wsis.next_sites('{0 0 1,0 0 1,0 0 9007199254740992}', '{0 0 #1}', 1000, 9) s;

-- against a loop in SQL over all pairs that PostGIS finds: the same sites, gains, sums
SELECT setseed(0.75) \g /dev/null
CREATE TABLE demand (part text, id int, weight int, geom geometry);
CREATE TABLE candidate (part text, id int, geom geometry);
CREATE FUNCTION pg_temp.somewhere(part text) RETURNS geometry LANGUAGE sql VOLATILE AS $$
	SELECT ST_SetSRID(CASE part
		WHEN 'everywhere' THEN ST_MakePoint(random() * 360 - 180, degrees(asin(random() * 2 - 1)))
		WHEN 'clustered' THEN ST_MakePoint(2 + random() ^ 4 * 8, 9 + random() ^ 4 * 5)
		WHEN 'poles' THEN ST_MakePoint(least(round(random() * 12) * 30 - 180 + random() ^ 8, 180), (CASE WHEN random() < 0.5 THEN 1 ELSE -1 END) * (90 - 2 * random() ^ 4))
		WHEN 'antimeridian' THEN ST_MakePoint((CASE WHEN random() < 0.5 THEN 1 ELSE -1 END) * (180 - random() ^ 4 * 3), random() * 60 - 30)
		WHEN 'grid' THEN ST_MakePoint(round(random() * 36) * 10 - 180, round(random() * 18) * 10 - 90) END, 4326) $$;
INSERT INTO demand SELECT part, i, random() * 100, pg_temp.somewhere(part) FROM unnest('{everywhere,clustered,poles,antimeridian,grid}'::text[]) part, generate_series(1, 300) i;
INSERT INTO candidate SELECT part, i, pg_temp.somewhere(part) FROM unnest('{everywhere,clustered,poles,antimeridian,grid}'::text[]) part, generate_series(1, 60) i;
CREATE TABLE pair AS SELECT c.part, c.id AS site, d.id AS place, d.weight, ST_Distance(c.geom::geography, d.geom::geography) AS distance FROM demand d JOIN candidate c USING (part);
CREATE TABLE radius (part text, meters float8);
INSERT INTO radius SELECT part, meters FROM (VALUES ('everywhere', '{500000,2000000,9000000}'::float8[]), ('clustered', '{3000,30000,200000}'), ('poles', '{2000,20000,200000}'), ('antimeridian', '{10000,100000,1000000}'), ('grid', '{0.001,1200000,5000000}')) v (part, radii), unnest(radii) meters;
CREATE FUNCTION pg_temp.by_loop(in_part text, in_meters float8, k int) RETURNS TABLE (rank int, id bigint, newly_covered float8, covered float8) LANGUAGE plpgsql AS $$
DECLARE
	done int[] := '{}';
	sum_covered float8 := 0;
BEGIN
	FOR i IN 1..k LOOP
		SELECT p.site, sum(p.weight) INTO id, newly_covered FROM pair p WHERE part = in_part AND distance <= in_meters AND place <> ALL (done) GROUP BY p.site HAVING sum(p.weight) > 0 ORDER BY 2 DESC, 1 LIMIT 1;
		EXIT WHEN NOT FOUND;
		done := done || ARRAY(SELECT place FROM pair p WHERE part = in_part AND distance <= in_meters AND p.site = by_loop.id);
		sum_covered := sum_covered + newly_covered;
		rank := i;
		covered := sum_covered;
		RETURN NEXT;
	END LOOP;
END $$;
SELECT part, meters, count(*) AS rows, count(*) FILTER (WHERE o IS DISTINCT FROM l) AS wrong
FROM radius CROSS JOIN LATERAL (SELECT (SELECT wsis.place_set_agg(d.geom, d.weight, d.id ORDER BY random()) FROM demand d WHERE d.part = radius.part) AS demand, (SELECT wsis.node_set_agg(c.geom, c.id ORDER BY random()) FROM candidate c WHERE c.part = radius.part) AS candidates) s
CROSS JOIN LATERAL (SELECT array_agg((rank, id, newly_covered, covered)::text ORDER BY rank) AS ours FROM wsis.next_sites(demand, candidates, meters, 25)) ours
CROSS JOIN LATERAL (SELECT array_agg((rank, id, newly_covered, covered)::text ORDER BY rank) AS theirs FROM pg_temp.by_loop(part, meters, 25)) theirs
CROSS JOIN LATERAL unnest(ours, theirs) u (o, l)
GROUP BY part, meters ORDER BY part, meters;

-- the certificate is never below what the best k sites cover, found by trying all; greedy is never below 63.2 % of it
CREATE TABLE small AS SELECT seed, k, wsis.place_set_agg(ST_MakePoint(random() * 3, random() * 3), (random() * 50)::int, i) AS demand FROM generate_series(1, 40) seed, generate_series(1, 3) k, generate_series(1, 25) i GROUP BY seed, k;
CREATE TABLE small_site AS SELECT seed, k, i AS id, ST_SetSRID(ST_MakePoint(random() * 3, random() * 3), 4326) AS geom FROM generate_series(1, 40) seed, generate_series(1, 3) k, generate_series(1, 9) i;
CREATE TABLE small_reach AS SELECT s.seed, s.k, t.id, (SELECT sum(1::bigint << d.id::int) FROM wsis.places(s.demand) d WHERE d.weight > 0 AND ST_DWithin(d.geom::geography, t.geom::geography, 70000))::bigint AS places
	FROM small s JOIN small_site t USING (seed, k);
CREATE FUNCTION pg_temp.weight_of(demand wsis.place_set, mask bigint) RETURNS float8 LANGUAGE sql AS $$ SELECT coalesce(sum(weight), 0) FROM wsis.places(demand) WHERE mask & (1::bigint << id::int) <> 0 $$;
CREATE TABLE small_best AS
SELECT seed, k, max(pg_temp.weight_of(demand, a | CASE WHEN k > 1 THEN b ELSE 0 END | CASE WHEN k > 2 THEN c ELSE 0 END)) AS best
FROM small s CROSS JOIN LATERAL (SELECT coalesce(x.places, 0) AS a, coalesce(y.places, 0) AS b, coalesce(z.places, 0) AS c
	FROM small_reach x, small_reach y, small_reach z WHERE (x.seed, x.k) = (s.seed, s.k) AND (y.seed, y.k) = (s.seed, s.k) AND (z.seed, z.k) = (s.seed, s.k)
		AND (y.id > x.id OR s.k < 2 AND y.id = x.id) AND (z.id > y.id OR s.k < 3 AND z.id = y.id)) t
GROUP BY seed, k;
SELECT k, count(*) AS tried, count(*) FILTER (WHERE upper_bound < best) AS bound_below, count(*) FILTER (WHERE covered > best) AS above, count(*) FILTER (WHERE covered < best * (1 - exp(-1))) AS too_low,
	count(*) FILTER (WHERE covered = best) > 20 AS often_best, count(*) FILTER (WHERE covered = best AND upper_bound = best) > 0 AS sometimes_proven, count(*) FILTER (WHERE upper_bound > best) > 0 AS not_always
FROM small_best JOIN small USING (seed, k)
CROSS JOIN LATERAL (SELECT max(covered) AS covered, min(upper_bound) AS upper_bound FROM wsis.next_sites(demand, (SELECT wsis.node_set_agg(geom, id) FROM small_site t WHERE (t.seed, t.k) = (small.seed, small.k)), 70000, k)) s
GROUP BY k ORDER BY k;

-- existing nodes are as if built before
SELECT count(*), count(*) FILTER (WHERE (a.id, a.newly_covered, a.covered) IS DISTINCT FROM (b.id, b.newly_covered, b.covered)) AS wrong
FROM (SELECT wsis.place_set_agg(geom, weight) AS demand FROM demand WHERE part = 'clustered') d, (SELECT wsis.node_set_agg(geom, id) AS candidates FROM candidate WHERE part = 'clustered') c,
	LATERAL (SELECT * FROM wsis.next_sites(demand, candidates, 30000, 10) WHERE rank > 4) a
	FULL JOIN LATERAL (SELECT rank + 4 AS rank, id, newly_covered, covered FROM wsis.next_sites(demand, candidates, 30000, 6,
		(SELECT wsis.node_set_agg(geom) FROM candidate WHERE part = 'clustered' AND id IN (SELECT id FROM wsis.next_sites(demand, candidates, 30000, 4))))) b USING (rank);

-- in a parallel plan, in a prepared statement, and of stored sets
CREATE TABLE stored AS SELECT part, (SELECT wsis.place_set_agg(geom, weight) FROM demand d WHERE d.part = r.part) AS demand, (SELECT wsis.node_set_agg(geom, id) FROM candidate c WHERE c.part = r.part) AS candidates FROM (SELECT DISTINCT part FROM radius) r;
CREATE TEMP TABLE serial AS SELECT part, s.* FROM stored, wsis.next_sites(demand, candidates, 50000, 5) s;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
ALTER TABLE stored SET (parallel_workers = 2);
SET max_parallel_workers_per_gather = 2;
EXPLAIN (COSTS OFF) SELECT part, s.* FROM stored, wsis.next_sites(demand, candidates, 50000, 5) s;
SELECT count(*) AS rows, count(*) FILTER (WHERE s IS NULL) AS missing FROM (SELECT part, s.* FROM stored, wsis.next_sites(demand, candidates, 50000, 5) s) p FULL JOIN serial s USING (part, rank, id, newly_covered, covered, upper_bound);
RESET min_parallel_table_scan_size;

-- notices of what is done
SHOW wsis.progress_interval;
\set VERBOSITY sqlstate
SET wsis.progress_interval = -1;
\set VERBOSITY default
SET wsis.progress_intervall = 1;
DROP TABLE demand, candidate, pair, radius, small, small_site, small_reach, small_best, stored;
