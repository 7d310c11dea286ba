-- The interval contains the truth: of places whose status is known 0 to 60 % are hidden
-- at random, a thousand times, and of nodes, whose distances then bound the true ones; and
-- the parts of every total add up to it.
BEGIN;
SET LOCAL client_min_messages = warning;
SELECT plan(7);
SELECT setseed(0.25) \g /dev/null

CREATE TEMP TABLE place AS
SELECT i, i % 2 = 0 AS woman, random() < 0.4 AS connected, floor(random() ^ 4 * 1e6) / 3 AS people, random() * 1e5 AS distance, random() * 1e5 AS other
FROM generate_series(1, 200) i;
-- one draw a trial: how much is hidden, then which statuses and which nodes
CREATE TEMP TABLE masked AS
SELECT trial, p.*, CASE WHEN random() >= hidden THEN connected END AS seen,
  -- two nodes, one works; of either it may be hidden whether it does
  CASE WHEN random() < hidden THEN least(distance, other) ELSE distance END AS distance_all,
  CASE WHEN random() < hidden THEN 'Infinity' ELSE distance END AS distance_known
FROM (SELECT trial, 0.6 * random() AS hidden FROM generate_series(1, 1000) trial) t, place p;
CREATE TEMP TABLE truth AS
SELECT wsis.gap_agg(connected, people, distance) AS g, wsis.gap_agg(connected, people) FILTER (WHERE woman) AS women, wsis.gap_agg(connected, people) FILTER (WHERE NOT woman) AS men FROM place;
CREATE TEMP TABLE trial AS
SELECT trial, wsis.gap_agg(seen, people, distance_all, distance_known) AS g, wsis.gap_agg(seen, people) FILTER (WHERE woman) AS women, wsis.gap_agg(seen, people) FILTER (WHERE NOT woman) AS men,
  wsis.gap_change_agg(connected, seen, people) AS c
FROM masked GROUP BY trial;

SELECT is((SELECT count(*) FROM trial, wsis.gap_report(g) r, truth t, wsis.gap_report(t.g) s WHERE s.share_low BETWEEN r.share_low AND r.share_high AND s.share_low = s.share_high),
  1000::bigint, 'the true share is between low and high every time');
SELECT is_empty($$
  SELECT trial, r.* FROM trial, wsis.gap_report(g) r WHERE (r.people_unknown > 0) IS DISTINCT FROM (r.share_low < r.share_high)
$$, 'and there is room between them just where statuses are hidden');
SELECT is_empty($$
  SELECT trial, s.* FROM trial, truth t, wsis.share_within(trial.g, '{1000,10000,25000,50000,100000}') s JOIN wsis.share_within((SELECT g FROM truth), '{1000,10000,25000,50000,100000}') w USING (meters)
  WHERE w.low NOT BETWEEN s.low AND s.high
$$, 'so is the true share within a distance');
SELECT is_empty($$
  SELECT trial, p.* FROM trial, truth t, wsis.parity_index(trial.women, trial.men) p, wsis.parity_index(t.women, t.men) q WHERE q.value NOT BETWEEN p.low AND p.high
$$, 'so is the true parity index');
SELECT is_empty($$
  SELECT a.trial, d.* FROM trial a, truth t, wsis.gap_difference(a.g, t.g) d WHERE 0 NOT BETWEEN share_low AND share_high OR 0 NOT BETWEEN people_low AND people_high OR 0 NOT BETWEEN places_low AND places_high
$$, 'so is no change at all, when nothing changed');
SELECT is_empty($$
  SELECT trial FROM trial, wsis.gap_report(g) r, truth t, wsis.gap_report(t.g) s
  WHERE r.people_connected + r.people_unconnected + r.people_unknown <> r.people OR r.people <> s.people OR r.places <> r.places_connected + r.places_unconnected + r.places_unknown
$$, 'connected, unconnected and unknown add up, to the unit');
SELECT is_empty($$
  SELECT trial FROM trial, wsis.gap_change_report(c) r, wsis.gap_report(g) g
  WHERE people_newly_connected + people_lost + people_newly_known <> 0 OR people_no_longer_known <> g.people_unknown OR people_no_longer_known + people_unchanged <> g.people
$$, 'hiding statuses is no change but of what is known');

SELECT * FROM finish();
ROLLBACK;
