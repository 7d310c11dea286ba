/*
 * Where a text may be cut without taking a grapheme apart (UAX #29, its rules GB3 to GB13).
 * Looked at are the two characters on either side only, so some places are refused at which
 * more context would allow a cut: between the flags of a row of flags, and behind a virama
 * or a joiner.
 */
#include "search/headline.h"

#include <unicode/uchar.h>

#include "miscadmin.h"

#include "search/character.h"

static bool
is_control(int break_class)
{
	return break_class == U_GCB_CONTROL || break_class == U_GCB_CR || break_class == U_GCB_LF;
}

/* GB6 to GB8: parts of a Hangul syllable. */
static bool
is_syllable(int before, int behind)
{
	switch (before)
	{
		case U_GCB_L:
			return behind == U_GCB_L || behind == U_GCB_V || behind == U_GCB_LV ||
				behind == U_GCB_LVT;
		case U_GCB_LV:
		case U_GCB_V:
			return behind == U_GCB_V || behind == U_GCB_T;
		case U_GCB_LVT:
		case U_GCB_T:
			return behind == U_GCB_T;
		default:
			return false;
	}
}

#define VIRAMA 9

/* Do two characters belong together? */
static bool
belong_together(uint32_t before, uint32_t behind)
{
	int a;
	int b;

	if (before < 0x80 && behind < 0x80)
		return before == '\r' && behind == '\n';
	a = u_getIntPropertyValue(before, UCHAR_GRAPHEME_CLUSTER_BREAK);
	b = u_getIntPropertyValue(behind, UCHAR_GRAPHEME_CLUSTER_BREAK);
	if (is_control(a) || is_control(b)) /* GB4, GB5 */
		return false;
	if (b == U_GCB_EXTEND || b == U_GCB_ZWJ || b == U_GCB_SPACING_MARK || a == U_GCB_PREPEND ||
		is_syllable(a, b)) /* GB9, GB9a, GB9b */
		return true;
	if (a == U_GCB_REGIONAL_INDICATOR) /* GB12, GB13 */
		return b == U_GCB_REGIONAL_INDICATOR;
	/* GB9c, GB11 */
	return (a == U_GCB_ZWJ || u_getCombiningClass(before) == VIRAMA) && !u_isUWhiteSpace(behind);
}

/* Is a place between two characters of one grapheme? The ends of a text are not. */
static bool
is_inside(const char *text, int32 length, int32 at)
{
	const uint8_t *place = (const uint8_t *) text + at;
	const uint8_t *before;
	const uint8_t *behind = place;

	if (at <= 0 || at >= length)
		return false;
	before = character_before(place, (const uint8_t *) text);
	return belong_together(character_next(&before, place),
						   character_next(&behind, (const uint8_t *) text + length));
}

int32
grapheme_start(const char *text, int32 length, int32 at, int32 from)
{
	for (int n = 1; at > from && is_inside(text, length, at); n++)
	{
		if (n % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		at = character_before((const uint8_t *) text + at, (const uint8_t *) text) -
			(const uint8_t *) text;
	}
	return Max(at, from);
}

int32
grapheme_end(const char *text, int32 length, int32 at)
{
	for (int n = 1; is_inside(text, length, at); n++)
	{
		const uint8_t *next = (const uint8_t *) text + at;

		if (n % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		character_next(&next, (const uint8_t *) text + length);
		at = next - (const uint8_t *) text;
	}
	return at;
}
