/* Bar charts: horizontal bars, so that labels of any language stay upright. */
#include "picture/bar_chart.h"

#include <math.h>

#include "miscadmin.h"
#include "picture/furniture.h"

#define BAR_HEIGHT 18
#define ROW_GAP 10
#define LABEL_GAP 10	 /* between label and axis */
#define NUMBER_GAP 6	 /* between bar and number */
#define UNKNOWN_WIDTH 30 /* a mark, not a length */
#define LABEL_SHARE 0.42 /* of the width, at most */

/* Where everything is, counted from the side where reading starts. */
typedef struct Layout
{
	bool narrow; /* labels above their bars */
	double label_width;
	int label_lines;
	double axis;  /* where an amount of 0 is */
	double scale; /* pixels an amount of 1, in units of peak */
	double peak;  /* the largest absolute amount, or 1 */
} Layout;

static double
number_width(const Bar *bar, Language language)
{
	char *number = shown_amount(bar->amount, bar->unknown, language);
	double width = text_width(text_of(number), &number_style, PICTURE_WIDTH_MAX);

	pfree(number);
	/* and one for rounding the axis */
	return ceil(width) + 1 + NUMBER_GAP + (bar->unknown ? UNKNOWN_WIDTH : 0);
}

/* Sizes the label column and the plot by what will stand in them. */
static Layout
lay_out(const BarChart *chart)
{
	Layout layout = {.narrow = chart->width < PICTURE_NARROW, .label_lines = 3, .peak = 0};
	double most = 0; /* largest share of peak to either side */
	double least = 0;
	double after = 0; /* room for numbers to either side */
	double before = 0;
	double left;
	double limit = floor(chart->width * LABEL_SHARE);

	for (int i = 0; i < chart->count; i++)
	{
		const Bar *bar = &chart->bars[i];
		double number = number_width(bar, chart->language);

		CHECK_FOR_INTERRUPTS();
		if (!layout.narrow)
			layout.label_width =
				Max(layout.label_width,
					text_width(shown_label(bar->label, chart->language), &label_style, limit));
		if (!bar->unknown && bar->amount < 0)
		{
			before = Max(before, number);
			least = Min(least, bar->amount);
		}
		else
		{
			after = Max(after, number);
			if (!bar->unknown)
				most = Max(most, bar->amount);
		}
	}
	/* whole pixels, so that the mirrored picture is the same to the last digit */
	layout.label_width = ceil(Min(layout.label_width, limit));
	/* amounts as shares of the largest, since their differences may overflow */
	layout.peak = Max(most, -least);
	if (layout.peak == 0)
		layout.peak = 1;
	most /= layout.peak;
	least /= layout.peak;
	left = MARGIN + (layout.narrow ? 0 : layout.label_width + LABEL_GAP);
	layout.scale = chart->width - MARGIN - left - before - after;
	layout.scale = Max(layout.scale, 1) / Max(most - least, 1e-9);
	layout.axis = rint(left + before - least * layout.scale);
	return layout;
}

static void
draw_bar(Canvas *canvas, const Layout *layout, const Bar *bar, double middle)
{
	double y = middle - BAR_HEIGHT / 2.0;
	double length = bar->unknown ? 0 : bar->amount / layout->peak * layout->scale;
	char *number = shown_amount(bar->amount, bar->unknown, canvas->language);

	if (bar->unknown)
	{
		Box box = {layout->axis + NUMBER_GAP, y + 2, UNKNOWN_WIDTH - NUMBER_GAP, BAR_HEIGHT - 4};

		draw_hatched_box(canvas, box);
		draw_words(canvas, layout->axis + UNKNOWN_WIDTH + NUMBER_GAP, middle, ANCHOR_START,
				   &number_style, number);
	}
	else
	{
		Box box = {layout->axis, y, 0, BAR_HEIGHT};

		/* what is not 0 can be seen */
		if (bar->amount > 0)
			length = Max(length, 1);
		else if (bar->amount < 0)
			length = Min(length, -1);
		box.x = Min(layout->axis, layout->axis + length);
		box.width = Max(length, -length);
		/* pale colors need an edge to be seen on white */
		if (length != 0 && color_contrast(bar->color, COLOR_PAPER) < CONTRAST_SHAPE)
			draw_outlined_box(canvas, box, bar->color, COLOR_LINE);
		else if (length != 0)
			draw_box(canvas, box, bar->color);
		if (bar->amount < 0)
			draw_words(canvas, layout->axis + length - NUMBER_GAP, middle, ANCHOR_END,
					   &number_style, number);
		else
			draw_words(canvas, layout->axis + length + NUMBER_GAP, middle, ANCHOR_START,
					   &number_style, number);
	}
	pfree(number);
}

/* Draws label and bar at y; returns the row's height. */
static double
draw_row(Canvas *canvas, const Layout *layout, const Bar *bar, double y)
{
	double line = label_style.size * TEXT_LINE_HEIGHT;
	double width = layout->narrow ? canvas->width - 2 * MARGIN : layout->label_width;
	TextLines label;
	double height;

	wrap_text(&label, shown_label(bar->label, canvas->language), &label_style, width,
			  layout->label_lines, canvas->rtl);
	height = label.count * line;
	if (layout->narrow)
	{
		draw_lines(canvas, MARGIN, y + line / 2, ANCHOR_START, &label_style, &label);
		draw_bar(canvas, layout, bar, y + height + 2 + BAR_HEIGHT / 2.0);
		draw_vertical_line(canvas, layout->axis, y + height + 2, BAR_HEIGHT);
		height += 2 + BAR_HEIGHT;
	}
	else
	{
		double first = Max(0, BAR_HEIGHT - height) / 2 + line / 2;

		height = Max(height, BAR_HEIGHT);
		draw_lines(canvas, MARGIN + layout->label_width, y + first, ANCHOR_END, &label_style,
				   &label);
		draw_bar(canvas, layout, bar, y + height / 2);
	}
	free_text_lines(&label);
	return height;
}

void
append_bar_chart(StringInfo out, const BarChart *chart)
{
	StringInfoData description;
	Canvas canvas;
	Layout layout;
	double top;
	double y;

	if (chart->count == 0)
	{
		append_no_data(out, chart->language, chart->title, CAPTION_BAR_CHART, chart->width);
		return;
	}
	initStringInfo(&description);
	canvas_start(&canvas, chart->language, chart->width);
	layout = lay_out(chart);
	top = draw_title(&canvas, chart->title);
	y = top;
	for (int i = 0; i < chart->count; i++)
	{
		const Bar *bar = &chart->bars[i];

		CHECK_FOR_INTERRUPTS();
		y += draw_row(&canvas, &layout, bar, y) + ROW_GAP;
		if (i < DESCRIBED_MAX)
			describe(&description, shown_label(bar->label, chart->language), bar->amount,
					 bar->unknown, chart->language);
	}
	describe_more(&description, chart->count - DESCRIBED_MAX);
	/* with labels above the bars one line would cut through them: there each row has its own */
	if (!layout.narrow)
		draw_vertical_line(&canvas, layout.axis, top, y - ROW_GAP - top);
	canvas_finish(&canvas, out, y - ROW_GAP + MARGIN,
				  picture_name(chart->title, CAPTION_BAR_CHART, chart->language), description.data);
	pfree(description.data);
}
