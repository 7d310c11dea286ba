/* Rings: vertices as they are kept, and what is wrong with a ring. */
#include "connectivity/coverage_set.h"

#include <math.h>

#include "miscadmin.h"

#include "connectivity/side.h"

/* One turn beyond the antimeridian on either side; what is farther is in other units. */
#define LONGITUDE_MAX 540

/* -0, and what is nearer to 0 than 1e-120 degrees, is 0. */
static inline double
kept(double degrees)
{
	return fabs(degrees) < SIDE_LEAST ? 0 : degrees;
}

CoverageVertex
coverage_vertex(double longitude, double latitude)
{
	return (CoverageVertex){kept(longitude), kept(latitude)};
}

/* The vertices of a ring of PostGIS's, as they are kept. */
void
coverage_take_vertices(const OutlinePart *part, CoverageVertex *vertices)
{
	OutlineVertex vertex = {0};

	while (outline_next(part, &vertex))
	{
		vertices[vertex.number - 1] = coverage_vertex(vertex.longitude, vertex.latitude);
	}
}

static inline const char *
vertex_problem(const CoverageVertex *vertex)
{
	if (fabs(vertex->longitude) <= LONGITUDE_MAX && fabs(vertex->latitude) <= 90)
		return NULL;
	if (isnan(vertex->longitude) || isnan(vertex->latitude))
		return "not a number";
	return "off the earth";
}

/* Reports all problems; vertices are numbered from 1, 0 is the ring as a whole. */
void
coverage_check_ring(const CoverageVertex *vertices, uint32 count, RingReport report, void *state)
{
	for (uint32 i = 0; i < count; i++)
	{
		const char *problem = vertex_problem(&vertices[i]);

		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		if (problem)
			report(i + 1, problem, state);
	}
	if (count < COVERAGE_RING_MIN)
		report(0, "fewer than four vertices", state);
	/* NaN differs from itself, but has been reported */
	if (count > 1 &&
		(vertices[0].longitude < vertices[count - 1].longitude ||
		 vertices[0].longitude > vertices[count - 1].longitude ||
		 vertices[0].latitude < vertices[count - 1].latitude ||
		 vertices[0].latitude > vertices[count - 1].latitude))
		report(0, "not closed", state);
}

typedef struct FirstProblem
{
	const char *problem;
	uint32 vertex;
} FirstProblem;

static void
keep_first(uint32 vertex, const char *problem, void *state)
{
	FirstProblem *first = state;

	if (!first->problem)
		*first = (FirstProblem){problem, vertex};
}

/* The first problem and its vertex; NULL when the ring is sound. */
const char *
coverage_ring_problem(const CoverageVertex *vertices, uint32 count, uint32 *vertex)
{
	FirstProblem first = {NULL, 0};

	coverage_check_ring(vertices, count, keep_first, &first);
	*vertex = first.vertex;
	return first.problem;
}
