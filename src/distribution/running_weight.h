/*
 * The running sum of a distribution's weights, exact. Where all weights are multiples of
 * one power of two and their sum has 127 bits, as nearly always, it is an integer; else
 * an ExactSum. Compared it is as the nearest double, so p x total means the same for
 * all of them, and for weights of 1 the same as in percentile_disc.
 */
#ifndef WSIS_DISTRIBUTION_RUNNING_WEIGHT_H
#define WSIS_DISTRIBUTION_RUNNING_WEIGHT_H

#include "distribution/distribution.h"
#include "distribution/exact_sum.h"

typedef struct RunningWeight
{
	bool integer;
	int exponent;  /* of the unit, when it is an integer */
	uint128 units; /* so far */
	ExactSum *sum; /* so far, otherwise */
} RunningWeight;

extern RunningWeight running_weight(const Distribution *d);
extern double running_weight_rounded(const RunningWeight *running);
/* The least number of units that, rounded, is at least so much. */
extern uint128 running_weight_units(const RunningWeight *running, double target);

/* A weight in units, of which it is a multiple. */
static inline uint128
weight_units(double weight, int exponent)
{
	int own;
	uint128 mantissa = double_mantissa(weight, &own);

	return own >= exponent ? mantissa << (own - exponent) : mantissa >> (exponent - own);
}

static inline void
running_weight_add(RunningWeight *running, DistributionCell cell)
{
	if (running->integer)
		running->units += weight_units(cell.weight, running->exponent) * (uint64) cell.count;
	else
		exact_sum_add(running->sum, cell.weight, cell.count);
}

#endif /* WSIS_DISTRIBUTION_RUNNING_WEIGHT_H */
