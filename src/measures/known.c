/*
 * Unknown values: a distribution that counts them has them as Infinity, which no value of
 * a measure is. What is known of it, and what that says of all.
 */
#include "measures/inequality.h"

#include <math.h>

#include "access/htup_details.h"
#include "funcapi.h"
#include "miscadmin.h"

#include "aggregate.h"

/* Transition of distribution_with_unknown_agg: that of distribution_agg, NULL as Infinity. */
PG_FUNCTION_INFO_V1(wsis_distribution_add_unknown);
Datum
wsis_distribution_add_unknown(PG_FUNCTION_ARGS)
{
	double value = PG_ARGISNULL(1) ? INFINITY : PG_GETARG_FLOAT8(1);

	if (!PG_ARGISNULL(1) && isinf(value))
		ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				errmsg("a value that is known can't be infinite"),
				errhint("NULL is for a value that is unknown."));
	if (PG_ARGISNULL(2))
		return aggregate_unchanged(fcinfo);
	return distribution_add_weighted(fcinfo, value, PG_GETARG_FLOAT8(2));
}

/* The cells whose values are known. */
static uint32
count_known(const Distribution *d)
{
	uint32 count = d->count;

	while (count > 0 && isinf(distribution_value(d, count - 1)))
		count--;
	return count;
}

/* The distribution with another value for those unknown, or, where that is unknown, without. */
static Distribution *
with_unknown_as(const Distribution *d, double value)
{
	uint32 known = count_known(d);
	Distribution *buffer = distribution_new(d->parts, d->relative_error);

	buffer = distribution_grow(buffer, d->parts, d->count);
	for (uint32 i = 0; i < (isnan(value) ? known : d->count); i++)
	{
		DistributionCell cell = distribution_cell(d, i);

		if (i >= known)
			cell.value = value;
		distribution_append(buffer, cell);
		if (i % 65536 == 0)
			CHECK_FOR_INTERRUPTS();
	}
	return distribution_sort(buffer);
}

Distribution *
inequality_known(const Distribution *d)
{
	return with_unknown_as(d, NAN);
}

PG_FUNCTION_INFO_V1(wsis_known);
Datum
wsis_known(PG_FUNCTION_ARGS)
{
	PG_RETURN_POINTER(inequality_known(PG_GETARG_DISTRIBUTION(0)));
}

bool
inequality_known_share(const Distribution *d, double *share)
{
	double limit = DBL_MAX;

	return distribution_shares(d, &limit, share, 1);
}

PG_FUNCTION_INFO_V1(wsis_known_share);
Datum
wsis_known_share(PG_FUNCTION_ARGS)
{
	double share;

	if (!inequality_known_share(PG_GETARG_DISTRIBUTION(0), &share))
		PG_RETURN_NULL();
	PG_RETURN_FLOAT8(share);
}

/* The mean of what is known, where that is enough. */
PG_FUNCTION_INFO_V1(wsis_mean_known);
Datum
wsis_mean_known(PG_FUNCTION_ARGS)
{
	Distribution *d = PG_GETARG_DISTRIBUTION(0);
	double least_share = PG_GETARG_FLOAT8(1);
	double share;
	double mean;

	if (!(least_share >= 0 && least_share <= 1))
		ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				errmsg("the least share that must be known is from 0 to 1, not %g", least_share));
	if (!inequality_known_share(d, &share) || share < least_share ||
		!distribution_mean(inequality_known(d), &mean))
		PG_RETURN_NULL();
	PG_RETURN_FLOAT8(mean);
}

static void
check_range(const Distribution *d, double low, double high)
{
	uint32 known = count_known(d);

	if (!(low <= high && isfinite(low) && isfinite(high)))
		ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				errmsg("the range of values is from a number to one not below it"),
				errdetail("It is from %g to %g.", low, high));
	if (known > 0 && (distribution_value(d, 0) < low || distribution_value(d, known - 1) > high))
		ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				errmsg("a known value is out of the range that all values have"),
				errdetail("Values are from %g to %g, the range from %g to %g.",
						  distribution_value(d, 0), distribution_value(d, known - 1), low, high));
}

/* What the mean of all is between: with the least and with the greatest value for the unknown. */
PG_FUNCTION_INFO_V1(wsis_mean_range);
Datum
wsis_mean_range(PG_FUNCTION_ARGS)
{
	Distribution *d = PG_GETARG_DISTRIBUTION(0);
	double range[2] = {PG_GETARG_FLOAT8(1), PG_GETARG_FLOAT8(2)};
	Datum values[2] = {0};
	bool nulls[2];
	TupleDesc desc;

	check_range(d, range[0], range[1]);
	if (get_call_result_type(fcinfo, NULL, &desc) != TYPEFUNC_COMPOSITE)
		elog(ERROR, "return type must be a row type");
	for (int i = 0; i < 2; i++)
	{
		double mean;

		nulls[i] = !distribution_mean(with_unknown_as(d, range[i]), &mean);
		if (!nulls[i])
			values[i] = Float8GetDatum(mean);
	}
	PG_RETURN_DATUM(HeapTupleGetDatum(heap_form_tuple(BlessTupleDesc(desc), values, nulls)));
}
