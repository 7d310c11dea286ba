/*
 * Words as Unicode's UAX #29 cuts them, on UTF-8; runs of the scripts that are
 * written without blanks are cut by ICU's dictionaries. Engine only: knows no
 * PostgreSQL.
 */
#ifndef WSIS_SEARCH_WORD_BREAK_H
#define WSIS_SEARCH_WORD_BREAK_H

#include <stddef.h>

#include "search/character.h"

/* A piece of text: a word, or what stands between words. */
typedef struct WordSegment
{
	const uint8_t *start;
	const uint8_t *end;
	unsigned bits;	 /* of all its characters but for class and script … */
	unsigned script; /* … which is that of its first letter */
} WordSegment;

typedef struct WordBreaker
{
	const uint8_t *text;
	const uint8_t *end;
	const uint8_t *at;	  /* where the next segment begins */
	const uint8_t *run;	  /* what a dictionary has cut … */
	const uint16_t *ends; /* … ends behind run, in bytes, ascending … */
	int pieces;			  /* … how many … */
	int piece;			  /* … and the next of them */
} WordBreaker;

extern void word_breaker_begin(WordBreaker *b, const char *text, size_t length);
extern bool word_breaker_next(WordBreaker *b, WordSegment *segment);

/* Where the segment ends that begins at a place, by the rules alone, without dictionaries. */
extern const uint8_t *word_break_rules(const uint8_t *at, const uint8_t *end, unsigned *bits,
									   unsigned *script);

/*
 * Cuts a run of characters that are in dictionaries: returns how many pieces, in
 * *ends, valid until the next call. The text from..to around it is context. The run
 * has at most DICTIONARY_RUN bytes. 0: ICU has no memory or no data; see
 * dictionary_error().
 */
#define DICTIONARY_RUN 12288
#define DICTIONARY_CONTEXT 192 /* bytes on each side at most */
extern int dictionary_cut(const uint8_t *from, const uint8_t *run, const uint8_t *run_end,
						  const uint8_t *to, const uint16_t **ends);
extern const char *dictionary_error(void);

#endif /* WSIS_SEARCH_WORD_BREAK_H */
