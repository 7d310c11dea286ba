-- search: texts in six languages to lexemes, for PostgreSQL's own text search

CREATE FUNCTION wsis.word_breaks(
	text, OUT segment text, OUT start integer, OUT length integer, OUT kind text
) RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'wsis_word_breaks' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 100;
COMMENT ON FUNCTION wsis.word_breaks(text) IS 'the text cut into words and what stands between them, as Unicode''s UAX #29 says, with ICU''s dictionaries where words are written without blanks: segment, start and length in characters (start from 1), kind (word, number, han, kana, blank, mark); the segments in order are the text';
CREATE FUNCTION wsis.unicode_version() RETURNS text
	AS 'MODULE_PATHNAME', 'wsis_unicode_version' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.unicode_version() IS 'the version of Unicode whose characters the linked ICU knows, which word_breaks follows: 15.0.0.0';

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
COMMENT ON FUNCTION wsis.stem_lexize(internal, internal, internal, internal) IS 'dictionary template wsis.stem: a words lexemes';
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
CREATE TEXT SEARCH CONFIGURATION wsis.ar (PARSER = wsis.parser);
COMMENT ON TEXT SEARCH CONFIGURATION wsis.ar IS 'texts known to be Arabic: all words that are in no other known language are';
ALTER TEXT SEARCH CONFIGURATION wsis.ar
	ADD MAPPING FOR asciiword, asciihword, hword_asciipart WITH wsis.concept, wsis.stem_any,
		wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.ar
	ADD MAPPING FOR word, hword, hword_part, word_ar, hword_ar WITH wsis.concept_ar, wsis.stem_ar,
		wsis.concept, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.ar
	ADD MAPPING FOR numword, hword_numpart WITH wsis.concept_number, wsis.fold,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh;
ALTER TEXT SEARCH CONFIGURATION wsis.ar
	ADD MAPPING FOR numhword WITH wsis.fold,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.ar
	ADD MAPPING FOR email, url, host, url_path, file WITH wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.ar
	ADD MAPPING FOR float, sfloat, int, uint, version WITH wsis.concept_number, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh;
ALTER TEXT SEARCH CONFIGURATION wsis.ar
	ADD MAPPING FOR word_en, hword_en WITH wsis.concept_en, wsis.stem_en,
		wsis.concept, wsis.concept_ar, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.ar
	ADD MAPPING FOR word_es, hword_es WITH wsis.concept_es, wsis.stem_es,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.ar
	ADD MAPPING FOR word_fr, hword_fr WITH wsis.concept_fr, wsis.stem_fr,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.ar
	ADD MAPPING FOR word_ru, hword_ru WITH wsis.concept_ru, wsis.stem_ru,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.ar
	ADD MAPPING FOR word_zh WITH wsis.concept_zh, wsis.han,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.ar
	ADD MAPPING FOR sdg WITH wsis.code_sdg, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.ar
	ADD MAPPING FOR action_line WITH wsis.code_action_line, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.ar
	ADD MAPPING FOR c7_e_government WITH wsis.code_c7_e_government, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.ar
	ADD MAPPING FOR c7_e_business WITH wsis.code_c7_e_business, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.ar
	ADD MAPPING FOR c7_e_learning WITH wsis.code_c7_e_learning, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.ar
	ADD MAPPING FOR c7_e_health WITH wsis.code_c7_e_health, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.ar
	ADD MAPPING FOR c7_e_employment WITH wsis.code_c7_e_employment, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.ar
	ADD MAPPING FOR c7_e_environment WITH wsis.code_c7_e_environment, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.ar
	ADD MAPPING FOR c7_e_agriculture WITH wsis.code_c7_e_agriculture, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.ar
	ADD MAPPING FOR c7_e_science WITH wsis.code_c7_e_science, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
CREATE TEXT SEARCH CONFIGURATION wsis.en (PARSER = wsis.parser);
COMMENT ON TEXT SEARCH CONFIGURATION wsis.en IS 'texts known to be English: all words in Latin script are';
ALTER TEXT SEARCH CONFIGURATION wsis.en
	ADD MAPPING FOR asciiword, word, asciihword, hword, hword_part, hword_asciipart, word_en, hword_en, word_es, hword_es, word_fr, hword_fr WITH wsis.concept_en, wsis.stem_en,
		wsis.concept, wsis.concept_ar, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.en
	ADD MAPPING FOR numword, hword_numpart WITH wsis.concept_number, wsis.fold,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh;
ALTER TEXT SEARCH CONFIGURATION wsis.en
	ADD MAPPING FOR numhword WITH wsis.fold,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.en
	ADD MAPPING FOR email, url, host, url_path, file WITH wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.en
	ADD MAPPING FOR float, sfloat, int, uint, version WITH wsis.concept_number, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh;
ALTER TEXT SEARCH CONFIGURATION wsis.en
	ADD MAPPING FOR word_ar, hword_ar WITH wsis.concept_ar, wsis.stem_ar,
		wsis.concept, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.en
	ADD MAPPING FOR word_ru, hword_ru WITH wsis.concept_ru, wsis.stem_ru,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.en
	ADD MAPPING FOR word_zh WITH wsis.concept_zh, wsis.han,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.en
	ADD MAPPING FOR sdg WITH wsis.code_sdg, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.en
	ADD MAPPING FOR action_line WITH wsis.code_action_line, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.en
	ADD MAPPING FOR c7_e_government WITH wsis.code_c7_e_government, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.en
	ADD MAPPING FOR c7_e_business WITH wsis.code_c7_e_business, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.en
	ADD MAPPING FOR c7_e_learning WITH wsis.code_c7_e_learning, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.en
	ADD MAPPING FOR c7_e_health WITH wsis.code_c7_e_health, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.en
	ADD MAPPING FOR c7_e_employment WITH wsis.code_c7_e_employment, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.en
	ADD MAPPING FOR c7_e_environment WITH wsis.code_c7_e_environment, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.en
	ADD MAPPING FOR c7_e_agriculture WITH wsis.code_c7_e_agriculture, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.en
	ADD MAPPING FOR c7_e_science WITH wsis.code_c7_e_science, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
CREATE TEXT SEARCH CONFIGURATION wsis.es (PARSER = wsis.parser);
COMMENT ON TEXT SEARCH CONFIGURATION wsis.es IS 'texts known to be Spanish: all words in Latin script are';
ALTER TEXT SEARCH CONFIGURATION wsis.es
	ADD MAPPING FOR asciiword, word, asciihword, hword, hword_part, hword_asciipart, word_en, hword_en, word_es, hword_es, word_fr, hword_fr WITH wsis.concept_es, wsis.stem_es,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.es
	ADD MAPPING FOR numword, hword_numpart WITH wsis.concept_number, wsis.fold,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh;
ALTER TEXT SEARCH CONFIGURATION wsis.es
	ADD MAPPING FOR numhword WITH wsis.fold,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.es
	ADD MAPPING FOR email, url, host, url_path, file WITH wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.es
	ADD MAPPING FOR float, sfloat, int, uint, version WITH wsis.concept_number, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh;
ALTER TEXT SEARCH CONFIGURATION wsis.es
	ADD MAPPING FOR word_ar, hword_ar WITH wsis.concept_ar, wsis.stem_ar,
		wsis.concept, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.es
	ADD MAPPING FOR word_ru, hword_ru WITH wsis.concept_ru, wsis.stem_ru,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.es
	ADD MAPPING FOR word_zh WITH wsis.concept_zh, wsis.han,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.es
	ADD MAPPING FOR sdg WITH wsis.code_sdg, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.es
	ADD MAPPING FOR action_line WITH wsis.code_action_line, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.es
	ADD MAPPING FOR c7_e_government WITH wsis.code_c7_e_government, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.es
	ADD MAPPING FOR c7_e_business WITH wsis.code_c7_e_business, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.es
	ADD MAPPING FOR c7_e_learning WITH wsis.code_c7_e_learning, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.es
	ADD MAPPING FOR c7_e_health WITH wsis.code_c7_e_health, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.es
	ADD MAPPING FOR c7_e_employment WITH wsis.code_c7_e_employment, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.es
	ADD MAPPING FOR c7_e_environment WITH wsis.code_c7_e_environment, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.es
	ADD MAPPING FOR c7_e_agriculture WITH wsis.code_c7_e_agriculture, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.es
	ADD MAPPING FOR c7_e_science WITH wsis.code_c7_e_science, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
CREATE TEXT SEARCH CONFIGURATION wsis.fr (PARSER = wsis.parser);
COMMENT ON TEXT SEARCH CONFIGURATION wsis.fr IS 'texts known to be French: all words in Latin script are';
ALTER TEXT SEARCH CONFIGURATION wsis.fr
	ADD MAPPING FOR asciiword, word, asciihword, hword, hword_part, hword_asciipart, word_en, hword_en, word_es, hword_es, word_fr, hword_fr WITH wsis.concept_fr, wsis.stem_fr,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.fr
	ADD MAPPING FOR numword, hword_numpart WITH wsis.concept_number, wsis.fold,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh;
ALTER TEXT SEARCH CONFIGURATION wsis.fr
	ADD MAPPING FOR numhword WITH wsis.fold,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.fr
	ADD MAPPING FOR email, url, host, url_path, file WITH wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.fr
	ADD MAPPING FOR float, sfloat, int, uint, version WITH wsis.concept_number, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh;
ALTER TEXT SEARCH CONFIGURATION wsis.fr
	ADD MAPPING FOR word_ar, hword_ar WITH wsis.concept_ar, wsis.stem_ar,
		wsis.concept, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.fr
	ADD MAPPING FOR word_ru, hword_ru WITH wsis.concept_ru, wsis.stem_ru,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.fr
	ADD MAPPING FOR word_zh WITH wsis.concept_zh, wsis.han,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.fr
	ADD MAPPING FOR sdg WITH wsis.code_sdg, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.fr
	ADD MAPPING FOR action_line WITH wsis.code_action_line, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.fr
	ADD MAPPING FOR c7_e_government WITH wsis.code_c7_e_government, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.fr
	ADD MAPPING FOR c7_e_business WITH wsis.code_c7_e_business, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.fr
	ADD MAPPING FOR c7_e_learning WITH wsis.code_c7_e_learning, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.fr
	ADD MAPPING FOR c7_e_health WITH wsis.code_c7_e_health, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.fr
	ADD MAPPING FOR c7_e_employment WITH wsis.code_c7_e_employment, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.fr
	ADD MAPPING FOR c7_e_environment WITH wsis.code_c7_e_environment, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.fr
	ADD MAPPING FOR c7_e_agriculture WITH wsis.code_c7_e_agriculture, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.fr
	ADD MAPPING FOR c7_e_science WITH wsis.code_c7_e_science, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
CREATE TEXT SEARCH CONFIGURATION wsis.ru (PARSER = wsis.parser);
COMMENT ON TEXT SEARCH CONFIGURATION wsis.ru IS 'texts known to be Russian: all words that are in no other known language are';
ALTER TEXT SEARCH CONFIGURATION wsis.ru
	ADD MAPPING FOR asciiword, asciihword, hword_asciipart WITH wsis.concept, wsis.stem_any,
		wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.ru
	ADD MAPPING FOR word, hword, hword_part, word_ru, hword_ru WITH wsis.concept_ru, wsis.stem_ru,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.ru
	ADD MAPPING FOR numword, hword_numpart WITH wsis.concept_number, wsis.fold,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh;
ALTER TEXT SEARCH CONFIGURATION wsis.ru
	ADD MAPPING FOR numhword WITH wsis.fold,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.ru
	ADD MAPPING FOR email, url, host, url_path, file WITH wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.ru
	ADD MAPPING FOR float, sfloat, int, uint, version WITH wsis.concept_number, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh;
ALTER TEXT SEARCH CONFIGURATION wsis.ru
	ADD MAPPING FOR word_ar, hword_ar WITH wsis.concept_ar, wsis.stem_ar,
		wsis.concept, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.ru
	ADD MAPPING FOR word_en, hword_en WITH wsis.concept_en, wsis.stem_en,
		wsis.concept, wsis.concept_ar, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.ru
	ADD MAPPING FOR word_es, hword_es WITH wsis.concept_es, wsis.stem_es,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.ru
	ADD MAPPING FOR word_fr, hword_fr WITH wsis.concept_fr, wsis.stem_fr,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.ru
	ADD MAPPING FOR word_zh WITH wsis.concept_zh, wsis.han,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.ru
	ADD MAPPING FOR sdg WITH wsis.code_sdg, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.ru
	ADD MAPPING FOR action_line WITH wsis.code_action_line, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.ru
	ADD MAPPING FOR c7_e_government WITH wsis.code_c7_e_government, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.ru
	ADD MAPPING FOR c7_e_business WITH wsis.code_c7_e_business, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.ru
	ADD MAPPING FOR c7_e_learning WITH wsis.code_c7_e_learning, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.ru
	ADD MAPPING FOR c7_e_health WITH wsis.code_c7_e_health, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.ru
	ADD MAPPING FOR c7_e_employment WITH wsis.code_c7_e_employment, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.ru
	ADD MAPPING FOR c7_e_environment WITH wsis.code_c7_e_environment, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.ru
	ADD MAPPING FOR c7_e_agriculture WITH wsis.code_c7_e_agriculture, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.ru
	ADD MAPPING FOR c7_e_science WITH wsis.code_c7_e_science, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
CREATE TEXT SEARCH CONFIGURATION wsis.zh (PARSER = wsis.parser);
COMMENT ON TEXT SEARCH CONFIGURATION wsis.zh IS 'texts known to be Chinese; other words by the language of their sentence';
ALTER TEXT SEARCH CONFIGURATION wsis.zh
	ADD MAPPING FOR asciiword, word, asciihword, hword, hword_part, hword_asciipart WITH wsis.concept, wsis.stem_any,
		wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.zh
	ADD MAPPING FOR numword, hword_numpart WITH wsis.concept_number, wsis.fold,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh;
ALTER TEXT SEARCH CONFIGURATION wsis.zh
	ADD MAPPING FOR numhword WITH wsis.fold,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.zh
	ADD MAPPING FOR email, url, host, url_path, file WITH wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.zh
	ADD MAPPING FOR float, sfloat, int, uint, version WITH wsis.concept_number, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh;
ALTER TEXT SEARCH CONFIGURATION wsis.zh
	ADD MAPPING FOR word_ar, hword_ar WITH wsis.concept_ar, wsis.stem_ar,
		wsis.concept, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.zh
	ADD MAPPING FOR word_en, hword_en WITH wsis.concept_en, wsis.stem_en,
		wsis.concept, wsis.concept_ar, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.zh
	ADD MAPPING FOR word_es, hword_es WITH wsis.concept_es, wsis.stem_es,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.zh
	ADD MAPPING FOR word_fr, hword_fr WITH wsis.concept_fr, wsis.stem_fr,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.zh
	ADD MAPPING FOR word_ru, hword_ru WITH wsis.concept_ru, wsis.stem_ru,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.zh
	ADD MAPPING FOR word_zh WITH wsis.concept_zh, wsis.han,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.zh
	ADD MAPPING FOR sdg WITH wsis.code_sdg, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.zh
	ADD MAPPING FOR action_line WITH wsis.code_action_line, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.zh
	ADD MAPPING FOR c7_e_government WITH wsis.code_c7_e_government, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.zh
	ADD MAPPING FOR c7_e_business WITH wsis.code_c7_e_business, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.zh
	ADD MAPPING FOR c7_e_learning WITH wsis.code_c7_e_learning, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.zh
	ADD MAPPING FOR c7_e_health WITH wsis.code_c7_e_health, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.zh
	ADD MAPPING FOR c7_e_employment WITH wsis.code_c7_e_employment, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.zh
	ADD MAPPING FOR c7_e_environment WITH wsis.code_c7_e_environment, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.zh
	ADD MAPPING FOR c7_e_agriculture WITH wsis.code_c7_e_agriculture, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;
ALTER TEXT SEARCH CONFIGURATION wsis.zh
	ADD MAPPING FOR c7_e_science WITH wsis.code_c7_e_science, wsis.plain,
		wsis.concept, wsis.concept_ar, wsis.concept_en, wsis.concept_es, wsis.concept_fr, wsis.concept_ru, wsis.concept_zh, wsis.concept_number;

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

CREATE FUNCTION wsis.detect_language(
	text, OUT language text, OUT share double precision, OUT confidence double precision
) RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'wsis_detect_language' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 2;
COMMENT ON FUNCTION wsis.detect_language(text) IS 'the languages of a text, decided by sentence: language (ar, en, es, fr, ru, zh; und: another one, or too little to tell), share of the letters of words (0 to 1), confidence (0 to 1: share of what was seen that speaks for it); the greatest share first; no row where there is no word';

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
