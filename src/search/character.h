/*
 * What a character is, for cutting texts into words: Unicode's properties as the
 * linked ICU knows them, in two bytes a code point. Engine only: knows no PostgreSQL.
 */
#ifndef WSIS_SEARCH_CHARACTER_H
#define WSIS_SEARCH_CHARACTER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Unicode's Word_Break property (UAX #29, table 3). */
typedef enum WordBreakClass
{
	BREAK_OTHER,
	BREAK_CR,
	BREAK_LF,
	BREAK_NEWLINE,
	BREAK_EXTEND,
	BREAK_ZWJ,
	BREAK_FORMAT,
	BREAK_REGIONAL,
	BREAK_KATAKANA,
	BREAK_HEBREW,
	BREAK_LETTER,
	BREAK_SINGLE_QUOTE,
	BREAK_DOUBLE_QUOTE,
	BREAK_MID_NUM_LET,
	BREAK_MID_LETTER,
	BREAK_MID_NUM,
	BREAK_NUMERIC,
	BREAK_EXTEND_NUM_LET,
	BREAK_SPACE
} WordBreakClass;

/* The scripts that matter here. */
typedef enum CharacterScript
{
	SCRIPT_NONE, /* common to many, or inherited */
	SCRIPT_LATIN,
	SCRIPT_CYRILLIC,
	SCRIPT_ARABIC,
	SCRIPT_HAN,
	SCRIPT_KANA,
	SCRIPT_ELSE
} CharacterScript;

/* A character's bits: class and script, then these. */
#define CHARACTER_CLASS 0x001F
#define CHARACTER_SCRIPT_SHIFT 5
#define CHARACTER_SCRIPT 0x00E0
#define CHARACTER_PICTOGRAPH 0x0100
#define CHARACTER_DICTIONARY 0x0200 /* of a script written without blanks that ICU has words of */
#define CHARACTER_LETTER 0x0400
#define CHARACTER_DIGIT 0x0800
#define CHARACTER_BLANK 0x1000
#define CHARACTER_UPPER 0x2000
#define CHARACTER_MARK 0x4000
#define CHARACTER_FOREIGN 0x8000 /* Cyrillic or Arabic, but no letter of Russian or Arabic */

#define CHARACTER_LIMIT 0x110000

/* Filled page by page, when a character of a page is first met: most pages never are. */
extern uint16_t character_table[CHARACTER_LIMIT];
extern uint8_t character_page_known[CHARACTER_LIMIT >> 8];
extern void character_load_page(uint32_t page);

static inline unsigned
character_bits(uint32_t c)
{
	if (!character_page_known[c >> 8])
		character_load_page(c >> 8);
	return character_table[c];
}
static inline WordBreakClass
character_class(unsigned bits)
{
	return bits & CHARACTER_CLASS;
}
static inline CharacterScript
character_script(unsigned bits)
{
	return (bits & CHARACTER_SCRIPT) >> CHARACTER_SCRIPT_SHIFT;
}

/* The code point at *at < end, which moves on; what is no UTF-8 is U+FFFD, one byte long. */
extern uint32_t character_decode(const uint8_t **at, const uint8_t *end);
static inline uint32_t
character_next(const uint8_t **at, const uint8_t *end)
{
	const uint8_t *p = *at;

	if (*p < 0x80)
	{
		*at = p + 1;
		return *p;
	}
	if (*p >= 0xC2 && *p < 0xE0 && end - p > 1 && (p[1] & 0xC0) == 0x80)
	{
		*at = p + 2;
		return (p[0] & 0x1F) << 6 | (p[1] & 0x3F);
	}
	return character_decode(at, end);
}

/* Where the code point before at begins; at > start. */
static inline const uint8_t *
character_before(const uint8_t *at, const uint8_t *start)
{
	int most = 4;

	do
		at--;
	while (at > start && --most > 0 && (*at & 0xC0) == 0x80);
	return at;
}

/* How many code points there are in a piece of UTF-8. */
static inline size_t
character_count(const char *text, size_t length)
{
	size_t n = 0;

	for (size_t i = 0; i < length; i++)
		n += (text[i] & 0xC0) != 0x80;
	return n;
}

static inline bool
characters_are_ascii(const char *text, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if ((uint8_t) text[i] >= 0x80)
			return false;
	return true;
}

/* Writes a code point; returns behind it. */
extern uint8_t *character_put(uint8_t *to, uint32_t c);

#endif /* WSIS_SEARCH_CHARACTER_H */
