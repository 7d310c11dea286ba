/* The aggregates: gap_agg over places, sum of gaps. */
#include "connectivity/gap.h"

#include <math.h>

#include "common/int.h"

#include "aggregate.h"

/* A row: a place with its people, and how far it is from nodes of any status and known ones. */
typedef struct Place
{
	GapStatus status;
	bool weight_known;
	double weight; /* rounded */
	bool location_known;
	double distance_all;
	double distance_known;
} Place;

static Place
read_place(FunctionCallInfo fcinfo)
{
	Place place = {0};

	place.status = gap_status(PG_ARGISNULL(1), !PG_ARGISNULL(1) && PG_GETARG_BOOL(1));
	place.weight_known = !PG_ARGISNULL(2);
	if (place.weight_known)
	{
		double weight = PG_GETARG_FLOAT8(2);

		people_check_weight(weight);
		place.weight = people_round(weight);
	}
	return place;
}

static double
read_distance(FunctionCallInfo fcinfo, int argument)
{
	double distance = PG_GETARG_FLOAT8(argument);

	if (!(distance >= 0))
		ereport(
			ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			errmsg("a distance must be a number from 0, or Infinity"),
			errdetail("It is %g.", distance),
			errhint("Use NULL for a place whose location is unknown, Infinity where there is no "
					"node at all."));
	return distribution_plain(distance);
}

/* Counts a place; its people, too, where they are known. */
static void
count_place(GapState *state, const Place *place)
{
	GapCounts *counts = &state->counts;

	counts->places[place->status]++;
	if (!place->weight_known)
		counts->unknown_weights++;
	else if (place->weight > 0)
	{
		uint128 units = people_from_weight(place->weight);

		(void) people_add(people_of(gap_people(counts)), units);
		counts->people[place->status] = people_add(counts->people[place->status], units);
	}
}

/* Adds the people of a place at its distances, which asks for distributions in any case. */
static void
add_distances(FunctionCallInfo fcinfo, GapState *state, const Place *place)
{
	DistributionCell all = {place->distance_all, place->weight, 1};
	DistributionCell known = {place->distance_known, place->weight, 1};
	bool two = place->location_known && place->weight > 0 && all.value != known.value;

	if (!state->all || (two && !state->known))
		gap_state_make_room(fcinfo, state, DISTRIBUTION_WEIGHTS, 1, two);
	if (!place->location_known || place->weight == 0)
		return;
	if (!distribution_append(state->all, all))
	{
		gap_state_make_room(fcinfo, state, DISTRIBUTION_WEIGHTS, 1, two);
		distribution_append(state->all, all);
	}
	if (state->known && !distribution_append(state->known, known))
	{
		gap_state_make_room(fcinfo, state, DISTRIBUTION_WEIGHTS, 1, two);
		distribution_append(state->known, known);
	}
}

PG_FUNCTION_INFO_V1(wsis_gap_add);
Datum
wsis_gap_add(PG_FUNCTION_ARGS)
{
	Place place = read_place(fcinfo);
	GapState state;

	gap_state_get(fcinfo, &state);
	count_place(&state, &place);
	return gap_state_finish(&state);
}

static Datum
add_located(FunctionCallInfo fcinfo, const Place *place)
{
	GapState state;

	gap_state_get(fcinfo, &state);
	count_place(&state, place);
	if (!place->location_known)
		state.counts.unknown_locations++;
	add_distances(fcinfo, &state, place);
	return gap_state_finish(&state);
}

PG_FUNCTION_INFO_V1(wsis_gap_add_distance);
Datum
wsis_gap_add_distance(PG_FUNCTION_ARGS)
{
	Place place = read_place(fcinfo);

	place.location_known = !PG_ARGISNULL(3);
	if (place.location_known)
		place.distance_all = place.distance_known = read_distance(fcinfo, 3);
	return add_located(fcinfo, &place);
}

PG_FUNCTION_INFO_V1(wsis_gap_add_distances);
Datum
wsis_gap_add_distances(PG_FUNCTION_ARGS)
{
	Place place = read_place(fcinfo);

	if (PG_ARGISNULL(3) != PG_ARGISNULL(4))
		ereport(
			ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			errmsg("a place has both distances or none"),
			errhint("Both are NULL where its location is unknown; the distance to a node that is "
					"known to work is Infinity where there is none."));
	place.location_known = !PG_ARGISNULL(3);
	if (place.location_known)
	{
		place.distance_all = read_distance(fcinfo, 3);
		place.distance_known = read_distance(fcinfo, 4);
		if (place.distance_all > place.distance_known)
			ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					errmsg("a node that is known to work can't be nearer than the nearest of all"),
					errdetail("The distance to any node is %g, to a known one %g.",
							  place.distance_all, place.distance_known),
					errhint("The distance to nodes of any status comes first."));
	}
	return add_located(fcinfo, &place);
}

static void
add_count(int64 *count, int64 more)
{
	if (pg_add_s64_overflow(*count, more, count))
		ereport(ERROR, errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				errmsg("the number of places leaves 64 bits"));
}

static void
add_counts(GapCounts *counts, const GapCounts *added)
{
	int64 places = 0;

	(void) people_add(people_of(gap_people(counts)), gap_people(added));
	for (int i = 0; i < GAP_STATUSES; i++)
	{
		add_count(&counts->places[i], added->places[i]);
		add_count(&places, counts->places[i]);
		counts->people[i] = people_add(counts->people[i], people_units(added->people[i]));
	}
	add_count(&counts->unknown_locations, added->unknown_locations);
	add_count(&counts->unknown_weights, added->unknown_weights);
}

/* Transition of sum, and what combines the states of workers. */
PG_FUNCTION_INFO_V1(wsis_gap_add_gap);
Datum
wsis_gap_add_gap(PG_FUNCTION_ARGS)
{
	Gap *added;
	GapCounts more;
	GapState state;

	if (PG_ARGISNULL(1))
		return aggregate_unchanged(fcinfo);
	added = gap_stored(PG_GETARG_DATUM(1));
	gap_get_counts(added, &more);
	gap_state_get(fcinfo, &state);
	add_counts(&state.counts, &more);
	if (added->distributions > 0)
	{
		const Distribution *all = gap_all(added);
		const Distribution *known = gap_known(added);

		gap_state_make_room(fcinfo, &state, all->parts | known->parts,
							Max(all->count, known->count),
							state.known != NULL || added->distributions == 2);
		distribution_append_all(state.all, all);
		if (state.known)
			distribution_append_all(state.known, known);
	}
	return gap_state_finish(&state);
}

/* The state as a value, a copy. */
PG_FUNCTION_INFO_V1(wsis_gap_final);
Datum
wsis_gap_final(PG_FUNCTION_ARGS)
{
	GapState state;

	gap_state_get_to_read(fcinfo, &state);
	PG_RETURN_POINTER(gap_state_value(&state));
}
