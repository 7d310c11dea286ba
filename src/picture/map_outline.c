/* Maps: outlines as paths, and the bar that tells how far apart places are. */
#include "picture/map_outline.h"

#include <math.h>

#include "miscadmin.h"

#include "geometry/outline.h"
#include "picture/furniture.h"
#include "picture/number.h"

#define BAR_SHARE 0.28 /* of the width, at most */
#define BAR_HEIGHT 4

static void
extend_by_part(const OutlinePart *part, void *state)
{
	MapExtent *extent = state;
	double before = 0;
	OutlineVertex vertex = {0};

	while (outline_next(part, &vertex))
	{
		map_extend(extent, vertex.longitude, vertex.latitude);
		if (vertex.number > 1)
			map_extend_along(extent, before, vertex.longitude);
		before = vertex.longitude;
	}
}

void
map_extend_outline(MapExtent *extent, Datum outline)
{
	outline_visit(outline, extend_by_part, extent);
}

void
map_line_move(MapLine *line, double x, double y)
{
	appendStringInfoChar(&line->path, 'M');
	append_coordinate(&line->path, x);
	appendStringInfoChar(&line->path, ' ');
	append_coordinate(&line->path, y);
	line->x = x;
	line->y = y;
}

void
map_line_to(MapLine *line, double x, double y)
{
	if (fabs(x - line->x) < VERTEX_APART && fabs(y - line->y) < VERTEX_APART)
		return;
	appendStringInfoChar(&line->path, 'L');
	append_coordinate(&line->path, x);
	appendStringInfoChar(&line->path, ' ');
	append_coordinate(&line->path, y);
	line->x = x;
	line->y = y;
}

/* Path data of an outline, written as its parts are visited. */
typedef struct OutlinePath
{
	MapLine line;
	const MapFrame *frame;
} OutlinePath;

static void
append_part(const OutlinePart *part, void *state)
{
	OutlinePath *to = state;
	OutlineVertex vertex = {0};

	while (outline_next(part, &vertex))
	{
		/* the last vertex of a ring is the first one: closed all the same */
		(vertex.number == 1 ? map_line_move : map_line_to)(
			&to->line, map_x(to->frame, vertex.longitude), map_y(to->frame, vertex.latitude));
	}
	if (part->closed)
		appendStringInfoChar(&to->line.path, 'Z');
}

static char *
outline_path(const MapFrame *frame, Datum outline)
{
	OutlinePath to = {.frame = frame};

	initStringInfo(&to.line.path);
	outline_visit(outline, append_part, &to);
	return to.line.path.data;
}

void
draw_outline(Canvas *canvas, const MapFrame *frame, Datum outline, const Paint *paint)
{
	char *path = outline_path(frame, outline);

	draw_path(canvas, path, paint);
	pfree(path);
}

void
append_length(StringInfo out, double meters, Language language)
{
	bool kilometers = meters >= 1000;

	if (isfinite(meters))
		append_amount(out, kilometers ? meters / 1000 : meters, language);
	else
		appendStringInfoString(out, "∞");
	appendStringInfo(out, " %s",
					 caption(kilometers ? CAPTION_KILOMETERS : CAPTION_METERS, language));
}

double
draw_scale_bar(Canvas *canvas, const MapFrame *frame, double y)
{
	double meters = map_scale_bar(frame, floor(canvas->width * BAR_SHARE));
	double length = meters * frame->meter;
	double line = muted_style.size * TEXT_LINE_HEIGHT;
	TextLines lines;
	StringInfoData words;

	initStringInfo(&words);
	append_length(&words, meters, canvas->language);
	appendStringInfo(&words, " (%s ", caption(CAPTION_LATITUDE, canvas->language));
	append_amount(&words, rint(frame->middle * 10) / 10, canvas->language);
	appendStringInfoString(&words, "°)");
	draw_box(canvas, (Box){MARGIN, y, length, BAR_HEIGHT}, COLOR_INK);
	wrap_text(&lines, text_of(words.data), &muted_style, canvas->width - 2 * MARGIN, 2,
			  canvas->rtl);
	draw_lines(canvas, MARGIN, y + BAR_HEIGHT + 4 + line / 2, ANCHOR_START, &muted_style, &lines);
	y = BAR_HEIGHT + 4 + lines.count * line;
	free_text_lines(&lines);
	pfree(words.data);
	return y;
}
