/* Sites on a map: where they are, what they reach, in which order they come. */
#include "connectivity/map_sites.h"

#include <math.h>

#include "miscadmin.h"

#include "connectivity/earth.h"
#include "connectivity/place_tree.h"
#include "picture/number.h"

#define COLOR_SITE 0x7A1F8F
#define SITE_RADIUS 3.0 /* half a diamond's diagonal */
#define LABEL_AWAY 6.0
#define LABEL_FARTHEST 16.0 /* labels of wide circles are within them */
#define CIRCLE_CORNERS 72

/* Calls visit with each corner of what a site reaches; the last one is the first. */
static void
go_around(Place site, double meters, void (*visit)(double longitude, double latitude, void *state),
		  void *state)
{
	for (int i = 0; i <= CIRCLE_CORNERS; i++)
	{
		double longitude;
		double latitude;

		earth_travel(site.longitude, site.latitude, i % CIRCLE_CORNERS * (360.0 / CIRCLE_CORNERS),
					 meters, &longitude, &latitude);
		/* rounding may leave the earth */
		visit(Max(Min(longitude, 180), -180), Max(Min(latitude, 90), -90), state);
	}
}

static bool
has_circle(const MapSites *sites, int i)
{
	return sites->place[i].known && sites->meters >= 0 && sites->meters < EARTH_FARTHEST;
}

static void
extend_by_corner(double longitude, double latitude, void *state)
{
	map_extend(state, longitude, latitude);
}

void
map_sites_read(MapSites *sites, MapExtent *extent)
{
	sites->place = palloc(sizeof(Place) * (sites->points.count + 1));
	for (int i = 0; i < sites->points.count; i++)
	{
		Place site = sites->place[i] = place_map_place(&sites->points, i);

		CHECK_FOR_INTERRUPTS();
		sites->unknown += !site.known;
		if (site.known)
			map_extend(extent, site.longitude, site.latitude);
		if (has_circle(sites, i))
			go_around(site, sites->meters, extend_by_corner, extent);
	}
}

/* A circle as it is drawn. */
typedef struct CirclePath
{
	MapLine line;
	const MapFrame *frame;
	bool begun;
} CirclePath;

static void
append_corner(double longitude, double latitude, void *state)
{
	CirclePath *to = state;
	double x = map_x(to->frame, longitude);
	double y = map_y(to->frame, latitude);

	/* where the map is cut, the circle is as well */
	if (to->begun && fabs(x - to->line.x) < 180 * to->frame->x_scale)
		map_line_to(&to->line, x, y);
	else
		map_line_move(&to->line, x, y);
	to->begun = true;
}

static void
draw_circles(Canvas *canvas, const MapSites *sites, const MapFrame *frame)
{
	Paint halo = {.stroke_width = 3, .stroke = COLOR_PAPER, .round = true};
	Paint paint = {.stroke_width = 1.2, .stroke = COLOR_SITE, .round = true};
	CirclePath to = {.frame = frame};

	initStringInfo(&to.line.path);
	for (int i = 0; i < sites->points.count; i++)
	{
		CHECK_FOR_INTERRUPTS();
		to.begun = false;
		if (has_circle(sites, i))
			go_around(sites->place[i], sites->meters, append_corner, &to);
	}
	draw_path(canvas, to.line.path.data, &halo);
	draw_path(canvas, to.line.path.data, &paint);
	pfree(to.line.path.data);
}

static void
append_diamond(StringInfo path, double x, double y, double radius)
{
	appendStringInfoChar(path, 'M');
	append_coordinate(path, x - radius);
	appendStringInfoChar(path, ' ');
	append_coordinate(path, y);
	appendStringInfo(path, "l%g %gl%g %gl%g %gZ", radius, -radius, radius, radius, -radius, radius);
}

static void
draw_diamonds(Canvas *canvas, const char *path)
{
	Paint paint = {.filled = true, .fill = COLOR_SITE, .stroke_width = 1, .stroke = COLOR_PAPER};

	draw_path(canvas, path, &paint);
}

void
draw_sites(Canvas *canvas, const MapSites *sites, const MapFrame *frame)
{
	StringInfoData path;

	draw_circles(canvas, sites, frame);
	for (int i = 0; i < sites->points.count; i++)
	{
		if (!sites->place[i].known)
			continue;
		/* one path each: even-odd, two at one place would be none */
		initStringInfo(&path);
		append_diamond(&path, map_x(frame, sites->place[i].longitude),
					   map_y(frame, sites->place[i].latitude), SITE_RADIUS);
		draw_diamonds(canvas, path.data);
		pfree(path.data);
	}
}

int
label_sites(const MapSites *sites, const MapFrame *frame, MapLabel *labels)
{
	double around = sites->meters < 0 ? 0 : sites->meters * frame->meter + 3;
	int count = 0;

	for (int i = 0; i < sites->points.count; i++)
	{
		Place site = sites->place[i];
		MapLabel *label = &labels[count];

		if (!site.known)
			continue;
		label->x = map_x(frame, site.longitude);
		label->y = map_y(frame, site.latitude);
		label->half_width = label->half_height = SITE_RADIUS + 1;
		label->away = Max(LABEL_AWAY, Min(around, LABEL_FARTHEST));
		snprintf(label->text, sizeof(label->text), "%d", i + 1);
		count++;
	}
	return count;
}

/* "radius: 25 km" in a text of its own */
static char *
radius_words(const MapSites *sites, Language language)
{
	StringInfoData words;

	initStringInfo(&words);
	appendStringInfo(&words, "%s: ", caption(CAPTION_RADIUS, language));
	append_length(&words, sites->meters, language);
	return words.data;
}

void
draw_sites_legend(Canvas *canvas, LegendPen *pen, const MapSites *sites)
{
	Language language = canvas->language;
	Paint ring = {.stroke_width = 1.2, .stroke = COLOR_SITE};
	StringInfoData path;
	Box swatch;

	if (sites->points.count == 0)
		return;
	map_legend_row(pen);
	swatch = legend_entry(
		canvas, pen, counted_words(caption(CAPTION_SITE, language), sites->points.count, language));
	initStringInfo(&path);
	append_diamond(&path, canvas_place(canvas, swatch.x + SWATCH / 2.0), swatch.y + SWATCH / 2.0,
				   SITE_RADIUS + 2);
	draw_diamonds(canvas, path.data);
	if (sites->meters < 0)
		return;
	swatch = legend_entry(canvas, pen, radius_words(sites, language));
	resetStringInfo(&path);
	appendStringInfoChar(&path, 'M');
	append_coordinate(&path, canvas_place(canvas, swatch.x + SWATCH / 2.0) - 7);
	appendStringInfoChar(&path, ' ');
	append_coordinate(&path, swatch.y + SWATCH / 2.0);
	appendStringInfoString(&path, "a7 7 0 1 0 14 0a7 7 0 1 0 -14 0");
	draw_path(canvas, path.data, &ring);
	pfree(path.data);
}

void
describe_sites(StringInfo description, const MapSites *sites, Language language)
{
	if (sites->points.count == 0)
		return;
	describe(description, text_of(caption(CAPTION_SITES, language)), sites->points.count, false,
			 language);
	if (sites->meters >= 0)
		appendStringInfo(description, "; %s", radius_words(sites, language));
}
