/* What a distribution from a table must be before anyone walks through its cells. */
#include "distribution/distribution.h"

#include "miscadmin.h"

#include "stored.h"

/* Do the header and the length fit each other? size is what there is to read. */
static bool
head_is_sound(const Distribution *d, Size size)
{
	if (size < DISTRIBUTION_HEADER || VARSIZE(d) > size || VARSIZE(d) < DISTRIBUTION_HEADER)
		return false;
	if (d->version != DISTRIBUTION_VERSION || d->form > DISTRIBUTION_BUFFER ||
		d->parts > (DISTRIBUTION_WEIGHTS | DISTRIBUTION_COUNTS) || d->reserved != 0)
		return false;
	if (d->relative_error != 0 && !sketch_error_is_valid(d->relative_error))
		return false;
	if (d->form == DISTRIBUTION_SORTED)
		return d->count == d->capacity && distribution_size(d->count, d->parts) == VARSIZE(d);
	/* another one may stand behind it, at a word's place */
	return d->count <= d->capacity && distribution_size(d->capacity, d->parts) <= VARSIZE(d) &&
		VARSIZE(d) % sizeof(DistributionWord) == 0;
}

/* Has every cell a value and a weight that a sum can be made of? Their order makes no reader err.
 */
static pg_attribute_always_inline bool
cells_are_sound(const DistributionWord *cells, uint32 count, int parts)
{
	bool sound = true;

	for (uint32 i = 0; i < count; i++)
	{
		DistributionCell cell = distribution_get(cells, parts, i);

		sound &= distribution_value_is_valid(cell.value) & (cell.weight > 0) &
			(cell.weight <= DBL_MAX) & (cell.count > 0);
	}
	return sound;
}

static bool
stretch_is_sound(const DistributionWord *cells, uint32 count, int parts)
{
	if (parts == 0)
		return cells_are_sound(cells, count, 0);
	if (parts == DISTRIBUTION_WEIGHTS)
		return cells_are_sound(cells, count, DISTRIBUTION_WEIGHTS);
	return cells_are_sound(cells, count, parts);
}

#define STRETCH 65536

void
distribution_check_stored(const Distribution *d, Size size)
{
	if (!head_is_sound(d, size))
		refuse_stored("distribution", "Its header and its length don't fit each other");
	for (uint32 at = 0; at < d->count; at += Min(d->count - at, STRETCH))
	{
		CHECK_FOR_INTERRUPTS();
		if (!stretch_is_sound(d->words + (Size) at * distribution_width(d->parts),
							  Min(d->count - at, STRETCH), d->parts))
			refuse_stored("distribution", "A value, a weight or a count can't be");
	}
}

Distribution *
distribution_stored(Datum datum)
{
	Distribution *d = (Distribution *) PG_DETOAST_DATUM(datum);

	distribution_check_stored(d, VARSIZE(d));
	return d;
}
