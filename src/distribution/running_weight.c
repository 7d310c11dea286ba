/* Running sums of weights; see running_weight.h. */
#include "distribution/running_weight.h"

#include <math.h>

#include "miscadmin.h"
#include "port/pg_bitutils.h"

/* So many times a weight below it stays below 2^127. */
#define SMALL_WEIGHT ((double) ((int64) 1 << 62))

/* So many weights of less than 2^47 add up to less than 2^63. */
#define STRETCH 65536

/* The sum of a stretch of weights, all whole and below 2^47; false where they are not. */
static inline bool
sum_stretch(const DistributionWord *cells, uint32 count, uint64 *sum)
{
	bool whole = true;

	*sum = 0;
	for (uint32 i = 0; i < count; i++)
	{
		double weight = cells[(Size) i * 2 + 1].number;
		int64 units = weight < (double) ((int64) 1 << 47) ? (int64) weight : 0;

		whole &= weight == (double) units;
		*sum += units;
	}
	return whole;
}

/* The sum where cells are a value and a weight, as they mostly are, and weights as above. */
static bool
sum_small(const Distribution *d, RunningWeight *running)
{
	*running = (RunningWeight){.integer = true, .scale = 1};
	for (uint32 at = 0; at < d->count; at += Min(d->count - at, STRETCH))
	{
		uint64 sum;

		CHECK_FOR_INTERRUPTS();
		if (!sum_stretch(d->words + (Size) at * 2, Min(d->count - at, STRETCH), &sum))
			return false;
		running->units += sum;
	}
	return true;
}

/* The sum where all weights are whole numbers; false where they are not. */
static bool
sum_whole(const Distribution *d, RunningWeight *running)
{
	*running = (RunningWeight){.integer = true, .scale = 1};
	if (d->parts == 0)
	{
		running->units = d->count;
		return true;
	}
	for (uint32 i = 0; i < d->count; i++)
	{
		DistributionCell cell = distribution_cell(d, i);

		if (!(cell.weight < SMALL_WEIGHT) || cell.weight != (double) (int64) cell.weight)
			return false;
		running->units += running_weight_of(running, cell);
		if ((uint64) (running->units >> 64) > (uint64) 1 << 61)
			return false;
		if (i % 65536 == 0)
			CHECK_FOR_INTERRUPTS();
	}
	return true;
}

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
	/* above 2^63 it is as good as too many */
	range->count = Min(range->count + (uint64) cell.count, (uint64) 1 << 63);
}

static WeightRange
range_of(const Distribution *d)
{
	WeightRange range = {PG_INT32_MAX, PG_INT32_MIN, 0};

	for (uint32 i = 0; i < d->count; i++)
	{
		widen(&range, distribution_cell(d, i));
		if (i % 65536 == 0)
			CHECK_FOR_INTERRUPTS();
	}
	return range;
}

static ExactSum *
new_sum(void)
{
	ExactSum *sum = palloc(sizeof(ExactSum));

	exact_sum_clear(sum);
	return sum;
}

/* Nothing so far, in the unit that the weights of a distribution have in common. */
static RunningWeight
choose_unit(const Distribution *d)
{
	WeightRange range = range_of(d);
	RunningWeight running = {0};

	running.exponent = range.low;
	running.integer = range.high - range.low + 1 + pg_leftmost_one_pos64(range.count) + 1 <= 127;
	if (running.integer && range.high - range.low < 62 && abs(range.low) < 1000)
		running.scale = ldexp(1, -range.low);
	if (!running.integer)
		running.sum = new_sum();
	return running;
}

RunningWeight
running_weight_end(const Distribution *d)
{
	RunningWeight running;

	if ((d->parts == DISTRIBUTION_WEIGHTS && sum_small(d, &running)) || sum_whole(d, &running))
		return running;
	running = choose_unit(d);
	for (uint32 i = 0; i < d->count; i++)
	{
		running_weight_add(&running, distribution_cell(d, i));
		if (i % 65536 == 0)
			CHECK_FOR_INTERRUPTS();
	}
	return running;
}

RunningWeight
running_weight_start(const RunningWeight *end)
{
	RunningWeight running = *end;

	running.units = 0;
	if (!running.integer)
		running.sum = new_sum();
	return running;
}

uint128
running_weight_by_bits(double weight, int exponent)
{
	int own;
	uint128 mantissa = double_mantissa(weight, &own);

	return own >= exponent ? mantissa << (own - exponent) : mantissa >> (exponent - own);
}

double
running_weight_rounded(const RunningWeight *running)
{
	if (running->integer)
		return ldexp((double) running->units, running->exponent);
	return exact_sum_rounded(running->sum);
}

double
running_weight_scaled(const RunningWeight *running, int *exponent)
{
	if (!running->integer)
		return exact_sum_scaled(running->sum, exponent);
	*exponent = running->exponent;
	return (double) running->units;
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
