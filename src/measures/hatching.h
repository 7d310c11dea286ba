/*
 * Patterns in areas of any form: lines cut to the area, since a pattern element of SVG
 * needs an id, which is one picture's only where it stands alone.
 */
#ifndef WSIS_MEASURES_HATCHING_H
#define WSIS_MEASURES_HATCHING_H

#include "picture/canvas.h"

/* An area's edges on paper. */
typedef struct Edge
{
	double x;
	double y;
	double to_x;
	double to_y;
} Edge;

typedef struct Edges
{
	Edge *edges;
	int count;
	int room;
} Edges;

extern void edges_add(Edges *edges, Edge edge);

typedef enum HatchDirection
{
	HATCH_ACROSS,
	HATCH_RISING,
	HATCH_UP,
	HATCH_FALLING
} HatchDirection;

typedef struct Hatch
{
	HatchDirection direction;
	double apart; /* pixels; 0: no lines */
} Hatch;

/* Appends the lines that are in the area, by the even-odd rule. */
extern void append_hatch(StringInfo path, const Edges *edges, Hatch hatch);

#endif /* WSIS_MEASURES_HATCHING_H */
