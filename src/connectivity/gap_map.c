/* The map of a gap: places that are connected, are not, or of which nobody knows. */
#include "connectivity/place_map.h"

#include "utils/builtins.h"

PG_FUNCTION_INFO_V1(wsis_gap_map);

static const Caption captions[] = {[MARK_CONNECTED] = CAPTION_CONNECTED,
								   [MARK_UNCONNECTED] = CAPTION_UNCONNECTED,
								   [MARK_UNKNOWN] = CAPTION_UNKNOWN};

/* The map itself at y; returns its end. */
static double
draw_map(Canvas *canvas, PlaceMap *map, double y)
{
	if (draw_map_ground(canvas, map, y))
	{
		/* a place that stands on its node leaves the node's corners to be seen */
		draw_map_nodes(canvas, map);
		draw_map_places(canvas, map);
	}
	return draw_map_scale(canvas, map, y);
}

Datum
wsis_gap_map(PG_FUNCTION_ARGS)
{
	PlaceMap *map = palloc0(sizeof(PlaceMap));
	Language language = language_argument(fcinfo, 6);
	TextPiece title = text_argument(fcinfo, 7);
	int width = width_argument(fcinfo, 8, PLACE_MAP_WIDTH);
	LegendPen pen = {MARGIN, 0, 0};
	StringInfoData out;
	StringInfoData description;
	Canvas canvas;

	place_map_arguments(map, fcinfo, "connected", 3);
	map->state_captions = captions;
	initStringInfo(&out);
	initStringInfo(&description);
	if (map->places.count + map->nodes.count + map->outlines.count == 0)
	{
		append_no_data(&out, language, title, CAPTION_GAP_MAP, width);
		PG_RETURN_TEXT_P(cstring_to_text_with_len(out.data, out.len));
	}
	place_map_read(map);
	canvas_start(&canvas, language, width);
	pen.y = draw_map(&canvas, map, draw_title(&canvas, title));
	draw_map_kinds(&canvas, &pen, map);
	draw_map_counts(&canvas, &pen, map);
	describe_map(&description, map, language);
	canvas_finish(&canvas, &out, pen.y + pen.height + MARGIN,
				  picture_name(title, CAPTION_GAP_MAP, language), description.data);
	PG_RETURN_TEXT_P(cstring_to_text_with_len(out.data, out.len));
}
