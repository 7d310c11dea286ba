/*
 * An exact sum is kept as numbers whose bits don't overlap, the least first: adding a number leaves
 * each rounding error as one of them. The greatest that is not 0 has the sum's sign.
 */
#include "wsis.h"

#include <math.h>

#include "connectivity/side.h"

/* two products of up to 2 x 3 numbers, each product two numbers */
#define TERMS_MAX 24

typedef struct ExactSum
{
	int count;
	double terms[TERMS_MAX];
} ExactSum;

/* a + b, and what rounding left out. */
static inline double
two_sum(double a, double b, double *error)
{
	double sum = a + b;
	double b_part = sum - a;
	double a_part = sum - b_part;

	*error = (a - a_part) + (b - b_part);
	return sum;
}

/* The upper half of a number's bits. */
static inline double
upper_half(double a)
{
	double c = 134217729.0 * a; /* 2^27 + 1 */

	return c - (c - a);
}

static inline double
two_product(double a, double b, double *error)
{
	double product = a * b;
	double a_high = upper_half(a);
	double b_high = upper_half(b);
	double a_low = a - a_high;
	double b_low = b - b_high;

	*error = a_low * b_low - (((product - a_high * b_high) - a_low * b_high) - a_high * b_low);
	return product;
}

static void
add_term(ExactSum *sum, double term)
{
	for (int i = 0; i < sum->count; i++)
		term = two_sum(term, sum->terms[i], &sum->terms[i]);
	sum->terms[sum->count++] = term;
}

static void
add_products(ExactSum *sum, const ExactSum *a, const ExactSum *b, double sign)
{
	for (int i = 0; i < a->count; i++)
		for (int j = 0; j < b->count; j++)
		{
			double error;
			double product = two_product(sign * a->terms[i], b->terms[j], &error);

			add_term(sum, error);
			add_term(sum, product);
		}
}

static ExactSum
exact_sum(double a, double b, double c)
{
	ExactSum sum = {0, {0}};

	add_term(&sum, a);
	add_term(&sum, b);
	if (c != 0)
		add_term(&sum, c);
	return sum;
}

/* (bx - ax)(y - ay) - (by - ay)(x + shift - ax) without error. */
static int
exact_side(double ax, double ay, double bx, double by, double x, double shift, double y)
{
	ExactSum east = exact_sum(bx, -ax, 0);
	ExactSum up = exact_sum(y, -ay, 0);
	ExactSum north = exact_sum(by, -ay, 0);
	ExactSum along = exact_sum(x, -ax, shift);
	ExactSum sum = {0, {0}};

	add_products(&sum, &east, &up, 1);
	add_products(&sum, &north, &along, -1);
	for (int i = sum.count - 1; i >= 0; i--)
		if (sum.terms[i] != 0)
			return sum.terms[i] > 0 ? 1 : -1;
	return 0;
}

int
side_of_line(double ax, double ay, double bx, double by, double x, double shift, double y)
{
	double north = by - ay;
	double left = (bx - ax) * (y - ay);
	double right = north * (x + shift - ax);
	double difference = left - right;
	/* (3 + 16 e) e of the products, e = 2^-53; a shift rounds x to a multiple of 2^-43 */
	double bound = 3.3306690738754716e-16 * (fabs(left) + fabs(right)) +
		(shift != 0 ? 1.2e-13 * fabs(north) : 0);

	if (difference > bound)
		return 1;
	if (-difference > bound)
		return -1;
	return exact_side(ax, ay, bx, by, x, shift, y);
}
