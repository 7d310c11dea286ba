/* How often a phrase occurs in a document: just where it matches. */
#include "search/bm25.h"

#include "miscadmin.h"

#include "search/phrase.h"

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
		places->at[places->count++] = (PhrasePlace){WEP_GETPOS(at[i]), d->weights[label]};
	}
}

static Places
places_of_operand(void *in, TSQuery query, const QueryOperand *operand)
{
	const Bm25Document *d = in;
	Places places = {NULL, 0, false, 0};
	int entries;
	const WordEntry *entry =
		bm25_entries(d, operand, GETOPERAND(query) + operand->distance, &entries);
	Size room = 0;

	for (int i = 0; i < entries; i++)
		room += POSDATALEN(d->vector, &entry[i]);
	if (room == 0)
		return places;
	places.at = palloc(room * sizeof(PhrasePlace));
	for (int i = 0; i < entries; i++)
	{
		if (i % 1024 == 1023)
			CHECK_FOR_INTERRUPTS();
		add_entry(&places, d, &entry[i], operand->weight);
	}
	if (entries > 1)
		places_sort(&places);
	return places;
}

double
bm25_phrase(const Bm25Document *d, TSQuery query, const QueryItem *phrase)
{
	PhraseSearch search = {query, places_of_operand, unconstify(Bm25Document *, d), NULL};
	Places places = phrase_places(&search, phrase);
	double frequency = 0;

	for (int i = 0; !places.negated && i < places.count; i++)
		frequency += places.at[i].weight;
	if (places.at)
		pfree(places.at);
	return frequency;
}
