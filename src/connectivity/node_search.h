/*
 * Searching a node set. The tree finds the nodes that may be the nearest by their straight
 * distance; which of these is, their distances along the ellipsoid say.
 */
#ifndef WSIS_CONNECTIVITY_NODE_SEARCH_H
#define WSIS_CONNECTIVITY_NODE_SEARCH_H

#include "connectivity/node_set.h"

#define NODE_CLASS_ANY (-1)
#define NODE_NOT_FOUND PG_UINT32_MAX

/* Which nodes count: those of a class or of any, those known to work or all. */
typedef struct NodeFilter
{
	int class; /* NODE_CLASS_ANY, NODE_CLASS_NONE: those without a class */
	bool known;
} NodeFilter;

typedef struct NodeHit
{
	uint32 node;
	double distance; /* meters; Infinity when no node was found */
} NodeHit;

/*
 * The nearest node. Guess is a node or NODE_NOT_FOUND: where it is near, such
 * as the answer for the place before, the search is shorter; what is found is the same.
 */
extern NodeHit node_search_nearest(const NodeSet *set, const EarthPoint *from, NodeFilter filter,
								   uint32 guess);

/* The nearest node of all and the nearest known to work, in one go, with a guess each. */
extern void node_search_nearest_two(const NodeSet *set, const EarthPoint *from, const uint32 *guess,
									NodeHit *hits);

/* The k nearest in order, fewer when there are fewer; palloc'd. */
extern NodeHit *node_search_k_nearest(const NodeSet *set, const EarthPoint *from, NodeFilter filter,
									  uint32 k, uint32 *found);

/* How many nodes are at most so many meters away. */
extern uint32 node_search_count(const NodeSet *set, const EarthPoint *from, double meters);

#endif /* WSIS_CONNECTIVITY_NODE_SEARCH_H */
