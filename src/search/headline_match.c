/* What takes part where a query matches; see headline.h. */
#include "search/headline.h"

#include "miscadmin.h"

#include "search/phrase.h"

/* A query over a text's terms. */
typedef struct Matching
{
	HeadlineTerms *terms;
	const QueryItem *items;
	PhraseSearch search;
	int8 *matches; /* of each item: -1 where it isn't known yet */
	HeadlineMarks marks;
} Matching;

static const HeadlineTerm *
term_of(const Matching *m, const QueryItem *item)
{
	return &m->terms->terms[m->terms->of_item[item - m->items]];
}

/* The positions of an operand; labels are not looked at, since a headline's text has none. */
static Places
places_of_term(void *in, TSQuery query, const QueryOperand *operand)
{
	const HeadlineTerm *term = term_of(in, (const QueryItem *) operand);
	Places places = {NULL, 0, false, 0};

	if (term->count == 0)
		return places;
	places.at = palloc_extended((Size) term->count * sizeof(PhrasePlace), MCXT_ALLOC_HUGE);
	for (int i = 0; i < term->count; i++)
	{
		int position = term->at[i].position;

		if (places.count == 0 || places.at[places.count - 1].position != position)
			places.at[places.count++] = (PhrasePlace){position, 0};
	}
	return places;
}

/* Does the text match an item of the query? */
static bool
matches(Matching *m, const QueryItem *item)
{
	int8 *known = &m->matches[item - m->items];

	check_stack_depth();
	CHECK_FOR_INTERRUPTS();
	if (*known >= 0)
		return *known;
	if (item->type == QI_VAL)
		*known = term_of(m, item)->count > 0;
	else if (item->qoperator.oper == OP_NOT)
		*known = !matches(m, item + 1);
	else if (item->qoperator.oper == OP_PHRASE)
	{
		Places places = phrase_places(&m->search, item);

		*known = places.negated || places.count > 0;
	}
	else
	{
		bool left = matches(m, item + item->qoperator.left);
		bool right = matches(m, item + 1);

		*known = item->qoperator.oper == OP_AND ? left && right : left || right;
	}
	return *known;
}

static void
add_mark(HeadlineMarks *marks, const Occurrence *at, int wanted)
{
	if (marks->count == marks->room)
	{
		marks->room = Max(64, marks->room * 2);
		marks->at = marks->at ? repalloc_huge(marks->at, (Size) marks->room * sizeof(HeadlineMark))
							  : palloc((Size) marks->room * sizeof(HeadlineMark));
	}
	marks->at[marks->count++] = (HeadlineMark){at->start, at->end, wanted};
}

/* Marks a term at those positions; NULL: wherever it is. */
static void
mark_term(Matching *m, const HeadlineTerm *term, const Places *where, int wanted)
{
	int n = 0;

	for (int i = 0; i < term->count; i++)
	{
		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		while (where && n < where->count && where->at[n].position < term->at[i].position)
			n++;
		if (!where || (n < where->count && where->at[n].position == term->at[i].position))
			add_mark(&m->marks, &term->at[i], wanted);
	}
}

/* Those of a side's places from which the places of the whole come. */
static Places
places_behind(const Places *side, const Places *whole, int offset)
{
	Places result = {palloc_extended((Size) side->count * sizeof(PhrasePlace) + 1, MCXT_ALLOC_HUGE),
					 0, false, side->width};
	int n = 0;

	for (int i = 0; i < side->count; i++)
	{
		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		while (n < whole->count && whole->at[n].position < side->at[i].position + offset)
			n++;
		if (n < whole->count && whole->at[n].position == side->at[i].position + offset)
			result.at[result.count++] = side->at[i];
	}
	return result;
}

/* Marks what makes a phrase match at those places. What must not be there isn't. */
static void
mark_phrase(Matching *m, const QueryItem *item, const Places *where, int wanted)
{
	const Places *kept = &m->search.kept[item - m->items];
	const QueryItem *sides[2] = {item + 1, item + item->qoperator.left};
	int offsets[2];

	check_stack_depth();
	if (kept->negated || where->count == 0)
		return;
	if (item->type == QI_VAL)
	{
		mark_term(m, term_of(m, item), where, wanted);
		return;
	}
	if (item->qoperator.oper == OP_NOT)
		return;
	phrase_offsets(item, m->search.kept[sides[1] - m->items], m->search.kept[sides[0] - m->items],
				   &offsets[1], &offsets[0]);
	for (int i = 1; i >= 0; i--)
	{
		Places side = places_behind(&m->search.kept[sides[i] - m->items], where, offsets[i]);

		mark_phrase(m, sides[i], &side, wanted);
		pfree(side.at);
	}
}

/* Marks what makes an item match. Each thing that AND joins is wanted for itself. */
static void
mark_item(Matching *m, const QueryItem *item, int wanted)
{
	check_stack_depth();
	if (!matches(m, item))
		return;
	if (item->type == QI_VAL)
		mark_term(m, term_of(m, item), NULL, wanted);
	else if (item->qoperator.oper == OP_PHRASE)
		mark_phrase(m, item, &m->search.kept[item - m->items], wanted);
	else if (item->qoperator.oper != OP_NOT)
	{
		bool all = item->qoperator.oper == OP_AND;

		mark_item(m, item + item->qoperator.left, wanted);
		mark_item(m, item + 1, all ? ++m->marks.wanted : wanted);
	}
}

static int
compare_marks(const void *a, const void *b)
{
	const HeadlineMark *x = a;
	const HeadlineMark *y = b;

	if (x->start != y->start)
		return x->start < y->start ? -1 : 1;
	return x->end != y->end ? (x->end < y->end ? -1 : 1) : x->wanted - y->wanted;
}

HeadlineMarks
headline_match(HeadlineTerms *terms)
{
	Matching m = {.terms = terms, .items = GETQUERY(terms->query)};
	int size = terms->query->size;

	if (size == 0)
		return m.marks;
	m.search = (PhraseSearch){
		terms->query, places_of_term, &m,
		palloc_extended((Size) size * sizeof(Places), MCXT_ALLOC_HUGE | MCXT_ALLOC_ZERO)};
	m.matches = palloc_extended(size, MCXT_ALLOC_HUGE);
	memset(m.matches, -1, size);
	mark_item(&m, m.items, 0);
	m.marks.wanted++;
	qsort(m.marks.at, m.marks.count, sizeof(HeadlineMark), compare_marks);
	return m.marks;
}
