/* What the files that read a set of labels share; see concept_labels.h. */
#ifndef WSIS_SEARCH_CONCEPT_SET_H
#define WSIS_SEARCH_CONCEPT_SET_H

#include "search/concept_labels.h"
#include "search/concept_pack.h"

struct ConceptLabels
{
	const ConceptPack *pack;
	const PackedConcept *concepts;
	const PackedLabel *labels;
	const PackedWord *words;
	const uint32 *slots;
	const PackedNode *nodes;
	const char *strings;
	uint64 generation; /* tells a set from the one that was in its place */
	MemoryContext context;
	void *memos; /* made when the first word comes */
};

/* What a token is to the labels of a language. */
typedef struct ConceptWord
{
	uint32 words[CONCEPT_KEYS_MAX]; /* those of its keys that labels have */
	uint8 count;
	bool stop; /* is it a stop word? */
} ConceptWord;

extern void concept_word_find(ConceptLabels *labels, Language language, const char *text,
							  int length, ConceptWord *word);
/* The same for the next piece of a Chinese word. */
extern void concept_word_of_piece(ConceptLabels *labels, const char **at, const char *end,
								  ConceptWord *word);
/* … for a mark between words. */
extern void concept_word_of_mark(const ConceptLabels *labels, Language language, ConceptWord *word);

#endif /* WSIS_SEARCH_CONCEPT_SET_H */
