-- Texts indexed by a generated column, a dictionary and a configuration of one's own.
CREATE TEXT SEARCH DICTIONARY all_english (TEMPLATE = wsis.stem, LANGUAGE = 'english', STOPWORDS = false);
CREATE TEXT SEARCH CONFIGURATION all_words (COPY = wsis.multilingual);
ALTER TEXT SEARCH CONFIGURATION all_words ALTER MAPPING FOR word_en WITH all_english;
CREATE TABLE searched (id int PRIMARY KEY, t text,
	v tsvector GENERATED ALWAYS AS (to_tsvector('wsis.multilingual', t)) STORED,
	w tsvector GENERATED ALWAYS AS (to_tsvector('all_words', t)) STORED);
CREATE INDEX searched_v ON searched USING gin (v);
INSERT INTO searched (id, t) VALUES
	(1, 'The digital divide of the world and C7 e-health'), (2, 'L’accès à la société de l’information'),
	(3, 'La brecha digital de los países'), (4, 'Цифровой разрыв и ЦУР 9'), (5, 'الفجوة الرقمية جيم2'), (6, '数字鸿沟与互联网'), (7, NULL), (8, '');
-- Term statistics as a value.
CREATE TABLE statistics AS SELECT wsis.corpus_agg(v) AS c FROM searched;
