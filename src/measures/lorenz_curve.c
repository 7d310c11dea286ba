/* Lorenz curves as a picture: who has how much of all, and the coefficient that sums it up. */
#include "wsis.h"

#include <math.h>

#include "miscadmin.h"
#include "utils/builtins.h"

#include "measures/inequality.h"
#include "measures/lorenz.h"
#include "picture/argument.h"
#include "picture/furniture.h"
#include "picture/plot.h"

PG_FUNCTION_INFO_V1(wsis_lorenz_curve);
PG_FUNCTION_INFO_V1(wsis_lorenz_curves);

#define WIDTH_DEFAULT 640
#define PLOT_SHARE 0.72 /* height of the plot, of the picture's width */
#define PLOT_HEIGHT_MIN 160
#define PLOT_HEIGHT_MAX 440
#define LABEL_MAX 60	/* bytes of a label before its numbers */
#define POINT_APART 0.5 /* pixels: closer points can't be told apart */

/* One distribution's curve. */
typedef struct Curve
{
	TextPiece label; /* data NULL: unknown */
	bool labeled;
	const Distribution *known;
	double unknown_share;
	bool drawn;	   /* there is a curve */
	double lowest; /* of its shares of the values: negative values bring it below 0 */
	double gini;
	double half;  /* what the lowest half has */
	double tenth; /* what the highest tenth has */
} Curve;

/* Told apart by their dashes as well. */
static const struct
{
	Color color;
	const char *dashes;
} styles[] = {{COLOR_BAR, NULL},	 {0xB5461A, "9 4"}, {0x5B3A8C, "2 3"},
			  {0x2E7D32, "9 3 2 3"}, {0x8A5A00, "5 2"}, {COLOR_INK, "1 4"}};

#define CURVES_MAX ((int) lengthof(styles))

static Paint
paint_of(int i)
{
	return (Paint){.stroke_width = 2, .stroke = styles[i].color, .dashes = styles[i].dashes};
}

static const Paint equality_paint = {.stroke_width = 1, .stroke = COLOR_MUTED, .dashed = true};

/* Finds what there is to say of a distribution, NULL for none. */
static Curve
measure_curve(const Distribution *d)
{
	Curve curve = {.labeled = false};
	double population[2] = {0.5, 0.9};
	double shares[2];
	double known_share;
	LorenzWalk walk;

	if (d == NULL || !inequality_known_share(d, &known_share))
		return curve;
	curve.unknown_share = 1 - known_share;
	curve.known = curve.unknown_share > 0 ? inequality_known(d) : d;
	if (!lorenz_start(&walk, curve.known) || !distribution_gini(curve.known, &curve.gini) ||
		!lorenz_shares(curve.known, population, shares, 2))
		return curve;
	curve.half = shares[0];
	curve.tenth = 1 - shares[1];
	while (walk.at < curve.known->count && distribution_value(curve.known, walk.at) < 0)
	{
		double value = lorenz_next(&walk).value;

		curve.lowest = Min(curve.lowest, value);
	}
	/* a mean next to nothing makes shares that no axis can hold */
	curve.drawn = isfinite(curve.lowest) && isfinite(curve.gini);
	return curve;
}

/* Where shares of the values are: from 0 to 1, or from below 0. */
typedef struct Plot
{
	Box box;
	double lowest;
} Plot;

static double
height_of(const Plot *plot, double share)
{
	return plot->box.y + (1 - share) / (1 - plot->lowest) * plot->box.height;
}

static void
append_curve_place(const Canvas *canvas, StringInfo path, char command, const Plot *plot,
				   LorenzPoint point)
{
	append_plot_place(canvas, path, command, plot->box.x + point.population * plot->box.width,
					  height_of(plot, point.value));
}

/* From one corner to the other, as many points as can be told apart. */
static void
append_curve(const Canvas *canvas, StringInfo path, const Plot *plot, const Curve *curve)
{
	LorenzPoint drawn = {0, 0};
	LorenzPoint end = {1, 1};
	LorenzWalk walk;

	append_curve_place(canvas, path, 'M', plot, drawn);
	if (!lorenz_start(&walk, curve->known))
		return;
	while (walk.at + 1 < curve->known->count)
	{
		LorenzPoint point = lorenz_next(&walk);

		if ((point.population - drawn.population) * plot->box.width < POINT_APART &&
			fabs(height_of(plot, point.value) - height_of(plot, drawn.value)) < POINT_APART)
			continue;
		append_curve_place(canvas, path, 'L', plot, point);
		drawn = point;
	}
	append_curve_place(canvas, path, 'L', plot, end);
}

static void
draw_curve(Canvas *canvas, const Plot *plot, const Curve *curve, bool area, const Paint *paint)
{
	Paint fill = {.filled = true, .fill = COLOR_AREA};
	StringInfoData path;

	initStringInfo(&path);
	append_curve(canvas, &path, plot, curve);
	draw_path(canvas, path.data, area ? &fill : paint);
	pfree(path.data);
}

static void
draw_value_grid(Canvas *canvas, const Plot *plot)
{
	Scale scale;

	if (plot->lowest == 0)
	{
		draw_share_grid(canvas, plot->box);
		return;
	}
	scale = round_scale(plot->lowest, 1, 5, false);
	for (int i = 0; i < scale.count; i++)
	{
		double share = scale_at(&scale, i);
		char *words = shown_amount(share, false, canvas->language);

		if (share >= plot->lowest && share <= 1)
			draw_grid_line(canvas, plot->box, height_of(plot, share), words);
		pfree(words);
	}
}

static void
draw_population_labels(Canvas *canvas, const Plot *plot)
{
	AxisLabels labels = {0};

	/* the ends first, then what has room between them */
	for (int i = 0; i < 5; i++)
	{
		double share = (double[]){0, 1, 0.5, 0.25, 0.75}[i];
		char *words = percent_text(share, canvas->language);

		draw_axis_label(canvas, plot->box, &labels, plot->box.x + share * plot->box.width, words);
		pfree(words);
	}
}

/* "Gini coefficient: 0.264; share of the lowest half: 27.3%; …" */
static char *
numbers_text(const Curve *curve, Language language)
{
	StringInfoData words;

	initStringInfo(&words);
	if (!curve->drawn)
		appendStringInfoString(&words, caption(CAPTION_NO_DATA, language));
	else
		appendStringInfo(
			&words, "%s: %s; %s: %s; %s: %s", caption(CAPTION_GINI, language),
			shown_amount(curve->gini, false, language), caption(CAPTION_LOWEST_HALF, language),
			percent_text(curve->half, language), caption(CAPTION_HIGHEST_TENTH, language),
			percent_text(curve->tenth, language));
	if (curve->unknown_share > 0)
		appendStringInfo(&words, "; %s: %s", caption(CAPTION_UNKNOWN, language),
						 percent_text(curve->unknown_share, language));
	return words.data;
}

/* The numbers behind their label, which leaves them room. */
static char *
entry_text(const Curve *curve, const char *numbers, Language language)
{
	TextPiece label = shown_label(curve->label, language);
	size_t length = clipped_length(label, LABEL_MAX);
	StringInfoData words;

	initStringInfo(&words);
	if (curve->labeled)
	{
		appendBinaryStringInfo(&words, label.data, (int) length);
		appendStringInfoString(&words, length < label.length ? "… – " : " – ");
	}
	appendStringInfoString(&words, numbers);
	return words.data;
}

/* Draws what each line is at y, with its numbers, and tells them; returns the end. */
static double
draw_legend(Canvas *canvas, const Curve *curves, int count, double y, StringInfo description)
{
	LegendPen pen = {MARGIN, y, 0};
	Box box = legend_entry(canvas, &pen, caption(CAPTION_EQUALITY, canvas->language));

	draw_line(canvas, box.x, box.y + SWATCH / 2.0, box.x + SWATCH, box.y + SWATCH / 2.0,
			  &equality_paint);
	for (int i = 0; i < count; i++)
	{
		Paint paint = paint_of(i);
		char *numbers = numbers_text(&curves[i], canvas->language);
		char *words = entry_text(&curves[i], numbers, canvas->language);

		/* each has a row of its own */
		pen = (LegendPen){MARGIN, pen.y + pen.height + 6, 0};
		box = legend_entry(canvas, &pen, words);
		if (curves[i].drawn)
			draw_line(canvas, box.x, box.y + SWATCH / 2.0, box.x + SWATCH, box.y + SWATCH / 2.0,
					  &paint);
		if (curves[i].labeled)
			describe_words(description, shown_label(curves[i].label, canvas->language), numbers);
		else
			describe_remark(description, numbers);
		pfree(words);
		pfree(numbers);
	}
	return pen.y + pen.height;
}

/* The plot below what stands at top; returns its end, axes included. */
static double
draw_plot(Canvas *canvas, const Curve *curves, int count, double top)
{
	double line = muted_style.size * TEXT_LINE_HEIGHT;
	char *widest = percent_text(1, canvas->language);
	double labels = axis_words_width(widest);
	Plot plot = {.lowest = 0};

	for (int i = 0; i < count; i++)
		plot.lowest = Min(plot.lowest, curves[i].drawn ? curves[i].lowest : 0);
	draw_words(canvas, MARGIN, top + line / 2, ANCHOR_START, &muted_style,
			   caption(CAPTION_VALUE_SHARE, canvas->language));
	if (plot.lowest < 0)
	{
		char *least = shown_amount(plot.lowest, false, canvas->language);

		labels = Max(labels, axis_words_width(least) + 10);
	}
	plot.box =
		plot_box(canvas, top + line + 4, labels, PLOT_SHARE, PLOT_HEIGHT_MIN, PLOT_HEIGHT_MAX);
	draw_value_grid(canvas, &plot);
	if (count == 1 && curves[0].drawn)
		draw_curve(canvas, &plot, &curves[0], true, NULL);
	draw_line(canvas, plot.box.x, height_of(&plot, 0), plot.box.x + plot.box.width,
			  height_of(&plot, 1), &equality_paint);
	for (int i = 0; i < count; i++)
	{
		Paint paint = paint_of(i);

		if (curves[i].drawn)
			draw_curve(canvas, &plot, &curves[i], false, &paint);
	}
	draw_vertical_line(canvas, plot.box.x, plot.box.y, plot.box.height);
	draw_population_labels(canvas, &plot);
	return plot.box.y + plot.box.height +
		draw_axis_title(canvas, plot.box, caption(CAPTION_POPULATION_SHARE, canvas->language));
}

/* Draws with the arguments from number on: language, title, width. */
static Datum
draw_curves(FunctionCallInfo fcinfo, int number, const Curve *curves, int count)
{
	Language language = language_argument(fcinfo, number);
	TextPiece title = text_argument(fcinfo, number + 1);
	int width = width_argument(fcinfo, number + 2, WIDTH_DEFAULT);
	StringInfoData description;
	StringInfoData out;
	Canvas canvas;
	bool any = false;
	double y;

	for (int i = 0; i < count; i++)
		any = any || curves[i].drawn || curves[i].unknown_share > 0;
	initStringInfo(&out);
	if (!any)
	{
		append_no_data(&out, language, title, CAPTION_LORENZ_CURVE, width);
		PG_RETURN_TEXT_P(cstring_to_text_with_len(out.data, out.len));
	}
	initStringInfo(&description);
	canvas_start(&canvas, language, width);
	y = draw_plot(&canvas, curves, count, draw_title(&canvas, title));
	y = draw_legend(&canvas, curves, count, y + 10, &description);
	canvas_finish(&canvas, &out, y + MARGIN, picture_name(title, CAPTION_LORENZ_CURVE, language),
				  description.data);
	PG_RETURN_TEXT_P(cstring_to_text_with_len(out.data, out.len));
}

Datum
wsis_lorenz_curve(PG_FUNCTION_ARGS)
{
	Curve curve = measure_curve(PG_ARGISNULL(0) ? NULL : PG_GETARG_DISTRIBUTION(0));

	return draw_curves(fcinfo, 1, &curve, 1);
}

Datum
wsis_lorenz_curves(PG_FUNCTION_ARGS)
{
	Elements labels = array_argument(fcinfo, 0, "labels", 1);
	Elements distributions = array_argument(fcinfo, 1, "distributions", 1);
	Curve curves[CURVES_MAX];

	elements_check_pair(&distributions, &labels, false);
	if (distributions.count > CURVES_MAX)
		ereport(ERROR, errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				errmsg("%d curves are too many for a picture", distributions.count),
				errdetail("A picture has at most %d.", CURVES_MAX),
				errhint("Draw some of the groups, or their sum: sum(distribution)."));
	for (int i = 0; i < distributions.count; i++)
	{
		curves[i] = measure_curve(
			distributions.nulls[i] ? NULL : distribution_sorted(distributions.values[i]));
		curves[i].label = text_element(&labels, i);
		curves[i].labeled = true;
	}
	return draw_curves(fcinfo, 2, curves, distributions.count);
}
