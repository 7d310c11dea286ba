/* Clusters on a map of places: broken lines around their places, letters by weight. */
#ifndef WSIS_CONNECTIVITY_MAP_CLUSTERS_H
#define WSIS_CONNECTIVITY_MAP_CLUSTERS_H

#include "connectivity/map_hull.h"
#include "connectivity/map_labels.h"
#include "connectivity/place_map.h"

#define MAP_CLUSTERS_NAMED 26 /* A to Z */

/* A place in a cluster. */
typedef struct ClusterMember
{
	int32 cluster;
	int32 place;
	double weight;
} ClusterMember;

typedef struct MapCluster
{
	int32 id;
	int first; /* of its members, which stand together */
	int members;
	double weight;
	bool shown;		/* a member has a place */
	MapPoint least; /* what is drawn around them is from here */
	MapPoint most;	/* to here */
} MapCluster;

typedef struct MapClusters
{
	Elements ids; /* one a place, NULL for none */
	ClusterMember *member;
	MapCluster *cluster; /* the heaviest first */
	int count;
	bool weighted; /* else each place weighs 1 */
} MapClusters;

extern void map_clusters_read(MapClusters *clusters, const PlaceMap *map);
extern void draw_clusters(Canvas *canvas, MapClusters *clusters, const PlaceMap *map);

/* Adds a label for each that has a name and a place; returns how many. */
extern int label_clusters(const MapClusters *clusters, MapLabel *labels);

extern void draw_clusters_legend(Canvas *canvas, LegendPen *pen, const MapClusters *clusters);
extern void describe_clusters(StringInfo description, const MapClusters *clusters,
							  Language language);

#endif /* WSIS_CONNECTIVITY_MAP_CLUSTERS_H */
