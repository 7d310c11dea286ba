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
-- labels of one's own, published to a dictionary that a generated column needs
INSERT INTO wsis.concept_label (concept, lang, label) VALUES ('T1', 'en', 'water supply'), ('T1', 'fr', 'approvisionnement en eau');
CREATE SCHEMA concepts;
CREATE TEXT SEARCH DICTIONARY concepts."the Terms" (TEMPLATE = wsis.concept);
SELECT count(*) FROM wsis.publish_concepts('concepts."the Terms"');
SELECT wsis.create_search_configuration('concepts.terms', 'concepts."the Terms"');
CREATE TABLE concepts.searched (id int PRIMARY KEY, t text, v tsvector GENERATED ALWAYS AS (to_tsvector('concepts.terms', t)) STORED);
CREATE INDEX ON concepts.searched USING gin (to_tsvector('concepts.terms', t));
INSERT INTO concepts.searched (id, t) VALUES (1, 'The water supply of the city'), (2, 'L’approvisionnement en eau de la ville'), (3, 'the digital divide');
