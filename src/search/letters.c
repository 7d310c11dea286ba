/* Spellings that mean the same word; see letters.h. */
#include "search/letters.h"

#include <string.h>

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include "search/character.h"

static bool
is_hyphen(UChar32 c)
{
	return c == '-' || c == 0x2010 || c == 0x2011 || c == 0xFF0D;
}
static bool
is_apostrophe(UChar32 c)
{
	return c == '\'' || c == 0x2019 || c == 0x02BC || c == 0xFF07;
}

/* Forms of a character that differ in width, in place within a word, or as a ligature only. */
static bool
is_form(UChar32 c)
{
	if (c < 0xFB00 || c > 0xFFEF)
		return false;
	switch (u_getIntPropertyValue(c, UCHAR_DECOMPOSITION_TYPE))
	{
		case U_DT_WIDE:
		case U_DT_NARROW:
		case U_DT_INITIAL:
		case U_DT_MEDIAL:
		case U_DT_FINAL:
		case U_DT_ISOLATED:
		case U_DT_COMPAT:
			return true;
		default:
			return false;
	}
}

/* More code points have only the forms that are phrases (U+FDFA, U+FDFB), which stay as they are.
 */
#define FORM_MAX 4

/* Letters by the code points of a form, or the character itself, lowered. */
static char *
put_lower(char *to, UChar32 c)
{
	UErrorCode status = U_ZERO_ERROR;
	const UNormalizer2 *nfkc = is_form(c) ? unorm2_getNFKCInstance(&status) : NULL;
	UChar form[FORM_MAX];
	int n = -1;
	int i = 0;

	if (nfkc && U_SUCCESS(status))
		n = unorm2_getDecomposition(nfkc, c, form, FORM_MAX, &status);
	if (n < 0 || U_FAILURE(status))
		return (char *) character_put((uint8_t *) to, u_tolower(c));
	while (i < n)
	{
		UChar32 part;

		U16_NEXT(form, i, n, part);
		to = (char *) character_put((uint8_t *) to, u_tolower(part));
	}
	return to;
}

/* Digits of any script as ASCII's; apostrophes as one; what can't be seen, not at all. */
static char *
put_normal(char *to, UChar32 c)
{
	if (c == 0x0640 || u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) ||
		u_charType(c) == U_FORMAT_CHAR)
		return to;
	if (is_apostrophe(c))
		*to++ = '\'';
	else if (c == 0x066B) /* Arabic decimal separator */
		*to++ = '.';
	else if (u_charType(c) == U_DECIMAL_DIGIT_NUMBER)
		*to++ = '0' + u_charDigitValue(c);
	else
		return put_lower(to, c);
	return to;
}

/* A hyphen between letters, which can be left out. */
static bool
joins(const char *start, const char *to, const uint8_t *next, const uint8_t *end)
{
	const uint8_t *before;

	if (to == start || next == end)
		return false;
	before = character_before((const uint8_t *) to, (const uint8_t *) start);
	return u_isalnum(character_next(&before, (const uint8_t *) to)) &&
		u_isalnum(character_next(&next, end));
}

typedef enum Form
{
	COMPOSED,
	DECOMPOSED
} Form;

/* A word in a normal form, where it stands; what ICU can't do leaves it as it is. */
static size_t
in_form(Form form, char *word, size_t length, size_t room)
{
	UErrorCode status = U_ZERO_ERROR;
	const UNormalizer2 *normalizer =
		form == COMPOSED ? unorm2_getNFCInstance(&status) : unorm2_getNFDInstance(&status);
	UChar units[512];
	UChar normal[2048];
	int32_t n;

	/* words longer than any that is in a dictionary are taken as they are */
	if (length > 511)
		return length;
	u_strFromUTF8(units, 512, &n, word, length, &status);
	if (U_SUCCESS(status) && form == COMPOSED && unorm2_isNormalized(normalizer, units, n, &status))
		return length;
	n = unorm2_normalize(normalizer, units, n, normal, 2048, &status);
	if (U_SUCCESS(status))
	{
		int32_t bytes;

		u_strToUTF8(word, room, &bytes, normal, n, &status);
		if (U_SUCCESS(status))
			length = bytes;
	}
	return length;
}

/* How much of a French word is an article or the like in front of an apostrophe. */
static size_t
elision(const char *word, size_t length)
{
	static const char *const elided[] = {"l", "d",	"j",	 "m",	   "t",		 "s",	  "n",
										 "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"};
	const char *apostrophe = memchr(word, '\'', length);
	size_t before = apostrophe ? apostrophe - word : 0;

	if (!apostrophe || before + 1 == length)
		return 0;
	for (size_t i = 0; i < sizeof(elided) / sizeof(elided[0]); i++)
		if (strlen(elided[i]) == before && memcmp(elided[i], word, before) == 0)
			return before + 1;
	return 0;
}

size_t
letters_normalize(const char *word, size_t length, unsigned how, char *to)
{
	const uint8_t *at = (const uint8_t *) word;
	const uint8_t *end = at + length;
	char *start = to;
	size_t elided;

	while (at < end)
	{
		UChar32 c = character_next(&at, end);

		if (how & LETTERS_JOIN_HYPHENS && is_hyphen(c) && joins(start, to, at, end))
			continue;
		if (c < 0x80)
			*to++ = c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
		else
			to = put_normal(to, c);
	}
	length = to - start;
	if (!characters_are_ascii(start, length))
		length = in_form(COMPOSED, start, length, LETTERS_ROOM(length));
	if (how & LETTERS_ELIDE && (elided = elision(start, length)) > 0)
	{
		length -= elided;
		memmove(start, start + elided, length);
	}
	return length;
}

/* Marks that a reader may leave out: accents and vowel signs, but no letters' parts. */
static bool
is_mark(UChar32 c, UChar32 base)
{
	if (base >= 0x400 && base <= 0x52F) /* stress, and ё, but not й */
		return c == 0x300 || c == 0x301 || (c == 0x308 && base == 0x435);
	return (c >= 0x300 && c <= 0x36F) ||			/* Latin, Greek */
		(c >= 0x591 && c <= 0x5C7 && c != 0x5BE) || /* Hebrew points */
		(c >= 0x610 && c <= 0x61A) || (c >= 0x64B && c <= 0x65F) || c == 0x670 ||
		(c >= 0x6D6 && c <= 0x6ED && c != 0x6DD && c != 0x6DE && c != 0x6E9); /* Arabic */
}

/* Variants of letters, which have no decomposition that says so. */
static const char *
variant(UChar32 c)
{
	switch (c)
	{
		case 0x00DF:
			return "ss";
		case 0x00E6:
			return "ae";
		case 0x00F0:
		case 0x0111:
			return "d";
		case 0x00F8:
			return "o";
		case 0x00FE:
			return "th";
		case 0x0127:
			return "h";
		case 0x0131:
			return "i";
		case 0x0142:
			return "l";
		case 0x0153:
			return "oe";
		case 0x0629: /* teh marbuta */
		case 0x06BE: /* heh doachashmee */
		case 0x06C1: /* heh goal */
			return "\xD9\x87";
		case 0x0649: /* alef maksura */
		case 0x06CC: /* Farsi yeh */
			return "\xD9\x8A";
		case 0x0671: /* alef wasla */
			return "\xD8\xA7";
		case 0x06A9: /* keheh */
			return "\xD9\x83";
		default:
			return NULL;
	}
}

size_t
letters_fold(const char *word, size_t length, char *to)
{
	char *start = to;
	const uint8_t *at;
	const uint8_t *end;
	size_t decomposed;
	UChar32 base = 0;

	memcpy(to, word, length);
	if (characters_are_ascii(word, length))
		return length;
	/* decomposed in place, then read and written over: what is written is never longer */
	decomposed = in_form(DECOMPOSED, to, length, LETTERS_ROOM(length));
	at = (const uint8_t *) to;
	end = at + decomposed;
	while (at < end)
	{
		UChar32 c = character_next(&at, end);
		const char *other;

		if (is_mark(c, base))
			continue;
		if (!u_getCombiningClass(c))
			base = c;
		other = variant(c);
		if (other)
		{
			size_t n = strlen(other);

			memcpy(to, other, n);
			to += n;
		}
		else
			to = (char *) character_put((uint8_t *) to, c);
	}
	return in_form(COMPOSED, start, to - start, LETTERS_ROOM(length));
}
