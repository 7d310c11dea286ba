/* Why the vocabulary's readers can't read a field of an import, and the nearest right value. */
#include "wsis.h"

#include "funcapi.h"
#include "utils/builtins.h"

#include "vocabulary/types.h"

/* Reads a field's value and says what is wrong with it; false when nothing is, or the field has
 * another reader. */
static bool
explain_field(const char *field, text *value, StringInfo detail, StringInfo hint)
{
	const char *s = VARDATA_ANY(value);
	size_t length = VARSIZE_ANY_EXHDR(value);
	ReadFault fault = {0};
	ReadStatus status;
	ReaderKind kind;

	if (strcmp(field, "action_lines") == 0)
	{
		ActionLineSet lines = 0;

		kind = READER_ACTION_LINE_SET;
		status = read_action_line_set(s, length, &lines, &fault);
	}
	else if (strcmp(field, "sdgs") == 0)
	{
		SdgBits sdgs;

		kind = READER_SDG_SET;
		status = read_sdg_set(s, length, &sdgs, &fault);
	}
	else if (strcmp(field, "country") == 0)
	{
		int country;

		kind = READER_COUNTRY;
		status = read_country(s, length, &country, &fault);
	}
	else
		return false;
	if (status == READ_OK)
		return false;
	read_explain(detail, hint, kind, status, &fault);
	return true;
}

/* The value that a hint names: up to the point or comma that ends it. NULL: none. */
static text *
nearest_in(const char *hint)
{
	const char *end;

	if (strncmp(hint, NEAREST_IS, strlen(NEAREST_IS)) != 0)
		return NULL;
	hint += strlen(NEAREST_IS);
	end = hint;
	while (*end && !((*end == '.' || *end == ',') && (end[1] == ' ' || end[1] == '\0')))
		end++;
	return cstring_to_text_with_len(hint, end - hint);
}

PG_FUNCTION_INFO_V1(wsis_import_reason);
Datum
wsis_import_reason(PG_FUNCTION_ARGS)
{
	char *field = text_to_cstring(PG_GETARG_TEXT_PP(0));
	StringInfoData detail;
	StringInfoData hint;
	TupleDesc columns;
	Datum values[2] = {0};
	bool nulls[2] = {true, true};

	if (get_call_result_type(fcinfo, NULL, &columns) != TYPEFUNC_COMPOSITE)
		elog(ERROR, "return type must be a row type");
	initStringInfo(&detail);
	initStringInfo(&hint);
	if (explain_field(field, PG_GETARG_TEXT_PP(1), &detail, &hint))
	{
		text *nearest = nearest_in(hint.data);

		values[0] = PointerGetDatum(cstring_to_text(detail.data));
		nulls[0] = false;
		values[1] = PointerGetDatum(nearest);
		nulls[1] = !nearest;
	}
	PG_RETURN_DATUM(HeapTupleGetDatum(heap_form_tuple(BlessTupleDesc(columns), values, nulls)));
}
