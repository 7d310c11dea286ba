-- import_stocktaking: every source row has a fate, every fault its row; nothing is half stored, lost or stored twice
\set VERBOSITY terse
CREATE SCHEMA reference_import;
SET search_path = reference_import;
SELECT wsis.create_stocktaking('Ministry "of" Things, 50 %');
CREATE VIEW entry AS TABLE "Ministry ""of"" Things, 50 %".entry;
CREATE TABLE export (
	id text, "Project Title" text, description text, lang text, organisation text, "Stakeholder" text, "Target group" text, "Action line" text,
	"SDG" text, country_as_printed text, region text, scale text, type text, "start" text, "end" text, year text, url text, lat text, long text);

-- every field well and every field badly written
INSERT INTO export VALUES
	('1', E'  Schools\u00a0', 'A text', 'EN', 'Ministry', 'Private sector', 'Women; youth', 'AL C2, C7 e-health', 'SDG 9; 4.4', 'COTE D''IVOIRE', 'africa', 'National',
		'Training', '27.3.2015', '2016-01-31T00:00:00Z', '2015', 'https://wsis.example/a', '5,3', '-4.0'),
	('2', 'Bare', 'N/A', '-', '<NA>', NULL, '', ' ', '{}', '?', 'NULL', '--', '', NULL, '', '\N', '', '', ''),
	('3', 'International', NULL, 'pt_BR', NULL, 'ONG', 'unemployed', '{}', NULL, 'INTERNATIONAL', NULL, 'worldwide', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('4', 'International', NULL, 'pt_BR', NULL, 'NGO', 'unemployed', '{}', NULL, 'INTERNATIONAL', NULL, 'worldwide', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('5', NULL, NULL, 'english', NULL, 'goverment', 'wimen, yuth', 'C12', '9.z', 'Germny', 'Afrca', 'natonal', 'projekt', '2015-02-30', '3/4/2015', '15',
		'www.example.org', '91', 'east'),
	(NULL, 'No key', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('6', 'Backwards', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2016-01-01', '2015-01-01', NULL, 'ftp://example.org', '1', NULL),
	('7', 'Infinite', NULL, 'x', NULL, 'Atlantis', 'Atlantis', 'Atlantis', 'Atlantis', 'Atlantis', 'Atlantis', 'Atlantis', 'Atlantis', 'infinity', 'today', '2015.5', 'Atlantis', 'NaN', '1e2'),
	('1', 'Schools again', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('8', E'Quotes '' " % \\ $1 %1$s', E'\\', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '12');
\pset null (null)
SELECT * FROM wsis.import_stocktaking('Ministry "of" Things, 50 %', 'export') ORDER BY row_number, field COLLATE "C";
SELECT import_row, source, source_key, title, language, stakeholder_type, target_groups, action_lines, sdgs, country, region, scale, kind, starts, ends, year,
	public.ST_AsText(location) AS location
FROM entry ORDER BY import_row;

-- again: nothing twice; what was corrected goes in
UPDATE export SET "Stakeholder" = 'NGO' WHERE id = '3';
SELECT fate, count(DISTINCT row_number) FROM wsis.import_stocktaking('Ministry "of" Things, 50 %', 'export') GROUP BY fate ORDER BY fate;
SELECT id, source, source_rows, stored, already_stored, repeated, refused FROM "Ministry ""of"" Things, 50 %".import ORDER BY id;
SELECT count(*), count(DISTINCT (source, source_key)) FROM entry;

-- where fields come from: columns, the same value for all, none; a view, and rows without a key of their own
CREATE VIEW short AS SELECT "Project Title" AS a, lang AS title FROM export WHERE id IN ('1', '8');
SELECT * FROM wsis.import_stocktaking('Ministry "of" Things, 50 %', 'short',
	'{"title": "a", "language": null, "source": {"value": "50 % of it"}, "country": {"value": "Kenya"}}') ORDER BY row_number;
SELECT * FROM wsis.import_stocktaking('Ministry "of" Things, 50 %', 'short',
	'{"title": "a", "language": null, "source": {"value": "50 % of it"}, "country": {"value": "Kenya"}}') ORDER BY row_number;
SELECT source, source_key ~ '^[0-9a-f]{32}$' AS made, title, language, country, region FROM entry WHERE source LIKE '50%' ORDER BY import_row;

-- whatever the source's columns are called: two rows without a key are two
CREATE TABLE letters (title text, s text);
INSERT INTO letters VALUES ('One', 'x'), ('Two', 'x'), ('Three', NULL);
SELECT * FROM wsis.import_stocktaking('Ministry "of" Things, 50 %', 'letters') ORDER BY row_number;

-- and whatever the source is called: a temporary table has no schema to its name
CREATE TEMP TABLE groups (id text, title text, target_group text);
INSERT INTO groups VALUES ('1', 'One', 'Women');
SELECT * FROM wsis.import_stocktaking('Ministry "of" Things, 50 %', 'groups');
DROP TABLE groups;

-- and whatever the session's settings are
CREATE TABLE settings (title text, target_group text, height float8, span interval, picture bytea, day date);
INSERT INTO settings VALUES ('One', 'Women; youth', 1 / 3.0, '1 day 2 hours', 'x', '2015-03-27');
SELECT * FROM wsis.import_stocktaking('Ministry "of" Things, 50 %', 'settings');
SET extra_float_digits = -3;
SET intervalstyle = iso_8601;
SET bytea_output = escape;
SET datestyle = German;
SET escape_string_warning = off;
SET standard_conforming_strings = off;
SELECT * FROM wsis.import_stocktaking('Ministry "of" Things, 50 %', 'settings');
RESET extra_float_digits;
RESET intervalstyle;
RESET bytea_output;
RESET datestyle;
RESET escape_string_warning;
RESET standard_conforming_strings;

-- a set of nothing, whatever its blanks, is unknown
CREATE TABLE blank (id text, title text, action_line text, sdg text);
INSERT INTO blank VALUES ('1', 'One', '{ }', '{}'), ('2', 'Two', '{}', E'{\t}'), ('3', 'Three', '{ ', '}');
SELECT * FROM wsis.import_stocktaking('Ministry "of" Things, 50 %', 'blank') ORDER BY row_number, field COLLATE "C";

-- however its columns are sorted
CREATE TABLE sorted (id text COLLATE "ucs_basic", title text COLLATE "POSIX", year text);
INSERT INTO sorted VALUES ('1', 'One', '2015'), ('1', NULL, 'soon');
SELECT * FROM wsis.import_stocktaking('Ministry "of" Things, 50 %', 'sorted') ORDER BY row_number, field COLLATE "C";

-- not understood
SELECT * FROM wsis.import_stocktaking('Ministry "of" Things, 50 %', 'export', '{"titel": "a"}');
SELECT * FROM wsis.import_stocktaking('Ministry "of" Things, 50 %', 'export', '{"title": "a"}');
SELECT * FROM wsis.import_stocktaking('Ministry "of" Things, 50 %', 'export', '{"title": ["a"]}');
SELECT * FROM wsis.import_stocktaking('Ministry "of" Things, 50 %', 'export', '{"title": {"column": "a"}}');
SELECT * FROM wsis.import_stocktaking('Ministry "of" Things, 50 %', 'export', '{"title": null}');
SELECT * FROM wsis.import_stocktaking('Ministry "of" Things, 50 %', 'export', '{"title": "x\"; DROP TABLE export; --"}');
SELECT * FROM wsis.import_stocktaking('nowhere', 'export');
SELECT count(*) FROM wsis.import_stocktaking(NULL, 'export');
SELECT count(*) FROM "Ministry ""of"" Things, 50 %".import;
CREATE TABLE nothing (title text);
SELECT * FROM wsis.import_stocktaking('Ministry "of" Things, 50 %', 'nothing');

-- what reads codes: capitals, letters of all scripts, members of lists; other spellings from row to row
SELECT v, wsis.import_code(v, '{africa,AFR,африка,AFR,sierra leone,SLE}') AS code FROM unnest('{Africa,AFRICA,африка,afric,"",Sierra Leone,NULL}'::text[]) v;
SELECT v, wsis.import_codes(v, '{women,WOM,girls,WOM,youth,YTH}') AS codes
FROM unnest(ARRAY['Youth; WOMEN', 'girls/women|youth', ',;', '', E'youth ,\u00a0women', 'women, men', 'women,,youth,', NULL]) v;
SELECT s, wsis.import_code('a', s) AS code FROM (VALUES ('{a,1}'::text[]), ('{a,2}'), ('{b,1,a}'), ('{}'), (NULL), ('{a,NULL,NULL,3}'), ('{{a,4},{b,5}}')) v (s);
-- also where it is a variable that changes
DO $$
DECLARE
	spellings text[];
	code text;
BEGIN
	FOR spellings IN VALUES ('{a,1}'::text[]), ('{a,2}'), ('{b,3}'), ('{a,4}') LOOP
		code := wsis.import_code('a', spellings);
		RAISE NOTICE '%: %', spellings, code;
	END LOOP;
END $$;
SELECT a, b, wsis.import_first(a, b) FROM (VALUES ('a', 'bc'), ('ab', 'c'), ('a', 'bc'), ('', 'abc'), ('abc', ''), ('', 'abc'), (NULL, 'a')) v (a, b);
SELECT count(*) FILTER (WHERE first) AS firsts, count(*) FILTER (WHERE NOT first) AS others
FROM (SELECT wsis.import_first('s', (i % 28000)::text || repeat('k', i % 7)) AS first FROM generate_series(0, 99999) i OFFSET 0) f;
SELECT count(DISTINCT (i % 28000)::text || repeat('k', i % 7)) AS firsts FROM generate_series(0, 99999) i;
-- reasons are those of the errors
SELECT f, v, r.* FROM (VALUES ('action_lines', 'C12'), ('action_lines', 'C1'), ('sdgs', '4.12'), ('sdgs', '9.z'), ('country', 'Germny'), ('country', ''), ('title', 'x'), ('sdgs', NULL)) x (f, v),
	wsis.import_reason(f, v) r;
-- numbers: as float8 reads them
SELECT v, wsis.parse_number(v) FROM unnest('{-0,.5,"5,",+7,-.25,123456789012345,1234567890123456.7,99999999999999.9,1.2.3,1e5,.,-,12345678901234567890123456789012}'::text[]) v;

-- 10 % of many rows bad: each of the others is stored, each bad one told; what is true is known beforehand
SELECT wsis.create_stocktaking('reference_import_many');
CREATE TABLE many AS
SELECT i::text AS id, 'Project ' || i AS title, CASE WHEN i % 10 = 3 THEN 'C' || 11 + i ELSE 'C' || 1 + i % 11 END AS action_lines, 1 + i % 17 AS sdgs
FROM generate_series(1, 5000) i;
-- as long as it reads a table it says how far it is
SET wsis.progress_interval = '1ms';
ANALYZE many;
CREATE TABLE fate AS SELECT * FROM wsis.import_stocktaking('reference_import_many', 'many');
RESET wsis.progress_interval;
SELECT fate, field, count(*), count(DISTINCT row_number) FROM fate GROUP BY fate, field ORDER BY fate;
SELECT count(*) AS wrong FROM many m FULL JOIN reference_import_many.entry e ON e.source_key = m.id
WHERE (e.id IS NULL) <> (m.id::int % 10 = 3) OR e.title <> m.title OR e.action_lines <> wsis.parse_action_line_set(m.action_lines) OR e.sdgs <> m.sdgs::text::wsis.sdg_set;
SELECT count(*) AS wrong FROM fate WHERE (fate = 'refused') <> (row_number % 10 = 3) OR value <> 'C' || 11 + row_number;
SELECT count(*) AS wrong FROM reference_import_many.entry WHERE import_row::text <> source_key;

-- a table's children are read with it, however many pages they have: here one a row
TRUNCATE reference_import_many.entry CASCADE;
CREATE TABLE parent (id text, title text);
CREATE TABLE child () INHERITS (parent) WITH (fillfactor = 10);
INSERT INTO child SELECT i, repeat('x', 800) FROM generate_series(1, 2100) i;
SELECT fate, count(*) FROM wsis.import_stocktaking('reference_import_many', 'parent') GROUP BY fate;

-- a view that gives other rows each time it is read is read once: each row has one fate, and what is told is what is stored
TRUNCATE reference_import_many.entry CASCADE;
CREATE VIEW fickle AS SELECT id, title, CASE WHEN random() < 0.5 THEN 'C1' ELSE 'C99' END AS action_lines FROM many;
CREATE TABLE fickle_fate AS SELECT * FROM wsis.import_stocktaking('reference_import_many', 'fickle');
SELECT count(*), count(DISTINCT row_number), min(row_number), max(row_number) FROM fickle_fate;
SELECT count(*) AS wrong FROM fickle_fate f FULL JOIN reference_import_many.entry e ON e.import_row = f.row_number
WHERE (e.id IS NOT NULL) <> (f.fate = 'stored') OR (f.value = 'C99') <> (f.fate = 'refused');

-- cancelled half-way: nothing of it stays
TRUNCATE reference_import_many.entry CASCADE;
CREATE VIEW slow AS SELECT id, title, CASE WHEN id::int > 4000 THEN pg_sleep(0.1) END::text AS description FROM many;
SET statement_timeout = '1s';
SELECT count(*) FROM wsis.import_stocktaking('reference_import_many', 'slow');
RESET statement_timeout;
SELECT count(*) FROM reference_import_many.entry;
SELECT count(*) FROM reference_import_many.import;

-- nor when what was read is being stored
CREATE FUNCTION linger() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NEW.import_row > 4000 THEN
		PERFORM pg_sleep(0.1);
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER linger BEFORE INSERT ON reference_import_many.entry FOR EACH ROW EXECUTE FUNCTION linger();
SET statement_timeout = '1s';
SELECT count(*) FROM wsis.import_stocktaking('reference_import_many', 'many');
RESET statement_timeout;
DROP TRIGGER linger ON reference_import_many.entry;
SELECT count(*) FROM reference_import_many.entry;
SELECT count(*) FROM reference_import_many.import;

-- an error while storing: nothing of it stays
ALTER TABLE reference_import_many.entry ADD CHECK (title <> 'Project 4999');
SELECT count(*) FROM wsis.import_stocktaking('reference_import_many', 'many');
SELECT count(*) FROM reference_import_many.entry;

DROP SCHEMA "Ministry ""of"" Things, 50 %", reference_import_many, reference_import CASCADE;
