/* The aggregates: composite_data_agg over units, nodes and values, union_agg of composite_data. */
#include "measures/composite_data.h"

#include "aggregate.h"

/* A state with so much room: new when there is none, a copy when it is not the aggregate's own. */
static CompositeData *
get_state(FunctionCallInfo fcinfo, uint64 cells, uint64 names, uint64 bytes)
{
	CompositeData *d;

	if (PG_ARGISNULL(0))
		return composite_buffer(composite_new(COMPOSITE_SORTED, 0, 0, 0), cells, names, bytes);
	d = (CompositeData *) PG_GETARG_POINTER(0);
	if (!AggCheckCallContext(fcinfo, NULL) || !VARATT_IS_4B_U(d) || d->form != COMPOSITE_BUFFER)
		return composite_buffer(composite_stored(PG_GETARG_DATUM(0)), cells, names, bytes);
	return composite_with_room(d, cells, names, bytes);
}

static void
check_name(const text *name, const char *what)
{
	Size length = VARSIZE_ANY_EXHDR(name);

	if (length == 0 || length > COMPOSITE_NAME_MAX)
		ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				errmsg("the name of %s must have 1 to %d bytes", what, COMPOSITE_NAME_MAX),
				errdetail("It has %zu.", length));
}

static void
check_value(const text *unit, const text *node, double value)
{
	if (!composite_value_is_valid(value))
		ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				errmsg("the value of a node must be a finite number"),
				errdetail("\"%.*s\" of \"%.*s\" is %g.", (int) VARSIZE_ANY_EXHDR(node),
						  VARDATA_ANY(node), (int) VARSIZE_ANY_EXHDR(unit), VARDATA_ANY(unit),
						  value),
				errhint("NULL is for a value that is unknown."));
}

PG_FUNCTION_INFO_V1(wsis_composite_data_add_value);
Datum
wsis_composite_data_add_value(PG_FUNCTION_ARGS)
{
	text *unit;
	text *node = NULL;
	CompositeData *state;
	uint32 number;

	if (PG_ARGISNULL(1))
		return aggregate_unchanged(fcinfo);
	unit = PG_GETARG_TEXT_PP(1);
	check_name(unit, "a unit");
	/* a unit of which nothing is known is a unit all the same */
	if (!PG_ARGISNULL(2) && !PG_ARGISNULL(3))
	{
		node = PG_GETARG_TEXT_PP(2);
		check_name(node, "a node");
		check_value(unit, node, PG_GETARG_FLOAT8(3));
	}
	state = get_state(fcinfo, 1, node ? 2 : 1,
					  VARSIZE_ANY_EXHDR(unit) + (node ? VARSIZE_ANY_EXHDR(node) : 0));
	number = composite_intern(state, VARDATA_ANY(unit), VARSIZE_ANY_EXHDR(unit));
	if (node)
		composite_put(state, number,
					  composite_intern(state, VARDATA_ANY(node), VARSIZE_ANY_EXHDR(node)),
					  PG_GETARG_FLOAT8(3));
	else
		composite_put(state, number, COMPOSITE_NO_NODE, 0);
	PG_RETURN_POINTER(state);
}

/* Transition of union_agg, and what combines the states of workers. */
PG_FUNCTION_INFO_V1(wsis_composite_data_add_data);
Datum
wsis_composite_data_add_data(PG_FUNCTION_ARGS)
{
	CompositeData *added;
	CompositeData *state;

	if (PG_ARGISNULL(1))
		return aggregate_unchanged(fcinfo);
	added = composite_stored(PG_GETARG_DATUM(1));
	state = get_state(fcinfo, added->cells, added->names, added->bytes);
	composite_put_all(state, added);
	PG_RETURN_POINTER(state);
}

/* The state as a value: sorted, without spare room, and a copy. */
PG_FUNCTION_INFO_V1(wsis_composite_data_final);
Datum
wsis_composite_data_final(PG_FUNCTION_ARGS)
{
	PG_RETURN_POINTER(composite_sort(composite_stored(PG_GETARG_DATUM(0))));
}
