-- Texts to index: sentences of our own, each paragraph another choice of them, and the titles of the
-- Stocktaking's sample. The environment's WSIS_BENCH_TEXTS may name a file of larger texts: language, tab, text.
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
