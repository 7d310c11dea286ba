/* The aggregates: distribution_agg and distribution_sketch_agg over rows, sum of distributions. */
#include "distribution/distribution.h"

/* A row with any NULL adds nothing: the state as it is. */
static Datum
unchanged(FunctionCallInfo fcinfo)
{
	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	PG_RETURN_DATUM(PG_GETARG_DATUM(0));
}

/*
 * The state to write into: a new one when there is none, a copy when it is not the
 * aggregate's own.
 */
static inline Distribution *
get_state(FunctionCallInfo fcinfo, int parts, double relative_error)
{
	Distribution *d;

	if (PG_ARGISNULL(0))
		return distribution_new(parts, relative_error);
	d = (Distribution *) PG_GETARG_POINTER(0);
	if (VARATT_IS_4B_U(d) && d->form == DISTRIBUTION_BUFFER && AggCheckCallContext(fcinfo, NULL))
		return d;
	return distribution_copy_buffer(distribution_sorted(PointerGetDatum(d)));
}

/* Adds a cell; the state, which is a new one when it had to grow. */
static inline Distribution *
add_cell(Distribution *state, DistributionCell cell)
{
	if (!distribution_append(state, cell))
	{
		state = distribution_with_room(state, distribution_needs(cell), 1);
		distribution_append(state, cell);
	}
	return state;
}

/* Only what is as exact can be added. */
static inline void
check_state(const Distribution *state, double relative_error)
{
	if (state->relative_error != relative_error)
		ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				errmsg("the relative error must be the same in all rows"),
				errdetail("It is %g and %g; 0 is exact.", state->relative_error, relative_error));
}

PG_FUNCTION_INFO_V1(wsis_distribution_add_value);
Datum
wsis_distribution_add_value(PG_FUNCTION_ARGS)
{
	double value;
	Distribution *state;

	if (PG_ARGISNULL(1))
		return unchanged(fcinfo);
	value = PG_GETARG_FLOAT8(1);
	distribution_check_value(value);
	state = get_state(fcinfo, 0, 0);
	check_state(state, 0);
	PG_RETURN_POINTER(add_cell(state, (DistributionCell){distribution_plain(value), 1, 1}));
}

PG_FUNCTION_INFO_V1(wsis_distribution_add_weighted);
Datum
wsis_distribution_add_weighted(PG_FUNCTION_ARGS)
{
	double value;
	double weight;
	Distribution *state;

	if (PG_ARGISNULL(1) || PG_ARGISNULL(2))
		return unchanged(fcinfo);
	value = PG_GETARG_FLOAT8(1);
	weight = PG_GETARG_FLOAT8(2);
	distribution_check_value(value);
	distribution_check_weight(weight);
	state = get_state(fcinfo, DISTRIBUTION_WEIGHTS, 0);
	check_state(state, 0);
	if (weight > 0)
		state = add_cell(state, (DistributionCell){distribution_plain(value), weight, 1});
	PG_RETURN_POINTER(state);
}

PG_FUNCTION_INFO_V1(wsis_distribution_add_sketched);
Datum
wsis_distribution_add_sketched(PG_FUNCTION_ARGS)
{
	double value;
	double weight;
	double relative_error;
	Distribution *state;

	if (PG_ARGISNULL(1) || PG_ARGISNULL(2) || PG_ARGISNULL(3))
		return unchanged(fcinfo);
	value = PG_GETARG_FLOAT8(1);
	weight = PG_GETARG_FLOAT8(2);
	relative_error = PG_GETARG_FLOAT8(3);
	distribution_check_value(value);
	distribution_check_weight(weight);
	sketch_check_error(relative_error);
	state = get_state(fcinfo, DISTRIBUTION_WEIGHTS, relative_error);
	check_state(state, relative_error);
	value = sketch_round(distribution_plain(value), sketch_bits(relative_error));
	if (weight > 0)
		state = add_cell(state, (DistributionCell){value, weight, 1});
	PG_RETURN_POINTER(state);
}

/* Transition of sum, and what combines the states of workers. */
PG_FUNCTION_INFO_V1(wsis_distribution_add_distribution);
Datum
wsis_distribution_add_distribution(PG_FUNCTION_ARGS)
{
	Distribution *added;

	if (PG_ARGISNULL(1))
		return unchanged(fcinfo);
	added = (Distribution *) PG_DETOAST_DATUM(PG_GETARG_DATUM(1));
	if (PG_ARGISNULL(0))
		PG_RETURN_POINTER(distribution_copy_buffer(added));
	PG_RETURN_POINTER(distribution_with_all(get_state(fcinfo, 0, 0), added));
}

/* The state as a value: sorted, without spare room, and a copy. */
PG_FUNCTION_INFO_V1(wsis_distribution_final);
Datum
wsis_distribution_final(PG_FUNCTION_ARGS)
{
	Distribution *d = PG_GETARG_DISTRIBUTION(0);

	if ((Pointer) d == PG_GETARG_POINTER(0))
	{
		Distribution *copy = palloc(VARSIZE(d));

		memcpy(copy, d, VARSIZE(d));
		d = copy;
	}
	PG_RETURN_POINTER(d);
}
