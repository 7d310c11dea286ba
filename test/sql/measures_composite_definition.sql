-- Definitions of composite indices: what is refused and why, what counts, who may write
SET search_path = public;
BEGIN;
INSERT INTO wsis.composite_edition (code, edition) VALUES ('mine', '1');
INSERT INTO wsis.composite_node (code, edition, node, parent, normalization, low, high, cap, aggregation) VALUES
	('mine', '1', 'b', 'top', 'min_max', 0, 10, 1, NULL), ('mine', '1', 'top', NULL, 'none', NULL, NULL, NULL, 'arithmetic'), ('mine', '1', 'a', 'top', 'min_max', 0, 10, 1, NULL);
-- each statement undone, so that the next one meets the same definition
CREATE FUNCTION pg_temp.refused(statement text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	state text; message text; detail text; hint text; constraint_name text; column_name text;
BEGIN
	EXECUTE statement;
	RAISE EXCEPTION USING ERRCODE = 'W0000';
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE, message = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT, constraint_name = CONSTRAINT_NAME, column_name = COLUMN_NAME;
	RETURN CASE WHEN state = 'W0000' THEN 'taken' WHEN constraint_name || column_name <> '' THEN concat_ws(' ', state, constraint_name || column_name) ELSE concat_ws(' ', state, message, detail, nullif(hint, '')) END;
END $$;
CREATE FUNCTION pg_temp.refused_node(columns text, "values" text) RETURNS text LANGUAGE sql AS $$
	SELECT pg_temp.refused(format('INSERT INTO wsis.composite_node (code, edition, node, parent, %s) VALUES (''mine'', ''1'', ''c'', ''top'', %s)', columns, "values")) $$;
-- by themselves
SELECT columns, "values", pg_temp.refused_node(columns, "values") FROM (VALUES
	('weight', '1'), ('weight', '0'), ('weight', '-1'), ('weight', '''NaN'''), ('weight', '''Infinity'''), ('weight', 'NULL'),
	('transformation', '''sqrt'''), ('transformation', 'NULL'), ('transformation', '''LN'''), ('transformation, normalization, low, high', '''ln'', ''min_max'', 0, 1'), ('transformation, normalization, high', '''log10'', ''ratio'', -1'),
	('transformation, normalization, high', '''log10'', ''ratio'', 1'), ('transformation, normalization, reference', '''log10'', ''z_score'', ''{0,1}'''), ('transformation, normalization, low, high', '''ln'', ''min_max'', 1, 10'),
	('transformation', '''piecewise'''), ('points', '''{0,0,1,1}'''), ('transformation, points', '''piecewise'', ''{0,0}'''), ('transformation, points', '''piecewise'', ''{0,0,1}'''), ('transformation, points', '''piecewise'', ''{0,0,0,1}'''),
	('transformation, points', '''piecewise'', ''{1,0,0,1}'''), ('transformation, points', '''piecewise'', ''{0,0,1,NULL}'''), ('transformation, points', '''piecewise'', ''{{0,0},{1,1}}'''), ('transformation, points', '''piecewise'', ''{0,0,1,NaN}'''),
	('transformation, points', '''piecewise'', ''{0,0,Infinity,1}'''), ('transformation, points', '''piecewise'', ''{0,0,1,0,2,5}'''),
	('normalization', '''borda'''), ('normalization', 'NULL'), ('normalization', '''ratio'''), ('normalization, high', '''ratio'', 0'), ('normalization, low, high', '''ratio'', 1, 2'), ('normalization, high', '''ratio'', ''Infinity'''), ('normalization, high', '''ratio'', -5'),
	('normalization, low', '''min_max'', 1'), ('normalization, high', '''min_max'', 1'), ('normalization, low, high', '''min_max'', 1, 1'), ('normalization, low, high', '''min_max'', 0, ''Infinity'''), ('normalization, low, high', '''min_max'', 10, 0'), ('normalization', '''min_max'''),
	('normalization, low', '''min_max'', ''NaN'''), ('normalization, high', '''ratio'', ''NaN'''), ('floor', '''NaN'''), ('cap', '''NaN'''), ('low, high', '0, 1'), ('normalization, high', '''z_score'', 1'), ('normalization, low', '''rank'', 1'),
	('reference', '''{1,2}'''), ('normalization, reference', '''z_score'', ''{}'''), ('normalization, reference', '''z_score'', ''{1,1}'''), ('normalization, reference', '''z_score'', ''{1,NULL}'''), ('normalization, reference', '''z_score'', ''{1,Infinity}'''),
	('normalization, low, high, reference', '''min_max'', 0, 1, ''{1,2}'''), ('normalization, reference', '''z_score'', ''{1,2}'''),
	('direction', '-1'), ('direction', '0'), ('normalization, direction', '''rank'', -1'), ('normalization, direction', '''rank'', 2'), ('normalization, low, high, direction', '''min_max'', 0, 1, -1'), ('normalization, direction', '''min_max'', -1'),
	('floor, cap', '0, 0'), ('floor, cap', '1, 0'), ('floor', '''-Infinity'''), ('cap', '''Infinity'''), ('floor, cap', '-1, 1'), ('scale', '0'), ('scale', '-1'), ('scale', '''Infinity'''), ('scale', '100'),
	('aggregation', '''median'''), ('aggregation', '''geometric'''), ('aggregation, least_known_share', '''geometric'', 0'), ('aggregation, least_known_share', '''geometric'', 1.1'), ('aggregation, least_known_share', '''geometric'', ''NaN'''), ('aggregation, least_known_share', '''geometric'', 0.5'), ('least_known_share', '0.5'),
	('veto', 'true'), ('veto', 'NULL')) v (columns, "values");
-- together
SELECT what, pg_temp.refused(statement) FROM (VALUES
	('twice', $$INSERT INTO wsis.composite_node (code, edition, node, parent) VALUES ('mine', '1', 'a', 'top')$$),
	('no edition', $$INSERT INTO wsis.composite_node (code, edition, node) VALUES ('mine', '2', 'top')$$),
	('a name too long', $$INSERT INTO wsis.composite_node (code, edition, node, parent) VALUES ('mine', '1', repeat('a', 1001), 'top')$$),
	('a name too short', $$INSERT INTO wsis.composite_node (code, edition, node, parent) VALUES ('mine', '1', '', 'top')$$),
	('two roots', $$INSERT INTO wsis.composite_node (code, edition, node) VALUES ('mine', '1', 'other')$$),
	('two roots by update', $$UPDATE wsis.composite_node SET parent = NULL WHERE code = 'mine' AND node = 'a'$$),
	('a leaf above another', $$INSERT INTO wsis.composite_node (code, edition, node, parent) VALUES ('mine', '1', 'c', 'a')$$),
	('its own parent', $$INSERT INTO wsis.composite_node (code, edition, node, parent, aggregation) VALUES ('mine', '1', 'c', 'c', 'arithmetic')$$),
	('a circle', $$INSERT INTO wsis.composite_node (code, edition, node, parent, aggregation) VALUES ('mine', '1', 'c', 'd', 'arithmetic'), ('mine', '1', 'd', 'e', 'arithmetic'), ('mine', '1', 'e', 'c', 'arithmetic')$$),
	('a circle by update', $$UPDATE wsis.composite_node SET parent = 'top' WHERE code = 'mine' AND node = 'top'$$),
	('a veto of the root', $$UPDATE wsis.composite_node SET veto = true WHERE code = 'mine' AND node = 'top'$$),
	('geometric mean of z-scores', $$UPDATE wsis.composite_node SET aggregation = 'geometric', normalization = CASE node WHEN 'a' THEN 'z_score' ELSE normalization END, low = CASE node WHEN 'a' THEN NULL ELSE low END, high = CASE node WHEN 'a' THEN NULL ELSE high END WHERE code = 'mine' AND node <> 'b'$$),
	('the same by halves', $$UPDATE wsis.composite_node SET aggregation = 'geometric' WHERE code = 'mine' AND node = 'top'$$),
	('digits', $$UPDATE wsis.composite_edition SET digits = 16 WHERE code = 'mine'$$), ('digits', $$UPDATE wsis.composite_edition SET digits = -1 WHERE code = 'mine'$$),
	('ties', $$UPDATE wsis.composite_edition SET ties = 'random' WHERE code = 'mine'$$), ('ties', $$UPDATE wsis.composite_edition SET ties = 'dense' WHERE code = 'mine'$$),
	('no name', $$INSERT INTO wsis.composite_edition (code, edition) VALUES ('', '1')$$),
	('what is no longer missing', $$UPDATE wsis.composite_edition SET missing = NULL WHERE code = 'IDI' AND edition = '2015'$$),
	('values that are said to be missing', $$WITH e AS (UPDATE wsis.composite_edition SET missing = 'an ideal value' WHERE code = 'mine') UPDATE wsis.composite_node SET normalization = 'ratio', low = NULL, high = NULL WHERE code = 'mine' AND node = 'a'$$)) v (what, statement);
-- not yet complete: taken, as rows may come one by one, and refused where it is computed
SELECT what, pg_temp.refused(statement || $$; SELECT count(*) FROM wsis.composite_score('mine', '1', '{"A":{"a":1,"b":2}}')$$) FROM (VALUES
	('complete', ''), ('no root', $$DELETE FROM wsis.composite_node WHERE code = 'mine' AND node = 'top'; DELETE FROM wsis.composite_node WHERE code = 'mine'$$),
	('a parent that is gone', $$DELETE FROM wsis.composite_node WHERE code = 'mine' AND node = 'top'$$),
	('nothing below', $$INSERT INTO wsis.composite_node (code, edition, node, parent, aggregation) VALUES ('mine', '1', 'c', 'top', 'arithmetic')$$),
	('another name', $$UPDATE wsis.composite_node SET node = 'x' WHERE code = 'mine' AND node = 'a'$$),
	('an inner node''s name', $$UPDATE wsis.composite_node SET node = 'x', aggregation = 'arithmetic' WHERE code = 'mine' AND node = 'a'; INSERT INTO wsis.composite_node (code, edition, node, parent) VALUES ('mine', '1', 'y', 'x'); UPDATE wsis.composite_node SET node = 'a' WHERE node = 'x'; UPDATE wsis.composite_node SET parent = 'a' WHERE node = 'y'$$),
	('no edition', $$DELETE FROM wsis.composite_edition WHERE code = 'mine'$$)) v (what, statement);
SELECT pg_temp.refused($$SELECT count(*) FROM wsis.composite_score('no such index', '1', '{}')$$);
-- row by row in any order, as a dump with INSERTs writes them
INSERT INTO wsis.composite_edition (code, edition) VALUES ('row by row', '1');
INSERT INTO wsis.composite_node (code, edition, node, parent) VALUES ('row by row', '1', 'leaf', 'inner');
INSERT INTO wsis.composite_node (code, edition, node, parent, aggregation) VALUES ('row by row', '1', 'inner', 'top', 'geometric');
INSERT INTO wsis.composite_node (code, edition, node, aggregation) VALUES ('row by row', '1', 'top', 'arithmetic');
SELECT unit, node, parent, level, score FROM wsis.composite_score('row by row', '1', '{"A":{"leaf":1}}');
-- the user's edition wins, whole, and a view says so
INSERT INTO wsis.composite_edition (code, edition, title) VALUES ('HDI', '2020', 'ours');
INSERT INTO wsis.composite_node (code, edition, node) VALUES ('HDI', '2020', 'only');
SELECT code, edition, title, own, hides_built_in FROM wsis.composite_index WHERE code IN ('HDI', 'mine') ORDER BY code;
SELECT node, leaf, own FROM wsis.composite_definition WHERE code = 'HDI';
SELECT node, score FROM wsis.composite_score('HDI', '2020', '{"A":{"only":3}}');
UPDATE wsis.composite_edition SET edition = '2021' WHERE code = 'HDI' AND NOT built_in;
SELECT edition, node, own FROM wsis.composite_definition WHERE code = 'HDI' ORDER BY edition, node;
DELETE FROM wsis.composite_edition WHERE NOT built_in;
SELECT count(*) AS own FROM wsis.composite_node WHERE NOT built_in;
ROLLBACK;

-- who may: everybody reads, the role that created the extension writes and grants
CREATE ROLE regress_wsis_composite;
SET ROLE regress_wsis_composite;
SELECT count(*) > 0 AS reads FROM wsis.composite_definition;
SELECT score FROM wsis.composite_score('EGDI', '2018', '{"A":{"osi":0.5,"hci":0.5,"tii":0.5}}') WHERE level = 0;
INSERT INTO wsis.composite_edition (code, edition) VALUES ('theirs', '1');
RESET ROLE;
GRANT INSERT ON wsis.composite_edition, wsis.composite_node TO regress_wsis_composite;
BEGIN;
SET ROLE regress_wsis_composite;
INSERT INTO wsis.composite_edition (code, edition) VALUES ('theirs', '1');
INSERT INTO wsis.composite_node (code, edition, node) VALUES ('theirs', '1', 'x');
SELECT score FROM wsis.composite_score('theirs', '1', '{"A":{"x":1}}');
ROLLBACK;
RESET ROLE;
REVOKE INSERT ON wsis.composite_edition, wsis.composite_node FROM regress_wsis_composite;
DROP ROLE regress_wsis_composite;
SELECT wsis.composite_check();
