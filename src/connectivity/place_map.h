/* What maps of places share: places by state, nodes, outlines, a scale bar, a legend that counts.
 */
#ifndef WSIS_CONNECTIVITY_PLACE_MAP_H
#define WSIS_CONNECTIVITY_PLACE_MAP_H

#include "connectivity/map_marks.h"
#include "geometry/geometry.h"
#include "picture/argument.h"
#include "picture/furniture.h"
#include "picture/map_outline.h"

#define PLACE_MAP_WIDTH 640 /* usually */

typedef struct PlaceMap
{
	Elements places;
	Elements states; /* booleans */
	Elements weights;
	Elements nodes;
	Elements active;
	Elements outlines;
	const Caption *state_captions; /* of the kinds of places */
	/* what was found in them */
	Place *place; /* places, then nodes */
	int64 of_kind[MARK_KINDS];
	int64 unknown_locations;
	int64 unknown_nodes; /* nodes of unknown location */
	int64 unknown_weights;
	double peak;  /* the largest weight */
	double least; /* radius of the smallest marks */
	bool merged;
	MapExtent extent;
	MapFrame frame;
} PlaceMap;

/*
 * Takes places, states and weights from a function's first arguments, and nodes, their states
 * and outlines from nodes on; raises for arrays that don't go together or are too long.
 */
extern void place_map_arguments(PlaceMap *map, FunctionCallInfo fcinfo, const char *states,
								int nodes);

/* Reads the arrays, counts, and finds what the map has to show. */
extern void place_map_read(PlaceMap *map);
extern Place place_map_place(const Elements *points, int i);

/* 0 for NULL, which is not known and counted as such by place_map_read. */
extern double place_map_weight(const PlaceMap *map, int i);

static inline MarkKind
kind_of_place(const Elements *states, int i)
{
	if (states->nulls[i])
		return MARK_UNKNOWN;
	return DatumGetBool(states->values[i]) ? MARK_CONNECTED : MARK_UNCONNECTED;
}

/* Without active all nodes work, as in node_set_agg. */
static inline MarkKind
kind_of_node(const Elements *active, int i)
{
	if (active->count == 0)
		return MARK_NODE_WORKS;
	if (active->nulls[i])
		return MARK_NODE_UNKNOWN;
	return DatumGetBool(active->values[i]) ? MARK_NODE_WORKS : MARK_NODE_ABSENT;
}

/* Begins the map at y: frame and outlines; false where there is nothing that has a place. */
extern bool draw_map_ground(Canvas *canvas, PlaceMap *map, double y);
extern void draw_map_nodes(Canvas *canvas, PlaceMap *map);
extern void draw_map_places(Canvas *canvas, PlaceMap *map);

/* Ends it with the scale bar, or says that there is no data; returns where the rest starts. */
extern double draw_map_scale(Canvas *canvas, const PlaceMap *map, double y);

/* The parts of a legend: kinds with their number; then sizes and what is not known. */
extern void draw_map_kinds(Canvas *canvas, LegendPen *pen, const PlaceMap *map);
extern void draw_map_counts(Canvas *canvas, LegendPen *pen, const PlaceMap *map);

/* A row of the legend of its own. */
extern void map_legend_row(LegendPen *pen);

/* The counts, for those who can't see the map. */
extern void describe_map(StringInfo description, const PlaceMap *map, Language language);

#endif /* WSIS_CONNECTIVITY_PLACE_MAP_H */
