/* What composite_data from a table must be before anyone follows its numbers and offsets. */
#include "measures/composite_data.h"

#include "miscadmin.h"
#include "port/pg_bitutils.h"

#include "stored.h"

/* Do the header and the length fit each other? */
static bool
head_is_sound(const CompositeData *d)
{
	bool buffer = d->form == COMPOSITE_BUFFER;
	uint64 size = COMPOSITE_HEADER;

	if (VARSIZE(d) < COMPOSITE_HEADER || d->version != COMPOSITE_VERSION ||
		d->form > COMPOSITE_BUFFER)
		return false;
	size += (uint64) d->cell_room * sizeof(CompositeCell);
	size += (uint64) d->name_room * (sizeof(CompositeName) + (buffer ? 2 * sizeof(uint32) : 0));
	size += d->byte_room;
	if (size != VARSIZE(d))
		return false;
	if (!buffer)
		return d->cells == d->cell_room && d->names == d->name_room && d->bytes == d->byte_room;
	return d->cells <= d->cell_room && d->names <= d->name_room && d->bytes <= d->byte_room &&
		d->name_room > 0 && pg_nextpower2_32(d->name_room) == d->name_room;
}

/* Names stand one behind the other, in either form. */
static bool
names_are_sound(const CompositeData *d)
{
	uint32 end = 0;

	for (uint32 i = 0; i < d->names; i++)
	{
		CompositeName name = composite_names(d)[i];

		if (i % 65536 == 0)
			CHECK_FOR_INTERRUPTS();
		if (name.length == 0 || name.length > COMPOSITE_NAME_MAX || name.offset != end ||
			name.length > d->bytes - end)
			return false;
		end += name.length;
	}
	return end == d->bytes;
}

static bool
cells_are_sound(const CompositeData *d)
{
	for (uint32 i = 0; i < d->cells; i++)
	{
		CompositeCell cell = composite_cells(d)[i];

		if (i % 65536 == 0)
			CHECK_FOR_INTERRUPTS();
		if (cell.unit >= d->names || (cell.node >= d->names && cell.node != COMPOSITE_NO_NODE) ||
			!composite_value_is_valid(cell.value))
			return false;
	}
	return true;
}

CompositeData *
composite_stored(Datum datum)
{
	CompositeData *d = (CompositeData *) PG_DETOAST_DATUM(datum);

	if (!head_is_sound(d))
		refuse_stored("composite_data", "Its header and its length don't fit each other");
	if (!names_are_sound(d))
		refuse_stored("composite_data", "Its names don't fill it");
	if (!cells_are_sound(d))
		refuse_stored("composite_data", "A cell of it can't be");
	return d;
}
