/* Reading numbers from text; see read_number.h. */
#include "measures/read_number.h"

#include <math.h>

const char *
measures_read_number(const char *at, double *number)
{
	const char *digits;
	char *end;

	at = measures_skip_blanks(at);
	digits = at + (*at == '-' || *at == '+');
	/* not what strtod takes beyond that: hexadecimal numbers, Infinity, NaN */
	if ((digits[0] == '0' && (digits[1] == 'x' || digits[1] == 'X')) ||
		(!(*digits >= '0' && *digits <= '9') && *digits != '.'))
		return NULL;
	errno = 0;
	*number = strtod(at, &end);
	if (end == at || (errno == ERANGE && (*number == 0 || isinf(*number))))
		return NULL;
	/* minus zero is zero */
	*number += 0.0;
	return measures_skip_blanks(end);
}
