/*
 * Weighted places in memory, and what lies within a distance of a place. Boxes stand over
 * runs of places that are in an order in which neighbors are near each other: over
 * every PLACE_LEAF places a box, over every two boxes a box. A box that lies
 * wholly within the distance is counted at once, so wide radii cost no more than their
 * rims. Whether a place on the rim is within, its geodesic says.
 */
#ifndef WSIS_CONNECTIVITY_PLACE_TREE_H
#define WSIS_CONNECTIVITY_PLACE_TREE_H

#include "wsis.h"

#include "connectivity/earth.h"
#include "huge_pages.h"

typedef struct TreePlace
{
	double at[3]; /* meters from the center of the earth */
	double longitude;
	double latitude;
	uint64 units; /* of weight, when the tree is built; what is left of it then is in its leaf */
} TreePlace;

typedef struct TreeBox
{
	double low[3];
	double high[3];
	uint64 units; /* of all places in it */
	uint32 marks; /* how many of them are marked */
} TreeBox;

#define PLACE_LEAF_BITS 4
#define PLACE_LEAF (1 << PLACE_LEAF_BITS)
#define PLACE_LEVELS_MAX 32

/*
 * The places of a leaf as far as single precision goes, side by side for the processor to take
 * several at once; beyond the last place there is none with weight.
 */
typedef struct TreeLeaf
{
	float at[3][PLACE_LEAF];
	uint64 units[PLACE_LEAF];
} TreeLeaf;

typedef struct PlaceTree
{
	TreePlace *places;
	bool *marked; /* or NULL */
	uint32 count;
	int levels;
	TreeLeaf *leaves;				  /* or NULL */
	TreeBox *boxes[PLACE_LEVELS_MAX]; /* of each level, from the leaves up */
	uint32 widths[PLACE_LEVELS_MAX];
} PlaceTree;

/* A distance, and the straight ones beyond which nothing and up to which all is within it. */
typedef struct Reach
{
	double meters;
	double outer;	/* squares */
	double inner;	/* -1: none */
	float possible; /* the same for squares of single precision */
	float sure;
} Reach;

/* No two places are farther apart, in meters: half a meridian. */
#define EARTH_FARTHEST 20003932.0

/* a site's radius as it is given; raises for one that can't be */
extern double site_meters(double meters);

extern void reach_begin(Reach *reach, double meters);
extern double reach_inner(double meters);

/* Puts a place in space. */
extern void tree_place_set(TreePlace *place, double longitude, double latitude, uint64 units);

/* Is a place within reach of another? On the rim its geodesic says. */
extern bool tree_place_on_rim(const TreePlace *place, const TreePlace *from, const Reach *reach);

/* The square of the straight distance. */
static inline double
tree_place_square(const TreePlace *place, const TreePlace *from)
{
	double x = place->at[0] - from->at[0];
	double y = place->at[1] - from->at[1];
	double z = place->at[2] - from->at[2];

	return x * x + y * y + z * z;
}

static inline bool
tree_place_is_within(const TreePlace *place, const TreePlace *from, const Reach *reach)
{
	double square = tree_place_square(place, from);

	if (square > reach->outer)
		return false;
	return square <= reach->inner || tree_place_on_rim(place, from, reach);
}

/* Where a box is: beyond reach, wholly within it, or neither for sure. */
typedef enum TreeSide
{
	TREE_BEYOND,
	TREE_WITHIN,
	TREE_ON_RIM
} TreeSide;

static inline double
tree_greater(double a, double b)
{
	return a > b ? a : b;
}

/* The squares of the least and the greatest straight distance between points of two boxes. */
typedef struct TreeSquares
{
	double least;
	double most;
} TreeSquares;

/*
 * By how far a box begins behind another one and ends before it on an axis, negative where
 * they overlap: the greater of the two is the gap between them, the other one spans both. Without
 * branches, since nobody could foretell which.
 */
static inline void
tree_add_axis(TreeSquares *squares, double behind, double before)
{
	double gap = tree_greater(tree_greater(behind, before), 0);
	double span = tree_greater(-behind, -before);

	squares->least += gap * gap;
	squares->most += span * span;
}

static inline TreeSide
tree_side(const TreeSquares *squares, const Reach *reach)
{
	if (squares->least > reach->outer)
		return TREE_BEYOND;
	return squares->most <= reach->inner ? TREE_WITHIN : TREE_ON_RIM;
}

/* Where a box is from a place, and from all places of another box. */
static inline TreeSide
tree_box_side(const TreeBox *box, const TreePlace *from, const Reach *reach)
{
	TreeSquares squares = {0, 0};

	tree_add_axis(&squares, box->low[0] - from->at[0], from->at[0] - box->high[0]);
	tree_add_axis(&squares, box->low[1] - from->at[1], from->at[1] - box->high[1]);
	tree_add_axis(&squares, box->low[2] - from->at[2], from->at[2] - box->high[2]);
	return tree_side(&squares, reach);
}
static inline TreeSide
tree_boxes_side(const TreeBox *box, const TreeBox *from, const Reach *reach)
{
	TreeSquares squares = {0, 0};

	tree_add_axis(&squares, box->low[0] - from->high[0], from->low[0] - box->high[0]);
	tree_add_axis(&squares, box->low[1] - from->high[1], from->low[1] - box->high[1]);
	tree_add_axis(&squares, box->low[2] - from->high[2], from->low[2] - box->high[2]);
	return tree_side(&squares, reach);
}

/* A box over places, without their sums. */
extern TreeBox tree_box_over(const TreePlace *places, uint32 count);

/* By this key neighbors are near each other; see key_order.h. */
extern uint64 place_tree_key(double longitude, double latitude);

/* Builds boxes over the places, which stay where they are, in memory of an area. */
extern void place_tree_build(PlaceTree *tree, TreePlace *places, uint32 count, HugeArea *area);
/* What place_tree_within_one, place_tree_within_each and place_tree_take need besides. */
extern void place_tree_build_leaves(PlaceTree *tree, HugeArea *area);
/* So much for each place. */
#define PLACE_TREE_BYTES (sizeof(TreePlace) + sizeof(TreeLeaf) / PLACE_LEAF + 8)
/* Sums units and marks anew. */
extern void place_tree_sum_up(PlaceTree *tree);

/* Weight within reach of a place; of the places from first to before end, and only up to enough. */
extern uint64 place_tree_within(const PlaceTree *tree, const TreePlace *from, const Reach *reach,
								uint32 first, uint32 end, uint64 enough);

/* place_group.c: the same of the whole tree, and for each of some places near each other. */
extern uint64 place_tree_within_one(const PlaceTree *tree, const TreePlace *from,
									const Reach *reach);
extern void place_tree_within_each(const PlaceTree *tree, const TreePlace *from, uint32 count,
								   const Reach *reach, uint64 *units);

/* Is a marked place within reach, among those from first to before end? */
extern bool place_tree_any_marked(const PlaceTree *tree, const TreePlace *from, const Reach *reach,
								  uint32 first, uint32 end);

/* Takes the weight of all places within reach away; returns how much it was. */
extern uint64 place_tree_take(PlaceTree *tree, const TreePlace *from, const Reach *reach);

#endif /* WSIS_CONNECTIVITY_PLACE_TREE_H */
