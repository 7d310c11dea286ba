/* The type series: guards, points, input, output, reading, operators. */
#include "measures/series.h"

#include <math.h>

#include "common/hashfn.h"
#include "common/shortest_dec.h"
#include "funcapi.h"
#include "lib/stringinfo.h"
#include "libpq/pqformat.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/tuplestore.h"

#include "comparison.h"
#include "stored.h"
#include "measures/read_number.h"

void
series_check_year(int32 year)
{
	if (!series_year_is_valid(year))
		ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				errmsg("a year must be from %d to %d", SERIES_YEAR_MIN, SERIES_YEAR_MAX),
				errdetail("It is %d.", year));
}

void
series_check_value(double value)
{
	if (!series_value_is_valid(value))
		ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				errmsg("the value of a year must be a finite number"),
				errdetail("It is %g.", value), errhint("NULL is for a value that is unknown."));
}

/* Do the header and the length fit each other, and are there only such points? */
static bool
is_sound(const Series *s)
{
	if (VARSIZE(s) < SERIES_HEADER || s->version != SERIES_VERSION || s->count > s->capacity ||
		s->capacity > 2 * SERIES_POINTS_MAX || VARSIZE(s) != series_size(s->capacity))
		return false;
	for (uint32 i = 0; i < s->count; i++)
	{
		int32 year = series_years(s)[i];

		if (!series_year_is_valid(year) || !series_value_is_valid(s->values[i]) ||
			(i > 0 && year <= series_years(s)[i - 1]))
			return false;
	}
	return true;
}

Series *
series_stored(Datum datum)
{
	Series *s = (Series *) PG_DETOAST_DATUM(datum);

	if (!is_sound(s))
		refuse_stored("series", "Its header, its length and its points don't fit each other");
	return s;
}

Series *
series_new(uint32 capacity)
{
	Size size = series_size(capacity);
	Series *s = palloc0(size);

	SET_VARSIZE(s, size);
	s->version = SERIES_VERSION;
	s->capacity = capacity;
	return s;
}

Series *
series_resized(const Series *s, uint32 capacity)
{
	Series *other = series_new(capacity);

	other->count = s->count;
	memcpy(other->values, s->values, s->count * sizeof(double));
	memcpy(series_years(other), series_years(s), s->count * sizeof(int32));
	return other;
}

uint32
series_place(const Series *s, int32 year)
{
	const int32 *years = series_years(s);
	uint32 low = 0;
	uint32 high = s->count;

	/* years come in order more often than not */
	if (high == 0 || year > years[high - 1])
		return high;
	while (low < high)
	{
		uint32 middle = (low + high) / 2;

		if (years[middle] < year)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

bool
series_put(Series **s, int32 year, double value)
{
	uint32 place = series_place(*s, year);
	int32 *years = series_years(*s);
	uint32 behind;

	value += 0.0; /* minus zero is zero */
	if (place < (*s)->count && years[place] == year)
		return (*s)->values[place] == value;
	if ((*s)->count == (*s)->capacity)
	{
		*s = series_resized(*s, Max(4, (*s)->capacity * 2));
		years = series_years(*s);
	}
	behind = (*s)->count++ - place;
	memmove((*s)->values + place + 1, (*s)->values + place, behind * sizeof(double));
	memmove(years + place + 1, years + place, behind * sizeof(int32));
	(*s)->values[place] = value;
	years[place] = year;
	return true;
}

void
series_add(Series **s, int32 year, double value)
{
	if (!series_put(s, year, value))
		ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				errmsg("a series can't have two values for one year"),
				errdetail("%d has %g and %g.", year, (*s)->values[series_place(*s, year)], value),
				errhint("Choose one, or aggregate with avg(value) GROUP BY year before."));
}

/* Text: {2015=14.5,2023=10.2} */

static void
refuse_text(const char *text, const char *at, const char *why, struct Node *escontext)
{
	errsave(escontext, errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
			errmsg("invalid input syntax for type series: \"%.80s\"", text),
			errdetail("%s at \"%.40s\".", why, at),
			errhint("Write years and values as in {2015=14.5,2023=10.2}."));
}

/* Reads a point; NULL and a message in *why when there is none. */
static const char *
read_point(const char *at, int32 *year, double *value, const char **why)
{
	char *end;
	long number;

	*why = "There is no year";
	errno = 0;
	number = strtol(at, &end, 10);
	if (end == at || errno != 0 || number < SERIES_YEAR_MIN || number > SERIES_YEAR_MAX)
		return NULL;
	*year = number;
	at = measures_skip_blanks(end);
	*why = "There is no equals sign";
	if (*at != '=')
		return NULL;
	*why = "There is no finite number";
	return measures_read_number(at + 1, value);
}

/* Reads all points up to the closing brace; NULL and a message in *why at *at otherwise. */
static Series *
read_points(const char **at, const char **why)
{
	Series *s = series_new(4);
	bool more = **at != '}';

	while (more)
	{
		int32 year = 0;
		double value = 0;
		const char *end = read_point(*at, &year, &value, why);

		CHECK_FOR_INTERRUPTS();
		if (!end)
			return NULL;
		*why = "There are two values for a year";
		if (!series_put(&s, year, value))
			return NULL;
		more = *end == ',';
		*at = more ? measures_skip_blanks(end + 1) : end;
	}
	*why = "There is neither comma nor brace";
	return **at == '}' ? s : NULL;
}

PG_FUNCTION_INFO_V1(wsis_series_in);
Datum
wsis_series_in(PG_FUNCTION_ARGS)
{
	const char *text = PG_GETARG_CSTRING(0);
	const char *at = measures_skip_blanks(text);
	const char *why = "There is no opening brace";
	Series *s = NULL;

	if (*at == '{')
	{
		at = measures_skip_blanks(at + 1);
		s = read_points(&at, &why);
	}
	if (s)
	{
		at = measures_skip_blanks(at + 1);
		if (*at == '\0')
			PG_RETURN_POINTER(series_trimmed(s));
		why = "There is something behind the closing brace";
	}
	refuse_text(text, at, why, fcinfo->context);
	PG_RETURN_NULL();
}

PG_FUNCTION_INFO_V1(wsis_series_out);
Datum
wsis_series_out(PG_FUNCTION_ARGS)
{
	Series *s = PG_GETARG_SERIES(0);
	/* "-9999=-2.2250738585072014e-308," */
	char *text = palloc((Size) s->count * (8 + DOUBLE_SHORTEST_DECIMAL_LEN) + 3);
	char *at = text;

	*at++ = '{';
	for (uint32 i = 0; i < s->count; i++)
	{
		if (i > 0)
			*at++ = ',';
		at += pg_ltoa(series_years(s)[i], at);
		*at++ = '=';
		at += double_to_shortest_decimal_bufn(s->values[i], at);
	}
	*at++ = '}';
	*at = '\0';
	PG_RETURN_CSTRING(text);
}

/* Binary: version, three zero bytes, count, then each point's year and value. */

static void
refuse_binary(const char *why, int64 what)
{
	ereport(ERROR, errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
			errmsg("invalid series in binary input"),
			errdetail("%s: " INT64_FORMAT ".", why, what));
}

PG_FUNCTION_INFO_V1(wsis_series_recv);
Datum
wsis_series_recv(PG_FUNCTION_ARGS)
{
	StringInfo buf = (StringInfo) PG_GETARG_POINTER(0);
	uint32 header = pq_getmsgint(buf, 4);
	uint32 count = pq_getmsgint(buf, 4);
	Series *s;

	if (header != (uint32) SERIES_VERSION << 24)
		refuse_binary("unknown version or reserved bytes", header);
	if (count > SERIES_POINTS_MAX || count * SERIES_POINT != (Size) (buf->len - buf->cursor))
		refuse_binary("the number of years does not fit the length", count);
	s = series_new(count);
	for (uint32 i = 0; i < count; i++)
	{
		int32 year = (int32) pq_getmsgint(buf, 4);
		double value = pq_getmsgfloat8(buf);

		if (!series_year_is_valid(year))
			refuse_binary("no such year", year);
		if (i > 0 && year <= series_years(s)[i - 1])
			refuse_binary("years are not in order", year);
		if (!series_value_is_valid(value) || (value == 0 && signbit(value)))
			refuse_binary("there is no such value in the year", year);
		s->values[i] = value;
		series_years(s)[i] = year;
	}
	s->count = count;
	PG_RETURN_POINTER(s);
}

PG_FUNCTION_INFO_V1(wsis_series_send);
Datum
wsis_series_send(PG_FUNCTION_ARGS)
{
	Series *s = PG_GETARG_SERIES(0);
	StringInfoData buf;

	pq_begintypsend(&buf);
	pq_sendint32(&buf, (uint32) SERIES_VERSION << 24);
	pq_sendint32(&buf, s->count);
	for (uint32 i = 0; i < s->count; i++)
	{
		pq_sendint32(&buf, series_years(s)[i]);
		pq_sendfloat8(&buf, s->values[i]);
	}
	PG_RETURN_BYTEA_P(pq_endtypsend(&buf));
}

PG_FUNCTION_INFO_V1(wsis_series_points);
Datum
wsis_series_points(PG_FUNCTION_ARGS)
{
	Series *s = PG_GETARG_SERIES(0);
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;

	InitMaterializedSRF(fcinfo, 0);
	for (uint32 i = 0; i < s->count; i++)
	{
		Datum values[2] = {Int32GetDatum(series_years(s)[i]), Float8GetDatum(s->values[i])};
		bool nulls[2] = {false, false};

		CHECK_FOR_INTERRUPTS();
		tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
	}
	return (Datum) 0;
}

PG_FUNCTION_INFO_V1(wsis_series_value);
Datum
wsis_series_value(PG_FUNCTION_ARGS)
{
	Series *s = PG_GETARG_SERIES(0);
	int32 year = PG_GETARG_INT32(1);
	uint32 place = series_place(s, year);

	if (place == s->count || series_years(s)[place] != year)
		PG_RETURN_NULL();
	PG_RETURN_FLOAT8(s->values[place]);
}

/* Some total order: fewer years first, then the years, then the values. */
static int
compare_series(Series *const *x, Series *const *y)
{
	const Series *a = *x;
	const Series *b = *y;

	if (a->count != b->count)
		return a->count < b->count ? -1 : 1;
	for (uint32 i = 0; i < a->count; i++)
		if (series_years(a)[i] != series_years(b)[i])
			return series_years(a)[i] < series_years(b)[i] ? -1 : 1;
	for (uint32 i = 0; i < a->count; i++)
		if (a->values[i] != b->values[i])
			return a->values[i] < b->values[i] ? -1 : 1;
	return 0;
}

WSIS_COMPARISONS(series, Series *, PG_GETARG_SERIES, compare_series);

/* The bytes that equal series share: an aggregate's state has room between its parts. */
static Series *
without_room(Series *s)
{
	return s->count == s->capacity ? s : series_trimmed(s);
}

PG_FUNCTION_INFO_V1(wsis_series_hash);
Datum
wsis_series_hash(PG_FUNCTION_ARGS)
{
	Series *s = without_room(PG_GETARG_SERIES(0));

	return hash_any((unsigned char *) s->values, s->count * SERIES_POINT);
}

PG_FUNCTION_INFO_V1(wsis_series_hash_extended);
Datum
wsis_series_hash_extended(PG_FUNCTION_ARGS)
{
	Series *s = without_room(PG_GETARG_SERIES(0));

	return hash_any_extended((unsigned char *) s->values, s->count * SERIES_POINT,
							 PG_GETARG_INT64(1));
}
