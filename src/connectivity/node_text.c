/*
 * Text of node sets: {2.35 48.85 #7 "fibre",-17.45 14.69 ?,left_out=3,unknown=2}. A
 * node is its longitude, its latitude, an id behind #, a class in quotes, in which " and \ stand
 * behind \, and ? when nobody knows whether it works; behind the nodes the counts
 * of those that are not there and of those of which nobody knows where. Numbers are
 * written as short as they are exact.
 */
#include "connectivity/node_set.h"

#include "common/shortest_dec.h"
#include "lib/stringinfo.h"
#include "miscadmin.h"
#include "utils/builtins.h"

#include "connectivity/read_text.h"
#include "decimal.h"

/* ",-179.12345678901234 -89.12345678901234 #-9223372036854775808 ?" without the class */
#define NODE_TEXT_MAX (2 * DOUBLE_SHORTEST_DECIMAL_LEN + MAXINT8LEN + 16)

static void
write_class(StringInfo text, const NodeSet *set, uint32 class)
{
	int length = 0;
	const char *name = node_set_class_name(set, class, &length);

	if (!name)
		return;
	appendStringInfoString(text, " \"");
	for (int i = 0; i < length; i++)
	{
		if (name[i] == '"' || name[i] == '\\')
			appendStringInfoChar(text, '\\');
		appendStringInfoChar(text, name[i]);
	}
	appendStringInfoChar(text, '"');
}

static void
write_node(StringInfo text, const NodeSet *set, const SetNode *node)
{
	char *at;

	enlargeStringInfo(text, NODE_TEXT_MAX);
	at = text->data + text->len;
	at = text_write_place(at, node->longitude, node->latitude);
	if (node->has_id)
	{
		*at++ = ' ';
		*at++ = '#';
		at += pg_lltoa(node->id, at);
	}
	*at = '\0';
	text->len = at - text->data;
	write_class(text, set, node->class);
	if (!node->known)
		appendStringInfoString(text, " ?");
}

char *
node_set_write(const NodeSet *set)
{
	StringInfoData text;

	initStringInfo(&text);
	appendStringInfoChar(&text, '{');
	for (uint32 i = 0; i < set->count; i++)
	{
		SetNode node = set->form == NODE_SET_LIST ? node_set_list(set)[i] : node_set_node(set, i);

		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		if (i > 0)
			appendStringInfoChar(&text, ',');
		write_node(&text, set, &node);
	}
	if (set->left_out > 0)
		appendStringInfo(&text, "%sleft_out=" INT64_FORMAT, text.len > 1 ? "," : "", set->left_out);
	if (set->unknown > 0)
		appendStringInfo(&text, "%sunknown=" INT64_FORMAT, text.len > 1 ? "," : "", set->unknown);
	appendStringInfoChar(&text, '}');
	return text.data;
}

/* A class in quotes, without its escapes. */
static const char *
read_class(const char *at, StringInfo name, const char **why)
{
	resetStringInfo(name);
	for (; *at != '"'; at++)
	{
		if (*at == '\\')
			at++;
		*why = "A class has no closing quote";
		if (*at == '\0')
			return NULL;
		*why = "A class is too long";
		if (name->len == NODE_CLASS_BYTES_MAX)
			return NULL;
		appendStringInfoChar(name, *at);
	}
	return at + 1;
}

/* What may stand behind a node's coordinates. */
static const char *
read_details(const char *at, NodeList *list, SetNode *node, StringInfo name, const char **why)
{
	node->known = true;
	node->class = NODE_CLASS_NONE;
	at = text_skip_blanks(at);
	if (*at == '#')
	{
		*why = "There is no 64-bit id";
		at = text_read_integer(at + 1, &node->id);
		if (!at)
			return NULL;
		node->has_id = true;
		at = text_skip_blanks(at);
	}
	if (*at == '"')
	{
		at = read_class(at + 1, name, why);
		if (!at)
			return NULL;
		node->class = node_list_class(list, name->data, name->len);
		at = text_skip_blanks(at);
	}
	if (*at == '?')
	{
		node->known = false;
		at = text_skip_blanks(at + 1);
	}
	return at;
}

static const char *
read_node(const char *at, NodeList *list, StringInfo name, const char **why)
{
	SetNode node = {0};

	*why = "There is no longitude";
	at = decimal_read(at, &node.longitude);
	if (!at)
		return NULL;
	*why = "There is no latitude";
	if (text_skip_blanks(at) == at)
		return NULL;
	at = decimal_read(text_skip_blanks(at), &node.latitude);
	if (!at)
		return NULL;
	*why = "A node is not on the earth";
	if (!earth_has(node.longitude, node.latitude))
		return NULL;
	node.longitude += 0.0;
	node.latitude += 0.0;
	at = read_details(at, list, &node, name, why);
	if (at)
		node_list_add(list, &node);
	return at;
}

/* Reads up to behind the closing brace. */
NodeSet *
node_set_read(const char **at, const char **why)
{
	NodeList list = {node_list_new(0), NULL, NULL, true};
	StringInfoData name;
	const char *item = text_skip_blanks(*at);
	bool more = *item != '}';

	initStringInfo(&name);
	while (more)
	{
		const char *end;

		CHECK_FOR_INTERRUPTS();
		*at = item;
		end = *item == 'l' || *item == 'u'
			? text_read_counts(item, &list.list->left_out, &list.list->unknown, why)
			: read_node(item, &list, &name, why);
		if (!end)
			return NULL;
		more = *end == ',' && *item != 'l' && *item != 'u';
		item = more ? text_skip_blanks(end + 1) : end;
	}
	*at = item;
	*why = "There is neither comma nor brace";
	if (*item != '}')
		return NULL;
	*at = item + 1;
	return list.list;
}
