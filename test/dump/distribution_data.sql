-- what a user of distributions stores
CREATE TABLE spread (id int PRIMARY KEY, d wsis.distribution NOT NULL DEFAULT '{}', sketch wsis.distribution);
INSERT INTO spread
SELECT i, wsis.distribution_agg(sqrt(j), j / 7.0), wsis.distribution_sketch_agg(sqrt(j), j / 7.0, 0.01)
FROM generate_series(1, 20) i, generate_series(1, i * i) j
GROUP BY i;
INSERT INTO spread (id, d) VALUES (0, '{-1.7976931348623157e308:5e-324*9223372036854775807,Infinity,0.1}'), (-1, DEFAULT);
CREATE INDEX ON spread USING hash (d);
CREATE INDEX ON spread (d) WHERE id < 5;
CREATE VIEW spread_view AS
SELECT sum(d) AS all, wsis.gini(sum(d)) AS gini, wsis.quantile(sum(sketch), '{0.1,0.5}'::float8[]) AS quantiles, count(*)
FROM spread WHERE id > 0 AND d <> '{}' AND wsis.is_exact(d) AND d + d <> d;
CREATE MATERIALIZED VIEW spread_again AS SELECT wsis.distribution_agg(id, 0.5) AS ids FROM spread;
