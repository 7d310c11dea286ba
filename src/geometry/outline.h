/*
 * Outlines and areas out of PostGIS's values: the rings of polygons and the lines of lines,
 * alone, in multis and in collections, in degrees (SRID 4326 or 0).
 */
#ifndef WSIS_GEOMETRY_OUTLINE_H
#define WSIS_GEOMETRY_OUTLINE_H

#include "wsis.h"

#include "miscadmin.h"

/* One ring or line; its coordinates are not aligned, read them with outline_next. */
typedef struct OutlinePart
{
	const char *coordinates;
	uint32 vertices; /* > 0, except in area_visit */
	int dimensions;
	bool closed;	/* a ring */
	bool collected; /* in a collection */
	uint32 polygon; /* of a ring: its polygon, and which ring of it, from 1 */
	uint32 ring;
} OutlinePart;

typedef void (*OutlineVisitor)(const OutlinePart *part, void *state);

/*
 * Calls visit for each part, in order. Raises for what has no outline, and for bytes
 * that are no geometry; the whole value is checked before anything is visited.
 */
extern void outline_visit(Datum geometry, OutlineVisitor visit, void *state);

/*
 * The same for areas: empty rings are visited too, and points as lines are; where
 * vertices are is not checked.
 */
extern void area_visit(Datum geometry, OutlineVisitor visit, void *state);

/* A vertex of a part; all zero: before the first one. */
typedef struct OutlineVertex
{
	uint32 number; /* from 1 */
	double longitude;
	double latitude;
} OutlineVertex;

/* Steps to the next one; false behind the last. Parts are long: can be canceled. */
static inline bool
outline_next(const OutlinePart *part, OutlineVertex *vertex)
{
	const char *at =
		part->coordinates + (size_t) vertex->number * part->dimensions * sizeof(double);

	if (vertex->number == part->vertices)
		return false;
	if (vertex->number++ % 1024 == 0)
		CHECK_FOR_INTERRUPTS();
	memcpy(&vertex->longitude, at, sizeof(double));
	memcpy(&vertex->latitude, at + sizeof(double), sizeof(double));
	return true;
}

#endif /* WSIS_GEOMETRY_OUTLINE_H */
