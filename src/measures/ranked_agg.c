/* The aggregates: ranked_distribution_agg over rows, sum of ranked distributions. */
#include "measures/ranked.h"

#include "aggregate.h"

/* A state with so much room: new when there is none, a copy when it is not the aggregate's own. */
static Ranked *
get_state(FunctionCallInfo fcinfo, uint32 more)
{
	Ranked *r;

	if (PG_ARGISNULL(0))
		return ranked_with_room(ranked_new(4), more);
	r = (Ranked *) PG_GETARG_POINTER(0);
	if (!AggCheckCallContext(fcinfo, NULL) || !VARATT_IS_4B_U(r) || r->form != RANKED_BUFFER)
		r = ranked_copy_buffer(ranked_stored(PG_GETARG_DATUM(0)));
	return ranked_with_room(r, more);
}

static double
get_number(FunctionCallInfo fcinfo, int argument, const char *what)
{
	double number = PG_GETARG_FLOAT8(argument);

	if (!ranked_number_is_valid(number))
		ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				errmsg("%s must be a finite number", what), errdetail("It is %g.", number),
				errhint("NULL is for one that is unknown: such a row adds nothing."));
	/* minus zero is zero */
	return number + 0.0;
}

PG_FUNCTION_INFO_V1(wsis_ranked_distribution_add_row);
Datum
wsis_ranked_distribution_add_row(PG_FUNCTION_ARGS)
{
	RankedCell cell;
	Ranked *state;

	if (PG_ARGISNULL(1) || PG_ARGISNULL(2) || PG_ARGISNULL(3))
		return aggregate_unchanged(fcinfo);
	cell.value = get_number(fcinfo, 1, "a value");
	cell.weight = get_number(fcinfo, 2, "a weight");
	cell.rank_by = get_number(fcinfo, 3, "what ranks a value");
	if (cell.weight < 0)
		ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				errmsg("a weight can't be negative"), errdetail("It is %g.", cell.weight));
	state = get_state(fcinfo, 1);
	if (cell.weight > 0)
		state->cells[state->count++] = cell;
	PG_RETURN_POINTER(state);
}

/* Transition of sum, and what combines the states of workers. */
PG_FUNCTION_INFO_V1(wsis_ranked_distribution_add_ranked);
Datum
wsis_ranked_distribution_add_ranked(PG_FUNCTION_ARGS)
{
	Ranked *added;
	Ranked *state;

	if (PG_ARGISNULL(1))
		return aggregate_unchanged(fcinfo);
	added = ranked_stored(PG_GETARG_DATUM(1));
	state = get_state(fcinfo, added->count);
	ranked_append_all(state, added);
	PG_RETURN_POINTER(state);
}

/* The state as a value: sorted, without spare room, and a copy. */
PG_FUNCTION_INFO_V1(wsis_ranked_distribution_final);
Datum
wsis_ranked_distribution_final(PG_FUNCTION_ARGS)
{
	PG_RETURN_POINTER(ranked_sort(ranked_stored(PG_GETARG_DATUM(0))));
}
