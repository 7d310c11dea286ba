/*
 * The clustering. In a cell of the grid any two places are within eps: a cell that weighs
 * enough by itself is core as a whole, and its core places are in one cluster; so what
 * is united are cells, and masses of places at one spot cost no more than one.
 */
#include "connectivity/cluster.h"

#include <math.h>

#include "miscadmin.h"

#include "connectivity/cluster_work.h"
#include "connectivity/weight_units.h"
#include "huge_pages.h"
#include "progress_notice.h"

/* Distances are exact to a micrometer: what is as near is at the same place. */
#define EPS_MIN 1e-6

static bool
core_is_near(const Clusters *c, const TreePlace *from, uint32 first, uint32 end)
{
	if (end - first > CLUSTER_FEW)
		return place_tree_any_marked(&c->tree, from, &c->reach, first, end);
	for (uint32 i = first; i < end; i++)
		if (c->tree.marked[i] && tree_place_is_within(&c->grid.places[i], from, &c->reach))
			return true;
	return false;
}

static uint32
find_root(Clusters *c, uint32 cell)
{
	while (c->parent[cell] != cell)
	{
		c->parent[cell] = c->parent[c->parent[cell]];
		cell = c->parent[cell];
	}
	return cell;
}

/* Are there core places of two cells within eps of each other? */
static bool
cells_touch(const Clusters *c, const GridCell *a, const GridCell *b)
{
	const GridCell *less = a->end - a->first <= b->end - b->first ? a : b;
	const GridCell *more = less == a ? b : a;

	for (uint32 i = less->first; i < less->end; i++)
	{
		if (i % 256 == 0)
			CHECK_FOR_INTERRUPTS();
		if (!c->tree.marked[i])
			continue;
		if (core_is_near(c, &c->grid.places[i], more->first, more->end))
			return true;
	}
	return false;
}

/* Unites a cell with those behind it whose core places are near its own. */
static void
unite(Clusters *c, uint32 at)
{
	const GridRun *runs;
	int count;

	if (c->cores[at] == 0)
		return;
	runs = c->grid.runs + c->grid.runs_of[at];
	count = c->grid.runs_of[at + 1] - c->grid.runs_of[at];
	for (int i = 0; i < count; i++)
		for (uint32 other = Max(runs[i].first, at + 1); other < runs[i].end; other++)
		{
			uint32 a;
			uint32 b;

			if (c->cores[other] == 0)
				continue;
			a = find_root(c, at);
			b = find_root(c, other);
			if (a != b && cells_touch(c, &c->grid.cells[at], &c->grid.cells[other]))
				c->parent[Max(a, b)] = Min(a, b);
		}
}

/* Numbers the clusters in the order of their first core places; numbers these. */
static void
number_cores(Clusters *c, uint32 rows, int32 *clusters)
{
	int32 next = 0;

	for (uint32 row = 0; row < rows; row++)
	{
		if (row % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		clusters[row] = CLUSTER_NOISE;
	}
	for (uint32 at = 0; at < c->grid.cell_count; at++)
	{
		int32 root = find_root(c, at);

		if (at % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		c->number[at] = CLUSTER_NOISE;
		for (uint32 i = c->grid.cells[at].first; i < c->grid.cells[at].end; i++)
			clusters[c->grid.rows[i]] = c->tree.marked[i] ? root : CLUSTER_NOISE;
	}
	for (uint32 row = 0; row < rows; row++)
	{
		if (row % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		if (clusters[row] != CLUSTER_NOISE)
		{
			int32 *number = &c->number[clusters[row]];

			if (*number == CLUSTER_NOISE)
				*number = next++;
			clusters[row] = *number;
		}
	}
}

/* The lowest number among the clusters with a core place near a place. */
static int32
border_of(Clusters *c, uint32 place, const GridRun *runs, int count)
{
	const TreePlace *from = &c->grid.places[place];
	int32 lowest = PG_INT32_MAX;

	for (int i = 0; i < count; i++)
		for (uint32 other = runs[i].first; other < runs[i].end; other++)
			if (c->cores[other] > 0)
			{
				int32 number = c->number[find_root(c, other)];

				if (number < lowest &&
					core_is_near(c, from, c->grid.cells[other].first, c->grid.cells[other].end))
					lowest = number;
			}
	return lowest == PG_INT32_MAX ? CLUSTER_NOISE : lowest;
}

/* Numbers the places of a cell that are not core. */
static void
number_border(Clusters *c, uint32 at, int32 *clusters)
{
	const GridCell *cell = &c->grid.cells[at];
	const GridRun *runs;
	int count;

	if (c->cores[at] == cell->end - cell->first)
		return;
	runs = c->grid.runs + c->grid.runs_of[at];
	count = c->grid.runs_of[at + 1] - c->grid.runs_of[at];
	for (uint32 i = cell->first; i < cell->end; i++)
	{
		if (i % 256 == 0)
			CHECK_FOR_INTERRUPTS();
		if (!c->tree.marked[i])
			clusters[c->grid.rows[i]] = border_of(c, i, runs, count);
	}
}

/* Units that weigh at least so much. */
static uint64
units_enough(double min_weight, const WeightUnits *scale)
{
	double units = ceil(ldexp(min_weight, -scale->exponent));

	if (units >= ldexp(1, WEIGHT_UNIT_BITS + 1))
		return PG_UINT64_MAX;
	return units > 0 ? (uint64) units : 0;
}

/* Grid, boxes and sums over the places. */
static void
prepare(Clusters *c, const ClusterPlace *places, uint32 count, double eps, double min_weight)
{
	double greatest = 0;
	uint32 known = 0;
	WeightUnits scale;

	for (uint32 i = 0; i < count; i++)
	{
		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		if (isnan(places[i].latitude))
			continue;
		greatest = Max(greatest, places[i].weight);
		known++;
	}
	scale = weight_units_for(greatest, known);
	eps = Max(eps, EPS_MIN);
	c->enough = units_enough(min_weight, &scale);
	reach_begin(&c->reach, eps);
	huge_area_begin(&c->area, (Size) count * (PLACE_TREE_BYTES + CLUSTER_BYTES));
	c->grid.area = &c->area;
	cluster_grid_build(&c->grid, places, count, &scale, eps);
	count = known;
	place_tree_build(&c->tree, c->grid.places, count, &c->area);
	c->tree.marked = memset(huge_area_alloc(&c->area, count + 1), 0, count + 1);
	c->before = huge_area_alloc(&c->area, (Size) (count + 1) * sizeof(uint64));
	c->before[0] = 0;
	for (uint32 i = 0; i < count; i++)
	{
		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		c->before[i + 1] = c->before[i] + c->grid.places[i].units;
	}
	c->cores = huge_area_alloc(&c->area, (Size) (c->grid.cell_count + 1) * sizeof(uint32));
	memset(c->cores, 0, (Size) (c->grid.cell_count + 1) * sizeof(uint32));
	c->parent = huge_area_alloc(&c->area, (Size) (c->grid.cell_count + 1) * sizeof(uint32));
	c->number = huge_area_alloc(&c->area, (Size) (c->grid.cell_count + 1) * sizeof(int32));
	for (uint32 i = 0; i < c->grid.cell_count; i++)
		c->parent[i] = i;
}

/* One pass over the cells is a third of all. */
static void
report(ProgressNotice *progress, const Clusters *c, int pass, uint32 cell)
{
	CHECK_FOR_INTERRUPTS();
	if (cell % 64 == 0)
		progress_notice_report(progress, (double) pass * c->grid.cell_count + cell,
							   3.0 * c->grid.cell_count);
}

void
cluster_places(const ClusterPlace *places, uint32 count, double eps, double min_weight,
			   int32 *clusters)
{
	Clusters c;
	ProgressNotice progress;

	progress_notice_begin(&progress, "cluster_id");
	prepare(&c, places, count, eps, min_weight);
	for (uint32 i = 0; i < c.grid.cell_count; i++)
	{
		report(&progress, &c, 0, i);
		cluster_find_cores(&c, i);
	}
	place_tree_sum_up(&c.tree);
	for (uint32 i = 0; i < c.grid.cell_count; i++)
	{
		report(&progress, &c, 1, i);
		unite(&c, i);
	}
	number_cores(&c, count, clusters);
	for (uint32 i = 0; i < c.grid.cell_count; i++)
	{
		report(&progress, &c, 2, i);
		number_border(&c, i, clusters);
	}
}
