/*
 * A grid over the ellipsoid: bands of latitude, each divided into columns of longitude, as
 * many as make cells in which any two places are within eps of each other. Places stand in
 * the order of their cells, cells in that of their bands and columns; only cells with
 * places are kept.
 */
#ifndef WSIS_CONNECTIVITY_CLUSTER_GRID_H
#define WSIS_CONNECTIVITY_CLUSTER_GRID_H

#include "wsis.h"

#include "connectivity/cluster.h"
#include "connectivity/place_tree.h"
#include "connectivity/weight_units.h"

typedef struct GridCell
{
	int64 column;
	uint32 band;  /* which of the grid's bands */
	uint32 first; /* place */
	uint32 end;
} GridCell;

/* A band with cells: those from first to before end. */
typedef struct GridBand
{
	int64 number; /* from the south pole */
	int64 columns;
	double radius; /* the smallest distance from the earth's axis in it */
	uint32 first;
	uint32 end;
} GridBand;

/* A run of cells in which there may be places within eps of those in a cell. */
typedef struct GridRun
{
	uint32 first;
	uint32 end;
} GridRun;

typedef struct ClusterGrid
{
	double eps;
	int64 band_count;
	double cell; /* the greatest width and height of a cell, in meters */
	TreePlace *places;
	uint32 *rows; /* where the places came from */
	uint32 count;
	GridCell *cells;
	uint32 cell_count;
	GridBand *bands;
	uint32 bands_used;
	GridRun *runs;
	Size *runs_of;	/* of each cell the first one; behind the last that of none */
	HugeArea *area; /* where all of it is */
} ClusterGrid;

extern void cluster_grid_build(ClusterGrid *grid, const ClusterPlace *places, uint32 count,
							   const WeightUnits *units, double eps);

#endif /* WSIS_CONNECTIVITY_CLUSTER_GRID_H */
