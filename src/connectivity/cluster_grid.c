/* The grid for clusters. */
#include "connectivity/cluster_grid.h"

#include <math.h>

#include "miscadmin.h"

#include "connectivity/weight_units.h"

#define PI 3.14159265358979323846
#define RADIANS (PI / 180)

/* Bits of a place's order within its cell: how far north and how far east, in turn. */
#define WITHIN_BITS 8

/* A place while it is sorted: by band, column and where in the cell. */
typedef struct GridPlace
{
	uint64 band;
	uint64 column; /* and where within the cell */
	uint32 row;
} GridPlace;

#define ST_SORT sort_grid
#define ST_ELEMENT_TYPE GridPlace
#define ST_COMPARE(a, b) \
	((a)->band != (b)->band			  ? ((a)->band < (b)->band ? -1 : 1) \
		 : (a)->column != (b)->column ? ((a)->column < (b)->column ? -1 : 1) \
		 : (a)->row < (b)->row		  ? -1 \
									  : (a)->row > (b)->row)
#define ST_SCOPE static
#define ST_CHECK_FOR_INTERRUPTS
#define ST_DEFINE
#include "lib/sort_template.h"

/* The distance from the earth's axis at a latitude. */
static double
axis_distance(double latitude)
{
	EarthPoint point;

	earth_locate(&point, 0, Max(-90, Min(90, latitude)));
	return Max(point.x, 0);
}

static double
band_latitude(const ClusterGrid *grid, int64 number)
{
	return 180.0 * number / grid->band_count - 90;
}

/*
 * So many columns that none is wider than a cell may be, at the end of the band that is
 * nearer to the equator.
 */
static int64
band_columns(const ClusterGrid *grid, int64 number)
{
	double south = band_latitude(grid, number);
	double north = band_latitude(grid, number + 1);
	double widest = south < 0 && north > 0 ? EARTH_A : axis_distance(Min(fabs(south), fabs(north)));

	return Max((int64) ceil(2 * PI * widest / grid->cell), 1);
}

/* The bits of two numbers in turn. */
static uint32
interleave(uint32 a, uint32 b)
{
	uint32 bits = 0;

	for (int i = 0; i < WITHIN_BITS; i++)
		bits |= (a >> i & 1) << (2 * i) | (b >> i & 1) << (2 * i + 1);
	return bits;
}

/* Where a number is on a scale of so many steps, and where between this step and the next. */
static int64
step_of(double at, int64 steps, uint32 *within)
{
	double scaled = at * steps;
	int64 step = Min((int64) scaled, steps - 1);
	double rest = (scaled - step) * (1 << WITHIN_BITS);

	*within = Min((uint32) Max(rest, 0), (1 << WITHIN_BITS) - 1);
	return step;
}

/* Columns of the band that was asked for last are kept: places of a row are often near. */
static GridPlace
grid_place(const ClusterGrid *grid, const ClusterPlace *place, uint32 row, int64 *band,
		   int64 *columns)
{
	uint32 north;
	uint32 east;
	int64 number = step_of((place->latitude + 90) / 180, grid->band_count, &north);
	int64 column;

	if (number != *band)
	{
		*band = number;
		*columns = band_columns(grid, number);
	}
	column = step_of((place->longitude + 180) / 360, *columns, &east);
	return (GridPlace){number, (uint64) column << (2 * WITHIN_BITS) | interleave(east, north), row};
}

/* The smallest distance from the axis in a band: at its end that is nearer to a pole. */
static double
band_radius(const ClusterGrid *grid, int64 number)
{
	double south = band_latitude(grid, number);
	double north = band_latitude(grid, number + 1);

	return axis_distance(Max(fabs(south), fabs(north)));
}

/* Cells and bands of the places in order. */
static void
gather_cells(ClusterGrid *grid, const GridPlace *order)
{
	const GridPlace *before = NULL;

	for (uint32 i = 0; i < grid->count; i++)
	{
		const GridPlace *place = &order[i];
		int64 column = place->column >> (2 * WITHIN_BITS);
		bool new_band = !before || before->band != place->band;

		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		if (new_band)
		{
			grid->bands[grid->bands_used++] =
				(GridBand){place->band, band_columns(grid, place->band),
						   band_radius(grid, place->band), grid->cell_count, grid->cell_count};
		}
		if (new_band || grid->cells[grid->cell_count - 1].column != column)
		{
			grid->cells[grid->cell_count++] = (GridCell){column, grid->bands_used - 1, i, i};
			grid->bands[grid->bands_used - 1].end = grid->cell_count;
		}
		grid->cells[grid->cell_count - 1].end = i + 1;
		before = place;
	}
}

/*
 * Two places in a cell of so much height and width are no farther apart than the hypotenuse
 * in a straight line, for along the meridian and along the parallel chords are shorter
 * than arcs; 0.7 is a little less than the square root of 1/2.
 */
static void
measure_cells(ClusterGrid *grid, double eps)
{
	double inner = reach_inner(eps);

	grid->eps = eps;
	grid->cell = isinf(inner) ? 1.0 / 0.0 : 0.7 * inner;
	grid->band_count = Max((int64) ceil(PI * EARTH_RADIUS_MAX / grid->cell), 1);
}

void
cluster_grid_build(ClusterGrid *grid, const ClusterPlace *places, uint32 count, int exponent,
				   double eps)
{
	GridPlace *order = palloc_extended((Size) (count + 1) * sizeof(GridPlace), MCXT_ALLOC_HUGE);
	int64 band = -1;
	int64 columns = 0;

	measure_cells(grid, eps);
	for (uint32 i = 0; i < count; i++)
	{
		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		order[i] = grid_place(grid, &places[i], i, &band, &columns);
	}
	sort_grid(order, count);
	grid->count = count;
	grid->cell_count = 0;
	grid->bands_used = 0;
	grid->places = palloc_extended((Size) (count + 1) * sizeof(TreePlace), MCXT_ALLOC_HUGE);
	grid->rows = palloc_extended((Size) (count + 1) * sizeof(uint32), MCXT_ALLOC_HUGE);
	grid->cells = palloc_extended((Size) (count + 1) * sizeof(GridCell), MCXT_ALLOC_HUGE);
	grid->bands = palloc_extended((Size) (count + 1) * sizeof(GridBand), MCXT_ALLOC_HUGE);
	gather_cells(grid, order);
	for (uint32 i = 0; i < count; i++)
	{
		const ClusterPlace *place = &places[order[i].row];

		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		grid->rows[i] = order[i].row;
		tree_place_set(&grid->places[i], place->longitude, place->latitude,
					   weight_to_units(place->weight, exponent));
	}
	pfree(order);
}

/* The first cell of a band whose column is not below one. */
static uint32
find_column(const ClusterGrid *grid, const GridBand *band, int64 column)
{
	uint32 low = band->first;
	uint32 high = band->end;

	while (low < high)
	{
		uint32 middle = low + (high - low) / 2;

		if (grid->cells[middle].column < column)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static int
add_run(const ClusterGrid *grid, const GridBand *band, int64 low, int64 high, GridRun *runs, int n)
{
	GridRun run = {find_column(grid, band, low), find_column(grid, band, high + 1)};

	if (run.first == run.end)
		return n;
	Assert(n < GRID_RUNS_MAX);
	runs[n] = run;
	return n + 1;
}

/*
 * The columns of a band that are near enough. Places at distances p and q from the axis and
 * turned by t against each other are at least 2 sqrt(p q) sin(t / 2) apart.
 */
static int
near_in_band(const ClusterGrid *grid, const GridBand *own, int64 column, const GridBand *band,
			 GridRun *runs, int n)
{
	double radius = Min(own->radius, band->radius);
	double sine = grid->eps / (2 * radius);
	double turn;
	double west;
	double east;

	if (!(sine < 0.999))
		return add_run(grid, band, 0, band->columns - 1, runs, n);
	turn = 2 * asin(sine) / RADIANS * (1 + 1e-9) + 1e-12;
	west = (360.0 * column / own->columns - turn) / 360 * band->columns;
	east = (360.0 * (column + 1) / own->columns + turn) / 360 * band->columns;
	if (east - west + 2 >= band->columns)
		return add_run(grid, band, 0, band->columns - 1, runs, n);
	if (west < 0)
		n = add_run(grid, band, (int64) floor(west + band->columns), band->columns - 1, runs, n);
	if (east >= band->columns)
		n = add_run(grid, band, 0, (int64) floor(east - band->columns), runs, n);
	return add_run(grid, band, (int64) floor(Max(west, 0)),
				   (int64) floor(Min(east, band->columns - 1.0)), runs, n);
}

/* Parallels as far apart as that along a meridian, where it is curved the most, are too far. */
int
cluster_grid_near(const ClusterGrid *grid, uint32 cell, GridRun *runs)
{
	uint32 own = grid->cells[cell].band;
	double height = PI / grid->band_count * EARTH_RADIUS_MIN;
	int64 reach = grid->band_count == 1 ? 0 : 1 + (int64) floor(grid->eps / height);
	uint32 low = own;
	int n = 0;

	while (low > 0 && grid->bands[own].number - grid->bands[low - 1].number <= reach)
		low--;
	for (uint32 i = low;
		 i < grid->bands_used && grid->bands[i].number - grid->bands[own].number <= reach; i++)
		n = near_in_band(grid, &grid->bands[own], grid->cells[cell].column, &grid->bands[i], runs,
						 n);
	return n;
}
