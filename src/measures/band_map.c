/* The map of bands: one's own polygons by the band that a value is in, by color and pattern. */
#include "wsis.h"

#include <math.h>

#include "miscadmin.h"
#include "utils/builtins.h"

#include "geometry/outline.h"
#include "measures/hatching.h"
#include "measures/words.h"
#include "picture/argument.h"
#include "picture/furniture.h"
#include "picture/map_outline.h"
#include "picture/number.h"

PG_FUNCTION_INFO_V1(wsis_band_map);

#define WIDTH_DEFAULT 640
#define PADDING 8
#define BANDS_MAX 12
#define LINE_WIDTH 0.7 /* of a pattern */

/* A band from its begin to the next one's; nameless: values from here on are in none. */
typedef struct Band
{
	double low;
	bool low_closed;
	TextPiece label; /* data NULL: nameless */
	int look;		 /* among those that have a name */
	int64 count;
} Band;

typedef struct BandMap
{
	Elements outlines;
	Elements amounts;
	Elements names;
	bool built_in; /* the bands are: their names have translations */
	int bands;
	int named;
	Band band[BANDS_MAX + 1];
	int64 unknown; /* values */
	int64 outside; /* in no band */
	int64 without_outline;
	MapExtent extent;
	MapFrame frame;
} BandMap;

/* How an area looks: fill, and up to two families of lines. */
typedef struct Look
{
	Color fill;
	Color line;
	Hatch hatch[2];
} Look;

/* Read without colors, too. */
static const Hatch patterns[][2] = {
	{{HATCH_ACROSS, 0}, {HATCH_UP, 0}},		 {{HATCH_ACROSS, 7}, {HATCH_UP, 0}},
	{{HATCH_UP, 7}, {HATCH_UP, 0}},			 {{HATCH_ACROSS, 6}, {HATCH_UP, 6}},
	{{HATCH_FALLING, 5}, {HATCH_UP, 0}},	 {{HATCH_FALLING, 6}, {HATCH_ACROSS, 6}},
	{{HATCH_ACROSS, 3.5}, {HATCH_UP, 0}},	 {{HATCH_UP, 3.5}, {HATCH_UP, 0}},
	{{HATCH_ACROSS, 3.5}, {HATCH_UP, 3.5}},	 {{HATCH_FALLING, 3}, {HATCH_UP, 0}},
	{{HATCH_FALLING, 3.5}, {HATCH_UP, 3.5}}, {{HATCH_ACROSS, 9}, {HATCH_UP, 4}},
};

static const Look unknown_look = {
	.fill = COLOR_PAPER, .line = COLOR_LINE, .hatch = {{HATCH_RISING, 5}, {HATCH_UP, 0}}};
static const Look outside_look = {
	.fill = COLOR_PAPER, .line = COLOR_LINE, .hatch = {{HATCH_RISING, 6}, {HATCH_FALLING, 6}}};

/* From light to dark in the order of the bands. */
static Look
look_of_band(const BandMap *map, const Band *band)
{
	Look look = {.fill = sequential_color((band->look + 0.5) / map->named)};

	look.line =
		color_contrast(look.fill, COLOR_PAPER) >= CONTRAST_SHAPE ? COLOR_PAPER : COLOR_MUTED;
	look.hatch[0] = patterns[band->look % (int) lengthof(patterns)][0];
	look.hatch[1] = patterns[band->look % (int) lengthof(patterns)][1];
	return look;
}

/* The bands in their order, as the scheme's rows give them. */
static void
read_bands(FunctionCallInfo fcinfo, BandMap *map)
{
	Elements lows = array_argument(fcinfo, 3, "lows", 1);
	Elements closed = array_argument(fcinfo, 4, "lows_closed", 1);
	Elements labels = array_argument(fcinfo, 5, "labels", 1);

	elements_check_pair(&lows, &closed, false);
	elements_check_pair(&lows, &labels, false);
	if (lows.count == 0)
		ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE), errmsg("there are no bands"),
				errdetail("The scheme has none."),
				errhint("The view wsis.band_scheme lists the schemes there are."));
	for (int i = 0; i < lows.count; i++)
	{
		Band band = {.label = text_element(&labels, i), .look = map->named};

		if (lows.nulls[i] || closed.nulls[i] || isnan(DatumGetFloat8(lows.values[i])) ||
			(map->bands > 0 && DatumGetFloat8(lows.values[i]) <= map->band[map->bands - 1].low))
			ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					errmsg("lows[%d] does not begin a band", i + 1),
					errhint("Begins ascend, and are no NULL; nor are lows_closed."));
		band.low = DatumGetFloat8(lows.values[i]);
		band.low_closed = DatumGetBool(closed.values[i]);
		map->named += band.label.data != NULL;
		if (map->named > BANDS_MAX || map->bands > BANDS_MAX)
			ereport(ERROR, errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
					errmsg("more bands than a map can tell apart"),
					errdetail("It has at most %d.", BANDS_MAX),
					errhint("Use a scheme with fewer bands."));
		map->band[map->bands++] = band;
	}
}

/* The value of an area; NaN for one that is not known. */
static double
amount_of(const BandMap *map, int i)
{
	double amount;

	if (map->amounts.nulls[i])
		return NAN;
	amount = DatumGetFloat8(map->amounts.values[i]);
	if (!isfinite(amount))
		ereport(ERROR, errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				errmsg("amounts[%d] is not an amount", i + 1), errdetail("It is %g.", amount),
				errhint("Amounts are finite; use NULL for one that is not known."));
	return amount;
}

/* The band that a known value is in; NULL: in none. */
static Band *
find_band(BandMap *map, double amount)
{
	Band *found = NULL;

	for (int i = 0; i < map->bands; i++)
	{
		Band *band = &map->band[i];

		if (band->low < amount || (band->low_closed && band->low == amount))
			found = band;
	}
	return found && found->label.data ? found : NULL;
}

/* Counts all areas and finds what the map has to show. */
static void
read_areas(BandMap *map)
{
	for (int i = 0; i < map->outlines.count; i++)
	{
		double amount = amount_of(map, i);
		Band *band = find_band(map, amount);

		CHECK_FOR_INTERRUPTS();
		if (isnan(amount))
			map->unknown++;
		else if (band)
			band->count++;
		else
			map->outside++;
		map->without_outline += map->outlines.nulls[i];
		if (!map->outlines.nulls[i])
			map_extend_outline(&map->extent, map->outlines.values[i]);
	}
}

/* Where an area's edges go, and how the map is framed. */
typedef struct EdgeReader
{
	Edges edges;
	const MapFrame *frame;
} EdgeReader;

static void
add_edges(const OutlinePart *part, void *state)
{
	EdgeReader *to = state;
	Edge edge = {0};
	OutlineVertex vertex = {0};

	if (!part->closed)
		ereport(ERROR, errcode(ERRCODE_WRONG_OBJECT_TYPE), errmsg("a line has no area"),
				errhint("Make it a polygon, ST_MakePolygon(line), or take the polygons of a "
						"collection, ST_CollectionExtract(geom, 3)."));
	while (outline_next(part, &vertex))
	{
		edge.to_x = map_x(to->frame, vertex.longitude);
		edge.to_y = map_y(to->frame, vertex.latitude);
		if (vertex.number > 1)
			edges_add(&to->edges, edge);
		edge.x = edge.to_x;
		edge.y = edge.to_y;
	}
}

static void
draw_hatches(Canvas *canvas, const Edges *edges, const Look *look)
{
	Paint paint = {.stroke_width = LINE_WIDTH, .stroke = look->line};
	StringInfoData path;

	initStringInfo(&path);
	append_hatch(&path, edges, look->hatch[0]);
	append_hatch(&path, edges, look->hatch[1]);
	draw_path(canvas, path.data, &paint);
	pfree(path.data);
}

static void
draw_area(Canvas *canvas, const MapFrame *frame, Datum outline, const Look *look)
{
	Paint fill = {.filled = true, .fill = look->fill};
	Paint border = {.stroke_width = 0.8, .stroke = COLOR_LINE, .round = true};
	EdgeReader reader = {.frame = frame};

	outline_visit(outline, add_edges, &reader);
	draw_outline(canvas, frame, outline, &fill);
	draw_hatches(canvas, &reader.edges, look);
	draw_outline(canvas, frame, outline, &border);
	if (reader.edges.edges)
		pfree(reader.edges.edges);
}

static Look
look_of(BandMap *map, double amount)
{
	const Band *band = find_band(map, amount);

	if (isnan(amount))
		return unknown_look;
	return band ? look_of_band(map, band) : outside_look;
}

/* The map itself at y; returns its end. */
static double
draw_map(Canvas *canvas, BandMap *map, double y)
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
	for (int i = 0; i < map->outlines.count; i++)
	{
		Look look = look_of(map, amount_of(map, i));

		CHECK_FOR_INTERRUPTS();
		if (!map->outlines.nulls[i])
			draw_area(canvas, &map->frame, map->outlines.values[i], &look);
	}
	y += map->frame.height + 10;
	return y + draw_scale_bar(canvas, &map->frame, y) + 10;
}

/* A swatch is an area as well. */
static void
draw_entry(Canvas *canvas, LegendPen *pen, const char *words, Look look)
{
	Box box = legend_entry(canvas, pen, words);
	double left = canvas_place(canvas, canvas->rtl ? box.x + box.width : box.x);
	double right = left + box.width;
	double bottom = box.y + box.height;
	Edges edges = {0};

	draw_outlined_box(canvas, box, look.fill, COLOR_LINE);
	edges_add(&edges, (Edge){left, box.y, right, box.y});
	edges_add(&edges, (Edge){right, box.y, right, bottom});
	edges_add(&edges, (Edge){right, bottom, left, bottom});
	edges_add(&edges, (Edge){left, bottom, left, box.y});
	draw_hatches(canvas, &edges, &look);
	pfree(edges.edges);
}

/* The band's name in the language, where it has one there. */
static TextPiece
band_label(const BandMap *map, const Band *band, Language language)
{
	if (!map->built_in)
		return band->label;
	return text_of(measure_words(pnstrdup(band->label.data, band->label.length), language));
}

/* ", ≥ 50": a bound that there is */
static void
append_bound(StringInfo words, const char *sign, double bound, Language language)
{
	if (isinf(bound))
		return;
	appendStringInfoString(words, ", ");
	append_comparison(words, sign, language);
	append_amount(words, bound, language);
}

/* "Satisfactory, ≥ 50, < 75" */
static char *
band_words(const BandMap *map, int i, Language language)
{
	const Band *band = &map->band[i];
	const Band *next = i + 1 < map->bands ? band + 1 : NULL;
	TextPiece label = shown_label(band_label(map, band, language), language);
	StringInfoData words;

	initStringInfo(&words);
	appendBinaryStringInfo(&words, label.data, (int) clipped_length(label, 200));
	append_bound(&words, band->low_closed ? "≥" : ">", band->low, language);
	if (next)
		append_bound(&words, next->low_closed ? "<" : "≤", next->low, language);
	return words.data;
}

/* Draws what colors and patterns mean at y, with counts, and tells them; returns the end. */
static double
draw_legend(Canvas *canvas, const BandMap *map, double y, StringInfo description)
{
	LegendPen pen = {MARGIN, y, 0};
	Language language = canvas->language;
	const char *unknown = caption(CAPTION_UNKNOWN, language);
	const char *outside = caption(CAPTION_NO_BAND, language);

	for (int i = 0; i < map->bands; i++)
	{
		const Band *band = &map->band[i];
		char *words;

		if (band->label.data == NULL)
			continue;
		words = counted_words(band_words(map, i, language), band->count, language);
		draw_entry(canvas, &pen, words, look_of_band(map, band));
		describe_remark(description, words);
	}
	if (map->outside > 0)
		draw_entry(canvas, &pen, counted_words(outside, map->outside, language), outside_look);
	if (map->outside > 0)
		describe(description, text_of(outside), map->outside, false, language);
	if (map->unknown > 0)
		draw_entry(canvas, &pen, counted_words(unknown, map->unknown, language), unknown_look);
	if (map->unknown > 0)
		describe(description, text_of(unknown), map->unknown, false, language);
	legend_count(canvas, &pen, caption(CAPTION_NO_OUTLINE, language), map->without_outline);
	return pen.y + pen.height;
}

/* Each area by name, as far as that helps. */
static void
describe_areas(StringInfo description, const BandMap *map, Language language)
{
	for (int i = 0; i < map->names.count && i < DESCRIBED_MAX; i++)
	{
		double amount = amount_of(map, i);

		describe(description, shown_label(text_element(&map->names, i), language), amount,
				 isnan(amount), language);
	}
	describe_more(description, map->names.count - DESCRIBED_MAX);
}

Datum
wsis_band_map(PG_FUNCTION_ARGS)
{
	BandMap *map = palloc0(sizeof(BandMap));
	Language language = language_argument(fcinfo, 7);
	TextPiece title = text_argument(fcinfo, 8);
	int width = width_argument(fcinfo, 9, WIDTH_DEFAULT);
	StringInfoData description;
	StringInfoData out;
	Canvas canvas;
	double y;

	map->outlines = array_argument(fcinfo, 0, "outlines", 1);
	map->amounts = array_argument(fcinfo, 1, "amounts", 1);
	map->names = array_argument(fcinfo, 2, "names", 1);
	map->built_in = !PG_ARGISNULL(6) && PG_GETARG_BOOL(6);
	elements_check_pair(&map->outlines, &map->amounts, false);
	elements_check_pair(&map->outlines, &map->names, true);
	elements_check_count(&map->outlines, PICTURE_ITEMS_MAX);
	read_bands(fcinfo, map);
	initStringInfo(&out);
	if (map->outlines.count == 0)
	{
		append_no_data(&out, language, title, CAPTION_BAND_MAP, width);
		PG_RETURN_TEXT_P(cstring_to_text_with_len(out.data, out.len));
	}
	read_areas(map);
	initStringInfo(&description);
	canvas_start(&canvas, language, width);
	y = draw_map(&canvas, map, draw_title(&canvas, title));
	y = draw_legend(&canvas, map, y, &description);
	describe_areas(&description, map, language);
	canvas_finish(&canvas, &out, y + MARGIN, picture_name(title, CAPTION_BAND_MAP, language),
				  description.data);
	PG_RETURN_TEXT_P(cstring_to_text_with_len(out.data, out.len));
}
