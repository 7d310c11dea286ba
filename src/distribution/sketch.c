/*
 * Sketches: distributions whose values are rounded to the middle of fixed buckets, so
 * narrow that none is off by more than a relative error. A bucket is the numbers that
 * share their leading bits: no logarithm, which machines compute differently.
 * The weights of a bucket are summed exactly, and the sum is kept as its leading 53 bits,
 * then the next 53, until nothing is left.
 */
#include "distribution/distribution.h"

#include <math.h>

#include "miscadmin.h"
#include "port/pg_bitutils.h"

#include "distribution/compensated_sum.h"
#include "distribution/exact_sum.h"

void
sketch_check_error(double relative_error)
{
	if (!sketch_error_is_valid(relative_error))
		ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				errmsg("the relative error of a sketch must be from %g to %g", SKETCH_ERROR_MIN,
					   SKETCH_ERROR_MAX),
				errdetail("It is %g.", relative_error),
				errhint("Aggregate with distribution_agg(value, weight) for no error at all."));
}

/*
 * The bits behind the leading one that are kept: with so many a bucket is 2^-bits of its
 * least number wide, and its middle half of that away from it, at most relative_error.
 */
int
sketch_bits(double relative_error)
{
	int exponent;

	frexp(relative_error, &exponent);
	return -exponent;
}

/* The middle of the bucket that a value is in; few bits, and Infinity, stay as they are. */
double
sketch_round(double value, int bits)
{
	DistributionWord word = {value};
	uint64 mantissa = word.bits & (((uint64) 1 << 52) - 1);
	int dropped;

	if (isinf(value))
		return value;
	dropped = 52 - bits;
	if ((word.bits >> 52 & 0x7FF) == 0)
	{
		if (mantissa == 0)
			return value;
		dropped = pg_leftmost_one_pos64(mantissa) - bits;
	}
	if (dropped <= 0)
		return value;
	word.bits = (word.bits & ~(((uint64) 1 << dropped) - 1)) | (uint64) 1 << (dropped - 1);
	return word.number;
}

/* May a lesser part of a sum stand beside a greater one? It must be below its last bit. */
bool
sketch_may_follow(double lesser, double greater)
{
	int exponent;

	double_mantissa(greater, &exponent);
	/* a number of few bits may have its last one below the 53rd of a normalized one */
	return lesser < ldexp(1, exponent);
}

/*
 * The cells that a sum of so many may need: a sum has no more parts than it has terms,
 * and a weight times a count is one of four terms at most.
 */
uint32
sketch_room(int parts, uint32 count)
{
	uint64 room = (uint64) count * (parts & DISTRIBUTION_COUNTS ? 4 : 1);

	return Min(room, PG_UINT32_MAX);
}

/* Writes the parts of a sum, the least first. */
static uint32
put_parts(ExactSum *sum, double value, DistributionWord *folded, uint32 room)
{
	double parts[EXACT_SUM_DIGITS];
	uint32 count = 0;

	while ((parts[count] = exact_sum_take(sum)) != 0)
		if (!distribution_weight_is_valid(parts[count++]))
			ereport(ERROR, errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
					errmsg("the weights of a distribution add up to infinity"));
	if (count > room)
		elog(ERROR, "a sum has more parts than terms");
	for (uint32 i = 0; i < count; i++)
		distribution_set(folded, DISTRIBUTION_WEIGHTS, i,
						 (DistributionCell){value, parts[count - 1 - i], 1});
	return count;
}

/* The sum of the weights as a double; false when it is none, or may be none. */
static bool
sum_plainly(const DistributionWord *cells, int parts, uint32 from, uint32 to, double *total)
{
	CompensatedSum sum = {0, 0};

	for (uint32 i = from; i < to; i++)
	{
		DistributionCell cell = distribution_get(cells, parts, i);

		if (i % 65536 == 0)
			CHECK_FOR_INTERRUPTS();
		compensated_add(&sum, cell.weight);
		if (cell.count != 1 || sum.rest != 0)
			return false;
	}
	*total = sum.sum;
	return distribution_weight_is_valid(*total);
}

static uint32
sum_exactly(const DistributionWord *cells, int parts, uint32 from, uint32 to,
			DistributionWord *folded, uint32 room)
{
	ExactSum sum;

	exact_sum_clear(&sum);
	for (uint32 i = from; i < to; i++)
	{
		DistributionCell cell = distribution_get(cells, parts, i);

		if (i % 65536 == 0)
			CHECK_FOR_INTERRUPTS();
		exact_sum_add(&sum, cell.weight, cell.count);
	}
	return put_parts(&sum, distribution_get(cells, parts, from).value, folded, room);
}

/* The sum of the weights of cells of one value, as parts. */
static uint32
fold_run(const DistributionWord *cells, int parts, uint32 from, uint32 to, DistributionWord *folded,
		 uint32 room)
{
	DistributionCell cell = distribution_get(cells, parts, from);

	cell.count = 1;
	if (!sum_plainly(cells, parts, from, to, &cell.weight))
		return sum_exactly(cells, parts, from, to, folded, room);
	distribution_set(folded, DISTRIBUTION_WEIGHTS, 0, cell);
	return 1;
}

/* Folds sorted cells into cells with weights only; how many there are. */
uint32
sketch_fold(const DistributionWord *cells, int parts, uint32 count, DistributionWord *folded,
			uint32 room)
{
	uint32 written = 0;
	uint32 start = 0;
	int width = distribution_width(parts);

	for (uint32 i = 1; i <= count; i++)
	{
		if (i < count && cells[(Size) i * width].bits == cells[(Size) start * width].bits)
			continue;
		written += fold_run(cells, parts, start, i,
							folded + (Size) written * distribution_width(DISTRIBUTION_WEIGHTS),
							room - written);
		start = i;
		CHECK_FOR_INTERRUPTS();
	}
	return written;
}
