-- progress: what is refused, every published row, and cases worked by hand where no published row goes
\getenv abs_srcdir PG_ABS_SRCDIR
SET search_path = public;
SELECT * FROM wsis.progress('no such method', 2015, 1, 2020, 2, 2030, 3, 1);
SELECT * FROM wsis.progress(NULL, 2015, 1, 2020, 2, 2030, 3, 1);
SELECT * FROM wsis.progress('open_sdg', 2015, 'NaN', 2020, 2, 2030, 3, 1);
SELECT * FROM wsis.progress('open_sdg', 2015, 1, 2020, 'Infinity', 2030, 3, 1);
SELECT * FROM wsis.progress('open_sdg', 2015, 1, 2020, 2, 2030, '-Infinity', 1);
SELECT * FROM wsis.progress('open_sdg', 2015, 1, 2020, 2, 2030, 3, 1, 'NaN');
SELECT * FROM wsis.progress('open_sdg', 2015, 1, 2020, 2, 2030, 3, 2);
SELECT * FROM wsis.progress('open_sdg', 2015, 1, 2147483647, 2, 2030, 3, 1);
SELECT * FROM wsis.progress('open_sdg', '{2015=1}', 10000, 3, 1);

-- Statistics Canada's table of progress (sdg-data-canada-odd-donnees/sdg-data-donnees-odd and cif-data-donnees-cic,
-- indicator_calculation_components.yml; Statistics Canada Open Licence): status, value, score of 190 series
CREATE TEMP TABLE published (src text, indicator text, series text, base_year int, base_value float8, year int, value float8, direction int,
	limit_value float8, target_year int, target float8, progress_value float8, score float8, status text);
\set file :abs_srcdir '/measures/open_sdg_progress.csv'
\set load '\\copy published FROM ' :'file' ' (FORMAT csv, HEADER)'
:load
CREATE TEMP VIEW compared AS
SELECT o.status = p.status AS status, coalesce(abs(o.score - p.score) <= 1e-9, o.score IS NULL AND p.score IS NULL) AS score,
	coalesce(abs(o.progress_value - v) <= 1e-9, o.progress_value IS NULL AND v IS NULL) AS value, p.status AS ours
FROM published o, wsis.progress('open_sdg', base_year, base_value, year, o.value, target_year, target, direction, limit_value) p,
	-- the method's value is the ratio, or the pace in the desired direction where there is no target
	LATERAL (SELECT CASE WHEN target IS NULL THEN o.direction * p.pace ELSE p.ratio END AS v) v;
SELECT count(*), count(*) FILTER (WHERE status) AS status, count(*) FILTER (WHERE value) AS value, count(*) FILTER (WHERE score) AS score FROM compared;
SELECT ours, count(*) FROM compared GROUP BY ours ORDER BY ours;
-- the same from series
SELECT count(*), count(*) FILTER (WHERE p IS NOT DISTINCT FROM q) AS same
FROM published o, wsis.progress('open_sdg', base_year, base_value, year, o.value, target_year, target, direction, limit_value) p,
	LATERAL (SELECT wsis.series_agg(y, v) AS s FROM (VALUES (base_year, base_value), (year, o.value), (2000, 77)) u (y, v)) s,
	wsis.progress('open_sdg', s, target_year, target, direction, limit_value, base_year) q
WHERE o.value IS NOT NULL;

-- open_sdg where no published row goes; what is expected is written out as the formula
CREATE TEMP TABLE made (no int, what text, base float8, value float8, target float8, direction int, limit_value float8, status text, reason text, ratio float8, pace float8, score float8);
INSERT INTO made VALUES
	(1, 'all negative: less debt', -10, -8, -4, 1, NULL, 'moderate_progress', NULL, (1 - (0.8::float8) ^ 0.2) / (1 - (0.4::float8) ^ (1 / 15.0)), (0.8::float8) ^ 0.2 - 1, NULL),
	(2, 'all negative: more debt', -10, -12, -4, 1, NULL, 'deterioration', NULL, (1 - (1.2::float8) ^ 0.2) / (1 - (0.4::float8) ^ (1 / 15.0)), (1.2::float8) ^ 0.2 - 1, NULL),
	(3, 'all negative, no target', -10, -9, NULL, 1, NULL, 'substantial_progress', NULL, NULL, (0.9::float8) ^ 0.2 - 1, 5),
	(4, 'all negative, met', -10, -4, -4, 1, NULL, 'target_achieved', NULL, (1 - (0.4::float8) ^ 0.2) / (1 - (0.4::float8) ^ (1 / 15.0)), (0.4::float8) ^ 0.2 - 1, 5),
	(5, 'mixed signs', -1, 1, 2, 1, NULL, 'not_available', 'mixed_signs', NULL, NULL, NULL),
	(6, 'mixed signs, met', -1, 3, 2, 1, NULL, 'not_available', 'mixed_signs', NULL, NULL, NULL),
	(7, 'mixed signs, the target', 1, 2, -1, -1, NULL, 'not_available', 'mixed_signs', NULL, NULL, NULL),
	(8, 'zero base counts as 0.001', 0, 0.002, 0.004, 1, NULL, 'substantial_progress', NULL, ((2::float8) ^ 0.2 - 1) / ((4::float8) ^ (1 / 15.0) - 1), (2::float8) ^ 0.2 - 1, NULL),
	(9, 'zero base, the others negative', 0, -1, -2, -1, NULL, 'not_available', 'mixed_signs', NULL, NULL, NULL),
	(10, 'zero target counts as 0.001', 1, 0.1, 0, -1, NULL, 'substantial_progress', NULL, (1 - (0.1::float8) ^ 0.2) / (1 - (0.001::float8) ^ (1 / 15.0)), (0.1::float8) ^ 0.2 - 1, NULL),
	(11, 'zero target, met by what counts as zero', 1, 0.001, 0, -1, NULL, 'target_achieved', NULL, (1 - (0.001::float8) ^ 0.2) / (1 - (0.001::float8) ^ (1 / 15.0)), (0.001::float8) ^ 0.2 - 1, 5),
	(12, 'zero value stays', 1, 0, NULL, -1, NULL, 'substantial_progress', NULL, NULL, -1, 5),
	(13, 'zero value, the wrong way', 1, 0, 2, 1, NULL, 'deterioration', NULL, -1 / ((2::float8) ^ (1 / 15.0) - 1), -1, -5),
	(14, 'base equals target, left behind', 10, 9, 10, 1, NULL, 'not_available', 'base_equals_target', NULL, NULL, NULL),
	(15, 'base equals target, kept', 10, 10, 10, 1, NULL, 'target_achieved', NULL, NULL, 0, 5),
	(16, 'zero base, zero target', 0, 0, 0, -1, NULL, 'target_achieved', NULL, NULL, -1, 5),
	-- C = 1 - (20 / 30)^4.44 = 0.834768..., pace 1.2 %, z = 1.2 % / C is between 0.5 and 1.5 %
	(17, 'minimum limit', 30, 30 * (0.988::float8) ^ 5, NULL, -1, 20, 'moderate_progress', NULL, NULL, -0.012, 250 * (0.012 / (1 - (20 / 30.0::float8) ^ 4.44) - 0.005)),
	(18, 'maximum limit', 90, 90 * (1.003::float8) ^ 5, NULL, 1, 100, 'moderate_progress', NULL, NULL, 0.003, 250 * (0.003 / (1 - (0.9::float8) ^ 4.44) - 0.005)),
	(19, 'no limit', 90, 90 * (1.003::float8) ^ 5, NULL, 1, NULL, 'limited_progress', NULL, NULL, 0.003, -1),
	(20, 'a maximum does not matter on the way down', 90, 90 * (0.997::float8) ^ 5, NULL, -1, 100, 'limited_progress', NULL, NULL, -0.003, -1),
	(21, 'a limit of zero is far away', 90, 90 * (0.997::float8) ^ 5, NULL, -1, 0, 'limited_progress', NULL, NULL, -0.003, -1),
	(22, 'base at the limit, kept', 100, 100, NULL, 1, 100, 'substantial_progress', NULL, NULL, 0, 5),
	(23, 'base at the limit, lost 1 % a year', 100, 100 * (0.99::float8) ^ 5, NULL, 1, 100, 'deterioration', NULL, NULL, -0.01, -3.75),
	(24, 'base at a limit of zero', 0, 0, NULL, -1, 0, 'substantial_progress', NULL, NULL, -1, 5),
	(25, 'no change at all', 50, 50, NULL, 1, NULL, 'limited_progress', NULL, NULL, 0, -2.5),
	(26, 'a limit does not matter where there is a target', 90, 90 * (1.003::float8) ^ 5, 99, 1, 100, 'limited_progress', NULL, 0.003 / ((1.1::float8) ^ (1 / 15.0) - 1), 0.003, NULL),
	(27, 'parity of a ratio, from below', 0.8, 0.9, 1, 0, NULL, 'substantial_progress', NULL, (1 - ((1 / 0.9) / (1 / 0.8::float8)) ^ 0.2) / (1 - (0.8::float8) ^ (1 / 15.0)), (0.8 / 0.9::float8) ^ 0.2 - 1, NULL),
	(28, 'parity of a ratio, from above', 1.25, 1 / 0.9::float8, 1, 0, NULL, 'substantial_progress', NULL, (1 - ((1 / 0.9) / (1 / 0.8::float8)) ^ 0.2) / (1 - (0.8::float8) ^ (1 / 15.0)), (0.8 / 0.9::float8) ^ 0.2 - 1, NULL),
	(29, 'parity of a ratio, met within 3 %', 0.8, 0.97, 1, 0, NULL, 'target_achieved', NULL, (1 - (0.8::float8) ^ 0.2) / (1 - (0.8::float8) ^ (1 / 15.0)), (0.8::float8) ^ 0.2 - 1, 5),
	(30, 'parity of a ratio of nothing', 0, 0.9, 1, 0, NULL, 'not_available', 'ratio_not_above_zero', NULL, NULL, NULL),
	(31, 'parity of a share: 30 % counts as 70 %', 30, 40, 50, 0, NULL, 'substantial_progress', NULL, (1 - (60 / 70.0::float8) ^ 0.2) / (1 - (50 / 70.0::float8) ^ (1 / 15.0)), (60 / 70.0::float8) ^ 0.2 - 1, NULL),
	(32, 'parity of a share, away from it on the other side', 45, 60, 50, 0, NULL, 'deterioration', NULL, (1 - (60 / 55.0::float8) ^ 0.2) / (1 - (50 / 55.0::float8) ^ (1 / 15.0)), (60 / 55.0::float8) ^ 0.2 - 1, NULL),
	(33, 'parity of a share, met', 45, 50, 50, 0, NULL, 'target_achieved', NULL, (1 - (50 / 55.0::float8) ^ 0.2) / (1 - (50 / 55.0::float8) ^ (1 / 15.0)), (50 / 55.0::float8) ^ 0.2 - 1, 5),
	(34, 'parity without a target', 30, 40, NULL, 0, NULL, 'not_available', 'parity_without_target', NULL, NULL, NULL),
	(35, 'beyond what doubles hold', 1e-300, 1e300, NULL, 1, NULL, 'not_available', 'out_of_range', NULL, NULL, NULL),
	(36, 'no direction', 1, 2, 3, NULL, NULL, 'not_available', 'no_direction', NULL, NULL, NULL),
	(37, 'no base', NULL, 2, 3, 1, NULL, 'not_available', 'no_base_value', NULL, NULL, NULL),
	(38, 'no value', 1, NULL, 3, 1, NULL, 'not_available', 'no_value', NULL, NULL, NULL),
	(39, 'nothing', NULL, NULL, NULL, NULL, NULL, 'not_available', 'no_direction', NULL, NULL, NULL);
SELECT no, what, p.status, p.reason,
	(p.status, p.reason) IS NOT DISTINCT FROM (m.status, m.reason) AND coalesce(abs(p.ratio - m.ratio) < 1e-12, p.ratio IS NULL AND m.ratio IS NULL)
	AND coalesce(abs(p.pace - m.pace) < 1e-12, p.pace IS NULL AND m.pace IS NULL)
	AND coalesce(abs(p.score - coalesce(m.score, CASE WHEN m.ratio <= 0.6 THEN greatest(4.1667 * m.ratio - 2.5, -5) ELSE least(7.1429 * m.ratio - 4.2857, 5) END)) < 1e-9, p.score IS NULL AND m.score IS NULL) AS as_worked
FROM made m, wsis.progress('open_sdg', 2015, base, 2020, m.value, 2030, target, direction, limit_value) p ORDER BY no;

-- the bands' edges belong to the better band
SELECT r, p.status FROM (VALUES (0.95), (0.6), (0), (-0.0001)) v (r), wsis.progress('open_sdg', 2015, 100, 2016, 100 * (1 + r * ((2::float8) ^ (1 / 15.0) - 1) + 1e-12), 2030, 200, 1) p;
SELECT v.pace, p.status FROM (VALUES (0.015), (0.005), (0), (-0.0001)) v (pace), wsis.progress('open_sdg', 2015, 100, 2016, 100 * (1 + v.pace) + 1e-9, 2030, NULL, 1) p;

-- years: none, one, behind one another, not before the target year; the target's year unless said is 2030
SELECT n, p.status, p.reason, round(p.ratio::numeric, 9) AS ratio, p.reached_year FROM (VALUES (1, NULL, 2020, 2030), (2, 2015, NULL, 2030), (3, 2020, 2020, 2030), (4, 2020, 2015, 2030), (5, 2015, 2020, 2015), (6, 2015, 2020, 2018), (7, 2015, 2020, 2030), (8, 2015, 2020, NULL)) v (n, base_year, year, target_year),
	wsis.progress('open_sdg', base_year, 10, year, 12, target_year, 20, 1) p ORDER BY n;

-- paces, projection and the year that the target is met, by all methods: doubles in 5 years, 4 times as much is the target
SELECT method, p.status, round(p.ratio::numeric, 12) AS ratio, round(p.pace::numeric, 12) AS pace, round(p.required_pace::numeric, 12) AS required_pace, round(p.needed_pace::numeric, 12) AS needed_pace,
	round(p.projected::numeric, 9) AS projected, p.reached_year, round(p.score::numeric, 9) AS score
FROM wsis.progress_method, wsis.progress(method, 2015, 10, 2020, 20, 2030, 40, 1) p ORDER BY method;
SELECT round((2::numeric ^ 0.2) - 1, 12) AS pace, round(4::numeric ^ (1 / 15.0) - 1, 12) AS required_pace, round(2::numeric ^ 0.1 - 1, 12) AS needed_pace;
SELECT n, p.reached_year FROM (VALUES (1, 10, 20, 20, 1), (2, 10, 20, 21, 1), (3, 10, 20, 15, 1), (4, 10, 9, 20, 1), (5, 10, 10, 20, 1), (6, 20, 10, 5, -1), (7, 20, 10, 0, -1), (8, 1000000, 1000001, 9000000, 1)) v (n, base, value, target, direction),
	wsis.progress('open_sdg', 2015, base, 2020, v.value, 2030, target, direction) p ORDER BY n;

-- series: the base year is the method's, by its rule
SELECT n, method, p.status, p.reason, round(p.pace::numeric, 6) AS pace
FROM (VALUES (1, '{2010=1,2015=10,2020=20}'::wsis.series), (2, '{2010=1,2016=10,2020=20}'), (3, '{2010=10,2020=20}'), (4, '{2010=10,2012=20}'), (5, '{2010=10,2015=20}'), (6, '{2020=20}'), (7, '{2015=10,2020=20,2035=1}'), (8, '{}'), (9, NULL)) v (n, s),
	wsis.progress_method, wsis.progress(method, s, 2030, 40, 1) p ORDER BY n, method;
SELECT p.status, p.reason, round(p.pace::numeric, 6) AS pace FROM (VALUES (2010), (2011), (2021)) v (y), wsis.progress('open_sdg', '{2010=1,2015=10,2020=20}', 2030, 40, 1, base_year => y) p;

-- un_progress_chart: r = (projected - base) / (target - base), at the edges of its bands too
SELECT n, p.status, p.reason, round(p.ratio::numeric, 9) AS ratio, p.score
FROM (VALUES (1, 10, 10 * (3.85::float8) ^ (1 / 3.0) + 1e-12, 40, 1, NULL), (2, 10, 10 * (3.84::float8) ^ (1 / 3.0), 40, 1, NULL), (3, 10, 10 * (1.3::float8) ^ (1 / 3.0) + 1e-12, 40, 1, NULL), (4, 10, 10 * (1.29::float8) ^ (1 / 3.0), 40, 1, NULL), (5, 10, 9, 40, 1, NULL),
	(6, 10, 40, 40, 1, NULL), (7, 10, 41, 40, 1, NULL), (8, 50, 30, 0, -1, NULL), (9, 1.02, 1, 0, -1, NULL), (10, 1.02, 1, 0, -1, 0), (11, 1.03, 1.01, 0, -1, 0), (12, 98.99, 99, 100, 1, 100), (13, 98.97, 98.98, 100, 1, 100), (14, 10, 12, NULL, 1, NULL),
	(15, 0, 1, 40, 1, NULL), (16, -10, 1, 40, 1, NULL), (17, -10, 41, 40, 1, NULL), (18, 10, 9, 10, 1, NULL), (19, 10, 12, 40, 0, NULL), (20, -10, -12, NULL, 1, NULL), (21, -10, -12, -40, -1, NULL)) v (n, base, value, target, direction, lim),
	wsis.progress('un_progress_chart', 2015, base, 2020, v.value, 2030, target, direction, lim) p ORDER BY n;
SELECT n, p.status, p.score FROM (VALUES (1, 1.02, 1), (2, 1.0199, 1), (3, 1.005, 1), (4, 1.0049, 1), (5, 0.98, -1), (6, 0.9801, -1), (7, 0.995, -1), (8, 0.9951, -1), (9, 0.98, 1)) v (n, times, direction),
	wsis.progress('un_progress_chart', 2015, 1, 2016, times + direction * 1e-12, 2030, NULL, direction) p ORDER BY n;
SELECT p.status, p.reason FROM wsis.progress('un_progress_chart', 2015, 1, 2031, 2, 2030, 4, 1) p;

-- escap_current_status: 10 x (value - base) / |target - base| in the desired direction; parity: 10 - 10 |target - value| / |target - base|
SELECT n, p.status, p.reason, round(p.score::numeric, 12) AS score FROM (VALUES (1, 10, 25, 40, 1), (2, 10, 5, 40, 1), (3, 10, 70, 40, 1), (4, 40, 25, 10, -1), (5, -5, 5, 15, 1), (6, 0, 1, 2, 1), (7, 10, 12, NULL, 1), (8, 10, 12, 10, 1), (9, 40, 45, 50, 0), (10, 40, 55, 50, 0), (11, 60, 70, 50, 0), (12, 40, 50, 50, 0), (13, -1e308, 0, 1e308, 1)) v (n, base, value, target, direction),
	wsis.progress('escap_current_status', 2015, base, 2020, v.value, 2030, target, direction) p ORDER BY n;

SELECT method, base_year, target_year, base_rule, thresholds FROM wsis.progress_method ORDER BY method;
