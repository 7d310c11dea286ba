/* What maps have in common: outlines out of PostGIS's values, the scale bar. */
#ifndef WSIS_PICTURE_MAP_OUTLINE_H
#define WSIS_PICTURE_MAP_OUTLINE_H

#include "picture/canvas.h"
#include "picture/map_frame.h"

#define MAP_HEIGHT_SHARE 1.25 /* of the width, at most */

/* The polygons and lines of an outline have to be on the map; raises for what has none. */
extern void map_extend_outline(MapExtent *extent, Datum outline);

extern void draw_outline(Canvas *canvas, const MapFrame *frame, Datum outline, const Paint *paint);

/* Draws the scale bar at y; returns its height. */
extern double draw_map_scale(Canvas *canvas, const MapFrame *frame, double y);

#endif /* WSIS_PICTURE_MAP_OUTLINE_H */
