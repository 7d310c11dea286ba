/* composite_score in SQL: the rows, and the ranks in them. */
#include "measures/composite_score.h"

#include <math.h>

#include "executor/spi.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/memutils.h"
#include "utils/tuplestore.h"

static const char *const reasons[] = {
	[REASON_NONE] = NULL,
	[REASON_NO_VALUE] = "no_value",
	[REASON_TOO_LITTLE_KNOWN] = "too_little_known",
	[REASON_NO_LOGARITHM] = "no_logarithm",
	[REASON_NEGATIVE] = "negative",
	[REASON_NO_SPREAD] = "no_spread",
	[REASON_NO_CAP] = "no_cap",
	[REASON_RELATIVE] = "relative",
};

typedef struct RankedUnit
{
	double score;
	uint32 unit;
} RankedUnit;

/* The highest score first. */
static int
compare_ranked(const void *a, const void *b, void *unused)
{
	double x = ((const RankedUnit *) a)->score;
	double y = ((const RankedUnit *) b)->score;

	return (x < y) - (x > y);
}

/* A score as it is printed with so many digits, half of the last one upwards. */
static double
rounded(double score, int digits)
{
	double scaled = score * pow(10, digits);

	/* what is half but for the last bits of its computation is half */
	return digits < 0 ? score : floor(scaled + 0.5 + fabs(scaled) * 1e-14 + 1e-12);
}

void
composite_rank(CompositeResult *results, uint32 units, int digits, bool dense)
{
	RankedUnit *ranked =
		MemoryContextAllocHuge(CurrentMemoryContext, sizeof(RankedUnit) * ((Size) units + 1));
	uint32 count = 0;
	int32 rank = 0;

	for (uint32 i = 0; i < units; i++)
	{
		if (i % 65536 == 0)
			CHECK_FOR_INTERRUPTS();
		if (!isnan(results[i].score))
			ranked[count++] = (RankedUnit){rounded(results[i].score, digits), i};
	}
	qsort_interruptible(ranked, count, sizeof(RankedUnit), compare_ranked, NULL);
	for (uint32 i = 0; i < count; i++)
	{
		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		if (i == 0 || ranked[i].score != ranked[i - 1].score)
			rank = dense ? rank + 1 : (int32) i + 1;
		results[ranked[i].unit].rank = rank;
	}
	pfree(ranked);
}

/* The texts that rows share. */
typedef struct Texts
{
	Datum *nodes;
	Datum reasons[lengthof(reasons)][lengthof(reasons)];
} Texts;

/* What both reasons say. */
static Datum
reason_text(Texts *texts, uint8 score, uint8 bound)
{
	Datum *text = &texts->reasons[score][bound];
	bool both = score != bound && score != REASON_NONE && bound != REASON_NONE;

	if (*text == (Datum) 0 && (score != REASON_NONE || bound != REASON_NONE))
		*text = CStringGetTextDatum(both ? psprintf("%s, %s", reasons[score], reasons[bound])
										 : reasons[score != REASON_NONE ? score : bound]);
	return *text;
}

static void
put_row(ReturnSetInfo *set, const CompositeDefinition *definition, Texts *texts, Datum unit,
		int number, const CompositeResult *result)
{
	const CompositeNode *node = definition->nodes + number;
	double numbers[] = {result->raw,		  result->normalized,  result->score, node->share,
						result->contribution, result->known_share, result->lower, result->upper};
	Datum values[14] = {unit, texts->nodes[number],
						node->parent < 0 ? (Datum) 0 : texts->nodes[node->parent],
						Int32GetDatum(node->level)};
	bool nulls[14] = {false, false, node->parent < 0, false};

	for (int i = 0; i < lengthof(numbers); i++)
	{
		values[4 + i] = Float8GetDatum(numbers[i]);
		nulls[4 + i] = isnan(numbers[i]);
	}
	values[12] = Int32GetDatum(result->rank);
	nulls[12] = result->rank == 0;
	values[13] = reason_text(texts, result->score_reason, result->bound_reason);
	nulls[13] = values[13] == (Datum) 0;
	tuplestore_putvalues(set->setResult, set->setDesc, values, nulls);
}

static void
put_rows(ReturnSetInfo *set, const CompositeScores *scores, const CompositeData *data)
{
	const CompositeDefinition *definition = scores->definition;
	Texts texts = {palloc(sizeof(Datum) * definition->count), {{0}}};

	for (int i = 0; i < definition->count; i++)
		texts.nodes[i] = CStringGetTextDatum(definition->nodes[i].name);
	for (uint32 unit = 0; unit < scores->units; unit++)
	{
		uint32 name = scores->unit_names[unit];
		text *unit_text =
			cstring_to_text_with_len(composite_name(data, name), composite_name_length(data, name));

		for (int i = 0; i < definition->count; i++)
		{
			int node = definition->order[i];

			CHECK_FOR_INTERRUPTS();
			put_row(set, definition, &texts, PointerGetDatum(unit_text), node,
					scores->results[node] + unit);
		}
		pfree(unit_text);
	}
}

static CompositeDefinition *
read_definition(const char *code, const char *edition)
{
	CompositeDefinition *definition;
	MemoryContext context = CurrentMemoryContext;

	SPI_connect();
	definition = composite_definition_read(code, edition, NULL, true, context);
	SPI_finish();
	if (!definition)
		ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				errmsg("there is no edition %s of a composite index %s", edition, code),
				errhint("Those that there are stand in wsis.composite_index."));
	composite_definition_check_complete(definition);
	return definition;
}

PG_FUNCTION_INFO_V1(wsis_composite_score);
Datum
wsis_composite_score(PG_FUNCTION_ARGS)
{
	CompositeDefinition *definition = read_definition(text_to_cstring(PG_GETARG_TEXT_PP(0)),
													  text_to_cstring(PG_GETARG_TEXT_PP(1)));
	CompositeData *data = PG_GETARG_COMPOSITE(2);
	MemoryContext before;
	MemoryContext work;

	InitMaterializedSRF(fcinfo, 0);
	/* a lateral join calls it for every year */
	work = AllocSetContextCreate(CurrentMemoryContext, "composite score", ALLOCSET_DEFAULT_SIZES);
	before = MemoryContextSwitchTo(work);
	put_rows((ReturnSetInfo *) fcinfo->resultinfo, composite_scores(definition, data), data);
	MemoryContextSwitchTo(before);
	MemoryContextDelete(work);
	return (Datum) 0;
}
