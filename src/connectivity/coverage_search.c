/*
 * What covers a place. A polygon does when the place is on an edge of it, or when to the
 * east of the place on its parallel there are an odd number of edges (even-odd rule). Longitudes
 * 360 degrees apart are one place, and at a pole all are.
 */
#include "connectivity/coverage_set.h"

#include <math.h>

#include "miscadmin.h"

#include "connectivity/side.h"

/* A place, as it is or a turn to the east or west: its longitude is x + rest exactly. */
typedef struct Turn
{
	double x;
	double rest;
	double shift;
} Turn;

typedef struct Search
{
	const CoverageSet *set;
	CoverageParts parts;
	CoveragePlace place;
	uint32 from; /* groups of the place's band */
	uint32 to;
	Turn turns[3];
	int turn_count;
	bool pole;
} Search;

static Turn
make_turn(double longitude, double shift)
{
	Turn turn = {longitude + shift, 0, shift};
	double part = turn.x - longitude;

	turn.rest = (longitude - (turn.x - part)) + (shift - part);
	return turn;
}

/* Is the longitude at least that of a vertex? At most? */
static inline bool
is_east_of(const Turn *turn, double longitude)
{
	return turn->x > longitude || (turn->x == longitude && turn->rest >= 0);
}

static inline bool
is_west_of(const Turn *turn, double longitude)
{
	return turn->x < longitude || (turn->x == longitude && turn->rest <= 0);
}

/* The groups of the place's band; false when it is north or south of all polygons. */
static bool
find_groups(Search *search)
{
	const double *bounds = search->parts.bounds;
	double latitude = search->place.latitude;
	uint32 bands = search->set->bands;
	uint32 low = 0;
	uint32 high = bands - 1;

	if (bands == 0 || latitude < bounds[0] || latitude > bounds[bands])
		return false;
	while (low < high)
	{
		uint32 middle = low + (high - low + 1) / 2;

		if (latitude < bounds[middle])
			high = middle - 1;
		else
			low = middle;
	}
	search->from = search->parts.bands[low];
	search->to = search->parts.bands[low + 1];
	if (search->from > search->to || search->to > search->set->groups)
		coverage_set_refuse("groups are not in order, band", low);
	return true;
}

/* False when nothing covers the place, however its longitude is. */
static bool
begin_search(Search *search, const CoverageSet *set, const CoveragePlace *place)
{
	CoverageVertex kept = coverage_vertex(place->longitude, place->latitude);

	search->set = set;
	search->place = (CoveragePlace){kept.longitude, kept.latitude};
	coverage_parts(set, &search->parts);
	if (!find_groups(search))
		return false;
	search->pole = fabs(kept.latitude) == 90;
	search->turns[0] = (Turn){kept.longitude, 0, 0};
	search->turn_count = 1;
	if (set->wide || fabs(kept.longitude) == 180)
	{
		search->turns[1] = make_turn(kept.longitude, 360);
		search->turns[2] = make_turn(kept.longitude, -360);
		search->turn_count = 3;
	}
	return true;
}

/* Is the place on the edge? If not and if the edge is to the east of it, *inside turns. */
static inline bool
is_on_edge(const Search *search, const Turn *turn, const CoverageVertex *edge, bool *inside)
{
	const CoverageVertex *south = edge[0].latitude <= edge[1].latitude ? edge : edge + 1;
	const CoverageVertex *north = south == edge ? edge + 1 : edge;
	double latitude = search->place.latitude;
	bool crosses;
	int side;

	if (latitude < south->latitude || latitude > north->latitude ||
		(south->longitude < turn->x && north->longitude < turn->x))
		return false;
	/* a vertex belongs to the edge north of it, so that where two edges meet one counts */
	crosses = latitude < north->latitude;
	if (south->longitude > turn->x && north->longitude > turn->x)
	{
		*inside ^= crosses;
		return false;
	}
	if (south->latitude == north->latitude)
		return is_east_of(turn, Min(south->longitude, north->longitude)) &&
			is_west_of(turn, Max(south->longitude, north->longitude));
	side = side_of_line(south->longitude, south->latitude, north->longitude, north->latitude,
						search->place.longitude, turn->shift, latitude);
	*inside ^= crosses && side > 0;
	return side == 0;
}

/* The two vertices of an edge, by its place among those of all bands. */
static inline const CoverageVertex *
edge_at(const Search *search, uint32 i)
{
	uint32 edge = search->parts.edges[i];

	if ((uint64) edge + 1 >= search->set->vertices)
		coverage_set_refuse("no such edge", i);
	return &search->parts.vertices[edge];
}

/* Has the polygon a vertex at the place's latitude? At a pole it then covers it. */
static bool
touches_latitude(const Search *search, uint32 from, uint32 to)
{
	for (uint32 i = from; i < to; i++)
	{
		const CoverageVertex *edge = edge_at(search, i);

		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		if (edge[0].latitude == search->place.latitude ||
			edge[1].latitude == search->place.latitude)
			return true;
	}
	return false;
}

static bool
covers_turn(const Search *search, const Turn *turn, uint32 from, uint32 to)
{
	bool inside = false;

	for (uint32 i = from; i < to; i++)
	{
		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		if (is_on_edge(search, turn, edge_at(search, i), &inside))
			return true;
	}
	return inside;
}

/* Does the group's polygon cover the place? */
static inline bool
group_covers(const Search *search, uint32 number)
{
	const CoverageGroup *group = &search->parts.groups[number];

	for (int i = 0; i < search->turn_count; i++)
	{
		const Turn *turn = &search->turns[i];

		if (!search->pole && (turn->x < group->west || turn->x > group->east))
			continue;
		if (group[0].edge > group[1].edge || group[1].edge > search->set->edges)
			coverage_set_refuse("edges are not in order, group", number);
		if (search->pole)
			return touches_latitude(search, group[0].edge, group[1].edge);
		if (covers_turn(search, turn, group[0].edge, group[1].edge))
			return true;
	}
	return false;
}

static inline uint32
group_class(const Search *search, uint32 number)
{
	uint32 polygon = search->parts.groups[number].polygon;
	uint32 class;

	if (polygon >= search->set->polygons)
		coverage_set_refuse("no such polygon", polygon);
	class = search->parts.polygons[polygon].class;
	if (class >= search->set->classes)
		coverage_set_refuse("no such class", class);
	return class;
}

/* Groups are in order of their classes: the last that covers the place is of the greatest. */
uint32
coverage_greatest_at(const CoverageSet *set, const CoveragePlace *place)
{
	Search search;

	if (!begin_search(&search, set, place))
		return COVERAGE_NONE;
	for (uint32 i = search.to; i-- > search.from;)
	{
		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		if (group_covers(&search, i))
			return group_class(&search, i);
	}
	return COVERAGE_NONE;
}

/* The first group of a band whose class is at least this one. */
static uint32
first_group(const Search *search, uint32 class)
{
	uint32 low = search->from;
	uint32 high = search->to;

	while (low < high)
	{
		uint32 middle = low + (high - low) / 2;

		if (group_class(search, middle) < class)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

bool
coverage_covers(const CoverageSet *set, const CoveragePlace *place, uint32 class)
{
	Search search;

	if (!begin_search(&search, set, place))
		return false;
	if (class != COVERAGE_NONE)
	{
		search.from = first_group(&search, class);
		search.to = first_group(&search, class + 1);
	}
	for (uint32 i = search.from; i < search.to; i++)
	{
		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		if (group_covers(&search, i))
			return true;
	}
	return false;
}

uint32
coverage_classes_at(const CoverageSet *set, const CoveragePlace *place, uint32 **classes)
{
	Search search;
	uint32 found = 0;
	uint32 room = 0;

	*classes = NULL;
	if (!begin_search(&search, set, place))
		return 0;
	for (uint32 i = search.from; i < search.to; i++)
	{
		uint32 class;

		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		if (!group_covers(&search, i))
			continue;
		class = group_class(&search, i);
		if (found > 0 && (*classes)[found - 1] == class)
			continue;
		if (found == room)
		{
			room = Max(8, room * 2);
			*classes = *classes ? repalloc(*classes, room * sizeof(uint32))
								: palloc(room * sizeof(uint32));
		}
		(*classes)[found++] = class;
	}
	return found;
}

const char *
coverage_class_name(const CoverageSet *set, uint32 class, uint32 *length)
{
	CoverageParts parts;

	coverage_parts(set, &parts);
	if (class >= set->classes || parts.classes[class] > parts.classes[class + 1] ||
		parts.classes[class + 1] > set->name_bytes)
		coverage_set_refuse("no such class", class);
	*length = parts.classes[class + 1] - parts.classes[class];
	return parts.names + parts.classes[class];
}

/* The class of that name; COVERAGE_NONE when no area is of it. */
uint32
coverage_find_class(const CoverageSet *set, const char *name, uint32 length)
{
	uint32 low = 0;
	uint32 high = set->classes;

	while (low < high)
	{
		uint32 middle = low + (high - low) / 2;
		uint32 middle_length;
		const char *middle_name = coverage_class_name(set, middle, &middle_length);
		int order = memcmp(middle_name, name, Min(middle_length, length));

		if (order == 0 && middle_length == length)
			return middle;
		if (order < 0 || (order == 0 && middle_length < length))
			low = middle + 1;
		else
			high = middle;
	}
	return COVERAGE_NONE;
}
