-- make demo: 334 real projects of the WSIS Stocktaking, read through the readers, told as a page.
--   psql -XqAt -v data=DIRECTORY -f demo/demo.sql -o PAGE
SET client_min_messages = warning;

-- 1. The table as printed
CREATE TABLE printed (
	id int PRIMARY KEY, year int, project text, organisation text, country_as_printed text, iso3 text,
	action_line_as_printed text, region_as_printed text, result text, source text, status text);
\set file :data '/stocktaking_sample.csv'
\set load '\\copy printed FROM ' :'file' ' (FORMAT csv, HEADER)'
:load

-- 2. Read: what can't be read is NULL, and is counted
CREATE TABLE project AS
SELECT id, year, project, organisation,
	wsis.parse_action_line(action_line_as_printed) AS line,
	coalesce(wsis.parse_country_code(country_as_printed), wsis.parse_country_code(iso3)) AS country,
	country_as_printed, region_as_printed, result, source, status
FROM printed;

-- 3. The queries of the page, kept as text so that the page shows what was run
CREATE TABLE query (name text PRIMARY KEY, sql text);
INSERT INTO query VALUES
('line', $$SELECT wsis.fold(line) || ' ' || wsis.short_label(line, 'en') AS name,
       count(p.id) AS projects
FROM wsis.unnest(wsis.expand('C1-C11'::wsis.action_line_set) - 'C7') AS l (line)
FULL JOIN project p USING (line)
GROUP BY line
ORDER BY line NULLS LAST$$),
('region', $$SELECT wsis.fold(l.line) || ' ' || wsis.short_label(l.line, 'en') AS line,
       r.code AS region, r.name_en AS name, count(p.id) AS projects
FROM wsis.unnest(wsis.expand('C1-C11'::wsis.action_line_set) - 'C7') AS l (line)
CROSS JOIN wsis.itu_region r
LEFT JOIN (project p LEFT JOIN wsis.country c ON c.iso3 = p.country)
       ON p.line = l.line AND coalesce(c.itu_region, p.region_as_printed) = r.code
GROUP BY l.line, r.code, r.name_en
ORDER BY l.line, r.code$$),
('year', $$SELECT y AS year, count(p.id) AS projects
FROM generate_series((SELECT min(year) FROM project), (SELECT max(year) FROM project)) AS y
LEFT JOIN project p ON p.year = y
GROUP BY y
ORDER BY y$$),
('unknown', $$SELECT project, year, country_as_printed, line, country
FROM project
WHERE line IS NULL OR country IS NULL
ORDER BY line NULLS FIRST, id$$),
('source', $$SELECT source, status, count(*) AS projects
FROM project
GROUP BY source, status
ORDER BY projects DESC, source$$);

-- a query in a language of the page
CREATE FUNCTION query_in(name text, lang text) RETURNS text LANGUAGE SQL AS $$
	SELECT replace(replace(sql, '''en''', quote_literal(lang)), 'name_en', 'name_' || lang)
	FROM query q WHERE q.name = query_in.name
$$;
CREATE FUNCTION rows_of(name text, lang text DEFAULT 'en') RETURNS SETOF jsonb LANGUAGE plpgsql AS $$
BEGIN
	RETURN QUERY EXECUTE 'SELECT to_jsonb(r) FROM (' || query_in(name, lang) || ') r';
END $$;

-- 4. The words of the page in six languages
CREATE TABLE word (name text PRIMARY KEY, ar text, zh text, en text, fr text, ru text, es text);
\set file :data '/../demo/words.csv'
\set load '\\copy word FROM ' :'file' ' (FORMAT csv, HEADER)'
:load
CREATE FUNCTION words(name text) RETURNS jsonb LANGUAGE SQL AS $$
	SELECT to_jsonb(w) - 'name' FROM word w WHERE w.name = words.name
$$;
CREATE FUNCTION each_language(OUT lang text) RETURNS SETOF text LANGUAGE SQL AS $$
	SELECT unnest(ARRAY['en', 'ar', 'zh', 'fr', 'ru', 'es'])
$$;

-- 5. Pictures: wide and narrow, in each language
CREATE FUNCTION bars(name text, label text, title text) RETURNS jsonb LANGUAGE SQL AS $$
	SELECT jsonb_object_agg(shape, by_lang) FROM (
		SELECT shape, jsonb_object_agg(lang, svg) AS by_lang FROM (
			SELECT shape, lang, wsis.bar_chart(
				array_agg(coalesce(r ->> label, words('no_line') ->> lang) ORDER BY place),
				array_agg((r ->> 'projects')::float8 ORDER BY place), lang, words(title) ->> lang, width) AS svg
			FROM (VALUES ('wide', 700), ('narrow', 328)) s (shape, width), each_language() lang,
				LATERAL rows_of(name, lang) WITH ORDINALITY r (r, place)
			GROUP BY shape, width, lang) s
		GROUP BY shape) p
$$;
CREATE FUNCTION line_by_region() RETURNS jsonb LANGUAGE SQL AS $$
	SELECT jsonb_object_agg(shape, by_lang) FROM (
		SELECT shape, jsonb_object_agg(lang, svg) AS by_lang FROM (
			SELECT shape, lang, wsis.table_map(
				(SELECT array_agg(line ORDER BY place) FROM (
					SELECT r ->> 'line' AS line, min(place) AS place FROM rows_of('region', lang)
						WITH ORDINALITY r (r, place) GROUP BY 1) l),
				(SELECT array_agg(region ORDER BY code) FROM (
					SELECT r ->> 'region' AS code,
						min(CASE shape WHEN 'wide' THEN r ->> 'name' ELSE r ->> 'region' END) AS region
					FROM rows_of('region', lang) r GROUP BY 1) c),
				array_agg((r ->> 'projects')::float8 ORDER BY place), lang, words('count_title') ->> lang, width) AS svg
			FROM (VALUES ('wide', 700), ('narrow', 328)) s (shape, width), each_language() lang,
				LATERAL rows_of('region', lang) WITH ORDINALITY r (r, place)
			GROUP BY shape, width, lang) s
		GROUP BY shape) p
$$;

-- 6. The page
SELECT wsis.page('en', words('title'), jsonb_build_array(
	jsonb_build_object('title', words('data_title'), 'text', words('data_text'),
		'table', jsonb_build_object(
			'columns', jsonb_build_array(
				jsonb_build_object('title', words('source'), 'kind', 'text'),
				jsonb_build_object('title', words('status'), 'kind', 'text'),
				jsonb_build_object('title', words('projects'), 'kind', 'number')),
			'rows', (SELECT jsonb_agg(jsonb_build_array(r -> 'source', words(r ->> 'status'), r -> 'projects'))
				FROM rows_of('source') r),
			'caption', words('source_caption')),
		'sql', query_in('source', 'en')),
	jsonb_build_object('title', words('line_title'), 'text', words('line_text'),
		'picture', bars('line', 'name', 'count_title'), 'sql', query_in('line', 'en')),
	jsonb_build_object('title', words('region_title'), 'text', words('region_text'),
		'picture', line_by_region(), 'note', words('region_note'), 'sql', query_in('region', 'en')),
	jsonb_build_object('title', words('year_title'), 'text', words('year_text'),
		'picture', bars('year', 'year', 'count_title'), 'sql', query_in('year', 'en')),
	jsonb_build_object('title', words('unknown_title'), 'text', words('unknown_text'),
		'table', jsonb_build_object(
			'columns', jsonb_build_array(
				jsonb_build_object('title', words('project'), 'kind', 'text'),
				jsonb_build_object('title', words('year'), 'kind', 'code'),
				jsonb_build_object('title', words('printed'), 'kind', 'text'),
				jsonb_build_object('title', words('action_line'), 'kind', 'code'),
				jsonb_build_object('title', words('country'), 'kind', 'code')),
			'rows', (SELECT jsonb_agg(jsonb_build_array(r -> 'project', r ->> 'year', r -> 'country_as_printed',
					r -> 'line', r -> 'country'))
				FROM rows_of('unknown') r),
			'caption', words('unknown_caption')),
		'sql', query_in('unknown', 'en'))));
