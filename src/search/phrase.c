/* Where phrases match; see phrase.h. */
#include "search/phrase.h"

#include <limits.h>

#include "miscadmin.h"

static Places
no_places(void)
{
	return (Places){NULL, 0, false, 0};
}

static int
compare_places(const void *a, const void *b)
{
	return ((const PhrasePlace *) a)->position - ((const PhrasePlace *) b)->position;
}

void
places_sort(Places *places)
{
	int kept = 0;

	qsort(places->at, places->count, sizeof(PhrasePlace), compare_places);
	for (int i = 0; i < places->count; i++)
		if (kept == 0 || places->at[kept - 1].position != places->at[i].position)
			places->at[kept++] = places->at[i];
	places->count = kept;
}

/* Which places a combination keeps. */
#define KEEP_BOTH 1
#define KEEP_LEFT 2
#define KEEP_RIGHT 4

/* Combines places that are moved so far; those of both sides count as the lesser weight. */
static Places
combine(const Places *left, const Places *right, int keep, int left_offset, int right_offset)
{
	Places result = no_places();
	int i = 0;
	int j = 0;

	result.at = palloc_extended((Size) (left->count + right->count + 1) * sizeof(PhrasePlace),
								MCXT_ALLOC_HUGE);
	while (i < left->count || j < right->count)
	{
		int a = i < left->count ? left->at[i].position + left_offset : INT_MAX;
		int b = j < right->count ? right->at[j].position + right_offset : INT_MAX;
		PhrasePlace place = {Min(a, b), 0};
		int which = a == b ? KEEP_BOTH : a < b ? KEEP_LEFT : KEEP_RIGHT;

		if (a == b)
			place.weight = Min(left->at[i].weight, right->at[j].weight);
		else
			place.weight = a < b ? left->at[i].weight : right->at[j].weight;
		if ((i + j) % 4096 == 0)
			CHECK_FOR_INTERRUPTS();
		i += a <= b;
		j += b <= a;
		if (keep & which)
			result.at[result.count++] = place;
	}
	return result;
}

/* What is at both places, or the complement of what isn't. */
static Places
both_places(const Places *left, const Places *right, int left_offset, int right_offset)
{
	Places result;
	int keep = KEEP_BOTH;

	if (left->negated && right->negated)
		keep = KEEP_BOTH | KEEP_LEFT | KEEP_RIGHT;
	else if (left->negated)
		keep = KEEP_RIGHT;
	else if (right->negated)
		keep = KEEP_LEFT;
	result = combine(left, right, keep, left_offset, right_offset);
	result.negated = left->negated && right->negated;
	return result;
}

static Places
either_place(const Places *left, const Places *right, int left_offset, int right_offset)
{
	Places result;
	int keep = KEEP_BOTH | KEEP_LEFT | KEEP_RIGHT;

	if (left->negated && right->negated)
		keep = KEEP_BOTH;
	else if (left->negated)
		keep = KEEP_LEFT;
	else if (right->negated)
		keep = KEEP_RIGHT;
	result = combine(left, right, keep, left_offset, right_offset);
	result.negated = left->negated || right->negated;
	return result;
}

int
phrase_offsets(const QueryItem *item, Places left, Places right, int *left_offset,
			   int *right_offset)
{
	int width;

	if (item->qoperator.oper == OP_PHRASE)
	{
		/* the left side ends so far before the right side begins */
		*left_offset = item->qoperator.distance + right.width;
		*right_offset = 0;
		return item->qoperator.distance + left.width + right.width;
	}
	/* both begin at one place; what doesn't match has no width */
	if (left.count == 0 && !left.negated)
		left.width = 0;
	if (right.count == 0 && !right.negated)
		right.width = 0;
	width = Max(left.width, right.width);
	*left_offset = width - left.width;
	*right_offset = width - right.width;
	return width;
}

/* Frees the places of an operator's side, if they aren't kept. */
static void
let_go(const PhraseSearch *s, const Places *places)
{
	if (!s->kept && places->at)
		pfree(places->at);
}

static Places
keep(const PhraseSearch *s, const QueryItem *item, Places places)
{
	if (s->kept)
		s->kept[item - GETQUERY(s->query)] = places;
	return places;
}

Places
phrase_places(const PhraseSearch *s, const QueryItem *item)
{
	Places left;
	Places right;
	Places result;
	int left_offset;
	int right_offset;
	int width;

	check_stack_depth();
	if (item->type == QI_VAL)
		return keep(s, item, s->places_of(s->in, s->query, &item->qoperand));
	right = phrase_places(s, item + 1);
	if (item->qoperator.oper == OP_NOT)
	{
		right.negated = !right.negated;
		return keep(s, item, right);
	}
	left = phrase_places(s, item + item->qoperator.left);
	width = phrase_offsets(item, left, right, &left_offset, &right_offset);
	result = (item->qoperator.oper == OP_OR ? either_place : both_places)(
		&left, &right, left_offset, right_offset);
	result.width = width;
	let_go(s, &left);
	let_go(s, &right);
	return keep(s, item, result);
}
