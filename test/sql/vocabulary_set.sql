-- the types action_line_set and sdg_set: malformed and limit values first
SELECT ''::wsis.action_line_set;
SELECT ','::wsis.action_line_set;
SELECT '{,}'::wsis.action_line_set;
SELECT '{C2'::wsis.action_line_set;
SELECT 'C2}'::wsis.action_line_set;
SELECT '{{C2}}'::wsis.action_line_set;
SELECT '{C2}{C4}'::wsis.action_line_set;
SELECT '{C2} and more'::wsis.action_line_set;
SELECT '{C2,NULL}'::wsis.action_line_set;
SELECT 'C2, C12'::wsis.action_line_set;
SELECT 'C2, 4'::wsis.action_line_set;
SELECT 'C2 4'::wsis.action_line_set;
SELECT 'C8-C5'::wsis.action_line_set;
SELECT 'C7.e-health-C8'::wsis.action_line_set;
SELECT 'C5-'::wsis.action_line_set;
SELECT 'C5-C12'::wsis.action_line_set;
SELECT 'C2, infrastucture'::wsis.action_line_set;
SELECT ''::wsis.sdg_set;
SELECT '9.c.1'::wsis.sdg_set;
SELECT '4, 9.c.1'::wsis.sdg_set;
SELECT '5-1'::wsis.sdg_set;
SELECT '9.1-10.2'::wsis.sdg_set;
SELECT '9-9.c'::wsis.sdg_set;
SELECT '1-18'::wsis.sdg_set;
SELECT '1 2'::wsis.sdg_set;
SELECT '4, 18'::wsis.sdg_set;
SELECT '2030'::wsis.sdg_set;
SELECT '{}'::wsis.action_line_set, '{}'::wsis.sdg_set, ' { } '::wsis.sdg_set;
-- a long list of the same is no more than itself
SELECT repeat('C2,', 100000)::wsis.action_line_set, repeat('9;', 100000)::wsis.sdg_set;

-- lists
SELECT 'C2,C4'::wsis.action_line_set, 'c4 / C2'::wsis.action_line_set, E'C2\nC4'::wsis.action_line_set,
	'جيم 2، جيم 4'::wsis.action_line_set, 'C2、C4'::wsis.action_line_set, 'C2 et C4'::wsis.action_line_set,
	'C5-C8'::wsis.action_line_set, 'C5–8'::wsis.action_line_set, '["C2","C7-EHEA"]'::wsis.action_line_set;
SELECT '1-5'::wsis.sdg_set, '9.1-9.c'::wsis.sdg_set, '9 and 9.C'::wsis.sdg_set, 'SDG 4 (4.4)'::wsis.sdg_set,
	'SDGs 1, 2; 17'::wsis.sdg_set, '١٧ و٤'::wsis.sdg_set;
SELECT wsis.parse_action_line_set('C2;C4'), wsis.parse_action_line_set('C2;C14'), wsis.parse_action_line_set(NULL),
	wsis.parse_sdg_set('4;9'), wsis.parse_sdg_set('4;19'), wsis.parse_sdg_set(NULL);

-- order: as the arrays of the members in order
SET search_path = wsis, public;
SELECT array_agg(s ORDER BY s)
FROM unnest('{"{}","{C1}","{C1,C2}","{C2}","{C1,C7.e-health}","{C1,C8}","{C7}","{C11}"}'::action_line_set[]) s;
SELECT array_agg(s ORDER BY s)
FROM unnest('{"{}","{1}","{1,2}","{2}","{1,1.a}","{1.1}","{17.19}","{17}"}'::sdg_set[]) s;
-- and so they compare, all pairs of random sets
CREATE TEMP TABLE pick AS
SELECT (SELECT array_agg(DISTINCT c) FROM unnest(to_array(expand('1-17'::sdg_set))) WITH ORDINALITY u(c, n)
		WHERE abs(hashint8(n * 1000 + i)) % 60 = 0) AS codes,
	(SELECT array_agg(DISTINCT c) FROM unnest(to_array(expand('C1-C11'::action_line_set))) WITH ORDINALITY u(c, n)
		WHERE abs(hashint8(n * 1000 + i)) % 6 = 0) AS lines
FROM generate_series(1, 200) i;
UPDATE pick SET codes = coalesce(codes, '{}'), lines = coalesce(lines, '{}');
SELECT count(*) AS pairs,
	count(*) FILTER (WHERE (a.codes < b.codes) <> (a.codes::sdg_set < b.codes::sdg_set)) AS less,
	count(*) FILTER (WHERE (a.codes = b.codes) <> (a.codes::sdg_set = b.codes::sdg_set)) AS equal,
	count(*) FILTER (WHERE (a.codes >= b.codes) <> (a.codes::sdg_set >= b.codes::sdg_set)) AS more,
	count(*) FILTER (WHERE (a.codes @> b.codes) <> (a.codes::sdg_set @> b.codes::sdg_set)) AS contains,
	count(*) FILTER (WHERE (a.codes && b.codes) <> (a.codes::sdg_set && b.codes::sdg_set)) AS overlaps,
	count(*) FILTER (WHERE (a.lines < b.lines) <> (a.lines::action_line_set < b.lines::action_line_set)) AS less,
	count(*) FILTER (WHERE (a.lines @> b.lines) <> (a.lines::action_line_set @> b.lines::action_line_set)) AS contains,
	count(*) FILTER (WHERE (a.lines && b.lines) <> (a.lines::action_line_set && b.lines::action_line_set)) AS overlaps
FROM pick a, pick b;
SELECT count(*) FILTER (WHERE codes::sdg_set::sdg[] IS DISTINCT FROM codes) AS codes,
	count(*) FILTER (WHERE lines::action_line_set::action_line[] IS DISTINCT FROM lines) AS lines,
	count(*) FILTER (WHERE cardinality(codes::sdg_set) <> pg_catalog.cardinality(codes)) AS cardinality,
	count(*) FILTER (WHERE codes::sdg_set::text::sdg_set <> codes::sdg_set) AS text,
	count(*) FILTER (WHERE pg_column_size(codes::sdg_set) > 32) AS size
FROM pick;

-- algebra
SELECT '{C2,C4}'::action_line_set | 'C9' AS line_union, '{C2,C4}'::action_line_set & '{C4,C9}' AS intersection,
	'{C2,C4}'::action_line_set - '{C4,C9}' AS difference, '{9,9.c}'::sdg_set | '{17.19}' AS sdg_union,
	'{9,9.c}'::sdg_set & '{9.c,4}' AS intersection, '{9,9.c}'::sdg_set - '{9.c,4}' AS difference;
SELECT '{C2}'::action_line_set @> 'C2'::action_line, 'C4'::action_line <@ '{C2}'::action_line_set,
	'{9}'::sdg_set @> '9.c'::sdg AS goal_has_no_target, '{9.c}'::sdg_set @> '9.c.1'::sdg AS nor_indicator,
	'9.c'::sdg <@ '{9,9.c}'::sdg_set;
SELECT '{C2}'::action_line_set @> 'AL C2'::text, '{C2}'::action_line_set <@ 'C2;C4'::varchar,
	'{C2}'::action_line_set && 'C4'::text, '{9}'::sdg_set @> 'SDG 9'::text, '{9}'::sdg_set <@ '4-9'::text,
	'{9}'::sdg_set && '4;5'::varchar, '{9}'::sdg_set = 'goal 9'::text, 'goal 9'::text <> '{9}'::sdg_set;
SELECT '{}'::sdg_set @> '{}'::sdg_set, '{}'::sdg_set <@ '{}'::sdg_set, '{}'::sdg_set && '{}'::sdg_set;
SELECT NULL::sdg_set @> '{}'::sdg_set, '{}'::sdg_set | NULL;

-- hierarchy
SELECT expand('{C2,C7}'::action_line_set), fold('{C2,C7.e-health,C7.e-science}'::action_line_set),
	expand('{9,4.a}'::sdg_set), fold('{9.c,4.a,4.1,17}'::sdg_set), expand('{}'::sdg_set), fold('{}'::sdg_set);

-- casts
SELECT 'C2'::action_line::action_line_set, '9.c'::sdg::sdg_set, '{4,17}'::int[]::sdg_set,
	'{C2,C2,C4}'::action_line[]::action_line_set, '{9,4}'::sdg_set::sdg[], '{}'::sdg[]::sdg_set,
	'{{9,4},{1,2}}'::sdg[]::sdg_set AS two_dimensions;
SELECT '9.c.1'::sdg::sdg_set;
SELECT '{9,9.c.1}'::sdg[]::sdg_set;
SELECT '{9,NULL}'::sdg[]::sdg_set;
SELECT '{C2,NULL}'::action_line[]::action_line_set;
SELECT '{4,18}'::int[]::sdg_set;
SELECT '{4,NULL}'::int[]::sdg_set;
SELECT unnest('{C4,C2}'::action_line_set);
SELECT count(*) FROM unnest('{}'::sdg_set);
RESET search_path;

-- binary: what recv refuses
\getenv abs_builddir PG_ABS_BUILDDIR
\set file :abs_builddir '/results/vocabulary_set.bin'
CREATE TEMP TABLE bytes (bytes bytea);
CREATE TEMP TABLE numbers (number int);
CREATE TEMP TABLE lines (lines wsis.action_line_set);
CREATE TEMP TABLE codes (codes wsis.sdg_set);
\set save '\\copy numbers TO ' :'file' ' (FORMAT binary)'
\set load '\\copy lines FROM ' :'file' ' (FORMAT binary)'
INSERT INTO numbers VALUES (1 << 19);
:save
:load
UPDATE numbers SET number = -1;
:save
:load
\set save '\\copy bytes TO ' :'file' ' (FORMAT binary)'
\set load '\\copy codes FROM ' :'file' ' (FORMAT binary)'
INSERT INTO bytes VALUES ('');
:save
:load
UPDATE bytes SET bytes = '\x01';
:save
:load
UPDATE bytes SET bytes = '\x0200';
:save
:load
UPDATE bytes SET bytes = '\x0101';
:save
:load
UPDATE bytes SET bytes = '\x010000';
:save
:load
UPDATE bytes SET bytes = ('\x0100' || repeat('ff', 23) || '07')::bytea;
:save
:load
UPDATE bytes SET bytes = ('\x0100' || repeat('01', 25))::bytea;
:save
:load
UPDATE bytes SET bytes = ('\x0100' || repeat('ff', 23) || '03')::bytea;
:save
:load
SELECT wsis.cardinality(codes), codes = wsis.expand('1-17'::wsis.sdg_set) AS everything FROM codes;
-- and what comes back as it went
CREATE TEMP TABLE sets AS SELECT codes::wsis.sdg_set, lines::wsis.action_line_set FROM pick;
CREATE TEMP TABLE again (LIKE sets);
\set save '\\copy sets TO ' :'file' ' (FORMAT binary)'
\set load '\\copy again FROM ' :'file' ' (FORMAT binary)'
:save
:load
SELECT count(*) FROM (TABLE sets EXCEPT ALL TABLE again) lost;
SELECT count(*) FROM (TABLE again EXCEPT ALL TABLE sets) gained;
