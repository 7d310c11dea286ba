/* The chart of progress: a series, where it had to be, where it goes, and what it is called. */
#include "wsis.h"

#include <math.h>

#include "miscadmin.h"
#include "utils/builtins.h"

#include "measures/progress.h"
#include "measures/series.h"
#include "measures/words.h"
#include "picture/argument.h"
#include "picture/furniture.h"
#include "picture/number.h"
#include "picture/plot.h"

PG_FUNCTION_INFO_V1(wsis_progress_chart);

#define WIDTH_DEFAULT 640
#define PLOT_SHARE 0.5 /* height of the plot, of the picture's width */
#define PLOT_HEIGHT_MIN 150
#define PLOT_HEIGHT_MAX 340
#define STRIP_HEIGHT 9 /* of the years without a value, at the foot */
#define DOT 6		   /* across */
#define SIGN 6		   /* half of the target's mark */
#define STEPS 60	   /* of a pace, which is a curve */

typedef struct Chart
{
	const Series *series; /* NULL: there is none */
	ProgressCase given;
	Progress progress;
	bool directed;
	int first; /* years across */
	int last;
	int base_year; /* as asked for */
	Scale scale;
	Box box;
} Chart;

static const Paint line_paint = {.stroke_width = 2, .stroke = COLOR_BAR, .round = true};
static const Paint gap_paint = {
	.stroke_width = 1.5, .stroke = COLOR_BAR, .round = true, .dashes = "2 5"};
static const Paint dot_paint = {.stroke_width = DOT, .stroke = COLOR_BAR, .round = true};
static const Paint target_paint = {.stroke_width = 1.5, .stroke = COLOR_INK, .dashes = "7 4"};
static const Paint sign_paint = {.filled = true, .fill = COLOR_INK};
static const Paint limit_paint = {.stroke_width = 1.5, .stroke = COLOR_MUTED};
static const Paint required_paint = {.stroke_width = 1.5, .stroke = COLOR_MUTED, .dashes = "4 3"};
static const Paint actual_paint = {
	.stroke_width = 2, .stroke = COLOR_BAR, .round = true, .dashes = "1 5"};
static const Paint needed_paint = {.stroke_width = 1.5, .stroke = 0xB5461A, .dashes = "9 3 2 3"};

static double
year_place(const Chart *chart, double year)
{
	return chart->box.x +
		(year - chart->first) / ((double) chart->last - chart->first) * chart->box.width;
}

static double
value_place(const Chart *chart, double value)
{
	double low = chart->scale.first;
	double high = scale_at(&chart->scale, chart->scale.count - 1);

	/* halves, since a difference may overflow */
	return chart->box.y + (high / 2 - value / 2) / (high / 2 - low / 2) * chart->box.height;
}

/* What a value axis has to show. */
typedef struct Range
{
	double low;
	double high;
} Range;

static void
extend(Range *range, double value)
{
	if (!isfinite(value))
		return;
	range->low = isnan(range->low) ? value : Min(range->low, value);
	range->high = isnan(range->high) ? value : Max(range->high, value);
}

/* All values, target and limit; what is projected where that leaves the others to be seen. */
static Scale
choose_scale(const Chart *chart)
{
	Range range = {UNKNOWN, UNKNOWN};
	double projected = chart->progress.projected;
	double half;

	for (uint32 i = 0; i < chart->series->count; i++)
		extend(&range, chart->series->values[i]);
	extend(&range, chart->given.target);
	extend(&range, chart->given.limit);
	half = range.high / 2 - range.low / 2;
	if (projected / 2 > range.low / 2 - half && projected / 2 < range.high / 2 + half)
		extend(&range, projected);
	/* from 0, unless that would leave little of the picture to what happens */
	if (range.low > 0 && range.low <= range.high / 2)
		range.low = 0;
	if (range.high < 0 && range.high >= range.low / 2)
		range.high = 0;
	return round_scale(range.low, range.high, 6, false);
}

static void
choose_years(Chart *chart)
{
	const int32 *years = series_years(chart->series);

	chart->first = Min(years[0], chart->base_year);
	chart->last = Max(years[chart->series->count - 1], chart->given.target_year);
	if (chart->last == chart->first)
		chart->last++;
}

static char *
year_text(int year)
{
	return psprintf("%d", year);
}

static void
draw_value_axis(Canvas *canvas, const Chart *chart)
{
	for (int i = 0; i < chart->scale.count; i++)
	{
		double value = scale_at(&chart->scale, i);
		char *words = shown_amount(value, false, canvas->language);

		draw_grid_line(canvas, chart->box, value_place(chart, value), words);
		pfree(words);
	}
}

static void
label_year(Canvas *canvas, const Chart *chart, AxisLabels *labels, int year)
{
	char *words = year_text(year);

	if (year >= chart->first && year <= chart->last)
		draw_axis_label(canvas, chart->box, labels, year_place(chart, year), words);
	pfree(words);
}

/* The years that matter first, then what has room between them. */
static void
draw_year_axis(Canvas *canvas, const Chart *chart)
{
	Scale scale = round_scale(chart->first, chart->last, 8, true);
	AxisLabels labels = {0};

	label_year(canvas, chart, &labels, chart->given.target_year);
	label_year(canvas, chart, &labels, chart->first);
	label_year(canvas, chart, &labels, chart->last);
	label_year(canvas, chart, &labels, chart->given.year);
	label_year(canvas, chart, &labels, chart->base_year);
	for (int i = 0; i < scale.count; i++)
		label_year(canvas, chart, &labels, (int) scale_at(&scale, i));
}

/* The years from one to another that have no value, as cells at the foot. */
static void
draw_unknown_years(Canvas *canvas, const Chart *chart, int from, int to)
{
	double x = year_place(chart, Max(from - 0.5, chart->first));
	double end = year_place(chart, Min(to + 0.5, chart->last));

	if (from <= to)
		draw_hatched_box(
			canvas,
			(Box){x, chart->box.y + chart->box.height - STRIP_HEIGHT, end - x, STRIP_HEIGHT});
}

/* Up to its last value a series should have one a year, and one in the base year. */
static int
last_expected_year(const Chart *chart)
{
	return Max(series_years(chart->series)[chart->series->count - 1],
			   Min(chart->base_year, chart->last));
}

static bool
has_unknown_years(const Chart *chart)
{
	return last_expected_year(chart) - chart->first + 1 > (int) chart->series->count;
}

static void
draw_series(Canvas *canvas, const Chart *chart)
{
	const int32 *years = series_years(chart->series);
	int before = chart->first - 1;
	StringInfoData lines;
	StringInfoData gaps;
	StringInfoData dots;

	initStringInfo(&lines);
	initStringInfo(&gaps);
	initStringInfo(&dots);
	for (uint32 i = 0; i < chart->series->count; i++)
	{
		double x = year_place(chart, years[i]);
		double y = value_place(chart, chart->series->values[i]);
		StringInfo path = i > 0 && years[i] > before + 1 ? &gaps : &lines;

		CHECK_FOR_INTERRUPTS();
		draw_unknown_years(canvas, chart, before + 1, years[i] - 1);
		if (path == &gaps)
		{
			append_plot_place(canvas, &gaps, 'M', year_place(chart, before),
							  value_place(chart, chart->series->values[i - 1]));
			append_plot_place(canvas, &gaps, 'L', x, y);
		}
		append_plot_place(canvas, &lines, i == 0 || path == &gaps ? 'M' : 'L', x, y);
		append_plot_place(canvas, &dots, 'M', x, y);
		appendStringInfoString(&dots, "h0");
		before = years[i];
	}
	draw_unknown_years(canvas, chart, before + 1, last_expected_year(chart));
	draw_path(canvas, gaps.data, &gap_paint);
	draw_path(canvas, lines.data, &line_paint);
	draw_path(canvas, dots.data, &dot_paint);
}

/* A compound change from one value to another, as far as it is in the plot. */
static void
draw_pace(Canvas *canvas, const Chart *chart, double from, double to, int from_year,
		  const Paint *paint)
{
	StringInfoData path;

	initStringInfo(&path);
	for (int i = 0; i <= STEPS; i++)
	{
		double share = (double) i / STEPS;
		double value = from * pow(to / from, share);
		double y = value_place(chart, value);

		if (!isfinite(y) || y < chart->box.y - 1 || y > chart->box.y + chart->box.height + 1)
			break;
		append_plot_place(
			canvas, &path, i == 0 ? 'M' : 'L',
			year_place(chart, from_year + share * (chart->given.target_year - from_year)), y);
	}
	draw_path(canvas, path.data, paint);
	pfree(path.data);
}

static bool
is_to_come(const Chart *chart)
{
	return chart->given.target_year > chart->given.year;
}

/* Which paces there are to draw: compound ones between values of one sign. */
static bool
has_required(const Chart *chart)
{
	return isfinite(chart->progress.required_pace) && chart->given.target / chart->given.base > 0;
}
static bool
has_projection(const Chart *chart)
{
	return is_to_come(chart) && isfinite(chart->progress.projected) &&
		chart->progress.projected / chart->given.value > 0;
}
static bool
has_needed(const Chart *chart)
{
	return is_to_come(chart) && isfinite(chart->progress.needed_pace) &&
		chart->given.target / chart->given.value > 0;
}

static void
draw_paces(Canvas *canvas, const Chart *chart)
{
	const ProgressCase *given = &chart->given;

	if (has_required(chart))
		draw_pace(canvas, chart, given->base, given->target, given->base_year, &required_paint);
	if (has_needed(chart))
		draw_pace(canvas, chart, given->value, given->target, given->year, &needed_paint);
	if (has_projection(chart))
		draw_pace(canvas, chart, given->value, chart->progress.projected, given->year,
				  &actual_paint);
}

/* The target's mark points where it is good to be; a diamond for parity. */
static void
draw_target_sign(Canvas *canvas, const Chart *chart, double x, double y)
{
	int up = chart->directed ? chart->given.direction : 0;
	StringInfoData path;

	initStringInfo(&path);
	append_plot_place(canvas, &path, 'M', x - SIGN, y);
	if (up >= 0)
		append_plot_place(canvas, &path, 'L', x, y - SIGN * 1.5);
	append_plot_place(canvas, &path, 'L', x + SIGN, y);
	if (up <= 0)
		append_plot_place(canvas, &path, 'L', x, y + SIGN * 1.5);
	appendStringInfoChar(&path, 'Z');
	draw_path(canvas, path.data, &sign_paint);
	pfree(path.data);
}

static void
draw_level(Canvas *canvas, const Chart *chart, double value, const Paint *paint)
{
	double y = value_place(chart, value);

	if (isfinite(value))
		draw_line(canvas, chart->box.x, y, chart->box.x + chart->box.width, y, paint);
}

static double
value_labels_width(const Chart *chart, Language language)
{
	double width = 0;

	for (int i = 0; i < chart->scale.count; i++)
	{
		char *words = shown_amount(scale_at(&chart->scale, i), false, language);

		width = Max(width, axis_words_width(words));
		pfree(words);
	}
	return width;
}

/* Draws the plot below top; returns its end, labels included. */
static double
draw_plot(Canvas *canvas, Chart *chart, double top)
{
	choose_years(chart);
	chart->scale = choose_scale(chart);
	chart->box = plot_box(canvas, top, value_labels_width(chart, canvas->language), PLOT_SHARE,
						  PLOT_HEIGHT_MIN, PLOT_HEIGHT_MAX);
	draw_value_axis(canvas, chart);
	draw_level(canvas, chart, chart->given.limit, &limit_paint);
	draw_level(canvas, chart, chart->given.target, &target_paint);
	draw_vertical_line(canvas, chart->box.x, chart->box.y, chart->box.height);
	draw_paces(canvas, chart);
	draw_series(canvas, chart);
	if (isfinite(chart->given.target))
		draw_target_sign(canvas, chart, year_place(chart, chart->given.target_year),
						 value_place(chart, chart->given.target));
	draw_year_axis(canvas, chart);
	return chart->box.y + chart->box.height + PLOT_TICK + PLOT_GAP +
		muted_style.size * TEXT_LINE_HEIGHT + 8;
}

/* One legend entry with a line of the plot. */
static void
draw_line_entry(Canvas *canvas, LegendPen *pen, const char *words, const Paint *paint,
				StringInfo description)
{
	Box box = legend_entry(canvas, pen, words);

	draw_line(canvas, box.x, box.y + SWATCH / 2.0, box.x + SWATCH, box.y + SWATCH / 2.0, paint);
	describe_remark(description, words);
}

/* "required pace …: 5.2% a year" */
static char *
pace_words(Caption what, double pace, Language language)
{
	char *percent = percent_text(pace, language);
	char *words =
		psprintf("%s: %s %s", caption(what, language), percent, caption(CAPTION_A_YEAR, language));

	pfree(percent);
	return words;
}

/* "target: ≥ 100 (2030)" */
static char *
target_words(const Chart *chart, Language language)
{
	StringInfoData words;

	if (isnan(chart->given.target))
		return pstrdup(caption(CAPTION_NO_TARGET, language));
	initStringInfo(&words);
	appendStringInfo(&words, "%s: ", caption(CAPTION_TARGET, language));
	if (chart->directed && chart->given.direction != 0)
		append_comparison(&words, chart->given.direction > 0 ? "≥" : "≤", language);
	append_amount(&words, chart->given.target, language);
	appendStringInfo(&words, " (%d)", chart->given.target_year);
	return words.data;
}

static void
draw_target_entry(Canvas *canvas, const Chart *chart, LegendPen *pen, StringInfo description)
{
	char *words = target_words(chart, canvas->language);
	Box box;

	if (isnan(chart->given.target))
	{
		legend_remark(canvas, pen, words);
		describe_remark(description, words);
		return;
	}
	box = legend_entry(canvas, pen, words);
	if (chart->series)
		draw_line(canvas, box.x, box.y + SWATCH / 2.0, box.x + SWATCH, box.y + SWATCH / 2.0,
				  &target_paint);
	draw_target_sign(canvas, chart, box.x + SWATCH / 2.0, box.y + SWATCH / 2.0);
	describe_remark(description, words);
}

static void
draw_pace_entries(Canvas *canvas, const Chart *chart, LegendPen *pen, StringInfo description)
{
	const Progress *p = &chart->progress;
	Language language = canvas->language;

	if (has_required(chart))
		draw_line_entry(canvas, pen, pace_words(CAPTION_REQUIRED_PACE, p->required_pace, language),
						&required_paint, description);
	if (has_projection(chart))
		draw_line_entry(
			canvas, pen,
			psprintf("%s; %s: %s (%d)", pace_words(CAPTION_ACTUAL_PACE, p->pace, language),
					 caption(CAPTION_PROJECTED, language),
					 shown_amount(p->projected, false, language), chart->given.target_year),
			&actual_paint, description);
	if (has_needed(chart))
		draw_line_entry(canvas, pen, pace_words(CAPTION_NEEDED_PACE, p->needed_pace, language),
						&needed_paint, description);
}

/* The pace so far where nothing is carried on; when the target is reached, if that is to come. */
static void
draw_remarks(Canvas *canvas, const Chart *chart, LegendPen *pen, StringInfo description)
{
	const Progress *p = &chart->progress;
	const char *words = NULL;

	if (isfinite(p->pace) && !has_projection(chart))
	{
		char *pace = pace_words(CAPTION_ACTUAL_PACE, p->pace, canvas->language);

		legend_remark(canvas, pen, pace);
		describe_remark(description, pace);
	}
	if (isfinite(p->reached_year) && p->reached_year > chart->given.year)
		words =
			psprintf("%s: %d", caption(CAPTION_REACHED, canvas->language), (int) p->reached_year);
	else if (isnan(p->reached_year) && isfinite(p->pace) && isfinite(chart->given.target))
		words = caption(CAPTION_NEVER_REACHED, canvas->language);
	if (words == NULL)
		return;
	legend_remark(canvas, pen, words);
	describe_remark(description, words);
}

/* Draws what the lines are at y, with their numbers; returns the end. */
static double
draw_legend(Canvas *canvas, const Chart *chart, double y, StringInfo description)
{
	LegendPen pen = {MARGIN, y, 0};

	if (chart->series)
	{
		Box box = legend_entry(canvas, &pen, caption(CAPTION_SERIES, canvas->language));

		box.y += SWATCH / 2.0;
		draw_line(canvas, box.x, box.y, box.x + SWATCH, box.y, &line_paint);
		draw_line(canvas, box.x + SWATCH / 2.0, box.y, box.x + SWATCH / 2.0, box.y, &dot_paint);
	}
	if (chart->series && has_unknown_years(chart))
	{
		Box box = legend_entry(canvas, &pen, caption(CAPTION_UNKNOWN_YEARS, canvas->language));

		draw_hatched_box(canvas, box);
	}
	draw_target_entry(canvas, chart, &pen, description);
	if (isfinite(chart->given.limit) && chart->series)
		draw_line_entry(canvas, &pen,
						counted_words(caption(CAPTION_LIMIT, canvas->language), chart->given.limit,
									  canvas->language),
						&limit_paint, description);
	if (chart->series)
		draw_pace_entries(canvas, chart, &pen, description);
	draw_remarks(canvas, chart, &pen, description);
	return pen.y + pen.height;
}

/* Writes the status, and why it can't be told, at y; returns the end. */
static double
draw_status(Canvas *canvas, const Chart *chart, const char *method, double y,
			StringInfo description)
{
	Language language = canvas->language;
	TextStyle style = label_style;
	double line = style.size * TEXT_LINE_HEIGHT;
	StringInfoData words;
	TextLines lines;

	initStringInfo(&words);
	appendStringInfo(&words, "%s: %s", caption(CAPTION_STATUS, language),
					 measure_words(chart->progress.status, language));
	if (chart->progress.reason)
		appendStringInfo(&words, " – %s", measure_words(chart->progress.reason, language));
	appendStringInfo(&words, " (%s)", method);
	style.bold = true;
	wrap_text(&lines, text_of(words.data), &style, canvas->width - 2 * MARGIN, 3, canvas->rtl);
	draw_lines(canvas, MARGIN, y + line / 2, ANCHOR_START, &style, &lines);
	y += lines.count * line + 6;
	free_text_lines(&lines);
	describe_remark(description, words.data);
	return y;
}

static void
describe_series(StringInfo description, const Series *series, Language language)
{
	for (uint32 i = 0; i < series->count && i < DESCRIBED_MAX; i++)
	{
		char *year = year_text(series_years(series)[i]);

		describe(description, text_of(year), series->values[i], false, language);
		pfree(year);
	}
	describe_more(description, (int) series->count - DESCRIBED_MAX);
}

Datum
wsis_progress_chart(PG_FUNCTION_ARGS)
{
	Chart chart = {.directed = !PG_ARGISNULL(4)};
	Language language = language_argument(fcinfo, 7);
	TextPiece title = text_argument(fcinfo, 8);
	int width = width_argument(fcinfo, 9, WIDTH_DEFAULT);
	StringInfoData description;
	StringInfoData out;
	Canvas canvas;
	double y;

	chart.progress = progress_of_series(fcinfo, &chart.given, &chart.base_year);
	if (!PG_ARGISNULL(1) && PG_GETARG_SERIES(1)->count > 0)
		chart.series = PG_GETARG_SERIES(1);
	initStringInfo(&out);
	initStringInfo(&description);
	canvas_start(&canvas, language, width);
	y = draw_title(&canvas, title);
	y = draw_status(&canvas, &chart, text_to_cstring(PG_GETARG_TEXT_PP(0)), y, &description);
	if (chart.series)
	{
		describe_series(&description, chart.series, language);
		y = draw_plot(&canvas, &chart, y);
	}
	y = draw_legend(&canvas, &chart, y, &description);
	canvas_finish(&canvas, &out, y + MARGIN, picture_name(title, CAPTION_PROGRESS_CHART, language),
				  description.data);
	PG_RETURN_TEXT_P(cstring_to_text_with_len(out.data, out.len));
}
