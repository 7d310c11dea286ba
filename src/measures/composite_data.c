/* The type composite_data: input, binary input and output, reading, operators. */
#include "measures/composite_data.h"

#include <math.h>

#include "common/hashfn.h"
#include "funcapi.h"
#include "libpq/pqformat.h"
#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/tuplestore.h"

#include "comparison.h"
#include "measures/read_number.h"

static void
refuse_text(const char *text, const char *at, const char *why, struct Node *escontext)
{
	errsave(escontext, errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
			errmsg("invalid input syntax for type composite_data: \"%.80s\"", text),
			errdetail("%s at \"%.40s\".", why, at),
			errhint("Write units, nodes and values in JSON, as in {\"KOR\": {\"fixed\": 59.2}}."));
}

PG_FUNCTION_INFO_V1(wsis_composite_data_in);
Datum
wsis_composite_data_in(PG_FUNCTION_ARGS)
{
	const char *text = PG_GETARG_CSTRING(0);
	const char *at = measures_skip_blanks(text);
	const char *why;
	CompositeData *d = composite_read(&at, &why);

	if (d && *at != '\0')
	{
		why = "There is something behind the closing brace";
		d = NULL;
	}
	if (d)
	{
		CompositeConflict conflict;
		CompositeData *sorted = composite_try_sort(d, &conflict);

		if (sorted)
			PG_RETURN_POINTER(sorted);
		why = "A unit has two values for one node";
	}
	refuse_text(text, at, why, fcinfo->context);
	PG_RETURN_NULL();
}

/*
 * Binary: version, three zero bytes, how many cells, names and bytes of names; each name's
 * length, all names; each cell's unit, node (or -1) and value.
 */

static void
refuse_binary(const char *why, int64 what)
{
	ereport(ERROR, errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
			errmsg("invalid composite_data in binary input"),
			errdetail("%s: " INT64_FORMAT ".", why, what));
}

/* The names: in order, each once, in the encoding of the database. */
static void
receive_names(StringInfo buf, CompositeData *d)
{
	uint32 offset = 0;

	for (uint32 i = 0; i < d->name_room; i++)
	{
		uint32 length = pq_getmsgint(buf, 4);

		if (length == 0 || length > COMPOSITE_NAME_MAX || length > d->byte_room - offset)
			refuse_binary("a name has no such length", length);
		composite_names(d)[i] = (CompositeName){offset, length};
		offset += length;
	}
	if (offset != d->byte_room)
		refuse_binary("names don't have so many bytes", d->byte_room);
	pq_copymsgbytes(buf, composite_bytes(d), d->byte_room);
	for (uint32 i = 0; i < d->name_room; i++)
	{
		const char *name = composite_name(d, i);
		uint32 length = composite_name_length(d, i);

		CHECK_FOR_INTERRUPTS();
		if (memchr(name, 0, length) || !pg_verify_mbstr(GetDatabaseEncoding(), name, length, true))
			refuse_binary("a name is no text", i);
		if (i > 0 &&
			composite_compare_names(composite_name(d, i - 1), composite_name_length(d, i - 1), name,
									length) >= 0)
			refuse_binary("names are not in order", i);
	}
	d->names = d->name_room;
	d->bytes = d->byte_room;
}

/* A cell behind those that are there. */
static void
receive_cell(StringInfo buf, CompositeData *d, bool *used)
{
	CompositeCell cell;
	CompositeCell *last = d->cells > 0 ? composite_cells(d) + d->cells - 1 : NULL;

	cell.unit = pq_getmsgint(buf, 4);
	cell.node = pq_getmsgint(buf, 4);
	cell.value = pq_getmsgfloat8(buf);
	if (cell.unit >= d->names)
		refuse_binary("there is no such unit", cell.unit);
	if (cell.node != COMPOSITE_NO_NODE && cell.node >= d->names)
		refuse_binary("there is no such node", cell.node);
	if (!composite_value_is_valid(cell.value) || (cell.value == 0 && signbit(cell.value)) ||
		(cell.node == COMPOSITE_NO_NODE && cell.value != 0))
		refuse_binary("there is no such value in the cell", d->cells);
	/* what is without a node is alone, as it is the last one */
	if (last &&
		(last->unit > cell.unit ||
		 (last->unit == cell.unit && (last->node >= cell.node || cell.node == COMPOSITE_NO_NODE))))
		refuse_binary("cells are not in order", d->cells);
	used[cell.unit] = true;
	if (cell.node != COMPOSITE_NO_NODE)
		used[cell.node] = true;
	composite_cells(d)[d->cells++] = cell;
}

PG_FUNCTION_INFO_V1(wsis_composite_data_recv);
Datum
wsis_composite_data_recv(PG_FUNCTION_ARGS)
{
	StringInfo buf = (StringInfo) PG_GETARG_POINTER(0);
	uint32 header = pq_getmsgint(buf, 4);
	uint64 cells = pq_getmsgint(buf, 4);
	uint64 names = pq_getmsgint(buf, 4);
	uint64 bytes = pq_getmsgint(buf, 4);
	CompositeData *d;
	bool *used;

	if (header != (uint32) COMPOSITE_VERSION << 24)
		refuse_binary("unknown version or reserved bytes", header);
	if (cells * 16 + names * 4 + bytes != (uint64) (buf->len - buf->cursor))
		refuse_binary("the number of cells and names does not fit the length", cells);
	d = composite_new(COMPOSITE_SORTED, cells, names, bytes);
	receive_names(buf, d);
	used = palloc0(names + 1);
	for (uint64 i = 0; i < cells; i++)
	{
		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		receive_cell(buf, d, used);
	}
	for (uint64 i = 0; i < names; i++)
		if (!used[i])
			refuse_binary("a name is of no cell", i);
	PG_RETURN_POINTER(d);
}

PG_FUNCTION_INFO_V1(wsis_composite_data_send);
Datum
wsis_composite_data_send(PG_FUNCTION_ARGS)
{
	CompositeData *d = PG_GETARG_COMPOSITE(0);
	StringInfoData buf;

	pq_begintypsend(&buf);
	pq_sendint32(&buf, (uint32) COMPOSITE_VERSION << 24);
	pq_sendint32(&buf, d->cells);
	pq_sendint32(&buf, d->names);
	pq_sendint32(&buf, d->bytes);
	for (uint32 i = 0; i < d->names; i++)
		pq_sendint32(&buf, composite_name_length(d, i));
	pq_sendbytes(&buf, composite_bytes(d), d->bytes);
	for (uint32 i = 0; i < d->cells; i++)
	{
		CompositeCell cell = composite_cells(d)[i];

		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		pq_sendint32(&buf, cell.unit);
		pq_sendint32(&buf, cell.node);
		pq_sendfloat8(&buf, cell.value);
	}
	PG_RETURN_BYTEA_P(pq_endtypsend(&buf));
}

static Datum
name_datum(const CompositeData *d, uint32 name)
{
	return PointerGetDatum(
		cstring_to_text_with_len(composite_name(d, name), composite_name_length(d, name)));
}

PG_FUNCTION_INFO_V1(wsis_composite_values);
Datum
wsis_composite_values(PG_FUNCTION_ARGS)
{
	CompositeData *d = PG_GETARG_COMPOSITE(0);
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;
	Datum *names = palloc(sizeof(Datum) * ((Size) d->names + 1));

	InitMaterializedSRF(fcinfo, 0);
	for (uint32 i = 0; i < d->names; i++)
	{
		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		names[i] = name_datum(d, i);
	}
	for (uint32 i = 0; i < d->cells; i++)
	{
		CompositeCell cell = composite_cells(d)[i];
		bool known = cell.node != COMPOSITE_NO_NODE;
		Datum values[3] = {names[cell.unit], known ? names[cell.node] : (Datum) 0,
						   Float8GetDatum(cell.value)};
		bool nulls[3] = {false, !known, !known};

		CHECK_FOR_INTERRUPTS();
		tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
	}
	return (Datum) 0;
}

/* Some total order: fewer cells first, then fewer names, then the bytes. */
static int
compare_composite_data(CompositeData *const *x, CompositeData *const *y)
{
	const CompositeData *a = *x;
	const CompositeData *b = *y;

	if (a->cells != b->cells)
		return a->cells < b->cells ? -1 : 1;
	if (a->names != b->names)
		return a->names < b->names ? -1 : 1;
	if (a->bytes != b->bytes)
		return a->bytes < b->bytes ? -1 : 1;
	return memcmp(a->body, b->body, VARSIZE(a) - COMPOSITE_HEADER);
}

WSIS_COMPARISONS(composite_data, CompositeData *, PG_GETARG_COMPOSITE, compare_composite_data);

PG_FUNCTION_INFO_V1(wsis_composite_data_hash);
Datum
wsis_composite_data_hash(PG_FUNCTION_ARGS)
{
	CompositeData *d = PG_GETARG_COMPOSITE(0);

	return hash_any((unsigned char *) d->body, VARSIZE(d) - COMPOSITE_HEADER);
}

PG_FUNCTION_INFO_V1(wsis_composite_data_hash_extended);
Datum
wsis_composite_data_hash_extended(PG_FUNCTION_ARGS)
{
	CompositeData *d = PG_GETARG_COMPOSITE(0);

	return hash_any_extended((unsigned char *) d->body, VARSIZE(d) - COMPOSITE_HEADER,
							 PG_GETARG_INT64(1));
}
