/*
 * Text of distributions: {3.5,7:2.5*3,Infinity} is 3.5 once with the weight 1, 7 three
 * times with the weight 2.5 and an infinite value; a sketch begins with its relative
 * error, ~0.001{…}. Numbers are the shortest ones that read back as they were.
 */
#include "distribution/distribution.h"

#include <math.h>

#include "common/shortest_dec.h"
#include "miscadmin.h"
#include "utils/builtins.h"

#define BLANKS " \t\n\r"

static const char *
skip_blanks(const char *at)
{
	return at + strspn(at, BLANKS);
}

/* A decimal number or Infinity; NULL when there is none or it is out of range. */
static const char *
read_number(const char *at, double *number)
{
	const char *digits;
	char *end;

	at = skip_blanks(at);
	digits = at + (*at == '-' || *at == '+');
	/* not what strtod takes beyond that: hexadecimal numbers, NaN */
	if (pg_strncasecmp(digits, "inf", 3) != 0 && !(*digits >= '0' && *digits <= '9') &&
		*digits != '.')
		return NULL;
	if (digits[0] == '0' && (digits[1] == 'x' || digits[1] == 'X'))
		return NULL;
	errno = 0;
	*number = strtod(at, &end);
	if (end == at || (errno == ERANGE && (*number == 0 || isinf(*number))))
		return NULL;
	return skip_blanks(end);
}

static const char *
read_count(const char *at, int64 *count)
{
	char *end;

	at = skip_blanks(at);
	errno = 0;
	*count = strtoll(at, &end, 10);
	if (end == at || errno != 0 || *count < 0)
		return NULL;
	return skip_blanks(end);
}

/* Reads a cell; NULL and a message in *why when there is none. */
static const char *
read_cell(const char *at, DistributionCell *cell, const char **why)
{
	*cell = (DistributionCell){0, 1, 1};
	*why = "There is no value";
	at = read_number(at, &cell->value);
	if (!at || !distribution_value_is_valid(cell->value))
		return NULL;
	cell->value = distribution_plain(cell->value);
	if (*at == ':')
	{
		*why = "There is no finite weight from 0";
		at = read_number(at + 1, &cell->weight);
		if (!at || !distribution_weight_is_valid(cell->weight))
			return NULL;
	}
	if (*at == '*')
	{
		*why = "There is no count from 0 in 64 bits";
		at = read_count(at + 1, &cell->count);
	}
	return at;
}

static Distribution *
read_cells(Distribution *d, const char **at, const char **why)
{
	int bits = d->relative_error != 0 ? sketch_bits(d->relative_error) : 0;
	bool more = **at != '}';

	while (more)
	{
		DistributionCell cell;
		const char *end = read_cell(*at, &cell, why);

		CHECK_FOR_INTERRUPTS();
		if (!end)
			return NULL;
		if (d->relative_error != 0)
			cell.value = sketch_round(cell.value, bits);
		if (cell.weight > 0 && cell.count > 0)
			d = distribution_put(d, cell);
		more = *end == ',';
		*at = end + (more ? 1 : 0);
	}
	*why = "There is neither comma nor brace";
	return **at == '}' ? d : NULL;
}

/* Reads a distribution, not sorted, and the blanks behind; NULL, and what is wrong where,
 * otherwise. */
Distribution *
distribution_read(const char **at, const char **why)
{
	double relative_error = 0;
	Distribution *d;

	*at = skip_blanks(*at);
	if (**at == '~')
	{
		const char *end = read_number(*at + 1, &relative_error);

		*why = "There is no relative error";
		if (!end || !sketch_error_is_valid(relative_error))
			return NULL;
		*at = end;
	}
	*why = "There is no opening brace";
	if (**at != '{')
		return NULL;
	*at = skip_blanks(*at + 1);
	d = read_cells(distribution_new(0, relative_error), at, why);
	if (d)
		*at = skip_blanks(*at + 1);
	return d;
}

/* "-2.2250738585072014e-308:2.2250738585072014e-308*9223372036854775807," */
#define CELL_TEXT 80

static char *
write_cell(char *at, DistributionCell cell)
{
	at += double_to_shortest_decimal_bufn(cell.value, at);
	if (cell.weight != 1)
	{
		*at++ = ':';
		at += double_to_shortest_decimal_bufn(cell.weight, at);
	}
	if (cell.count != 1)
	{
		*at++ = '*';
		at += pg_lltoa(cell.count, at);
	}
	return at;
}

void
distribution_write(StringInfo text, const Distribution *d)
{
	if (d->relative_error != 0)
	{
		char number[DOUBLE_SHORTEST_DECIMAL_LEN];

		double_to_shortest_decimal_buf(d->relative_error, number);
		appendStringInfo(text, "~%s", number);
	}
	appendStringInfoChar(text, '{');
	for (uint32 i = 0; i < d->count; i++)
	{
		char *start;
		char *at;

		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		enlargeStringInfo(text, CELL_TEXT);
		start = at = text->data + text->len;
		if (i > 0)
			*at++ = ',';
		text->len += write_cell(at, distribution_cell(d, i)) - start;
	}
	appendStringInfoChar(text, '}');
}
