/* Stored sets are fetched once for all calls of a function in a query. */
#include "connectivity/node_set.h"

#include "access/detoast.h"

/* The set itself where it stands; a tree that is kept where it is not. */
const NodeSet *
node_set_cached(NodeCache *cache, MemoryContext context, Datum datum)
{
	struct varlena *value = (struct varlena *) DatumGetPointer(datum);
	const NodeSet *set = (const NodeSet *) value;
	MemoryContext before;

	if (VARATT_IS_4B_U(value))
	{
		node_set_check(set);
		if (set->form == NODE_SET_TREE)
			return set;
	}
	/* what is out of line is the same as long as its pointer is, for those who can see it */
	else if (VARATT_IS_EXTERNAL_ONDISK(value) && cache->pointer &&
			 memcmp(value, cache->pointer, VARSIZE_EXTERNAL(value)) == 0)
		return cache->set;
	before = MemoryContextSwitchTo(context);
	if (VARATT_IS_EXTERNAL_ONDISK(value))
	{
		if (cache->pointer)
		{
			pfree(cache->pointer);
			pfree((void *) cache->set);
			cache->pointer = NULL;
		}
		set = node_set_tree(datum);
		cache->set = set;
		cache->pointer = palloc(VARSIZE_EXTERNAL(value));
		memcpy(cache->pointer, value, VARSIZE_EXTERNAL(value));
		MemoryContextSwitchTo(before);
		return set;
	}
	MemoryContextSwitchTo(before);
	return node_set_tree(datum);
}
