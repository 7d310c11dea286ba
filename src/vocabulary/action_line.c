/* The type action_line: an action line of the Geneva Plan of Action. */
#include "wsis.h"

#include "common/hashfn.h"
#include "libpq/pqformat.h"
#include "utils/builtins.h"

#include "comparison.h"
#include "vocabulary/types.h"

static inline int
compare_action_lines(const ActionLine *a, const ActionLine *b)
{
	return (int) action_line_facts[*a].rank - (int) action_line_facts[*b].rank;
}

WSIS_COMPARISONS(action_line, ActionLine, PG_GETARG_ACTION_LINE, compare_action_lines);
WSIS_EXTREMES(action_line, ActionLine, PG_GETARG_ACTION_LINE, compare_action_lines);

PG_FUNCTION_INFO_V1(wsis_action_line_in);
Datum
wsis_action_line_in(PG_FUNCTION_ARGS)
{
	char *text = PG_GETARG_CSTRING(0);
	size_t length = strlen(text);
	ActionLine line = 0;
	ReadFault fault = {0};
	ReadStatus status = read_action_line(text, length, &line, &fault);

	if (status != READ_OK)
	{
		read_error(READER_ACTION_LINE, text, length, status, &fault, fcinfo->context);
		PG_RETURN_NULL();
	}
	PG_RETURN_ACTION_LINE(line);
}

PG_FUNCTION_INFO_V1(wsis_action_line_out);
Datum
wsis_action_line_out(PG_FUNCTION_ARGS)
{
	PG_RETURN_CSTRING(pstrdup(action_line_facts[PG_GETARG_ACTION_LINE(0)].text));
}

PG_FUNCTION_INFO_V1(wsis_action_line_recv);
Datum
wsis_action_line_recv(PG_FUNCTION_ARGS)
{
	StringInfo buf = (StringInfo) PG_GETARG_POINTER(0);
	int line = pq_getmsgbyte(buf);

	if (!action_line_is_valid(line))
		ereport(ERROR, errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				errmsg("invalid action line in binary input: %d", line),
				errdetail("Action lines have the numbers 0 to %d.", ACTION_LINES - 1));
	PG_RETURN_ACTION_LINE(line);
}

PG_FUNCTION_INFO_V1(wsis_action_line_send);
Datum
wsis_action_line_send(PG_FUNCTION_ARGS)
{
	StringInfoData buf;

	pq_begintypsend(&buf);
	pq_sendbyte(&buf, PG_GETARG_ACTION_LINE(0));
	PG_RETURN_BYTEA_P(pq_endtypsend(&buf));
}

PG_FUNCTION_INFO_V1(wsis_action_line_hash);
Datum
wsis_action_line_hash(PG_FUNCTION_ARGS)
{
	return hash_uint32(PG_GETARG_ACTION_LINE(0));
}

PG_FUNCTION_INFO_V1(wsis_action_line_hash_extended);
Datum
wsis_action_line_hash_extended(PG_FUNCTION_ARGS)
{
	return hash_uint32_extended(PG_GETARG_ACTION_LINE(0), PG_GETARG_INT64(1));
}

PG_FUNCTION_INFO_V1(wsis_action_line_from_text);
Datum
wsis_action_line_from_text(PG_FUNCTION_ARGS)
{
	text *t = PG_GETARG_TEXT_PP(0);
	ActionLine line = 0;
	ReadFault fault = {0};
	ReadStatus status = read_action_line(VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t), &line, &fault);

	if (status != READ_OK)
		read_error(READER_ACTION_LINE, VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t), status, &fault, NULL);
	PG_RETURN_ACTION_LINE(line);
}

PG_FUNCTION_INFO_V1(wsis_parse_action_line);
Datum
wsis_parse_action_line(PG_FUNCTION_ARGS)
{
	text *t = PG_GETARG_TEXT_PP(0);
	ActionLine line = 0;
	ReadFault fault = {0};

	if (read_action_line(VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t), &line, &fault) != READ_OK)
		PG_RETURN_NULL();
	PG_RETURN_ACTION_LINE(line);
}

PG_FUNCTION_INFO_V1(wsis_action_line_to_text);
Datum
wsis_action_line_to_text(PG_FUNCTION_ARGS)
{
	PG_RETURN_TEXT_P(cstring_to_text(action_line_facts[PG_GETARG_ACTION_LINE(0)].text));
}

PG_FUNCTION_INFO_V1(wsis_action_line_level);
Datum
wsis_action_line_level(PG_FUNCTION_ARGS)
{
	ActionLine line = PG_GETARG_ACTION_LINE(0);

	PG_RETURN_TEXT_P(cstring_to_text(action_line_parent(line) == line ? "line" : "application"));
}

PG_FUNCTION_INFO_V1(wsis_action_line_parent);
Datum
wsis_action_line_parent(PG_FUNCTION_ARGS)
{
	ActionLine line = PG_GETARG_ACTION_LINE(0);

	if (action_line_parent(line) == line)
		PG_RETURN_NULL();
	PG_RETURN_ACTION_LINE(action_line_parent(line));
}

PG_FUNCTION_INFO_V1(wsis_action_line_fold);
Datum
wsis_action_line_fold(PG_FUNCTION_ARGS)
{
	PG_RETURN_ACTION_LINE(action_line_parent(PG_GETARG_ACTION_LINE(0)));
}

PG_FUNCTION_INFO_V1(wsis_action_line_expand);
Datum
wsis_action_line_expand(PG_FUNCTION_ARGS)
{
	ActionLine line = PG_GETARG_ACTION_LINE(0);

	PG_RETURN_ACTION_LINE_SET(action_line_expand(ACTION_LINE_BIT(line)));
}
