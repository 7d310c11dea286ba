/* Places under boxes. */
#include "connectivity/place_tree.h"

#include <math.h>

#include "miscadmin.h"

#include "connectivity/key_order.h"

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

/*
 * Single precision puts a place up to a quarter of a meter away on each axis, so a distance is
 * wrong by less than a meter, and by the roundings of its square.
 */
static void
reach_begin_single(Reach *reach)
{
	double most = (sqrt(reach->outer) + 1) * (1 + 1e-6);
	double least = reach->inner < 0 ? 0 : (sqrt(reach->inner) - 1) * (1 - 1e-6);

	reach->possible = most * most;
	reach->sure = least > 0 ? least * least : -1;
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
	reach_begin_single(reach);
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

/* Puts a zero bit before each of 32. */
static inline uint64
spread(uint64 bits)
{
	bits = (bits | bits << 16) & UINT64CONST(0x0000FFFF0000FFFF);
	bits = (bits | bits << 8) & UINT64CONST(0x00FF00FF00FF00FF);
	bits = (bits | bits << 4) & UINT64CONST(0x0F0F0F0F0F0F0F0F);
	bits = (bits | bits << 2) & UINT64CONST(0x3333333333333333);
	return (bits | bits << 1) & UINT64CONST(0x5555555555555555);
}

/* Morton's order: the bits of longitude and latitude in turn. */
uint64
place_tree_key(double longitude, double latitude)
{
	const double steps = (1 << KEY_ORDER_KEY_BITS / 2) - 1;

	return spread((uint64) ((longitude + 180) * (steps / 360))) |
		spread((uint64) ((latitude + 90) * (steps / 180))) << 1;
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

TreeBox
tree_box_over(const TreePlace *places, uint32 count)
{
	TreeBox box = {{1.0 / 0.0, 1.0 / 0.0, 1.0 / 0.0}, {-1.0 / 0.0, -1.0 / 0.0, -1.0 / 0.0}, 0, 0};

	for (uint32 i = 0; i < count; i++)
		widen(&box, places[i].at, places[i].at);
	return box;
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

		uint32 first = i << PLACE_LEAF_BITS;

		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		*box = tree_box_over(tree->places + first,
							 level == 0 ? Min(tree->count - first, PLACE_LEAF) : 0);
		if (level > 0)
			for (uint64 j = 2 * (uint64) i; j < tree->widths[level - 1] && j < 2 * (uint64) i + 2;
				 j++)
				widen(box, tree->boxes[level - 1][j].low, tree->boxes[level - 1][j].high);
	}
}

void
place_tree_build(PlaceTree *tree, TreePlace *places, uint32 count, HugeArea *area)
{
	uint64 width = ((uint64) count + PLACE_LEAF - 1) >> PLACE_LEAF_BITS;
	TreeBox *boxes;

	tree->places = places;
	tree->marked = NULL;
	tree->count = count;
	tree->levels = 0;
	/* each level has half as many as the one below, or one box more */
	boxes = huge_area_alloc(area, (2 * width + PLACE_LEVELS_MAX) * sizeof(TreeBox));
	tree->leaves = NULL;
	while (width > 0)
	{
		int level = tree->levels++;

		tree->widths[level] = width;
		tree->boxes[level] = boxes;
		boxes += width;
		build_level(tree, level);
		width = width == 1 ? 0 : (width + 1) / 2;
	}
	place_tree_sum_up(tree);
}

static void
build_leaf(const PlaceTree *tree, uint32 number)
{
	TreeLeaf *leaf = &tree->leaves[number];
	const TreePlace *places = tree->places + ((Size) number << PLACE_LEAF_BITS);
	int count = Min(tree->count - (number << PLACE_LEAF_BITS), PLACE_LEAF);

	for (int i = 0; i < PLACE_LEAF; i++)
	{
		for (int axis = 0; axis < 3; axis++)
			leaf->at[axis][i] = i < count ? places[i].at[axis] : 0;
		leaf->units[i] = i < count ? places[i].units : 0;
	}
}

void
place_tree_build_leaves(PlaceTree *tree, HugeArea *area)
{
	uint32 count = tree->levels > 0 ? tree->widths[0] : 0;

	tree->leaves = huge_area_alloc(area, ((Size) count + 1) * sizeof(TreeLeaf));
	for (uint32 i = 0; i < count; i++)
	{
		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		build_leaf(tree, i);
	}
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
		TreeSide side;

		if (stop.box->units == 0)
			continue;
		side = tree_box_side(stop.box, from, reach);
		if (side == TREE_BEYOND)
			continue;
		if (stop.whole && side == TREE_WITHIN)
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
		TreeSide side;

		if (stop.box->marks == 0)
			continue;
		side = tree_box_side(stop.box, from, reach);
		if (side == TREE_BEYOND)
			continue;
		if (stop.whole && side == TREE_WITHIN)
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
	TreeSide side;

	if (box->units == 0)
		return 0;
	side = tree_box_side(box, from, reach);
	if (side == TREE_BEYOND)
		return 0;
	if (side == TREE_WITHIN)
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
		const TreePlace *places = tree->places + ((Size) at << PLACE_LEAF_BITS);
		uint64 *units = tree->leaves[at].units;

		for (int i = 0; i < PLACE_LEAF; i++)
			if (units[i] > 0 && tree_place_is_within(&places[i], from, reach))
			{
				taken += units[i];
				units[i] = 0;
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
