/* Weights as whole numbers; see people.h. */
#include "connectivity/people.h"

#include <float.h>
#include <math.h>

#include "utils/fmgrprotos.h"
#include "utils/numeric.h"

#define UNITS_IN_ONE ((uint64) 1 << PEOPLE_UNIT_BITS)
/* From here on a double is a multiple of the unit. */
#define WHOLE ((double) ((uint64) 1 << (53 - PEOPLE_UNIT_BITS)))
/* A weight below this has fewer than 127 bits of units. */
#define WEIGHT_LIMIT 8.112963841460668e31 /* 2^106 */

static void
out_of_range(void)
{
	ereport(ERROR, errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
			errmsg("the weights of a gap leave 127 bits"),
			errdetail("Weights are summed in units of 2^-20."));
}

void
people_check_weight(double weight)
{
	if (!(weight >= 0 && weight <= DBL_MAX))
		ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				errmsg("a weight must be a finite number from 0"), errdetail("It is %g.", weight),
				errhint("Use NULL for a weight that is unknown, 0 where there is nobody."));
	if (weight >= WEIGHT_LIMIT)
		out_of_range();
}

double
people_round(double weight)
{
	return weight < WHOLE ? rint(weight * UNITS_IN_ONE) / UNITS_IN_ONE : weight;
}

bool
people_is_rounded(double weight)
{
	return weight < WEIGHT_LIMIT && people_round(weight) == weight;
}

uint128
people_from_weight(double rounded)
{
	double units = rounded * UNITS_IN_ONE;

	/* the shorter conversion is an instruction, the longer one a function of the compiler's */
	return units < 0x1p63 ? (uint64) units : (uint128) units;
}

People
people_add(People a, uint128 units)
{
	uint128 sum = people_units(a);

	if (units > PEOPLE_MAX - sum)
		out_of_range();
	return people_of(sum + units);
}

double
people_double(uint128 units)
{
	return (double) units / UNITS_IN_ONE;
}

/* Decimal digits, all of them: a unit has 20 behind the point. */
void
people_write(StringInfo text, uint128 units)
{
	char digits[40];
	char *at = digits + sizeof(digits);
	uint128 whole = units >> PEOPLE_UNIT_BITS;
	uint64 rest = (uint64) units & (UNITS_IN_ONE - 1);

	do
		*--at = '0' + (int) (whole % 10);
	while ((whole /= 10) != 0);
	appendBinaryStringInfo(text, at, digits + sizeof(digits) - at);
	if (rest != 0)
		appendStringInfoChar(text, '.');
	for (; rest != 0; rest &= UNITS_IN_ONE - 1)
	{
		rest *= 10;
		appendStringInfoChar(text, '0' + (int) (rest >> PEOPLE_UNIT_BITS));
	}
}

/* Digits behind the point as units; NULL where they are no whole number of them. */
static const char *
read_fraction(const char *at, uint128 *units)
{
	uint128 numerator = 0;
	uint128 denominator = 1;

	for (int digits = 0; *at >= '0' && *at <= '9'; at++, digits++)
	{
		if (digits == 20)
			return NULL;
		numerator = numerator * 10 + (*at - '0');
		denominator *= 10;
	}
	numerator *= UNITS_IN_ONE;
	if (numerator % denominator != 0)
		return NULL;
	*units += numerator / denominator;
	return at;
}

/* Reads such a number; NULL when there is none. */
const char *
people_read(const char *at, uint128 *units)
{
	uint128 whole = 0;

	if (*at < '0' || *at > '9')
		return NULL;
	for (; *at >= '0' && *at <= '9'; at++)
	{
		whole = whole * 10 + (*at - '0');
		if (whole > PEOPLE_MAX >> PEOPLE_UNIT_BITS)
			return NULL;
	}
	*units = whole << PEOPLE_UNIT_BITS;
	return *at == '.' ? read_fraction(at + 1, units) : at;
}

Datum
people_numeric(uint128 units, bool negative)
{
	StringInfoData text;

	initStringInfo(&text);
	if (negative)
		appendStringInfoChar(&text, '-');
	people_write(&text, units);
	return DirectFunctionCall3(numeric_in, CStringGetDatum(text.data), ObjectIdGetDatum(InvalidOid),
							   Int32GetDatum(-1));
}
