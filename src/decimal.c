/* Decimal numbers; see decimal.h. As fast as they come in sets and files of thousands. */
#include "decimal.h"

/*
 * Up to fifteen digits and 22 places it is the quotient of two numbers that doubles hold,
 * and so correctly rounded; strtod reads the others.
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
	bool point = false;
	char *end;

	for (;; digit++)
	{
		if (*digit >= '0' && *digit <= '9')
		{
			if (++count > 18)
				break;
			digits = digits * 10 + (*digit - '0');
			places += point;
		}
		else if (*digit == '.' && !point)
			point = true;
		else
			break;
	}
	if (count == 0)
		return NULL;
	if (count <= 18 && digits <= UINT64CONST(1) << 53 && *digit != 'e' && *digit != 'E')
	{
		*value = (double) digits / powers[places];
		if (*at == '-')
			*value = -*value;
		return digit;
	}
	*value = strtod(at, &end);
	return end;
}
