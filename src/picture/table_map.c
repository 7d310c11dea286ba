/* Table maps: rows by columns, a legend below. */
#include "picture/table_map.h"

#include <math.h>

#include "miscadmin.h"
#include "picture/furniture.h"
#include "picture/number.h"
#include "picture/scale.h"

#define CELL_HEIGHT 28
#define CELL_WIDTH_MIN 24
#define CELL_WIDTH_MAX 96
#define CELL_GAP 2
#define CELL_PADDING 4
#define LABEL_GAP 10
#define LABEL_PADDING 4		/* above and below */
#define LABEL_SHARE 0.36	/* of the width, at most */
#define HEAD_RISING_MAX 150 /* height of turned column labels */
#define HEAD_RISING_ONE 230 /* the same, where there is room for one line only */
#define SHADES 5			/* about as many can be told apart */
#define BADGE_HEIGHT 22

static const TextStyle cell_style = {12, false, COLOR_INK};
static const TextStyle head_style = {12, false, COLOR_INK};
static const TextStyle badge_style = {12, true, COLOR_INK};

/* Which amounts occur, and the shades that stand for them. */
typedef struct Shades
{
	Scale scale; /* shade i: above scale_at(i), up to scale_at(i + 1) */
	int count;	 /* 0: nothing but empty and unknown cells */
	bool whole;
	bool empty;			 /* some cell is 0 */
	bool unknown;		 /* some cell is not known */
	double number_width; /* of the widest number */
} Shades;

typedef struct Layout
{
	bool narrow; /* row labels above their cells */
	bool rising; /* column labels are turned */
	double label_width;
	double left;	   /* of the first cell */
	double cell_width; /* gaps included */
	double head_height;
	double width; /* of the picture */
} Layout;

static Shades
find_shades(const TableMap *map)
{
	Shades shades = {.whole = true};
	double low = 0;
	double high = 0;

	for (int i = 0; i < map->rows * map->columns; i++)
	{
		const Cell *cell = &map->cells[i];
		char *number;

		if (i % 1000 == 0)
			CHECK_FOR_INTERRUPTS();
		if (cell->unknown)
		{
			shades.unknown = true;
			continue;
		}
		number = shown_amount(cell->amount, false, map->language);
		shades.number_width =
			Max(shades.number_width, text_width(text_of(number), &cell_style, PICTURE_WIDTH_MAX));
		pfree(number);
		if (cell->amount == 0)
		{
			shades.empty = true;
			continue;
		}
		shades.whole = shades.whole && cell->amount == rint(cell->amount);
		low = Min(low, cell->amount);
		high = Max(high, cell->amount);
	}
	if (low < high)
	{
		shades.scale = round_scale(low, high, SHADES, shades.whole);
		shades.count = shades.scale.count - 1;
	}
	return shades;
}

static int
shade_of(const Shades *shades, double amount)
{
	int shade = 0;

	while (shade < shades->count - 1 && amount > scale_at(&shades->scale, shade + 1))
		shade++;
	return shade;
}

static Color
shade_color(const Shades *shades, int shade)
{
	return sequential_color(shades->count == 1 ? 0.6 : (double) shade / (shades->count - 1));
}

/* Do all column labels fit upright, in whole words? Sets the head's height if so. */
static bool
heads_fit(const TableMap *map, Layout *layout)
{
	double width = layout->cell_width - CELL_GAP - 2;
	int most = 1;

	for (int i = 0; i < map->columns; i++)
	{
		TextLines lines;
		bool fits;

		CHECK_FOR_INTERRUPTS();
		wrap_text(&lines, shown_label(map->column_labels[i], map->language), &head_style, width, 3,
				  false);
		fits = !lines.cut && !lines.broken && lines.width <= width;
		most = Max(most, lines.count);
		free_text_lines(&lines);
		if (!fits)
			return false;
	}
	layout->head_height = most * head_style.size * TEXT_LINE_HEIGHT + 6;
	return true;
}

static int
rising_lines_max(const Layout *layout)
{
	int lines = (int) (layout->cell_width / (head_style.size * TEXT_LINE_HEIGHT));

	return Min(Max(lines, 1), 3);
}

static double
rising_height_max(const Layout *layout)
{
	return rising_lines_max(layout) == 1 ? HEAD_RISING_ONE : HEAD_RISING_MAX;
}

static void
measure_rising_heads(const TableMap *map, Layout *layout)
{
	layout->rising = true;
	layout->head_height = 0;
	for (int i = 0; i < map->columns; i++)
	{
		TextLines lines;

		CHECK_FOR_INTERRUPTS();
		wrap_text(&lines, shown_label(map->column_labels[i], map->language), &head_style,
				  rising_height_max(layout), rising_lines_max(layout), false);
		layout->head_height = Max(layout->head_height, lines.width);
		free_text_lines(&lines);
	}
	layout->head_height += 8;
}

static Layout
lay_out(const TableMap *map, const Shades *shades)
{
	Layout layout = {.narrow = map->width < PICTURE_NARROW, .width = map->width};
	double limit = floor(map->width * LABEL_SHARE);
	double least = Max(shades->number_width + 2 * CELL_PADDING + CELL_GAP, CELL_WIDTH_MIN);

	for (int i = 0; i < map->rows && !layout.narrow; i++)
	{
		CHECK_FOR_INTERRUPTS();
		layout.label_width =
			Max(layout.label_width,
				text_width(shown_label(map->row_labels[i], map->language), &label_style, limit));
	}
	/* whole pixels, so that the mirrored picture is the same to the last digit */
	layout.label_width = ceil(Min(layout.label_width, limit));
	layout.left = MARGIN + (layout.narrow ? 0 : layout.label_width + LABEL_GAP);
	layout.cell_width = floor((map->width - MARGIN - layout.left) / map->columns);
	layout.cell_width = Min(layout.cell_width, CELL_WIDTH_MAX);
	if (layout.cell_width < least)
	{
		/* rather a wide picture than one that can't be read */
		layout.cell_width = ceil(least);
		layout.width = Max(layout.width, layout.left + map->columns * layout.cell_width + MARGIN);
	}
	if (map->column_labels != NULL && !heads_fit(map, &layout))
		measure_rising_heads(map, &layout);
	return layout;
}

static void
draw_heads(Canvas *canvas, const TableMap *map, const Layout *layout, double y)
{
	double line = head_style.size * TEXT_LINE_HEIGHT;

	for (int i = 0; i < map->columns; i++)
	{
		TextPiece label = shown_label(map->column_labels[i], map->language);
		double middle = layout->left + (i + 0.5) * layout->cell_width - CELL_GAP / 2.0;
		TextLines lines;

		CHECK_FOR_INTERRUPTS();
		if (layout->rising)
		{
			wrap_text(&lines, label, &head_style, rising_height_max(layout),
					  rising_lines_max(layout), canvas->rtl);
			draw_rising_lines(canvas, middle, y + layout->head_height - 6, &head_style, &lines);
		}
		else
		{
			wrap_text(&lines, label, &head_style, layout->cell_width - CELL_GAP - 2, 3,
					  canvas->rtl);
			/* labels stand on the cells: fewer lines start lower */
			draw_lines(canvas, middle, y + layout->head_height - 6 - (lines.count - 0.5) * line,
					   ANCHOR_MIDDLE, &head_style, &lines);
		}
		free_text_lines(&lines);
	}
}

static void
draw_badges(Canvas *canvas, const TableMap *map, const Layout *layout, double y)
{
	Box box = {0, y, layout->cell_width - CELL_GAP, BADGE_HEIGHT};

	for (int i = 0; i < map->columns; i++)
	{
		const Badge *badge = &map->column_badges[i];
		TextStyle style = badge_style;

		style.color = color_of_text_on(badge->color);
		box.x = layout->left + i * layout->cell_width;
		draw_box(canvas, box, badge->color);
		draw_words(canvas, box.x + box.width / 2, box.y + box.height / 2, ANCHOR_MIDDLE, &style,
				   badge->code);
	}
}

static void
draw_cell(Canvas *canvas, const Shades *shades, const Cell *cell, Box box)
{
	TextStyle style = cell_style;
	char *number;

	if (cell->unknown)
	{
		draw_hatched_box(canvas, box);
		draw_words(canvas, box.x + box.width / 2, box.y + box.height / 2, ANCHOR_MIDDLE, &style,
				   "?");
		return;
	}
	if (cell->amount == 0)
	{
		draw_dashed_box(canvas, box);
		style.color = COLOR_MUTED;
	}
	else
	{
		Color fill = shade_color(shades, shade_of(shades, cell->amount));

		draw_box(canvas, box, fill);
		style.color = color_of_text_on(fill);
	}
	number = shown_amount(cell->amount, false, canvas->language);
	draw_words(canvas, box.x + box.width / 2, box.y + box.height / 2, ANCHOR_MIDDLE, &style,
			   number);
	pfree(number);
}

/* Draws a row at y; returns its height. */
static double
draw_row(Canvas *canvas, const TableMap *map, const Layout *layout, const Shades *shades, int row,
		 double y)
{
	double line = label_style.size * TEXT_LINE_HEIGHT;
	double width = layout->narrow ? map->width - 2 * MARGIN : layout->label_width;
	TextLines label;
	double height;
	Box box = {0, y, layout->cell_width - CELL_GAP, CELL_HEIGHT};

	wrap_text(&label, shown_label(map->row_labels[row], map->language), &label_style, width, 3,
			  canvas->rtl);
	height = label.count * line;
	if (layout->narrow)
	{
		draw_lines(canvas, MARGIN, y + line / 2, ANCHOR_START, &label_style, &label);
		box.y += height + 2;
		height += 2 + CELL_HEIGHT + 6;
	}
	else
	{
		double first = Max(LABEL_PADDING, (CELL_HEIGHT - height) / 2) + line / 2;

		draw_lines(canvas, MARGIN, y + first, ANCHOR_START, &label_style, &label);
		height = Max(height + 2 * LABEL_PADDING, CELL_HEIGHT);
		box.height = height;
	}
	for (int column = 0; column < map->columns; column++)
	{
		box.x = layout->left + column * layout->cell_width;
		draw_cell(canvas, shades, &map->cells[row * map->columns + column], box);
	}
	free_text_lines(&label);
	return height + CELL_GAP;
}

/* "11–20"; of whole numbers that are one, "11"; NULL for a shade of nothing but 0 */
static char *
shade_words(const Shades *shades, int shade, Language language)
{
	double from = scale_at(&shades->scale, shade);
	double to = scale_at(&shades->scale, shade + 1);
	StringInfoData words;

	/* a shade starts above its lower end, but the first one holds a lowest amount below 0 */
	if (shades->whole && fabs(from) < 1e15 && (shade > 0 || from == 0))
		from += 1;
	if (from == 0 && to == 0)
		return NULL;
	initStringInfo(&words);
	append_amount(&words, from, language);
	if (from < to)
	{
		appendStringInfoString(&words, "–");
		append_amount(&words, to, language);
	}
	return words.data;
}

/* Draws the legend at y; returns its height. */
static double
draw_legend(Canvas *canvas, const Shades *shades, double y)
{
	LegendPen pen = {MARGIN, y, 0};
	Language language = canvas->language;

	for (int shade = 0; shade < shades->count; shade++)
	{
		char *words = shade_words(shades, shade, language);

		if (words == NULL)
			continue;
		draw_box(canvas, legend_entry(canvas, &pen, words), shade_color(shades, shade));
		pfree(words);
	}
	if (shades->empty)
	{
		char *words = psprintf("0 (%s)", caption(CAPTION_EMPTY, language));

		draw_dashed_box(canvas, legend_entry(canvas, &pen, words));
		pfree(words);
	}
	if (shades->unknown)
	{
		char *words = psprintf("? (%s)", caption(CAPTION_UNKNOWN, language));

		draw_hatched_box(canvas, legend_entry(canvas, &pen, words));
		pfree(words);
	}
	return pen.y + Max(pen.height, SWATCH) - y;
}

/* "row, column: amount"; label is room to write in */
static void
describe_cell(StringInfo description, StringInfo label, const TableMap *map, int i)
{
	TextPiece row = shown_label(map->row_labels[i / map->columns], map->language);
	int column = i % map->columns;

	resetStringInfo(label);
	appendBinaryStringInfo(label, row.data, (int) row.length);
	appendStringInfoChar(label, ',');
	if (map->column_badges != NULL)
		appendStringInfo(label, " %s", map->column_badges[column].code);
	if (map->column_labels != NULL)
	{
		TextPiece head = shown_label(map->column_labels[column], map->language);

		appendStringInfoChar(label, ' ');
		appendBinaryStringInfo(label, head.data, (int) head.length);
	}
	describe(description, (TextPiece){label->data, label->len}, map->cells[i].amount,
			 map->cells[i].unknown, map->language);
}

/* The first cells one by one; of a large map without the empty ones. */
static char *
describe_cells(const TableMap *map)
{
	StringInfoData description;
	StringInfoData label;
	int cells = map->rows * map->columns;
	int described = 0;

	initStringInfo(&description);
	initStringInfo(&label);
	for (int i = 0; i < cells; i++)
	{
		const Cell *cell = &map->cells[i];

		if (i % 1000 == 0)
			CHECK_FOR_INTERRUPTS();
		if (cells > DESCRIBED_MAX && cell->amount == 0 && !cell->unknown)
			continue;
		if (described++ < DESCRIBED_MAX)
			describe_cell(&description, &label, map, i);
	}
	describe_more(&description, described - DESCRIBED_MAX);
	pfree(label.data);
	return description.data;
}

void
append_table_map(StringInfo out, const TableMap *map)
{
	Canvas canvas;
	Shades shades;
	Layout layout;
	char *description;
	double y;

	if (map->rows == 0 || map->columns == 0)
	{
		append_no_data(out, map->language, map->title, CAPTION_TABLE_MAP, map->width);
		return;
	}
	shades = find_shades(map);
	layout = lay_out(map, &shades);
	canvas_start(&canvas, map->language, layout.width);
	y = draw_title(&canvas, map->title);
	if (map->column_labels != NULL)
		draw_heads(&canvas, map, &layout, y);
	y += layout.head_height;
	if (map->column_badges != NULL)
	{
		draw_badges(&canvas, map, &layout, y);
		y += BADGE_HEIGHT + CELL_GAP;
	}
	y += layout.narrow ? 6 : 0;
	for (int row = 0; row < map->rows; row++)
	{
		CHECK_FOR_INTERRUPTS();
		y += draw_row(&canvas, map, &layout, &shades, row, y);
	}
	y += 12;
	y += draw_legend(&canvas, &shades, y);
	description = describe_cells(map);
	canvas_finish(&canvas, out, y + MARGIN,
				  picture_name(map->title, CAPTION_TABLE_MAP, map->language), description);
	pfree(description);
}
