/*
 * What dictionaries have worked out for words, kept for the next time: a few thousand
 * words make most of every text. A fixed number of places; a word takes the place of
 * the one that was there before.
 */
#ifndef WSIS_SEARCH_MEMO_H
#define WSIS_SEARCH_MEMO_H

#include "search/lexeme.h"

/* The word, then its lexemes, each behind a byte for variant and position and one for its length.
 */
typedef struct Memo
{
	uint8 length; /* of the word; 0: nothing is here */
	uint8 count;  /* of its lexemes; none: a stop word */
	char bytes[62];
} Memo;

typedef struct MemoTable
{
	MemoryContext context; /* of the dictionary */
	Memo *memos;		   /* made when the first word comes */
} MemoTable;

/* The word's place, NULL when the word is too long for one. */
extern Memo *memo_place(MemoTable *table, const char *word, int length);
/* What was worked out for a word, NULL when this is another's place. */
extern TSLexeme *memo_lexemes(const Memo *memo, const char *word, int length);
/* Keeps it, if there is room. */
extern void memo_keep(Memo *memo, const char *word, int length, const TSLexeme *lexemes);

#endif /* WSIS_SEARCH_MEMO_H */
