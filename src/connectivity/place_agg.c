/* The aggregates: place_set_agg of points and weights, union_agg of place sets. */
#include "connectivity/place_set.h"

#include "aggregate.h"
#include "connectivity/geometry.h"

/* Arguments: state, point, weight, id; the last one may be missing. */
PG_FUNCTION_INFO_V1(wsis_place_set_add);
Datum
wsis_place_set_add(PG_FUNCTION_ARGS)
{
	PlaceSet *state = place_list_state(fcinfo, 0);
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
	PG_RETURN_POINTER(place_list_add(state, &added));
}

/* Transition of union_agg, and what combines the states of workers. */
PG_FUNCTION_INFO_V1(wsis_place_set_add_set);
Datum
wsis_place_set_add_set(PG_FUNCTION_ARGS)
{
	PlaceSet *added;

	if (PG_ARGISNULL(1))
		return aggregate_unchanged(fcinfo);
	added = (PlaceSet *) PG_DETOAST_DATUM(PG_GETARG_DATUM(1));
	place_set_check(added);
	PG_RETURN_POINTER(place_list_add_set(place_list_state(fcinfo, 0), added));
}

/* The state as a value of its own. */
PG_FUNCTION_INFO_V1(wsis_place_set_final);
Datum
wsis_place_set_final(PG_FUNCTION_ARGS)
{
	PlaceSet *set = (PlaceSet *) PG_DETOAST_DATUM(PG_GETARG_DATUM(0));

	place_set_check(set);
	PG_RETURN_POINTER(place_list_sort(set));
}
