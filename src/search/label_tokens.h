/* A text's tokens as labels of concepts are matched over them. */
#ifndef WSIS_SEARCH_LABEL_TOKENS_H
#define WSIS_SEARCH_LABEL_TOKENS_H

#include "search/concept_labels.h"
#include "search/token.h"

typedef struct LabelTokens
{
	ConceptToken *tokens;
	Size *places; /* of each in the list */
	int count;
} LabelTokens;

/*
 * The tokens from … to that are not blank. In a question the language of a word in Latin
 * letters is not looked at: it is too short to be sure of it.
 */
extern LabelTokens label_tokens(const TokenList *list, Size from, Size to, bool question);

#endif /* WSIS_SEARCH_LABEL_TOKENS_H */
