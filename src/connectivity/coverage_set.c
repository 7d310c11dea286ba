/* The type coverage_set: guards, input, output, comparison. */
#include "connectivity/coverage_set.h"

#include "common/hashfn.h"
#include "lib/stringinfo.h"
#include "libpq/pqformat.h"
#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/memutils.h"

#include "comparison.h"
#include "connectivity/read_text.h"
#include "stored.h"

void
coverage_set_refuse(const char *why, int64 what)
{
	refuse_stored("coverage set", "%s: " INT64_FORMAT, why, what);
}

/*
 * Do the header's numbers fit the length? Then its parts lie inside: this is all
 * that has to be known of a stored set, in constant time, for what the parts say is
 * looked at before it is followed.
 */
void
coverage_set_check(const CoverageSet *set)
{
	Size size = VARSIZE(set);
	CoverageParts parts;
	bool sound = size >= COVERAGE_HEADER && set->version == COVERAGE_VERSION &&
		set->form <= COVERAGE_LIST && set->reserved == 0 && set->left_out >= 0 && set->unknown >= 0;

	if (sound && set->form == COVERAGE_INDEX)
		sound = set->used == 0 && set->wide <= 1 && size == coverage_parts(set, &parts);
	if (sound && set->form == COVERAGE_LIST)
		sound = set->used <= size - COVERAGE_HEADER && set->bands == 0;
	if (!sound)
		coverage_set_refuse("header and length don't fit, length", size);
}

/* Does so much fit in a value? */
void
coverage_set_check_size(uint32 polygons, Size size)
{
	if (!AllocSizeIsValid(size))
		ereport(
			ERROR, errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED), errmsg("coverage set too large"),
			errdetail("%u polygons would take %zu bytes, more than a value can.", polygons, size),
			errhint("Aggregate sets of a part of the areas each, such as a continent."));
}

/* The check of all that is in a set, before it is taken apart. */
void
coverage_set_check_whole(const CoverageSet *set)
{
	CoverageReader reader;
	const CoverageVertex *ring;
	uint32 vertices;
	uint32 at;

	coverage_set_check(set);
	coverage_read(&reader, set);
	while (coverage_next_polygon(&reader))
	{
		CHECK_FOR_INTERRUPTS();
		if (reader.name_length == 0 || reader.name_length > COVERAGE_CLASS_BYTES_MAX)
			coverage_set_refuse("a class has no name, polygon", reader.polygon);
		if (reader.rings == 0)
			coverage_set_refuse("a polygon without rings, number", reader.polygon);
		while ((ring = coverage_next_ring(&reader, &vertices)) != NULL)
			if (coverage_ring_problem(ring, vertices, &at))
				coverage_set_refuse("a ring is not sound, polygon", reader.polygon);
	}
}

const CoverageSet *
coverage_set_index(Datum datum)
{
	const CoverageSet *set = (const CoverageSet *) PG_DETOAST_DATUM(datum);

	coverage_set_check(set);
	if (set->form == COVERAGE_INDEX)
		return set;
	coverage_set_check_whole(set);
	return coverage_build(set);
}

/*
 * Binary: version, three zero bytes, two counts, the number of polygons; each polygon: its
 * class behind the length, the number of rings; each ring: the number of vertices and these.
 */

#define BINARY_POLYGON_MIN (1 + 4)
#define BINARY_RING_MIN 4
#define BINARY_VERTEX 16

static void
refuse_binary(const char *why, int64 what)
{
	ereport(ERROR, errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
			errmsg("invalid coverage set in binary input"),
			errdetail("%s: " INT64_FORMAT ".", why, what));
}

/* A number of things that take at least so many bytes each. */
static uint32
receive_count(StringInfo buf, uint32 bytes, const char *why)
{
	uint32 count = pq_getmsgint(buf, 4);

	if ((uint64) count * bytes > (uint64) (buf->len - buf->cursor))
		refuse_binary(why, count);
	return count;
}

static CoverageSet *
receive_ring(StringInfo buf, CoverageSet *list, uint32 record)
{
	uint32 count =
		receive_count(buf, BINARY_VERTEX, "the number of vertices does not fit the length");
	CoverageVertex *vertices;
	const char *problem;
	uint32 vertex;

	list = coverage_list_ring(list, record, count, &vertices);
	for (uint32 i = 0; i < count; i++)
	{
		double longitude = pq_getmsgfloat8(buf);

		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		vertices[i] = coverage_vertex(longitude, pq_getmsgfloat8(buf));
	}
	problem = coverage_ring_problem(vertices, count, &vertex);
	if (problem)
		refuse_binary(problem, vertex);
	return list;
}

static CoverageSet *
receive_polygon(StringInfo buf, CoverageSet *list)
{
	int length = pq_getmsgbyte(buf);
	const char *name = pq_getmsgbytes(buf, length);
	uint32 rings;
	uint32 record;

	if (length == 0 || memchr(name, 0, length) ||
		!pg_verify_mbstr(GetDatabaseEncoding(), name, length, true))
		refuse_binary("a class is no text, its length", length);
	rings = receive_count(buf, BINARY_RING_MIN, "the number of rings does not fit the length");
	if (rings == 0)
		refuse_binary("a polygon without rings, its number", list->polygons);
	list = coverage_list_polygon(list, name, length, &record);
	for (uint32 i = 0; i < rings; i++)
		list = receive_ring(buf, list, record);
	return list;
}

PG_FUNCTION_INFO_V1(wsis_coverage_set_recv);
Datum
wsis_coverage_set_recv(PG_FUNCTION_ARGS)
{
	StringInfo buf = (StringInfo) PG_GETARG_POINTER(0);
	uint32 header = pq_getmsgint(buf, 4);
	int64 left_out = pq_getmsgint64(buf);
	int64 unknown = pq_getmsgint64(buf);
	uint32 count =
		receive_count(buf, BINARY_POLYGON_MIN, "the number of polygons does not fit the length");
	CoverageSet *list;

	if (header != (uint32) COVERAGE_VERSION << 24)
		refuse_binary("unknown version or reserved bytes", header);
	if (left_out < 0 || unknown < 0)
		refuse_binary("a count is negative", Min(left_out, unknown));
	list = coverage_list_new(buf->len - buf->cursor);
	list->left_out = left_out;
	list->unknown = unknown;
	for (uint32 i = 0; i < count; i++)
	{
		CHECK_FOR_INTERRUPTS();
		list = receive_polygon(buf, list);
	}
	PG_RETURN_POINTER(coverage_build(list));
}

static void
send_polygon(StringInfo buf, CoverageReader *reader)
{
	const CoverageVertex *ring;
	uint32 vertices;

	pq_sendbyte(buf, reader->name_length);
	pq_sendbytes(buf, reader->name, reader->name_length);
	pq_sendint32(buf, reader->rings);
	while ((ring = coverage_next_ring(reader, &vertices)) != NULL)
	{
		pq_sendint32(buf, vertices);
		for (uint32 i = 0; i < vertices; i++)
		{
			if (i % 1024 == 0)
				CHECK_FOR_INTERRUPTS();
			pq_sendfloat8(buf, ring[i].longitude);
			pq_sendfloat8(buf, ring[i].latitude);
		}
	}
}

PG_FUNCTION_INFO_V1(wsis_coverage_set_send);
Datum
wsis_coverage_set_send(PG_FUNCTION_ARGS)
{
	const CoverageSet *set = PG_GETARG_COVERAGE_SET(0);
	CoverageReader reader;
	StringInfoData buf;

	coverage_set_check_whole(set);
	pq_begintypsend(&buf);
	pq_sendint32(&buf, (uint32) COVERAGE_VERSION << 24);
	pq_sendint64(&buf, set->left_out);
	pq_sendint64(&buf, set->unknown);
	pq_sendint32(&buf, set->polygons);
	coverage_read(&reader, set);
	while (coverage_next_polygon(&reader))
	{
		CHECK_FOR_INTERRUPTS();
		send_polygon(&buf, &reader);
	}
	PG_RETURN_BYTEA_P(pq_endtypsend(&buf));
}

static void
refuse_text(const char *text, const char *at, const char *why, struct Node *escontext)
{
	errsave(escontext, errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
			errmsg("invalid input syntax for type coverage_set: \"%.80s\"", text),
			errdetail("%s at \"%.40s\".", why, at),
			errhint("Write polygons as in {\"4G\"((0 0,9 0,9 9,0 0),(5 1,6 1,6 2,5 1))}: a class "
					"in quotes, then rings of longitudes and latitudes."));
}

PG_FUNCTION_INFO_V1(wsis_coverage_set_in);
Datum
wsis_coverage_set_in(PG_FUNCTION_ARGS)
{
	const char *text = PG_GETARG_CSTRING(0);
	const char *at = text_skip_blanks(text);
	const char *why = "There is no opening brace";
	CoverageSet *list = NULL;

	if (*at == '{')
	{
		at++;
		list = coverage_read_text(&at, &why);
	}
	if (list)
	{
		at = text_skip_blanks(at);
		if (*at == '\0')
			PG_RETURN_POINTER(coverage_build(list));
		why = "There is something behind the closing brace";
	}
	refuse_text(text, at, why, fcinfo->context);
	PG_RETURN_NULL();
}

/* A state that is sent to another machine is written as it is; what reads it builds the index. */
PG_FUNCTION_INFO_V1(wsis_coverage_set_out);
Datum
wsis_coverage_set_out(PG_FUNCTION_ARGS)
{
	const CoverageSet *set = (const CoverageSet *) PG_DETOAST_DATUM(PG_GETARG_DATUM(0));

	coverage_set_check_whole(set);
	PG_RETURN_CSTRING(coverage_write(set));
}

/* Some total order: fewer polygons first, then by bytes, which are equal for equal sets. */
static int
compare_coverage_sets(const CoverageSet *const *x, const CoverageSet *const *y)
{
	const CoverageSet *a = *x;
	const CoverageSet *b = *y;
	int order;

	if (a->polygons != b->polygons)
		return a->polygons < b->polygons ? -1 : 1;
	if (VARSIZE(a) != VARSIZE(b))
		return VARSIZE(a) < VARSIZE(b) ? -1 : 1;
	order = memcmp(a, b, VARSIZE(a));
	return order < 0 ? -1 : order > 0;
}

WSIS_COMPARISONS(coverage_set, const CoverageSet *, PG_GETARG_COVERAGE_SET, compare_coverage_sets);

PG_FUNCTION_INFO_V1(wsis_coverage_set_hash);
Datum
wsis_coverage_set_hash(PG_FUNCTION_ARGS)
{
	const CoverageSet *set = PG_GETARG_COVERAGE_SET(0);

	return hash_any((const unsigned char *) VARDATA(set), VARSIZE(set) - VARHDRSZ);
}

PG_FUNCTION_INFO_V1(wsis_coverage_set_hash_extended);
Datum
wsis_coverage_set_hash_extended(PG_FUNCTION_ARGS)
{
	const CoverageSet *set = PG_GETARG_COVERAGE_SET(0);

	return hash_any_extended((const unsigned char *) VARDATA(set), VARSIZE(set) - VARHDRSZ,
							 PG_GETARG_INT64(1));
}
