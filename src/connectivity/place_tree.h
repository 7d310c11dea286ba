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

typedef struct TreePlace
{
	double at[3]; /* meters from the center of the earth */
	double longitude;
	double latitude;
	uint64 units; /* of weight */
} TreePlace;

typedef struct TreeBox
{
	double low[3];
	double high[3];
	uint64 units; /* of all places in it */
	uint32 marks; /* how many of them are marked */
} TreeBox;

#define PLACE_LEAF_BITS 3
#define PLACE_LEAF (1 << PLACE_LEAF_BITS)
#define PLACE_LEVELS_MAX 32

typedef struct PlaceTree
{
	TreePlace *places;
	bool *marked; /* or NULL */
	uint32 count;
	int levels;
	TreeBox *boxes[PLACE_LEVELS_MAX]; /* of each level, from the leaves up */
	uint32 widths[PLACE_LEVELS_MAX];
} PlaceTree;

/* A distance, and the straight ones beyond which nothing and up to which all is within it. */
typedef struct Reach
{
	double meters;
	double outer; /* squares */
	double inner; /* -1: none */
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

static inline bool
tree_place_is_within(const TreePlace *place, const TreePlace *from, const Reach *reach)
{
	double x = place->at[0] - from->at[0];
	double y = place->at[1] - from->at[1];
	double z = place->at[2] - from->at[2];
	double square = x * x + y * y + z * z;

	if (square > reach->outer)
		return false;
	return square <= reach->inner || tree_place_on_rim(place, from, reach);
}

/* A copy of the places in which neighbors are near each other. */
extern TreePlace *place_tree_arranged(const TreePlace *places, uint32 count);

/* Builds boxes over the places, which stay where they are. */
extern void place_tree_build(PlaceTree *tree, TreePlace *places, uint32 count);
/* Sums units and marks anew. */
extern void place_tree_sum_up(PlaceTree *tree);

/* Weight within reach of a place; of the places from first to before end, and only up to enough. */
extern uint64 place_tree_within(const PlaceTree *tree, const TreePlace *from, const Reach *reach,
								uint32 first, uint32 end, uint64 enough);

/* Is a marked place within reach, among those from first to before end? */
extern bool place_tree_any_marked(const PlaceTree *tree, const TreePlace *from, const Reach *reach,
								  uint32 first, uint32 end);

/* Takes the weight of all places within reach away; returns how much it was. */
extern uint64 place_tree_take(PlaceTree *tree, const TreePlace *from, const Reach *reach);

#endif /* WSIS_CONNECTIVITY_PLACE_TREE_H */
