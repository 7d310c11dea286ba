/* The window function cluster_id: reads the rows of a partition once, numbers them all. */
#include "connectivity/cluster.h"

#include <math.h>

#include "miscadmin.h"
#include "utils/memutils.h"
#include "windowapi.h"

#include "geometry/geometry.h"
#include "connectivity/place_set.h"
#include "huge_pages.h"

/* Arguments. */
#define POINT 0
#define EPS 1
#define MIN_WEIGHT 2
#define WEIGHT 3

/* What is kept for the rows of a partition. */
typedef struct Numbered
{
	int32 *clusters; /* or NULL, as long as they are not */
} Numbered;

/* The rows while they are read. */
typedef struct Rows
{
	WindowObject window;
	int64 count;
	bool weighed;
	bool checked[2]; /* eps, min_weight: do they differ from row to row, perhaps? */
	double limits[2];
	ClusterPlace *places;
} Rows;

static Datum
row_argument(Rows *rows, int argument, int64 row, bool *null)
{
	bool out;

	return WinGetFuncArgInPartition(rows->window, argument, row, WINDOW_SEEK_HEAD, false, null,
									&out);
}

static double
limit_of_row(Rows *rows, int argument, int64 row)
{
	static const char *const names[] = {"a radius", "a minimum weight"};
	bool null;
	double limit = DatumGetFloat8(row_argument(rows, argument, row, &null));
	const char *name = names[argument - EPS];

	if (null)
		ereport(ERROR, errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED), errmsg("%s must not be NULL", name),
				errhint("Give meters, and the weight around a core place."));
	if (isnan(limit) || limit < 0)
		ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				errmsg("%s must not be negative or NaN", name), errdetail("It is %g.", limit),
				errhint("Give meters, and the weight around a core place."));
	return limit;
}

/* Radius and minimum weight are those of the first row, and the same in every other. */
static void
check_limits(Rows *rows, int64 row)
{
	for (int i = 0; i < 2; i++)
	{
		double limit;

		if (!rows->checked[i])
			continue;
		limit = limit_of_row(rows, EPS + i, row);
		if (limit != rows->limits[i])
			ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					errmsg("radius and minimum weight must be the same for all rows"),
					errdetail("There are %g and %g.", rows->limits[i], limit),
					errhint("PARTITION BY what they depend on."));
	}
}

/* A weight that is unknown adds nothing, and doesn't keep its place from being in a cluster. */
static double
weight_of_row(Rows *rows, int64 row)
{
	double weight;
	bool null;

	if (!rows->weighed)
		return 1;
	weight = DatumGetFloat8(row_argument(rows, WEIGHT, row, &null));
	if (null)
		return 0;
	place_set_check_weight(weight);
	return weight;
}

static void
read_row(Rows *rows, int64 row)
{
	bool null;
	Datum point = row_argument(rows, POINT, row, &null);
	Place place = {false, 0, 0};

	if (!null)
		place = place_of_point(point);
	check_limits(rows, row);
	rows->places[row] = (ClusterPlace){place.longitude, place.known ? place.latitude : NAN,
									   weight_of_row(rows, row)};
}

/* What single rows leave in memory is freed every thousand rows. */
static void
read_rows(Rows *rows)
{
	MemoryContext scratch =
		AllocSetContextCreate(CurrentMemoryContext, "cluster_id rows", ALLOCSET_DEFAULT_SIZES);
	MemoryContext before = MemoryContextSwitchTo(scratch);

	for (int64 row = 0; row < rows->count; row++)
	{
		if (row % 1024 == 0)
		{
			CHECK_FOR_INTERRUPTS();
			MemoryContextReset(scratch);
		}
		read_row(rows, row);
	}
	MemoryContextSwitchTo(before);
	MemoryContextDelete(scratch);
}

static void
number_rows(FunctionCallInfo fcinfo, int32 *clusters, int64 count)
{
	Rows rows = {0};

	rows.window = PG_WINDOW_OBJECT();
	rows.count = count;
	rows.weighed = PG_NARGS() > WEIGHT;
	rows.places = huge_pages_alloc((Size) (count + 1) * sizeof(ClusterPlace));
	for (int i = 0; i < 2; i++)
	{
		rows.limits[i] = limit_of_row(&rows, EPS + i, 0);
		rows.checked[i] = !get_fn_expr_arg_stable(fcinfo->flinfo, EPS + i);
	}
	read_rows(&rows);
	cluster_places(rows.places, count, rows.limits[0], rows.limits[1], clusters);
}

/* Numbers of the rows are numbers of 32 bits. */
static void
check_count(int64 count)
{
	if (count > (int64) (MaxAllocSize / sizeof(int32)))
		ereport(ERROR, errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				errmsg("too many rows for cluster_id"),
				errdetail("A partition has " INT64_FORMAT " rows.", count),
				errhint("PARTITION BY regions that are farther apart than the radius."));
}

/* Kept as long as the partition; what else it takes is not. */
static void
number_partition(FunctionCallInfo fcinfo, Numbered *numbered, int64 count)
{
	MemoryContext work =
		AllocSetContextCreate(CurrentMemoryContext, "cluster_id", ALLOCSET_DEFAULT_SIZES);
	MemoryContext before = MemoryContextSwitchTo(GetMemoryChunkContext(numbered));
	int32 *clusters;

	check_count(count);
	clusters = huge_pages_alloc((Size) count * sizeof(int32));
	MemoryContextSwitchTo(work);
	number_rows(fcinfo, clusters, count);
	MemoryContextSwitchTo(before);
	MemoryContextDelete(work);
	numbered->clusters = clusters;
}

PG_FUNCTION_INFO_V1(wsis_cluster_id);
Datum
wsis_cluster_id(PG_FUNCTION_ARGS)
{
	WindowObject window = PG_WINDOW_OBJECT();
	Numbered *numbered = WinGetPartitionLocalMemory(window, sizeof(Numbered));
	int64 row = WinGetCurrentPosition(window);

	if (!numbered->clusters)
		number_partition(fcinfo, numbered, WinGetPartitionRowCount(window));
	if (numbered->clusters[row] == CLUSTER_NOISE)
		PG_RETURN_NULL();
	PG_RETURN_INT32(numbered->clusters[row]);
}
