/*
 * The state of the aggregates over places as the executor keeps it: a flat list, which it
 * copies when it is a new one; when it is large, one that grows where it is.
 */
#include "connectivity/place_set.h"

#include "utils/memutils.h"

#include "huge_pages.h"
#include "large_list.h"

#define LARGE_STATE_SIZE (1024 * 1024)
/* As many as a value can have. */
#define PLACES_MAX ((MaxAllocSize - PLACE_SET_HEADER) / sizeof(SetPlace))

static Size
used_size(const PlaceSet *list)
{
	return PLACE_SET_HEADER + (Size) list->count * sizeof(SetPlace);
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
	PlaceSet *flat = result;

	memcpy(flat, ((LargeList *) header)->list, size);
	flat->capacity = flat->count;
	SET_VARSIZE(flat, size);
}

static const ExpandedObjectMethods methods = {flat_size, flatten_into};

/*
 * The state to write into: argument 0 of an aggregate's transition, a new one when it is
 * NULL, a copy when it is not the aggregate's own.
 */
PlaceState
place_state(FunctionCallInfo fcinfo)
{
	PlaceState state = {NULL, NULL, NULL};
	PlaceSet *set;

	if (!AggCheckCallContext(fcinfo, &state.aggregate))
		state.aggregate = NULL;
	if (PG_ARGISNULL(0))
	{
		state.list = place_list_new(0);
		return state;
	}
	set = (PlaceSet *) PG_GETARG_POINTER(0);
	if (state.aggregate)
	{
		if (VARATT_IS_EXTERNAL_EXPANDED_RW(set))
			state.large = large_list(PG_GETARG_DATUM(0), &methods);
		if (state.large)
			state.list = state.large->list;
		else if (VARATT_IS_4B_U(set) && set->form == PLACE_SET_LIST)
			state.list = set;
		if (state.list)
			return state;
	}
	set = (PlaceSet *) PG_DETOAST_DATUM(PG_GETARG_DATUM(0));
	place_set_check(set);
	state.list = place_list_copy(set);
	return state;
}

/* A state that becomes large gets a context of its own, and room that takes no memory unused. */
static void
become_large(PlaceState *state)
{
	PlaceSet *list = state->list;
	uint64 capacity = Min((uint64) list->capacity * 8, PLACES_MAX);
	Size size = PLACE_SET_HEADER + capacity * sizeof(SetPlace);

	state->large = large_list_new(&methods, list, used_size(list), size, state->aggregate);
	pfree(list);
	state->list = state->large->list;
	state->list->capacity = capacity;
	SET_VARSIZE(state->list, size);
}

/* Makes room for so many places more: twice as many, but for the last ones that fit a value. */
void
place_state_make_room(PlaceState *state, uint32 more)
{
	PlaceSet *list = state->list;
	uint64 needed = (uint64) list->count + more;
	uint64 capacity = list->capacity;

	if (needed <= capacity)
		return;
	while (capacity < needed)
		capacity *= 2;
	capacity = Max(needed, Min(capacity, PLACES_MAX));
	state->list = place_list_with_room(list, capacity, state->large != NULL);
	if (state->large)
		state->large->list = state->list;
	else if (state->aggregate && VARSIZE(state->list) >= LARGE_STATE_SIZE)
		become_large(state);
}

/* What a transition returns: the state where it stood, or the new one. */
Datum
place_state_datum(const PlaceState *state)
{
	if (state->large)
		return EOHPGetRWDatum(&state->large->header);
	return PointerGetDatum(state->list);
}

/* The set that a final function was given, of either form; nobody writes to it. */
const PlaceSet *
place_state_set(Datum datum)
{
	LargeList *large = large_list(datum, &methods);
	const PlaceSet *set;

	if (large)
		return large->list;
	set = huge_pages_detoast(datum);
	place_set_check(set);
	return set;
}
