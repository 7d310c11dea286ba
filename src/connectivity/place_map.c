/* The arguments of maps of places, read and counted. */
#include "connectivity/place_map.h"

#include <math.h>

#include "miscadmin.h"

void
place_map_arguments(PlaceMap *map, FunctionCallInfo fcinfo, const char *states, int nodes)
{
	map->places = array_argument(fcinfo, 0, "places", 1);
	map->states = array_argument(fcinfo, 1, states, 1);
	map->weights = array_argument(fcinfo, 2, "weights", 1);
	map->nodes = array_argument(fcinfo, nodes, "nodes", 1);
	map->active = array_argument(fcinfo, nodes + 1, "active", 1);
	map->outlines = array_argument(fcinfo, nodes + 2, "outlines", 1);
	elements_check_pair(&map->places, &map->states, false);
	elements_check_pair(&map->places, &map->weights, true);
	elements_check_pair(&map->nodes, &map->active, true);
	elements_check_count(&map->places, PICTURE_ITEMS_MAX);
	elements_check_count(&map->nodes, PICTURE_ITEMS_MAX);
	elements_check_count(&map->outlines, PICTURE_ITEMS_MAX);
}

double
place_map_weight(const PlaceMap *map, int i)
{
	const Elements *weights = &map->weights;
	double weight;

	if (weights->count == 0 || weights->nulls[i])
		return 0;
	weight = DatumGetFloat8(weights->values[i]);
	if (!isfinite(weight) || weight < 0)
		ereport(ERROR, errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				errmsg("weights[%d] is not a weight", i + 1), errdetail("It is %g.", weight),
				errhint("Weights are finite and not negative; use NULL for a weight that is not "
						"known."));
	return weight;
}

Place
place_map_place(const Elements *points, int i)
{
	Place place = {.known = false};

	if (i % 1000 == 0)
		CHECK_FOR_INTERRUPTS();
	return points->nulls[i] ? place : place_of_point(points->values[i]);
}

void
place_map_read(PlaceMap *map)
{
	map->place = palloc(sizeof(Place) * (map->places.count + map->nodes.count + 1));
	for (int i = 0; i < map->places.count; i++)
	{
		Place place = map->place[i] = place_map_place(&map->places, i);
		double weight = place_map_weight(map, i);

		map->unknown_weights += map->weights.count > 0 && map->weights.nulls[i];
		map->of_kind[kind_of_place(&map->states, i)]++;
		map->unknown_locations += !place.known;
		if (!place.known)
			continue;
		map_extend(&map->extent, place.longitude, place.latitude);
		map->peak = Max(map->peak, weight);
	}
	for (int i = 0; i < map->nodes.count; i++)
	{
		Place place = map->place[map->places.count + i] = place_map_place(&map->nodes, i);

		map->of_kind[kind_of_node(&map->active, i)]++;
		map->unknown_nodes += !place.known;
		if (place.known)
			map_extend(&map->extent, place.longitude, place.latitude);
	}
	for (int i = 0; i < map->outlines.count; i++)
	{
		if (!map->outlines.nulls[i])
			map_extend_outline(&map->extent, map->outlines.values[i]);
	}
}
