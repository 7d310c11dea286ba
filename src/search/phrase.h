/*
 * Where a phrase of a query matches. Places are combined as PostgreSQL's own matching
 * combines them, so that a phrase is found just where it matches.
 */
#ifndef WSIS_SEARCH_PHRASE_H
#define WSIS_SEARCH_PHRASE_H

#include "wsis.h"

#include "tsearch/ts_type.h"

/* An occurrence, and what it counts for. */
typedef struct PhrasePlace
{
	int position;
	float weight;
} PhrasePlace;

/* Where something matches: the places of its last words, or all places but these. */
typedef struct Places
{
	PhrasePlace *at; /* ascending; each position once */
	int count;
	bool negated;
	int width; /* from a match's first word to its last */
} Places;

typedef struct PhraseSearch
{
	TSQuery query;
	Places (*places_of)(void *in, TSQuery query, const QueryOperand *operand);
	void *in;
	Places *kept; /* NULL; or the places of every item that was looked at, by its number */
} PhraseSearch;

/* Where an item of the query matches as part of a phrase. */
extern Places phrase_places(const PhraseSearch *search, const QueryItem *item);
/* How far an operator's sides are moved to where it matches; returns its width. */
extern int phrase_offsets(const QueryItem *item, Places left, Places right, int *left_offset,
						  int *right_offset);
/* Brings places into their order. */
extern void places_sort(Places *places);

#endif /* WSIS_SEARCH_PHRASE_H */
