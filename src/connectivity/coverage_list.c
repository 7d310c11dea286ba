/*
 * The state of the aggregates over areas: records one behind the other, with room that
 * grows by doubling. A record has all of its polygon, its class's name too, so that
 * merging two states is copying bytes.
 */
#include "connectivity/coverage_set.h"

#include "common/int.h"
#include "miscadmin.h"
#include "utils/memutils.h"

#include "huge_pages.h"

#define FIRST_ROOM 192

/* An empty list with room for so many bytes of records. */
CoverageSet *
coverage_list_new(Size room)
{
	Size size = COVERAGE_HEADER + TYPEALIGN(8, Max(room, FIRST_ROOM));
	CoverageSet *list;

	coverage_set_check_size(0, size);
	list = palloc(size);
	MemSet(list, 0, COVERAGE_HEADER);
	SET_VARSIZE(list, size);
	list->version = COVERAGE_VERSION;
	list->form = COVERAGE_LIST;
	return list;
}

/* The list with room for more bytes; if it is a new one, the old one is the executor's to free. */
static CoverageSet *
with_room(CoverageSet *list, Size bytes)
{
	Size room = VARSIZE(list) - COVERAGE_HEADER;
	Size needed = list->used + bytes;
	CoverageSet *larger;

	if (needed <= room)
		return list;
	if (!AllocSizeIsValid(COVERAGE_HEADER + needed))
		coverage_set_check_size(list->polygons, COVERAGE_HEADER + needed);
	room = TYPEALIGN(8, Max(needed, Min(room * 2, MaxAllocSize - COVERAGE_HEADER - 8)));
	if (list->bands == 1)
	{
		list = repalloc(list, COVERAGE_HEADER + room);
		expect_huge_pages(list, COVERAGE_HEADER + room);
		SET_VARSIZE(list, COVERAGE_HEADER + room);
		return list;
	}
	larger = coverage_list_new(room);
	room = VARSIZE(larger);
	memcpy(larger, list, COVERAGE_HEADER + list->used);
	SET_VARSIZE(larger, room);
	return larger;
}

/* Raises unless the name can be a class's. */
void
coverage_check_class(const char *name, uint32 length)
{
	if (length == 0)
		ereport(ERROR, errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				errmsg("an area's class is NULL or empty"),
				errdetail("What covers a place is told apart from nothing by its class's name."),
				errhint("Name it: coalesce(nullif(class, ''), 'unknown')."));
	if (length > COVERAGE_CLASS_BYTES_MAX)
		ereport(ERROR, errcode(ERRCODE_STRING_DATA_RIGHT_TRUNCATION),
				errmsg("an area's class is longer than %d bytes", COVERAGE_CLASS_BYTES_MAX),
				errdetail("It has %u bytes.", length));
}

/* Begins a polygon without rings; *record is where, for those that follow. */
CoverageSet *
coverage_list_polygon(CoverageSet *list, const char *name, uint32 length, uint32 *record)
{
	Size size = sizeof(CoverageRecord) + TYPEALIGN(8, (Size) length);
	CoverageRecord *at;

	list = with_room(list, size);
	at = (CoverageRecord *) (list->body + list->used);
	MemSet(at, 0, size);
	at->size = size;
	at->name_length = length;
	memcpy(at + 1, name, length);
	*record = list->used;
	list->used += size;
	list->polygons++;
	return list;
}

/* Adds a ring to the last polygon; its vertices are to be written where *room says. */
CoverageSet *
coverage_list_ring(CoverageSet *list, uint32 record, uint32 vertices, CoverageVertex **room)
{
	uint64 count = vertices;
	Size size = sizeof(count) + (Size) vertices * sizeof(CoverageVertex);
	CoverageRecord *at;
	char *ring;

	list = with_room(list, size);
	at = (CoverageRecord *) (list->body + record);
	ring = list->body + list->used;
	memcpy(ring, &count, sizeof(count));
	at->rings++;
	at->size += size;
	list->used += size;
	*room = (CoverageVertex *) (ring + sizeof(count));
	return list;
}

/* The polygons of an index, one by one. */
static CoverageSet *
add_polygons(CoverageSet *list, const CoverageSet *added)
{
	CoverageReader reader;
	uint32 record;
	uint32 vertices;
	const CoverageVertex *ring;
	CoverageVertex *room;

	coverage_read(&reader, added);
	while (coverage_next_polygon(&reader))
	{
		CHECK_FOR_INTERRUPTS();
		list = coverage_list_polygon(list, reader.name, reader.name_length, &record);
		while ((ring = coverage_next_ring(&reader, &vertices)) != NULL)
		{
			list = coverage_list_ring(list, record, vertices, &room);
			memcpy(room, ring, vertices * sizeof(CoverageVertex));
		}
	}
	return list;
}

/* Adds the polygons and counts of another set, of either form. */
CoverageSet *
coverage_list_add_set(CoverageSet *list, const CoverageSet *added)
{
	if (added->form == COVERAGE_INDEX)
	{
		/* the records take less than the index, and room is made for all at once */
		list = with_room(list, VARSIZE(added));
		list = add_polygons(list, added);
	}
	else
	{
		list = with_room(list, added->used);
		memcpy(list->body + list->used, added->body, added->used);
		list->used += added->used;
		list->polygons += added->polygons;
	}
	if (pg_add_s64_overflow(list->left_out, added->left_out, &list->left_out) ||
		pg_add_s64_overflow(list->unknown, added->unknown, &list->unknown))
		ereport(ERROR, errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				errmsg("a count of a coverage set leaves 64 bits"));
	return list;
}
