/*
 * Inequality of a sorted distribution. False: there is nothing to say, as there is no
 * value, or the mean is not above 0, or the measure knows no negative values.
 */
#ifndef WSIS_MEASURES_INEQUALITY_H
#define WSIS_MEASURES_INEQUALITY_H

#include "distribution/distribution.h"

/* A distribution of which shares can be measured; an infinite value is an error. */
extern void inequality_check_finite(const Distribution *d);

/* Theil's index is GE(1), the mean logarithmic deviation GE(0). */
extern bool inequality_generalized_entropy(const Distribution *d, double a, double *inequality);
extern bool inequality_atkinson(const Distribution *d, double aversion, double *inequality);
extern bool inequality_hoover(const Distribution *d, double *inequality);

/* What is known, that is finite, and its share of the weight; false: there is no weight. */
extern Distribution *inequality_known(const Distribution *d);
extern bool inequality_known_share(const Distribution *d, double *share);

/*
 * The share of the top of the population over that of the bottom, both as shares of
 * it; the unit on the border is split.
 */
extern bool lorenz_ratio(const Distribution *d, double top, double bottom, double *ratio);

#endif /* WSIS_MEASURES_INEQUALITY_H */
