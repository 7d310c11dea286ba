/* The aggregates: distribution_agg and distribution_sketch_agg over rows, sum of distributions. */
#include "distribution/large_state.h"

#include "aggregate.h"

/* A state to write into: its buffer, and the datum that it is. */
typedef struct State
{
	Distribution *buffer;
	LargeList *large;
	bool aggregate; /* or is this a call by hand? */
	Datum datum;
} State;

/* A new state when there is none, a copy when it is not the aggregate's own. */
static inline State
get_state(FunctionCallInfo fcinfo, int parts, double relative_error)
{
	State state = {0};

	state.aggregate = AggCheckCallContext(fcinfo, NULL);
	if (PG_ARGISNULL(0))
		state.buffer = distribution_new(parts, relative_error);
	else if (state.aggregate)
	{
		Pointer own = PG_GETARG_POINTER(0);

		state.datum = PointerGetDatum(own);
		if (VARATT_IS_EXTERNAL_EXPANDED_RW(own))
		{
			state.large = large_state(own);
			state.buffer = state.large->list;
			return state;
		}
		state.buffer = (Distribution *) own;
		if (VARATT_IS_4B_U(own) && state.buffer->form == DISTRIBUTION_BUFFER)
			return state;
	}
	if (!PG_ARGISNULL(0))
		state.buffer = distribution_copy_buffer(PG_GETARG_DISTRIBUTION(0));
	state.datum = PointerGetDatum(state.buffer);
	return state;
}

/* Only what is as exact can be added. */
static inline void
check_rows(const State *state, double relative_error)
{
	if (state->buffer->relative_error != relative_error)
		ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				errmsg("the relative error must be the same in all rows"),
				errdetail("It is %g and %g; 0 is exact.", state->buffer->relative_error,
						  relative_error));
}

/* Makes room for so many cells of these parts; a state that becomes large gets its own context. */
static void
make_room(FunctionCallInfo fcinfo, State *state, int parts, uint32 cells)
{
	MemoryContext context;

	if (state->large)
	{
		large_state_make_room(state->large, parts, cells);
		state->buffer = state->large->list;
		return;
	}
	state->buffer = distribution_with_room(state->buffer, parts, cells);
	state->datum = PointerGetDatum(state->buffer);
	if (VARSIZE(state->buffer) >= LARGE_STATE_SIZE && AggCheckCallContext(fcinfo, &context))
	{
		state->large = large_state_new(state->buffer, context);
		state->buffer = state->large->list;
		state->datum = EOHPGetRWDatum(&state->large->header);
	}
}

/* What the transition returns: the state, or by hand a value like any other. */
static inline Datum
finish(const State *state)
{
	return state->aggregate ? state->datum : PointerGetDatum(distribution_sort(state->buffer));
}

static inline Datum
add_cell(FunctionCallInfo fcinfo, State *state, DistributionCell cell)
{
	if (!distribution_append(state->buffer, cell))
	{
		make_room(fcinfo, state, distribution_needs(cell), 1);
		distribution_append(state->buffer, cell);
	}
	return finish(state);
}

PG_FUNCTION_INFO_V1(wsis_distribution_add_value);
Datum
wsis_distribution_add_value(PG_FUNCTION_ARGS)
{
	double value;
	State state;

	if (PG_ARGISNULL(1))
		return aggregate_unchanged(fcinfo);
	value = PG_GETARG_FLOAT8(1);
	distribution_check_value(value);
	state = get_state(fcinfo, 0, 0);
	check_rows(&state, 0);
	return add_cell(fcinfo, &state, (DistributionCell){distribution_plain(value), 1, 1});
}

static inline Datum
add_weighted(FunctionCallInfo fcinfo, double value, double weight)
{
	State state;

	distribution_check_value(value);
	distribution_check_weight(weight);
	state = get_state(fcinfo, DISTRIBUTION_WEIGHTS, 0);
	check_rows(&state, 0);
	if (weight == 0)
		return finish(&state);
	return add_cell(fcinfo, &state, (DistributionCell){distribution_plain(value), weight, 1});
}

Datum
distribution_add_weighted(FunctionCallInfo fcinfo, double value, double weight)
{
	return add_weighted(fcinfo, value, weight);
}

PG_FUNCTION_INFO_V1(wsis_distribution_add_weighted);
Datum
wsis_distribution_add_weighted(PG_FUNCTION_ARGS)
{
	if (PG_ARGISNULL(1) || PG_ARGISNULL(2))
		return aggregate_unchanged(fcinfo);
	return add_weighted(fcinfo, PG_GETARG_FLOAT8(1), PG_GETARG_FLOAT8(2));
}

PG_FUNCTION_INFO_V1(wsis_distribution_add_sketched);
Datum
wsis_distribution_add_sketched(PG_FUNCTION_ARGS)
{
	double value;
	double weight;
	double relative_error;
	State state;

	if (PG_ARGISNULL(1) || PG_ARGISNULL(2) || PG_ARGISNULL(3))
		return aggregate_unchanged(fcinfo);
	value = PG_GETARG_FLOAT8(1);
	weight = PG_GETARG_FLOAT8(2);
	relative_error = PG_GETARG_FLOAT8(3);
	distribution_check_value(value);
	distribution_check_weight(weight);
	sketch_check_error(relative_error);
	state = get_state(fcinfo, DISTRIBUTION_WEIGHTS, relative_error);
	check_rows(&state, relative_error);
	value = sketch_round(distribution_plain(value), sketch_bits(relative_error));
	if (weight == 0)
		return finish(&state);
	return add_cell(fcinfo, &state, (DistributionCell){value, weight, 1});
}

/* Transition of sum, and what combines the states of workers. */
PG_FUNCTION_INFO_V1(wsis_distribution_add_distribution);
Datum
wsis_distribution_add_distribution(PG_FUNCTION_ARGS)
{
	LargeList *large;
	Distribution *added;
	State state;

	if (PG_ARGISNULL(1))
		return aggregate_unchanged(fcinfo);
	large = large_state(PG_GETARG_POINTER(1));
	added = large ? large->list : distribution_stored(PG_GETARG_DATUM(1));
	state = get_state(fcinfo, added->parts, added->relative_error);
	distribution_check_exactness(state.buffer, added->relative_error);
	make_room(fcinfo, &state, added->parts, added->count);
	distribution_append_all(state.buffer, added);
	return finish(&state);
}

/* The state's own buffer, or NULL: it is a value, or another's. */
static Distribution *
own_buffer(FunctionCallInfo fcinfo)
{
	LargeList *large = large_state(PG_GETARG_POINTER(0));
	Distribution *d = large ? large->list : (Distribution *) PG_GETARG_POINTER(0);

	if (!AggCheckCallContext(fcinfo, NULL) || !VARATT_IS_4B_U(d) || d->form != DISTRIBUTION_BUFFER)
		return NULL;
	return d;
}

/* The state as a value: sorted, without spare room, and a copy. */
PG_FUNCTION_INFO_V1(wsis_distribution_final);
Datum
wsis_distribution_final(PG_FUNCTION_ARGS)
{
	Distribution *own = own_buffer(fcinfo);
	Distribution *d;

	/* in which order the state has its cells makes no difference to any other frame */
	if (own)
		PG_RETURN_POINTER(distribution_sort_own(own));
	d = PG_GETARG_DISTRIBUTION(0);
	if ((Pointer) d == PG_GETARG_POINTER(0))
	{
		Distribution *copy = palloc(VARSIZE(d));

		memcpy(copy, d, VARSIZE(d));
		d = copy;
	}
	PG_RETURN_POINTER(d);
}
