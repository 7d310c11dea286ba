/* Scales: steps of 1, 2 or 5 times a power of ten. */
#include "picture/scale.h"

#include <float.h>
#include <math.h>

/* The least round number that is not below a positive one. */
static double
round_up(double number)
{
	double power = pow(10, floor(log10(number)));
	double mantissa = number / power;

	/* a hair of tolerance: 0.3 / 3 must be 0.1 */
	if (mantissa <= 1 + 1e-9)
		return power;
	if (mantissa <= 2 + 1e-9)
		return 2 * power;
	if (mantissa <= 5 + 1e-9)
		return 5 * power;
	return 10 * power;
}

double
scale_at(const Scale *scale, int index)
{
	/* halves: the sum may be a double where a term is not */
	double half = scale->first / 2 + scale->step / 2 * index;

	return Min(Max(half, -DBL_MAX / 2), DBL_MAX / 2) * 2;
}

Scale
round_scale(double low, double high, int steps, bool whole)
{
	Scale scale;
	double step = high / steps - low / steps; /* high - low may overflow */

	if (step > 0)
		step = round_up(step);
	/* one number only, or a range too small (or too large) for doubles */
	if (!(step > 0) || isinf(step) || low + step == low || high - step == high)
		step = Max(Max(fabs(low), fabs(high)) / steps, 1e-300);
	if (whole && step < 1)
		step = 1;
	scale.step = step;
	scale.first = floor(low / step) * step;
	if (isinf(scale.first))
		scale.first = low;
	scale.count = 2;
	while (scale_at(&scale, scale.count - 1) < high && scale.count < 2 * steps + 2)
		scale.count++;
	return scale;
}
