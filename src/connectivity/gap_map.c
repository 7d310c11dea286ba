/* The map of a gap: places by state, nodes, outlines, a scale bar, a legend that counts. */
#include "wsis.h"

#include <math.h>

#include "miscadmin.h"
#include "utils/builtins.h"

#include "connectivity/map_marks.h"
#include "geometry/geometry.h"
#include "picture/argument.h"
#include "picture/furniture.h"
#include "picture/map_outline.h"

PG_FUNCTION_INFO_V1(wsis_gap_map);

#define WIDTH_DEFAULT 640
#define PADDING (MARK_RADIUS_MAX + 3)
#define LAND 0xF1F4F7

typedef struct GapMap
{
	Elements places;
	Elements connected;
	Elements weights;
	Elements nodes;
	Elements active;
	Elements outlines;
	/* what was found in them */
	Place *place; /* places, then nodes */
	int64 of_kind[MARK_KINDS];
	int64 unknown_locations;
	int64 unknown_nodes; /* nodes of unknown location */
	int64 unknown_weights;
	double peak;  /* the largest weight */
	double least; /* radius of the smallest marks */
	bool merged;
	MapExtent extent;
	MapFrame frame;
} GapMap;

/* 0 for NULL, which is not known and counted as such by the caller. */
static double
weight_of(const Elements *weights, int i)
{
	double weight;

	if (weights->count == 0 || weights->nulls[i])
		return 0;
	weight = DatumGetFloat8(weights->values[i]);
	if (!isfinite(weight) || weight < 0)
		ereport(ERROR, errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				errmsg("weights[%d] is not a weight", i + 1), errdetail("It is %g.", weight),
				errhint("Weights are finite and not negative; use NULL for a weight that is not "
						"known."));
	return weight;
}

static MarkKind
kind_of_place(const Elements *connected, int i)
{
	if (connected->nulls[i])
		return MARK_UNKNOWN;
	return DatumGetBool(connected->values[i]) ? MARK_CONNECTED : MARK_UNCONNECTED;
}

/* Without active all nodes work, as in node_set_agg. */
static MarkKind
kind_of_node(const Elements *active, int i)
{
	if (active->count == 0)
		return MARK_NODE_WORKS;
	if (active->nulls[i])
		return MARK_NODE_UNKNOWN;
	return DatumGetBool(active->values[i]) ? MARK_NODE_WORKS : MARK_NODE_ABSENT;
}

static Place
read_place(const Elements *points, int i)
{
	Place place = {.known = false};

	if (i % 1000 == 0)
		CHECK_FOR_INTERRUPTS();
	return points->nulls[i] ? place : place_of_point(points->values[i]);
}

/* Reads all arrays, counts, and finds what the map has to show. */
static void
read_all(GapMap *map)
{
	map->place = palloc(sizeof(Place) * (map->places.count + map->nodes.count + 1));
	for (int i = 0; i < map->places.count; i++)
	{
		Place place = map->place[i] = read_place(&map->places, i);
		double weight = weight_of(&map->weights, i);

		map->unknown_weights += map->weights.count > 0 && map->weights.nulls[i];
		map->of_kind[kind_of_place(&map->connected, i)]++;
		map->unknown_locations += !place.known;
		if (!place.known)
			continue;
		map_extend(&map->extent, place.longitude, place.latitude);
		map->peak = Max(map->peak, weight);
	}
	for (int i = 0; i < map->nodes.count; i++)
	{
		Place place = map->place[map->places.count + i] = read_place(&map->nodes, i);

		map->of_kind[kind_of_node(&map->active, i)]++;
		map->unknown_nodes += !place.known;
		if (place.known)
			map_extend(&map->extent, place.longitude, place.latitude);
	}
	for (int i = 0; i < map->outlines.count; i++)
	{
		if (!map->outlines.nulls[i])
			map_extend_outline(&map->extent, map->outlines.values[i]);
	}
}

static void
draw_outlines(Canvas *canvas, const GapMap *map)
{
	Paint paint = {
		.filled = true, .fill = LAND, .stroke_width = 0.8, .stroke = COLOR_LINE, .round = true};

	for (int i = 0; i < map->outlines.count; i++)
	{
		if (!map->outlines.nulls[i])
			draw_outline(canvas, &map->frame, map->outlines.values[i], &paint);
	}
}

static Mark
mark_at(const GapMap *map, Place place, MarkKind kind)
{
	Mark mark = {.x = map_x(&map->frame, place.longitude),
				 .y = map_y(&map->frame, place.latitude),
				 .places = 1,
				 .kind = kind};

	return mark;
}

/* Merges marks that are too many; returns how many are left. */
static int
merge_if_many(GapMap *map, Mark *marks, int count, double width)
{
	int left = merge_marks(marks, count, width);

	map->merged = map->merged || left < count;
	return left;
}

static void
draw_places(Canvas *canvas, GapMap *map)
{
	Mark *marks = palloc(sizeof(Mark) * (map->places.count + 1));
	int count = 0;

	for (int i = 0; i < map->places.count; i++)
	{
		if (!map->place[i].known)
			continue;
		marks[count] = mark_at(map, map->place[i], kind_of_place(&map->connected, i));
		marks[count++].weight = weight_of(&map->weights, i);
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

static void
draw_nodes_of(Canvas *canvas, GapMap *map)
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

/* In the order of the legend. */
static const struct
{
	MarkKind kind;
	Caption caption;
} kinds[MARK_KINDS] = {
	{MARK_CONNECTED, CAPTION_CONNECTED},	   {MARK_UNCONNECTED, CAPTION_UNCONNECTED},
	{MARK_UNKNOWN, CAPTION_UNKNOWN},		   {MARK_NODE_WORKS, CAPTION_NODE_WORKS},
	{MARK_NODE_UNKNOWN, CAPTION_NODE_UNKNOWN}, {MARK_NODE_ABSENT, CAPTION_NODE_ABSENT},
};

static void
draw_entry(Canvas *canvas, LegendPen *pen, MarkKind kind, double radius, const char *words)
{
	Box swatch = legend_entry(canvas, pen, words);
	Mark mark = {.x = canvas_place(canvas, swatch.x + SWATCH / 2.0),
				 .y = swatch.y + SWATCH / 2.0,
				 .radius = radius,
				 .kind = kind};

	draw_marks(canvas, &mark, 1);
}

/* What a mark's size means: round weights, as far as their marks differ. */
static void
draw_sizes(Canvas *canvas, LegendPen *pen, const GapMap *map)
{
	double power = pow(10, floor(log10(map->peak)));
	double weight = map->peak >= 5 * power ? 5 * power : map->peak >= 2 * power ? 2 * power : power;

	for (int i = 0; i < 3; i++)
	{
		char *words =
			counted_words(caption(CAPTION_WEIGHT, canvas->language), weight, canvas->language);
		double radius = mark_radius(weight, map->peak, map->least);

		if (radius > map->least)
			draw_entry(canvas, pen, MARK_CONNECTED, radius, words);
		pfree(words);
		weight /= 5;
	}
}

/* Draws the legend at y, with the number of each kind; returns its end. */
static double
draw_legend(Canvas *canvas, const GapMap *map, double y)
{
	LegendPen pen = {MARGIN, y, 0};
	Language language = canvas->language;

	for (int i = 0; i < MARK_KINDS; i++)
	{
		MarkKind kind = kinds[i].kind;
		char *words =
			counted_words(caption(kinds[i].caption, language), map->of_kind[kind], language);

		/* nodes start a row of their own */
		if (kind == MARK_NODE_WORKS && pen.height > 0)
			pen = (LegendPen){MARGIN, pen.y + pen.height + 6, 0};
		if (map->of_kind[kind] > 0)
			draw_entry(canvas, &pen, kind, kind >= MARK_NODE_ABSENT ? 3.5 : 6, words);
		pfree(words);
	}
	if (map->extent.any && map->peak > 0)
	{
		pen = (LegendPen){MARGIN, pen.y + pen.height + 6, 0};
		draw_sizes(canvas, &pen, map);
	}
	legend_count(canvas, &pen, caption(CAPTION_UNKNOWN_LOCATION, language), map->unknown_locations);
	legend_count(canvas, &pen,
				 psprintf("%s (%s)", caption(CAPTION_UNKNOWN_LOCATION, language),
						  caption(CAPTION_NODES, language)),
				 map->unknown_nodes);
	legend_count(canvas, &pen, caption(CAPTION_UNKNOWN_WEIGHT, language), map->unknown_weights);
	if (map->merged)
		legend_remark(canvas, &pen, caption(CAPTION_SHARED_MARKS, language));
	return pen.y + pen.height;
}

/* The counts, for those who can't see the map. */
static char *
describe_map(const GapMap *map, Language language)
{
	StringInfoData description;

	initStringInfo(&description);
	for (int i = 0; i < MARK_KINDS; i++)
	{
		if (map->of_kind[kinds[i].kind] > 0)
			describe(&description, text_of(caption(kinds[i].caption, language)),
					 map->of_kind[kinds[i].kind], false, language);
	}
	if (map->unknown_locations + map->unknown_nodes > 0)
		describe(&description, text_of(caption(CAPTION_UNKNOWN_LOCATION, language)),
				 map->unknown_locations + map->unknown_nodes, false, language);
	if (map->unknown_weights > 0)
		describe(&description, text_of(caption(CAPTION_UNKNOWN_WEIGHT, language)),
				 map->unknown_weights, false, language);
	return description.data;
}

/* The map itself at y; returns its end. */
static double
draw_map(Canvas *canvas, GapMap *map, double y)
{
	double width = canvas->width - 2 * MARGIN;

	if (!map->extent.any)
	{
		draw_words(canvas, MARGIN, y + 12, ANCHOR_START, &muted_style,
				   caption(CAPTION_NO_DATA, canvas->language));
		return y + 30;
	}
	map->frame =
		map_frame(&map->extent, MARGIN, y, width, floor(width * MAP_HEIGHT_SHARE), PADDING);
	draw_outlined_box(canvas, (Box){MARGIN, y, width, map->frame.height}, COLOR_PAPER, COLOR_HATCH);
	draw_outlines(canvas, map);
	/* a place that stands on its node leaves the node's corners to be seen */
	draw_nodes_of(canvas, map);
	draw_places(canvas, map);
	y += map->frame.height + 10;
	return y + draw_map_scale(canvas, &map->frame, y) + 10;
}

Datum
wsis_gap_map(PG_FUNCTION_ARGS)
{
	GapMap *map = palloc0(sizeof(GapMap));
	Language language = language_argument(fcinfo, 6);
	TextPiece title = text_argument(fcinfo, 7);
	int width = width_argument(fcinfo, 8, WIDTH_DEFAULT);
	StringInfoData out;
	Canvas canvas;
	char *description;
	double y;

	map->places = array_argument(fcinfo, 0, "places", 1);
	map->connected = array_argument(fcinfo, 1, "connected", 1);
	map->weights = array_argument(fcinfo, 2, "weights", 1);
	map->nodes = array_argument(fcinfo, 3, "nodes", 1);
	map->active = array_argument(fcinfo, 4, "active", 1);
	map->outlines = array_argument(fcinfo, 5, "outlines", 1);
	elements_check_pair(&map->places, &map->connected, false);
	elements_check_pair(&map->places, &map->weights, true);
	elements_check_pair(&map->nodes, &map->active, true);
	elements_check_count(&map->places);
	elements_check_count(&map->nodes);
	elements_check_count(&map->outlines);
	initStringInfo(&out);
	if (map->places.count + map->nodes.count + map->outlines.count == 0)
	{
		append_no_data(&out, language, title, CAPTION_GAP_MAP, width);
		PG_RETURN_TEXT_P(cstring_to_text_with_len(out.data, out.len));
	}
	read_all(map);
	canvas_start(&canvas, language, width);
	y = draw_map(&canvas, map, draw_title(&canvas, title));
	y = draw_legend(&canvas, map, y);
	description = describe_map(map, language);
	canvas_finish(&canvas, &out, y + MARGIN, picture_name(title, CAPTION_GAP_MAP, language),
				  description);
	PG_RETURN_TEXT_P(cstring_to_text_with_len(out.data, out.len));
}
