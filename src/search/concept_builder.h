/* What the files that gather labels share; see concept_pack.h. */
#ifndef WSIS_SEARCH_CONCEPT_BUILDER_H
#define WSIS_SEARCH_CONCEPT_BUILDER_H

#include "search/concept_pack.h"

#include "lib/stringinfo.h"
#include "utils/hsearch.h"

typedef struct BuilderConcept
{
	uint32 name; /* where in the strings */
	uint32 lexeme;
} BuilderConcept;

typedef struct BuilderLabel
{
	uint32 concept;
	uint32 text;
	uint8 language;
	bool derived;
} BuilderLabel;

typedef struct BuilderWord
{
	uint32 text; /* behind a letter for the language */
} BuilderWord;

/* A path of words to a label. */
typedef struct Path
{
	uint32 label;
	uint32 first; /* word */
	uint32 count;
} Path;

typedef struct NamedNumber
{
	char name[CONCEPT_KEY_MAX];
	uint32 number;
} NamedNumber;

struct ConceptBuilder
{
	MemoryContext context;
	StringInfoData strings;
	HTAB *concept_numbers;
	HTAB *word_numbers;
	BuilderConcept *concepts;
	uint32 concept_count;
	uint32 concept_room;
	BuilderLabel *labels;
	uint32 label_count;
	uint32 label_room;
	BuilderWord *words;
	uint32 word_count;
	uint32 word_room;
	Path *paths;
	uint32 path_count;
	uint32 path_room;
	uint32 *steps; /* the words of the paths */
	uint32 step_count;
	uint32 step_room;
	uint32 *dropped; /* labels of too many concepts */
	uint32 dropped_count;
	uint32 dropped_room;
};

/* Room for one more in an array that grows by doubling. */
#define GROW(array, count, room) \
	do \
	{ \
		if ((count) == (room)) \
		{ \
			(room) = (room) ? (room) *2 : 256; \
			(array) = (array) \
				? repalloc_huge((array), mul_size((room), sizeof(*(array)))) \
				: palloc_extended(mul_size((room), sizeof(*(array))), MCXT_ALLOC_HUGE); \
		} \
	} while (0)

/* Adds a string; returns where it stands. */
extern uint32 builder_add_string(ConceptBuilder *builder, const char *string, int length);
/* The number of a word, by its key. */
extern uint32 builder_word(ConceptBuilder *builder, const char *key, int length);
/* Adds a label's words. */
extern void builder_add_path(ConceptBuilder *builder, uint32 label, const uint32 *words, int count);
extern void builder_add_label(ConceptBuilder *builder, uint32 concept, Language language,
							  const char *text, int length, bool derived);

#endif /* WSIS_SEARCH_CONCEPT_BUILDER_H */
