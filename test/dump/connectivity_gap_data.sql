-- what a user of gaps stores
CREATE TABLE gap_stored (id int PRIMARY KEY, g wsis.gap, c wsis.gap_change);
INSERT INTO gap_stored
SELECT i, wsis.gap_agg(nullif(j % 3, 0) = 1, j / 7.0, sqrt(j), sqrt(j) * (1 + j % 2)), wsis.gap_change_agg(nullif(j % 3, 0) = 1, nullif(j % 5, 0) = 1, j / 7.0)
FROM generate_series(1, 12) i, generate_series(1, i * i) j
GROUP BY i;
INSERT INTO gap_stored (id, g) SELECT 0, wsis.gap_agg(true, NULL);
CREATE INDEX ON gap_stored USING hash (g);
CREATE INDEX ON gap_stored (c);
CREATE VIEW gap_view AS
SELECT r.*, (wsis.gap_change_report(c)).people_newly_connected, (wsis.distances(g)).known AS known
FROM (SELECT sum(g) AS g, sum(c) AS c FROM gap_stored WHERE id > 0) s CROSS JOIN LATERAL wsis.gap_report(g) r;
CREATE MATERIALIZED VIEW gap_again AS SELECT sum(g) AS g, sum(c) AS c FROM gap_stored;
