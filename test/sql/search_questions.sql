-- Questions of the field in six languages against paragraphs of our own: whether the paragraph that answers comes
-- first, by bm25 over one column that holds all languages.
SET search_path = public;
CREATE TABLE search_paragraph (id int, lang text, t text, v tsvector GENERATED ALWAYS AS (to_tsvector('wsis.multilingual', t)) STORED);
INSERT INTO search_paragraph VALUES
	(1, 'en', 'Half of the rural schools still have no connection. The ministry pays for masts and fibre, and teachers are trained in using them in class.'),
	(2, 'en', 'Farmers receive prices and weather forecasts as text messages. Those who sell together earn more than those who sell alone.'),
	(3, 'en', 'Patients in remote villages speak with a doctor by video. Health records are kept in one system, so that no examination is done twice.'),
	(4, 'en', 'Old computers and telephones hold lead and mercury. Collection points take the waste back and recover the metals.'),
	(5, 'en', 'Citizens file taxes and register births on one portal. The ministry publishes how long each service takes, in each district.'),
	(6, 'en', 'Attacks on networks are reported to a national team, which warns the banks and hospitals and helps them to repair what was damaged.'),
	(11, 'fr', 'La moitié des écoles rurales n''a toujours pas de connexion. Le ministère finance les mâts et la fibre, et les enseignants apprennent à s''en servir en classe.'),
	(12, 'fr', 'Les agriculteurs reçoivent les prix et les prévisions météorologiques par SMS. Ceux qui vendent ensemble gagnent plus que les autres.'),
	(13, 'fr', 'Les patients des villages éloignés consultent un médecin par vidéo. Les dossiers de santé sont tenus dans un seul système.'),
	(14, 'fr', 'Les vieux ordinateurs et téléphones contiennent du plomb et du mercure. Des points de collecte reprennent les déchets et récupèrent les métaux.'),
	(15, 'fr', 'Les citoyens déclarent leurs impôts et les naissances sur un portail unique. Le ministère publie la durée de chaque démarche.'),
	(16, 'fr', 'Les attaques contre les réseaux sont signalées à une équipe nationale, qui avertit les banques et les hôpitaux et les aide à réparer.'),
	(21, 'es', 'La mitad de las escuelas rurales sigue sin conexión. El ministerio paga las antenas y la fibra, y los maestros aprenden a usarlas en clase.'),
	(22, 'es', 'Los agricultores reciben precios y pronósticos del tiempo por mensajes de texto. Quienes venden juntos ganan más que quienes venden solos.'),
	(23, 'es', 'Los pacientes de aldeas remotas hablan con un médico por vídeo. Las historias clínicas se guardan en un solo sistema.'),
	(24, 'es', 'Los ordenadores y teléfonos viejos contienen plomo y mercurio. Los puntos de recogida aceptan los residuos y recuperan los metales.'),
	(25, 'es', 'Los ciudadanos pagan impuestos e inscriben nacimientos en un portal único. El ministerio publica cuánto tarda cada trámite.'),
	(26, 'es', 'Los ataques contra las redes se comunican a un equipo nacional, que avisa a los bancos y hospitales y los ayuda a reparar los daños.'),
	(31, 'ru', 'Половина сельских школ до сих пор не подключена. Министерство оплачивает мачты и оптоволокно, а учителей обучают пользоваться ими на уроках.'),
	(32, 'ru', 'Крестьяне получают цены и прогнозы погоды в сообщениях. Те, кто продаёт урожай вместе, зарабатывают больше.'),
	(33, 'ru', 'Пациенты в отдалённых деревнях говорят с врачом по видеосвязи. Медицинские карты хранятся в единой системе.'),
	(34, 'ru', 'Старые компьютеры и телефоны содержат свинец и ртуть. Пункты сбора принимают отходы и извлекают металлы.'),
	(35, 'ru', 'Граждане платят налоги и регистрируют рождение детей на едином портале. Министерство публикует, сколько длится каждая услуга.'),
	(36, 'ru', 'Об атаках на сети сообщают национальной группе, которая предупреждает банки и больницы и помогает устранить ущерб.'),
	(41, 'ar', 'لا يزال نصف المدارس الريفية بلا اتصال. وتدفع الوزارة تكلفة الأبراج والألياف، ويتدرب المعلمون على استخدامها في الصف.'),
	(42, 'ar', 'يتلقى المزارعون الأسعار وتوقعات الطقس في رسائل نصية. ومن يبيعون معا يكسبون أكثر ممن يبيعون وحدهم.'),
	(43, 'ar', 'يتحدث المرضى في القرى النائية مع الطبيب بالفيديو. وتحفظ السجلات الصحية في نظام واحد.'),
	(44, 'ar', 'تحتوي الحواسيب والهواتف القديمة على الرصاص والزئبق. وتستلم نقاط الجمع النفايات وتستعيد المعادن.'),
	(45, 'ar', 'يدفع المواطنون الضرائب ويسجلون المواليد في بوابة واحدة. وتنشر الوزارة مدة كل خدمة.'),
	(46, 'ar', 'تبلغ الهجمات على الشبكات إلى فريق وطني يحذر المصارف والمستشفيات ويساعدها على إصلاح الأضرار.'),
	(51, 'zh', '一半的农村学校仍未连接网络。教育部出资建设铁塔和光纤，并培训教师在课堂上使用。'),
	(52, 'zh', '农民通过短信收到价格和天气预报。一起出售的人比单独出售的人收入更高。'),
	(53, 'zh', '偏远村庄的病人通过视频与医生交谈。健康档案保存在一个系统中。'),
	(54, 'zh', '旧电脑和旧手机含有铅和汞。回收点接收废物并回收金属。'),
	(55, 'zh', '公民在同一个门户网站上纳税和登记出生。部门公布每项服务需要多长时间。'),
	(56, 'zh', '对网络的攻击报告给国家小组，由其警告银行和医院并帮助修复损失。');
CREATE TABLE search_question (lang text, question text, relevant int);
INSERT INTO search_question VALUES
	('en', 'who pays for connecting rural schools', 1), ('en', 'market prices and weather for a farmer', 2), ('en', 'seeing a doctor from a remote village', 3),
	('en', 'recovering metals from old phones', 4), ('en', 'paying tax online', 5), ('en', 'who is told of an attack on a network', 6),
	('fr', 'qui finance la connexion des écoles rurales', 11), ('fr', 'prix et météo pour l''agriculteur', 12), ('fr', 'consulter un médecin depuis un village éloigné', 13),
	('fr', 'récupérer les métaux des vieux téléphones', 14), ('fr', 'déclarer ses impôts sur un portail', 15), ('fr', 'signaler une attaque contre un réseau', 16),
	('es', 'quién paga la conexión de las escuelas rurales', 21), ('es', 'precios y tiempo para un agricultor', 22), ('es', 'hablar con un médico desde una aldea remota', 23),
	('es', 'recuperar metales de teléfonos viejos', 24), ('es', 'pagar impuestos en un portal', 25), ('es', 'comunicar un ataque contra una red', 26),
	('ru', 'кто оплачивает подключение сельской школы', 31), ('ru', 'цены и погода для крестьянина', 32), ('ru', 'разговор с врачом из отдалённой деревни', 33),
	('ru', 'извлечь металлы из старых телефонов', 34), ('ru', 'заплатить налог на портале', 35), ('ru', 'кому сообщить об атаке на сеть', 36),
	('ar', 'من يدفع تكلفة اتصال المدرسة الريفية', 41), ('ar', 'أسعار وطقس للمزارع', 42), ('ar', 'الحديث مع طبيب من قرية نائية', 43),
	('ar', 'استعادة المعادن من الهاتف القديم', 44), ('ar', 'دفع الضريبة في البوابة', 45), ('ar', 'إبلاغ فريق عن هجوم على شبكة', 46),
	('zh', '谁出资让农村学校连接网络', 51), ('zh', '给农民的价格和天气', 52), ('zh', '偏远村庄怎样看医生', 53), ('zh', '从旧手机回收金属', 54), ('zh', '在网站上纳税', 55), ('zh', '网络攻击报告给谁', 56);
CREATE TABLE search_statistics AS SELECT wsis.corpus_agg(v) AS c FROM search_paragraph;
-- any of the question's lexemes; the place of the paragraph that answers, among those of all languages
CREATE VIEW search_place AS
SELECT q.lang, q.question, 1.0 / nullif((SELECT count(*) FROM search_paragraph p WHERE wsis.bm25(p.v, any_of, c) >= wsis.bm25(r.v, any_of, c)), 0) AS reciprocal,
	wsis.bm25(r.v, any_of, c) > 0 AS found,
	1.0 / nullif((SELECT count(*) FROM search_paragraph p WHERE ts_rank(to_tsvector('simple', p.t), plain) >= ts_rank(to_tsvector('simple', r.t), plain)), 0) AS plain_reciprocal
FROM search_question q JOIN search_paragraph r ON r.id = q.relevant, search_statistics,
	LATERAL (SELECT string_agg(quote_literal(lexeme), '|')::tsquery AS any_of FROM unnest(to_tsvector(('wsis.' || q.lang)::regconfig, question))) a,
	LATERAL (SELECT string_agg(quote_literal(lexeme), '|')::tsquery AS plain FROM unnest(to_tsvector('simple', question))) s;
SELECT lang, count(*) AS questions, bool_and(found) AS all_found, avg(reciprocal) >= 0.9 AS answer_first, avg(reciprocal) >= avg(plain_reciprocal) AS as_good_as_plain_words FROM search_place GROUP BY lang ORDER BY lang;
SELECT avg(reciprocal) > avg(plain_reciprocal) + 0.1 AS far_above_them FROM search_place WHERE lang IN ('ar', 'zh');
SET client_min_messages = warning;
DROP TABLE search_paragraph, search_question, search_statistics CASCADE;
