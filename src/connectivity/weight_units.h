/*
 * Sums of weights that hang neither on the order nor on the machine: weights are counted
 * in units of a power of two, as fine as 62 bits allow for the greatest possible total.
 * Whole numbers are exact as long as the number of places times the greatest weight is below 2^61.
 */
#ifndef WSIS_CONNECTIVITY_WEIGHT_UNITS_H
#define WSIS_CONNECTIVITY_WEIGHT_UNITS_H

#include "wsis.h"

#include <math.h>

#define WEIGHT_UNIT_BITS 62

/* The exponent of the unit for so many weights up to the greatest. */
static inline int
weight_exponent(double greatest, uint64 count)
{
	int exponent;

	frexp(greatest, &exponent);
	while (count > 1)
	{
		exponent++;
		count -= count / 2;
	}
	return exponent - WEIGHT_UNIT_BITS;
}

static inline uint64
weight_to_units(double weight, int exponent)
{
	return (uint64) floor(ldexp(weight, -exponent) + 0.5);
}

static inline double
weight_of_units(uint64 units, int exponent)
{
	return ldexp((double) units, exponent);
}

#endif /* WSIS_CONNECTIVITY_WEIGHT_UNITS_H */
