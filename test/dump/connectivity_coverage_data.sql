-- coverage sets that a user stores, with an index, a view, a default
CREATE TABLE coverage_sets (year int PRIMARY KEY, areas wsis.coverage_set NOT NULL DEFAULT '{}');
INSERT INTO coverage_sets
SELECT 2020 + i % 3, wsis.coverage_set_agg(CASE WHEN i % 31 > 0 THEN public.ST_Buffer(public.ST_MakePoint((i * 7919) % 300 - 150, (i * 104729) % 160 - 80 + i / 7001.0), 1 + i % 4, 'quad_segs=' || 1 + i % 5) END, i % 4 + 2 || 'G')
FROM generate_series(1, 600) i GROUP BY i % 3;
INSERT INTO coverage_sets VALUES (2030, DEFAULT), (2031, '{"\"\\é"((540 90,-540 -90,0 0.30000000000000004,540 90)),left_out=1,unknown=9223372036854775807}');
CREATE INDEX ON coverage_sets USING hash (areas);
CREATE TABLE coverage_places (id int, geom public.geometry(Point, 4326));
INSERT INTO coverage_places SELECT i, public.ST_SetSRID(public.ST_MakePoint(i * 17 % 360 - 180, i * 13 % 180 - 90), 4326) FROM generate_series(1, 200) i;
CREATE VIEW coverage_by_place AS
SELECT p.id, year, wsis.classes_at(areas, p.geom) AS classes, wsis.class_at(areas, p.geom) AS class, wsis.covers(areas, p.geom) AS covered, wsis.covers(areas, p.geom, '4G') AS "4G"
FROM coverage_places p CROSS JOIN coverage_sets;
CREATE MATERIALIZED VIEW coverage_union AS SELECT wsis.union_agg(areas) AS areas FROM coverage_sets WHERE year < 2030;
