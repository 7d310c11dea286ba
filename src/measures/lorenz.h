/* A walk along the Lorenz curve of a sorted distribution. */
#ifndef WSIS_MEASURES_LORENZ_H
#define WSIS_MEASURES_LORENZ_H

#include "distribution/compensated_sum.h"
#include "distribution/distribution.h"
#include "distribution/running_weight.h"

/* A point of the curve: shares of the population and of the values. */
typedef struct LorenzPoint
{
	double population;
	double value;
} LorenzPoint;

typedef struct LorenzWalk
{
	const Distribution *d;
	double mean;
	double total;
	uint32 at; /* cells behind */
	RunningWeight running;
	CompensatedSum values;
} LorenzWalk;

/* False: there is no curve, as there is nothing that could be shared. */
extern bool lorenz_start(LorenzWalk *walk, const Distribution *d);

/* Goes on to the point behind the next cell; there are as many as d has. */
extern LorenzPoint lorenz_next(LorenzWalk *walk);

/* The shares of the values that shares of the population have, which ascend, below 1; false: there
 * is no curve. */
extern bool lorenz_shares(const Distribution *d, const double *population, double *shares,
						  int count);

#endif /* WSIS_MEASURES_LORENZ_H */
