/* Maps: outlines as paths, and the bar that tells how far apart places are. */
#include "picture/map_outline.h"

#include <math.h>

#include "miscadmin.h"

#include "geometry/outline.h"
#include "picture/furniture.h"
#include "picture/number.h"

#define VERTEX_APART 0.8 /* pixels: closer vertices of an outline can't be told apart */
#define BAR_SHARE 0.28	 /* of the width, at most */
#define BAR_HEIGHT 4

static void
extend_by_part(const OutlinePart *part, void *state)
{
	MapExtent *extent = state;
	double before = 0;

	for (uint32 i = 0; i < part->vertices; i++)
	{
		double longitude;
		double latitude;

		if (i % 1000 == 0)
			CHECK_FOR_INTERRUPTS();
		outline_vertex(part, i, &longitude, &latitude);
		map_extend(extent, longitude, latitude);
		if (i > 0)
			map_extend_along(extent, before, longitude);
		before = longitude;
	}
}

void
map_extend_outline(MapExtent *extent, Datum outline)
{
	outline_visit(outline, extend_by_part, extent);
}

/* Path data of an outline, written as its parts are visited. */
typedef struct OutlinePath
{
	StringInfoData path;
	const MapFrame *frame;
} OutlinePath;

static void
append_part(const OutlinePart *part, void *state)
{
	OutlinePath *to = state;
	double x_before = 0;
	double y_before = 0;

	for (uint32 i = 0; i < part->vertices; i++)
	{
		double longitude;
		double latitude;
		double x;
		double y;

		if (i % 1000 == 0)
			CHECK_FOR_INTERRUPTS();
		outline_vertex(part, i, &longitude, &latitude);
		x = map_x(to->frame, longitude);
		y = map_y(to->frame, latitude);
		/* the last vertex of a ring is the first one: closed all the same */
		if (i > 0 && fabs(x - x_before) < VERTEX_APART && fabs(y - y_before) < VERTEX_APART)
			continue;
		appendStringInfoChar(&to->path, i == 0 ? 'M' : 'L');
		append_coordinate(&to->path, x);
		appendStringInfoChar(&to->path, ' ');
		append_coordinate(&to->path, y);
		x_before = x;
		y_before = y;
	}
	if (part->closed)
		appendStringInfoChar(&to->path, 'Z');
}

static char *
outline_path(const MapFrame *frame, Datum outline)
{
	OutlinePath to = {.frame = frame};

	initStringInfo(&to.path);
	outline_visit(outline, append_part, &to);
	return to.path.data;
}

void
draw_outline(Canvas *canvas, const MapFrame *frame, Datum outline, const Paint *paint)
{
	char *path = outline_path(frame, outline);

	draw_path(canvas, path, paint);
	pfree(path);
}

double
draw_map_scale(Canvas *canvas, const MapFrame *frame, double y)
{
	double meters = map_scale_bar(frame, floor(canvas->width * BAR_SHARE));
	bool kilometers = meters >= 1000;
	double length = meters * frame->meter;
	double line = muted_style.size * TEXT_LINE_HEIGHT;
	TextLines lines;
	StringInfoData words;

	initStringInfo(&words);
	append_amount(&words, kilometers ? meters / 1000 : meters, canvas->language);
	appendStringInfo(&words, " %s (%s ",
					 caption(kilometers ? CAPTION_KILOMETERS : CAPTION_METERS, canvas->language),
					 caption(CAPTION_LATITUDE, canvas->language));
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
