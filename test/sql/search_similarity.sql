-- Texts like this one: what is asked for, and that one of six parallel texts finds the other five.
\pset format unaligned
\pset tuples_only on
SET search_path = public;
-- nothing to ask for, limits, NULL
SELECT numnode(wsis.to_similarity_query(t)) FROM unnest(ARRAY['', ' ', 'the of and', '12 3.5 a@b.org http://www.un.org', E'\u0301', '中', 'ICT', NULL]) AS t;
SELECT wsis.to_similarity_query(NULL, 'school') IS NULL, wsis.to_similarity_query('wsis.en', NULL) IS NULL;
\set VERBOSITY terse
SELECT wsis.to_similarity_query('english', 'schools');
\set VERBOSITY default
-- concepts and words, a code too, each once; no stop words, numbers or short words
SELECT wsis.to_similarity_query('wsis.en', 'The schools in the digital divide: 12 schools are in the SDG target 9.c');
SELECT wsis.to_similarity_query('wsis.en', 'harbor winter harbor sea');
-- only concepts that the configuration finds in texts
SELECT config, wsis.to_similarity_query(config, t) FROM unnest(ARRAY['wsis.en', 'wsis.es']::regconfig[]) AS config, unnest(ARRAY['brecha digital', 'digital divide']) AS t;
-- what occurs more often, and is longer, first; 64 at most
SELECT numnode(q) AS nodes, q::text LIKE '%harbor%' AS frequent, q::text LIKE '%abcd%' AS short FROM wsis.to_similarity_query('wsis.en',
	(SELECT string_agg('word' || translate(i::text, '0123456789', 'qwrtpsdfgh') || 'x', ' ') FROM generate_series(1000, 3000) i) || repeat(' harbor', 5) || ' abcd') q;
SELECT numnode(q) AS nodes, (SELECT count(*) FROM regexp_matches(q::text, 'K:', 'g')) BETWEEN 20 AND 32 AS concepts FROM wsis.to_similarity_query('wsis.en',
	(SELECT string_agg(label, '. ') FROM (SELECT label FROM wsis.concept_label WHERE lang = 'en' AND built_in ORDER BY label COLLATE "C" LIMIT 200) s)) q;
-- one of six parallel texts finds the others before all else
CREATE TABLE similar_text (id int, t text, v tsvector GENERATED ALWAYS AS (to_tsvector('wsis.multilingual', t)) STORED);
INSERT INTO similar_text VALUES
	(1, 'Half of the rural schools still have no connection. The ministry pays for fibre, and teachers are trained in using it in class.'),
	(2, 'La moitié des écoles rurales n''a toujours pas de connexion. Le ministère finance la fibre, et les enseignants apprennent à s''en servir en classe.'),
	(3, 'La mitad de las escuelas rurales sigue sin conexión. El ministerio paga la fibra, y los maestros aprenden a usarla en clase.'),
	(4, 'Половина сельских школ до сих пор не подключена. Министерство оплачивает оптоволокно, а учителей обучают пользоваться им на уроках.'),
	(5, 'لا يزال نصف المدارس الريفية بلا اتصال. وتدفع الوزارة تكلفة الألياف، ويتدرب المعلمون على استخدامها في الصف.'),
	(6, '一半的农村学校仍未连接网络。教育部出资建设光纤，并培训教师在课堂上使用。'),
	(11, 'Patients in remote villages speak with a doctor by video. Health records are kept in one system.'),
	(12, 'Les agriculteurs reçoivent les prix et les prévisions météorologiques par SMS.'),
	(13, 'Los ciudadanos pagan impuestos e inscriben nacimientos en un portal único.'),
	(14, 'Старые компьютеры и телефоны содержат свинец и ртуть. Пункты сбора принимают отходы и извлекают металлы.'),
	(15, 'تبلغ الهجمات على الشبكات إلى فريق وطني يحذر المصارف والمستشفيات ويساعدها على إصلاح الأضرار.'),
	(16, '公民在同一个门户网站上纳税和登记出生。部门公布每项服务需要多长时间。');
CREATE TABLE similar_statistics AS SELECT wsis.corpus_agg(v) AS c FROM similar_text;
SELECT a.id, array(SELECT f.id FROM (SELECT b.id FROM similar_text b, similar_statistics WHERE b.id <> a.id AND b.v @@ wsis.to_similarity_query(a.t)
	ORDER BY wsis.bm25(b.v, wsis.to_similarity_query(a.t), c) DESC LIMIT 5) f ORDER BY f.id) AS found
FROM similar_text a WHERE a.id < 10 ORDER BY a.id;
-- the same without a configuration, in workers, and in ten megabytes
SELECT bool_and(wsis.to_similarity_query(t) = wsis.to_similarity_query('wsis.multilingual', t)) FROM similar_text;
SELECT numnode(wsis.to_similarity_query(string_agg(t, ' '))) <= 127 FROM similar_text, generate_series(1, 5000);
SET statement_timeout = '50ms';
DO $$
DECLARE
	began timestamptz := clock_timestamp();
BEGIN
	PERFORM wsis.to_similarity_query(repeat('school and digital divide ', 1000000));
EXCEPTION WHEN query_canceled THEN
	RAISE NOTICE 'canceled soon: %', clock_timestamp() - began < interval '1 second';
END $$;
RESET statement_timeout;
DROP TABLE similar_text, similar_statistics;
