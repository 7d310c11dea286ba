/* The type ranked_distribution: input, output, operators. */
#include "measures/ranked.h"

#include <math.h>

#include "common/hashfn.h"
#include "common/shortest_dec.h"
#include "funcapi.h"
#include "lib/stringinfo.h"
#include "libpq/pqformat.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/tuplestore.h"

#include "comparison.h"
#include "measures/read_number.h"

/* Text: {1=14.5:2,2=10.2} is 14.5 with the weight 2 ranked by 1, and 10.2 with the weight 1 */

static void
refuse_text(const char *text, const char *at, const char *why, struct Node *escontext)
{
	errsave(escontext, errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
			errmsg("invalid input syntax for type ranked_distribution: \"%.80s\"", text),
			errdetail("%s at \"%.40s\".", why, at),
			errhint("Write ranks, values and weights as in {1=14.5:2,2=10.2}."));
}

/* Reads a cell; NULL and a message in *why when there is none. */
static const char *
read_cell(const char *at, RankedCell *cell, const char **why)
{
	cell->weight = 1;
	*why = "There is no number to rank by";
	at = measures_read_number(at, &cell->rank_by);
	if (!at)
		return NULL;
	*why = "There is no equals sign and finite value";
	at = *at == '=' ? measures_read_number(at + 1, &cell->value) : NULL;
	if (!at || *at != ':')
		return at;
	*why = "There is no finite weight above 0";
	at = measures_read_number(at + 1, &cell->weight);
	return at && ranked_weight_is_valid(cell->weight) ? at : NULL;
}

/* Reads all cells up to the closing brace; NULL and a message in *why at *at otherwise. */
static Ranked *
read_cells(const char **at, const char **why)
{
	Ranked *r = ranked_new(4);
	bool more = **at != '}';

	while (more)
	{
		RankedCell cell;
		const char *end = read_cell(*at, &cell, why);

		CHECK_FOR_INTERRUPTS();
		if (!end)
			return NULL;
		r = ranked_put(r, cell);
		more = *end == ',';
		*at = more ? end + 1 : end;
	}
	*why = "There is neither comma nor brace";
	return **at == '}' ? r : NULL;
}

PG_FUNCTION_INFO_V1(wsis_ranked_distribution_in);
Datum
wsis_ranked_distribution_in(PG_FUNCTION_ARGS)
{
	const char *text = PG_GETARG_CSTRING(0);
	const char *at = measures_skip_blanks(text);
	const char *why = "There is no opening brace";
	Ranked *r = NULL;

	if (*at == '{')
	{
		at = measures_skip_blanks(at + 1);
		r = read_cells(&at, &why);
	}
	if (r)
	{
		at = measures_skip_blanks(at + 1);
		if (*at == '\0')
			PG_RETURN_POINTER(ranked_sort(r));
		why = "There is something behind the closing brace";
	}
	refuse_text(text, at, why, fcinfo->context);
	PG_RETURN_NULL();
}

PG_FUNCTION_INFO_V1(wsis_ranked_distribution_out);
Datum
wsis_ranked_distribution_out(PG_FUNCTION_ARGS)
{
	Ranked *r = PG_GETARG_RANKED(0);
	StringInfoData text;

	initStringInfo(&text);
	appendStringInfoChar(&text, '{');
	for (uint32 i = 0; i < r->count; i++)
	{
		RankedCell cell = r->cells[i];

		CHECK_FOR_INTERRUPTS();
		enlargeStringInfo(&text, 3 * (DOUBLE_SHORTEST_DECIMAL_LEN + 1));
		if (i > 0)
			appendStringInfoChar(&text, ',');
		text.len += double_to_shortest_decimal_bufn(cell.rank_by, text.data + text.len);
		appendStringInfoChar(&text, '=');
		text.len += double_to_shortest_decimal_bufn(cell.value, text.data + text.len);
		if (cell.weight != 1)
		{
			appendStringInfoChar(&text, ':');
			text.len += double_to_shortest_decimal_bufn(cell.weight, text.data + text.len);
		}
	}
	appendStringInfoChar(&text, '}');
	PG_RETURN_CSTRING(text.data);
}

/* Binary: version, three zero bytes, count, then each cell's rank, value and weight. */

static void
refuse_binary(const char *why, int64 what)
{
	ereport(ERROR, errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
			errmsg("invalid ranked distribution in binary input"),
			errdetail("%s: " INT64_FORMAT ".", why, what));
}

/* As stored: finite, and zero without a sign. */
static bool
is_plain(double number)
{
	return ranked_number_is_valid(number) && !(number == 0 && signbit(number));
}

PG_FUNCTION_INFO_V1(wsis_ranked_distribution_recv);
Datum
wsis_ranked_distribution_recv(PG_FUNCTION_ARGS)
{
	StringInfo buf = (StringInfo) PG_GETARG_POINTER(0);
	uint32 header = pq_getmsgint(buf, 4);
	uint32 count = pq_getmsgint(buf, 4);
	Ranked *r;

	if (header != (uint32) RANKED_VERSION << 24)
		refuse_binary("unknown version or reserved bytes", header);
	if (count > RANKED_CELLS_MAX || count * sizeof(RankedCell) != (Size) (buf->len - buf->cursor))
		refuse_binary("the number of cells does not fit the length", count);
	r = ranked_new(count);
	for (uint32 i = 0; i < count; i++)
	{
		RankedCell *cell = r->cells + i;

		if (i % 65536 == 0)
			CHECK_FOR_INTERRUPTS();
		cell->rank_by = pq_getmsgfloat8(buf);
		cell->value = pq_getmsgfloat8(buf);
		cell->weight = pq_getmsgfloat8(buf);
		if (!is_plain(cell->rank_by) || !is_plain(cell->value) ||
			!ranked_weight_is_valid(cell->weight))
			refuse_binary("there is no such cell as the one behind so many", i);
		if (i > 0 && ranked_compare_cells(cell - 1, cell) > 0)
			refuse_binary("cells are not in order behind so many", i);
	}
	r->count = count;
	r->form = RANKED_SORTED;
	PG_RETURN_POINTER(r);
}

PG_FUNCTION_INFO_V1(wsis_ranked_distribution_send);
Datum
wsis_ranked_distribution_send(PG_FUNCTION_ARGS)
{
	Ranked *r = PG_GETARG_RANKED(0);
	StringInfoData buf;

	pq_begintypsend(&buf);
	pq_sendint32(&buf, (uint32) RANKED_VERSION << 24);
	pq_sendint32(&buf, r->count);
	for (uint32 i = 0; i < r->count; i++)
	{
		if (i % 65536 == 0)
			CHECK_FOR_INTERRUPTS();
		pq_sendfloat8(&buf, r->cells[i].rank_by);
		pq_sendfloat8(&buf, r->cells[i].value);
		pq_sendfloat8(&buf, r->cells[i].weight);
	}
	PG_RETURN_BYTEA_P(pq_endtypsend(&buf));
}

PG_FUNCTION_INFO_V1(wsis_ranked_values);
Datum
wsis_ranked_values(PG_FUNCTION_ARGS)
{
	Ranked *r = PG_GETARG_RANKED(0);
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;

	InitMaterializedSRF(fcinfo, 0);
	for (uint32 i = 0; i < r->count; i++)
	{
		RankedCell cell = r->cells[i];
		Datum values[3] = {Float8GetDatum(cell.rank_by), Float8GetDatum(cell.value),
						   Float8GetDatum(cell.weight)};
		bool nulls[3] = {false, false, false};

		CHECK_FOR_INTERRUPTS();
		tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
	}
	return (Datum) 0;
}

/* Some total order: fewer cells first, then cell by cell. */
static int
compare_ranked(Ranked *const *x, Ranked *const *y)
{
	const Ranked *a = *x;
	const Ranked *b = *y;
	int order = 0;

	if (a->count != b->count)
		return a->count < b->count ? -1 : 1;
	for (uint32 i = 0; i < a->count && order == 0; i++)
	{
		order = ranked_compare_cells(a->cells + i, b->cells + i);
		if (i % 65536 == 0)
			CHECK_FOR_INTERRUPTS();
	}
	return order;
}

WSIS_COMPARISONS(ranked_distribution, Ranked *, PG_GETARG_RANKED, compare_ranked);

PG_FUNCTION_INFO_V1(wsis_ranked_distribution_hash);
Datum
wsis_ranked_distribution_hash(PG_FUNCTION_ARGS)
{
	Ranked *r = PG_GETARG_RANKED(0);

	return hash_any((unsigned char *) r->cells, r->count * sizeof(RankedCell));
}

PG_FUNCTION_INFO_V1(wsis_ranked_distribution_hash_extended);
Datum
wsis_ranked_distribution_hash_extended(PG_FUNCTION_ARGS)
{
	Ranked *r = PG_GETARG_RANKED(0);

	return hash_any_extended((unsigned char *) r->cells, r->count * sizeof(RankedCell),
							 PG_GETARG_INT64(1));
}

PG_FUNCTION_INFO_V1(wsis_ranked_distribution_plus);
Datum
wsis_ranked_distribution_plus(PG_FUNCTION_ARGS)
{
	Ranked *added = PG_GETARG_RANKED(1);
	Ranked *r = ranked_with_room(ranked_copy_buffer(PG_GETARG_RANKED(0)), added->count);

	ranked_append_all(r, added);
	PG_RETURN_POINTER(ranked_sort(r));
}
