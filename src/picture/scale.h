/* Linear scales with round steps. */
#ifndef WSIS_PICTURE_SCALE_H
#define WSIS_PICTURE_SCALE_H

#include "wsis.h"

/* Round numbers first, first + step, … that cover a range; count >= 2. */
typedef struct Scale
{
	double first;
	double step;
	int count;
} Scale;

/* low <= high, both finite; about as many steps as wanted, whole steps on request */
extern Scale round_scale(double low, double high, int steps, bool whole);
extern double scale_at(const Scale *scale, int index);

#endif /* WSIS_PICTURE_SCALE_H */
