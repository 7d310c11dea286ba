/*
 * Exact sums of doubles and of their products: a fixed-point number wide enough for
 * all of them (a superaccumulator, U. Kulisch), so no order makes a difference.
 * The digits are 32 bits in 64, and carries wait until they are needed.
 */
#ifndef WSIS_DISTRIBUTION_EXACT_SUM_H
#define WSIS_DISTRIBUTION_EXACT_SUM_H

#include "wsis.h"

/* From 2^-2176, below the least product of two doubles, to 2^2304. */
#define EXACT_SUM_DIGITS 140
#define EXACT_SUM_LOWEST (-2176)

typedef struct ExactSum
{
	int64 digits[EXACT_SUM_DIGITS];
	uint32 waiting; /* additions since carries were made */
} ExactSum;

/* A finite number as mantissa times two to the exponent. */
static inline uint64
double_mantissa(double number, int *exponent)
{
	union
	{
		double number;
		uint64 bits;
	} word = {number};
	int biased = word.bits >> 52 & 0x7FF;
	uint64 mantissa = word.bits & (((uint64) 1 << 52) - 1);

	*exponent = (biased ? biased : 1) - 1075;
	return biased ? mantissa | (uint64) 1 << 52 : mantissa;
}

extern void exact_sum_clear(ExactSum *sum);
/* Adds or subtracts a number times two to the exponent. */
extern void exact_sum_add_scaled(ExactSum *sum, uint128 number, int exponent, bool negative);
/* Adds number x count, and value x weight x count; a count is not negative. */
extern void exact_sum_add(ExactSum *sum, double number, int64 count);
extern void exact_sum_add_product(ExactSum *sum, double value, double weight, int64 count);
/* The sum rounded to nearest, as a number below 2^64 in absolute value times two to the exponent.
 */
extern double exact_sum_scaled(ExactSum *sum, int *exponent);
extern double exact_sum_rounded(ExactSum *sum);
/* The leading 53 bits of a sum that is not negative, which are taken off; 0: nothing is left. */
extern double exact_sum_take(ExactSum *sum);

#endif /* WSIS_DISTRIBUTION_EXACT_SUM_H */
