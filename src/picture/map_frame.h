/*
 * Where on paper a place is. The map is equirectangular, true to scale at its middle
 * latitude, north up in every language. It is cut where it is emptiest, so that what lies on both
 * sides of the antimeridian lies together.
 */
#ifndef WSIS_PICTURE_MAP_FRAME_H
#define WSIS_PICTURE_MAP_FRAME_H

#include "wsis.h"

#define MAP_BINS 3600 /* of longitude */

/* What has to be on the map. */
typedef struct MapExtent
{
	bool any;
	double south;
	double north;
	/* in each bin, the longitudes between which something is */
	bool occupied[MAP_BINS];
	double least[MAP_BINS];
	double most[MAP_BINS];
} MapExtent;

extern void map_extend(MapExtent *extent, double longitude, double latitude);

/* a line between two places that are in already, as PostGIS understands geometry: straight in
 * degrees */
extern void map_extend_along(MapExtent *extent, double longitude, double to);

typedef struct MapFrame
{
	double west; /* degrees */
	double north;
	double middle;	/* the latitude where the scale is true */
	double x_scale; /* pixels a degree */
	double y_scale;
	double meter; /* pixels, at the middle latitude */
	double left;  /* of the place at north and west, in pixels */
	double top;
	double paper_top; /* of the whole map */
	double height;	  /* of the whole map, padding included */
} MapFrame;

/* The frame that shows an extent, at most so wide and high, with padding around. */
extern MapFrame map_frame(const MapExtent *extent, double left, double top, double width,
						  double height, double padding);

static inline double
map_x(const MapFrame *frame, double longitude)
{
	double east = longitude - frame->west;

	return frame->left + (east < 0 ? east + 360 : east) * frame->x_scale;
}

static inline double
map_y(const MapFrame *frame, double latitude)
{
	return frame->top + (frame->north - latitude) * frame->y_scale;
}

/* The longest of 1, 2 or 5 times a power of ten meters that is at most so many pixels long. */
extern double map_scale_bar(const MapFrame *frame, double pixels);

#endif /* WSIS_PICTURE_MAP_FRAME_H */
