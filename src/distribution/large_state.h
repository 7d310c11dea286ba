/* A large state of an aggregate whose list is a buffer of cells; see large_list.h. */
#ifndef WSIS_DISTRIBUTION_LARGE_STATE_H
#define WSIS_DISTRIBUTION_LARGE_STATE_H

#include "distribution/distribution.h"

#include "large_list.h"

#define LARGE_STATE_SIZE ((Size) 8 * 1024)

/* A large state with the cells of a buffer, in the context of an aggregate. */
extern LargeList *large_state_new(const Distribution *buffer, MemoryContext aggregate);
extern void large_state_make_room(LargeList *large, int parts, uint32 cells);

/* The large state that a datum is, or NULL. */
static inline LargeList *
large_state(Pointer datum)
{
	if (!VARATT_IS_EXTERNAL_EXPANDED(datum))
		return NULL;
	return (LargeList *) DatumGetEOHP(PointerGetDatum(datum));
}

#endif /* WSIS_DISTRIBUTION_LARGE_STATE_H */
