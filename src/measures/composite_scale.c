/* How raw values become normalized ones: by goalposts, or by what the units themselves have. */
#include "measures/composite_score.h"

#include <math.h>

#include "miscadmin.h"
#include "utils/memutils.h"

#include "distribution/compensated_sum.h"

/* Linear between points, level before the first one and behind the last one. */
static double
piecewise(const CompositeNumbers *points, double x)
{
	const double *p = points->numbers;
	int last = points->count - 2;
	int low = 0;
	int high = last;

	if (x <= p[0])
		return p[1];
	if (x >= p[last])
		return p[last + 1];
	while (high - low > 2)
	{
		int middle = (low + high) / 4 * 2;

		if (x < p[middle])
			high = middle;
		else
			low = middle;
	}
	return p[low + 1] + (p[high + 1] - p[low + 1]) * ((x - p[low]) / (p[high] - p[low]));
}

/* The logarithm of what has none is minus infinity: below all goalposts. */
static double
transform(const CompositeNode *node, double x)
{
	switch (node->transformation)
	{
		case TRANSFORM_LN:
			return x > 0 ? log(x) : -INFINITY;
		case TRANSFORM_LOG10:
			return x > 0 ? log10(x) : -INFINITY;
		case TRANSFORM_PIECEWISE:
			return piecewise(&node->points, x);
		default:
			return x;
	}
}

/* The values that the group has, transformed: those of the units, or kept with the edition. */
static uint32
group_values(const CompositeNode *node, const CompositeResult *results, uint32 units,
			 double **values)
{
	uint32 count = 0;
	uint32 all = node->reference.given ? (uint32) node->reference.count : units;

	*values = MemoryContextAllocHuge(CurrentMemoryContext, sizeof(double) * ((Size) all + 1));
	for (uint32 i = 0; i < all; i++)
	{
		double raw = node->reference.given ? node->reference.numbers[i] : results[i].raw;
		double x = transform(node, raw);

		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		if (!isnan(raw) && !isinf(x))
			(*values)[count++] = x;
	}
	return count;
}

static int
compare_doubles(const void *a, const void *b, void *unused)
{
	double x = *(const double *) a;
	double y = *(const double *) b;

	return (x > y) - (x < y);
}

/* Mean and standard deviation of a population, in units of both. */
static void
set_moments(CompositeScale *scale, const double *values, uint32 count)
{
	CompensatedSum sum = {0, 0};
	CompensatedSum squares = {0, 0};
	double mean;

	for (uint32 i = 0; i < count; i++)
	{
		if (i % 65536 == 0)
			CHECK_FOR_INTERRUPTS();
		compensated_add(&sum, values[i]);
	}
	mean = compensated_rounded(&sum) / count;
	for (uint32 i = 0; i < count; i++)
	{
		if (i % 65536 == 0)
			CHECK_FOR_INTERRUPTS();
		compensated_add(&squares, (values[i] - mean) * (values[i] - mean));
	}
	scale->from = mean;
	scale->range = sqrt(compensated_rounded(&squares) / count);
}

/* The scale of a group. Ranks keep the values in order. */
static void
set_by_group(CompositeScale *scale, double *values, uint32 count)
{
	qsort_interruptible(values, count, sizeof(double), compare_doubles, NULL);
	scale->usable = count > 0 && values[0] < values[count - 1];
	if (!scale->usable)
		return;
	scale->sorted = values;
	scale->count = count;
	scale->from = values[0];
	scale->range = values[count - 1] - values[0];
	if (scale->node->normalization == NORMALIZE_Z_SCORE)
		set_moments(scale, values, count);
	else if (scale->node->direction < 0)
	{
		scale->from = values[count - 1];
		scale->range = -scale->range;
	}
}

CompositeScale
composite_scale(const CompositeNode *node, const CompositeResult *results, uint32 units)
{
	CompositeScale scale = {node, true, 0, 1, NULL, 0};
	double *values;

	if (composite_is_relative(node))
	{
		uint32 count = group_values(node, results, units, &values);

		set_by_group(&scale, values, count);
	}
	else if (node->normalization == NORMALIZE_RATIO)
		scale.range = transform(node, node->high);
	else if (node->normalization == NORMALIZE_MIN_MAX)
	{
		scale.from = transform(node, node->low);
		scale.range = transform(node, node->high) - scale.from;
		/* points may be level between goalposts */
		scale.usable = scale.range != 0;
	}
	return scale;
}

/* How many of the values are below x, or not above it. */
static uint32
count_below(const CompositeScale *scale, double x, bool or_equal)
{
	uint32 low = 0;
	uint32 high = scale->count;

	while (low < high)
	{
		uint32 middle = low + (high - low) / 2;

		if (scale->sorted[middle] < x || (or_equal && scale->sorted[middle] == x))
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* The share of the others that are below x, and half of those that are equal to it. */
static double
percentile_rank(const CompositeScale *scale, double x)
{
	double below = count_below(scale, x, false);
	double equal = count_below(scale, x, true) - below;
	double others = scale->count;

	if (!scale->node->reference.given)
	{
		equal -= 1;
		others -= 1;
	}
	return (below + equal / 2) / others;
}

static double
normalize(const CompositeScale *scale, double x)
{
	const CompositeNode *node = scale->node;

	switch (node->normalization)
	{
		case NORMALIZE_NONE:
			return x;
		case NORMALIZE_RANK:
			x = percentile_rank(scale, x);
			return node->direction < 0 ? 1 - x : x;
		case NORMALIZE_Z_SCORE:
			return node->direction * ((x - scale->from) / scale->range);
		default:
			return (x - scale->from) / scale->range;
	}
}

double
composite_normalize(const CompositeScale *scale, double raw, uint8 *reason)
{
	const CompositeNode *node = scale->node;
	double x = transform(node, raw);
	bool no_logarithm = isinf(x) && !isinf(raw);

	if (isnan(raw))
		return NAN;
	if (!scale->usable)
	{
		*reason = REASON_NO_SPREAD;
		return NAN;
	}
	if (no_logarithm && composite_is_relative(node))
	{
		*reason = REASON_NO_LOGARITHM;
		return NAN;
	}
	x = normalize(scale, x);
	if (x < node->floor)
		x = node->floor;
	if (x > node->cap)
		x = node->cap;
	if (no_logarithm && isinf(x))
	{
		*reason = REASON_NO_LOGARITHM;
		return NAN;
	}
	return x;
}
