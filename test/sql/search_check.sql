-- search_version and search_check: what is refused first
SET search_path = public;
\pset format unaligned
CREATE FUNCTION pg_temp.said(query text) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE detail text; hint text; state text;
BEGIN
	EXECUTE query;
	RETURN NEXT 'no error';
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT, state = RETURNED_SQLSTATE;
	RETURN QUERY VALUES (state || ' ' || SQLERRM), ('  ' || nullif(detail, '')), ('  ' || nullif(hint, ''));
END $$;
CREATE SCHEMA "Odd ""Schema";
CREATE TABLE "Odd ""Schema"."Table; DROP" (id int PRIMARY KEY, "a ""text" varchar(200), "the; vector" tsvector, number int);
SELECT said FROM (VALUES ('no', 'a "text'), ('number', 'a "text'), ('the; vector', 'no'), ('the; vector', 'number'), ('the; vector', 'the; vector'), ('a "text', 'a "text'), ('ctid', 'a "text')) c (v, t),
	pg_temp.said(format('SELECT wsis.search_check(%L, %L, %L)', '"Odd ""Schema"."Table; DROP"', v, t)) said WHERE said IS NOT NULL;
SELECT pg_temp.said($$SELECT wsis.search_check('"Odd ""Schema"."Table; DROP"', 'the; vector', 'a "text', sample => -1)$$);
CREATE INDEX search_no_table ON "Odd ""Schema"."Table; DROP" ("the; vector", "a ""text");
SELECT said FROM (VALUES ('no_such_table'), ('"Odd ""Schema".search_no_table')) r (t), pg_temp.said(format('SELECT wsis.search_check(%L, ''the; vector'', ''a "text'')', t)) said WHERE said IS NOT NULL;
SELECT wsis.search_check(NULL, 'v', 't') IS NULL AS null_table, wsis.search_check('pg_class', NULL, 't') IS NULL AS null_column, wsis.search_version(NULL) IS NULL AS null_config;

-- an empty table; rows as they should be; NULLs; names of every kind
SELECT * FROM wsis.search_check('"Odd ""Schema"."Table; DROP"', 'the; vector', 'a "text');
INSERT INTO "Odd ""Schema"."Table; DROP" SELECT i, t, to_tsvector('wsis.multilingual', t)
FROM unnest(ARRAY['The networks of schools', 'Цифровой разрыв', '数字鸿沟', NULL, '']) WITH ORDINALITY u (t, i);
SELECT * FROM wsis.search_check('"Odd ""Schema"."Table; DROP"', 'the; vector', 'a "text');
-- another configuration made some: which, by which lexemes, and what mends them
UPDATE "Odd ""Schema"."Table; DROP" SET "the; vector" = to_tsvector('simple', "a ""text") WHERE id IN (1, 2);
SELECT * FROM wsis.search_check('"Odd ""Schema"."Table; DROP"', 'the; vector', 'a "text');
SELECT * FROM wsis.search_check('"Odd ""Schema"."Table; DROP"', 'the; vector', 'a "text', 'simple');
SELECT statement AS mend FROM wsis.search_check('"Odd ""Schema"."Table; DROP"', 'the; vector', 'a "text') \gset
:mend;
SELECT * FROM wsis.search_check('"Odd ""Schema"."Table; DROP"', 'the; vector', 'a "text');
-- a vector that is missing, one of nothing
UPDATE "Odd ""Schema"."Table; DROP" SET "the; vector" = NULL WHERE id = 3;
UPDATE "Odd ""Schema"."Table; DROP" SET "the; vector" = 'x' WHERE id = 4;
SELECT * FROM wsis.search_check('"Odd ""Schema"."Table; DROP"', 'the; vector', 'a "text');
:mend;
SELECT checked, differing FROM wsis.search_check('"Odd ""Schema"."Table; DROP"', 'the; vector', 'a "text');

-- a generated column, made with a configuration that changes
CREATE TEXT SEARCH CONFIGURATION changing (COPY = wsis.multilingual);
CREATE TABLE search_changing (id int, t text, v tsvector GENERATED ALWAYS AS (to_tsvector('public.changing', t)) STORED);
INSERT INTO search_changing SELECT i, 'The schools ' || i FROM generate_series(1, 3000) i;
SELECT wsis.search_version('changing') AS before \gset
SELECT checked, differing FROM wsis.search_check('search_changing', 'v', 't', 'changing', 0);
ALTER TEXT SEARCH CONFIGURATION changing ALTER MAPPING FOR word_en WITH wsis.fold;
SELECT wsis.search_version('changing') = :'before' AS same;
SELECT checked, differing, missing, superfluous, statement FROM wsis.search_check('search_changing', 'v', 't', 'changing', 10);
ANALYZE search_changing;
SELECT checked <= 500 AS sampled, differing = checked AS all_differ FROM wsis.search_check('search_changing', 'v', 't', 'changing', 500);
SELECT checked, differing FROM wsis.search_check('search_changing', 'v', 't', 'changing', 0);
SELECT statement AS mend FROM wsis.search_check('search_changing', 'v', 't', 'changing') \gset
:mend;
SELECT checked, differing, statement FROM wsis.search_check('search_changing', 'v', 't', 'changing', 0);

-- views, materialized views, partitions, a domain
CREATE VIEW search_view AS SELECT t, v FROM search_changing;
CREATE MATERIALIZED VIEW search_kept AS SELECT t, to_tsvector('english', t) AS v FROM search_changing;
CREATE DOMAIN search_text AS text;
CREATE TABLE search_parts (k int, t search_text, v tsvector) PARTITION BY LIST (k);
CREATE TABLE search_parts_1 PARTITION OF search_parts FOR VALUES IN (1);
INSERT INTO search_parts SELECT 1, t, v FROM search_changing;
ANALYZE search_parts;
SELECT checked, differing FROM wsis.search_check('search_view', 'v', 't', 'changing');
SELECT checked > 0 AS checked, differing > 0 AS differing, statement FROM wsis.search_check('search_kept', 'v', 't', 'changing');
SELECT checked > 0 AS checked, differing FROM wsis.search_check('search_parts', 'v', 't', 'changing');

-- with the caller's rights only
CREATE ROLE search_reader;
GRANT USAGE ON SCHEMA wsis TO search_reader;
SET ROLE search_reader;
SELECT pg_temp.said($$SELECT wsis.search_check('search_changing', 'v', 't', 'changing')$$);
SELECT wsis.search_version() ~ '^parser \d+, Unicode [\d.]+, ICU [\d.]+, words [0-9a-f]{12}, dictionaries [0-9a-f]{12}$' AS readable;
RESET ROLE;
REVOKE USAGE ON SCHEMA wsis FROM search_reader;
DROP ROLE search_reader;

-- the fingerprint: of the configuration, and of what its dictionaries are told
SELECT count(DISTINCT wsis.search_version(c)) FROM unnest('{wsis.multilingual,wsis.en,simple,english}'::regconfig[]) c;
CREATE TEXT SEARCH DICTIONARY search_stem (TEMPLATE = wsis.stem, LANGUAGE = 'english');
ALTER TEXT SEARCH CONFIGURATION changing ALTER MAPPING FOR word_en WITH search_stem;
SELECT wsis.search_version('changing') AS before \gset
ALTER TEXT SEARCH DICTIONARY search_stem (STOPWORDS = false);
SELECT wsis.search_version('changing') = :'before' AS same;
ALTER TEXT SEARCH DICTIONARY search_stem (STOPWORDS);
SELECT wsis.search_version('changing') = :'before' AS same;
DROP TABLE search_changing, search_parts CASCADE;
DROP DOMAIN search_text;
DROP TEXT SEARCH CONFIGURATION changing;
DROP TEXT SEARCH DICTIONARY search_stem;
DROP SCHEMA "Odd ""Schema" CASCADE;
