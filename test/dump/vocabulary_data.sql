-- what a user of the vocabulary stores
INSERT INTO wsis.sdg_label (sdg, lang, label) VALUES
	('9.c', 'en', 'Access to information and communications technology'), ('9', 'pt-BR', 'Indústria');
INSERT INTO wsis.action_line_label (action_line, lang, label, short_label, source) VALUES
	('C2', 'en', 'Our infrastructure', 'Ours', 'a ministry'), ('C2', 'de', 'Infrastruktur', NULL, NULL);
CREATE TABLE stored (
	id int PRIMARY KEY,
	line wsis.action_line DEFAULT 'C2' CHECK (line <> 'C11'),
	lines wsis.action_line_set DEFAULT '{}',
	code wsis.sdg,
	codes wsis.sdg_set CHECK (codes @> '{}' OR codes && '1-17'),
	goal wsis.sdg GENERATED ALWAYS AS (wsis.goal(code)) STORED);
INSERT INTO stored (id, line, lines, code, codes)
SELECT i, ('C' || 1 + i % 10)::wsis.action_line, wsis.expand('C7,C9'::wsis.action_line_set) - ('C' || 1 + i % 11)::wsis.action_line_set,
	(1 + i % 17)::wsis.sdg, wsis.expand((1 + i % 17)::wsis.sdg)
FROM generate_series(1, 100) i;
INSERT INTO stored (id) VALUES (0);
CREATE INDEX ON stored (code);
CREATE INDEX ON stored USING hash (line);
CREATE INDEX stored_codes ON stored USING gin (codes);
CREATE INDEX ON stored USING gin (lines);
CREATE INDEX ON stored (wsis.fold(codes)) WHERE code = '9' OR lines @> 'C2';
CREATE VIEW stored_view AS
SELECT wsis.fold(codes) AS goals, min(line) AS first, wsis.set_agg(code) AS codes, count(*)
FROM stored WHERE line IN ('C1', 'C2', 'C3') OR codes @> '9.c'::wsis.sdg OR line = 'C5'::text
GROUP BY wsis.fold(codes);
CREATE MATERIALIZED VIEW stored_again AS TABLE stored_view;
