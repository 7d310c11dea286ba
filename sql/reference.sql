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
GRANT SELECT ON wsis.record_facilitator TO PUBLIC;
COMMENT ON TABLE wsis.record_facilitator IS 'who facilitates an action line, in which role';
COMMENT ON COLUMN wsis.record_facilitator.action_line IS 'the line; NULL: the Geneva Plan of Action as a whole';
COMMENT ON COLUMN wsis.record_facilitator.body IS 'the body, short name';
COMMENT ON COLUMN wsis.record_facilitator.role IS 'lead facilitator, co-facilitator, partner, …; moderator of the Tunis Agenda: named in its annex of 2005; focal organization: named on ITU''s page today';
COMMENT ON COLUMN wsis.record_facilitator.note IS 'where sources or lines differ, how; what else to know';
COMMENT ON COLUMN wsis.record_facilitator.source IS 'where it was read: lines are those of the WSIS+20 report (ITU, Arabic edition)';
COMMENT ON COLUMN wsis.record_facilitator.status IS 'how far it is verified, see record_status';

CREATE TABLE wsis.record_keyword (
	action_line wsis.action_line NOT NULL,
	keyword text NOT NULL,
	complete boolean NOT NULL,
	source text NOT NULL,
	status wsis.record_status NOT NULL,
	PRIMARY KEY (action_line, keyword)
);
GRANT SELECT ON wsis.record_keyword TO PUBLIC;
COMMENT ON TABLE wsis.record_keyword IS 'words that ITU lists to help choose an action line for a project; not there for C6 to C11';
COMMENT ON COLUMN wsis.record_keyword.action_line IS 'the line';
COMMENT ON COLUMN wsis.record_keyword.keyword IS 'in English';
COMMENT ON COLUMN wsis.record_keyword.complete IS 'false: the list of this line is cut off';
COMMENT ON COLUMN wsis.record_keyword.source IS 'where it was read: lines are those of the WSIS+20 report (ITU, Arabic edition)';
COMMENT ON COLUMN wsis.record_keyword.status IS 'how far it is verified, see record_status';

CREATE TABLE wsis.record_code (
	list text NOT NULL,
	code text NOT NULL,
	no int NOT NULL,
	name text NOT NULL,
	source text NOT NULL,
	status wsis.record_status NOT NULL,
	PRIMARY KEY (list, code)
);
GRANT SELECT ON wsis.record_code TO PUBLIC;
COMMENT ON TABLE wsis.record_code IS 'the lists by which WSIS Stocktaking and the WSIS Prizes classify, with short codes of our own, and the rules of the Prizes'' vote';
COMMENT ON COLUMN wsis.record_code.list IS 'stakeholder_type, target_group, entry_kind, geographic_scale, prize_category, prize_result, …';
COMMENT ON COLUMN wsis.record_code.code IS 'code within the list: of prize categories the action line, of rules their number, else of our own';
COMMENT ON COLUMN wsis.record_code.no IS 'order within the list';
COMMENT ON COLUMN wsis.record_code.name IS 'in English, own wording';
COMMENT ON COLUMN wsis.record_code.source IS 'where it was read: lines are those of the WSIS+20 report (ITU, Arabic edition)';
COMMENT ON COLUMN wsis.record_code.status IS 'how far it is verified, see record_status';

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
GRANT SELECT ON wsis.record_geneva_target TO PUBLIC;
COMMENT ON TABLE wsis.record_geneva_target IS 'the ten targets of the Geneva Plan of Action, from 2003 to 2024 as the WSIS+20 report has it';
COMMENT ON COLUMN wsis.record_geneva_target.target IS '1 to 10';
COMMENT ON COLUMN wsis.record_geneva_target.name_en IS 'name in English, own wording';
COMMENT ON COLUMN wsis.record_geneva_target.name_ar IS 'name in Arabic';
COMMENT ON COLUMN wsis.record_geneva_target.baseline IS 'how things stood in 2003';
COMMENT ON COLUMN wsis.record_geneva_target.progress IS 'how they stood in 2024; NULL: the report leaves it empty';
COMMENT ON COLUMN wsis.record_geneva_target.challenges IS 'what stands in the way; NULL: the report leaves it empty';
COMMENT ON COLUMN wsis.record_geneva_target.evidence IS 'passed, measured, measured in part, no number, no data, or empty: what the progress rests on';
COMMENT ON COLUMN wsis.record_geneva_target.note IS 'where sources or lines differ, how; what else to know';
COMMENT ON COLUMN wsis.record_geneva_target.source IS 'where it was read: lines are those of the WSIS+20 report (ITU, Arabic edition)';
COMMENT ON COLUMN wsis.record_geneva_target.status IS 'how far it is verified, see record_status';

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
GRANT SELECT ON wsis.record_geneva_figure TO PUBLIC;
COMMENT ON TABLE wsis.record_geneva_figure IS 'the figures in what the WSIS+20 report says of the ten targets';
COMMENT ON COLUMN wsis.record_geneva_figure.no IS 'order in the report';
COMMENT ON COLUMN wsis.record_geneva_figure.target IS 'the target';
COMMENT ON COLUMN wsis.record_geneva_figure.part IS 'baseline, progress or challenge';
COMMENT ON COLUMN wsis.record_geneva_figure.year IS 'the year it is of';
COMMENT ON COLUMN wsis.record_geneva_figure.what IS 'what was counted';
COMMENT ON COLUMN wsis.record_geneva_figure.value IS 'the figure';
COMMENT ON COLUMN wsis.record_geneva_figure.unit IS 'its unit: %, billion, million, or what is counted';
COMMENT ON COLUMN wsis.record_geneva_figure.qualifier IS '= as printed, > over that, ~ about that';
COMMENT ON COLUMN wsis.record_geneva_figure.cites IS 'what the report cites for it';
COMMENT ON COLUMN wsis.record_geneva_figure.note IS 'where sources or lines differ, how; what else to know';
COMMENT ON COLUMN wsis.record_geneva_figure.source IS 'where it was read: lines are those of the WSIS+20 report (ITU, Arabic edition)';
COMMENT ON COLUMN wsis.record_geneva_figure.status IS 'how far it is verified, see record_status';

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
GRANT SELECT ON wsis.record_forum TO PUBLIC;
COMMENT ON TABLE wsis.record_forum IS 'the WSIS Forum, year by year';
COMMENT ON COLUMN wsis.record_forum.year IS 'the year';
COMMENT ON COLUMN wsis.record_forum.mode IS 'on site, hybrid or virtual; NULL: not said';
COMMENT ON COLUMN wsis.record_forum.chair IS 'who chaired; NULL: nobody named';
COMMENT ON COLUMN wsis.record_forum.chair_title IS 'the office of the chair';
COMMENT ON COLUMN wsis.record_forum.chair_country IS 'ISO 3166-1 alpha-3 code of the chair''s country';
COMMENT ON COLUMN wsis.record_forum.note IS 'where sources or lines differ, how; what else to know';
COMMENT ON COLUMN wsis.record_forum.source IS 'where it was read: lines are those of the WSIS+20 report (ITU, Arabic edition)';
COMMENT ON COLUMN wsis.record_forum.status IS 'how far it is verified, see record_status';

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
GRANT SELECT ON wsis.record_forum_count TO PUBLIC;
COMMENT ON TABLE wsis.record_forum_count IS 'who came to the WSIS Forum; where sources disagree, each has its row';
COMMENT ON COLUMN wsis.record_forum_count.year IS 'the Forum';
COMMENT ON COLUMN wsis.record_forum_count.what IS 'on site, remote, in all, ministers, …';
COMMENT ON COLUMN wsis.record_forum_count.value IS 'how many';
COMMENT ON COLUMN wsis.record_forum_count.qualifier IS '= as printed, > over that, ~ about that';
COMMENT ON COLUMN wsis.record_forum_count.note IS 'where sources or lines differ, how; what else to know';
COMMENT ON COLUMN wsis.record_forum_count.source IS 'where it was read: lines are those of the WSIS+20 report (ITU, Arabic edition)';
COMMENT ON COLUMN wsis.record_forum_count.status IS 'how far it is verified, see record_status';

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
GRANT SELECT ON wsis.record_forum_topic TO PUBLIC;
COMMENT ON TABLE wsis.record_forum_topic IS 'themes, highlights and technologies of the WSIS Forum';
COMMENT ON COLUMN wsis.record_forum_topic.year IS 'the Forum';
COMMENT ON COLUMN wsis.record_forum_topic.kind IS 'theme, highlight or technology';
COMMENT ON COLUMN wsis.record_forum_topic.lang IS 'en: own wording; ar: as in the report';
COMMENT ON COLUMN wsis.record_forum_topic.no IS 'order';
COMMENT ON COLUMN wsis.record_forum_topic.topic IS 'the topic';
COMMENT ON COLUMN wsis.record_forum_topic.source IS 'where it was read: lines are those of the WSIS+20 report (ITU, Arabic edition)';
COMMENT ON COLUMN wsis.record_forum_topic.status IS 'how far it is verified, see record_status';

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
GRANT SELECT ON wsis.record_prize_count TO PUBLIC;
COMMENT ON TABLE wsis.record_prize_count IS 'the WSIS Prizes in numbers; where sources disagree, each has its row';
COMMENT ON COLUMN wsis.record_prize_count.year IS 'the contest''s year';
COMMENT ON COLUMN wsis.record_prize_count.measure IS 'submissions, nominated, champions, winners, voters, votes, countries or categories';
COMMENT ON COLUMN wsis.record_prize_count.value IS 'how many';
COMMENT ON COLUMN wsis.record_prize_count.qualifier IS '= as printed, > over that, ~ about that';
COMMENT ON COLUMN wsis.record_prize_count.note IS 'where sources or lines differ, how; what else to know';
COMMENT ON COLUMN wsis.record_prize_count.source IS 'where it was read: lines are those of the WSIS+20 report (ITU, Arabic edition)';
COMMENT ON COLUMN wsis.record_prize_count.status IS 'how far it is verified, see record_status';

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
GRANT SELECT ON wsis.record_prize_share TO PUBLIC;
COMMENT ON TABLE wsis.record_prize_share IS 'the projects nominated for the WSIS Prizes by region or stakeholder type';
COMMENT ON COLUMN wsis.record_prize_share.year IS 'the contest''s year';
COMMENT ON COLUMN wsis.record_prize_share.dimension IS 'region or stakeholder_type';
COMMENT ON COLUMN wsis.record_prize_share.code IS 'code of ITU''s region, or of the stakeholder type as in record_code; ACA+OTH: academia and other in one';
COMMENT ON COLUMN wsis.record_prize_share.value IS 'the share or count';
COMMENT ON COLUMN wsis.record_prize_share.unit IS '%, or nominees';
COMMENT ON COLUMN wsis.record_prize_share.source IS 'where it was read: lines are those of the WSIS+20 report (ITU, Arabic edition)';
COMMENT ON COLUMN wsis.record_prize_share.status IS 'how far it is verified, see record_status';

CREATE TABLE wsis.record_total (
	what text NOT NULL,
	value int NOT NULL,
	qualifier text NOT NULL,
	source text NOT NULL,
	status wsis.record_status NOT NULL,
	PRIMARY KEY (what, value)
);
GRANT SELECT ON wsis.record_total TO PUBLIC;
COMMENT ON TABLE wsis.record_total IS 'totals to date on which editions of the WSIS+20 report disagree';
COMMENT ON COLUMN wsis.record_total.what IS 'what was counted';
COMMENT ON COLUMN wsis.record_total.value IS 'how many';
COMMENT ON COLUMN wsis.record_total.qualifier IS '= as printed, > over that, ~ about that';
COMMENT ON COLUMN wsis.record_total.source IS 'where it was read: lines are those of the WSIS+20 report (ITU, Arabic edition)';
COMMENT ON COLUMN wsis.record_total.status IS 'how far it is verified, see record_status';

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
GRANT SELECT ON wsis.record_stocktaking_growth TO PUBLIC;
COMMENT ON TABLE wsis.record_stocktaking_growth IS 'the growth of WSIS Stocktaking';
COMMENT ON COLUMN wsis.record_stocktaking_growth.year IS 'the year';
COMMENT ON COLUMN wsis.record_stocktaking_growth.what IS 'what was counted';
COMMENT ON COLUMN wsis.record_stocktaking_growth.value IS 'how many';
COMMENT ON COLUMN wsis.record_stocktaking_growth.qualifier IS '= as printed, > over that, ~ about that';
COMMENT ON COLUMN wsis.record_stocktaking_growth.note IS 'where sources or lines differ, how; what else to know';
COMMENT ON COLUMN wsis.record_stocktaking_growth.source IS 'where it was read: lines are those of the WSIS+20 report (ITU, Arabic edition)';
COMMENT ON COLUMN wsis.record_stocktaking_growth.status IS 'how far it is verified, see record_status';

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
GRANT SELECT ON wsis.record_resolution TO PUBLIC;
COMMENT ON TABLE wsis.record_resolution IS 'resolutions, decisions and documents that the WSIS+20 report cites, and its outcome';
COMMENT ON COLUMN wsis.record_resolution.body IS 'the body';
COMMENT ON COLUMN wsis.record_resolution.symbol IS 'its symbol or number';
COMMENT ON COLUMN wsis.record_resolution.title IS 'name, where it goes by one';
COMMENT ON COLUMN wsis.record_resolution.place IS 'where adopted, as its symbol has it';
COMMENT ON COLUMN wsis.record_resolution.year IS 'the year';
COMMENT ON COLUMN wsis.record_resolution.revision IS 'Rev. or amended';
COMMENT ON COLUMN wsis.record_resolution.what IS 'what it is for, own wording';
COMMENT ON COLUMN wsis.record_resolution.note IS 'where sources or lines differ, how; what else to know';
COMMENT ON COLUMN wsis.record_resolution.source IS 'where it was read: lines are those of the WSIS+20 report (ITU, Arabic edition)';
COMMENT ON COLUMN wsis.record_resolution.status IS 'how far it is verified, see record_status';

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
GRANT SELECT ON wsis.record_broadband_target TO PUBLIC;
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
COMMENT ON COLUMN wsis.record_broadband_target.source IS 'where it was read: lines are those of the WSIS+20 report (ITU, Arabic edition)';
COMMENT ON COLUMN wsis.record_broadband_target.status IS 'how far it is verified, see record_status';

CREATE TABLE wsis.record_system (
	name text PRIMARY KEY,
	short_name text NOT NULL,
	kind text NOT NULL,
	owner text NOT NULL,
	action_lines wsis.action_line_set,
	source text NOT NULL,
	status wsis.record_status NOT NULL
);
GRANT SELECT ON wsis.record_system TO PUBLIC;
COMMENT ON TABLE wsis.record_system IS 'systems, indices, programs and portals that the WSIS+20 report names';
COMMENT ON COLUMN wsis.record_system.name IS 'the name';
COMMENT ON COLUMN wsis.record_system.short_name IS 'short name';
COMMENT ON COLUMN wsis.record_system.kind IS 'database, index, mapping, statistics, training, …';
COMMENT ON COLUMN wsis.record_system.owner IS 'whose it is';
COMMENT ON COLUMN wsis.record_system.action_lines IS 'the lines that the report names it for; NULL: none named';
COMMENT ON COLUMN wsis.record_system.source IS 'where it was read: lines are those of the WSIS+20 report (ITU, Arabic edition)';
COMMENT ON COLUMN wsis.record_system.status IS 'how far it is verified, see record_status';

CREATE TABLE wsis.record_initiative (
	name text NOT NULL,
	action_line wsis.action_line,
	kind text NOT NULL,
	country text,
	source text NOT NULL,
	status wsis.record_status NOT NULL,
	UNIQUE NULLS NOT DISTINCT (name, action_line)
);
GRANT SELECT ON wsis.record_initiative TO PUBLIC;
COMMENT ON TABLE wsis.record_initiative IS 'initiatives of the WSIS+20 report by action line';
COMMENT ON COLUMN wsis.record_initiative.name IS 'the name';
COMMENT ON COLUMN wsis.record_initiative.action_line IS 'the line; NULL: none named';
COMMENT ON COLUMN wsis.record_initiative.kind IS 'what it is';
COMMENT ON COLUMN wsis.record_initiative.country IS 'ISO 3166-1 alpha-3 code; INT: international; NULL: not said';
COMMENT ON COLUMN wsis.record_initiative.source IS 'where it was read: lines are those of the WSIS+20 report (ITU, Arabic edition)';
COMMENT ON COLUMN wsis.record_initiative.status IS 'how far it is verified, see record_status';

CREATE TABLE wsis.record_series (
	series text NOT NULL,
	about text NOT NULL,
	year int NOT NULL,
	state text NOT NULL,
	source text NOT NULL,
	status wsis.record_status NOT NULL,
	PRIMARY KEY (series, year)
);
GRANT SELECT ON wsis.record_series TO PUBLIC;
COMMENT ON TABLE wsis.record_series IS 'series of reports, edition by edition';
COMMENT ON COLUMN wsis.record_series.series IS 'the series';
COMMENT ON COLUMN wsis.record_series.about IS 'what it holds, own wording';
COMMENT ON COLUMN wsis.record_series.year IS 'the edition';
COMMENT ON COLUMN wsis.record_series.state IS 'published or draft';
COMMENT ON COLUMN wsis.record_series.source IS 'where it was read: lines are those of the WSIS+20 report (ITU, Arabic edition)';
COMMENT ON COLUMN wsis.record_series.status IS 'how far it is verified, see record_status';

CREATE TABLE wsis.record_list (
	list text NOT NULL,
	no int NOT NULL,
	item text NOT NULL,
	action_lines wsis.action_line_set,
	source text NOT NULL,
	status wsis.record_status NOT NULL,
	PRIMARY KEY (list, no)
);
GRANT SELECT ON wsis.record_list TO PUBLIC;
COMMENT ON TABLE wsis.record_list IS 'lists of the WSIS+20 report: challenges, focus of the review, recommendations, priorities, principles, roles';
COMMENT ON COLUMN wsis.record_list.list IS 'the list';
COMMENT ON COLUMN wsis.record_list.no IS 'order';
COMMENT ON COLUMN wsis.record_list.item IS 'own wording';
COMMENT ON COLUMN wsis.record_list.action_lines IS 'the lines that the item names; NULL: none';
COMMENT ON COLUMN wsis.record_list.source IS 'where it was read: lines are those of the WSIS+20 report (ITU, Arabic edition)';
COMMENT ON COLUMN wsis.record_list.status IS 'how far it is verified, see record_status';

CREATE TABLE wsis.record_challenge (
	action_line wsis.action_line NOT NULL,
	no int NOT NULL,
	name_en text NOT NULL,
	name_ar text NOT NULL,
	source text NOT NULL,
	status wsis.record_status NOT NULL,
	PRIMARY KEY (action_line, no)
);
GRANT SELECT ON wsis.record_challenge TO PUBLIC;
COMMENT ON TABLE wsis.record_challenge IS 'challenges that the WSIS+20 report sees for the lines that ITU leads';
COMMENT ON COLUMN wsis.record_challenge.action_line IS 'the line';
COMMENT ON COLUMN wsis.record_challenge.no IS 'order';
COMMENT ON COLUMN wsis.record_challenge.name_en IS 'in English, own wording';
COMMENT ON COLUMN wsis.record_challenge.name_ar IS 'in Arabic, the heading';
COMMENT ON COLUMN wsis.record_challenge.source IS 'where it was read: lines are those of the WSIS+20 report (ITU, Arabic edition)';
COMMENT ON COLUMN wsis.record_challenge.status IS 'how far it is verified, see record_status';

CREATE TABLE wsis.record_link (
	no int PRIMARY KEY,
	subject text NOT NULL,
	relation text NOT NULL,
	action_lines wsis.action_line_set,
	sdgs wsis.sdg_set,
	source text NOT NULL,
	status wsis.record_status NOT NULL
);
GRANT SELECT ON wsis.record_link TO PUBLIC;
COMMENT ON TABLE wsis.record_link IS 'what the WSIS+20 report links with action lines or goals';
COMMENT ON COLUMN wsis.record_link.no IS 'order';
COMMENT ON COLUMN wsis.record_link.subject IS 'what is linked';
COMMENT ON COLUMN wsis.record_link.relation IS 'how, own wording';
COMMENT ON COLUMN wsis.record_link.action_lines IS 'the lines; NULL: none';
COMMENT ON COLUMN wsis.record_link.sdgs IS 'the goals; NULL: none';
COMMENT ON COLUMN wsis.record_link.source IS 'where it was read: lines are those of the WSIS+20 report (ITU, Arabic edition)';
COMMENT ON COLUMN wsis.record_link.status IS 'how far it is verified, see record_status';

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
GRANT SELECT ON wsis.record_figure TO PUBLIC;
COMMENT ON TABLE wsis.record_figure IS 'every figure of the WSIS+20 report';
COMMENT ON COLUMN wsis.record_figure.id IS 'number of our own';
COMMENT ON COLUMN wsis.record_figure.what IS 'what was counted';
COMMENT ON COLUMN wsis.record_figure.value IS 'the figure';
COMMENT ON COLUMN wsis.record_figure.unit IS 'its unit; year: the figure is one';
COMMENT ON COLUMN wsis.record_figure.year IS 'the year it is of';
COMMENT ON COLUMN wsis.record_figure.qualifier IS '= as printed, > over that, ~ about that';
COMMENT ON COLUMN wsis.record_figure.note IS 'where sources or lines differ, how; what else to know';
COMMENT ON COLUMN wsis.record_figure.source IS 'where it was read: lines are those of the WSIS+20 report (ITU, Arabic edition)';
COMMENT ON COLUMN wsis.record_figure.status IS 'how far it is verified, see record_status';

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
GRANT SELECT ON wsis.record_event TO PUBLIC;
COMMENT ON TABLE wsis.record_event IS 'events of twenty years of WSIS';
COMMENT ON COLUMN wsis.record_event.name IS 'the event';
COMMENT ON COLUMN wsis.record_event.first_day IS 'its first day, or the first day of what is known of it; NULL: every year';
COMMENT ON COLUMN wsis.record_event.last_day IS 'its last day, likewise';
COMMENT ON COLUMN wsis.record_event.precision IS 'day, month or year: what is known; every year: see note';
COMMENT ON COLUMN wsis.record_event.place IS 'where';
COMMENT ON COLUMN wsis.record_event.country IS 'ISO 3166-1 alpha-3 code';
COMMENT ON COLUMN wsis.record_event.note IS 'where sources or lines differ, how; what else to know';
COMMENT ON COLUMN wsis.record_event.source IS 'where it was read: lines are those of the WSIS+20 report (ITU, Arabic edition)';
COMMENT ON COLUMN wsis.record_event.status IS 'how far it is verified, see record_status';

-- Views of the record

CREATE VIEW wsis.record_action_line AS
SELECT f.action_line, wsis.short_label(f.action_line) AS name,
	string_agg(f.body, ', ' ORDER BY f.body) FILTER (WHERE f.role = 'lead facilitator') AS lead,
	string_agg(f.body, ', ' ORDER BY f.body) FILTER (WHERE f.role IN ('co-facilitator', 'partner', 'works with the lead')) AS with_lead,
	string_agg(f.body, ', ' ORDER BY f.body) FILTER (WHERE f.role = 'moderator of the Tunis Agenda') AS moderators,
	string_agg(f.body, ', ' ORDER BY f.body) FILTER (WHERE f.role = 'focal organization') AS focal,
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
SELECT p.year, NULL, 'prizes', concat_ws(' ', CASE p.qualifier WHEN '>' THEN 'over' WHEN '~' THEN 'about' END, p.value::text, p.measure), p.source, p.status
FROM wsis.record_prize_count p
UNION ALL
SELECT s.year, NULL, 'stocktaking', concat_ws(' ', CASE s.qualifier WHEN '>' THEN 'over' WHEN '~' THEN 'about' END, s.value::text, s.what), s.source, s.status
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
SELECT 'geneva_target' AS kind, t.target::text AS item, l.lang, l.body, t.source, t.status
FROM wsis.record_geneva_target t,
	LATERAL (VALUES ('en', concat_ws('; ', t.name_en, t.baseline, t.progress, t.challenges)), ('ar', t.name_ar)) l (lang, body)
UNION ALL
SELECT 'broadband_target', t.target::text, l.lang, l.body, t.source, t.status
FROM wsis.record_broadband_target t,
	LATERAL (VALUES ('en', concat_ws('; ', t.name_en, t.threshold, t.progress)), ('ar', t.name_ar)) l (lang, body)
UNION ALL
SELECT 'gdc_objective', o.objective::text, l.lang, l.body, o.source,
	(CASE WHEN l.lang = 'ar' THEN 'verified' ELSE 'from memory' END)::wsis.record_status
FROM wsis.gdc_objective o, LATERAL (VALUES ('en', o.name_en), ('ar', o.name_ar)) l (lang, body)
WHERE l.body IS NOT NULL
UNION ALL
SELECT 'forum_topic', concat_ws(' ', t.year::text, t.kind, t.no::text), t.lang, t.topic, t.source, t.status
FROM wsis.record_forum_topic t
UNION ALL
SELECT 'resolution', r.symbol, 'en', concat_ws(': ', r.title, r.what), r.source, r.status
FROM wsis.record_resolution r
UNION ALL
SELECT 'system', s.name, 'en', concat_ws('; ', s.name, s.short_name, s.kind, s.owner), s.source, s.status
FROM wsis.record_system s
UNION ALL
SELECT 'initiative', concat_ws(' ', i.name, i.action_line::text), 'en', concat_ws('; ', i.name, i.kind), i.source, i.status
FROM wsis.record_initiative i
UNION ALL
SELECT 'list', concat_ws(' ', i.list, i.no::text), 'en', i.item, i.source, i.status
FROM wsis.record_list i
UNION ALL
SELECT 'challenge', concat_ws(' ', c.action_line::text, c.no::text), l.lang, l.body, c.source, c.status
FROM wsis.record_challenge c, LATERAL (VALUES ('en', c.name_en), ('ar', c.name_ar)) l (lang, body)
UNION ALL
SELECT 'link', k.no::text, 'en', concat_ws(': ', k.subject, k.relation), k.source, k.status
FROM wsis.record_link k
UNION ALL
SELECT 'figure', f.id::text, 'en', f.what, f.source, f.status
FROM wsis.record_figure f
UNION ALL
SELECT 'event', e.name, 'en', e.name, e.source, e.status
FROM wsis.record_event e
UNION ALL
SELECT 'series', s.series || ' ' || s.year::text, 'en', s.about, s.source, s.status
FROM wsis.record_series s;
GRANT SELECT ON wsis.record_text TO PUBLIC;
COMMENT ON VIEW wsis.record_text IS 'the texts of the record, one a row with its language: what a search looks through';
COMMENT ON COLUMN wsis.record_text.kind IS 'the table: record_kind, or gdc_objective';
COMMENT ON COLUMN wsis.record_text.item IS 'the row, by its key';
COMMENT ON COLUMN wsis.record_text.lang IS 'the language, a BCP 47 tag: en and, where the facts have it, ar';
COMMENT ON COLUMN wsis.record_text.body IS 'the text';
COMMENT ON COLUMN wsis.record_text.source IS 'where it was read';
COMMENT ON COLUMN wsis.record_text.status IS 'how far it is verified';

