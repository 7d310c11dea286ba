/*
 * The scanner that all readers of codes and names share: it walks over a text,
 * folded code point by folded code point, and finds phrases and numbers in it.
 *
 * A Scanner is a plain value: copy it to look ahead, assign it to go back. It
 * allocates nothing, raises nothing and knows no PostgreSQL.
 */
#ifndef WSIS_VOCABULARY_SCANNER_H
#define WSIS_VOCABULARY_SCANNER_H

#include <stddef.h>

#include "vocabulary/tables.h"

/* Classes of folded code points: what they do to words. */
typedef enum CodePointClass
{
	CLASS_BETWEEN, /* no part of a word */
	CLASS_DIGIT,
	CLASS_LETTER,
	CLASS_LONE /* a word by itself: an ideograph, the percent sign */
} CodePointClass;

typedef struct Scanner
{
	const uint8_t *start; /* where the current code point begins in the text */
	const uint8_t *next;  /* where the one after it begins */
	const uint8_t *end;	  /* of the text */
	const uint16_t *more; /* rest of an expansion, or NULL */
	uint16_t current;	  /* folded code point, 0 at the end */
	uint16_t before;	  /* the folded code point before it, 0 at the beginning */
	uint8_t class;		  /* of the current one, a CodePointClass … */
	uint8_t class_before; /* … and of the one before it */

	/* what is known of the word here, since one after the other asks for it */
	const uint8_t *word_at;	  /* = start, if known */
	const uint8_t *word_last; /* its last character, if that is known and the word ASCII */
	const PhraseTable *word_table;
	const PhraseWord *word; /* in that table, or NULL */
} Scanner;

extern void scanner_begin(Scanner *s, const char *text, size_t length);

/* The classes of ASCII, folded; a table, since text can't be foreseen by branches. */
extern const uint8_t scanner_ascii_class[128];

/* All of scanner_step but the frequent case: ASCII that isn't NUL, which is never ignored or
 * expanded. */
extern void scanner_load(Scanner *s);

static inline void
scanner_step(Scanner *s)
{
	s->before = s->current;
	s->class_before = s->class;
	if (s->next < s->end && (uint8_t) (*s->next - 1) < 0x7F && !s->more)
	{
		s->start = s->next;
		s->current = fold_pages[0][*s->next++];
		s->class = scanner_ascii_class[s->current];
	}
	else
		scanner_load(s);
}

static inline bool
scanner_is_digit(uint16_t c)
{
	return c >= '0' && c <= '9';
}
/* Letters are what is neither digit nor punctuation; the percent sign is a word too. */
static inline bool
scanner_is_letter(uint16_t c)
{
	if (c < 0xC0)
		return (c >= 'a' && c <= 'z') || c == '%';
	if (c < 0x2000)
		return c != 0xD7 && c != 0xF7;
	return c > 0x2BFF && !(c >= 0x3000 && c <= 0x303F) && c != 0xFFFD;
}
/* Scripts written without blanks: every character is a word of its own. */
static inline bool
scanner_is_ideograph(uint16_t c)
{
	return c >= 0x3040 &&
		(c <= 0x30FF || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF));
}
/* Can a word end between the code point before and the current one? */
static inline bool
scanner_at_boundary(const Scanner *s)
{
	return s->class != s->class_before || (s->class != CLASS_LETTER && s->class != CLASS_DIGIT);
}
/* What stands within a phrase or between codes without meaning: blank, dash, full stop, quote … */
static inline bool
scanner_is_soft(uint16_t c)
{
#define BIT(c) (UINT64_C(1) << (c))
	static const uint64_t soft = BIT(' ') | BIT('-') | BIT('.') | BIT(':') | BIT('\'') | BIT('"') |
		BIT('#') | BIT('*') | BIT('!') | BIT('?');
#undef BIT
	if (c < 64)
		return soft >> c & 1;
	return c == '`' || c == 0xA1 || c == 0xBF || /* inverted marks */
		c == 0x2022 || c == 0x2023 || c == 0x25AA || c == 0x25CB || c == 0x25CF; /* bullets */
}
/* What stands between codes as a comma does, and may stand within a phrase. */
static inline bool
scanner_is_comma(uint16_t c)
{
	return c == ',' || c == '/' || c == '(' || c == ')' || c == '&';
}

static inline void
scanner_skip_soft(Scanner *s)
{
	while (scanner_is_soft(s->current))
		scanner_step(s);
}

/* Kinds of phrases as a mask. */
#define PHRASES(kind) (1u << (kind))

/*
 * The longest phrase of all these kinds that begins here and ends at a word
 * boundary, or clings to the next word, if it is of one of kinds: the scanner moves
 * behind it; NULL when there is none.
 */
extern const Phrase *scanner_find_phrase(Scanner *s, const PhraseTable *table, unsigned kinds,
										 unsigned all);
static inline const Phrase *
scanner_phrase_among(Scanner *s, const PhraseTable *table, unsigned kinds, unsigned all)
{
	return s->class == CLASS_BETWEEN ? NULL : scanner_find_phrase(s, table, kinds, all);
}

/* The longest phrase of the given kinds that begins here, whatever else begins here. */
static inline const Phrase *
scanner_phrase(Scanner *s, const PhraseTable *table, unsigned kinds)
{
	return scanner_phrase_among(s, table, kinds, kinds);
}

/*
 * A run of digits; false when there is none. Values beyond NUMBER_MAX read as
 * NUMBER_MAX, which is no code.
 */
#define NUMBER_MAX 9999
extern bool scanner_number(Scanner *s, int *value);

#endif /* WSIS_VOCABULARY_SCANNER_H */
