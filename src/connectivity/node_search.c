/*
 * The search. Nodes are compared by their straight distance from the place, in the
 * tree's coordinates; with the k-th shortest c, no node farther than earth_reach(c)
 * can be among the k nearest along the ellipsoid. The nodes within it are kept: rarely
 * more than k. Their geodesics decide.
 */
#include "connectivity/node_search.h"

#include <float.h>
#include <math.h>

#include "miscadmin.h"
#include "utils/float.h"

/*
 * How far a straight distance in the tree's coordinates may be from the true one, in units of
 * those: three coordinates, each rounded by half a unit, and their own rounding.
 */
#define SLACK 1.0

typedef struct Candidate
{
	uint32 node;
	double square; /* of the straight distance, in units */
} Candidate;

#define FEW 16
/* more candidates than this are measured roughly first */
#define MANY 16

typedef struct Search
{
	const NodeSet *set;
	const EarthPoint *from;
	double at[3]; /* in units */
	uint32 need;  /* bits of marks without which nothing below counts */
	uint32 mask;  /* bits of a node's mark that have to be as in match */
	uint32 match;
	double limit; /* the square of the straight distance up to which nodes are kept */
	uint32 k;
	double nearest; /* for k = 1 */
	double *heap;	/* for k > 1 the k shortest squares, the longest first */
	uint32 heaped;
	Candidate *candidates;
	uint32 count;
	uint32 room;
	double meters; /* for k = 0: the radius, and how many nodes are within it */
	uint32 within;
	Candidate few[FEW];
} Search;

static void
begin_search(Search *search, const NodeSet *set, const EarthPoint *from, NodeFilter filter,
			 uint32 k)
{
	search->set = set;
	search->from = from;
	search->at[0] = from->x * NODE_SCALE;
	search->at[1] = from->y * NODE_SCALE;
	search->at[2] = from->z * NODE_SCALE;
	search->need = 0;
	search->mask = 0;
	search->match = 0;
	if (filter.known)
	{
		search->need |= NODE_MARK_BELOW_KNOWN;
		search->mask |= NODE_MARK_KNOWN;
		search->match |= NODE_MARK_KNOWN;
	}
	if (filter.class != NODE_CLASS_ANY)
	{
		search->need |= NODE_MARK_BELOW_CLASS(filter.class);
		search->mask |= NODE_MARK_CLASS(~0u);
		search->match |= filter.class;
	}
	search->limit = DBL_MAX;
	search->k = k;
	search->nearest = DBL_MAX;
	search->heap = NULL;
	search->heaped = 0;
	search->candidates = search->few;
	search->count = 0;
	search->room = FEW;
}

/* The square up to which nodes may be nearer along the ellipsoid than one at this square. */
static inline double
limit_of(double square)
{
	double reach = earth_reach((sqrt(square) + SLACK) / NODE_SCALE) * NODE_SCALE + SLACK;

	return reach * reach;
}

/* Keeps the k shortest squares: the longest of them stands first. */
static void
heap_put(Search *search, double square)
{
	double *heap = search->heap;
	uint32 i;

	if (search->heaped < search->k)
	{
		for (i = search->heaped++; i > 0 && heap[(i - 1) / 2] < square; i = (i - 1) / 2)
			heap[i] = heap[(i - 1) / 2];
		heap[i] = square;
	}
	else if (square < heap[0])
	{
		for (i = 0;;)
		{
			uint32 child = 2 * i + 1;

			if (child + 1 < search->heaped && heap[child + 1] > heap[child])
				child++;
			if (child >= search->heaped || heap[child] <= square)
				break;
			heap[i] = heap[child];
			i = child;
		}
		heap[i] = square;
	}
	else
		return;
	if (search->heaped == search->k)
		search->limit = limit_of(heap[0]);
}

/* Drops the candidates that a shorter limit has left out. */
static void
drop_candidates(Search *search, double limit)
{
	uint32 kept = 0;

	for (uint32 i = 0; i < search->count; i++)
	{
		if (i % 1024 == 1023)
			CHECK_FOR_INTERRUPTS();
		if (search->candidates[i].square <= limit)
			search->candidates[kept++] = search->candidates[i];
	}
	search->count = kept;
}

/* Makes room for candidates, when dropping some of them isn't enough. */
static void
tidy_candidates(Search *search)
{
	Candidate *wider;

	drop_candidates(search, search->limit);
	if (search->count <= search->room / 2)
		return;
	wider = palloc_extended((Size) search->room * 2 * sizeof(Candidate), MCXT_ALLOC_HUGE);
	memcpy(wider, search->candidates, search->count * sizeof(Candidate));
	if (search->candidates != search->few)
		pfree(search->candidates);
	search->candidates = wider;
	search->room *= 2;
}

static void
end_search(Search *search)
{
	if (search->candidates != search->few)
		pfree(search->candidates);
	if (search->heap)
		pfree(search->heap);
}

static inline double
square_distance(const Search *search, const NodePlace *place)
{
	double x = search->at[0] - place->at[0];
	double y = search->at[1] - place->at[1];
	double z = search->at[2] - place->at[2];

	return x * x + y * y + z * z;
}

static inline double
distance_to(const Search *search, uint32 i)
{
	const NodePoint *point = node_set_point(search->set, i);
	EarthPoint node;

	earth_locate(&node, point->longitude, point->latitude);
	return earth_distance(search->from, &node);
}

/* Counts a node that is within the radius; for most the bounds are enough to say so. */
static void
count_node(Search *search, uint32 i, double square)
{
	double chord = (sqrt(square) + SLACK) / NODE_SCALE;

	if (earth_longest(chord) <= search->meters || distance_to(search, i) <= search->meters)
		search->within++;
}

/* Keeps a node that may be among the nearest. */
static inline void
keep(Search *search, uint32 i, double square)
{
	if (search->count == search->room)
		tidy_candidates(search);
	search->candidates[search->count++] = (Candidate){i, square};
	if (search->k > 1)
		heap_put(search, square);
	else if (square < search->nearest)
	{
		search->nearest = square;
		search->limit = limit_of(square);
	}
}

/* Looks at one node, for the known ones, too, where they are searched beside all others. */
static pg_attribute_always_inline void
look_at(Search *search, Search *known, uint32 i)
{
	const NodePlace *place = &node_set_places(search->set)[i];
	double square = square_distance(search, place);

	if (known && square <= known->limit && (place->mark & NODE_MARK_KNOWN))
		keep(known, i, square);
	if (square > search->limit || (place->mark & search->mask) != search->match)
		return;
	if (search->k == 0)
		count_node(search, i, square);
	else
		keep(search, i, square);
}

/*
 * A range to be searched, and how far from it the place is at least: along each axis,
 * and the square of all three.
 */
typedef struct Range
{
	uint32 low;
	uint32 high;
	double square;
	double away[3];
} Range;

/*
 * Searches the tree, the nearer half first; known: the search for known nodes that goes along,
 * or NULL. It goes at least as far: what is known is among all.
 */
static pg_attribute_always_inline void
search_tree(Search *search, Search *known)
{
	const NodePlace *places = node_set_places(search->set);
	const Search *farthest = known ? known : search;
	Range stack[NODE_DEPTH_MAX + 1];
	int depth = 1;
	uint32 steps = 0;

	stack[0] = (Range){0, search->set->count, 0, {0, 0, 0}};
	while (depth > 0)
	{
		Range range = stack[--depth];

		if (++steps % 4096 == 0)
			CHECK_FOR_INTERRUPTS();
		if (range.square > farthest->limit)
			continue;
		while (range.high - range.low > NODE_LEAF)
		{
			uint32 middle = range.low + (range.high - range.low) / 2;
			uint32 mark = places[middle].mark;
			int axis = Min(NODE_MARK_AXIS(mark), 2);
			double away = search->at[axis] - places[middle].at[axis];
			const Search *who = mark & NODE_MARK_BELOW_KNOWN ? farthest : search;
			Range *far = &stack[depth];

			if ((mark & search->need) != search->need || range.square > who->limit)
				break;
			far->away[0] = range.away[0];
			far->away[1] = range.away[1];
			far->away[2] = range.away[2];
			far->away[axis] = away;
			far->square = range.square - range.away[axis] * range.away[axis] + away * away;
			if (away < 0)
			{
				far->low = middle + 1;
				far->high = range.high;
				range.high = middle;
			}
			else
			{
				far->low = range.low;
				far->high = middle;
				range.low = middle + 1;
			}
			depth += far->square <= who->limit;
			look_at(search, known, middle);
		}
		if (range.high - range.low <= NODE_LEAF)
			for (uint32 i = range.low; i < range.high; i++)
				look_at(search, known, i);
	}
}

/* Order of nodes as near: smallest id first, none last, then by all else that they are. */
static int
compare_equally_near(const NodeSet *set, uint32 a, uint32 b)
{
	SetNode x = node_set_node(set, a);
	SetNode y = node_set_node(set, b);

	if (x.has_id != y.has_id)
		return x.has_id ? -1 : 1;
	if (x.id != y.id)
		return x.id < y.id ? -1 : 1;
	if (x.class != y.class)
		return x.class < y.class ? -1 : 1;
	if (x.known != y.known)
		return x.known ? -1 : 1;
	if (x.longitude != y.longitude)
		return x.longitude < y.longitude ? -1 : 1;
	return x.latitude < y.latitude ? -1 : x.latitude > y.latitude;
}

static int
compare_doubles(const void *a, const void *b)
{
	double x = *(const double *) a;
	double y = *(const double *) b;

	/* sorting many of them takes a while */
	CHECK_FOR_INTERRUPTS();
	return x < y ? -1 : x > y;
}

/* The k-th smallest of some numbers, which are sorted if need be. */
static double
smallest(double *numbers, uint32 count, uint32 k)
{
	double least = get_float8_infinity();

	if (k > 1)
	{
		qsort(numbers, count, sizeof(double), compare_doubles);
		return numbers[k - 1];
	}
	for (uint32 i = 0; i < count; i++)
		least = Min(least, numbers[i]);
	return least;
}

/*
 * The candidates that are left to be measured. From far away there are many: then those
 * are dropped that even their rough distances show to be farther than k others.
 */
static void
choose_candidates(Search *search)
{
	double *most;

	drop_candidates(search, search->limit);
	if (search->count <= Max(MANY, 2 * (uint64) search->k))
		return;
	most = palloc_extended((Size) search->count * sizeof(double), MCXT_ALLOC_HUGE);
	for (uint32 i = 0; i < search->count; i++)
	{
		const NodePoint *point = node_set_point(search->set, search->candidates[i].node);
		EarthPoint node;
		RoughDistance rough;

		if (i % 1024 == 1023)
			CHECK_FOR_INTERRUPTS();
		earth_locate(&node, point->longitude, point->latitude);
		rough = earth_rough_distance(search->from, &node);
		most[i] = rough.most;
		/* the straight distance has done its work */
		search->candidates[i].square = rough.least;
	}
	drop_candidates(search, smallest(most, search->count, search->k));
	pfree(most);
}

/* A search for the nearest one; the guess will be met again, until then it keeps the search short.
 */
static void
begin_nearest(Search *search, const NodeSet *set, const EarthPoint *from, NodeFilter filter,
			  uint32 guess)
{
	begin_search(search, set, from, filter, 1);
	if (guess < set->count && (node_set_places(set)[guess].mark & search->mask) == search->match)
		search->limit = limit_of(square_distance(search, &node_set_places(set)[guess]));
}

/* Measures the candidates. */
static NodeHit
end_nearest(Search *search)
{
	NodeHit best = {NODE_NOT_FOUND, get_float8_infinity()};

	choose_candidates(search);
	for (uint32 i = 0; i < search->count; i++)
	{
		uint32 node = search->candidates[i].node;
		double distance;

		if (i % 1024 == 1023)
			CHECK_FOR_INTERRUPTS();
		distance = distance_to(search, node);
		if (distance < best.distance ||
			(distance == best.distance && compare_equally_near(search->set, node, best.node) < 0))
			best = (NodeHit){node, distance};
	}
	end_search(search);
	return best;
}

NodeHit
node_search_nearest(const NodeSet *set, const EarthPoint *from, NodeFilter filter, uint32 guess)
{
	Search search;

	begin_nearest(&search, set, from, filter, guess);
	search_tree(&search, NULL);
	return end_nearest(&search);
}

void
node_search_nearest_two(const NodeSet *set, const EarthPoint *from, const uint32 *guess,
						NodeHit *hits)
{
	Search all;
	Search known;

	begin_nearest(&all, set, from, (NodeFilter){NODE_CLASS_ANY, false}, guess[0]);
	begin_nearest(&known, set, from, (NodeFilter){NODE_CLASS_ANY, true}, guess[1]);
	/* what is near enough for all is so for the known ones */
	all.limit = Min(all.limit, known.limit);
	search_tree(&all, &known);
	hits[0] = end_nearest(&all);
	hits[1] = hits[0];
	if (hits[0].node != NODE_NOT_FOUND &&
		!(node_set_places(set)[hits[0].node].mark & NODE_MARK_KNOWN))
		hits[1] = end_nearest(&known);
	else
		end_search(&known);
}

static int
compare_hits(const void *a, const void *b, void *set)
{
	const NodeHit *x = a;
	const NodeHit *y = b;

	/* sorting many of them takes a while */
	CHECK_FOR_INTERRUPTS();
	if (x->distance != y->distance)
		return x->distance < y->distance ? -1 : 1;
	return compare_equally_near(set, x->node, y->node);
}

NodeHit *
node_search_k_nearest(const NodeSet *set, const EarthPoint *from, NodeFilter filter, uint32 k,
					  uint32 *found)
{
	Search search;
	NodeHit *hits;
	uint32 count = 0;

	*found = 0;
	k = Min(k, set->count);
	if (k == 0)
		return NULL;
	begin_search(&search, set, from, filter, k);
	search.heap = palloc_extended((Size) k * sizeof(double), MCXT_ALLOC_HUGE);
	search_tree(&search, NULL);
	choose_candidates(&search);
	hits = palloc_extended((Size) (search.count + 1) * sizeof(NodeHit), MCXT_ALLOC_HUGE);
	for (uint32 i = 0; i < search.count; i++)
	{
		uint32 node = search.candidates[i].node;

		if (i % 1024 == 1023)
			CHECK_FOR_INTERRUPTS();
		hits[count++] = (NodeHit){node, distance_to(&search, node)};
	}
	end_search(&search);
	qsort_arg(hits, count, sizeof(NodeHit), compare_hits, (void *) set);
	*found = Min(count, k);
	return hits;
}

/* All nodes are looked at whose straight distance is within the radius. */
uint32
node_search_count(const NodeSet *set, const EarthPoint *from, double meters)
{
	Search search;
	double reach = meters * NODE_SCALE + SLACK;

	begin_search(&search, set, from, (NodeFilter){NODE_CLASS_ANY, false}, 0);
	search.limit = Min(reach * reach, DBL_MAX);
	search.meters = meters;
	search.within = 0;
	search_tree(&search, NULL);
	return search.within;
}
