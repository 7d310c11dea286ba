/* Reading the definition of a composite index; see composite_definition.h. */
#include "measures/composite_definition.h"

#include <math.h>

#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/builtins.h"

#define EQUALS " OPERATOR(pg_catalog.=) "

static const char *const query =
	"SELECT e.missing, e.digits, e.ties, n.node, n.parent, n.weight, n.transformation, n.points,"
	" n.normalization, n.low, n.high, n.reference, n.direction, n.floor, n.cap, n.scale,"
	" n.aggregation, n.least_known_share, n.veto"
	" FROM wsis.composite_edition e LEFT JOIN wsis.composite_node n"
	" ON n.code" EQUALS "e.code AND n.edition" EQUALS "e.edition AND n.built_in" EQUALS "e.built_in"
	" WHERE e.code" EQUALS "$1 AND e.edition" EQUALS "$2 AND e.built_in" EQUALS "COALESCE($3,"
	" NOT EXISTS (SELECT FROM wsis.composite_edition own WHERE own.code" EQUALS "$1"
	" AND own.edition" EQUALS "$2 AND NOT own.built_in))";

/* A row of the query, column by column. */
typedef struct Row
{
	HeapTuple tuple;
	TupleDesc desc;
	int column;
} Row;

static Datum
next_value(Row *row, bool *isnull)
{
	return SPI_getbinval(row->tuple, row->desc, ++row->column, isnull);
}

static char *
next_text(Row *row)
{
	bool isnull;
	Datum value = next_value(row, &isnull);

	return isnull ? NULL : TextDatumGetCString(value);
}

static double
next_number(Row *row)
{
	bool isnull;
	Datum value = next_value(row, &isnull);

	return isnull ? NAN : DatumGetFloat8(value);
}

static int
next_integer(Row *row, int otherwise)
{
	bool isnull;
	Datum value = next_value(row, &isnull);

	return isnull ? otherwise : DatumGetInt32(value);
}

static bool
next_boolean(Row *row)
{
	bool isnull;
	Datum value = next_value(row, &isnull);

	return !isnull && DatumGetBool(value);
}

static CompositeNumbers
next_numbers(Row *row)
{
	CompositeNumbers numbers = {0};
	bool isnull;
	Datum value = next_value(row, &isnull);
	ArrayType *array;

	if (isnull)
		return numbers;
	array = DatumGetArrayTypePCopy(value);
	numbers.given = true;
	numbers.one_row = ARR_NDIM(array) == 1 && !array_contains_nulls(array);
	if (numbers.one_row)
	{
		numbers.count = ArrayGetNItems(1, ARR_DIMS(array));
		numbers.numbers = (double *) ARR_DATA_PTR(array);
	}
	return numbers;
}

/* Which of the words it is; -1: none of them. */
static int
next_word(Row *row, const char *const *words, int count)
{
	char *word = next_text(row);

	for (int i = 0; word && i < count; i++)
		if (strcmp(word, words[i]) == 0)
			return i;
	return -1;
}

/* The words stand in the order of the enumerations; the tables let no others in. */
static CompositeNode
read_node(Row *row)
{
	static const char *const transformations[] = {"none", "ln", "log10", "piecewise"};
	static const char *const normalizations[] = {"none", "ratio", "min_max", "z_score", "rank"};
	static const char *const aggregations[] = {"arithmetic", "geometric"};
	CompositeNode node = {0};

	node.name = next_text(row);
	node.parent_name = next_text(row);
	node.weight = next_number(row);
	node.transformation = next_word(row, transformations, lengthof(transformations));
	node.points = next_numbers(row);
	node.normalization = next_word(row, normalizations, lengthof(normalizations));
	node.low = next_number(row);
	node.high = next_number(row);
	node.reference = next_numbers(row);
	node.direction = next_integer(row, 0);
	node.floor = next_number(row);
	node.cap = next_number(row);
	node.scale = next_number(row);
	node.aggregation = 1 + next_word(row, aggregations, lengthof(aggregations));
	node.least_known_share = next_number(row);
	node.veto = next_boolean(row);
	return node;
}

static int
compare_nodes(const void *a, const void *b)
{
	return strcmp(((const CompositeNode *) a)->name, ((const CompositeNode *) b)->name);
}

static CompositeDefinition *
take_rows(const char *code, const char *edition)
{
	CompositeDefinition *definition = palloc0(sizeof(CompositeDefinition));

	definition->code = pstrdup(code);
	definition->edition = pstrdup(edition);
	definition->nodes = palloc(sizeof(CompositeNode) * SPI_processed);
	for (uint64 i = 0; i < SPI_processed; i++)
	{
		static const char *const ties[] = {"competition", "dense"};
		Row row = {SPI_tuptable->vals[i], SPI_tuptable->tupdesc, 0};
		bool no_node;

		CHECK_FOR_INTERRUPTS();
		definition->missing = next_text(&row);
		definition->digits = next_integer(&row, -1);
		definition->dense = next_word(&row, ties, lengthof(ties)) == 1;
		SPI_getbinval(row.tuple, row.desc, row.column + 1, &no_node);
		if (!no_node)
			definition->nodes[definition->count++] = read_node(&row);
	}
	qsort(definition->nodes, definition->count, sizeof(CompositeNode), compare_nodes);
	return definition;
}

CompositeDefinition *
composite_definition_read(const char *code, const char *edition, const bool *built_in,
						  bool read_only, MemoryContext context)
{
	/* one plan a session: it is made anew when the tables have changed */
	static SPIPlanPtr plan = NULL;
	Datum arguments[3] = {CStringGetTextDatum(code), CStringGetTextDatum(edition),
						  BoolGetDatum(built_in && *built_in)};
	CompositeDefinition *definition = NULL;
	MemoryContext before;

	if (!plan)
	{
		Oid types[3] = {TEXTOID, TEXTOID, BOOLOID};
		SPIPlanPtr prepared = SPI_prepare(query, 3, types);

		if (!prepared || SPI_keepplan(prepared) != 0)
			elog(ERROR, "SPI_prepare failed: %s", SPI_result_code_string(SPI_result));
		plan = prepared;
	}
	if (SPI_execute_plan(plan, arguments, built_in ? "   " : "  n", read_only, 0) != SPI_OK_SELECT)
		elog(ERROR, "SPI_execute_plan failed");
	before = MemoryContextSwitchTo(context);
	if (SPI_processed > 0)
		definition = take_rows(code, edition);
	MemoryContextSwitchTo(before);
	SPI_freetuptable(SPI_tuptable);
	return definition;
}
