/*
 * Reading the polygons of a set of either form. Whatever is in it, nothing is read
 * from outside of it.
 */
#include "connectivity/coverage_set.h"

void
coverage_read(CoverageReader *reader, const CoverageSet *set)
{
	MemSet(reader, 0, sizeof(*reader));
	reader->set = set;
	if (set->form == COVERAGE_INDEX)
		coverage_parts(set, &reader->parts);
}

static void
next_record(CoverageReader *reader)
{
	const CoverageSet *set = reader->set;
	const CoverageRecord *record = (const CoverageRecord *) (set->body + reader->at);
	Size left = set->used - reader->at;

	if (left < sizeof(CoverageRecord) || record->size > left || record->size % 8 != 0 ||
		record->size < sizeof(CoverageRecord) || record->reserved != 0 ||
		record->name_length > record->size - sizeof(CoverageRecord))
		coverage_set_refuse("there is no record, bytes left", left);
	reader->name = (const char *) (record + 1);
	reader->name_length = record->name_length;
	reader->rings = record->rings;
	reader->ring_at =
		reader->at + sizeof(CoverageRecord) + TYPEALIGN(8, (Size) record->name_length);
	reader->at += record->size;
}

static void
next_of_index(CoverageReader *reader)
{
	const CoverageSet *set = reader->set;
	const CoveragePolygon *polygon = &reader->parts.polygons[reader->polygon];

	if (polygon[0].ring > polygon[1].ring || polygon[1].ring > set->rings)
		coverage_set_refuse("rings are not in order, polygon", reader->polygon);
	reader->name = coverage_class_name(set, polygon->class, &reader->name_length);
	reader->ring = polygon[0].ring;
	reader->rings = polygon[1].ring - polygon[0].ring;
}

/* Goes to the next polygon; false behind the last. */
bool
coverage_next_polygon(CoverageReader *reader)
{
	if (reader->polygon == reader->set->polygons)
	{
		if (reader->set->form == COVERAGE_LIST && reader->at != reader->set->used)
			coverage_set_refuse("bytes behind the last record", reader->set->used - reader->at);
		return false;
	}
	if (reader->set->form == COVERAGE_LIST)
		next_record(reader);
	else
		next_of_index(reader);
	reader->rings_read = 0;
	reader->polygon++;
	return true;
}

static const CoverageVertex *
ring_of_record(CoverageReader *reader, uint32 *vertices)
{
	uint64 count;
	const char *at = reader->set->body + reader->ring_at;

	if (reader->ring_at > reader->at || reader->at - reader->ring_at < sizeof(count))
		coverage_set_refuse("rings that are not there, polygon", reader->polygon);
	memcpy(&count, at, sizeof(count));
	if (count > (reader->at - reader->ring_at - sizeof(count)) / sizeof(CoverageVertex))
		coverage_set_refuse("vertices that are not there, polygon", reader->polygon);
	reader->ring_at += sizeof(count) + count * sizeof(CoverageVertex);
	*vertices = count;
	return (const CoverageVertex *) (at + sizeof(count));
}

/* The next ring of the polygon; NULL behind the last. */
const CoverageVertex *
coverage_next_ring(CoverageReader *reader, uint32 *vertices)
{
	uint32 from;
	uint32 to;

	if (reader->rings_read == reader->rings)
	{
		if (reader->set->form == COVERAGE_LIST && reader->ring_at != reader->at)
			coverage_set_refuse("bytes behind the last ring, polygon", reader->polygon);
		return NULL;
	}
	reader->rings_read++;
	if (reader->set->form == COVERAGE_LIST)
		return ring_of_record(reader, vertices);
	from = reader->parts.rings[reader->ring];
	to = reader->parts.rings[++reader->ring];
	if (from > to || to > reader->set->vertices)
		coverage_set_refuse("vertices are not in order, polygon", reader->polygon);
	*vertices = to - from;
	return reader->parts.vertices + from;
}
