/* Legends of maps of places: what the marks mean, how many there are of each, what is not known. */
#include "connectivity/place_map.h"

#include <math.h>

/* In the order of the legend. */
static const MarkKind kinds[MARK_KINDS] = {MARK_CONNECTED,	MARK_UNCONNECTED,  MARK_UNKNOWN,
										   MARK_NODE_WORKS, MARK_NODE_UNKNOWN, MARK_NODE_ABSENT};

static const char *
kind_words(const PlaceMap *map, MarkKind kind, Language language)
{
	switch (kind)
	{
		case MARK_NODE_WORKS:
			return caption(CAPTION_NODE_WORKS, language);
		case MARK_NODE_UNKNOWN:
			return caption(CAPTION_NODE_UNKNOWN, language);
		case MARK_NODE_ABSENT:
			return caption(CAPTION_NODE_ABSENT, language);
		default:
			return caption(map->state_captions[kind], language);
	}
}

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
draw_sizes(Canvas *canvas, LegendPen *pen, const PlaceMap *map)
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

void
map_legend_row(LegendPen *pen)
{
	if (pen->height > 0)
		*pen = (LegendPen){MARGIN, pen->y + pen->height + 6, 0};
}

void
draw_map_kinds(Canvas *canvas, LegendPen *pen, const PlaceMap *map)
{
	for (int i = 0; i < MARK_KINDS; i++)
	{
		MarkKind kind = kinds[i];
		char *words = counted_words(kind_words(map, kind, canvas->language), map->of_kind[kind],
									canvas->language);

		/* nodes start a row of their own */
		if (kind == MARK_NODE_WORKS)
			map_legend_row(pen);
		if (map->of_kind[kind] > 0)
			draw_entry(canvas, pen, kind, kind >= MARK_NODE_ABSENT ? 3.5 : 6, words);
		pfree(words);
	}
}

void
draw_map_counts(Canvas *canvas, LegendPen *pen, const PlaceMap *map)
{
	Language language = canvas->language;

	if (map->extent.any && map->peak > 0)
	{
		*pen = (LegendPen){MARGIN, pen->y + pen->height + 6, 0};
		draw_sizes(canvas, pen, map);
	}
	legend_count(canvas, pen, caption(CAPTION_UNKNOWN_LOCATION, language), map->unknown_locations);
	legend_count(canvas, pen,
				 psprintf("%s (%s)", caption(CAPTION_UNKNOWN_LOCATION, language),
						  caption(CAPTION_NODES, language)),
				 map->unknown_nodes);
	legend_count(canvas, pen, caption(CAPTION_UNKNOWN_WEIGHT, language), map->unknown_weights);
	if (map->merged)
		legend_remark(canvas, pen, caption(CAPTION_SHARED_MARKS, language));
}

void
describe_map(StringInfo description, const PlaceMap *map, Language language)
{
	for (int i = 0; i < MARK_KINDS; i++)
	{
		if (map->of_kind[kinds[i]] > 0)
			describe(description, text_of(kind_words(map, kinds[i], language)),
					 map->of_kind[kinds[i]], false, language);
	}
	if (map->unknown_locations + map->unknown_nodes > 0)
		describe(description, text_of(caption(CAPTION_UNKNOWN_LOCATION, language)),
				 map->unknown_locations + map->unknown_nodes, false, language);
	if (map->unknown_weights > 0)
		describe(description, text_of(caption(CAPTION_UNKNOWN_WEIGHT, language)),
				 map->unknown_weights, false, language);
}
