/* Elements in tsquery's notation; see query_text.h. */
#include "search/query_text.h"

#include "lib/stringinfo.h"
#include "miscadmin.h"
#include "tsearch/ts_utils.h"
#include "utils/fmgrprotos.h"

static void
write_lexeme(StringInfo to, const char *lexeme, bool prefix)
{
	appendStringInfoChar(to, '\'');
	for (const char *at = lexeme; *at != '\0'; at++)
	{
		if (*at == '\'' || *at == '\\')
			appendStringInfoChar(to, *at);
		appendStringInfoChar(to, *at);
	}
	appendStringInfoString(to, prefix ? "':*" : "'");
}

static void
write_place(StringInfo to, const Place *place)
{
	int count = list_length(place->lexemes);

	if (count > 1)
		appendStringInfoChar(to, '(');
	for (int i = 0; i < count; i++)
	{
		if (i > 0)
			appendStringInfoString(to, place->all ? " & " : " | ");
		write_lexeme(to, list_nth(place->lexemes, i), place->prefix);
	}
	if (count > 1)
		appendStringInfoChar(to, ')');
}

/* Nodes from … to with operators between: halves of halves, so that the tree is not deep. */
static void
write_joined(StringInfo text, const List *nodes, int from, int to, const char *operator)
{
	int middle = from + (to - from) / 2;

	CHECK_FOR_INTERRUPTS();
	if (to - from == 1)
	{
		appendStringInfoString(text, list_nth(nodes, from));
		return;
	}
	appendStringInfoChar(text, '(');
	write_joined(text, nodes, from, middle, operator);
	appendStringInfo(text, " %s ", operator);
	write_joined(text, nodes, middle, to, operator);
	appendStringInfoChar(text, ')');
}

char *
query_text_join(const List *nodes, const char *operator)
{
	StringInfoData text;

	if (nodes == NIL)
		return NULL;
	initStringInfo(&text);
	write_joined(&text, nodes, 0, list_length(nodes), operator);
	return text.data;
}

char *
query_text_lexeme(const char *lexeme, int length)
{
	StringInfoData text;
	char *whole = pnstrdup(lexeme, length);

	initStringInfo(&text);
	write_lexeme(&text, whole, false);
	pfree(whole);
	return text.data;
}

TSQuery
query_text_read(const char *text)
{
	TSQuery query;

	if (text)
		return DatumGetTSQuery(DirectFunctionCall1(tsqueryin, CStringGetDatum(text)));
	query = palloc0(HDRSIZETQ);
	SET_VARSIZE(query, HDRSIZETQ);
	return query;
}

char *
query_text_not(const char *node)
{
	return psprintf("!%s", node);
}

/* Places side by side, from … to: the distances are between them. */
static void
write_places(StringInfo text, const List *places, int from, int to)
{
	int middle = from + (to - from) / 2;
	const Place *before;
	const Place *behind;

	CHECK_FOR_INTERRUPTS();
	if (to - from == 1)
	{
		write_place(text, list_nth(places, from));
		return;
	}
	before = list_nth(places, middle - 1);
	behind = list_nth(places, middle);
	appendStringInfoChar(text, '(');
	write_places(text, places, from, middle);
	appendStringInfo(text, " <%d> ", Min(behind->at - before->at, MAXENTRYPOS));
	write_places(text, places, middle, to);
	appendStringInfoChar(text, ')');
}

static char *
form_text(const List *places)
{
	StringInfoData text;

	initStringInfo(&text);
	write_places(&text, places, 0, list_length(places));
	return text.data;
}

/* Adds a node that isn't there yet. */
static List *
add_node(List *nodes, char *node)
{
	for (int i = 0; i < list_length(nodes); i++)
		if (strcmp(list_nth(nodes, i), node) == 0)
			return nodes;
	return lappend(nodes, node);
}

char *
query_text_words(const List *elements, bool doubtful)
{
	List *all = NIL;

	for (int i = 0; i < list_length(elements); i++)
	{
		const Element *element = list_nth(elements, i);
		List *nodes = NIL;

		if (element->forms == NIL || (element->doubtful && !doubtful))
			continue;
		for (int n = 0; n < list_length(element->forms); n++)
			nodes = add_node(nodes, form_text(((Form *) list_nth(element->forms, n))->places));
		all = lappend(all, query_text_join(nodes, "|"));
	}
	return query_text_join(all, "&");
}

/* So many ways to write a phrase are asked for at most. */
#define PHRASES_MAX 16

/* How many of an element's forms a phrase has room for, when there are so many phrases already. */
static int
forms_in_phrase(const Element *element, int phrases, bool doubtful)
{
	int count = element->doubtful && !doubtful ? 0 : list_length(element->forms);

	return count * phrases <= PHRASES_MAX ? count : Min(count, 1);
}

/* The places of one way to write it: which, in a number whose digits are the elements' forms. */
static List *
places_of_phrase(const List *elements, int which, bool doubtful)
{
	List *places = NIL;
	int phrases = 1;
	int at = 0;

	for (int i = 0; i < list_length(elements); i++)
	{
		const Element *element = list_nth(elements, i);
		int count = forms_in_phrase(element, phrases, doubtful);
		const Form *form;

		CHECK_FOR_INTERRUPTS();
		if (count == 0)
		{
			at += element->advance;
			continue;
		}
		form = list_nth(element->forms, which / phrases % count);
		phrases *= count;
		for (int n = 0; n < list_length(form->places); n++)
		{
			Place *place = palloc(sizeof(Place));

			*place = *(const Place *) list_nth(form->places, n);
			place->at += at;
			places = lappend(places, place);
		}
		at += form->advance;
	}
	return places;
}

char *
query_text_phrase(const List *elements, bool doubtful)
{
	List *nodes = NIL;
	int phrases = 1;

	for (int i = 0; i < list_length(elements); i++)
		phrases *= Max(forms_in_phrase(list_nth(elements, i), phrases, doubtful), 1);
	for (int which = 0; which < phrases; which++)
	{
		List *places = places_of_phrase(elements, which, doubtful);

		if (places != NIL)
			nodes = add_node(nodes, form_text(places));
	}
	return query_text_join(nodes, "|");
}
