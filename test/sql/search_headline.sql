-- Headlines: what is marked, what is shown, in which form.
\pset format unaligned
\pset tuples_only on
SET search_path = public;

-- limits and malformed values first
SELECT wsis.headline('', 'x'::tsquery) = '', wsis.headline(' ', 'x'::tsquery) = ' ', wsis.headline('a school', 'x & !x'::tsquery) = 'a school';
SELECT wsis.headline(NULL::text, 'x'::tsquery), wsis.headline('x', NULL::tsquery), wsis.headline('x', 'x'::tsquery, NULL), wsis.headline(NULL::regconfig, 'x', 'x'::tsquery);
SET client_min_messages = warning;
SELECT wsis.headline('a school', ''::tsquery);
RESET client_min_messages;
\set VERBOSITY terse
SELECT wsis.headline('english', 'a school', 'school'::tsquery);
SELECT wsis.headline('a school', 'school'::tsquery, 'StartTag=<i>');
SELECT wsis.headline('a school', 'school'::tsquery, 'MaxWords=many');
SELECT wsis.headline('a school', 'school'::tsquery, 'MaxWords=0');
SELECT wsis.headline('a school', 'school'::tsquery, 'MaxWords=99999999999');
SELECT wsis.headline('a school', 'school'::tsquery, 'MinWords=35');
SELECT wsis.headline('a school', 'school'::tsquery, 'ShortWord=-1');
SELECT wsis.headline('a school', 'school'::tsquery, 'MaxFragments=-1');
SELECT wsis.headline('a school', 'school'::tsquery, 'Html=perhaps');
\set VERBOSITY default
DO $$ BEGIN PERFORM wsis.headline('a school', 'school'::tsquery, 'MaxWords'); EXCEPTION WHEN syntax_error THEN RAISE NOTICE 'refused'; END $$;

-- a question in one language marks the whole phrase of another, once; half of it, or its words scattered, not at all
SELECT wsis.headline(t, wsis.to_query('digital divide'))
FROM unnest(ARRAY['The digital divide is wide. A digital library; nobody wants to divide the class.', 'Réduire la fracture numérique : l''accès des écoles',
	'La brecha digital y el desarrollo', 'Цифровой разрыв ещё велик', 'سد الفجوة الرقمية في المدارس', '缩小数字鸿沟，让学校接入互联网',
	'A digital library; nobody wants to divide the class.']) AS t;
SELECT wsis.headline('The digital divide is wide.', wsis.to_query(q)) FROM unnest(ARRAY['数字鸿沟', 'الفجوة الرقمية', 'цифровой разрыв', 'brecha digital', 'fracture numérique']) AS q;
-- codes
SELECT wsis.headline('The goals 9.c and 9.a, ЦУР 9.c, C7 e-health', q) FROM unnest(ARRAY['SDG9.c', 'C7', 'SDG9.a | x']::tsquery[]) AS q;
-- words beside each other are one by one, as in ts_headline; Chinese ones, which nothing parts, are one
SELECT wsis.headline('rural schools, rural masts, masts of schools', q) FROM unnest(ARRAY['rural <-> school', 'rural & school', 'mast <2> school', 'rural & !mast', 'mast | xyz', 'ma:*', 'school:A']::tsquery[]) AS q;
SELECT wsis.headline('让学校接入互联网', q) FROM unnest(ARRAY['学', '学 <-> 校', '接 <-> 入', '校 <-> 接', '互']::tsquery[]) AS q;
-- what isn't there, or is asked not to be, and phrases with OR, AND and NOT in them
SELECT wsis.headline('one two three four two five', q) FROM unnest(ARRAY['one <-> (two | three)', '(one | four) <-> two', '!one <-> two', 'two <-> !three', 'three <-> (four <-> two)',
	'(one <-> two) | (four <-> five)', 'one <-> four', '!(one <-> four)', 'two <-> (three & !six)', 'one <3> four']::tsquery[]) AS q;

-- every lexeme of a text is marked where it is asked for, and two that stand so far apart
CREATE TEMP TABLE headline_text AS SELECT t FROM unnest(ARRAY['The e-health of rural schools; C7 e-health, SDG target 9.c, http://www.un.org/x?a=b, a@b.org, 3.5 % of v1.2.3',
	'L’accès à l’école et la fracture numérique : les réseaux à large bande', 'La brecha digital y la sociedad de la información', 'Цифровой разрыв ещё велик: подключение сельских школ',
	'سد الفجوة الرقمية في المدارس، جيم7', '缩小数字鸿沟，让学校接入互联网。信息社会世界峰会', 'information and communication technologies for development in the information society',
	'co-operation Co‐operation state-of-the-art 2030 agenda']) AS t;
SELECT count(*) > 100 AS lexemes, count(*) FILTER (WHERE wsis.headline(t, quote_literal(lexeme)::tsquery, 'HighlightAll=true') NOT LIKE '%<b>%') AS not_marked
FROM headline_text, unnest(to_tsvector('wsis.multilingual', t));
SELECT count(*) > 1000 AS pairs, count(*) FILTER (WHERE wsis.headline(t, tsquery_phrase(quote_literal(a.lexeme)::tsquery, quote_literal(b.lexeme)::tsquery, apart), 'HighlightAll=true') NOT LIKE '%<b>%') AS not_marked
FROM headline_text, unnest(to_tsvector('wsis.multilingual', t)) a, unnest(to_tsvector('wsis.multilingual', t)) b, LATERAL (SELECT b.positions[1] - a.positions[1]) d (apart) WHERE apart >= 0;
-- and nothing where the text doesn't match
SELECT count(*) > 1000 AS pairs, count(*) FILTER (WHERE (wsis.headline(t, q, 'HighlightAll=true') LIKE '%<b>%') <> (to_tsvector('wsis.multilingual', t) @@ q)) AS wrong
FROM headline_text, unnest(to_tsvector('wsis.multilingual', t)) a, unnest(to_tsvector('wsis.multilingual', t)) b, LATERAL (SELECT tsquery_phrase(quote_literal(a.lexeme)::tsquery, quote_literal(b.lexeme)::tsquery, 1)) d (q);
-- labels of the configuration's languages only, and in sentences of another language too
SELECT count(*) > 50000 AS texts, count(*) FILTER (WHERE found) > 10000 AS found, count(*) FILTER (WHERE NOT found) > 10000 AS not_found,
	count(*) FILTER (WHERE (wsis.headline(config, t, q, 'HighlightAll=true') LIKE '%<b>%') <> found) AS wrong
FROM unnest(ARRAY['wsis.multilingual', 'wsis.ar', 'wsis.en', 'wsis.es', 'wsis.fr', 'wsis.ru', 'wsis.zh']::regconfig[]) AS config, wsis.concept_label,
	unnest(ARRAY[label, 'The house of the children is ' || label || ' and for all people', 'La casa de los niños es ' || label || ' y los pueblos']) AS t,
	LATERAL (SELECT quote_literal('K:' || concept)::tsquery) a (q), LATERAL (SELECT to_tsvector(config, t) @@ q) b (found) WHERE built_in;
-- without the marks a headline of the whole is the text
SELECT count(*) AS texts, count(*) FILTER (WHERE replace(replace(wsis.headline(t, wsis.to_query('digital divide or e-health or schools'), 'HighlightAll=true'), '<b>', ''), '</b>', '') <> t) AS changed FROM headline_text;
-- plain English as ts_headline shows it, a word or either word
CREATE TEMP TABLE headline_plain AS SELECT string_agg(w, ' ' ORDER BY n) AS t FROM (SELECT n, (ARRAY['teacher', 'bridge', 'farmer', 'market', 'doctor', 'village', 'harbor', 'library', 'signal', 'winter', 'garden'])[1 + (n * n + n / 7) % 11] AS w
	FROM generate_series(1, 200) n) s;
SELECT count(*) AS questions, count(*) FILTER (WHERE wsis.headline('wsis.en', t, q) <> ts_headline('english', t, q)) AS differ
FROM headline_plain, unnest(ARRAY['teacher', 'bridg', 'harbor', 'signal', 'xyz', 'farmer | xyz']::tsquery[]) AS q;

-- Html: what came from the text is escaped, marks are not; nothing else is lost
SELECT wsis.headline('<script>alert("school")</script> & a <b>school</b> ''x''', 'school'::tsquery, 'Html=true, StartSel=<mark>, StopSel=</mark>');
SELECT wsis.headline('<script>alert("school")</script>', 'school'::tsquery, 'HTML=on, HighlightAll=on');
-- long texts: the best part, or several
SELECT wsis.headline('wsis.en', repeat('river bank water stone, ', 50) || 'a school and a teacher in it, ' || repeat('river bank water stone, ', 50), 'school & teacher'::tsquery);
SELECT wsis.headline('wsis.en', 'school ' || repeat('river bank water stone, ', 50) || 'a school and a teacher in it, ' || repeat('river bank water stone, ', 50) || 'teacher', q, 'MaxFragments=3, MaxWords=8, MinWords=3, FragmentDelimiter=" | "')
FROM unnest(ARRAY['school & teacher', 'school', 'xyz']::tsquery[]) AS q;
SELECT wsis.headline('wsis.en', 'school one teacher two school', 'school | teacher'::tsquery, 'MaxFragments=5, MaxWords=2, MinWords=1');
SELECT wsis.headline('wsis.en', 'one two three four five', 'two'::tsquery, 'MaxWords=2, MinWords=1');
SELECT wsis.headline('wsis.en', 'the digital divide', wsis.to_query('wsis.en', 'digital divide'), 'MaxWords=2, MinWords=1, MaxFragments=1');
-- nothing found: the beginning
SELECT wsis.headline(repeat('river bank water stone, ', 50), 'school'::tsquery), wsis.headline(repeat('river bank water stone, ', 50), 'school'::tsquery, 'MinWords=2');

-- graphemes stay whole: marks that stand alone, joined emoji, flags, Hangul letters, Devanagari
SELECT replace(convert_from(convert_to(wsis.headline(t, q, 'HighlightAll=true'), 'UTF8'), 'UTF8'), t, '=') FROM (VALUES (E'\u0301', 'x'::tsquery), (E'\u0301\u0301 x', 'y')) v (t, q);
SELECT wsis.headline(E'\u0301school', 'school'::tsquery) = E'<b>\u0301school</b>' OR wsis.headline(E'\u0301school', 'school'::tsquery) = E'\u0301<b>school</b>' AS lone_mark,
	wsis.headline(E'school\u0301\u200D x', 'schoo:*'::tsquery) LIKE E'<b>school\u0301%</b> x' AS mark_behind,
	wsis.headline(E'a 中\uFE00国', '中'::tsquery) NOT LIKE E'%</b>\uFE00%' AS variant;
SELECT length(wsis.headline(repeat(E'\u200D', 100000), 'x'::tsquery)), length(wsis.headline('x' || repeat(E'\u0301', 100000), 'x'::tsquery, 'HighlightAll=true'));

-- directional controls: what a cut leaves open is closed, what was open is opened; fragments from right to left are isolated
SELECT replace(replace(replace(replace(replace(wsis.headline('wsis.en', t, 'school'::tsquery, 'MaxWords=3, MinWords=1, MaxFragments=1'), E'\u202E', '[RLO]'), E'\u202C', '[PDF]'), E'\u2067', '[RLI]'), E'\u2069', '[PDI]'), E'\u2066', '[LRI]')
FROM unnest(ARRAY[E'one two \u202Ethree four school five six seven\u202C eight', E'\u2067one two three four \u202Eschool five six seven\u202C eight\u2069', E'one two school\u2069 five six', E'\u2066one\u2069 two three school five six',
	E'\u202Eone\ntwo three four five school six seven eight']) AS t;
SELECT replace(replace(replace(wsis.headline('المدارس ' || repeat('كلمة ', 30) || 'المدارس نعم', 'مدارس | مدرس | المدارس'::tsquery || wsis.to_query('المدارس'), 'MaxFragments=2, MaxWords=4, MinWords=2'), E'\u200F', '[RLM]'), E'\u2068', '[FSI]'), E'\u2069', '[PDI]');
SELECT replace(replace(wsis.headline('school ' || repeat('كلمة ', 30) || 'school', 'school'::tsquery, 'MaxFragments=2, MaxWords=2, MinWords=1'), E'\u2068', '[FSI]'), E'\u2069', '[PDI]');

-- no end in sight: many occurrences, many terms, a word of ten megabytes, all cut short when asked to
SELECT length(wsis.headline(repeat('school ', 300000), 'school'::tsquery, 'HighlightAll=true')), length(wsis.headline(repeat('x', 10000000), 'x:*'::tsquery)) < 100000,
	length(wsis.headline(repeat(E'\u202Ex ', 100000), 'x'::tsquery)) < 1000;
SELECT length(wsis.headline(repeat('school bus ', 50000), (SELECT ('school <-> (' || string_agg('bus', '|') || ')')::tsquery FROM generate_series(1, 500)))) < 1000;
SELECT length(wsis.headline(repeat('school bus ', 50000), (SELECT string_agg('s' || i || ':*', '|')::tsquery FROM generate_series(1, 2000) i))) < 1000;
SET statement_timeout = '50ms';
DO $$
DECLARE
	began timestamptz := clock_timestamp();
BEGIN
	PERFORM wsis.headline(repeat('school and digital divide ', 1000000), wsis.to_query('digital divide or school'), 'HighlightAll=true');
EXCEPTION WHEN query_canceled THEN
	RAISE NOTICE 'canceled soon: %', clock_timestamp() - began < interval '1 second';
END $$;
RESET statement_timeout;

-- the same in parallel workers
CREATE TABLE headline_many AS SELECT i, 'school ' || i || ' and the digital divide of ' || i AS t FROM generate_series(1, 2000) i;
SELECT md5(string_agg(wsis.headline(t, wsis.to_query('fracture numérique')), '' ORDER BY i)) AS alone FROM headline_many \gset
SET parallel_setup_cost = 0; SET parallel_tuple_cost = 0; SET min_parallel_table_scan_size = 0; SET max_parallel_workers_per_gather = 2;
SELECT md5(string_agg(h, '' ORDER BY i)) = :'alone' AS same_in_workers FROM (SELECT i, wsis.headline(t, wsis.to_query('fracture numérique')) AS h FROM headline_many OFFSET 0) s;
DROP TABLE headline_many;
