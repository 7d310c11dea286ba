-- the type action_line: malformed and limit values first
\set VERBOSITY default
SELECT ''::wsis.action_line;
SELECT ' . , '::wsis.action_line;
SELECT 'C0'::wsis.action_line;
SELECT 'C12'::wsis.action_line;
SELECT 'C99999999999999999999'::wsis.action_line;
SELECT '7'::wsis.action_line;
SELECT '٧'::wsis.action_line;
SELECT '12'::wsis.action_line;
SELECT 'C'::wsis.action_line;
SELECT 'C2C4'::wsis.action_line;
SELECT 'C2, C4'::wsis.action_line;
SELECT '{C2}'::wsis.action_line;
SELECT 'C7.e-banking'::wsis.action_line;
SELECT 'C2.e-health'::wsis.action_line;
SELECT 'C5: E-health'::wsis.action_line;
SELECT 'e-helth'::wsis.action_line;
SELECT 'Télésant'::wsis.action_line;
SELECT 'SDG 9'::wsis.action_line;
SELECT repeat('x', 300)::wsis.action_line;
SELECT (repeat('C2 ', 100000) || 'C3')::wsis.action_line;
SELECT repeat('ж', 60)::wsis.action_line;
SELECT NULL::wsis.action_line;

-- every code reads as itself and as its ITU code, in the order of the plan
SET search_path = wsis, public;
SELECT line, level(line), parent(line), fold(line), short_label(line)
FROM unnest(expand('{C1-C11}'::action_line_set)) line ORDER BY line;
SELECT min(line), max(line), count(DISTINCT line)
FROM unnest(expand('{C1-C11}'::action_line_set)) line;
RESET search_path;
SELECT 'C7-EHEA'::wsis.action_line = 'C7.e-health' AS itu_code,
	'c7-e-hea'::wsis.action_line = 'e-health' AS short,
	'C10'::wsis.action_line > 'C9' AS natural_order,
	'C7'::wsis.action_line < 'C7.e-government' AS line_first,
	'C7.e-science'::wsis.action_line < 'C8' AS applications_within;

-- expand and children
SELECT wsis.expand('C7'::wsis.action_line), wsis.expand('C2'::wsis.action_line);
SELECT count(*), min(child), max(child) FROM wsis.children('C7'::wsis.action_line) child;
SELECT count(*) FROM wsis.children('C2'::wsis.action_line);
SELECT count(*) FROM wsis.children(NULL::wsis.action_line);

-- parse_action_line: NULL where the type raises
SELECT wsis.parse_action_line('AL C2'), wsis.parse_action_line('C12'), wsis.parse_action_line(''),
	wsis.parse_action_line(NULL);

-- text: casts by assignment, none implicit
CREATE TEMP TABLE line (code wsis.action_line);
INSERT INTO line SELECT 'AL C2'::text;
INSERT INTO line SELECT 'c4'::varchar;
INSERT INTO line SELECT 'C12'::text;
SELECT code, code::text || '' AS text, code::varchar AS varchar FROM line ORDER BY code;
SELECT 'x' || code FROM line ORDER BY code;
SELECT upper(code) FROM line;
SELECT code FROM line WHERE code = 'C2'::text;
SELECT code FROM line WHERE 'C2'::varchar = code;
SELECT code FROM line WHERE code <> 'C2'::text;
SELECT code FROM line WHERE 'C2'::text <> code;
SELECT code FROM line WHERE code IN ('C2'::varchar, 'جيم 4'::varchar) ORDER BY code;
SELECT code FROM line WHERE code = 'C12'::text;

-- binary: what recv refuses
\getenv abs_builddir PG_ABS_BUILDDIR
\set file :abs_builddir '/results/vocabulary_action_line.bin'
CREATE TEMP TABLE hostile AS SELECT chr(19)::"char" AS byte;
\set copy '\\copy hostile TO ' :'file' ' (FORMAT binary)'
:copy
\set copy '\\copy line FROM ' :'file' ' (FORMAT binary)'
:copy
-- and what comes back as it went
CREATE TEMP TABLE all_lines AS
SELECT code FROM wsis.unnest(wsis.expand('{C1-C11}'::wsis.action_line_set)) code;
\set copy '\\copy all_lines TO ' :'file' ' (FORMAT binary)'
:copy
CREATE TEMP TABLE again (LIKE all_lines);
\set copy '\\copy again FROM ' :'file' ' (FORMAT binary)'
:copy
SELECT count(*), count(*) FILTER (WHERE a.code = b.code)
FROM all_lines a FULL JOIN again b ON a.code = b.code;
