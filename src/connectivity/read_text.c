/* Numbers from text and into it: as fast as they come in sets of thousands. */
#include "connectivity/read_text.h"

#include "common/shortest_dec.h"

const char *
text_skip_blanks(const char *at)
{
	while (*at == ' ' || *at == '\t' || *at == '\n' || *at == '\r')
		at++;
	return at;
}

/*
 * A decimal number. Up to fifteen digits and 22 places it is the quotient of two
 * numbers that doubles hold, and so correctly rounded; strtod reads the others.
 */
const char *
text_read_number(const char *at, double *value)
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

const char *
text_read_integer(const char *at, int64 *value)
{
	char *end;

	if (*at != '-' && (*at < '0' || *at > '9'))
		return NULL;
	errno = 0;
	*value = strtoll(at, &end, 10);
	return errno == 0 && end > at ? end : NULL;
}

/* Counts of what a set doesn't have, each at most once, in their order; *why when they are not. */
const char *
text_read_counts(const char *at, int64 *left_out, int64 *unknown, const char **why)
{
	static const char *const names[] = {"left_out=", "unknown="};
	int64 *counts[] = {left_out, unknown};

	for (int i = 0; i < 2; i++)
		if (strncmp(at, names[i], strlen(names[i])) == 0)
		{
			const char *end = text_read_integer(at + strlen(names[i]), counts[i]);

			*why = "There is no positive 64-bit count";
			if (!end || *counts[i] <= 0)
				return NULL;
			at = text_skip_blanks(end);
			if (i == 1 || *at != ',')
				return at;
			at = text_skip_blanks(at + 1);
		}
	*why = "There is no count";
	return NULL;
}

char *
text_write_number(char *at, double value)
{
	return at + double_to_shortest_decimal_bufn(value, at);
}

/* Longitude, a blank, latitude. */
char *
text_write_place(char *at, double longitude, double latitude)
{
	at = text_write_number(at, longitude);
	*at++ = ' ';
	return text_write_number(at, latitude);
}
