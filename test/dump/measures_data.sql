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
CREATE TABLE ranked_kept (id int PRIMARY KEY, r wsis.ranked_distribution NOT NULL DEFAULT '{}', d wsis.distribution);
INSERT INTO ranked_kept
SELECT i, wsis.ranked_distribution_agg(sqrt(i * j), j % 7, j % 5), wsis.distribution_with_unknown_agg(nullif(j % 4, 0), j / 7.0) FROM generate_series(1, 20) i, generate_series(1, i * 3) j GROUP BY i;
INSERT INTO ranked_kept VALUES (-1, DEFAULT, NULL);
CREATE INDEX ON ranked_kept (r);
CREATE VIEW ranked_view AS
SELECT id, wsis.concentration_index(r) AS index, wsis.palma(wsis.known(d)) AS palma, wsis.known_share(d) AS share, wsis.mean(d, 0.5) AS mean, b.lower, b.upper FROM ranked_kept, wsis.mean(d, 0, 3) b;
CREATE VIEW ranked_all AS SELECT sum(r) AS r, sum(d) AS d FROM ranked_kept WHERE r <> '{}' AND r + r > r;
CREATE VIEW inequality_view AS
SELECT p.* FROM (SELECT array_agg(id::text ORDER BY id) AS groups, array_agg(wsis.known(d) ORDER BY id) AS ds FROM ranked_kept WHERE id > 0) g, wsis.inequality_decomposition(groups, ds, 'mld') p;
CREATE MATERIALIZED VIEW measured AS SELECT wsis.theil(l.population_share, l.value_share) AS theil, wsis.gini(l.value) AS gini FROM ranked_kept, wsis.lorenz(wsis.known(d)) l;
INSERT INTO wsis.band (scheme, low, low_closed, label, source) VALUES
	('ministry', '-Infinity', true, 'behind', NULL), ('ministry', 10, false, 'ahead', 'a ministry'),
	-- beside a built-in scheme of the same name, of which a band begins where one of ours does
	('umc', 0, true, 'little', NULL), ('umc', 50, false, 'much', NULL);
CREATE TABLE banded (id int, band text DEFAULT wsis.band(40, 'umc'));
CREATE VIEW band_view AS SELECT v, wsis.band(v, 'umc') AS ours, wsis.band(v, 'ministry') AS ministry FROM unnest('{0,10,50,99,200}'::float8[]) v;
CREATE TABLE composite_kept (id int PRIMARY KEY, d wsis.composite_data NOT NULL DEFAULT '{}', part wsis.composite_data);
INSERT INTO composite_kept
SELECT i, wsis.composite_data_agg('unit ' || j, 'x', sqrt(i * j)), wsis.composite_data_agg(chr(64 + i), 'node ' || j, j / 7.0) FROM generate_series(1, 20) i, generate_series(1, i * 3) j GROUP BY i;
INSERT INTO composite_kept VALUES (0, '{"\"é\n": {"A": 1.7976931348623157e308, "B": -5e-324}, "none": {}}', '{}'), (-1, DEFAULT, NULL);
CREATE INDEX ON composite_kept USING hash (d);
CREATE INDEX ON composite_kept (part);
INSERT INTO wsis.composite_edition (code, edition, title, digits, ties) VALUES ('ministry', '1', 'ours', 1, 'dense'), ('EGDI', '2018', 'beside a built-in one', NULL, 'competition');
INSERT INTO wsis.composite_node (code, edition, node, parent, normalization, high, cap, aggregation) VALUES
	('ministry', '1', 'x', 'top', 'ratio', 10, 1, NULL), ('ministry', '1', 'top', NULL, 'none', NULL, NULL, 'geometric'), ('EGDI', '2018', 'x', NULL, 'none', NULL, NULL, NULL);
CREATE VIEW composite_view AS
SELECT k.id, s.* FROM composite_kept k, wsis.composite_score('ministry', '1', d) s WHERE k.id > 0 UNION ALL SELECT -1, e.* FROM wsis.composite_score('EGDI', '2018', '{"A": {"x": 3}}') e;
CREATE VIEW composite_all AS SELECT wsis.union_agg(part) AS d FROM composite_kept WHERE part <> '{}';
