-- The record: every row has its source and status, and where sources disagree both stand.
BEGIN;
SELECT plan(19);

CREATE TEMP VIEW record_relation AS
	SELECT c.oid, c.relname, c.relkind FROM pg_class c
	WHERE c.relnamespace = 'wsis'::regnamespace AND c.relname LIKE 'record\_%' AND c.relkind IN ('r', 'v');

-- rows that a condition of every relation finds
CREATE FUNCTION pg_temp.rows_where(condition text) RETURNS TABLE (relation name, n bigint) LANGUAGE plpgsql AS $$
BEGIN
	FOR relation IN SELECT relname FROM record_relation ORDER BY relname LOOP
		EXECUTE format('SELECT count(*) FROM wsis.%I WHERE %s', relation, condition) INTO n;
		RETURN NEXT;
	END LOOP;
END $$;

SELECT is((SELECT count(*) FROM record_relation WHERE relkind = 'r'), 23::bigint, 'as many tables as kinds of facts');
SELECT is_empty($$SELECT * FROM pg_temp.rows_where('source IS NULL OR btrim(source) = '''' OR status IS NULL') WHERE n > 0$$,
	'every row of every table and view has a source and a status');
SELECT is_empty($$SELECT * FROM pg_temp.rows_where('true') WHERE n = 0$$, 'no table or view is empty');
SELECT is_empty($$SELECT * FROM pg_temp.rows_where(
	'status NOT IN (''verified'', ''one source'', ''disputed'', ''from memory'', ''planned'')') WHERE n > 0$$,
	'a status is one of five');
SELECT throws_ok($$INSERT INTO wsis.record_total VALUES ('a', 1, '=', 'somebody', 'certain')$$, '23514', NULL, 'another is refused');
SELECT throws_ok($$INSERT INTO wsis.record_total VALUES ('a', 1, '=', NULL, 'verified')$$, '23502', NULL, 'a row without source is refused');
SELECT throws_ok($$INSERT INTO wsis.record_total VALUES ('a', 1, '=', 'somebody', NULL)$$, '23502', NULL, 'a row without status is refused');

-- completeness
SELECT results_eq($$SELECT action_line FROM wsis.record_action_line ORDER BY 1$$,
	$$SELECT action_line FROM wsis.unnest(wsis.expand('{C1-C11}'::wsis.action_line_set)) u (action_line)$$, 'every action line has facilitators');
SELECT results_eq('SELECT target FROM wsis.record_geneva_target ORDER BY 1', 'SELECT generate_series(1, 10)', 'ten targets of Geneva');
SELECT results_eq('SELECT year FROM wsis.record_forum ORDER BY 1', 'SELECT generate_series(2009, 2025)', 'every Forum since 2009');
SELECT results_eq('SELECT DISTINCT year FROM wsis.record_prize_count ORDER BY 1', 'SELECT generate_series(2012, 2025)', 'every year of the Prizes');
SELECT is((SELECT count(*) FROM wsis.record_code WHERE list = 'prize_category'), 18::bigint, '18 categories');
SELECT results_eq($$SELECT code::wsis.action_line FROM wsis.record_code WHERE list = 'prize_category' ORDER BY no$$,
	$$SELECT action_line FROM wsis.unnest(wsis.expand('{C1-C11}'::wsis.action_line_set)) u (action_line) WHERE action_line <> 'C7'$$,
	'which are the lines, C7''s applications instead of C7');

-- disputes: the values of one question, and no row of it without the mark
SELECT results_eq($$SELECT what, value FROM wsis.record_total WHERE status = 'disputed' ORDER BY what COLLATE "C", value$$,
	$$VALUES ('champions to date', 648), ('champions to date', 720), ('stocktaking entries', 15000), ('stocktaking entries', 19000),
		('submissions to date', 5000), ('submissions to date', 9000), ('winners to date', 234), ('winners to date', 252)$$, 'totals to date');
SELECT results_eq($$SELECT value FROM wsis.record_prize_count WHERE year = 2020 AND measure = 'submissions' AND status = 'disputed' ORDER BY 1$$,
	'VALUES (806), (1140)', 'submissions of 2020');
SELECT results_eq($$SELECT value FROM wsis.record_forum_count WHERE year = 2022 AND what = 'remote' AND status = 'disputed' ORDER BY 1$$,
	'VALUES (3000), (30000)', 'remote in 2022');
SELECT is_empty($$
	SELECT year, what FROM (
		SELECT year, measure AS what, value, qualifier, status FROM wsis.record_prize_count
		UNION ALL SELECT year, what, value, qualifier, status FROM wsis.record_forum_count) c
	GROUP BY year, what HAVING count(*) > 1 AND bool_or(status <> 'disputed')$$, 'two values for one question are disputed, each of them');

-- what else the rows name is known
SELECT is_empty($$
	SELECT chair_country FROM wsis.record_forum WHERE chair_country IS NOT NULL AND chair_country NOT IN (SELECT iso3 FROM wsis.country)
	UNION ALL SELECT country FROM wsis.record_event WHERE country IS NOT NULL AND country NOT IN (SELECT iso3 FROM wsis.country)
	UNION ALL SELECT country FROM wsis.record_initiative WHERE country IS NOT NULL AND country <> 'INT' AND country NOT IN (SELECT iso3 FROM wsis.country)
	UNION ALL SELECT code FROM wsis.record_prize_share WHERE dimension = 'region' AND code NOT IN (SELECT code FROM wsis.itu_region)$$,
	'countries and regions are known');

SELECT is_empty('SELECT list, spelling FROM wsis.import_reading GROUP BY list, spelling HAVING count(*) > 1', 'what an import reads is one code');

SELECT * FROM finish();
ROLLBACK;
