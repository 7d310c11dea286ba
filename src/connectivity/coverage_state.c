/*
 * The state of the aggregates over areas as the executor keeps it: a flat list, which it
 * copies when it is a new one; when it is large, one that grows where it is.
 */
#include "connectivity/coverage_set.h"

#include "utils/memutils.h"

#include "large_list.h"

#define LARGE_STATE_SIZE (1024 * 1024)

static Size
used_size(const CoverageSet *list)
{
	return COVERAGE_HEADER + list->used;
}

static Size
flat_size(ExpandedObjectHeader *header)
{
	return used_size(((LargeList *) header)->list);
}

/* The list without its spare room. */
static void
flatten_into(ExpandedObjectHeader *header, void *result, Size size)
{
	CoverageSet *flat = result;

	memcpy(flat, ((LargeList *) header)->list, size);
	flat->bands = 0;
	SET_VARSIZE(flat, size);
}

static const ExpandedObjectMethods methods = {flat_size, flatten_into};

/* A list that becomes large is told by its bands, and gets room that takes no memory unused. */
static LargeList *
make_large(const CoverageSet *list, MemoryContext aggregate)
{
	Size room = Min(VARSIZE(list) * (Size) 8, MaxAllocSize - 8);
	LargeList *large = large_list_new(&methods, list, used_size(list), room, aggregate);
	CoverageSet *own = large->list;

	own->bands = 1;
	SET_VARSIZE(own, room);
	return large;
}

/* A new one when there is none, a copy when it is not the aggregate's own. */
CoverageState
coverage_state(FunctionCallInfo fcinfo)
{
	CoverageState state = {NULL, NULL};
	CoverageSet *set;

	if (PG_ARGISNULL(0))
	{
		state.list = coverage_list_new(0);
		return state;
	}
	set = (CoverageSet *) PG_GETARG_POINTER(0);
	if (AggCheckCallContext(fcinfo, NULL))
	{
		if (VARATT_IS_EXTERNAL_EXPANDED_RW(set))
			state.large = large_list(PG_GETARG_DATUM(0), &methods);
		if (state.large)
			state.list = state.large->list;
		else if (VARATT_IS_4B_U(set) && set->form == COVERAGE_LIST)
			state.list = set;
		if (state.list)
			return state;
	}
	set = (CoverageSet *) PG_DETOAST_DATUM(PG_GETARG_DATUM(0));
	coverage_set_check_whole(set);
	state.list = coverage_list_add_set(coverage_list_new(VARSIZE(set)), set);
	return state;
}

/* What a transition returns: the state, or called by itself a value like any other. */
Datum
coverage_state_datum(CoverageState *state, FunctionCallInfo fcinfo)
{
	MemoryContext context;

	if (!AggCheckCallContext(fcinfo, NULL))
		return PointerGetDatum(coverage_build(state->list));
	if (!state->large && VARSIZE(state->list) >= LARGE_STATE_SIZE &&
		AggCheckCallContext(fcinfo, &context))
		state->large = make_large(state->list, context);
	else if (state->large)
		state->large->list = state->list;
	if (state->large)
		return EOHPGetRWDatum(&state->large->header);
	return PointerGetDatum(state->list);
}

/* The list, or the index, that a final function was given; nobody writes to it. */
const CoverageSet *
coverage_state_list(Datum datum)
{
	LargeList *large = large_list(datum, &methods);
	const CoverageSet *set;

	if (large)
		return large->list;
	set = (const CoverageSet *) PG_DETOAST_DATUM(datum);
	coverage_set_check_whole(set);
	return set;
}
