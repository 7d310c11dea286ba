/* Sites on a map of places: numbered diamonds, each in a circle of what it reaches. */
#ifndef WSIS_CONNECTIVITY_MAP_SITES_H
#define WSIS_CONNECTIVITY_MAP_SITES_H

#include "connectivity/map_labels.h"
#include "connectivity/place_map.h"

#define MAP_SITES_MAX 1000

typedef struct MapSites
{
	Elements points; /* in the order of their rank */
	double meters;	 /* that each reaches; < 0: not said */
	Place *place;
	int64 unknown; /* sites of unknown location */
} MapSites;

/* Reads the sites; the map has to show them and all that they reach. */
extern void map_sites_read(MapSites *sites, MapExtent *extent);

extern void draw_sites(Canvas *canvas, const MapSites *sites, const MapFrame *frame);

/* Adds a label for each that has a place; returns how many. */
extern int label_sites(const MapSites *sites, const MapFrame *frame, MapLabel *labels);

extern void draw_sites_legend(Canvas *canvas, LegendPen *pen, const MapSites *sites);
extern void describe_sites(StringInfo description, const MapSites *sites, Language language);

#endif /* WSIS_CONNECTIVITY_MAP_SITES_H */
