/* Large states; see large_list.h. */
#include "large_list.h"

#include "utils/memutils.h"

#include "huge_pages.h"

#define CONTEXT_NAME "wsis lists"

MemoryContext
large_list_context(MemoryContext aggregate)
{
	for (MemoryContext child = aggregate->firstchild; child; child = child->nextchild)
		if (strcmp(child->name, CONTEXT_NAME) == 0)
			return child;
	return AllocSetContextCreate(aggregate, CONTEXT_NAME, ALLOCSET_DEFAULT_SIZES);
}

LargeList *
large_list_new(const ExpandedObjectMethods *methods, const void *list, Size used, Size room,
			   MemoryContext aggregate)
{
	MemoryContext context = large_list_context(aggregate);
	LargeList *large = MemoryContextAllocZero(context, sizeof(LargeList));

	EOH_init_header(&large->header, methods, context);
	large->list = MemoryContextAlloc(context, room);
	expect_huge_pages(large->list, room);
	memcpy(large->list, list, used);
	return large;
}
