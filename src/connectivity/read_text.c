/* What the texts of sets have in common. */
#include "connectivity/read_text.h"

#include "common/shortest_dec.h"

const char *
text_skip_blanks(const char *at)
{
	while (*at == ' ' || *at == '\t' || *at == '\n' || *at == '\r')
		at++;
	return at;
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
