-- reference: the record of twenty years of WSIS as tables, each row with its source and status;
-- a Stocktaking, core indicators and prizes of one's own, in schemas of one's own; import.

-- The record

CREATE DOMAIN wsis.record_status AS text
	CHECK (VALUE IN ('verified', 'one source', 'disputed', 'from memory', 'planned'));
COMMENT ON DOMAIN wsis.record_status IS 'how far a row of the record is verified: verified, read again against its source or found in two; one source, or a part of it is not in the source; disputed, sources or lines of one differ and each has its row or note; from memory; planned, announced when the source was written';

CREATE TABLE wsis.record_facilitator (
	action_line wsis.action_line,
	body text NOT NULL,
	role text NOT NULL,
	note text,
	source text NOT NULL,
	status wsis.record_status NOT NULL,
	UNIQUE NULLS NOT DISTINCT (action_line, body, role)
);
COMMENT ON TABLE wsis.record_facilitator IS 'who facilitates an action line, in which role';
COMMENT ON COLUMN wsis.record_facilitator.action_line IS 'the line; NULL: the Geneva Plan of Action as a whole';
COMMENT ON COLUMN wsis.record_facilitator.body IS 'the body, short name';
COMMENT ON COLUMN wsis.record_facilitator.role IS 'lead facilitator, co-facilitator, partner, …; moderator of the Tunis Agenda: named in its annex of 2005; focal organization: named on ITU''s page today';

CREATE TABLE wsis.record_keyword (
	action_line wsis.action_line NOT NULL,
	keyword text NOT NULL,
	complete boolean NOT NULL,
	source text NOT NULL,
	status wsis.record_status NOT NULL,
	PRIMARY KEY (action_line, keyword)
);
COMMENT ON TABLE wsis.record_keyword IS 'words that ITU lists to help choose an action line for a project; not there for C6 to C11';
COMMENT ON COLUMN wsis.record_keyword.action_line IS 'the line';
COMMENT ON COLUMN wsis.record_keyword.keyword IS 'in English';
COMMENT ON COLUMN wsis.record_keyword.complete IS 'false: the list of this line is cut off';

CREATE TABLE wsis.record_code (
	list text NOT NULL,
	code text NOT NULL,
	no int NOT NULL,
	name text NOT NULL,
	source text NOT NULL,
	status wsis.record_status NOT NULL,
	PRIMARY KEY (list, code)
);
COMMENT ON TABLE wsis.record_code IS 'the lists by which WSIS Stocktaking and the WSIS Prizes classify, with short codes of our own, and the rules of the Prizes'' vote';
COMMENT ON COLUMN wsis.record_code.list IS 'stakeholder_type, target_group, entry_kind, geographic_scale, prize_category, prize_result, …';
COMMENT ON COLUMN wsis.record_code.code IS 'code within the list: of prize categories the action line, of rules their number, else of our own';
COMMENT ON COLUMN wsis.record_code.no IS 'order within the list';
COMMENT ON COLUMN wsis.record_code.name IS 'in English, own wording';

CREATE TABLE wsis.record_spelling (
	list text NOT NULL,
	code text NOT NULL,
	spelling text NOT NULL,
	source text NOT NULL,
	status wsis.record_status NOT NULL,
	PRIMARY KEY (list, spelling)
);
COMMENT ON TABLE wsis.record_spelling IS 'how people write the codes of record_code and of regions beside their names: what an import reads';
COMMENT ON COLUMN wsis.record_spelling.list IS 'the list as in record_code, or region';
COMMENT ON COLUMN wsis.record_spelling.code IS 'the code';
COMMENT ON COLUMN wsis.record_spelling.spelling IS 'in small letters';

CREATE TABLE wsis.record_geneva_target (
	target int PRIMARY KEY,
	name_en text NOT NULL,
	name_ar text NOT NULL,
	baseline text,
	progress text,
	challenges text,
	evidence text NOT NULL,
	note text,
	source text NOT NULL,
	status wsis.record_status NOT NULL
);
COMMENT ON TABLE wsis.record_geneva_target IS 'the ten targets of the Geneva Plan of Action, from 2003 to 2024 as the WSIS+20 report has it';
COMMENT ON COLUMN wsis.record_geneva_target.target IS '1 to 10';
COMMENT ON COLUMN wsis.record_geneva_target.name_en IS 'name in English, own wording';
COMMENT ON COLUMN wsis.record_geneva_target.name_ar IS 'name in Arabic';
COMMENT ON COLUMN wsis.record_geneva_target.baseline IS 'how things stood in 2003';
COMMENT ON COLUMN wsis.record_geneva_target.progress IS 'how they stood in 2024; NULL: the report leaves it empty';
COMMENT ON COLUMN wsis.record_geneva_target.challenges IS 'what stands in the way; NULL: the report leaves it empty';
COMMENT ON COLUMN wsis.record_geneva_target.evidence IS 'passed, measured, measured in part, no number, no data, or empty: what the progress rests on';

CREATE TABLE wsis.record_geneva_figure (
	no int PRIMARY KEY,
	target int NOT NULL REFERENCES wsis.record_geneva_target,
	part text NOT NULL,
	year int NOT NULL,
	what text NOT NULL,
	value numeric NOT NULL,
	unit text NOT NULL,
	qualifier text NOT NULL,
	cites text,
	note text,
	source text NOT NULL,
	status wsis.record_status NOT NULL
);
COMMENT ON TABLE wsis.record_geneva_figure IS 'the figures in what the WSIS+20 report says of the ten targets';
COMMENT ON COLUMN wsis.record_geneva_figure.no IS 'order in the report';
COMMENT ON COLUMN wsis.record_geneva_figure.target IS 'the target';
COMMENT ON COLUMN wsis.record_geneva_figure.part IS 'baseline, progress or challenge';
COMMENT ON COLUMN wsis.record_geneva_figure.year IS 'the year it is of';
COMMENT ON COLUMN wsis.record_geneva_figure.what IS 'what was counted';
COMMENT ON COLUMN wsis.record_geneva_figure.value IS 'the figure';
COMMENT ON COLUMN wsis.record_geneva_figure.unit IS 'its unit: %, billion, million, or what is counted';
COMMENT ON COLUMN wsis.record_geneva_figure.cites IS 'what the report cites for it';

CREATE TABLE wsis.record_forum (
	year int PRIMARY KEY,
	mode text,
	chair text,
	chair_title text,
	chair_country text,
	note text,
	source text NOT NULL,
	status wsis.record_status NOT NULL
);
COMMENT ON TABLE wsis.record_forum IS 'the WSIS Forum, year by year';
COMMENT ON COLUMN wsis.record_forum.year IS 'the year';
COMMENT ON COLUMN wsis.record_forum.mode IS 'on site, hybrid or virtual; NULL: not said';
COMMENT ON COLUMN wsis.record_forum.chair IS 'who chaired; NULL: nobody named';
COMMENT ON COLUMN wsis.record_forum.chair_title IS 'the office of the chair';
COMMENT ON COLUMN wsis.record_forum.chair_country IS 'ISO 3166-1 alpha-3 code of the chair''s country';

CREATE TABLE wsis.record_forum_count (
	year int NOT NULL REFERENCES wsis.record_forum,
	what text NOT NULL,
	value int NOT NULL,
	qualifier text NOT NULL,
	note text,
	source text NOT NULL,
	status wsis.record_status NOT NULL,
	PRIMARY KEY (year, what, value, qualifier)
);
COMMENT ON TABLE wsis.record_forum_count IS 'who came to the WSIS Forum; where sources disagree, each has its row';
COMMENT ON COLUMN wsis.record_forum_count.year IS 'the Forum';
COMMENT ON COLUMN wsis.record_forum_count.what IS 'on site, remote, in all, ministers, …';
COMMENT ON COLUMN wsis.record_forum_count.value IS 'how many';

CREATE TABLE wsis.record_forum_topic (
	year int NOT NULL REFERENCES wsis.record_forum,
	kind text NOT NULL,
	lang text NOT NULL,
	no int NOT NULL,
	topic text NOT NULL,
	source text NOT NULL,
	status wsis.record_status NOT NULL,
	PRIMARY KEY (year, kind, lang, no)
);
COMMENT ON TABLE wsis.record_forum_topic IS 'themes, highlights and technologies of the WSIS Forum';
COMMENT ON COLUMN wsis.record_forum_topic.year IS 'the Forum';
COMMENT ON COLUMN wsis.record_forum_topic.kind IS 'theme, highlight or technology';
COMMENT ON COLUMN wsis.record_forum_topic.lang IS 'en: own wording; ar: as in the report';
COMMENT ON COLUMN wsis.record_forum_topic.no IS 'order';
COMMENT ON COLUMN wsis.record_forum_topic.topic IS 'the topic';

CREATE TABLE wsis.record_prize_count (
	year int NOT NULL,
	measure text NOT NULL,
	value int NOT NULL,
	qualifier text NOT NULL,
	note text,
	source text NOT NULL,
	status wsis.record_status NOT NULL,
	PRIMARY KEY (year, measure, value)
);
COMMENT ON TABLE wsis.record_prize_count IS 'the WSIS Prizes in numbers; where sources disagree, each has its row';
COMMENT ON COLUMN wsis.record_prize_count.year IS 'the contest''s year';
COMMENT ON COLUMN wsis.record_prize_count.measure IS 'submissions, nominated, champions, winners, voters, votes, countries or categories';
COMMENT ON COLUMN wsis.record_prize_count.value IS 'how many';

CREATE TABLE wsis.record_prize_share (
	year int NOT NULL,
	dimension text NOT NULL,
	code text NOT NULL,
	value numeric NOT NULL,
	unit text NOT NULL,
	source text NOT NULL,
	status wsis.record_status NOT NULL,
	PRIMARY KEY (year, dimension, code)
);
COMMENT ON TABLE wsis.record_prize_share IS 'the projects nominated for the WSIS Prizes by region or stakeholder type';
COMMENT ON COLUMN wsis.record_prize_share.year IS 'the contest''s year';
COMMENT ON COLUMN wsis.record_prize_share.dimension IS 'region or stakeholder_type';
COMMENT ON COLUMN wsis.record_prize_share.code IS 'code of ITU''s region, or of the stakeholder type as in record_code; ACA+OTH: academia and other in one';
COMMENT ON COLUMN wsis.record_prize_share.value IS 'the share or count';
COMMENT ON COLUMN wsis.record_prize_share.unit IS '%, or nominees';

CREATE TABLE wsis.record_total (
	what text NOT NULL,
	value int NOT NULL,
	qualifier text NOT NULL,
	source text NOT NULL,
	status wsis.record_status NOT NULL,
	PRIMARY KEY (what, value)
);
COMMENT ON TABLE wsis.record_total IS 'totals to date on which editions of the WSIS+20 report disagree';
COMMENT ON COLUMN wsis.record_total.what IS 'what was counted';
COMMENT ON COLUMN wsis.record_total.value IS 'how many';

CREATE TABLE wsis.record_stocktaking_growth (
	year int NOT NULL,
	what text NOT NULL,
	value int NOT NULL,
	qualifier text NOT NULL,
	note text,
	source text NOT NULL,
	status wsis.record_status NOT NULL,
	PRIMARY KEY (year, what)
);
COMMENT ON TABLE wsis.record_stocktaking_growth IS 'the growth of WSIS Stocktaking';
COMMENT ON COLUMN wsis.record_stocktaking_growth.year IS 'the year';
COMMENT ON COLUMN wsis.record_stocktaking_growth.what IS 'what was counted';
COMMENT ON COLUMN wsis.record_stocktaking_growth.value IS 'how many';

CREATE TABLE wsis.record_resolution (
	body text NOT NULL,
	symbol text NOT NULL,
	title text,
	place text,
	year int NOT NULL,
	revision text,
	what text NOT NULL,
	note text,
	source text NOT NULL,
	status wsis.record_status NOT NULL,
	PRIMARY KEY (body, symbol, year)
);
COMMENT ON TABLE wsis.record_resolution IS 'resolutions, decisions and documents that the WSIS+20 report cites, and its outcome';
COMMENT ON COLUMN wsis.record_resolution.body IS 'the body';
COMMENT ON COLUMN wsis.record_resolution.symbol IS 'its symbol or number';
COMMENT ON COLUMN wsis.record_resolution.title IS 'name, where it goes by one';
COMMENT ON COLUMN wsis.record_resolution.place IS 'where adopted, as its symbol has it';
COMMENT ON COLUMN wsis.record_resolution.year IS 'the year';
COMMENT ON COLUMN wsis.record_resolution.revision IS 'Rev. or amended';
COMMENT ON COLUMN wsis.record_resolution.what IS 'what it is for, own wording';

CREATE TABLE wsis.record_broadband_target (
	target int PRIMARY KEY,
	name_en text NOT NULL,
	name_ar text NOT NULL,
	threshold text NOT NULL,
	world numeric,
	developing numeric,
	least_developed numeric,
	unit text,
	progress text NOT NULL,
	deadline date NOT NULL,
	met boolean NOT NULL,
	source text NOT NULL,
	status wsis.record_status NOT NULL
);
COMMENT ON TABLE wsis.record_broadband_target IS 'the seven targets of the Broadband Commission for 2025';
COMMENT ON COLUMN wsis.record_broadband_target.target IS '1 to 7';
COMMENT ON COLUMN wsis.record_broadband_target.name_en IS 'name in English';
COMMENT ON COLUMN wsis.record_broadband_target.name_ar IS 'name in Arabic';
COMMENT ON COLUMN wsis.record_broadband_target.threshold IS 'what is aimed at';
COMMENT ON COLUMN wsis.record_broadband_target.world IS 'the number aimed at worldwide, in unit; NULL: none';
COMMENT ON COLUMN wsis.record_broadband_target.developing IS 'the same for developing countries';
COMMENT ON COLUMN wsis.record_broadband_target.least_developed IS 'the same for the least developed countries';
COMMENT ON COLUMN wsis.record_broadband_target.unit IS 'unit of the numbers';
COMMENT ON COLUMN wsis.record_broadband_target.progress IS 'how far it was by the WSIS+20 report';
COMMENT ON COLUMN wsis.record_broadband_target.deadline IS 'by when';
COMMENT ON COLUMN wsis.record_broadband_target.met IS 'reached worldwide by the WSIS+20 report';

CREATE TABLE wsis.record_system (
	name text PRIMARY KEY,
	short_name text NOT NULL,
	kind text NOT NULL,
	owner text NOT NULL,
	action_lines wsis.action_line_set,
	source text NOT NULL,
	status wsis.record_status NOT NULL
);
COMMENT ON TABLE wsis.record_system IS 'systems, indices, programs and portals that the WSIS+20 report names';
COMMENT ON COLUMN wsis.record_system.name IS 'the name';
COMMENT ON COLUMN wsis.record_system.short_name IS 'short name';
COMMENT ON COLUMN wsis.record_system.kind IS 'database, index, mapping, statistics, training, …';
COMMENT ON COLUMN wsis.record_system.owner IS 'whose it is';
COMMENT ON COLUMN wsis.record_system.action_lines IS 'the lines that the report names it for; NULL: none named';

CREATE TABLE wsis.record_initiative (
	name text NOT NULL,
	action_line wsis.action_line,
	kind text NOT NULL,
	country text,
	source text NOT NULL,
	status wsis.record_status NOT NULL,
	UNIQUE NULLS NOT DISTINCT (name, action_line)
);
COMMENT ON TABLE wsis.record_initiative IS 'initiatives of the WSIS+20 report by action line';
COMMENT ON COLUMN wsis.record_initiative.name IS 'the name';
COMMENT ON COLUMN wsis.record_initiative.action_line IS 'the line; NULL: none named';
COMMENT ON COLUMN wsis.record_initiative.kind IS 'what it is';
COMMENT ON COLUMN wsis.record_initiative.country IS 'ISO 3166-1 alpha-3 code; INT: international; NULL: not said';

CREATE TABLE wsis.record_series (
	series text NOT NULL,
	about text NOT NULL,
	year int NOT NULL,
	state text NOT NULL,
	source text NOT NULL,
	status wsis.record_status NOT NULL,
	PRIMARY KEY (series, year)
);
COMMENT ON TABLE wsis.record_series IS 'series of reports, edition by edition';
COMMENT ON COLUMN wsis.record_series.series IS 'the series';
COMMENT ON COLUMN wsis.record_series.about IS 'what it holds, own wording';
COMMENT ON COLUMN wsis.record_series.year IS 'the edition';
COMMENT ON COLUMN wsis.record_series.state IS 'published or draft';

CREATE TABLE wsis.record_list (
	list text NOT NULL,
	no int NOT NULL,
	item text NOT NULL,
	action_lines wsis.action_line_set,
	source text NOT NULL,
	status wsis.record_status NOT NULL,
	PRIMARY KEY (list, no)
);
COMMENT ON TABLE wsis.record_list IS 'lists of the WSIS+20 report: challenges, focus of the review, recommendations, priorities, principles, roles';
COMMENT ON COLUMN wsis.record_list.list IS 'the list';
COMMENT ON COLUMN wsis.record_list.no IS 'order';
COMMENT ON COLUMN wsis.record_list.item IS 'own wording';
COMMENT ON COLUMN wsis.record_list.action_lines IS 'the lines that the item names; NULL: none';

CREATE TABLE wsis.record_challenge (
	action_line wsis.action_line NOT NULL,
	no int NOT NULL,
	name_en text NOT NULL,
	name_ar text NOT NULL,
	source text NOT NULL,
	status wsis.record_status NOT NULL,
	PRIMARY KEY (action_line, no)
);
COMMENT ON TABLE wsis.record_challenge IS 'challenges that the WSIS+20 report sees for the lines that ITU leads';
COMMENT ON COLUMN wsis.record_challenge.action_line IS 'the line';
COMMENT ON COLUMN wsis.record_challenge.no IS 'order';
COMMENT ON COLUMN wsis.record_challenge.name_en IS 'in English, own wording';
COMMENT ON COLUMN wsis.record_challenge.name_ar IS 'in Arabic, the heading';

CREATE TABLE wsis.record_link (
	no int PRIMARY KEY,
	subject text NOT NULL,
	relation text NOT NULL,
	action_lines wsis.action_line_set,
	sdgs wsis.sdg_set,
	source text NOT NULL,
	status wsis.record_status NOT NULL
);
COMMENT ON TABLE wsis.record_link IS 'what the WSIS+20 report links with action lines or goals';
COMMENT ON COLUMN wsis.record_link.no IS 'order';
COMMENT ON COLUMN wsis.record_link.subject IS 'what is linked';
COMMENT ON COLUMN wsis.record_link.relation IS 'how, own wording';
COMMENT ON COLUMN wsis.record_link.action_lines IS 'the lines; NULL: none';
COMMENT ON COLUMN wsis.record_link.sdgs IS 'the goals; NULL: none';

CREATE TABLE wsis.record_figure (
	id int PRIMARY KEY,
	what text NOT NULL,
	value numeric NOT NULL,
	unit text NOT NULL,
	year int NOT NULL,
	qualifier text NOT NULL,
	note text,
	source text NOT NULL,
	status wsis.record_status NOT NULL
);
COMMENT ON TABLE wsis.record_figure IS 'every figure of the WSIS+20 report';
COMMENT ON COLUMN wsis.record_figure.id IS 'number of our own';
COMMENT ON COLUMN wsis.record_figure.what IS 'what was counted';
COMMENT ON COLUMN wsis.record_figure.value IS 'the figure';
COMMENT ON COLUMN wsis.record_figure.unit IS 'its unit; year: the figure is one';
COMMENT ON COLUMN wsis.record_figure.year IS 'the year it is of';

CREATE TABLE wsis.record_event (
	name text PRIMARY KEY,
	first_day date,
	last_day date,
	precision text NOT NULL,
	place text,
	country text,
	note text,
	source text NOT NULL,
	status wsis.record_status NOT NULL
);
COMMENT ON TABLE wsis.record_event IS 'events of twenty years of WSIS';
COMMENT ON COLUMN wsis.record_event.name IS 'the event';
COMMENT ON COLUMN wsis.record_event.first_day IS 'its first day, or the first day of what is known of it; NULL: every year';
COMMENT ON COLUMN wsis.record_event.last_day IS 'its last day, likewise';
COMMENT ON COLUMN wsis.record_event.precision IS 'day, month or year: what is known; every year: see note';
COMMENT ON COLUMN wsis.record_event.place IS 'where';
COMMENT ON COLUMN wsis.record_event.country IS 'ISO 3166-1 alpha-3 code';

-- what is the same in each of these tables
DO $$
DECLARE
	command text;
BEGIN
	FOR command IN
		SELECT format('GRANT SELECT ON wsis.%I TO PUBLIC', c.relname)
		FROM pg_class c WHERE c.relnamespace = 'wsis'::regnamespace AND c.relname LIKE 'record\_%' AND c.relkind = 'r'
		UNION ALL
		SELECT format('COMMENT ON COLUMN wsis.%I.%I IS %L', c.relname, a.attname, says.what)
		FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid JOIN (VALUES
			('qualifier', '= as printed, > over that, ~ about that'),
			('note', 'where sources or lines differ, how; what else to know'),
			('source', 'where it was read: lines are those of the WSIS+20 report (ITU, Arabic edition)'),
			('status', 'how far it is verified, see record_status')) says (name, what) ON says.name = a.attname
		WHERE c.relnamespace = 'wsis'::regnamespace AND c.relname LIKE 'record\_%' AND c.relkind = 'r'
	LOOP
		EXECUTE command;
	END LOOP;
END $$;

-- Views of the record

CREATE VIEW wsis.record_action_line AS
SELECT f.action_line, wsis.short_label(f.action_line) AS name,
	string_agg(DISTINCT f.body, ', ' ORDER BY f.body) FILTER (WHERE f.role = 'lead facilitator') AS lead,
	string_agg(DISTINCT f.body, ', ' ORDER BY f.body) FILTER (WHERE f.role IN ('co-facilitator', 'partner', 'works with the lead')) AS with_lead,
	string_agg(DISTINCT f.body, ', ' ORDER BY f.body) FILTER (WHERE f.role = 'moderator of the Tunis Agenda') AS moderators,
	string_agg(DISTINCT f.body, ', ' ORDER BY f.body) FILTER (WHERE f.role = 'focal organization') AS focal,
	string_agg(DISTINCT f.source, '; ' ORDER BY f.source) AS source,
	(CASE WHEN bool_or(f.status = 'disputed') THEN 'disputed'
		WHEN bool_and(f.status = 'verified') THEN 'verified'
		ELSE 'one source' END)::wsis.record_status AS status
FROM wsis.record_facilitator f
WHERE f.action_line IS NOT NULL
GROUP BY f.action_line;
GRANT SELECT ON wsis.record_action_line TO PUBLIC;
COMMENT ON VIEW wsis.record_action_line IS 'the action lines with who facilitates them, from record_facilitator';
COMMENT ON COLUMN wsis.record_action_line.action_line IS 'the line';
COMMENT ON COLUMN wsis.record_action_line.name IS 'its short name in English';
COMMENT ON COLUMN wsis.record_action_line.lead IS 'lead facilitators by the WSIS+20 report; NULL: none named';
COMMENT ON COLUMN wsis.record_action_line.with_lead IS 'co-facilitators, partners and who else works with the lead, by the report';
COMMENT ON COLUMN wsis.record_action_line.moderators IS 'whom the annex of the Tunis Agenda names';
COMMENT ON COLUMN wsis.record_action_line.focal IS 'focal organizations by ITU''s page today';
COMMENT ON COLUMN wsis.record_action_line.source IS 'where all that was read';
COMMENT ON COLUMN wsis.record_action_line.status IS 'disputed when a part is, verified when all is, else one source';

CREATE VIEW wsis.record_body AS
SELECT f.body, f.role, wsis.set_agg(f.action_line) AS action_lines, count(*) AS items,
	string_agg(DISTINCT f.source, '; ' ORDER BY f.source) AS source, f.status
FROM wsis.record_facilitator f
GROUP BY f.body, f.role, f.status
UNION ALL
SELECT r.body, 'adopts', NULL, count(*), string_agg(r.symbol, '; ' ORDER BY r.year, r.symbol), r.status
FROM wsis.record_resolution r
GROUP BY r.body, r.status;
GRANT SELECT ON wsis.record_body TO PUBLIC;
COMMENT ON VIEW wsis.record_body IS 'the bodies of the record: what they facilitate, and how many resolutions they adopted';
COMMENT ON COLUMN wsis.record_body.body IS 'the body, short name';
COMMENT ON COLUMN wsis.record_body.role IS 'its role as in record_facilitator, or adopts';
COMMENT ON COLUMN wsis.record_body.action_lines IS 'the lines that it has the role for; NULL: none, or the plan as a whole';
COMMENT ON COLUMN wsis.record_body.items IS 'how many lines, or resolutions';
COMMENT ON COLUMN wsis.record_body.source IS 'where it was read, or the symbols of what it adopted';
COMMENT ON COLUMN wsis.record_body.status IS 'how far that is verified; a body has a row for each status';

CREATE FUNCTION wsis.record_number(qualifier text, value numeric) RETURNS text
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN CASE qualifier WHEN '>' THEN 'over ' WHEN '~' THEN 'about ' ELSE '' END || value::text;
COMMENT ON FUNCTION wsis.record_number(text, numeric) IS 'a figure of the record in words: > is over, ~ is about';

CREATE FUNCTION wsis.record_codes(codes text, before text) RETURNS text
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN before || replace(translate(codes, '{}', ''), ',', ', ' || before);
COMMENT ON FUNCTION wsis.record_codes(text, text) IS 'the codes of a set as in a sentence, with what stands before each: {4,9.c} is SDG 4, SDG 9.c';

CREATE VIEW wsis.record_timeline AS
SELECT extract(year FROM e.first_day)::int AS year, CASE WHEN e.precision = 'day' THEN e.first_day END AS day,
	'event' AS kind, e.name AS what, e.source, e.status
FROM wsis.record_event e
WHERE e.first_day IS NOT NULL
UNION ALL
SELECT r.year, NULL, 'resolution', concat_ws(' ', r.body, coalesce(r.title, r.symbol)) || ': ' || r.what, r.source, r.status
FROM wsis.record_resolution r
UNION ALL
SELECT t.year, NULL, 'forum', string_agg(t.topic, '; ' ORDER BY t.no), f.source, f.status
FROM wsis.record_forum f JOIN wsis.record_forum_topic t ON t.year = f.year
WHERE t.lang = 'en' AND t.kind = 'theme'
GROUP BY t.year, f.source, f.status
UNION ALL
SELECT f.value::int, NULL, 'beginning', f.what, f.source, f.status
FROM wsis.record_figure f
WHERE f.unit = 'year' AND f.value <= 2025
UNION ALL
SELECT p.year, NULL, 'prizes', concat_ws(' ', wsis.record_number(p.qualifier, p.value), p.measure), p.source, p.status
FROM wsis.record_prize_count p
UNION ALL
SELECT s.year, NULL, 'stocktaking', concat_ws(' ', wsis.record_number(s.qualifier, s.value), s.what), s.source, s.status
FROM wsis.record_stocktaking_growth s
UNION ALL
SELECT s.year, NULL, 'report', s.about, s.source, s.status
FROM wsis.record_series s;
GRANT SELECT ON wsis.record_timeline TO PUBLIC;
COMMENT ON VIEW wsis.record_timeline IS 'the record by year: events, resolutions, Forum, beginnings, Prizes, Stocktaking, reports';
COMMENT ON COLUMN wsis.record_timeline.year IS 'the year';
COMMENT ON COLUMN wsis.record_timeline.day IS 'the first day where it is known';
COMMENT ON COLUMN wsis.record_timeline.kind IS 'event, resolution, forum, beginning, prizes, stocktaking or report';
COMMENT ON COLUMN wsis.record_timeline.what IS 'what it was, in English';
COMMENT ON COLUMN wsis.record_timeline.source IS 'where it was read';
COMMENT ON COLUMN wsis.record_timeline.status IS 'how far it is verified';

CREATE VIEW wsis.record_text AS
SELECT 'geneva_target' AS kind, t.target::text AS item, l.lang, l.title, nullif(l.body, '') AS body, t.source, t.status
FROM wsis.record_geneva_target t,
	LATERAL (VALUES ('en', t.name_en, concat_ws('; ', t.baseline, t.progress, t.challenges, t.note)), ('ar', t.name_ar, NULL)) l (lang, title, body)
UNION ALL
SELECT 'geneva_figure', f.no::text, 'en', f.what,
	concat_ws('; ', concat_ws(' ', wsis.record_number(f.qualifier, f.value), f.unit, f.year::text),
		'target ' || f.target, f.cites, f.note), f.source, f.status
FROM wsis.record_geneva_figure f
UNION ALL
SELECT 'broadband_target', t.target::text, l.lang, l.title, l.body, t.source, t.status
FROM wsis.record_broadband_target t,
	LATERAL (VALUES ('en', t.name_en, concat_ws('; ', t.threshold, t.progress)), ('ar', t.name_ar, NULL)) l (lang, title, body)
UNION ALL
SELECT 'gdc_objective', o.objective::text, l.lang, l.title, NULL, o.source,
	(CASE WHEN l.lang = 'ar' THEN 'verified' ELSE 'from memory' END)::wsis.record_status
FROM wsis.gdc_objective o, LATERAL (VALUES ('en', o.name_en), ('ar', o.name_ar)) l (lang, title)
WHERE l.title IS NOT NULL
UNION ALL
SELECT 'facilitator', concat_ws(' ', f.action_line::text, f.body, f.role), 'en', f.body, concat_ws('; ', concat_ws(' ', f.role, f.action_line::text), f.note),
	f.source, f.status
FROM wsis.record_facilitator f
UNION ALL
SELECT 'keyword', k.action_line::text || ' ' || k.keyword, 'en', k.keyword, k.action_line::text, k.source, k.status
FROM wsis.record_keyword k
UNION ALL
SELECT 'code', c.list || ' ' || c.code, 'en', c.name, concat_ws(': ', replace(c.list, '_', ' '), c.code), c.source, c.status
FROM wsis.record_code c
UNION ALL
SELECT 'forum', f.year::text, 'en', 'WSIS Forum ' || f.year,
	nullif(concat_ws('; ', f.mode, 'chair: ' || nullif(concat_ws(', ', f.chair, f.chair_title, c.name_en), ''), f.note), ''), f.source, f.status
FROM wsis.record_forum f LEFT JOIN wsis.country c ON c.iso3 = f.chair_country
UNION ALL
SELECT 'forum_count', concat_ws(' ', c.year::text, c.what, wsis.record_number(c.qualifier, c.value)), 'en', 'WSIS Forum ' || c.year,
	concat_ws('; ', concat_ws(' ', wsis.record_number(c.qualifier, c.value), c.what), c.note), c.source, c.status
FROM wsis.record_forum_count c
UNION ALL
SELECT 'forum_topic', concat_ws(' ', t.year::text, t.kind, t.no::text), t.lang, t.topic, NULL, t.source, t.status
FROM wsis.record_forum_topic t
UNION ALL
SELECT 'prize_count', concat_ws(' ', p.year::text, p.measure, p.value::text), 'en', 'WSIS Prizes ' || p.year,
	concat_ws('; ', concat_ws(' ', wsis.record_number(p.qualifier, p.value), p.measure), p.note), p.source, p.status
FROM wsis.record_prize_count p
UNION ALL
SELECT 'stocktaking_growth', g.year::text || ' ' || g.what, 'en', 'WSIS Stocktaking ' || g.year,
	concat_ws('; ', concat_ws(' ', wsis.record_number(g.qualifier, g.value), g.what), g.note), g.source, g.status
FROM wsis.record_stocktaking_growth g
UNION ALL
SELECT 'total', t.what || ' ' || t.value, 'en', t.what, wsis.record_number(t.qualifier, t.value), t.source, t.status
FROM wsis.record_total t
UNION ALL
SELECT 'resolution', concat_ws(' ', r.body, r.symbol, r.year::text), 'en', concat_ws(' ', r.body, r.symbol, r.revision, r.place, r.year::text), concat_ws('; ', r.title, r.what, r.note), r.source, r.status
FROM wsis.record_resolution r
UNION ALL
SELECT 'system', s.name, 'en', s.name, concat_ws('; ', nullif(s.short_name, s.name), s.kind, s.owner, wsis.record_codes(s.action_lines::text, '')), s.source, s.status
FROM wsis.record_system s
UNION ALL
SELECT 'initiative', concat_ws(' ', i.name, i.action_line::text), 'en', i.name, concat_ws('; ', i.kind, c.name_en, i.action_line::text), i.source, i.status
FROM wsis.record_initiative i LEFT JOIN wsis.country c ON c.iso3 = i.country
UNION ALL
SELECT 'list', concat_ws(' ', i.list, i.no::text), 'en', i.item, concat_ws('; ', replace(i.list, '_', ' '), wsis.record_codes(i.action_lines::text, '')), i.source, i.status
FROM wsis.record_list i
UNION ALL
SELECT 'challenge', concat_ws(' ', c.action_line::text, c.no::text), l.lang, l.title, c.action_line::text, c.source, c.status
FROM wsis.record_challenge c, LATERAL (VALUES ('en', c.name_en), ('ar', c.name_ar)) l (lang, title)
UNION ALL
SELECT 'link', k.no::text, 'en', k.subject, concat_ws('; ', k.relation, wsis.record_codes(k.action_lines::text, ''), wsis.record_codes(k.sdgs::text, 'SDG ')), k.source, k.status
FROM wsis.record_link k
UNION ALL
SELECT 'figure', f.id::text, 'en', f.what,
	concat_ws('; ', concat_ws(' ', wsis.record_number(f.qualifier, f.value), nullif(f.unit, 'year'), nullif(f.year, f.value)::text), f.note), f.source, f.status
FROM wsis.record_figure f
UNION ALL
SELECT 'event', e.name, 'en', e.name, nullif(concat_ws('; ', concat_ws(', ', e.place, c.name_en), e.first_day::text, e.note), ''), e.source, e.status
FROM wsis.record_event e LEFT JOIN wsis.country c ON c.iso3 = e.country
UNION ALL
SELECT 'series', s.series || ' ' || s.year, 'en', replace(s.series, '_', ' ') || ' ' || s.year, s.about, s.source, s.status
FROM wsis.record_series s;
GRANT SELECT ON wsis.record_text TO PUBLIC;
COMMENT ON VIEW wsis.record_text IS 'the texts of the record, one a row with its language: what record_search looks through; prize_share and spelling hold no more than codes and numbers, and are left out';
COMMENT ON COLUMN wsis.record_text.kind IS 'the table: record_kind, or gdc_objective';
COMMENT ON COLUMN wsis.record_text.item IS 'the row, by its key';
COMMENT ON COLUMN wsis.record_text.lang IS 'the language, a BCP 47 tag: en and, where the facts have it, ar';
COMMENT ON COLUMN wsis.record_text.title IS 'what the row is about';
COMMENT ON COLUMN wsis.record_text.body IS 'what else it says: progress, figures, notes, action lines; NULL: no more';
COMMENT ON COLUMN wsis.record_text.source IS 'where it was read';
COMMENT ON COLUMN wsis.record_text.status IS 'how far it is verified';

CREATE FUNCTION wsis.record_search(query text)
	RETURNS TABLE (kind text, item text, lang text, title text, headline text, rank double precision, source text, status wsis.record_status)
	LANGUAGE SQL STABLE STRICT PARALLEL SAFE COST 100000 ROWS 20
	BEGIN ATOMIC
		-- a thousand short texts: reading them takes some milliseconds, and no index to keep current
		WITH asked AS MATERIALIZED (SELECT wsis.to_query(record_search.query) AS question),
			texts AS MATERIALIZED (
				SELECT t.*, setweight(to_tsvector('wsis.multilingual', t.title), 'A') || to_tsvector('wsis.multilingual', coalesce(t.body, '')) AS search
				FROM asked a, wsis.record_text t WHERE numnode(a.question) > 0),
			statistics AS MATERIALIZED (SELECT wsis.corpus_agg(t.search) AS corpus FROM texts t)
		SELECT t.kind, t.item, t.lang, t.title, wsis.headline('wsis.multilingual', concat_ws(': ', t.title, t.body), a.question),
			wsis.bm25('{0.1,0.1,0.1,0.3}'::real[], t.search, a.question, s.corpus) AS rank, t.source, t.status
		FROM texts t, asked a, statistics s
		WHERE t.search @@ a.question
		ORDER BY rank DESC, t.kind COLLATE "C", t.item COLLATE "C", t.lang COLLATE "C";
	END;
COMMENT ON FUNCTION wsis.record_search(text) IS 'the rows of the record that answer a question in any of the six languages, the best first: as to_query reads it, by bm25, a word in a title like three in a text; a row is named by its table and key as in record_text; headline: what answers, marked with <b>…</b>; none for a question without a word to look for, and for NULL';

-- Reading exported text

CREATE FUNCTION wsis.parse_text(text) RETURNS text
	AS 'MODULE_PATHNAME', 'wsis_parse_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.parse_text(text) IS 'a text without the blanks around it; NULL where it says that there is none: nothing, -, ?, N/A, <NA>, NULL, \N';

CREATE FUNCTION wsis.parse_date(text) RETURNS date
	AS 'MODULE_PATHNAME', 'wsis_parse_date' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.parse_date(text) IS 'a date as 2015-03-27, 2015/3/27, 27.3.2015 or 27/3/2015, a time of day behind it left out; NULL where there is none or where day and month can''t be told apart (3/4/2015)';

CREATE FUNCTION wsis.parse_number(text) RETURNS double precision
	AS 'MODULE_PATHNAME', 'wsis_parse_number' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.parse_number(text) IS 'a number without exponent, with a decimal point or comma; NULL where there is none';

CREATE FUNCTION wsis.nearest_spelling(value text, spellings text[]) RETURNS text
	AS 'MODULE_PATHNAME', 'wsis_nearest_spelling' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION wsis.nearest_spelling(text, text[]) IS 'the spelling with the fewest edits from value (Levenshtein 1966), the first of equals; NULL when each needs more edits than a third of its bytes';

-- Templates: what create_… makes in a schema of one's own. Each version of a template is the
-- statements that lead to it from the one before; %1$I is the schema, %2$I that of PostGIS.

CREATE FUNCTION wsis.template_version(template text) RETURNS int
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN CASE WHEN template IN ('stocktaking', 'indicators', 'prizes', 'bi_views') THEN 1 END;
COMMENT ON FUNCTION wsis.template_version(text) IS 'the version of a template in this release: stocktaking, indicators, prizes or bi_views; NULL for others';

CREATE FUNCTION wsis.template_bases(template text) RETURNS text[]
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN CASE template WHEN 'bi_views' THEN '{stocktaking,indicators}' ELSE '{}' END::text[];
COMMENT ON FUNCTION wsis.template_bases(text) IS 'the templates that a schema must have before this one is made in it';

CREATE FUNCTION wsis.template_ddl(template text, version int) RETURNS text
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN CASE template || ' ' || version::text
WHEN 'stocktaking 1' THEN $ddl$
CREATE TABLE %1$I.import (
	id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	source text NOT NULL,
	started timestamptz NOT NULL DEFAULT transaction_timestamp(),
	role text NOT NULL DEFAULT current_user,
	source_rows bigint NOT NULL DEFAULT 0,
	stored bigint NOT NULL DEFAULT 0,
	already_stored bigint NOT NULL DEFAULT 0,
	repeated bigint NOT NULL DEFAULT 0,
	refused bigint NOT NULL DEFAULT 0
);
COMMENT ON TABLE %1$I.import IS 'the runs of import_stocktaking, one a row';
COMMENT ON COLUMN %1$I.import.id IS 'number of the run, as in entry.import';
COMMENT ON COLUMN %1$I.import.source IS 'the table or view that was read';
COMMENT ON COLUMN %1$I.import.started IS 'when';
COMMENT ON COLUMN %1$I.import.role IS 'by whom';
COMMENT ON COLUMN %1$I.import.source_rows IS 'rows read: the sum of the four below';
COMMENT ON COLUMN %1$I.import.stored IS 'rows stored';
COMMENT ON COLUMN %1$I.import.already_stored IS 'rows whose source key was there before the run';
COMMENT ON COLUMN %1$I.import.repeated IS 'rows whose source key an earlier row of the run had';
COMMENT ON COLUMN %1$I.import.refused IS 'rows with a fault';

CREATE TABLE %1$I.entry (
	id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	action_lines wsis.action_line_set,
	year int,
	sdgs wsis.sdg_set,
	region text COLLATE "C",
	country text COLLATE "C",
	stakeholder_type text COLLATE "C",
	target_groups text[] COLLATE "C",
	scale text COLLATE "C",
	kind text COLLATE "C",
	starts date,
	ends date,
	language text,
	title text NOT NULL,
	description text,
	organization text,
	website text,
	location %2$I.geometry(Point, 4326),
	source text COLLATE "C" NOT NULL,
	source_key text COLLATE "C" NOT NULL,
	import bigint,
	import_row bigint,
	CONSTRAINT entry_source_key UNIQUE (source, source_key),
	CONSTRAINT entry_title_is_given CHECK (title <> ''),
	CONSTRAINT entry_language_is_a_tag CHECK (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
	CONSTRAINT entry_stakeholder_type_is_known CHECK (stakeholder_type IN ('GOV', 'BUS', 'CIV', 'IO', 'OTH', 'ACA', 'TEC')),
	CONSTRAINT entry_target_groups_are_known CHECK (target_groups <@ ARRAY['YTH', 'WOM', 'DIS', 'OLD', 'IND', 'UNE', 'POO', 'MIG', 'REF', 'REM'] AND target_groups <> '{}'),
	CONSTRAINT entry_action_lines_are_given CHECK (action_lines <> '{}'::wsis.action_line_set),
	CONSTRAINT entry_sdgs_are_given CHECK (sdgs <> '{}'::wsis.sdg_set),
	CONSTRAINT entry_country_is_a_code CHECK (wsis.parse_country_code(country) = country),
	CONSTRAINT entry_region_is_known CHECK (region IN ('AFR', 'AMS', 'ARB', 'ASP', 'CIS', 'EUR', 'INT')),
	CONSTRAINT entry_scale_is_known CHECK (scale IN ('NAT', 'INT', 'LOC', 'REG')),
	CONSTRAINT entry_kind_is_known CHECK (kind IN ('PRO', 'PRG', 'TRN', 'CNF', 'WEB', 'GDL', 'TLK')),
	CONSTRAINT entry_ends_after_it_starts CHECK (ends >= starts),
	CONSTRAINT entry_year_is_likely CHECK (year BETWEEN 1990 AND 2100),
	CONSTRAINT entry_website_is_one CHECK (website ~* '^https?://[^[:space:]]+$')
);
CREATE INDEX entry_codes ON %1$I.entry USING gin (action_lines, sdgs) WITH (gin_pending_list_limit = 65536);
COMMENT ON TABLE %1$I.entry IS 'projects and activities of a WSIS Stocktaking, one a row; NULL is unknown, and counted in entries_unknown';
COMMENT ON COLUMN %1$I.entry.id IS 'number of the entry';
COMMENT ON COLUMN %1$I.entry.import IS 'the run of import_stocktaking that stored it, its import.id; NULL: entered otherwise';
COMMENT ON COLUMN %1$I.entry.import_row IS 'the row of that run''s source';
COMMENT ON COLUMN %1$I.entry.source IS 'where the entry comes from';
COMMENT ON COLUMN %1$I.entry.source_key IS 'its key there: an entry is stored once';
COMMENT ON COLUMN %1$I.entry.title IS 'title, in language; translations are in entry_text';
COMMENT ON COLUMN %1$I.entry.description IS 'description, in language';
COMMENT ON COLUMN %1$I.entry.language IS 'language of title and description, a BCP 47 tag';
COMMENT ON COLUMN %1$I.entry.organization IS 'who does it';
COMMENT ON COLUMN %1$I.entry.stakeholder_type IS 'what the organization is: a code as in wsis.record_code, stakeholder_type';
COMMENT ON COLUMN %1$I.entry.target_groups IS 'whom it is for: codes as in wsis.record_code, target_group';
COMMENT ON COLUMN %1$I.entry.action_lines IS 'the action lines that it serves';
COMMENT ON COLUMN %1$I.entry.sdgs IS 'the goals and targets that it serves';
COMMENT ON COLUMN %1$I.entry.country IS 'ISO 3166-1 alpha-3 code';
COMMENT ON COLUMN %1$I.entry.region IS 'ITU''s region, or INT for international ones';
COMMENT ON COLUMN %1$I.entry.scale IS 'code as in wsis.record_code, geographic_scale';
COMMENT ON COLUMN %1$I.entry.kind IS 'code as in wsis.record_code, entry_kind';
COMMENT ON COLUMN %1$I.entry.starts IS 'its first day';
COMMENT ON COLUMN %1$I.entry.ends IS 'its last day';
COMMENT ON COLUMN %1$I.entry.year IS 'the year that it was entered for';
COMMENT ON COLUMN %1$I.entry.website IS 'where to read more';
COMMENT ON COLUMN %1$I.entry.location IS 'its place on the map, WGS 84';

CREATE TABLE %1$I.entry_text (
	entry bigint REFERENCES %1$I.entry ON DELETE CASCADE,
	language text CONSTRAINT entry_text_language_is_a_tag CHECK (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
	title text NOT NULL CONSTRAINT entry_text_title_is_given CHECK (title <> ''),
	description text,
	PRIMARY KEY (entry, language)
);
COMMENT ON TABLE %1$I.entry_text IS 'titles and descriptions of entries in further languages';
COMMENT ON COLUMN %1$I.entry_text.entry IS 'the entry';
COMMENT ON COLUMN %1$I.entry_text.language IS 'the language, a BCP 47 tag';
COMMENT ON COLUMN %1$I.entry_text.title IS 'title in it';
COMMENT ON COLUMN %1$I.entry_text.description IS 'description in it';

CREATE VIEW %1$I.entries_by_action_line AS
SELECT c.action_line, wsis.short_label(c.action_line) AS name, c.entries, round(100.0 * c.entries / nullif(t.entries, 0), 1) AS percent
FROM (
	SELECT wsis.matrix_agg(e.action_lines, '{1}'::wsis.sdg_set) AS counts, count(*) AS entries, count(e.action_lines) AS known
	FROM %1$I.entry e) t,
	LATERAL (
		SELECT l.line, coalesce(wsis.value(t.counts, l.line, '1'::wsis.sdg), 0)
		FROM wsis.unnest(wsis.expand('{C1-C11}'::wsis.action_line_set)) l (line)
		UNION ALL SELECT NULL, t.entries - t.known) c (action_line, entries);
COMMENT ON VIEW %1$I.entries_by_action_line IS 'entries by action line, those of unknown line in a row without one; an entry of two lines counts in both';

CREATE VIEW %1$I.entries_by_goal AS
SELECT c.goal, wsis.short_label(c.goal) AS name, c.entries, round(100.0 * c.entries / nullif(t.entries, 0), 1) AS percent
FROM (
	SELECT wsis.matrix_agg('{C1}'::wsis.action_line_set, wsis.fold(e.sdgs)) AS counts, count(*) AS entries, count(e.sdgs) AS known
	FROM %1$I.entry e) t,
	LATERAL (
		SELECT g.goal, coalesce(wsis.value(t.counts, 'C1'::wsis.action_line, g.goal), 0)
		FROM wsis.unnest('{1-17}'::wsis.sdg_set) g (goal)
		UNION ALL SELECT NULL, t.entries - t.known) c (goal, entries);
COMMENT ON VIEW %1$I.entries_by_goal IS 'entries by Sustainable Development Goal, targets counted under theirs; those of unknown goal in a row without one';

CREATE VIEW %1$I.entries_by_region AS
SELECT e.region, r.name_en AS name, e.entries, round(100.0 * e.entries / sum(e.entries) OVER (), 1) AS percent
FROM (SELECT region, count(*) AS entries FROM %1$I.entry GROUP BY region) e LEFT JOIN wsis.itu_region r ON r.code = e.region;
COMMENT ON VIEW %1$I.entries_by_region IS 'entries by region, those of unknown region in a row without one';

CREATE VIEW %1$I.entries_by_country AS
SELECT e.country, c.name_en AS name, e.entries, round(100.0 * e.entries / sum(e.entries) OVER (), 1) AS percent
FROM (SELECT country, count(*) AS entries FROM %1$I.entry GROUP BY country) e LEFT JOIN wsis.country c ON c.iso3 = e.country;
COMMENT ON VIEW %1$I.entries_by_country IS 'entries by country, those of unknown country in a row without one';

CREATE VIEW %1$I.entries_by_stakeholder_type AS
SELECT e.stakeholder_type, c.name, e.entries, round(100.0 * e.entries / sum(e.entries) OVER (), 1) AS percent
FROM (SELECT stakeholder_type, count(*) AS entries FROM %1$I.entry GROUP BY stakeholder_type) e
	LEFT JOIN wsis.record_code c ON c.list = 'stakeholder_type' AND c.code = e.stakeholder_type;
COMMENT ON VIEW %1$I.entries_by_stakeholder_type IS 'entries by stakeholder type, those of unknown type in a row without one';

CREATE VIEW %1$I.entries_by_target_group AS
WITH e AS MATERIALIZED (SELECT target_groups, count(*) AS entries FROM %1$I.entry GROUP BY target_groups)
SELECT g.target_group, c.name, g.entries, round(100.0 * g.entries / (SELECT sum(e.entries) FROM e), 1) AS percent
FROM (
	SELECT m.target_group, sum(e.entries)::bigint AS entries
	FROM e LEFT JOIN LATERAL unnest(e.target_groups) m (target_group) ON true
	GROUP BY m.target_group) g
	LEFT JOIN wsis.record_code c ON c.list = 'target_group' AND c.code = g.target_group;
COMMENT ON VIEW %1$I.entries_by_target_group IS 'entries by target group, those of unknown groups in a row without one; an entry for two groups counts in both';

CREATE VIEW %1$I.entries_by_year AS
SELECT e.year, e.entries, e.organizations_named, e.countries_named, round(100.0 * e.entries / sum(e.entries) OVER (), 1) AS percent
FROM (
	SELECT year, count(*) AS entries, count(organization) AS organizations_named, count(country) AS countries_named
	FROM %1$I.entry GROUP BY year) e;
COMMENT ON VIEW %1$I.entries_by_year IS 'entries by year, those of unknown year in a row without one';

CREATE VIEW %1$I.entries_growth AS
SELECT e.year, e.entries, sum(e.entries) OVER (ORDER BY e.year) AS so_far,
	round(100.0 * e.entries / lag(e.entries) OVER (ORDER BY e.year) - 100, 1) AS growth_percent
FROM (SELECT year, count(*) AS entries FROM %1$I.entry GROUP BY year) e
WHERE e.year IS NOT NULL;
COMMENT ON VIEW %1$I.entries_growth IS 'entries year by year, how many so far, and by how many percent more than in the year before that has any; entries of unknown year left out';

CREATE VIEW %1$I.entries_matrix AS
SELECT c.action_line, c.sdg AS goal, c.value AS entries
FROM (SELECT wsis.matrix_agg(e.action_lines, wsis.fold(e.sdgs)) AS counts FROM %1$I.entry e) t, wsis.cells(t.counts) c;
COMMENT ON VIEW %1$I.entries_matrix IS 'entries by action line and goal, pairs without any left out';

CREATE VIEW %1$I.entries_matrix_gaps AS
SELECT c.action_line, c.sdg AS goal, c.value AS links
FROM (SELECT wsis.matrix_agg(e.action_lines, wsis.fold(e.sdgs)) AS counts FROM %1$I.entry e) t,
	wsis.cells(wsis.missing(coalesce(t.counts, '{}'::wsis.matrix), wsis.fold_sdgs(wsis.official_matrix()))) c;
COMMENT ON VIEW %1$I.entries_matrix_gaps IS 'pairs of an action line and a goal that the official WSIS-SDG matrix links and no entry serves, with the matrix''s links';

CREATE VIEW %1$I.entries_unknown AS
SELECT u.field, u.unknown, t.entries, round(100.0 * u.unknown / nullif(t.entries, 0), 1) AS percent
FROM (
	SELECT count(*) AS entries, count(description) AS description, count(language) AS language, count(organization) AS organization,
		count(stakeholder_type) AS stakeholder_type, count(target_groups) AS target_groups, count(action_lines) AS action_lines,
		count(sdgs) AS sdgs, count(country) AS country, count(region) AS region, count(scale) AS scale, count(kind) AS kind,
		count(starts) AS starts, count(ends) AS ends, count(year) AS year, count(website) AS website, count(location) AS location
	FROM %1$I.entry) t,
	LATERAL (VALUES ('description', t.entries - t.description), ('language', t.entries - t.language),
		('organization', t.entries - t.organization), ('stakeholder_type', t.entries - t.stakeholder_type),
		('target_groups', t.entries - t.target_groups), ('action_lines', t.entries - t.action_lines), ('sdgs', t.entries - t.sdgs),
		('country', t.entries - t.country), ('region', t.entries - t.region), ('scale', t.entries - t.scale),
		('kind', t.entries - t.kind), ('starts', t.entries - t.starts), ('ends', t.entries - t.ends), ('year', t.entries - t.year),
		('website', t.entries - t.website), ('location', t.entries - t.location)) u (field, unknown);
COMMENT ON VIEW %1$I.entries_unknown IS 'how many entries leave a field unknown, field by field';
$ddl$
WHEN 'indicators 1' THEN $ddl$
CREATE TABLE %1$I.indicator (
	indicator text PRIMARY KEY CONSTRAINT indicator_is_given CHECK (indicator <> ''),
	name text NOT NULL,
	unit_measure text,
	definition text,
	source text NOT NULL
);
COMMENT ON TABLE %1$I.indicator IS 'the indicators of which there are observations: the Partnership''s core indicators or others';
COMMENT ON COLUMN %1$I.indicator.indicator IS 'code, such as HH7';
COMMENT ON COLUMN %1$I.indicator.name IS 'name';
COMMENT ON COLUMN %1$I.indicator.unit_measure IS 'its unit; NULL: differs';
COMMENT ON COLUMN %1$I.indicator.definition IS 'what it counts';
COMMENT ON COLUMN %1$I.indicator.source IS 'where it is defined';

CREATE TABLE %1$I.observation (
	ref_area text COLLATE "C" NOT NULL,
	indicator text NOT NULL REFERENCES %1$I.indicator,
	time_period int NOT NULL,
	obs_value double precision,
	obs_status text COLLATE "C" NOT NULL DEFAULT 'A',
	unit_measure text NOT NULL,
	source text NOT NULL,
	PRIMARY KEY (indicator, ref_area, time_period, source),
	CONSTRAINT observation_ref_area_is_a_code CHECK (wsis.parse_country_code(ref_area) = ref_area),
	CONSTRAINT observation_time_period_is_a_year CHECK (time_period BETWEEN 1960 AND 2100),
	CONSTRAINT observation_value_is_finite CHECK (obs_value > '-Infinity' AND obs_value < 'Infinity'),
	CONSTRAINT observation_status_is_of_sdmx CHECK (obs_status IN ('A', 'B', 'D', 'E', 'F', 'G', 'I', 'K', 'L', 'M', 'N', 'O', 'P', 'Q', 'S', 'U', 'V', 'W')),
	CONSTRAINT observation_status_says_what_is_missing CHECK (obs_value IS NOT NULL OR obs_status IN ('K', 'L', 'M', 'O', 'Q', 'S'))
);
COMMENT ON TABLE %1$I.observation IS 'values of indicators, columns named as in SDMX; sources that disagree each have their row';
COMMENT ON COLUMN %1$I.observation.ref_area IS 'ISO 3166-1 alpha-3 code';
COMMENT ON COLUMN %1$I.observation.indicator IS 'code of the indicator';
COMMENT ON COLUMN %1$I.observation.time_period IS 'the year';
COMMENT ON COLUMN %1$I.observation.obs_value IS 'the value; NULL: missing, obs_status says why';
COMMENT ON COLUMN %1$I.observation.obs_status IS 'SDMX code list CL_OBS_STATUS, as in wsis.record_code: A normal, B break, D definition differs, E estimated, O missing, …';
COMMENT ON COLUMN %1$I.observation.unit_measure IS 'the unit of the value';
COMMENT ON COLUMN %1$I.observation.source IS 'who says so';

CREATE VIEW %1$I.indicators_availability AS
SELECT o.indicator, o.ref_area, o.source, count(o.obs_value) AS years, min(o.time_period) FILTER (WHERE o.obs_value IS NOT NULL) AS first_year,
	max(o.time_period) FILTER (WHERE o.obs_value IS NOT NULL) AS last_year, count(*) - count(o.obs_value) AS missing
FROM %1$I.observation o
GROUP BY o.indicator, o.ref_area, o.source;
COMMENT ON VIEW %1$I.indicators_availability IS 'of each series: how many years have a value, first and last of them, and how many rows say that there is none';

CREATE VIEW %1$I.indicators_comparability AS
SELECT o.indicator, o.ref_area, o.source, o.unit_measure, o.part,
	min(o.time_period) AS first_year, max(o.time_period) AS last_year, count(*) AS years,
	string_agg(DISTINCT o.obs_status, '' ORDER BY o.obs_status) AS obs_statuses
FROM (
	SELECT s.*, 1 + count(*) FILTER (WHERE s.begins) OVER (PARTITION BY s.indicator, s.ref_area, s.source ORDER BY s.time_period) AS part
	FROM (
		SELECT i.indicator, i.ref_area, i.source, i.time_period, i.obs_status, i.unit_measure,
			lag(i.time_period) OVER series IS NOT NULL AND (i.obs_status = 'B'
				OR (i.obs_status = 'D') <> (lag(i.obs_status) OVER series = 'D')
				OR i.unit_measure <> lag(i.unit_measure) OVER series) AS begins
		FROM %1$I.observation i
		WHERE i.obs_value IS NOT NULL
		WINDOW series AS (PARTITION BY i.indicator, i.ref_area, i.source ORDER BY i.time_period)) s) o
GROUP BY o.indicator, o.ref_area, o.source, o.unit_measure, o.part;
COMMENT ON VIEW %1$I.indicators_comparability IS 'the parts of each series within which values compare: a new one begins at a break (B), where the definition begins or ceases to differ (D), and with another unit';

CREATE VIEW %1$I.indicators_gaps AS
SELECT a.indicator, c.iso3 AS ref_area, y.time_period, m.obs_status
FROM (SELECT indicator, min(time_period) AS first_year, max(time_period) AS last_year FROM %1$I.observation GROUP BY indicator) a
	CROSS JOIN LATERAL generate_series(a.first_year, a.last_year) y (time_period)
	CROSS JOIN (SELECT iso3 FROM wsis.country WHERE itu_member UNION SELECT ref_area FROM %1$I.observation) c
	LEFT JOIN (
		SELECT indicator, ref_area, time_period, bool_or(obs_value IS NOT NULL) AS has, min(obs_status) AS obs_status
		FROM %1$I.observation GROUP BY indicator, ref_area, time_period) m
		ON m.indicator = a.indicator AND m.ref_area = c.iso3 AND m.time_period = y.time_period
WHERE m.has IS NOT TRUE;
COMMENT ON VIEW %1$I.indicators_gaps IS 'years between an indicator''s first and last for which a member state of ITU, or another area with observations, has no value; obs_status: why, NULL: not a word';
$ddl$
WHEN 'prizes 1' THEN $ddl$
CREATE TABLE %1$I.submission (
	id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	year int NOT NULL,
	category wsis.action_line NOT NULL,
	title text NOT NULL,
	organization text,
	stakeholder_type text COLLATE "C",
	country text COLLATE "C",
	region text COLLATE "C",
	result text COLLATE "C" NOT NULL DEFAULT 'SUB',
	votes bigint,
	source text NOT NULL,
	source_key text NOT NULL,
	CONSTRAINT submission_source_key UNIQUE (source, source_key),
	CONSTRAINT submission_year_is_of_a_contest CHECK (year BETWEEN 2012 AND 2100),
	CONSTRAINT submission_category_is_one_of_18 CHECK (category <> 'C7'::wsis.action_line),
	CONSTRAINT submission_title_is_given CHECK (title <> ''),
	CONSTRAINT submission_stakeholder_type_is_known CHECK (stakeholder_type IN ('GOV', 'BUS', 'CIV', 'IO', 'OTH', 'ACA', 'TEC')),
	CONSTRAINT submission_country_is_a_code CHECK (wsis.parse_country_code(country) = country),
	CONSTRAINT submission_region_is_known CHECK (region IN ('AFR', 'AMS', 'ARB', 'ASP', 'CIS', 'EUR', 'INT')),
	CONSTRAINT submission_result_is_known CHECK (result IN ('SUB', 'NOM', 'CHA', 'WIN')),
	CONSTRAINT submission_votes_are_counted CHECK (votes >= 0)
);
CREATE UNIQUE INDEX submission_one_winner ON %1$I.submission (year, category) WHERE result = 'WIN';
COMMENT ON TABLE %1$I.submission IS 'projects submitted to the WSIS Prizes, one a row';
COMMENT ON COLUMN %1$I.submission.id IS 'number of the submission';
COMMENT ON COLUMN %1$I.submission.year IS 'the contest''s year';
COMMENT ON COLUMN %1$I.submission.category IS 'one of the 18 categories: an action line, C7''s applications instead of C7';
COMMENT ON COLUMN %1$I.submission.title IS 'the project';
COMMENT ON COLUMN %1$I.submission.organization IS 'who submitted it';
COMMENT ON COLUMN %1$I.submission.stakeholder_type IS 'what the organization is: a code as in wsis.record_code, stakeholder_type';
COMMENT ON COLUMN %1$I.submission.country IS 'ISO 3166-1 alpha-3 code';
COMMENT ON COLUMN %1$I.submission.region IS 'ITU''s region, or INT for international ones';
COMMENT ON COLUMN %1$I.submission.result IS 'how far it came: SUB submitted, NOM nominated, CHA champion, WIN winner; each was all before it';
COMMENT ON COLUMN %1$I.submission.votes IS 'votes in the online vote; NULL: unknown';
COMMENT ON COLUMN %1$I.submission.source IS 'where the row comes from';
COMMENT ON COLUMN %1$I.submission.source_key IS 'its key there';

CREATE VIEW %1$I.prizes_by_category AS
SELECT s.year, s.category, wsis.short_label(s.category) AS name, count(*) AS submitted,
	count(*) FILTER (WHERE s.result <> 'SUB') AS nominated, count(*) FILTER (WHERE s.result IN ('CHA', 'WIN')) AS champions,
	min(s.title) FILTER (WHERE s.result = 'WIN') AS winner
FROM %1$I.submission s
GROUP BY s.year, s.category;
COMMENT ON VIEW %1$I.prizes_by_category IS 'each contest by its 18 categories: submissions, how many of them nominated and champions (the winner is one), and the winner';

CREATE VIEW %1$I.prizes_by_region AS
SELECT s.year, s.region, r.name_en AS name, s.submitted, s.nominated, s.champions, s.winners,
	round(100.0 * s.submitted / sum(s.submitted) OVER (PARTITION BY s.year), 1) AS submitted_percent,
	round(100.0 * s.nominated / nullif(sum(s.nominated) OVER (PARTITION BY s.year), 0), 1) AS nominated_percent
FROM (
	SELECT year, region, count(*) AS submitted, count(*) FILTER (WHERE result <> 'SUB') AS nominated,
		count(*) FILTER (WHERE result IN ('CHA', 'WIN')) AS champions, count(*) FILTER (WHERE result = 'WIN') AS winners
	FROM %1$I.submission GROUP BY year, region) s
	LEFT JOIN wsis.itu_region r ON r.code = s.region;
COMMENT ON VIEW %1$I.prizes_by_region IS 'each contest by region, with the shares that the report prints (wsis.record_prize_share); those of unknown region in a row without one';

CREATE VIEW %1$I.prizes_by_stakeholder_type AS
SELECT s.year, s.stakeholder_type, c.name, s.submitted, s.nominated, s.champions, s.winners,
	round(100.0 * s.submitted / sum(s.submitted) OVER (PARTITION BY s.year), 1) AS submitted_percent,
	round(100.0 * s.nominated / nullif(sum(s.nominated) OVER (PARTITION BY s.year), 0), 1) AS nominated_percent
FROM (
	SELECT year, stakeholder_type, count(*) AS submitted, count(*) FILTER (WHERE result <> 'SUB') AS nominated,
		count(*) FILTER (WHERE result IN ('CHA', 'WIN')) AS champions, count(*) FILTER (WHERE result = 'WIN') AS winners
	FROM %1$I.submission GROUP BY year, stakeholder_type) s
	LEFT JOIN wsis.record_code c ON c.list = 'stakeholder_type' AND c.code = s.stakeholder_type;
COMMENT ON VIEW %1$I.prizes_by_stakeholder_type IS 'each contest by stakeholder type, with the shares that the report prints; those of unknown type in a row without one';

CREATE VIEW %1$I.prizes_by_year AS
SELECT s.year, count(*) AS submitted, count(*) FILTER (WHERE s.result <> 'SUB') AS nominated,
	count(*) FILTER (WHERE s.result IN ('CHA', 'WIN')) AS champions, count(*) FILTER (WHERE s.result = 'WIN') AS winners,
	count(DISTINCT s.country) AS countries, sum(s.votes) AS votes
FROM %1$I.submission s
GROUP BY s.year;
COMMENT ON VIEW %1$I.prizes_by_year IS 'each contest in numbers; votes: those that are known';
$ddl$
WHEN 'bi_views 1' THEN $ddl$
CREATE VIEW %1$I.bi_entry WITH (security_invoker = true) AS
SELECT e.id AS entry, e.title, e.description, e.language, e.organization, e.stakeholder_type, e.country, e.region, e.scale, e.kind,
	e.starts, e.ends, e.year, e.website, e.action_lines::text AS action_lines, wsis.cardinality(e.action_lines) AS action_line_count,
	e.sdgs::text AS sdgs, wsis.cardinality(e.sdgs) AS sdg_count, array_to_string(e.target_groups, ', ') AS target_groups,
	%2$I.ST_X(e.location) AS longitude, %2$I.ST_Y(e.location) AS latitude, %2$I.ST_AsGeoJSON(e.location) AS geojson, e.source, e.source_key
FROM %1$I.entry e;
COMMENT ON VIEW %1$I.bi_entry IS 'entries, one a row by entry, in texts and numbers; NULL is unknown';
COMMENT ON COLUMN %1$I.bi_entry.entry IS 'number of the entry: the key';
COMMENT ON COLUMN %1$I.bi_entry.title IS 'title, in language';
COMMENT ON COLUMN %1$I.bi_entry.description IS 'description, in language';
COMMENT ON COLUMN %1$I.bi_entry.language IS 'language of title and description, a BCP 47 tag';
COMMENT ON COLUMN %1$I.bi_entry.organization IS 'who does it';
COMMENT ON COLUMN %1$I.bi_entry.stakeholder_type IS 'what the organization is: a code of bi_code, list stakeholder_type';
COMMENT ON COLUMN %1$I.bi_entry.country IS 'ISO 3166-1 alpha-3 code, as in bi_country';
COMMENT ON COLUMN %1$I.bi_entry.region IS 'ITU''s region, as in bi_region';
COMMENT ON COLUMN %1$I.bi_entry.scale IS 'a code of bi_code, list geographic_scale';
COMMENT ON COLUMN %1$I.bi_entry.kind IS 'a code of bi_code, list entry_kind';
COMMENT ON COLUMN %1$I.bi_entry.starts IS 'its first day';
COMMENT ON COLUMN %1$I.bi_entry.ends IS 'its last day';
COMMENT ON COLUMN %1$I.bi_entry.year IS 'the year that it was entered for';
COMMENT ON COLUMN %1$I.bi_entry.website IS 'where to read more';
COMMENT ON COLUMN %1$I.bi_entry.action_lines IS 'the lines that it serves as one text; one a row in bi_entry_action_line';
COMMENT ON COLUMN %1$I.bi_entry.action_line_count IS 'how many they are';
COMMENT ON COLUMN %1$I.bi_entry.sdgs IS 'the goals and targets that it serves as one text; one a row in bi_entry_sdg';
COMMENT ON COLUMN %1$I.bi_entry.sdg_count IS 'how many they are';
COMMENT ON COLUMN %1$I.bi_entry.target_groups IS 'whom it is for as one text; one a row in bi_entry_target_group';
COMMENT ON COLUMN %1$I.bi_entry.longitude IS 'degrees east, WGS 84';
COMMENT ON COLUMN %1$I.bi_entry.latitude IS 'degrees north, WGS 84';
COMMENT ON COLUMN %1$I.bi_entry.geojson IS 'its place as GeoJSON';
COMMENT ON COLUMN %1$I.bi_entry.source IS 'where the entry comes from';
COMMENT ON COLUMN %1$I.bi_entry.source_key IS 'its key there';

CREATE VIEW %1$I.bi_entry_text WITH (security_invoker = true) AS
SELECT e.id AS entry, e.language, e.title, e.description, true AS original
FROM %1$I.entry e WHERE e.language IS NOT NULL
UNION ALL
SELECT t.entry, t.language, t.title, t.description, false
FROM %1$I.entry_text t JOIN %1$I.entry e ON e.id = t.entry
WHERE t.language IS DISTINCT FROM e.language;
COMMENT ON VIEW %1$I.bi_entry_text IS 'titles and descriptions in every language that they have, one a row by entry and language';
COMMENT ON COLUMN %1$I.bi_entry_text.entry IS 'number of the entry';
COMMENT ON COLUMN %1$I.bi_entry_text.language IS 'a BCP 47 tag';
COMMENT ON COLUMN %1$I.bi_entry_text.title IS 'title in it';
COMMENT ON COLUMN %1$I.bi_entry_text.description IS 'description in it';
COMMENT ON COLUMN %1$I.bi_entry_text.original IS 'whether the entry was written in it';

CREATE VIEW %1$I.bi_entry_action_line WITH (security_invoker = true) AS
SELECT e.id AS entry, l.line::text AS action_line
FROM %1$I.entry e, wsis.unnest(e.action_lines) l (line);
COMMENT ON VIEW %1$I.bi_entry_action_line IS 'which entry serves which action line, one a row by both; entries of unknown line have none';
COMMENT ON COLUMN %1$I.bi_entry_action_line.entry IS 'number of the entry';
COMMENT ON COLUMN %1$I.bi_entry_action_line.action_line IS 'the line, as in bi_action_line';

CREATE VIEW %1$I.bi_entry_sdg WITH (security_invoker = true) AS
SELECT e.id AS entry, s.code::text AS sdg, wsis.goal(s.code)::text AS goal
FROM %1$I.entry e, wsis.unnest(e.sdgs) s (code);
COMMENT ON VIEW %1$I.bi_entry_sdg IS 'which entry serves which goal or target, one a row by entry and sdg; entries of unknown goal have none';
COMMENT ON COLUMN %1$I.bi_entry_sdg.entry IS 'number of the entry';
COMMENT ON COLUMN %1$I.bi_entry_sdg.sdg IS 'goal or target, as in bi_sdg';
COMMENT ON COLUMN %1$I.bi_entry_sdg.goal IS 'its goal';

CREATE VIEW %1$I.bi_entry_target_group WITH (security_invoker = true) AS
SELECT e.id AS entry, g.code AS target_group
FROM %1$I.entry e, unnest(e.target_groups) g (code);
COMMENT ON VIEW %1$I.bi_entry_target_group IS 'which entry is for which target group, one a row by both';
COMMENT ON COLUMN %1$I.bi_entry_target_group.entry IS 'number of the entry';
COMMENT ON COLUMN %1$I.bi_entry_target_group.target_group IS 'a code of bi_code, list target_group';

CREATE VIEW %1$I.bi_action_line WITH (security_invoker = true) AS
SELECT l.line::text AS action_line, l.no::int AS position, wsis.fold(l.line)::text AS main_line,
	wsis.label(l.line, 'ar') AS label_ar, wsis.label(l.line, 'en') AS label_en, wsis.label(l.line, 'es') AS label_es, wsis.label(l.line, 'fr') AS label_fr, wsis.label(l.line, 'ru') AS label_ru, wsis.label(l.line, 'zh') AS label_zh,
	wsis.short_label(l.line, 'ar') AS short_label_ar, wsis.short_label(l.line, 'en') AS short_label_en, wsis.short_label(l.line, 'es') AS short_label_es, wsis.short_label(l.line, 'fr') AS short_label_fr, wsis.short_label(l.line, 'ru') AS short_label_ru, wsis.short_label(l.line, 'zh') AS short_label_zh
FROM wsis.unnest(wsis.expand('{C1-C11}'::wsis.action_line_set)) WITH ORDINALITY l (line, no);
COMMENT ON VIEW %1$I.bi_action_line IS 'the action lines and the e-applications of C7, one a row by action_line';
COMMENT ON COLUMN %1$I.bi_action_line.action_line IS 'code: the key';
COMMENT ON COLUMN %1$I.bi_action_line.position IS 'its place in the order of the plan';
COMMENT ON COLUMN %1$I.bi_action_line.main_line IS 'the line of C1 to C11 that it belongs to';
COMMENT ON COLUMN %1$I.bi_action_line.label_ar IS 'name in Arabic';
COMMENT ON COLUMN %1$I.bi_action_line.label_en IS 'name in English';
COMMENT ON COLUMN %1$I.bi_action_line.label_es IS 'name in Spanish';
COMMENT ON COLUMN %1$I.bi_action_line.label_fr IS 'name in French';
COMMENT ON COLUMN %1$I.bi_action_line.label_ru IS 'name in Russian';
COMMENT ON COLUMN %1$I.bi_action_line.label_zh IS 'name in Chinese';
COMMENT ON COLUMN %1$I.bi_action_line.short_label_ar IS 'short name in Arabic';
COMMENT ON COLUMN %1$I.bi_action_line.short_label_en IS 'short name in English';
COMMENT ON COLUMN %1$I.bi_action_line.short_label_es IS 'short name in Spanish';
COMMENT ON COLUMN %1$I.bi_action_line.short_label_fr IS 'short name in French';
COMMENT ON COLUMN %1$I.bi_action_line.short_label_ru IS 'short name in Russian';
COMMENT ON COLUMN %1$I.bi_action_line.short_label_zh IS 'short name in Chinese';

CREATE VIEW %1$I.bi_sdg WITH (security_invoker = true) AS
SELECT s.code::text AS sdg, s.no::int AS position, wsis.goal(s.code)::text AS goal, wsis.level(s.code)::text AS level, wsis.color(s.code) AS color,
	wsis.label(s.code, 'ar') AS label_ar, wsis.label(s.code, 'en') AS label_en, wsis.label(s.code, 'es') AS label_es, wsis.label(s.code, 'fr') AS label_fr, wsis.label(s.code, 'ru') AS label_ru, wsis.label(s.code, 'zh') AS label_zh,
	wsis.short_label(s.code, 'ar') AS short_label_ar, wsis.short_label(s.code, 'en') AS short_label_en, wsis.short_label(s.code, 'es') AS short_label_es, wsis.short_label(s.code, 'fr') AS short_label_fr, wsis.short_label(s.code, 'ru') AS short_label_ru, wsis.short_label(s.code, 'zh') AS short_label_zh
FROM wsis.unnest(wsis.expand('{1-17}'::wsis.sdg_set)) WITH ORDINALITY s (code, no);
COMMENT ON VIEW %1$I.bi_sdg IS 'the goals and their targets, one a row by sdg';
COMMENT ON COLUMN %1$I.bi_sdg.sdg IS 'code: the key';
COMMENT ON COLUMN %1$I.bi_sdg.position IS 'its place in the order of the goals';
COMMENT ON COLUMN %1$I.bi_sdg.goal IS 'its goal';
COMMENT ON COLUMN %1$I.bi_sdg.level IS 'goal or target';
COMMENT ON COLUMN %1$I.bi_sdg.color IS 'the goal''s official color';
COMMENT ON COLUMN %1$I.bi_sdg.label_ar IS 'name in Arabic';
COMMENT ON COLUMN %1$I.bi_sdg.label_en IS 'name in English';
COMMENT ON COLUMN %1$I.bi_sdg.label_es IS 'name in Spanish';
COMMENT ON COLUMN %1$I.bi_sdg.label_fr IS 'name in French';
COMMENT ON COLUMN %1$I.bi_sdg.label_ru IS 'name in Russian';
COMMENT ON COLUMN %1$I.bi_sdg.label_zh IS 'name in Chinese';
COMMENT ON COLUMN %1$I.bi_sdg.short_label_ar IS 'short name in Arabic';
COMMENT ON COLUMN %1$I.bi_sdg.short_label_en IS 'short name in English';
COMMENT ON COLUMN %1$I.bi_sdg.short_label_es IS 'short name in Spanish';
COMMENT ON COLUMN %1$I.bi_sdg.short_label_fr IS 'short name in French';
COMMENT ON COLUMN %1$I.bi_sdg.short_label_ru IS 'short name in Russian';
COMMENT ON COLUMN %1$I.bi_sdg.short_label_zh IS 'short name in Chinese';

CREATE VIEW %1$I.bi_country WITH (security_invoker = true) AS
SELECT c.iso3 AS country, c.iso2, c.m49, c.name_ar AS label_ar, c.name_en AS label_en, c.name_es AS label_es, c.name_fr AS label_fr, c.name_ru AS label_ru, c.name_zh AS label_zh,
	c.itu_region AS region, c.ldc, c.lldc, c.sids, c.itu_member
FROM wsis.country c;
COMMENT ON VIEW %1$I.bi_country IS 'countries, one a row by country';
COMMENT ON COLUMN %1$I.bi_country.country IS 'ISO 3166-1 alpha-3 code: the key';
COMMENT ON COLUMN %1$I.bi_country.iso2 IS 'ISO 3166-1 alpha-2 code';
COMMENT ON COLUMN %1$I.bi_country.m49 IS 'UN M49 code';
COMMENT ON COLUMN %1$I.bi_country.label_ar IS 'name in Arabic';
COMMENT ON COLUMN %1$I.bi_country.label_en IS 'name in English';
COMMENT ON COLUMN %1$I.bi_country.label_es IS 'name in Spanish';
COMMENT ON COLUMN %1$I.bi_country.label_fr IS 'name in French';
COMMENT ON COLUMN %1$I.bi_country.label_ru IS 'name in Russian';
COMMENT ON COLUMN %1$I.bi_country.label_zh IS 'name in Chinese';
COMMENT ON COLUMN %1$I.bi_country.region IS 'ITU''s region, as in bi_region';
COMMENT ON COLUMN %1$I.bi_country.ldc IS 'whether it is a least developed country';
COMMENT ON COLUMN %1$I.bi_country.lldc IS 'whether it is a landlocked developing country';
COMMENT ON COLUMN %1$I.bi_country.sids IS 'whether it is a small island developing state';
COMMENT ON COLUMN %1$I.bi_country.itu_member IS 'whether it is a member state of ITU';

CREATE VIEW %1$I.bi_region WITH (security_invoker = true) AS
SELECT r.code AS region, r.name_ar AS label_ar, r.name_en AS label_en, r.name_es AS label_es, r.name_fr AS label_fr, r.name_ru AS label_ru, r.name_zh AS label_zh
FROM wsis.itu_region r;
COMMENT ON VIEW %1$I.bi_region IS 'ITU''s regions, and international ones as INT, one a row by region';
COMMENT ON COLUMN %1$I.bi_region.region IS 'code: the key';
COMMENT ON COLUMN %1$I.bi_region.label_ar IS 'name in Arabic';
COMMENT ON COLUMN %1$I.bi_region.label_en IS 'name in English';
COMMENT ON COLUMN %1$I.bi_region.label_es IS 'name in Spanish';
COMMENT ON COLUMN %1$I.bi_region.label_fr IS 'name in French';
COMMENT ON COLUMN %1$I.bi_region.label_ru IS 'name in Russian';
COMMENT ON COLUMN %1$I.bi_region.label_zh IS 'name in Chinese';

CREATE VIEW %1$I.bi_code WITH (security_invoker = true) AS
SELECT c.list, c.code, c.no AS position, c.name AS label_en
FROM wsis.record_code c;
COMMENT ON VIEW %1$I.bi_code IS 'what the other codes mean, one a row by list and code; in English, as published';
COMMENT ON COLUMN %1$I.bi_code.list IS 'the list that the code is of';
COMMENT ON COLUMN %1$I.bi_code.code IS 'code';
COMMENT ON COLUMN %1$I.bi_code.position IS 'its place in the list';
COMMENT ON COLUMN %1$I.bi_code.label_en IS 'name';

CREATE VIEW %1$I.bi_matrix WITH (security_invoker = true) AS
SELECT m.action_line::text AS action_line, m.goal::text AS goal, m.entries
FROM %1$I.entries_matrix m;
COMMENT ON VIEW %1$I.bi_matrix IS 'entries by action line and goal, one a row by both, pairs without any left out';
COMMENT ON COLUMN %1$I.bi_matrix.action_line IS 'the line';
COMMENT ON COLUMN %1$I.bi_matrix.goal IS 'the goal';
COMMENT ON COLUMN %1$I.bi_matrix.entries IS 'how many entries serve both';

CREATE VIEW %1$I.bi_matrix_gap WITH (security_invoker = true) AS
SELECT m.action_line::text AS action_line, m.goal::text AS goal, m.links
FROM %1$I.entries_matrix_gaps m;
COMMENT ON VIEW %1$I.bi_matrix_gap IS 'pairs of a line and a goal that the official WSIS-SDG matrix links and no entry serves, one a row by both';
COMMENT ON COLUMN %1$I.bi_matrix_gap.action_line IS 'the line';
COMMENT ON COLUMN %1$I.bi_matrix_gap.goal IS 'the goal';
COMMENT ON COLUMN %1$I.bi_matrix_gap.links IS 'how many links the matrix has between them';

CREATE VIEW %1$I.bi_unknown WITH (security_invoker = true) AS
SELECT u.field, u.unknown, u.entries, u.percent
FROM %1$I.entries_unknown u;
COMMENT ON VIEW %1$I.bi_unknown IS 'how many entries leave a field unknown, one a row by field';
COMMENT ON COLUMN %1$I.bi_unknown.field IS 'column of the entries';
COMMENT ON COLUMN %1$I.bi_unknown.unknown IS 'how many leave it unknown';
COMMENT ON COLUMN %1$I.bi_unknown.entries IS 'how many there are';
COMMENT ON COLUMN %1$I.bi_unknown.percent IS 'of them, in percent';

CREATE VIEW %1$I.bi_indicator WITH (security_invoker = true) AS
SELECT i.indicator, i.name, i.unit_measure, i.definition, i.source
FROM %1$I.indicator i;
COMMENT ON VIEW %1$I.bi_indicator IS 'indicators, one a row by indicator';
COMMENT ON COLUMN %1$I.bi_indicator.indicator IS 'code: the key';
COMMENT ON COLUMN %1$I.bi_indicator.name IS 'name';
COMMENT ON COLUMN %1$I.bi_indicator.unit_measure IS 'its unit; NULL: differs';
COMMENT ON COLUMN %1$I.bi_indicator.definition IS 'what it counts';
COMMENT ON COLUMN %1$I.bi_indicator.source IS 'where it is defined';

CREATE VIEW %1$I.bi_observation WITH (security_invoker = true) AS
SELECT o.indicator, o.ref_area AS country, o.time_period AS year, o.source, o.obs_value AS value, o.obs_status AS status, o.unit_measure
FROM %1$I.observation o;
COMMENT ON VIEW %1$I.bi_observation IS 'observations, one a row by indicator, country, year and source';
COMMENT ON COLUMN %1$I.bi_observation.indicator IS 'the indicator, as in bi_indicator';
COMMENT ON COLUMN %1$I.bi_observation.country IS 'ISO 3166-1 alpha-3 code, as in bi_country';
COMMENT ON COLUMN %1$I.bi_observation.year IS 'the year';
COMMENT ON COLUMN %1$I.bi_observation.source IS 'who says so';
COMMENT ON COLUMN %1$I.bi_observation.value IS 'the value; NULL: missing, status says why';
COMMENT ON COLUMN %1$I.bi_observation.status IS 'a code of bi_code, list obs_status';
COMMENT ON COLUMN %1$I.bi_observation.unit_measure IS 'the unit of the value';

CREATE VIEW %1$I.bi_indicator_gap WITH (security_invoker = true) AS
SELECT g.indicator, g.ref_area AS country, g.time_period AS year, g.obs_status AS status
FROM %1$I.indicators_gaps g;
COMMENT ON VIEW %1$I.bi_indicator_gap IS 'years between an indicator''s first and last for which a country has no value, one a row by indicator, country and year';
COMMENT ON COLUMN %1$I.bi_indicator_gap.indicator IS 'the indicator';
COMMENT ON COLUMN %1$I.bi_indicator_gap.country IS 'ISO 3166-1 alpha-3 code';
COMMENT ON COLUMN %1$I.bi_indicator_gap.year IS 'the year';
COMMENT ON COLUMN %1$I.bi_indicator_gap.status IS 'why, a code of bi_code, list obs_status; NULL: not a word';
$ddl$
END;
COMMENT ON FUNCTION wsis.template_ddl(text, int) IS 'the statements that make a version of a template from the one before, %1$I for the schema, %2$I for that of PostGIS; NULL where there is none';

CREATE FUNCTION wsis.create_from_template(template text, schema name) RETURNS int
	LANGUAGE plpgsql STRICT SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	postgis name := (SELECT n.nspname FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'postgis');
	newest int := wsis.template_version(template);
	present text[] := '{}';
	base text;
	clash text;
	steps text;
BEGIN
	IF newest IS NULL THEN
		RAISE EXCEPTION 'no template "%"', template
			USING ERRCODE = 'invalid_parameter_value', HINT = 'There are stocktaking, indicators, prizes and bi_views.';
	END IF;
	IF to_regclass(format('%I.wsis_template', schema)) IS NOT NULL THEN
		EXECUTE format('SELECT array_agg(template) FROM %I.wsis_template', schema) INTO present;
	END IF;
	FOREACH base IN ARRAY wsis.template_bases(template) LOOP
		IF base = ANY (present) IS NOT TRUE THEN
			RAISE EXCEPTION 'schema "%" has no % for % to stand on', schema, base, template
				USING ERRCODE = 'undefined_object', HINT = format('Make it with wsis.create_%s(%L), empty if need be.', base, schema);
		END IF;
	END LOOP;
	SELECT string_agg(wsis.template_ddl(template, version), '' ORDER BY version) INTO steps FROM generate_series(1, newest) version;
	SELECT string_agg(c.relname, ', ' ORDER BY c.relname) INTO clash
	FROM regexp_matches(steps, 'CREATE (?:TABLE|VIEW) %1\$I\.(\w+)', 'g') made (names)
		JOIN pg_class c ON c.relname = made.names[1] AND c.relnamespace = to_regnamespace(quote_ident(schema));
	IF clash IS NOT NULL THEN
		RAISE EXCEPTION 'schema "%" already has what % would make', schema, template
			USING ERRCODE = 'duplicate_table', DETAIL = format('It has %s.', clash),
				HINT = format('Name another schema, or bring this one up to date with wsis.upgrade_%s(%L).', template, schema);
	END IF;
	IF to_regnamespace(quote_ident(schema)) IS NULL THEN
		EXECUTE format('CREATE SCHEMA %I', schema);
	END IF;
	IF to_regclass(format('%I.wsis_template', schema)) IS NULL THEN
		EXECUTE format('CREATE TABLE %1$I.wsis_template (template text PRIMARY KEY, version int NOT NULL,
				since timestamptz NOT NULL DEFAULT transaction_timestamp());
			COMMENT ON TABLE %1$I.wsis_template IS ''what wsis made in this schema, and at which version; read by wsis.upgrade_…'';
			COMMENT ON COLUMN %1$I.wsis_template.template IS ''stocktaking, indicators, prizes or bi_views'';
			COMMENT ON COLUMN %1$I.wsis_template.version IS ''its version'';
			COMMENT ON COLUMN %1$I.wsis_template.since IS ''when the schema came to it''', schema);
	END IF;
	EXECUTE format(steps, schema, postgis);
	EXECUTE format('INSERT INTO %I.wsis_template (template, version) VALUES ($1, $2)', schema) USING template, newest;
	RETURN newest;
END $$;
COMMENT ON FUNCTION wsis.create_from_template(text, name) IS 'makes what a template has in a schema, which is created where there is none; the objects belong to the caller; what is there already is never touched: an error names it; gives the template''s version';

CREATE FUNCTION wsis.upgrade_from_template(template text, schema name) RETURNS int
	LANGUAGE plpgsql STRICT SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	postgis name := (SELECT n.nspname FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'postgis');
	newest int := wsis.template_version(template);
	present int;
BEGIN
	IF to_regclass(format('%I.wsis_template', schema)) IS NOT NULL THEN
		EXECUTE format('SELECT version FROM %I.wsis_template WHERE template = $1 FOR UPDATE', schema) INTO present USING template;
	END IF;
	IF present IS NULL THEN
		RAISE EXCEPTION 'schema "%" has no %', schema, template
			USING ERRCODE = 'undefined_object', HINT = format('Make it with wsis.create_%s(%L).', template, schema);
	ELSIF present > newest THEN
		RAISE EXCEPTION '% in schema "%" is newer than this release of wsis', template, schema
			USING ERRCODE = 'object_not_in_prerequisite_state', DETAIL = format('It has version %s, wsis knows %s.', present, newest),
				HINT = 'Update the extension: ALTER EXTENSION wsis UPDATE.';
	END IF;
	FOR version IN present + 1 .. newest LOOP
		EXECUTE format(wsis.template_ddl(template, version), schema, postgis);
	END LOOP;
	IF newest > present THEN
		EXECUTE format('UPDATE %I.wsis_template SET version = $2, since = DEFAULT WHERE template = $1', schema) USING template, newest;
	END IF;
	RETURN newest;
END $$;
COMMENT ON FUNCTION wsis.upgrade_from_template(text, name) IS 'adds to a schema what newer versions of a template bring, and gives the version; what is current stays as it is';

CREATE FUNCTION wsis.create_stocktaking(schema name) RETURNS int
	LANGUAGE SQL STRICT
	RETURN wsis.create_from_template('stocktaking', schema);
COMMENT ON FUNCTION wsis.create_stocktaking(name) IS 'makes a Stocktaking of one''s own: entries, their texts, runs of import, and the chapters of the annual report as views entries_…; in a schema of the caller''s, created where there is none; an error when something of the names is there already; gives the template''s version';
CREATE FUNCTION wsis.upgrade_stocktaking(schema name) RETURNS int
	LANGUAGE SQL STRICT
	RETURN wsis.upgrade_from_template('stocktaking', schema);
COMMENT ON FUNCTION wsis.upgrade_stocktaking(name) IS 'adds what newer releases bring to what create_stocktaking made in a schema, and gives the template''s version';

CREATE FUNCTION wsis.create_indicators(schema name) RETURNS int
	LANGUAGE SQL STRICT
	RETURN wsis.create_from_template('indicators', schema);
COMMENT ON FUNCTION wsis.create_indicators(name) IS 'makes a table of indicators and one of their observations, columns named as in SDMX, with views of availability, comparability and gaps; in a schema of the caller''s, created where there is none; an error when something of the names is there already; gives the template''s version';
CREATE FUNCTION wsis.upgrade_indicators(schema name) RETURNS int
	LANGUAGE SQL STRICT
	RETURN wsis.upgrade_from_template('indicators', schema);
COMMENT ON FUNCTION wsis.upgrade_indicators(name) IS 'adds what newer releases bring to what create_indicators made in a schema, and gives the template''s version';

CREATE FUNCTION wsis.create_prizes(schema name) RETURNS int
	LANGUAGE SQL STRICT
	RETURN wsis.create_from_template('prizes', schema);
COMMENT ON FUNCTION wsis.create_prizes(name) IS 'makes submissions to the WSIS Prizes, with nominations, champions and winners by category, region, stakeholder type and year; in a schema of the caller''s, created where there is none; an error when something of the names is there already; gives the template''s version';
CREATE FUNCTION wsis.upgrade_prizes(schema name) RETURNS int
	LANGUAGE SQL STRICT
	RETURN wsis.upgrade_from_template('prizes', schema);
COMMENT ON FUNCTION wsis.upgrade_prizes(name) IS 'adds what newer releases bring to what create_prizes made in a schema, and gives the template''s version';

CREATE FUNCTION wsis.create_bi_views(schema name) RETURNS int
	LANGUAGE SQL STRICT
	RETURN wsis.create_from_template('bi_views', schema);
COMMENT ON FUNCTION wsis.create_bi_views(name) IS 'makes views bi_… of a Stocktaking and indicators for tools that know no types: texts, numbers, dates and GeoJSON, labels in six languages, keys that stay; they read with the rights of whoever asks, but what counts entries or years without a value has the rights of the owner, as the chapter that it reads; in the schema where create_stocktaking and create_indicators made theirs, an error where they did not, and when something of the names is there already; gives the template''s version';
CREATE FUNCTION wsis.upgrade_bi_views(schema name) RETURNS int
	LANGUAGE SQL STRICT
	RETURN wsis.upgrade_from_template('bi_views', schema);
COMMENT ON FUNCTION wsis.upgrade_bi_views(name) IS 'adds what newer releases bring to what create_bi_views made in a schema, and gives the template''s version';

-- Import

CREATE VIEW wsis.import_reading AS
SELECT s.list, s.spelling, s.code FROM wsis.record_spelling s
UNION SELECT c.list, lower(c.code), c.code FROM wsis.record_code c
UNION SELECT c.list, lower(c.name), c.code FROM wsis.record_code c
UNION SELECT 'region', lower(n.name), r.code
FROM wsis.itu_region r,
	LATERAL (VALUES (r.code), (r.name_en), (r.name_fr), (r.name_es), (r.name_ru), (r.name_zh), (r.name_ar)) n (name);
GRANT SELECT ON wsis.import_reading TO PUBLIC;
COMMENT ON VIEW wsis.import_reading IS 'what an import reads as a code of record_code or of a region: codes, names, and the spellings of record_spelling';
COMMENT ON COLUMN wsis.import_reading.list IS 'the list as in record_code, or region';
COMMENT ON COLUMN wsis.import_reading.spelling IS 'in small letters';
COMMENT ON COLUMN wsis.import_reading.code IS 'the code; a spelling of a list has one';

CREATE FUNCTION wsis.import_spellings(list text) RETURNS text[]
	LANGUAGE SQL STABLE STRICT PARALLEL SAFE
	BEGIN ATOMIC
		SELECT array_agg(m.member ORDER BY r.spelling, m.no)
		FROM (
			SELECT k.spelling, k.code FROM wsis.import_reading k WHERE k.list = import_spellings.list
			UNION ALL SELECT lower(c.iso3), c.itu_region FROM wsis.country c WHERE import_spellings.list = 'country_region'
			UNION ALL SELECT k.spelling, k.code FROM wsis.import_reading k WHERE import_spellings.list = 'country_region' AND k.list = 'region' AND k.code = 'INT') r,
			LATERAL (VALUES (1, r.spelling), (2, r.code)) m (no, member);
	END;
COMMENT ON FUNCTION wsis.import_spellings(text) IS 'the spellings of a list of import_reading, each with its code behind it, for import_code; country_region: codes of countries, and what is written instead of one, with their regions';

CREATE FUNCTION wsis.import_code(value text, spellings text[]) RETURNS text
	AS 'MODULE_PATHNAME', 'wsis_import_code' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.import_code(text, text[]) IS 'the code of a spelling, whatever its capitals; NULL: it is none of these; spellings as import_spellings gives them';

CREATE FUNCTION wsis.import_codes(value text, spellings text[]) RETURNS text[]
	AS 'MODULE_PATHNAME', 'wsis_import_codes' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.import_codes(text, text[]) IS 'the codes of a list of spellings with commas, semicolons, strokes or bars between, sorted, each once; NULL when one is none of these, or there is none';

CREATE FUNCTION wsis.import_first(source text, source_key text) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_import_first' LANGUAGE C VOLATILE STRICT PARALLEL UNSAFE;
COMMENT ON FUNCTION wsis.import_first(text, text) IS 'true for the first row of a scan that has a source and key, false for those that repeat it';

CREATE FUNCTION wsis.import_number(rows bigint) RETURNS bigint
	AS 'MODULE_PATHNAME', 'wsis_import_number' LANGUAGE C VOLATILE STRICT PARALLEL UNSAFE;
COMMENT ON FUNCTION wsis.import_number(bigint) IS 'numbers the rows of a scan as they come, from 1 on: row_number() without a copy of the rows; says now and then how many of so many rows are done (wsis.progress_interval); 0: says nothing';

CREATE FUNCTION wsis.import_column(field text, columns text[]) RETURNS text
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	BEGIN ATOMIC
		SELECT c.name
		FROM pg_catalog.unnest(columns) WITH ORDINALITY c (name, no)
			JOIN (VALUES
				('title', 1, 'title'), ('title', 2, 'project'), ('title', 3, 'project_title'), ('title', 4, 'project_name'), ('title', 5, 'name'),
				('description', 1, 'description'), ('description', 2, 'project_description'), ('description', 3, 'summary'),
				('language', 1, 'language'), ('language', 2, 'lang'),
				('organization', 1, 'organization'), ('organization', 2, 'organisation'), ('organization', 3, 'organization_name'),
				('organization', 4, 'organisation_name'), ('organization', 5, 'entity'),
				('stakeholder_type', 1, 'stakeholder_type'), ('stakeholder_type', 2, 'stakeholder'), ('stakeholder_type', 3, 'organization_type'),
				('stakeholder_type', 4, 'entity_type'),
				('target_groups', 1, 'target_groups'), ('target_groups', 2, 'target_group'), ('target_groups', 3, 'beneficiaries'),
				('action_lines', 1, 'action_lines'), ('action_lines', 2, 'action_line'), ('action_lines', 3, 'wsis_action_lines'),
				('action_lines', 4, 'wsis_action_line'), ('action_lines', 5, 'category'),
				('sdgs', 1, 'sdgs'), ('sdgs', 2, 'sdg'), ('sdgs', 3, 'goals'), ('sdgs', 4, 'sustainable_development_goals'),
				('country', 1, 'country'), ('country', 2, 'country_name'), ('country', 3, 'iso3'),
				('region', 1, 'region'), ('region', 2, 'itu_region'),
				('scale', 1, 'scale'), ('scale', 2, 'geographic_scale'), ('scale', 3, 'coverage'),
				('kind', 1, 'kind'), ('kind', 2, 'entry_kind'), ('kind', 3, 'activity_type'), ('kind', 4, 'type'),
				('starts', 1, 'starts'), ('starts', 2, 'start'), ('starts', 3, 'start_date'),
				('ends', 1, 'ends'), ('ends', 2, 'end'), ('ends', 3, 'end_date'),
				('year', 1, 'year'),
				('website', 1, 'website'), ('website', 2, 'url'), ('website', 3, 'web'), ('website', 4, 'link'),
				('latitude', 1, 'latitude'), ('latitude', 2, 'lat'),
				('longitude', 1, 'longitude'), ('longitude', 2, 'lon'), ('longitude', 3, 'lng'), ('longitude', 4, 'long'),
				('source', 1, 'source'),
				('source_key', 1, 'source_key'), ('source_key', 2, 'id'), ('source_key', 3, 'key'), ('source_key', 4, 'project_id')) a (field, no, name)
			ON a.field = import_column.field AND a.name = pg_catalog.regexp_replace(pg_catalog.regexp_replace(
				pg_catalog.lower(c.name), '[^a-z0-9]+', '_', 'g'), '_as_printed$', '')
		ORDER BY a.no, c.no
		LIMIT 1;
	END;
COMMENT ON FUNCTION wsis.import_column(text, text[]) IS 'which of the columns of a source import_stocktaking reads a field from when it is not told: by name, whatever its capitals and blanks; NULL: none';

CREATE FUNCTION wsis.import_reason(field text, value text, OUT reason text, OUT nearest text)
	AS 'MODULE_PATHNAME', 'wsis_import_reason' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.import_reason(text, text) IS 'why the value of a field (action_lines, sdgs or country) can''t be read, in the words of the errors of action_line_set, sdg_set and country_code, and the nearest right value; NULL: it can';

CREATE FUNCTION wsis.import_fault(field text, value text, fault text, OUT reason text, OUT nearest text)
	LANGUAGE plpgsql STABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	codes text := CASE field WHEN 'kind' THEN 'entry_kind' WHEN 'scale' THEN 'geographic_scale' WHEN 'target_groups' THEN 'target_group' ELSE field END;
	told record;
BEGIN
	IF fault <> 'unreadable' THEN
		reason := fault;
	ELSIF field IN ('action_lines', 'sdgs', 'country') THEN
		told := wsis.import_reason(field, value);
		reason := told.reason;
		nearest := told.nearest;
	ELSIF field IN ('starts', 'ends') THEN
		reason := 'no date, or day and month can''t be told apart';
	ELSIF field = 'year' THEN
		reason := 'no year from 1990 to 2100';
	ELSIF field IN ('latitude', 'longitude') THEN
		reason := format('no number from -%1$s to %1$s', CASE field WHEN 'latitude' THEN 90 ELSE 180 END);
	ELSIF field = 'language' THEN
		reason := 'no language tag such as en or pt-BR';
	ELSIF field = 'website' THEN
		reason := 'no address that begins with http:// or https://';
		nearest := CASE WHEN value ~ '^[[:alnum:]-]+(\.[[:alnum:]-]+)+(/\S*)?$' THEN 'https://' || value END;
	ELSE
		SELECT format('not of the list %s: %s', codes, string_agg(format('"%s"', m.member), ', ' ORDER BY m.member)),
			string_agg(coalesce(m.code, '?'), ', ' ORDER BY m.member) FILTER (WHERE m.code IS NOT NULL)
		INTO reason, nearest
		FROM (
			SELECT p.member, (SELECT n.code FROM wsis.import_reading n WHERE n.list = codes
				AND n.spelling = wsis.nearest_spelling(lower(p.member), ARRAY(
					SELECT k.spelling FROM wsis.import_reading k WHERE k.list = codes ORDER BY k.spelling))) AS code
			FROM (SELECT coalesce(wsis.parse_text(s), btrim(s)) AS member
				FROM regexp_split_to_table(value, CASE codes WHEN 'target_group' THEN '[,;/|]' ELSE '$' END) s) p
			WHERE p.member <> '' AND NOT EXISTS (
				SELECT FROM wsis.import_reading k WHERE k.list = codes AND k.spelling = lower(p.member))) m;
	END IF;
END $$;
COMMENT ON FUNCTION wsis.import_fault(text, text, text) IS 'what import_stocktaking says of a value that it can''t take: the reason, and the nearest right value where there is one';

CREATE VIEW wsis.import_check AS
SELECT c.field, c.fault
FROM (VALUES
	('source', $$CASE WHEN j.source IS NULL THEN 'missing' END$$),
	('source_key', $$CASE WHEN j.source_key IS NULL THEN 'missing' END$$),
	('title', $$CASE WHEN j.title IS NULL THEN 'missing' END$$),
	('language', $$CASE WHEN j.language IS NOT NULL AND j.language_read !~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$' THEN 'unreadable' END$$),
	('stakeholder_type', $$CASE WHEN j.stakeholder_type IS NOT NULL AND j.stakeholder_type_read IS NULL THEN 'unreadable' END$$),
	('target_groups', $$CASE WHEN j.target_groups IS NOT NULL AND j.target_groups_read IS NULL THEN 'unreadable' END$$),
	('action_lines', $$CASE WHEN j.action_lines IS NOT NULL AND j.action_lines_read IS NULL AND wsis.parse_action_line_set(j.action_lines) IS NULL THEN 'unreadable' END$$),
	('sdgs', $$CASE WHEN j.sdgs IS NOT NULL AND j.sdgs_read IS NULL AND wsis.parse_sdg_set(j.sdgs) IS NULL THEN 'unreadable' END$$),
	('country', $$CASE WHEN j.country IS NOT NULL AND j.country_read IS NULL AND wsis.import_code(j.country, (SELECT wsis.import_spellings('country_region'))) IS NULL THEN 'unreadable' END$$),
	('region', $$CASE WHEN j.region IS NOT NULL AND j.region_read IS NULL THEN 'unreadable' END$$),
	('scale', $$CASE WHEN j.scale IS NOT NULL AND j.scale_read IS NULL THEN 'unreadable' END$$),
	('kind', $$CASE WHEN j.kind IS NOT NULL AND j.kind_read IS NULL THEN 'unreadable' END$$),
	('starts', $$CASE WHEN j.starts IS NOT NULL AND j.starts_read IS NULL THEN 'unreadable' END$$),
	('ends', $$CASE WHEN j.ends IS NOT NULL AND j.ends_read IS NULL THEN 'unreadable' WHEN j.ends_read < j.starts_read THEN 'before it starts' END$$),
	('year', $$CASE WHEN j.year IS NOT NULL AND (j.year_read BETWEEN 1990 AND 2100 AND j.year_read = floor(j.year_read)) IS NOT TRUE THEN 'unreadable' END$$),
	('website', $$CASE WHEN j.website !~* '^https?://[^[:space:]]+$' THEN 'unreadable' END$$),
	('latitude', $$CASE WHEN j.latitude IS NULL AND j.longitude IS NOT NULL THEN 'missing beside a longitude' WHEN j.latitude IS NOT NULL AND (j.latitude_read BETWEEN -90 AND 90) IS NOT TRUE THEN 'unreadable' END$$),
	('longitude', $$CASE WHEN j.longitude IS NULL AND j.latitude IS NOT NULL THEN 'missing beside a latitude' WHEN j.longitude IS NOT NULL AND (j.longitude_read BETWEEN -180 AND 180) IS NOT TRUE THEN 'unreadable' END$$)
) c (field, fault);
GRANT SELECT ON wsis.import_check TO PUBLIC;
COMMENT ON VIEW wsis.import_check IS 'what import_stocktaking checks of each field that it reads';
COMMENT ON COLUMN wsis.import_check.field IS 'the field of an entry';
COMMENT ON COLUMN wsis.import_check.fault IS 'an expression of the row j that gives its fault; NULL: none';

CREATE FUNCTION wsis.import_statement(schema name, source regclass, columns jsonb, run bigint, rows bigint) RETURNS text
	LANGUAGE plpgsql STABLE STRICT SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	fields CONSTANT text[] := '{source,source_key,title,description,language,organization,stakeholder_type,target_groups,action_lines,sdgs,country,region,scale,kind,starts,ends,year,website,latitude,longitude}';
	names text[] := ARRAY(SELECT attname FROM pg_attribute WHERE attrelid = source AND attnum > 0 AND NOT attisdropped ORDER BY attnum);
	postgis name := (SELECT n.nspname FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'postgis');
	field text;
	told jsonb;
	name text;
	taken text[] := '{}';		-- columns that are read
	has jsonb := '{}';			-- field: true where it is read
	expression text;
	raw text := '';				-- the fields without blanks around them, and NULL where there is nothing
	sound text;					-- whether a row has no fault
	faults text;				-- those that it may have
	unread text;
BEGIN
	SELECT k INTO field FROM jsonb_object_keys(columns) k WHERE k <> ALL (fields);
	IF field IS NOT NULL THEN
		RAISE EXCEPTION 'a stocktaking has no field "%"', field
			USING ERRCODE = 'undefined_column', HINT = format('Its fields are %s.', array_to_string(fields, ', '));
	END IF;
	FOREACH field IN ARRAY fields LOOP
		told := columns -> field;
		IF told IS NULL THEN
			name := wsis.import_column(field, names);
		ELSIF jsonb_typeof(told) = 'string' THEN
			name := told #>> '{}';
			IF name <> ALL (names) THEN
				RAISE EXCEPTION '% has no column "%"', source, name
					USING ERRCODE = 'undefined_column', HINT = format('Its columns are %s.', array_to_string(names, ', '));
			END IF;
		ELSIF jsonb_typeof(told) NOT IN ('null', 'object') OR jsonb_typeof(told) = 'object' AND (told - 'value' <> '{}' OR told ->> 'value' IS NULL) THEN
			RAISE EXCEPTION 'cannot tell where field "%" is read from', field
				USING ERRCODE = 'invalid_parameter_value', DETAIL = format('It says %s.', told),
					HINT = 'Write the name of a column, {"value": "…"} for the same value in every row, or null for none.';
		ELSE
			name := NULL;
		END IF;
		expression := CASE
			WHEN name IS NOT NULL THEN format('s.%I::text COLLATE "default"', name)
			WHEN jsonb_typeof(told) = 'object' THEN format('%L::text', told ->> 'value')
			WHEN field = 'source' THEN format('%L::text', (SELECT relname FROM pg_class WHERE oid = import_statement.source))
			WHEN field = 'source_key' THEN 'md5((s.*)::text)'
			ELSE 'NULL::text' END;
		raw := format(CASE WHEN name IS NOT NULL OR jsonb_typeof(told) = 'object' THEN '%s, wsis.parse_text(%s) AS %I' ELSE '%s, %s AS %I' END,
			raw, expression, field);
		has := has || jsonb_build_object(field, name IS NOT NULL OR coalesce(jsonb_typeof(told) = 'object', false));
		taken := taken || name;
	END LOOP;
	IF NOT (has ->> 'title')::boolean THEN
		RAISE EXCEPTION 'no column of % is read as title', source
			USING ERRCODE = 'undefined_column', DETAIL = format('Its columns are %s.', array_to_string(names, ', ')),
				HINT = 'Say which one is, as in {"title": "project"}.';
	END IF;
	SELECT string_agg(n, ', ') INTO unread FROM unnest(names) n WHERE n <> ALL (array_remove(taken, NULL));
	IF unread IS NOT NULL THEN
		RAISE NOTICE 'columns of % that are not read: %', source, unread;
	END IF;

	SELECT string_agg(format('(%s) IS NULL', c.fault), ' AND '),
		string_agg(format('CASE WHEN (%2$s) IS NOT NULL THEN ARRAY[%1$L, coalesce(j.%1$I, %3$L), %2$s] END', c.field, c.fault, ''), ' || ')
	INTO sound, faults
	FROM wsis.import_check c WHERE has -> c.field = 'true' OR c.field IN ('source', 'source_key');

	-- OFFSET 0 keeps each value from being read again where it is used
	RETURN format($q$
SELECT j.n, CASE
		WHEN j.faults IS NOT NULL THEN 'refused'
		WHEN EXISTS (SELECT FROM %1$I.entry e WHERE e.source = j.source AND e.source_key = j.source_key) THEN 'already stored'
		WHEN wsis.import_first(j.source, j.source_key) THEN 'stored'
		ELSE 'repeated' END AS fate,
	j.faults, %6$s::bigint AS import, j.n AS import_row, j.source, j.source_key, j.title, j.description, j.language_read AS language,
	j.organization, j.stakeholder_type_read AS stakeholder_type, j.target_groups_read AS target_groups, j.action_lines_read AS action_lines,
	j.sdgs_read AS sdgs, j.country_read AS country,
	coalesce(j.region_read, wsis.import_code(coalesce(j.country_read, j.country), %9$L::text[])) AS region,
	j.scale_read AS scale, j.kind_read AS kind, j.starts_read AS starts, j.ends_read AS ends, j.year_read::int AS year, j.website,
	%8$I.st_point(j.longitude_read, j.latitude_read, 4326)::%8$I.geometry(Point, 4326) AS location
FROM (
	SELECT j.*, CASE WHEN NOT (%4$s) THEN %5$s END AS faults
	FROM (
		SELECT raw.*, nullif(wsis.parse_action_line_set(raw.action_lines), '{}') AS action_lines_read,
			nullif(wsis.parse_sdg_set(raw.sdgs), '{}') AS sdgs_read, wsis.parse_country_code(raw.country) AS country_read,
			wsis.parse_date(raw.starts) AS starts_read, wsis.parse_date(raw.ends) AS ends_read, wsis.parse_number(raw.year) AS year_read,
			wsis.parse_number(raw.latitude) AS latitude_read, wsis.parse_number(raw.longitude) AS longitude_read,
			CASE WHEN length(raw.language) <= 3 THEN lower(raw.language) ELSE translate(raw.language, '_', '-') END AS language_read,
			wsis.import_code(raw.stakeholder_type, %10$L::text[]) AS stakeholder_type_read,
			wsis.import_codes(raw.target_groups, %11$L::text[]) AS target_groups_read,
			wsis.import_code(raw.region, %12$L::text[]) AS region_read,
			wsis.import_code(raw.scale, %13$L::text[]) AS scale_read,
			wsis.import_code(raw.kind, %14$L::text[]) AS kind_read
		FROM (SELECT wsis.import_number(%7$s) AS n%3$s FROM %2$s s OFFSET 0) raw
		OFFSET 0) j
	OFFSET 0) j
$q$, schema, (SELECT format('%I.%I', n.nspname, c.relname) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = source),
	raw, sound, faults, run, rows, postgis, wsis.import_spellings('country_region'), wsis.import_spellings('stakeholder_type'),
	wsis.import_spellings('target_group'), wsis.import_spellings('region'), wsis.import_spellings('geographic_scale'), wsis.import_spellings('entry_kind'));
END $$;
COMMENT ON FUNCTION wsis.import_statement(name, regclass, jsonb, bigint, bigint) IS 'the query by which import_stocktaking reads and checks the rows of a source, for a run, of so many rows: number, fate and faults of each (field, value and what is wrong with it, one behind the other), and an entry''s columns';

CREATE FUNCTION wsis.import_begin(schema name, source regclass, OUT run bigint, OUT rows bigint)
	LANGUAGE plpgsql STRICT SET search_path = pg_catalog, pg_temp AS $$
BEGIN
	IF to_regclass(format('%I.entry', schema)) IS NULL OR to_regclass(format('%I.import', schema)) IS NULL THEN
		RAISE EXCEPTION 'schema "%" has no stocktaking', schema
			USING ERRCODE = 'undefined_object', HINT = format('Make it with wsis.create_stocktaking(%L).', schema);
	END IF;
	-- two imports at once take turns: in whatever order they come to the same keys, none waits for the other's
	EXECUTE format('LOCK TABLE %I.import IN SHARE ROW EXCLUSIVE MODE', schema);
	EXECUTE format('INSERT INTO %I.import (source) VALUES ($1) RETURNING id', schema) INTO run USING source::text;
	SELECT c.reltuples INTO rows FROM pg_class c WHERE c.oid = source AND c.relkind IN ('r', 'm');
	IF rows <= 0 THEN		-- never analyzed: as its first pages are
		EXECUTE format('SELECT count(*) * greatest(1, pg_relation_size($1) / 10.0 / current_setting(''block_size'')::int) FROM ONLY %s WHERE ctid < ''(10,0)''', source)
		INTO rows USING source;
	END IF;
	rows := coalesce(rows, 0);
END $$;
COMMENT ON FUNCTION wsis.import_begin(name, regclass) IS 'begins a run of import_stocktaking, alone in its schema until the transaction ends; gives its number, and how many rows the source has, about: 0 where a view would have to be read for it';

CREATE FUNCTION wsis.import_stocktaking(schema name, source regclass, columns jsonb DEFAULT '{}')
	RETURNS TABLE (row_number bigint, fate text, field text, value text, reason text, nearest text)
	AS 'MODULE_PATHNAME', 'wsis_import_stocktaking' LANGUAGE C VOLATILE STRICT PARALLEL UNSAFE COST 100000 ROWS 100000
	SET search_path = pg_catalog, pg_temp SET standard_conforming_strings = on
	SET datestyle = ISO SET intervalstyle = postgres SET extra_float_digits = 1 SET bytea_output = hex	-- a row's hash is of its text
	SET synchronize_seqscans = off SET max_parallel_workers_per_gather = 0 SET jit = off;	-- rows come in one order
COMMENT ON FUNCTION wsis.import_stocktaking(name, regclass, jsonb) IS 'reads messy text columns of a table or view into the entries of a Stocktaking, and gives each row''s fate: stored; already stored, its source key was there before; repeated, an earlier row has it; or refused, with a row for each fault: field, value, reason, nearest right value; columns says where fields are read from: {"title": "project", "source": {"value": "export"}, "year": null}, without it columns are found by their names; all or nothing is stored';
