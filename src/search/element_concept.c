/* Questions' words that are labels of concepts; see element.h. */
#include "search/element.h"

#include "miscadmin.h"

#include "search/label_tokens.h"

/* One element of those that a label takes, first to last: the concept, or the words. */
static Element *
join(const List *elements, int first, int last, const ConceptLabels *labels,
	 const ConceptMatch *match)
{
	Element *element = palloc0(sizeof(Element));
	const Element *only = first == last ? list_nth(elements, first) : NULL;
	Form *concept = element_add_form(element, 0);
	Place *place = element_add_place(concept, 0);

	for (int k = 0; k < match->count; k++)
		place->lexemes = lappend(place->lexemes, pstrdup(concept_lexeme(labels, match, k)));
	if (only)
	{
		element->forms = list_concat(element->forms, only->forms);
		element->advance = only->advance;
	}
	else
		element->advance = element_add_side_by_side(element, elements, first, last)->advance;
	concept->advance = element->advance;
	element->first = ((Element *) list_nth(elements, first))->first;
	element->last = ((Element *) list_nth(elements, last))->last;
	return element;
}

List *
elements_join_concepts(List *elements, const TokenList *list, ConceptLabels *labels)
{
	List *joined = NIL;
	int count = list_length(elements);
	LabelTokens t;
	int at = 0;

	if (!labels || count == 0)
		return elements;
	t = label_tokens(list, ((Element *) linitial(elements))->first,
					 ((Element *) llast(elements))->last + 1, true);
	for (int i = 0; i < count; i++)
	{
		Element *element = list_nth(elements, i);
		ConceptMatch match;
		int last = i - 1;

		CHECK_FOR_INTERRUPTS();
		while (at < t.count && t.places[at] < element->first)
			at++;
		if (at < t.count && t.places[at] == element->first &&
			concept_match(labels, t.tokens, t.count, at, &match))
		{
			Size end = t.places[at + match.tokens - 1];

			while (last + 1 < count && ((Element *) list_nth(elements, last + 1))->last <= end)
				last++;
		}
		if (last >= i)
		{
			element = join(elements, i, last, labels, &match);
			i = last;
		}
		joined = lappend(joined, element);
	}
	return joined;
}
