/* The grid for clusters. */
#include "connectivity/cluster_grid.h"

#include <math.h>

#include "miscadmin.h"

#include "connectivity/key_order.h"

#define PI 3.14159265358979323846
#define RADIANS (PI / 180)

/* The greatest radius of curvature, of the meridian at the poles. */
#define RADIUS_MAX (EARTH_A * EARTH_A / EARTH_B)

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

/* Puts a zero bit before each of WITHIN_BITS. */
static inline uint32
spread(uint32 bits)
{
	bits = (bits | bits << 4) & 0x0F0F;
	bits = (bits | bits << 2) & 0x3333;
	return (bits | bits << 1) & 0x5555;
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

/* The columns of every band, when these are not many more than places. */
static uint32 *
all_columns(const ClusterGrid *grid, uint32 count)
{
	uint32 *columns;

	if (grid->band_count > 2 * (int64) count + 1000)
		return NULL;
	columns = huge_area_alloc(grid->area, grid->band_count * sizeof(uint32));
	for (int64 i = 0; i < grid->band_count; i++)
	{
		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		columns[i] = band_columns(grid, i);
	}
	return columns;
}

static GridPlace
grid_place(const ClusterGrid *grid, const ClusterPlace *place, uint32 row, const uint32 *columns)
{
	uint32 north;
	uint32 east;
	int64 band = step_of((place->latitude + 90) / 180, grid->band_count, &north);
	int64 column = step_of((place->longitude + 180) / 360,
						   columns ? columns[band] : band_columns(grid, band), &east);

	return (GridPlace){
		band, (uint64) column << (2 * WITHIN_BITS) | spread(east) | spread(north) << 1, row};
}

/* Bits of the numbers up to one. */
static int
number_bits(double number)
{
	int exponent;

	frexp(number, &exponent);
	return exponent;
}

/* The smallest distance from the axis in a band: at its end that is nearer to a pole. */
static double
band_radius(const ClusterGrid *grid, int64 number)
{
	double south = band_latitude(grid, number);
	double north = band_latitude(grid, number + 1);

	return axis_distance(Max(fabs(south), fabs(north)));
}

/* The i-th place in order is in a cell of a band: the last one there is, or a new one. */
static inline void
add_to_cell(ClusterGrid *grid, uint32 i, int64 number, int64 column)
{
	bool new_band = grid->bands_used == 0 || grid->bands[grid->bands_used - 1].number != number;

	if (new_band)
		grid->bands[grid->bands_used++] =
			(GridBand){number, band_columns(grid, number), band_radius(grid, number),
					   grid->cell_count, grid->cell_count};
	if (new_band || grid->cells[grid->cell_count - 1].column != column)
	{
		grid->cells[grid->cell_count++] = (GridCell){column, grid->bands_used - 1, i, i};
		grid->bands[grid->bands_used - 1].end = grid->cell_count;
	}
	grid->cells[grid->cell_count - 1].end = i + 1;
}

/* Puts the places in the order of their cells, by keys that are one word each. */
static void
order_by_keys(ClusterGrid *grid, const ClusterPlace *places, uint32 count, const uint32 *columns,
			  int column_bits, int within_bits)
{
	KeyOrder order = key_order_begin(count);

	for (uint32 i = 0; i < count; i++)
	{
		GridPlace place;
		uint64 cell;
		uint32 within;

		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		if (isnan(places[i].latitude))
			continue;
		place = grid_place(grid, &places[i], i, columns);
		cell = place.band << column_bits | place.column >> (2 * WITHIN_BITS);
		within = place.column & ((1 << 2 * WITHIN_BITS) - 1);
		key_order_set(&order, grid->count++,
					  cell << 2 * within_bits | within >> 2 * (WITHIN_BITS - within_bits), i);
	}
	key_order_sort(&order, grid->count);
	for (uint32 i = 0; i < grid->count; i++)
	{
		uint64 cell = key_order_key(&order, i) >> 2 * within_bits;

		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		grid->rows[i] = key_order_item(&order, i);
		add_to_cell(grid, i, cell >> column_bits, cell & (((uint64) 1 << column_bits) - 1));
	}
	key_order_end(&order);
}

/* The same where the numbers of cells need more than a word. */
static void
order_by_numbers(ClusterGrid *grid, const ClusterPlace *places, uint32 count, const uint32 *columns)
{
	GridPlace *order = huge_area_alloc(grid->area, ((Size) count + 1) * sizeof(GridPlace));

	for (uint32 i = 0; i < count; i++)
	{
		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		if (!isnan(places[i].latitude))
			order[grid->count++] = grid_place(grid, &places[i], i, columns);
	}
	sort_grid(order, grid->count);
	for (uint32 i = 0; i < grid->count; i++)
	{
		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		grid->rows[i] = order[i].row;
		add_to_cell(grid, i, order[i].band, order[i].column >> (2 * WITHIN_BITS));
	}
}

static void
order_places(ClusterGrid *grid, const ClusterPlace *places, uint32 count)
{
	uint32 *columns = all_columns(grid, count);
	/* no band has more columns than the equator's */
	int column_bits = number_bits(2 * PI * EARTH_A / grid->cell + 1);
	int bits = 63 - key_order_item_bits(count) - column_bits - number_bits(grid->band_count);

	if (bits >= 0 && count >> KEY_ORDER_ITEM_BITS == 0)
		order_by_keys(grid, places, count, columns, column_bits, Min(bits / 2, WITHIN_BITS));
	else
		order_by_numbers(grid, places, count, columns);
}

/* The places in space, in their order. */
static void
gather_places(ClusterGrid *grid, const ClusterPlace *places, const WeightUnits *units)
{
	for (uint32 i = 0; i < grid->count; i++)
	{
		const ClusterPlace *from = &places[grid->rows[i]];

		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		tree_place_set(&grid->places[i], from->longitude, from->latitude,
					   weight_to_units(units, from->weight));
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
	grid->band_count = Max((int64) ceil(PI * RADIUS_MAX / grid->cell), 1);
}

/* Bands above and below, and their runs, two where they cross the antimeridian. */
#define NEAR_BANDS_MAX 8
#define RUNS_MAX (3 * NEAR_BANDS_MAX)

/* A band near that of the cells that are gone through. */
typedef struct GridNear
{
	const GridBand *band;
	double ratio;  /* its columns for one of the cells' */
	double spread; /* columns that a place of it may be turned against one near it */
	bool all;	   /* or any */
	uint32 west;   /* the cells up to these are passed */
	uint32 east;
} GridNear;

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
add_run(GridRun *runs, int n, uint32 first, uint32 end)
{
	if (first >= end)
		return n;
	runs[n] = (GridRun){first, end};
	return n + 1;
}

/*
 * Places at distances p and q from the axis and turned by t against each other are at
 * least 2 sqrt(p q) sin(t / 2) apart.
 */
static GridNear
near_band(const ClusterGrid *grid, const GridBand *own, const GridBand *band)
{
	double sine = grid->eps / (2 * Min(own->radius, band->radius));
	GridNear near = {band, 0, 0, !(sine < 0.999), band->first, band->first};

	if (!near.all)
	{
		double turn = 2 * asin(sine) / RADIANS * (1 + 1e-9) + 1e-12;

		near.ratio = (double) band->columns / own->columns;
		near.spread = turn / 360 * band->columns;
	}
	return near;
}

/* Parallels as far apart as that along a meridian, where it is curved the most, are too far. */
static int
near_bands(const ClusterGrid *grid, uint32 own, GridNear *near)
{
	double height = PI / grid->band_count * EARTH_RADIUS_MIN;
	int64 reach = grid->band_count == 1 ? 0 : 1 + (int64) floor(grid->eps / height);
	uint32 low = own;
	int n = 0;

	while (low > 0 && grid->bands[own].number - grid->bands[low - 1].number <= reach)
		low--;
	for (uint32 i = low;
		 i < grid->bands_used && grid->bands[i].number - grid->bands[own].number <= reach; i++)
	{
		Assert(n < NEAR_BANDS_MAX);
		near[n++] = near_band(grid, &grid->bands[own], &grid->bands[i]);
	}
	return n;
}

/* The first cell from *at on whose column is not below one. */
static inline void
pass_to(const ClusterGrid *grid, const GridBand *band, uint32 *at, int64 column)
{
	while (*at < band->end && grid->cells[*at].column < column)
		(*at)++;
}

/* The runs of a band: what is near, and what is near beyond the antimeridian. */
static inline int
runs_of_band(const ClusterGrid *grid, int64 column, GridNear *near, GridRun *runs, int n)
{
	const GridBand *band = near->band;
	int64 columns = band->columns;
	int64 west;
	int64 east;

	if (near->all || 2 * near->spread + near->ratio + 2 >= columns)
		return add_run(runs, n, band->first, band->end);
	/* as many columns farther east numbers are positive and cut off as they should be */
	west = (int64) (column * near->ratio - near->spread + columns) - columns;
	east = (int64) ((column + 1) * near->ratio + near->spread);
	if (west < 0)
		n = add_run(runs, n, find_column(grid, band, west + columns), band->end);
	if (east >= columns)
		n = add_run(runs, n, band->first, find_column(grid, band, east - columns + 1));
	pass_to(grid, band, &near->west, west);
	pass_to(grid, band, &near->east, east + 1);
	return add_run(runs, n, near->west, near->east);
}

/* The runs in a place with more room; the old one is freed with all else. */
static GridRun *
more_runs(ClusterGrid *grid, Size count, Size room)
{
	GridRun *larger = huge_area_alloc(grid->area, room * sizeof(GridRun));

	memcpy(larger, grid->runs, count * sizeof(GridRun));
	return larger;
}

/* What is near each cell, from west to east in each band. */
static void
gather_runs(ClusterGrid *grid)
{
	Size room = 4 * (Size) grid->cell_count + RUNS_MAX;
	Size n = 0;

	grid->runs = huge_area_alloc(grid->area, room * sizeof(GridRun));
	grid->runs_of = huge_area_alloc(grid->area, ((Size) grid->cell_count + 1) * sizeof(Size));
	for (uint32 band = 0; band < grid->bands_used; band++)
	{
		GridNear near[NEAR_BANDS_MAX];
		int count = near_bands(grid, band, near);

		for (uint32 cell = grid->bands[band].first; cell < grid->bands[band].end; cell++)
		{
			if (cell % 1024 == 0)
				CHECK_FOR_INTERRUPTS();
			if (n + RUNS_MAX > room)
				grid->runs = more_runs(grid, n, room *= 2);
			grid->runs_of[cell] = n;
			for (int i = 0; i < count; i++)
				n += runs_of_band(grid, grid->cells[cell].column, &near[i], grid->runs + n, 0);
		}
	}
	grid->runs_of[grid->cell_count] = n;
}

void
cluster_grid_build(ClusterGrid *grid, const ClusterPlace *places, uint32 count,
				   const WeightUnits *units, double eps)
{
	Size most = (Size) count + 1;

	measure_cells(grid, eps);
	grid->count = 0;
	grid->cell_count = 0;
	grid->bands_used = 0;
	grid->rows = huge_area_alloc(grid->area, most * sizeof(uint32));
	grid->cells = huge_area_alloc(grid->area, most * sizeof(GridCell));
	grid->bands = huge_area_alloc(grid->area, most * sizeof(GridBand));
	grid->places = huge_area_alloc(grid->area, most * sizeof(TreePlace));
	order_places(grid, places, count);
	gather_places(grid, places, units);
	gather_runs(grid);
}
