/* Sums of doubles as good as if they had twice the digits. */
#ifndef WSIS_DISTRIBUTION_COMPENSATED_SUM_H
#define WSIS_DISTRIBUTION_COMPENSATED_SUM_H

/* A sum with what rounding took off it (T. J. Dekker 1971, D. E. Knuth's two-sum). */
typedef struct CompensatedSum
{
	double sum;
	double rest;
} CompensatedSum;

static inline void
compensated_add(CompensatedSum *s, double term)
{
	double sum = s->sum + term;
	double part = sum - s->sum;

	s->rest += (s->sum - (sum - part)) + (term - part);
	s->sum = sum;
}

static inline double
compensated_rounded(const CompensatedSum *s)
{
	return s->sum + s->rest;
}

#endif /* WSIS_DISTRIBUTION_COMPENSATED_SUM_H */
