/* to_query: a question in any of the languages as a tsquery. */
#include "search/query_text.h"

#include "miscadmin.h"
#include "tsearch/ts_type.h"

/* A clause and its words. */
typedef struct Asked
{
	const Clause *clause;
	List *elements;
} Asked;

/* Finds every clause's words; returns whether there are any that are no stop words for sure. */
static bool
find_words(Oid configuration, const Question *question, Asked *asked)
{
	const TSConfigCacheEntry *config = analysis_configuration(configuration);
	TokenList list;
	Size at = 0;
	bool firm = false;

	token_list_cut(&list, question->text, question->length);
	for (int i = 0; i < question->count; i++)
	{
		Size from;

		asked[i].clause = &question->clauses[i];
		while (at < list.count && list.tokens[at].start < asked[i].clause->start)
			at++;
		from = at;
		while (at < list.count && list.tokens[at].start < asked[i].clause->end)
			at++;
		asked[i].elements = elements_of(config, question, &list, from, at);
		/* the labels anew: they may go when dictionaries are looked up */
		asked[i].elements = elements_join_concepts(asked[i].elements, &list,
												   concept_labels_of_configuration(configuration));
		for (int n = 0; n < list_length(asked[i].elements) && !firm; n++)
		{
			const Element *element = list_nth(asked[i].elements, n);

			firm = element->forms != NIL && !element->doubtful;
		}
	}
	return firm;
}

/* What the clauses ask for together; NULL when that is nothing. */
static char *
ask(const Asked *asked, int count, bool firm)
{
	List *either = NIL;
	List *all = NIL;

	for (int i = 0; i < count; i++)
	{
		const Clause *clause = asked[i].clause;
		char *node = clause->quoted ? query_text_phrase(asked[i].elements, !firm)
									: query_text_words(asked[i].elements, !firm);

		if (clause->or_before && all != NIL)
		{
			either = lappend(either, query_text_join(all, "&"));
			all = NIL;
		}
		if (node)
			all = lappend(all, clause->negated ? query_text_not(node) : node);
	}
	if (all != NIL)
		either = lappend(either, query_text_join(all, "&"));
	return query_text_join(either, "|");
}

PG_FUNCTION_INFO_V1(wsis_to_query);
Datum
wsis_to_query(PG_FUNCTION_ARGS)
{
	const text *t = PG_GETARG_TEXT_PP(1);
	Question *question = question_read(VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t));
	Asked *asked = palloc_extended((Size) question->count * sizeof(Asked) + 1, MCXT_ALLOC_HUGE);
	bool firm = find_words(PG_GETARG_OID(0), question, asked);
	char *text = ask(asked, question->count, firm);

	if (!text)
		ereport(NOTICE, errmsg("the question has no words but stop words, and finds nothing"));
	PG_RETURN_TSQUERY(query_text_read(text));
}
