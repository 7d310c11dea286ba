/* Dictionaries of template wsis.concept that have labels; those of codes are in concept.c. */
#ifndef WSIS_SEARCH_CONCEPT_DICTIONARY_H
#define WSIS_SEARCH_CONCEPT_DICTIONARY_H

#include "search/lexeme.h"

#include "tsearch/ts_cache.h"

#include "search/concept_labels.h"

typedef struct LabelDictionary LabelDictionary;

/* What a dictionary of template wsis.concept is: of codes, or of labels. */
typedef struct ConceptDictionary ConceptDictionary;

extern LabelDictionary *label_dictionary_make(void);
/* Sets an option; false where there is no such option. */
extern bool label_dictionary_set(LabelDictionary *d, const char *option, const char *value);
extern TSLexeme *label_dictionary_lexize(LabelDictionary *d, const char *token, int length,
										 DictSubState *state);
/* Its labels; NULL where it has none yet. */
extern ConceptLabels *label_dictionary_labels(LabelDictionary *d);

/*
 * Is a dictionary declared to have labels, and those of which other one; NULL for its own? Told
 * without reading them, since others must take the place of those that can't be read.
 */
extern bool label_dictionary_declared(Oid dictionary, char **other);

/* The labels of a dictionary that was looked up; in concept.c, which knows the template. */
extern LabelDictionary *label_dictionary_of(Oid dictionary);
extern LabelDictionary *label_dictionary_of_entry(const TSDictionaryCacheEntry *entry);

/* The word that is the option's value for the labels that come with wsis. */
#define LABELS_BUILT_IN "built-in"

#endif /* WSIS_SEARCH_CONCEPT_DICTIONARY_H */
