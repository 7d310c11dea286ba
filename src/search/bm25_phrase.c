/*
 * How often a phrase occurs in a document. Places are combined as PostgreSQL's own
 * matching combines them, so that a phrase counts just where it matches.
 */
#include "search/bm25.h"

#include <limits.h>

#include "miscadmin.h"

/* Where something matches: the places of its last words, or all places but these. */
typedef struct Places
{
	Bm25Place *at;
	int count;
	bool negated;
	int width; /* from a match's first word to its last */
} Places;

static Places
no_places(void)
{
	return (Places){NULL, 0, false, 0};
}

static int
compare_places(const void *a, const void *b)
{
	return ((const Bm25Place *) a)->position - ((const Bm25Place *) b)->position;
}

/* Adds the places of a lexeme with the labels that are asked for. */
static void
add_entry(Places *places, const Bm25Document *d, const WordEntry *entry, int labels)
{
	const WordEntryPos *at = entry->haspos ? POSDATAPTR(d->vector, entry) : NULL;
	int count = POSDATALEN(d->vector, entry);

	for (int i = 0; i < count; i++)
	{
		int label = WEP_GETWEIGHT(at[i]);

		if (labels != 0 && !(labels & 1 << label))
			continue;
		places->at[places->count++] = (Bm25Place){WEP_GETPOS(at[i]), d->weights[label]};
	}
}

/* Several lexemes of a prefix may stand at one place. */
static void
sort_places(Places *places)
{
	int kept = 0;

	qsort(places->at, places->count, sizeof(Bm25Place), compare_places);
	for (int i = 0; i < places->count; i++)
		if (kept == 0 || places->at[kept - 1].position != places->at[i].position)
			places->at[kept++] = places->at[i];
	places->count = kept;
}

static Places
places_of_operand(const Bm25Document *d, TSQuery query, const QueryOperand *operand)
{
	Places places = no_places();
	int entries;
	const WordEntry *entry =
		bm25_entries(d, operand, GETOPERAND(query) + operand->distance, &entries);
	Size room = 0;

	for (int i = 0; i < entries; i++)
		room += POSDATALEN(d->vector, &entry[i]);
	if (room == 0)
		return places;
	places.at = palloc(room * sizeof(Bm25Place));
	for (int i = 0; i < entries; i++)
	{
		if (i % 1024 == 1023)
			CHECK_FOR_INTERRUPTS();
		add_entry(&places, d, &entry[i], operand->weight);
	}
	if (entries > 1)
		sort_places(&places);
	return places;
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

	result.at = palloc((left->count + right->count + 1) * sizeof(Bm25Place));
	while (i < left->count || j < right->count)
	{
		int a = i < left->count ? left->at[i].position + left_offset : INT_MAX;
		int b = j < right->count ? right->at[j].position + right_offset : INT_MAX;
		Bm25Place place = {Min(a, b), 0};
		int which = a == b ? KEEP_BOTH : a < b ? KEEP_LEFT : KEEP_RIGHT;

		if (a == b)
			place.weight = Min(left->at[i].weight, right->at[j].weight);
		else
			place.weight = a < b ? left->at[i].weight : right->at[j].weight;
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

static Places
places_of(const Bm25Document *d, TSQuery query, const QueryItem *item)
{
	Places left;
	Places right;
	Places result;

	check_stack_depth();
	if (item->type == QI_VAL)
		return places_of_operand(d, query, &item->qoperand);
	right = places_of(d, query, item + 1);
	if (item->qoperator.oper == OP_NOT)
	{
		right.negated = !right.negated;
		return right;
	}
	left = places_of(d, query, item + item->qoperator.left);
	if (item->qoperator.oper == OP_PHRASE)
	{
		/* the left side ends so far before the right side begins */
		result = both_places(&left, &right, item->qoperator.distance + right.width, 0);
		result.width = item->qoperator.distance + left.width + right.width;
	}
	else
	{
		/* both begin at one place; what doesn't match has no width */
		int width;

		if (left.count == 0 && !left.negated)
			left.width = 0;
		if (right.count == 0 && !right.negated)
			right.width = 0;
		width = Max(left.width, right.width);
		result = (item->qoperator.oper == OP_AND ? both_places : either_place)(
			&left, &right, width - left.width, width - right.width);
		result.width = width;
	}
	if (left.at)
		pfree(left.at);
	if (right.at)
		pfree(right.at);
	return result;
}

double
bm25_phrase(const Bm25Document *d, TSQuery query, const QueryItem *phrase)
{
	Places places = places_of(d, query, phrase);
	double frequency = 0;

	for (int i = 0; !places.negated && i < places.count; i++)
		frequency += places.at[i].weight;
	if (places.at)
		pfree(places.at);
	return frequency;
}
