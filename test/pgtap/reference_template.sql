-- Templates: ordinary objects of the caller's, nothing touched that is there, views that
-- count as plain SQL counts.
BEGIN;
SET LOCAL client_min_messages = warning;
SET LOCAL search_path = public;
SELECT plan(38);

-- a role that is nobody, with a schema name that needs quoting
CREATE ROLE reference_ministry;
GRANT CREATE ON DATABASE :DBNAME TO reference_ministry;
SET LOCAL ROLE reference_ministry;
\set schema '''Ministry "of" it, 50 %'''
SELECT is(wsis.create_stocktaking(:schema), 1, 'a stocktaking');
SELECT is(wsis.create_indicators(:schema), 1, 'indicators beside it');
SELECT is(wsis.create_prizes(:schema), 1, 'prizes beside it');
SELECT is_empty($$SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relowner = 'reference_ministry'::regrole$$, 'nothing anywhere else');
RESET ROLE;
CREATE TEMP VIEW made AS SELECT c.* FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'Ministry "of" it, 50 %';
GRANT SELECT ON made TO PUBLIC;
SELECT is_empty($$SELECT relname FROM made WHERE relowner <> 'reference_ministry'::regrole$$, 'all of it is the caller''s');
SELECT is_empty($$SELECT d.refobjid FROM made m JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = m.oid AND d.deptype = 'e'$$, 'none is the extension''s');
SELECT is_empty($$SELECT c.conname FROM made m JOIN pg_constraint c ON c.conrelid = m.oid AND c.contype = 'f'
	JOIN pg_class r ON r.oid = c.confrelid WHERE r.relnamespace = 'wsis'::regnamespace$$, 'no foreign key into the extension');
SELECT is_empty($$SELECT relname FROM made WHERE relkind IN ('r', 'v') AND obj_description(oid, 'pg_class') IS NULL$$, 'each has a comment');
SELECT is_empty($$SELECT relname, attname FROM made m JOIN pg_attribute a ON a.attrelid = m.oid AND attnum > 0
	WHERE relkind = 'r' AND col_description(m.oid, attnum) IS NULL$$, 'each column of a table too');

-- what is there is not touched
SET LOCAL ROLE reference_ministry;
SELECT throws_ok(format('SELECT wsis.create_stocktaking(%L)', :schema), '42P07', NULL, 'a second one is refused');
CREATE SCHEMA reference_taken;
CREATE TABLE reference_taken.entry (id int);
SELECT throws_ok($$SELECT wsis.create_stocktaking('reference_taken')$$, '42P07', 'schema "reference_taken" already has what stocktaking would make', 'a table of that name is in the way');
SELECT is((SELECT string_agg(relname, ',') FROM pg_class WHERE relnamespace = 'reference_taken'::regnamespace), 'entry', 'and nothing is made beside it');
DROP TABLE reference_taken.entry;
SELECT lives_ok($$SELECT wsis.create_stocktaking('reference_taken')$$, 'a schema that is there, without it');
SELECT throws_ok($$SELECT wsis.create_stocktaking('wsis')$$, '42501', NULL, 'in a schema of others it is refused');
SELECT throws_ok($$SELECT wsis.create_from_template('forum', 'x')$$, '22023', NULL, 'no such template');
SELECT ok(wsis.create_stocktaking(NULL) IS NULL, 'NULL makes nothing');
RESET ROLE;

-- versions
SELECT results_eq(format('SELECT template, version FROM %I.wsis_template ORDER BY 1', :schema),
	$$VALUES ('indicators', 1), ('prizes', 1), ('stocktaking', 1)$$, 'the schema knows its versions');
SELECT is(wsis.upgrade_stocktaking(:schema), 1, 'upgrade of what is current does nothing');
SELECT throws_ok($$SELECT wsis.upgrade_prizes('reference_taken')$$, '42704', NULL, 'nor is there one of what is not there');
SELECT throws_ok($$SELECT wsis.upgrade_stocktaking('public')$$, '42704', NULL, 'or of a schema without any');
UPDATE reference_taken.wsis_template SET version = 99;
SELECT throws_ok($$SELECT wsis.upgrade_stocktaking('reference_taken')$$, '55000', NULL, 'a newer one is left alone');
CREATE SCHEMA reference_old;
CREATE TABLE reference_old.wsis_template (LIKE reference_taken.wsis_template INCLUDING ALL);
INSERT INTO reference_old.wsis_template VALUES ('stocktaking', 0);
SELECT is(wsis.upgrade_stocktaking('reference_old'), 1, 'an old one is brought up to date');
SELECT is((SELECT count(*) FROM pg_class WHERE relnamespace = 'reference_old'::regnamespace AND relkind IN ('r', 'v')),
	(SELECT count(*) FROM pg_class WHERE relnamespace = 'reference_taken'::regnamespace AND relkind IN ('r', 'v')), 'and has what a new one has');

-- chapters against plain SQL
SELECT setseed(0.5) \g /dev/null
INSERT INTO reference_old.entry (source, source_key, title, stakeholder_type, target_groups, action_lines, sdgs, country, region, year)
SELECT 'test', i, 'Entry ' || i, (ARRAY['GOV', 'BUS', NULL])[1 + i % 3], (ARRAY['{YTH}', '{WOM,YTH}', NULL])[1 + i % 3]::text[],
	CASE WHEN i % 5 > 0 THEN (SELECT wsis.set_agg(l) FROM wsis.unnest(wsis.expand('{C1-C11}'::wsis.action_line_set)) l WHERE random() < i * 0 + 0.15) END,
	CASE WHEN i % 7 > 0 THEN (SELECT wsis.set_agg(c) FROM wsis.unnest('{1-17,9.c,9.1,4.4}'::wsis.sdg_set) c WHERE random() < i * 0 + 0.15) END,
	(ARRAY['KEN', 'CHE', NULL])[1 + i % 3], (ARRAY['AFR', 'EUR', NULL])[1 + i % 3], nullif(2004 + i % 22, 2010)
FROM generate_series(1, 600) i;
SELECT set_eq('SELECT action_line, entries FROM reference_old.entries_by_action_line WHERE entries > 0',
	'SELECT l, count(*) FROM reference_old.entry e LEFT JOIN LATERAL wsis.unnest(e.action_lines) l ON true GROUP BY l', 'by action line');
SELECT set_eq('SELECT goal, entries FROM reference_old.entries_by_goal WHERE entries > 0',
	'SELECT g, count(DISTINCT e.id) FROM reference_old.entry e LEFT JOIN LATERAL (SELECT wsis.goal(c) FROM wsis.unnest(e.sdgs) c) t (g) ON true GROUP BY g', 'by goal');
SELECT is((SELECT count(*) FROM reference_old.entries_by_action_line), 20::bigint, 'lines without entries have their row');
SELECT set_eq('SELECT target_group, entries FROM reference_old.entries_by_target_group', $$VALUES ('YTH', 400::bigint), ('WOM', 200), (NULL, 200)$$, 'by target group');
SELECT set_eq('SELECT region, entries, percent FROM reference_old.entries_by_region', $$VALUES ('AFR', 200::bigint, 33.3), ('EUR', 200, 33.3), (NULL, 200, 33.3)$$, 'by region');
SELECT set_eq('SELECT action_line, goal, entries FROM reference_old.entries_matrix',
	'SELECT l, g, count(*) FROM reference_old.entry e, wsis.unnest(e.action_lines) l, LATERAL (SELECT DISTINCT wsis.goal(c) FROM wsis.unnest(e.sdgs) c) t (g) GROUP BY l, g', 'the matrix');
DELETE FROM reference_old.entry WHERE action_lines @> '{C2}'::wsis.action_line_set;
SELECT set_eq($$SELECT action_line, goal FROM reference_old.entries_matrix_gaps WHERE action_line IN ('C1', 'C2')$$,
	$$SELECT DISTINCT action_line, wsis.goal(sdg) FROM wsis.matrix_link m WHERE edition = '2015' AND action_line IN ('C1', 'C2')
		AND NOT EXISTS (SELECT FROM reference_old.entry e WHERE e.action_lines @> m.action_line AND wsis.fold(e.sdgs) @> wsis.goal(m.sdg))$$, 'its gaps');
SELECT is((SELECT so_far FROM reference_old.entries_growth ORDER BY year DESC LIMIT 1), (SELECT count(year) FROM reference_old.entry)::numeric, 'growth adds up');
SELECT set_eq('SELECT field, unknown FROM reference_old.entries_unknown WHERE field IN (''year'', ''title'', ''sdgs'')',
	$$SELECT 'year', count(*) FROM reference_old.entry WHERE year IS NULL UNION ALL SELECT 'sdgs', count(*) FROM reference_old.entry WHERE sdgs IS NULL$$, 'unknowns');

-- checks
SELECT throws_ok($$INSERT INTO reference_old.entry (source, source_key, title, country) VALUES ('a', 'b', 'c', 'Kenya')$$, '23514', NULL, 'a country is a code');
SELECT throws_ok($$INSERT INTO reference_old.entry (source, source_key, title, target_groups) VALUES ('a', 'b', 'c', '{YTH,XXX}')$$, '23514', NULL, 'target groups are known');

-- indicators: a break and another unit part a series; gaps name every member state
SELECT is(wsis.create_indicators('reference_old'), 1, 'indicators');
INSERT INTO reference_old.indicator (indicator, name, source) VALUES ('HH7', 'Individuals using the Internet', 'test');
INSERT INTO reference_old.observation (ref_area, indicator, time_period, obs_value, obs_status, unit_measure, source) VALUES
	('KEN', 'HH7', 2015, 10, 'A', 'PT', 'a'), ('KEN', 'HH7', 2016, 12, 'E', 'PT', 'a'), ('KEN', 'HH7', 2017, 20, 'B', 'PT', 'a'),
	('KEN', 'HH7', 2018, NULL, 'M', 'PT', 'a'), ('KEN', 'HH7', 2019, 22, 'A', 'PT', 'a'), ('KEN', 'HH7', 2020, 3, 'A', 'MIO', 'a');
SELECT results_eq('SELECT part, first_year, last_year, years FROM reference_old.indicators_comparability ORDER BY part',
	'VALUES (1::bigint, 2015, 2016, 2::bigint), (2, 2017, 2019, 2), (3, 2020, 2020, 1)', 'comparability');
SELECT results_eq($$SELECT time_period, obs_status COLLATE "default" FROM reference_old.indicators_gaps WHERE ref_area = 'KEN'$$, $$VALUES (2018, 'M')$$, 'gaps');
-- prizes: the shares that the report prints
SELECT wsis.create_prizes('reference_old') \g /dev/null
INSERT INTO reference_old.submission (year, category, title, region, stakeholder_type, result, source, source_key)
SELECT 2015, ('C' || 1 + i % 6)::wsis.action_line, 'Project ' || i, (ARRAY['AFR', 'EUR', NULL])[1 + i % 3], 'GOV', CASE WHEN i <= 6 THEN 'WIN' WHEN i <= 30 THEN 'CHA' WHEN i <= 60 THEN 'NOM' ELSE 'SUB' END, 'test', i
FROM generate_series(1, 100) i;
SELECT results_eq('SELECT submitted, nominated, champions, winners, (SELECT nominated_percent FROM reference_old.prizes_by_region WHERE region = ''AFR'') FROM reference_old.prizes_by_year',
	'VALUES (100::bigint, 60::bigint, 30::bigint, 6::bigint, 33.3)', 'prizes');

SELECT * FROM finish();
ROLLBACK;
