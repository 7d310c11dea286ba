/*
 * Reader of polygons and lines in PostGIS's serialized form, version 2. A line, or a point, is its
 * type, the number of its vertices and these; a polygon its type, the number of rings, the number
 * of vertices of each, four bytes more if there are an odd number of rings, then the vertices of
 * all; a multi or a collection its type, the number of members and these.
 */
#include "geometry/outline.h"

#include "miscadmin.h"

#include "geometry/geometry.h"
#include "geometry/wgs84.h"

/* collections in collections in …; PostGIS writes them as deep as anyone asks */
#define DEPTH_MAX 32

typedef struct Reader
{
	const char *at;
	const char *end;
	int dimensions;
	bool areas;
	int collections;	  /* around what is read */
	uint32 polygons;	  /* read so far, the present one too */
	OutlineVisitor visit; /* NULL: only check */
	void *state;
} Reader;

static void read_member(Reader *reader, uint32 of, int depth);

static uint32
read_count(Reader *reader)
{
	return geometry_read_uint32(&reader->at, reader->end);
}

pg_noreturn static void
refuse_type(const Reader *reader, uint32 type)
{
	ereport(ERROR, errcode(ERRCODE_WRONG_OBJECT_TYPE),
			errmsg("a geometry of this type is no %s", reader->areas ? "area" : "outline"),
			errdetail("It is of PostGIS's type %u; %s.", type,
					  reader->areas ? "areas are polygons" : "outlines are polygons and lines"),
			errhint("Take the polygons of a collection, ST_CollectionExtract(geom, 3); make curves "
					"lines, ST_CurveToLine(geom)."));
}

/* Vertices off the earth can't be drawn; an outline, unlike a place, is nothing that one may not
 * know. */
static void
check_vertices(const OutlinePart *part)
{
	OutlineVertex vertex = {0};

	while (outline_next(part, &vertex))
	{
		if (!earth_has(vertex.longitude, vertex.latitude))
			ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					errmsg("an outline leaves the earth"),
					errdetail("A vertex is at longitude %g, latitude %g.", vertex.longitude,
							  vertex.latitude),
					errhint("Split it at the antimeridian: ST_WrapX(geom, 180, -360), or "
							"ST_ShiftLongitude; other systems need ST_Transform(geom, 4326)."));
	}
}

/* A ring's number in its polygon; 0 for what is none. */
static void
read_vertices(Reader *reader, uint32 vertices, uint32 ring)
{
	OutlinePart part = {.coordinates = reader->at,
						.vertices = vertices,
						.dimensions = reader->dimensions,
						.closed = ring > 0,
						.collected = reader->collections > 0,
						.polygon = ring > 0 ? reader->polygons : 0,
						.ring = ring};
	uint64 bytes = (uint64) vertices * reader->dimensions * sizeof(double);

	if ((uint64) (reader->end - reader->at) < bytes)
		geometry_refuse_bytes("vertices that are not there", vertices);
	reader->at += bytes;
	if (vertices == 0 && !reader->areas)
		return;
	if (reader->visit)
		reader->visit(&part, reader->state);
	else if (!reader->areas)
		check_vertices(&part);
}

static void
read_polygon(Reader *reader)
{
	uint32 rings = read_count(reader);
	const char *counts = reader->at;
	uint64 bytes = ((uint64) rings + rings % 2) * sizeof(uint32);

	if ((uint64) (reader->end - reader->at) < bytes)
		geometry_refuse_bytes("rings that are not there", rings);
	reader->at += bytes;
	reader->polygons++;
	for (uint32 i = 0; i < rings; i++)
	{
		uint32 vertices;

		CHECK_FOR_INTERRUPTS();
		memcpy(&vertices, counts + (size_t) i * sizeof(uint32), sizeof(uint32));
		read_vertices(reader, vertices, i + 1);
	}
}

static void
read_members(Reader *reader, uint32 of, int depth)
{
	uint32 members = read_count(reader);

	if (depth > DEPTH_MAX)
		ereport(ERROR, errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				errmsg("collections in collections are too deep"),
				errdetail("They may be %d deep.", DEPTH_MAX),
				errhint("Take the polygons: ST_CollectionExtract(geom, 3)."));
	/* each takes bytes, so that a number made up ends at the value's end */
	for (uint32 i = 0; i < members; i++)
	{
		CHECK_FOR_INTERRUPTS();
		read_member(reader, of, depth);
	}
}

/* of: the only type that may come, 0 for any. */
static void
read_member(Reader *reader, uint32 of, int depth)
{
	uint32 type = read_count(reader);

	if (of != 0 && type != of)
		geometry_refuse_bytes("a member is of type", type);
	switch (type)
	{
		case GEOMETRY_POINT:
		case GEOMETRY_MULTI_POINT:
			if (!reader->areas)
				refuse_type(reader, type);
			if (type == GEOMETRY_POINT)
				read_vertices(reader, read_count(reader), 0);
			else
				read_members(reader, GEOMETRY_POINT, depth + 1);
			break;
		case GEOMETRY_LINE:
			read_vertices(reader, read_count(reader), 0);
			break;
		case GEOMETRY_POLYGON:
			read_polygon(reader);
			break;
		case GEOMETRY_MULTI_LINE:
			read_members(reader, GEOMETRY_LINE, depth + 1);
			break;
		case GEOMETRY_MULTI_POLYGON:
			read_members(reader, GEOMETRY_POLYGON, depth + 1);
			break;
		case GEOMETRY_COLLECTION:
			reader->collections++;
			read_members(reader, 0, depth + 1);
			reader->collections--;
			break;
		default:
			refuse_type(reader, type);
	}
}

static void
visit_parts(Datum geometry, bool areas, OutlineVisitor visit, void *state)
{
	struct varlena *value = PG_DETOAST_DATUM_PACKED(geometry);
	Reader reader = {.areas = areas, .state = state};
	const char *start = VARDATA_ANY(value);

	reader.end = start + VARSIZE_ANY_EXHDR(value);
	start = geometry_skip_header(start, reader.end, &reader.dimensions);
	reader.at = start;
	read_member(&reader, 0, 0);
	if (reader.at != reader.end)
		geometry_refuse_bytes("bytes behind its end", reader.end - reader.at);
	reader.visit = visit;
	reader.polygons = 0;
	reader.at = start;
	read_member(&reader, 0, 0);
	if ((Pointer) value != DatumGetPointer(geometry))
		pfree(value);
}

void
outline_visit(Datum geometry, OutlineVisitor visit, void *state)
{
	visit_parts(geometry, false, visit, state);
}

void
area_visit(Datum geometry, OutlineVisitor visit, void *state)
{
	visit_parts(geometry, true, visit, state);
}
