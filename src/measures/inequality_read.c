/* Inequality in SQL: of distributions, and as final functions of plain aggregates. */
#include "measures/inequality.h"

#include <math.h>

#include "miscadmin.h"

/* Below this a mean may have lost digits, and multiples of all values have the same inequality. */
#define LEAST_SCALE (-900)

/* The argument; a copy of 2^900 times its values where these are so small. */
static Distribution *
get_measured(FunctionCallInfo fcinfo)
{
	Distribution *d = PG_GETARG_DISTRIBUTION(0);
	Distribution *scaled;

	if (d->count == 0 || fabs(distribution_value(d, 0)) >= ldexp(1, LEAST_SCALE) ||
		fabs(distribution_value(d, d->count - 1)) >= ldexp(1, LEAST_SCALE))
		return d;
	scaled = palloc(VARSIZE(d));
	memcpy(scaled, d, VARSIZE(d));
	for (uint32 i = 0; i < d->count; i++)
	{
		DistributionCell cell = distribution_cell(d, i);

		cell.value = ldexp(cell.value, -LEAST_SCALE);
		distribution_set(scaled->words, scaled->parts, i, cell);
		if (i % 65536 == 0)
			CHECK_FOR_INTERRUPTS();
	}
	return scaled;
}

/* A number, or NULL where there is nothing to say. */
static Datum
answer(FunctionCallInfo fcinfo, bool known, double number)
{
	if (!known)
		PG_RETURN_NULL();
	PG_RETURN_FLOAT8(number);
}

static Datum
entropy_answer(FunctionCallInfo fcinfo, double a)
{
	Distribution *d = get_measured(fcinfo);
	double inequality = 0;
	bool known = inequality_generalized_entropy(d, a, &inequality);

	/* infinite it is only where a value is zero */
	if (known && isinf(inequality) && distribution_value(d, 0) > 0)
		ereport(ERROR, errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				errmsg("generalized entropy of %g is out of range", a));
	return answer(fcinfo, known, inequality);
}

PG_FUNCTION_INFO_V1(wsis_theil);
Datum
wsis_theil(PG_FUNCTION_ARGS)
{
	return entropy_answer(fcinfo, 1);
}

PG_FUNCTION_INFO_V1(wsis_mld);
Datum
wsis_mld(PG_FUNCTION_ARGS)
{
	return entropy_answer(fcinfo, 0);
}

PG_FUNCTION_INFO_V1(wsis_generalized_entropy);
Datum
wsis_generalized_entropy(PG_FUNCTION_ARGS)
{
	double a = PG_GETARG_FLOAT8(1);

	if (!isfinite(a))
		ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				errmsg("there is no generalized entropy of %g", a),
				errhint("0 is the mean logarithmic deviation, 1 Theil's index, 2 half the squared "
						"coefficient of variation."));
	return entropy_answer(fcinfo, a);
}

PG_FUNCTION_INFO_V1(wsis_atkinson);
Datum
wsis_atkinson(PG_FUNCTION_ARGS)
{
	Distribution *d = get_measured(fcinfo);
	double aversion = PG_GETARG_FLOAT8(1);
	double inequality = 0;
	bool known;

	if (!(aversion >= 0 && isfinite(aversion)))
		ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				errmsg("aversion to inequality can't be %g", aversion),
				errhint("It is 0 for none at all; 0.5, 1 and 2 are usual."));
	known = inequality_atkinson(d, aversion, &inequality);
	return answer(fcinfo, known, inequality);
}

PG_FUNCTION_INFO_V1(wsis_hoover);
Datum
wsis_hoover(PG_FUNCTION_ARGS)
{
	Distribution *d = get_measured(fcinfo);
	double inequality = 0;
	bool known = inequality_hoover(d, &inequality);

	return answer(fcinfo, known, inequality);
}

static Datum
ratio_answer(FunctionCallInfo fcinfo, double top, double bottom)
{
	Distribution *d = get_measured(fcinfo);
	double ratio = 0;
	bool known = lorenz_ratio(d, top, bottom, &ratio);

	return answer(fcinfo, known, ratio);
}

PG_FUNCTION_INFO_V1(wsis_palma);
Datum
wsis_palma(PG_FUNCTION_ARGS)
{
	return ratio_answer(fcinfo, 0.1, 0.4);
}

PG_FUNCTION_INFO_V1(wsis_s80_s20);
Datum
wsis_s80_s20(PG_FUNCTION_ARGS)
{
	return ratio_answer(fcinfo, 0.2, 0.2);
}
