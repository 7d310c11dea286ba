/*
 * Building the index. Polygons are sorted by class and by their vertices, equal ones
 * become one, so what comes after does not hang on the order in which they came. Bands are
 * chosen so that about the same number of edges begins in each; where edges are so long
 * that they would be in too many bands, bands are joined.
 */
#include "connectivity/coverage_set.h"

#include <math.h>

#include "miscadmin.h"
#include "utils/memutils.h"

#include "huge_pages.h"

/* edges that begin in a band, and of how many edges one is looked at to choose the bands */
#define BAND_EDGES 32
#define BAND_SAMPLES 8
/* an edge may be in so many bands on average */
#define BANDS_AN_EDGE 3

typedef struct Build
{
	const CoverageSet *list;
	const CoverageRecord **records; /* in order */
	CoverageSet *head;				/* of the index: what has been counted of it */
	CoverageSet *set;
	CoverageParts parts;
	double *bounds;
	uint32 *band_groups;
	uint32 *band_edges;
	uint32 *last; /* the polygon that came to the band last, + 1 */
} Build;

static int
compare_names(const char *a, uint32 a_length, const char *b, uint32 b_length)
{
	int difference = memcmp(a, b, Min(a_length, b_length));

	if (difference != 0)
		return difference;
	return a_length < b_length ? -1 : a_length > b_length;
}

static inline const char *
record_name(const CoverageRecord *record)
{
	return (const char *) (record + 1);
}

static inline const char *
record_rings(const CoverageRecord *record)
{
	return (const char *) (record + 1) + TYPEALIGN(8, (Size) record->name_length);
}

static inline const CoverageVertex *
take_ring(const char **at, uint32 *vertices)
{
	const CoverageVertex *ring = (const CoverageVertex *) (*at + sizeof(uint64));

	*vertices = *(const uint64 *) *at;
	*at = (const char *) (ring + *vertices);
	return ring;
}

static int
compare_rings(const CoverageVertex *a, const CoverageVertex *b, uint32 vertices)
{
	for (uint32 i = 0; i < vertices; i++)
	{
		if (i % 1024 == 1023)
			CHECK_FOR_INTERRUPTS();
		if (a[i].longitude != b[i].longitude)
			return a[i].longitude < b[i].longitude ? -1 : 1;
		if (a[i].latitude != b[i].latitude)
			return a[i].latitude < b[i].latitude ? -1 : 1;
	}
	return 0;
}

/* By class, then by sizes and vertices: 0 only when they are equal. */
static int
compare_records(const void *x, const void *y)
{
	const CoverageRecord *a = *(const CoverageRecord *const *) x;
	const CoverageRecord *b = *(const CoverageRecord *const *) y;
	int order = compare_names(record_name(a), a->name_length, record_name(b), b->name_length);
	const char *a_at = record_rings(a);
	const char *b_at = record_rings(b);

	CHECK_FOR_INTERRUPTS();
	if (order == 0 && a->rings != b->rings)
		order = a->rings < b->rings ? -1 : 1;
	for (uint32 i = 0; i < a->rings && order == 0; i++)
	{
		uint32 a_vertices;
		uint32 b_vertices;
		const CoverageVertex *a_ring = take_ring(&a_at, &a_vertices);
		const CoverageVertex *b_ring = take_ring(&b_at, &b_vertices);

		order = compare_rings(a_ring, b_ring, Min(a_vertices, b_vertices));
		if (order == 0 && a_vertices != b_vertices)
			order = a_vertices < b_vertices ? -1 : 1;
	}
	return order;
}

/* Sorts the records, each once, and counts what is in them. */
static void
sort_records(Build *build)
{
	uint32 count = build->list->polygons;
	Size at = 0;
	uint32 kept = 0;
	CoverageSet *head = build->head;

	build->records =
		MemoryContextAllocHuge(CurrentMemoryContext, ((Size) count + 1) * sizeof(CoverageRecord *));
	for (uint32 i = 0; i < count; i++)
	{
		build->records[i] = (const CoverageRecord *) (build->list->body + at);
		at += build->records[i]->size;
	}
	qsort(build->records, count, sizeof(CoverageRecord *), compare_records);
	for (uint32 i = 0; i < count; i++)
	{
		const CoverageRecord *record = build->records[i];
		const CoverageRecord *before = kept > 0 ? build->records[kept - 1] : NULL;

		CHECK_FOR_INTERRUPTS();
		if (before && compare_records(&record, &before) == 0)
			continue;
		if (!before ||
			compare_names(record_name(record), record->name_length, record_name(before),
						  before->name_length) != 0)
		{
			head->classes++;
			head->name_bytes += record->name_length;
		}
		build->records[kept++] = record;
		head->rings += record->rings;
		head->vertices += ((const char *) record + record->size - record_rings(record) -
						   record->rings * sizeof(uint64)) /
			sizeof(CoverageVertex);
	}
	head->polygons = kept;
}

static int
compare_latitudes(const void *x, const void *y)
{
	double a = *(const double *) x;
	double b = *(const double *) y;

	/* sorting many of them takes a while */
	CHECK_FOR_INTERRUPTS();
	return a < b ? -1 : a > b;
}

/* The rings of the sorted records, one after the other. */
typedef struct RingWalk
{
	const Build *build;
	uint32 polygon; /* of the ring that was taken */
	uint32 left;	/* rings of this polygon */
	const char *at;
} RingWalk;

static const CoverageVertex *
next_ring(RingWalk *walk, uint32 *vertices)
{
	while (walk->left == 0)
	{
		uint32 next = walk->at ? walk->polygon + 1 : 0;

		if (next >= walk->build->head->polygons)
			return NULL;
		walk->polygon = next;
		walk->left = walk->build->records[next]->rings;
		walk->at = record_rings(walk->build->records[next]);
	}
	walk->left--;
	CHECK_FOR_INTERRUPTS();
	return take_ring(&walk->at, vertices);
}

/* The latitude of every so manieth vertex; the least and the greatest of all. */
static double *
sample_latitudes(Build *build, uint32 step, uint32 *samples, double *south, double *north)
{
	double *sample = MemoryContextAllocHuge(
		CurrentMemoryContext, ((Size) build->head->vertices / step + 1) * sizeof(double));
	RingWalk walk = {build, 0, 0, NULL};
	const CoverageVertex *ring;
	uint32 vertices;
	uint32 number = 0;

	*samples = 0;
	*south = 90;
	*north = -90;
	while ((ring = next_ring(&walk, &vertices)) != NULL)
		for (uint32 i = 0; i < vertices; i++)
		{
			double latitude = ring[i].latitude;

			if (i % 1024 == 1023)
				CHECK_FOR_INTERRUPTS();
			*south = Min(*south, latitude);
			*north = Max(*north, latitude);
			if (fabs(ring[i].longitude) > 180)
				build->head->wide = 1;
			if (number++ % step == 0)
				sample[(*samples)++] = latitude;
		}
	qsort(sample, *samples, sizeof(double), compare_latitudes);
	return sample;
}

/* Bounds that rise, from the least to the greatest latitude. */
static void
choose_bounds(Build *build)
{
	CoverageSet *head = build->head;
	uint32 wanted = head->vertices / BAND_EDGES + 1;
	double *sample;
	uint32 samples;
	double south;
	double north;

	build->bounds =
		MemoryContextAllocHuge(CurrentMemoryContext, ((Size) wanted + 2) * sizeof(double));
	build->bounds[0] = 0;
	head->bands = 0;
	if (head->vertices == 0)
		return;
	sample = sample_latitudes(build, Max(1, BAND_EDGES / BAND_SAMPLES), &samples, &south, &north);
	build->bounds[0] = south;
	for (uint32 i = 1; i < wanted; i++)
	{
		double bound = sample[(uint64) samples * i / wanted];

		if (bound > build->bounds[head->bands] && bound < north)
			build->bounds[++head->bands] = bound;
	}
	build->bounds[++head->bands] = north;
	pfree(sample);
}

/*
 * The band that has a latitude, which is the northern one on a bound, from the band of the
 * latitude before: vertices of a ring are near each other.
 */
static inline uint32
find_band(const double *bounds, uint32 bands, double latitude, uint32 band)
{
	uint32 low = 0;
	uint32 high = bands - 1;

	for (int near = 0; near < 4; near++)
	{
		if (latitude < bounds[band])
			band--;
		else if (band < bands - 1 && latitude >= bounds[band + 1])
			band++;
		else
			return band;
	}
	while (low < high)
	{
		uint32 middle = low + (high - low + 1) / 2;

		if (latitude < bounds[middle])
			high = middle - 1;
		else
			low = middle;
	}
	return low;
}

/* Each second bound is taken away. */
static void
join_bands(Build *build)
{
	uint32 bands = 0;

	for (uint32 i = 2; i < build->head->bands; i += 2)
		build->bounds[++bands] = build->bounds[i];
	build->bounds[++bands] = build->bounds[build->head->bands];
	build->head->bands = bands;
}

/* How many bands all edges are in, up to a limit. */
static uint64
count_edges(const Build *build, uint64 limit)
{
	RingWalk walk = {build, 0, 0, NULL};
	const CoverageVertex *ring;
	uint32 vertices;
	uint64 count = 0;
	uint32 band = 0;

	while (count <= limit && (ring = next_ring(&walk, &vertices)) != NULL)
		for (uint32 i = 0; i < vertices; i++)
		{
			uint32 before = band;

			if (i % 1024 == 1023)
				CHECK_FOR_INTERRUPTS();
			band = find_band(build->bounds, build->head->bands, ring[i].latitude, band);
			if (i > 0)
				count += 1 + (band > before ? band - before : before - band);
		}
	return count;
}

/* What the two passes over the edges do in a band. */
typedef void (*BandVisitor)(Build *build, uint32 band, uint32 polygon, uint32 edge,
							const CoverageVertex *ends);

static inline void
visit_edges(Build *build, BandVisitor visit)
{
	RingWalk walk = {build, 0, 0, NULL};
	const CoverageVertex *ring;
	uint32 vertices;
	uint32 first = 0;
	uint32 band = 0;

	while ((ring = next_ring(&walk, &vertices)) != NULL)
	{
		for (uint32 i = 0; i < vertices; i++)
		{
			uint32 before = band;

			if (i % 1024 == 0)
				CHECK_FOR_INTERRUPTS();
			band = find_band(build->bounds, build->head->bands, ring[i].latitude, band);
			if (i > 0)
				for (uint32 b = Min(band, before); b <= Max(band, before); b++)
					visit(build, b, walk.polygon, first + i - 1, &ring[i - 1]);
		}
		first += vertices;
	}
}

static void
count_edge(Build *build, uint32 band, uint32 polygon, uint32 edge, const CoverageVertex *ends)
{
	build->band_edges[band]++;
	if (build->last[band] != polygon + 1)
	{
		build->last[band] = polygon + 1;
		build->band_groups[band]++;
	}
}

/* The nearest float that is not above, and that is not below. */
static inline float
float_below(double x)
{
	float f = (float) x;

	return f > x ? nextafterf(f, -1000) : f;
}

static inline float
float_above(double x)
{
	float f = (float) x;

	return f < x ? nextafterf(f, 1000) : f;
}

/* The numbers of a band are by now where its next group and edge go. */
static void
put_edge(Build *build, uint32 band, uint32 polygon, uint32 edge, const CoverageVertex *ends)
{
	CoverageGroup *group;
	double west = Min(ends[0].longitude, ends[1].longitude);
	double east = Max(ends[0].longitude, ends[1].longitude);

	if (build->last[band] != polygon + 1)
	{
		build->last[band] = polygon + 1;
		build->parts.groups[build->band_groups[band]++] =
			(CoverageGroup){1000, -1000, polygon, build->band_edges[band]};
	}
	group = &build->parts.groups[build->band_groups[band] - 1];
	if (west < group->west)
		group->west = float_below(west);
	if (east > group->east)
		group->east = float_above(east);
	build->parts.edges[build->band_edges[band]++] = edge;
}

/* Counts become where each band begins. */
static void
begin_bands(Build *build)
{
	uint32 groups = 0;
	uint32 edges = 0;

	for (uint32 i = 0; i < build->head->bands; i++)
	{
		uint32 band_groups = build->band_groups[i];
		uint32 band_edges = build->band_edges[i];

		build->parts.bands[i] = groups;
		build->band_groups[i] = groups;
		build->band_edges[i] = edges;
		build->last[i] = 0;
		groups += band_groups;
		edges += band_edges;
	}
	build->parts.bands[build->head->bands] = groups;
	build->parts.groups[groups] = (CoverageGroup){0, 0, 0, edges};
}

/* Counts the edges and groups of each band: then all sizes are known. */
static void
count_bands(Build *build)
{
	CoverageSet *head = build->head;
	Size size = ((Size) head->bands + 1) * sizeof(uint32);
	uint64 limit = (uint64) head->vertices * BANDS_AN_EDGE;

	while (head->bands > 1 && count_edges(build, limit) > limit)
		join_bands(build);
	build->band_groups = palloc0(size);
	build->band_edges = palloc0(size);
	build->last = palloc0(size);
	if (head->bands == 0)
		return;
	visit_edges(build, count_edge);
	for (uint32 i = 0; i < head->bands; i++)
	{
		head->groups += build->band_groups[i];
		head->edges += build->band_edges[i];
	}
}

static void
allocate(Build *build)
{
	Size size = coverage_parts(build->head, &build->parts);

	coverage_set_check_size(build->head->polygons, size);
	build->set = palloc(size);
	expect_huge_pages(build->set, size);
	memcpy(build->set, build->head, COVERAGE_HEADER);
	SET_VARSIZE(build->set, size);
	coverage_parts(build->set, &build->parts);
	memcpy(build->parts.bounds, build->bounds, ((Size) build->head->bands + 1) * sizeof(double));
}

/* The polygons with their classes and vertices. */
static void
put_polygons(Build *build)
{
	CoverageParts *parts = &build->parts;
	uint32 ring = 0;
	uint32 vertex = 0;
	uint32 class = 0;
	uint32 name = 0;

	for (uint32 i = 0; i < build->head->polygons; i++)
	{
		const CoverageRecord *record = build->records[i];
		const CoverageRecord *before = i > 0 ? build->records[i - 1] : NULL;
		const char *at = record_rings(record);

		CHECK_FOR_INTERRUPTS();
		if (!before ||
			compare_names(record_name(record), record->name_length, record_name(before),
						  before->name_length) != 0)
		{
			parts->classes[class ++] = name;
			memcpy(parts->names + name, record_name(record), record->name_length);
			name += record->name_length;
		}
		parts->polygons[i] = (CoveragePolygon){class - 1, ring};
		for (uint32 r = 0; r < record->rings; r++)
		{
			uint32 vertices;
			const CoverageVertex *from = take_ring(&at, &vertices);

			parts->rings[ring++] = vertex;
			memcpy(parts->vertices + vertex, from, vertices * sizeof(CoverageVertex));
			vertex += vertices;
		}
	}
	parts->classes[class] = name;
	parts->polygons[build->head->polygons] = (CoveragePolygon){class, ring};
	parts->rings[ring] = vertex;
}

CoverageSet *
coverage_build(const CoverageSet *list)
{
	Build build = {.list = list, .head = palloc0(COVERAGE_HEADER)};

	build.head->version = COVERAGE_VERSION;
	build.head->form = COVERAGE_INDEX;
	build.head->left_out = list->left_out;
	build.head->unknown = list->unknown;
	sort_records(&build);
	choose_bounds(&build);
	count_bands(&build);
	allocate(&build);
	put_polygons(&build);
	begin_bands(&build);
	if (build.head->bands > 0)
		visit_edges(&build, put_edge);
	pfree(build.head);
	pfree(build.records);
	pfree(build.bounds);
	pfree(build.band_groups);
	pfree(build.band_edges);
	pfree(build.last);
	return build.set;
}
