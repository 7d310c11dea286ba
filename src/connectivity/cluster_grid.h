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
} ClusterGrid;

extern void cluster_grid_build(ClusterGrid *grid, const ClusterPlace *places, uint32 count,
							   const WeightUnits *units, double eps);

/* Runs of cells in which there may be places within eps of those in a cell. */
typedef struct GridRun
{
	uint32 first;
	uint32 end;
} GridRun;

/* Bands above and below, and their runs, two where they cross the antimeridian. */
#define GRID_BANDS_MAX 8
#define GRID_RUNS_MAX (3 * GRID_BANDS_MAX)

/* A band near that of the cells that are asked for. */
typedef struct GridNear
{
	const GridBand *band;
	double ratio;  /* its columns for one of the cells asked for */
	double spread; /* columns that a place of it may be turned against one near it */
	bool all;	   /* or any */
	uint32 west;   /* the cells up to these are passed */
	uint32 east;
} GridNear;

/* Asks for what is near one cell after the other, in their order. */
typedef struct GridWalk
{
	const ClusterGrid *grid;
	uint32 band; /* of the cell that was asked for last */
	int count;
	int own; /* its own band's place among these */
	GridNear near[GRID_BANDS_MAX];
} GridWalk;

extern void grid_walk_begin(GridWalk *walk, const ClusterGrid *grid);
extern int grid_walk_near(GridWalk *walk, uint32 cell, GridRun *runs);
/* Not in the bands before the cell's own. */
extern int grid_walk_near_ahead(GridWalk *walk, uint32 cell, GridRun *runs);

#endif /* WSIS_CONNECTIVITY_CLUSTER_GRID_H */
