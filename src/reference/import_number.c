/* The number of a row in a scan. */
#include "wsis.h"

PG_FUNCTION_INFO_V1(wsis_import_number);
Datum
wsis_import_number(PG_FUNCTION_ARGS)
{
	int64 *calls = fcinfo->flinfo->fn_extra;

	if (!calls)
	{
		calls = MemoryContextAllocZero(fcinfo->flinfo->fn_mcxt, sizeof(int64));
		fcinfo->flinfo->fn_extra = calls;
	}
	(*calls)++;
	PG_RETURN_INT64(PG_GETARG_INT64(0) + *calls);
}
