-- the official matrix, and what it is for
\getenv abs_srcdir PG_ABS_SRCDIR
-- nothing, the unknown and NULL first
SELECT wsis.official_matrix('1999') IS NULL AS no_edition, wsis.official_matrix(NULL) IS NULL AS null_edition,
	wsis.sdgs_of('{}') AS no_lines, wsis.action_lines_of('{}') AS no_sdgs, wsis.gdc_objectives_of('{}') AS no_objectives;
SELECT wsis.sdgs_of(NULL) IS NULL AS lines, wsis.sdgs_of('{C2}', NULL) IS NULL AS matrix, wsis.action_lines_of(NULL) IS NULL AS sdgs,
	wsis.action_lines_of('{9}', NULL) IS NULL AS matrix, wsis.gdc_objectives_of(NULL) IS NULL AS objectives,
	wsis.sdgs_of('{C2}', '{}') AS empty_matrix, wsis.action_lines_of('{9}', '{}') AS empty_matrix;
SELECT wsis.sdgs_of('{C12}');
SELECT wsis.action_lines_of('{9.d}');
SELECT wsis.action_lines_of('{9.c.1}');

-- every link with its status
SELECT edition, status, count(*), count(note) AS notes, bool_and(source <> '') AS sources, bool_and(built_in) AS built_in
FROM wsis.matrix_link GROUP BY edition, status ORDER BY status DESC;
SELECT action_line, sdg, note FROM wsis.matrix_link WHERE status <> 'verified' OR note IS NOT NULL ORDER BY action_line, sdg;
SELECT wsis.total(wsis.official_matrix()) AS links, count(*) AS cells, bool_and(value = 1) AS once,
	bool_and((action_line, sdg) IN (SELECT action_line, sdg FROM wsis.matrix_link)) AS the_same
FROM wsis.cells(wsis.official_matrix());
-- folded, it is the table of goals that was made from the same copies by another way
CREATE TABLE goal_level (action_line wsis.action_line, goal wsis.sdg, targets int, whole_goal int, status text, source text);
\set file :abs_srcdir '/matrix/goal_level_2015.csv'
\set load '\\copy goal_level FROM ' :'file' ' (FORMAT csv, HEADER)'
:load
SELECT count(*) AS rows, wsis.fold_sdgs(wsis.official_matrix()) = wsis.matrix_agg(action_line, goal, targets + whole_goal) AS equal
FROM goal_level;
SELECT count(*) AS differ
FROM wsis.cells(wsis.fold_sdgs(wsis.official_matrix())) c
FULL JOIN goal_level g ON g.action_line = c.action_line AND g.goal = c.sdg
WHERE c.value IS DISTINCT FROM g.targets + g.whole_goal;
SELECT g.action_line, g.goal FROM goal_level g WHERE status = 'one source'
EXCEPT SELECT action_line, wsis.goal(sdg) FROM wsis.matrix_link GROUP BY action_line, wsis.goal(sdg) HAVING bool_and(status = 'one source');

-- code by code
SELECT wsis.action_lines_of(wsis.expand('{9}'::wsis.sdg_set)) AS goal_9_and_targets, wsis.action_lines_of('{9}') AS goal_9_whole;
SELECT wsis.sdgs_of(wsis.expand('{C7}'::wsis.action_line_set)) AS c7_and_its_eight;
SELECT wsis.sdgs_of('{C7}') AS c7_alone, wsis.sdgs_of('{C2}') AS c2, wsis.sdgs_of('{C2,C9}') AS c2_c9;
-- the same as asking the table
SELECT count(*) AS lines, count(*) FILTER (WHERE wsis.sdgs_of(line::wsis.action_line_set) IS DISTINCT FROM
	coalesce((SELECT wsis.set_agg(sdg) FROM wsis.matrix_link l WHERE l.action_line = line), '{}')) AS differ
FROM wsis.unnest(wsis.expand('{C1-C11}'::wsis.action_line_set)) line;
SELECT count(*) AS codes, count(*) FILTER (WHERE wsis.action_lines_of(sdg::wsis.sdg_set) IS DISTINCT FROM
	coalesce((SELECT wsis.set_agg(action_line) FROM wsis.matrix_link l WHERE l.sdg = code.sdg), '{}')) AS differ
FROM wsis.unnest(wsis.expand('{1-17}'::wsis.sdg_set)) AS code (sdg);
-- by another matrix: only what is above zero, an indicator as its target
SELECT wsis.sdgs_of('{C2,C4}', '{C2:9=1,C2:1=-1,C4:4.4.1=2,C5:5=1}'), wsis.action_lines_of('{1,4.4,9}', '{C2:9=1,C2:1=-1,C4:4.4.1=2,C5:5=1}');

-- editions of one's own, asked in the statement after they are there
BEGIN;
INSERT INTO wsis.matrix_link (edition, action_line, sdg, source) VALUES ('ministry', 'C2', '9.c', 'a ministry'), ('ministry', 'C7', '9', 'a ministry');
SELECT wsis.official_matrix('ministry'), wsis.sdgs_of('{C2}', wsis.official_matrix('ministry')), wsis.sdgs_of('{C2}');
-- rows of one's own join those of 2015; a link in both counts once
INSERT INTO wsis.matrix_link (edition, action_line, sdg) VALUES ('2015', 'C2', '9.c'), ('2015', 'C2', '9.b');
SELECT wsis.official_matrix() - '{C2:9.b=1}' = m.before AS joined, wsis.value(wsis.official_matrix(), 'C2', '9.c') AS once, wsis.sdgs_of('{C2}')
FROM (SELECT wsis.matrix_agg(action_line, sdg) AS before FROM wsis.matrix_link WHERE built_in) m;
DO $$
DECLARE before wsis.sdg_set;
BEGIN
	before := wsis.sdgs_of('{C11}');
	INSERT INTO wsis.matrix_link (edition, action_line, sdg) VALUES ('2015', 'C11', '1');
	RAISE NOTICE '% -> %', before, wsis.sdgs_of('{C11}');
END $$;
ROLLBACK;
INSERT INTO wsis.matrix_link (edition, action_line, sdg) VALUES ('mine', 'C2', '9'), ('mine', 'C2', '9');
INSERT INTO wsis.matrix_link (edition, action_line, sdg) VALUES ('mine', 'C2', NULL);
-- they belong to the extension's owner; others read, where they may use the schema
CREATE ROLE matrix_link_reader;
SET ROLE matrix_link_reader;
SELECT wsis.total(wsis.official_matrix()), wsis.sdgs_of('{C11}'), wsis.gdc_objectives_of('{C9}');
INSERT INTO wsis.matrix_link (edition, action_line, sdg) VALUES ('mine', 'C2', '9');
RESET ROLE;
DROP ROLE matrix_link_reader;

-- what it says of projects
SELECT wsis.missing('{C2:9.c=5,C2:7=1}', wsis.official_matrix()) = wsis.official_matrix() - '{C2:9.c=1}' AS missing,
	wsis.beyond('{C2:9.c=5,C2:7=1}', wsis.official_matrix()) AS beyond;
SELECT wsis.missing('{C2:9=1}', wsis.fold_sdgs(wsis.official_matrix())) = wsis.fold_sdgs(wsis.official_matrix()) - '{C2:9=3}' AS goals;

-- objectives of the Global Digital Compact
SELECT objective, name_en <> '' AS name, name_ar IS NOT NULL AS arabic, status FROM wsis.gdc_objective ORDER BY objective;
SELECT objective, count(*) AS lines, sum(items) AS items, count(*) FILTER (WHERE items > 0) AS named, min(items_for_all) AS for_all,
	count(DISTINCT items_for_all) AS one, array_agg(DISTINCT status) AS status
FROM wsis.gdc_link GROUP BY objective ORDER BY objective;
SELECT line, wsis.gdc_objectives_of(line::wsis.action_line_set)
FROM wsis.unnest(wsis.expand('{C1-C11}'::wsis.action_line_set)) line ORDER BY line;
SELECT wsis.gdc_objectives_of('{C8,C9}') AS both, wsis.gdc_objectives_of(wsis.expand('{C7}'::wsis.action_line_set)) AS c7_and_its_eight;
DROP TABLE goal_level;

-- found under any search_path
SET search_path = '';
SELECT wsis.total(wsis.official_matrix()), wsis.sdgs_of('{C11}'), wsis.action_lines_of('{17.18}'), wsis.gdc_objectives_of('{C9}');
