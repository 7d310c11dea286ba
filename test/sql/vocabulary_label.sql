-- labels and their languages; countries
SET search_path = public;
SELECT lang, wsis.label('C2'::wsis.action_line, lang), wsis.short_label('C7.e-health'::wsis.action_line, lang),
	wsis.short_label('9'::wsis.sdg, lang)
FROM unnest(ARRAY['ar', 'zh', 'en', 'fr', 'ru', 'es', 'fr-CA', 'FR_ca', 'zh-Hant-TW', 'pt', 'frx', '', 'en-GB']) lang;
SELECT wsis.label('9'::wsis.sdg), wsis.label('9.c'::wsis.sdg), wsis.short_label('9.c'::wsis.sdg, 'ar'),
	wsis.label(NULL::wsis.sdg), wsis.label('9'::wsis.sdg, NULL);
SELECT count(*) AS lines, count(DISTINCT action_line), count(DISTINCT lang) FROM wsis.action_line_label;
SELECT count(*) AS goals, count(DISTINCT sdg), count(DISTINCT lang) FROM wsis.sdg_label;
-- users' own go first, in the statement after they are there
BEGIN;
INSERT INTO wsis.sdg_label (sdg, lang, label) VALUES ('9.c', 'en', 'Access to ICT'), ('9.c', 'pt-BR', 'Acesso às TIC');
INSERT INTO wsis.sdg_label (sdg, lang, label, short_label) VALUES ('9', 'fr', 'Mon objectif 9', 'Le mien');
SELECT wsis.label('9.c'::wsis.sdg), wsis.label('9.c'::wsis.sdg, 'pt-BR'), wsis.label('9.c'::wsis.sdg, 'pt'),
	wsis.short_label('9.c'::wsis.sdg, 'pt-br'), wsis.label('9'::wsis.sdg, 'fr'), wsis.short_label('9'::wsis.sdg, 'fr-FR');
DO $$
DECLARE before text; after text;
BEGIN
	FOR i IN 1..2 LOOP
		before := wsis.label('4.4'::wsis.sdg);
		INSERT INTO wsis.sdg_label (sdg, lang, label) VALUES ('4.4', CASE i WHEN 1 THEN 'en' ELSE 'en-GB' END, 'Skills ' || i);
		after := wsis.label('4.4'::wsis.sdg, 'en-GB');
		RAISE NOTICE '% -> %', before, after;
	END LOOP;
END $$;
ROLLBACK;
INSERT INTO wsis.sdg_label (sdg, lang, label) VALUES ('9', 'not a language', 'x');
-- more languages in a query than are kept in mind, in turn; a role that may not read the labels
BEGIN;
CREATE TEMP TABLE tongue AS SELECT i, 'q' || chr(97 + i / 26) || chr(97 + i % 26) AS lang FROM generate_series(0, 99) i;
INSERT INTO wsis.sdg_label (sdg, lang, label, short_label) SELECT '9', lang, 'Nine in ' || lang, lang FROM tongue;
SELECT count(*), count(*) FILTER (WHERE wsis.label('9'::wsis.sdg, lang) = 'Nine in ' || lang) AS labels,
	count(*) FILTER (WHERE wsis.short_label('9'::wsis.sdg, lang) = lang) AS short_labels,
	count(DISTINCT wsis.label('9'::wsis.sdg, lang)) AS different, count(wsis.label('9.c'::wsis.sdg, lang)) AS of_no_label
FROM tongue, generate_series(1, 3);
CREATE ROLE regress_wsis_nobody;
REVOKE SELECT ON wsis.sdg_label FROM PUBLIC;
SET LOCAL ROLE regress_wsis_nobody;
SELECT wsis.short_label('C2'::wsis.action_line);
SELECT wsis.label('9'::wsis.sdg);
ROLLBACK;
-- countries
SELECT count(*), count(DISTINCT iso2), count(DISTINCT m49) FROM wsis.country;
SELECT count(*) FILTER (WHERE wsis.country_code(iso3) = iso3) AS iso3, count(*) FILTER (WHERE wsis.country_code(iso2) = iso3) AS iso2,
	count(*) FILTER (WHERE wsis.country_code(m49) = iso3) AS m49, count(*) FILTER (WHERE wsis.country_code(m49::int::text) = iso3) AS m49_int
FROM wsis.country;
SELECT lang, count(*), count(*) FILTER (WHERE wsis.country_code(wsis.country_name(iso3, lang)) = iso3) AS read_back
FROM wsis.country, unnest(ARRAY['ar', 'zh', 'en', 'fr', 'ru', 'es']) lang GROUP BY lang ORDER BY lang;
SELECT wsis.country_code(''), 1;
SELECT wsis.country_code('INTERNATIONAL');
SELECT wsis.country_code('Nigerr');
SELECT wsis.country_code('C2');
SELECT wsis.country_name('Atlantis');
SELECT wsis.country_name('côte d’ivoire', 'ru'), wsis.country_name('BFA', 'de'), wsis.country_name(NULL),
	wsis.parse_country_code('Atlantis'), wsis.parse_country_code(NULL);
SELECT itu_region, count(*) FROM wsis.country WHERE itu_member GROUP BY itu_region ORDER BY itu_region;
SELECT count(eca), count(escwa), count(escap), count(eclac), count(unece), count(*) FILTER (WHERE ldc) AS ldc,
	count(*) FILTER (WHERE lldc) AS lldc, count(*) FILTER (WHERE sids) AS sids FROM wsis.country;
