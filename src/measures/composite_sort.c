/* The canonical form of composite_data: names in order, cells in order, each once. */
#include "measures/composite_data.h"

#include "miscadmin.h"
#include "utils/memutils.h"

static int
compare_numbers(const void *a, const void *b, void *data)
{
	uint32 x = *(const uint32 *) a;
	uint32 y = *(const uint32 *) b;

	return composite_compare_names(composite_name(data, x), composite_name_length(data, x),
								   composite_name(data, y), composite_name_length(data, y));
}

/* Copies the names in their order; what number each has there. */
static uint32 *
sort_names(const CompositeData *d, CompositeData *sorted)
{
	uint32 *order = palloc(sizeof(uint32) * (d->names + 1));
	uint32 *numbers = palloc(sizeof(uint32) * (d->names + 1));

	for (uint32 i = 0; i < d->names; i++)
		order[i] = i;
	qsort_interruptible(order, d->names, sizeof(uint32), compare_numbers, (void *) d);
	for (uint32 i = 0; i < d->names; i++)
	{
		uint32 length = composite_name_length(d, order[i]);

		numbers[order[i]] = i;
		composite_names(sorted)[i] = (CompositeName){sorted->bytes, length};
		memcpy(composite_bytes(sorted) + sorted->bytes, composite_name(d, order[i]), length);
		sorted->bytes += length;
	}
	sorted->names = d->names;
	pfree(order);
	return numbers;
}

/* What a cell is sorted by: 0 is no node, so that a unit by itself comes first. */
static uint32
cell_key(const CompositeCell *cell, bool by_unit)
{
	if (by_unit)
		return cell->unit;
	return cell->node == COMPOSITE_NO_NODE ? 0 : cell->node + 1;
}

/* Sorts cells by one of their names and leaves those with the same one in their order. */
static void
sort_cells(const CompositeCell *from, CompositeCell *to, uint32 cells, uint32 names, bool by_unit)
{
	uint32 *places = palloc0(sizeof(uint32) * ((Size) names + 2));

	for (uint32 i = 0; i < cells; i++)
	{
		if (i % 65536 == 0)
			CHECK_FOR_INTERRUPTS();
		places[cell_key(from + i, by_unit) + 1]++;
	}
	for (uint32 i = 1; i <= names; i++)
		places[i] += places[i - 1];
	for (uint32 i = 0; i < cells; i++)
	{
		if (i % 65536 == 0)
			CHECK_FOR_INTERRUPTS();
		to[places[cell_key(from + i, by_unit)]++] = from[i];
	}
	pfree(places);
}

/* The cells of a buffer with the numbers that names have in order. */
static CompositeCell *
renumbered_cells(const CompositeData *d, const uint32 *numbers)
{
	CompositeCell *cells =
		MemoryContextAllocHuge(CurrentMemoryContext, sizeof(CompositeCell) * ((Size) d->cells + 1));

	for (uint32 i = 0; i < d->cells; i++)
	{
		if (i % 65536 == 0)
			CHECK_FOR_INTERRUPTS();
		cells[i] = composite_cells(d)[i];
		cells[i].unit = numbers[cells[i].unit];
		if (cells[i].node != COMPOSITE_NO_NODE)
			cells[i].node = numbers[cells[i].node];
	}
	return cells;
}

/* Leaves out what is there twice, and units by themselves that have cells; false: a conflict. */
static bool
keep_each_once(CompositeCell *cells, uint32 *count, CompositeConflict *conflict)
{
	uint32 kept = 0;

	for (uint32 i = 0; i < *count; i++)
	{
		CompositeCell cell = cells[i];
		CompositeCell *last = kept > 0 ? cells + kept - 1 : NULL;

		if (i % 65536 == 0)
			CHECK_FOR_INTERRUPTS();
		if (last && last->unit == cell.unit && last->node == cell.node)
		{
			if (last->value == cell.value)
				continue;
			*conflict = (CompositeConflict){
				cell.unit, cell.node, {Min(last->value, cell.value), Max(last->value, cell.value)}};
			return false;
		}
		if (last && last->unit == cell.unit && last->node == COMPOSITE_NO_NODE)
			kept--;
		cells[kept++] = cell;
	}
	*count = kept;
	return true;
}

/* All names of a buffer are used: each came with a cell, and what is left out leaves its unit. */
CompositeData *
composite_try_sort(const CompositeData *d, CompositeConflict *conflict)
{
	CompositeData *names = composite_new(COMPOSITE_SORTED, 0, d->names, d->bytes);
	uint32 *numbers = sort_names(d, names);
	CompositeCell *cells = renumbered_cells(d, numbers);
	CompositeCell *other =
		MemoryContextAllocHuge(CurrentMemoryContext, sizeof(CompositeCell) * ((Size) d->cells + 1));
	uint32 count = d->cells;
	CompositeData *sorted = NULL;

	sort_cells(cells, other, count, d->names + 1, false);
	sort_cells(other, cells, count, d->names + 1, true);
	if (keep_each_once(cells, &count, conflict))
	{
		sorted = composite_new(COMPOSITE_SORTED, count, d->names, d->bytes);
		sorted->cells = count;
		sorted->names = names->names;
		sorted->bytes = names->bytes;
		memcpy(composite_cells(sorted), cells, sizeof(CompositeCell) * (Size) count);
		memcpy(composite_names(sorted), composite_names(names), VARSIZE(names) - COMPOSITE_HEADER);
	}
	else
	{
		/* numbers of d again, for the message */
		for (uint32 i = 0, unit = conflict->unit, node = conflict->node; i < d->names; i++)
		{
			if (numbers[i] == unit)
				conflict->unit = i;
			if (numbers[i] == node)
				conflict->node = i;
		}
	}
	pfree(names);
	pfree(numbers);
	pfree(cells);
	pfree(other);
	return sorted;
}

CompositeData *
composite_sort(const CompositeData *d)
{
	CompositeConflict conflict;
	CompositeData *sorted = composite_try_sort(d, &conflict);

	if (!sorted)
		ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				errmsg("a unit can't have two values of one node"),
				errdetail("\"%.*s\" of \"%.*s\" is %g and %g.",
						  (int) composite_name_length(d, conflict.node),
						  composite_name(d, conflict.node),
						  (int) composite_name_length(d, conflict.unit),
						  composite_name(d, conflict.unit), conflict.values[0], conflict.values[1]),
				errhint("Choose one, or aggregate each year by itself."));
	return sorted;
}

CompositeData *
composite_sorted(Datum datum)
{
	CompositeData *d = composite_stored(datum);

	return d->form == COMPOSITE_SORTED ? d : composite_sort(d);
}

uint32
composite_find(const CompositeData *d, const char *name, uint32 length)
{
	uint32 low = 0;
	uint32 high = d->names;

	while (low < high)
	{
		uint32 middle = low + (high - low) / 2;
		int order = composite_compare_names(composite_name(d, middle),
											composite_name_length(d, middle), name, length);

		if (order == 0)
			return middle;
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return COMPOSITE_NO_NODE;
}
