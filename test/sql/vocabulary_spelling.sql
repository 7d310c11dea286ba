-- spellings that must be read, near misses that must be refused, mentions in free text: test/vocabulary/*.csv
\getenv abs_srcdir PG_ABS_SRCDIR
CREATE TABLE must_read (reader text, spelling text, expected text);
CREATE TABLE must_refuse (reader text, spelling text, why text);
CREATE TABLE mention (reader text, body text, expected text);
\set file :abs_srcdir '/vocabulary/spelling_must_read.csv'
\set load '\\copy must_read FROM ' :'file' ' (FORMAT csv, HEADER)'
:load
\set file :abs_srcdir '/vocabulary/spelling_must_refuse.csv'
\set load '\\copy must_refuse FROM ' :'file' ' (FORMAT csv, HEADER)'
:load
\set file :abs_srcdir '/vocabulary/mentions.csv'
\set load '\\copy mention FROM ' :'file' ' (FORMAT csv, HEADER)'
:load
CREATE FUNCTION read_as(reader text, spelling text) RETURNS text LANGUAGE SQL AS $$
	SELECT CASE reader
		WHEN 'action_line' THEN wsis.parse_action_line(spelling)::text
		WHEN 'sdg' THEN wsis.parse_sdg(spelling)::text
		WHEN 'action_line_set' THEN wsis.parse_action_line_set(spelling)::text
		WHEN 'sdg_set' THEN wsis.parse_sdg_set(spelling)::text
		WHEN 'country' THEN wsis.parse_country_code(spelling)
		WHEN 'action_lines_in' THEN wsis.action_lines_in(spelling)::text
		WHEN 'sdgs_in' THEN wsis.sdgs_in(spelling)::text
	END
$$;
-- the type raises exactly where parse_… gives NULL
CREATE FUNCTION error_of(reader text, spelling text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	PERFORM CASE reader
		WHEN 'action_line' THEN spelling::wsis.action_line::text
		WHEN 'sdg' THEN spelling::wsis.sdg::text
		WHEN 'action_line_set' THEN spelling::wsis.action_line_set::text
		WHEN 'sdg_set' THEN spelling::wsis.sdg_set::text
		WHEN 'country' THEN wsis.country_code(spelling)
	END;
	RETURN NULL;
EXCEPTION WHEN others THEN
	RETURN sqlstate;
END $$;
SELECT reader, count(*) >= 100 AS enough FROM must_read GROUP BY reader ORDER BY reader;
SELECT (SELECT count(*) FROM must_refuse) >= (SELECT count(*) FROM must_read) AS as_many_near_misses;
SELECT *, read_as(reader, spelling) FROM must_read WHERE read_as(reader, spelling) IS DISTINCT FROM expected;
SELECT *, read_as(reader, spelling) FROM must_refuse WHERE read_as(reader, spelling) IS NOT NULL;
SELECT *, error_of(reader, spelling) FROM must_read WHERE error_of(reader, spelling) IS NOT NULL;
SELECT *, error_of(reader, spelling) FROM must_refuse WHERE error_of(reader, spelling) IS DISTINCT FROM '22P02';
SELECT *, read_as(reader, body) FROM mention WHERE read_as(reader, body) IS DISTINCT FROM expected;

-- every beginning of a spelling is read or refused, nothing else
SELECT count(DISTINCT error_of(reader, left(spelling, n))) FILTER (WHERE error_of(reader, left(spelling, n)) <> '22P02') AS other
FROM must_read, generate_series(0, least(length(spelling), 20)) n WHERE reader <> 'country';
-- a character that is ignored changes nothing: words of plain ASCII take a quicker path
SELECT reader, spelling, n, read_as(reader, left(spelling, n) || U&'\200B' || substr(spelling, n + 1))
FROM (TABLE must_read UNION ALL SELECT reader, spelling, NULL FROM must_refuse) s, generate_series(1, least(length(spelling), 12)) n
WHERE read_as(reader, left(spelling, n) || U&'\200B' || substr(spelling, n + 1)) IS DISTINCT FROM expected;
-- all labels of the six languages read as their codes
SELECT lang, count(*), count(*) FILTER (WHERE wsis.parse_action_line(label) = action_line) AS labels,
	count(*) FILTER (WHERE wsis.parse_action_line(short_label) = action_line) AS short_labels
FROM wsis.action_line_label GROUP BY lang ORDER BY lang;
SELECT lang, count(*), count(*) FILTER (WHERE wsis.parse_sdg(label) = sdg) AS labels,
	count(*) FILTER (WHERE wsis.parse_sdg(short_label) = sdg) AS short_labels
FROM wsis.sdg_label GROUP BY lang ORDER BY lang;
DROP TABLE must_read, must_refuse, mention;
DROP FUNCTION read_as, error_of;

-- the 334 projects of the sample: every country printed reads to its code, every line to itself
CREATE TABLE printed (
	id int, year int, project text, organisation text, country_as_printed text, iso3 text,
	action_line_as_printed text, region_as_printed text, result text, source text, status text);
\set file :abs_srcdir '/../data/stocktaking_sample.csv'
\set load '\\copy printed FROM ' :'file' ' (FORMAT csv, HEADER)'
:load
SELECT count(*) AS projects, count(wsis.parse_action_line(action_line_as_printed)) AS with_line,
	count(wsis.parse_country_code(country_as_printed)) AS with_country_as_printed,
	count(*) FILTER (WHERE wsis.parse_country_code(country_as_printed) <> iso3) AS wrong
FROM printed;
SELECT DISTINCT country_as_printed FROM printed
WHERE country_as_printed IS NOT NULL AND wsis.parse_country_code(country_as_printed) IS NULL;
SELECT count(*) AS other_region FROM printed JOIN wsis.country c USING (iso3) WHERE c.itu_region <> region_as_printed;
-- and every country of published tables, as printed there, to one code
CREATE TABLE published (source text, country text, iso3 text);
\set file :abs_srcdir '/vocabulary/country_as_published.csv'
\set load '\\copy published FROM ' :'file' ' (FORMAT csv, HEADER)'
:load
SELECT source, count(*) AS names, count(DISTINCT wsis.parse_country_code(country)) AS countries
FROM published GROUP BY source ORDER BY source COLLATE "C";
SELECT *, wsis.parse_country_code(country) FROM published WHERE wsis.parse_country_code(country) IS DISTINCT FROM iso3;
DROP TABLE printed, published;
