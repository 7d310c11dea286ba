/*
 * What lies within a distance of each of some places that are near each other: the way
 * through the boxes is gone once for all of them. What is near to all counts for each, what is
 * far from all is dropped; what is left is looked at place by place.
 */
#include "connectivity/place_tree.h"

#include "miscadmin.h"

#define FIRST_RIM 256

/* Boxes that much narrower than the reach, in squares, are wholly near or far, mostly. */
#define NARROW 16

/* A box that is near some of the places, or a part of it is. */
typedef struct RimBox
{
	uint32 box;
	int level;
} RimBox;

typedef struct Rim
{
	RimBox *boxes;
	uint32 count;
	uint32 room;
} Rim;

static void
add_rim_box(Rim *rim, RimBox box)
{
	if (rim->count == rim->room)
	{
		rim->room *= 2;
		rim->boxes = repalloc_huge(rim->boxes, (Size) rim->room * sizeof(RimBox));
	}
	rim->boxes[rim->count++] = box;
}

/* The square of the way through a box from corner to corner. */
static double
diagonal_square(const TreeBox *box)
{
	double square = 0;

	for (int axis = 0; axis < 3; axis++)
		square += (box->high[axis] - box->low[axis]) * (box->high[axis] - box->low[axis]);
	return square;
}

/*
 * Gathers the boxes of the rim around places in a box, no wider than so much where they can
 * be divided; returns the weight near to all of the places.
 */
static uint64
gather_rim(const PlaceTree *tree, const TreeBox *own, const Reach *reach, double widest, Rim *rim)
{
	RimBox stack[2 * PLACE_LEVELS_MAX];
	int depth = 0;
	uint64 units = 0;
	uint32 steps = 0;

	stack[depth++] = (RimBox){0, tree->levels - 1};
	while (depth > 0)
	{
		RimBox at = stack[--depth];
		const TreeBox *box = &tree->boxes[at.level][at.box];
		TreeSide side;

		if (++steps % 4096 == 0)
			CHECK_FOR_INTERRUPTS();
		if (box->units == 0)
			continue;
		side = tree_boxes_side(box, own, reach);
		if (side == TREE_BEYOND)
			continue;
		if (side == TREE_WITHIN)
			units += box->units;
		else if (at.level == 0 || diagonal_square(box) <= widest)
			add_rim_box(rim, at);
		else
		{
			if (2 * at.box + 1 < tree->widths[at.level - 1])
				stack[depth++] = (RimBox){2 * at.box + 1, at.level - 1};
			stack[depth++] = (RimBox){2 * at.box, at.level - 1};
		}
	}
	return units;
}

/* Of those places of a leaf of which single precision doesn't tell. */
static uint64
units_on_rim(const PlaceTree *tree, uint32 leaf, const float *squares, const TreePlace *from,
			 const Reach *reach)
{
	const TreePlace *places = tree->places + ((Size) leaf << PLACE_LEAF_BITS);
	const uint64 *left = tree->leaves[leaf].units;
	uint64 units = 0;

	for (int i = 0; i < PLACE_LEAF; i++)
		if (squares[i] > reach->sure && squares[i] <= reach->possible && left[i] > 0 &&
			tree_place_is_within(&places[i], from, reach))
			units += left[i];
	return units;
}

/* Weight within reach of a place, of those of a leaf; which ones are, nobody could foretell. */
static inline uint64
units_in_leaf(const PlaceTree *tree, uint32 leaf, const TreePlace *from, const Reach *reach)
{
	const TreeLeaf *places = &tree->leaves[leaf];
	const float at[3] = {from->at[0], from->at[1], from->at[2]};
	float squares[PLACE_LEAF];
	uint64 units = 0;
	uint32 possible = 0;
	uint32 sure = 0;

	for (int i = 0; i < PLACE_LEAF; i++)
	{
		float x = places->at[0][i] - at[0];
		float y = places->at[1][i] - at[1];
		float z = places->at[2][i] - at[2];

		squares[i] = x * x + y * y + z * z;
	}
	for (int i = 0; i < PLACE_LEAF; i++)
	{
		uint32 is_sure = squares[i] <= reach->sure;

		units += places->units[i] & -(uint64) is_sure;
		sure += is_sure;
		possible += squares[i] <= reach->possible;
	}
	if (unlikely(possible > sure))
		units += units_on_rim(tree, leaf, squares, from, reach);
	return units;
}

/* Weight within reach of a place, of those below a box. */
static uint64
units_below(const PlaceTree *tree, int level, uint32 at, const TreePlace *from, const Reach *reach)
{
	const TreeBox *box = &tree->boxes[level][at];
	uint64 units = 0;
	TreeSide side;

	if (box->units == 0)
		return 0;
	side = tree_box_side(box, from, reach);
	if (side != TREE_ON_RIM)
		return side == TREE_WITHIN ? box->units : 0;
	if (level > 0)
	{
		CHECK_FOR_INTERRUPTS();
		units = units_below(tree, level - 1, 2 * at, from, reach);
		if (2 * at + 1 < tree->widths[level - 1])
			units += units_below(tree, level - 1, 2 * at + 1, from, reach);
	}
	else
		units = units_in_leaf(tree, at, from, reach);
	return units;
}

uint64
place_tree_within_one(const PlaceTree *tree, const TreePlace *from, const Reach *reach)
{
	return tree->levels == 0 ? 0 : units_below(tree, tree->levels - 1, 0, from, reach);
}

void
place_tree_within_each(const PlaceTree *tree, const TreePlace *from, uint32 count,
					   const Reach *reach, uint64 *units)
{
	TreeBox own = tree_box_over(from, count);
	Rim rim = {palloc(FIRST_RIM * sizeof(RimBox)), 0, FIRST_RIM};
	uint64 all = 0;

	if (tree->levels > 0)
		all = gather_rim(tree, &own, reach, reach->outer / NARROW, &rim);
	for (uint32 i = 0; i < count; i++)
	{
		units[i] = all;
		for (uint32 j = 0; j < rim.count; j++)
		{
			if (j % 256 == 0)
				CHECK_FOR_INTERRUPTS();
			units[i] += units_below(tree, rim.boxes[j].level, rim.boxes[j].box, &from[i], reach);
		}
	}
	pfree(rim.boxes);
}
