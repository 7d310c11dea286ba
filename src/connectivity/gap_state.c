/* States of the aggregates over gaps; see gap.h. */
#include "connectivity/gap.h"

#include "utils/expandeddatum.h"
#include "utils/memutils.h"

#include "distribution/huge_pages.h"

/* The least size with distances, and the one from which a state gets a memory context of its own.
 */
#define FIRST_SIZE ((Size) 256)
#define LARGE_SIZE ((Size) 1024 * 1024)

typedef struct LargeGap
{
	ExpandedObjectHeader header;
	Gap counts;
	Distribution *all;
	Distribution *known;
} LargeGap;

static Size
trimmed_size(const Distribution *d)
{
	return d ? distribution_size(d->count, d->parts) : 0;
}

static Size
flat_size(ExpandedObjectHeader *header)
{
	LargeGap *large = (LargeGap *) header;

	return GAP_HEADER + trimmed_size(large->all) + trimmed_size(large->known);
}

/* The state without spare room, flat. */
static void
flatten_into(ExpandedObjectHeader *header, void *result, Size size)
{
	LargeGap *large = (LargeGap *) header;
	Gap *gap = result;

	memcpy(gap, &large->counts, GAP_HEADER);
	SET_VARSIZE(gap, size);
	gap->form = DISTRIBUTION_BUFFER;
	gap->distributions = large->known ? 2 : 1;
	distribution_place(large->all, large->all->parts, gap_all(gap), trimmed_size(large->all));
	if (large->known)
		distribution_place(large->known, large->known->parts, gap_known(gap),
						   trimmed_size(large->known));
}

static const ExpandedObjectMethods methods = {flat_size, flatten_into};

/* Points to the parts of a flat state. */
static void
use_flat(GapState *state, Gap *gap)
{
	state->counts = gap;
	state->all = gap_all(gap);
	state->known = gap->distributions == 2 ? gap_known(gap) : NULL;
	state->datum = PointerGetDatum(gap);
}

static void
use_large(GapState *state, LargeGap *large)
{
	state->large = large;
	state->counts = &large->counts;
	state->all = large->all;
	state->known = large->known;
	state->datum = EOHPGetRWDatum(&large->header);
}

/*
 * A flat state with these distributions and room for so many cells more in each; its size
 * is a power of two, as the allocator would round it up anyway.
 */
static Gap *
assemble(const Gap *counts, const Distribution *all, const Distribution *known, uint32 cells)
{
	Size all_size = distribution_size_for(all, all->parts, cells);
	Size known_size = known ? distribution_size_for(known, known->parts, cells) : 0;
	Size size = FIRST_SIZE;
	Gap *gap;

	while (size - GAP_HEADER < all_size + known_size)
		size *= 2;
	if (size > MaxAllocSize)
		size = GAP_HEADER + all_size + known_size;
	if (size > MaxAllocSize)
		ereport(ERROR, errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				errmsg("a gap can't be larger than 1 GB"),
				errhint("Round distances and weights, so that more of them are equal, or aggregate "
						"smaller groups."));
	gap = palloc(size);
	memcpy(gap, counts, GAP_HEADER);
	SET_VARSIZE(gap, size);
	gap->form = DISTRIBUTION_BUFFER;
	gap->distributions = known ? 2 : 1;
	if (known)
		all_size = TYPEALIGN_DOWN(
			sizeof(DistributionWord),
			(Size) ((size - GAP_HEADER) * (all_size / (double) (all_size + known_size))));
	else
		all_size = size - GAP_HEADER;
	distribution_place(all, all->parts, gap_all(gap), all_size);
	if (known)
		distribution_place(known, known->parts, gap_known(gap), size - GAP_HEADER - all_size);
	return gap;
}

static Gap *
new_counts(void)
{
	Gap *gap = palloc0(GAP_HEADER);

	SET_VARSIZE(gap, GAP_HEADER);
	gap->version = GAP_VERSION;
	gap->form = DISTRIBUTION_BUFFER;
	return gap;
}

/* A state with what a gap has. */
static Gap *
copy_state(const Gap *gap)
{
	Gap *copy;

	if (gap->distributions > 0)
		return assemble(gap, gap_all(gap), gap->distributions == 2 ? gap_known(gap) : NULL, 1);
	copy = new_counts();
	memcpy(copy->places, gap->places, GAP_HEADER - offsetof(Gap, places));
	return copy;
}

/* Argument 0: a new state when it is NULL, a copy when it is not the aggregate's own. */
GapState
gap_state(FunctionCallInfo fcinfo)
{
	GapState state = {0};

	state.aggregate = AggCheckCallContext(fcinfo, NULL);
	if (PG_ARGISNULL(0))
	{
		use_flat(&state, new_counts());
		return state;
	}
	if (state.aggregate)
	{
		Pointer own = PG_GETARG_POINTER(0);

		if (VARATT_IS_EXTERNAL_EXPANDED_RW(own))
		{
			use_large(&state, (LargeGap *) DatumGetEOHP(PointerGetDatum(own)));
			return state;
		}
		if (VARATT_IS_4B_U(own) && ((Gap *) own)->form == DISTRIBUTION_BUFFER)
		{
			use_flat(&state, (Gap *) own);
			return state;
		}
	}
	use_flat(&state, copy_state((Gap *) PG_DETOAST_DATUM(PG_GETARG_DATUM(0))));
	return state;
}

/* The same for the final function, which gets a large state to read only. */
GapState
gap_state_to_read(FunctionCallInfo fcinfo)
{
	GapState state = {0};

	if (!AggCheckCallContext(fcinfo, NULL) || !VARATT_IS_EXTERNAL_EXPANDED(PG_GETARG_POINTER(0)))
		return gap_state(fcinfo);
	use_large(&state, (LargeGap *) DatumGetEOHP(PG_GETARG_DATUM(0)));
	return state;
}

static Distribution *
grow(Distribution *d, int parts, uint32 cells)
{
	d = distribution_grow(d, parts, cells);
	expect_huge_pages(d, VARSIZE(d));
	return d;
}

static void
make_room_in_large(LargeGap *large, int parts, uint32 cells, bool two)
{
	MemoryContext before = MemoryContextSwitchTo(large->header.eoh_context);

	if (two && !large->known)
		large->known = distribution_copy_buffer(large->all);
	large->all = grow(large->all, parts, cells);
	if (large->known)
		large->known = grow(large->known, parts, cells);
	MemoryContextSwitchTo(before);
}

/* A large state with what a flat one has, in the context of the aggregate. */
static LargeGap *
large_gap_new(const Gap *gap, MemoryContext parent)
{
	MemoryContext context = AllocSetContextCreate(parent, "wsis gap", ALLOCSET_SMALL_SIZES);
	LargeGap *large = MemoryContextAllocZero(context, sizeof(LargeGap));
	MemoryContext before = MemoryContextSwitchTo(context);

	EOH_init_header(&large->header, &methods, context);
	memcpy(&large->counts, gap, GAP_HEADER);
	large->all = distribution_copy_buffer(gap_all(gap));
	if (gap->distributions == 2)
		large->known = distribution_copy_buffer(gap_known(gap));
	MemoryContextSwitchTo(before);
	return large;
}

void
gap_state_make_room(FunctionCallInfo fcinfo, GapState *state, int parts, uint32 cells, bool two)
{
	Distribution *all;
	Distribution *known = NULL;
	MemoryContext context;

	if (state->large)
	{
		make_room_in_large(state->large, parts, cells, two);
		use_large(state, state->large);
		return;
	}
	all =
		state->all ? distribution_with_room(state->all, parts, cells) : distribution_new(parts, 0);
	if (state->known)
		known = distribution_with_room(state->known, parts, cells);
	else if (two)
		known = all;
	if (all == state->all && known == state->known)
		return;
	use_flat(state, assemble(state->counts, all, known, cells));
	if (VARSIZE(state->counts) < LARGE_SIZE || !AggCheckCallContext(fcinfo, &context))
		return;
	use_large(state, large_gap_new(state->counts, context));
	gap_state_make_room(fcinfo, state, parts, cells, two);
}

Gap *
gap_state_value(const GapState *state)
{
	Distribution *all = state->all ? distribution_sort_own(state->all) : NULL;
	Distribution *known = state->known ? distribution_sort_own(state->known) : NULL;

	if (known && VARSIZE(all) == VARSIZE(known) && memcmp(all, known, VARSIZE(all)) == 0)
		known = NULL;
	return gap_make(state->counts, all, known);
}

Datum
gap_state_finish(const GapState *state)
{
	return state->aggregate ? state->datum : PointerGetDatum(gap_state_value(state));
}
