/* composite_data as a buffer that grows by doubling, whose names are kept once. */
#include "measures/composite_data.h"

#include "common/hashfn.h"
#include "miscadmin.h"
#include "utils/memutils.h"

CompositeData *
composite_new(CompositeForm form, uint64 cells, uint64 names, uint64 bytes)
{
	uint64 size = COMPOSITE_HEADER + cells * sizeof(CompositeCell) +
		names * (sizeof(CompositeName) + (form == COMPOSITE_BUFFER ? 2 * sizeof(uint32) : 0)) +
		bytes;
	CompositeData *d;

	/* each part by itself, so that their sum can't wrap around */
	if (cells > MaxAllocSize || names > MaxAllocSize || bytes > MaxAllocSize || size > MaxAllocSize)
		ereport(ERROR, errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				errmsg("composite_data can't be larger than 1 GB"),
				errhint("Aggregate the values of one year or region at a time."));
	d = palloc(size);
	memset(d, 0, COMPOSITE_HEADER);
	SET_VARSIZE(d, size);
	d->version = COMPOSITE_VERSION;
	d->form = form;
	d->cell_room = cells;
	d->name_room = names;
	d->byte_room = bytes;
	if (form == COMPOSITE_BUFFER)
		memset(composite_slots(d), 0, 2 * names * sizeof(uint32));
	return d;
}

static bool
has_room(const CompositeData *d, uint64 cells, uint64 names, uint64 bytes)
{
	return d->cells + cells <= d->cell_room && d->names + names <= d->name_room &&
		d->bytes + bytes <= d->byte_room;
}

/* The least power of two that is not below a number. */
static uint64
room_for(uint64 needed, uint64 least)
{
	while (least < needed)
		least *= 2;
	return least;
}

CompositeData *
composite_buffer(const CompositeData *d, uint64 cells, uint64 names, uint64 bytes)
{
	CompositeData *buffer =
		composite_new(COMPOSITE_BUFFER, room_for(d->cells + cells, 4),
					  room_for(d->names + names, 8), room_for(d->bytes + bytes, 32));

	composite_put_all(buffer, d);
	return buffer;
}

CompositeData *
composite_with_room(CompositeData *d, uint64 cells, uint64 names, uint64 bytes)
{
	return has_room(d, cells, names, bytes) ? d : composite_buffer(d, cells, names, bytes);
}

uint32
composite_intern(CompositeData *d, const char *name, uint32 length)
{
	uint32 *slots = composite_slots(d);
	uint32 mask = 2 * d->name_room - 1;
	uint32 slot = hash_bytes((const unsigned char *) name, length) & mask;

	for (; slots[slot] > 0; slot = (slot + 1) & mask)
	{
		uint32 known = slots[slot] - 1;

		if (composite_name_length(d, known) == length &&
			memcmp(composite_name(d, known), name, length) == 0)
			return known;
	}
	memcpy(composite_bytes(d) + d->bytes, name, length);
	composite_names(d)[d->names] = (CompositeName){d->bytes, length};
	d->bytes += length;
	slots[slot] = ++d->names;
	return d->names - 1;
}

void
composite_put(CompositeData *d, uint32 unit, uint32 node, double value)
{
	/* minus zero is zero */
	composite_cells(d)[d->cells++] = (CompositeCell){unit, node, value + 0.0};
}

void
composite_put_all(CompositeData *d, const CompositeData *added)
{
	uint32 *numbers = palloc(sizeof(uint32) * (added->names + 1));

	for (uint32 i = 0; i < added->names; i++)
	{
		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		numbers[i] = composite_intern(d, composite_name(added, i), composite_name_length(added, i));
	}
	for (uint32 i = 0; i < added->cells; i++)
	{
		CompositeCell cell = composite_cells(added)[i];

		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		composite_put(d, numbers[cell.unit],
					  cell.node == COMPOSITE_NO_NODE ? cell.node : numbers[cell.node], cell.value);
	}
	pfree(numbers);
}
