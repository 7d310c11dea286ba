-- place sets that a user stores, with an index, a view of the next sites, a default
CREATE TABLE place_sets (region int PRIMARY KEY, places wsis.place_set NOT NULL DEFAULT '{}');
INSERT INTO place_sets
SELECT i % 4, wsis.place_set_agg(CASE WHEN i % 9 > 0 THEN public.ST_MakePoint((i * 7919) % 360 - 180, (i * 104729) % 180 - 90 + i / 7001.0) END, CASE WHEN i % 7 > 0 THEN i / 3.0 END, i)
FROM generate_series(1, 2000) i GROUP BY i % 4;
INSERT INTO place_sets VALUES (10, DEFAULT), (11, '{180 90 5e-324 #-9223372036854775808,? ?,5e-324 0.30000000000000004 1.7976931348623157e308}');
CREATE INDEX ON place_sets USING hash (places);
CREATE VIEW site_choice AS
SELECT region, s.* FROM place_sets, wsis.next_sites(places, '{0 0 #1,90 45 #2,-90 -45 #3,180 0 #4}', 3000000, 3, '{0 80}') s;
CREATE VIEW place_clusters AS
SELECT region, id, wsis.cluster_id(geom, 400000, 500, weight) OVER (PARTITION BY region ORDER BY id) AS cluster FROM place_sets, wsis.places(places) WHERE region < 4;
CREATE MATERIALIZED VIEW place_union AS SELECT wsis.union_agg(places) AS places FROM place_sets WHERE region < 10;
