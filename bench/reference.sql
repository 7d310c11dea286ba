-- A Stocktaking: importing messy text against COPY, and the annual report's views against
-- reading the entries; and questions to the record. Variables: rows, folder.
SELECT setseed(0.5) \g /dev/null
SELECT wsis.create_stocktaking('stocktaking') \g /dev/null

-- what is true of each entry
CREATE TABLE true_entry AS
	SELECT row AS id, 'Project number ' || row || ' for connecting schools' AS title,
		repeat('It trains teachers, connects classrooms and shares what was learned. ', 3) AS description,
		'Ministry of Communications, office ' || row % 1000 AS organization,
		(ARRAY['GOV', 'BUS', 'CIV', 'IO', 'ACA'])[1 + floor(5 * random())::int] AS stakeholder_type,
		(ARRAY['{YTH}', '{WOM}', '{WOM,YTH}', '{REM}', '{DIS,OLD}', NULL])[1 + floor(6 * random())::int]::text[] AS target_groups,
		(SELECT wsis.set_agg(('C' || 1 + floor(11 * random())::int)::wsis.action_line) FROM generate_series(0, row % 3)) AS action_lines,
		(SELECT wsis.set_agg((1 + floor(17 * random())::int)::wsis.sdg) FROM generate_series(0, row % 4)) AS sdgs,
		(ARRAY['BFA', 'MYS', 'MAR', 'BRA', 'IND', 'KEN', 'CHE', 'PHL', 'UKR', 'TUN'])[1 + floor(10 * random())::int] AS country,
		(ARRAY['NAT', 'LOC', 'REG'])[1 + floor(3 * random())::int] AS scale,
		date '2004-01-01' + row % 8000 AS starts, 2004 + row % 22 AS year,
		round((random() * 120 - 60)::numeric, 4) AS latitude, round((random() * 300 - 150)::numeric, 4) AS longitude
	FROM generate_series(1, :rows) row;
VACUUM ANALYZE true_entry;

-- 100,000 of them as somebody exported them; every tenth with one field that is wrong
CREATE TABLE messy AS
	SELECT id::text, title || CASE id % 7 WHEN 0 THEN '  ' ELSE '' END AS project, description, organization AS organisation,
		(CASE stakeholder_type WHEN 'GOV' THEN 'Government' WHEN 'BUS' THEN 'Private sector' WHEN 'CIV' THEN 'Civil society'
			WHEN 'IO' THEN 'International organization' ELSE 'academia' END) AS stakeholder,
		coalesce(replace(replace(array_to_string(target_groups, '; '), 'WOM', 'Women'), 'YTH', 'youth'), 'N/A') AS target_group,
		CASE id % 4 WHEN 0 THEN 'AL ' || replace(trim(action_lines::text, '{}'), ',', ', ') WHEN 1 THEN lower(trim(action_lines::text, '{}'))
			ELSE replace(trim(action_lines::text, '{}'), ',', '; ') END || CASE id % 10 WHEN 0 THEN ', C' || 12 + id / 10 % 20 ELSE '' END AS action_line,
		CASE id % 3 WHEN 0 THEN 'SDG ' || replace(trim(sdgs::text, '{}'), ',', ', SDG ') ELSE replace(trim(sdgs::text, '{}'), ',', '; ') END AS sdg,
		CASE id % 2 WHEN 0 THEN upper(wsis.country_name(country)) ELSE wsis.country_name(country, 'fr') END AS country,
		lower((SELECT name FROM wsis.record_code WHERE list = 'geographic_scale' AND code = scale)) AS scale,
		CASE id % 2 WHEN 0 THEN to_char(starts, 'DD.MM.YYYY') ELSE starts::text END AS start_date,
		year::text, latitude::text AS lat, longitude::text AS lon
	FROM true_entry WHERE id <= 100000;
CREATE TABLE messy_again (LIKE messy);
\set messy_file :folder '/messy.csv'
\set clean_file :folder '/clean.csv'
COPY messy TO :'messy_file' (FORMAT csv);
SELECT count(*) FROM wsis.import_stocktaking('stocktaking', 'messy') \g /dev/null
CALL bench.same('import_stocktaking', 'SELECT md5(string_agg(format(''%s %s %s %s %s %s %s %s %s %s'', source_key, title, stakeholder_type, target_groups,
		action_lines, sdgs, country, scale, starts, year), '','' ORDER BY import_row)) FROM stocktaking.entry',
	'SELECT md5(string_agg(format(''%s %s %s %s %s %s %s %s %s %s'', id, title, stakeholder_type, target_groups,
		action_lines, sdgs, country, scale, starts, year), '','' ORDER BY id)) FROM true_entry WHERE id <= 100000 AND id % 10 <> 0');
CREATE TABLE clean AS TABLE stocktaking.entry;
COPY clean TO :'clean_file' (FORMAT csv);

CALL bench.compare('', 'reference', 'import_stocktaking of 100,000 messy rows', 'COPY of the same texts without checks',
	'SELECT count(*) FROM wsis.import_stocktaking(''stocktaking'', ''messy'')', format('COPY messy_again FROM %L (FORMAT csv)', :'messy_file'), 3,
	'TRUNCATE stocktaking.entry CASCADE', 'TRUNCATE messy_again');
CALL bench.compare('', 'reference', 'import_stocktaking of 100,000 messy rows', 'COPY of clean text into the same columns, constraints, indexes',
	'SELECT count(*) FROM wsis.import_stocktaking(''stocktaking'', ''messy'')', format('COPY stocktaking.entry FROM %L (FORMAT csv)', :'clean_file'), 2,
	'TRUNCATE stocktaking.entry CASCADE', 'TRUNCATE stocktaking.entry CASCADE');

-- the annual report over all entries
TRUNCATE stocktaking.entry CASCADE;
INSERT INTO stocktaking.entry (source, source_key, title, description, organization, stakeholder_type, target_groups, action_lines, sdgs, country,
	region, scale, starts, year)
SELECT 'bench', t.id, t.title, t.description, t.organization, t.stakeholder_type, t.target_groups, t.action_lines, t.sdgs, t.country, c.itu_region,
	t.scale, t.starts, t.year
FROM true_entry t JOIN wsis.country c ON c.iso3 = t.country;
VACUUM ANALYZE stocktaking.entry;
CREATE PROCEDURE pg_temp.chapter(INOUT line text, view text) LANGUAGE plpgsql AS $$
BEGIN
	CALL bench.compare(line, 'reference', view, 'reading the entries, count(*)', format('SELECT count(*), max(v::text) FROM stocktaking.%I v', view),
		'SELECT count(*) FROM stocktaking.entry', 3);
END $$;
CALL pg_temp.chapter('', 'entries_by_action_line');
CALL pg_temp.chapter('', 'entries_by_goal');
CALL pg_temp.chapter('', 'entries_by_region');
CALL pg_temp.chapter('', 'entries_by_country');
CALL pg_temp.chapter('', 'entries_by_stakeholder_type');
CALL pg_temp.chapter('', 'entries_by_target_group');
CALL pg_temp.chapter('', 'entries_by_year');
CALL pg_temp.chapter('', 'entries_growth');
CALL pg_temp.chapter('', 'entries_matrix');
CALL pg_temp.chapter('', 'entries_matrix_gaps');
CALL pg_temp.chapter('', 'entries_unknown');

-- the record is small: a question reads all of it, as one without the search capability does
CALL bench.compare('', 'reference', 'record_search, rows found and headlines', 'ILIKE over the same texts',
	'SELECT count(*), max(s.headline) FROM wsis.record_search(''digital divide'') s',
	'SELECT count(*) FROM wsis.record_text t WHERE concat_ws('' '', t.title, t.body) ILIKE ''%digital divide%''', NULL);
