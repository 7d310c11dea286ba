/* The type action_line_set: a set of action lines in four bytes. */
#include "wsis.h"

#include "catalog/pg_type.h"
#include "common/hashfn.h"
#include "lib/stringinfo.h"
#include "libpq/pqformat.h"
#include "miscadmin.h"
#include "port/pg_bitutils.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"

#include "vocabulary/canonical.h"
#include "comparison.h"
#include "vocabulary/types.h"

/* The members at or behind a line in the order of lines. */
static ActionLineSet
members_from(ActionLineSet set, ActionLine line)
{
	ActionLineSet members = 0;

	for (ActionLine i = 0; i < ACTION_LINES; i++)
		if (action_line_facts[i].rank >= action_line_facts[line].rank)
			members |= set & ACTION_LINE_BIT(i);
	return members;
}

/* The first member in the order of lines; the set is not empty. */
static ActionLine
first_member(ActionLineSet set)
{
	ActionLine first = pg_rightmost_one_pos32(set);

	for (ActionLine i = first; i < ACTION_LINES; i++)
		if (set & ACTION_LINE_BIT(i) && action_line_facts[i].rank < action_line_facts[first].rank)
			first = i;
	return first;
}

/*
 * As arrays of the members in order compare: at the first line that only one set
 * has, that set is the smaller one, unless the other ends there.
 */
static int
compare_action_line_sets(const ActionLineSet *a, const ActionLineSet *b)
{
	ActionLine first;
	bool a_has;

	if (*a == *b)
		return 0;
	first = first_member(*a ^ *b);
	a_has = (*a & ACTION_LINE_BIT(first)) != 0;
	if (members_from(a_has ? *b : *a, first) == 0)
		return a_has ? 1 : -1;
	return a_has ? -1 : 1;
}

WSIS_COMPARISONS(action_line_set, ActionLineSet, PG_GETARG_ACTION_LINE_SET,
				 compare_action_line_sets);
WSIS_EXTREMES(action_line_set, ActionLineSet, PG_GETARG_ACTION_LINE_SET, compare_action_line_sets);

char *
action_line_set_text(ActionLineSet set)
{
	char *text = palloc(sizeof("C7.e-environment") * pg_popcount32(set) + 3);
	char *at = text;

	*at++ = '{';
	while (set)
	{
		ActionLine line = first_member(set);
		size_t length = strlen(action_line_facts[line].text);

		if (at[-1] != '{')
			*at++ = ',';
		memcpy(at, action_line_facts[line].text, length);
		at += length;
		set &= ~ACTION_LINE_BIT(line);
	}
	*at++ = '}';
	*at = '\0';
	return text;
}

/* Whatever spelling it is; false when the error is a soft one. */
static bool
read_spelling(const char *text, size_t length, ActionLineSet *set, Node *escontext)
{
	ReadFault fault = {0};
	ReadStatus status = read_action_line_set(text, length, set, &fault);

	if (status == READ_OK)
		return true;
	read_error(READER_ACTION_LINE_SET, text, length, status, &fault, escontext);
	return false;
}

PG_FUNCTION_INFO_V1(wsis_action_line_set_in);
Datum
wsis_action_line_set_in(PG_FUNCTION_ARGS)
{
	char *text = PG_GETARG_CSTRING(0);
	ActionLineSet set;
	const char *end = canonical_action_line_set(text, &set);

	if (!(end && *end == '\0') && !read_spelling(text, strlen(text), &set, fcinfo->context))
		PG_RETURN_NULL();
	PG_RETURN_ACTION_LINE_SET(set);
}

PG_FUNCTION_INFO_V1(wsis_action_line_set_out);
Datum
wsis_action_line_set_out(PG_FUNCTION_ARGS)
{
	PG_RETURN_CSTRING(action_line_set_text(PG_GETARG_ACTION_LINE_SET(0)));
}

PG_FUNCTION_INFO_V1(wsis_action_line_set_recv);
Datum
wsis_action_line_set_recv(PG_FUNCTION_ARGS)
{
	StringInfo buf = (StringInfo) PG_GETARG_POINTER(0);
	ActionLineSet set = pq_getmsgint(buf, 4);

	if (set & ~ALL_ACTION_LINES)
		ereport(ERROR, errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				errmsg("invalid set of action lines in binary input: 0x%08X", set),
				errdetail("Bits 0 to %d stand for action lines.", ACTION_LINES - 1));
	PG_RETURN_ACTION_LINE_SET(set);
}

PG_FUNCTION_INFO_V1(wsis_action_line_set_send);
Datum
wsis_action_line_set_send(PG_FUNCTION_ARGS)
{
	StringInfoData buf;

	pq_begintypsend(&buf);
	pq_sendint32(&buf, PG_GETARG_ACTION_LINE_SET(0));
	PG_RETURN_BYTEA_P(pq_endtypsend(&buf));
}

PG_FUNCTION_INFO_V1(wsis_action_line_set_hash);
Datum
wsis_action_line_set_hash(PG_FUNCTION_ARGS)
{
	return hash_uint32(PG_GETARG_ACTION_LINE_SET(0));
}

PG_FUNCTION_INFO_V1(wsis_action_line_set_hash_extended);
Datum
wsis_action_line_set_hash_extended(PG_FUNCTION_ARGS)
{
	return hash_uint32_extended(PG_GETARG_ACTION_LINE_SET(0), PG_GETARG_INT64(1));
}

PG_FUNCTION_INFO_V1(wsis_action_line_set_from_text);
Datum
wsis_action_line_set_from_text(PG_FUNCTION_ARGS)
{
	text *t = PG_GETARG_TEXT_PP(0);
	ActionLineSet set;

	read_spelling(VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t), &set, NULL);
	PG_RETURN_ACTION_LINE_SET(set);
}

PG_FUNCTION_INFO_V1(wsis_parse_action_line_set);
Datum
wsis_parse_action_line_set(PG_FUNCTION_ARGS)
{
	text *t = PG_GETARG_TEXT_PP(0);
	ActionLineSet set = 0;
	ReadFault fault = {0};

	if (read_action_line_set(VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t), &set, &fault) != READ_OK)
		PG_RETURN_NULL();
	PG_RETURN_ACTION_LINE_SET(set);
}

PG_FUNCTION_INFO_V1(wsis_action_line_set_to_text);
Datum
wsis_action_line_set_to_text(PG_FUNCTION_ARGS)
{
	PG_RETURN_TEXT_P(cstring_to_text(action_line_set_text(PG_GETARG_ACTION_LINE_SET(0))));
}

PG_FUNCTION_INFO_V1(wsis_action_lines_in);
Datum
wsis_action_lines_in(PG_FUNCTION_ARGS)
{
	text *t = PG_GETARG_TEXT_PP(0);
	ActionLineSet set = 0;
	Scanner s;

	scanner_begin(&s, VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t));
	while (next_action_line_mention(&s, &set))
		CHECK_FOR_INTERRUPTS();
	PG_RETURN_ACTION_LINE_SET(set);
}

PG_FUNCTION_INFO_V1(wsis_action_line_set_contains);
Datum
wsis_action_line_set_contains(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL((PG_GETARG_ACTION_LINE_SET(1) & ~PG_GETARG_ACTION_LINE_SET(0)) == 0);
}

PG_FUNCTION_INFO_V1(wsis_action_line_set_contained);
Datum
wsis_action_line_set_contained(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL((PG_GETARG_ACTION_LINE_SET(0) & ~PG_GETARG_ACTION_LINE_SET(1)) == 0);
}

PG_FUNCTION_INFO_V1(wsis_action_line_set_overlaps);
Datum
wsis_action_line_set_overlaps(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL((PG_GETARG_ACTION_LINE_SET(0) & PG_GETARG_ACTION_LINE_SET(1)) != 0);
}

PG_FUNCTION_INFO_V1(wsis_action_line_set_contains_line);
Datum
wsis_action_line_set_contains_line(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL((PG_GETARG_ACTION_LINE_SET(0) & ACTION_LINE_BIT(PG_GETARG_ACTION_LINE(1))) != 0);
}

PG_FUNCTION_INFO_V1(wsis_action_line_contained);
Datum
wsis_action_line_contained(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL((PG_GETARG_ACTION_LINE_SET(1) & ACTION_LINE_BIT(PG_GETARG_ACTION_LINE(0))) != 0);
}

PG_FUNCTION_INFO_V1(wsis_action_line_set_union);
Datum
wsis_action_line_set_union(PG_FUNCTION_ARGS)
{
	PG_RETURN_ACTION_LINE_SET(PG_GETARG_ACTION_LINE_SET(0) | PG_GETARG_ACTION_LINE_SET(1));
}

PG_FUNCTION_INFO_V1(wsis_action_line_set_intersection);
Datum
wsis_action_line_set_intersection(PG_FUNCTION_ARGS)
{
	PG_RETURN_ACTION_LINE_SET(PG_GETARG_ACTION_LINE_SET(0) & PG_GETARG_ACTION_LINE_SET(1));
}

PG_FUNCTION_INFO_V1(wsis_action_line_set_difference);
Datum
wsis_action_line_set_difference(PG_FUNCTION_ARGS)
{
	PG_RETURN_ACTION_LINE_SET(PG_GETARG_ACTION_LINE_SET(0) & ~PG_GETARG_ACTION_LINE_SET(1));
}

PG_FUNCTION_INFO_V1(wsis_action_line_set_cardinality);
Datum
wsis_action_line_set_cardinality(PG_FUNCTION_ARGS)
{
	PG_RETURN_INT32(pg_popcount32(PG_GETARG_ACTION_LINE_SET(0)));
}

PG_FUNCTION_INFO_V1(wsis_action_line_set_expand);
Datum
wsis_action_line_set_expand(PG_FUNCTION_ARGS)
{
	PG_RETURN_ACTION_LINE_SET(action_line_expand(PG_GETARG_ACTION_LINE_SET(0)));
}

PG_FUNCTION_INFO_V1(wsis_action_line_set_fold);
Datum
wsis_action_line_set_fold(PG_FUNCTION_ARGS)
{
	PG_RETURN_ACTION_LINE_SET(action_line_fold(PG_GETARG_ACTION_LINE_SET(0)));
}

PG_FUNCTION_INFO_V1(wsis_action_line_set_from_line);
Datum
wsis_action_line_set_from_line(PG_FUNCTION_ARGS)
{
	PG_RETURN_ACTION_LINE_SET(ACTION_LINE_BIT(PG_GETARG_ACTION_LINE(0)));
}

/* set_agg's transition: a NULL adds nothing, and no row at all is NULL. */
PG_FUNCTION_INFO_V1(wsis_action_line_set_add);
Datum
wsis_action_line_set_add(PG_FUNCTION_ARGS)
{
	ActionLineSet set = PG_ARGISNULL(0) ? 0 : PG_GETARG_ACTION_LINE_SET(0);

	if (PG_ARGISNULL(1))
	{
		if (PG_ARGISNULL(0))
			PG_RETURN_NULL();
		PG_RETURN_ACTION_LINE_SET(set);
	}
	PG_RETURN_ACTION_LINE_SET(set | ACTION_LINE_BIT(PG_GETARG_ACTION_LINE(1)));
}

PG_FUNCTION_INFO_V1(wsis_action_line_set_from_array);
Datum
wsis_action_line_set_from_array(PG_FUNCTION_ARGS)
{
	ArrayType *array = PG_GETARG_ARRAYTYPE_P(0);
	ActionLineSet set = 0;
	ArrayIterator each = array_create_iterator(array, 0, NULL);
	Datum member;
	bool isnull;

	while (array_iterate(each, &member, &isnull))
	{
		if (isnull)
			ereport(ERROR, errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
					errmsg("a set of action lines has no NULL member"),
					errhint("Leave NULLs out with array_remove(array, NULL)."));
		set |= ACTION_LINE_BIT(DatumGetActionLine(member));
	}
	PG_RETURN_ACTION_LINE_SET(set);
}

/* The members as an array in order. */
PG_FUNCTION_INFO_V1(wsis_action_line_set_to_array);
Datum
wsis_action_line_set_to_array(PG_FUNCTION_ARGS)
{
	ActionLineSet set = PG_GETARG_ACTION_LINE_SET(0);
	Datum members[ACTION_LINES];
	int count = 0;

	for (; set; set &= ~ACTION_LINE_BIT(DatumGetActionLine(members[count - 1])))
		members[count++] = ActionLineGetDatum(first_member(set));
	PG_RETURN_ARRAYTYPE_P(
		construct_array(members, count, get_element_type(get_func_rettype(fcinfo->flinfo->fn_oid)),
						1, true, TYPALIGN_CHAR));
}
