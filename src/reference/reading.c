/*
 * What an import reads from exported text: whether there is any, dates and
 * numbers. Each gives NULL where there is none, and is called on every field of
 * every row.
 */
#include "wsis.h"

#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/datetime.h"

#include "reference/reading.h"
#include "decimal.h"

/* what people write into a cell that they leave empty, in capitals */
static const char *const empty_words[] = {"-", "--", "–", "—", "?", "N/A", "<NA>", "NULL", "\\N"};

/* Bytes of blank that the text begins with: ASCII, no-break, ideographic, byte order mark. */
static int
blank_at(const char *s, const char *end)
{
	if ((unsigned char) *s <= ' ')
		return 1;
	if (end - s >= 2 && memcmp(s, "\xC2\xA0", 2) == 0)
		return 2;
	if (end - s >= 3 && (memcmp(s, "\xE3\x80\x80", 3) == 0 || memcmp(s, "\xEF\xBB\xBF", 3) == 0))
		return 3;
	return 0;
}

/* Bytes of blank that the text ends with. */
static int
blank_before(const char *s, const char *end)
{
	if ((unsigned char) end[-1] <= ' ')
		return 1;
	for (int n = 2; n <= 3 && end - s >= n; n++)
	{
		if (blank_at(end - n, end) == n)
			return n;
	}
	return 0;
}

void
reading_trim(const char **s, const char **end)
{
	int n;

	while (*s < *end && (n = blank_at(*s, *end)) > 0)
		*s += n;
	while (*s < *end && (n = blank_before(*s, *end)) > 0)
		*end -= n;
}

static bool
means_empty(const char *s, const char *end)
{
	int length = end - s;

	if (length == 0)
		return true;
	if (length > 4)
		return false;
	for (int i = 0; i < lengthof(empty_words); i++)
	{
		if (strlen(empty_words[i]) == length && pg_strncasecmp(s, empty_words[i], length) == 0)
			return true;
	}
	return false;
}

PG_FUNCTION_INFO_V1(wsis_parse_text);
Datum
wsis_parse_text(PG_FUNCTION_ARGS)
{
	text *t = PG_GETARG_TEXT_PP(0);
	const char *s = VARDATA_ANY(t);
	const char *end = s + VARSIZE_ANY_EXHDR(t);

	reading_trim(&s, &end);
	if (means_empty(s, end))
		PG_RETURN_NULL();
	if (end - s == VARSIZE_ANY_EXHDR(t))
		PG_RETURN_TEXT_P(t);
	PG_RETURN_TEXT_P(cstring_to_text_with_len(s, end - s));
}

/* Reads so many digits at most; -1: there is none. Steps over them. */
static int
read_digits(const char **s, const char *end, int most, int *digits)
{
	int n = 0;

	*digits = 0;
	while (*s < end && **s >= '0' && **s <= '9' && *digits < most)
	{
		n = n * 10 + (*(*s)++ - '0');
		(*digits)++;
	}
	return *digits > 0 ? n : -1;
}

/* A time of day and zone behind a date says nothing about the day. */
static bool
is_time_of_day(const char *s, const char *end)
{
	if (s == end)
		return true;
	if (*s != 'T' && *s != ' ')
		return false;
	for (s++; s < end; s++)
	{
		if (!strchr("0123456789:.,Z+- ", *s) || *s == '\0')
			return false;
	}
	return true;
}

/* Year first; or day first with points; or one of day and month that can't be the month. */
static bool
order_parts(const int part[3], const int digits[3], char separator, int *year, int *month, int *day)
{
	if (digits[0] == 4)
	{
		*year = part[0], *month = part[1], *day = part[2];
		return true;
	}
	if (digits[2] != 4)
		return false;
	*year = part[2];
	if (separator == '.' || part[0] > 12 || part[0] == part[1])
	{
		*day = part[0], *month = part[1];
		return true;
	}
	*month = part[0], *day = part[1];
	return part[1] > 12;
}

/* Reads a date that can be told without guessing. */
static bool
read_date(const char *s, const char *end, int *year, int *month, int *day)
{
	int part[3];
	int digits[3];
	char separator = '\0';

	for (int i = 0; i < 3; i++)
	{
		if (i > 0)
		{
			if (s == end || !strchr("-/.", *s) || *s == '\0' || (i == 2 && *s != separator))
				return false;
			separator = *s++;
		}
		part[i] = read_digits(&s, end, 4, &digits[i]);
		if (part[i] < 0 || (i == 1 && digits[i] > 2))
			return false;
	}
	return digits[0] != 3 && digits[2] != 3 && digits[0] + digits[2] <= 6 &&
		is_time_of_day(s, end) && order_parts(part, digits, separator, year, month, day);
}

PG_FUNCTION_INFO_V1(wsis_parse_date);
Datum
wsis_parse_date(PG_FUNCTION_ARGS)
{
	text *t = PG_GETARG_TEXT_PP(0);
	int year, month, day;

	if (!read_date(VARDATA_ANY(t), VARDATA_ANY(t) + VARSIZE_ANY_EXHDR(t), &year, &month, &day))
		PG_RETURN_NULL();
	if (year < 1 || month < 1 || month > 12 || day < 1 || day > day_tab[isleap(year)][month - 1])
		PG_RETURN_NULL();
	PG_RETURN_DATEADT(date2j(year, month, day) - POSTGRES_EPOCH_JDATE);
}

PG_FUNCTION_INFO_V1(wsis_parse_number);
Datum
wsis_parse_number(PG_FUNCTION_ARGS)
{
	text *t = PG_GETARG_TEXT_PP(0);
	int length = VARSIZE_ANY_EXHDR(t);
	const char *s = VARDATA_ANY(t);
	char digits[32];
	int points = 0;
	int figures = 0;
	double number;

	if (length == 0 || length >= sizeof(digits))
		PG_RETURN_NULL();
	for (int i = 0; i < length; i++)
	{
		bool figure = s[i] >= '0' && s[i] <= '9';
		bool point = s[i] == '.' || s[i] == ',';

		if (!figure && !point && !(i == 0 && (s[i] == '-' || s[i] == '+')))
			PG_RETURN_NULL();
		digits[i] = point ? '.' : s[i];
		points += point;
		figures += figure;
	}
	digits[length] = '\0';
	if (points > 1 || figures == 0)
		PG_RETURN_NULL();
	decimal_read(digits + (digits[0] == '+'), &number);
	PG_RETURN_FLOAT8(number);
}
