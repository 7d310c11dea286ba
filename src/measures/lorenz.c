/*
 * The Lorenz curve (M. O. Lorenz 1905): the share of the values that the lowest share of
 * the population has; its ratios, and its rows.
 */
#include "measures/lorenz.h"

#include <math.h>

#include "funcapi.h"
#include "miscadmin.h"
#include "utils/tuplestore.h"

#include "measures/inequality.h"

bool
lorenz_start(LorenzWalk *walk, const Distribution *d)
{
	RunningWeight end;

	inequality_check_finite(d);
	*walk = (LorenzWalk){.d = d};
	if (!distribution_mean(d, &walk->mean) || walk->mean <= 0)
		return false;
	walk->total = distribution_total_weight(d);
	end = running_weight_end(d);
	walk->running = running_weight_start(&end);
	return true;
}

LorenzPoint
lorenz_next(LorenzWalk *walk)
{
	DistributionCell cell = distribution_cell(walk->d, walk->at++);

	running_weight_add(&walk->running, cell);
	compensated_add(&walk->values,
					cell.weight / walk->total * cell.count * (cell.value / walk->mean));
	if (walk->at % 65536 == 0)
		CHECK_FOR_INTERRUPTS();
	return (LorenzPoint){running_weight_rounded(&walk->running) / walk->total,
						 compensated_rounded(&walk->values)};
}

bool
lorenz_shares(const Distribution *d, const double *population, double *shares, int count)
{
	LorenzWalk walk;
	LorenzPoint before = {0, 0};
	int done = 0;

	if (!lorenz_start(&walk, d))
		return false;
	while (done < count && walk.at < d->count)
	{
		double value = distribution_value(d, walk.at) / walk.mean;
		LorenzPoint behind = lorenz_next(&walk);

		for (; done < count && population[done] <= behind.population; done++)
			shares[done] = before.value + (population[done] - before.population) * value;
		before = behind;
	}
	return done == count;
}

bool
lorenz_ratio(const Distribution *d, double top, double bottom, double *ratio)
{
	double population[2] = {bottom, 1 - top};
	double shares[2];

	/* a negative share has no ratio; of none everything is infinitely much */
	if (!lorenz_shares(d, population, shares, 2) || shares[0] < 0)
		return false;
	*ratio = shares[0] == 0 ? INFINITY : (1 - shares[1]) / shares[0];
	return true;
}

static void
put_row(ReturnSetInfo *result, double value, bool start, LorenzPoint point)
{
	Datum values[3] = {Float8GetDatum(value), Float8GetDatum(point.population),
					   Float8GetDatum(point.value)};
	bool nulls[3] = {start, false, false};

	tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
}

/* The point where the curve begins, then one behind each value. */
PG_FUNCTION_INFO_V1(wsis_lorenz);
Datum
wsis_lorenz(PG_FUNCTION_ARGS)
{
	Distribution *d = PG_GETARG_DISTRIBUTION(0);
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;
	LorenzWalk walk;

	InitMaterializedSRF(fcinfo, 0);
	if (!lorenz_start(&walk, d))
		return (Datum) 0;
	put_row(result, 0, true, (LorenzPoint){0, 0});
	while (walk.at < d->count)
	{
		double value = distribution_value(d, walk.at);
		LorenzPoint point = lorenz_next(&walk);

		CHECK_FOR_INTERRUPTS();
		if (walk.at == d->count)
			point = (LorenzPoint){1, 1};
		if (walk.at == d->count || distribution_value(d, walk.at) != value)
			put_row(result, value, false, point);
	}
	return (Datum) 0;
}
