/* progress() in SQL: one row by a method, from two values or from a series. */
#include "measures/progress.h"

#include "access/htup_details.h"
#include "funcapi.h"
#include "utils/builtins.h"

#include "measures/series.h"

/* Unknown where it is NULL; refused where it is no number. */
static double
get_number(FunctionCallInfo fcinfo, int argument)
{
	double number;

	if (PG_ARGISNULL(argument))
		return UNKNOWN;
	number = PG_GETARG_FLOAT8(argument);
	if (!isfinite(number))
		ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				errmsg("progress can't be measured with the value %g", number),
				errhint("Values are finite; NULL is for a value that is unknown."));
	return number;
}

static int
get_year(FunctionCallInfo fcinfo, int argument)
{
	series_check_year(PG_GETARG_INT32(argument));
	return PG_GETARG_INT32(argument);
}

static int
get_direction(FunctionCallInfo fcinfo, int argument)
{
	int direction = PG_GETARG_INT32(argument);

	if (direction < -1 || direction > 1)
		ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				errmsg("the direction of progress can't be %d", direction),
				errhint("It is 1 where more is better, -1 where less is, 0 for parity."));
	return direction;
}

static const ProgressMethod *
get_method(FunctionCallInfo fcinfo, int argument)
{
	char *name = PG_ARGISNULL(argument) ? NULL : text_to_cstring(PG_GETARG_TEXT_PP(argument));

	for (int i = 0; name && i < progress_method_count; i++)
		if (strcmp(progress_methods[i].name, name) == 0)
			return &progress_methods[i];
	ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			errmsg("there is no method of progress \"%.63s\"", name ? name : "NULL"),
			errhint("The table wsis.progress_method lists the methods."));
}

static Datum
as_row(FunctionCallInfo fcinfo, const Progress *p)
{
	TupleDesc desc;
	double numbers[] = {p->ratio,	  p->pace,		   p->required_pace, p->needed_pace,
						p->projected, p->reached_year, p->score};
	Datum values[9] = {CStringGetTextDatum(p->status)};
	bool nulls[9] = {false, p->reason == NULL};

	if (get_call_result_type(fcinfo, NULL, &desc) != TYPEFUNC_COMPOSITE)
		elog(ERROR, "return type must be a row type");
	if (p->reason)
		values[1] = CStringGetTextDatum(p->reason);
	for (int i = 0; i < (int) lengthof(numbers); i++)
	{
		nulls[i + 2] = !isfinite(numbers[i]);
		if (!nulls[i + 2])
			values[i + 2] = Float8GetDatum(numbers[i] + 0.0);
	}
	/* a year is an integer */
	if (!nulls[7])
		values[7] = Int32GetDatum((int32) p->reached_year);
	PG_RETURN_DATUM(HeapTupleGetDatum(heap_form_tuple(BlessTupleDesc(desc), values, nulls)));
}

/* Judges what has a direction. */
static Progress
judge(FunctionCallInfo fcinfo, const ProgressMethod *method, ProgressCase *given, int direction)
{
	if (PG_ARGISNULL(direction))
		return progress_unknown("no_direction");
	given->direction = get_direction(fcinfo, direction);
	return method->rule(method, given);
}

/* Takes target year and value, direction and limit, which both forms have in this order. */
static void
get_target(FunctionCallInfo fcinfo, const ProgressMethod *method, int argument, ProgressCase *given)
{
	given->target_year = PG_ARGISNULL(argument) ? method->target_year : get_year(fcinfo, argument);
	given->target = get_number(fcinfo, argument + 1);
	given->limit = get_number(fcinfo, argument + 3);
}

PG_FUNCTION_INFO_V1(wsis_progress_values);
Datum
wsis_progress_values(PG_FUNCTION_ARGS)
{
	const ProgressMethod *method = get_method(fcinfo, 0);
	ProgressCase given = {0};
	Progress p;

	/* a value of no year is no value */
	given.base = get_number(fcinfo, 2);
	given.value = get_number(fcinfo, 4);
	if (PG_ARGISNULL(1))
		given.base = UNKNOWN;
	else
		given.base_year = get_year(fcinfo, 1);
	if (PG_ARGISNULL(3))
		given.value = UNKNOWN;
	else
		given.year = get_year(fcinfo, 3);
	get_target(fcinfo, method, 5, &given);
	p = judge(fcinfo, method, &given, 7);
	return as_row(fcinfo, &p);
}

/* The year to begin with, as the method says; the count of years where there is none. */
static uint32
find_base(const ProgressMethod *method, const Series *s, int year, uint32 last)
{
	uint32 place = series_place(s, year);

	if (method->only_base_year && place < s->count && series_years(s)[place] != year)
		return s->count;
	if (method->earlier_base_year && place >= last && last > 0)
		return last - 1;
	return place;
}

/* The last point that counts: by some methods none behind the target year. */
static uint32
find_last(const ProgressMethod *method, const Series *s, int target_year)
{
	uint32 last = s->count - 1;

	if (method->up_to_target_year)
		while (last > 0 && series_years(s)[last] > target_year)
			last--;
	return last;
}

/* Takes base and last value from a series. */
static void
get_points(const ProgressMethod *method, const Series *s, int base_year, ProgressCase *given)
{
	uint32 last;
	uint32 base;

	if (s->count == 0)
		return;
	last = find_last(method, s, given->target_year);
	given->year = series_years(s)[last];
	given->value = s->values[last];
	base = find_base(method, s, base_year, last);
	if (base < s->count)
	{
		given->base_year = series_years(s)[base];
		given->base = s->values[base];
	}
}

Progress
progress_of_series(FunctionCallInfo fcinfo, ProgressCase *given, int *base_year)
{
	const ProgressMethod *method = get_method(fcinfo, 0);

	*given = (ProgressCase){.base = UNKNOWN, .value = UNKNOWN};
	*base_year = PG_ARGISNULL(6) ? method->base_year : get_year(fcinfo, 6);
	get_target(fcinfo, method, 2, given);
	if (!PG_ARGISNULL(1))
		get_points(method, PG_GETARG_SERIES(1), *base_year, given);
	return judge(fcinfo, method, given, 4);
}

PG_FUNCTION_INFO_V1(wsis_progress_series);
Datum
wsis_progress_series(PG_FUNCTION_ARGS)
{
	ProgressCase given;
	int base_year;
	Progress p = progress_of_series(fcinfo, &given, &base_year);

	return as_row(fcinfo, &p);
}
