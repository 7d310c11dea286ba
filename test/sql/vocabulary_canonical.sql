-- canonical text is read by a shortcut: it must give what the scanner gives, which a blank
-- behind the text forces; of sdg_set to the byte
CREATE FUNCTION agrees(reader text, spelling text) RETURNS boolean LANGUAGE sql AS $$
	SELECT CASE reader
		WHEN 'action_line' THEN
			wsis.parse_action_line(spelling) IS NOT DISTINCT FROM wsis.parse_action_line(spelling || ' ')
			AND (wsis.parse_action_line(spelling) IS NULL
				OR wsis.action_line_in(textout(spelling)) = wsis.parse_action_line(spelling || ' '))
		WHEN 'sdg' THEN
			wsis.parse_sdg(spelling) IS NOT DISTINCT FROM wsis.parse_sdg(spelling || ' ')
			AND (wsis.parse_sdg(spelling) IS NULL
				OR wsis.sdg_in(textout(spelling)) = wsis.parse_sdg(spelling || ' '))
		WHEN 'action_line_set' THEN
			wsis.parse_action_line_set(spelling) IS NOT DISTINCT FROM wsis.parse_action_line_set(spelling || ' ')
			AND (wsis.parse_action_line_set(spelling) IS NULL
				OR wsis.action_line_set_in(textout(spelling)) = wsis.parse_action_line_set(spelling || ' '))
		WHEN 'sdg_set' THEN
			wsis.parse_sdg_set(spelling) IS NOT DISTINCT FROM wsis.parse_sdg_set(spelling || ' ')
			AND (wsis.parse_sdg_set(spelling) IS NULL
				OR record_image_eq(ROW(wsis.sdg_set_in(textout(spelling))), ROW(wsis.parse_sdg_set(spelling || ' '))))
	END
$$;
-- that the blank is read by other code shows in its being read at all
SELECT wsis.parse_sdg_set('{4,9} '), wsis.parse_action_line_set('{C2} '), wsis.parse_sdg('9.c '), wsis.parse_action_line('C7.e-health ');

-- every code there is and many that there are not
CREATE TABLE canonical AS
SELECT 'sdg' AS reader, concat_ws('.', goal, target, indicator) AS spelling
FROM generate_series(0, 19) goal,
	unnest(ARRAY[NULL, 'a', 'b', 'c', 'd', 'e', 'k', 'z'] || ARRAY(SELECT t::text FROM generate_series(0, 33) t)) target,
	unnest(NULL || ARRAY(SELECT i FROM generate_series(0, 34) i)) indicator
WHERE target IS NOT NULL OR indicator IS NULL
UNION ALL
SELECT 'action_line', 'C' || number || application
FROM generate_series(0, 20) number, unnest(ARRAY['', '.', '.1', '.e', '.e-', '.e-healt', '.e-healthy', '.E-health', '.health']
	|| ARRAY(SELECT substr(code::text, 3) FROM wsis.children('C7'::wsis.action_line) code)) application;
-- all pairs, in both orders, and random sets
CREATE TABLE code AS SELECT code::text FROM wsis.unnest(wsis.expand('1-17'::wsis.sdg_set)) code;
CREATE TABLE line AS SELECT code::text FROM wsis.unnest(wsis.expand('C1-C11'::wsis.action_line_set)) code;
INSERT INTO canonical SELECT 'sdg_set', format('{%s,%s}', a.code, b.code) FROM code a, code b;
INSERT INTO canonical SELECT 'action_line_set', format('{%s,%s}', a.code, b.code) FROM line a, line b;
SELECT setseed(0.4) \g /dev/null
CREATE TABLE random_set AS
SELECT n, 'sdg_set' AS reader, (SELECT wsis.set_agg(code::wsis.sdg) FROM code WHERE random() < n / 1000.0)::text AS spelling
FROM generate_series(1, 1000) n
UNION ALL
SELECT n, 'action_line_set', (SELECT wsis.set_agg(code::wsis.action_line) FROM line WHERE random() < n / 300.0)::text
FROM generate_series(1, 300) n;
INSERT INTO canonical SELECT reader, spelling FROM random_set WHERE spelling IS NOT NULL;
-- each with a character left out or put in another's place
INSERT INTO canonical
SELECT reader, left(spelling, place - 1) || other || substr(spelling, place + 1)
FROM (SELECT reader, spelling FROM random_set WHERE n % 50 = 3 AND length(spelling) < 200
		UNION ALL VALUES ('sdg', '9.c.1'), ('sdg', '17.18'), ('action_line', 'C7.e-health'), ('action_line', 'C10'),
			('sdg_set', '{4,9.c}'), ('action_line_set', '{C7,C7.e-health,C11}'), ('sdg_set', '{}'), ('action_line_set', '{}')) s,
	generate_series(1, length(spelling)) place,
	unnest(ARRAY['', ' ', '0', '1', '9', '.', ',', ';', '-', 'a', 'c', 'C', 'e', '{', '}', '٤', U&'\200B']) other;

SELECT reader, count(*) > 300 AS many, count(*) FILTER (WHERE CASE reader WHEN 'sdg' THEN wsis.parse_sdg(spelling)::text
		WHEN 'action_line' THEN wsis.parse_action_line(spelling)::text
		WHEN 'sdg_set' THEN wsis.parse_sdg_set(spelling)::text
		ELSE wsis.parse_action_line_set(spelling)::text END = spelling) > 18 AS many_canonical
FROM canonical GROUP BY reader ORDER BY reader;
SELECT * FROM canonical WHERE agrees(reader, spelling) IS NOT TRUE;

-- of two ways to store an sdg_set it is always the shorter one, so that equal sets are equal bytes
SELECT count(*) > 900 AS many, count(*) FILTER (WHERE other <> one) AS unequal, count(*) FILTER (WHERE pg_column_size(other) <> pg_column_size(one)) AS otherwise,
	count(*) FILTER (WHERE pg_column_size(one) <> 4 + 2 + least(wsis.cardinality(one), length(wsis.sdg_set_send(one)) - 2)) AS not_shortest
FROM (SELECT wsis.sdg_set_in(textout(spelling)) AS one, wsis.parse_sdg_set(spelling || ' ') AS other
	FROM random_set WHERE reader = 'sdg_set' AND spelling IS NOT NULL) s;
DROP TABLE canonical, random_set, code, line;
DROP FUNCTION agrees;
