/*
 * Where to build next: of the candidates, one after the other the one that reaches the
 * greatest weight of demand that is not reached yet. Greedy maximal coverage: k sites
 * reach at least 1 - 1/e of what the best k could (Nemhauser, Wolsey and Fisher, Mathematical
 * Programming 14, 1978). What a site gains never grows while others are built, so a gain
 * from before is an upper bound, and only the candidates on top are looked at again (Minoux, 1978).
 *
 * The certificate: however many are built, no k sites reach more than what these do and the
 * k greatest gains there still are, by the same argument. The least of these bounds over
 * all steps is given.
 */
#include "connectivity/node_set.h"

#include <math.h>

#include "funcapi.h"
#include "miscadmin.h"
#include "utils/tuplestore.h"

#include "connectivity/key_order.h"
#include "connectivity/place_set.h"
#include "connectivity/place_tree.h"
#include "connectivity/weight_units.h"
#include "progress_notice.h"

/* A bound takes a look at all candidates: at the beginning, at the end, so often between. */
#define BOUNDS 100

/* So many candidates are looked at together. */
#define GROUP 8

typedef struct Candidate
{
	uint64 gain;  /* at the time of the step, and no more since */
	uint32 step;  /* how many sites were built then */
	uint32 order; /* among equal gains */
	uint32 node;
} Candidate;

typedef struct Sites
{
	PlaceTree demand;
	WeightUnits units;
	Reach reach;
	const NodeSet *nodes;
	Candidate *heap; /* the greatest gain first */
	struct Site *built;
	uint32 count;
	uint32 steps;
	uint64 covered;
	uint64 bound; /* no k sites cover more */
	uint32 k;
	uint32 *scratch; /* of k + 2 places */
	ProgressNotice progress;
} Sites;

typedef struct Site
{
	TreePlace at;
	uint32 node;
	uint64 gain;
	uint64 covered;
} Site;

static void
locate_node(const NodeSet *set, uint32 i, TreePlace *place)
{
	const NodePoint *at = node_set_point(set, i);

	tree_place_set(place, at->longitude, at->latitude, 0);
}

/* The places of a set that can be counted with, in an order in which neighbors are near each other.
 */
static KeyOrder
order_demand(const PlaceSet *set, double *greatest, uint32 *count)
{
	KeyOrder order = key_order_begin(set->count);

	*greatest = 0;
	*count = 0;
	for (uint32 i = 0; i < set->count; i++)
	{
		const SetPlace *place = &set->places[i];

		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		if (set_place_counts(place) && place->weight > 0)
			key_order_set(&order, (*count)++, place_tree_key(place->longitude, place->latitude), i);
		*greatest = Max(*greatest, place->weight);
	}
	key_order_sort(&order, *count);
	return order;
}

/* The demand in units of its weight. */
static void
gather_demand(Sites *sites, const PlaceSet *set)
{
	double greatest;
	uint32 count;
	HugeArea area;
	KeyOrder order = order_demand(set, &greatest, &count);
	TreePlace *places;

	huge_area_begin(&area, (Size) count * PLACE_TREE_BYTES);
	places = huge_area_alloc(&area, ((Size) count + 1) * sizeof(TreePlace));
	sites->units = weight_units_for(greatest, set->count);
	for (uint32 i = 0; i < count; i++)
	{
		const SetPlace *place = &set->places[key_order_item(&order, i)];

		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		tree_place_set(&places[i], place->longitude, place->latitude,
					   weight_to_units(&sites->units, place->weight));
	}
	key_order_end(&order);
	place_tree_build(&sites->demand, places, count, &area);
	place_tree_build_leaves(&sites->demand, &area);
}

/* What those reach that are there already. */
static void
cover_existing(Sites *sites, const NodeSet *existing)
{
	for (uint32 i = 0; i < existing->count; i++)
	{
		TreePlace from;

		CHECK_FOR_INTERRUPTS();
		if (!node_set_node(existing, i).known)
			continue;
		locate_node(existing, i, &from);
		sites->covered += place_tree_take(&sites->demand, &from, &sites->reach);
	}
}

/* Candidates with equal gains: smallest id first, none last, then by all else that they are. */
static int
compare_candidates(const void *a, const void *b, void *set)
{
	SetNode x = node_set_node(set, ((const Candidate *) a)->node);
	SetNode y = node_set_node(set, ((const Candidate *) b)->node);

	/* sorting many of them takes a while */
	CHECK_FOR_INTERRUPTS();
	if (x.has_id != y.has_id)
		return x.has_id ? -1 : 1;
	if (x.id != y.id)
		return x.id < y.id ? -1 : 1;
	if (x.longitude != y.longitude)
		return x.longitude < y.longitude ? -1 : 1;
	return x.latitude < y.latitude ? -1 : x.latitude > y.latitude;
}

static inline bool
is_before(const Candidate *a, const Candidate *b)
{
	return a->gain != b->gain ? a->gain > b->gain : a->order < b->order;
}

/* Puts the candidate at i where it belongs in the heap below. */
static void
sift_down(Sites *sites, uint32 i)
{
	Candidate moved = sites->heap[i];

	for (;;)
	{
		uint64 child = 2 * (uint64) i + 1;

		if (child + 1 < sites->count && is_before(&sites->heap[child + 1], &sites->heap[child]))
			child++;
		if (child >= sites->count || is_before(&moved, &sites->heap[child]))
			break;
		sites->heap[i] = sites->heap[child];
		i = child;
	}
	sites->heap[i] = moved;
}

static void
remove_top(Sites *sites)
{
	sites->heap[0] = sites->heap[--sites->count];
	if (sites->count > 0)
		sift_down(sites, 0);
}

/*
 * Have the sites that were built since taken nothing within reach? One that is more than
 * twice as far away has not, since no place is within reach of both.
 */
static bool
is_unchanged(const Sites *sites, const Candidate *candidate, const TreePlace *from)
{
	for (uint32 i = candidate->step; i < sites->steps; i++)
		if (tree_place_square(&sites->built[i].at, from) <= 4 * sites->reach.outer)
			return false;
	return true;
}

static void
look_at(Sites *sites, Candidate *candidate)
{
	TreePlace from;

	CHECK_FOR_INTERRUPTS();
	locate_node(sites->nodes, candidate->node, &from);
	if (!is_unchanged(sites, candidate, &from))
		candidate->gain = place_tree_within_one(&sites->demand, &from, &sites->reach);
	candidate->step = sites->steps;
}

/* Candidates one after the other in the set's tree, which are near each other, mostly. */
static void
look_at_group(Sites *sites, Candidate *candidates, uint32 count)
{
	TreePlace from[GROUP];
	uint64 gains[GROUP];

	CHECK_FOR_INTERRUPTS();
	for (uint32 i = 0; i < count; i++)
		locate_node(sites->nodes, candidates[i].node, &from[i]);
	place_tree_within_each(&sites->demand, from, count, &sites->reach, gains);
	for (uint32 i = 0; i < count; i++)
	{
		candidates[i].gain = gains[i];
		candidates[i].step = sites->steps;
	}
}

/* Every candidate's gain, and the heap of them. */
static void
gather_candidates(Sites *sites)
{
	sites->count = sites->nodes->count;
	sites->heap = palloc_extended((Size) (sites->count + 1) * sizeof(Candidate), MCXT_ALLOC_HUGE);
	sites->scratch = palloc_extended((Size) (sites->k + 2) * sizeof(uint32), MCXT_ALLOC_HUGE);
	for (uint32 i = 0; i < sites->count; i++)
		sites->heap[i].node = i;
	for (uint32 i = 0; i < sites->count; i += GROUP)
	{
		look_at_group(sites, &sites->heap[i], Min(sites->count - i, GROUP));
		progress_notice_report(&sites->progress, i, (double) sites->nodes->count + sites->k);
	}
	qsort_arg(sites->heap, sites->count, sizeof(Candidate), compare_candidates,
			  (void *) sites->nodes);
	for (uint32 i = 0; i < sites->count; i++)
		sites->heap[i].order = i;
	for (uint32 i = sites->count / 2; i-- > 0;)
		sift_down(sites, i);
}

/* Puts a place of the heap among those that may be next, the best of these first. */
static void
push_next(Sites *sites, uint32 *next, uint32 count, uint32 place)
{
	uint32 i = count;

	while (i > 0 && is_before(&sites->heap[place], &sites->heap[next[(i - 1) / 2]]))
	{
		next[i] = next[(i - 1) / 2];
		i = (i - 1) / 2;
	}
	next[i] = place;
}

/* Takes the best of them out. */
static uint32
pop_next(Sites *sites, uint32 *next, uint32 count)
{
	uint32 best = next[0];
	uint32 moved = next[--count];
	uint32 i = 0;

	for (;;)
	{
		uint64 child = 2 * (uint64) i + 1;

		if (child + 1 < count &&
			is_before(&sites->heap[next[child + 1]], &sites->heap[next[child]]))
			child++;
		if (child >= count || is_before(&sites->heap[moved], &sites->heap[next[child]]))
			break;
		next[i] = next[child];
		i = child;
	}
	next[i] = moved;
	return best;
}

/*
 * No k sites reach more than this: what is covered, and the k greatest gains, of the past or
 * not. The heap stays as it is: behind each of its places only those below it can be next.
 */
static void
bound_from_past(Sites *sites)
{
	uint32 *next = sites->scratch;
	uint32 waiting = 0;
	uint64 units = sites->covered;

	if (sites->count > 0)
		next[waiting++] = 0;
	for (uint32 i = 0; i < sites->k && waiting > 0 && units < sites->bound; i++)
	{
		uint32 best = pop_next(sites, next, waiting--);

		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		units += sites->heap[best].gain;
		for (uint64 below = 2 * (uint64) best + 1; below <= 2 * (uint64) best + 2; below++)
			if (below < sites->count)
				push_next(sites, next, waiting++, below);
	}
	sites->bound = Min(sites->bound, units);
}

/* Looks at the candidate on top until it is one whose gain is of now. */
static void
refresh_top(Sites *sites)
{
	while (sites->heap[0].step != sites->steps)
	{
		look_at(sites, &sites->heap[0]);
		sift_down(sites, 0);
	}
}

/* The same at the end, of gains of now: the candidates are used up. */
static void
bound_from_now(Sites *sites)
{
	uint64 units = sites->covered;

	for (uint32 i = 0; i < sites->k && sites->count > 0 && units < sites->bound; i++)
	{
		refresh_top(sites);
		units += sites->heap[0].gain;
		remove_top(sites);
	}
	sites->bound = Min(sites->bound, units);
}

/* Builds up to k sites, as long as there is something to gain; returns how many. */
static uint32
build(Sites *sites)
{
	uint32 candidates = sites->count;
	uint32 every = 1 + sites->k / BOUNDS;

	while (sites->steps < sites->k && sites->count > 0)
	{
		Site *site = &sites->built[sites->steps];

		if (sites->steps % every == 0)
			bound_from_past(sites);
		refresh_top(sites);
		if (sites->heap[0].gain == 0)
			break;
		site->node = sites->heap[0].node;
		locate_node(sites->nodes, site->node, &site->at);
		site->gain = place_tree_take(&sites->demand, &site->at, &sites->reach);
		sites->covered += site->gain;
		site->covered = sites->covered;
		sites->steps++;
		remove_top(sites);
		progress_notice_report(&sites->progress, (double) candidates + sites->steps,
							   (double) candidates + sites->k);
	}
	bound_from_now(sites);
	return sites->steps;
}

static void
put_sites(FunctionCallInfo fcinfo, const Sites *sites, uint32 count)
{
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;

	for (uint32 i = 0; i < count; i++)
	{
		const Site *site = &sites->built[i];
		SetNode node = node_set_node(sites->nodes, site->node);
		Datum values[5];
		bool nulls[5] = {false, !node.has_id, false, false, false};

		CHECK_FOR_INTERRUPTS();
		values[0] = Int32GetDatum(i + 1);
		values[1] = Int64GetDatum(node.id);
		values[2] = Float8GetDatum(weight_of_units(&sites->units, site->gain));
		values[3] = Float8GetDatum(weight_of_units(&sites->units, site->covered));
		values[4] = Float8GetDatum(weight_of_units(&sites->units, sites->bound));
		tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
	}
}

double
site_meters(double meters)
{
	if (isnan(meters) || meters < 0)
		ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				errmsg("a radius must not be negative or NaN"),
				errdetail("It is %g meters.", meters),
				errhint("Give in meters how far a site reaches."));
	return meters;
}

static uint32
sites_argument(int32 k)
{
	if (k < 0)
		ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				errmsg("the number of sites must not be negative"), errdetail("It is %d.", k),
				errhint("Give how many sites are to be built."));
	return k;
}

/* Arguments: demand, candidates, meters, k, existing. */
PG_FUNCTION_INFO_V1(wsis_next_sites);
Datum
wsis_next_sites(PG_FUNCTION_ARGS)
{
	Sites sites = {0};

	InitMaterializedSRF(fcinfo, 0);
	if (PG_ARGISNULL(0) || PG_ARGISNULL(1) || PG_ARGISNULL(2) || PG_ARGISNULL(3))
		return (Datum) 0;
	reach_begin(&sites.reach, site_meters(PG_GETARG_FLOAT8(2)));
	sites.k = sites_argument(PG_GETARG_INT32(3));
	progress_notice_begin(&sites.progress, "next_sites");
	gather_demand(&sites, PG_GETARG_PLACE_SET(0));
	if (sites.demand.levels > 0)
		sites.bound = sites.demand.boxes[sites.demand.levels - 1][0].units;
	if (!PG_ARGISNULL(4))
		cover_existing(&sites, PG_GETARG_NODE_SET(4));
	sites.nodes = PG_GETARG_NODE_SET(1);
	sites.k = Min(sites.k, sites.nodes->count);
	sites.built = palloc_extended((Size) (sites.k + 1) * sizeof(Site), MCXT_ALLOC_HUGE);
	gather_candidates(&sites);
	put_sites(fcinfo, &sites, build(&sites));
	return (Datum) 0;
}
