/* Large states; see large_state.h. */
#include "distribution/large_state.h"

#include "utils/memutils.h"

#include "distribution/huge_pages.h"

static Size
flat_size(ExpandedObjectHeader *header)
{
	const Distribution *d = ((LargeState *) header)->buffer;

	return distribution_size(d->count, d->parts);
}

/* The buffer without its spare room. */
static void
flatten_into(ExpandedObjectHeader *header, void *result, Size size)
{
	Distribution *flat = result;

	memcpy(flat, ((LargeState *) header)->buffer, size);
	flat->capacity = flat->count;
	SET_VARSIZE(flat, size);
}

static const ExpandedObjectMethods methods = {flat_size, flatten_into};

LargeState *
large_state_new(const Distribution *buffer, MemoryContext parent)
{
	MemoryContext context =
		AllocSetContextCreate(parent, "wsis distribution", ALLOCSET_SMALL_SIZES);
	LargeState *large = MemoryContextAllocZero(context, sizeof(LargeState));

	EOH_init_header(&large->header, &methods, context);
	large->buffer = MemoryContextAlloc(context, VARSIZE(buffer));
	memcpy(large->buffer, buffer, distribution_size(buffer->count, buffer->parts));
	return large;
}

void
large_state_make_room(LargeState *large, int parts, uint32 cells)
{
	MemoryContext before = MemoryContextSwitchTo(large->header.eoh_context);

	large->buffer = distribution_grow(large->buffer, parts, cells);
	expect_huge_pages(large->buffer, VARSIZE(large->buffer));
	MemoryContextSwitchTo(before);
}
