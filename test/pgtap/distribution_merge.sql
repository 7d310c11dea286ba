-- Sums of distributions in any order and grouping are the same bytes, whatever the
-- weights: tiny and huge beside one another, integers, fractions; and so are the
-- answers, which the exact sums in numeric confirm.
BEGIN;
SET LOCAL client_min_messages = warning;
SELECT plan(7);

CREATE TEMP TABLE row AS
SELECT i, i % 7 AS part, kind,
  (hashint8(i * 31) % 1000) * CASE kind WHEN 'wide' THEN 10.0::float8 ^ (i % 31 - 15) ELSE 1 END AS value,
  abs(hashint8(i * 17) % 1000) * CASE kind WHEN 'wide' THEN 10.0::float8 ^ (i % 301 - 150) WHEN 'fractions' THEN 1 / 3.0 ELSE 1 END AS weight
FROM generate_series(1, 3000) i, unnest('{integers,fractions,wide}'::text[]) kind;
CREATE TEMP TABLE whole AS
SELECT kind, wsis.distribution_agg(value, weight) AS d, wsis.distribution_sketch_agg(value, weight, 0.02) AS s FROM row GROUP BY kind;

SELECT is_empty($$
  SELECT kind FROM whole JOIN (
    SELECT kind, sum(d ORDER BY part DESC) AS d, sum(s ORDER BY part DESC) AS s FROM (
      SELECT kind, part, wsis.distribution_agg(value, weight ORDER BY hashint8(i)) AS d, wsis.distribution_sketch_agg(value, weight, 0.02 ORDER BY hashint8(i)) AS s
      FROM row GROUP BY kind, part) p GROUP BY kind) r USING (kind)
  WHERE wsis.distribution_send(whole.d) <> wsis.distribution_send(r.d) OR wsis.distribution_send(whole.s) <> wsis.distribution_send(r.s)
$$, 'rolled up in parts, each shuffled: the same bytes');
SELECT is_empty($$
  SELECT kind FROM whole WHERE wsis.distribution_send(d::text::wsis.distribution) <> wsis.distribution_send(d)
    OR wsis.distribution_send(s::text::wsis.distribution) <> wsis.distribution_send(s)
$$, 'text gives the same bytes back');
SELECT is_empty($$
  SELECT kind FROM whole a WHERE d + '{}' <> d OR NOT (d + d = (SELECT wsis.distribution_agg(value, weight) FROM (SELECT * FROM row UNION ALL SELECT * FROM row) r WHERE r.kind = a.kind))
$$, 'plus nothing is nothing, twice is each row twice');
-- every power of two down to 2^-1074 has fewer than 1,100 digits behind the point
CREATE FUNCTION pg_temp.exact(x float8) RETURNS numeric LANGUAGE sql IMMUTABLE AS $$ SELECT x::text::numeric $$;
SELECT is_empty($$
  SELECT kind, total FROM whole JOIN (SELECT kind, sum(pg_temp.exact(weight)) AS total FROM row GROUP BY kind) t USING (kind)
  WHERE abs(wsis.total_weight(d)::text::numeric / total - 1) > 1e-15
$$, 'totals as numeric sums have them');
SELECT is_empty($$
  SELECT kind FROM whole WHERE wsis.total_weight(d) <> wsis.total_weight(s)
$$, 'a sketch has the same total to the last bit');
SELECT is_empty($$
  SELECT kind, p FROM whole JOIN LATERAL (
    SELECT p, min(value) FILTER (WHERE cumulated >= p * total) AS q FROM (
      SELECT value, sum(pg_temp.exact(weight)) OVER (ORDER BY value) AS cumulated, sum(pg_temp.exact(weight)) OVER () AS total FROM row r WHERE r.kind = whole.kind AND weight > 0) c,
      unnest('{0.137,0.2711,0.5003,0.7777,0.9123}'::numeric[]) p GROUP BY p) q ON true
  WHERE wsis.quantile(d, p::float8) <> q
$$, 'quantiles as numeric sums have them');
SELECT is_empty($$
  SELECT kind, g FROM whole JOIN LATERAL (
    SELECT wsis.gini(wsis.distribution_agg(abs(value), weight)) AS ours,
      (SELECT 1 - sum(w * (2 * running - w * x)) / (sum(w) * sum(w * x)) FROM (
        SELECT x, w, sum(w * x) OVER (ORDER BY x, n) AS running FROM (
          SELECT abs(pg_temp.exact(value)) AS x, pg_temp.exact(weight) AS w, i AS n FROM row r WHERE r.kind = whole.kind) r) r) AS g
    FROM row r WHERE r.kind = whole.kind) q ON true
  WHERE abs(ours - g::float8) > 1e-14
$$, 'Gini as numeric sums have it');

SELECT * FROM finish();
ROLLBACK;
