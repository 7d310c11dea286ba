/*
 * A large state of an aggregate: a buffer of cells in a memory context of its own, an
 * expanded object, which grows without being copied. Small states stay flat: hash
 * aggregation visits all contexts that there are whenever a group is added.
 */
#ifndef WSIS_DISTRIBUTION_LARGE_STATE_H
#define WSIS_DISTRIBUTION_LARGE_STATE_H

#include "distribution/distribution.h"

#include "utils/expandeddatum.h"

#define LARGE_STATE_SIZE ((Size) 64 * 1024)

typedef struct LargeState
{
	ExpandedObjectHeader header;
	Distribution *buffer;
} LargeState;

/* A large state with the cells of a buffer, in the context of an aggregate. */
extern LargeState *large_state_new(const Distribution *buffer, MemoryContext parent);
extern void large_state_make_room(LargeState *large, int parts, uint32 cells);

/* The large state that a datum is, or NULL. */
static inline LargeState *
large_state(Pointer datum)
{
	if (!VARATT_IS_EXTERNAL_EXPANDED(datum))
		return NULL;
	return (LargeState *) DatumGetEOHP(PointerGetDatum(datum));
}

#endif /* WSIS_DISTRIBUTION_LARGE_STATE_H */
