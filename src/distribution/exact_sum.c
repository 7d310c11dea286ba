/* Exact sums; see exact_sum.h. */
#include "distribution/exact_sum.h"

#include <math.h>

#include "port/pg_bitutils.h"

/* An addition changes a digit by less than 2^33, so so many fit. */
#define MOST_WAITING ((uint32) 1 << 29)

void
exact_sum_clear(ExactSum *sum)
{
	memset(sum, 0, sizeof(ExactSum));
}

/* Makes every digit but the highest one of 0 to 2^32 - 1. */
static void
carry(ExactSum *sum)
{
	for (int i = 0; i < EXACT_SUM_DIGITS - 1; i++)
	{
		sum->digits[i + 1] += sum->digits[i] >> 32;
		sum->digits[i] &= 0xFFFFFFFF;
	}
	sum->waiting = 0;
}

void
exact_sum_add_scaled(ExactSum *sum, uint128 number, int exponent, bool negative)
{
	int place = exponent - EXACT_SUM_LOWEST;
	int shift = place % 32;
	int64 *digit = sum->digits + place / 32;

	for (; number; number >>= 32, digit++)
	{
		uint64 part = (uint64) (uint32) number << shift;
		int64 low = part & 0xFFFFFFFF;
		int64 high = part >> 32;

		digit[0] += negative ? -low : low;
		digit[1] += negative ? -high : high;
	}
	if (++sum->waiting == MOST_WAITING)
		carry(sum);
}

void
exact_sum_add(ExactSum *sum, double number, int64 count)
{
	int exponent;
	uint64 mantissa = double_mantissa(number, &exponent);

	exact_sum_add_scaled(sum, (uint128) mantissa * (uint64) count, exponent, number < 0);
}

void
exact_sum_add_product(ExactSum *sum, double value, double weight, int64 count)
{
	int exponents[2];
	uint64 mantissa = double_mantissa(value, &exponents[0]);
	uint128 product = (uint128) mantissa * double_mantissa(weight, &exponents[1]);
	int exponent = exponents[0] + exponents[1];
	bool negative = (value < 0) != (weight < 0);

	if (count == 1)
	{
		exact_sum_add_scaled(sum, product, exponent, negative);
		return;
	}
	exact_sum_add_scaled(sum, (uint128) (uint64) product * (uint64) count, exponent, negative);
	exact_sum_add_scaled(sum, (product >> 64) * (uint64) count, exponent + 64, negative);
}

static void
negate(ExactSum *sum)
{
	for (int i = 0; i < EXACT_SUM_DIGITS; i++)
		sum->digits[i] = -sum->digits[i];
	carry(sum);
}

/* The highest digit that is not 0, or -1; digits carried, the sum not negative. */
static int
highest_digit(const ExactSum *sum)
{
	int i = EXACT_SUM_DIGITS - 1;

	while (i >= 0 && sum->digits[i] == 0)
		i--;
	return i;
}

static inline uint64
digit_at(const ExactSum *sum, int i)
{
	return i < 0 ? 0 : (uint64) sum->digits[i];
}

/* The leading 64 bits, the last one set when anything follows; the exponent of that bit. */
static uint64
leading_bits(const ExactSum *sum, int *exponent)
{
	int high = highest_digit(sum);
	uint128 top;
	int spare;
	bool more = false;

	*exponent = 0;
	if (high < 0)
		return 0;
	top = (uint128) digit_at(sum, high) << 64 | (uint128) digit_at(sum, high - 1) << 32 |
		digit_at(sum, high - 2);
	/* 65 to 96 bits */
	spare = pg_leftmost_one_pos64((uint64) (top >> 64)) + 1;
	for (int i = high - 3; i >= 0 && !more; i--)
		more = sum->digits[i] != 0;
	more = more || (uint64) (top & (((uint128) 1 << spare) - 1)) != 0;
	*exponent = EXACT_SUM_LOWEST + (high - 2) * 32 + spare;
	return (uint64) (top >> spare) | (more ? 1 : 0);
}

double
exact_sum_scaled(ExactSum *sum, int *exponent)
{
	bool negative;
	uint64 bits;

	carry(sum);
	negative = sum->digits[EXACT_SUM_DIGITS - 1] < 0;
	if (negative)
		negate(sum);
	/* the last of 64 bits stands for all that follow, so this rounds the sum itself */
	bits = leading_bits(sum, exponent);
	if (negative)
		negate(sum);
	return negative ? -(double) bits : (double) bits;
}

double
exact_sum_rounded(ExactSum *sum)
{
	int exponent;
	double scaled = exact_sum_scaled(sum, &exponent);

	return ldexp(scaled, exponent);
}

double
exact_sum_take(ExactSum *sum)
{
	int exponent;
	uint64 bits;

	carry(sum);
	bits = leading_bits(sum, &exponent) >> 11;
	exponent += 11;
	if (bits == 0)
		return 0;
	exact_sum_add_scaled(sum, bits, exponent, true);
	return ldexp((double) bits, exponent);
}
