/*
 * Clusters as DBSCAN defines them (Ester, Kriegel, Sander and Xu, KDD 1996), in meters on
 * WGS84 and weighted: a place is core when the places within eps of it, itself included,
 * weigh at least so much; core places within eps of each other are in one cluster; any
 * other place within eps of a core place is on a cluster's border.
 */
#ifndef WSIS_CONNECTIVITY_CLUSTER_H
#define WSIS_CONNECTIVITY_CLUSTER_H

#include "wsis.h"

#define CLUSTER_NOISE (-1)

/* A place in the order of the rows; clusters are numbered in this order. */
typedef struct ClusterPlace
{
	double longitude;
	double latitude; /* NaN when nobody knows where it is */
	double weight;
} ClusterPlace;

/*
 * The cluster of each place, from 0 in the order of their first core places, or
 * CLUSTER_NOISE, which it is also when it is nowhere. A place on the border of several is in the
 * one with the lowest number. What it works with is left in the memory context.
 */
extern void cluster_places(const ClusterPlace *places, uint32 count, double eps, double min_weight,
						   int32 *clusters);

#endif /* WSIS_CONNECTIVITY_CLUSTER_H */
