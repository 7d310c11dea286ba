/* Maps of places, drawn: outlines, places and nodes as marks, the scale bar. */
#include "connectivity/place_map.h"

#include <math.h>

#include "miscadmin.h"

#include "connectivity/outline.h"
#include "picture/number.h"

#define HEIGHT_SHARE 1.25 /* of the width, at most */
#define PADDING (MARK_RADIUS_MAX + 3)
#define LAND 0xF1F4F7
#define BAR_SHARE 0.28 /* of the width, at most */
#define BAR_HEIGHT 4

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

	for (uint32 i = 0; i < part->vertices; i++)
	{
		double longitude;
		double latitude;

		if (i % 1000 == 0)
			CHECK_FOR_INTERRUPTS();
		outline_vertex(part, i, &longitude, &latitude);
		/* the last vertex of a ring is the first one: closed all the same */
		(i == 0 ? map_line_move : map_line_to)(&to->line, map_x(to->frame, longitude),
											   map_y(to->frame, latitude));
	}
	if (part->closed)
		appendStringInfoChar(&to->line.path, 'Z');
}

static void
draw_outlines(Canvas *canvas, const PlaceMap *map)
{
	Paint paint = {
		.filled = true, .fill = LAND, .stroke_width = 0.8, .stroke = COLOR_LINE, .round = true};
	OutlinePath to = {.frame = &map->frame};

	initStringInfo(&to.line.path);
	for (int i = 0; i < map->outlines.count; i++)
	{
		if (map->outlines.nulls[i])
			continue;
		resetStringInfo(&to.line.path);
		outline_visit(map->outlines.values[i], append_part, &to);
		draw_path(canvas, to.line.path.data, &paint);
	}
	pfree(to.line.path.data);
}

bool
draw_map_ground(Canvas *canvas, PlaceMap *map, double y)
{
	double width = canvas->width - 2 * MARGIN;

	if (!map->extent.any)
		return false;
	map->frame = map_frame(&map->extent, MARGIN, y, width, floor(width * HEIGHT_SHARE), PADDING);
	draw_outlined_box(canvas, (Box){MARGIN, y, width, map->frame.height}, COLOR_PAPER, COLOR_HATCH);
	draw_outlines(canvas, map);
	return true;
}

static Mark
mark_at(const PlaceMap *map, Place place, MarkKind kind)
{
	Mark mark = {.x = map_x(&map->frame, place.longitude),
				 .y = map_y(&map->frame, place.latitude),
				 .places = 1,
				 .kind = kind};

	return mark;
}

/* Merges marks that are too many; returns how many are left. */
static int
merge_if_many(PlaceMap *map, Mark *marks, int count, double width)
{
	int left = merge_marks(marks, count, width);

	map->merged = map->merged || left < count;
	return left;
}

void
draw_map_places(Canvas *canvas, PlaceMap *map)
{
	Mark *marks = palloc(sizeof(Mark) * (map->places.count + 1));
	int count = 0;

	for (int i = 0; i < map->places.count; i++)
	{
		if (!map->place[i].known)
			continue;
		marks[count] = mark_at(map, map->place[i], kind_of_place(&map->states, i));
		marks[count++].weight = place_map_weight(map, i);
	}
	count = merge_if_many(map, marks, count, canvas->width);
	for (int i = 0; i < count; i++)
		map->peak = Max(map->peak, map->weights.count > 0 ? marks[i].weight : 0);
	map->least = mark_radius_least(count, canvas->width);
	for (int i = 0; i < count; i++)
		marks[i].radius = mark_radius(marks[i].weight, map->peak, map->least);
	draw_marks(canvas, marks, count);
	pfree(marks);
}

static double
node_radius(const Canvas *canvas)
{
	return canvas->width < PICTURE_NARROW ? 2 : 2.5;
}

void
draw_map_nodes(Canvas *canvas, PlaceMap *map)
{
	Mark *marks = palloc(sizeof(Mark) * (map->nodes.count + 1));
	int count = 0;

	for (int i = 0; i < map->nodes.count; i++)
	{
		Place place = map->place[map->places.count + i];

		if (place.known)
			marks[count++] = mark_at(map, place, kind_of_node(&map->active, i));
	}
	count = merge_if_many(map, marks, count, canvas->width);
	for (int i = 0; i < count; i++)
		marks[i].radius = node_radius(canvas);
	draw_marks(canvas, marks, count);
	pfree(marks);
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

/* Draws the scale bar at y; returns its height. */
static double
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

double
draw_map_scale(Canvas *canvas, const PlaceMap *map, double y)
{
	if (!map->extent.any)
	{
		draw_words(canvas, MARGIN, y + 12, ANCHOR_START, &muted_style,
				   caption(CAPTION_NO_DATA, canvas->language));
		return y + 30;
	}
	y += map->frame.height + 10;
	return y + draw_scale_bar(canvas, &map->frame, y) + 10;
}
