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
	const uint8_t *at;		/* where the next segment begins */
	const uint8_t *stretch; /* what the dictionaries have cut … */
	const uint8_t *known;	/* … how far they are believed … */
	const uint16_t *ends;	/* … ends of words behind stretch, in bytes, ascending … */
	const uint8_t *run_end; /* … and where the run ends that is being given out, or NULL */
} WordBreaker;

extern void word_breaker_begin(WordBreaker *b, const char *text, size_t length);
extern bool word_breaker_next(WordBreaker *b, WordSegment *segment);

/* Where the segment ends that begins at a place, by the rules alone, without dictionaries. */
extern const uint8_t *word_break_rules(const uint8_t *at, const uint8_t *end, unsigned *bits,
									   unsigned *script);

/*
 * Cuts a stretch of text, of at most DICTIONARY_STRETCH bytes: returns how many
 * pieces, in *ends, valid until the next call. 0: ICU has no memory or no data;
 * dictionary_error() tells it once, so that texts that need no dictionary don't meet it.
 */
#define DICTIONARY_STRETCH 12288
#define DICTIONARY_CONTEXT 192 /* bytes before a stretch at most */
extern int dictionary_cut(const uint8_t *from, const uint8_t *to, const uint16_t **ends);
/* The same of a run of at most DICTIONARY_RUN bytes that is cut by itself: what was cut is kept. */
#define DICTIONARY_RUN 120
extern int dictionary_cut_run(const uint8_t *from, const uint8_t *to, const uint16_t **ends);
extern const char *dictionary_error(void);

#endif /* WSIS_SEARCH_WORD_BREAK_H */
