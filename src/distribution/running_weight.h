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
	double scale;  /* a weight times this is in units; 0: by its bits */
	uint128 units; /* so far */
	ExactSum *sum; /* so far, otherwise */
} RunningWeight;

/* The running weight behind the last cell, and before the first. */
extern RunningWeight running_weight_end(const Distribution *d);
extern RunningWeight running_weight_start(const RunningWeight *end);
extern double running_weight_rounded(const RunningWeight *running);
/* The same, where it may be beyond all doubles: times two to the exponent. */
extern double running_weight_scaled(const RunningWeight *running, int *exponent);
/* The least number of units that, rounded, is at least so much. */
extern uint128 running_weight_units(const RunningWeight *running, double target);
/* A weight in units, of which it is a multiple, by its bits. */
extern uint128 running_weight_by_bits(double weight, int exponent);

/* The weight of all in a cell, in units. */
static inline uint128
running_weight_of(const RunningWeight *running, DistributionCell cell)
{
	if (running->scale != 0)
		return (uint128) (uint64) (int64) (cell.weight * running->scale) * (uint64) cell.count;
	return running_weight_by_bits(cell.weight, running->exponent) * (uint64) cell.count;
}

static inline void
running_weight_add(RunningWeight *running, DistributionCell cell)
{
	if (running->integer)
		running->units += running_weight_of(running, cell);
	else
		exact_sum_add(running->sum, cell.weight, cell.count);
}

#endif /* WSIS_DISTRIBUTION_RUNNING_WEIGHT_H */
