/* Reading numbers from text; see read_number.h. */
#include "measures/read_number.h"

#include <math.h>

#include "decimal.h"

const char *
measures_read_number(const char *at, double *number)
{
	const char *digits;
	const char *end;

	at = measures_skip_blanks(at);
	if (at[0] == '+' && at[1] != '-')
		at++;
	digits = at + (*at == '-');
	/* a hexadecimal number is none, not a zero with something behind it */
	if (digits[0] == '0' && (digits[1] == 'x' || digits[1] == 'X'))
		return NULL;
	errno = 0;
	end = decimal_read(at, number);
	if (!end || (errno == ERANGE && *number == 0) || isinf(*number))
		return NULL;
	/* minus zero is zero */
	*number += 0.0;
	return measures_skip_blanks(end);
}
