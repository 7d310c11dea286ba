/* The aggregates: place_set_agg of points and weights, union_agg of place sets. */
#include "connectivity/place_set.h"

#include "aggregate.h"
#include "geometry/geometry.h"

/* Arguments: state, point, weight, id; the last one may be missing. */
PG_FUNCTION_INFO_V1(wsis_place_set_add);
Datum
wsis_place_set_add(PG_FUNCTION_ARGS)
{
	PlaceState state = place_state(fcinfo);
	SetPlace added = {0};

	if (!PG_ARGISNULL(1))
	{
		Place place = place_of_point(PG_GETARG_DATUM(1));

		if (place.known)
		{
			added.longitude = place.longitude;
			added.latitude = place.latitude;
			added.flags |= SET_PLACE_LOCATED;
		}
	}
	if (!PG_ARGISNULL(2))
	{
		added.weight = PG_GETARG_FLOAT8(2) + 0.0;
		place_set_check_weight(added.weight);
		added.flags |= SET_PLACE_WEIGHED;
	}
	if (PG_NARGS() > 3 && !PG_ARGISNULL(3))
	{
		added.id = PG_GETARG_INT64(3);
		added.flags |= SET_PLACE_HAS_ID;
	}
	place_state_make_room(&state, 1);
	state.list->places[state.list->count++] = added;
	PG_RETURN_DATUM(place_state_datum(&state));
}

/* Transition of union_agg, and what combines the states of workers. */
PG_FUNCTION_INFO_V1(wsis_place_set_add_set);
Datum
wsis_place_set_add_set(PG_FUNCTION_ARGS)
{
	const PlaceSet *added;
	PlaceState state;

	if (PG_ARGISNULL(1))
		return aggregate_unchanged(fcinfo);
	added = place_state_set(PG_GETARG_DATUM(1));
	state = place_state(fcinfo);
	place_state_make_room(&state, added->count);
	memcpy(state.list->places + state.list->count, added->places,
		   (Size) added->count * sizeof(SetPlace));
	state.list->count += added->count;
	PG_RETURN_DATUM(place_state_datum(&state));
}

/* The state as a value of its own. */
PG_FUNCTION_INFO_V1(wsis_place_set_final);
Datum
wsis_place_set_final(PG_FUNCTION_ARGS)
{
	PG_RETURN_POINTER(place_list_sort(place_state_set(PG_GETARG_DATUM(0))));
}
