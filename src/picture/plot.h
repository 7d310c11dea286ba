/*
 * What plots have in common: a box with values across and up, axes, lines. Boxes and x
 * are counted from the side where reading starts, so that a plot mirrors itself.
 */
#ifndef WSIS_PICTURE_PLOT_H
#define WSIS_PICTURE_PLOT_H

#include "picture/canvas.h"
#include "picture/scale.h"

#define PLOT_GAP 6	/* between an axis and its labels */
#define PLOT_TICK 5 /* of an axis across, below the plot */
#define COLOR_GRID 0xDDE3E8
#define COLOR_AREA 0xB3D7E6 /* below or between curves */

/* A plot at top whose labels at the side are at most so wide; height as a share of the picture's
 * width. All are whole pixels, so that the mirrored picture is the same to the last digit. */
extern Box plot_box(const Canvas *canvas, double top, double labels, double share, double least,
					double most);

/* Adds a command with its place to path data. */
extern void append_plot_place(const Canvas *canvas, StringInfo path, char command, double x,
							  double y);
extern void draw_line(Canvas *canvas, double x, double y, double to_x, double to_y,
					  const Paint *paint);

/* A share in percent, in a text of its own; the width of words on an axis. */
extern char *percent_text(double share, Language language);
extern double axis_words_width(const char *words);

/* A line across at y, with words at its side. */
extern void draw_grid_line(Canvas *canvas, Box plot, double y, const char *words);

/* Lines at 0, 25, … 100 %. */
extern void draw_share_grid(Canvas *canvas, Box plot);

/* Labels below that are there, so that the next ones keep off. */
typedef struct AxisLabels
{
	int count;
	struct
	{
		double from;
		double to;
	} taken[64];
} AxisLabels;

/* A tick and words at x, if there is room. */
extern void draw_axis_label(Canvas *canvas, Box plot, AxisLabels *labels, double x,
							const char *words);

/* Says what is across, below the labels; returns the height of all that is below the plot. */
extern double draw_axis_title(Canvas *canvas, Box plot, const char *words);

#endif /* WSIS_PICTURE_PLOT_H */
