/* What dictionaries have worked out; see memo.h. */
#include "search/memo.h"

#include "utils/memutils.h"

#include "search/place.h"

#define MEMOS 8192

/* The byte in front of a lexeme. */
#define NEXT_POSITION 0x80

Memo *
memo_place(MemoTable *table, const char *word, int length)
{
	if (length <= 0 || length >= (int) sizeof(table->memos->bytes))
		return NULL;
	if (!table->memos)
		table->memos = MemoryContextAllocZero(table->context, sizeof(Memo) * MEMOS);
	return &table->memos[place_of(word, length) % MEMOS];
}

TSLexeme *
memo_lexemes(const Memo *memo, const char *word, int length)
{
	TSLexeme *result;
	const char *at = memo->bytes + length;

	if (memo->length != length || memcmp(memo->bytes, word, length) != 0)
		return NULL;
	result = palloc(sizeof(TSLexeme) * (memo->count + 1));
	for (int i = 0; i < memo->count; i++)
	{
		uint8 how = *at++;
		int n = (uint8) *at++;

		lexeme_set(&result[i], how & ~NEXT_POSITION, how & NEXT_POSITION ? TSL_ADDPOS : 0, at, n);
		at += n;
	}
	result[memo->count] = (TSLexeme){0};
	return result;
}

void
memo_keep(Memo *memo, const char *word, int length, const TSLexeme *lexemes)
{
	int size = length;
	int count = 0;
	char *to = memo->bytes;

	for (; lexemes[count].lexeme; count++)
		size += strlen(lexemes[count].lexeme) + 2;
	if (size > (int) sizeof(memo->bytes))
		return;
	memo->length = length;
	memo->count = count;
	memcpy(to, word, length);
	to += length;
	for (int i = 0; i < count; i++)
	{
		int n;

		*to++ = lexemes[i].nvariant | (lexemes[i].flags & TSL_ADDPOS ? NEXT_POSITION : 0);
		n = strlen(lexemes[i].lexeme);
		*to++ = n;
		memcpy(to, lexemes[i].lexeme, n);
		to += n;
	}
}
