/* What goes around places: their convex hull, with room for their marks. */
#ifndef WSIS_CONNECTIVITY_MAP_HULL_H
#define WSIS_CONNECTIVITY_MAP_HULL_H

#include "wsis.h"

typedef struct MapPoint
{
	double x; /* on paper */
	double y;
} MapPoint;

#define HULL_CORNERS 12 /* around a single place */

/*
 * The hull of circles of this radius around the points, in a memory of its own: its corners,
 * against the clock on paper from the leftmost one on. Sorts the points, of which there is at least
 * one.
 */
extern MapPoint *hull_around(MapPoint *points, int count, double radius, int *corners);

#endif /* WSIS_CONNECTIVITY_MAP_HULL_H */
