/*
 * The concentration index (N. C. Kakwani 1977): how the values are shared along another
 * ranking, as the Gini coefficient along their own. Cells are sorted, so the sums are
 * the same however the distribution came about.
 */
#include "measures/ranked.h"

#include <math.h>

#include "miscadmin.h"

#include "distribution/compensated_sum.h"

static double
total_weight(const Ranked *r)
{
	CompensatedSum sum = {0, 0};

	for (uint32 i = 0; i < r->count; i++)
	{
		compensated_add(&sum, r->cells[i].weight);
		if (i % 65536 == 0)
			CHECK_FOR_INTERRUPTS();
	}
	if (!isfinite(compensated_rounded(&sum)))
		ereport(ERROR, errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				errmsg("the weights of a ranked distribution add up to infinity"));
	return compensated_rounded(&sum);
}

static double
mean_value(const Ranked *r, double total)
{
	CompensatedSum sum = {0, 0};

	for (uint32 i = 0; i < r->count; i++)
	{
		compensated_add(&sum, r->cells[i].weight / total * r->cells[i].value);
		if (i % 65536 == 0)
			CHECK_FOR_INTERRUPTS();
	}
	return compensated_rounded(&sum);
}

/* Adds what cells of one rank say: their share times their distance from the mean, both signed. */
static uint32
add_rank(CompensatedSum *sum, const Ranked *r, uint32 at, double total, double mean, double *below)
{
	CompensatedSum weight = {0, 0};
	CompensatedSum excess = {0, 0};
	double rank_by = r->cells[at].rank_by;
	double share;

	for (; at < r->count && r->cells[at].rank_by == rank_by; at++)
	{
		RankedCell cell = r->cells[at];

		compensated_add(&weight, cell.weight / total);
		compensated_add(&excess, cell.weight / total * ((cell.value - mean) / mean));
		if (at % 65536 == 0)
			CHECK_FOR_INTERRUPTS();
	}
	share = compensated_rounded(&weight);
	/* equal ranks share their mean rank, below + share / 2 of the population */
	compensated_add(sum, compensated_rounded(&excess) * (2 * *below + share - 1));
	*below += share;
	return at;
}

PG_FUNCTION_INFO_V1(wsis_concentration_index);
Datum
wsis_concentration_index(PG_FUNCTION_ARGS)
{
	Ranked *r = PG_GETARG_RANKED(0);
	CompensatedSum sum = {0, 0};
	double total = total_weight(r);
	double mean = r->count > 0 ? mean_value(r, total) : 0;
	double below = 0;
	uint32 at = 0;

	if (!(mean > 0))
		PG_RETURN_NULL();
	while (at < r->count)
		at = add_rank(&sum, r, at, total, mean, &below);
	PG_RETURN_FLOAT8(compensated_rounded(&sum) + 0.0);
}
