/*
 * Hatching: each line of a family is cut where it crosses an edge; between every other
 * crossing it is inside. Lines lie where they would on the whole paper, so that neighbors match.
 */
#include "measures/hatching.h"

#include <math.h>

#include "miscadmin.h"

#define CROSSINGS_MAX 5000000

/* Where a line is crossed: which line, how far along. */
typedef struct Crossing
{
	int line;
	double along;
} Crossing;

typedef struct Crossings
{
	Crossing *at;
	int count;
	int room;
} Crossings;

void
edges_add(Edges *edges, Edge edge)
{
	if (edges->count == edges->room)
	{
		edges->room = Max(edges->room * 2, 256);
		edges->edges = edges->edges == NULL
			? palloc(sizeof(Edge) * edges->room)
			: repalloc_huge(edges->edges, sizeof(Edge) * edges->room);
	}
	edges->edges[edges->count++] = edge;
}

/* Lines that cross edges millions of times are no pattern anyone could see. */
static void
refuse_intricate(void)
{
	ereport(ERROR, errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
			errmsg("an area is too intricate for a picture"),
			errdetail("Its edges cross the lines of a pattern more than %d times.", CROSSINGS_MAX),
			errhint("Simplify it: ST_SimplifyPreserveTopology(geom, 0.01)."));
}

static void
add_crossing(Crossings *crossings, int line, double along)
{
	if (crossings->count == CROSSINGS_MAX)
		refuse_intricate();
	if (crossings->count == crossings->room)
	{
		crossings->room = Max(crossings->room * 2, 256);
		crossings->at = crossings->at == NULL
			? palloc(sizeof(Crossing) * crossings->room)
			: repalloc_huge(crossings->at, sizeof(Crossing) * crossings->room);
	}
	crossings->at[crossings->count++] = (Crossing){line, along};
}

static int
compare_crossings(const void *a, const void *b)
{
	const Crossing *one = a;
	const Crossing *other = b;

	if (one->line != other->line)
		return one->line < other->line ? -1 : 1;
	return (one->along > other->along) - (one->along < other->along);
}

/* Turned so that lines are across: x is along them, y from line to line. */
typedef struct Turn
{
	double cosine;
	double sine;
} Turn;

static const Turn turns[] = {
	[HATCH_ACROSS] = {1, 0},
	[HATCH_RISING] = {M_SQRT1_2, M_SQRT1_2},
	[HATCH_UP] = {0, 1},
	[HATCH_FALLING] = {-M_SQRT1_2, M_SQRT1_2},
};

/* y goes down on paper, so that a rising line has x - y constant. */
static double
along(Turn turn, double x, double y)
{
	return x * turn.cosine - y * turn.sine;
}
static double
across(Turn turn, double x, double y)
{
	return x * turn.sine + y * turn.cosine;
}

/* Adds where an edge crosses lines; its lower end is its own, so that a vertex counts once. */
static void
cross_edge(Crossings *crossings, const Edge *edge, Turn turn, double apart)
{
	double from = across(turn, edge->x, edge->y) / apart;
	double to = across(turn, edge->to_x, edge->to_y) / apart;
	double start = along(turn, edge->x, edge->y);
	double end = along(turn, edge->to_x, edge->to_y);

	for (int line = (int) ceil(Min(from, to)); line < Max(from, to); line++)
		add_crossing(crossings, line, start + (end - start) * (line - from) / (to - from));
}

void
append_hatch(StringInfo path, const Edges *edges, Hatch hatch)
{
	Turn turn = turns[hatch.direction];
	Crossings crossings = {0};

	if (hatch.apart == 0)
		return;
	for (int i = 0; i < edges->count; i++)
	{
		if (i % 1000 == 0)
			CHECK_FOR_INTERRUPTS();
		cross_edge(&crossings, &edges->edges[i], turn, hatch.apart);
	}
	if (crossings.count == 0)
		return;
	qsort(crossings.at, crossings.count, sizeof(Crossing), compare_crossings);
	/* rings are closed, so each line is crossed an even number of times */
	for (int i = 0; i + 1 < crossings.count; i += 2)
	{
		double y = crossings.at[i].line * hatch.apart;

		if (i % 1000 == 0)
			CHECK_FOR_INTERRUPTS();
		for (int end = 0; end < 2; end++)
		{
			double x = crossings.at[i + end].along;

			/* turned back */
			appendStringInfoChar(path, end == 0 ? 'M' : 'L');
			append_coordinate(path, x * turn.cosine + y * turn.sine);
			appendStringInfoChar(path, ' ');
			append_coordinate(path, y * turn.cosine - x * turn.sine);
		}
	}
	pfree(crossings.at);
}
