/*
 * Marks: discs are connected, rings unconnected, hatched rings unknown places; squares
 * are nodes. Many marks share one path: a line without length and with round ends is a disc.
 */
#include "connectivity/map_marks.h"

#include <float.h>
#include <math.h>

#include "miscadmin.h"

#define COLOR_CONNECTED COLOR_BAR
#define COLOR_UNCONNECTED 0xB5461A
#define RADIUS_STEP 0.5 /* radii are rounded to it, so that many marks share a path */
#define MERGE_FROM 1.5	/* marks a pixel of width, from where on they are merged */
#define MERGE_CELL 4	/* pixels */
#define COARSE_FROM 15
#define COARSE_CELL 7
#define HATCH_APART 3.0

static int
compare_kinds(const Mark *one, const Mark *other)
{
	return (one->kind > other->kind) - (one->kind < other->kind);
}

static int
compare_numbers(double one, double other)
{
	return (one > other) - (one < other);
}

/* By kind, then in rows of cells, so that what is to be merged stands together. */
static int
compare_cells(const void *a, const void *b)
{
	const Mark *one = a;
	const Mark *other = b;
	int order = compare_kinds(one, other);

	if (order == 0)
		order = compare_numbers(one->row, other->row);
	if (order == 0)
		order = compare_numbers(one->column, other->column);
	return order;
}

/* And in one order within a cell, however they came: sums hang on it. */
static int
compare_for_merging(const void *a, const void *b)
{
	const Mark *one = a;
	const Mark *other = b;
	int order = compare_cells(a, b);

	if (order == 0)
		order = compare_numbers(one->y, other->y);
	if (order == 0)
		order = compare_numbers(one->x, other->x);
	if (order == 0)
		order = compare_numbers(one->weight, other->weight);
	return order;
}

/* Adds a mark to one of its cell; x, y and weight are sums until all are in. */
static void
add_mark(Mark *to, const Mark *mark)
{
	to->x += mark->x;
	to->y += mark->y;
	to->weight = Min(to->weight + mark->weight, DBL_MAX);
	to->places++;
}

int
merge_marks(Mark *marks, int count, double width)
{
	double side = count > COARSE_FROM * width ? COARSE_CELL : MERGE_CELL;
	int kept = 0;

	if (count <= MERGE_FROM * width)
		return count;
	for (int i = 0; i < count; i++)
	{
		marks[i].row = (int) (marks[i].y / side);
		marks[i].column = (int) (marks[i].x / side);
	}
	qsort(marks, count, sizeof(Mark), compare_for_merging);
	for (int i = 0; i < count; i++)
	{
		if (i % 1000 == 0)
			CHECK_FOR_INTERRUPTS();
		if (kept > 0 && compare_cells(&marks[kept - 1], &marks[i]) == 0)
			add_mark(&marks[kept - 1], &marks[i]);
		else
			marks[kept++] = marks[i];
	}
	for (int i = 0; i < kept; i++)
	{
		marks[i].x /= marks[i].places;
		marks[i].y /= marks[i].places;
	}
	return kept;
}

double
mark_radius_least(int count, double width)
{
	double few = count <= 0.1 * width ? 4 : count <= 0.4 * width ? 3 : 2.5;

	return width < PICTURE_NARROW ? few - 0.5 : few;
}

double
mark_radius(double weight, double peak, double least)
{
	double radius = peak > 0 ? MARK_RADIUS_MAX * sqrt(weight / peak) : 0;

	return Max(rint(radius / RADIUS_STEP) * RADIUS_STEP, least);
}

/* Large before small, by kind, so that what shares a path stands together; the rest makes the order
 * one. */
static int
compare_for_drawing(const void *a, const void *b)
{
	const Mark *one = a;
	const Mark *other = b;
	int order = compare_numbers(other->radius, one->radius);

	if (order == 0)
		order = compare_kinds(one, other);
	if (order == 0)
		order = compare_numbers(one->y, other->y);
	if (order == 0)
		order = compare_numbers(one->x, other->x);
	return order;
}

static void
append_place(StringInfo path, char command, double x, double y)
{
	appendStringInfoChar(path, command);
	append_coordinate(path, x);
	appendStringInfoChar(path, ' ');
	append_coordinate(path, y);
}

static void
draw_discs(Canvas *canvas, const Mark *marks, int count, double radius, Color color)
{
	Paint paint = {.stroke_width = 2 * radius, .stroke = color, .round = true};
	StringInfoData path;

	initStringInfo(&path);
	for (int i = 0; i < count; i++)
	{
		append_place(&path, 'M', marks[i].x, marks[i].y);
		appendStringInfoString(&path, "h0");
	}
	draw_path(canvas, path.data, &paint);
	pfree(path.data);
}

/* Lines rising to the right, one of them through the middle. */
static void
draw_hatches(Canvas *canvas, const Mark *marks, int count, double radius)
{
	Paint paint = {.stroke_width = 1, .stroke = COLOR_MUTED};
	StringInfoData path;

	initStringInfo(&path);
	for (int i = 0; i < count; i++)
	{
		int lines = (int) (radius / HATCH_APART);

		for (int line = -lines; line <= lines; line++)
		{
			double apart = line * HATCH_APART;
			double half = sqrt(radius * radius - apart * apart) * M_SQRT1_2;
			double x = marks[i].x + apart * M_SQRT1_2;
			double y = marks[i].y + apart * M_SQRT1_2;

			append_place(&path, 'M', x - half, y + half);
			append_place(&path, 'L', x + half, y - half);
		}
	}
	draw_path(canvas, path.data, &paint);
	pfree(path.data);
}

static void
draw_rings(Canvas *canvas, const Mark *marks, int count, double width, Color color)
{
	double radius = marks[0].radius;

	draw_discs(canvas, marks, count, radius, color);
	draw_discs(canvas, marks, count, radius - width, COLOR_PAPER);
}

static void
draw_nodes(Canvas *canvas, const Mark *marks, int count)
{
	MarkKind kind = marks[0].kind;
	Color color = kind == MARK_NODE_WORKS ? COLOR_INK : COLOR_MUTED;
	double side = 2 * marks[0].radius;
	Paint paint = {.filled = kind != MARK_NODE_ABSENT,
				   .fill = kind == MARK_NODE_WORKS ? color : COLOR_PAPER,
				   .stroke_width = 0.8,
				   .stroke = color};
	StringInfoData path;

	initStringInfo(&path);
	for (int i = 0; i < count; i++)
	{
		append_place(&path, 'M', marks[i].x - side / 2, marks[i].y - side / 2);
		if (kind == MARK_NODE_ABSENT)
			appendStringInfo(&path, "l%g %gm0 %gl%g %g", side, side, -side, -side, side);
		else
			appendStringInfo(&path, "h%gv%gh%gz", side, side, -side);
	}
	draw_path(canvas, path.data, &paint);
	pfree(path.data);
}

/* All of one kind and one radius. */
static void
draw_alike(Canvas *canvas, const Mark *marks, int count)
{
	double radius = marks[0].radius;

	switch (marks[0].kind)
	{
		case MARK_NODE_ABSENT:
		case MARK_NODE_UNKNOWN:
		case MARK_NODE_WORKS:
			draw_nodes(canvas, marks, count);
			break;
		case MARK_UNKNOWN:
			draw_rings(canvas, marks, count, 0.8, COLOR_MUTED);
			draw_hatches(canvas, marks, count, radius - 0.4);
			break;
		case MARK_UNCONNECTED:
			draw_rings(canvas, marks, count, radius < 3 ? 0.8 : 1.5, COLOR_UNCONNECTED);
			break;
		case MARK_CONNECTED:
			draw_discs(canvas, marks, count, radius, COLOR_CONNECTED);
			break;
	}
}

void
draw_marks(Canvas *canvas, Mark *marks, int count)
{
	int start = 0;

	qsort(marks, count, sizeof(Mark), compare_for_drawing);
	for (int i = 1; i <= count; i++)
	{
		if (i % 1000 == 0)
			CHECK_FOR_INTERRUPTS();
		if (i < count && marks[i].radius == marks[start].radius &&
			marks[i].kind == marks[start].kind)
			continue;
		draw_alike(canvas, marks + start, i - start);
		start = i;
	}
}
