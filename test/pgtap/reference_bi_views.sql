-- Views for tools that know no types: plain columns, keys, labels, the asker's rights.
BEGIN;
SET LOCAL client_min_messages = warning;
SET LOCAL search_path = public;
SELECT plan(40);

-- what stands must be there; what is there is not touched
\set schema '''Ministry "of" it, 50 %'''
CREATE ROLE reference_ministry;
GRANT CREATE ON DATABASE :DBNAME TO reference_ministry;
SET LOCAL ROLE reference_ministry;
SELECT throws_ok(format('SELECT wsis.create_bi_views(%L)', :schema), '42704', 'schema "Ministry "of" it, 50 %" has no stocktaking for bi_views to stand on', 'no views where there is no Stocktaking');
SELECT is(wsis.create_stocktaking(:schema), 1, 'a Stocktaking');
SELECT throws_ok(format('SELECT wsis.create_bi_views(%L)', :schema), '42704', 'schema "Ministry "of" it, 50 %" has no indicators for bi_views to stand on', 'nor where there are no indicators');
SELECT is(wsis.create_indicators(:schema), 1, 'indicators');
CREATE VIEW "Ministry ""of"" it, 50 %".bi_entry AS SELECT 1 AS mine;
SELECT throws_ok(format('SELECT wsis.create_bi_views(%L)', :schema), '42P07', NULL, 'a view of one of the names is in the way');
SELECT is((SELECT mine FROM "Ministry ""of"" it, 50 %".bi_entry), 1, 'and is not touched');
SELECT is((SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = :schema AND relname LIKE 'bi\_%'), 1::bigint, 'nothing is made beside it');
DROP VIEW "Ministry ""of"" it, 50 %".bi_entry;
SELECT is(wsis.create_bi_views(:schema), 1, 'the views');
SELECT throws_ok(format('SELECT wsis.create_bi_views(%L)', :schema), '42P07', NULL, 'a second time is refused');
SELECT is(wsis.upgrade_bi_views(:schema), 1, 'they are current');
SELECT throws_ok($$SELECT wsis.upgrade_bi_views('public')$$, '42704', NULL, 'there is no upgrade of what is not there');
SELECT ok(wsis.create_bi_views(NULL) IS NULL, 'NULL makes nothing');
RESET ROLE;

ALTER SCHEMA "Ministry ""of"" it, 50 %" RENAME TO reference_bi;
CREATE TEMP VIEW made AS SELECT c.* FROM pg_class c WHERE c.relnamespace = 'reference_bi'::regnamespace AND relname LIKE 'bi\_%';
SELECT is((SELECT count(*) FROM made), 16::bigint, 'as many as the documentation has');
SELECT is_empty($$SELECT relname FROM made WHERE relowner <> 'reference_ministry'::regrole$$, 'they are the caller''s');
SELECT is_empty($$SELECT relname FROM made WHERE relkind <> 'v' OR 'security_invoker=true' <> ALL (reloptions)$$, 'they read with the rights of whoever asks');
SELECT is_empty($$SELECT relname FROM made WHERE obj_description(oid, 'pg_class') IS NULL$$, 'each has a comment');
SELECT is_empty($$SELECT relname, attname FROM made JOIN pg_attribute ON attrelid = made.oid AND attnum > 0 WHERE col_description(made.oid, attnum) IS NULL$$, 'each column too');
SELECT is_empty($$SELECT relname, attname, atttypid::regtype FROM made JOIN pg_attribute ON attrelid = made.oid AND attnum > 0
	WHERE atttypid NOT IN ('text'::regtype, 'int'::regtype, 'bigint'::regtype, 'float8'::regtype, 'numeric'::regtype, 'date'::regtype, 'boolean'::regtype)$$, 'columns are texts, numbers, dates and truth values');

-- values: each label and row against where it comes from
INSERT INTO reference_bi.entry (source, source_key, title, language, stakeholder_type, target_groups, action_lines, sdgs, country, region, location) VALUES
	('test', '1', 'Schools online', 'en', 'GOV', '{YTH,WOM}', 'C2, C7.e-learning', '4, 9.c', 'KEN', 'AFR', ST_SetSRID(ST_MakePoint(36.8, -1.25), 4326)),
	('test', '2', 'Unknown', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO reference_bi.entry_text (entry, language, title) SELECT id, l, 'in ' || l FROM reference_bi.entry, unnest('{fr,en}'::text[]) l WHERE source_key = '1';
INSERT INTO reference_bi.indicator (indicator, name, source) VALUES ('HH7', 'Individuals using the Internet', 'test');
INSERT INTO reference_bi.observation (ref_area, indicator, time_period, obs_value, unit_measure, source) VALUES ('KEN', 'HH7', 2015, 10, 'PT', 'a'), ('KEN', 'HH7', 2017, 12, 'PT', 'a'), ('KEN', 'HH7', 2017, 13, 'PT', 'b');
SELECT results_eq($$SELECT row(title, country, action_lines, action_line_count, sdgs, sdg_count, target_groups, longitude, latitude)::text COLLATE "default" FROM reference_bi.bi_entry ORDER BY entry$$,
	$$VALUES ('("Schools online",KEN,"{C2,C7.e-learning}",2,"{4,9.c}",2,"YTH, WOM",36.8,-1.25)'), ('(Unknown,,,,,,,,)')$$, 'entries; what is unknown is NULL');
SELECT results_eq($$SELECT geojson::jsonb FROM reference_bi.bi_entry ORDER BY entry$$, $$VALUES ('{"type": "Point", "coordinates": [36.8, -1.25]}'::jsonb), (NULL)$$, 'their places as GeoJSON');
SELECT results_eq('SELECT language, title, original FROM reference_bi.bi_entry_text ORDER BY language', $$VALUES ('en', 'Schools online', true), ('fr', 'in fr', false)$$, 'their texts: a translation into the entry''s own language is not a second one');
SELECT set_eq('SELECT action_line FROM reference_bi.bi_entry_action_line', $$VALUES ('C2'), ('C7.e-learning')$$, 'their lines');
SELECT set_eq('SELECT sdg, goal FROM reference_bi.bi_entry_sdg', $$VALUES ('4', '4'), ('9.c', '9')$$, 'their goals and targets');
SELECT set_eq('SELECT target_group COLLATE "default" FROM reference_bi.bi_entry_target_group', $$VALUES ('YTH'), ('WOM')$$, 'their target groups');
SELECT set_eq('SELECT action_line, goal, entries FROM reference_bi.bi_matrix', $$VALUES ('C2', '4', 1::bigint), ('C2', '9', 1), ('C7.e-learning', '4', 1), ('C7.e-learning', '9', 1)$$, 'the matrix');
SELECT set_eq('SELECT action_line::wsis.action_line, goal::wsis.sdg, links FROM reference_bi.bi_matrix_gap', 'TABLE reference_bi.entries_matrix_gaps', 'its gaps');
SELECT results_eq('SELECT year, source COLLATE "default", value FROM reference_bi.bi_observation ORDER BY year, source', $$VALUES (2015, 'a', 10::float8), (2017, 'a', 12), (2017, 'b', 13)$$, 'observations');
SELECT results_eq($$SELECT year FROM reference_bi.bi_indicator_gap WHERE country = 'KEN'$$, 'VALUES (2016)', 'years without any');
SELECT results_eq('SELECT label_ar, label_en, label_es, label_fr, label_ru, label_zh FROM reference_bi.bi_action_line ORDER BY position',
	$$SELECT wsis.label(l, 'ar'), wsis.label(l, 'en'), wsis.label(l, 'es'), wsis.label(l, 'fr'), wsis.label(l, 'ru'), wsis.label(l, 'zh') FROM wsis.action_line_label b, LATERAL (SELECT b.action_line) x (l) WHERE lang = 'en' AND built_in ORDER BY l$$, 'lines in six languages, in the plan''s order');
SELECT is_empty($$SELECT action_line FROM reference_bi.bi_action_line l WHERE num_nulls(l.*) > 0$$, 'none is missing');
SELECT is_empty($$SELECT sdg FROM reference_bi.bi_sdg s WHERE level = 'goal' AND num_nulls(s.*) > 0$$, 'nor of a goal');
SELECT is((SELECT count(*) FROM reference_bi.bi_sdg), 17 + 169::bigint, '17 goals and 169 targets');
-- keys are keys
SELECT is_empty($$SELECT entry FROM reference_bi.bi_entry GROUP BY 1 HAVING count(*) > 1
	UNION ALL SELECT 1 FROM reference_bi.bi_action_line GROUP BY action_line HAVING count(*) > 1 UNION ALL SELECT 2 FROM reference_bi.bi_sdg GROUP BY sdg HAVING count(*) > 1
	UNION ALL SELECT 3 FROM reference_bi.bi_country GROUP BY country HAVING count(*) > 1 UNION ALL SELECT 4 FROM reference_bi.bi_code GROUP BY list, code HAVING count(*) > 1
	UNION ALL SELECT 5 FROM reference_bi.bi_indicator_gap GROUP BY indicator, country, year HAVING count(*) > 1$$, 'keys are unique');
SELECT is_empty($$SELECT c.code FROM reference_bi.entry e, LATERAL (VALUES ('stakeholder_type', e.stakeholder_type)) c (list, code)
	WHERE c.code IS NOT NULL AND NOT EXISTS (SELECT FROM reference_bi.bi_code b WHERE (b.list, b.code) = (c.list, c.code))$$, 'codes have their meaning');

-- rights: of whoever asks
CREATE ROLE reference_reader;
GRANT USAGE ON SCHEMA reference_bi TO reference_reader;
GRANT SELECT ON reference_bi.bi_entry, reference_bi.bi_entry_sdg, reference_bi.bi_region TO reference_reader;
SET LOCAL ROLE reference_reader;
SELECT throws_ok('SELECT * FROM reference_bi.bi_entry', '42501', 'permission denied for table entry', 'whoever may not read the entries may not read them here');
SELECT lives_ok('SELECT * FROM reference_bi.bi_region', 'what all may read is there');
RESET ROLE;
GRANT SELECT ON reference_bi.entry TO reference_reader;
ALTER TABLE reference_bi.entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY known ON reference_bi.entry TO reference_reader USING (country IS NOT NULL);
SET LOCAL ROLE reference_reader;
SELECT results_eq('SELECT title FROM reference_bi.bi_entry', $$VALUES ('Schools online')$$, 'rows that are not for the reader stay out');
SELECT throws_ok('SELECT * FROM reference_bi.bi_matrix', '42501', NULL, 'nor are numbers there for whoever may not read them');
RESET ROLE;
-- numbers are of all rows, until the chapters read with the asker's rights as well
GRANT SELECT ON reference_bi.bi_unknown, reference_bi.entries_unknown TO reference_reader;
SET LOCAL ROLE reference_reader;
SELECT is((SELECT entries FROM reference_bi.bi_unknown WHERE field = 'country'), 2::bigint, 'numbers are the chapter''s, of all rows');
RESET ROLE;
ALTER VIEW reference_bi.entries_unknown SET (security_invoker = true);
SET LOCAL ROLE reference_reader;
SELECT is((SELECT entries FROM reference_bi.bi_unknown WHERE field = 'country'), 1::bigint, 'or of the asker''s, where its owner says so');
RESET ROLE;

SELECT * FROM finish();
ROLLBACK;
