/* The number of a row in a scan, and how far the scan is. */
#include "wsis.h"

#include "progress.h"

#define ROWS_A_REPORT 1000

typedef struct Scan
{
	int64 rows;
	Progress progress;
} Scan;

/* The scan that this call of the function numbers. */
static Scan *
scan_so_far(FunctionCallInfo fcinfo)
{
	Scan *scan = fcinfo->flinfo->fn_extra;

	if (!scan)
	{
		scan = MemoryContextAllocZero(fcinfo->flinfo->fn_mcxt, sizeof(Scan));
		progress_begin(&scan->progress, "import_stocktaking");
		fcinfo->flinfo->fn_extra = scan;
	}
	return scan;
}

PG_FUNCTION_INFO_V1(wsis_import_number);
Datum
wsis_import_number(PG_FUNCTION_ARGS)
{
	Scan *scan = scan_so_far(fcinfo);

	scan->rows++;
	if (PG_GETARG_INT64(0) > 0 && scan->rows % ROWS_A_REPORT == 0)
		progress_report(&scan->progress, scan->rows, Max(PG_GETARG_INT64(0), scan->rows));
	PG_RETURN_INT64(scan->rows);
}
