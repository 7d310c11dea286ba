/* Ranked distributions as buffers that grow by doubling, and their sorted form. */
#include "measures/ranked.h"

#include "miscadmin.h"

#include "stored.h"

Ranked *
ranked_new(uint32 capacity)
{
	Size size = ranked_size(capacity);
	Ranked *r = palloc(size);

	memset(r, 0, RANKED_HEADER);
	SET_VARSIZE(r, size);
	r->version = RANKED_VERSION;
	r->form = RANKED_BUFFER;
	r->capacity = capacity;
	return r;
}

void
ranked_append_all(Ranked *r, const Ranked *added)
{
	memcpy(r->cells + r->count, added->cells, (Size) added->count * sizeof(RankedCell));
	r->count += added->count;
}

static Ranked *
resized(const Ranked *r, uint64 cells)
{
	uint64 capacity = 4;
	Ranked *larger;

	if (cells > RANKED_CELLS_MAX)
		ereport(ERROR, errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				errmsg("a ranked distribution can't be larger than 1 GB"),
				errhint("Rank groups of rows: their sums of weights, and their means."));
	while (capacity < cells)
		capacity *= 2;
	larger = ranked_new(Min(capacity, RANKED_CELLS_MAX));
	ranked_append_all(larger, r);
	return larger;
}

Ranked *
ranked_with_room(Ranked *r, uint32 more)
{
	uint64 cells = (uint64) r->count + more;

	return cells <= r->capacity ? r : resized(r, cells);
}

Ranked *
ranked_copy_buffer(const Ranked *r)
{
	return resized(r, r->count);
}

Ranked *
ranked_put(Ranked *r, RankedCell cell)
{
	Ranked *with_room = ranked_with_room(r, 1);

	if (with_room != r)
		pfree(r);
	with_room->cells[with_room->count++] = cell;
	return with_room;
}

static int
compare_cells(const void *a, const void *b, void *unused)
{
	return ranked_compare_cells(a, b);
}

Ranked *
ranked_sort(const Ranked *r)
{
	Ranked *sorted = ranked_new(r->count);

	ranked_append_all(sorted, r);
	if (r->form != RANKED_SORTED)
		qsort_interruptible(sorted->cells, sorted->count, sizeof(RankedCell), compare_cells, NULL);
	sorted->form = RANKED_SORTED;
	return sorted;
}

Ranked *
ranked_stored(Datum datum)
{
	Ranked *r = (Ranked *) PG_DETOAST_DATUM(datum);

	if (VARSIZE(r) < RANKED_HEADER || r->version != RANKED_VERSION || r->form > RANKED_BUFFER ||
		VARSIZE(r) != ranked_size(r->capacity) ||
		(r->form == RANKED_BUFFER ? r->count > r->capacity : r->count != r->capacity))
		refuse_stored("ranked distribution", "Its header and its length don't fit each other");
	for (uint32 i = 0; i < r->count; i++)
	{
		if (i % 65536 == 0)
			CHECK_FOR_INTERRUPTS();
		if (!ranked_number_is_valid(r->cells[i].rank_by) ||
			!ranked_number_is_valid(r->cells[i].value) ||
			!ranked_weight_is_valid(r->cells[i].weight))
			refuse_stored("ranked distribution", "A value, a weight or a rank can't be");
	}
	return r;
}

Ranked *
ranked_sorted(Datum datum)
{
	Ranked *r = ranked_stored(datum);

	return r->form == RANKED_SORTED ? r : ranked_sort(r);
}
