/* Convex hulls by Andrew's monotone chain (Information Processing Letters 9, 1979). */
#include "connectivity/map_hull.h"

#include <math.h>

#include "miscadmin.h"

static int
compare_points(const void *a, const void *b)
{
	const MapPoint *one = a;
	const MapPoint *other = b;

	if (one->x != other->x)
		return one->x < other->x ? -1 : 1;
	return (one->y > other->y) - (one->y < other->y);
}

/* > 0 where the way from a over b to c turns to the right on paper */
static double
turn(const MapPoint *a, const MapPoint *b, const MapPoint *c)
{
	return (b->x - a->x) * (c->y - a->y) - (b->y - a->y) * (c->x - a->x);
}

/* Adds a point to a chain whose first corners stay; those that are inside now go. */
static int
extend_chain(MapPoint *hull, int corners, int stay, const MapPoint *point)
{
	while (corners > stay && turn(&hull[corners - 2], &hull[corners - 1], point) >= 0)
		corners--;
	hull[corners] = *point;
	return corners + 1;
}

/* Sorts the points; hull has room for twice as many. */
static int
convex_hull(MapPoint *points, int count, MapPoint *hull)
{
	int corners = 0;
	int lower;

	qsort(points, count, sizeof(MapPoint), compare_points);
	for (int i = 0; i < count; i++)
	{
		if (i % 1000 == 0)
			CHECK_FOR_INTERRUPTS();
		corners = extend_chain(hull, corners, 1, &points[i]);
	}
	lower = corners;
	for (int i = count - 2; i >= 0; i--)
	{
		if (i % 1000 == 0)
			CHECK_FOR_INTERRUPTS();
		corners = extend_chain(hull, corners, lower, &points[i]);
	}
	/* the way back ends where it began */
	return count > 1 ? corners - 1 : corners;
}

MapPoint *
hull_around(MapPoint *points, int count, double radius, int *corners)
{
	MapPoint *inner = palloc_extended(2 * (Size) count * sizeof(MapPoint), MCXT_ALLOC_HUGE);
	int centers = convex_hull(points, count, inner);
	MapPoint *outer =
		palloc_extended((Size) centers * HULL_CORNERS * sizeof(MapPoint), MCXT_ALLOC_HUGE);
	MapPoint *hull =
		palloc_extended(2 * (Size) centers * HULL_CORNERS * sizeof(MapPoint), MCXT_ALLOC_HUGE);

	for (int i = 0; i < centers * HULL_CORNERS; i++)
	{
		double angle = 2 * M_PI * (i % HULL_CORNERS) / HULL_CORNERS;

		outer[i].x = inner[i / HULL_CORNERS].x + radius * cos(angle);
		outer[i].y = inner[i / HULL_CORNERS].y + radius * sin(angle);
	}
	*corners = convex_hull(outer, centers * HULL_CORNERS, hull);
	pfree(inner);
	pfree(outer);
	return hull;
}
