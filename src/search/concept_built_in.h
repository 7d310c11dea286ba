/* The labels that come with wsis, as data/generate writes them from data/. */
#ifndef WSIS_SEARCH_CONCEPT_BUILT_IN_H
#define WSIS_SEARCH_CONCEPT_BUILT_IN_H

#include "wsis.h"

#include "search/language.h"

typedef struct BuiltInLabel
{
	uint16 concept;
	uint8 language;
	const char *text;
} BuiltInLabel;

extern const char *const built_in_concepts[];
extern const BuiltInLabel built_in_labels[];
extern const int built_in_label_count;

#endif /* WSIS_SEARCH_CONCEPT_BUILT_IN_H */
