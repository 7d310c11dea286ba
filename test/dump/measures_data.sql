-- what a user of measures stores
CREATE TABLE series_kept (id int PRIMARY KEY, s wsis.series NOT NULL DEFAULT '{}', part wsis.series);
INSERT INTO series_kept
SELECT i, wsis.series_agg(2000 + j, sqrt(i * j)), wsis.series_agg(j, -j / 7.0) FROM generate_series(1, 20) i, generate_series(1, i * 3) j GROUP BY i;
INSERT INTO series_kept VALUES (0, '{-9999=1.7976931348623157e308,9999=-5e-324}', '{}'), (-1, DEFAULT, NULL);
CREATE INDEX ON series_kept USING hash (s);
CREATE INDEX ON series_kept (part);
CREATE VIEW series_view AS
SELECT k.id, (wsis.progress('open_sdg', k.part, 2030, 1, -1, base_year => 1)).status, p.*
FROM series_kept k, wsis.progress('un_progress_chart', k.s, 2030, 100, 1, base_year => 2001) p (chart);
CREATE VIEW series_all AS SELECT wsis.union_agg(part) AS s FROM series_kept WHERE id > 0 AND part <> '{}';
