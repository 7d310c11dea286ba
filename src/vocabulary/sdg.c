/* The type sdg: a goal, a target or an indicator of the Sustainable Development Goals. */
#include "wsis.h"

#include "common/hashfn.h"
#include "libpq/pqformat.h"
#include "utils/builtins.h"

#include "comparison.h"
#include "vocabulary/types.h"

static inline int
compare_sdgs(const Sdg *a, const Sdg *b)
{
	return (int) *a - (int) *b;
}

WSIS_COMPARISONS(sdg, Sdg, PG_GETARG_SDG, compare_sdgs);
WSIS_EXTREMES(sdg, Sdg, PG_GETARG_SDG, compare_sdgs);

PG_FUNCTION_INFO_V1(wsis_sdg_in);
Datum
wsis_sdg_in(PG_FUNCTION_ARGS)
{
	char *text = PG_GETARG_CSTRING(0);
	size_t length = strlen(text);
	Sdg code = 0;
	ReadFault fault = {0};
	ReadStatus status = read_sdg(text, length, &code, &fault);

	if (status != READ_OK)
	{
		read_error(READER_SDG, text, length, status, &fault, fcinfo->context);
		PG_RETURN_NULL();
	}
	PG_RETURN_SDG(code);
}

PG_FUNCTION_INFO_V1(wsis_sdg_out);
Datum
wsis_sdg_out(PG_FUNCTION_ARGS)
{
	char *text = palloc(SDG_TEXT_MAX);

	sdg_write(PG_GETARG_SDG(0), text);
	PG_RETURN_CSTRING(text);
}

PG_FUNCTION_INFO_V1(wsis_sdg_recv);
Datum
wsis_sdg_recv(PG_FUNCTION_ARGS)
{
	StringInfo buf = (StringInfo) PG_GETARG_POINTER(0);
	Sdg code = pq_getmsgint(buf, 2);

	if (!sdg_is_valid(code))
		ereport(ERROR, errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				errmsg("invalid SDG code in binary input: 0x%04X", code),
				errdetail("There is no goal, target or indicator %d, %d, %d.", sdg_goal(code),
						  sdg_target(code), sdg_indicator(code)));
	PG_RETURN_SDG(code);
}

PG_FUNCTION_INFO_V1(wsis_sdg_send);
Datum
wsis_sdg_send(PG_FUNCTION_ARGS)
{
	StringInfoData buf;

	pq_begintypsend(&buf);
	pq_sendint16(&buf, PG_GETARG_SDG(0));
	PG_RETURN_BYTEA_P(pq_endtypsend(&buf));
}

PG_FUNCTION_INFO_V1(wsis_sdg_hash);
Datum
wsis_sdg_hash(PG_FUNCTION_ARGS)
{
	return hash_uint32(PG_GETARG_SDG(0));
}

PG_FUNCTION_INFO_V1(wsis_sdg_hash_extended);
Datum
wsis_sdg_hash_extended(PG_FUNCTION_ARGS)
{
	return hash_uint32_extended(PG_GETARG_SDG(0), PG_GETARG_INT64(1));
}

PG_FUNCTION_INFO_V1(wsis_sdg_from_text);
Datum
wsis_sdg_from_text(PG_FUNCTION_ARGS)
{
	text *t = PG_GETARG_TEXT_PP(0);
	Sdg code = 0;
	ReadFault fault = {0};
	ReadStatus status = read_sdg(VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t), &code, &fault);

	if (status != READ_OK)
		read_error(READER_SDG, VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t), status, &fault, NULL);
	PG_RETURN_SDG(code);
}

PG_FUNCTION_INFO_V1(wsis_parse_sdg);
Datum
wsis_parse_sdg(PG_FUNCTION_ARGS)
{
	text *t = PG_GETARG_TEXT_PP(0);
	Sdg code = 0;
	ReadFault fault = {0};

	if (read_sdg(VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t), &code, &fault) != READ_OK)
		PG_RETURN_NULL();
	PG_RETURN_SDG(code);
}

PG_FUNCTION_INFO_V1(wsis_sdg_to_text);
Datum
wsis_sdg_to_text(PG_FUNCTION_ARGS)
{
	char buffer[SDG_TEXT_MAX];
	int length = sdg_write(PG_GETARG_SDG(0), buffer);

	PG_RETURN_TEXT_P(cstring_to_text_with_len(buffer, length));
}

Sdg
sdg_goal_of_int(int goal)
{
	if (goal < 1 || goal > SDG_GOALS)
		ereport(ERROR, errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				errmsg("there is no Sustainable Development Goal %d", goal),
				errhint("Goals are 1 to %d.", SDG_GOALS));
	return sdg_make(goal, 0, 0);
}

PG_FUNCTION_INFO_V1(wsis_sdg_from_int);
Datum
wsis_sdg_from_int(PG_FUNCTION_ARGS)
{
	PG_RETURN_SDG(sdg_goal_of_int(PG_GETARG_INT32(0)));
}

PG_FUNCTION_INFO_V1(wsis_sdg_goal);
Datum
wsis_sdg_goal(PG_FUNCTION_ARGS)
{
	PG_RETURN_SDG(sdg_to_goal(PG_GETARG_SDG(0)));
}

PG_FUNCTION_INFO_V1(wsis_sdg_target);
Datum
wsis_sdg_target(PG_FUNCTION_ARGS)
{
	Sdg code = PG_GETARG_SDG(0);

	if (!sdg_target(code))
		PG_RETURN_NULL();
	PG_RETURN_SDG(sdg_to_target(code));
}

PG_FUNCTION_INFO_V1(wsis_sdg_level);
Datum
wsis_sdg_level(PG_FUNCTION_ARGS)
{
	Sdg code = PG_GETARG_SDG(0);
	const char *level = sdg_indicator(code) ? "indicator" : sdg_target(code) ? "target" : "goal";

	PG_RETURN_TEXT_P(cstring_to_text(level));
}

PG_FUNCTION_INFO_V1(wsis_sdg_parent);
Datum
wsis_sdg_parent(PG_FUNCTION_ARGS)
{
	Sdg code = PG_GETARG_SDG(0);

	if (!sdg_target(code))
		PG_RETURN_NULL();
	PG_RETURN_SDG(sdg_indicator(code) ? sdg_to_target(code) : sdg_to_goal(code));
}

PG_FUNCTION_INFO_V1(wsis_sdg_color);
Datum
wsis_sdg_color(PG_FUNCTION_ARGS)
{
	PG_RETURN_TEXT_P(cstring_to_text(sdg_goal_facts[sdg_goal(PG_GETARG_SDG(0))].color));
}
