/*
 * A large state of an aggregate: a list in a memory context that all groups share, an
 * expanded object, which grows without being copied by the executor. Small states stay flat:
 * the object and its list take two allocations more.
 */
#ifndef WSIS_LARGE_LIST_H
#define WSIS_LARGE_LIST_H

#include "wsis.h"

#include "utils/expandeddatum.h"

typedef struct LargeList
{
	ExpandedObjectHeader header;
	void *list; /* a value with spare room */
} LargeList;

/*
 * The context of the large states of an aggregate: one for all its groups, so that another
 * group costs no context, which hash aggregation would visit for each that is added. It goes
 * with the aggregate's own.
 */
extern MemoryContext large_list_context(MemoryContext aggregate);

/* One with what is used of a list and so much room, in the context of an aggregate. */
extern LargeList *large_list_new(const ExpandedObjectMethods *methods, const void *list, Size used,
								 Size room, MemoryContext aggregate);

/* The one that a datum is, or NULL: one's own methods tell it from others. */
static inline LargeList *
large_list(Datum datum, const ExpandedObjectMethods *methods)
{
	ExpandedObjectHeader *header;

	if (!VARATT_IS_EXTERNAL_EXPANDED(DatumGetPointer(datum)))
		return NULL;
	header = DatumGetEOHP(datum);
	return header->eoh_methods == methods ? (LargeList *) header : NULL;
}

#endif /* WSIS_LARGE_LIST_H */
