/*
 * The languages of a text's words, which are those of their sentences: words wait,
 * with what they may be, until their sentence ends, and some until the text does.
 */
#ifndef WSIS_SEARCH_SENTENCE_H
#define WSIS_SEARCH_SENTENCE_H

#include "search/token.h"

/* A sentence: its tokens, and what was seen in it. All zero: the first one begins. */
typedef struct Sentence
{
	Size first;
	int words;
	LatinEvidence latin;
	bool not_russian;
	bool not_arabic;
	bool undecided; /* did it, or one before, leave words in Latin script undecided? */
} Sentence;

/* Counts a word's letters for a language. */
extern void sentence_count_letters(TokenList *list, const char *start, size_t length,
								   Language language, double sure);
/*
 * Decides what the sentence's words wait for; words in Latin script may have to wait
 * longer. The next one begins.
 */
extern void sentence_end(Sentence *s, TokenList *list);
/*
 * At the end of the text: what no sentence has decided is in the language of most that
 * is, if there is a clear one, and the sentence doesn't lean to another.
 */
extern void sentence_decide_rest(const Sentence *s, TokenList *list);

#endif /* WSIS_SEARCH_SENTENCE_H */
