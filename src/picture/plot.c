/* Plots: the box, lines in it, axes with as many labels as have room. */
#include "picture/plot.h"

#include <math.h>

#include "picture/furniture.h"
#include "picture/number.h"

#define END_ROOM 22 /* for half of the last label */

Box
plot_box(const Canvas *canvas, double top, double labels, double share, double least, double most)
{
	Box plot = {.x = ceil(MARGIN + labels + PLOT_GAP), .y = ceil(top + muted_style.size / 2)};

	plot.width = canvas->width - plot.x - END_ROOM;
	plot.height = Min(Max(rint(canvas->width * share), least), most);
	return plot;
}

void
append_plot_place(const Canvas *canvas, StringInfo path, char command, double x, double y)
{
	appendStringInfoChar(path, command);
	append_coordinate(path, canvas_place(canvas, x));
	appendStringInfoChar(path, ' ');
	append_coordinate(path, y);
}

void
draw_line(Canvas *canvas, double x, double y, double to_x, double to_y, const Paint *paint)
{
	StringInfoData path;

	initStringInfo(&path);
	append_plot_place(canvas, &path, 'M', x, y);
	append_plot_place(canvas, &path, 'L', to_x, to_y);
	draw_path(canvas, path.data, paint);
	pfree(path.data);
}

char *
percent_text(double share, Language language)
{
	StringInfoData text;

	initStringInfo(&text);
	append_percent(&text, share, language);
	return text.data;
}

double
axis_words_width(const char *words)
{
	return text_width(text_of(words), &muted_style, PICTURE_WIDTH_MAX);
}

void
draw_grid_line(Canvas *canvas, Box plot, double y, const char *words)
{
	Paint grid = {.stroke_width = 1, .stroke = COLOR_GRID};

	draw_line(canvas, plot.x, y, plot.x + plot.width, y, &grid);
	draw_words(canvas, plot.x - PLOT_GAP, y, ANCHOR_END, &muted_style, words);
}

void
draw_share_grid(Canvas *canvas, Box plot)
{
	for (int i = 0; i <= 4; i++)
	{
		char *words = percent_text(i / 4.0, canvas->language);

		draw_grid_line(canvas, plot, plot.y + (1 - i / 4.0) * plot.height, words);
		pfree(words);
	}
}

static bool
take_room(AxisLabels *labels, double middle, double width)
{
	double from = middle - width / 2 - PLOT_GAP;
	double to = middle + width / 2 + PLOT_GAP;

	for (int i = 0; i < labels->count; i++)
	{
		if (from < labels->taken[i].to && to > labels->taken[i].from)
			return false;
	}
	if (labels->count == (int) lengthof(labels->taken))
		return false;
	labels->taken[labels->count].from = from + PLOT_GAP;
	labels->taken[labels->count++].to = to - PLOT_GAP;
	return true;
}

void
draw_axis_label(Canvas *canvas, Box plot, AxisLabels *labels, double x, const char *words)
{
	Paint tick = {.stroke_width = 1, .stroke = COLOR_LINE};
	double y = plot.y + plot.height;

	if (!take_room(labels, x, axis_words_width(words)))
		return;
	draw_line(canvas, x, y, x, y + PLOT_TICK, &tick);
	draw_words(canvas, x, y + PLOT_TICK + PLOT_GAP + muted_style.size / 2, ANCHOR_MIDDLE,
			   &muted_style, words);
}

double
draw_axis_title(Canvas *canvas, Box plot, const char *words)
{
	double line = muted_style.size * TEXT_LINE_HEIGHT;
	double height = PLOT_TICK + PLOT_GAP + line + 4;
	TextLines title;

	wrap_text(&title, text_of(words), &muted_style, canvas->width - 2 * MARGIN, 2, canvas->rtl);
	draw_lines(canvas, MARGIN, plot.y + plot.height + height + line / 2, ANCHOR_START, &muted_style,
			   &title);
	height += title.count * line;
	free_text_lines(&title);
	return height;
}
