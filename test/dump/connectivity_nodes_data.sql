-- node sets that a user stores, with an index, a view, a default
CREATE TABLE node_sets (region int PRIMARY KEY, nodes wsis.node_set NOT NULL DEFAULT '{}');
INSERT INTO node_sets
SELECT i % 4, wsis.node_set_agg(public.ST_MakePoint((i * 7919) % 360 - 180, (i * 104729) % 180 - 90 + i / 7001.0), i, CASE WHEN i % 3 > 0 THEN 'class ' || i % 5 END, CASE WHEN i % 6 > 0 THEN i % 7 > 0 END)
FROM generate_series(1, 2000) i GROUP BY i % 4;
INSERT INTO node_sets VALUES (10, DEFAULT), (11, '{180 90 #-9223372036854775808 "\"\\é" ?,5e-324 0.30000000000000004,left_out=1,unknown=9223372036854775807}');
CREATE INDEX ON node_sets USING hash (nodes);
CREATE TABLE node_places (id int, geom public.geometry(Point, 4326));
INSERT INTO node_places SELECT i, public.ST_SetSRID(public.ST_MakePoint(i * 17 % 360 - 180, i * 13 % 180 - 90), 4326) FROM generate_series(1, 50) i;
CREATE VIEW node_distances AS
SELECT p.id, region, d.distance_all, d.distance_known, n.id AS nearest, n.class, wsis.count_within(p.geom, s.nodes, 1000000)
FROM node_places p CROSS JOIN node_sets s CROSS JOIN LATERAL wsis.nearest_distances(p.geom, s.nodes) d LEFT JOIN LATERAL wsis.nearest(p.geom, s.nodes) n ON true;
CREATE MATERIALIZED VIEW node_union AS SELECT wsis.union_agg(nodes) AS nodes FROM node_sets WHERE region < 10;
