/* What the files that read a set of labels share; see concept_labels.h. */
#ifndef WSIS_SEARCH_CONCEPT_SET_H
#define WSIS_SEARCH_CONCEPT_SET_H

#include "search/concept_labels.h"
#include "search/concept_pack.h"

typedef struct Concept
{
	uint32 lexeme; /* where in the strings; its name is behind the prefix */
} Concept;

/* Labels of one node lie side by side, up to the one that is the last. */
typedef struct ConceptLabel
{
	uint32 concept;
	uint32 text; /* its number among the texts */
	uint8 flags; /* CONCEPT_LABEL_… */
} ConceptLabel;

typedef struct LabelWord
{
	uint32 text; /* where in the strings, behind a letter for the language */
	uint32 node; /* of the labels that begin with it, 0: none do */
} LabelWord;

typedef struct LabelNode
{
	uint32 word;
	uint32 children; /* the first one; they end where the next node's begin */
	uint32 label;	 /* the first one's number + 1; 0: no label ends here */
} LabelNode;

/* A set as it is read: what its streams say, in arrays that are looked up in. */
struct ConceptLabels
{
	const ConceptPack *pack;
	Concept *concepts;
	ConceptLabel *labels;
	LabelWord *words;
	uint32 *slots; /* the words by their hash: number + 1, 0 for none; open addressing */
	uint32 mask;   /* of the slots, a power of two of them */
	LabelNode *nodes;
	char *strings;
	char *texts; /* NULL until one is asked for */
	uint32 *text_at;
	uint64 generation; /* tells a set from the one that was in its place */
	MemoryContext context;
	void *memos; /* made when the first word comes */
};

/* Reads the first stream into the arrays; what is wrong with it, NULL for nothing. */
extern const char *concept_set_unpack(ConceptLabels *labels);
/* A label's text. */
extern const char *concept_set_text(ConceptLabels *labels, uint32 number);

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
