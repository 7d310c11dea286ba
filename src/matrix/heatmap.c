/* The heat map of a matrix: action lines down, goals across in their official colors. */
#include "matrix/matrix.h"

#include "common/int.h"
#include "utils/builtins.h"

#include "picture/argument.h"
#include "picture/table_map.h"

PG_FUNCTION_INFO_V1(wsis_heatmap);

#define WIDTH_DEFAULT 900

/* Counts by line and goal, and which lines have any. */
typedef struct Counts
{
	int64 of[ACTION_LINES][SDG_GOALS];
	ActionLineSet lines;
} Counts;

static void
count_goals(Counts *counts, Datum matrix)
{
	MatrixCell *cells;
	int n = matrix_cells(matrix, &cells);

	memset(counts, 0, sizeof(*counts));
	for (int i = 0; i < n; i++)
	{
		ActionLine line = matrix_key_line(cells[i].key);
		Sdg sdg = matrix_key_sdg(cells[i].key);
		int64 *count = &counts->of[line][sdg_goal(sdg) - 1];

		if (cells[i].value < 0)
		{
			char code[SDG_TEXT_MAX];

			sdg_write(sdg, code);
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("a heat map can't show negative counts"),
					 errdetail("The count of %s and %s is %lld.", action_line_facts[line].text,
							   code, (long long) cells[i].value),
					 errhint("Of a difference, draw what missing() and beyond() give.")));
		}
		if (pg_add_s64_overflow(*count, cells[i].value, count))
			matrix_overflow(matrix_key(line, sdg_to_goal(sdg)));
		counts->lines |= ACTION_LINE_BIT(line);
	}
	pfree(cells);
}

/* Labels for all lines or goals, one each, or none at all. */
static Elements
labels_argument(FunctionCallInfo fcinfo, int number, const char *name, int count, const char *of)
{
	Elements labels = array_argument(fcinfo, number, name, 1);

	if (labels.count != 0 && labels.count != count)
		ereport(ERROR,
				(errcode(ERRCODE_ARRAY_SUBSCRIPT_ERROR),
				 errmsg("%s must have %d elements, or none", name, count),
				 errdetail("It has %d.", labels.count),
				 errhint("One for each %s, in their order; NULL for its code.", of)));
	return labels;
}

static TextPiece
label_or_code(const Elements *labels, int i, const char *code)
{
	if (labels->count == 0 || labels->nulls[i])
		return text_of(code);
	return text_element(labels, i);
}

/*
 * The rows: every line that is counted for itself; one with applications, which
 * are counted instead, only where it has counts of its own.
 */
static int
list_lines(const Counts *counts, ActionLine lines[ACTION_LINES])
{
	int n = 0;

	for (int rank = 0; rank < ACTION_LINES; rank++)
	{
		for (ActionLine line = 0; line < ACTION_LINES; line++)
		{
			ActionLineSet bit = ACTION_LINE_BIT(line);

			if (action_line_facts[line].rank == rank &&
				(action_line_expand(bit) == bit || (counts->lines & bit) != 0))
				lines[n++] = line;
		}
	}
	return n;
}

static void
set_rows(TableMap *map, const Counts *counts, const Elements *labels)
{
	ActionLine lines[ACTION_LINES];
	TextPiece *pieces = palloc(sizeof(TextPiece) * ACTION_LINES);
	Cell *cells = palloc0(sizeof(Cell) * ACTION_LINES * SDG_GOALS);

	map->rows = list_lines(counts, lines);
	for (int row = 0; row < map->rows; row++)
	{
		const ActionLineFacts *facts = &action_line_facts[lines[row]];

		pieces[row] = label_or_code(labels, facts->rank, facts->text);
		for (int goal = 0; goal < SDG_GOALS; goal++)
			cells[row * SDG_GOALS + goal].amount = (double) counts->of[lines[row]][goal];
	}
	map->row_labels = pieces;
	map->cells = cells;
}

/* The columns: a badge for each goal, its name above if there are names. */
static void
set_columns(TableMap *map, const Elements *labels)
{
	TextPiece *pieces = palloc(sizeof(TextPiece) * SDG_GOALS);
	Badge *badges = palloc(sizeof(Badge) * SDG_GOALS);

	for (int i = 0; i < SDG_GOALS; i++)
	{
		const char *color = sdg_goal_facts[i + 1].color;

		badges[i].code = psprintf("%d", i + 1);
		if (!color_of_text(color, strlen(color), &badges[i].color))
			elog(ERROR, "goal %d has no color", i + 1);
		pieces[i] = label_or_code(labels, i, badges[i].code);
	}
	map->columns = SDG_GOALS;
	map->column_labels = labels->count > 0 ? pieces : NULL;
	map->column_badges = badges;
}

Datum
wsis_heatmap(PG_FUNCTION_ARGS)
{
	Counts counts;
	Elements line_labels = labels_argument(fcinfo, 1, "line_labels", ACTION_LINES, "action line");
	Elements goal_labels = labels_argument(fcinfo, 2, "goal_labels", SDG_GOALS, "goal");
	TableMap map = {
		.language = language_argument(fcinfo, 3),
		.title = text_argument(fcinfo, 4),
		.width = width_argument(fcinfo, 5, WIDTH_DEFAULT),
	};
	StringInfoData out;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	count_goals(&counts, PG_GETARG_DATUM(0));
	set_rows(&map, &counts, &line_labels);
	set_columns(&map, &goal_labels);
	initStringInfo(&out);
	append_table_map(&out, &map);
	PG_RETURN_TEXT_P(cstring_to_text_with_len(out.data, out.len));
}
