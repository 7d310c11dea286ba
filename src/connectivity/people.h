/*
 * Weights as whole numbers: people, or what else is counted, in units of 2^-20. A weight is
 * rounded to the nearest unit, ties to even, and summed in 128 bits, so that the parts of a
 * total add up to it exactly.
 */
#ifndef WSIS_CONNECTIVITY_PEOPLE_H
#define WSIS_CONNECTIVITY_PEOPLE_H

#include "wsis.h"

#include "lib/stringinfo.h"

/* As stored: 16 bytes wherever a compiler puts its 128-bit integers. */
typedef struct People
{
	uint64 low;
	uint64 high;
} People;

#define PEOPLE_UNIT_BITS 20
/* Sums stay below 2^127 units. */
#define PEOPLE_MAX (((uint128) 1 << 127) - 1)

static inline uint128
people_units(People p)
{
	return (uint128) p.high << 64 | p.low;
}
static inline People
people_of(uint128 units)
{
	return (People){(uint64) units, (uint64) (units >> 64)};
}

/* A weight rounded to whole units, as a weight and as units; is one that already? */
extern double people_round(double weight);
extern bool people_is_rounded(double weight);
extern uint128 people_from_weight(double rounded);
extern void people_check_weight(double weight);
extern People people_add(People a, uint128 units);
extern double people_double(uint128 units);
extern Datum people_numeric(uint128 units, bool negative);

extern void people_write(StringInfo text, uint128 units);
extern const char *people_read(const char *at, uint128 *units);

#endif /* WSIS_CONNECTIVITY_PEOPLE_H */
