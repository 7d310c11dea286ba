/* What a query asks for, and where a text has it; see headline.h. */
#include "search/headline.h"

#include "miscadmin.h"
#include "tsearch/ts_utils.h"

#include "search/lexeme.h"

/* Places that one query may need in all, so that memory and time have a bound. */
#define PLACES_MAX (16 * 1024 * 1024)

/* A hash that grows byte by byte, so that all beginnings of a word are hashed at once. */
#define HASH_BEGIN 2166136261u

static inline uint32
hash_step(uint32 hash, char byte)
{
	return (hash ^ (uint8) byte) * 16777619u;
}

static inline uint32
slot_of(const HeadlineTerms *t, uint32 hash, bool prefix)
{
	hash ^= hash >> 15;
	return (hash * 0x9E3779B9u >> 7 ^ (prefix ? 0x5555u : 0)) & t->mask;
}

/* The term, or the slot where it belongs: -1. */
static int
find_term(const HeadlineTerms *t, const char *text, int length, bool prefix, uint32 *slot)
{
	for (; t->slots[*slot] != 0; *slot = (*slot + 1) & t->mask)
	{
		const HeadlineTerm *term = &t->terms[t->slots[*slot] - 1];

		if (term->prefix == prefix && term->length == length &&
			memcmp(term->text, text, length) == 0)
			return t->slots[*slot] - 1;
	}
	return -1;
}

/* The number of an operand's term, which is added if it isn't there yet. */
static int
add_term(HeadlineTerms *t, const QueryOperand *operand)
{
	const char *text = GETOPERAND(t->query) + operand->distance;
	int length = operand->length;
	uint32 hash = HASH_BEGIN;
	uint32 slot;
	int found;

	for (int i = 0; i < length; i++)
		hash = hash_step(hash, text[i]);
	slot = slot_of(t, hash, operand->prefix);
	found = find_term(t, text, length, operand->prefix, &slot);
	if (found >= 0)
		return found;
	t->terms[t->count] = (HeadlineTerm){.text = text, .length = length, .prefix = operand->prefix};
	t->slots[slot] = ++t->count;
	if (operand->prefix)
		t->longest_prefix = Max(t->longest_prefix, length);
	t->concepts |= lexeme_is_concept(text, length) || (operand->prefix && length == 0);
	return t->count - 1;
}

/*
 * How many occurrences of a term may be kept: within a phrase every item may need the
 * places of all, besides each term its own.
 */
static int
occurrences_limit(TSQuery query)
{
	const QueryItem *items = GETQUERY(query);
	int *sizes = palloc_extended((Size) query->size * sizeof(int) + 1, MCXT_ALLOC_HUGE);
	double places = query->size;

	for (int i = query->size - 1; i >= 0; i--)
	{
		sizes[i] = 1;
		if (items[i].type != QI_VAL)
			sizes[i] += sizes[i + 1];
		if (items[i].type != QI_VAL && items[i].qoperator.oper != OP_NOT)
			sizes[i] += sizes[i + items[i].qoperator.left];
	}
	for (int i = 0; i < query->size;)
	{
		bool phrase = items[i].type != QI_VAL && items[i].qoperator.oper == OP_PHRASE;

		if (phrase)
			places += (double) sizes[i] * sizes[i];
		i += phrase ? sizes[i] : 1;
	}
	pfree(sizes);
	return Max(MAXNUMPOS, PLACES_MAX / Max(places, 1));
}

HeadlineTerms *
headline_terms(TSQuery query)
{
	HeadlineTerms *t = palloc0(sizeof(HeadlineTerms));
	const QueryItem *items = GETQUERY(query);
	uint32 slots = 16;

	while (slots < 2 * (uint64) query->size)
		slots *= 2;
	t->query = query;
	t->of_item = palloc_extended((Size) query->size * sizeof(int) + 1, MCXT_ALLOC_HUGE);
	t->terms = palloc_extended((Size) query->size * sizeof(HeadlineTerm) + 1, MCXT_ALLOC_HUGE);
	t->slots = palloc_extended(slots * sizeof(uint32), MCXT_ALLOC_HUGE | MCXT_ALLOC_ZERO);
	t->mask = slots - 1;
	t->longest_prefix = -1;
	t->limit = occurrences_limit(query);
	for (int i = 0; i < query->size; i++)
	{
		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		if (items[i].type == QI_VAL)
			t->of_item[i] = add_term(t, &items[i].qoperand);
	}
	return t;
}

static void
add_occurrence(HeadlineTerm *term, const Occurrence *at, int limit)
{
	if (term->count == limit)
		return;
	if (term->count == term->room)
	{
		term->room = term->room == 0 ? 8 : Min(term->room * 2, limit);
		term->at = term->at ? repalloc_huge(term->at, (Size) term->room * sizeof(Occurrence))
							: palloc((Size) term->room * sizeof(Occurrence));
	}
	term->at[term->count++] = *at;
}

/* A lexeme of the text: is it asked for, or begins it as something that is? */
static void
take_lexeme(void *to, const char *lexeme, const Occurrence *at)
{
	HeadlineTerms *t = to;
	uint32 hash = HASH_BEGIN;
	uint32 slot;
	int length;
	int found;

	for (length = 0;; length++)
	{
		if (length <= t->longest_prefix)
		{
			slot = slot_of(t, hash, true);
			found = find_term(t, lexeme, length, true, &slot);
			if (found >= 0)
				add_occurrence(&t->terms[found], at, t->limit);
		}
		if (lexeme[length] == '\0')
			break;
		hash = hash_step(hash, lexeme[length]);
	}
	slot = slot_of(t, hash, false);
	found = find_term(t, lexeme, length, false, &slot);
	if (found >= 0)
		add_occurrence(&t->terms[found], at, t->limit);
}

static int
compare_occurrences(const void *a, const void *b)
{
	return ((const Occurrence *) a)->position - ((const Occurrence *) b)->position;
}

/* Labels come behind the words, so a term that is both is out of order. */
static void
sort_occurrences(HeadlineTerm *term)
{
	for (int i = 1; i < term->count; i++)
	{
		if (i % 4096 == 0)
			CHECK_FOR_INTERRUPTS();
		if (term->at[i].position < term->at[i - 1].position)
		{
			qsort(term->at, term->count, sizeof(Occurrence), compare_occurrences);
			return;
		}
	}
}

void
headline_terms_find(HeadlineTerms *terms, Oid configuration, const TokenList *list)
{
	text_lexemes(configuration, list, terms->concepts, take_lexeme, terms);
	for (int i = 0; i < terms->count; i++)
		sort_occurrences(&terms->terms[i]);
}
