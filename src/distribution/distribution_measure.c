/*
 * What a distribution says: its total, mean, quantiles, shares and Gini coefficient. All
 * is computed from the sorted cells with exact sums, so that it is the same wherever
 * and however the distribution came about.
 */
#include "distribution/distribution.h"

#include <math.h>

#include "miscadmin.h"

#include "distribution/running_weight.h"

static void
refuse_infinite(void)
{
	ereport(ERROR, errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
			errmsg("the weights of a distribution add up to infinity"));
}

/* The running weight behind the last cell. */
static RunningWeight
total_of(const Distribution *d)
{
	RunningWeight running = running_weight(d);

	if (d->parts == 0)
		running.units = d->count;
	else
		for (uint32 i = 0; i < d->count; i++)
		{
			running_weight_add(&running, distribution_cell(d, i));
			if (i % 65536 == 0)
				CHECK_FOR_INTERRUPTS();
		}
	return running;
}

/* The running weight at the start, in the units of one at the end. */
static RunningWeight
start_over(const RunningWeight *end)
{
	RunningWeight running = *end;

	running.units = 0;
	if (!running.integer)
	{
		running.sum = palloc(sizeof(ExactSum));
		exact_sum_clear(running.sum);
	}
	return running;
}

/* The sum of all weights, nearest double. */
double
distribution_total_weight(const Distribution *d)
{
	RunningWeight running = total_of(d);
	double total = running_weight_rounded(&running);

	if (isinf(total))
		refuse_infinite();
	return total;
}

/* The mean weighted by the weights: Infinity where a value is. False: there is none. */
bool
distribution_mean(const Distribution *d, double *mean)
{
	ExactSum *sum;
	ExactSum *weights;
	int exponent;
	int weight_exponent;
	double scaled;

	if (d->count == 0)
		return false;
	*mean = distribution_value(d, d->count - 1);
	if (isinf(*mean))
		return true;
	sum = palloc(sizeof(ExactSum));
	weights = palloc(sizeof(ExactSum));
	exact_sum_clear(sum);
	exact_sum_clear(weights);
	for (uint32 i = 0; i < d->count; i++)
	{
		DistributionCell cell = distribution_cell(d, i);

		exact_sum_add_product(sum, cell.value, cell.weight, cell.count);
		exact_sum_add(weights, cell.weight, cell.count);
		if (i % 65536 == 0)
			CHECK_FOR_INTERRUPTS();
	}
	/* the quotient before the scale, which the sums may leave and their quotient not */
	scaled = exact_sum_scaled(sum, &exponent);
	scaled /= exact_sum_scaled(weights, &weight_exponent);
	*mean = ldexp(scaled, exponent - weight_exponent);
	pfree(sum);
	pfree(weights);
	return true;
}

/* Walks over the cells while the running weight, rounded, is below target. */
static uint32
walk_to(const Distribution *d, RunningWeight *running, uint32 at, double target)
{
	uint128 units = running->integer ? running_weight_units(running, target) : 0;

	while (at < d->count &&
		   (running->integer ? running->units < units : running_weight_rounded(running) < target))
	{
		running_weight_add(running, distribution_cell(d, at++));
		if (at % 65536 == 0)
			CHECK_FOR_INTERRUPTS();
	}
	return at;
}

/*
 * The least values whose cumulated weight is at least p of the total, p ascending; a
 * weighted percentile_disc. False: there is no value at all.
 */
bool
distribution_quantiles(const Distribution *d, const double *p, double *quantiles, int count)
{
	RunningWeight end;
	RunningWeight running;
	double total;
	uint32 at = 0; /* cells in the running weight */

	if (d->count == 0)
		return false;
	end = total_of(d);
	total = running_weight_rounded(&end);
	if (isinf(total))
		refuse_infinite();
	running = start_over(&end);
	for (int i = 0; i < count; i++)
	{
		at = walk_to(d, &running, at, p[i] * total);
		quantiles[i] = distribution_value(d, at > 0 ? at - 1 : 0);
	}
	return true;
}

/* The shares of the weight at values up to the limits, which ascend. False: there is none. */
bool
distribution_shares(const Distribution *d, const double *limits, double *shares, int count)
{
	int bits = d->relative_error != 0 ? sketch_bits(d->relative_error) : 0;
	RunningWeight end;
	RunningWeight running;
	double total;
	uint32 at = 0;

	if (d->count == 0)
		return false;
	end = total_of(d);
	total = running_weight_rounded(&end);
	if (isinf(total))
		refuse_infinite();
	running = start_over(&end);
	for (int i = 0; i < count; i++)
	{
		/* the bucket of a limit counts as within it */
		double limit = d->relative_error != 0 ? sketch_round(limits[i], bits) : limits[i];

		for (; at < d->count && distribution_value(d, at) <= limit; at++)
		{
			running_weight_add(&running, distribution_cell(d, at));
			if (at % 65536 == 0)
				CHECK_FOR_INTERRUPTS();
		}
		shares[i] = running_weight_rounded(&running) / total;
	}
	return true;
}

/* A sum with what rounding took off it (T. J. Dekker 1971, D. E. Knuth's two-sum). */
typedef struct CompensatedSum
{
	double sum;
	double rest;
} CompensatedSum;

static inline void
compensated_add(CompensatedSum *s, double term)
{
	double sum = s->sum + term;
	double part = sum - s->sum;

	s->rest += (s->sum - (sum - part)) + (term - part);
	s->sum = sum;
}

/* What a value's rank says: weight below less weight above, as a share of the total. */
static double
rank_of(const RunningWeight *below, const RunningWeight *with, const RunningWeight *end,
		double total)
{
	if (below->integer)
	{
		int128 difference = (int128) (below->units + with->units) - (int128) end->units;

		return ldexp((double) difference, below->exponent) / total;
	}
	return (running_weight_rounded(below) - (total - running_weight_rounded(with))) / total;
}

/*
 * The Gini coefficient of the population (C. Gini 1912), half the mean difference over
 * the mean: sum of w_i (x_i - m) (weight below - weight above) / (W^2 x mean). Any m
 * gives the same; with m the median no term is negative, and nothing cancels out.
 * False: no value, or a mean that is not above 0, of which nothing can be a share. With
 * negative values it may be above 1.
 */
bool
distribution_gini(const Distribution *d, double *gini)
{
	RunningWeight end;
	RunningWeight running;
	CompensatedSum sum = {0, 0};
	double half = 0.5;
	double total;
	double mean;
	double median;

	if (!distribution_mean(d, &mean) || mean <= 0)
		return false;
	distribution_quantiles(d, &half, &median, 1);
	end = total_of(d);
	total = running_weight_rounded(&end);
	running = start_over(&end);
	for (uint32 i = 0; i < d->count; i++)
	{
		DistributionCell cell = distribution_cell(d, i);
		RunningWeight below = running;

		running_weight_add(&running, cell);
		compensated_add(&sum,
						cell.weight * cell.count / total * ((cell.value - median) / mean) *
							rank_of(&below, &running, &end, total));
		if (i % 65536 == 0)
			CHECK_FOR_INTERRUPTS();
	}
	*gini = sum.sum + sum.rest;
	return true;
}
