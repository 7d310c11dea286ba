/* Countries: from what people type to the ISO 3166 alpha-3 code. */
#include "wsis.h"

#include "utils/builtins.h"

#include "vocabulary/types.h"

static ReadStatus
read_country_text(text *t, int *country, ReadFault *fault)
{
	return read_country(VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t), country, fault);
}

PG_FUNCTION_INFO_V1(wsis_country_code);
Datum
wsis_country_code(PG_FUNCTION_ARGS)
{
	text *t = PG_GETARG_TEXT_PP(0);
	int country = 0;
	ReadFault fault = {0};
	ReadStatus status = read_country_text(t, &country, &fault);

	if (status != READ_OK)
		read_error(READER_COUNTRY, VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t), status, &fault, NULL);
	PG_RETURN_TEXT_P(cstring_to_text(country_codes[country]));
}

PG_FUNCTION_INFO_V1(wsis_parse_country_code);
Datum
wsis_parse_country_code(PG_FUNCTION_ARGS)
{
	int country = 0;
	ReadFault fault = {0};

	if (read_country_text(PG_GETARG_TEXT_PP(0), &country, &fault) != READ_OK)
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text(country_codes[country]));
}
