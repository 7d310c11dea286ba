-- to_tsvector of wsis.multilingual, which is told no language, against PostgreSQL's own
-- configuration of each language, on the same texts: sentences of our own, each
-- paragraph another choice of them, and the titles of the Stocktaking's sample. The
-- environment's WSIS_BENCH_TEXTS may name a file of larger texts: language, tab, text.
SELECT setseed(0.5) \g /dev/null
CREATE TABLE sentence (lang text, sentence text);
INSERT INTO sentence VALUES
	('en', 'The digital divide between rural and urban areas remains one of the greatest obstacles to development.'),
	('en', 'Governments, the private sector and civil society are investing in broadband networks so that schools and clinics can be connected by 2030.'),
	('en', 'Access alone is not enough: people need skills, content in their own language and services that they can afford.'),
	('en', 'Farmers receive weather forecasts and market prices by mobile phone, and the ministry publishes what the project has cost.'),
	('en', 'Women and older persons were trained in community centres, where volunteers explained how to protect personal data.'),
	('fr', 'La fracture numérique entre les zones rurales et urbaines demeure l''un des plus grands obstacles au développement.'),
	('fr', 'Les gouvernements, le secteur privé et la société civile investissent dans des réseaux à large bande afin que les écoles et les dispensaires soient connectés d''ici à 2030.'),
	('fr', 'L''accès seul ne suffit pas : il faut des compétences, des contenus dans sa propre langue et des services abordables.'),
	('fr', 'Les agriculteurs reçoivent les prévisions météorologiques et les prix du marché par téléphone mobile, et le ministère publie ce que le projet a coûté.'),
	('fr', 'Des femmes et des personnes âgées ont été formées dans des centres communautaires, où des bénévoles expliquaient comment protéger les données personnelles.'),
	('es', 'La brecha digital entre las zonas rurales y urbanas sigue siendo uno de los mayores obstáculos para el desarrollo.'),
	('es', 'Los gobiernos, el sector privado y la sociedad civil invierten en redes de banda ancha para que las escuelas y los centros de salud estén conectados antes de 2030.'),
	('es', 'El acceso por sí solo no basta: hacen falta competencias, contenidos en la propia lengua y servicios asequibles.'),
	('es', 'Los agricultores reciben pronósticos del tiempo y precios de mercado por teléfono móvil, y el ministerio publica lo que ha costado el proyecto.'),
	('es', 'Mujeres y personas mayores recibieron formación en centros comunitarios, donde voluntarios explicaban cómo proteger los datos personales.'),
	('ru', 'Цифровой разрыв между сельскими и городскими районами остаётся одним из главных препятствий на пути развития.'),
	('ru', 'Правительства, частный сектор и гражданское общество вкладывают средства в сети широкополосной связи, чтобы к 2030 году подключить школы и больницы.'),
	('ru', 'Одного доступа недостаточно: людям нужны навыки, материалы на родном языке и доступные услуги.'),
	('ru', 'Крестьяне получают прогнозы погоды и рыночные цены по мобильному телефону, а министерство публикует, сколько стоил проект.'),
	('ru', 'Женщин и пожилых людей обучали в общественных центрах, где добровольцы объясняли, как защитить личные данные.'),
	('ar', 'لا تزال الفجوة الرقمية بين المناطق الريفية والحضرية إحدى أكبر العقبات أمام التنمية.'),
	('ar', 'وتستثمر الحكومات والقطاع الخاص والمجتمع المدني في شبكات النطاق العريض لكي تتصل المدارس والعيادات بحلول عام 2030.'),
	('ar', 'والوصول وحده لا يكفي: فالناس يحتاجون إلى المهارات والمحتوى بلغتهم وإلى خدمات ميسورة التكلفة.'),
	('ar', 'ويتلقى المزارعون توقعات الطقس وأسعار السوق عن طريق الهاتف المحمول، وتنشر الوزارة تكلفة المشروع.'),
	('ar', 'وتدربت النساء وكبار السن في مراكز مجتمعية، حيث شرح المتطوعون كيفية حماية البيانات الشخصية.'),
	('zh', '城乡之间的数字鸿沟仍然是发展的最大障碍之一。'),
	('zh', '各国政府、私营部门和民间社会投资宽带网络，使学校和诊所在2030年之前接入互联网。'),
	('zh', '仅有接入是不够的：人们还需要技能、本国语言的内容以及负担得起的服务。'),
	('zh', '农民通过手机获得天气预报和市场价格，主管部门公布项目的费用。'),
	('zh', '妇女和老年人在社区中心接受培训，志愿者讲解如何保护个人数据。');

-- paragraphs of four to eight sentences
CREATE TABLE searched AS
	SELECT lang, row, string_agg(sentence, ' ' ORDER BY random()) AS t
	FROM (SELECT DISTINCT lang FROM sentence) l CROSS JOIN generate_series(1, greatest(:rows / 400, 100)) row
		JOIN sentence USING (lang) CROSS JOIN generate_series(1, 2)
	WHERE random() < 0.6 GROUP BY lang, row;
CREATE TABLE sample (id int, year int, project text, organisation text, country text, iso3 text, line text, region text,
	result text, source text, status text);
\copy sample FROM '../data/stocktaking_sample.csv' (FORMAT csv, HEADER)
INSERT INTO searched SELECT 'sample', row, string_agg(project, '. ') FROM sample, generate_series(1, greatest(:rows / 10000, 10)) row
	GROUP BY row, id % 60;
\getenv texts WSIS_BENCH_TEXTS
\if :{?texts}
CREATE TABLE given (lang text, t text);
\set copy_given '\\copy given FROM ''' :texts ''''
:copy_given
DELETE FROM searched WHERE lang IN (SELECT lang FROM given);
INSERT INTO searched SELECT lang, row_number() OVER (), t FROM given;
\endif
VACUUM (ANALYZE) searched;

-- both find the same paragraphs; then the time
CALL bench.same('a word in en',
	'SELECT count(*) FROM searched WHERE lang = ''en'' AND to_tsvector(''wsis.multilingual'', t) @@ to_tsquery(''wsis.en'', ''networks'')',
	'SELECT count(*) FROM searched WHERE lang = ''en'' AND to_tsvector(''english'', t) @@ to_tsquery(''english'', ''networks'')');
CALL bench.compare('', 'search', 'to_tsvector, English', 'configuration english',
	'SELECT sum(length(to_tsvector(''wsis.multilingual'', t))) FROM searched WHERE lang = ''en''',
	'SELECT sum(length(to_tsvector(''english'', t))) FROM searched WHERE lang = ''en''', 1 / 2.0);
CALL bench.same('a word in fr',
	'SELECT count(*) FROM searched WHERE lang = ''fr'' AND to_tsvector(''wsis.multilingual'', t) @@ to_tsquery(''wsis.fr'', ''réseaux'')',
	'SELECT count(*) FROM searched WHERE lang = ''fr'' AND to_tsvector(''french'', t) @@ to_tsquery(''french'', ''réseaux'')');
CALL bench.compare('', 'search', 'to_tsvector, French', 'configuration french',
	'SELECT sum(length(to_tsvector(''wsis.multilingual'', t))) FROM searched WHERE lang = ''fr''',
	'SELECT sum(length(to_tsvector(''french'', t))) FROM searched WHERE lang = ''fr''', 1 / 2.0);
CALL bench.same('a word in es',
	'SELECT count(*) FROM searched WHERE lang = ''es'' AND to_tsvector(''wsis.multilingual'', t) @@ to_tsquery(''wsis.es'', ''redes'')',
	'SELECT count(*) FROM searched WHERE lang = ''es'' AND to_tsvector(''spanish'', t) @@ to_tsquery(''spanish'', ''redes'')');
CALL bench.compare('', 'search', 'to_tsvector, Spanish', 'configuration spanish',
	'SELECT sum(length(to_tsvector(''wsis.multilingual'', t))) FROM searched WHERE lang = ''es''',
	'SELECT sum(length(to_tsvector(''spanish'', t))) FROM searched WHERE lang = ''es''', 1 / 2.0);
CALL bench.same('a word in ru',
	'SELECT count(*) FROM searched WHERE lang = ''ru'' AND to_tsvector(''wsis.multilingual'', t) @@ to_tsquery(''wsis.ru'', ''сети'')',
	'SELECT count(*) FROM searched WHERE lang = ''ru'' AND to_tsvector(''russian'', t) @@ to_tsquery(''russian'', ''сети'')');
CALL bench.compare('', 'search', 'to_tsvector, Russian', 'configuration russian',
	'SELECT sum(length(to_tsvector(''wsis.multilingual'', t))) FROM searched WHERE lang = ''ru''',
	'SELECT sum(length(to_tsvector(''russian'', t))) FROM searched WHERE lang = ''ru''', 1 / 1.6);
CALL bench.same('a word in ar',
	'SELECT count(*) FROM searched WHERE lang = ''ar'' AND to_tsvector(''wsis.multilingual'', t) @@ to_tsquery(''wsis.ar'', ''المدارس'')',
	'SELECT count(*) FROM searched WHERE lang = ''ar'' AND to_tsvector(''arabic'', t) @@ to_tsquery(''arabic'', ''المدارس'')');
CALL bench.compare('', 'search', 'to_tsvector, Arabic', 'configuration arabic',
	'SELECT sum(length(to_tsvector(''wsis.multilingual'', t))) FROM searched WHERE lang = ''ar''',
	'SELECT sum(length(to_tsvector(''arabic'', t))) FROM searched WHERE lang = ''ar''', 1 / 1.6);
CALL bench.compare('', 'search', 'to_tsvector, titles of the sample', 'configuration english',
	'SELECT sum(length(to_tsvector(''wsis.multilingual'', t))) FROM searched WHERE lang = ''sample''',
	'SELECT sum(length(to_tsvector(''english'', t))) FROM searched WHERE lang = ''sample''', NULL);

-- PostgreSQL finds nothing in Chinese: the bar is a speed
CALL bench.same('every paragraph with a Chinese word', 'SELECT count(*) FROM searched WHERE lang = ''zh'' AND to_tsvector(''wsis.multilingual'', t) @@ phraseto_tsquery(''wsis.zh'', ''宽带网络'')',
	'SELECT count(*) FROM searched WHERE lang = ''zh'' AND t LIKE ''%宽带网络%''');
CALL bench.compare('', 'search', 'to_tsvector, Chinese', '9 MB a second',
	'SELECT sum(length(to_tsvector(''wsis.multilingual'', t))) FROM searched WHERE lang = ''zh''',
	'SELECT pg_sleep(sum(octet_length(t)) / 9e6) FROM searched WHERE lang = ''zh''', 1);

-- the cutting alone
CALL bench.compare('', 'search', 'ts_parse of wsis.parser, English', 'of the default parser',
	'SELECT count(p) FROM searched, ts_parse(''wsis.parser'', t) p WHERE lang = ''en''',
	'SELECT count(p) FROM searched, ts_parse(''default'', t) p WHERE lang = ''en''', NULL);

-- headlines of the paragraphs, and of one long text
CALL bench.same('marked paragraphs', 'SELECT count(*) FROM searched WHERE lang = ''en'' AND wsis.headline(''wsis.en'', t, ''school'') LIKE ''%<b>%''',
	'SELECT count(*) FROM searched WHERE lang = ''en'' AND ts_headline(''english'', t, ''school'') LIKE ''%<b>%''');
CALL bench.compare('', 'search', 'headline, English', 'ts_headline', 'SELECT sum(length(wsis.headline(''wsis.en'', t, ''school''))) FROM searched WHERE lang = ''en''',
	'SELECT sum(length(ts_headline(''english'', t, ''school''))) FROM searched WHERE lang = ''en''', 1);
CALL bench.compare('', 'search', 'headline of a question that crosses', 'ts_headline, one language',
	'SELECT sum(length(wsis.headline(t, wsis.to_query(''fracture numérique'')))) FROM searched WHERE lang = ''en''',
	'SELECT sum(length(ts_headline(''english'', t, ''digit <-> divid''))) FROM searched WHERE lang = ''en''', NULL);
CREATE TABLE long_text AS SELECT string_agg(t, ' ') AS t FROM (SELECT t FROM searched WHERE lang = 'en' LIMIT 1000) s;
CALL bench.compare('', 'search', 'headline of a long text', 'ts_headline', 'SELECT length(wsis.headline(''wsis.en'', t, ''broadband & school & ministri'')) FROM long_text',
	'SELECT length(ts_headline(''english'', t, ''broadband & school & ministri'')) FROM long_text', 1);

-- term statistics, against the server's own way to count documents by lexeme
CREATE TABLE indexed AS SELECT to_tsvector('wsis.multilingual', t) AS v FROM searched;
VACUUM (ANALYZE) indexed;
CALL bench.same('documents by term', 'SELECT sum(documents) FROM wsis.terms((SELECT wsis.corpus_agg(v) FROM indexed))',
	'SELECT sum(ndoc) FROM ts_stat(''SELECT v FROM indexed'') WHERE word ~ ''[A-Z]'' OR (word ~ ''[^-+0-9,%]'' AND word !~ ''[./@:]'' AND word !~ ''^[0-9]+e[-+]?[0-9]+$'')');
CALL bench.compare('', 'search', 'corpus_agg', 'ts_stat', 'SELECT wsis.corpus_agg(v) FROM indexed', 'SELECT count(*) FROM ts_stat(''SELECT v FROM indexed'')', 1);

-- ten thousand candidates in the order of their scores, by stored statistics
CREATE TABLE statistics AS SELECT wsis.corpus_agg(v) AS c FROM indexed;
CREATE TABLE candidate AS SELECT v FROM indexed, generate_series(1, 100) WHERE v @@ 'digital | network | develop' LIMIT 10000;
VACUUM (ANALYZE) statistics, candidate;
CALL bench.same('candidates that score', 'SELECT count(*) FROM candidate, statistics WHERE wsis.bm25(v, ''digital | network | develop'', c) > 0',
	'SELECT count(*) FROM candidate WHERE ts_rank(v, ''digital | network | develop'') > 0');
CALL bench.compare('', 'search', 'bm25 of 10,000 candidates', 'ts_rank', 'SELECT max(wsis.bm25(v, ''digital | network | develop'', c)) FROM candidate, statistics',
	'SELECT max(ts_rank(v, ''digital | network | develop'')) FROM candidate', 1);
CALL bench.compare('', 'search', 'bm25 of a phrase', 'ts_rank', 'SELECT max(wsis.bm25(v, ''broadband <-> network & school'', c)) FROM candidate, statistics',
	'SELECT max(ts_rank(v, ''broadband <-> network & school'')) FROM candidate', NULL);

-- Questions of one's own: the environment's WSIS_BENCH_QUESTIONS names a folder with texts.tsv (id, language, text)
-- and questions.tsv (language, question, id of the text that answers). What is missing to the best mean reciprocal
-- rank, 1, by bm25 and by ts_rank of the server's own configuration.
\getenv questions WSIS_BENCH_QUESTIONS
\if :{?questions}
CREATE TABLE given_text (id text, lang text, t text);
CREATE TABLE given_question (lang text, question text, relevant text);
\set copy_given '\\copy given_text FROM ''' :questions '/texts.tsv'''
:copy_given
\set copy_given '\\copy given_question FROM ''' :questions '/questions.tsv'''
:copy_given
CREATE TABLE given_language (lang text, own regconfig, ours regconfig);
INSERT INTO given_language VALUES ('ar', 'arabic', 'wsis.ar'), ('en', 'english', 'wsis.en'), ('es', 'spanish', 'wsis.es'),
	('fr', 'french', 'wsis.fr'), ('ru', 'russian', 'wsis.ru'), ('zh', 'simple', 'wsis.zh');
CREATE TABLE given_index AS SELECT id, lang, to_tsvector('wsis.multilingual', t) AS v, to_tsvector(own, t) AS w
FROM given_text JOIN given_language USING (lang);
CREATE TABLE given_statistics AS SELECT lang, wsis.corpus_agg(v) AS c FROM given_index GROUP BY lang;
INSERT INTO bench.result (capability, what, peer_is, unit, ours, peer, ratio, bar)
SELECT 'search', 'questions that bm25 misses, ' || lang, 'ts_rank, own configuration', '1 - MRR', 1 - avg(ours), 1 - avg(peer),
	coalesce((1 - avg(ours)) / nullif(1 - avg(peer), 0), 1), 1
FROM (SELECT q.lang, CASE WHEN score > 0 THEN 1.0 / (SELECT count(*) FROM given_index o WHERE o.lang = q.lang AND wsis.bm25(o.v, a.q, c) >= score) ELSE 0 END AS ours,
		CASE WHEN rank > 0 THEN 1.0 / (SELECT count(*) FROM given_index o WHERE o.lang = q.lang AND ts_rank(o.w, b.q) >= rank) ELSE 0 END AS peer
	FROM given_question q JOIN given_index r ON r.id = q.relevant JOIN given_statistics s ON s.lang = q.lang JOIN given_language l ON l.lang = q.lang,
		LATERAL (SELECT coalesce(string_agg(quote_literal(lexeme), '|'), '')::tsquery AS q FROM unnest(to_tsvector(l.ours, q.question))) a,
		LATERAL (SELECT coalesce(string_agg(quote_literal(lexeme), '|'), '')::tsquery AS q FROM unnest(to_tsvector(l.own, q.question))) b,
		LATERAL (SELECT wsis.bm25(r.v, a.q, c) AS score, ts_rank(r.w, b.q) AS rank) place) m
GROUP BY lang;
\endif
DROP TABLE sentence, searched, sample, long_text;
