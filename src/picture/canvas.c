/* The canvas: elements of SVG, each placed from the side where reading starts. */
#include "picture/canvas.h"

#include <math.h>

#include "picture/escape.h"

/* fonts that are there, with Arabic and Chinese; nothing is fetched */
#define FONTS \
	"system-ui, -apple-system, &quot;Segoe UI&quot;, Roboto, &quot;Noto Sans&quot;, " \
	"&quot;Noto Sans Arabic&quot;, &quot;PingFang SC&quot;, &quot;Microsoft YaHei&quot;, " \
	"&quot;Noto Sans CJK SC&quot;, &quot;DejaVu Sans&quot;, sans-serif"

#define HATCH_STEP 6

/* from the middle of a line down to its baseline, of the font's size */
#define BASELINE 0.36

void
append_coordinate(StringInfo out, double value)
{
	/* tenths of a pixel, and no "-0" */
	double tenths = rint(value * 10);

	if (fmod(tenths, 10) == 0)
		appendStringInfo(out, "%.0f", tenths / 10 + 0.0);
	else
		appendStringInfo(out, "%.1f", tenths / 10);
}

static void
append_attribute(StringInfo out, const char *name, double value)
{
	appendStringInfo(out, " %s=\"", name);
	append_coordinate(out, value);
	appendStringInfoChar(out, '"');
}

static void
append_paint(StringInfo out, const char *name, Color color)
{
	appendStringInfo(out, " %s=\"", name);
	append_color(out, color);
	appendStringInfoChar(out, '"');
}

/* Where a box is on paper. */
static double
left_of(const Canvas *canvas, Box box)
{
	return canvas->rtl ? canvas->width - box.x - box.width : box.x;
}

double
canvas_place(const Canvas *canvas, double x)
{
	return canvas->rtl ? canvas->width - x : x;
}

void
canvas_start(Canvas *canvas, Language language, double width)
{
	initStringInfo(&canvas->body);
	canvas->language = language;
	canvas->rtl = language_is_rtl(language);
	canvas->width = width;
}

void
canvas_finish(Canvas *canvas, StringInfo out, double height, TextPiece name,
			  const char *description)
{
	const char *code = language_code(canvas->language);

	appendStringInfoString(out, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ");
	append_coordinate(out, canvas->width);
	appendStringInfoChar(out, ' ');
	append_coordinate(out, height);
	appendStringInfoChar(out, '"');
	append_attribute(out, "width", canvas->width);
	append_attribute(out, "height", height);
	appendStringInfo(out,
					 " role=\"img\" lang=\"%s\" xml:lang=\"%s\" direction=\"%s\""
					 " font-family=\"" FONTS "\">\n<title>",
					 code, code, canvas->rtl ? "rtl" : "ltr");
	append_escaped(out, name.data, name.length);
	appendStringInfo(out, "</title>\n<desc>%s</desc>\n", description);
	appendStringInfo(out, "<rect width=\"100%%\" height=\"100%%\"");
	append_paint(out, "fill", COLOR_PAPER);
	appendStringInfoString(out, "/>\n");
	appendBinaryStringInfo(out, canvas->body.data, canvas->body.len);
	appendStringInfoString(out, "</svg>");
	pfree(canvas->body.data);
}

static void
start_box(Canvas *canvas, Box box)
{
	StringInfo body = &canvas->body;

	appendStringInfoString(body, "<rect");
	append_attribute(body, "x", left_of(canvas, box));
	append_attribute(body, "y", box.y);
	append_attribute(body, "width", box.width);
	append_attribute(body, "height", box.height);
}

void
draw_box(Canvas *canvas, Box box, Color fill)
{
	start_box(canvas, box);
	append_paint(&canvas->body, "fill", fill);
	appendStringInfoString(&canvas->body, "/>\n");
}

void
draw_outlined_box(Canvas *canvas, Box box, Color fill, Color stroke)
{
	start_box(canvas, box);
	append_paint(&canvas->body, "fill", fill);
	append_paint(&canvas->body, "stroke", stroke);
	appendStringInfoString(&canvas->body, "/>\n");
}

void
draw_dashed_box(Canvas *canvas, Box box)
{
	start_box(canvas, box);
	append_paint(&canvas->body, "fill", COLOR_PAPER);
	append_paint(&canvas->body, "stroke", COLOR_LINE);
	appendStringInfoString(&canvas->body, " stroke-dasharray=\"3 3\"/>\n");
}

void
draw_hatched_box(Canvas *canvas, Box box)
{
	StringInfo body = &canvas->body;
	double left = left_of(canvas, box);
	double right = left + box.width;
	double bottom = box.y + box.height;

	draw_outlined_box(canvas, box, COLOR_PAPER, COLOR_LINE);
	appendStringInfoString(body, "<path d=\"");
	/* lines rising to the right; s is how far along the bottom edge one starts */
	for (double s = HATCH_STEP; s < box.width + box.height; s += HATCH_STEP)
	{
		double x = left + Max(0, s - box.height);
		double over = Max(0, s - box.width);

		appendStringInfoChar(body, 'M');
		append_coordinate(body, x);
		appendStringInfoChar(body, ' ');
		append_coordinate(body, box.y + Min(s, box.height));
		appendStringInfoChar(body, 'L');
		append_coordinate(body, Min(left + s, right));
		appendStringInfoChar(body, ' ');
		append_coordinate(body, Min(box.y + over, bottom));
	}
	appendStringInfoString(body, "\" fill=\"none\"");
	append_paint(body, "stroke", COLOR_HATCH);
	appendStringInfoString(body, "/>\n");
}

void
draw_path(Canvas *canvas, const char *path, const Paint *paint)
{
	StringInfo body = &canvas->body;

	if (path[0] == '\0')
		return;
	appendStringInfo(body, "<path d=\"%s\"", path);
	if (paint->filled)
	{
		append_paint(body, "fill", paint->fill);
		appendStringInfoString(body, " fill-rule=\"evenodd\"");
	}
	else
		appendStringInfoString(body, " fill=\"none\"");
	if (paint->stroke_width > 0)
	{
		append_paint(body, "stroke", paint->stroke);
		append_attribute(body, "stroke-width", paint->stroke_width);
		if (paint->round)
			appendStringInfoString(body, " stroke-linecap=\"round\" stroke-linejoin=\"round\"");
		if (paint->dashed || paint->dashes)
			appendStringInfo(body, " stroke-dasharray=\"%s\"",
							 paint->dashes ? paint->dashes : "5 4");
	}
	appendStringInfoString(body, "/>\n");
}

void
draw_vertical_line(Canvas *canvas, double x, double y, double height)
{
	StringInfo body = &canvas->body;

	appendStringInfoString(body, "<path d=\"M");
	append_coordinate(body, canvas_place(canvas, x));
	appendStringInfoChar(body, ' ');
	append_coordinate(body, y);
	appendStringInfoChar(body, 'V');
	append_coordinate(body, y + height);
	appendStringInfoString(body, "\" fill=\"none\"");
	append_paint(body, "stroke", COLOR_LINE);
	appendStringInfoString(body, "/>\n");
}

/*
 * SVG's anchors start and end follow the text's direction, ours the picture's:
 * an English label in an Arabic picture starts at its right end.
 */
static void
append_text_style(Canvas *canvas, const TextStyle *style, Anchor anchor, bool rtl)
{
	StringInfo body = &canvas->body;

	appendStringInfo(body, " font-size=\"%g\"", style->size);
	if (style->bold)
		appendStringInfoString(body, " font-weight=\"700\"");
	append_paint(body, "fill", style->color);
	if (rtl != canvas->rtl)
	{
		appendStringInfo(body, " direction=\"%s\"", rtl ? "rtl" : "ltr");
		if (anchor != ANCHOR_MIDDLE)
			anchor = anchor == ANCHOR_START ? ANCHOR_END : ANCHOR_START;
	}
	if (anchor != ANCHOR_START)
		appendStringInfo(body, " text-anchor=\"%s\"", anchor == ANCHOR_END ? "end" : "middle");
	appendStringInfoChar(body, '>');
}

static void
append_line(Canvas *canvas, const TextLines *lines, int index)
{
	append_escaped(&canvas->body, lines->text + lines->line[index].start,
				   lines->line[index].length);
	if (lines->cut && index == lines->count - 1)
		appendStringInfoString(&canvas->body, "…");
}

/* What is inside a text element whose first baseline is at x, y. */
static void
append_line_spans(Canvas *canvas, double x, double y, const TextStyle *style,
				  const TextLines *lines)
{
	StringInfo body = &canvas->body;

	if (lines->cut)
	{
		appendStringInfoString(body, "<title>");
		append_escaped(body, lines->text, lines->text_length);
		appendStringInfoString(body, "</title>");
	}
	if (lines->count == 1)
		append_line(canvas, lines, 0);
	else
	{
		for (int i = 0; i < lines->count; i++)
		{
			appendStringInfoString(body, "<tspan");
			append_attribute(body, "x", x);
			append_attribute(body, "y", y + i * style->size * TEXT_LINE_HEIGHT);
			appendStringInfoChar(body, '>');
			append_line(canvas, lines, i);
			appendStringInfoString(body, "</tspan>");
		}
	}
	appendStringInfoString(body, "</text>\n");
}

void
draw_lines(Canvas *canvas, double x, double y, Anchor anchor, const TextStyle *style,
		   const TextLines *lines)
{
	StringInfo body = &canvas->body;
	double baseline = y + style->size * BASELINE;

	if (lines->count == 0)
		return;
	x = canvas_place(canvas, x);
	appendStringInfoString(body, "<text");
	append_attribute(body, "x", x);
	append_attribute(body, "y", baseline);
	append_text_style(canvas, style, anchor, lines->rtl);
	append_line_spans(canvas, x, baseline, style, lines);
}

void
draw_rising_lines(Canvas *canvas, double x, double y, const TextStyle *style,
				  const TextLines *lines)
{
	StringInfo body = &canvas->body;
	double height = style->size * TEXT_LINE_HEIGHT;
	double baseline = -(lines->count - 1) * height / 2 + style->size * BASELINE;

	if (lines->count == 0)
		return;
	/* turned the other way where reading starts at the right, so that it rises, too */
	appendStringInfoString(body, "<text transform=\"translate(");
	append_coordinate(body, canvas_place(canvas, x));
	appendStringInfoChar(body, ' ');
	append_coordinate(body, y);
	appendStringInfo(body, ") rotate(%s)\"", canvas->rtl ? "90" : "-90");
	append_attribute(body, "y", baseline);
	append_text_style(canvas, style, ANCHOR_START, lines->rtl);
	append_line_spans(canvas, 0, baseline, style, lines);
}

void
draw_words(Canvas *canvas, double x, double y, Anchor anchor, const TextStyle *style,
		   const char *words)
{
	StringInfo body = &canvas->body;

	appendStringInfoString(body, "<text");
	append_attribute(body, "x", canvas_place(canvas, x));
	append_attribute(body, "y", y + style->size * BASELINE);
	append_text_style(canvas, style, anchor, canvas->rtl);
	append_escaped_cstring(body, words);
	appendStringInfoString(body, "</text>\n");
}
