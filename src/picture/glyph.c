/* Code points by class: widths, breaking, direction. */
#include "picture/glyph.h"

typedef struct Range
{
	uint32 first;
	uint32 last;
} Range;

static bool
in_ranges(uint32 code, const Range *ranges, int count)
{
	int low = 0;
	int high = count;

	while (low < high)
	{
		int middle = (low + high) / 2;

		if (code > ranges[middle].last)
			low = middle + 1;
		else
			high = middle;
	}
	return low < count && code >= ranges[low].first;
}
#define IN_RANGES(code, ranges) in_ranges(code, ranges, lengthof(ranges))

bool
glyph_extends(uint32 code)
{
	/* clang-format off */
	static const Range ranges[] = {
		{0x0300, 0x036F},	{0x0483, 0x0489},	{0x0591, 0x05BD},	{0x05BF, 0x05BF},
		{0x05C1, 0x05C7},	{0x0610, 0x061A},	{0x064B, 0x065F},	{0x0670, 0x0670},
		{0x06D6, 0x06DC},	{0x06DF, 0x06E4},	{0x06E7, 0x06ED},	{0x0900, 0x0903},
		{0x093A, 0x093C},	{0x093E, 0x094F},	{0x0951, 0x0957},	{0x0E31, 0x0E31},
		{0x0E34, 0x0E3A},	{0x0E47, 0x0E4E},	{0x1AB0, 0x1AFF},	{0x1DC0, 0x1DFF},
		{0x200C, 0x200D},	{0x20D0, 0x20FF},	{0xFE00, 0xFE0F},	{0xFE20, 0xFE2F},
		{0x1F3FB, 0x1F3FF}, {0xE0020, 0xE007F}, {0xE0100, 0xE01EF},
	};
	/* clang-format on */

	return code >= 0x0300 && IN_RANGES(code, ranges);
}

bool
glyph_is_ideograph(uint32 code)
{
	/* clang-format off */
	static const Range ranges[] = {
		{0x2E80, 0x2FFF}, {0x3001, 0x33FF}, {0x3400, 0x4DBF},	{0x4E00, 0x9FFF},
		{0xAC00, 0xD7AF}, {0xF900, 0xFAFF}, {0xFF01, 0xFF60},	{0x1F300, 0x1FAFF},
		{0x20000, 0x3FFFF},
	};
	/* clang-format on */

	return code >= 0x2E80 && IN_RANGES(code, ranges);
}

bool
glyph_ends_word(uint32 code)
{
	return code == '-' || code == '/' || code == 0x2010 || (code >= 0x2012 && code <= 0x2014) ||
		code == 0x060C || code == 0x3001;
}

bool
glyph_closes(uint32 code)
{
	/* clang-format off */
	static const Range ranges[] = {
		{0x0021, 0x0021}, {0x0029, 0x0029}, {0x002C, 0x002C}, {0x002E, 0x002E}, {0x003A, 0x003B},
		{0x003F, 0x003F}, {0x005D, 0x005D}, {0x007D, 0x007D}, {0x00BB, 0x00BB}, {0x2019, 0x2019},
		{0x201D, 0x201D}, {0x3001, 0x3002}, {0x3009, 0x3009}, {0x300B, 0x300B}, {0x300D, 0x300D},
		{0x300F, 0x300F}, {0x3011, 0x3011}, {0xFF01, 0xFF01}, {0xFF09, 0xFF09}, {0xFF0C, 0xFF0C},
		{0xFF0E, 0xFF0E}, {0xFF1A, 0xFF1B}, {0xFF1F, 0xFF1F},
	};
	/* clang-format on */

	return IN_RANGES(code, ranges);
}

bool
glyph_opens(uint32 code)
{
	/* clang-format off */
	static const Range ranges[] = {
		{0x0028, 0x0028}, {0x005B, 0x005B}, {0x007B, 0x007B}, {0x00AB, 0x00AB}, {0x2018, 0x2018},
		{0x201C, 0x201C}, {0x3008, 0x3008}, {0x300A, 0x300A}, {0x300C, 0x300C}, {0x300E, 0x300E},
		{0x3010, 0x3010}, {0xFF08, 0xFF08},
	};
	/* clang-format on */

	return IN_RANGES(code, ranges);
}

int
glyph_direction(uint32 code)
{
	/* clang-format off */
	static const Range right_to_left[] = {
		{0x0590, 0x05FF}, {0x0608, 0x060B}, {0x060D, 0x060D},	{0x061B, 0x065F},	{0x066D, 0x06DD},
		{0x06E5, 0x06EF}, {0x06FA, 0x08FF}, {0x200F, 0x200F},	{0xFB1D, 0xFDFF},	{0xFE70, 0xFEFE},
		{0x10800, 0x10FFF}, {0x1E800, 0x1EFFF},
	};
	static const Range neither[] = {
		{0x0000, 0x0040}, {0x005B, 0x0060}, {0x007B, 0x00A9}, {0x00AB, 0x00B4}, {0x00B6, 0x00B9},
		{0x00BB, 0x00BF}, {0x00D7, 0x00D7}, {0x00F7, 0x00F7}, {0x0300, 0x036F}, {0x0600, 0x0607},
		{0x060C, 0x060C}, {0x060E, 0x061A}, {0x0660, 0x066C}, {0x06DE, 0x06E4}, {0x06F0, 0x06F9},
		{0x2000, 0x200D}, {0x2010, 0x2070}, {0x2074, 0x207E}, {0x2080, 0x208E}, {0x20A0, 0x20FF},
		{0x2190, 0x2BFF}, {0x2E00, 0x2E7F}, {0x3000, 0x3004}, {0x3008, 0x3020}, {0xFE00, 0xFE6F},
		{0xFEFF, 0xFF20}, {0xFFE0, 0xFFFF}, {0x1F000, 0x1FAFF}, {0xE0000, 0xFFFFFFFF},
	};
	/* clang-format on */

	if (IN_RANGES(code, right_to_left))
		return -1;
	return IN_RANGES(code, neither) ? 0 : 1;
}

bool
glyph_is_dropped(uint32 code)
{
	return code == 0x00AD || code == 0x200B || (code >= 0x202A && code <= 0x202E) ||
		(code >= 0x2060 && code <= 0x2069) || code == 0xFEFF || (code >= 0xFFF9 && code <= 0xFFFB);
}

bool
glyph_is_blank(uint32 code)
{
	return code == ' ' || (code >= '\t' && code <= '\r') || code == 0x85 || code == 0x1680 ||
		(code >= 0x2000 && code <= 0x200A && code != 0x2007) || code == 0x2028 || code == 0x2029 ||
		code == 0x205F || code == 0x3000;
}

/* Arabic: a letter that joins the next one is narrow, one that ends a word is wide. */
static int
arabic_width(uint32 code, uint32 next)
{
	bool joined = next >= 0x0621 && next <= 0x06D3 && !glyph_extends(next);

	switch (code)
	{
		case 0x060C:
		case 0x061B:
			return 36;
		case 0x0622: /* alef */
		case 0x0623:
		case 0x0625:
		case 0x0627:
		case 0x0640:
			return 32;
		case 0x0621: /* hamza, waw, dal, reh: never join the next */
		case 0x0624:
		case 0x062F:
		case 0x0630:
		case 0x0631:
		case 0x0632:
		case 0x0648:
			return 57;
		case 0x0628: /* beh and its like, feh, qaf */
		case 0x062A:
		case 0x062B:
		case 0x0641:
		case 0x0642:
			return joined ? 54 : 106;
		case 0x0626: /* yeh, noon, lam */
		case 0x0644:
		case 0x0646:
		case 0x0649:
		case 0x064A:
			return joined ? 38 : 86;
		case 0x0633: /* seen, sad */
		case 0x0634:
		case 0x0635:
		case 0x0636:
			return joined ? 92 : 128;
		case 0x0637:
		case 0x0638:
			return 97;
		default:
			if (code >= 0x0660 && code <= 0x066C)
				return 64;
			if (code > 0x064A)
				return 122; /* letters of other languages */
			return joined ? 68 : 86;
	}
}

static int
latin_width(uint32 code)
{
	/* clang-format off */
	static const uint8 ascii[] = {
		/* blank to / */ 32, 41, 46, 84, 64, 96, 78, 28, 40, 40, 50, 84, 32, 37, 32, 34,
		/* 0 to ? */ 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84, 84, 84, 56,
		/* @ to O */ 102, 69, 69, 73, 78, 67, 62, 78, 76, 30, 50, 67, 56, 87, 75, 79,
		/* P to _ */ 67, 79, 73, 67, 62, 74, 69, 99, 69, 67, 69, 40, 34, 40, 84, 56,
		/* ` to o */ 50, 62, 64, 55, 64, 62, 36, 64, 64, 28, 28, 58, 28, 98, 64, 62,
		/* p to ~ */ 64, 64, 42, 53, 40, 64, 60, 82, 60, 60, 53, 64, 34, 64, 84,
	};
	/* clang-format on */

	if (code >= 0x20 && code < 0x20 + lengthof(ascii))
		return ascii[code - 0x20];
	if (code == 0xA0)
		return 32;
	if (code == 0xC6 || code == 0xE6 || (code >= 0x152 && code <= 0x153))
		return 108;
	if (code >= 0xDF && code <= 0xFF)
		return code == 0xF7 ? 84 : 64;
	if (code < 0x100)
		return code < 0xC0 ? 100 : 80;
	if (code >= 0x1C4 && code <= 0x1F3)
		return 142;
	return 90;
}

static int
cyrillic_width(uint32 code)
{
	switch (code)
	{
		case 0x0416: /* Zhe, Sha, Shcha, Yu */
		case 0x0428:
		case 0x0429:
		case 0x042E:
			return 110;
		case 0x041C: /* Em, Ef, Yery, hard sign */
		case 0x0424:
		case 0x042A:
		case 0x042B:
			return 88;
		case 0x0436: /* zhe, sha, shcha, yu, ef */
		case 0x0444:
		case 0x0448:
		case 0x0449:
		case 0x044E:
			return 94;
		case 0x043C: /* em, yery, hard sign */
		case 0x044A:
		case 0x044B:
			return 79;
		default:
			if (code >= 0x0410 && code <= 0x042F)
				return 79;
			if (code >= 0x0430 && code <= 0x044F)
				return 69;
			return 112;
	}
}

int
glyph_width(uint32 code, uint32 next)
{
	if (code < 0x250)
		return latin_width(code);
	if (glyph_extends(code) || code == 0x200E || code == 0x200F || code == 0x061C)
		return 0;
	if (code >= 0x0370 && code < 0x0400)
		return 93;
	if (code >= 0x0400 && code < 0x0530)
		return cyrillic_width(code);
	if (code >= 0x0600 && code < 0x0700)
		return arabic_width(code, next);
	if (code >= 0x1E00 && code < 0x2000)
		return 100;
	if (code >= 0x2000 && code < 0x2070)
		return code == 0x202F				   ? 32
			: code == 0x2026 || code == 0x2014 ? 100
			: code >= 0x2018 && code <= 0x201E ? 52
			: code == 0x2013				   ? 56
											   : 100;
	if (code == 0x2212)
		return 84;
	if (code >= 0x1F000)
		return 140; /* pictographs are wider than ideographs */
	return 102;
}
