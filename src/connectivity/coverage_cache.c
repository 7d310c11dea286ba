/* Stored sets are fetched once for all calls of a function in a query. */
#include "connectivity/coverage_set.h"

#include "access/detoast.h"

static void
forget(CoverageCache *cache)
{
	if (!cache->pointer)
		return;
	pfree(cache->pointer);
	pfree((void *) cache->set);
	cache->pointer = NULL;
}

/* Fetches what is out of line, to be kept in the context. */
static const CoverageSet *
fetch(CoverageCache *cache, MemoryContext context, struct varlena *value)
{
	MemoryContext before = MemoryContextSwitchTo(context);

	forget(cache);
	cache->set = coverage_set_index(PointerGetDatum(value));
	cache->pointer = palloc(VARSIZE_EXTERNAL(value));
	memcpy(cache->pointer, value, VARSIZE_EXTERNAL(value));
	MemoryContextSwitchTo(before);
	return cache->set;
}

/* The set itself where it stands; what is out of line as it was fetched. */
const CoverageSet *
coverage_set_cached(CoverageCache *cache, MemoryContext context, Datum datum)
{
	struct varlena *value = (struct varlena *) DatumGetPointer(datum);

	if (!VARATT_IS_EXTERNAL_ONDISK(value))
		return coverage_set_index(datum);
	/* it is the same as long as its pointer is, for those who can see it */
	if (cache->pointer && memcmp(value, cache->pointer, VARSIZE_EXTERNAL(value)) == 0)
		return cache->set;
	return fetch(cache, context, value);
}
