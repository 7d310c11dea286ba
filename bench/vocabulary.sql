-- Sets of codes against text columns and against int[] with intarray: loading, size,
-- index, searches, aggregates, labels. Variables: rows, folder (which the server writes).
CREATE EXTENSION IF NOT EXISTS intarray;

-- What a code is called: in the set types, in int[] (a line's place; goal, or 100 * goal +
-- place of the target), and as people type it, in twelve styles.
CREATE TABLE line AS
	SELECT id::int, code, code::text AS text, split_part(code::text, '.', 1) AS parent,
		coalesce('C7-E' || upper(substring(code::text FROM 'e-(...)')), code::text) AS itu_code,
		substring(code::text FROM '\d+') AS number, code::text LIKE 'C7.%' AS application
	FROM unnest(wsis.to_array(wsis.expand('C1-C11'::wsis.action_line_set))) WITH ORDINALITY c(code, id);
CREATE TABLE code AS
	SELECT CASE place WHEN 1 THEN goal ELSE 100 * goal + place - 1 END::int AS id, goal, place::int, code,
		code::text AS text
	FROM generate_series(1, 17) goal,
		unnest(goal::wsis.sdg || wsis.sdg_children(goal::wsis.sdg)) WITH ORDINALITY c(code, place);

CREATE TABLE line_spelling AS
	SELECT style, line.id, before, between, spelled
	FROM line, LATERAL (VALUES
		(0, 'AL ', '; ', itu_code),
		(1, '', ', ', lower(replace(text, '.', ' '))),
		(2, 'Action lines ', ' and ', text),
		(3, '', '/', itu_code),
		(4, '', '، ', 'جيم ' || number || CASE WHEN application THEN ' ' || wsis.short_label(code, 'ar') ELSE '' END),
		(5, 'Направления деятельности ', ', ', 'С' || number || CASE WHEN application THEN '. ' || wsis.short_label(code, 'ru') ELSE '' END),
		(6, '行动方面', '、', 'C' || number || CASE WHEN application THEN wsis.short_label(code, 'zh') ELSE '' END),
		(7, 'Lignes d’action ', ' et ', 'C' || number || CASE WHEN application THEN ' ' || wsis.short_label(code, 'fr') ELSE '' END),
		(8, 'Líneas de acción ', ' y ', 'C' || number || CASE WHEN application THEN ' (' || wsis.short_label(code, 'es') || ')' ELSE '' END),
		(9, '', '; ', parent || '. ' || wsis.label(code)),
		(10, '', ', ', 'WSIS ' || text),
		(11, '', '; ', wsis.short_label(code))) s(style, before, between, spelled);
CREATE TABLE code_spelling AS
	SELECT style, code.id, before, between, spelled
	FROM code, LATERAL (VALUES
		(0, '', ', ', CASE WHEN place > 1 THEN 'Target ' WHEN goal % 2 = 0 THEN 'SDG ' ELSE 'Goal ' END || text),
		(1, '', '; ', 'sdg' || text),
		(2, 'SDGs ', ' and ', text),
		(3, '', '; ', CASE WHEN place > 1 THEN 'Target ' || text ELSE 'Goal ' || text || ': ' || wsis.short_label(code) END),
		(4, 'ODD ', ' et ', text),
		(5, 'ЦУР ', ', ', text),
		(6, '', '、', CASE WHEN place > 1 THEN '具体目标' ELSE '目标' END || text),
		(7, '', '، ', CASE WHEN place > 1 THEN 'الغاية ' ELSE 'الهدف ' END || translate(text, '0123456789abcd', '٠١٢٣٤٥٦٧٨٩أبجد')),
		(8, 'ODS ', ' y ', text),
		(9, '', ' ; ', upper(text)),
		(10, '', ',', 'SDG' || CASE WHEN goal < 10 THEN '0' ELSE '' END || text),
		(11, '', '; ', CASE WHEN place > 1 THEN text ELSE wsis.short_label(code) END)) s(style, before, between, spelled);

-- The facts: 1 to 4 lines and 1 to 5 goals a row, all different (steps through a prime
-- number of them), one goal in five narrowed to a target. As with real projects some are
-- frequent (C7, C3, C4; goals 9, 4 and 17) and most are rare.
SELECT setseed(0.5) \g /dev/null
CREATE TABLE row_line AS
	SELECT row, (ARRAY[7, 3, 4, 10, 2, 5, 11, 6, 1, 9, 16, 8, 17, 19, 12, 15, 14, 18, 13])[1 + (start + nth * step) % 19] AS id
	FROM (SELECT row, floor(19 * power(random(), 3))::int AS start, 1 + floor(18 * power(random(), 3))::int AS step
			FROM generate_series(1, :rows) row) r, generate_series(0, 3) nth
	WHERE nth <= row % 4;
CREATE TABLE row_code AS
	SELECT row, CASE WHEN random() < 0.2 THEN 100 * goal + 1 + floor(5 * random())::int ELSE goal END AS id
	FROM (SELECT row, (ARRAY[9, 4, 17, 8, 11, 3, 10, 16, 5, 1, 12, 13, 2, 7, 15, 6, 14])[1 + (start + nth * step) % 17] AS goal
		FROM (SELECT row, floor(17 * power(random(), 3))::int AS start, 1 + floor(16 * power(random(), 3))::int AS step
				FROM generate_series(1, :rows) row) r, generate_series(0, 4) nth
		WHERE nth <= row / 4 % 5) d;
CREATE TABLE fact AS
	SELECT row AS id, l.ints AS lines, c.ints AS codes, l.text AS lines_text, c.text AS codes_text,
		l.spelled AS lines_spelled, c.spelled AS codes_spelled
	FROM (SELECT row, array_agg(id ORDER BY id) AS ints, '{' || string_agg(text, ',' ORDER BY id) || '}' AS text,
				min(before) || string_agg(spelled, between ORDER BY id) AS spelled
			FROM row_line JOIN line USING (id) JOIN line_spelling USING (id) WHERE style = row / 20 % 12 GROUP BY row) l
		JOIN (SELECT row, array_agg(id ORDER BY id) AS ints, '{' || string_agg(text, ',' ORDER BY goal, place) || '}' AS text,
				min(before) || string_agg(spelled, between ORDER BY goal, place) AS spelled
			FROM row_code JOIN code USING (id) JOIN code_spelling USING (id) WHERE style = row / 240 % 12 GROUP BY row) c USING (row)
	ORDER BY row;
DROP TABLE row_line;

\set canonical :folder '/canonical.txt'
\set free :folder '/free.txt'
\set numbers :folder '/numbers.txt'
COPY (SELECT id, lines_text, codes_text FROM fact) TO :'canonical';
COPY (SELECT id, lines_spelled, codes_spelled FROM fact) TO :'free';
COPY (SELECT id, lines, codes FROM fact) TO :'numbers';
CREATE TABLE ours (id int, lines wsis.action_line_set, codes wsis.sdg_set);
CREATE TABLE texts (id int, lines text, codes text);
CREATE TABLE ints (id int, lines int[], codes int[]);

-- Loading: the same text, or the same facts as numbers. What was loaded is what was drawn.
\set copy_ours 'COPY ours FROM ' :'canonical'
\set copy_texts 'COPY texts FROM ' :'canonical'
\set copy_ints 'COPY ints FROM ' :'numbers'
\set copy_ours_free 'COPY ours FROM ' :'free'
\set copy_texts_free 'COPY texts FROM ' :'free'
CREATE FUNCTION loaded(source text, same text) RETURNS text
	RETURN format('SELECT (count(*), count(*) FILTER (WHERE %s), sum(id)) FROM %s t JOIN fact f USING (id)', same, source);
\set check_ours 'loaded(\'ours\', \'t.lines::text = f.lines_text AND t.codes::text = f.codes_text\')'

:copy_ours;
:copy_texts;
:copy_ints;
CALL bench.same('canonical text', :check_ours, loaded('texts', 't.lines = f.lines_text AND t.codes = f.codes_text'));
CALL bench.same('numbers', :check_ours, loaded('ints', 't.lines = f.lines AND t.codes = f.codes'));
TRUNCATE ours, texts;
:copy_ours_free;
:copy_texts_free;
CALL bench.same('free spellings', :check_ours, loaded('texts', 't.lines = f.lines_spelled AND t.codes = f.codes_spelled'));
CALL bench.compare('', 'vocabulary', 'COPY of free spellings', 'into text columns', :'copy_ours_free', :'copy_texts_free', 2.5,
	'TRUNCATE ours', 'TRUNCATE texts');
CALL bench.compare('', 'vocabulary', 'COPY of canonical text', 'into text columns', :'copy_ours', :'copy_texts', 1.5,
	'TRUNCATE ours', 'TRUNCATE texts');
CALL bench.compare('', 'vocabulary', 'COPY of canonical text', 'of {1,2} into int[]', :'copy_ours', :'copy_ints', 0.5,
	'TRUNCATE ours', 'TRUNCATE ints');

-- Size of the tables and of the indexes, which are built here.
CREATE INDEX ours_lines ON ours USING gin (lines);
CREATE INDEX ours_codes ON ours USING gin (codes);
CREATE INDEX ints_lines ON ints USING gin (lines gin__int_ops);
CREATE INDEX ints_codes ON ints USING gin (codes gin__int_ops);
VACUUM (ANALYZE) ours, texts, ints;
CALL bench.compare_sizes('', 'vocabulary', 'table', 'int[]', pg_table_size('ours'), pg_table_size('ints'), 2 / 3.0);
CALL bench.compare_sizes('', 'vocabulary', 'table', 'text', pg_table_size('ours'), pg_table_size('texts'), NULL);
CALL bench.compare_sizes('', 'vocabulary', 'GIN index of action_line_set', 'gin__int_ops',
	pg_relation_size('ours_lines'), pg_relation_size('ints_lines'), 1);
CALL bench.compare_sizes('', 'vocabulary', 'GIN index of sdg_set', 'gin__int_ops',
	pg_relation_size('ours_codes'), pg_relation_size('ints_codes'), 1);

-- Searches by the index, from rare to frequent: counted, and with the rows as text.
SET enable_seqscan = off;
CREATE TABLE search (no int, ours text, peer text);
INSERT INTO search VALUES
	(1, $$lines @> '{C7}'$$, $$lines @> '{7}'$$),
	(2, $$lines @> '{C7.e-science}'$$, $$lines @> '{15}'$$),
	(3, $$lines @> '{C3,C7}'$$, $$lines @> '{3,7}'$$),
	(4, $$lines @> '{C1,C5,C10}'$$, $$lines @> '{1,5,18}'$$),
	(5, $$lines && '{C10,C11}'$$, $$lines && '{18,19}'$$),
	(6, $$lines && '{C2,C3,C4,C7,C7.e-health}'$$, $$lines && '{2,3,4,7,11}'$$),
	(7, $$codes @> '{9}'$$, $$codes @> '{9}'$$),
	(8, $$codes @> '{14.1}'$$, $$codes @> '{1401}'$$),
	(9, $$codes @> '{4,9}'$$, $$codes @> '{4,9}'$$),
	(10, $$codes @> '{4,9,9.1}'$$, $$codes @> '{4,9,901}'$$),
	(11, $$codes && '{6.1,6.2,6.3}'$$, $$codes && '{601,602,603}'$$),
	(12, $$codes && '{4,9,17}'$$, $$codes && '{4,9,17}'$$);
CREATE FUNCTION counted(source text, condition text) RETURNS text
	RETURN format('SELECT count(*) FROM %s WHERE %s', source, condition);
CREATE FUNCTION fetched(source text, condition text) RETURNS text
	RETURN format('COPY (SELECT * FROM %s WHERE %s) TO %L', source, condition, '/dev/null');
CREATE FUNCTION found(source text, condition text) RETURNS text
	RETURN format('SELECT md5(string_agg(id::text, %L ORDER BY id)) FROM %s WHERE %s', ',', source, condition);
CREATE PROCEDURE by_index(query text) LANGUAGE plpgsql AS $$
DECLARE step text; plan text := '';
BEGIN
	FOR step IN EXECUTE 'EXPLAIN (COSTS OFF) ' || query LOOP
		plan := plan || step;
	END LOOP;
	IF plan NOT LIKE '%Bitmap Index Scan%' THEN
		RAISE EXCEPTION 'not by the index: %', query;
	END IF;
END $$;
ALTER TABLE search ADD hits int;
DO $$
DECLARE s search; n int;
BEGIN
	FOR s IN TABLE search LOOP
		CALL by_index(counted('ours', s.ours));
		CALL by_index(counted('ints', s.peer));
		CALL bench.same(s.ours, found('ours', s.ours), found('ints', s.peer));
		EXECUTE counted('ours', s.ours) INTO n;
		UPDATE search SET hits = n WHERE no = s.no;
	END LOOP;
END $$;
SELECT format('CALL bench.compare(%L, %L, %L, %L, %L, %L, 1)', '', 'vocabulary',
	format('count %s, %s', ours, hits), 'intarray', counted('ours', ours), counted('ints', peer))
FROM search ORDER BY no \gexec
SELECT format('CALL bench.compare(%L, %L, %L, %L, %L, %L, 1)', '', 'vocabulary',
	format('rows %s, %s', ours, hits), 'intarray', fetched('ours', ours), fetched('ints', peer))
FROM search ORDER BY no \gexec
RESET enable_seqscan;

-- Aggregates and labels, for information.
CALL bench.same('union_agg', 'SELECT wsis.union_agg(codes)::wsis.sdg[] FROM ours',
	'SELECT array_agg(DISTINCT code ORDER BY code) FROM ints, unnest(codes) u(id) JOIN code USING (id)');
CALL bench.compare('', 'vocabulary', 'union_agg of all sets', 'array_agg(DISTINCT) of int[]',
	'SELECT wsis.union_agg(codes) FROM ours', 'SELECT array_agg(DISTINCT code) FROM ints, unnest(codes) code', NULL);
CALL bench.compare('', 'vocabulary', 'union_agg by 1,000 groups', 'array_agg(DISTINCT) of int[]',
	'SELECT count(*) FROM (SELECT wsis.union_agg(codes) FROM ours GROUP BY id % 1000) g',
	'SELECT count(*) FROM (SELECT array_agg(DISTINCT code) FROM ints, unnest(codes) code GROUP BY id % 1000) g', NULL);
CREATE TABLE one_code AS SELECT row AS id, id AS number, code FROM row_code JOIN code USING (id);
VACUUM (ANALYZE) one_code;
CALL bench.same('set_agg', 'SELECT wsis.set_agg(code)::wsis.sdg[] FROM one_code',
	'SELECT array_agg(DISTINCT code ORDER BY code) FROM one_code');
CALL bench.compare('', 'vocabulary', 'set_agg by row', 'array_agg(DISTINCT) of int',
	'SELECT count(*) FROM (SELECT wsis.set_agg(code) FROM one_code GROUP BY id) g',
	'SELECT count(*) FROM (SELECT array_agg(DISTINCT number) FROM one_code GROUP BY id) g', NULL);
CREATE TABLE few AS SELECT * FROM one_code LIMIT 10000;
VACUUM (ANALYZE) few;
CALL bench.same('label', 'SELECT count(wsis.label(code, ''fr'')) FROM few',
	'SELECT count(label) FROM few LEFT JOIN wsis.sdg_label ON sdg = code AND lang = ''fr''');
CALL bench.compare('', 'vocabulary', 'label() of 10,000 codes', 'LEFT JOIN with the label table',
	'SELECT count(wsis.label(code, ''fr'')) FROM few',
	'SELECT count(label) FROM few LEFT JOIN wsis.sdg_label ON sdg = code AND lang = ''fr''', NULL);
