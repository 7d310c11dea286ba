/* Words as UAX #29 cuts them; see word_break.h. Rules are named as in the annex. */
#include "search/word_break.h"

/* The character at a place, and where the one behind it begins. */
typedef struct Place
{
	const uint8_t *next;
	unsigned bits;
} Place;

static inline bool
place_at(Place *place, const uint8_t *at, const uint8_t *end)
{
	if (at >= end)
		return false;
	place->next = at;
	place->bits = character_bits(character_next(&place->next, end));
	return true;
}

static inline bool
is_ignored(WordBreakClass c)
{
	return c == BREAK_EXTEND || c == BREAK_FORMAT || c == BREAK_ZWJ;
}
static inline bool
is_letter(WordBreakClass c)
{
	return c == BREAK_LETTER || c == BREAK_HEBREW;
}
/* MidLetter | MidNumLetQ */
static inline bool
is_mid_letter(WordBreakClass c)
{
	return c == BREAK_MID_LETTER || c == BREAK_MID_NUM_LET || c == BREAK_SINGLE_QUOTE;
}
/* MidNum | MidNumLetQ */
static inline bool
is_mid_number(WordBreakClass c)
{
	return c == BREAK_MID_NUM || c == BREAK_MID_NUM_LET || c == BREAK_SINGLE_QUOTE;
}

/* What a segment's characters are, gathered while it grows. */
typedef struct Growth
{
	const uint8_t *at;
	const uint8_t *end;
	unsigned bits;
	unsigned script; /* of the first letter */
	bool joiner;	 /* is the character before at a ZWJ? */
} Growth;

static inline void
take(Growth *g, const Place *place)
{
	g->at = place->next;
	g->bits |= place->bits;
	if (g->script == SCRIPT_NONE && place->bits & CHARACTER_LETTER)
		g->script = character_script(place->bits);
	g->joiner = character_class(place->bits) == BREAK_ZWJ;
}

/* WB4: what is ignored belongs to what stands before it. */
static inline void
take_ignored(Growth *g)
{
	Place place;

	while (place_at(&place, g->at, g->end) && is_ignored(character_class(place.bits)))
		take(g, &place);
}

/* The next character that isn't ignored, behind a place. */
static bool
beyond(const Growth *g, const Place *from, Place *found)
{
	const uint8_t *at = from->next;

	while (place_at(found, at, g->end))
	{
		if (!is_ignored(character_class(found->bits)))
			return true;
		at = found->next;
	}
	return false;
}

/* May a mark join what stands before it with what stands behind: "can't", "3.5"? */
static bool
joins(WordBreakClass before, WordBreakClass mark, WordBreakClass after)
{
	if (is_letter(before) && is_mid_letter(mark)) /* WB6, WB7 */
		return is_letter(after);
	if (before == BREAK_HEBREW && mark == BREAK_DOUBLE_QUOTE) /* WB7b, WB7c */
		return after == BREAK_HEBREW;
	return before == BREAK_NUMERIC && is_mid_number(mark) &&
		after == BREAK_NUMERIC; /* WB11, WB12 */
}

/* Takes such a mark and what stands behind it, and tells that one's class. */
static bool
take_joined(Growth *g, WordBreakClass before, const Place *mark, WordBreakClass *after)
{
	WordBreakClass c = character_class(mark->bits);
	Place second;

	if (c < BREAK_SINGLE_QUOTE || c > BREAK_MID_NUM || !beyond(g, mark, &second) ||
		!joins(before, c, character_class(second.bits)))
		return false;
	*after = character_class(second.bits);
	take(g, mark);
	take_ignored(g);
	take(g, &second);
	return true;
}

/* Do these two stand together (WB5, WB8 to WB10, WB13, WB13a, WB13b)? */
static inline bool
are_joined(WordBreakClass a, WordBreakClass b)
{
	if (is_letter(a) || a == BREAK_NUMERIC)
		return is_letter(b) || b == BREAK_NUMERIC || b == BREAK_EXTEND_NUM_LET;
	if (a == BREAK_KATAKANA)
		return b == BREAK_KATAKANA || b == BREAK_EXTEND_NUM_LET;
	if (a == BREAK_EXTEND_NUM_LET)
		return is_letter(b) || b == BREAK_NUMERIC || b == BREAK_KATAKANA ||
			b == BREAK_EXTEND_NUM_LET;
	return false;
}

/* WB3, WB3a, WB3b, WB3d: line ends and blanks, which nothing is ignored behind but of the latter.
 */
static void
grow_blank(Growth *g, WordBreakClass c)
{
	Place place;

	if (c == BREAK_CR && place_at(&place, g->at, g->end) && character_class(place.bits) == BREAK_LF)
		take(g, &place);
	if (c != BREAK_SPACE)
		return;
	while (place_at(&place, g->at, g->end) && character_class(place.bits) == BREAK_SPACE)
		take(g, &place);
}

/* Takes all that belongs to what was taken. */
static void
grow(Growth *g, WordBreakClass before)
{
	Place place;

	for (;;)
	{
		WordBreakClass c;

		take_ignored(g);
		if (!place_at(&place, g->at, g->end))
			return;
		c = character_class(place.bits);
		if (g->joiner && place.bits & CHARACTER_PICTOGRAPH) /* WB3c */
		{
			take(g, &place);
			before = c;
		}
		else if (are_joined(before, c))
		{
			take(g, &place);
			before = c;
		}
		else if (before == BREAK_REGIONAL && c == BREAK_REGIONAL) /* WB15, WB16: two make a flag */
		{
			take(g, &place);
			before = BREAK_OTHER;
		}
		else if (take_joined(g, before, &place, &c))
			before = c;
		else if (before == BREAK_HEBREW && c == BREAK_SINGLE_QUOTE) /* WB7a */
		{
			take(g, &place);
			before = BREAK_SINGLE_QUOTE;
		}
		else
			return;
	}
}

const uint8_t *
word_break_rules(const uint8_t *at, const uint8_t *end, unsigned *bits, unsigned *script)
{
	Growth g = {.at = at, .end = end};
	Place first = {.next = at};
	WordBreakClass c;

	place_at(&first, at, end);
	c = character_class(first.bits);
	take(&g, &first);
	if (c == BREAK_CR || c == BREAK_LF || c == BREAK_NEWLINE)
		grow_blank(&g, c);
	else
	{
		if (c == BREAK_SPACE)
			grow_blank(&g, c);
		grow(&g, c);
	}
	*bits = g.bits;
	*script = g.script;
	return g.at;
}

void
word_breaker_begin(WordBreaker *b, const char *text, size_t length)
{
	b->text = b->at = b->known = (const uint8_t *) text;
	b->end = b->text + length;
	b->run_end = NULL;
}

/* How far the context of a stretch reaches back: to a blank, or some words. */
static const uint8_t *
context_before(const WordBreaker *b)
{
	const uint8_t *at = b->at;
	const uint8_t *limit = at - b->text > DICTIONARY_CONTEXT ? at - DICTIONARY_CONTEXT : b->text;

	while (at > limit)
	{
		const uint8_t *before = character_before(at, b->text);
		Place place = {.next = before};

		place_at(&place, before, b->end);
		if (before < limit || place.bits & CHARACTER_BLANK)
			break;
		at = before;
	}
	return at;
}

/* Where a stretch ends: at a blank, or when it is long enough. */
static const uint8_t *
stretch_end(const WordBreaker *b, bool *whole)
{
	const uint8_t *at = b->at;
	const uint8_t *limit = b->end - at > DICTIONARY_STRETCH ? at + DICTIONARY_STRETCH : b->end;
	Place place;

	while (place_at(&place, at, b->end))
	{
		if (place.next > limit)
		{
			*whole = false;
			return at;
		}
		if (place.bits & CHARACTER_BLANK)
			break;
		at = place.next;
	}
	*whole = true;
	return at;
}

/* A stretch that goes on is cut again from some words before where it was broken off. */
#define WORDS_CUT_AGAIN 8

/*
 * Is a character never in one run with a Chinese one beside it? So are punctuation,
 * blanks, digits, and letters of scripts that are written with blanks.
 */
static bool
is_apart(unsigned bits)
{
	if (bits & (CHARACTER_DICTIONARY | CHARACTER_MARK) || is_ignored(character_class(bits)) ||
		character_class(bits) == BREAK_KATAKANA || character_class(bits) == BREAK_EXTEND_NUM_LET)
		return false;
	return !(bits & CHARACTER_LETTER) || character_script(bits) == SCRIPT_LATIN ||
		character_script(bits) == SCRIPT_CYRILLIC || character_script(bits) == SCRIPT_ARABIC;
}

/*
 * The end of the run of Chinese characters here, if it is short and stands alone, so
 * that nothing around it has to do with how it is cut; NULL otherwise.
 */
static const uint8_t *
lone_run_end(const WordBreaker *b)
{
	const uint8_t *at = b->at;
	Place place;

	if (at > b->text)
	{
		Place before = {.next = character_before(at, b->text)};

		place_at(&before, before.next, b->end);
		if (!is_apart(before.bits))
			return NULL;
	}
	while (place_at(&place, at, b->end) && character_script(place.bits) == SCRIPT_HAN &&
		   place.bits & CHARACTER_DICTIONARY)
	{
		if (place.next - b->at > DICTIONARY_RUN)
			return NULL;
		at = place.next;
	}
	return at == b->end || is_apart(place.bits) ? at : NULL;
}

/* Lets the dictionaries cut the run of Chinese characters here, if it stands alone. */
static bool
know_lone_run(WordBreaker *b)
{
	const uint8_t *end = lone_run_end(b);

	if (!end || end == b->at || dictionary_cut_run(b->at, end, &b->ends) == 0)
		return false;
	b->stretch = b->at;
	b->known = end;
	return true;
}

/* Lets the dictionaries cut the text from here on, if they haven't yet. */
static bool
know_stretch(WordBreaker *b)
{
	const uint8_t *end;
	bool whole;
	int pieces;

	if (b->at < b->known || know_lone_run(b))
		return true;
	b->stretch = context_before(b);
	end = stretch_end(b, &whole);
	pieces = dictionary_cut(b->stretch, end, &b->ends);
	if (pieces == 0)
		return false;
	b->known = end;
	if (!whole && pieces > WORDS_CUT_AGAIN &&
		b->stretch + b->ends[pieces - 1 - WORDS_CUT_AGAIN] > b->at)
		b->known = b->stretch + b->ends[pieces - 1 - WORDS_CUT_AGAIN];
	return true;
}

/* Where the run of characters ends that are in dictionaries, with what belongs to them. */
static const uint8_t *
run_end(const WordBreaker *b)
{
	const uint8_t *at = b->at;
	Place place;

	while (at < b->known && place_at(&place, at, b->end) &&
		   (place.bits & CHARACTER_DICTIONARY || is_ignored(character_class(place.bits)) ||
			character_class(place.bits) == BREAK_KATAKANA))
		at = place.next;
	return at;
}

/* Is here a run that a dictionary has cut, of more than one character? */
static bool
begin_run(WordBreaker *b)
{
	Place place = {.next = b->at};

	place_at(&place, b->at, b->end);
	if (!(place.bits & CHARACTER_DICTIONARY) || !know_stretch(b))
		return false;
	b->run_end = run_end(b);
	if (b->run_end == place.next || b->run_end == b->at)
		b->run_end = NULL;
	return b->run_end != NULL;
}

/* A piece that a dictionary has cut. */
static void
next_piece(WordBreaker *b, WordSegment *segment)
{
	const uint8_t *at = b->at;
	Place place;

	segment->start = at;
	while (b->stretch + *b->ends <= at)
		b->ends++;
	segment->end = b->stretch + *b->ends < b->run_end ? b->stretch + *b->ends : b->run_end;
	segment->bits = 0;
	segment->script = SCRIPT_NONE;
	while (at < segment->end && place_at(&place, at, segment->end))
	{
		segment->bits |= place.bits;
		if (segment->script != SCRIPT_KANA && character_script(place.bits) != SCRIPT_NONE)
			segment->script = character_script(place.bits);
		at = place.next;
	}
	b->at = segment->end;
	if (b->at == b->run_end)
		b->run_end = NULL;
}

bool
word_breaker_next(WordBreaker *b, WordSegment *segment)
{
	if (b->at >= b->end)
		return false;
	if (b->run_end || (*b->at >= 0xE0 && begin_run(b)))
		next_piece(b, segment);
	else
	{
		segment->start = b->at;
		b->at = word_break_rules(b->at, b->end, &segment->bits, &segment->script);
		segment->end = b->at;
	}
	return true;
}
