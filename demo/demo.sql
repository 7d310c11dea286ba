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
('official', $$SELECT wsis.heatmap(wsis.official_matrix(), 'en')$$),
('derived', $$SELECT sdg || ' ' || wsis.short_label(sdg, 'en') AS goal, value AS projects
FROM wsis.sdg_totals((
    SELECT wsis.matrix_agg(line, wsis.fold(wsis.sdgs_of(line::wsis.action_line_set)))
    FROM project))$$),
('unserved', $$SELECT g.sdg || ' ' || wsis.short_label(g.sdg, 'en') AS goal,
       o.region, o.name, sum(g.value) AS links
FROM (
    SELECT r.code AS region, r.name_en AS name,
           wsis.missing(wsis.matrix_agg(p.line, wsis.sdgs_of(p.line::wsis.action_line_set)),
                        wsis.official_matrix()) AS missing
    FROM wsis.itu_region r
    JOIN wsis.country c ON c.itu_region = r.code
    JOIN project p ON p.country = c.iso3
    GROUP BY r.code, r.name_en) AS o
CROSS JOIN wsis.cells(wsis.fold_sdgs(o.missing), all_cells => true) AS g
GROUP BY g.sdg, o.region, o.name
ORDER BY g.sdg, o.region$$),
('beyond', $$WITH made_up (project, lines, sdgs) AS (
    VALUES ('Solar masts for villages', 'C2', '7.b, 9.c'),
           ('Library on a bus', 'C3', '4.6'),
           ('Coding club for girls', 'C4', '4.4, 5.b'),
           ('Mobile money at the market', 'C7.e-business', '1.4, 5.a'),
           ('Village telemedicine', 'C7.e-health', '3.8'),
           ('Weather by text message', 'C7.e-agriculture', '2.4, 13.1'),
           ('School computers, used again', 'C4, C7.e-environment', '12.5'),
           ('Land register online', 'C7.e-government', '1.4, 16.6'),
           ('Radio in five languages', 'C8, C9', '4.7, 11.4'),
           ('Forum on open data', 'C11', '17.18'))
SELECT wsis.fold(b.action_line) || ' ' || wsis.short_label(b.action_line, 'en') AS line,
       b.sdg || ' ' || wsis.short_label(b.sdg, 'en') AS goal, b.value AS projects
FROM wsis.cells(wsis.beyond(
    (SELECT wsis.matrix_agg(lines::wsis.action_line_set, wsis.fold(sdgs::wsis.sdg_set)) FROM made_up),
    wsis.fold_sdgs(wsis.official_matrix()))) AS b$$),
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
CREATE FUNCTION each_shape(OUT shape text, OUT width int) RETURNS SETOF record LANGUAGE SQL AS $$
	VALUES ('wide', 700), ('narrow', 328)
$$;
CREATE FUNCTION bars(name text, label text, title text, colors text[] DEFAULT NULL) RETURNS jsonb LANGUAGE SQL AS $$
	SELECT jsonb_object_agg(shape, by_lang) FROM (
		SELECT shape, jsonb_object_agg(lang, svg) AS by_lang FROM (
			SELECT shape, lang, wsis.bar_chart(
				array_agg(coalesce(r ->> label, words('no_line') ->> lang) ORDER BY place),
				array_agg((r ->> 'projects')::float8 ORDER BY place), lang, words(title) ->> lang, width, colors) AS svg
			FROM each_shape(), each_language() lang,
				LATERAL rows_of(name, lang) WITH ORDINALITY r (r, place)
			GROUP BY shape, width, lang) s
		GROUP BY shape) p
$$;
-- regions across; amount and what stands in the rows are columns of the query
CREATE FUNCTION by_region(name text, label text, amount text, title text) RETURNS jsonb LANGUAGE SQL AS $$
	SELECT jsonb_object_agg(shape, by_lang) FROM (
		SELECT shape, jsonb_object_agg(lang, svg) AS by_lang FROM (
			SELECT shape, lang, wsis.table_map(
				(SELECT array_agg(label ORDER BY place) FROM (
					SELECT r ->> by_region.label AS label, min(place) AS place FROM rows_of(by_region.name, lang)
						WITH ORDINALITY r (r, place) GROUP BY 1) l),
				(SELECT array_agg(region ORDER BY code) FROM (
					SELECT r ->> 'region' AS code,
						min(CASE shape WHEN 'wide' THEN r ->> 'name' ELSE r ->> 'region' END) AS region
					FROM rows_of(by_region.name, lang) r GROUP BY 1) c),
				array_agg((r ->> amount)::float8 ORDER BY place), lang, words(title) ->> lang, width) AS svg
			FROM each_shape(), each_language() lang,
				LATERAL rows_of(name, lang) WITH ORDINALITY r (r, place)
			GROUP BY shape, width, lang) s
		GROUP BY shape) p
$$;
CREATE FUNCTION heat(m wsis.matrix, title text) RETURNS jsonb LANGUAGE SQL AS $$
	SELECT jsonb_object_agg(shape, by_lang) FROM (
		SELECT shape, jsonb_object_agg(lang, wsis.heatmap(m, lang, words(title) ->> lang, width)) AS by_lang
		FROM each_shape(), each_language() lang
		GROUP BY shape) p
$$;
CREATE FUNCTION goal_colors() RETURNS text[] LANGUAGE SQL AS $$
	SELECT array_agg(wsis.color(goal) ORDER BY goal) FROM wsis.unnest('1-17'::wsis.sdg_set) AS goal
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
		'picture', by_region('region', 'line', 'projects', 'count_title'), 'note', words('region_note'), 'sql', query_in('region', 'en')),
	jsonb_build_object('title', words('year_title'), 'text', words('year_text'),
		'picture', bars('year', 'year', 'count_title'), 'sql', query_in('year', 'en')),
	jsonb_build_object('title', words('official_title'), 'text', words('official_text'),
		'picture', heat(wsis.official_matrix(), 'official_picture'), 'note', words('official_note'),
		'sql', query_in('official', 'en')),
	jsonb_build_object('title', words('derived_title'), 'text', words('derived_text'),
		'picture', bars('derived', 'goal', 'derived_picture', goal_colors()), 'sql', query_in('derived', 'en')),
	jsonb_build_object('title', words('unserved_title'), 'text', words('unserved_text'),
		'picture', by_region('unserved', 'goal', 'links', 'unserved_picture'), 'note', words('region_note'),
		'sql', query_in('unserved', 'en')),
	jsonb_build_object('title', words('beyond_title'), 'text', words('beyond_text'),
		'table', jsonb_build_object(
			'columns', jsonb_build_array(
				jsonb_build_object('title', words('action_line'), 'kind', 'text'),
				jsonb_build_object('title', words('goal'), 'kind', 'text'),
				jsonb_build_object('title', words('projects'), 'kind', 'number')),
			'rows', (SELECT jsonb_agg(jsonb_build_array(line, goal, projects) ORDER BY place) FROM (
				SELECT place, jsonb_object_agg(lang, r -> 'line') AS line, jsonb_object_agg(lang, r -> 'goal') AS goal,
					min((r -> 'projects')::int) AS projects
				FROM each_language() lang, LATERAL rows_of('beyond', lang) WITH ORDINALITY r (r, place)
				GROUP BY place) b),
			'caption', words('beyond_caption')),
		'sql', query_in('beyond', 'en')),
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
