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
DROP EXTENSION wsis;
RESET SESSION AUTHORIZATION;
\c contrib_regression
SET client_min_messages = warning;
DROP DATABASE house_trusted;
DROP ROLE house_trusted;
