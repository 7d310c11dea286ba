/*
 * Sums of weights that hang neither on the order nor on the machine: weights are counted
 * in units of a power of two, as fine as 62 bits allow for the greatest possible total.
 * Whole numbers are exact as long as the number of places times the greatest weight is below
 * 2^61.
 */
#ifndef WSIS_CONNECTIVITY_WEIGHT_UNITS_H
#define WSIS_CONNECTIVITY_WEIGHT_UNITS_H

#include "wsis.h"

#include <math.h>

#define WEIGHT_UNIT_BITS 62

typedef struct WeightUnits
{
	int exponent; /* a unit is this power of two */
	double scale; /* units of weight 1, or 0 when no double is that, for the tiniest weights */
} WeightUnits;

/* For so many weights up to the greatest. */
static inline WeightUnits
weight_units_for(double greatest, uint64 count)
{
	WeightUnits units;
	int exponent;

	frexp(greatest, &exponent);
	while (count > 1)
	{
		exponent++;
		count -= count / 2;
	}
	units.exponent = exponent - WEIGHT_UNIT_BITS;
	units.scale = units.exponent > -1022 ? ldexp(1, -units.exponent) : 0;
	return units;
}

/* To the nearest; beyond 2^52 a double is a whole number. */
static inline uint64
weight_to_units(const WeightUnits *units, double weight)
{
	double scaled = units->scale > 0 ? weight * units->scale : ldexp(weight, -units->exponent);

	return scaled < 4503599627370496.0 ? (uint64) (scaled + 0.5) : (uint64) scaled;
}

static inline double
weight_of_units(const WeightUnits *units, uint64 count)
{
	return ldexp((double) count, units->exponent);
}

#endif /* WSIS_CONNECTIVITY_WEIGHT_UNITS_H */
