/*
 * Outlines and areas out of PostGIS's values: the rings of polygons and the lines of lines,
 * alone, in multis and in collections, in degrees (SRID 4326 or 0).
 */
#ifndef WSIS_GEOMETRY_OUTLINE_H
#define WSIS_GEOMETRY_OUTLINE_H

#include "wsis.h"

/* One ring or line; its coordinates are not aligned, read them with outline_vertex. */
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

static inline void
outline_vertex(const OutlinePart *part, uint32 i, double *longitude, double *latitude)
{
	const char *at = part->coordinates + (size_t) i * part->dimensions * sizeof(double);

	memcpy(longitude, at, sizeof(double));
	memcpy(latitude, at + sizeof(double), sizeof(double));
}

#endif /* WSIS_GEOMETRY_OUTLINE_H */
