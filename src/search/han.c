/*
 * The dictionary template wsis.han: a Chinese word, and beside it its characters, so
 * that whatever is written is found, however the text and the question are cut.
 */
#include "search/lexeme.h"

#include "miscadmin.h"
#include "nodes/parsenodes.h"

#include "search/character.h"
#include "search/letters.h"
#include "search/memo.h"

PG_FUNCTION_INFO_V1(wsis_han_init);
Datum
wsis_han_init(PG_FUNCTION_ARGS)
{
	List *options = (List *) PG_GETARG_POINTER(0);
	MemoTable *table;

	if (options != NIL)
		lexeme_bad_option("wsis.han", ((DefElem *) linitial(options))->defname, "none");
	table = palloc0(sizeof(MemoTable));
	table->context = CurrentMemoryContext;
	PG_RETURN_POINTER(table);
}

/* The word where its first character stands, the other characters behind it. */
static TSLexeme *
lexemes_of(const char *token, int length)
{
	char *word = lexeme_of_token(token, length, 0, &length);
	int n = character_count(word, length);
	TSLexeme *result = lexemes_begin(n + 1);
	const uint8_t *at = (const uint8_t *) word;
	const uint8_t *end = at + length;

	if (n > 0)
		lexeme_set(&result[0], 1, 0, word, length);
	for (int i = 1; n > 1 && i <= n; i++)
	{
		const char *start = (const char *) at;

		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		character_next(&at, end);
		lexeme_set(&result[i], 2, i > 1 ? TSL_ADDPOS : 0, start, (const char *) at - start);
	}
	pfree(word);
	return result;
}

PG_FUNCTION_INFO_V1(wsis_han_lexize);
Datum
wsis_han_lexize(PG_FUNCTION_ARGS)
{
	MemoTable *table = (MemoTable *) PG_GETARG_POINTER(0);
	const char *token = (const char *) PG_GETARG_POINTER(1);
	int length = PG_GETARG_INT32(2);
	Memo *memo = memo_place(table, token, length);
	TSLexeme *result = memo ? memo_lexemes(memo, token, length) : NULL;

	if (!result)
	{
		result = lexemes_of(token, length);
		if (memo)
			memo_keep(memo, token, length, result);
	}
	PG_RETURN_POINTER(result);
}
