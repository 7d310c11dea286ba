/* What the files of the clustering share while they work. */
#ifndef WSIS_CONNECTIVITY_CLUSTER_WORK_H
#define WSIS_CONNECTIVITY_CLUSTER_WORK_H

#include "connectivity/cluster_grid.h"
#include "connectivity/place_tree.h"

typedef struct Clusters
{
	ClusterGrid grid;
	PlaceTree tree; /* core places are marked */
	Reach reach;
	uint64 enough;	/* units of weight around a core place */
	uint64 *before; /* units of the places before each, and of all */
	uint32 *cores;	/* of each cell: how many of its places are core */
	uint32 *parent; /* of each cell: another one of its cluster, or itself */
	HugeArea area;	/* where all of it is */
	int32 *number;	/* of each cell that is its own parent: the cluster's */
} Clusters;

/* So much for each place, besides the tree. */
#define CLUSTER_BYTES (sizeof(GridCell) + sizeof(GridRun) * 4 + 32)

/* Up to so many places are looked at one by one. */
#define CLUSTER_FEW 24

/* Units of weight of the places from first to before end. */
static inline uint64
cluster_units(const Clusters *c, uint32 first, uint32 end)
{
	return c->before[end] - c->before[first];
}

/* cluster_core.c: marks and counts the core places of a cell. */
extern void cluster_find_cores(Clusters *c, uint32 cell);

#endif /* WSIS_CONNECTIVITY_CLUSTER_WORK_H */
