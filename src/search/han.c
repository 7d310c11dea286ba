/*
 * The dictionary template wsis.han: a Chinese word, and beside it its characters, so
 * that whatever is written is found, however the text and the question are cut.
 */
#include "search/lexeme.h"

#include "nodes/parsenodes.h"

#include "search/character.h"
#include "search/letters.h"

PG_FUNCTION_INFO_V1(wsis_han_init);
Datum
wsis_han_init(PG_FUNCTION_ARGS)
{
	List *options = (List *) PG_GETARG_POINTER(0);

	if (options != NIL)
		lexeme_bad_option("wsis.han", ((DefElem *) linitial(options))->defname, "none");
	PG_RETURN_POINTER(palloc0(1));
}

/* How many characters a word has. */
static int
characters_of(const char *word, int length)
{
	int n = 0;

	for (int i = 0; i < length; i++)
		n += (word[i] & 0xC0) != 0x80;
	return n;
}

PG_FUNCTION_INFO_V1(wsis_han_lexize);
Datum
wsis_han_lexize(PG_FUNCTION_ARGS)
{
	int length;
	char *word = lexeme_of_token((char *) PG_GETARG_POINTER(1), PG_GETARG_INT32(2), 0, &length);
	int n = characters_of(word, length);
	TSLexeme *result = lexemes_begin(n + 1);
	const uint8_t *at = (const uint8_t *) word;
	const uint8_t *end = at + length;

	if (n > 0)
		lexeme_set(&result[0], 1, 0, word, length);
	for (int i = 1; n > 1 && i <= n; i++)
	{
		const char *start = (const char *) at;

		character_next(&at, end);
		/* the word stands where its first character does, the next ones behind it */
		lexeme_set(&result[i], 2, i > 1 ? TSL_ADDPOS : 0, start, (const char *) at - start);
	}
	pfree(word);
	PG_RETURN_POINTER(result);
}
