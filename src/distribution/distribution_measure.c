/*
 * What a distribution says: its total, mean, quantiles, shares and Gini coefficient. All
 * is computed from the sorted cells with exact sums, so that it is the same wherever
 * and however the distribution came about.
 */
#include "distribution/distribution.h"

#include <math.h>

#include "miscadmin.h"

#include "distribution/compensated_sum.h"
#include "distribution/running_weight.h"

static void
refuse_infinite(void)
{
	ereport(ERROR, errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
			errmsg("the weights of a distribution add up to infinity"));
}

/* The sum of all weights, nearest double. */
double
distribution_total_weight(const Distribution *d)
{
	RunningWeight running = running_weight_end(d);
	double total = running_weight_rounded(&running);

	if (isinf(total))
		refuse_infinite();
	return total;
}

/* Sums of units below this times a mantissa fit into 127 bits. */
#define FEW_UNITS ((uint128) 1 << 74)

/*
 * Adds value x weight of all cells whose values have the exponent of the first: as they
 * are sorted, there are few such stretches, and in each the mantissas are added up.
 */
static uint32
add_stretch(ExactSum *sum, const Distribution *d, uint32 at, const RunningWeight *end)
{
	double first = distribution_value(d, at);
	int exponent;
	int other;
	uint128 stretch = 0;

	double_mantissa(first, &exponent);
	for (; at < d->count; at++)
	{
		DistributionCell cell = distribution_cell(d, at);
		uint64 mantissa = double_mantissa(cell.value, &other);

		if (other != exponent || (cell.value < 0) != (first < 0))
			break;
		stretch += mantissa * running_weight_of(end, cell);
		if (at % 65536 == 0)
			CHECK_FOR_INTERRUPTS();
	}
	exact_sum_add_scaled(sum, stretch, exponent + end->exponent, first < 0);
	return at;
}

/* Adds value x weight of all cells. */
static void
add_products(ExactSum *sum, const Distribution *d, const RunningWeight *end)
{
	uint32 at = 0;

	if (end->integer && end->units < FEW_UNITS)
	{
		while (at < d->count)
			at = add_stretch(sum, d, at, end);
		return;
	}
	for (; at < d->count; at++)
	{
		DistributionCell cell = distribution_cell(d, at);

		exact_sum_add_product(sum, cell.value, cell.weight, cell.count);
		if (at % 65536 == 0)
			CHECK_FOR_INTERRUPTS();
	}
}

/* The weighted mean of a distribution that is not empty, its running weight at the end given. */
static double
mean_of(const Distribution *d, const RunningWeight *end)
{
	ExactSum *sum;
	double most = distribution_value(d, d->count - 1);
	double scaled;
	double weight;
	int exponent;
	int weight_exponent;

	if (isinf(most))
		return most;
	sum = palloc(sizeof(ExactSum));
	exact_sum_clear(sum);
	add_products(sum, d, end);
	/* the quotient before the scale, which the sums may leave and their quotient not */
	scaled = exact_sum_scaled(sum, &exponent);
	weight = running_weight_scaled(end, &weight_exponent);
	pfree(sum);
	return ldexp(scaled / weight, exponent - weight_exponent);
}

/* The mean weighted by the weights: Infinity where a value is. False: there is none. */
bool
distribution_mean(const Distribution *d, double *mean)
{
	RunningWeight end;

	if (d->count == 0)
		return false;
	end = running_weight_end(d);
	*mean = mean_of(d, &end);
	return true;
}

/* The same and the sum of all weights, for less than both apart. */
bool
distribution_mean_and_weight(const Distribution *d, double *mean, double *weight)
{
	RunningWeight end;

	if (d->count == 0)
		return false;
	end = running_weight_end(d);
	*mean = mean_of(d, &end);
	*weight = running_weight_rounded(&end);
	if (isinf(*weight))
		refuse_infinite();
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

/* The quantiles of a distribution that is not empty, its running weight at the end given. */
static void
find_quantiles(const Distribution *d, const RunningWeight *end, const double *p, double *quantiles,
			   int count)
{
	RunningWeight running = running_weight_start(end);
	double total = running_weight_rounded(end);
	uint32 at = 0; /* cells in the running weight */

	if (isinf(total))
		refuse_infinite();
	for (int i = 0; i < count; i++)
	{
		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		at = walk_to(d, &running, at, p[i] * total);
		quantiles[i] = distribution_value(d, at > 0 ? at - 1 : 0);
	}
}

/*
 * The least values whose cumulated weight is at least p of the total, p ascending; a
 * weighted percentile_disc. False: there is no value at all.
 */
bool
distribution_quantiles(const Distribution *d, const double *p, double *quantiles, int count)
{
	RunningWeight end;

	if (d->count == 0)
		return false;
	end = running_weight_end(d);
	find_quantiles(d, &end, p, quantiles, count);
	return true;
}

/* The weights at values up to the limits, which ascend, of a distribution that is not empty. */
static void
find_weights(const Distribution *d, const RunningWeight *end, const double *limits, double *weights,
			 int count)
{
	int bits = d->relative_error != 0 ? sketch_bits(d->relative_error) : 0;
	RunningWeight running = running_weight_start(end);
	uint32 at = 0;

	for (int i = 0; i < count; i++)
	{
		/* the bucket of a limit counts as within it */
		double limit = d->relative_error != 0 ? sketch_round(limits[i], bits) : limits[i];

		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		for (; at < d->count && distribution_value(d, at) <= limit; at++)
		{
			running_weight_add(&running, distribution_cell(d, at));
			if (at % 65536 == 0)
				CHECK_FOR_INTERRUPTS();
		}
		weights[i] = running_weight_rounded(&running);
	}
}

void
distribution_within(const Distribution *d, const double *limits, double *weights, int count)
{
	RunningWeight end = running_weight_end(d);

	find_weights(d, &end, limits, weights, count);
}

/* The shares of the weight at values up to the limits, which ascend. False: there is none. */
bool
distribution_shares(const Distribution *d, const double *limits, double *shares, int count)
{
	RunningWeight end;
	double total;

	if (d->count == 0)
		return false;
	end = running_weight_end(d);
	total = running_weight_rounded(&end);
	if (isinf(total))
		refuse_infinite();
	find_weights(d, &end, limits, shares, count);
	for (int i = 0; i < count; i++)
		shares[i] /= total;
	return true;
}

/*
 * The sum over all cells of weight x (value - median) x (weight below - weight above);
 * weights are in units, values times a power of two.
 */
static double
sum_in_units(const Distribution *d, const RunningWeight *end, double median, double scale)
{
	CompensatedSum sum = {0, 0};
	uint128 below = 0;

	for (uint32 i = 0; i < d->count; i++)
	{
		DistributionCell cell = distribution_cell(d, i);
		uint128 weight = running_weight_of(end, cell);
		int128 rank = (int128) (below + below + weight) - (int128) end->units;

		compensated_add(&sum,
						(cell.value * scale - median * scale) * (double) weight * (double) rank);
		below += weight;
		if (i % 65536 == 0)
			CHECK_FOR_INTERRUPTS();
	}
	return compensated_rounded(&sum);
}

/* The same where units fit into 62 bits. */
static double
sum_in_few_units(const Distribution *d, const RunningWeight *end, double median, double scale)
{
	CompensatedSum sum = {0, 0};
	int64 total = end->units;
	int64 below = 0;

	for (uint32 i = 0; i < d->count; i++)
	{
		DistributionCell cell = distribution_cell(d, i);
		int64 weight = running_weight_of(end, cell);

		compensated_add(&sum,
						(cell.value * scale - median * scale) * (double) weight *
							(double) (2 * below + weight - total));
		below += weight;
		if (i % 65536 == 0)
			CHECK_FOR_INTERRUPTS();
	}
	return compensated_rounded(&sum);
}

/* The same where weights are not in units, each as a share of the total. */
static double
sum_in_shares(const Distribution *d, const RunningWeight *end, double median, double scale)
{
	CompensatedSum sum = {0, 0};
	RunningWeight running = running_weight_start(end);
	double total = running_weight_rounded(end);
	double below = 0;

	for (uint32 i = 0; i < d->count; i++)
	{
		DistributionCell cell = distribution_cell(d, i);
		double with;

		running_weight_add(&running, cell);
		with = running_weight_rounded(&running) / total;
		compensated_add(&sum,
						(cell.value * scale - median * scale) * (cell.weight * cell.count / total) *
							(below + with - 1));
		below = with;
		if (i % 65536 == 0)
			CHECK_FOR_INTERRUPTS();
	}
	return compensated_rounded(&sum);
}

/* That sum over the square of the total weight. */
static double
mean_of_ranked(const Distribution *d, const RunningWeight *end, double median, double scale)
{
	double units = (double) end->units;

	if (!end->integer)
		return sum_in_shares(d, end, median, scale);
	if (end->units < (uint128) 1 << 62)
		return sum_in_few_units(d, end, median, scale) / units / units;
	return sum_in_units(d, end, median, scale) / units / units;
}

/* A power of two, the reciprocal of the greatest value or near it. */
static double
scale_of(const Distribution *d)
{
	double most = Max(fabs(distribution_value(d, 0)), fabs(distribution_value(d, d->count - 1)));
	int exponent;

	frexp(most, &exponent);
	return ldexp(1, Min(-exponent, 1000));
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
	double half = 0.5;
	double mean;
	double median;
	double scale;

	if (d->count == 0)
		return false;
	end = running_weight_end(d);
	mean = mean_of(d, &end);
	if (mean <= 0)
		return false;
	find_quantiles(d, &end, &half, &median, 1);
	scale = scale_of(d);
	*gini = mean_of_ranked(d, &end, median, scale) / (mean * scale);
	return true;
}
