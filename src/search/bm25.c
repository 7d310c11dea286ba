/* The function bm25; see bm25.h. */
#include "search/bm25.h"

#include "catalog/pg_type.h"
#include "miscadmin.h"
#include "utils/array.h"

/* What one call asks for. */
typedef struct Scoring
{
	const Bm25Query *q;
	Bm25Document document;
	double k1;
	double concept_weight;
	double norm; /* k1 (1 - b + b length / average length) */
} Scoring;

/* Where a lexeme that isn't below a text stands in a document. */
static int
lower_bound(TSVector vector, const char *text, int length)
{
	const WordEntry *entries = ARRPTR(vector);
	int low = 0;
	int high = vector->size;

	while (low < high)
	{
		int middle = low + (high - low) / 2;

		if (corpus_compare_text(STRPTR(vector) + entries[middle].pos, entries[middle].len, text,
								length) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static inline bool
begins_with(TSVector vector, const WordEntry *entry, const char *text, int length)
{
	return entry->len >= length && memcmp(STRPTR(vector) + entry->pos, text, length) == 0;
}

const WordEntry *
bm25_entries(const Bm25Document *d, const QueryOperand *operand, const char *text, int *count)
{
	int first = lower_bound(d->vector, text, operand->length);
	int at = first;

	while (at < d->vector->size &&
		   begins_with(d->vector, &d->vector->entries[at], text, operand->length) &&
		   (operand->prefix || (at == first && d->vector->entries[at].len == operand->length)))
	{
		if (at % 1024 == 1023)
			CHECK_FOR_INTERRUPTS();
		at++;
	}
	*count = at - first;
	return &d->vector->entries[first];
}

/* How often a lexeme occurs with the labels that are asked for, by weight. */
static double
occurrences(const Bm25Document *d, const WordEntry *entry, int labels)
{
	double sum = 0;

	if (!entry->haspos) /* a stripped vector: once, without a label, which is D */
		return labels == 0 || labels & 1 ? d->weights[0] : 0;
	for (int i = 0; i < POSDATALEN(d->vector, entry); i++)
	{
		int label = WEP_GETWEIGHT(POSDATAPTR(d->vector, entry)[i]);

		if (labels == 0 || labels & 1 << label)
			sum += d->weights[label];
	}
	return sum;
}

static double
operand_frequency(const Scoring *s, const QueryOperand *operand)
{
	int count;
	const WordEntry *entry =
		bm25_entries(&s->document, operand, GETOPERAND(s->q->query) + operand->distance, &count);
	double sum = 0;

	for (int i = 0; i < count; i++)
		sum += occurrences(&s->document, &entry[i], operand->weight);
	return sum;
}

/* More of the same says less and less. */
static inline double
saturated(const Scoring *s, double idf, double frequency)
{
	return frequency > 0 ? idf * frequency * (s->k1 + 1) / (frequency + s->norm) : 0;
}

static double
score(const Scoring *s, const QueryItem *item)
{
	const Bm25Item *known = &s->q->items[item - GETQUERY(s->q->query)];
	double left;
	double right;

	check_stack_depth();
	if (item->type == QI_VAL)
		return saturated(s, known->idf, operand_frequency(s, &item->qoperand)) *
			(known->concept ? s->concept_weight : 1) * (known->derived ? 0.5 : 1);
	switch (item->qoperator.oper)
	{
		case OP_NOT: /* what isn't there can't be more or less */
			return 0;
		case OP_PHRASE:
			return saturated(s, known->idf, bm25_phrase(&s->document, s->q->query, item));
		default:
			left = score(s, item + item->qoperator.left);
			right = score(s, item + 1);
			return known->better ? Max(left, right) : left + right;
	}
}

/* The occurrences of all lexemes. */
static int64
document_length(TSVector vector)
{
	const WordEntry *entries = ARRPTR(vector);
	const char *data = STRPTR(vector);
	int64 length = 0;

	for (int i = 0; i < vector->size; i++)
		length += entries[i].haspos
			? *(const uint16 *) (data + SHORTALIGN(entries[i].pos + entries[i].len))
			: 1;
	return length;
}

static void
refuse(const char *name, double value, const char *range)
{
	ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE), errmsg("%s is out of range", name),
			errdetail("It is %g.", value), errhint("It is %s.", range));
}

/* The weights that ts_rank has where none are given, or one is negative. */
static const float usual_weights[4] = {0.1f, 0.2f, 0.4f, 1.0f};

/* Weights as ts_rank takes them, D, C, B, A, in units of the smallest that isn't 0. */
static void
set_weights(Bm25Document *d, ArrayType *array)
{
	float least = 0;

	memcpy(d->weights, usual_weights, sizeof(usual_weights));
	if (array)
	{
		if (ARR_NDIM(array) != 1 || ArrayGetNItems(1, ARR_DIMS(array)) < 4)
			ereport(ERROR, errcode(ERRCODE_ARRAY_SUBSCRIPT_ERROR),
					errmsg("weights are four numbers"),
					errhint("Give those of the labels D, C, B and A: {0.1,0.2,0.4,1.0}."));
		if (array_contains_nulls(array))
			ereport(ERROR, errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED), errmsg("no weight may be NULL"),
					errhint("A negative weight is the usual one."));
	}
	for (int i = 0; i < 4; i++)
	{
		float given = array ? ((float *) ARR_DATA_PTR(array))[i] : -1;

		if (!(given <= 1))
			refuse("a weight", given, "from 0 to 1; negative: the usual one");
		if (given >= 0)
			d->weights[i] = given;
		if (d->weights[i] > 0 && (least == 0 || d->weights[i] < least))
			least = d->weights[i];
	}
	for (int i = 0; i < 4 && least > 0; i++)
		d->weights[i] /= least;
}

/* The parameters from argument n on. */
static double
set_parameters(FunctionCallInfo fcinfo, int n, Scoring *s)
{
	double b = PG_GETARG_FLOAT8(n + 1);

	s->k1 = PG_GETARG_FLOAT8(n);
	s->concept_weight = PG_GETARG_FLOAT8(n + 2);
	if (!(s->k1 >= 0) || isinf(s->k1))
		refuse("k1", s->k1, "0 or more; 1.2 is usual");
	if (!(b >= 0 && b <= 1))
		refuse("b", b, "from 0, where a document's length makes no difference, to 1");
	if (!(s->concept_weight >= 0) || isinf(s->concept_weight))
		refuse("concept_weight", s->concept_weight, "0 or more; 1: as much as a word");
	return b;
}

/* The query as the calls before this one have left it, or made ready. */
static Bm25Query *
ready_query(FunctionCallInfo fcinfo, TSQuery query)
{
	FmgrInfo *info = fcinfo->flinfo;
	Bm25Query *q = info->fn_extra;

	if (!q)
		q = info->fn_extra = MemoryContextAllocZero(info->fn_mcxt, sizeof(Bm25Query));
	if (!q->query || VARSIZE(q->query) != VARSIZE(query) ||
		memcmp(q->query, query, VARSIZE(query)) != 0)
		bm25_prepare(q, query, info->fn_mcxt);
	return q;
}

static double
score_document(FunctionCallInfo fcinfo, int first, ArrayType *weights)
{
	TSQuery query = PG_GETARG_TSQUERY(first + 1);
	const Corpus *corpus;
	Bm25Query *q;
	Scoring s;
	double b = set_parameters(fcinfo, first + 3, &s);
	double relative = 1;
	bool same;

	set_weights(&s.document, weights);
	if (query->size == 0)
		return 0;
	q = ready_query(fcinfo, query);
	same = corpus_look(&q->view, fcinfo->flinfo->fn_mcxt, PG_GETARG_DATUM(first + 2));
	corpus = q->view.corpus;
	if (!same || !q->known)
	{
		bm25_weigh(q);
		q->known = corpus == q->view.kept;
	}
	s.q = q;
	s.document.vector = PG_GETARG_TSVECTOR(first);
	if (b > 0 && corpus->length > 0)
		relative = document_length(s.document.vector) * (double) corpus->documents / corpus->length;
	s.norm = s.k1 * (1 - b + b * relative);
	return score(&s, GETQUERY(q->query));
}

PG_FUNCTION_INFO_V1(wsis_bm25);
Datum
wsis_bm25(PG_FUNCTION_ARGS)
{
	PG_RETURN_FLOAT8(score_document(fcinfo, 0, NULL));
}

PG_FUNCTION_INFO_V1(wsis_bm25_weighted);
Datum
wsis_bm25_weighted(PG_FUNCTION_ARGS)
{
	PG_RETURN_FLOAT8(score_document(fcinfo, 1, PG_GETARG_ARRAYTYPE_P(0)));
}
