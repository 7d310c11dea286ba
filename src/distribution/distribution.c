/* The type distribution: guards, input, output, operators. */
#include "distribution/distribution.h"

#include <math.h>

#include "common/hashfn.h"
#include "lib/stringinfo.h"
#include "libpq/pqformat.h"
#include "miscadmin.h"

#include "comparison.h"

void
distribution_check_value(double value)
{
	if (!distribution_value_is_valid(value))
		ereport(
			ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			errmsg("a distribution can't hold the value %s", value != value ? "NaN" : "-Infinity"),
			errhint("Values are numbers or Infinity; NULL for a value that is unknown."));
}

void
distribution_check_weight(double weight)
{
	if (!distribution_weight_is_valid(weight))
		ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				errmsg("a weight must be a finite number from 0"), errdetail("It is %g.", weight),
				errhint("NULL is for a weight that is unknown: such a row adds nothing."));
}

static void
refuse_text(const char *text, const char *at, const char *why, struct Node *escontext)
{
	errsave(escontext, errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
			errmsg("invalid input syntax for type distribution: \"%.80s\"", text),
			errdetail("%s at \"%.40s\".", why, at),
			errhint("Write values, weights and counts as in {3.5,7:2.5*3,Infinity}."));
}

PG_FUNCTION_INFO_V1(wsis_distribution_in);
Datum
wsis_distribution_in(PG_FUNCTION_ARGS)
{
	const char *text = PG_GETARG_CSTRING(0);
	const char *at = text;
	const char *why;
	Distribution *d = distribution_read(&at, &why);

	if (d && *at == '\0')
		PG_RETURN_POINTER(distribution_sort_own(d));
	if (d)
		why = "There is something behind the closing brace";
	refuse_text(text, at, why, fcinfo->context);
	PG_RETURN_NULL();
}

PG_FUNCTION_INFO_V1(wsis_distribution_out);
Datum
wsis_distribution_out(PG_FUNCTION_ARGS)
{
	StringInfoData text;

	initStringInfo(&text);
	distribution_write(&text, PG_GETARG_DISTRIBUTION(0));
	PG_RETURN_CSTRING(text.data);
}

/* Binary: version, parts, two zero bytes, relative error, number of cells, their words. */

static void
refuse_binary(const char *why)
{
	ereport(ERROR, errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
			errmsg("invalid distribution in binary input"), errdetail("%s.", why));
}

static void
receive_words(StringInfo buf, Distribution *d)
{
	Size words = (Size) d->count * distribution_width(d->parts);

	for (Size i = 0; i < words; i++)
	{
		if (i % 65536 == 0)
			CHECK_FOR_INTERRUPTS();
		d->words[i].bits = pq_getmsgint64(buf);
	}
}

/* What is wrong with a cell, by itself. */
static const char *
wrong_cell(const Distribution *d, DistributionCell cell, int bits)
{
	DistributionWord word = {cell.value};

	if (!distribution_value_is_valid(cell.value) || word.bits == (uint64) 1 << 63)
		return "there is no such value";
	if (!distribution_weight_is_valid(cell.weight) || cell.weight == 0)
		return "a weight is not a finite number above 0";
	if (cell.count <= 0)
		return "a count is not above 0";
	if (bits >= 0 && sketch_round(cell.value, bits) != cell.value)
		return "a value is in the middle of no bucket";
	return NULL;
}

/* What is wrong with a cell behind another. */
static const char *
wrong_order(DistributionCell before, DistributionCell cell, int bits)
{
	if (cell.value < before.value || (cell.value == before.value && cell.weight <= before.weight))
		return "cells are not in order";
	if (bits >= 0 && cell.value == before.value && !sketch_may_follow(before.weight, cell.weight))
		return "a sum of weights is not in its parts";
	return NULL;
}

static const char *
wrong_cells(const Distribution *d)
{
	int bits = d->relative_error != 0 ? sketch_bits(d->relative_error) : -1;
	int needed = 0;
	DistributionCell before = {0};

	for (uint32 i = 0; i < d->count; i++)
	{
		DistributionCell cell = distribution_cell(d, i);
		const char *wrong = wrong_cell(d, cell, bits);

		if (!wrong && i > 0)
			wrong = wrong_order(before, cell, bits);
		if (wrong)
			return wrong;
		needed |= distribution_needs(cell);
		before = cell;
		if (i % 65536 == 0)
			CHECK_FOR_INTERRUPTS();
	}
	return needed == d->parts ? NULL : "weights or counts are written that are all 1";
}

/* Reads so many bytes as a distribution. */
Distribution *
distribution_receive(StringInfo buf, Size length)
{
	int start = buf->cursor;
	uint32 header = pq_getmsgint(buf, 4);
	double relative_error = pq_getmsgfloat8(buf);
	uint32 count = pq_getmsgint(buf, 4);
	int parts = header >> 16 & 0xFF;
	Size size;
	Distribution *d;
	const char *wrong;

	if (header >> 24 != DISTRIBUTION_VERSION || (header & 0xFFFF) != 0 || parts > 3)
		refuse_binary("unknown version or reserved bits");
	if (signbit(relative_error) || (relative_error != 0 && !sketch_error_is_valid(relative_error)))
		refuse_binary("there is no such relative error");
	if (relative_error != 0 && (parts & DISTRIBUTION_COUNTS))
		refuse_binary("a sketch has no counts");
	size = distribution_size(count, parts);
	if (size - DISTRIBUTION_HEADER + (buf->cursor - start) != length ||
		size - DISTRIBUTION_HEADER > (Size) (buf->len - buf->cursor))
		refuse_binary("the number of cells does not fit the length");
	d = palloc(size);
	SET_VARSIZE(d, size);
	d->version = DISTRIBUTION_VERSION;
	d->form = DISTRIBUTION_SORTED;
	d->parts = parts;
	d->reserved = 0;
	d->count = d->capacity = count;
	d->relative_error = relative_error;
	receive_words(buf, d);
	wrong = wrong_cells(d);
	if (wrong)
		refuse_binary(wrong);
	return d;
}

PG_FUNCTION_INFO_V1(wsis_distribution_recv);
Datum
wsis_distribution_recv(PG_FUNCTION_ARGS)
{
	StringInfo buf = (StringInfo) PG_GETARG_POINTER(0);

	PG_RETURN_POINTER(distribution_receive(buf, buf->len - buf->cursor));
}

void
distribution_send(StringInfo buf, const Distribution *d)
{
	Size words = (Size) d->count * distribution_width(d->parts);

	pq_sendint32(buf, (uint32) DISTRIBUTION_VERSION << 24 | (uint32) d->parts << 16);
	pq_sendfloat8(buf, d->relative_error);
	pq_sendint32(buf, d->count);
	for (Size i = 0; i < words; i++)
	{
		if (i % 65536 == 0)
			CHECK_FOR_INTERRUPTS();
		pq_sendint64(buf, d->words[i].bits);
	}
}

PG_FUNCTION_INFO_V1(wsis_distribution_send);
Datum
wsis_distribution_send(PG_FUNCTION_ARGS)
{
	StringInfoData buf;

	pq_begintypsend(&buf);
	distribution_send(&buf, PG_GETARG_DISTRIBUTION(0));
	PG_RETURN_BYTEA_P(pq_endtypsend(&buf));
}

static inline int
compare_numbers(double a, double b)
{
	return a < b ? -1 : a > b;
}

/* Some total order: exact ones first, then fewer cells, then cell by cell. */
static int
compare_distributions(Distribution *const *x, Distribution *const *y)
{
	const Distribution *a = *x;
	const Distribution *b = *y;

	if (a->relative_error != b->relative_error)
		return compare_numbers(a->relative_error, b->relative_error);
	if (a->count != b->count)
		return a->count < b->count ? -1 : 1;
	for (uint32 i = 0; i < a->count; i++)
	{
		DistributionCell p = distribution_cell(a, i);
		DistributionCell q = distribution_cell(b, i);

		if (i % 65536 == 0)
			CHECK_FOR_INTERRUPTS();
		if (p.value != q.value)
			return compare_numbers(p.value, q.value);
		if (p.weight != q.weight)
			return compare_numbers(p.weight, q.weight);
		if (p.count != q.count)
			return p.count < q.count ? -1 : 1;
	}
	return 0;
}

WSIS_COMPARISONS(distribution, Distribution *, PG_GETARG_DISTRIBUTION, compare_distributions);

/* All that tells distributions apart stands behind the count: canonical values differ in it. */
static inline int
hashed_bytes(const Distribution *d)
{
	return distribution_size(d->count, d->parts) - offsetof(Distribution, relative_error);
}

PG_FUNCTION_INFO_V1(wsis_distribution_hash);
Datum
wsis_distribution_hash(PG_FUNCTION_ARGS)
{
	Distribution *d = PG_GETARG_DISTRIBUTION(0);

	return hash_any((unsigned char *) &d->relative_error, hashed_bytes(d));
}

PG_FUNCTION_INFO_V1(wsis_distribution_hash_extended);
Datum
wsis_distribution_hash_extended(PG_FUNCTION_ARGS)
{
	Distribution *d = PG_GETARG_DISTRIBUTION(0);

	return hash_any_extended((unsigned char *) &d->relative_error, hashed_bytes(d),
							 PG_GETARG_INT64(1));
}

PG_FUNCTION_INFO_V1(wsis_distribution_plus);
Datum
wsis_distribution_plus(PG_FUNCTION_ARGS)
{
	Distribution *buffer = distribution_copy_buffer(PG_GETARG_DISTRIBUTION(0));
	Distribution *added = PG_GETARG_DISTRIBUTION(1);

	distribution_check_exactness(buffer, added->relative_error);
	buffer = distribution_grow(buffer, added->parts, added->count);
	distribution_append_all(buffer, added);
	PG_RETURN_POINTER(distribution_sort(buffer));
}
