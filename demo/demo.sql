-- make demo: 334 real projects of the WSIS Stocktaking, read through the readers, who lives near
-- fiber in West Africa and where to build it next, what became of the targets of Geneva, and who is
-- online, told as a page.
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

-- Fiber nodes of unknown status are kept: how far a town is from one that works is known only
-- between bounds
CREATE TABLE fibre_node (
	id int PRIMARY KEY, iso3 text, name text, state text, operator text, year int,
	longitude float8, latitude float8, source text, status text);
\set file :data '/fibre_node.csv'
\set load '\\copy fibre_node FROM ' :'file' ' (FORMAT csv, HEADER)'
:load
CREATE TABLE town (
	iso3 text, geonames_id int PRIMARY KEY, name text, longitude float8, latitude float8,
	population float8, source text, status text);
\set file :data '/town.csv'
\set load '\\copy town FROM ' :'file' ' (FORMAT csv, HEADER)'
:load
CREATE TABLE country_outline (iso3 text PRIMARY KEY, outline geometry, source text, status text);
\set file :data '/country_outline.csv'
\set load '\\copy country_outline FROM ' :'file' ' (FORMAT csv, HEADER)'
:load
CREATE TABLE place AS
WITH fibre AS (
	SELECT wsis.node_set_agg(ST_Point(longitude, latitude, 4326), id, 'fibre', state = 'operational') AS nodes
	FROM fibre_node)
SELECT t.iso3, t.geonames_id, t.population, ST_Point(t.longitude, t.latitude, 4326) AS geom,
	d.distance_all, d.distance_known,
	CASE WHEN d.distance_known <= 10000 THEN true WHEN d.distance_all > 10000 THEN false END AS connected
FROM town t, fibre f, wsis.nearest_distances(ST_Point(t.longitude, t.latitude, 4326), f.nodes) d;
CREATE TABLE country_gap AS
SELECT iso3, wsis.gap_agg(connected, population, distance_all, distance_known) AS gap
FROM place
GROUP BY iso3;

-- Where to build next: of the towns those within 25 km of which the most people live whom nothing
-- reaches yet, if all nodes of unknown status work (build) or none of them does (ask). What each
-- site adds, in places that no earlier one reaches, lies between the two
CREATE TABLE site AS
SELECT plan, s.*, p.geom
FROM (SELECT wsis.place_set_agg(geom, population) AS demand, wsis.node_set_agg(geom, geonames_id) AS towns
      FROM place) AS t,
     (SELECT wsis.node_set_agg(ST_Point(longitude, latitude, 4326), id, NULL, state = 'operational') AS known,
             wsis.node_set_agg(ST_Point(longitude, latitude, 4326), id, NULL, coalesce(state = 'operational', true)) AS perhaps
      FROM fibre_node) AS f,
     LATERAL (VALUES ('build', perhaps), ('ask', known)) AS e (plan, existing),
     wsis.next_sites(demand, towns, 25000, 10, existing) AS s
JOIN place p ON p.geonames_id = s.id;
CREATE TABLE site_reach AS
SELECT plan, rank, coalesce(sum(population) FILTER (WHERE distance_all > 25000), 0) AS at_least,
       coalesce(sum(population) FILTER (WHERE distance_known > 25000), 0) AS at_most
FROM (SELECT DISTINCT ON (s.plan, p.geonames_id) s.plan, s.rank, p.population, p.distance_all, p.distance_known
      FROM site s
      JOIN place p ON ST_DWithin(s.geom::geography, p.geom::geography, 25000)
      ORDER BY s.plan, p.geonames_id, s.rank) AS first
GROUP BY plan, rank;
CREATE TABLE remote AS
SELECT geonames_id, wsis.cluster_id(geom, 50000, 50000, population) OVER (ORDER BY geonames_id) AS cluster
FROM place
WHERE distance_all > 50000;

-- The same projects as an export, and made-up rows with the faults that exports have, imported into
-- a Stocktaking of one's own
CREATE TABLE export AS
SELECT id::text, project, organisation, country_as_printed AS country, action_line_as_printed AS action_line,
	region_as_printed AS region, year::text, NULL::text AS sdg, NULL::text AS start_date, NULL::text AS website,
	NULL::text AS latitude, NULL::text AS longitude
FROM printed
ORDER BY id;
INSERT INTO export VALUES
	('x1', 'Telecenters', NULL, 'Kenia', 'C2; C12', 'AFR', '2015', NULL, NULL, NULL, NULL, NULL),
	('x2', 'Seeds by text message', NULL, 'GHANA', 'e-agricultre', 'Afrca', '15', NULL, NULL, NULL, NULL, NULL),
	('x3', 'Library on a bus', NULL, 'Germny', 'C3', NULL, '2020', 'SDG 4.12', NULL, 'library.example', NULL, NULL),
	('x4', 'Radio in five languages', NULL, 'MALI', 'C9', NULL, '2020', '10', '3/4/2020', NULL, NULL, NULL),
	('x5', 'Open data', NULL, 'FRANCE', 'C11', 'EUR', '2021', '18', '30.2.2021', NULL, NULL, NULL),
	('x6', 'Solar masts', NULL, 'CHAD', 'AL C2', NULL, '2022', '7.b, 9.c', NULL, NULL, '95.2', '15,0'),
	('x7', NULL, NULL, 'PERU', 'C4', NULL, '2022', NULL, NULL, NULL, NULL, NULL),
	('1', 'Burkina Open Data Initiative', NULL, 'BURKINA FASO', 'C1', 'AFR', '2015', NULL, NULL, NULL, NULL, NULL);
SELECT wsis.create_stocktaking('ministry') \g /dev/null
CREATE TABLE fate AS SELECT * FROM wsis.import_stocktaking('ministry', 'export');

-- One question in six languages, to the projects and to what the report names: each text has one
-- column of lexemes, and all languages ask the same one
CREATE TABLE searched (
	id int GENERATED ALWAYS AS IDENTITY, kind text, title text,
	search tsvector GENERATED ALWAYS AS (to_tsvector('wsis.multilingual', title)) STORED);
INSERT INTO searched (kind, title)
SELECT 'project', project FROM project
UNION ALL SELECT 'initiative', name FROM wsis.record_initiative
UNION ALL SELECT 'system', name FROM wsis.record_system;
CREATE INDEX ON searched USING gin (search);
CREATE TABLE question (lang text PRIMARY KEY, question text);
INSERT INTO question VALUES
	('ar', 'النطاق العريض or الذكاء الاصطناعي'), ('en', 'broadband or artificial intelligence'),
	('es', 'banda ancha or inteligencia artificial'), ('fr', 'large bande or intelligence artificielle'),
	('ru', 'широкополосная связь or искусственный интеллект'), ('zh', '宽带 or 人工智能');

-- Who is online: people by country, and regions as distributions, which add up
CREATE TABLE internet_use (
	iso3 text PRIMARY KEY, percent float8, population float8, source text, status text);
\set file :data '/internet_use.csv'
\set load '\\copy internet_use FROM ' :'file' ' (FORMAT csv, HEADER)'
:load
CREATE TABLE region_use AS
SELECT c.itu_region AS code, wsis.distribution_agg(u.percent, u.population) AS online
FROM internet_use u
JOIN wsis.country c USING (iso3)
GROUP BY c.itu_region;

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
ORDER BY projects DESC, source$$),
('reach_all', $$SELECT s.meters / 1000 AS km, round(100 * s.low::numeric, 1) AS at_least,
       round(100 * s.high::numeric, 1) AS at_most
FROM (SELECT sum(gap) AS gap FROM country_gap) AS g,
     wsis.share_within(g.gap, '{10000,25000,50000,100000}') AS s$$),
('reach', $$SELECT c.name_en AS country, s.meters / 1000 AS km,
       round(100 * s.low) || '–' || round(100 * s.high) AS percent,
       round(100 * s.low::numeric, 1) AS at_least, round(100 * s.high::numeric, 1) AS at_most
FROM country_gap g
JOIN wsis.country c USING (iso3)
CROSS JOIN wsis.share_within(g.gap, '{10000,25000,50000,100000}') AS s
ORDER BY g.iso3, s.meters$$),
('map', $$SELECT wsis.gap_map(p.places, p.connected, p.people, n.nodes, n.active, o.outlines, 'en')
FROM (SELECT array_agg(geom) AS places, array_agg(connected) AS connected,
             array_agg(population) AS people
      FROM place) AS p,
     (SELECT array_agg(ST_Point(longitude, latitude, 4326)) AS nodes,
             array_agg(state = 'operational') AS active
      FROM fibre_node) AS n,
     (SELECT array_agg(outline ORDER BY iso3) AS outlines FROM country_outline) AS o$$),
('timeline', $$SELECT year, day, kind, what, status
FROM wsis.record_timeline
WHERE kind IN ('event', 'resolution') AND status <> 'one source'
ORDER BY year, day, what$$),
('targets', $$SELECT target, name_en, name_ar, evidence, status
FROM wsis.record_geneva_target
ORDER BY target$$),
('fates', $$SELECT fate, count(DISTINCT row_number) AS projects
FROM fate
GROUP BY fate
ORDER BY projects DESC, fate$$),
('faults', $$SELECT row_number, field, value, reason, nearest
FROM fate
WHERE fate = 'refused'
ORDER BY row_number, field COLLATE "C"$$),
('regions', $$SELECT r.name_en AS name, e.entries AS projects
FROM ministry.entries_by_region e
LEFT JOIN wsis.itu_region r ON r.code = e.region
ORDER BY e.region NULLS LAST$$),
('blank', $$SELECT field, unknown, percent
FROM ministry.entries_unknown
ORDER BY unknown DESC, field COLLATE "C"$$),
('asked', $$SELECT question, (SELECT string_agg(c.concept, ', ') FROM wsis.concepts(q.question) AS c) AS concepts,
       count(*) FILTER (WHERE s.kind = 'project') AS projects,
       count(*) FILTER (WHERE s.kind = 'initiative') AS initiatives,
       count(*) FILTER (WHERE s.kind = 'system') AS systems
FROM question q
LEFT JOIN searched s ON s.search @@ wsis.to_query(q.question)
GROUP BY q.lang, q.question
ORDER BY q.lang$$),
('found', $$SELECT wsis.headline(s.title, wsis.to_query(q.question), 'StartSel=«, StopSel=»') AS headline, s.kind,
       (SELECT string_agg(DISTINCT c.concept COLLATE "C", ', ') FROM wsis.concepts(s.title) AS c) AS concepts,
       string_agg(q.lang, ' ' ORDER BY q.lang) AS asked_in
FROM searched s
JOIN question q ON s.search @@ wsis.to_query(q.question)
CROSS JOIN (SELECT wsis.corpus_agg(search) AS corpus FROM searched) AS c
GROUP BY s.id, s.title, s.kind, headline
ORDER BY max(wsis.bm25(s.search, wsis.to_query(q.question), c.corpus)) DESC, s.id$$),
('curve', $$SELECT wsis.gap_curve(sum(gap), 'en') FROM country_gap$$),
('sites', $$SELECT s.rank, t.name AS town, c.name_en AS country, r.at_least, r.at_most,
       sum(s.newly_covered) OVER (ORDER BY s.rank) AS together,
       s.upper_bound - first_value(s.covered - s.newly_covered) OVER (ORDER BY s.rank) AS certificate
FROM site s
JOIN site_reach r USING (plan, rank)
JOIN town t ON t.geonames_id = s.id
JOIN wsis.country c USING (iso3)
WHERE plan = 'build'
ORDER BY s.rank$$),
('remote', $$SELECT chr(64 + row_number() OVER (ORDER BY sum(p.population) DESC)::int) AS cluster,
       (array_agg(t.name ORDER BY p.population DESC NULLS LAST))[1] AS largest_town,
       string_agg(DISTINCT c.name_en, ', ') AS country, count(*) AS towns,
       sum(p.population) AS people, round(min(p.distance_all) / 1000) AS nearest_km
FROM remote
JOIN place p USING (geonames_id)
JOIN town t USING (geonames_id)
JOIN wsis.country c ON c.iso3 = p.iso3
WHERE cluster IS NOT NULL
GROUP BY remote.cluster
ORDER BY people DESC$$),
('site_map', $$SELECT wsis.site_map(p.places, p.covered, p.people, p.clusters, s.sites, 25000,
                     outlines => o.outlines, lang => 'en')
FROM (SELECT array_agg(geom) AS places, array_agg(population) AS people,
             array_agg(CASE WHEN distance_known <= 25000 THEN true
                            WHEN distance_all > 25000 THEN false END) AS covered,
             array_agg(cluster) AS clusters
      FROM place LEFT JOIN remote USING (geonames_id)) AS p,
     (SELECT array_agg(geom ORDER BY rank) AS sites FROM site WHERE plan = 'build') AS s,
     (SELECT array_agg(outline ORDER BY iso3) AS outlines FROM country_outline) AS o$$),
('geneva', $$SELECT t.target, g.measure, g.series, p.status, p.reason
FROM wsis.record_geneva_target t
LEFT JOIN (
    SELECT target, unit,
           CASE what WHEN 'population with access to ICT' THEN 'population online' ELSE what END
               || ', ' || unit AS measure,
           wsis.series_agg(year, value) AS series
    FROM wsis.record_geneva_figure
    WHERE part IN ('baseline', 'progress')
    GROUP BY 1, 2, 3) AS g USING (target)
CROSS JOIN wsis.progress('open_sdg', g.series, 2015,
                         CASE WHEN t.target = 10 AND g.unit = '%' THEN 50 END, 1,
                         CASE g.unit WHEN '%' THEN 100 END, 2003) AS p
ORDER BY t.target, g.measure$$),
('geneva_chart', $$SELECT wsis.progress_chart('open_sdg', wsis.series_agg(year, value), 2015, 50, 1, 100, 2003, 'en')
FROM wsis.record_geneva_figure
WHERE target = 10 AND what IN ('population with access to ICT', 'population online')$$),
('online', $$SELECT r.name_en AS region, round(100 * d.population_share::numeric, 1) AS people,
       round(d.inequality::numeric, 3) AS theil, round(d.within::numeric, 3) AS within,
       round(d."between"::numeric, 3) AS "between"
FROM (SELECT array_agg(code ORDER BY code) AS codes, array_agg(online ORDER BY code) AS online
      FROM region_use) AS u,
     wsis.inequality_decomposition(u.codes, u.online, 'theil') AS d
LEFT JOIN wsis.itu_region r ON r.code = d.group_name
ORDER BY d.group_name NULLS LAST$$),
('lorenz', $$SELECT wsis.lorenz_curve(sum(online), 'en') FROM region_use$$),
('lorenz_regions', $$SELECT wsis.lorenz_curves(array_agg(r.name_en ORDER BY u.code), array_agg(u.online ORDER BY u.code), 'en')
FROM region_use u
JOIN wsis.itu_region r USING (code)$$),
('bands', $$SELECT wsis.band_map(array_agg(o.outline ORDER BY iso3), array_agg(u.percent ORDER BY iso3), 'umc',
                     array_agg(c.name_en ORDER BY iso3), 'en')
FROM country_outline o
JOIN wsis.country c USING (iso3)
LEFT JOIN internet_use u USING (iso3)$$);

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
CREATE FUNCTION bars(name text, label text, title text, colors text[] DEFAULT NULL, unknown text DEFAULT 'no_line') RETURNS jsonb LANGUAGE SQL AS $$
	SELECT jsonb_object_agg(shape, by_lang) FROM (
		SELECT shape, jsonb_object_agg(lang, svg) AS by_lang FROM (
			SELECT shape, lang, wsis.bar_chart(
				array_agg(coalesce(r ->> label, words(unknown) ->> lang) ORDER BY place),
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
-- bars of the fates, in words
CREATE FUNCTION fate_bars() RETURNS jsonb LANGUAGE SQL AS $$
	SELECT jsonb_object_agg(shape, by_lang) FROM (
		SELECT shape, jsonb_object_agg(lang, wsis.bar_chart(fates, rows, lang, words('import_picture') ->> lang, width)) AS by_lang
		FROM each_shape(), (
			SELECT lang, array_agg(words(r ->> 'fate') ->> lang ORDER BY place) AS fates,
				array_agg((r ->> 'projects')::float8 ORDER BY place) AS rows
			FROM each_language() lang, LATERAL rows_of('fates', lang) WITH ORDINALITY r (r, place)
			GROUP BY lang) l
		GROUP BY shape) p
$$;
CREATE FUNCTION heat(m wsis.matrix, title text) RETURNS jsonb LANGUAGE SQL AS $$
	SELECT jsonb_object_agg(shape, by_lang) FROM (
		SELECT shape, jsonb_object_agg(lang, wsis.heatmap(m, lang, words(title) ->> lang, width)) AS by_lang
		FROM each_shape(), each_language() lang
		GROUP BY shape) p
$$;
-- a picture that a query draws; its language is its last argument, title and width go behind it
CREATE FUNCTION drawn(name text, lang text, title text, width int) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	svg text;
BEGIN
	EXECUTE replace((SELECT replace(sql, 'name_en', 'name_' || lang) FROM query q WHERE q.name = drawn.name), '''en''',
		format('%L, title => %L, width => %s', lang, title, width)) INTO svg;
	RETURN svg;
END $$;
CREATE FUNCTION drawings(name text, title text) RETURNS jsonb LANGUAGE SQL AS $$
	SELECT jsonb_object_agg(shape, by_lang) FROM (
		SELECT shape, jsonb_object_agg(lang, drawn(name, lang, words(title) ->> lang, width)) AS by_lang
		FROM each_shape(), each_language() lang
		GROUP BY shape) p
$$;
-- countries down, distances across, at least and at most for each
CREATE FUNCTION reach_map(title text) RETURNS jsonb LANGUAGE SQL AS $$
	SELECT jsonb_object_agg(shape, by_lang) FROM (
		SELECT shape, jsonb_object_agg(lang, wsis.table_map(countries, bounds, amounts, lang, words(title) ->> lang, width)) AS by_lang
		FROM each_shape(), (
			SELECT lang, array_agg(DISTINCT r ->> 'country' ORDER BY r ->> 'country') AS countries,
				(SELECT array_agg(concat(km, ' ', words('km') ->> lang, ', ', words(bound) ->> lang) ORDER BY km, bound)
					FROM unnest('{10,25,50,100}'::int[]) km, unnest('{at_least,at_most}'::text[]) bound) AS bounds,
				array_agg(round((r ->> bound)::float8) ORDER BY r ->> 'country', (r -> 'km')::int, bound) AS amounts
			FROM each_language() lang, LATERAL rows_of('reach', lang) r, unnest('{at_least,at_most}'::text[]) bound
			GROUP BY lang) l
		GROUP BY shape) p
$$;
-- the sites of a plan
CREATE FUNCTION sites_sql(plan text, lang text) RETURNS text LANGUAGE SQL AS $$
	SELECT replace(query_in('sites', lang), quote_literal('build'), quote_literal(plan))
$$;
CREATE FUNCTION sites_of(plan text, lang text) RETURNS SETOF jsonb LANGUAGE plpgsql AS $$
BEGIN
	RETURN QUERY EXECUTE 'SELECT to_jsonb(r) FROM (' || sites_sql(plan, lang) || ') r';
END $$;
CREATE FUNCTION sites_table(plan text) RETURNS jsonb LANGUAGE SQL AS $$
	SELECT jsonb_build_object(
		'columns', jsonb_build_array(
			jsonb_build_object('title', words('rank'), 'kind', 'number'),
			jsonb_build_object('title', words('town'), 'kind', 'text'),
			jsonb_build_object('title', words('country'), 'kind', 'text'),
			jsonb_build_object('title', words('at_least'), 'kind', 'number'),
			jsonb_build_object('title', words('at_most'), 'kind', 'number'),
			jsonb_build_object('title', words('together'), 'kind', 'number'),
			jsonb_build_object('title', words('certificate'), 'kind', 'number')),
		'rows', jsonb_agg(jsonb_build_array(r -> 'rank', r -> 'town', country, r -> 'at_least', r -> 'at_most',
			r -> 'together', r -> 'certificate') ORDER BY place),
		'caption', words(CASE plan WHEN 'build' THEN 'next_caption' ELSE 'ask_caption' END))
	FROM (
		SELECT place, jsonb_object_agg(lang, r -> 'country') AS country, (array_agg(r))[1] AS r
		FROM each_language() lang, LATERAL sites_of(plan, lang) WITH ORDINALITY s (r, place)
		GROUP BY place) s
$$;
CREATE FUNCTION progress_words(name text) RETURNS jsonb LANGUAGE SQL AS $$
	SELECT jsonb_object_agg(lang, coalesce(wsis.progress_label(name, lang), '–')) FROM each_language() lang
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
		'sql', query_in('unknown', 'en')),
	jsonb_build_object('title', words('asked_title'), 'text', words('asked_text'),
		'table', jsonb_build_object(
			'columns', jsonb_build_array(
				jsonb_build_object('title', words('question'), 'kind', 'text'),
				jsonb_build_object('title', words('concepts'), 'kind', 'text'),
				jsonb_build_object('title', words('of_projects'), 'kind', 'number'),
				jsonb_build_object('title', words('of_initiatives'), 'kind', 'number'),
				jsonb_build_object('title', words('of_systems'), 'kind', 'number')),
			'rows', (SELECT jsonb_agg(jsonb_build_array(r -> 'question', r -> 'concepts', r -> 'projects', r -> 'initiatives', r -> 'systems')
					ORDER BY place) FROM rows_of('asked') WITH ORDINALITY r (r, place)),
			'caption', words('asked_caption')),
		'sql', query_in('asked', 'en')),
	jsonb_build_object('title', words('found_title'), 'text', words('found_text'),
		'table', jsonb_build_object(
			'columns', jsonb_build_array(
				jsonb_build_object('title', words('found_in'), 'kind', 'text'),
				jsonb_build_object('title', words('kind'), 'kind', 'text'),
				jsonb_build_object('title', words('concepts'), 'kind', 'text'),
				jsonb_build_object('title', words('asked_in'), 'kind', 'text')),
			'rows', (SELECT jsonb_agg(jsonb_build_array(r -> 'headline', words('kind_' || (r ->> 'kind')), r -> 'concepts', r -> 'asked_in')
					ORDER BY place) FROM rows_of('found') WITH ORDINALITY r (r, place)),
			'caption', words('found_caption')),
		'sql', query_in('found', 'en')),
	jsonb_build_object('title', words('import_title'), 'text', words('import_text'),
		'picture', fate_bars(),
		'table', jsonb_build_object(
			'columns', jsonb_build_array(
				jsonb_build_object('title', words('row'), 'kind', 'number'),
				jsonb_build_object('title', words('field'), 'kind', 'code'),
				jsonb_build_object('title', words('value'), 'kind', 'text'),
				jsonb_build_object('title', words('reason'), 'kind', 'text'),
				jsonb_build_object('title', words('nearest'), 'kind', 'code')),
			'rows', (SELECT jsonb_agg(jsonb_build_array(r -> 'row_number', r -> 'field',
					coalesce(r -> 'value', none), r -> 'reason', coalesce(nullif(r -> 'nearest', 'null'), none)) ORDER BY place)
				FROM rows_of('faults') WITH ORDINALITY r (r, place), jsonb_build_object('empty', true) none),
			'caption', words('fault_caption')),
		'sql', E'SELECT wsis.create_stocktaking(\'ministry\');\nCREATE TABLE fate AS SELECT * FROM wsis.import_stocktaking(\'ministry\', \'export\');\n'
			|| query_in('faults', 'en')),
	jsonb_build_object('title', words('chapter_title'), 'text', words('chapter_text'),
		'picture', bars('regions', 'name', 'chapter_picture', unknown => 'no_region'), 'sql', query_in('regions', 'en')),
	jsonb_build_object('title', words('blank_title'), 'text', words('blank_text'),
		'table', jsonb_build_object(
			'columns', jsonb_build_array(
				jsonb_build_object('title', words('field'), 'kind', 'code'),
				jsonb_build_object('title', words('unknown'), 'kind', 'number'),
				jsonb_build_object('title', words('percent'), 'kind', 'number')),
			'rows', (SELECT jsonb_agg(jsonb_build_array(r -> 'field', r -> 'unknown', r -> 'percent') ORDER BY place)
				FROM rows_of('blank') WITH ORDINALITY r (r, place)),
			'caption', words('blank_caption')),
		'sql', query_in('blank', 'en')),
	jsonb_build_object('title', words('record_title'), 'text', words('record_text'),
		'table', jsonb_build_object(
			'columns', jsonb_build_array(
				jsonb_build_object('title', words('year'), 'kind', 'code'),
				jsonb_build_object('title', words('day'), 'kind', 'code'),
				jsonb_build_object('title', words('kind'), 'kind', 'text'),
				jsonb_build_object('title', words('what'), 'kind', 'text'),
				jsonb_build_object('title', words('status'), 'kind', 'text')),
			'rows', (SELECT jsonb_agg(jsonb_build_array(r ->> 'year', r -> 'day', words(r ->> 'kind'), r -> 'what', words(r ->> 'status'))
					ORDER BY place)
				FROM rows_of('timeline') WITH ORDINALITY r (r, place)),
			'caption', words('record_caption')),
		'sql', query_in('timeline', 'en')),
	jsonb_build_object('title', words('target_title'), 'text', words('target_text'),
		'table', jsonb_build_object(
			'columns', jsonb_build_array(
				jsonb_build_object('title', words('number'), 'kind', 'number'),
				jsonb_build_object('title', words('geneva_target'), 'kind', 'text'),
				jsonb_build_object('title', words('evidence'), 'kind', 'text'),
				jsonb_build_object('title', words('status'), 'kind', 'text')),
			'rows', (SELECT jsonb_agg(jsonb_build_array(r -> 'target', jsonb_build_object('en', r -> 'name_en', 'ar', r -> 'name_ar'),
					words(r ->> 'evidence'), words(r ->> 'status')) ORDER BY place)
				FROM rows_of('targets') WITH ORDINALITY r (r, place)),
			'caption', words('target_caption')),
		'sql', query_in('targets', 'en')),
	jsonb_build_object('title', words('fibre_title'), 'text', words('fibre_text'),
		'table', jsonb_build_object(
			'columns', jsonb_build_array(
				jsonb_build_object('title', words('km'), 'kind', 'number'),
				jsonb_build_object('title', words('at_least'), 'kind', 'number'),
				jsonb_build_object('title', words('at_most'), 'kind', 'number')),
			'rows', (SELECT jsonb_agg(jsonb_build_array(r -> 'km', r -> 'at_least', r -> 'at_most') ORDER BY place)
				FROM rows_of('reach_all') WITH ORDINALITY r (r, place)),
			'caption', words('fibre_caption')),
		'source', words('fibre_source'), 'sql', query_in('reach_all', 'en')),
	jsonb_build_object('title', words('curve_title'), 'text', words('curve_text'),
		'picture', drawings('curve', 'curve_picture'), 'sql', query_in('curve', 'en')),
	jsonb_build_object('title', words('reach_title'), 'text', words('reach_text'),
		'picture', reach_map('reach_picture'),
		'table', jsonb_build_object(
			'columns', jsonb_build_array(
				jsonb_build_object('title', words('country'), 'kind', 'text'),
				jsonb_build_object('title', words('km'), 'kind', 'number'),
				jsonb_build_object('title', words('at_least'), 'kind', 'number'),
				jsonb_build_object('title', words('at_most'), 'kind', 'number')),
			'rows', (SELECT jsonb_agg(jsonb_build_array(country, km, at_least, at_most) ORDER BY place) FROM (
				SELECT place, jsonb_object_agg(lang, r -> 'country') AS country, min((r -> 'km')::int) AS km,
					min((r -> 'at_least')::numeric) AS at_least, min((r -> 'at_most')::numeric) AS at_most
				FROM each_language() lang, LATERAL rows_of('reach', lang) WITH ORDINALITY r (r, place)
				GROUP BY place) b),
			'caption', words('fibre_caption')),
		'sql', query_in('reach', 'en')),
	jsonb_build_object('title', words('map_title'), 'text', words('map_text'),
		'picture', drawings('map', 'map_picture'), 'note', words('map_note'), 'sql', query_in('map', 'en')),
	jsonb_build_object('title', words('next_title'), 'text', words('next_text'),
		'picture', drawings('site_map', 'next_picture'), 'table', sites_table('build'),
		'sql', query_in('sites', 'en')),
	jsonb_build_object('title', words('ask_title'), 'text', words('ask_text'),
		'table', sites_table('ask'), 'sql', sites_sql('ask', 'en')),
	jsonb_build_object('title', words('remote_title'), 'text', words('remote_text'),
		'table', jsonb_build_object(
			'columns', jsonb_build_array(
				jsonb_build_object('title', words('letter'), 'kind', 'text'),
				jsonb_build_object('title', words('largest_town'), 'kind', 'text'),
				jsonb_build_object('title', words('country'), 'kind', 'text'),
				jsonb_build_object('title', words('towns'), 'kind', 'number'),
				jsonb_build_object('title', words('people'), 'kind', 'number'),
				jsonb_build_object('title', words('nearest_km'), 'kind', 'number')),
			'rows', (SELECT jsonb_agg(jsonb_build_array(r -> 'cluster', r -> 'largest_town', country, r -> 'towns',
					r -> 'people', r -> 'nearest_km') ORDER BY place) FROM (
				SELECT place, jsonb_object_agg(lang, r -> 'country') AS country, (array_agg(r))[1] AS r
				FROM each_language() lang, LATERAL rows_of('remote', lang) WITH ORDINALITY r (r, place)
				GROUP BY place) b),
			'caption', words('remote_caption')),
		'sql', query_in('remote', 'en')),
	jsonb_build_object('title', words('geneva_title'), 'text', words('geneva_text'),
		'table', jsonb_build_object(
			'columns', jsonb_build_array(
				jsonb_build_object('title', words('target'), 'kind', 'text'),
				jsonb_build_object('title', words('measure'), 'kind', 'text'),
				jsonb_build_object('title', words('values'), 'kind', 'code'),
				jsonb_build_object('title', words('progress_status'), 'kind', 'text'),
				jsonb_build_object('title', words('reason'), 'kind', 'text')),
			'rows', (SELECT jsonb_agg(jsonb_build_array(
					jsonb_build_object('en', t.target || ' ' || t.name_en, 'ar', t.target || ' ' || t.name_ar),
					r -> 'measure', replace(replace(trim('{}' FROM r ->> 'series'), '=', ': '), ',', '; '), progress_words(r ->> 'status'),
					progress_words(r ->> 'reason')) ORDER BY place)
				FROM rows_of('geneva') WITH ORDINALITY r (r, place)
				JOIN wsis.record_geneva_target t ON t.target = (r ->> 'target')::int),
			'caption', words('geneva_caption')),
		'source', words('geneva_source'), 'sql', query_in('geneva', 'en')),
	jsonb_build_object('title', words('geneva_chart_title'), 'text', words('geneva_chart_text'),
		'picture', drawings('geneva_chart', 'geneva_chart_picture'), 'source', words('geneva_source'),
		'sql', query_in('geneva_chart', 'en')),
	jsonb_build_object('title', words('online_title'), 'text', words('online_text'),
		'table', jsonb_build_object(
			'columns', jsonb_build_array(
				jsonb_build_object('title', words('region'), 'kind', 'text'),
				jsonb_build_object('title', words('people_percent'), 'kind', 'number'),
				jsonb_build_object('title', words('theil'), 'kind', 'number'),
				jsonb_build_object('title', words('within'), 'kind', 'number'),
				jsonb_build_object('title', words('between'), 'kind', 'number')),
			'rows', (SELECT jsonb_agg(jsonb_build_array(region, people, theil, inside, across) ORDER BY place) FROM (
				SELECT place, jsonb_object_agg(lang, coalesce(r ->> 'region', words('total') ->> lang)) AS region,
					min((r ->> 'people')::numeric) AS people, min((r ->> 'theil')::numeric) AS theil,
					min((r ->> 'within')::numeric) AS inside, min((r ->> 'between')::numeric) AS across
				FROM each_language() lang, LATERAL rows_of('online', lang) WITH ORDINALITY r (r, place)
				GROUP BY place) b),
			'caption', words('online_caption')),
		'source', words('online_source'), 'sql', query_in('online', 'en')),
	jsonb_build_object('title', words('lorenz_title'), 'text', words('lorenz_text'),
		'picture', drawings('lorenz', 'lorenz_picture'), 'sql', query_in('lorenz', 'en')),
	jsonb_build_object('title', words('regions_title'), 'text', words('regions_text'),
		'picture', drawings('lorenz_regions', 'lorenz_picture'), 'sql', query_in('lorenz_regions', 'en')),
	jsonb_build_object('title', words('bands_title'), 'text', words('bands_text'),
		'picture', drawings('bands', 'bands_picture'), 'note', words('map_note'), 'sql', query_in('bands', 'en'))));
