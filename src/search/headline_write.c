/* A headline's text; see headline.h. */
#include "search/headline.h"

#include <unicode/uchar.h>

#include "miscadmin.h"

#include "picture/escape.h"
#include "search/character.h"

/* Directional controls that are in effect at a place (UAX #9); deeper ones have none. */
#define DEPTH_MAX 125

typedef struct Directions
{
	uint32_t open[DEPTH_MAX];
	int depth;
	int deeper;
} Directions;

#define LRE 0x202A
#define RLE 0x202B
#define PDF 0x202C
#define LRO 0x202D
#define RLO 0x202E
#define LRI 0x2066
#define RLI 0x2067
#define FSI 0x2068
#define PDI 0x2069
#define RLM 0x200F
#define PARAGRAPH_SEPARATOR 0x2029

static bool
is_isolate(uint32_t c)
{
	return c >= LRI && c <= FSI;
}

/* What closes no isolate of this text would close one that is around it. */
static bool
closes_nothing(const Directions *d, uint32_t c)
{
	if (c != PDI || d->deeper > 0)
		return false;
	for (int i = 0; i < d->depth; i++)
		if (is_isolate(d->open[i]))
			return false;
	return true;
}

static void
close_one(Directions *d, uint32_t c)
{
	if (d->deeper > 0)
		d->deeper--;
	else if (c == PDF && d->depth > 0 && !is_isolate(d->open[d->depth - 1]))
		d->depth--;
	else if (c == PDI && !closes_nothing(d, c))
	{
		/* and what was opened within it */
		while (!is_isolate(d->open[d->depth - 1]))
			d->depth--;
		d->depth--;
	}
}

static void
follow(Directions *d, uint32_t c)
{
	if (c == '\n' || c == '\r' || c == PARAGRAPH_SEPARATOR)
		d->depth = d->deeper = 0;
	else if (c == PDF || c == PDI)
		close_one(d, c);
	else if ((c >= LRE && c <= RLO) || is_isolate(c))
	{
		if (d->depth < DEPTH_MAX)
			d->open[d->depth++] = c;
		else
			d->deeper++;
	}
}

/* The next character that changes directions, from a place on; where it is, or the end. */
static const uint8_t *
next_control(const uint8_t *at, const uint8_t *end, uint32_t *c)
{
	for (int n = 1; at < end; n++)
	{
		const uint8_t *next = at;

		if (n % 4096 == 0)
			CHECK_FOR_INTERRUPTS();
		if (*at != 0xE2 && *at != '\n' && *at != '\r')
		{
			at++;
			continue;
		}
		*c = character_next(&next, end);
		if (*c == '\n' || *c == '\r' || *c == PARAGRAPH_SEPARATOR || (*c >= LRE && *c <= RLO) ||
			(*c >= LRI && *c <= PDI))
			return at;
		at = next;
	}
	return end;
}

/* Where a headline goes. */
typedef struct Writer
{
	StringInfo out;
	const HeadlineOptions *options;
	const char *text;
	int32 length;
	Directions directions;
	int32 followed; /* how far directions are known */
	bool isolate;	/* is every fragment isolated from the others? */
} Writer;

static void
put_character(StringInfo out, uint32_t c)
{
	uint8_t bytes[4];

	appendBinaryStringInfo(out, (char *) bytes, character_put(bytes, c) - bytes);
}

static void
put_plain(const Writer *w, int32 from, int32 to)
{
	if (w->options->html)
		append_escaped(w->out, w->text + from, to - from);
	else
		appendBinaryStringInfo(w->out, w->text + from, to - from);
}

/* Puts a stretch of the text, or only follows its directions. */
static void
put_text(Writer *w, int32 to, bool show)
{
	const uint8_t *text = (const uint8_t *) w->text;

	while (w->followed < to)
	{
		uint32_t c = 0;
		int32 at = next_control(text + w->followed, text + to, &c) - text;
		const uint8_t *next = text + at;

		CHECK_FOR_INTERRUPTS();
		if (show)
			put_plain(w, w->followed, at);
		w->followed = at;
		if (at == to)
			break;
		character_next(&next, text + w->length);
		if (show && !(w->isolate && closes_nothing(&w->directions, c)))
			put_plain(w, at, next - text);
		follow(&w->directions, c);
		w->followed = next - text;
	}
}

/* Opens what is in effect where a fragment begins. */
static void
open_directions(const Writer *w)
{
	for (int i = 0; i < w->directions.depth; i++)
		put_character(w->out, w->directions.open[i]);
}

/* Closes what a cut leaves open. */
static void
close_directions(const Writer *w)
{
	for (int i = w->directions.depth - 1; i >= 0; i--)
		put_character(w->out, is_isolate(w->directions.open[i]) ? PDI : PDF);
}

/* Puts a fragment; *span: the first span that ends behind its beginning. */
static void
put_fragment(Writer *w, const HeadlineSpan *fragment, const HeadlineSpans *spans, int *span)
{
	put_text(w, fragment->start, false);
	if (w->isolate)
		put_character(w->out, FSI);
	open_directions(w);
	while (*span < spans->count && spans->at[*span].end <= fragment->start)
		(*span)++;
	for (; *span < spans->count && spans->at[*span].start < fragment->end; (*span)++)
	{
		if (*span % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		put_text(w, Max(spans->at[*span].start, fragment->start), true);
		appendStringInfoString(w->out, w->options->start_sel);
		put_text(w, Min(spans->at[*span].end, fragment->end), true);
		appendStringInfoString(w->out, w->options->stop_sel);
		if (spans->at[*span].end > fragment->end)
			break;
	}
	put_text(w, fragment->end, true);
	close_directions(w);
	if (w->isolate)
		put_character(w->out, PDI);
}

/* The direction of the first letter that has one; or whether any letter goes from right to left. */
static bool
is_right_to_left(const char *text, int32 length, bool any)
{
	const uint8_t *at = (const uint8_t *) text;
	const uint8_t *end = at + length;

	for (int n = 1; at < end; n++)
	{
		UCharDirection direction;

		if (n % 4096 == 0)
			CHECK_FOR_INTERRUPTS();
		if (any && *at < 0xD6)
		{
			/* no such letter is below U+0590 */
			at++;
			continue;
		}
		direction = u_charDirection(character_next(&at, end));
		if (direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC)
			return true;
		if (!any && direction == U_LEFT_TO_RIGHT)
			return false;
	}
	return false;
}

void
headline_write(StringInfo out, const HeadlineOptions *options, const char *text, int32 length,
			   const HeadlineSpans *fragments, const HeadlineSpans *spans)
{
	Writer w = {.out = out, .options = options, .text = text, .length = length};
	int span = 0;

	w.isolate = fragments->count > 1 && is_right_to_left(text, length, true);
	/* an isolated fragment doesn't tell the direction of the whole */
	if (w.isolate && is_right_to_left(text, length, false))
		put_character(out, RLM);
	for (int i = 0; i < fragments->count; i++)
	{
		if (i > 0)
			appendStringInfoString(out, options->delimiter);
		put_fragment(&w, &fragments->at[i], spans, &span);
	}
}
