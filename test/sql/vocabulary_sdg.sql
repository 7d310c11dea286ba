-- the type sdg: malformed and limit values first
SELECT ''::wsis.sdg;
SELECT '0'::wsis.sdg;
SELECT '18'::wsis.sdg;
SELECT '-9'::wsis.sdg;
SELECT '99999999999999999999'::wsis.sdg;
SELECT '9.0'::wsis.sdg;
SELECT '9.6'::wsis.sdg;
SELECT '9.21'::wsis.sdg;
SELECT '9.d'::wsis.sdg;
SELECT '17.a'::wsis.sdg;
SELECT '7.c'::wsis.sdg;
SELECT '9.c.2'::wsis.sdg;
SELECT '9.c.0'::wsis.sdg;
SELECT '9.c.64'::wsis.sdg;
SELECT '9.c.1.1'::wsis.sdg;
SELECT '4G'::wsis.sdg;
SELECT '9,1'::wsis.sdg;
SELECT 'Target 9'::wsis.sdg;
SELECT 'Indicator 9.c'::wsis.sdg;
SELECT 'Goal'::wsis.sdg;
SELECT 'SDG 9: Zero hunger'::wsis.sdg;
SELECT 'Zero hungr'::wsis.sdg;
SELECT 'C2'::wsis.sdg;
SELECT '9½'::wsis.sdg;
SELECT '2030'::wsis.sdg;

-- natural order
SET search_path = wsis, public;
SELECT array_agg(code ORDER BY code)
FROM unnest('{10,9.c,9.1,9.c.1,9,16.a,16.10,16.9,9.5,9.a,1}'::sdg[]) code;
SELECT min(code), max(code), count(*) FROM unnest(expand('1-17'::sdg_set)) code;
-- every code of the framework: parts, children, and text that reads as itself
WITH RECURSIVE code AS (
	SELECT g::sdg AS code FROM generate_series(1, 17) g
	UNION ALL
	SELECT children(code) FROM code
)
SELECT level(code), count(*), count(DISTINCT code),
	count(*) FILTER (WHERE code::text::sdg = code) AS read_back,
	count(*) FILTER (WHERE goal(code) = fold(code)) AS fold_is_goal,
	count(target(code)) AS with_target, count(parent(code)) AS with_parent,
	min(code), max(code)
FROM code GROUP BY level(code) ORDER BY level(code);
SELECT goal('9.c.1'), target('9.c.1'), parent('9.c.1'::sdg), parent('9.c'::sdg), parent('9'::sdg), target('9'),
	color('9.c.1'), level('9.c.1'::sdg);
SELECT array_agg(child) FROM children('9'::sdg) child;
SELECT array_agg(child) FROM children('17.18'::sdg) child;
SELECT count(*) FROM children('9.c.1'::sdg) child;
SELECT expand('9'::sdg), expand('9.c'::sdg);
SELECT expand('9.c.1'::sdg);
SELECT parse_sdg('SDG 9.C'), parse_sdg('9.d'), parse_sdg(''), parse_sdg(NULL);

-- from integers, explicitly
SELECT 9::sdg, CAST(17 AS sdg);
SELECT 0::sdg;
SELECT 18::sdg;
SELECT (-1)::sdg;
RESET search_path;
CREATE TEMP TABLE code (code wsis.sdg);
INSERT INTO code VALUES (9);

-- text: casts by assignment, none implicit
INSERT INTO code SELECT 'SDG 9'::text;
INSERT INTO code SELECT 'ODS 9.c'::varchar;
INSERT INTO code SELECT '18'::text;
SELECT code, code::text || '' AS text, code::varchar AS varchar FROM code ORDER BY code.code;
SELECT upper(code) FROM code;
SELECT code FROM code WHERE code = '9'::text;
SELECT code FROM code WHERE '9.C'::varchar = code;
SELECT code FROM code WHERE code <> 'Goal 9'::text;
SELECT code FROM code WHERE '9'::text <> code;
SELECT code FROM code WHERE code IN ('9'::varchar, 'ЦУР 17'::varchar);

-- binary: what recv refuses, and what comes back as it went
\getenv abs_builddir PG_ABS_BUILDDIR
\set file :abs_builddir '/results/vocabulary_sdg.bin'
\set save '\\copy hostile TO ' :'file' ' (FORMAT binary)'
\set load '\\copy code FROM ' :'file' ' (FORMAT binary)'
CREATE TEMP TABLE hostile AS SELECT 0::smallint AS bits;
:save
:load
UPDATE hostile SET bits = -1;
:save
:load
-- goal 9, target 6
UPDATE hostile SET bits = 9 * 2048 + 6 * 64;
:save
:load
-- goal 9, target 1, indicator 63
UPDATE hostile SET bits = 9 * 2048 + 1 * 64 + 63;
:save
:load
CREATE TEMP TABLE all_codes AS
WITH RECURSIVE code AS (
	SELECT g::wsis.sdg AS code FROM generate_series(1, 17) g
	UNION ALL
	SELECT wsis.children(code) FROM code
)
SELECT code FROM code;
CREATE TEMP TABLE again (LIKE all_codes);
\set save '\\copy all_codes TO ' :'file' ' (FORMAT binary)'
\set load '\\copy again FROM ' :'file' ' (FORMAT binary)'
:save
:load
SELECT count(*), count(*) FILTER (WHERE a.code = b.code)
FROM all_codes a FULL JOIN again b ON a.code = b.code;
