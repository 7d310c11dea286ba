/* The aggregates: series_agg over years and values, union_agg of series. */
#include "measures/series.h"

#include "aggregate.h"

/* A state to write into: new when there is none, a copy when it is not the aggregate's own. */
static Series *
get_state(FunctionCallInfo fcinfo)
{
	Series *s;

	if (PG_ARGISNULL(0))
		return series_new(4);
	s = (Series *) PG_GETARG_POINTER(0);
	if (AggCheckCallContext(fcinfo, NULL) && VARATT_IS_4B_U(s))
		return s;
	s = PG_GETARG_SERIES(0);
	return series_resized(s, Max(4, s->count));
}

PG_FUNCTION_INFO_V1(wsis_series_add_point);
Datum
wsis_series_add_point(PG_FUNCTION_ARGS)
{
	int32 year;
	double value;
	Series *state;

	if (PG_ARGISNULL(1) || PG_ARGISNULL(2))
		return aggregate_unchanged(fcinfo);
	year = PG_GETARG_INT32(1);
	value = PG_GETARG_FLOAT8(2);
	series_check_year(year);
	series_check_value(value);
	state = get_state(fcinfo);
	series_add(&state, year, value);
	PG_RETURN_POINTER(state);
}

/* Transition of union_agg, and what combines the states of workers. */
PG_FUNCTION_INFO_V1(wsis_series_add_series);
Datum
wsis_series_add_series(PG_FUNCTION_ARGS)
{
	Series *state;
	Series *added;

	if (PG_ARGISNULL(1))
		return aggregate_unchanged(fcinfo);
	added = PG_GETARG_SERIES(1);
	state = get_state(fcinfo);
	/* room for all at once: one that grew twice would leave the first one behind */
	if (state->count + added->count > state->capacity)
		state = series_resized(state, (state->count + added->count) * 2);
	for (uint32 i = 0; i < added->count; i++)
		series_add(&state, series_years(added)[i], added->values[i]);
	PG_RETURN_POINTER(state);
}

/* The state as a value: without spare room, and a copy. */
PG_FUNCTION_INFO_V1(wsis_series_final);
Datum
wsis_series_final(PG_FUNCTION_ARGS)
{
	PG_RETURN_POINTER(series_trimmed(PG_GETARG_SERIES(0)));
}
