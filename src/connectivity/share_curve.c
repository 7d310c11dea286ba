/* Curves of shares by distance: axes, the band between the bounds, a legend that says the bands in
 * numbers. */
#include "connectivity/share_curve.h"

#include <math.h>

#include "miscadmin.h"

#include "picture/furniture.h"
#include "picture/number.h"
#include "picture/plot.h"

#define PLOT_SHARE 0.5 /* height of the plot, of the picture's width */
#define PLOT_HEIGHT_MIN 140
#define PLOT_HEIGHT_MAX 340
#define HATCH_APART 6
#define KILOMETER 1000.0
#define LOG_FROM 20 /* a longer tail than so many medians is shown on a logarithmic axis */
#define DECADES_MAX 5

static const double bands[] = {10, 25, 50, 100}; /* kilometers, as ITU prints them */

/* Distances across. */
typedef struct Axis
{
	bool logarithmic;
	double from; /* kilometers */
	double to;
} Axis;

typedef struct Plot
{
	const ShareCurve *curve;
	Axis axis;
	Box box;
	/* bounds at each pixel across, width + 1 of them */
	double *low;
	double *high;
} Plot;

static double
power_of_ten(double number, bool up)
{
	double exponent = log10(number);

	return pow(10, up ? ceil(exponent - 1e-9) : floor(exponent + 1e-9));
}

/* Linear unless most of the picture would be tail; the largest band and all finite distances are
 * in. */
static Axis
choose_axis(const ShareCurve *curve)
{
	double farthest = curve->farthest / KILOMETER;
	Axis axis = {.logarithmic = curve->median > 0 && curve->farthest > LOG_FROM * curve->median};

	axis.to = farthest > 0 ? farthest : bands[0];
	if (!axis.logarithmic)
	{
		Scale scale = round_scale(0, axis.to, 5, false);

		axis.to = scale_at(&scale, scale.count - 1);
		return axis;
	}
	axis.to = power_of_ten(axis.to, true);
	axis.from = power_of_ten(Max(curve->few / KILOMETER, axis.to * pow(10, -DECADES_MAX)), false);
	axis.from = Min(axis.from, axis.to / 10);
	return axis;
}

/* How far along the axis a distance is, 0 to 1. */
static double
along(const Axis *axis, double kilometers)
{
	if (!axis->logarithmic)
		return kilometers / axis->to;
	return log(kilometers / axis->from) / log(axis->to / axis->from);
}

static double
kilometers_at(const Axis *axis, double share)
{
	return axis->logarithmic ? axis->from * pow(axis->to / axis->from, share) : axis->to * share;
}

static bool
is_on(const Axis *axis, double kilometers)
{
	return kilometers >= axis->from * (1 - 1e-9) && kilometers <= axis->to * (1 + 1e-9);
}

static double
height_of(const Plot *plot, double share)
{
	return plot->box.y + (1 - share) * plot->box.height;
}

static void
find_bounds(Plot *plot)
{
	int count = (int) plot->box.width + 1;
	double *meters = palloc(sizeof(double) * count);

	plot->low = palloc(sizeof(double) * count);
	plot->high = palloc(sizeof(double) * count);
	for (int i = 0; i < count; i++)
		meters[i] = kilometers_at(&plot->axis, i / plot->box.width) * KILOMETER;
	plot->curve->within(plot->curve->state, meters, plot->low, plot->high, count);
	pfree(meters);
}

/* A bound as a line of steps, left to right or back. */
static void
append_bound(Canvas *canvas, StringInfo path, const Plot *plot, const double *bound, char command)
{
	int last = (int) plot->box.width;

	append_plot_place(canvas, path, command, plot->box.x, height_of(plot, bound[0]));
	for (int i = 1; i <= last; i++)
	{
		/* on level ground only its end is of interest */
		if (i < last && bound[i] == bound[i - 1])
			continue;
		append_plot_place(canvas, path, 'L', plot->box.x + i, height_of(plot, bound[i - 1]));
		if (bound[i] != bound[i - 1])
			append_plot_place(canvas, path, 'L', plot->box.x + i, height_of(plot, bound[i]));
	}
}

static void
draw_bound(Canvas *canvas, const Plot *plot, const double *bound, const Paint *paint)
{
	StringInfoData path;

	initStringInfo(&path);
	append_bound(canvas, &path, plot, bound, 'M');
	draw_path(canvas, path.data, paint);
	pfree(path.data);
}

static void
draw_within(Canvas *canvas, const Plot *plot)
{
	Paint paint = {.filled = true, .fill = COLOR_AREA};
	StringInfoData path;

	initStringInfo(&path);
	append_plot_place(canvas, &path, 'M', plot->box.x, height_of(plot, 0));
	append_bound(canvas, &path, plot, plot->low, 'L');
	append_plot_place(canvas, &path, 'L', plot->box.x + plot->box.width, height_of(plot, 0));
	appendStringInfoChar(&path, 'Z');
	draw_path(canvas, path.data, &paint);
	pfree(path.data);
}

/* Lines rising away from where reading starts, only where they are between the bounds. */
static void
draw_unknown(Canvas *canvas, const Plot *plot)
{
	Paint paint = {.stroke_width = 1, .stroke = COLOR_LINE};
	int last = (int) plot->box.width;
	StringInfoData path;

	initStringInfo(&path);
	for (int start = HATCH_APART; start < last + plot->box.height; start += HATCH_APART)
	{
		int from = -1; /* where the stretch that is being drawn began */

		CHECK_FOR_INTERRUPTS();
		for (int i = 0; i <= last + 1; i++)
		{
			/* above the foot of the plot */
			double share = (i - start + plot->box.height) / plot->box.height;
			bool inside = i <= last && share > plot->low[i] && share < plot->high[i];

			if (inside && from < 0)
				from = i;
			if (inside || from < 0)
				continue;
			append_plot_place(canvas, &path, 'M', plot->box.x + from, plot->box.y + start - from);
			append_plot_place(canvas, &path, 'L', plot->box.x + i - 0.5,
							  plot->box.y + start - i + 0.5);
			from = -1;
		}
	}
	draw_path(canvas, path.data, &paint);
	pfree(path.data);
}

/* A distance below its axis, if it is on it and has room. */
static void
label_distance(Canvas *canvas, const Plot *plot, AxisLabels *labels, double kilometers)
{
	char *words;

	if (!is_on(&plot->axis, kilometers))
		return;
	words = shown_amount(kilometers, false, canvas->language);
	draw_axis_label(canvas, plot->box, labels,
					plot->box.x + along(&plot->axis, kilometers) * plot->box.width, words);
	pfree(words);
}

/* Draws marks and labels of distances, first its ends and the bands. Returns the axis' height. */
static double
draw_distance_axis(Canvas *canvas, const Plot *plot)
{
	Paint band = {.stroke_width = 1, .stroke = COLOR_LINE, .dashed = true};
	AxisLabels labels = {0};

	label_distance(canvas, plot, &labels, plot->axis.from);
	label_distance(canvas, plot, &labels, plot->axis.to);
	for (int i = 0; i < (int) lengthof(bands); i++)
	{
		double x = plot->box.x + along(&plot->axis, bands[i]) * plot->box.width;

		if (is_on(&plot->axis, bands[i]))
			draw_line(canvas, x, plot->box.y, x, plot->box.y + plot->box.height, &band);
		label_distance(canvas, plot, &labels, bands[i]);
	}
	if (plot->axis.logarithmic)
	{
		for (double power = plot->axis.from; is_on(&plot->axis, power); power *= 10)
			label_distance(canvas, plot, &labels, power);
	}
	else
	{
		Scale scale = round_scale(0, plot->axis.to, 5, false);

		for (int i = 0; i < scale.count; i++)
			label_distance(canvas, plot, &labels, scale_at(&scale, i));
	}
	return draw_axis_title(canvas, plot->box, caption(CAPTION_DISTANCE, canvas->language));
}

static const Paint low_paint = {.stroke_width = 2, .stroke = COLOR_BAR, .round = true};
static const Paint high_paint = {.stroke_width = 1.5, .stroke = COLOR_INK, .dashed = true};

static void
draw_plot(Canvas *canvas, const Plot *plot)
{
	draw_share_grid(canvas, plot->box);
	draw_within(canvas, plot);
	draw_unknown(canvas, plot);
	draw_bound(canvas, plot, plot->high, &high_paint);
	draw_bound(canvas, plot, plot->low, &low_paint);
	draw_vertical_line(canvas, plot->box.x, plot->box.y, plot->box.height);
}

/* Draws what the lines and areas mean at y; returns the end. */
static double
draw_legend(Canvas *canvas, double y)
{
	LegendPen pen = {MARGIN, y, 0};
	Box box = legend_entry(canvas, &pen, caption(CAPTION_KNOWN_NODES, canvas->language));

	box.y += SWATCH / 2.0;
	box.height /= 2;
	draw_box(canvas, box, COLOR_AREA);
	draw_line(canvas, box.x, box.y, box.x + SWATCH, box.y, &low_paint);
	box = legend_entry(canvas, &pen, caption(CAPTION_IN_BETWEEN, canvas->language));
	draw_hatched_box(canvas, box);
	box = legend_entry(canvas, &pen, caption(CAPTION_ALL_NODES, canvas->language));
	box.y += SWATCH / 2.0;
	draw_line(canvas, box.x, box.y, box.x + SWATCH, box.y, &high_paint);
	return pen.y + pen.height;
}

/* "10 km: 23.9%–84.1%" */
static char *
band_text(const ShareCurve *curve, double kilometers, double low, double high)
{
	StringInfoData text;

	initStringInfo(&text);
	append_amount(&text, kilometers, curve->language);
	appendStringInfo(&text, " %s: ", caption(CAPTION_KILOMETERS, curve->language));
	append_percent(&text, low, curve->language);
	if (high > low)
	{
		appendStringInfoString(&text, "–");
		append_percent(&text, high, curve->language);
	}
	return text.data;
}

/* Writes the bands in numbers at y, as many in a row as fit, and adds them to description; returns
 * the end. */
static double
write_bands(Canvas *canvas, const ShareCurve *curve, double y, StringInfo description)
{
	double line = muted_style.size * TEXT_LINE_HEIGHT + 3;
	double meters[lengthof(bands)];
	double low[lengthof(bands)];
	double high[lengthof(bands)];
	double x = MARGIN;

	for (int i = 0; i < (int) lengthof(bands); i++)
		meters[i] = bands[i] * KILOMETER;
	curve->within(curve->state, meters, low, high, lengthof(bands));
	for (int i = 0; i < (int) lengthof(bands); i++)
	{
		char *words = band_text(curve, bands[i], low[i], high[i]);
		double width = axis_words_width(words);

		if (x > MARGIN && x + width > canvas->width - MARGIN)
		{
			x = MARGIN;
			y += line;
		}
		draw_words(canvas, x, y + line / 2, ANCHOR_START, &muted_style, words);
		x += width + 18;
		appendStringInfo(description, "%s%s", i > 0 ? "; " : "", words);
		pfree(words);
	}
	return y + line;
}

/* Writes what is not known beside the distances at y, and adds it to description; returns the end.
 */
static double
write_unknown(Canvas *canvas, const ShareCurve *curve, double y, StringInfo description)
{
	const char *locations = caption(CAPTION_UNKNOWN_LOCATION, curve->language);
	const char *weights = caption(CAPTION_UNKNOWN_WEIGHT, curve->language);
	LegendPen pen = {MARGIN, y, 0};

	legend_count(canvas, &pen, locations, curve->unknown_locations);
	legend_count(canvas, &pen, weights, curve->unknown_weights);
	if (curve->unknown_locations > 0)
		describe(description, text_of(locations), curve->unknown_locations, false, curve->language);
	if (curve->unknown_weights > 0)
		describe(description, text_of(weights), curve->unknown_weights, false, curve->language);
	return pen.y + pen.height;
}

/* Where the plot is, and what is across. */
static Plot
lay_out(const Canvas *canvas, const ShareCurve *curve, double top)
{
	char *widest = percent_text(1, curve->language);
	Plot plot = {.curve = curve, .axis = choose_axis(curve)};

	plot.box = plot_box(canvas, top, axis_words_width(widest), PLOT_SHARE, PLOT_HEIGHT_MIN,
						PLOT_HEIGHT_MAX);
	pfree(widest);
	return plot;
}

/* Without people whose number is known there is no share, but perhaps something to count. */
static double
draw_no_curve(Canvas *canvas, const ShareCurve *curve, StringInfo description)
{
	const char *words = caption(CAPTION_NO_DATA, curve->language);
	double y = draw_title(canvas, curve->title) + 12;

	draw_words(canvas, MARGIN, y, ANCHOR_START, &muted_style, words);
	appendStringInfoString(description, words);
	return write_unknown(canvas, curve, y + 12, description);
}

/* Draws all of it; returns the end. */
static double
draw_curve(Canvas *canvas, const ShareCurve *curve, StringInfo description)
{
	Plot plot = lay_out(canvas, curve, draw_title(canvas, curve->title));
	double y;

	find_bounds(&plot);
	draw_plot(canvas, &plot);
	y = plot.box.y + plot.box.height + draw_distance_axis(canvas, &plot) + 10;
	y = draw_legend(canvas, y) + 8;
	y = write_bands(canvas, curve, y, description);
	return write_unknown(canvas, curve, y, description);
}

void
append_share_curve(StringInfo out, const ShareCurve *curve)
{
	StringInfoData description;
	Canvas canvas;
	double y;

	initStringInfo(&description);
	canvas_start(&canvas, curve->language, curve->width);
	if (curve->empty)
		y = draw_no_curve(&canvas, curve, &description);
	else
		y = draw_curve(&canvas, curve, &description);
	canvas_finish(&canvas, out, y + MARGIN,
				  picture_name(curve->title, CAPTION_GAP_CURVE, curve->language), description.data);
	pfree(description.data);
}
