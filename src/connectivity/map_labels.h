/* Labels on a map: short, in boxes beside what they label, with a line to it. */
#ifndef WSIS_CONNECTIVITY_MAP_LABELS_H
#define WSIS_CONNECTIVITY_MAP_LABELS_H

#include "picture/canvas.h"

typedef struct MapLabel
{
	double x; /* the middle of what it labels, on paper */
	double y;
	double half_width; /* of it, which no label may hide */
	double half_height;
	double away; /* the label is at least so far from its middle */
	char text[16];
	bool placed;
	double left; /* of its box */
	double top;
	double width;
} MapLabel;

/*
 * Finds a place for each within a part of the paper, in their order, away from the middle of all
 * and where nothing is hidden; returns how many have no room.
 */
extern int place_labels(MapLabel *labels, int count, double left, double top, double right,
						double bottom);

/* Draws those that have a place. */
extern void draw_labels(Canvas *canvas, const MapLabel *labels, int count);

#endif /* WSIS_CONNECTIVITY_MAP_LABELS_H */
