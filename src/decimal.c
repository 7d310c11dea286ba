/* Decimal numbers; see decimal.h. As fast as they come in sets and files of thousands. */
#include "decimal.h"

#include <math.h>

#include "port/pg_bitutils.h"

/* As many digits as a 64-bit number holds whatever they are; 10 to their number as well. */
#define DIGITS_MAX 19
/* The powers of ten that a double holds. */
#define DOUBLE_POWER_MAX 22

/* Up to here doubles hold every whole number. */
#define DOUBLE_WHOLE_MAX (UINT64CONST(1) << 53)

/*
 * The quotient by 10^places to 63 bits at least, its last one set when more follow: so it
 * rounds to a double as the whole quotient does.
 */
static double
divide_exactly(uint64 digits, int places)
{
	uint64 divisor = 1;
	int digits_shift = 63 - pg_leftmost_one_pos64(digits);
	int divisor_shift;
	uint128 dividend;
	uint64 quotient;

	for (int i = 0; i < places; i++)
		divisor *= 10;
	divisor_shift = 63 - pg_leftmost_one_pos64(divisor);
	divisor <<= divisor_shift;
	/* the half of what has its first bit set is less than the divisor, the quotient below 2^64 */
	dividend = (uint128) (digits << digits_shift) << 63;
	quotient = (uint64) (dividend / divisor);
	if ((uint128) quotient * divisor != dividend)
		quotient |= 1;
	return ldexp((double) quotient, divisor_shift - digits_shift - 63);
}

/*
 * Numbers that doubles hold have a quotient that is correctly rounded; so has one of integers,
 * for up to nineteen digits; strtod reads the others.
 */
const char *
decimal_read(const char *at, double *value)
{
	static const double powers[] = {1e0,  1e1,	1e2,  1e3,	1e4,  1e5,	1e6,  1e7,
									1e8,  1e9,	1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
									1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
	const char *digit = at + (*at == '-');
	uint64 digits = 0;
	int count = 0;
	int places = 0;
	bool any = false;
	bool point = false;
	char *end;

	for (;; digit++)
	{
		if (*digit >= '0' && *digit <= '9')
		{
			any = true;
			if (digits > 0 && ++count >= DIGITS_MAX)
				break;
			digits = digits * 10 + (*digit - '0');
			places += point;
		}
		else if (*digit == '.' && !point)
			point = true;
		else
			break;
	}
	if (!any)
		return NULL;
	if (count < DIGITS_MAX && *digit != 'e' && *digit != 'E' &&
		places <= (digits <= DOUBLE_WHOLE_MAX ? DOUBLE_POWER_MAX : DIGITS_MAX))
	{
		*value = digits <= DOUBLE_WHOLE_MAX ? (double) digits / powers[places]
											: divide_exactly(digits, places);
		if (*at == '-')
			*value = -*value;
		return digit;
	}
	*value = strtod(at, &end);
	return end;
}
