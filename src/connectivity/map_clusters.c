/* Clusters on a map, largest first: their members, what is drawn around them, how they are called.
 */
#include "connectivity/map_clusters.h"

#include <float.h>
#include <math.h>

#include "miscadmin.h"

#include "picture/number.h"

#define COLOR_CLUSTER 0x16202B
#define ROOM 3.0 /* pixels, between places' marks and the line around them */
#define WIDE 30.0
#define LABEL_AWAY 6.0
#define LISTED 10 /* clusters in the legend */

/* Together what is in one cluster, in an order that hangs on nothing else: weights are summed in
 * it. */
static int
compare_members(const void *a, const void *b)
{
	const ClusterMember *one = a;
	const ClusterMember *other = b;

	if (one->cluster != other->cluster)
		return one->cluster < other->cluster ? -1 : 1;
	return (one->weight > other->weight) - (one->weight < other->weight);
}

static int
compare_clusters(const void *a, const void *b)
{
	const MapCluster *one = a;
	const MapCluster *other = b;

	if (one->weight != other->weight)
		return one->weight > other->weight ? -1 : 1;
	if (one->members != other->members)
		return one->members > other->members ? -1 : 1;
	return (one->id > other->id) - (one->id < other->id);
}

/* The members in order; returns how many. */
static int
gather_members(MapClusters *clusters, const PlaceMap *map)
{
	int count = 0;

	clusters->member = palloc(sizeof(ClusterMember) * (clusters->ids.count + 1));
	for (int i = 0; i < clusters->ids.count; i++)
	{
		if (i % 1000 == 0)
			CHECK_FOR_INTERRUPTS();
		if (clusters->ids.nulls[i])
			continue;
		clusters->member[count++] = (ClusterMember){
			.cluster = DatumGetInt32(clusters->ids.values[i]),
			.place = i,
			.weight = clusters->weighted ? place_map_weight(map, i) : 1,
		};
	}
	qsort(clusters->member, count, sizeof(ClusterMember), compare_members);
	return count;
}

void
map_clusters_read(MapClusters *clusters, const PlaceMap *map)
{
	int members;

	clusters->weighted = map->weights.count > 0;
	members = gather_members(clusters, map);
	clusters->cluster = palloc(sizeof(MapCluster) * (members + 1));
	for (int i = 0; i < members; i++)
	{
		const ClusterMember *member = &clusters->member[i];
		MapCluster *cluster;

		if (i == 0 || member->cluster != clusters->member[i - 1].cluster)
			clusters->cluster[clusters->count++] = (MapCluster){.id = member->cluster, .first = i};
		cluster = &clusters->cluster[clusters->count - 1];
		cluster->members++;
		cluster->weight = Min(cluster->weight + member->weight, DBL_MAX);
	}
	qsort(clusters->cluster, clusters->count, sizeof(MapCluster), compare_clusters);
}

/* The members' places on paper, and the greatest radius of their marks; returns how many have one.
 */
static int
locate_members(const MapClusters *clusters, const MapCluster *cluster, const PlaceMap *map,
			   MapPoint *points, double *radius)
{
	int count = 0;

	*radius = map->least;
	for (int i = cluster->first; i < cluster->first + cluster->members; i++)
	{
		const ClusterMember *member = &clusters->member[i];
		Place place = map->place[member->place];

		if (i % 1000 == 0)
			CHECK_FOR_INTERRUPTS();
		if (!place.known)
			continue;
		*radius =
			Max(*radius, mark_radius(place_map_weight(map, member->place), map->peak, map->least));
		points[count++] =
			(MapPoint){map_x(&map->frame, place.longitude), map_y(&map->frame, place.latitude)};
	}
	return count;
}

/* Adds the line around some of a cluster's points to a path. */
static void
append_hull(MapLine *line, MapPoint *points, int count, double radius, MapCluster *cluster)
{
	int corners;
	MapPoint *hull = hull_around(points, count, radius, &corners);

	map_line_move(line, hull[0].x, hull[0].y);
	cluster->least = cluster->most = hull[0];
	for (int i = 1; i < corners; i++)
	{
		map_line_to(line, hull[i].x, hull[i].y);
		cluster->most.x = Max(cluster->most.x, hull[i].x);
		cluster->least.y = Min(cluster->least.y, hull[i].y);
		cluster->most.y = Max(cluster->most.y, hull[i].y);
	}
	appendStringInfoChar(&line->path, 'Z');
	pfree(hull);
}

static int
compare_x(const void *a, const void *b)
{
	const MapPoint *one = a;
	const MapPoint *other = b;

	return (one->x > other->x) - (one->x < other->x);
}

/* What lies at both ends of a map of the whole earth is near: it is drawn in two parts. */
static int
first_part(MapPoint *points, int count, double world)
{
	qsort(points, count, sizeof(MapPoint), compare_x);
	for (int i = 1; i < count; i++)
	{
		if (points[i].x - points[i - 1].x > world / 2)
			return i;
	}
	return count;
}

static void
append_cluster(MapLine *line, MapClusters *clusters, MapCluster *cluster, const PlaceMap *map)
{
	MapPoint *points = palloc(sizeof(MapPoint) * cluster->members);
	double radius;
	int count = locate_members(clusters, cluster, map, points, &radius);
	int first = first_part(points, count, 360 * map->frame.x_scale);

	cluster->shown = count > 0;
	if (count > first)
		append_hull(line, points + first, count - first, radius + ROOM, cluster);
	if (count > 0)
		append_hull(line, points, first, radius + ROOM, cluster);
	pfree(points);
}

static const Paint broken_line = {.stroke_width = 1.4, .stroke = COLOR_CLUSTER, .dashed = true};

void
draw_clusters(Canvas *canvas, MapClusters *clusters, const PlaceMap *map)
{
	Paint halo = {.stroke_width = 3.5, .stroke = COLOR_PAPER};
	MapLine line = {.x = 0};

	initStringInfo(&line.path);
	for (int i = 0; i < clusters->count; i++)
		append_cluster(&line, clusters, &clusters->cluster[i], map);
	draw_path(canvas, line.path.data, &halo);
	draw_path(canvas, line.path.data, &broken_line);
	pfree(line.path.data);
}

int
label_clusters(const MapClusters *clusters, MapLabel *labels)
{
	int count = 0;

	for (int i = 0; i < Min(clusters->count, MAP_CLUSTERS_NAMED); i++)
	{
		const MapCluster *cluster = &clusters->cluster[i];
		MapLabel *label = &labels[count];

		if (!cluster->shown)
			continue;
		label->x = (cluster->least.x + cluster->most.x) / 2;
		label->y = (cluster->least.y + cluster->most.y) / 2;
		/* the label of a wide one is inside it */
		label->half_width = Min((cluster->most.x - cluster->least.x) / 2, WIDE);
		label->half_height = Min((cluster->most.y - cluster->least.y) / 2, WIDE);
		label->away = Min(label->half_width, label->half_height) + LABEL_AWAY;
		snprintf(label->text, sizeof(label->text), "%c", 'A' + i);
		count++;
	}
	return count;
}

/* "weight: A 272,949 · B 212,885", in a text of its own */
static char *
list_weights(const MapClusters *clusters, Language language)
{
	StringInfoData words;

	initStringInfo(&words);
	appendStringInfo(&words, "%s:", caption(CAPTION_WEIGHT, language));
	for (int i = 0; i < Min(clusters->count, LISTED); i++)
	{
		appendStringInfo(&words, "%s%c\xc2\xa0", i == 0 ? " " : " · ", 'A' + i);
		append_amount(&words, clusters->cluster[i].weight, language);
	}
	if (clusters->count > LISTED)
		appendStringInfo(&words, " … (+%d)", clusters->count - LISTED);
	return words.data;
}

void
draw_clusters_legend(Canvas *canvas, LegendPen *pen, const MapClusters *clusters)
{
	Language language = canvas->language;
	StringInfoData path;
	Box swatch;

	if (clusters->count == 0)
		return;
	map_legend_row(pen);
	swatch = legend_entry(
		canvas, pen, counted_words(caption(CAPTION_CLUSTER, language), clusters->count, language));
	initStringInfo(&path);
	appendStringInfoChar(&path, 'M');
	append_coordinate(&path, canvas_place(canvas, swatch.x + SWATCH / 2.0) - 8);
	appendStringInfoChar(&path, ' ');
	append_coordinate(&path, swatch.y + SWATCH / 2.0);
	appendStringInfoString(&path, "l4 -7h8l4 7l-4 7h-8Z");
	draw_path(canvas, path.data, &broken_line);
	pfree(path.data);
	if (clusters->weighted)
		legend_remark(canvas, pen, list_weights(clusters, language));
}

void
describe_clusters(StringInfo description, const MapClusters *clusters, Language language)
{
	if (clusters->count == 0)
		return;
	describe(description, text_of(caption(CAPTION_CLUSTER, language)), clusters->count, false,
			 language);
	if (clusters->weighted)
		appendStringInfo(description, "; %s", list_weights(clusters, language));
}
