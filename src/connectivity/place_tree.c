/* Places under boxes. */
#include "connectivity/place_tree.h"

#include <math.h>

#include "miscadmin.h"

/*
 * How far, in meters, a distance may be from what floating point makes of it: where a
 * straight distance comes that near to the limit, the geodesic decides.
 */
#define REACH_SLACK 1e-5

/* The longest chord over which no geodesic is longer than that; -1 when there is none. */
double
reach_inner(double meters)
{
	double low = 0;
	double high = 2 * EARTH_RADIUS_MIN;

	if (meters >= EARTH_FARTHEST)
		return 1.0 / 0.0;
	if (!(meters > 0))
		return -1;
	for (int i = 0; i < 64; i++)
	{
		double middle = (low + high) / 2;

		if (earth_longest(middle) <= meters)
			low = middle;
		else
			high = middle;
	}
	return low;
}

void
reach_begin(Reach *reach, double meters)
{
	double inner = reach_inner(meters - REACH_SLACK);

	reach->meters = meters;
	reach->inner = inner < 0 ? -1 : inner * inner;
	if (meters >= EARTH_FARTHEST)
		reach->outer = 1.0 / 0.0;
	else
		reach->outer = (meters + REACH_SLACK) * (meters + REACH_SLACK);
}

void
tree_place_set(TreePlace *place, double longitude, double latitude, uint64 units)
{
	EarthPoint point;

	earth_locate(&point, longitude, latitude);
	place->at[0] = point.x;
	place->at[1] = point.y;
	place->at[2] = point.z;
	place->longitude = longitude;
	place->latitude = latitude;
	place->units = units;
}

bool
tree_place_on_rim(const TreePlace *place, const TreePlace *from, const Reach *reach)
{
	EarthPoint a;
	EarthPoint b;

	earth_locate(&a, place->longitude, place->latitude);
	earth_locate(&b, from->longitude, from->latitude);
	return earth_distance(&a, &b) <= reach->meters;
}

/* A place while it is sorted: where along a curve that fills space. */
typedef struct CurvePlace
{
	uint64 key;
	uint32 place;
} CurvePlace;

#define ST_SORT sort_curve
#define ST_ELEMENT_TYPE CurvePlace
#define ST_COMPARE(a, b) ((a)->key < (b)->key ? -1 : (a)->key > (b)->key)
#define ST_SCOPE static
#define ST_CHECK_FOR_INTERRUPTS
#define ST_DEFINE
#include "lib/sort_template.h"

/* Puts two zero bits before each of 21. */
static inline uint64
spread(uint64 bits)
{
	bits = (bits | bits << 32) & UINT64CONST(0x001F00000000FFFF);
	bits = (bits | bits << 16) & UINT64CONST(0x001F0000FF0000FF);
	bits = (bits | bits << 8) & UINT64CONST(0x100F00F00F00F00F);
	bits = (bits | bits << 4) & UINT64CONST(0x10C30C30C30C30C3);
	return (bits | bits << 2) & UINT64CONST(0x1249249249249249);
}

/* Morton's order: the bits of the three coordinates in turn. */
static inline uint64
curve_key(const double *at)
{
	uint64 key = 0;

	for (int axis = 0; axis < 3; axis++)
		key |= spread((uint64) ((at[axis] / (2 * EARTH_A + 2) + 0.5) * (1 << 21))) << axis;
	return key;
}

TreePlace *
place_tree_arranged(const TreePlace *places, uint32 count)
{
	CurvePlace *order = palloc_extended((Size) (count + 1) * sizeof(CurvePlace), MCXT_ALLOC_HUGE);
	TreePlace *arranged = palloc_extended((Size) (count + 1) * sizeof(TreePlace), MCXT_ALLOC_HUGE);

	for (uint32 i = 0; i < count; i++)
	{
		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		order[i] = (CurvePlace){curve_key(places[i].at), i};
	}
	sort_curve(order, count);
	for (uint32 i = 0; i < count; i++)
	{
		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		arranged[i] = places[order[i].place];
	}
	pfree(order);
	return arranged;
}

static void
widen(TreeBox *box, const double *low, const double *high)
{
	for (int axis = 0; axis < 3; axis++)
	{
		box->low[axis] = Min(box->low[axis], low[axis]);
		box->high[axis] = Max(box->high[axis], high[axis]);
	}
}

static void
sum_leaf(PlaceTree *tree, uint32 leaf)
{
	TreeBox *box = &tree->boxes[0][leaf];
	uint32 end = Min((uint64) (leaf + 1) << PLACE_LEAF_BITS, tree->count);

	box->units = 0;
	box->marks = 0;
	for (uint32 i = leaf << PLACE_LEAF_BITS; i < end; i++)
	{
		box->units += tree->places[i].units;
		box->marks += tree->marked && tree->marked[i];
	}
}

void
place_tree_sum_up(PlaceTree *tree)
{
	for (int level = 0; level < tree->levels; level++)
		for (uint32 i = 0; i < tree->widths[level]; i++)
		{
			TreeBox *box = &tree->boxes[level][i];

			if (i % 1024 == 0)
				CHECK_FOR_INTERRUPTS();
			if (level == 0)
				sum_leaf(tree, i);
			else
			{
				const TreeBox *below = &tree->boxes[level - 1][2 * (Size) i];
				bool pair = 2 * (Size) i + 1 < tree->widths[level - 1];

				box->units = below[0].units + (pair ? below[1].units : 0);
				box->marks = below[0].marks + (pair ? below[1].marks : 0);
			}
		}
}

/* Boxes around places, or around the boxes below. */
static void
build_level(PlaceTree *tree, int level)
{
	for (uint32 i = 0; i < tree->widths[level]; i++)
	{
		TreeBox *box = &tree->boxes[level][i];

		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		for (int axis = 0; axis < 3; axis++)
		{
			box->low[axis] = 1.0 / 0.0;
			box->high[axis] = -1.0 / 0.0;
		}
		if (level == 0)
			for (uint64 j = (uint64) i << PLACE_LEAF_BITS;
				 j < tree->count && j < (uint64) (i + 1) << PLACE_LEAF_BITS; j++)
				widen(box, tree->places[j].at, tree->places[j].at);
		else
			for (uint64 j = 2 * (uint64) i; j < tree->widths[level - 1] && j < 2 * (uint64) i + 2;
				 j++)
				widen(box, tree->boxes[level - 1][j].low, tree->boxes[level - 1][j].high);
	}
}

void
place_tree_build(PlaceTree *tree, TreePlace *places, uint32 count)
{
	uint64 width = ((uint64) count + PLACE_LEAF - 1) >> PLACE_LEAF_BITS;

	tree->places = places;
	tree->marked = NULL;
	tree->count = count;
	tree->levels = 0;
	while (width > 0)
	{
		int level = tree->levels++;

		tree->widths[level] = width;
		tree->boxes[level] = palloc_extended(width * sizeof(TreeBox), MCXT_ALLOC_HUGE);
		build_level(tree, level);
		width = width == 1 ? 0 : (width + 1) / 2;
	}
	place_tree_sum_up(tree);
}

/* The square of the straight distance to the nearest point of a box. */
static inline double
nearest_square(const TreeBox *box, const TreePlace *from)
{
	double square = 0;

	for (int axis = 0; axis < 3; axis++)
	{
		double away = Max(box->low[axis] - from->at[axis], from->at[axis] - box->high[axis]);

		away = Max(away, 0);
		square += away * away;
	}
	return square;
}

/* To the farthest. */
static inline double
farthest_square(const TreeBox *box, const TreePlace *from)
{
	double square = 0;

	for (int axis = 0; axis < 3; axis++)
	{
		double away = Max(from->at[axis] - box->low[axis], box->high[axis] - from->at[axis]);

		square += away * away;
	}
	return square;
}

/* A way through the boxes over the places from first to before end. */
typedef struct Walk
{
	const PlaceTree *tree;
	uint32 first;
	uint32 end;
	int depth;
	uint32 steps;
	struct
	{
		uint32 box;
		int level;
	} stack[2 * PLACE_LEVELS_MAX];
} Walk;

/* Begins at the lowest box over all of them. */
static inline void
begin_walk(Walk *walk, const PlaceTree *tree, uint32 first, uint32 end)
{
	int level = 0;

	walk->tree = tree;
	walk->first = first;
	walk->end = end;
	walk->depth = 0;
	walk->steps = 0;
	if (first >= end)
		return;
	while (first >> (PLACE_LEAF_BITS + level) != (end - 1) >> (PLACE_LEAF_BITS + level))
		level++;
	walk->stack[walk->depth].box = first >> (PLACE_LEAF_BITS + level);
	walk->stack[walk->depth++].level = level;
}

/* A box on the way. */
typedef struct Stop
{
	const TreeBox *box;
	int level;
	uint32 at;
	uint32 low; /* the places that it is over and that are asked for */
	uint32 high;
	bool whole; /* all that it is over */
} Stop;

static inline bool
next_stop(Walk *walk, Stop *stop)
{
	while (walk->depth > 0)
	{
		uint64 low;
		uint64 high;

		if (++walk->steps % 4096 == 0)
			CHECK_FOR_INTERRUPTS();
		walk->depth--;
		stop->level = walk->stack[walk->depth].level;
		stop->at = walk->stack[walk->depth].box;
		low = (uint64) stop->at << (PLACE_LEAF_BITS + stop->level);
		high = Min((uint64) (stop->at + 1) << (PLACE_LEAF_BITS + stop->level), walk->tree->count);
		if (low >= walk->end || high <= walk->first)
			continue;
		stop->whole = low >= walk->first && high <= walk->end;
		stop->low = Max(low, walk->first);
		stop->high = Min(high, walk->end);
		stop->box = &walk->tree->boxes[stop->level][stop->at];
		return true;
	}
	return false;
}

static inline void
go_below(Walk *walk, const Stop *stop)
{
	uint32 below = 2 * stop->at;

	if (below + 1 < walk->tree->widths[stop->level - 1])
	{
		walk->stack[walk->depth].box = below + 1;
		walk->stack[walk->depth++].level = stop->level - 1;
	}
	walk->stack[walk->depth].box = below;
	walk->stack[walk->depth++].level = stop->level - 1;
}

uint64
place_tree_within(const PlaceTree *tree, const TreePlace *from, const Reach *reach, uint32 first,
				  uint32 end, uint64 enough)
{
	Walk walk;
	Stop stop;
	uint64 units = 0;

	begin_walk(&walk, tree, first, end);
	while (units < enough && next_stop(&walk, &stop))
	{
		if (stop.box->units == 0 || nearest_square(stop.box, from) > reach->outer)
			continue;
		if (stop.whole && farthest_square(stop.box, from) <= reach->inner)
			units += stop.box->units;
		else if (stop.level > 0)
			go_below(&walk, &stop);
		else
			for (uint32 i = stop.low; i < stop.high; i++)
				if (tree->places[i].units > 0 &&
					tree_place_is_within(&tree->places[i], from, reach))
					units += tree->places[i].units;
	}
	return units;
}

bool
place_tree_any_marked(const PlaceTree *tree, const TreePlace *from, const Reach *reach,
					  uint32 first, uint32 end)
{
	Walk walk;
	Stop stop;

	begin_walk(&walk, tree, first, end);
	while (next_stop(&walk, &stop))
	{
		if (stop.box->marks == 0 || nearest_square(stop.box, from) > reach->outer)
			continue;
		if (stop.whole && farthest_square(stop.box, from) <= reach->inner)
			return true;
		if (stop.level > 0)
			go_below(&walk, &stop);
		else
			for (uint32 i = stop.low; i < stop.high; i++)
				if (tree->marked[i] && tree_place_is_within(&tree->places[i], from, reach))
					return true;
	}
	return false;
}

/* What is left below a box without weight is not asked for again. */
static uint64
take_below(PlaceTree *tree, int level, uint32 at, const TreePlace *from, const Reach *reach)
{
	TreeBox *box = &tree->boxes[level][at];
	uint64 taken = 0;

	if (box->units == 0 || nearest_square(box, from) > reach->outer)
		return 0;
	if (farthest_square(box, from) <= reach->inner)
		taken = box->units;
	else if (level > 0)
	{
		CHECK_FOR_INTERRUPTS();
		taken = take_below(tree, level - 1, 2 * at, from, reach);
		if (2 * at + 1 < tree->widths[level - 1])
			taken += take_below(tree, level - 1, 2 * at + 1, from, reach);
	}
	else
	{
		uint32 end = Min((uint64) (at + 1) << PLACE_LEAF_BITS, tree->count);

		for (uint32 i = at << PLACE_LEAF_BITS; i < end; i++)
			if (tree->places[i].units > 0 && tree_place_is_within(&tree->places[i], from, reach))
			{
				taken += tree->places[i].units;
				tree->places[i].units = 0;
			}
	}
	box->units -= taken;
	return taken;
}

uint64
place_tree_take(PlaceTree *tree, const TreePlace *from, const Reach *reach)
{
	if (tree->levels == 0)
		return 0;
	return take_below(tree, tree->levels - 1, 0, from, reach);
}
