-- a database's owner creates wsis where an administrator has created PostGIS, and
-- owns the tables that users extend
SET client_min_messages = warning;
CREATE ROLE house_trusted;
CREATE DATABASE house_trusted OWNER house_trusted;
\c house_trusted
SET client_min_messages = warning;
SET SESSION AUTHORIZATION house_trusted;
CREATE EXTENSION wsis CASCADE;
RESET SESSION AUTHORIZATION;
CREATE EXTENSION postgis;
SET SESSION AUTHORIZATION house_trusted;
CREATE EXTENSION wsis;
SELECT extname, extowner::regrole FROM pg_extension WHERE extname = 'wsis';
SELECT config::regclass, relowner::regrole
FROM pg_extension, unnest(extconfig) config JOIN pg_class c ON c.oid = config
WHERE extname = 'wsis' AND relowner <> 'house_trusted'::regrole;
-- anybody else uses it without further rights, and extends no table
RESET SESSION AUTHORIZATION;
CREATE ROLE house_reader;
SET SESSION AUTHORIZATION house_reader;
SELECT 'AL C2'::wsis.action_line, wsis.short_label('C2'::wsis.action_line), wsis.country_name('BFA'),
	'{9}'::wsis.sdg_set @> 'SDG 9'::text AS operator;
INSERT INTO wsis.sdg_label (sdg, lang, label) VALUES ('9', 'en', 'x');
RESET SESSION AUTHORIZATION;
DROP ROLE house_reader;
SET SESSION AUTHORIZATION house_trusted;
DROP EXTENSION wsis;
RESET SESSION AUTHORIZATION;
\c contrib_regression
SET client_min_messages = warning;
DROP DATABASE house_trusted;
DROP ROLE house_trusted;
