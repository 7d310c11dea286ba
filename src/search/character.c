/* What a character is; see character.h. */
#include "search/character.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

uint16_t character_table[CHARACTER_LIMIT];
uint8_t character_page_known[CHARACTER_LIMIT >> 8];

static WordBreakClass
class_of(UChar32 c)
{
	static const uint8_t of[] = {
		[U_WB_CR] = BREAK_CR,
		[U_WB_LF] = BREAK_LF,
		[U_WB_NEWLINE] = BREAK_NEWLINE,
		[U_WB_EXTEND] = BREAK_EXTEND,
		[U_WB_ZWJ] = BREAK_ZWJ,
		[U_WB_FORMAT] = BREAK_FORMAT,
		[U_WB_REGIONAL_INDICATOR] = BREAK_REGIONAL,
		[U_WB_KATAKANA] = BREAK_KATAKANA,
		[U_WB_HEBREW_LETTER] = BREAK_HEBREW,
		[U_WB_ALETTER] = BREAK_LETTER,
		[U_WB_SINGLE_QUOTE] = BREAK_SINGLE_QUOTE,
		[U_WB_DOUBLE_QUOTE] = BREAK_DOUBLE_QUOTE,
		[U_WB_MIDNUMLET] = BREAK_MID_NUM_LET,
		[U_WB_MIDLETTER] = BREAK_MID_LETTER,
		[U_WB_MIDNUM] = BREAK_MID_NUM,
		[U_WB_NUMERIC] = BREAK_NUMERIC,
		[U_WB_EXTENDNUMLET] = BREAK_EXTEND_NUM_LET,
		[U_WB_WSEGSPACE] = BREAK_SPACE,
	};
	unsigned value = u_getIntPropertyValue(c, UCHAR_WORD_BREAK);

	return value < sizeof(of) ? of[value] : BREAK_OTHER;
}

static CharacterScript
script_of(UScriptCode script)
{
	switch (script)
	{
		case USCRIPT_COMMON:
		case USCRIPT_INHERITED:
		case USCRIPT_UNKNOWN:
			return SCRIPT_NONE;
		case USCRIPT_LATIN:
			return SCRIPT_LATIN;
		case USCRIPT_CYRILLIC:
			return SCRIPT_CYRILLIC;
		case USCRIPT_ARABIC:
			return SCRIPT_ARABIC;
		case USCRIPT_HAN:
			return SCRIPT_HAN;
		case USCRIPT_HIRAGANA:
		case USCRIPT_KATAKANA:
			return SCRIPT_KANA;
		default:
			return SCRIPT_ELSE;
	}
}

/* ICU has dictionaries for these. */
static bool
in_dictionaries(UScriptCode script)
{
	switch (script)
	{
		case USCRIPT_HAN:
		case USCRIPT_HIRAGANA:
		case USCRIPT_KATAKANA:
		case USCRIPT_THAI:
		case USCRIPT_LAO:
		case USCRIPT_KHMER:
		case USCRIPT_MYANMAR:
			return true;
		default:
			return false;
	}
}

/* A letter of another language that shares the script, by itself a sign that the text is in that.
 */
static bool
is_foreign(UChar32 c)
{
	switch (c)
	{
		case 0x0679: /* tteh */
		case 0x067E: /* peh */
		case 0x0686: /* tcheh */
		case 0x0688: /* ddal */
		case 0x0698: /* jeh */
		case 0x06AF: /* gaf */
		case 0x06BA: /* noon ghunna */
		case 0x06C6: /* oe */
		case 0x06D2: /* yeh barree */
		case 0x06D5: /* ae */
			return true;
		default:
			return c >= 0x400 && c <= 0x52F && (c < 0x410 || c > 0x44F) && c != 0x401 && c != 0x451;
	}
}

static unsigned
bits_of(UChar32 c)
{
	UErrorCode status = U_ZERO_ERROR;
	UScriptCode script = uscript_getScript(c, &status);
	unsigned category = U_GET_GC_MASK(c);
	unsigned bits = class_of(c);

	bits |= script_of(script) << CHARACTER_SCRIPT_SHIFT;
	if (u_hasBinaryProperty(c, UCHAR_EXTENDED_PICTOGRAPHIC))
		bits |= CHARACTER_PICTOGRAPH;
	if (in_dictionaries(script) && category & (U_GC_L_MASK | U_GC_NL_MASK))
		bits |= CHARACTER_DICTIONARY | CHARACTER_LETTER;
	if (category & U_GC_L_MASK || character_class(bits) == BREAK_LETTER)
		bits |= CHARACTER_LETTER;
	if (category & U_GC_ND_MASK)
		bits |= CHARACTER_DIGIT;
	if (category & U_GC_M_MASK)
		bits |= CHARACTER_MARK;
	if (category & U_GC_LU_MASK)
		bits |= CHARACTER_UPPER;
	if (is_foreign(c))
		bits |= CHARACTER_FOREIGN;
	if (u_isUWhiteSpace(c))
		bits |= CHARACTER_BLANK;
	return bits;
}

void
character_load_page(uint32_t page)
{
	for (uint32_t c = page << 8; c < (page + 1) << 8; c++)
		character_table[c] = bits_of(c);
	character_page_known[page] = 1;
}

uint32_t
character_decode(const uint8_t **at, const uint8_t *end)
{
	static const uint32_t least[] = {0, 0x80, 0x800, 0x10000};
	const uint8_t *p = *at;
	uint32_t c = *p;
	int more = c < 0x80 ? 0 : c < 0xC2 ? -1 : c < 0xE0 ? 1 : c < 0xF0 ? 2 : c < 0xF5 ? 3 : -1;

	*at = p + 1;
	if (more < 0 || end - p <= more)
		return 0xFFFD;
	if (more > 0)
		c &= 0x3F >> more;
	for (int i = 1; i <= more; i++)
	{
		if ((p[i] & 0xC0) != 0x80)
			return 0xFFFD;
		c = c << 6 | (p[i] & 0x3F);
	}
	if (c < least[more] || c >= CHARACTER_LIMIT)
		return 0xFFFD;
	*at = p + more + 1;
	return c;
}

uint8_t *
character_put(uint8_t *to, uint32_t c)
{
	if (c < 0x80)
	{
		*to++ = c;
		return to;
	}
	if (c < 0x800)
		*to++ = 0xC0 | c >> 6;
	else
	{
		if (c < 0x10000)
			*to++ = 0xE0 | c >> 12;
		else
		{
			*to++ = 0xF0 | c >> 18;
			*to++ = 0x80 | (c >> 12 & 0x3F);
		}
		*to++ = 0x80 | (c >> 6 & 0x3F);
	}
	*to++ = 0x80 | (c & 0x3F);
	return to;
}
