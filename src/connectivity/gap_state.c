/* States of the aggregates over gaps; see gap.h. */
#include "connectivity/gap.h"

#include "utils/expandeddatum.h"
#include "utils/memutils.h"

#include "huge_pages.h"
#include "distribution/large_state.h"

/* The least size with distances. */
#define FIRST_SIZE ((Size) 64)

typedef struct LargeGap
{
	ExpandedObjectHeader header;
	GapCounts counts;
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

	return gap_size(gap_parts_needed(&large->counts)) + trimmed_size(large->all) +
		trimmed_size(large->known);
}

/* A state's header and its counts; distributions: how many there will be behind. */
static void
put_header(Gap *gap, Size size, const GapCounts *counts, int distributions)
{
	SET_VARSIZE(gap, size);
	gap->version = GAP_VERSION;
	gap->form = DISTRIBUTION_BUFFER;
	gap->distributions = distributions;
	gap->parts = gap_parts_needed(counts);
	gap_put_counts(gap, counts);
}

/* The state without spare room, flat. */
static void
flatten_into(ExpandedObjectHeader *header, void *result, Size size)
{
	LargeGap *large = (LargeGap *) header;
	Gap *gap = result;

	put_header(gap, size, &large->counts, large->known ? 2 : 1);
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
	state->flat = gap;
	state->all = gap_all(gap);
	state->known = gap->distributions == 2 ? gap_known(gap) : NULL;
}

static void
use_large(GapState *state, LargeGap *large)
{
	state->large = large;
	state->flat = NULL;
	state->all = large->all;
	state->known = large->known;
}

/* The size of a buffer with room for so many cells more; of the first ones, for no others. */
static Size
size_with_room(const Distribution *d, uint32 cells)
{
	if (!d)
		return 0;
	return d->count == 0 ? distribution_size(cells, d->parts)
						 : distribution_size_for(d, d->parts, cells);
}

/*
 * A flat state with these distributions and room for so many cells more in each. With
 * distances its size is a power of two, as the allocator would round it up anyway.
 */
static Gap *
assemble(const GapCounts *counts, const Distribution *all, const Distribution *known, uint32 cells)
{
	Size header = gap_size(gap_parts_needed(counts));
	Size all_size = size_with_room(all, cells);
	Size known_size = size_with_room(known, cells);
	Size size = all ? FIRST_SIZE : header;
	Gap *gap;

	while (size < header + all_size + known_size)
		size *= 2;
	if (size > MaxAllocSize)
		size = header + all_size + known_size;
	if (size > MaxAllocSize)
		gap_too_large();
	gap = palloc(size);
	put_header(gap, size, counts, (all ? 1 : 0) + (known ? 1 : 0));
	if (!all)
		return gap;
	if (known)
		all_size = TYPEALIGN_DOWN(
			sizeof(DistributionWord),
			(Size) ((size - header) * (all_size / (double) (all_size + known_size))));
	else
		all_size = size - header;
	distribution_place(all, all->parts, gap_all(gap), all_size);
	if (known)
		distribution_place(known, known->parts, gap_known(gap), size - header - all_size);
	return gap;
}

/* Takes over a state of the aggregate's own; false where it is none, or only to be read. */
static bool
get_own(Pointer own, GapState *state, bool to_read)
{
	if (VARATT_IS_EXTERNAL_EXPANDED_RW(own) || (to_read && VARATT_IS_EXTERNAL_EXPANDED(own)))
	{
		use_large(state, (LargeGap *) DatumGetEOHP(PointerGetDatum(own)));
		state->counts = state->large->counts;
		return true;
	}
	if (!VARATT_IS_4B_U(own) || ((Gap *) own)->form != DISTRIBUTION_BUFFER)
		return false;
	use_flat(state, (Gap *) own);
	gap_get_counts(state->flat, &state->counts);
	return true;
}

static void
get_state(FunctionCallInfo fcinfo, GapState *state, bool to_read)
{
	Gap *gap;

	memset(state, 0, sizeof(GapState));
	state->aggregate = AggCheckCallContext(fcinfo, NULL);
	if (PG_ARGISNULL(0) || (state->aggregate && get_own(PG_GETARG_POINTER(0), state, to_read)))
		return;
	gap = gap_stored(PG_GETARG_DATUM(0));
	gap_get_counts(gap, &state->counts);
	use_flat(state,
			 assemble(&state->counts, gap_all(gap), gap->distributions == 2 ? gap_known(gap) : NULL,
					  gap->distributions > 0 ? 1 : 0));
}

void
gap_state_get(FunctionCallInfo fcinfo, GapState *state)
{
	get_state(fcinfo, state, false);
}

void
gap_state_get_to_read(FunctionCallInfo fcinfo, GapState *state)
{
	get_state(fcinfo, state, true);
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

/* A large state with the distributions of a flat one, in the context of the aggregate. */
static LargeGap *
large_gap_new(const GapState *state, MemoryContext parent)
{
	MemoryContext context = large_list_context(parent);
	LargeGap *large = MemoryContextAllocZero(context, sizeof(LargeGap));
	MemoryContext before = MemoryContextSwitchTo(context);

	EOH_init_header(&large->header, &methods, context);
	large->all = distribution_copy_buffer(state->all);
	if (state->known)
		large->known = distribution_copy_buffer(state->known);
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
	use_flat(state, assemble(&state->counts, all, known, cells));
	if (VARSIZE(state->flat) < LARGE_STATE_SIZE || !AggCheckCallContext(fcinfo, &context))
		return;
	use_large(state, large_gap_new(state, context));
	gap_state_make_room(fcinfo, state, parts, cells, two);
}

/* The counts are written where they belong, which a flat state may not have yet. */
static Datum
own_state(GapState *state)
{
	if (state->large)
	{
		state->large->counts = state->counts;
		return EOHPGetRWDatum(&state->large->header);
	}
	if (!state->flat || (gap_parts_needed(&state->counts) & ~state->flat->parts) != 0)
		use_flat(state, assemble(&state->counts, state->all, state->known, 0));
	else
		gap_put_counts(state->flat, &state->counts);
	return PointerGetDatum(state->flat);
}

Datum
gap_state_finish(GapState *state)
{
	return state->aggregate ? own_state(state) : PointerGetDatum(gap_state_value(state));
}

/* Makes a gap of what has been sorted into its place, or elsewhere. */
static Gap *
finish_value(Gap *gap, const GapCounts *counts, const Distribution *all, const Distribution *known)
{
	char *end = (char *) gap + gap_size(gap_parts_needed(counts));
	bool in_place = (char *) all == end;

	end += VARSIZE(all);
	if (known)
	{
		in_place = in_place && (char *) known == end;
		end += VARSIZE(known);
	}
	if (!in_place)
	{
		Gap *made = gap_make(counts, all, known);

		pfree(gap);
		return made;
	}
	if (end - (char *) gap > MaxAllocSize)
		gap_too_large();
	put_header(gap, end - (char *) gap, counts, known ? 2 : 1);
	gap->form = DISTRIBUTION_SORTED;
	return gap;
}

/* The distributions are sorted where they will stand, unless their repetitions leave no room. */
Gap *
gap_state_value(const GapState *state)
{
	Size header = gap_size(gap_parts_needed(&state->counts));
	Size size = header + trimmed_size(state->all) + trimmed_size(state->known);
	Gap *gap;
	Distribution *place;
	Distribution *all;
	Distribution *known = NULL;

	if (!state->all)
		return gap_make(&state->counts, NULL, NULL);
	gap = palloc_extended(size, MCXT_ALLOC_HUGE);
	expect_huge_pages(gap, size);
	place = (Distribution *) ((char *) gap + header);
	all = distribution_sort_own_at(state->all, place);
	if (all == place)
		place = (Distribution *) ((char *) all + VARSIZE(all));
	if (state->known)
		known = distribution_sort_own_at(state->known, place);
	if (known && gap_same_distances(all, known))
		known = NULL;
	return finish_value(gap, &state->counts, all, known);
}
