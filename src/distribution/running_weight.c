/* Running sums of weights; see running_weight.h. */
#include "distribution/running_weight.h"

#include <math.h>

#include "miscadmin.h"
#include "port/pg_bitutils.h"

/* The lowest and the highest bit of all weights, and how many there are. */
typedef struct WeightRange
{
	int low;
	int high;
	uint64 count;
} WeightRange;

static inline void
widen(WeightRange *range, DistributionCell cell)
{
	int exponent;
	uint64 mantissa = double_mantissa(cell.weight, &exponent);
	int low = exponent + pg_rightmost_one_pos64(mantissa);
	int high = exponent + pg_leftmost_one_pos64(mantissa);

	range->low = Min(range->low, low);
	range->high = Max(range->high, high);
	range->count += cell.count;
	/* more than 2^63 rows: as good as too many */
	range->count = Min(range->count, (uint64) 1 << 63);
}

static WeightRange
range_of(const Distribution *d)
{
	WeightRange range = {PG_INT32_MAX, PG_INT32_MIN, 0};

	if (d->parts == 0)
		return (WeightRange){0, 0, d->count};
	for (uint32 i = 0; i < d->count; i++)
	{
		widen(&range, distribution_cell(d, i));
		if (i % 65536 == 0)
			CHECK_FOR_INTERRUPTS();
	}
	return range;
}

/* Nothing so far, in the units of a distribution. */
RunningWeight
running_weight(const Distribution *d)
{
	WeightRange range = range_of(d);
	RunningWeight running = {0};

	if (d->count == 0)
		range = (WeightRange){0, 0, 1};
	running.exponent = range.low;
	running.integer = range.high - range.low + 1 + pg_leftmost_one_pos64(range.count) + 1 <= 127;
	if (!running.integer)
	{
		running.sum = palloc(sizeof(ExactSum));
		exact_sum_clear(running.sum);
	}
	return running;
}

double
running_weight_rounded(const RunningWeight *running)
{
	if (running->integer)
		return ldexp((double) running->units, running->exponent);
	return exact_sum_rounded(running->sum);
}

uint128
running_weight_units(const RunningWeight *running, double target)
{
	uint128 low = 0;
	uint128 high = (uint128) 1 << 127;

	while (low < high)
	{
		uint128 middle = low + (high - low) / 2;

		if (ldexp((double) middle, running->exponent) < target)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}
