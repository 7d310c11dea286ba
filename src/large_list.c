/* Large states; see large_list.h. */
#include "large_list.h"

#include "utils/memutils.h"

#include "huge_pages.h"

LargeList *
large_list_new(const ExpandedObjectMethods *methods, const void *list, Size used, Size room,
			   MemoryContext aggregate)
{
	MemoryContext context = AllocSetContextCreate(aggregate, "wsis list", ALLOCSET_SMALL_SIZES);
	LargeList *large = MemoryContextAllocZero(context, sizeof(LargeList));

	EOH_init_header(&large->header, methods, context);
	large->list = MemoryContextAlloc(context, room);
	expect_huge_pages(large->list, room);
	memcpy(large->list, list, used);
	return large;
}
