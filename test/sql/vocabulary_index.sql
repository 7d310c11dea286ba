-- indexes against sequential scans, plans with parameters as drivers send them, statistics
CREATE TABLE vocabulary_index AS
SELECT i,
	(SELECT code FROM wsis.unnest(wsis.expand('C1-C11'::wsis.action_line_set)) WITH ORDINALITY u(code, n)
		WHERE n = 1 + i % 19) AS line,
	(SELECT wsis.set_agg(code) FROM wsis.unnest(wsis.expand('C1-C11'::wsis.action_line_set)) code
		WHERE abs(hashtext(code::text || i)) % 8 = 0) AS lines,
	coalesce((SELECT wsis.set_agg(code) FROM generate_series(1, 17) g, LATERAL (SELECT g::wsis.sdg AS code) c
		WHERE abs(hashint8(g * 100000 + i)) % (g + 3) = 0), '{}') AS codes
FROM generate_series(1, 20000) i;
CREATE TABLE vocabulary_question AS
SELECT q, ('{' || q || '}') AS text FROM unnest(ARRAY['', '4', '4,9', '17', '1-17', '9.c', '4,9.c', '1-8', '2,3,5,7,11']) q;
CREATE TABLE vocabulary_line_question AS
SELECT q, ('{' || q || '}') AS text FROM unnest(ARRAY['', 'C2', 'C2,C7.e-health', 'C11', 'C1-C11', 'C7']) q;

CREATE FUNCTION vocabulary_answers() RETURNS TABLE (question text, relation text, hits bigint, total bigint)
LANGUAGE SQL AS $$
	SELECT q, r, count(*), sum(i) FROM vocabulary_question,
		LATERAL (SELECT i, '@>' AS r FROM vocabulary_index WHERE codes @> text::wsis.sdg_set
			UNION ALL SELECT i, '<@' FROM vocabulary_index WHERE codes <@ text::wsis.sdg_set
			UNION ALL SELECT i, '&&' FROM vocabulary_index WHERE codes && text::wsis.sdg_set
			UNION ALL SELECT i, '=' FROM vocabulary_index WHERE codes = text::wsis.sdg_set) a
	GROUP BY 1, 2
	UNION ALL
	SELECT q, r || ' lines', count(*), sum(i) FROM vocabulary_line_question,
		LATERAL (SELECT i, '@>' AS r FROM vocabulary_index WHERE lines @> text::wsis.action_line_set
			UNION ALL SELECT i, '<@' FROM vocabulary_index WHERE lines <@ text::wsis.action_line_set
			UNION ALL SELECT i, '&&' FROM vocabulary_index WHERE lines && text::wsis.action_line_set
			UNION ALL SELECT i, '=' FROM vocabulary_index WHERE lines = text::wsis.action_line_set) a
	GROUP BY 1, 2
	UNION ALL
	SELECT 'member', 'codes', count(*), sum(i) FROM vocabulary_index WHERE codes @> '9'::wsis.sdg
	UNION ALL
	SELECT 'member', 'indicator', count(*), sum(i) FROM vocabulary_index WHERE codes @> '9.c.1'::wsis.sdg
	UNION ALL
	SELECT 'member', 'lines', count(*), sum(i) FROM vocabulary_index WHERE 'C2'::wsis.action_line <@ lines
$$;
CREATE TABLE vocabulary_sequential AS SELECT * FROM vocabulary_answers();
CREATE INDEX vocabulary_index_codes ON vocabulary_index USING gin (codes);
CREATE INDEX vocabulary_index_lines ON vocabulary_index USING gin (lines);
CREATE INDEX vocabulary_index_line ON vocabulary_index (line);
CREATE INDEX vocabulary_index_btree ON vocabulary_index (codes);
CREATE INDEX vocabulary_index_hash ON vocabulary_index USING hash (line);
ANALYZE vocabulary_index;
-- the words of a plan change from release to release: what matters is an index condition and no filter
CREATE FUNCTION vocabulary_by_index(query text) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE step text; plan text := '';
BEGIN
	FOR step IN EXECUTE 'EXPLAIN (COSTS OFF) ' || query LOOP
		plan := plan || step;
	END LOOP;
	RETURN plan LIKE '%Index Cond:%' AND plan NOT LIKE '%Filter:%';
END $$;
SET enable_seqscan = off;
SELECT condition, vocabulary_by_index('SELECT * FROM vocabulary_index WHERE ' || condition)
FROM unnest(ARRAY[$$codes @> '{4,9}'$$, $$lines && '{C2,C4}'$$, $$codes @> '9.c.1'::wsis.sdg$$, $$'C2'::wsis.action_line <@ lines$$,
	$$codes = '{4}'$$, $$lines <@ '{C2}'$$, $$line = 'C2'$$, $$line > 'C10'$$, $$codes @> 'SDG 4'::varchar$$]) condition;
SELECT count(*) AS questions, sum(hits) > 0 AS any FROM vocabulary_sequential;
SELECT * FROM (SELECT * FROM vocabulary_answers() EXCEPT TABLE vocabulary_sequential) d;
SELECT * FROM (TABLE vocabulary_sequential EXCEPT SELECT * FROM vocabulary_answers()) d;
RESET enable_seqscan;

-- order by the btree is the order of a sort
SELECT count(*) FROM (
	SELECT codes, lag(codes) OVER () AS before FROM (SELECT codes FROM vocabulary_index ORDER BY codes) o) p
WHERE before > codes;
SELECT count(*) FROM (SELECT line FROM vocabulary_index WHERE line BETWEEN 'C7' AND 'C7.e-science') b;

-- a varchar parameter of a driver uses the index, also in a plan for every value
SET plan_cache_mode = force_generic_plan;
PREPARE equal (varchar) AS SELECT * FROM vocabulary_index WHERE line = $1;
SELECT vocabulary_by_index($$EXECUTE equal('C2')$$);
PREPARE either (varchar, varchar) AS SELECT * FROM vocabulary_index WHERE line IN ($1, $2);
SELECT vocabulary_by_index($$EXECUTE either('C2', 'C4')$$);
PREPARE having_codes (varchar) AS SELECT * FROM vocabulary_index WHERE codes @> $1;
SELECT vocabulary_by_index($$EXECUTE having_codes('SDG 4')$$);
PREPARE any_of (varchar[]) AS SELECT count(*) FROM vocabulary_index WHERE line = ANY ($1);
EXECUTE any_of('{C2,AL C4}');
SELECT count(*) FROM vocabulary_index WHERE line = ANY ('{C2,C4}');
RESET plan_cache_mode;

-- the planner knows how often a member occurs: within a fifth of the truth or so
CREATE FUNCTION vocabulary_estimate(query text) RETURNS float8 LANGUAGE plpgsql AS $$
DECLARE plan json;
BEGIN
	EXECUTE 'EXPLAIN (FORMAT json) ' || query INTO plan;
	RETURN plan -> 0 -> 'Plan' ->> 'Plan Rows';
END $$;
SELECT condition, estimate BETWEEN 0.8 * truth AND 1.25 * truth AS near
FROM (VALUES ($$codes @> '{1}'$$), ($$codes @> '{17}'$$), ($$codes @> '1'::wsis.sdg$$), ($$codes && '{1,2}'$$),
		($$codes @> '{1,2}'$$), ($$lines @> '{C2}'$$), ($$'C2'::wsis.action_line <@ lines$$), ($$codes @> '{}'$$),
		($$lines && 'C2;C4'::text$$), ($$codes @> '{1}' AND lines @> '{C2}'$$)) c (condition),
	LATERAL (SELECT vocabulary_estimate('SELECT FROM vocabulary_index WHERE ' || condition) AS estimate) e,
	LATERAL (SELECT (xpath('//c/text()', query_to_xml('SELECT count(*) AS c FROM vocabulary_index WHERE ' || condition,
		false, true, '')))[1]::text::float8 AS truth) t;
SELECT vocabulary_estimate($$SELECT FROM vocabulary_index WHERE codes @> '{9.c}'$$) < 100 AS never_met,
	vocabulary_estimate($$SELECT FROM vocabulary_index WHERE codes && '{}'$$) < 2 AS nothing,
	vocabulary_estimate($$SELECT FROM vocabulary_index WHERE codes @> NULL$$) < 2 AS null_query;
-- hash joins and grouping by every type
SET enable_mergejoin = off; SET enable_nestloop = off;
SELECT count(*) FROM vocabulary_index a JOIN (SELECT DISTINCT line FROM vocabulary_index) b USING (line);
SELECT count(*) FROM vocabulary_index a JOIN (SELECT DISTINCT codes FROM vocabulary_index) b USING (codes);
SELECT count(*) FROM vocabulary_index a JOIN (SELECT DISTINCT lines FROM vocabulary_index) b USING (lines);
DROP TABLE vocabulary_index, vocabulary_question, vocabulary_line_question, vocabulary_sequential;
DROP FUNCTION vocabulary_answers, vocabulary_estimate, vocabulary_by_index;
