/* Reading distributions in SQL: its cells, quantiles, shares, totals. */
#include "distribution/distribution.h"

#include <math.h>

#include "catalog/pg_type.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/tuplestore.h"

#include "stored.h"

PG_FUNCTION_INFO_V1(wsis_distribution_weighted_values);
Datum
wsis_distribution_weighted_values(PG_FUNCTION_ARGS)
{
	Distribution *d = PG_GETARG_DISTRIBUTION(0);
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;

	InitMaterializedSRF(fcinfo, 0);
	for (uint32 i = 0; i < d->count; i++)
	{
		DistributionCell cell = distribution_cell(d, i);
		Datum values[3] = {Float8GetDatum(cell.value), Float8GetDatum(cell.weight),
						   Int64GetDatum(cell.count)};
		bool nulls[3] = {false, false, false};

		CHECK_FOR_INTERRUPTS();
		tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
	}
	return (Datum) 0;
}

static void
check_p(double p)
{
	if (!(p >= 0 && p <= 1))
		ereport(ERROR, errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				errmsg("quantile %g is not between 0 and 1", p));
}

static void
check_limit(double limit)
{
	if (isnan(limit))
		ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				errmsg("NaN is no limit for values to be within"));
}

/* What one question and many questions share: the check of one, the engine's answer. */
typedef struct Question
{
	void (*check)(double asked);
	bool (*answer)(const Distribution *d, const double *asked, double *answers, int count);
} Question;

static const Question quantile = {check_p, distribution_quantiles};
static const Question share = {check_limit, distribution_shares};

static Datum
answer_one(FunctionCallInfo fcinfo, const Question *question)
{
	Distribution *d = PG_GETARG_DISTRIBUTION(0);
	double asked = PG_GETARG_FLOAT8(1);
	double answer;

	question->check(asked);
	if (!question->answer(d, &asked, &answer, 1))
		PG_RETURN_NULL();
	PG_RETURN_FLOAT8(answer);
}

/* One of many, and where it stood. */
typedef struct Asked
{
	double asked;
	int place;
} Asked;

static int
compare_asked(const void *a, const void *b, void *unused)
{
	double x = ((const Asked *) a)->asked;
	double y = ((const Asked *) b)->asked;

	return x < y ? -1 : x > y;
}

/* The answers, in the places of the questions. */
static void
answer_sorted(const Distribution *d, const Question *question, Asked *sorted, int count,
			  Datum *values, bool *nulls)
{
	double *asked = palloc(sizeof(double) * (count + 1));
	double *answers = palloc(sizeof(double) * (count + 1));
	bool any;

	qsort_interruptible(sorted, count, sizeof(Asked), compare_asked, NULL);
	for (int i = 0; i < count; i++)
		asked[i] = sorted[i].asked;
	any = question->answer(d, asked, answers, count);
	for (int i = 0; i < count; i++)
	{
		values[sorted[i].place] = any ? Float8GetDatum(answers[i]) : (Datum) 0;
		nulls[sorted[i].place] = !any;
	}
}

/* An array in the shape of the argument, NULL for NULL. */
static Datum
answer_many(FunctionCallInfo fcinfo, const Question *question)
{
	Distribution *d = PG_GETARG_DISTRIBUTION(0);
	ArrayType *array = PG_GETARG_ARRAYTYPE_P(1);
	Datum *values;
	bool *nulls;
	int count;
	int asked = 0;
	Asked *sorted;

	deconstruct_array(array, FLOAT8OID, sizeof(float8), FLOAT8PASSBYVAL, TYPALIGN_DOUBLE, &values,
					  &nulls, &count);
	sorted = palloc(sizeof(Asked) * (count + 1));
	for (int i = 0; i < count; i++)
	{
		if (nulls[i])
			continue;
		question->check(DatumGetFloat8(values[i]));
		sorted[asked++] = (Asked){DatumGetFloat8(values[i]), i};
	}
	answer_sorted(d, question, sorted, asked, values, nulls);
	PG_RETURN_ARRAYTYPE_P(construct_md_array(values, nulls, ARR_NDIM(array), ARR_DIMS(array),
											 ARR_LBOUND(array), FLOAT8OID, sizeof(float8),
											 FLOAT8PASSBYVAL, TYPALIGN_DOUBLE));
}

PG_FUNCTION_INFO_V1(wsis_distribution_quantile);
Datum
wsis_distribution_quantile(PG_FUNCTION_ARGS)
{
	return answer_one(fcinfo, &quantile);
}

PG_FUNCTION_INFO_V1(wsis_distribution_quantile_array);
Datum
wsis_distribution_quantile_array(PG_FUNCTION_ARGS)
{
	return answer_many(fcinfo, &quantile);
}

PG_FUNCTION_INFO_V1(wsis_distribution_share_within);
Datum
wsis_distribution_share_within(PG_FUNCTION_ARGS)
{
	return answer_one(fcinfo, &share);
}

PG_FUNCTION_INFO_V1(wsis_distribution_share_within_array);
Datum
wsis_distribution_share_within_array(PG_FUNCTION_ARGS)
{
	return answer_many(fcinfo, &share);
}

PG_FUNCTION_INFO_V1(wsis_distribution_total_weight);
Datum
wsis_distribution_total_weight(PG_FUNCTION_ARGS)
{
	PG_RETURN_FLOAT8(distribution_total_weight(PG_GETARG_DISTRIBUTION(0)));
}

PG_FUNCTION_INFO_V1(wsis_distribution_mean);
Datum
wsis_distribution_mean(PG_FUNCTION_ARGS)
{
	double mean;

	if (!distribution_mean(PG_GETARG_DISTRIBUTION(0), &mean))
		PG_RETURN_NULL();
	PG_RETURN_FLOAT8(mean);
}

/* Shares of what is infinite are not measured. */
static void
check_shared(const Distribution *d)
{
	if (d->count > 0 && isinf(distribution_value(d, d->count - 1)))
		ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				errmsg("a distribution with an infinite value has no Gini coefficient"),
				errhint("Leave such rows out: WHERE value < 'Infinity'."));
}

PG_FUNCTION_INFO_V1(wsis_distribution_gini);
Datum
wsis_distribution_gini(PG_FUNCTION_ARGS)
{
	Distribution *d = PG_GETARG_DISTRIBUTION(0);
	double gini;

	check_shared(d);
	if (!distribution_gini(d, &gini))
		PG_RETURN_NULL();
	PG_RETURN_FLOAT8(gini);
}

PG_FUNCTION_INFO_V1(wsis_distribution_relative_error);
Datum
wsis_distribution_relative_error(PG_FUNCTION_ARGS)
{
	/* the header says it, and is all that is detoasted */
	Distribution *d = (Distribution *) PG_DETOAST_DATUM_SLICE(PG_GETARG_DATUM(0), 0,
															  DISTRIBUTION_HEADER - VARHDRSZ);

	if (VARSIZE(d) < DISTRIBUTION_HEADER)
		refuse_stored("distribution", "It is shorter than its header");
	PG_RETURN_FLOAT8(d->relative_error);
}
