/*
 * Generalized entropy (F. A. Cowell 1980; H. Theil 1967), Atkinson's index (A. B.
 * Atkinson 1970) and Hoover's (E. M. Hoover 1936) of a distribution. Cells are sorted, so
 * any sum over them is the same however the distribution came about.
 */
#include "measures/inequality.h"

#include <math.h>

#include "miscadmin.h"

#include "distribution/compensated_sum.h"

void
inequality_check_finite(const Distribution *d)
{
	if (d->count > 0 && isinf(distribution_value(d, d->count - 1)))
		ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				errmsg("the inequality of a distribution with an infinite value can't be measured"),
				errhint("Leave such rows out: WHERE value < 'Infinity'."));
}

/* The mean of what can be shared, above 0, and the weight of all. */
static bool
positive_mean(const Distribution *d, double *mean, double *total)
{
	inequality_check_finite(d);
	return distribution_mean_and_weight(d, mean, total) && *mean > 0;
}

/*
 * What a value that is 1 + d times the mean adds to GE(a): ((1+d)^a - 1 - a d) / a (a-1).
 * The term a d adds up to nothing, as the mean of d is 0, but with it no term is
 * negative, and a rounded mean makes no difference. For small d the binomial series,
 * where the formula would lose all digits.
 */
static double
entropy_series(double d, double a)
{
	double term = d * d / 2;
	double sum = 0;

	for (int k = 2; sum + term != sum; k++)
	{
		sum += term;
		term *= d * (a - k) / (k + 1);
	}
	return sum;
}

static double
entropy_of(double d, double a)
{
	double logarithm;

	/* of zero times the mean */
	if (d == -1)
		return a > 0 ? 1 / a : INFINITY;
	if (fabs(d) < 1.0 / 64 && fabs(a * d) < 0.25)
		return entropy_series(d, a);
	logarithm = log1p(d);
	if (a == 0)
		return d - logarithm;
	if (a == 1)
		return (1 + d) * logarithm - d;
	/* near 0 and 1, where numerator and denominator vanish, in terms of what is small */
	if (fabs(a - 1) < 0.5)
		return ((1 + d) * expm1((a - 1) * logarithm) - (a - 1) * d) / (a * (a - 1));
	return (expm1(a * logarithm) - a * d) / (a * (a - 1));
}

bool
inequality_generalized_entropy(const Distribution *d, double a, double *inequality)
{
	CompensatedSum sum = {0, 0};
	double total;
	double mean;
	double unit;
	int exponent;

	if (!positive_mean(d, &mean, &total) || distribution_value(d, 0) < 0)
		return false;
	if (a <= 0 && distribution_value(d, 0) == 0)
	{
		*inequality = INFINITY;
		return true;
	}
	/* a power of two keeps sums of weights within the doubles, and costs less than a share each */
	frexp(total, &exponent);
	unit = ldexp(1, Min(-exponent, 1000));
	for (uint32 i = 0; i < d->count; i++)
	{
		DistributionCell cell = distribution_cell(d, i);

		compensated_add(
			&sum, cell.weight * unit * cell.count * entropy_of((cell.value - mean) / mean, a));
		if (i % 65536 == 0)
			CHECK_FOR_INTERRUPTS();
	}
	*inequality = compensated_rounded(&sum) / (total * unit);
	/* beyond the doubles what a sum compensates is no number */
	if (!isfinite(*inequality))
		*inequality = INFINITY;
	return true;
}

/* The equally distributed equivalent over the least value: sum of shares x (value / least)^a. */
static double
equivalent_over_least(const Distribution *d, double a)
{
	CompensatedSum sum = {0, 0};
	double total = distribution_total_weight(d);
	double least = distribution_value(d, 0);

	for (uint32 i = 0; i < d->count; i++)
	{
		DistributionCell cell = distribution_cell(d, i);

		compensated_add(&sum, cell.weight / total * cell.count * pow(cell.value / least, a));
		if (i % 65536 == 0)
			CHECK_FOR_INTERRUPTS();
	}
	return pow(compensated_rounded(&sum), 1 / a);
}

/* By way of GE(1 - aversion), of which it is a function. */
bool
inequality_atkinson(const Distribution *d, double aversion, double *inequality)
{
	double a = 1 - aversion;
	double entropy;
	double mean;

	if (!inequality_generalized_entropy(d, a, &entropy))
		return false;
	if (a == 0)
		*inequality = -expm1(-entropy);
	else if (isfinite(entropy))
		*inequality = -expm1(log1p(a * (a - 1) * entropy) / a);
	else if (distribution_value(d, 0) == 0)
		*inequality = 1;
	else
	{
		/* the powers leave the doubles, but not those of the least value's multiples */
		distribution_mean(d, &mean);
		*inequality = 1 - distribution_value(d, 0) / mean * equivalent_over_least(d, a);
	}
	return true;
}

/* Half the mean distance from the mean, over the mean. */
bool
inequality_hoover(const Distribution *d, double *inequality)
{
	CompensatedSum sum = {0, 0};
	double total;
	double mean;

	if (!positive_mean(d, &mean, &total))
		return false;
	for (uint32 i = 0; i < d->count; i++)
	{
		DistributionCell cell = distribution_cell(d, i);

		compensated_add(&sum, cell.weight / total * cell.count * fabs((cell.value - mean) / mean));
		if (i % 65536 == 0)
			CHECK_FOR_INTERRUPTS();
	}
	*inequality = compensated_rounded(&sum) / 2;
	return true;
}
