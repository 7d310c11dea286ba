/*
 * Words that labels teach: where the labels of the same concepts have "network" in
 * English and "réseau" in French, each is taken for the other's translation. By the
 * coefficient of Dice (1945) over the concepts: twice those that both words are in, by
 * the sum of those that each is in.
 */
#include "search/concept_builder.h"

#include "miscadmin.h"
#include "utils/memutils.h"

#define CONCEPTS_AT_LEAST 3
#define DICE_AT_LEAST 0.3
#define GRAM_CHARACTERS 4 /* of a Chinese word at most */

/* A term, that is a word or, in Chinese, up to four characters, in the labels of a concept. */
typedef struct Occurrence
{
	uint32 term;
	uint32 concept;
} Occurrence;

typedef struct Term
{
	uint32 words[GRAM_CHARACTERS];
	uint8 count;
	uint8 language;
	uint32 concepts; /* that it is in */
	uint32 first;	 /* of its occurrences, in the order of terms */
	uint32 together; /* how many of the concepts at hand it is in */
} Term;

/* A term's words, and its number. */
typedef struct TermEntry
{
	uint32 words[GRAM_CHARACTERS];
	uint32 number;
} TermEntry;

typedef struct Deriving
{
	ConceptBuilder *builder;
	HTAB *numbers;
	Term *terms;
	uint32 term_count;
	uint32 term_room;
	Occurrence *by_term;
	uint32 count;
	uint32 room;
	Occurrence *by_concept;
	uint32 *concept_first; /* of its occurrences in by_concept; one more at the end */
	uint32 *touched;	   /* terms whose together isn't 0 */
	uint32 touched_count;
} Deriving;

/* Adds that a term is in a concept's labels. */
static void
add_occurrence(Deriving *d, const uint32 *words, int count, Language language, uint32 concept)
{
	uint32 key[GRAM_CHARACTERS];
	TermEntry *entry;
	bool found;

	for (int i = 0; i < GRAM_CHARACTERS; i++)
		key[i] = i < count ? words[i] : CONCEPT_NONE;
	entry = hash_search(d->numbers, key, HASH_ENTER, &found);
	if (!found)
	{
		Term *term;

		entry->number = d->term_count;
		GROW(d->terms, d->term_count, d->term_room);
		term = &d->terms[d->term_count++];
		memset(term, 0, sizeof(*term));
		memcpy(term->words, key, sizeof(key));
		term->count = count;
		term->language = language;
	}
	GROW(d->by_term, d->count, d->room);
	d->by_term[d->count].term = entry->number;
	d->by_term[d->count++].concept = concept;
}

/* Adds the terms of a path: its words, or what its characters may be words of. */
static void
add_path_terms(Deriving *d, const Path *path)
{
	const BuilderLabel *label = &d->builder->labels[path->label];
	int most = label->language == LANGUAGE_ZH ? GRAM_CHARACTERS : 1;

	for (uint32 i = 0; i < path->count; i++)
		for (int n = 1; n <= most && i + n <= path->count; n++)
			add_occurrence(d, &d->builder->steps[path->first + i], n, label->language,
						   label->concept);
}

static int
compare_by_term(const void *left, const void *right)
{
	const Occurrence *l = left;
	const Occurrence *r = right;

	CHECK_FOR_INTERRUPTS();
	if (l->term != r->term)
		return l->term < r->term ? -1 : 1;
	return l->concept < r->concept ? -1 : l->concept > r->concept;
}

static int
compare_by_concept(const void *left, const void *right)
{
	const Occurrence *l = left;
	const Occurrence *r = right;

	CHECK_FOR_INTERRUPTS();
	if (l->concept != r->concept)
	return l->concept < r->concept ? -1 : 1;
	return l->term < r->term ? -1 : l->term > r->term;
}

/* Sorts the occurrences in both ways, each once. */
static void
sort_occurrences(Deriving *d)
{
	uint32 concepts = d->builder->concept_count;
	uint32 kept = 0;
	uint32 at = 0;

	qsort(d->by_term, d->count, sizeof(Occurrence), compare_by_term);
	for (uint32 i = 0; i < d->count; i++)
		if (i == 0 || compare_by_term(&d->by_term[i], &d->by_term[kept - 1]) != 0)
			d->by_term[kept++] = d->by_term[i];
	d->count = kept;
	for (uint32 i = d->count; i-- > 0;)
	{
		d->terms[d->by_term[i].term].first = i;
		d->terms[d->by_term[i].term].concepts++;
	}
	d->by_concept = palloc_extended(mul_size(d->count, sizeof(Occurrence)), MCXT_ALLOC_HUGE);
	memcpy(d->by_concept, d->by_term, sizeof(Occurrence) * d->count);
	qsort(d->by_concept, d->count, sizeof(Occurrence), compare_by_concept);
	d->concept_first = palloc(mul_size(concepts + 1, sizeof(uint32)));
	for (uint32 concept = 0; concept <= concepts; concept ++)
	{
		while (at < d->count && d->by_concept[at].concept < concept)
			at++;
		d->concept_first[concept] = at;
	}
	d->touched = palloc_extended(mul_size(d->term_count, sizeof(uint32)), MCXT_ALLOC_HUGE);
}

/* Counts with what terms of other languages a term is together. */
static void
count_together(Deriving *d, const Term *term)
{
	d->touched_count = 0;
	for (uint32 i = 0; i < term->concepts; i++)
	{
		uint32 concept = d->by_term[term->first + i].concept;

		CHECK_FOR_INTERRUPTS();
		for (uint32 at = d->concept_first[concept]; at < d->concept_first[concept + 1]; at++)
		{
			Term *other = &d->terms[d->by_concept[at].term];

			if (other->language != LANGUAGE_EN && other->together++ == 0)
				d->touched[d->touched_count++] = d->by_concept[at].term;
		}
	}
}

/* The best term of each language among those that were counted. */
static void
choose_best(Deriving *d, const Term *term, const Term *best[LANGUAGES])
{
	double dice[LANGUAGES] = {0};

	for (uint32 i = 0; i < d->touched_count; i++)
	{
		Term *other = &d->terms[d->touched[i]];
		double its = 2.0 * other->together / (term->concepts + other->concepts);
		const Term *so_far = best[other->language];

		other->together = 0;
		/* of equals the longer one, then the one that was met first */
		if (its >= DICE_AT_LEAST &&
			(its > dice[other->language] ||
			 (its == dice[other->language] && so_far &&
			  (other->count > so_far->count || (other->count == so_far->count && other < so_far)))))
		{
			dice[other->language] = its;
			best[other->language] = other;
		}
	}
}

/* Adds a term as a label of what was learned. */
static void
add_term(Deriving *d, const Term *term, uint32 concept)
{
	ConceptBuilder *b = d->builder;
	StringInfoData text;

	initStringInfo(&text);
	for (int i = 0; i < term->count; i++)
		appendStringInfoString(&text, b->strings.data + b->words[term->words[i]].text + 1);
	builder_add_path(b, b->label_count, term->words, term->count);
	builder_add_label(b, concept, term->language, text.data, text.len, true);
	pfree(text.data);
}

uint32
concept_builder_derive(ConceptBuilder *b)
{
	HASHCTL control = {.keysize = sizeof(uint32) * GRAM_CHARACTERS, .entrysize = sizeof(TermEntry)};
	MemoryContext caller = MemoryContextSwitchTo(b->context);
	Deriving d = {.builder = b};
	uint32 before = b->label_count;

	control.hcxt = b->context;
	d.numbers = hash_create("wsis terms", 4096, &control, HASH_ELEM | HASH_BLOBS | HASH_CONTEXT);
	for (uint32 i = 0; i < b->path_count; i++)
	{
		CHECK_FOR_INTERRUPTS();
		/* a label's first path: with its accents, compounds whole */
		if (i == 0 || b->paths[i].label != b->paths[i - 1].label)
			add_path_terms(&d, &b->paths[i]);
	}
	if (d.count > 0)
		sort_occurrences(&d);
	for (uint32 i = 0; i < d.term_count; i++)
	{
		const Term *best[LANGUAGES] = {NULL};
		const Term *term = &d.terms[i];
		uint32 concept = CONCEPT_NONE;

		if (term->language != LANGUAGE_EN || term->concepts < CONCEPTS_AT_LEAST)
			continue;
		count_together(&d, term);
		choose_best(&d, term, best);
		for (int language = 0; language < LANGUAGES; language++)
		{
			if (!best[language])
				continue;
			if (concept == CONCEPT_NONE)
			{
				/* + 1: behind the letter for the language */
				concept = concept_builder_concept(
					b, b->strings.data + b->words[term->words[0]].text + 1, true);
				add_term(&d, term, concept);
			}
			add_term(&d, best[language], concept);
		}
	}
	MemoryContextSwitchTo(caller);
	return b->label_count - before;
}
