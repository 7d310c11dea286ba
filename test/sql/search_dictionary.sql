-- releases of psql differ in how wide a text is
\pset format unaligned
-- options that there aren't
CREATE TEXT SEARCH DICTIONARY bad (TEMPLATE = wsis.stem, LANGUAGE = 'klingon');
CREATE TEXT SEARCH DICTIONARY bad (TEMPLATE = wsis.stem, LANGUAGE = '');
CREATE TEXT SEARCH DICTIONARY bad (TEMPLATE = wsis.stem, LANGUAGE = 'english,english,english,english,english,english,english');
CREATE TEXT SEARCH DICTIONARY bad (TEMPLATE = wsis.stem, COLOR = 'blue');
CREATE TEXT SEARCH DICTIONARY bad (TEMPLATE = wsis.han, COLOR = 'blue');
CREATE TEXT SEARCH DICTIONARY bad (TEMPLATE = wsis.concept, CODES = 'C12');

-- limit values
SELECT d, ts_lexize(d, ''), ts_lexize(d, NULL), ts_lexize(d, U&'\0301'), ts_lexize(d, U&'\200D\200D'), length(ts_lexize(d, repeat('é', 100000))::text)
FROM unnest('{wsis.stem_any,wsis.stem_ar,wsis.fold,wsis.plain,wsis.han,wsis.code_sdg,wsis.code_action_line}'::regdictionary[]) d;
-- a word whose room, counted in 32 bits, would seem small
SELECT octet_length((ts_lexize('wsis.fold', repeat(repeat('a', 1000), 53025)))[1]);

-- one spelling: case, width, composed forms, what can't be seen, apostrophes, hyphens, digits
SELECT w, ts_lexize('wsis.fold', w) FROM unnest(ARRAY[
	'ICT', 'ＩＣＴ４Ｄ', U&'e\0301te\0301', 'été', U&'co\00ADoperation', 'co-operation', U&'co\2010operation', '-5', 'o’Brien', 'O''BRIEN',
	U&'soft\200Cware', 'Łódź', 'Straße', 'œuvre', 'ﬁnance', 'eﬃcient', '٢٠١٥', 'İstanbul', 'ISTANBUL', 'ёлка', 'Йод', 'за́мок', 'ї']) w;
SELECT w, ts_lexize('wsis.fold', w) FROM unnest(ARRAY['أمة', 'إنترنت', 'مـــدرسة', 'مَدْرَسَة', 'ﻻ', 'ﷲ', 'ﷺ', 'على', 'کی']) w;
SELECT w, ts_lexize('wsis.plain', w) FROM unnest(ARRAY['WWW.Itu-X.int', '-5', '٣٫٥', '/Usr/É']) w;

-- before the stemmer letters stay what they are: stems are those of PostgreSQL
SELECT ts_lexize('wsis.stem_es', 'INFORMACIÓN'), ts_lexize('wsis.stem_fr', 'l’accessibilité'), ts_lexize('wsis.stem_fr', 'aujourd''hui'),
	ts_lexize('wsis.stem_fr', 'd'''), ts_lexize('wsis.stem_en', 'co-operations'), ts_lexize('wsis.stem_ru', 'ещё'), ts_lexize('wsis.stem_ar', 'المـدارس');
SELECT ts_lexize('wsis.stem_en', 'The'), ts_lexize('wsis.stem_any', 'the'), ts_lexize('wsis.stem_any', 'desarrollo'), ts_lexize('wsis.stem_any', 'ภาษา');
CREATE TEXT SEARCH DICTIONARY all_words (TEMPLATE = wsis.stem, LANGUAGE = 'english', STOPWORDS = false);
SELECT ts_lexize('all_words', 'The');

-- asked twice, answered alike: many words that share few places in the memory
SELECT count(*) FROM generate_series(1, 60000) i, LATERAL (SELECT 'networks' || i % 30000 AS w) x
WHERE ts_lexize('wsis.stem_en', w) IS DISTINCT FROM ts_lexize('english_stem', w);

-- Chinese: the word, and its characters side by side
SELECT ts_lexize('wsis.han', '网络'), ts_lexize('wsis.han', '网'), ts_lexize('wsis.han', U&'\FA18');
SELECT to_tsvector('wsis.zh', '宽带网络') @@ phraseto_tsquery('wsis.zh', w) AS found, w FROM unnest(ARRAY['宽带', '带网', '网络', '宽带网络', '络网', '宽网']) w;

-- codes as concepts, beside what was written; what is no code is nothing
SELECT ts_lexize('wsis.code_sdg', '9.C'), ts_lexize('wsis.code_sdg', '9'), ts_lexize('wsis.code_sdg', '18'), ts_lexize('wsis.code_action_line', 'c7'),
	ts_lexize('wsis.code_action_line', 'جيم2'), ts_lexize('wsis.code_action_line', '7'), ts_lexize('wsis.code_action_line', 'C12'), ts_lexize('wsis.code_c7_e_health', 'C7');
SELECT lang, to_tsvector('wsis.multilingual', t) @@ 'C7.e-health' AS health, to_tsvector('wsis.multilingual', t) @@ 'SDG9.c' AS target
FROM (VALUES ('en', 'C7 e-health and SDG target 9.c'), ('fr', 'C7 cybersanté ; cible 9.c des ODD'), ('es', 'C7 salud electrónica y la meta 9.c de los ODS'),
	('ru', 'C7 Электронное здравоохранение и задача 9.c ЦУР'), ('zh', 'C7 电子卫生；具体目标9.c'), ('ar', 'جيم7 الصحة الإلكترونية والغاية 9.ج')) v(lang, t);
