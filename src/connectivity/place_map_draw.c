/* Maps of places, drawn: outlines, places and nodes as marks, the scale bar. */
#include "connectivity/place_map.h"

#include <math.h>

#include "miscadmin.h"

#define PADDING (MARK_RADIUS_MAX + 3)
#define LAND 0xF1F4F7

static void
draw_outlines(Canvas *canvas, const PlaceMap *map)
{
	Paint paint = {
		.filled = true, .fill = LAND, .stroke_width = 0.8, .stroke = COLOR_LINE, .round = true};

	for (int i = 0; i < map->outlines.count; i++)
	{
		if (!map->outlines.nulls[i])
			draw_outline(canvas, &map->frame, map->outlines.values[i], &paint);
	}
}

bool
draw_map_ground(Canvas *canvas, PlaceMap *map, double y)
{
	double width = canvas->width - 2 * MARGIN;

	if (!map->extent.any)
		return false;
	map->frame =
		map_frame(&map->extent, MARGIN, y, width, floor(width * MAP_HEIGHT_SHARE), PADDING);
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
