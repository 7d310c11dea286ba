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
COMMENT ON TEXT SEARCH TEMPLATE wsis.concept IS 'the numbered part of a code as a concept, the same in every language (C7, C7.e-health, SDG9.c), beside what was written; option: codes (sdg, action_line, or an action line that is meant whatever the token says)';

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

CREATE TEXT SEARCH CONFIGURATION wsis.multilingual (PARSER = wsis.parser);
COMMENT ON TEXT SEARCH CONFIGURATION wsis.multilingual IS 'texts in Arabic, Chinese, English, French, Russian and Spanish, each sentence in its own language; another language is indexed by its words';
ALTER TEXT SEARCH CONFIGURATION wsis.multilingual
	ADD MAPPING FOR asciiword, word, asciihword, hword, hword_part, hword_asciipart WITH wsis.stem_any;
ALTER TEXT SEARCH CONFIGURATION wsis.multilingual
	ADD MAPPING FOR numword, numhword, hword_numpart WITH wsis.fold;
ALTER TEXT SEARCH CONFIGURATION wsis.multilingual
	ADD MAPPING FOR email, url, host, url_path, file, sfloat, version, float, int, uint WITH wsis.plain;
ALTER TEXT SEARCH CONFIGURATION wsis.multilingual
	ADD MAPPING FOR word_ar, hword_ar WITH wsis.stem_ar;
ALTER TEXT SEARCH CONFIGURATION wsis.multilingual
	ADD MAPPING FOR word_en, hword_en WITH wsis.stem_en;
ALTER TEXT SEARCH CONFIGURATION wsis.multilingual
	ADD MAPPING FOR word_es, hword_es WITH wsis.stem_es;
ALTER TEXT SEARCH CONFIGURATION wsis.multilingual
	ADD MAPPING FOR word_fr, hword_fr WITH wsis.stem_fr;
ALTER TEXT SEARCH CONFIGURATION wsis.multilingual
	ADD MAPPING FOR word_ru, hword_ru WITH wsis.stem_ru;
ALTER TEXT SEARCH CONFIGURATION wsis.multilingual
	ADD MAPPING FOR word_zh WITH wsis.han;
ALTER TEXT SEARCH CONFIGURATION wsis.multilingual
	ADD MAPPING FOR sdg WITH wsis.code_sdg, wsis.plain;
ALTER TEXT SEARCH CONFIGURATION wsis.multilingual
	ADD MAPPING FOR action_line WITH wsis.code_action_line, wsis.plain;
ALTER TEXT SEARCH CONFIGURATION wsis.multilingual
	ADD MAPPING FOR c7_e_government WITH wsis.code_c7_e_government, wsis.plain;
ALTER TEXT SEARCH CONFIGURATION wsis.multilingual
	ADD MAPPING FOR c7_e_business WITH wsis.code_c7_e_business, wsis.plain;
ALTER TEXT SEARCH CONFIGURATION wsis.multilingual
	ADD MAPPING FOR c7_e_learning WITH wsis.code_c7_e_learning, wsis.plain;
ALTER TEXT SEARCH CONFIGURATION wsis.multilingual
	ADD MAPPING FOR c7_e_health WITH wsis.code_c7_e_health, wsis.plain;
ALTER TEXT SEARCH CONFIGURATION wsis.multilingual
	ADD MAPPING FOR c7_e_employment WITH wsis.code_c7_e_employment, wsis.plain;
ALTER TEXT SEARCH CONFIGURATION wsis.multilingual
	ADD MAPPING FOR c7_e_environment WITH wsis.code_c7_e_environment, wsis.plain;
ALTER TEXT SEARCH CONFIGURATION wsis.multilingual
	ADD MAPPING FOR c7_e_agriculture WITH wsis.code_c7_e_agriculture, wsis.plain;
ALTER TEXT SEARCH CONFIGURATION wsis.multilingual
	ADD MAPPING FOR c7_e_science WITH wsis.code_c7_e_science, wsis.plain;
-- a language's own configuration differs in the words that are known to be in it
CREATE TEXT SEARCH CONFIGURATION wsis.ar (COPY = wsis.multilingual);
COMMENT ON TEXT SEARCH CONFIGURATION wsis.ar IS 'texts known to be Arabic: all words that are in no other known language are';
ALTER TEXT SEARCH CONFIGURATION wsis.ar
	ALTER MAPPING FOR word, hword, hword_part WITH wsis.stem_ar;
CREATE TEXT SEARCH CONFIGURATION wsis.en (COPY = wsis.multilingual);
COMMENT ON TEXT SEARCH CONFIGURATION wsis.en IS 'texts known to be English: all words in Latin script are';
ALTER TEXT SEARCH CONFIGURATION wsis.en
	ALTER MAPPING FOR asciiword, word, asciihword, hword, hword_part, hword_asciipart, word_es, hword_es, word_fr, hword_fr WITH wsis.stem_en;
CREATE TEXT SEARCH CONFIGURATION wsis.es (COPY = wsis.multilingual);
COMMENT ON TEXT SEARCH CONFIGURATION wsis.es IS 'texts known to be Spanish: all words in Latin script are';
ALTER TEXT SEARCH CONFIGURATION wsis.es
	ALTER MAPPING FOR asciiword, word, asciihword, hword, hword_part, hword_asciipart, word_en, hword_en, word_fr, hword_fr WITH wsis.stem_es;
CREATE TEXT SEARCH CONFIGURATION wsis.fr (COPY = wsis.multilingual);
COMMENT ON TEXT SEARCH CONFIGURATION wsis.fr IS 'texts known to be French: all words in Latin script are';
ALTER TEXT SEARCH CONFIGURATION wsis.fr
	ALTER MAPPING FOR asciiword, word, asciihword, hword, hword_part, hword_asciipart, word_en, hword_en, word_es, hword_es WITH wsis.stem_fr;
CREATE TEXT SEARCH CONFIGURATION wsis.ru (COPY = wsis.multilingual);
COMMENT ON TEXT SEARCH CONFIGURATION wsis.ru IS 'texts known to be Russian: all words that are in no other known language are';
ALTER TEXT SEARCH CONFIGURATION wsis.ru
	ALTER MAPPING FOR word, hword, hword_part WITH wsis.stem_ru;
CREATE TEXT SEARCH CONFIGURATION wsis.zh (COPY = wsis.multilingual);
COMMENT ON TEXT SEARCH CONFIGURATION wsis.zh IS 'texts known to be Chinese; other words by the language of their sentence';

-- questions

CREATE FUNCTION wsis.to_query(config regconfig, question text) RETURNS tsquery
	AS 'MODULE_PATHNAME', 'wsis_to_query' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION wsis.to_query(regconfig, text) IS 'a question as people type it, in any of the languages, as a tsquery: words (all of them), "phrases", or, -not, prefix*, as websearch_to_tsquery reads them; a code is its concept, whatever words name it; a compound is one word or several; a configuration with the parser wsis.parser';
CREATE FUNCTION wsis.to_query(question text) RETURNS tsquery
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 100
	RETURN wsis.to_query('wsis.multilingual'::regconfig, question);
COMMENT ON FUNCTION wsis.to_query(text) IS 'a question as people type it, in any of the languages, as a tsquery, by wsis.multilingual';

CREATE FUNCTION wsis.detect_language(
	text, OUT language text, OUT share double precision, OUT confidence double precision
) RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'wsis_detect_language' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 2;
COMMENT ON FUNCTION wsis.detect_language(text) IS 'the languages of a text, decided by sentence: language (ar, en, es, fr, ru, zh; und: another one, or too little to tell), share of the letters of words (0 to 1), confidence (0 to 1: share of what was seen that speaks for it); the greatest share first; no row where there is no word';
