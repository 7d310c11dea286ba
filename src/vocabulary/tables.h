/*
 * What the readers know, compiled in, so that text input can be IMMUTABLE.
 *
 * The tables are generated from data/ by data/generate (`make check-data` proves
 * that they are current). Nothing here knows PostgreSQL: the scanner and its
 * tables are tried and fuzzed without a server.
 */
#ifndef WSIS_VOCABULARY_TABLES_H
#define WSIS_VOCABULARY_TABLES_H

#include <stdbool.h>
#include <stdint.h>

/*
 * Folding: one code point stands for all that a reader should not tell apart
 * (case, width, accents, look-alikes of other scripts, digits of other scripts).
 *
 * fold_pages[cp >> 8][cp & 0xFF] is the folded code point; 0 = ignored (marks,
 * zero-width characters, tatweel); a value in the surrogate range expands to up
 * to three code points, fold_expansions[value - FOLD_EXPANDS]. A page that is
 * NULL folds to itself.
 */
#define FOLD_EXPANDS 0xD800
#define FOLD_EXPANSION_MAX 3
extern const uint16_t *const fold_pages[256];
extern const uint16_t fold_expansions[][FOLD_EXPANSION_MAX + 1];

/* What a phrase says. */
typedef enum PhraseKind
{
	PHRASE_CODE,		  /* value: a line's id, a goal's number, an index into country_codes */
	PHRASE_LETTER,		  /* "c" and its like, before an action line's number */
	PHRASE_PREFIX,		  /* says what follows; value: PREFIX_… */
	PHRASE_AND,			  /* joins the members of a set; value: AND_CLINGS or 0 */
	PHRASE_TO,			  /* joins the ends of a range */
	PHRASE_TARGET_LETTER, /* value: 'a', 'b', … of a target in another script */
	PHRASE_UNIT			  /* makes the number before it an amount, not a code */
} PhraseKind;

/* PHRASE_PREFIX: the least level that must follow, and whether several may. */
#define PREFIX_ANY 0
#define PREFIX_GOAL 1
#define PREFIX_TARGET 2
#define PREFIX_INDICATOR 3
#define PREFIX_LEVEL 3 /* mask */
#define PREFIX_PLURAL 4
#define PREFIX_MARK 8 /* "no." and its like: may stand before a number, says nothing of it */

#define PREFIX_CAPITALS 16 /* in free text only so: "ODD 9", not "the odd 9 pages" */

/* PHRASE_AND: written together with the word after it, as Arabic does. */
#define AND_CLINGS 1

/*
 * A phrase: folded UTF-8, words separated by one blank (every run of separators
 * is one blank here). Tables are sorted by key bytes, then by kind.
 */
typedef struct Phrase
{
	const char *key;
	uint16_t length; /* of key, in bytes */
	uint8_t kind;
	uint16_t value;
} Phrase;

/*
 * Phrases by their first word, in a hash table with linear probing: most words begin
 * no phrase, and are known for it without a search; and from the second word on few
 * phrases are left to search in.
 */
#define PHRASE_WORD_MAX 32 /* bytes */
typedef struct PhraseWord
{
	uint16_t first; /* phrases with this first word are among [first, end) */
	uint16_t end;
	uint8_t length; /* in bytes; 0: an empty slot */
	uint8_t kinds;	/* of these phrases: 1 << PHRASE_… */
} PhraseWord;

typedef struct PhraseTable
{
	const Phrase *phrases;
	int count;
	const PhraseWord *words;
	int slots;		 /* of words, a power of two */
	uint16_t clings; /* the letter that is a PHRASE_AND of AND_CLINGS, or 0 */
} PhraseTable;

extern const PhraseTable action_line_phrases;
extern const PhraseTable sdg_phrases;
extern const PhraseTable country_phrases;

/* Action lines by id = bit in a set; ids are never reused or reordered. */
#define ACTION_LINES 19
typedef struct ActionLineFacts
{
	const char *text; /* canonical: "C7.e-health" */
	uint8_t number;	  /* 7 */
	uint8_t parent;	  /* id of C7, or the line's own id */
	uint8_t rank;	  /* place in the order of the Geneva Plan of Action */
} ActionLineFacts;
extern const ActionLineFacts action_line_facts[ACTION_LINES];

#define ACTION_LINE_NUMBERS 11
extern const uint8_t action_line_ids[ACTION_LINE_NUMBERS + 1]; /* by number, from 1 */

/* SDG codes; set bits: goal 1, 1.1 … 1.5, 1.a, 1.b, goal 2, … in natural order. */
#define SDG_GOALS 17
#define SDG_SET_CODES 186
typedef struct SdgGoalFacts
{
	uint8_t numbered; /* targets g.1 … g.N */
	uint8_t lettered; /* targets g.a, g.b, …: how many */
	uint8_t bit;	  /* of the goal in a set; its targets follow */
	char color[8];	  /* "#E5243B" */
} SdgGoalFacts;
extern const SdgGoalFacts sdg_goal_facts[SDG_GOALS + 1]; /* [0] is empty */
extern const uint16_t
	sdg_indicators[SDG_SET_CODES];				/* by set bit: bit n - 1 = indicator n exists */
extern const uint16_t sdg_codes[SDG_SET_CODES]; /* by set bit: the code as in codes.h */

/* ISO 3166 alpha-3 codes, sorted. */
extern const char country_codes[][4];
extern const int country_count;

#endif /* WSIS_VOCABULARY_TABLES_H */
