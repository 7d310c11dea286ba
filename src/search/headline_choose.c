/* Which part of a text is shown; see headline.h. Ends of headlines are chosen as ts_headline does.
 */
#include "search/headline.h"

#include "miscadmin.h"

#include "search/character.h"

/* A text as units, words and what stands between them, and what is marked of it. */
typedef struct Choosing
{
	const HeadlineOptions *options;
	const TokenList *list; /* units, side by side */
	int32 units;
	int32 *words; /* before each unit, and in all */
	const HeadlineMarks *marks;
	const HeadlineSpans *spans;
	int32 *from; /* the unit that each mark begins in … */
	int32 *to;	 /* … and ends in */
	int32 *held; /* how many marks of each wanted thing the window has … */
	int held_things;
} Choosing;

/* A stretch of units, from first to last, and how good it is. */
typedef struct Window
{
	int32 first;
	int32 last;
	int things; /* that are wanted and in it */
	int spans;
} Window;

HeadlineSpans
headline_spans(const HeadlineMarks *marks, const char *text, int32 length)
{
	HeadlineSpans spans = {
		palloc_extended((Size) marks->count * sizeof(HeadlineSpan) + 1, MCXT_ALLOC_HUGE), 0};

	for (int i = 0; i < marks->count; i++)
	{
		HeadlineSpan *last = spans.count > 0 ? &spans.at[spans.count - 1] : NULL;
		int32 start;

		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		if (last && marks->at[i].end <= last->end)
			continue;
		start = grapheme_start(text, length, marks->at[i].start, last ? last->end : 0);
		if (!last || start > last->end)
		{
			last = &spans.at[spans.count++];
			last->start = start;
		}
		last->end = grapheme_end(text, length, marks->at[i].end);
	}
	return spans;
}

/* Takes what lies within other tokens out of a list. */
static void
keep_units(TokenList *list)
{
	int32 end = 0;
	Size kept = 0;

	for (Size i = 0; i < list->count; i++)
	{
		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		if (list->tokens[i].start < end)
			continue;
		end = list->tokens[i].start + list->tokens[i].length;
		list->tokens[kept++] = list->tokens[i];
	}
	list->count = kept;
}

static bool
is_word(const Choosing *c, int32 unit)
{
	return c->list->tokens[unit].type != TOKEN_BLANK;
}

static int32
unit_start(const Choosing *c, int32 unit)
{
	return c->list->tokens[unit].start;
}

static int32
unit_end(const Choosing *c, int32 unit)
{
	return c->list->tokens[unit].start + c->list->tokens[unit].length;
}

static int32
words_before(const Choosing *c, int32 unit)
{
	return c->words[unit];
}

/* The last unit of which something that ascends with the units is so much at most. */
static int32
last_unit(const Choosing *c, int32 (*measure)(const Choosing *, int32), int64 most)
{
	int32 low = 0;
	int32 high = c->units;

	while (high - low > 1)
	{
		int32 middle = low + (high - low) / 2;

		if (measure(c, middle) <= most)
			low = middle;
		else
			high = middle;
	}
	return low;
}

/* The unit that a byte is in. */
static int32
unit_at(const Choosing *c, int32 byte)
{
	return last_unit(c, unit_start, byte);
}

/* The last unit before which there are so many words at most. */
static int32
unit_of_word(const Choosing *c, int64 words)
{
	return last_unit(c, words_before, words);
}

/* The first span that ends behind a byte. */
static int
span_behind(const HeadlineSpans *spans, int32 byte)
{
	int low = 0;
	int high = spans->count;

	while (low < high)
	{
		int middle = low + (high - low) / 2;

		if (spans->at[middle].end <= byte)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* How many spans are in a stretch of units, the last one perhaps in part. */
static int
spans_in(const Choosing *c, int32 first, int32 last)
{
	int32 end = unit_end(c, last);
	int behind = span_behind(c->spans, end);

	behind += behind < c->spans->count && c->spans->at[behind].start < end;
	return behind - span_behind(c->spans, unit_start(c, first));
}

static bool
is_marked(const Choosing *c, int32 unit)
{
	return spans_in(c, unit, unit) > 0;
}

/* Would a headline that ends with a unit end badly: with a short word, a number, a comma? */
static bool
ends_badly(const Choosing *c, int32 unit)
{
	const Token *token = &c->list->tokens[unit];
	bool bad =
		token->type == TOKEN_BLANK || (token->type >= TOKEN_FLOAT && token->type <= TOKEN_NUMBER);

	/* asked of one unit after the other, perhaps of a whole text */
	CHECK_FOR_INTERRUPTS();
	/* a word is short by its letters; but a Chinese one always is */
	if (!bad && token->type != TOKEN_WORD_OF + LANGUAGE_ZH)
		bad = character_count(c->list->text + token->start, token->length) <=
			(size_t) c->options->short_word;
	return bad && !is_marked(c, unit);
}

static int32
words_in(const Choosing *c, int32 first, int32 last)
{
	return c->words[last + 1] - c->words[first];
}

static void
count_words(Choosing *c)
{
	c->words = palloc_extended((Size) (c->units + 1) * sizeof(int32), MCXT_ALLOC_HUGE);
	c->words[0] = 0;
	for (int32 i = 0; i < c->units; i++)
	{
		if (i % 4096 == 0)
			CHECK_FOR_INTERRUPTS();
		c->words[i + 1] = c->words[i] + is_word(c, i);
	}
}

static void
find_units(Choosing *c)
{
	c->from = palloc_extended((Size) c->marks->count * sizeof(int32) + 1, MCXT_ALLOC_HUGE);
	c->to = palloc_extended((Size) c->marks->count * sizeof(int32) + 1, MCXT_ALLOC_HUGE);
	c->held = palloc_extended((Size) (c->marks->wanted + 1) * sizeof(int32),
							  MCXT_ALLOC_HUGE | MCXT_ALLOC_ZERO);
	for (int i = 0; i < c->marks->count; i++)
	{
		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		c->from[i] = unit_at(c, c->marks->at[i].start);
		c->to[i] = unit_at(c, c->marks->at[i].end - 1);
	}
}

/* Takes a mark into the window, or out of it. */
static void
hold(Choosing *c, int mark, int change)
{
	int32 *held = &c->held[c->marks->at[mark].wanted];

	c->held_things -= *held > 0;
	*held += change;
	c->held_things += *held > 0;
}

/* How many things are wanted that the text has. */
static int
things_in_text(Choosing *c)
{
	int things;

	for (int i = 0; i < c->marks->count; i++)
		hold(c, i, 1);
	things = c->held_things;
	for (int i = 0; i < c->marks->count; i++)
		hold(c, i, -1);
	return things;
}

/* Spans that begin in a stretch of so many words at least, from a unit on. */
static int
spans_from(const Choosing *c, int32 first, int32 last)
{
	int64 words = Max(words_in(c, first, last), c->options->min_words);

	return spans_in(c, first, unit_of_word(c, c->words[first] + words - 1));
}

/*
 * The best window: the shortest ones with all that is wanted, if MaxWords is enough for
 * them, or else with the most of it; of these the one with the most marks; the first of these.
 */
static Window
best_window(Choosing *c)
{
	Window best = {0, 0, 0, 0};
	int all = things_in_text(c);
	int behind = 0;
	int32 last = 0;

	for (int i = 0; i < c->marks->count; i++)
	{
		Window window;

		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		while (behind < c->marks->count &&
			   (behind <= i ||
				(c->held_things < all &&
				 words_in(c, c->from[i], Max(c->to[behind], last)) <= c->options->max_words)))
		{
			last = Max(last, c->to[behind]);
			hold(c, behind++, 1);
		}
		window = (Window){c->from[i], last, c->held_things, 0};
		/* what it begins with comes again: a shorter one will do */
		if (c->held[c->marks->at[i].wanted] == 1 && window.things >= best.things)
		{
			window.spans = spans_from(c, window.first, window.last);
			if (window.things > best.things || window.spans > best.spans)
				best = window;
		}
		hold(c, i, -1);
	}
	return best;
}

/* Goes on to a good place to end; if the text ends before, begins earlier. */
static void
lengthen(const Choosing *c, Window *w)
{
	int32 words = words_in(c, w->first, w->last);
	int32 unit;

	for (unit = w->last; unit < c->units && words < c->options->max_words; unit++)
	{
		words += unit > w->last && is_word(c, unit);
		if (!ends_badly(c, unit) && words >= c->options->min_words)
			break;
	}
	w->last = Max(w->last, Min(unit, c->units - 1));
	if (words >= c->options->min_words)
		return;
	for (unit = w->first - 1; unit >= 0; unit--)
	{
		words += is_word(c, unit);
		if (words >= c->options->max_words)
			break;
		if (!ends_badly(c, unit) && words >= c->options->min_words)
			break;
	}
	w->first = Max(unit, 0);
}

/* Cuts a window to MaxWords and to a good place to end. */
static void
shorten(const Choosing *c, Window *w)
{
	int32 words;

	w->last = Min(w->last, unit_of_word(c, (int64) c->words[w->first] + c->options->max_words - 1));
	words = words_in(c, w->first, w->last);
	for (; words > c->options->min_words && w->last > w->first && ends_badly(c, w->last); w->last--)
		words -= is_word(c, w->last);
}

/* A window from the text's beginning, for when nothing is marked. */
static Window
beginning(const Choosing *c)
{
	return (Window){0, unit_of_word(c, c->options->min_words - 1), 0, 0};
}

static int
compare_quality(const void *a, const void *b)
{
	const Window *x = a;
	const Window *y = b;

	if (x->things != y->things)
		return y->things - x->things;
	return x->spans != y->spans ? y->spans - x->spans : x->first - y->first;
}

static int
compare_place(const void *a, const void *b)
{
	return ((const Window *) a)->first - ((const Window *) b)->first;
}

/* Windows side by side, each as long as MaxWords allows, from the first mark on. */
static int
cut_windows(Choosing *c, Window *windows)
{
	int count = 0;

	for (int i = 0, begun; i < c->marks->count;)
	{
		Window *w = &windows[count++];

		CHECK_FOR_INTERRUPTS();
		*w = (Window){c->from[i], c->from[i], 0, 0};
		for (begun = i; i < c->marks->count; i++)
		{
			if (i > begun && words_in(c, w->first, Max(w->last, c->to[i])) > c->options->max_words)
				break;
			w->last = Max(w->last, c->to[i]);
			hold(c, i, 1);
		}
		w->things = c->held_things;
		w->spans = spans_in(c, w->first, w->last);
		while (begun < i)
			hold(c, begun++, -1);
		/* marks that begin within it belong to it */
		w->last =
			Min(w->last, unit_of_word(c, (int64) c->words[w->first] + c->options->max_words - 1));
		while (i < c->marks->count && c->from[i] <= w->last)
			i++;
	}
	return count;
}

/* Gives a fragment words of what is around it, up to its neighbors. */
static void
stretch(const Choosing *c, Window *w, int32 from, int32 to)
{
	int32 before = Max(0, (c->options->max_words - words_in(c, w->first, w->last)) / 2);
	int32 first = w->first;
	int32 last = w->last;

	while (w->first > from && before > 0)
	{
		w->first--;
		before -= is_word(c, w->first);
	}
	while (w->first < first && !is_word(c, w->first))
		w->first++;
	while (w->last < to && words_in(c, w->first, w->last) < c->options->max_words)
		w->last++;
	while (w->last > last && ends_badly(c, w->last) && w->last < c->units - 1)
		w->last--;
}

/* The best of the windows, in the order of the text, with words around. */
static int
choose_fragments(Choosing *c, Window *windows)
{
	int count = cut_windows(c, windows);

	qsort(windows, count, sizeof(Window), compare_quality);
	count = Min(count, c->options->max_fragments);
	qsort(windows, count, sizeof(Window), compare_place);
	for (int i = 0; i < count; i++)
		stretch(c, &windows[i], i > 0 ? windows[i - 1].last + 1 : 0,
				i < count - 1 ? windows[i + 1].first - 1 : c->units - 1);
	return count;
}

/* Windows as bytes; those that no word parts are one. */
static HeadlineSpans
fragments_of(const Choosing *c, const Window *windows, int count)
{
	HeadlineSpans fragments = {
		palloc_extended((Size) count * sizeof(HeadlineSpan) + 1, MCXT_ALLOC_HUGE), 0};
	const char *text = c->list->text;
	int32 length = c->list->length;

	for (int i = 0; i < count; i++)
	{
		HeadlineSpan *last = fragments.count > 0 ? &fragments.at[fragments.count - 1] : NULL;
		int32 end = grapheme_end(text, length, unit_end(c, windows[i].last));

		CHECK_FOR_INTERRUPTS();
		if (last && end <= last->end)
			continue;
		if (!last || c->words[windows[i].first] > c->words[windows[i - 1].last + 1])
		{
			last = &fragments.at[fragments.count++];
			last->start = grapheme_start(text, length, unit_start(c, windows[i].first),
										 fragments.count > 1 ? last[-1].end : 0);
		}
		last->end = end;
	}
	return fragments;
}

static HeadlineSpans
whole_text(const TokenList *list)
{
	HeadlineSpans fragments = {palloc(sizeof(HeadlineSpan)), list->length > 0};

	fragments.at[0] = (HeadlineSpan){0, list->length};
	return fragments;
}

HeadlineSpans
headline_choose(const HeadlineOptions *options, TokenList *list, const HeadlineMarks *marks,
				const HeadlineSpans *spans)
{
	Choosing c = {.options = options, .list = list, .marks = marks, .spans = spans};
	Window one;

	if (options->highlight_all || list->count == 0)
		return whole_text(list);
	keep_units(list);
	c.units = list->count;
	count_words(&c);
	find_units(&c);
	if (marks->count == 0)
	{
		one = beginning(&c);
		return fragments_of(&c, &one, 1);
	}
	if (options->max_fragments > 0)
	{
		Window *windows = palloc_extended((Size) marks->count * sizeof(Window), MCXT_ALLOC_HUGE);

		return fragments_of(&c, windows, choose_fragments(&c, windows));
	}
	one = best_window(&c);
	if (words_in(&c, one.first, one.last) < options->max_words)
		lengthen(&c, &one);
	else
		shorten(&c, &one);
	return fragments_of(&c, &one, 1);
}
