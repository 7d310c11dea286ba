-- what a user of the matrix stores
INSERT INTO wsis.matrix_link (edition, action_line, sdg, status, note, source) VALUES
	('ministry', 'C2', '9.c', 'draft', 'a note', 'a ministry'), ('ministry', 'C7', '9', NULL, NULL, NULL),
	-- beside the built-in link of the same name, and one that is new
	('2015', 'C2', '9.c', NULL, NULL, 'ours'), ('2015', 'C2', '9.b', NULL, NULL, 'ours');
CREATE TABLE counted (id int PRIMARY KEY, m wsis.matrix NOT NULL DEFAULT '{}', missing wsis.matrix);
INSERT INTO counted
SELECT i, wsis.matrix_agg(('C' || 1 + j % 11)::wsis.action_line, (1 + j % 17)::wsis.sdg, j), wsis.missing(wsis.official_matrix('ministry'), wsis.official_matrix())
FROM generate_series(1, 20) i, generate_series(1, i * 5) j
GROUP BY i;
INSERT INTO counted (id, m) VALUES (0, '{C11:17.19.2=9223372036854775807,C1:1=-9223372036854775808}'), (-1, DEFAULT);
CREATE INDEX ON counted USING hash (m);
CREATE VIEW counted_view AS
SELECT sum(m) AS all, count(*), wsis.sdgs_of('{C2}') AS c2, wsis.action_lines_of('{9.b}', wsis.official_matrix()) AS for_9_b
FROM counted WHERE id > 0 AND m <> '{}' AND m + missing <> m * 2;
CREATE MATERIALIZED VIEW counted_again AS SELECT wsis.heatmap("all", 'fr', 'Titre', 328) AS picture, * FROM counted_view;
