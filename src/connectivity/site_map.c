/* The map of where to build next: who is in reach, the sites in their order, the clusters of
 * others. */
#include "connectivity/map_clusters.h"
#include "connectivity/map_sites.h"
#include "connectivity/place_tree.h"

#include "utils/builtins.h"

PG_FUNCTION_INFO_V1(wsis_site_map);

static const Caption captions[] = {[MARK_CONNECTED] = CAPTION_COVERED,
								   [MARK_UNCONNECTED] = CAPTION_NOT_COVERED,
								   [MARK_UNKNOWN] = CAPTION_PERHAPS_COVERED};

typedef struct SiteMap
{
	PlaceMap map;
	MapSites sites;
	MapClusters clusters;
	int unlabeled;
} SiteMap;

static void
take_arguments(SiteMap *site_map, FunctionCallInfo fcinfo)
{
	place_map_arguments(&site_map->map, fcinfo, "covered", 6);
	site_map->map.state_captions = captions;
	site_map->clusters.ids = array_argument(fcinfo, 3, "clusters", 1);
	elements_check_pair(&site_map->map.places, &site_map->clusters.ids, true);
	site_map->sites.points = array_argument(fcinfo, 4, "sites", 1);
	elements_check_count(&site_map->sites.points, MAP_SITES_MAX);
	site_map->sites.meters = PG_ARGISNULL(5) ? -1 : site_meters(PG_GETARG_FLOAT8(5));
}

static void
draw_all_labels(Canvas *canvas, SiteMap *site_map)
{
	const MapFrame *frame = &site_map->map.frame;
	MapLabel *labels =
		palloc(sizeof(MapLabel) * (site_map->sites.points.count + MAP_CLUSTERS_NAMED));
	int count = label_sites(&site_map->sites, frame, labels);

	count += label_clusters(&site_map->clusters, labels + count);
	site_map->unlabeled =
		place_labels(labels, count, MARGIN + 2, frame->paper_top + 2, canvas->width - MARGIN - 2,
					 frame->paper_top + frame->height - 2);
	draw_labels(canvas, labels, count);
	pfree(labels);
}

/* The map itself at y; returns its end. */
static double
draw_map(Canvas *canvas, SiteMap *site_map, double y)
{
	PlaceMap *map = &site_map->map;

	if (draw_map_ground(canvas, map, y))
	{
		draw_map_nodes(canvas, map);
		draw_map_places(canvas, map);
		draw_clusters(canvas, &site_map->clusters, map);
		draw_sites(canvas, &site_map->sites, &map->frame);
		draw_all_labels(canvas, site_map);
	}
	return draw_map_scale(canvas, map, y);
}

/* Draws the legend at y; returns its end. */
static double
draw_legend(Canvas *canvas, const SiteMap *site_map, double y)
{
	LegendPen pen = {MARGIN, y, 0};
	Language language = canvas->language;

	draw_map_kinds(canvas, &pen, &site_map->map);
	draw_sites_legend(canvas, &pen, &site_map->sites);
	draw_clusters_legend(canvas, &pen, &site_map->clusters);
	draw_map_counts(canvas, &pen, &site_map->map);
	legend_count(canvas, &pen,
				 psprintf("%s (%s)", caption(CAPTION_UNKNOWN_LOCATION, language),
						  caption(CAPTION_SITES, language)),
				 site_map->sites.unknown);
	legend_count(canvas, &pen, caption(CAPTION_NO_ROOM, language), site_map->unlabeled);
	return pen.y + pen.height;
}

Datum
wsis_site_map(PG_FUNCTION_ARGS)
{
	SiteMap *site_map = palloc0(sizeof(SiteMap));
	PlaceMap *map = &site_map->map;
	Language language = language_argument(fcinfo, 9);
	TextPiece title = text_argument(fcinfo, 10);
	int width = width_argument(fcinfo, 11, PLACE_MAP_WIDTH);
	StringInfoData out;
	StringInfoData description;
	Canvas canvas;
	double y;

	take_arguments(site_map, fcinfo);
	initStringInfo(&out);
	initStringInfo(&description);
	if (map->places.count + map->nodes.count + map->outlines.count + site_map->sites.points.count ==
		0)
	{
		append_no_data(&out, language, title, CAPTION_SITE_MAP, width);
		PG_RETURN_TEXT_P(cstring_to_text_with_len(out.data, out.len));
	}
	place_map_read(map);
	map_sites_read(&site_map->sites, &map->extent);
	map_clusters_read(&site_map->clusters, map);
	canvas_start(&canvas, language, width);
	y = draw_map(&canvas, site_map, draw_title(&canvas, title));
	y = draw_legend(&canvas, site_map, y);
	describe_map(&description, map, language);
	describe_sites(&description, &site_map->sites, language);
	describe_clusters(&description, &site_map->clusters, language);
	canvas_finish(&canvas, &out, y + MARGIN, picture_name(title, CAPTION_SITE_MAP, language),
				  description.data);
	PG_RETURN_TEXT_P(cstring_to_text_with_len(out.data, out.len));
}
