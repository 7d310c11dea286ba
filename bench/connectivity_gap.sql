-- Gaps against plain SQL that gives the same. Variables: rows.
SELECT setseed(0.5) \g /dev/null
CREATE TABLE gap_place AS
	SELECT i AS id, i % 100 AS region, CASE WHEN random() < 0.7 THEN random() < 0.4 END AS connected, floor(10000 * random() ^ 4)::float8 AS people,
		distance AS distance_all, distance * (1 + (random() < 0.3)::int) AS distance_known
	FROM (SELECT i, 200000 * random() ^ 3 AS distance FROM generate_series(1, :rows) i) r;
VACUUM (ANALYZE) gap_place;

CALL bench.same('gap_report', $$
	SELECT format('%s %s %s %s %s', places, people, people_connected, people_unknown, places_unconnected) FROM wsis.gap_report((SELECT wsis.gap_agg(connected, people) FROM gap_place)) $$, $$
	SELECT format('%s %s %s %s %s', count(*), sum(people), sum(people) FILTER (WHERE connected), sum(people) FILTER (WHERE connected IS NULL), count(*) FILTER (WHERE NOT connected)) FROM gap_place $$);
CALL bench.same('shares within', $$
	SELECT string_agg(format('%s %s', round(low::numeric, 9), round(high::numeric, 9)), ',' ORDER BY meters)
	FROM wsis.share_within((SELECT wsis.gap_agg(connected, people, distance_all, distance_known) FROM gap_place), '{10000,25000,50000,100000}') $$, $$
	SELECT string_agg(format('%s %s', round(low::numeric, 9), round(high::numeric, 9)), ',' ORDER BY meters) FROM (
		SELECT meters, sum(people) FILTER (WHERE distance_known <= meters) / sum(people) AS low, sum(people) FILTER (WHERE distance_all <= meters) / sum(people) AS high
		FROM gap_place, unnest('{10000,25000,50000,100000}'::float8[]) meters GROUP BY meters) s $$);
CALL bench.compare('', 'connectivity', 'gap_report of 100 groups', 'SUM and COUNT with FILTER',
	'SELECT r.* FROM (SELECT wsis.gap_agg(connected, people) AS g FROM gap_place GROUP BY region) p, wsis.gap_report(g) r', $$
	SELECT region, count(*), count(*) FILTER (WHERE connected), count(*) FILTER (WHERE NOT connected), count(*) FILTER (WHERE connected IS NULL),
		sum(people), sum(people) FILTER (WHERE connected), sum(people) FILTER (WHERE NOT connected), sum(people) FILTER (WHERE connected IS NULL),
		count(*) FILTER (WHERE people IS NULL) FROM gap_place GROUP BY region $$, NULL);
-- report, four bands, seven quantiles and Gini of both distances
CALL bench.compare('', 'connectivity', 'bands, seven quantiles and Gini from given distances', 'window functions', $$
	SELECT (SELECT array_agg(s) FROM wsis.share_within(g, '{10000,25000,50000,100000}') s), wsis.gap_report(g),
		wsis.quantile(known, '{0.05,0.1,0.25,0.5,0.75,0.9,0.95}'::float8[]), wsis.gini(known)
	FROM (SELECT g, wsis.distances_known(g) AS known FROM (SELECT wsis.gap_agg(connected, people, distance_all, distance_known) AS g FROM gap_place OFFSET 0) g OFFSET 0) d $$, $$
	SELECT count(*), sum(people), sum(people) FILTER (WHERE connected), sum(people) FILTER (WHERE connected IS NULL),
		sum(people) FILTER (WHERE distance_known <= 10000), sum(people) FILTER (WHERE distance_known <= 25000), sum(people) FILTER (WHERE distance_known <= 50000), sum(people) FILTER (WHERE distance_known <= 100000),
		sum(people) FILTER (WHERE distance_all <= 10000), sum(people) FILTER (WHERE distance_all <= 25000), sum(people) FILTER (WHERE distance_all <= 50000), sum(people) FILTER (WHERE distance_all <= 100000),
		min(distance_known) FILTER (WHERE cumulated >= 0.05 * total), min(distance_known) FILTER (WHERE cumulated >= 0.1 * total),
		min(distance_known) FILTER (WHERE cumulated >= 0.25 * total), min(distance_known) FILTER (WHERE cumulated >= 0.5 * total),
		min(distance_known) FILTER (WHERE cumulated >= 0.75 * total), min(distance_known) FILTER (WHERE cumulated >= 0.9 * total), min(distance_known) FILTER (WHERE cumulated >= 0.95 * total),
		1 - sum(people * (2 * running - people * distance_known)) / (sum(people) * sum(people * distance_known))
	FROM (SELECT *, sum(people) OVER w AS cumulated, sum(people * distance_known) OVER w AS running, sum(people) OVER () AS total
		FROM gap_place WINDOW w AS (ORDER BY distance_known ROWS UNBOUNDED PRECEDING)) r $$, NULL);
DROP TABLE gap_place;
