/* What maps have in common: outlines out of PostGIS's values, the scale bar. */
#ifndef WSIS_PICTURE_MAP_OUTLINE_H
#define WSIS_PICTURE_MAP_OUTLINE_H

#include "picture/canvas.h"
#include "picture/map_frame.h"

#define MAP_HEIGHT_SHARE 1.25 /* of the width, at most */
#define VERTEX_APART 0.8	  /* pixels: closer vertices of a line can't be told apart */

/* The polygons and lines of an outline have to be on the map; raises for what has none. */
extern void map_extend_outline(MapExtent *extent, Datum outline);

extern void draw_outline(Canvas *canvas, const MapFrame *frame, Datum outline, const Paint *paint);

/* A line on paper, written vertex by vertex: those that can't be told apart are left out. */
typedef struct MapLine
{
	StringInfoData path;
	double x;
	double y;
} MapLine;

extern void map_line_move(MapLine *line, double x, double y);
extern void map_line_to(MapLine *line, double x, double y);

/* "25 km"; meters >= 0 */
extern void append_length(StringInfo out, double meters, Language language);

/* Draws the scale bar at y; returns its height. */
extern double draw_scale_bar(Canvas *canvas, const MapFrame *frame, double y);

#endif /* WSIS_PICTURE_MAP_OUTLINE_H */
