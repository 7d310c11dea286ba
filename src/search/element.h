/*
 * A question's words as what a text's lexemes are asked for: each may be written in
 * several forms; a form is lexemes at places, counted as to_tsvector() counts them.
 */
#ifndef WSIS_SEARCH_ELEMENT_H
#define WSIS_SEARCH_ELEMENT_H

#include "wsis.h"

#include "nodes/pg_list.h"

#include "search/analysis.h"
#include "search/concept_labels.h"
#include "search/question.h"
#include "search/token.h"

/* What may stand at a place: any of these lexemes, or all of them. */
typedef struct Place
{
	int at; /* from where the form begins */
	bool all;
	bool prefix;
	List *lexemes; /* of char * */
} Place;

typedef struct Form
{
	List *places; /* of Place *, in order */
	int advance;  /* where what follows begins */
} Form;

/* A word, a compound, a code with the words that name it, … */
typedef struct Element
{
	Size first; /* its tokens, first to last */
	Size last;
	List *forms;   /* of Form *; none: a stop word */
	int advance;   /* in a text that is written as the question is */
	bool doubtful; /* is it a stop word in a language that it may be in? */
} Element;

/* The elements of the tokens from … to, in order; of Element *. */
extern List *elements_of(const TSConfigCacheEntry *config, const Question *question,
						 const TokenList *list, Size from, Size to);
/* Those of them that are a concept's label made one, which asks for the concept or its words. */
extern List *elements_join_concepts(List *elements, const TokenList *list, ConceptLabels *labels);

/* How elements are made. */
extern Form *element_add_form(Element *element, int advance);
extern Place *element_add_place(Form *form, int at);
extern Form *element_add_side_by_side(Element *element, const List *elements, int first, int last);

#endif /* WSIS_SEARCH_ELEMENT_H */
