/* Large states; see large_state.h. */
#include "distribution/large_state.h"

#include "utils/memutils.h"

#include "huge_pages.h"

static Size
flat_size(ExpandedObjectHeader *header)
{
	const Distribution *d = ((LargeList *) header)->list;

	return distribution_size(d->count, d->parts);
}

/* The buffer without its spare room. */
static void
flatten_into(ExpandedObjectHeader *header, void *result, Size size)
{
	Distribution *flat = result;

	memcpy(flat, ((LargeList *) header)->list, size);
	flat->capacity = flat->count;
	SET_VARSIZE(flat, size);
}

static const ExpandedObjectMethods methods = {flat_size, flatten_into};

LargeList *
large_state_new(const Distribution *buffer, MemoryContext aggregate)
{
	return large_list_new(&methods, buffer, distribution_size(buffer->count, buffer->parts),
						  VARSIZE(buffer), aggregate);
}

void
large_state_make_room(LargeList *large, int parts, uint32 cells)
{
	MemoryContext before = MemoryContextSwitchTo(large->header.eoh_context);

	large->list = distribution_grow(large->list, parts, cells);
	expect_huge_pages(large->list, VARSIZE(large->list));
	MemoryContextSwitchTo(before);
}
