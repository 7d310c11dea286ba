/* Text in pictures: words cleaned, measured, wrapped, cut. */
#include "picture/text.h"

#include "miscadmin.h"
#include "picture/glyph.h"
#include "picture/utf8.h"

/* no picture shows more of a label, not even in its tooltip */
#define TEXT_CODES_MAX 400
#define BOLD_FACTOR 1.18
#define ELLIPSIS 0x2026

TextPiece
text_of(const char *text)
{
	TextPiece piece = {text, strlen(text)};

	return piece;
}

static double
code_width(uint32 code, uint32 next, const TextStyle *style)
{
	return glyph_width(code, next) * style->size * (style->bold ? BOLD_FACTOR : 1) / 100;
}

/*
 * The first letter decides, as in Unicode's rule; but in a picture that is read
 * from the right, any letter of its script does: "C2 البنية التحتية" is Arabic.
 */
static int
text_direction(bool rtl, int before, int of_code)
{
	if (before == 0 || (rtl && of_code < 0))
		return of_code;
	return before;
}

/* Blanks become one, control and reordering marks go, what is too long is cut. */
static void
clean_text(TextLines *lines, TextPiece piece)
{
	const char *at = piece.data;
	const char *end = at + piece.length;
	size_t room = Min(piece.length, TEXT_CODES_MAX) * 4 + 8;
	char *to = palloc(room);
	bool blank = false;
	int codes = 0;
	int direction = 0;

	lines->text = to;
	while (at < end)
	{
		uint32 code = utf8_next(&at, end);

		/* megabytes of blanks and marks are a long loop, too */
		if (((end - at) & 0xFFFF) == 0)
			CHECK_FOR_INTERRUPTS();
		if (code == UTF8_BROKEN)
			code = 0xFFFD;
		if (glyph_is_blank(code))
		{
			blank = to > lines->text;
			continue;
		}
		if (code < 0x20 || (code >= 0x7F && code < 0xA0) || glyph_is_dropped(code))
			continue;
		if (codes + (blank ? 2 : 1) > TEXT_CODES_MAX)
		{
			lines->cut = true;
			break;
		}
		if (blank)
		{
			*to++ = ' ';
			codes++;
			blank = false;
		}
		to += utf8_put(to, code);
		codes++;
		direction = text_direction(lines->rtl, direction, glyph_direction(code));
	}
	lines->text_length = (int) (to - lines->text);
	if (direction != 0)
		lines->rtl = direction < 0;
}

/* One character with the marks that belong to it. */
typedef struct Cluster
{
	uint32 code;
	int end; /* offset after it */
	double width;
} Cluster;

static Cluster
cluster_at(const TextLines *lines, int offset, const TextStyle *style)
{
	const char *end = lines->text + lines->text_length;
	const char *at = lines->text + offset;
	Cluster cluster;
	uint32 next = 0;
	bool joiner = false;

	cluster.code = utf8_next(&at, end);
	cluster.end = (int) (at - lines->text);
	cluster.width = 0;
	while (at < end)
	{
		next = utf8_next(&at, end);
		if (!glyph_extends(next) && !joiner)
			break;
		/* joined by U+200D, two pictographs may be one or be drawn apart */
		if (!glyph_extends(next))
			cluster.width += code_width(next, 0, style);
		joiner = next == 0x200D;
		cluster.end = (int) (at - lines->text);
		next = 0;
	}
	cluster.width += code_width(cluster.code, next, style);
	return cluster;
}

/* May a line end between these two? */
static bool
may_break(uint32 before, uint32 after)
{
	if (after == ' ')
		return true;
	if (before == ' ')
		return true;
	if (glyph_closes(after) || glyph_opens(before))
		return false;
	return glyph_ends_word(before) || glyph_is_ideograph(before) || glyph_is_ideograph(after);
}

/* Lays one line from offset on; returns where the next one starts. */
static int
fill_line(TextLines *lines, int offset, const TextStyle *style, double width)
{
	int index = lines->count++;
	int at = offset;
	int chance = -1; /* the last place where the line may end */
	double chance_x = 0;
	double x = 0;
	uint32 before = 0;

	while (at < lines->text_length)
	{
		Cluster cluster = cluster_at(lines, at, style);

		if (at > offset && may_break(before, cluster.code) && before != ' ')
		{
			chance = at;
			chance_x = x;
		}
		if (x + cluster.width > width && cluster.code != ' ' && at > offset)
			break;
		x += cluster.width;
		before = cluster.code;
		at = cluster.end;
	}
	if (at < lines->text_length)
	{
		if (chance > 0)
		{
			at = chance;
			x = chance_x;
		}
		else
			lines->broken = true;
	}
	/* wider than asked for is only a single character that doesn't fit */
	lines->line[index].start = offset;
	lines->line[index].length = at - offset;
	lines->width = Max(lines->width, x);
	if (at < lines->text_length && lines->text[at] == ' ')
		at++;
	return at;
}

/* Shortens the last line until an ellipsis fits behind it. */
static void
cut_last_line(TextLines *lines, const TextStyle *style, double width)
{
	int index = lines->count - 1;
	int offset = lines->line[index].start;
	int end = offset + lines->line[index].length;
	double ellipsis = code_width(ELLIPSIS, 0, style);
	double x = 0;
	int at = offset;

	lines->cut = true;
	while (at < end)
	{
		Cluster cluster = cluster_at(lines, at, style);

		if (x + cluster.width + ellipsis > width && at > offset)
			break;
		x += cluster.width;
		at = cluster.end;
	}
	while (at > offset + 1 && lines->text[at - 1] == ' ')
		at--;
	lines->line[index].length = at - offset;
	lines->width = Max(lines->width, x + ellipsis);
}

void
wrap_text(TextLines *lines, TextPiece text, const TextStyle *style, double width, int max_lines,
		  bool rtl)
{
	int offset = 0;

	Assert(max_lines >= 1 && max_lines <= TEXT_LINES_MAX);
	memset(lines, 0, sizeof(*lines));
	lines->rtl = rtl;
	clean_text(lines, text);
	while (offset < lines->text_length && lines->count < max_lines)
		offset = fill_line(lines, offset, style, width);
	if (offset < lines->text_length || lines->cut)
		cut_last_line(lines, style, width);
}

void
free_text_lines(TextLines *lines)
{
	pfree(lines->text);
}

double
text_width(TextPiece text, const TextStyle *style, double limit)
{
	TextLines lines;
	double x = 0;
	int at = 0;

	memset(&lines, 0, sizeof(lines));
	clean_text(&lines, text);
	while (at < lines.text_length && x <= limit)
	{
		Cluster cluster = cluster_at(&lines, at, style);

		x += cluster.width;
		at = cluster.end;
	}
	/* what clean_text cut off would have to be counted, too */
	if (lines.cut)
		x = Max(x, limit + 1);
	pfree(lines.text);
	return x;
}
