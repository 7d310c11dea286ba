/*
 * Which places of a cell are core. A cell that weighs enough by itself is core as a whole;
 * one around which there is not enough has no core place. Of the others the places are
 * asked one by one, and, where they are many, by the half: what is near to all of a half
 * counts for each of them, and so does what is far from all.
 */
#include "connectivity/cluster_work.h"

#include "miscadmin.h"

/* The weight near a place, of the places from first to before end; of more than enough, enough. */
static uint64
units_near(const Clusters *c, const TreePlace *from, uint32 first, uint32 end, uint64 enough)
{
	uint64 units = 0;

	if (end - first > CLUSTER_FEW)
		return place_tree_within(&c->tree, from, &c->reach, first, end, enough);
	for (uint32 i = first; i < end && units < enough; i++)
		if (tree_place_is_within(&c->grid.places[i], from, &c->reach))
			units += c->grid.places[i].units;
	return units;
}

/* Is there enough within eps of a place? Its own cell is. */
static bool
place_is_core(const Clusters *c, const GridCell *cell, uint32 place, const GridRun *runs, int count)
{
	const TreePlace *from = &c->grid.places[place];
	uint64 units = cluster_units(c, cell->first, cell->end);

	/* from the middle, where the own band is, since what is found there is near, mostly */
	for (int step = 0; step < count && units < c->enough; step++)
	{
		int i = (count - 1) / 2 + (step % 2 == 0 ? -(step / 2) : (step + 1) / 2);
		uint32 first = c->grid.cells[runs[i].first].first;
		uint32 end = c->grid.cells[runs[i].end - 1].end;
		bool own = first <= cell->first && cell->end <= end;

		units += units_near(c, from, first, own ? cell->first : end, c->enough - units);
		if (own && units < c->enough)
			units += units_near(c, from, cell->end, end, c->enough - units);
	}
	return units >= c->enough;
}

/* Places of the boxes near a range of places, of which some may be near, some not. */
typedef struct Around
{
	uint32 box;
	int level;
	uint32 first; /* those of its places that are asked for */
	uint32 end;
} Around;

typedef struct AroundList
{
	Around *items;
	uint32 count;
	uint32 room;
} AroundList;

static void
add_around(AroundList *list, const Clusters *c, uint32 box, int level, uint32 first, uint32 end)
{
	uint64 low = (uint64) box << (PLACE_LEAF_BITS + level);
	uint64 high = (uint64) (box + 1) << (PLACE_LEAF_BITS + level);

	first = Max(first, low);
	end = Min(end, high);
	if (first >= end || cluster_units(c, first, end) == 0)
		return;
	if (list->count == list->room)
	{
		list->room = Max(64, list->room * 2);
		list->items = list->items ? repalloc_huge(list->items, (Size) list->room * sizeof(Around))
								  : palloc((Size) list->room * sizeof(Around));
	}
	list->items[list->count++] = (Around){box, level, first, end};
}

/*
 * Of what is around a range: what is near to all of it adds to the units, what is far from
 * all is dropped, the rest is kept in boxes of no more places than the range. Returns
 * the units of the rest.
 */
static uint64
sort_around(const Clusters *c, uint32 first, uint32 end, AroundList *around, AroundList *rest,
			uint64 *units)
{
	TreeBox own = tree_box_over(c->grid.places + first, end - first);
	uint64 possible = 0;

	while (around->count > 0)
	{
		Around item = around->items[--around->count];
		TreeSide side = tree_boxes_side(&c->tree.boxes[item.level][item.box], &own, &c->reach);

		if (side == TREE_BEYOND)
			continue;
		if (side == TREE_WITHIN)
			*units += cluster_units(c, item.first, item.end);
		else if (item.level > 0 && (uint64) PLACE_LEAF << item.level > end - first)
		{
			add_around(around, c, 2 * item.box, item.level - 1, item.first, item.end);
			add_around(around, c, 2 * item.box + 1, item.level - 1, item.first, item.end);
		}
		else
		{
			add_around(rest, c, item.box, item.level, item.first, item.end);
			possible += cluster_units(c, item.first, item.end);
		}
	}
	return possible;
}

static void
mark(Clusters *c, uint32 first, uint32 end)
{
	memset(c->tree.marked + first, true, end - first);
}

/* Places of a range of which some may be core and some not, one by one. */
static void
decide_each(Clusters *c, uint32 first, uint32 end, const AroundList *around, uint64 units)
{
	for (uint32 i = first; i < end; i++)
	{
		uint64 near = units;

		CHECK_FOR_INTERRUPTS();
		for (uint32 j = 0; j < around->count && near < c->enough; j++)
			near += units_near(c, &c->grid.places[i], around->items[j].first, around->items[j].end,
							   c->enough - near);
		c->tree.marked[i] = near >= c->enough;
	}
}

/* Marks the core places of a range, around which all of it has so many units, and some of the list.
 */
static void
decide_range(Clusters *c, uint32 first, uint32 end, AroundList *around, uint64 units)
{
	AroundList rest = {NULL, 0, 0};
	uint64 possible = sort_around(c, first, end, around, &rest, &units);

	CHECK_FOR_INTERRUPTS();
	if (units >= c->enough)
		mark(c, first, end);
	else if (units + possible >= c->enough)
	{
		if (end - first <= PLACE_LEAF)
			decide_each(c, first, end, &rest, units);
		else
		{
			uint32 middle = first + (end - first) / 2;
			AroundList copy = {
				palloc_extended((Size) rest.count * sizeof(Around) + 1, MCXT_ALLOC_HUGE),
				rest.count, rest.count};

			memcpy(copy.items, rest.items, (Size) rest.count * sizeof(Around));
			decide_range(c, first, middle, &copy, units);
			decide_range(c, middle, end, &rest, units);
			pfree(copy.items);
		}
	}
	if (rest.items)
		pfree(rest.items);
}

/* The places of a cell together: all that is in the runs around is to be looked at. */
static void
decide_cell(Clusters *c, const GridCell *cell, const GridRun *runs, int count)
{
	AroundList around = {NULL, 0, 0};
	int top = c->tree.levels - 1;

	for (int i = 0; i < count; i++)
	{
		uint32 first = c->grid.cells[runs[i].first].first;
		uint32 end = c->grid.cells[runs[i].end - 1].end;
		bool own = first <= cell->first && cell->end <= end;

		add_around(&around, c, 0, top, first, own ? cell->first : end);
		if (own)
			add_around(&around, c, 0, top, cell->end, end);
	}
	decide_range(c, cell->first, cell->end, &around, cluster_units(c, cell->first, cell->end));
	if (around.items)
		pfree(around.items);
}

void
cluster_find_cores(Clusters *c, uint32 at)
{
	const GridCell *cell = &c->grid.cells[at];
	const GridRun *runs;
	uint64 units = 0;
	int count;

	if (cluster_units(c, cell->first, cell->end) >= c->enough)
	{
		mark(c, cell->first, cell->end);
		c->cores[at] = cell->end - cell->first;
		return;
	}
	runs = c->grid.runs + c->grid.runs_of[at];
	count = c->grid.runs_of[at + 1] - c->grid.runs_of[at];
	for (int i = 0; i < count; i++)
		units += cluster_units(c, c->grid.cells[runs[i].first].first,
							   c->grid.cells[runs[i].end - 1].end);
	if (units < c->enough)
		return;
	if (cell->end - cell->first > CLUSTER_FEW)
		decide_cell(c, cell, runs, count);
	else
		for (uint32 i = cell->first; i < cell->end; i++)
			c->tree.marked[i] = place_is_core(c, cell, i, runs, count);
	for (uint32 i = cell->first; i < cell->end; i++)
		c->cores[at] += c->tree.marked[i];
}
