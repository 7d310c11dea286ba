-- Composite indices as others published them: what comes out of their inputs
\getenv abs_srcdir PG_ABS_SRCDIR
SET search_path = public;
SELECT code, edition, digits, missing, own FROM wsis.composite_index ORDER BY code, edition;

-- UNDP, Human Development Report 2020: all 189 to the three digits that are printed
CREATE TEMP TABLE hdi (country text, hdi numeric, health float8, expected_schooling float8, mean_schooling float8, income float8);
\set file :abs_srcdir '/measures/hdi_2019.csv'
\set load '\\copy hdi FROM ' :'file' ' (FORMAT csv, HEADER)'
:load
CREATE TEMP TABLE hdi_data AS
SELECT wsis.composite_data_agg(country, node, value) AS data
FROM hdi, LATERAL (VALUES ('health', health), ('expected_schooling', expected_schooling), ('mean_schooling', mean_schooling), ('income', income)) v (node, value);
CREATE TEMP TABLE hdi_score AS SELECT s.* FROM hdi_data, wsis.composite_score('HDI', '2020', data) s;
SELECT count(*), count(*) FILTER (WHERE round(score::numeric, 3) = hdi) AS equal, count(*) FILTER (WHERE rank = (SELECT 1 + count(*) FROM hdi b WHERE b.hdi > h.hdi)) AS ranked,
	max(rank) FROM hdi_score JOIN hdi h ON country = unit WHERE level = 0;
SELECT unit, node, round(raw::numeric, 3) AS raw, round(score::numeric, 6) AS score, round(contribution::numeric, 6) AS contribution, rank FROM hdi_score WHERE unit = 'Norway';
SELECT count(*) FILTER (WHERE normalized = 1) AS capped FROM hdi_score WHERE level > 0;
SELECT count(*) AS wrong FROM hdi_score p JOIN (SELECT unit, parent, sum(contribution) FROM hdi_score GROUP BY unit, parent) c ON c.unit = p.unit AND c.parent = p.node
WHERE NOT abs(CASE WHEN p.node = 'hdi' THEN ln(p.score) ELSE p.score END - c.sum) < 1e-12;
SELECT count(*) AS wrong FROM hdi_score s JOIN hdi h ON country = unit WHERE node = 'hdi'
	AND NOT abs(score - cbrt(least((health - 20) / 65, 1) * (least(expected_schooling, 18) / 18 + least(mean_schooling, 15) / 15) / 2 * ln(least(greatest(income, 100), 75000) / 100) / ln(750))) < 1e-14;

-- UN DESA, e-government surveys 2012 to 2018, from their printed components; ranks by the printed digits
CREATE TEMP TABLE egdi (iso3 text, year text, rank int, egdi float8, osi float8, hci float8, tii float8);
\set file :abs_srcdir '/measures/egdi_2012_2018.csv'
\set load '\\copy egdi FROM ' :'file' ' (FORMAT csv, HEADER)'
:load
CREATE TEMP TABLE egdi_score AS
SELECT g.year, s.* FROM (
	SELECT year, wsis.composite_data_agg(iso3, node, value) AS data FROM egdi, LATERAL (VALUES ('osi', osi), ('hci', hci), ('tii', tii)) v (node, value) GROUP BY year) g,
	wsis.composite_score('EGDI', year, data) s;
SELECT s.year, count(*), count(*) FILTER (WHERE round(score::numeric, digits) = egdi::numeric) AS equal, round(max(abs(score - egdi))::numeric, 6) AS farthest,
	count(*) FILTER (WHERE s.rank = e.rank) AS ranked
FROM egdi_score s JOIN egdi e ON iso3 = unit AND e.year = s.year JOIN wsis.composite_index i ON code = 'EGDI' AND edition = s.year WHERE node = 'egdi' GROUP BY s.year, digits ORDER BY s.year;
SELECT unit, node, score, contribution, known_share, rank FROM egdi_score WHERE year = '2012' AND unit IN ('LBY', 'CAF', 'GIN') ORDER BY unit, level, node;
SELECT count(*) AS without_veto FROM egdi_score WHERE year <> '2012' AND node = 'egdi' AND unit IN (SELECT iso3 FROM egdi WHERE osi = 0 AND year = egdi_score.year) AND score > 0;
SELECT wsis.band(score, 'egdi'), count(*) FROM egdi_score WHERE year = '2018' AND node = 'egdi' GROUP BY 1 ORDER BY min(score) DESC;
-- all 772 ranks, as competition ranks of what is printed: an index of one leaf, which is the printed index
BEGIN;
INSERT INTO wsis.composite_edition (code, edition, digits) VALUES ('printed', '1', 5);
INSERT INTO wsis.composite_node (code, edition, node) VALUES ('printed', '1', 'egdi');
SELECT count(*), count(*) FILTER (WHERE s.rank = e.rank) AS equal FROM (SELECT year, wsis.composite_data_agg(iso3, 'egdi', egdi) AS data FROM egdi GROUP BY year) g,
	wsis.composite_score('printed', '1', data) s JOIN egdi e ON e.iso3 = unit WHERE e.year = g.year;
ROLLBACK;

-- ITU, Measuring the Information Society 2011, Annex Box 1.2: the Republic of Korea in 2010
CREATE TEMP TABLE korea (node text, value float8, printed numeric);
INSERT INTO korea VALUES ('fixed_telephone', 59.2, 0.99), ('mobile_cellular', 105.4, 0.62), ('bandwidth', 11878.4, 0.75), ('computer_households', 82, 0.82), ('internet_households', 97, 0.97),
	('internet_users', 84, 0.84), ('fixed_broadband', 36.6, 0.61), ('mobile_broadband', 91.0, 0.91), ('literacy', 97.9, 0.98), ('secondary_enrolment', 102.0, 1.00), ('tertiary_enrolment', 99.0, 0.99);
SELECT s.node, round(score::numeric, 3) AS score, round(normalized::numeric, 2) = printed AS equal FROM (SELECT wsis.composite_data_agg('KOR', node, value) AS data FROM korea) k, wsis.composite_score('IDI', '2011', data) s LEFT JOIN korea USING (node);
-- other editions lack something, and say so
SELECT score FROM wsis.composite_score('IDI', '2017', '{"KOR":{"fixed_telephone":59.2}}');
SELECT score FROM wsis.composite_score('IDI', '2023', '{}');
-- that of 2010 has another ideal value
SELECT round(score::numeric, 4) FROM wsis.composite_score('IDI', '2010', '{"KOR":{"mobile_cellular":105.4}}') WHERE node = 'mobile_cellular';

-- GSMA, Mobile Connectivity Index 2014 to 2021: Brazil and Kenya, every level from the indicator scores up (printed with six digits here)
CREATE TEMP TABLE mci (unit text, edition text, node text, printed float8);
\set file :abs_srcdir '/measures/mci_2014_2021.csv'
\set load '\\copy mci FROM ' :'file' ' (FORMAT csv, HEADER)'
:load
CREATE TEMP TABLE mci_score AS
SELECT edition, s.* FROM (SELECT edition, wsis.composite_data_agg(unit, node, printed) AS data FROM mci JOIN wsis.composite_definition USING (edition, node) WHERE code = 'MCI' AND leaf GROUP BY edition) g,
	wsis.composite_score('MCI', edition, data) s;
SELECT level, count(*), count(*) FILTER (WHERE abs(score - printed) < 1e-4) AS equal FROM mci_score JOIN mci USING (unit, edition, node) GROUP BY level ORDER BY level;
SELECT count(*) AS not_compared FROM mci_score FULL JOIN mci USING (unit, edition, node) WHERE score IS NULL OR printed IS NULL;
SELECT edition, unit, round(score::numeric, 2) AS score, wsis.band(score, 'mci') FROM mci_score WHERE node = 'mci' ORDER BY unit, edition;

-- the price target: less than 2 % of monthly gross national income per head
SELECT price, income, round(wsis.price_share(price, income)::numeric, 3) AS share, wsis.band(wsis.price_share(price, income), 'price_target'), wsis.band(wsis.price_share(price, income), 'umc_price') AS umc
FROM (VALUES (2, 12000), (1.99, 1200), (2, 1200), (2.01, 1200), (0, 1200), (1, 0), (1, -5), (NULL, 1200), (1, NULL)) v (price, income);
