-- Entries are written many at a time where nothing but defaults, constraints and indexes has to do with
-- them, else one by one: the same rows either way.
SET client_min_messages = warning;
\set SHOW_CONTEXT never
CREATE TABLE writer_export AS
SELECT i::text AS id, CASE WHEN i % 50 = 7 THEN NULL ELSE 'Project ' || i END AS title,
	CASE WHEN i % 100 = 0 THEN repeat(md5(i::text), 4000) END AS description,
	CASE WHEN i % 50 = 11 THEN 'C12' ELSE 'AL C' || 1 + i % 11 END AS action_lines, 'SDG ' || 1 + i % 17 AS sdgs, 'Kenya' AS country,
	'Women; youth' AS target_groups, '27.3.' || 2000 + i % 20 AS starts, (i % 90)::text AS lat, (i % 180)::text AS lon
FROM generate_series(1, 2500) i;
UPDATE writer_export SET id = '1' WHERE id = '3';

-- imports into a schema of its own, after what else its entries have; what is stored is as in the first
CREATE TABLE writer_result (change text, fates text, stored text, ids boolean);
CREATE PROCEDURE writer_import(change text, before text) LANGUAGE plpgsql AS $$
DECLARE
	fates text;
BEGIN
	PERFORM wsis.create_stocktaking('writer');
	EXECUTE before;
	SELECT md5(string_agg(f::text, ',' ORDER BY f.row_number, f.field)) INTO fates FROM wsis.import_stocktaking('writer', 'writer_export') f;
	INSERT INTO writer_result
	SELECT change, fates, count(*) || md5(string_agg(format('%s %s %s %s %s %s %s %s %s %s %s %s', e.import, e.import_row, e.source, e.source_key,
		e.title, md5(e.description), e.action_lines, e.sdgs, e.country, e.region, e.target_groups, e.starts) || e.location::text, ',' ORDER BY e.import_row)),
		min(e.id) = 1 AND max(e.id) = count(*) FROM writer.entry e;
	DROP SCHEMA writer CASCADE;
END $$;
CREATE FUNCTION writer_pass() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE ROLE writer_ministry;
CALL writer_import('nothing', '');
CALL writer_import('a row trigger', 'CREATE TRIGGER pass BEFORE INSERT ON writer.entry FOR EACH ROW EXECUTE FUNCTION public.writer_pass()');
CALL writer_import('a trigger after rows', 'CREATE TRIGGER pass AFTER INSERT ON writer.entry FOR EACH ROW EXECUTE FUNCTION public.writer_pass()');
CALL writer_import('a trigger of updates', 'CREATE TRIGGER pass AFTER UPDATE ON writer.entry FOR EACH ROW EXECUTE FUNCTION public.writer_pass()');
CALL writer_import('a generated column', 'ALTER TABLE writer.entry ADD twice bigint GENERATED ALWAYS AS (import_row * 2) STORED CHECK (twice = import_row * 2)');
CALL writer_import('defaults', 'ALTER TABLE writer.entry ADD a int NOT NULL DEFAULT 7 CHECK (a = 7), ADD b timestamptz NOT NULL DEFAULT clock_timestamp(), ADD c text');
CALL writer_import('a dropped column', 'ALTER TABLE writer.entry DROP organization CASCADE, ADD organization text');
CALL writer_import('another type', 'ALTER TABLE writer.entry ALTER title TYPE varchar(100), ALTER import_row TYPE int');
CALL writer_import('a key elsewhere', 'CREATE TABLE writer.runs (id bigint PRIMARY KEY); INSERT INTO writer.runs VALUES (1);
	ALTER TABLE writer.entry ADD FOREIGN KEY (import) REFERENCES writer.runs');
CALL writer_import('a deferred key', 'ALTER TABLE writer.entry DROP CONSTRAINT entry_source_key, ADD UNIQUE (source, source_key) DEFERRABLE INITIALLY DEFERRED');
CALL writer_import('no index', 'DROP INDEX writer.entry_codes; ALTER TABLE writer.entry DROP CONSTRAINT entry_source_key');
CALL writer_import('a partial index on an expression', 'CREATE INDEX ON writer.entry (lower(title)) WHERE starts > ''2010-01-01''');
CALL writer_import('a domain', 'CREATE DOMAIN writer.counted AS int DEFAULT 7 NOT NULL CHECK (VALUE = 7); ALTER TABLE writer.entry ADD counted writer.counted');
CALL writer_import('row security', 'ALTER TABLE writer.entry ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
	CREATE POLICY all_of_it ON writer.entry USING (true) WITH CHECK (source <> '''')');
CALL writer_import('unlogged', 'ALTER TABLE writer.entry_text SET UNLOGGED; ALTER TABLE writer.entry SET UNLOGGED');
SELECT change, fates = first_value(fates) OVER w AS same_fates, stored = first_value(stored) OVER w AS same_rows, ids
FROM writer_result WINDOW w AS (ORDER BY change <> 'nothing', change COLLATE "C");
SELECT left(stored, 4) AS stored FROM writer_result WHERE change = 'nothing';

-- a row that a trigger or rule keeps out is told
SELECT wsis.create_stocktaking('writer');
CREATE FUNCTION writer_keep_out() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.import_row = 5 THEN RETURN NULL; END IF; RETURN NEW; END $$;
CREATE TRIGGER keep_out BEFORE INSERT ON writer.entry FOR EACH ROW EXECUTE FUNCTION writer_keep_out();
SELECT * FROM wsis.import_stocktaking('writer', 'writer_export') WHERE row_number BETWEEN 4 AND 6;
SELECT source_rows, stored, already_stored, repeated, refused FROM writer.import;
SELECT source_rows - stored - already_stored - repeated - refused AS lost, (SELECT count(*) FROM writer.entry) - stored AS wrong FROM writer.import;
DROP TRIGGER keep_out ON writer.entry;

-- who may not, or not all
TRUNCATE writer.entry CASCADE;
GRANT USAGE ON SCHEMA writer TO writer_ministry;
GRANT SELECT ON writer_export, writer.entry TO writer_ministry;
GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON writer.import TO writer_ministry;
SET ROLE writer_ministry;
SELECT count(*) FROM wsis.import_stocktaking('writer', 'writer_export');
RESET ROLE;
GRANT INSERT (import, import_row, source, source_key, title, description, language, organization, stakeholder_type, target_groups, action_lines, sdgs, country,
	region, scale, kind, starts, ends, year, website, location) ON writer.entry TO writer_ministry;
SET ROLE writer_ministry;
SELECT fate, count(*) FROM wsis.import_stocktaking('writer', 'writer_export') GROUP BY fate ORDER BY fate;
RESET ROLE;
ALTER TABLE writer.entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY readers ON writer.entry FOR SELECT USING (true);
CREATE POLICY writers ON writer.entry FOR INSERT WITH CHECK (title <> 'Project 77');
DELETE FROM writer.entry;
SET ROLE writer_ministry;
SELECT fate, count(*) FROM wsis.import_stocktaking('writer', 'writer_export') GROUP BY fate ORDER BY fate;
RESET ROLE;
SELECT count(*) FROM writer.entry;
ALTER TABLE writer.entry DISABLE ROW LEVEL SECURITY;
BEGIN READ ONLY;
SELECT count(*) FROM wsis.import_stocktaking('writer', 'writer_export');
ROLLBACK;

-- entries as their own source, a column that is gone, and a table that was made in the same transaction
SELECT fate, count(*) FROM wsis.import_stocktaking('writer', 'writer_export') GROUP BY fate ORDER BY fate;
SELECT fate, count(*) FROM wsis.import_stocktaking('writer', 'writer.entry', '{"source": {"value": "again"}, "target_groups": null}') GROUP BY fate ORDER BY fate;
SELECT count(*) FROM writer.entry a JOIN writer.entry b USING (source_key, title) WHERE a.source = 'again' AND b.source = 'writer_export';
SELECT fate, count(*) FROM wsis.import_stocktaking('writer', 'writer.entry', '{"target_groups": null}') GROUP BY fate ORDER BY fate;
ALTER TABLE writer.entry DROP kind CASCADE;
SELECT * FROM wsis.import_stocktaking('writer', 'writer_export');
DROP SCHEMA writer CASCADE;
BEGIN;
SELECT wsis.create_stocktaking('writer');
SELECT fate, count(*) FROM wsis.import_stocktaking('writer', 'writer_export') GROUP BY fate ORDER BY fate;
SELECT sum(entries) FROM writer.entries_by_country;
SELECT count(*) FROM writer.entry WHERE action_lines && 'C5';
ROLLBACK;

-- a domain without a default that refuses NULL
SELECT wsis.create_stocktaking('writer');
CREATE DOMAIN writer.given AS int NOT NULL;
ALTER TABLE writer.entry ADD given writer.given;
\set VERBOSITY sqlstate
SELECT fate, count(*) FROM wsis.import_stocktaking('writer', 'writer_export') GROUP BY fate ORDER BY fate;
\set VERBOSITY default
DROP SCHEMA writer CASCADE;

DROP TABLE writer_export, writer_result;
DROP PROCEDURE writer_import;
DROP FUNCTION writer_pass, writer_keep_out;
DROP ROLE writer_ministry;
