/*
 * Labels of action lines and SDG codes in a language, from the tables that users
 * extend. A table is read once a query and language, then looked up in memory.
 */
#include "wsis.h"

#include "executor/spi.h"
#include "utils/builtins.h"
#include "utils/memutils.h"
#include "utils/snapmgr.h"

#include "vocabulary/types.h"

/* The best label of a code that the table has for the language. */
typedef struct LabelRow
{
	uint16 code;
	bool built_in;
	int fit;
	text *label;
	text *short_label;
} LabelRow;

/*
 * The labels of a table in one language, as a snapshot sees them: within one
 * transaction a function's cache outlives statements that add labels.
 */
typedef struct LabelCache
{
	struct LabelCache *next;
	TransactionId xmin;
	TransactionId xmax;
	uint32 xcnt;
	CommandId curcid;
	text *lang;
	int count;
	LabelRow rows[FLEXIBLE_ARRAY_MEMBER];
} LabelCache;

/* More languages than this at a time are read again and again. */
#define LANGUAGES_MAX 32

static inline char
fold_tag(char c)
{
	return c == '_' ? '-' : pg_ascii_tolower((unsigned char) c);
}

/*
 * How well a label's language serves the one wanted (BCP 47): the longer the
 * common beginning the better, 0 for English as the last resort, -1 for not at all.
 */
static int
language_fit(const text *wanted, const text *has)
{
	const char *w = VARDATA_ANY(wanted);
	const char *h = VARDATA_ANY(has);
	int w_length = VARSIZE_ANY_EXHDR(wanted);
	int h_length = VARSIZE_ANY_EXHDR(has);
	int same = 0;

	while (same < w_length && same < h_length && fold_tag(w[same]) == fold_tag(h[same]))
		same++;
	if (same == h_length && (same == w_length || fold_tag(w[same]) == '-'))
		return h_length;
	return h_length == 2 && fold_tag(h[0]) == 'e' && fold_tag(h[1]) == 'n' ? 0 : -1;
}

static text *
copy_text(MemoryContext context, Datum value)
{
	MemoryContext old = MemoryContextSwitchTo(context);
	text *copy = DatumGetTextPCopy(value);

	MemoryContextSwitchTo(old);
	return copy;
}

/* Takes a row of the table whose language serves. */
static void
take_row(LabelCache *cache, MemoryContext context, HeapTuple tuple, TupleDesc desc)
{
	LabelRow *row = &cache->rows[cache->count];
	bool isnull;
	Datum short_label;

	row->fit = language_fit(cache->lang, DatumGetTextPP(SPI_getbinval(tuple, desc, 2, &isnull)));
	if (row->fit < 0)
		return;
	row->code = DatumGetUInt16(SPI_getbinval(tuple, desc, 1, &isnull));
	row->label = copy_text(context, SPI_getbinval(tuple, desc, 3, &isnull));
	row->built_in = DatumGetBool(SPI_getbinval(tuple, desc, 5, &isnull));
	short_label = SPI_getbinval(tuple, desc, 4, &isnull);
	row->short_label = isnull ? row->label : copy_text(context, short_label);
	cache->count++;
}

/* By code; of one code the best first: the nearest language, users' rows before ours. */
static int
compare_rows(const void *a, const void *b)
{
	const LabelRow *x = a;
	const LabelRow *y = b;

	if (x->code != y->code)
		return x->code < y->code ? -1 : 1;
	if (x->fit != y->fit)
		return x->fit > y->fit ? -1 : 1;
	return (int) x->built_in - (int) y->built_in;
}

/* Leaves of each code the best label. */
static void
keep_best(LabelCache *cache)
{
	int kept = 0;

	qsort(cache->rows, cache->count, sizeof(LabelRow), compare_rows);
	for (int i = 0; i < cache->count; i++)
		if (kept == 0 || cache->rows[kept - 1].code != cache->rows[i].code)
			cache->rows[kept++] = cache->rows[i];
	cache->count = kept;
}

static LabelCache *
read_labels(MemoryContext context, const char *query, const text *lang, Snapshot snapshot)
{
	LabelCache *cache;

	SPI_connect();
	if (SPI_execute(query, true, 0) != SPI_OK_SELECT)
		elog(ERROR, "labels could not be read");
	cache = MemoryContextAllocZero(
		context, offsetof(LabelCache, rows) + sizeof(LabelRow) * (SPI_processed + 1));
	cache->xmin = snapshot->xmin;
	cache->xmax = snapshot->xmax;
	cache->xcnt = snapshot->xcnt;
	cache->curcid = snapshot->curcid;
	cache->lang = copy_text(context, PointerGetDatum(lang));
	for (uint64 i = 0; i < SPI_processed; i++)
		take_row(cache, context, SPI_tuptable->vals[i], SPI_tuptable->tupdesc);
	SPI_finish();
	keep_best(cache);
	return cache;
}

static bool
serves(const LabelCache *cache, const text *lang, Snapshot snapshot)
{
	return cache->curcid == snapshot->curcid && cache->xcnt == snapshot->xcnt &&
		cache->xmin == snapshot->xmin && cache->xmax == snapshot->xmax &&
		VARSIZE_ANY_EXHDR(cache->lang) == VARSIZE_ANY_EXHDR(lang) &&
		memcmp(VARDATA_ANY(cache->lang), VARDATA_ANY(lang), VARSIZE_ANY_EXHDR(lang)) == 0;
}

/* What a call of a label function keeps from call to call: caches in a memory of their own. */
typedef struct LabelCaches
{
	MemoryContext context;
	LabelCache *first;
	int count;
} LabelCaches;

static const LabelCache *
labels_in(FunctionCallInfo fcinfo, const char *query, const text *lang)
{
	LabelCaches *caches = fcinfo->flinfo->fn_extra;
	Snapshot snapshot = GetActiveSnapshot();
	LabelCache *cache;

	if (!caches)
	{
		caches = MemoryContextAllocZero(fcinfo->flinfo->fn_mcxt, sizeof(LabelCaches));
		caches->context =
			AllocSetContextCreate(fcinfo->flinfo->fn_mcxt, "wsis labels", ALLOCSET_SMALL_SIZES);
		fcinfo->flinfo->fn_extra = caches;
	}
	for (cache = caches->first; cache; cache = cache->next)
		if (serves(cache, lang, snapshot))
			return cache;
	if (caches->count == LANGUAGES_MAX)
	{
		caches->first = NULL;
		caches->count = 0;
		MemoryContextReset(caches->context);
	}
	cache = read_labels(caches->context, query, lang, snapshot);
	cache->next = caches->first;
	caches->first = cache;
	caches->count++;
	return cache;
}

/* The label of a code as the functions return it; NULL when there is none. */
static Datum
find_label(FunctionCallInfo fcinfo, const char *query, uint16 code, bool want_short)
{
	const LabelCache *cache = labels_in(fcinfo, query, PG_GETARG_TEXT_PP(1));
	int low = 0;
	int high = cache->count;

	while (low < high)
	{
		int middle = (low + high) / 2;

		if (cache->rows[middle].code < code)
			low = middle + 1;
		else
			high = middle;
	}
	if (low == cache->count || cache->rows[low].code != code)
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(want_short ? cache->rows[low].short_label : cache->rows[low].label);
}

#define LINE_LABELS \
	"SELECT action_line, lang, label, short_label, built_in" \
	" FROM wsis.action_line_label"
#define SDG_LABELS \
	"SELECT sdg, lang, label, short_label, built_in" \
	" FROM wsis.sdg_label"

PG_FUNCTION_INFO_V1(wsis_action_line_label);
Datum
wsis_action_line_label(PG_FUNCTION_ARGS)
{
	return find_label(fcinfo, LINE_LABELS, PG_GETARG_ACTION_LINE(0), false);
}

PG_FUNCTION_INFO_V1(wsis_action_line_short_label);
Datum
wsis_action_line_short_label(PG_FUNCTION_ARGS)
{
	return find_label(fcinfo, LINE_LABELS, PG_GETARG_ACTION_LINE(0), true);
}

PG_FUNCTION_INFO_V1(wsis_sdg_label);
Datum
wsis_sdg_label(PG_FUNCTION_ARGS)
{
	return find_label(fcinfo, SDG_LABELS, PG_GETARG_SDG(0), false);
}

PG_FUNCTION_INFO_V1(wsis_sdg_short_label);
Datum
wsis_sdg_short_label(PG_FUNCTION_ARGS)
{
	return find_label(fcinfo, SDG_LABELS, PG_GETARG_SDG(0), true);
}
