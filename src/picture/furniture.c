/* Furniture of charts: titles, labels, descriptions. */
#include "picture/furniture.h"

#include "picture/escape.h"
#include "picture/number.h"

#define DESCRIBED_LABEL_MAX 200

const TextStyle title_style = {15, true, COLOR_INK};
const TextStyle label_style = {13, false, COLOR_INK};
const TextStyle number_style = {13, false, COLOR_INK};
const TextStyle muted_style = {12, false, COLOR_MUTED};

TextPiece
shown_label(TextPiece label, Language language)
{
	if (label.data == NULL)
		return text_of(caption(CAPTION_UNKNOWN, language));
	for (size_t i = 0; i < label.length; i++)
	{
		if ((unsigned char) label.data[i] > ' ')
			return label;
	}
	return text_of("–");
}

char *
shown_amount(double amount, bool unknown, Language language)
{
	StringInfoData text;

	initStringInfo(&text);
	if (unknown)
		appendStringInfoString(&text, caption(CAPTION_UNKNOWN, language));
	else
		append_amount(&text, amount, language);
	return text.data;
}

double
draw_title(Canvas *canvas, TextPiece title)
{
	double line = title_style.size * TEXT_LINE_HEIGHT;
	TextLines lines;
	double y = MARGIN;

	if (title.data == NULL)
		return y;
	wrap_text(&lines, title, &title_style, canvas->width - 2 * MARGIN, 3, canvas->rtl);
	draw_lines(canvas, MARGIN, y + line / 2, ANCHOR_START, &title_style, &lines);
	if (lines.count > 0)
		y += lines.count * line + 8;
	free_text_lines(&lines);
	return y;
}

Box
legend_entry(Canvas *canvas, LegendPen *pen, const char *words)
{
	double line = muted_style.size * TEXT_LINE_HEIGHT;
	double room = canvas->width - 2 * MARGIN - SWATCH - 6;
	double first = SWATCH / 2.0;
	TextLines lines;
	double width;
	Box swatch;

	wrap_text(&lines, text_of(words), &muted_style, room, 3, canvas->rtl);
	width = SWATCH + 6 + lines.width;
	if (pen->x > MARGIN && pen->x + width > canvas->width - MARGIN)
	{
		pen->x = MARGIN;
		pen->y += pen->height + 6;
		pen->height = 0;
	}
	swatch = (Box){pen->x, pen->y, SWATCH, SWATCH};
	/* words of several lines start where one line would */
	draw_lines(canvas, pen->x + SWATCH + 6, pen->y + first, ANCHOR_START, &muted_style, &lines);
	pen->x += width + 14;
	pen->height = Max(pen->height, Max(SWATCH, first + (lines.count - 0.5) * line));
	free_text_lines(&lines);
	return swatch;
}

void
legend_remark(Canvas *canvas, LegendPen *pen, const char *words)
{
	double line = muted_style.size * TEXT_LINE_HEIGHT;
	TextLines lines;

	pen->x = MARGIN;
	pen->y += pen->height + 6;
	wrap_text(&lines, text_of(words), &muted_style, canvas->width - 2 * MARGIN, 4, canvas->rtl);
	draw_lines(canvas, MARGIN, pen->y + line / 2, ANCHOR_START, &muted_style, &lines);
	pen->height = lines.count * line;
	free_text_lines(&lines);
}

char *
counted_words(const char *words, double number, Language language)
{
	StringInfoData text;

	initStringInfo(&text);
	appendStringInfo(&text, "%s: ", words);
	append_amount(&text, number, language);
	return text.data;
}

void
legend_count(Canvas *canvas, LegendPen *pen, const char *words, int64 count)
{
	char *remark;

	if (count == 0)
		return;
	remark = counted_words(words, count, canvas->language);
	legend_remark(canvas, pen, remark);
	pfree(remark);
}

size_t
clipped_length(TextPiece text, size_t most)
{
	size_t length = text.length;

	if (length > most)
	{
		length = most;
		while (length > 0 && (text.data[length] & 0xC0) == 0x80)
			length--;
	}
	return length;
}

static void
append_clipped(StringInfo out, TextPiece text)
{
	size_t length = clipped_length(text, DESCRIBED_LABEL_MAX);

	append_escaped(out, text.data, length);
	if (length < text.length)
		appendStringInfoString(out, "…");
}

void
describe_remark(StringInfo description, const char *words)
{
	if (description->len > 0)
		appendStringInfoString(description, "; ");
	append_escaped_cstring(description, words);
}

void
describe_words(StringInfo description, TextPiece label, const char *words)
{
	if (description->len > 0)
		appendStringInfoString(description, "; ");
	append_clipped(description, label);
	appendStringInfoString(description, ": ");
	append_escaped_cstring(description, words);
}

void
describe(StringInfo description, TextPiece label, double amount, bool unknown, Language language)
{
	char *shown = shown_amount(amount, unknown, language);

	describe_words(description, label, shown);
	pfree(shown);
}

void
describe_more(StringInfo description, int left_out)
{
	if (left_out > 0)
		appendStringInfo(description, "; … (+%d)", left_out);
}

TextPiece
picture_name(TextPiece title, Caption kind, Language language)
{
	return title.data != NULL && title.length > 0 ? title : text_of(caption(kind, language));
}

void
append_no_data(StringInfo out, Language language, TextPiece title, Caption kind, int width)
{
	const char *words = caption(CAPTION_NO_DATA, language);
	Canvas canvas;
	double y;

	canvas_start(&canvas, language, width);
	y = draw_title(&canvas, title) + 12;
	draw_words(&canvas, MARGIN, y, ANCHOR_START, &muted_style, words);
	canvas_finish(&canvas, out, y + 12 + MARGIN, picture_name(title, kind, language), words);
}
