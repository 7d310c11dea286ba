-- search: texts in six languages to lexemes, for PostgreSQL's own text search

CREATE FUNCTION wsis.word_breaks(
	text, OUT segment text, OUT start integer, OUT length integer, OUT kind text
) RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'wsis_word_breaks' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 100;
COMMENT ON FUNCTION wsis.word_breaks(text) IS 'the text cut into words and what stands between them, as Unicode''s UAX #29 says, with ICU''s dictionaries where words are written without blanks: segment, start and length in characters (start from 1), kind (word, number, han, kana, blank, mark); the segments in order are the text';
CREATE FUNCTION wsis.unicode_version() RETURNS text
	AS 'MODULE_PATHNAME', 'wsis_unicode_version' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.unicode_version() IS 'the version of Unicode whose characters the linked ICU knows, which word_breaks follows: 15.0.0.0';
