/*
 * A set of concepts' labels, packed into one piece of bytes, and the longest match of
 * a label over a text's tokens.
 *
 * To find the labels in a text or a question:
 *
 *	ConceptLabels *labels = concept_labels_of_configuration(config);
 *
 *	token_list_cut(&list, text, length);
 *	… for each token that isn't TOKEN_BLANK, in order:
 *		tokens[n++] = (ConceptToken) {list.text + token->start, token->length,
 *									  concept_language_of_type(token->type)};
 *	for (i = 0; i < n; i += found ? match.tokens : 1)
 *	{
 *		found = labels && concept_match(labels, tokens, n, i, &match);
 *		for (k = 0; found && k < match.count; k++)
 *			concept_hit(labels, &match, k, &hit);	a label may be that of several concepts
 *	}
 *
 * The tokens are given as the parser cut them: a compound's whole, then its parts; stop
 * words too. All point into one text. A match begins at tokens[i] and takes match.tokens
 * of them, stop words and parts of compounds between its words counted; within it the
 * other tokens are words of the label, see match.skipped.
 *
 * What a set of labels points to lives until the dictionary is next looked up after
 * a change: ask for it anew in every call of a function, and copy what you keep.
 */
#ifndef WSIS_SEARCH_CONCEPT_LABELS_H
#define WSIS_SEARCH_CONCEPT_LABELS_H

#include "wsis.h"

#include "search/language.h"
#include "search/token.h"

typedef struct ConceptLabels ConceptLabels;

/* A token as it stands in a text; LANGUAGE_UNKNOWN: what its script may be. */
typedef struct ConceptToken
{
	const char *word;
	int length;
	Language language;
} ConceptToken;

/* Tokens that a label may be long. */
#define CONCEPT_TOKENS_MAX 64
/* Concepts that a label may be of. */
#define CONCEPTS_OF_LABEL_MAX 32

typedef struct ConceptMatch
{
	int tokens;		/* how many of them … */
	uint64 skipped; /* … of which these (bit 0: the first) are no words of the label */
	int count;		/* concepts that have the label, at least 1 */
	uint32 first;	/* … in the set */
} ConceptMatch;

typedef struct ConceptHit
{
	const char *lexeme; /* as to_tsvector gives it: K:name, D:word where derived, C7, SDG9 */
	const char *label;	/* as published */
	const char *name;	/* the concept's name, as in concept_label.concept */
	Language language;	/* of the label */
	bool derived;		/* learned from other labels: weighs less */
} ConceptHit;

/* The longest label that begins at tokens[from]; false where none does. */
extern bool concept_match(ConceptLabels *labels, const ConceptToken *tokens, int count, int from,
						  ConceptMatch *match);
/* The k-th concept of a match. */
extern void concept_hit(ConceptLabels *labels, const ConceptMatch *match, int k, ConceptHit *hit);
/* Its lexeme, all that indexing needs; one string in a set. */
extern const char *concept_lexeme(const ConceptLabels *labels, const ConceptMatch *match, int k);

/* The next label that is that of several concepts, from an empty match on; false: none. */
extern bool concept_labels_next_shared(const ConceptLabels *labels, ConceptMatch *match);

/* The labels of a dictionary of template wsis.concept; NULL where it has none, or is no such. */
extern ConceptLabels *concept_labels_of_dictionary(Oid dictionary);
/* The languages in which such a dictionary looks for labels, as bits; 0 where it has none. */
extern unsigned concept_languages_of_dictionary(Oid dictionary);
/* The labels of the first such dictionary that a configuration maps words to. */
extern ConceptLabels *concept_labels_of_configuration(Oid config);
/* The built-in labels. */
extern ConceptLabels *concept_labels_built_in(void);
/* The language of a token of wsis.parser. */
extern Language concept_language_of_type(int type);

/* What a concept's lexeme begins with, if it isn't a code. No word's lexeme has capitals. */
#define CONCEPT_PREFIX "K:"
#define CONCEPT_DERIVED_PREFIX "D:"

/*
 * The same, token by token, for a dictionary that is given one word at a time. *best
 * is what was found so far, tokens 0 for nothing; false from concept_walk_step: no
 * longer label can follow.
 */
typedef struct ConceptWalk ConceptWalk;

extern ConceptWalk *concept_walk_make(void);
extern void concept_walk_begin(ConceptWalk *walk, ConceptLabels *labels);
extern bool concept_walk_step(ConceptWalk *walk, const ConceptToken *token, unsigned languages);
/* Takes the tokens of a text behind one that was taken, as far as a label may go on. */
extern void concept_walk_on(ConceptWalk *walk, const TokenList *list, Size at, unsigned languages);
extern const ConceptMatch *concept_walk_best(const ConceptWalk *walk);
/* Shorter labels that begin with the same word, and as long ones of other languages. */
extern int concept_walk_others(const ConceptWalk *walk, const ConceptMatch **others);
#define CONCEPT_OTHERS_MAX 8
/* Bytes between two words of a label at most: those farther apart are of different texts. */
#define CONCEPT_GAP_MAX 100

/* Languages as bits, for concept_walk_step: only these are looked at. */
#define CONCEPT_ALL_LANGUAGES ((1 << LANGUAGES) - 1)

/*
 * Opens packed labels, checked: bytes from outside are hostile. *fault says what is
 * wrong where it returns NULL. The bytes must live as long as the set, which is
 * allocated in the current context.
 */
extern ConceptLabels *concept_labels_open(const char *bytes, Size size, const char **fault);

/* Tells a set from another that was where it is. */
extern uint64 concept_labels_generation(const ConceptLabels *labels);

#endif /* WSIS_SEARCH_CONCEPT_LABELS_H */
