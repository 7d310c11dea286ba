/* Large states; see large_list.h. */
#include "large_list.h"

#include "utils/memutils.h"

#include "huge_pages.h"

#define CONTEXT_NAME "wsis lists"

/*
 * The context of the large states of an aggregate: one for all its groups, so that another
 * group costs no context, which hash aggregation would visit for each that is added. It goes
 * with the aggregate's own.
 */
static MemoryContext
lists_of(MemoryContext aggregate)
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
	MemoryContext context = lists_of(aggregate);
	LargeList *large = MemoryContextAllocZero(context, sizeof(LargeList));

	EOH_init_header(&large->header, methods, context);
	large->list = MemoryContextAlloc(context, room);
	expect_huge_pages(large->list, room);
	memcpy(large->list, list, used);
	return large;
}
