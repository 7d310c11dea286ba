/* Reading gaps: the report, shares within distances, comparison of two. */
#include "connectivity/gap.h"

#include <math.h>

#include "catalog/pg_type.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/float.h"
#include "utils/tuplestore.h"

/* A row of a result, filled from left to right. */
#define ROW_MAX 16
typedef struct Row
{
	int count;
	Datum values[ROW_MAX];
	bool nulls[ROW_MAX];
} Row;

static void
put(Row *row, Datum value)
{
	row->nulls[row->count] = false;
	row->values[row->count++] = value;
}

/* A quotient; NULL where there is none. */
static void
put_share(Row *row, double part, double whole)
{
	row->nulls[row->count] = !(whole > 0);
	row->values[row->count++] = whole > 0 ? Float8GetDatum(part / whole) : (Datum) 0;
}

static void
put_or_null(Row *row, double value)
{
	row->nulls[row->count] = isnan(value);
	row->values[row->count++] = Float8GetDatum(value);
}

static Datum
make_row(FunctionCallInfo fcinfo, Row *row)
{
	TupleDesc desc;

	if (get_call_result_type(fcinfo, NULL, &desc) != TYPEFUNC_COMPOSITE ||
		desc->natts != row->count)
		elog(ERROR, "the result is another row");
	return HeapTupleGetDatum(heap_form_tuple(BlessTupleDesc(desc), row->values, row->nulls));
}

static inline uint128
people_in(const GapCounts *counts, GapStatus status)
{
	return people_units(counts->people[status]);
}

/* The counts of a gap, which stand in front: its distributions aren't fetched. */
static GapCounts
counts_of(Datum gap)
{
	Gap *head = (Gap *) PG_DETOAST_DATUM_SLICE(gap, 0, gap_size(GAP_PARTS_ALL) - VARHDRSZ);
	GapCounts counts;

	gap_check_counts(head);
	gap_get_counts(head, &counts);
	return counts;
}

PG_FUNCTION_INFO_V1(wsis_gap_report);
Datum
wsis_gap_report(PG_FUNCTION_ARGS)
{
	GapCounts counts = counts_of(PG_GETARG_DATUM(0));
	uint128 connected = people_in(&counts, GAP_CONNECTED);
	uint128 unknown = people_in(&counts, GAP_UNKNOWN);
	uint128 people = gap_people(&counts);
	Row row = {0};

	put(&row,
		Int64GetDatum(counts.places[GAP_CONNECTED] + counts.places[GAP_UNCONNECTED] +
					  counts.places[GAP_UNKNOWN]));
	for (int i = 0; i < GAP_STATUSES; i++)
		put(&row, Int64GetDatum(counts.places[i]));
	put(&row, people_numeric(people, false));
	for (int i = 0; i < GAP_STATUSES; i++)
		put(&row, people_numeric(people_in(&counts, i), false));
	put_share(&row, (double) connected, (double) people);
	put_share(&row, (double) (connected + unknown), (double) people);
	put_share(&row, (double) connected, (double) (people - unknown));
	put_share(&row, (double) unknown, (double) people);
	put(&row, Int64GetDatum(counts.unknown_locations));
	put(&row, Int64GetDatum(counts.unknown_weights));
	return make_row(fcinfo, &row);
}

/* Both distributions; NULL where no distances were given. */
PG_FUNCTION_INFO_V1(wsis_gap_distances);
Datum
wsis_gap_distances(PG_FUNCTION_ARGS)
{
	Gap *gap = PG_GETARG_GAP(0);
	Row row = {.count = 2};

	row.nulls[0] = row.nulls[1] = gap->distributions == 0;
	row.values[0] = PointerGetDatum(gap_all(gap));
	row.values[1] = PointerGetDatum(gap_known(gap));
	return make_row(fcinfo, &row);
}

/* One of them, where it stands in the gap. */
PG_FUNCTION_INFO_V1(wsis_gap_distances_all);
Datum
wsis_gap_distances_all(PG_FUNCTION_ARGS)
{
	Gap *gap = PG_GETARG_GAP(0);

	if (gap->distributions == 0)
		PG_RETURN_NULL();
	PG_RETURN_POINTER(gap_all(gap));
}

PG_FUNCTION_INFO_V1(wsis_gap_distances_known);
Datum
wsis_gap_distances_known(PG_FUNCTION_ARGS)
{
	Gap *gap = PG_GETARG_GAP(0);

	if (gap->distributions == 0)
		PG_RETURN_NULL();
	PG_RETURN_POINTER(gap_known(gap));
}

/* A distance that is asked for, and where it stood. */
typedef struct DistanceLimit
{
	double meters;
	bool is_null;
	int place;
	double low;
	double high;
} DistanceLimit;

static int
compare_limits(const void *a, const void *b)
{
	double x = ((const DistanceLimit *) a)->meters;
	double y = ((const DistanceLimit *) b)->meters;

	return x < y ? -1 : x > y;
}

static int
compare_places(const void *a, const void *b)
{
	return ((const DistanceLimit *) a)->place - ((const DistanceLimit *) b)->place;
}

static int
read_limits(ArrayType *array, DistanceLimit **limits)
{
	Datum *values;
	bool *nulls;
	int count;

	deconstruct_array(array, FLOAT8OID, sizeof(float8), FLOAT8PASSBYVAL, TYPALIGN_DOUBLE, &values,
					  &nulls, &count);
	*limits = palloc0(sizeof(DistanceLimit) * (count + 1));
	for (int i = 0; i < count; i++)
	{
		(*limits)[i].is_null = nulls[i];
		(*limits)[i].place = i;
		(*limits)[i].meters = nulls[i] ? 0 : DatumGetFloat8(values[i]);
		if (isnan((*limits)[i].meters))
			ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					errmsg("NaN is no distance for people to be within"));
	}
	return count;
}

double
gap_people_anywhere(const Gap *gap, const GapCounts *counts)
{
	uint128 located = 0;

	if (gap->distributions > 0)
		(void) gap_distribution_people(gap_all(gap), &located);
	return people_double(gap_people(counts) - located);
}

/*
 * The people within each distance: at least those near a node that is known to work, at most
 * those near any node and those whose location is unknown.
 */
static void
find_people_within(const Gap *gap, const GapCounts *counts, DistanceLimit *limits, int count)
{
	double *meters = palloc(sizeof(double) * (count + 1));
	double *weights = palloc0(sizeof(double) * (count + 1));
	double anywhere = gap_people_anywhere(gap, counts);
	double people = people_double(gap_people(counts));

	for (int i = 0; i < count; i++)
		meters[i] = limits[i].meters;
	if (gap->distributions > 0)
		distribution_within(gap_known(gap), meters, weights, count);
	for (int i = 0; i < count; i++)
		limits[i].low = weights[i];
	if (gap->distributions > 0)
		distribution_within(gap_all(gap), meters, weights, count);
	for (int i = 0; i < count; i++)
		limits[i].high = Min(weights[i] + anywhere, people);
}

/* One row a distance, in the order of the argument. */
PG_FUNCTION_INFO_V1(wsis_gap_share_within);
Datum
wsis_gap_share_within(PG_FUNCTION_ARGS)
{
	Gap *gap = PG_GETARG_GAP(0);
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;
	GapCounts counts;
	double people;
	DistanceLimit *limits;
	int count = read_limits(PG_GETARG_ARRAYTYPE_P(1), &limits);

	qsort(limits, count, sizeof(DistanceLimit), compare_limits);
	gap_get_counts(gap, &counts);
	people = people_double(gap_people(&counts));
	find_people_within(gap, &counts, limits, count);
	qsort(limits, count, sizeof(DistanceLimit), compare_places);
	InitMaterializedSRF(fcinfo, 0);
	for (int i = 0; i < count; i++)
	{
		double whole = limits[i].is_null ? 0 : people;
		Row row = {0};

		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		put_or_null(&row, limits[i].is_null ? get_float8_nan() : limits[i].meters);
		put_share(&row, limits[i].low, whole);
		put_share(&row, limits[i].high, whole);
		tuplestore_putvalues(result->setResult, result->setDesc, row.values, row.nulls);
	}
	return (Datum) 0;
}

/* The share of people who are connected: at least, at most, among the known; NaN: there is none. */
typedef struct Share
{
	double low;
	double high;
	double known;
} Share;

static double
quotient(double part, double whole)
{
	return whole > 0 ? part / whole : get_float8_nan();
}

static Share
share_of(const GapCounts *counts)
{
	uint128 connected = people_in(counts, GAP_CONNECTED);
	uint128 unknown = people_in(counts, GAP_UNKNOWN);
	uint128 people = gap_people(counts);

	return (Share){quotient((double) connected, (double) people),
				   quotient((double) (connected + unknown), (double) people),
				   quotient((double) connected, (double) (people - unknown))};
}

/* A ratio of shares: NaN where there is none, Infinity over a share that may be 0. */
static double
ratio(double a, double b)
{
	if (isnan(a) || isnan(b) || (a == 0 && b == 0))
		return get_float8_nan();
	return b == 0 ? get_float8_infinity() : a / b;
}

/* Bounds of a ratio of intervals (C. F. Manski's worst case): least over greatest, and back. */
PG_FUNCTION_INFO_V1(wsis_gap_parity_index);
Datum
wsis_gap_parity_index(PG_FUNCTION_ARGS)
{
	GapCounts first = counts_of(PG_GETARG_DATUM(0));
	GapCounts second = counts_of(PG_GETARG_DATUM(1));
	Share a = share_of(&first);
	Share b = share_of(&second);
	Row row = {0};
	bool open = b.low == 0 && b.high > 0;

	put_or_null(&row, ratio(a.known, b.known));
	put_or_null(&row, ratio(a.low, b.high));
	/* nobody connected over perhaps nobody connected can be anything */
	put_or_null(&row, open && !isnan(a.high) ? get_float8_infinity() : ratio(a.high, b.low));
	return make_row(fcinfo, &row);
}

/* A difference of people as numeric. */
static Datum
people_difference(uint128 a, uint128 b)
{
	return a >= b ? people_numeric(a - b, false) : people_numeric(b - a, true);
}

PG_FUNCTION_INFO_V1(wsis_gap_difference);
Datum
wsis_gap_difference(PG_FUNCTION_ARGS)
{
	GapCounts before = counts_of(PG_GETARG_DATUM(0));
	GapCounts after = counts_of(PG_GETARG_DATUM(1));
	Share b = share_of(&before);
	Share a = share_of(&after);
	Row row = {0};

	put(&row,
		Int64GetDatum(after.places[GAP_CONNECTED] - before.places[GAP_CONNECTED] -
					  before.places[GAP_UNKNOWN]));
	put(&row,
		Int64GetDatum(after.places[GAP_CONNECTED] + after.places[GAP_UNKNOWN] -
					  before.places[GAP_CONNECTED]));
	put(&row,
		people_difference(people_in(&after, GAP_CONNECTED),
						  people_in(&before, GAP_CONNECTED) + people_in(&before, GAP_UNKNOWN)));
	put(&row,
		people_difference(people_in(&after, GAP_CONNECTED) + people_in(&after, GAP_UNKNOWN),
						  people_in(&before, GAP_CONNECTED)));
	put_or_null(&row, a.low - b.high);
	put_or_null(&row, a.high - b.low);
	put_or_null(&row, a.known - b.known);
	return make_row(fcinfo, &row);
}
