-- record_search: questions of all kinds, the worst first; concepts in six languages; against plain SQL.
SET client_min_messages = warning;

SELECT replace(q, E'\u200f', 'U+200F') AS question, (SELECT count(*) FROM wsis.record_search(q)) AS rows
FROM unnest(ARRAY[NULL, '', ' ', 'the', 'the of and', '!!!', $$'' & | ! :* <-> ( ) \$$, '"', '-', 'or', '<b>', '%', $$'; DROP TABLE wsis.record_list; --$$, 'xyzzyx', E'\u200f', '☃']) q;
SELECT count(*) FROM wsis.record_search(repeat('telecentre ', 10000));
SELECT count(*) > 1000 AS all_but_a_few FROM wsis.record_search('-xyzzyx');

SELECT kind, item, lang, status FROM wsis.record_search('digital divide') ORDER BY kind COLLATE "C", item COLLATE "C", lang COLLATE "C";
SELECT kind, item, title, headline, source FROM wsis.record_search('"advocates for the millennium"') UNION ALL
SELECT kind, item, title, headline, source FROM wsis.record_search('"paragraph 111"');

-- a concept's labels find the same rows, whatever their language
WITH label AS (
	SELECT DISTINCT ON (l.concept, l.lang) l.concept, l.lang, l.label
	FROM wsis.concept_label l
	WHERE l.concept IN ('digital-divide', 'broadband', 'cybersecurity', 'artificial-intelligence', 'internet-of-things', 'schools', 'digital-skills', 'libraries') AND l.built_in
	ORDER BY l.concept, l.lang, l.kind <> 'preferred', l.label COLLATE "C"),
found AS (
	SELECT l.concept, l.lang, l.label, array_agg(s.kind || ' ' || s.item || ' ' || s.lang ORDER BY s.kind, s.item, s.lang) AS rows
	FROM label l LEFT JOIN wsis.record_search(l.label) s ON true
	GROUP BY l.concept, l.lang, l.label)
SELECT f.concept, f.lang, f.label, cardinality(f.rows) AS rows, f.rows = e.rows AS as_in_english
FROM found f JOIN found e ON e.concept = f.concept AND e.lang = 'en'
ORDER BY f.concept COLLATE "C", f.lang COLLATE "C";

-- codes, and what names them
SELECT q AS question, (SELECT md5(string_agg(s.kind || s.item || s.lang, ',' ORDER BY s.kind, s.item, s.lang)) = (
	SELECT md5(string_agg(e.kind || e.item || e.lang, ',' ORDER BY e.kind, e.item, e.lang)) FROM wsis.record_search('C5') e) FROM wsis.record_search(q) s) AS as_c5
FROM unnest('{AL C5,c5,جيم5,C7}'::text[]) q;

-- as plain SQL finds them: words that nothing inflects
SELECT q AS question, f.rows, f.wrong
FROM unnest('{2023,Minneapolis,Rwanda,Kenya}'::text[]) q CROSS JOIN LATERAL (
	SELECT count(s.item) AS rows, count(*) FILTER (WHERE s.item IS NULL OR t.item IS NULL) AS wrong
	FROM wsis.record_search(q) s FULL JOIN (SELECT r.* FROM wsis.record_text r WHERE concat_ws(' ', r.title, r.body) ~* ('\m' || q || '\M')) t
		USING (kind, item, lang)) f;

-- the best first
SELECT bool_and(s.rank <= s.before) AS sorted FROM (SELECT rank, lag(rank) OVER () AS before FROM wsis.record_search('cybersecurity or schools or women')) s;

-- every table of the record is looked through, and a row of each is found by its title
SELECT c.relname AS left_out FROM pg_class c
WHERE c.relnamespace = 'wsis'::regnamespace AND c.relkind = 'r' AND c.relname LIKE 'record\_%'
	AND 'wsis.' || c.relname NOT IN (SELECT 'wsis.record_' || t.kind FROM wsis.record_text t)
ORDER BY c.relname;
SELECT kind, item, lang FROM wsis.record_text GROUP BY kind, item, lang HAVING count(*) > 1;
SELECT t.kind AS not_found FROM (SELECT DISTINCT ON (r.kind) r.* FROM wsis.record_text r WHERE r.lang = 'en' ORDER BY r.kind, length(r.title) DESC, r.item COLLATE "C") t
WHERE NOT EXISTS (SELECT FROM wsis.record_search('"' || t.title || '"') s WHERE s.kind = t.kind AND s.item = t.item);

-- whoever asks, whatever is in the way
CREATE SCHEMA reference_search_trap;
CREATE FUNCTION reference_search_trap.to_tsvector(regconfig, text) RETURNS tsvector LANGUAGE SQL AS 'SELECT NULL::tsvector';
CREATE FUNCTION reference_search_trap.concat_ws(text, VARIADIC text[]) RETURNS text LANGUAGE SQL AS 'SELECT NULL::text';
CREATE TABLE reference_search_trap.record_text (kind text);
CREATE ROLE reference_search_nobody;
GRANT USAGE ON SCHEMA reference_search_trap TO PUBLIC;
SET ROLE reference_search_nobody;
SET search_path = reference_search_trap, pg_catalog;
SET default_text_search_config = 'pg_catalog.simple';
SELECT count(*) FROM wsis.record_search('digital divide');
SET search_path = '';
SELECT count(*) FROM wsis.record_search('digital divide');
RESET search_path;
RESET default_text_search_config;
RESET ROLE;
-- prepared, with a parameter of the kind that drivers send
PREPARE ask (varchar) AS SELECT count(*) FROM wsis.record_search($1) WHERE status <> 'disputed';
SET plan_cache_mode = force_generic_plan;
EXECUTE ask ('digital divide');
EXECUTE ask (NULL);
RESET plan_cache_mode;
-- beside parallel workers
SELECT count(set_config(s.name, 'on', false)) FROM pg_settings s WHERE s.name IN ('debug_parallel_query', 'force_parallel_mode');
SELECT count(*) FROM wsis.record_search('digital divide');

DROP SCHEMA reference_search_trap CASCADE;
DROP ROLE reference_search_nobody;
