/*
 * Reader of PostGIS's serialized form, version 2 (since PostGIS 3.0). Behind the varlena header,
 * which may be short: three bytes of SRID, one of flags, eight of extended flags when
 * the flags say so, a bounding box of floats when they say so, then the type and the
 * number of points or members as 32-bit integers, then the coordinates. A member of a multi-point
 * is again type, number and coordinates. Nothing is aligned.
 */
#include "geometry/geometry.h"

#include "utils/float.h"

#include "geometry/wgs84.h"

#define FLAG_Z 0x01
#define FLAG_M 0x02
#define FLAG_BOX 0x04
#define FLAG_GEODETIC 0x08
#define FLAG_EXTENDED 0x10
#define FLAG_VERSION_2 0x40

#define WGS84 4326

/* What is no point, and the way to one. */
typedef struct NoPoint
{
	const char *message;
	const char *detail;
	const char *hint;
} NoPoint;

static const NoPoint line = {
	"a line is no point",
	"Points along a line that are at most d meters apart make distances too long by at most d / 2.",
	"Take points along it, here at most 100 m apart: "
	"ST_DumpPoints(ST_Segmentize(line::geography, 100)::geometry)."};
static const NoPoint polygon = {"a polygon is no point", NULL,
								"Take a point in it: ST_PointOnSurface(polygon)."};
static const NoPoint collection = {"a collection is no point", NULL,
								   "Take its points: ST_CollectionExtract(collection, 1)."};
static const NoPoint curve = {
	"a curve is no point", NULL,
	"Make it a line or a polygon, ST_CurveToLine(curve), then take points of it."};
static const NoPoint surface = {"a surface is no point", NULL,
								"Take a point of it: ST_PointOnSurface(surface)."};

/* By PostGIS's number of the type. */
static const NoPoint *const no_points[] = {
	[2] = &line,	 [3] = &polygon,  [5] = &line,	  [6] = &polygon, [7] = &collection,
	[8] = &curve,	 [9] = &curve,	  [10] = &curve,  [11] = &curve,  [12] = &curve,
	[13] = &surface, [14] = &surface, [15] = &surface};

void
geometry_refuse_bytes(const char *why, int64 what)
{
	ereport(ERROR, errcode(ERRCODE_DATA_CORRUPTED), errmsg("invalid geometry"),
			errdetail("%s: " INT64_FORMAT ".", why, what));
}

pg_noreturn static void
refuse_srid(int srid)
{
	ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			errmsg("geometry with SRID %d where longitude and latitude are needed", srid),
			errdetail("Points have SRID 4326, or 0 for unknown."),
			errhint("Transform it: ST_Transform(geom, 4326); a geography by way of geometry."));
}

pg_noreturn static void
refuse_type(uint32 type)
{
	const NoPoint *found = type < lengthof(no_points) ? no_points[type] : NULL;

	if (!found)
		geometry_refuse_bytes("no such type", type);
	ereport(ERROR, errcode(ERRCODE_WRONG_OBJECT_TYPE), errmsg("%s", found->message),
			found->detail ? errdetail("%s", found->detail) : 0, errhint("%s", found->hint));
}

pg_noreturn static void
refuse_many(uint32 members)
{
	ereport(ERROR, errcode(ERRCODE_WRONG_OBJECT_TYPE),
			errmsg("a multi-point where one place is needed"),
			errdetail("It has %u members.", members),
			errhint("Take its members one by one, ST_Dump(geom), or their middle, "
					"ST_Centroid(geom)."));
}

uint32
geometry_read_uint32(const char **at, const char *end)
{
	uint32 value;

	if (end - *at < (ptrdiff_t) sizeof(value))
		geometry_refuse_bytes("it ends too early, bytes left", end - *at);
	memcpy(&value, *at, sizeof(value));
	*at += sizeof(value);
	return value;
}

static inline uint32
read_uint32(PlaceReader *reader)
{
	return geometry_read_uint32(&reader->at, reader->end);
}

static inline void
skip(PlaceReader *reader, int bytes)
{
	if (reader->end - reader->at < bytes)
		geometry_refuse_bytes("it ends too early, bytes left", reader->end - reader->at);
	reader->at += bytes;
}

/* SRID, flags, box: leaves the reader before the type. */
static inline void
read_header(PlaceReader *reader)
{
	const unsigned char *header = (const unsigned char *) reader->at;
	uint8 flags;
	int srid;

	skip(reader, 4);
	flags = header[3];
	if (!(flags & FLAG_VERSION_2))
		ereport(ERROR, errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				errmsg("geometry as PostGIS 2 stored it"), errdetail("Its flags are %d.", flags),
				errhint("Have PostGIS write it anew: UPDATE … SET geom = ST_Force2D(geom)."));
	srid = header[0] << 16 | header[1] << 8 | header[2];
	srid = (srid & 0x1FFFFF) - ((srid & 0x100000) << 1); /* 21 bits, signed */
	if (srid != WGS84 && srid != 0)
		refuse_srid(srid);
	reader->dimensions = 2 + (flags & FLAG_Z ? 1 : 0) + (flags & FLAG_M ? 1 : 0);
	if (flags & FLAG_EXTENDED)
		skip(reader, 8);
	if (flags & FLAG_BOX)
		skip(reader, 2 * sizeof(float) * (flags & FLAG_GEODETIC ? 3 : reader->dimensions));
}

const char *
geometry_skip_header(const char *at, const char *end, int *dimensions)
{
	PlaceReader reader = {.at = at, .end = end};

	read_header(&reader);
	*dimensions = reader.dimensions;
	return reader.at;
}

/* The coordinates of a point behind its type: none is EMPTY. */
static inline void
read_place(PlaceReader *reader, Place *place)
{
	uint32 points = read_uint32(reader);

	place->known = false;
	place->longitude = place->latitude = get_float8_nan();
	if (points == 0)
		return;
	if (points != 1)
		geometry_refuse_bytes("coordinates of one point", points);
	if (reader->end - reader->at < reader->dimensions * (ptrdiff_t) sizeof(double))
		geometry_refuse_bytes("it ends too early, bytes left", reader->end - reader->at);
	memcpy(&place->longitude, reader->at, sizeof(double));
	memcpy(&place->latitude, reader->at + sizeof(double), sizeof(double));
	reader->at += reader->dimensions * sizeof(double);
	place->known = earth_has(place->longitude, place->latitude);
	place->longitude += 0.0;
	place->latitude += 0.0;
}

static inline void
refuse_rest(const PlaceReader *reader)
{
	if (reader->at != reader->end)
		geometry_refuse_bytes("bytes behind its end", reader->end - reader->at);
}

void
place_reader_begin(PlaceReader *reader, Datum datum)
{
	struct varlena *value = PG_DETOAST_DATUM_PACKED(datum);
	uint32 type;

	reader->copy = (Pointer) value == DatumGetPointer(datum) ? NULL : (Pointer) value;
	reader->at = VARDATA_ANY(value);
	reader->end = reader->at + VARSIZE_ANY_EXHDR(value);
	read_header(reader);
	type = read_uint32(reader);
	if (type != GEOMETRY_POINT && type != GEOMETRY_MULTI_POINT)
		refuse_type(type);
	reader->multi = type == GEOMETRY_MULTI_POINT;
	reader->left = reader->multi ? read_uint32(reader) : 1;
	if (reader->multi && reader->left == 0)
		refuse_rest(reader);
}

/* The next member; of a multi-point without any, an unknown place. */
bool
place_reader_next(PlaceReader *reader, Place *place)
{
	if (reader->left == 0)
	{
		if (!reader->multi || reader->at == NULL)
			return false;
		place->known = false;
		place->longitude = place->latitude = get_float8_nan();
		reader->at = NULL;
		return true;
	}
	if (reader->multi)
	{
		uint32 type = read_uint32(reader);

		if (type != GEOMETRY_POINT)
			geometry_refuse_bytes("a multi-point's member is of type", type);
	}
	read_place(reader, place);
	if (--reader->left == 0)
	{
		refuse_rest(reader);
		reader->at = NULL;
	}
	return true;
}

void
place_reader_end(PlaceReader *reader)
{
	if (reader->copy)
		pfree(reader->copy);
}

Place
place_of_point(Datum datum)
{
	PlaceReader reader;
	Place place;

	place_reader_begin(&reader, datum);
	if (reader.left > 1)
		refuse_many(reader.left);
	place_reader_next(&reader, &place);
	place_reader_end(&reader);
	return place;
}

/* Well-known binary in the machine's own byte order. */
void
geometry_write_ewkb_head(uint32 type, char *ewkb)
{
	uint32 srid = WGS84;

	type |= 0x20000000; /* with an SRID */
#ifdef WORDS_BIGENDIAN
	ewkb[0] = 0;
#else
	ewkb[0] = 1;
#endif
	memcpy(ewkb + 1, &type, sizeof(type));
	memcpy(ewkb + 5, &srid, sizeof(srid));
}

void
place_write_ewkb(double longitude, double latitude, char *ewkb)
{
	geometry_write_ewkb_head(GEOMETRY_POINT, ewkb);
	memcpy(ewkb + 9, &longitude, sizeof(longitude));
	memcpy(ewkb + 17, &latitude, sizeof(latitude));
}
