/* SQL functions that return pictures: bar_chart, table_map. */
#include "wsis.h"

#include <math.h>

#include "mb/pg_wchar.h"
#include "utils/builtins.h"

#include "picture/argument.h"
#include "picture/bar_chart.h"
#include "picture/table_map.h"

PG_FUNCTION_INFO_V1(wsis_bar_chart);
PG_FUNCTION_INFO_V1(wsis_table_map);

#define WIDTH_DEFAULT 640

static void
check_count(int count)
{
	if (count > PICTURE_ITEMS_MAX)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("%d amounts are too many for a picture", count),
				 errdetail("A picture has at most %d.", PICTURE_ITEMS_MAX),
				 errhint("Draw the first rows, or sums of groups.")));
}

/* NULL is unknown; what is no number can't be drawn, and must not pass as unknown. */
static double
amount_element(const Elements *amounts, int i)
{
	double amount;

	if (amounts->nulls[i])
		return 0;
	amount = DatumGetFloat8(amounts->values[i]);
	if (!isfinite(amount))
		ereport(ERROR,
				(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				 errmsg("%s[%d] is not a finite number", amounts->name, i + 1),
				 errdetail("It is %s.",
						   isnan(amount)	? "NaN"
							   : amount > 0 ? "Infinity"
											: "-Infinity"),
				 errhint("Use NULL for an amount that is not known.")));
	return amount;
}

/* colors: none, one for all, or one a bar; a NULL color is the usual one. */
static Color
color_element(const Elements *colors, int i)
{
	TextPiece text;
	Color color;

	if (colors->count == 1)
		i = 0;
	if (colors->count == 0 || colors->nulls[i])
		return COLOR_BAR;
	text = text_piece(colors->values[i]);
	if (!color_of_text(text.data, text.length, &color))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("colors[%d] is not a color: \"%.*s\"", i + 1,
						pg_mbcliplen(text.data, (int) text.length, 40), text.data),
				 errhint("Write colors like #1F7A9C.")));
	return color;
}

static Datum
picture_datum(StringInfo out)
{
	PG_RETURN_TEXT_P(cstring_to_text_with_len(out->data, out->len));
}

Datum
wsis_bar_chart(PG_FUNCTION_ARGS)
{
	Elements labels = array_argument(fcinfo, 0, "labels", 1);
	Elements amounts = array_argument(fcinfo, 1, "amounts", 1);
	Elements colors = array_argument(fcinfo, 5, "colors", 1);
	BarChart chart = {
		.count = amounts.count,
		.language = language_argument(fcinfo, 2),
		.title = text_argument(fcinfo, 3),
		.width = width_argument(fcinfo, 4, WIDTH_DEFAULT),
	};
	StringInfoData out;
	Bar *bars;

	if (labels.count != amounts.count)
		ereport(ERROR,
				(errcode(ERRCODE_ARRAY_SUBSCRIPT_ERROR),
				 errmsg("labels and amounts must have the same number of elements"),
				 errdetail("There are %d labels and %d amounts.", labels.count, amounts.count)));
	if (colors.count > 1 && colors.count != amounts.count)
		ereport(ERROR,
				(errcode(ERRCODE_ARRAY_SUBSCRIPT_ERROR),
				 errmsg("colors must have one element, or as many as amounts"),
				 errdetail("There are %d colors and %d amounts.", colors.count, amounts.count)));
	check_count(amounts.count);
	bars = palloc(sizeof(Bar) * Max(amounts.count, 1));
	for (int i = 0; i < amounts.count; i++)
	{
		bars[i].label = text_element(&labels, i);
		bars[i].amount = amount_element(&amounts, i);
		bars[i].unknown = amounts.nulls[i];
		bars[i].color = color_element(&colors, i);
	}
	chart.bars = bars;
	initStringInfo(&out);
	append_bar_chart(&out, &chart);
	return picture_datum(&out);
}

/* The labels of one side of a table map. */
static TextPiece *
label_pieces(const Elements *labels)
{
	TextPiece *pieces = palloc(sizeof(TextPiece) * Max(labels->count, 1));

	for (int i = 0; i < labels->count; i++)
		pieces[i] = text_element(labels, i);
	return pieces;
}

Datum
wsis_table_map(PG_FUNCTION_ARGS)
{
	Elements row_labels = array_argument(fcinfo, 0, "row_labels", 1);
	Elements column_labels = array_argument(fcinfo, 1, "column_labels", 1);
	Elements amounts = array_argument(fcinfo, 2, "amounts", 2);
	TableMap map = {
		.rows = row_labels.count,
		.columns = column_labels.count,
		.language = language_argument(fcinfo, 3),
		.title = text_argument(fcinfo, 4),
		.width = width_argument(fcinfo, 5, WIDTH_DEFAULT),
	};
	StringInfoData out;
	Cell *cells;

	if ((int64) map.rows * map.columns != amounts.count ||
		(amounts.dimensions == 2 && (amounts.rows != map.rows || amounts.columns != map.columns)))
		ereport(ERROR,
				(errcode(ERRCODE_ARRAY_SUBSCRIPT_ERROR),
				 errmsg("amounts must have one element for each row and column"),
				 amounts.dimensions == 2
					 ? errdetail("There are %d rows and %d columns, and amounts has %d by %d.",
								 map.rows, map.columns, amounts.rows, amounts.columns)
					 : errdetail("There are %d rows and %d columns, and %d amounts.", map.rows,
								 map.columns, amounts.count),
				 errhint("Amounts come row by row; NULL is an amount that is not known.")));
	/* empty rows without columns would pass for any number of them */
	check_count(Max(amounts.count, Max(map.rows, map.columns)));
	cells = palloc(sizeof(Cell) * Max(amounts.count, 1));
	for (int i = 0; i < amounts.count; i++)
	{
		cells[i].amount = amount_element(&amounts, i);
		cells[i].unknown = amounts.nulls[i];
	}
	map.row_labels = label_pieces(&row_labels);
	map.column_labels = label_pieces(&column_labels);
	map.cells = cells;
	initStringInfo(&out);
	append_table_map(&out, &map);
	return picture_datum(&out);
}
