-- search: texts in six languages to lexemes, for PostgreSQL's own text search

CREATE FUNCTION wsis.word_breaks(
	text, OUT segment text, OUT start integer, OUT length integer, OUT kind text
) RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'wsis_word_breaks' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 100;
COMMENT ON FUNCTION wsis.word_breaks(text) IS 'the text cut into words and what stands between them, as Unicode''s UAX #29 says, with ICU''s dictionaries where words are written without blanks: segment, start and length in characters (start from 1), kind (word, number, han, kana, blank, mark); the segments in order are the text';
CREATE FUNCTION wsis.unicode_version() RETURNS text
	AS 'MODULE_PATHNAME', 'wsis_unicode_version' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.unicode_version() IS 'the version of Unicode whose characters the linked ICU knows, which word_breaks follows: 15.0';

CREATE FUNCTION wsis.parser_start(internal, integer) RETURNS internal
	AS 'MODULE_PATHNAME', 'wsis_parser_start' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.parser_start(internal, integer) IS 'text search parser: cuts a text into tokens';
CREATE FUNCTION wsis.parser_token(internal, internal, internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'wsis_parser_token' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.parser_token(internal, internal, internal) IS 'text search parser: the next token';
CREATE FUNCTION wsis.parser_end(internal) RETURNS void
	AS 'MODULE_PATHNAME', 'wsis_parser_end' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.parser_end(internal) IS 'text search parser: frees the tokens';
CREATE FUNCTION wsis.parser_lextypes(internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'wsis_parser_lextypes' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.parser_lextypes(internal) IS 'text search parser: the types of token';
CREATE FUNCTION wsis.parser_headline(internal, internal, tsquery) RETURNS internal
	AS 'MODULE_PATHNAME', 'wsis_parser_headline' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.parser_headline(internal, internal, tsquery) IS 'text search parser: chooses what a headline shows, as the default parser does';
CREATE TEXT SEARCH PARSER wsis.parser (
	START = wsis.parser_start,
	GETTOKEN = wsis.parser_token,
	END = wsis.parser_end,
	LEXTYPES = wsis.parser_lextypes,
	HEADLINE = wsis.parser_headline
);
COMMENT ON TEXT SEARCH PARSER wsis.parser IS 'words of any script, by UAX #29 and ICU''s dictionaries; their type tells the language; URLs, addresses, numbers and compounds as the default parser joins them; codes of action lines and SDGs';

CREATE FUNCTION wsis.stem_init(internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'wsis_stem_init' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.stem_init(internal) IS 'dictionary template wsis.stem: reads its options';
CREATE FUNCTION wsis.stem_lexize(internal, internal, internal, internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'wsis_stem_lexize' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.stem_lexize(internal, internal, internal, internal) IS 'dictionary template wsis.stem: a word''s lexemes';
CREATE TEXT SEARCH TEMPLATE wsis.stem (INIT = wsis.stem_init, LEXIZE = wsis.stem_lexize);
COMMENT ON TEXT SEARCH TEMPLATE wsis.stem IS 'words in one spelling, stemmed by PostgreSQL''s own Snowball stemmers, marks folded behind them, the same in every locale; options: language (arabic, english, french, russian, spanish; several: the stems of each), stopwords (true: leaves out those of PostgreSQL''s lists), joinhyphens (true: co-operation as cooperation)';
CREATE FUNCTION wsis.han_init(internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'wsis_han_init' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.han_init(internal) IS 'dictionary template wsis.han: reads its options, of which there are none';
CREATE FUNCTION wsis.han_lexize(internal, internal, internal, internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'wsis_han_lexize' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.han_lexize(internal, internal, internal, internal) IS 'dictionary template wsis.han: a word and its characters';
CREATE TEXT SEARCH TEMPLATE wsis.han (INIT = wsis.han_init, LEXIZE = wsis.han_lexize);
COMMENT ON TEXT SEARCH TEMPLATE wsis.han IS 'a Chinese word, and beside it its characters, each a place behind the other';
CREATE FUNCTION wsis.concept_init(internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'wsis_concept_init' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.concept_init(internal) IS 'dictionary template wsis.concept: reads its options';
CREATE FUNCTION wsis.concept_lexize(internal, internal, internal, internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'wsis_concept_lexize' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.concept_lexize(internal, internal, internal, internal) IS 'dictionary template wsis.concept: a code''s concept and what was written';
CREATE TEXT SEARCH TEMPLATE wsis.concept (INIT = wsis.concept_init, LEXIZE = wsis.concept_lexize);
COMMENT ON TEXT SEARCH TEMPLATE wsis.concept IS 'a concept, the same in every language, beside what was written: that of the longest label that begins with the word (K:name), or of the numbered part of a code (C7, C7.e-health, SDG9.c); options of labels: labels (built-in, or as publish_concepts packs them), dictionary (instead: another''s labels are meant), language (as in wsis.stem, and chinese; none: all that a word''s script may be), words (the dictionary that gives the word''s own lexemes; none: wsis.stem_… or wsis.han of the language, wsis.stem_any for several); option of codes: codes (sdg, action_line, or an action line that is meant whatever the token says)';

CREATE TEXT SEARCH DICTIONARY wsis.stem_ar (TEMPLATE = wsis.stem, LANGUAGE = 'arabic');
COMMENT ON TEXT SEARCH DICTIONARY wsis.stem_ar IS 'Arabic words, stemmed and folded';
CREATE TEXT SEARCH DICTIONARY wsis.stem_en (TEMPLATE = wsis.stem, LANGUAGE = 'english');
COMMENT ON TEXT SEARCH DICTIONARY wsis.stem_en IS 'English words, stemmed and folded';
CREATE TEXT SEARCH DICTIONARY wsis.stem_es (TEMPLATE = wsis.stem, LANGUAGE = 'spanish');
COMMENT ON TEXT SEARCH DICTIONARY wsis.stem_es IS 'Spanish words, stemmed and folded';
CREATE TEXT SEARCH DICTIONARY wsis.stem_fr (TEMPLATE = wsis.stem, LANGUAGE = 'french');
COMMENT ON TEXT SEARCH DICTIONARY wsis.stem_fr IS 'French words, stemmed and folded';
CREATE TEXT SEARCH DICTIONARY wsis.stem_ru (TEMPLATE = wsis.stem, LANGUAGE = 'russian');
COMMENT ON TEXT SEARCH DICTIONARY wsis.stem_ru IS 'Russian words, stemmed and folded';
CREATE TEXT SEARCH DICTIONARY wsis.stem_any (TEMPLATE = wsis.stem, LANGUAGE = 'english, spanish, french');
COMMENT ON TEXT SEARCH DICTIONARY wsis.stem_any IS 'words of a language that could not be told: the stems of English, Spanish and French';
CREATE TEXT SEARCH DICTIONARY wsis.fold (TEMPLATE = wsis.stem);
COMMENT ON TEXT SEARCH DICTIONARY wsis.fold IS 'words in one spelling, without stemming';
CREATE TEXT SEARCH DICTIONARY wsis.plain (TEMPLATE = wsis.stem, JOINHYPHENS = false);
COMMENT ON TEXT SEARCH DICTIONARY wsis.plain IS 'numbers, addresses, names of files in one spelling, hyphens kept';
CREATE TEXT SEARCH DICTIONARY wsis.han (TEMPLATE = wsis.han);
COMMENT ON TEXT SEARCH DICTIONARY wsis.han IS 'Chinese words and their characters';
CREATE TEXT SEARCH DICTIONARY wsis.code_sdg (TEMPLATE = wsis.concept, CODES = 'sdg');
COMMENT ON TEXT SEARCH DICTIONARY wsis.code_sdg IS 'goals, targets and indicators of the SDGs';
CREATE TEXT SEARCH DICTIONARY wsis.code_action_line (TEMPLATE = wsis.concept, CODES = 'action_line');
COMMENT ON TEXT SEARCH DICTIONARY wsis.code_action_line IS 'WSIS action lines';
CREATE TEXT SEARCH DICTIONARY wsis.code_c7_e_government (TEMPLATE = wsis.concept, CODES = 'C7.e-government');
COMMENT ON TEXT SEARCH DICTIONARY wsis.code_c7_e_government IS 'WSIS action line C7, e-government';
CREATE TEXT SEARCH DICTIONARY wsis.code_c7_e_business (TEMPLATE = wsis.concept, CODES = 'C7.e-business');
COMMENT ON TEXT SEARCH DICTIONARY wsis.code_c7_e_business IS 'WSIS action line C7, e-business';
CREATE TEXT SEARCH DICTIONARY wsis.code_c7_e_learning (TEMPLATE = wsis.concept, CODES = 'C7.e-learning');
COMMENT ON TEXT SEARCH DICTIONARY wsis.code_c7_e_learning IS 'WSIS action line C7, e-learning';
CREATE TEXT SEARCH DICTIONARY wsis.code_c7_e_health (TEMPLATE = wsis.concept, CODES = 'C7.e-health');
COMMENT ON TEXT SEARCH DICTIONARY wsis.code_c7_e_health IS 'WSIS action line C7, e-health';
CREATE TEXT SEARCH DICTIONARY wsis.code_c7_e_employment (TEMPLATE = wsis.concept, CODES = 'C7.e-employment');
COMMENT ON TEXT SEARCH DICTIONARY wsis.code_c7_e_employment IS 'WSIS action line C7, e-employment';
CREATE TEXT SEARCH DICTIONARY wsis.code_c7_e_environment (TEMPLATE = wsis.concept, CODES = 'C7.e-environment');
COMMENT ON TEXT SEARCH DICTIONARY wsis.code_c7_e_environment IS 'WSIS action line C7, e-environment';
CREATE TEXT SEARCH DICTIONARY wsis.code_c7_e_agriculture (TEMPLATE = wsis.concept, CODES = 'C7.e-agriculture');
COMMENT ON TEXT SEARCH DICTIONARY wsis.code_c7_e_agriculture IS 'WSIS action line C7, e-agriculture';
CREATE TEXT SEARCH DICTIONARY wsis.code_c7_e_science (TEMPLATE = wsis.concept, CODES = 'C7.e-science');
COMMENT ON TEXT SEARCH DICTIONARY wsis.code_c7_e_science IS 'WSIS action line C7, e-science';

-- The concepts' dictionaries, one a language, so that a word is looked for among the labels of its
-- own language only. PostgreSQL stops a label where a token's type doesn't know the dictionary that
-- is reading it, and forgets what was read: so every type that is mapped knows all of them, behind
-- the dictionary that takes every word.
CREATE TEXT SEARCH DICTIONARY wsis.concept (TEMPLATE = wsis.concept, LABELS = 'built-in');
COMMENT ON TEXT SEARCH DICTIONARY wsis.concept IS 'concepts by their labels that come with wsis, in all languages';
CREATE TEXT SEARCH DICTIONARY wsis.concept_ar (TEMPLATE = wsis.concept, LABELS = 'built-in', LANGUAGE = 'arabic');
COMMENT ON TEXT SEARCH DICTIONARY wsis.concept_ar IS 'concepts by their Arabic labels that come with wsis';
CREATE TEXT SEARCH DICTIONARY wsis.concept_en (TEMPLATE = wsis.concept, LABELS = 'built-in', LANGUAGE = 'english');
COMMENT ON TEXT SEARCH DICTIONARY wsis.concept_en IS 'concepts by their English labels that come with wsis';
CREATE TEXT SEARCH DICTIONARY wsis.concept_es (TEMPLATE = wsis.concept, LABELS = 'built-in', LANGUAGE = 'spanish');
COMMENT ON TEXT SEARCH DICTIONARY wsis.concept_es IS 'concepts by their Spanish labels that come with wsis';
CREATE TEXT SEARCH DICTIONARY wsis.concept_fr (TEMPLATE = wsis.concept, LABELS = 'built-in', LANGUAGE = 'french');
COMMENT ON TEXT SEARCH DICTIONARY wsis.concept_fr IS 'concepts by their French labels that come with wsis';
CREATE TEXT SEARCH DICTIONARY wsis.concept_ru (TEMPLATE = wsis.concept, LABELS = 'built-in', LANGUAGE = 'russian');
COMMENT ON TEXT SEARCH DICTIONARY wsis.concept_ru IS 'concepts by their Russian labels that come with wsis';
CREATE TEXT SEARCH DICTIONARY wsis.concept_zh (TEMPLATE = wsis.concept, LABELS = 'built-in', LANGUAGE = 'chinese');
COMMENT ON TEXT SEARCH DICTIONARY wsis.concept_zh IS 'concepts by their Chinese labels that come with wsis';
CREATE TEXT SEARCH DICTIONARY wsis.concept_number (TEMPLATE = wsis.concept, LABELS = 'built-in', WORDS = 'wsis.plain');
COMMENT ON TEXT SEARCH DICTIONARY wsis.concept_number IS 'concepts by their labels that come with wsis and begin with a number, in all languages';

CREATE TEXT SEARCH CONFIGURATION wsis.multilingual (PARSER = wsis.parser);
COMMENT ON TEXT SEARCH CONFIGURATION wsis.multilingual IS 'texts in Arabic, Chinese, English, French, Russian and Spanish, each sentence in its own language; another language is indexed by its words';
ALTER TEXT SEARCH CONFIGURATION wsis.multilingual
	ADD MAPPING FOR asciiword, word, asciihword, hword, hword_part, hword_asciipart WITH wsis.concept, wsis.stem_any,
		wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.multilingual
	ADD MAPPING FOR numword, hword_numpart WITH wsis.concept_number, wsis.fold,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh;
ALTER TEXT SEARCH CONFIGURATION wsis.multilingual
	ADD MAPPING FOR numhword WITH wsis.fold,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.multilingual
	ADD MAPPING FOR email, url, host, url_path, file WITH wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.multilingual
	ADD MAPPING FOR float, sfloat, int, uint, version WITH wsis.concept_number, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh;
ALTER TEXT SEARCH CONFIGURATION wsis.multilingual
	ADD MAPPING FOR word_ar, hword_ar WITH wsis.concept_ar, wsis.stem_ar,
		wsis.concept, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.multilingual
	ADD MAPPING FOR word_en, hword_en WITH wsis.concept_en, wsis.stem_en,
		wsis.concept, wsis.concept_ar, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.multilingual
	ADD MAPPING FOR word_es, hword_es WITH wsis.concept_es, wsis.stem_es,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.multilingual
	ADD MAPPING FOR word_fr, hword_fr WITH wsis.concept_fr, wsis.stem_fr,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.multilingual
	ADD MAPPING FOR word_ru, hword_ru WITH wsis.concept_ru, wsis.stem_ru,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.multilingual
	ADD MAPPING FOR word_zh WITH wsis.concept_zh, wsis.han,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.multilingual
	ADD MAPPING FOR sdg WITH wsis.code_sdg, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.multilingual
	ADD MAPPING FOR action_line WITH wsis.code_action_line, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.multilingual
	ADD MAPPING FOR c7_e_government WITH wsis.code_c7_e_government, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.multilingual
	ADD MAPPING FOR c7_e_business WITH wsis.code_c7_e_business, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.multilingual
	ADD MAPPING FOR c7_e_learning WITH wsis.code_c7_e_learning, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.multilingual
	ADD MAPPING FOR c7_e_health WITH wsis.code_c7_e_health, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.multilingual
	ADD MAPPING FOR c7_e_employment WITH wsis.code_c7_e_employment, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.multilingual
	ADD MAPPING FOR c7_e_environment WITH wsis.code_c7_e_environment, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.multilingual
	ADD MAPPING FOR c7_e_agriculture WITH wsis.code_c7_e_agriculture, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.multilingual
	ADD MAPPING FOR c7_e_science WITH wsis.code_c7_e_science, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
-- a language's own configuration differs in the words that are known to be in it
CREATE TEXT SEARCH CONFIGURATION wsis.ar (COPY = wsis.multilingual);
COMMENT ON TEXT SEARCH CONFIGURATION wsis.ar IS 'texts known to be Arabic: all words that are in no other known language are';
ALTER TEXT SEARCH CONFIGURATION wsis.ar
	ALTER MAPPING FOR word, hword, hword_part WITH wsis.concept_ar, wsis.stem_ar,
		wsis.concept, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
CREATE TEXT SEARCH CONFIGURATION wsis.en (COPY = wsis.multilingual);
COMMENT ON TEXT SEARCH CONFIGURATION wsis.en IS 'texts known to be English: all words in Latin script are';
ALTER TEXT SEARCH CONFIGURATION wsis.en
	ALTER MAPPING FOR asciiword, word, asciihword, hword, hword_part, hword_asciipart, word_es, hword_es, word_fr, hword_fr WITH wsis.concept_en, wsis.stem_en,
		wsis.concept, wsis.concept_ar, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
CREATE TEXT SEARCH CONFIGURATION wsis.es (COPY = wsis.multilingual);
COMMENT ON TEXT SEARCH CONFIGURATION wsis.es IS 'texts known to be Spanish: all words in Latin script are';
ALTER TEXT SEARCH CONFIGURATION wsis.es
	ALTER MAPPING FOR asciiword, word, asciihword, hword, hword_part, hword_asciipart, word_en, hword_en, word_fr, hword_fr WITH wsis.concept_es, wsis.stem_es,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
CREATE TEXT SEARCH CONFIGURATION wsis.fr (COPY = wsis.multilingual);
COMMENT ON TEXT SEARCH CONFIGURATION wsis.fr IS 'texts known to be French: all words in Latin script are';
ALTER TEXT SEARCH CONFIGURATION wsis.fr
	ALTER MAPPING FOR asciiword, word, asciihword, hword, hword_part, hword_asciipart, word_en, hword_en, word_es, hword_es WITH wsis.concept_fr, wsis.stem_fr,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
CREATE TEXT SEARCH CONFIGURATION wsis.ru (COPY = wsis.multilingual);
COMMENT ON TEXT SEARCH CONFIGURATION wsis.ru IS 'texts known to be Russian: all words that are in no other known language are';
ALTER TEXT SEARCH CONFIGURATION wsis.ru
	ALTER MAPPING FOR word, hword, hword_part WITH wsis.concept_ru, wsis.stem_ru,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_zh, wsis.concept_number;
CREATE TEXT SEARCH CONFIGURATION wsis.zh (COPY = wsis.multilingual);
COMMENT ON TEXT SEARCH CONFIGURATION wsis.zh IS 'texts known to be Chinese; other words by the language of their sentence';

-- questions

CREATE FUNCTION wsis.to_query(config regconfig, question text) RETURNS tsquery
	AS 'MODULE_PATHNAME', 'wsis_to_query' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION wsis.to_query(regconfig, text) IS 'a question as people type it, in any of the languages, as a tsquery: words (all of them), "phrases", or, -not, prefix*, as websearch_to_tsquery reads them; words that are a concept''s label ask for the concept or for themselves side by side; a code is its concept, whatever words name it; a compound is one word or several; a configuration with the parser wsis.parser';
CREATE FUNCTION wsis.to_query(question text) RETURNS tsquery
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 100
	RETURN wsis.to_query('wsis.multilingual'::regconfig, question);
COMMENT ON FUNCTION wsis.to_query(text) IS 'a question as people type it, in any of the languages, as a tsquery, by wsis.multilingual';

CREATE FUNCTION wsis.concepts(
	config regconfig, text text,
	OUT concept text, OUT label text, OUT start integer, OUT length integer
) RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'wsis_concepts' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000 ROWS 10;
COMMENT ON FUNCTION wsis.concepts(regconfig, text) IS 'the concepts of a text, in its order: concept (as in concept_label, or a code: SDG9.c, C7), label (as published, or what the code''s number is written as), where it is (start and length in characters, start from 1); the longest label where several begin, one row a concept where it is that of several; a configuration with the parser wsis.parser';
CREATE FUNCTION wsis.concepts(
	text text, OUT concept text, OUT label text, OUT start integer, OUT length integer
) RETURNS SETOF record
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 1000 ROWS 10
BEGIN ATOMIC
	SELECT c.concept, c.label, c.start, c.length FROM wsis.concepts('wsis.multilingual'::regconfig, concepts.text) c;
END;
COMMENT ON FUNCTION wsis.concepts(text) IS 'the concepts of a text by wsis.multilingual: concept, label, start and length in characters (start from 1)';

CREATE FUNCTION wsis.to_similarity_query(config regconfig, text text) RETURNS tsquery
	AS 'MODULE_PATHNAME', 'wsis_to_similarity_query' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION wsis.to_similarity_query(regconfig, text) IS 'a tsquery for texts like this one, in any language: the text''s concepts and its rarer words, ORed, 64 at most; concepts by how often they occur, at most 32 if there are words enough; words by how often they occur times their letters (the longer a word, the rarer it is; a Chinese character is as three letters), without stop words, numbers, addresses, words of three letters or fewer and single Chinese characters; a text without any asks for nothing; a configuration with the parser wsis.parser';
CREATE FUNCTION wsis.to_similarity_query(text text) RETURNS tsquery
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 1000
	RETURN wsis.to_similarity_query('wsis.multilingual'::regconfig, text);
COMMENT ON FUNCTION wsis.to_similarity_query(text) IS 'a tsquery for texts like this one, in any language: its concepts and its rarer words, ORed, 64 at most, by wsis.multilingual';

CREATE FUNCTION wsis.headline(config regconfig, text text, query tsquery, options text DEFAULT '') RETURNS text
	AS 'MODULE_PATHNAME', 'wsis_headline' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION wsis.headline(regconfig, text, tsquery, text) IS 'the part of a text that answers a query, with what takes part in the match marked: words, phrases where they are phrases, a concept as its whole label, in any script; no match: the text''s beginning, nothing marked; options as ts_headline''s: StartSel (<b>), StopSel (</b>), MaxWords (35), MinWords (15), ShortWord (3), MaxFragments (0), FragmentDelimiter ( ... ), HighlightAll (false), and Html (false; true: what comes from the text is escaped, the marks are not); never cuts a grapheme, closes directional controls that a cut leaves open; labels of the query (:A) are not looked at; a configuration with the parser wsis.parser';
CREATE FUNCTION wsis.headline(text text, query tsquery, options text DEFAULT '') RETURNS text
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 1000
	RETURN wsis.headline('wsis.multilingual'::regconfig, headline.text, query, options);
COMMENT ON FUNCTION wsis.headline(text, tsquery, text) IS 'the part of a text that answers a query, with what takes part in the match marked, by wsis.multilingual; options as in the form with a configuration';

CREATE FUNCTION wsis.detect_language(
	text, OUT language text, OUT share double precision, OUT confidence double precision
) RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'wsis_detect_language' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 2;
COMMENT ON FUNCTION wsis.detect_language(text) IS 'the languages of a text, decided by sentence: language (ar, en, es, fr, ru, zh; und: another one, or too little to tell), share of the letters of words (0 to 1), confidence (0 to 1: share of what was seen that speaks for it); the greatest share first; no row where there is no word';

-- Term statistics, and ranking by them
CREATE TYPE wsis.corpus;
CREATE FUNCTION wsis.corpus_in(cstring) RETURNS wsis.corpus
	AS 'MODULE_PATHNAME', 'wsis_corpus_in' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION wsis.corpus_in(cstring) IS 'reads a corpus from text';
CREATE FUNCTION wsis.corpus_out(wsis.corpus) RETURNS cstring
	AS 'MODULE_PATHNAME', 'wsis_corpus_out' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION wsis.corpus_out(wsis.corpus) IS 'writes a corpus as text';
CREATE FUNCTION wsis.corpus_recv(internal) RETURNS wsis.corpus
	AS 'MODULE_PATHNAME', 'wsis_corpus_recv' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.corpus_recv(internal) IS 'reads a corpus from binary';
CREATE FUNCTION wsis.corpus_send(wsis.corpus) RETURNS bytea
	AS 'MODULE_PATHNAME', 'wsis_corpus_send' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.corpus_send(wsis.corpus) IS 'writes a corpus as binary';
CREATE TYPE wsis.corpus (
	INPUT = wsis.corpus_in,
	OUTPUT = wsis.corpus_out,
	RECEIVE = wsis.corpus_recv,
	SEND = wsis.corpus_send,
	INTERNALLENGTH = VARIABLE,
	ALIGNMENT = double,
	STORAGE = external
);
COMMENT ON TYPE wsis.corpus IS 'term statistics of documents, for bm25: how many there are, how many words in all, in how many of them each term occurs: {2,12,''net''=2,''school''=1}';
CREATE FUNCTION wsis.corpus_lt(wsis.corpus, wsis.corpus) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_corpus_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.corpus_lt(wsis.corpus, wsis.corpus) IS 'implementation of <';
CREATE FUNCTION wsis.corpus_le(wsis.corpus, wsis.corpus) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_corpus_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.corpus_le(wsis.corpus, wsis.corpus) IS 'implementation of <=';
CREATE FUNCTION wsis.corpus_ge(wsis.corpus, wsis.corpus) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_corpus_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.corpus_ge(wsis.corpus, wsis.corpus) IS 'implementation of >=';
CREATE FUNCTION wsis.corpus_gt(wsis.corpus, wsis.corpus) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_corpus_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.corpus_gt(wsis.corpus, wsis.corpus) IS 'implementation of >';
CREATE FUNCTION wsis.corpus_eq(wsis.corpus, wsis.corpus) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_corpus_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.corpus_eq(wsis.corpus, wsis.corpus) IS 'implementation of =';
CREATE FUNCTION wsis.corpus_ne(wsis.corpus, wsis.corpus) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_corpus_ne' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.corpus_ne(wsis.corpus, wsis.corpus) IS 'implementation of <>';
CREATE FUNCTION wsis.corpus_cmp(wsis.corpus, wsis.corpus) RETURNS integer
	AS 'MODULE_PATHNAME', 'wsis_corpus_cmp' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.corpus_cmp(wsis.corpus, wsis.corpus) IS 'btree comparison: below, at or above 0';
CREATE FUNCTION wsis.corpus_hash(wsis.corpus) RETURNS integer
	AS 'MODULE_PATHNAME', 'wsis_corpus_hash' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.corpus_hash(wsis.corpus) IS 'hash';
CREATE FUNCTION wsis.corpus_hash_extended(wsis.corpus, bigint) RETURNS bigint
	AS 'MODULE_PATHNAME', 'wsis_corpus_hash_extended' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.corpus_hash_extended(wsis.corpus, bigint) IS 'hash with a seed';

CREATE OPERATOR pg_catalog.= (
	LEFTARG = wsis.corpus, RIGHTARG = wsis.corpus, FUNCTION = wsis.corpus_eq,
	COMMUTATOR = OPERATOR(pg_catalog.=), NEGATOR = OPERATOR(pg_catalog.<>),
	RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR pg_catalog.= (wsis.corpus, wsis.corpus) IS 'has the same statistics';

CREATE OPERATOR pg_catalog.<> (
	LEFTARG = wsis.corpus, RIGHTARG = wsis.corpus, FUNCTION = wsis.corpus_ne,
	COMMUTATOR = OPERATOR(pg_catalog.<>), NEGATOR = OPERATOR(pg_catalog.=),
	RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR pg_catalog.<> (wsis.corpus, wsis.corpus) IS 'has other statistics';

CREATE OPERATOR pg_catalog.< (
	LEFTARG = wsis.corpus, RIGHTARG = wsis.corpus, FUNCTION = wsis.corpus_lt,
	COMMUTATOR = OPERATOR(pg_catalog.>), NEGATOR = OPERATOR(pg_catalog.>=),
	RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR pg_catalog.< (wsis.corpus, wsis.corpus) IS 'comes before: some order, for DISTINCT and merge joins';

CREATE OPERATOR pg_catalog.<= (
	LEFTARG = wsis.corpus, RIGHTARG = wsis.corpus, FUNCTION = wsis.corpus_le,
	COMMUTATOR = OPERATOR(pg_catalog.>=), NEGATOR = OPERATOR(pg_catalog.>),
	RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR pg_catalog.<= (wsis.corpus, wsis.corpus) IS 'comes before or is equal';

CREATE OPERATOR pg_catalog.>= (
	LEFTARG = wsis.corpus, RIGHTARG = wsis.corpus, FUNCTION = wsis.corpus_ge,
	COMMUTATOR = OPERATOR(pg_catalog.<=), NEGATOR = OPERATOR(pg_catalog.<),
	RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR pg_catalog.>= (wsis.corpus, wsis.corpus) IS 'comes behind or is equal';

CREATE OPERATOR pg_catalog.> (
	LEFTARG = wsis.corpus, RIGHTARG = wsis.corpus, FUNCTION = wsis.corpus_gt,
	COMMUTATOR = OPERATOR(pg_catalog.<), NEGATOR = OPERATOR(pg_catalog.<=),
	RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR pg_catalog.> (wsis.corpus, wsis.corpus) IS 'comes behind';

CREATE OPERATOR CLASS wsis.corpus_ops DEFAULT FOR TYPE wsis.corpus USING btree AS
	OPERATOR 1 pg_catalog.<,
	OPERATOR 2 pg_catalog.<=,
	OPERATOR 3 pg_catalog.=,
	OPERATOR 4 pg_catalog.>=,
	OPERATOR 5 pg_catalog.>,
	FUNCTION 1 wsis.corpus_cmp(wsis.corpus, wsis.corpus);
COMMENT ON OPERATOR CLASS wsis.corpus_ops USING btree IS 'some order of corpora: documents, their length, number of terms, terms';
COMMENT ON OPERATOR FAMILY wsis.corpus_ops USING btree IS 'some order of corpora';

CREATE OPERATOR CLASS wsis.corpus_ops DEFAULT FOR TYPE wsis.corpus USING hash AS
	OPERATOR 1 pg_catalog.=,
	FUNCTION 1 wsis.corpus_hash(wsis.corpus),
	FUNCTION 2 wsis.corpus_hash_extended(wsis.corpus, bigint);
COMMENT ON OPERATOR CLASS wsis.corpus_ops USING hash IS 'equality of corpus';
COMMENT ON OPERATOR FAMILY wsis.corpus_ops USING hash IS 'equality of corpus';

CREATE CAST (text AS wsis.corpus) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (text AS wsis.corpus) IS 'reads a corpus';
CREATE CAST (varchar AS wsis.corpus) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (varchar AS wsis.corpus) IS 'reads a corpus';
CREATE CAST (wsis.corpus AS text) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (wsis.corpus AS text) IS 'canonical text';
CREATE CAST (wsis.corpus AS varchar) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (wsis.corpus AS varchar) IS 'canonical text';
-- what a driver sends as varchar is read, not compared as text
CREATE FUNCTION wsis.corpus_eq_text(wsis.corpus, text) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1 OPERATOR(pg_catalog.=) $2::wsis.corpus;
COMMENT ON FUNCTION wsis.corpus_eq_text(wsis.corpus, text) IS 'implementation of =';
CREATE OPERATOR pg_catalog.= (
	LEFTARG = wsis.corpus, RIGHTARG = text, FUNCTION = wsis.corpus_eq_text,
	COMMUTATOR = OPERATOR(pg_catalog.=), NEGATOR = OPERATOR(pg_catalog.<>),
	RESTRICT = eqsel, JOIN = eqjoinsel
);
COMMENT ON OPERATOR pg_catalog.= (wsis.corpus, text) IS 'equals what the text reads as';
CREATE FUNCTION wsis.text_eq_corpus(text, wsis.corpus) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1::wsis.corpus OPERATOR(pg_catalog.=) $2;
COMMENT ON FUNCTION wsis.text_eq_corpus(text, wsis.corpus) IS 'implementation of =';
CREATE OPERATOR pg_catalog.= (
	LEFTARG = text, RIGHTARG = wsis.corpus, FUNCTION = wsis.text_eq_corpus,
	COMMUTATOR = OPERATOR(pg_catalog.=), NEGATOR = OPERATOR(pg_catalog.<>),
	RESTRICT = eqsel, JOIN = eqjoinsel
);
COMMENT ON OPERATOR pg_catalog.= (text, wsis.corpus) IS 'equals what the text reads as';
CREATE FUNCTION wsis.corpus_ne_text(wsis.corpus, text) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1 OPERATOR(pg_catalog.<>) $2::wsis.corpus;
COMMENT ON FUNCTION wsis.corpus_ne_text(wsis.corpus, text) IS 'implementation of <>';
CREATE OPERATOR pg_catalog.<> (
	LEFTARG = wsis.corpus, RIGHTARG = text, FUNCTION = wsis.corpus_ne_text,
	COMMUTATOR = OPERATOR(pg_catalog.<>), NEGATOR = OPERATOR(pg_catalog.=),
	RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR pg_catalog.<> (wsis.corpus, text) IS 'differs from what the text reads as';
CREATE FUNCTION wsis.text_ne_corpus(text, wsis.corpus) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1::wsis.corpus OPERATOR(pg_catalog.<>) $2;
COMMENT ON FUNCTION wsis.text_ne_corpus(text, wsis.corpus) IS 'implementation of <>';
CREATE OPERATOR pg_catalog.<> (
	LEFTARG = text, RIGHTARG = wsis.corpus, FUNCTION = wsis.text_ne_corpus,
	COMMUTATOR = OPERATOR(pg_catalog.<>), NEGATOR = OPERATOR(pg_catalog.=),
	RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR pg_catalog.<> (text, wsis.corpus) IS 'differs from what the text reads as';

CREATE FUNCTION wsis.corpus_add(wsis.corpus, tsvector) RETURNS wsis.corpus
	AS 'MODULE_PATHNAME', 'wsis_corpus_add_document' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.corpus_add(wsis.corpus, tsvector) IS 'transition of corpus_agg';
CREATE FUNCTION wsis.corpus_add_corpus(wsis.corpus, wsis.corpus) RETURNS wsis.corpus
	AS 'MODULE_PATHNAME', 'wsis_corpus_add_corpus' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.corpus_add_corpus(wsis.corpus, wsis.corpus) IS 'transition of sum(corpus), and what merges states';
CREATE FUNCTION wsis.corpus_final(wsis.corpus) RETURNS wsis.corpus
	AS 'MODULE_PATHNAME', 'wsis_corpus_final' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.corpus_final(wsis.corpus) IS 'a state as a value, sorted and without spare room';
CREATE AGGREGATE wsis.corpus_agg(tsvector) (
	SFUNC = wsis.corpus_add, STYPE = wsis.corpus, SSPACE = 65536,
	COMBINEFUNC = wsis.corpus_add_corpus, FINALFUNC = wsis.corpus_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.corpus_agg(tsvector) IS 'term statistics of documents: words and concepts are counted as terms; numbers and addresses (a lexeme without a letter, or with . / @ or :) only in the length; a NULL adds nothing, an empty vector is a document, no document at all is NULL';
CREATE AGGREGATE pg_catalog.sum(wsis.corpus) (
	SFUNC = wsis.corpus_add_corpus, STYPE = wsis.corpus, SSPACE = 65536,
	COMBINEFUNC = wsis.corpus_add_corpus, FINALFUNC = wsis.corpus_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE pg_catalog.sum(wsis.corpus) IS 'the statistics of all the documents together; exact: no term is left out for being rare; a NULL adds nothing, no corpus at all is NULL';
CREATE FUNCTION wsis.terms(wsis.corpus) RETURNS TABLE (term text, documents bigint, idf double precision)
	AS 'MODULE_PATHNAME', 'wsis_corpus_terms' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE ROWS 10000;
COMMENT ON FUNCTION wsis.terms(wsis.corpus) IS 'the terms in the order of their bytes: lexeme, number of documents that have it, inverse document frequency as bm25 uses it (ln(1 + (N - n + 0.5) / (n + 0.5)), N documents, n with the term)';
CREATE FUNCTION wsis.corpus_totals(
	wsis.corpus, OUT documents bigint, OUT length bigint, OUT average_length double precision, OUT terms bigint
) RETURNS record
	AS 'MODULE_PATHNAME', 'wsis_corpus_totals' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.corpus_totals(wsis.corpus) IS 'number of documents, occurrences of lexemes in all of them, the same for a document (NULL where there is none), number of terms';
CREATE FUNCTION wsis.bm25(
	document tsvector, query tsquery, corpus wsis.corpus,
	k1 double precision DEFAULT 1.2, b double precision DEFAULT 0.75, concept_weight double precision DEFAULT 1
) RETURNS double precision
	AS 'MODULE_PATHNAME', 'wsis_bm25' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION wsis.bm25(tsvector, tsquery, wsis.corpus, double precision, double precision, double precision) IS 'how much a document has of what a query asks for, 0 or more: the sum over its terms of idf x f (k1 + 1) / (f + k1 (1 - b + b length / average length)) (Robertson and Zaragoza 2009), f the occurrences of the term; a phrase is a term that says what its words say together; of a concept and its words, ORed, the better one counts; NOT adds nothing; occurrences labeled D, C, B, A count 1, 2, 4, 10 times; concept_weight: what a concept counts against a word; a derived one (D:…) counts half of it';
CREATE FUNCTION wsis.bm25(
	weights real[], document tsvector, query tsquery, corpus wsis.corpus,
	k1 double precision DEFAULT 1.2, b double precision DEFAULT 0.75, concept_weight double precision DEFAULT 1
) RETURNS double precision
	AS 'MODULE_PATHNAME', 'wsis_bm25_weighted' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION wsis.bm25(real[], tsvector, tsquery, wsis.corpus, double precision, double precision, double precision) IS 'the same with weights of the labels D, C, B, A as ts_rank takes them, {0.1,0.2,0.4,1.0}; only their proportions matter: the smallest above 0 is one occurrence; a negative one is that of ts_rank';

-- Keeping an index current
CREATE FUNCTION wsis.search_engine() RETURNS text
	AS 'MODULE_PATHNAME', 'wsis_search_engine' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.search_engine() IS 'the versions of the parser, and of the linked ICU and its Unicode: parser 1, Unicode 15.0.0.0, ICU 72.1';
CREATE FUNCTION wsis.search_version(config regconfig DEFAULT 'wsis.multilingual') RETURNS text
	LANGUAGE SQL STABLE STRICT PARALLEL SAFE
	BEGIN ATOMIC
		WITH probe (text) AS (
			SELECT l.label FROM wsis.sdg_label l WHERE l.built_in
			UNION ALL SELECT l.label FROM wsis.action_line_label l WHERE l.built_in
			UNION ALL VALUES ('co-operation O’Brien l’eau 3.5 % 1,234 C7 e-health SDG 9.c https://www.un.org/x?a=b a@b.org ف٣ йод ёлка'),
				('互联网与数字鸿沟、宽带网络'), ('日本語の単語とカタカナ'), ('ภาษาไทยง่ายนิดเดียว'), ('ພາສາລາວ'), ('ភាសាខ្មែរ'), ('မြန်မာဘာသာ')
		), words (hash) AS (
			SELECT pg_catalog.string_agg(pg_catalog.to_tsvector(config, p.text)::text, '|' ORDER BY p.text COLLATE pg_catalog."C") FROM probe p
		), mapping (hash) AS (
			SELECT pg_catalog.string_agg(pg_catalog.concat_ws(' ', m.maptokentype, m.mapseqno, t.tmplname, d.dictinitoption), '|' ORDER BY m.maptokentype, m.mapseqno)
			FROM pg_catalog.pg_ts_config_map m
				JOIN pg_catalog.pg_ts_dict d ON d.oid OPERATOR(pg_catalog.=) m.mapdict
				JOIN pg_catalog.pg_ts_template t ON t.oid OPERATOR(pg_catalog.=) d.dicttemplate
			WHERE m.mapcfg OPERATOR(pg_catalog.=) config
		)
		SELECT pg_catalog.concat_ws(', ', wsis.search_engine(),
			pg_catalog.concat('words ', pg_catalog."left"(pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(w.hash, 'UTF8')), 'hex'), 12)),
			pg_catalog.concat('dictionaries ', pg_catalog."left"(pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(m.hash, 'UTF8')), 'hex'), 12)))
		FROM words w, mapping m;
	END;
COMMENT ON FUNCTION wsis.search_version(regconfig) IS 'a fingerprint of all that decides a configuration''s lexemes: versions of the parser, Unicode and ICU; words: what segmentation, ICU''s dictionaries, the server''s stemmers and concepts make of texts in six languages and more; dictionaries: which ones the configuration has, and their options, published concepts among them; while it stays the same, so do the lexemes';

CREATE FUNCTION wsis.search_check_column(relation regclass, column_name name, types regtype[], what text) RETURNS text
	LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	type oid;
	base oid;
BEGIN
	SELECT a.atttypid, CASE t.typtype WHEN 'd' THEN t.typbasetype ELSE t.oid END INTO type, base
	FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
	WHERE a.attrelid = relation AND a.attname = column_name AND a.attnum > 0 AND NOT a.attisdropped;
	IF type IS NULL THEN
		RAISE EXCEPTION 'no column "%" in %', column_name, relation
			USING ERRCODE = 'undefined_column', HINT = format('Name the column with %s.', what);
	ELSIF base <> ALL (types) THEN
		RAISE EXCEPTION 'column "%" of % does not hold %', column_name, relation, what
			USING ERRCODE = 'datatype_mismatch', DETAIL = format('It is of type %s.', format_type(type, NULL)),
				HINT = format('Name the column with %s.', what);
	END IF;
	RETURN quote_ident(column_name);
END $$;
COMMENT ON FUNCTION wsis.search_check_column(regclass, name, regtype[], text) IS 'a column''s name as SQL has it; an error where there is none, or it holds something else';

CREATE FUNCTION wsis.search_check(
	relation regclass, tsvector_column name, text_column name, config regconfig DEFAULT 'wsis.multilingual', sample int DEFAULT 1000,
	OUT checked bigint, OUT differing bigint, OUT example text, OUT missing text[], OUT superfluous text[], OUT statement text
) RETURNS record
	LANGUAGE plpgsql STABLE STRICT PARALLEL RESTRICTED SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	stored text := wsis.search_check_column(relation, tsvector_column, '{tsvector}', 'text search vectors');
	source text := wsis.search_check_column(relation, text_column, '{text,varchar,bpchar}', 'the text that they are made of');
	expected text := format('to_tsvector(%L, %s)', config, source);
	kind "char";
	rows real;
	sampled text := '';
	is_generated boolean;
	was tsvector;
	should_be tsvector;
BEGIN
	IF sample < 0 THEN
		RAISE EXCEPTION 'a sample has no fewer than 0 rows: %', sample
			USING ERRCODE = 'invalid_parameter_value', HINT = '0 checks all rows.';
	END IF;
	SELECT c.relkind, c.reltuples INTO kind, rows FROM pg_class c WHERE c.oid = relation;
	IF kind NOT IN ('r', 'p', 'm', 'f', 'v') THEN
		RAISE EXCEPTION '% is no table', relation
			USING ERRCODE = 'wrong_object_type', HINT = 'Name a table, a view or a materialized view.';
	END IF;
	-- pages at random where many more rows are known of than are asked for
	IF kind IN ('r', 'p', 'm') AND sample > 0 AND rows > 2.0 * sample THEN
		sampled := format(' TABLESAMPLE SYSTEM (%s)', least(100, 200.0 * sample / rows));
	END IF;
	EXECUTE format('
		SELECT count(*), count(*) FILTER (WHERE differs), min(r.source) FILTER (WHERE differs AND rank = 1),
			(array_agg(r.stored) FILTER (WHERE differs AND rank = 1))[1], (array_agg(r.expected) FILTER (WHERE differs AND rank = 1))[1]
		FROM (SELECT s.*, row_number() OVER (PARTITION BY differs ORDER BY length(s.source), s.source COLLATE "C") AS rank
			FROM (SELECT %1$s::text AS source, %2$s AS stored, %3$s AS expected, %2$s IS DISTINCT FROM %3$s AS differs
				FROM %4$s%5$s LIMIT %6$s) s) r',
		source, stored, expected, relation, sampled, coalesce(nullif(sample, 0)::text, 'ALL'))
	INTO checked, differing, example, was, should_be;
	IF differing > 0 THEN
		missing := array(SELECT lexeme COLLATE "C" FROM unnest(should_be) EXCEPT SELECT lexeme COLLATE "C" FROM unnest(was) ORDER BY 1);
		superfluous := array(SELECT lexeme COLLATE "C" FROM unnest(was) EXCEPT SELECT lexeme COLLATE "C" FROM unnest(should_be) ORDER BY 1);
		SELECT a.attgenerated <> '' INTO is_generated FROM pg_attribute a WHERE a.attrelid = relation AND a.attname = tsvector_column;
		statement := CASE
			WHEN kind = 'm' THEN format('REFRESH MATERIALIZED VIEW %s', relation)
			WHEN kind = 'v' THEN NULL -- what is below it, who knows
			WHEN is_generated THEN format('UPDATE %s SET %s = %2$s WHERE %s IS DISTINCT FROM %s', relation, source, stored, expected)
			ELSE format('UPDATE %s SET %s = %s WHERE %2$s IS DISTINCT FROM %3$s', relation, stored, expected)
		END;
	END IF;
END $$;
COMMENT ON FUNCTION wsis.search_check(regclass, name, name, regconfig, int) IS 'whether stored text search vectors are what the configuration makes of their texts today: recomputes a sample (at random where the table is known to be much larger; 0: all rows) and tells how many rows were checked, how many differ, the shortest text whose vector does, the lexemes that it lacks and that it has beyond, and the statement that mends the table (NULL where none differs, and for a view); reads only, with the rights of the caller';

-- Labels of concepts: those that come with wsis, and one's own

CREATE TABLE wsis.concept_label (
	concept text NOT NULL,
	lang text NOT NULL,
	label text NOT NULL,
	kind text NOT NULL DEFAULT 'preferred',
	source text,
	status text,
	built_in boolean NOT NULL DEFAULT false,
	PRIMARY KEY (concept, lang, label, kind, built_in)
);
ALTER TABLE wsis.concept_label OWNER TO @extowner@;
GRANT SELECT ON wsis.concept_label TO PUBLIC;
COMMENT ON TABLE wsis.concept_label IS 'what concepts are called, by language; rows of one''s own (built_in false) reach a dictionary by publish_concepts, and are dumped; a thesaurus in SKOS loads as it is';
COMMENT ON COLUMN wsis.concept_label.concept IS 'the concept''s name or number in its thesaurus, up to 200 bytes';
COMMENT ON COLUMN wsis.concept_label.lang IS 'language: ar, en, es, fr, ru, zh, with or without a region; labels of others are kept and reported when concepts are published';
COMMENT ON COLUMN wsis.concept_label.label IS 'a word or several; a qualifier in parentheses at its end is no part of it';
COMMENT ON COLUMN wsis.concept_label.kind IS 'preferred, alternative or hidden, or SKOS''s prefLabel, altLabel and hiddenLabel';
COMMENT ON COLUMN wsis.concept_label.source IS 'where the label was read';
COMMENT ON COLUMN wsis.concept_label.status IS 'verified or not; own list: the project''s own';
COMMENT ON COLUMN wsis.concept_label.built_in IS 'true for rows that came with wsis, which are in every session; leave it false for rows of your own';
SELECT pg_catalog.pg_extension_config_dump('wsis.concept_label', 'WHERE NOT built_in');

CREATE FUNCTION wsis.concept_source(regdictionary) RETURNS regdictionary
	AS 'MODULE_PATHNAME', 'wsis_concept_source' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.concept_source(regdictionary) IS 'the dictionary whose labels a dictionary of template wsis.concept has: itself, or the one that its option dictionary names; NULL for a dictionary without labels, or where that one is gone';
CREATE FUNCTION wsis.concept_dependents(dictionary regdictionary, OUT object text, OUT statement text) RETURNS SETOF record
	LANGUAGE sql STABLE STRICT PARALLEL SAFE ROWS 10
BEGIN ATOMIC
	WITH source AS (
		SELECT d.oid
		FROM pg_catalog.pg_ts_dict d
			JOIN pg_catalog.pg_ts_template t ON t.oid = d.dicttemplate AND t.tmplname = 'concept'
			JOIN pg_catalog.pg_namespace n ON n.oid = t.tmplnamespace AND n.nspname = 'wsis'
		WHERE wsis.concept_source(d.oid::regdictionary) = concept_dependents.dictionary
	), config AS (
		SELECT DISTINCT m.mapcfg AS oid FROM pg_catalog.pg_ts_config_map m JOIN source ON source.oid = m.mapdict
	), dependent AS (
		SELECT DISTINCT p.classid, p.objid
		FROM pg_catalog.pg_depend p JOIN config ON config.oid = p.refobjid
		WHERE p.refclassid = 'pg_catalog.pg_ts_config'::regclass
	)
	SELECT i.indexrelid::regclass::text, pg_catalog.format('REINDEX INDEX %s', i.indexrelid::regclass)
	FROM dependent d JOIN pg_catalog.pg_index i ON i.indexrelid = d.objid
	WHERE d.classid = 'pg_catalog.pg_class'::regclass
	UNION ALL
	SELECT pg_catalog.format('%s.%I', f.adrelid::regclass, g.attname),
		pg_catalog.format('UPDATE %s SET %2$I = %2$I', f.adrelid::regclass, min(b.attname COLLATE "C"))
	FROM dependent d
		JOIN pg_catalog.pg_attrdef f ON f.oid = d.objid
		JOIN pg_catalog.pg_attribute g ON g.attrelid = f.adrelid AND g.attnum = f.adnum AND g.attgenerated <> ''
		JOIN pg_catalog.pg_depend p ON p.classid = 'pg_catalog.pg_attrdef'::regclass AND p.objid = f.oid
			AND p.refclassid = 'pg_catalog.pg_class'::regclass AND p.refobjid = f.adrelid AND p.refobjsubid <> f.adnum
		JOIN pg_catalog.pg_attribute b ON b.attrelid = f.adrelid AND b.attnum = p.refobjsubid
	WHERE d.classid = 'pg_catalog.pg_attrdef'::regclass
	GROUP BY f.adrelid, g.attname;
END;
COMMENT ON FUNCTION wsis.concept_dependents(regdictionary) IS 'indexes and generated columns that were made with a dictionary''s labels, and the statement that makes each again; what triggers or programs fill can''t be known';
CREATE FUNCTION wsis.publish_concepts(
	dictionary regdictionary, derive boolean DEFAULT false,
	OUT what text, OUT concept text, OUT lang text, OUT label text, OUT detail text
) RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'wsis_publish_concepts' LANGUAGE C VOLATILE STRICT PARALLEL UNSAFE COST 100000 ROWS 100;
COMMENT ON FUNCTION wsis.publish_concepts(regdictionary, boolean) IS 'packs the labels of concept_label, built-in ones included, into a dictionary of your own of template wsis.concept; derive adds single words that the labels teach: for each English stem in labels of 3 concepts or more, the stem of another language with the best coefficient of Dice over these concepts, .3 or more (lexemes D:stem); rows say what could not be read (unreadable), labels of several concepts (conflict: all are found), what was indexed with other labels (reindex), and how many labels were published';
CREATE FUNCTION wsis.create_search_configuration(name text, dictionary regdictionary) RETURNS regconfig
	LANGUAGE plpgsql VOLATILE STRICT SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	languages CONSTANT text[] := ARRAY['arabic', 'english', 'spanish', 'french', 'russian', 'chinese'];
	codes CONSTANT text[] := ARRAY['ar', 'en', 'es', 'fr', 'ru', 'zh'];
	names text[] := parse_ident(name);
	base record;
	one text;
BEGIN
	SELECT n.nspname AS schema, d.dictname AS name INTO base
	FROM pg_ts_dict d JOIN pg_namespace n ON n.oid = d.dictnamespace WHERE d.oid = dictionary;
	IF wsis.concept_source(dictionary) IS DISTINCT FROM dictionary THEN
		RAISE EXCEPTION 'dictionary % has no labels of its own', dictionary
			USING ERRCODE = 'wrong_object_type', HINT = 'Name one of template wsis.concept that labels are published to.';
	END IF;
	IF cardinality(names) > 2 THEN
		RAISE EXCEPTION 'a configuration is named by a schema and a name' USING ERRCODE = 'invalid_name', DETAIL = format('The name is "%s".', name);
	ELSIF cardinality(names) = 1 THEN
		names := ARRAY[base.schema] || names;
	END IF;
	IF EXISTS (SELECT FROM pg_ts_config c JOIN pg_namespace n ON n.oid = c.cfgnamespace WHERE n.nspname = names[1] AND c.cfgname = names[2]) THEN
		RAISE EXCEPTION 'text search configuration "%.%" already exists', names[1], names[2] USING ERRCODE = 'duplicate_object';
	END IF;
	EXECUTE format('CREATE TEXT SEARCH CONFIGURATION %I.%I (COPY = wsis.multilingual)', names[1], names[2]);
	EXECUTE format('ALTER TEXT SEARCH CONFIGURATION %I.%I ALTER MAPPING REPLACE wsis.concept WITH %I.%I', names[1], names[2], base.schema, base.name);
	FOR i IN 1..7 LOOP
		one := left(base.name, 56) || '_' || coalesce(codes[i], 'number');
		IF NOT EXISTS (SELECT FROM pg_ts_dict d JOIN pg_namespace n ON n.oid = d.dictnamespace
				WHERE n.nspname = base.schema AND d.dictname = one AND wsis.concept_source(d.oid::regdictionary) = dictionary) THEN
			EXECUTE format('CREATE TEXT SEARCH DICTIONARY %I.%I (TEMPLATE = wsis.concept, DICTIONARY = %L, %s)', base.schema, one,
				format('%I.%I', base.schema, base.name),
				CASE WHEN i <= 6 THEN format('LANGUAGE = %L', languages[i]) ELSE 'WORDS = ''wsis.plain''' END);
		END IF;
		EXECUTE format('ALTER TEXT SEARCH CONFIGURATION %I.%I ALTER MAPPING REPLACE wsis.concept_%s WITH %I.%I',
			names[1], names[2], coalesce(codes[i], 'number'), base.schema, one);
	END LOOP;
	RETURN format('%I.%I', names[1], names[2])::regconfig;
END $$;
COMMENT ON FUNCTION wsis.create_search_configuration(text, regdictionary) IS 'makes a configuration like wsis.multilingual whose concepts are those of a dictionary of your own, in that dictionary''s schema unless the name says another; beside the dictionary it makes one a language that has its labels (name_ar to name_zh, name_number), if they are not there';
