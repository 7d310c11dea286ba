/*
 * Buffers of cells: the state of the aggregates over distributions. A full one is sorted,
 * so that repetitions make room, or else doubled; a group takes at most 64 bytes a cell.
 */
#include "distribution/distribution.h"

#include "common/int.h"
#include "miscadmin.h"
#include "utils/memutils.h"

#include "huge_pages.h"
#include "distribution/large_state.h"

#define FIRST_SIZE ((Size) 64)

/* Cells of some parts written as cells of others. */
static void
copy_cells(const DistributionWord *from, int from_parts, DistributionWord *to, int to_parts,
		   uint32 count)
{
	if (from_parts == to_parts)
	{
		memmove(to, from, (Size) count * distribution_width(to_parts) * sizeof(DistributionWord));
		return;
	}
	for (uint32 i = 0; i < count; i++)
	{
		if (i % 65536 == 0)
			CHECK_FOR_INTERRUPTS();
		distribution_set(to, to_parts, i, distribution_get(from, from_parts, i));
	}
}

static void
too_large(void)
{
	ereport(ERROR, errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
			errmsg("a distribution can't be larger than 1 GB"),
			errhint("Aggregate with distribution_sketch_agg(value, weight, relative_error), or "
					"round values and weights, so that more of them are equal."));
}

/* Cells with a third as many more, so that a full buffer is not sorted for every row. */
static inline uint64
with_spare(uint64 cells)
{
	return cells + (cells + 2) / 3;
}

/*
 * How many cells a buffer should have room for. Its size is then a power of two, header
 * included, as the allocator would round it up anyway.
 */
static uint32
capacity_for(uint64 cells, int parts)
{
	int cell = distribution_width(parts) * sizeof(DistributionWord);
	uint64 most = (MaxAllocSize - DISTRIBUTION_HEADER) / cell;
	Size size = FIRST_SIZE;

	if (cells > most)
		too_large();
	while ((size - DISTRIBUTION_HEADER) / cell < with_spare(cells))
		size *= 2;
	return Min((size - DISTRIBUTION_HEADER) / cell, most);
}

Distribution *
distribution_new(int parts, double relative_error)
{
	uint32 capacity = capacity_for(1, parts);
	Size size = distribution_size(capacity, parts);
	Distribution *d = palloc0(size);

	SET_VARSIZE(d, size);
	d->version = DISTRIBUTION_VERSION;
	d->form = DISTRIBUTION_BUFFER;
	d->parts = parts;
	d->capacity = capacity;
	d->relative_error = relative_error;
	return d;
}

/* A buffer with the same cells, and room for so many in all. */
static Distribution *
resized(const Distribution *d, int parts, uint32 capacity)
{
	Size size = distribution_size(capacity, parts);
	Distribution *larger = palloc(size);

	memcpy(larger, d, DISTRIBUTION_HEADER);
	SET_VARSIZE(larger, size);
	larger->form = DISTRIBUTION_BUFFER;
	larger->parts = parts;
	larger->capacity = capacity;
	copy_cells(d->words, d->parts, larger->words, parts, d->count);
	return larger;
}

/* The same for a buffer of one's own, which the allocator may enlarge without a copy. */
static Distribution *
enlarged(Distribution *d, int parts, uint32 capacity)
{
	Distribution *larger;

	if (parts == d->parts)
	{
		Size size = distribution_size(capacity, parts);

		larger = repalloc(d, size);
		SET_VARSIZE(larger, size);
		larger->capacity = capacity;
		return larger;
	}
	larger = resized(d, parts, capacity);
	pfree(d);
	return larger;
}

Distribution *
distribution_copy_buffer(const Distribution *d)
{
	return resized(d, d->parts, capacity_for(d->count + 1, d->parts));
}

#define SAMPLE 256

/* Is a hash, which is not 0, new to a table that is never full? Then it's in there now. */
static inline bool
is_new(uint64 *table, uint64 hash)
{
	uint32 slot = hash % (2 * SAMPLE);

	while (table[slot] != 0 && table[slot] != hash)
		slot = (slot + 1) % (2 * SAMPLE);
	if (table[slot] == hash)
		return false;
	table[slot] = hash;
	return true;
}

/*
 * Would sorting make room? Looks at all cells whose hash is in a small part of the
 * range: every repetition of such a cell is among them, so that the share of different
 * ones is that of the whole.
 */
static bool
has_repetitions(const Distribution *d)
{
	int width = distribution_width(d->parts);
	bool with_weight = (d->parts & DISTRIBUTION_WEIGHTS) && d->relative_error == 0;
	uint64 limit = d->count <= SAMPLE ? PG_UINT64_MAX : PG_UINT64_MAX / d->count * (SAMPLE / 2);
	uint64 table[2 * SAMPLE] = {0};
	int count = 0;
	int different = 0;

	for (uint32 i = 0; i < d->count && count < SAMPLE; i++)
	{
		const DistributionWord *cell = d->words + (Size) i * width;
		uint64 hash = cell[0].bits * UINT64CONST(0x9E3779B97F4A7C15);

		if (with_weight)
			hash += cell[1].bits * UINT64CONST(0xC2B2AE3D27D4EB4F);
		hash = (hash ^ hash >> 32) * UINT64CONST(0xD6E8FEB86659FD93);
		if (hash < limit)
		{
			count++;
			different += is_new(table, Max(hash, 1));
		}
		if (i % 65536 == 0)
			CHECK_FOR_INTERRUPTS();
	}
	return different <= count * 3 / 4;
}

/* How many different cells there are among sorted ones. */
static uint32
count_distinct(const DistributionWord *cells, int parts, uint32 count)
{
	int width = distribution_width(parts);
	bool with_weight = parts & DISTRIBUTION_WEIGHTS;
	uint32 distinct = Min(count, 1);

	for (uint32 i = 1; i < count; i++)
	{
		const DistributionWord *cell = cells + (Size) i * width;

		if (i % 65536 == 0)
			CHECK_FOR_INTERRUPTS();
		if (cell[0].bits != cell[-width].bits ||
			(with_weight && cell[1].bits != cell[1 - width].bits))
			distinct++;
	}
	return distinct;
}

/* Adds up the counts of equal cells; to may be where they are, if it has the same parts. */
static void
fold_counts(const DistributionWord *from, int from_parts, uint32 count, DistributionWord *to,
			int to_parts)
{
	DistributionCell last = distribution_get(from, from_parts, 0);
	uint32 written = 0;

	for (uint32 i = 1; i < count; i++)
	{
		DistributionCell cell = distribution_get(from, from_parts, i);

		if (i % 65536 == 0)
			CHECK_FOR_INTERRUPTS();
		if (cell.value != last.value || cell.weight != last.weight)
		{
			distribution_set(to, to_parts, written++, last);
			last = cell;
		}
		else if (pg_add_s64_overflow(last.count, cell.count, &last.count))
			ereport(ERROR, errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
					errmsg("the count of a value leaves 64 bits"),
					errdetail("The value is %g.", cell.value));
	}
	distribution_set(to, to_parts, written, last);
}

/* The parts that cells can't do without. */
static int
parts_needed(const DistributionWord *cells, int parts, uint32 count)
{
	int needed = 0;

	for (uint32 i = 0; i < count && needed != parts; i++)
	{
		if (i % 65536 == 0)
			CHECK_FOR_INTERRUPTS();
		needed |= distribution_needs(distribution_get(cells, parts, i));
	}
	return needed;
}

static Distribution *
allocate_like(const Distribution *d, int parts, uint32 capacity)
{
	Size size = distribution_size(capacity, parts);
	Distribution *made;

	if (size > MaxAllocSize)
		too_large();
	made = palloc(size);
	memcpy(made, d, DISTRIBUTION_HEADER);
	made->form = DISTRIBUTION_SORTED;
	made->parts = parts;
	made->count = made->capacity = capacity;
	return made;
}

/* Takes off the parts that cells can do without. */
static void
take_off_parts(Distribution *d)
{
	int parts = parts_needed(d->words, d->parts, d->count);

	if (parts == d->parts)
		return;
	copy_cells(d->words, d->parts, d->words, parts, d->count);
	d->parts = parts;
}

/* Sorted cells with repetitions, each cell once and counted; a new one if that takes counts. */
static Distribution *
fold_repetitions(Distribution *d, uint32 distinct)
{
	int parts = d->parts | DISTRIBUTION_COUNTS;
	Distribution *folded = parts == d->parts ? d : allocate_like(d, parts, distinct);

	fold_counts(d->words, d->parts, d->count, folded->words, parts);
	folded->count = distinct;
	return folded;
}

/* Sorted cells of a sketch, each value's weights summed; a new one. */
static Distribution *
fold_sketch(Distribution *d)
{
	uint32 room = sketch_room(d->parts, d->count);
	Distribution *folded = allocate_like(d, DISTRIBUTION_WEIGHTS, room);

	folded->count = sketch_fold(d->words, d->parts, d->count, folded->words, room);
	return folded;
}

/* Sorted cells, repetitions among them, made canonical, in place or as a new one. */
static Distribution *
fold_cells(Distribution *d)
{
	if (d->relative_error != 0)
		d = fold_sketch(d);
	else
	{
		uint32 distinct = count_distinct(d->words, d->parts, d->count);

		if (distinct < d->count)
			d = fold_repetitions(d, distinct);
	}
	take_off_parts(d);
	d->capacity = d->count;
	SET_VARSIZE(d, distribution_size(d->count, d->parts));
	return d;
}

static Distribution *
sort_to(Distribution *buffer, bool reorder, Distribution *place)
{
	memcpy(place, buffer, DISTRIBUTION_HEADER);
	place->form = DISTRIBUTION_SORTED;
	distribution_sort_cells(buffer->words, buffer->count, buffer->parts, reorder, place->words);
	return fold_cells(place);
}

static Distribution *
sort_buffer(Distribution *buffer, bool reorder)
{
	Size size = distribution_size(buffer->count, buffer->parts);
	Distribution *place = palloc(size);
	Distribution *sorted;

	expect_huge_pages(place, size);
	sorted = sort_to(buffer, reorder, place);
	if (sorted != place)
		pfree(place);
	return sorted;
}

Distribution *
distribution_sort(const Distribution *buffer)
{
	return sort_buffer((Distribution *) buffer, false);
}

Distribution *
distribution_sort_own(Distribution *buffer)
{
	return sort_buffer(buffer, true);
}

Distribution *
distribution_sort_own_at(Distribution *buffer, void *place)
{
	return sort_to(buffer, true, place);
}

Distribution *
distribution_sorted(Datum datum)
{
	LargeList *large = large_state(DatumGetPointer(datum));
	Distribution *d = large ? large->list : distribution_stored(datum);

	return d->form == DISTRIBUTION_SORTED ? d : distribution_sort(d);
}

/* Writes the sorted cells back into the buffer, if a quarter of it stays free. */
static bool
put_back(Distribution *buffer, const Distribution *sorted, int parts, uint32 more)
{
	Size words = (VARSIZE(buffer) - DISTRIBUTION_HEADER) / sizeof(DistributionWord);
	uint32 capacity = words / distribution_width(parts);
	uint64 cells = (uint64) sorted->count + more;

	if (with_spare(cells) > capacity)
		return false;
	buffer->parts = parts;
	buffer->capacity = capacity;
	buffer->count = sorted->count;
	copy_cells(sorted->words, sorted->parts, buffer->words, parts, sorted->count);
	return true;
}

/* Sorts a full buffer to make room; a new one if that is not enough. */
static Distribution *
compacted(Distribution *buffer, int parts, uint32 cells)
{
	Distribution *sorted = distribution_sort_own(buffer);
	Distribution *larger = buffer;

	parts |= sorted->parts;
	if (!put_back(buffer, sorted, parts, cells))
	{
		uint32 capacity = capacity_for((uint64) sorted->count + cells, parts);

		/* sorting again and again for a few cells would take for ever */
		if (capacity - sorted->count < capacity / 16)
			too_large();
		larger = resized(sorted, parts, capacity);
	}
	pfree(sorted);
	return larger;
}

/* Is it better to sort before so many cells find room? */
static bool
better_sorted(const Distribution *buffer, int parts, uint64 cells)
{
	uint64 most = MaxAllocSize / sizeof(DistributionWord) / distribution_width(parts);

	return buffer->count > 0 && (with_spare(cells) > most || has_repetitions(buffer));
}

/* A buffer in which so many more cells of these parts have room. */
Distribution *
distribution_with_room(Distribution *buffer, int parts, uint32 cells)
{
	uint64 count = (uint64) buffer->count + cells;

	parts |= buffer->parts;
	if (count <= buffer->capacity && parts == buffer->parts)
		return buffer;
	if (count > buffer->capacity && better_sorted(buffer, parts, count))
		return compacted(buffer, parts, cells);
	return resized(buffer, parts, capacity_for(count, parts));
}

/* The same for a buffer of one's own: the old one is gone. */
Distribution *
distribution_grow(Distribution *buffer, int parts, uint32 cells)
{
	uint64 count = (uint64) buffer->count + cells;
	Distribution *larger;

	parts |= buffer->parts;
	if (count <= buffer->capacity && parts == buffer->parts)
		return buffer;
	if (count <= buffer->capacity || !better_sorted(buffer, parts, count))
		return enlarged(buffer, parts, capacity_for(count, parts));
	larger = compacted(buffer, parts, cells);
	if (larger != buffer)
		pfree(buffer);
	return larger;
}

/* The size of a buffer with these cells and so many more, and some spare room. */
Size
distribution_size_for(const Distribution *d, int parts, uint32 more)
{
	return DISTRIBUTION_HEADER +
		with_spare((uint64) d->count + more) * distribution_width(parts) * sizeof(DistributionWord);
}

/* A buffer of a given size with these cells, as a part of another value. */
void
distribution_place(const Distribution *d, int parts, void *at, Size size)
{
	Distribution *placed = at;

	memcpy(placed, d, DISTRIBUTION_HEADER);
	SET_VARSIZE(placed, size);
	placed->form = DISTRIBUTION_BUFFER;
	placed->parts = parts;
	placed->capacity =
		(size - DISTRIBUTION_HEADER) / (distribution_width(parts) * sizeof(DistributionWord));
	copy_cells(d->words, d->parts, placed->words, parts, d->count);
}

/* Appends all cells of another distribution, for which there is room. */
void
distribution_append_all(Distribution *buffer, const Distribution *added)
{
	copy_cells(added->words, added->parts,
			   buffer->words + (Size) buffer->count * distribution_width(buffer->parts),
			   buffer->parts, added->count);
	buffer->count += added->count;
}

void
distribution_check_exactness(const Distribution *d, double relative_error)
{
	if (d->relative_error != relative_error)
		ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				errmsg("distributions of different exactness can't be added"),
				errdetail("The relative error of one is %g and of the other %g; 0 is exact.",
						  d->relative_error, relative_error),
				errhint("Aggregate both with the same relative error."));
}

/* Appends to a buffer of one's own; the old one is gone where it had to grow. */
Distribution *
distribution_put(Distribution *buffer, DistributionCell cell)
{
	if (!distribution_append(buffer, cell))
	{
		buffer = distribution_grow(buffer, distribution_needs(cell), 1);
		distribution_append(buffer, cell);
	}
	return buffer;
}
