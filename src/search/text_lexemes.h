/*
 * A text's lexemes one by one, as to_tsvector finds them, with what to_tsvector forgets:
 * where in the text they are. Positions are not cut off at 16,383.
 */
#ifndef WSIS_SEARCH_TEXT_LEXEMES_H
#define WSIS_SEARCH_TEXT_LEXEMES_H

#include "search/token.h"

/* Bytes of the text that a lexeme was made of, and its position among the words. */
typedef struct Occurrence
{
	int32 position;
	int32 start;
	int32 end;
} Occurrence;

typedef void (*LexemeTaker)(void *to, const char *lexeme, const Occurrence *at);

/*
 * Gives all lexemes to a function: the words' in the order of the text, then, if they are
 * wanted, those of concepts that are found by labels, in the order of the text too. The
 * function looks no dictionary up.
 */
extern void text_lexemes(Oid configuration, const TokenList *list, bool labels, LexemeTaker take,
						 void *to);

#endif /* WSIS_SEARCH_TEXT_LEXEMES_H */
