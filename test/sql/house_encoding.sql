-- text is UTF-8 in wsis: a database with another encoding is refused at once
CREATE DATABASE house_encoding ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0;
\c house_encoding
\set SHOW_CONTEXT never
SET client_min_messages = warning;
CREATE EXTENSION wsis CASCADE;
SELECT count(*) FROM pg_extension WHERE extname IN ('postgis', 'wsis');
\c contrib_regression
DROP DATABASE house_encoding;
