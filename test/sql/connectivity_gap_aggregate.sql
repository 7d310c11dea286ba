-- gap_agg, gap_change_agg and sum: against plain SQL, workers, order, roll-up, windows
CREATE TABLE connectivity_place AS
SELECT i, i % 40 AS grp, CASE WHEN i % 3 > 0 THEN abs(hashint8(i)) % 2 = 0 END AS before, CASE WHEN i % 5 > 0 THEN abs(hashint8(i * 3)) % 2 = 0 END AS after,
	CASE WHEN i % 11 > 0 THEN abs(hashint8(i * 5) % 100000) / CASE i % 4 WHEN 0 THEN 1 ELSE 7.0 END * (i % 13 > 0)::int END AS weight,
	CASE WHEN i % 17 > 0 THEN sqrt(abs(hashint8(i * 7))) END AS distance_all,
	CASE WHEN i % 17 > 0 THEN CASE i % 6 WHEN 0 THEN 'Infinity'::float8 WHEN 1 THEN 2 ELSE 1 END * sqrt(abs(hashint8(i * 7))) END AS distance_known
FROM generate_series(1, 20000) i;
ALTER TABLE connectivity_place SET (parallel_workers = 4);
ANALYZE connectivity_place;
SET search_path = public;
CREATE TEMP VIEW rounded AS SELECT *, round(weight::text::numeric * 1048576) * 0.00000095367431640625 AS people FROM connectivity_place;
CREATE TEMP TABLE counted AS
SELECT grp, wsis.gap_agg(before, weight) AS g, wsis.gap_agg(before, weight, distance_all) AS d, wsis.gap_agg(before, weight, distance_all, distance_known) AS k,
	wsis.gap_change_agg(before, after, weight) AS c
FROM connectivity_place GROUP BY grp;

SELECT count(*) AS groups, count(*) FILTER (WHERE r.places IS DISTINCT FROM p.places OR r.places_connected <> p.connected OR r.places_unconnected <> p.unconnected OR r.places_unknown <> p.unknown
	OR r.unknown_locations <> p.locations OR r.unknown_weights <> p.weights) AS wrong,
	count(*) FILTER (WHERE people_connected + people_unconnected + people_unknown <> people) AS not_conserved
FROM counted CROSS JOIN LATERAL wsis.gap_report(k) r JOIN (
	SELECT grp, count(*) AS places, count(*) FILTER (WHERE before) AS connected, count(*) FILTER (WHERE NOT before) AS unconnected, count(*) FILTER (WHERE before IS NULL) AS unknown,
		count(*) FILTER (WHERE distance_all IS NULL) AS locations, count(*) FILTER (WHERE weight IS NULL) AS weights FROM connectivity_place GROUP BY grp) p USING (grp);
SELECT count(*) AS groups, count(*) FILTER (WHERE r.people <> p.people OR r.people_connected <> p.connected OR r.people_unconnected <> p.unconnected OR r.people_unknown <> p.unknown) AS wrong,
	count(*) FILTER (WHERE abs(share_low - p.connected / p.people) > 1e-15 OR abs(share_high - (p.connected + p.unknown) / p.people) > 1e-15
		OR abs(share_known - p.connected / (p.connected + p.unconnected)) > 1e-15 OR abs(data_gap - p.unknown / p.people) > 1e-15) AS wrong_shares
FROM counted CROSS JOIN LATERAL wsis.gap_report(g) r JOIN (
	SELECT grp, sum(people) AS people, sum(people) FILTER (WHERE before) AS connected, sum(people) FILTER (WHERE NOT before) AS unconnected, sum(people) FILTER (WHERE before IS NULL) AS unknown
	FROM rounded GROUP BY grp) p USING (grp);
SELECT count(*) AS shares, count(*) FILTER (WHERE abs(w.low - p.low) > 1e-15 OR abs(w.high - p.high) > 1e-15) AS wrong
FROM counted CROSS JOIN LATERAL wsis.share_within(k, '{0,10000,25000,40000,90000,Infinity}') w JOIN (
	SELECT grp, meters, coalesce(sum(people) FILTER (WHERE distance_known <= meters), 0) / sum(people) AS low,
		coalesce(sum(people) FILTER (WHERE distance_all <= meters OR distance_all IS NULL), 0) / sum(people) AS high
	FROM rounded, unnest('{0,10000,25000,40000,90000,Infinity}'::float8[]) meters GROUP BY grp, meters) p USING (grp, meters);
-- the distances are distributions of the people
SELECT count(*) FILTER (WHERE (wsis.distances(d)).known IS DISTINCT FROM p.all OR (wsis.distances(k)).all IS DISTINCT FROM p.all OR (wsis.distances(k)).known IS DISTINCT FROM p.known) AS wrong
FROM counted JOIN (SELECT grp, wsis.distribution_agg(distance_all, people::float8) AS all, wsis.distribution_agg(distance_known, people::float8) AS known FROM rounded GROUP BY grp) p USING (grp);
SELECT count(*) AS groups, count(*) FILTER (WHERE (places_newly_connected, places_lost, places_newly_known, places_no_longer_known, places_unchanged) <> (p.p1, p.p2, p.p3, p.p4, p.p5)
	OR (people_newly_connected, people_lost, people_newly_known, people_no_longer_known, people_unchanged) <> (p.w1, p.w2, p.w3, p.w4, p.w5) OR unknown_weights <> p.weights) AS wrong
FROM counted CROSS JOIN LATERAL wsis.gap_change_report(c) r JOIN (
	SELECT grp, count(*) FILTER (WHERE NOT before AND after) AS p1, count(*) FILTER (WHERE before AND NOT after) AS p2, count(*) FILTER (WHERE before IS NULL AND after IS NOT NULL) AS p3,
		count(*) FILTER (WHERE before IS NOT NULL AND after IS NULL) AS p4, count(*) FILTER (WHERE before IS NOT DISTINCT FROM after) AS p5,
		sum(people) FILTER (WHERE NOT before AND after) AS w1, sum(people) FILTER (WHERE before AND NOT after) AS w2, sum(people) FILTER (WHERE before IS NULL AND after IS NOT NULL) AS w3,
		sum(people) FILTER (WHERE before IS NOT NULL AND after IS NULL) AS w4, sum(people) FILTER (WHERE before IS NOT DISTINCT FROM after) AS w5,
		count(*) FILTER (WHERE weight IS NULL) AS weights FROM rounded GROUP BY grp) p USING (grp);

-- any number of workers, any order, any roll-up: the same bytes
CREATE TEMP TABLE answer (how text, g bytea, d bytea, k bytea, c bytea);
CREATE FUNCTION pg_temp.ask(how text, ordered text DEFAULT '') RETURNS void LANGUAGE plpgsql AS $$ BEGIN EXECUTE format('INSERT INTO answer SELECT %L, wsis.gap_send(g), wsis.gap_send(d), wsis.gap_send(k), wsis.gap_change_send(c)
	FROM (SELECT wsis.gap_agg(before, weight %2$s) AS g, wsis.gap_agg(before, weight, distance_all %2$s) AS d, wsis.gap_agg(before, weight, distance_all, distance_known %2$s) AS k,
		wsis.gap_change_agg(before, after, weight %2$s) AS c FROM connectivity_place) a', how, ordered); END $$;
SET max_parallel_workers_per_gather = 0;
SELECT pg_temp.ask('serial'), pg_temp.ask('shuffled', 'ORDER BY hashint8(i)');
INSERT INTO answer SELECT 'rolled up', wsis.gap_send(sum(g)), wsis.gap_send(sum(d)), wsis.gap_send(sum(k)), wsis.gap_change_send(sum(c)) FROM counted;
INSERT INTO answer SELECT 'rolled up in text', wsis.gap_send(sum(g::text::wsis.gap ORDER BY grp DESC)), wsis.gap_send(sum(d::text::wsis.gap ORDER BY grp DESC)),
	wsis.gap_send(sum(k::text::wsis.gap ORDER BY grp DESC)), wsis.gap_change_send(sum(c::text::wsis.gap_change)) FROM counted;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
CREATE TEMP VIEW asked AS SELECT wsis.gap_send(wsis.gap_agg(before, weight)) AS g, wsis.gap_send(wsis.gap_agg(before, weight, distance_all)) AS d,
	wsis.gap_send(wsis.gap_agg(before, weight, distance_all, distance_known)) AS k, wsis.gap_change_send(wsis.gap_change_agg(before, after, weight)) AS c FROM connectivity_place;
SET max_parallel_workers_per_gather = 1;
CREATE TEMP TABLE parallel AS SELECT * FROM asked;
SET max_parallel_workers_per_gather = 2;
CREATE TEMP TABLE parallel_2 AS SELECT * FROM asked;
SET max_parallel_workers_per_gather = 4;
EXPLAIN (COSTS OFF) SELECT * FROM asked;
CREATE TEMP TABLE parallel_4 AS SELECT * FROM asked;
SET parallel_leader_participation = off;
CREATE TEMP TABLE no_leader AS SELECT * FROM asked;
RESET parallel_leader_participation;
RESET max_parallel_workers_per_gather;
INSERT INTO answer SELECT 'parallel', * FROM (TABLE parallel UNION ALL TABLE parallel_2 UNION ALL TABLE parallel_4 UNION ALL TABLE no_leader) p;
SELECT count(*), count(DISTINCT g) AS different, count(DISTINCT d) AS with_distance, count(DISTINCT k) AS with_two, count(DISTINCT c) AS changes FROM answer;

-- states past a megabyte
CREATE TABLE connectivity_large AS SELECT i, abs(hashint8(i)) % 3 = 0 AS connected, 1 + i % 5 AS weight, abs(hashint8(i)) / 7.0 AS distance_all, abs(hashint8(i)) / 7.0 * (1 + i / 150000) AS distance_known
FROM generate_series(1, 200000) i;
ALTER TABLE connectivity_large SET (parallel_workers = 4);
ANALYZE connectivity_large;
CREATE TEMP TABLE large AS SELECT wsis.gap_agg(connected, weight, distance_all, distance_known) AS g FROM connectivity_large;
SET max_parallel_workers_per_gather = 0;
INSERT INTO large SELECT wsis.gap_agg(connected, weight, distance_all, distance_known ORDER BY i) AS g FROM connectivity_large;
INSERT INTO large SELECT sum(g) FROM (SELECT wsis.gap_agg(connected, weight, distance_all, distance_known) AS g FROM connectivity_large GROUP BY i / 30000) p;
SELECT count(*), count(DISTINCT wsis.gap_send(g)) AS different, min(pg_column_size((wsis.distances(g)).known)) > 2000000 AS large FROM large;
SELECT count(DISTINCT d.all) AS all, bool_and(d.all = p.all AND d.known = p.known) AS right FROM large CROSS JOIN LATERAL wsis.distances(g) d CROSS JOIN (
	SELECT wsis.distribution_agg(distance_all, weight) AS all, wsis.distribution_agg(distance_known, weight) AS known FROM connectivity_large) p;
SELECT bool_and(wsis.distances_all(g) = (wsis.distances(g)).all AND wsis.distances_known(g) = (wsis.distances(g)).known) AS in_place,
	count(DISTINCT wsis.quantile(wsis.distances_known(g), 0.5)) AS medians FROM large;
SELECT count(*) FILTER (WHERE (r.places, r.people) <> (100000 * n, 300000 * n)) AS wrong_large
FROM (SELECT n, wsis.gap_report(sum(g) OVER (ORDER BY n)) AS r FROM generate_series(1, 3) n, (SELECT wsis.gap_agg(connected, weight, distance_all, distance_known) AS g FROM connectivity_large WHERE i % 2 = 0) l) w,
	LATERAL (SELECT (r).*) r;
RESET max_parallel_workers_per_gather;

-- windows: a frame's value is not the next one's state
SELECT count(*) AS frames, count(*) FILTER (WHERE running IS DISTINCT FROM (SELECT wsis.gap_agg(p.before, p.weight, p.distance_all, p.distance_known) FROM connectivity_place p WHERE p.i <= w.i)) AS wrong,
	count(*) FILTER (WHERE moving IS DISTINCT FROM (SELECT wsis.gap_change_agg(p.before, p.after, p.weight) FROM connectivity_place p WHERE p.i BETWEEN w.i - 2 AND w.i)) AS wrong_moving
FROM (SELECT i, wsis.gap_agg(before, weight, distance_all, distance_known) OVER (ORDER BY i) AS running, wsis.gap_change_agg(before, after, weight) OVER (ORDER BY i ROWS 2 PRECEDING) AS moving
	FROM connectivity_place WHERE i <= 100) w;
-- by hand: a value, and the argument as it was
SELECT wsis.gap_add(g, true, 5, 1, 2), g FROM (VALUES ('{connected 1:1,unconnected 0:0,unknown 0:0,locations 0,weights 0,all {1}}'::wsis.gap)) v (g);
-- gaps with and without distances add up: what is not known may be within any distance
SELECT s.* FROM (SELECT sum(g) AS g FROM (SELECT wsis.gap_agg(true, 1, 5) AS g UNION ALL SELECT wsis.gap_agg(true, 3)) p) a, wsis.share_within(g, '{1,5}') s;

-- 100,000 groups under the least memory
SET work_mem = '4MB';
SELECT count(*), sum(r.people) FROM (SELECT i, wsis.gap_agg(true, 2, i, i + 1) AS g FROM generate_series(1, 100000) i GROUP BY i) g, wsis.gap_report(g) r;
RESET work_mem;
DROP TABLE connectivity_place, connectivity_large CASCADE;
