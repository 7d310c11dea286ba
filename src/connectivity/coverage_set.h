/*
 * The type coverage_set: polygons in degrees, each of a class; what places they cover.
 *
 * A value is flat. As stored it is an index by latitude: bands, in each of them the
 * polygons that reach into it, with those of their edges that do. It hangs on the
 * polygons alone, so equal sets have equal bytes. As the state of an aggregate it is a list
 * of records as they came, with spare room.
 */
#ifndef WSIS_CONNECTIVITY_COVERAGE_SET_H
#define WSIS_CONNECTIVITY_COVERAGE_SET_H

#include "wsis.h"

#include "geometry/outline.h"

typedef enum CoverageForm
{
	COVERAGE_INDEX,
	COVERAGE_LIST
} CoverageForm;

typedef struct CoverageSet
{
	int32 vl_len_;
	uint8 version;
	uint8 form;
	uint16 reserved; /* zero */
	uint32 polygons;
	uint32 used;	 /* of a list: bytes of its records; of an index, what follows */
	uint32 vertices; /* of all rings, the first of each again as its last */
	uint32 rings;
	uint32 classes;
	uint32 name_bytes;
	uint32 bands; /* of a list: 1 when it has memory of its own, which may be enlarged */
	uint32 groups;
	uint32 edges;
	uint32 wide;	/* 1 when a vertex is beyond 180 degrees east or west */
	int64 left_out; /* points and lines in collections */
	int64 unknown;	/* areas that are NULL */
	char body[FLEXIBLE_ARRAY_MEMBER];
} CoverageSet;

#define COVERAGE_VERSION 1
#define COVERAGE_HEADER offsetof(CoverageSet, body)
#define COVERAGE_CLASS_BYTES_MAX 255
/* A ring has at least so many vertices. */
#define COVERAGE_RING_MIN 4

typedef struct CoverageVertex
{
	double longitude;
	double latitude;
} CoverageVertex;

/*
 * A record of a list: this, the class's name, zeros up to a multiple of eight; then for
 * each ring the number of its vertices, as eight bytes, and these.
 */
typedef struct CoverageRecord
{
	uint32 size; /* of all of it */
	uint32 rings;
	uint32 name_length;
	uint32 reserved; /* zero */
} CoverageRecord;

/* A polygon in a band: how far west and east its edges there reach, and which these are. */
typedef struct CoverageGroup
{
	float west;
	float east;
	uint32 polygon;
	uint32 edge; /* the first; behind the last stands the next group's first */
} CoverageGroup;

typedef struct CoveragePolygon
{
	uint32 class;
	uint32 ring; /* the first */
} CoveragePolygon;

/*
 * The parts of an index. Where a number says what is first, one more behind
 * the last says where all end.
 */
typedef struct CoverageParts
{
	CoverageVertex *vertices;
	double *bounds; /* a band reaches from its bound up to the next one */
	CoverageGroup *groups;
	CoveragePolygon *polygons; /* in order of class, then of their vertices */
	uint32 *rings;			   /* the first vertex */
	uint32 *bands;			   /* the first group */
	uint32 *edges;			   /* the vertex that the edge begins at */
	uint32 *classes;		   /* where the name begins; in order of their bytes */
	char *names;
} CoverageParts;

/* The parts' places behind the header, and where they end. */
static inline Size
coverage_parts(const CoverageSet *set, CoverageParts *parts)
{
	char *at = (char *) set->body;

	parts->vertices = (CoverageVertex *) at;
	at += (Size) set->vertices * sizeof(CoverageVertex);
	parts->bounds = (double *) at;
	at += ((Size) set->bands + 1) * sizeof(double);
	parts->groups = (CoverageGroup *) at;
	at += ((Size) set->groups + 1) * sizeof(CoverageGroup);
	parts->polygons = (CoveragePolygon *) at;
	at += ((Size) set->polygons + 1) * sizeof(CoveragePolygon);
	parts->rings = (uint32 *) at;
	at += ((Size) set->rings + 1) * sizeof(uint32);
	parts->bands = (uint32 *) at;
	at += ((Size) set->bands + 1) * sizeof(uint32);
	parts->edges = (uint32 *) at;
	at += (Size) set->edges * sizeof(uint32);
	parts->classes = (uint32 *) at;
	at += ((Size) set->classes + 1) * sizeof(uint32);
	parts->names = at;
	return at + set->name_bytes - (char *) set;
}

/* coverage_set.c: an argument as an index, whatever form it has; hostile bytes are refused. */
extern const CoverageSet *coverage_set_index(Datum datum);
extern void coverage_set_check(const CoverageSet *set);
extern void coverage_set_check_whole(const CoverageSet *set);
extern void coverage_set_check_size(uint32 polygons, Size size);
pg_noreturn extern void coverage_set_refuse(const char *why, int64 what);
#define PG_GETARG_COVERAGE_SET(n) coverage_set_index(PG_GETARG_DATUM(n))

/* coverage_cache.c: an argument that is stored is fetched once for all calls of a function. */
typedef struct CoverageCache
{
	struct varlena *pointer; /* the toast pointer that set was fetched from */
	const CoverageSet *set;
} CoverageCache;
extern const CoverageSet *coverage_set_cached(CoverageCache *cache, MemoryContext context,
											  Datum datum);

/* coverage_reader.c: the polygons of either form, one after the other, and their rings. */
typedef struct CoverageReader
{
	const CoverageSet *set;
	CoverageParts parts; /* of an index */
	uint32 polygon;		 /* how many have been read */
	Size at;			 /* in a list: the next record, and the next ring in this one */
	Size ring_at;
	uint32 ring;
	uint32 rings; /* of this polygon, and how many of them have been read */
	uint32 rings_read;
	const char *name; /* not terminated */
	uint32 name_length;
} CoverageReader;
extern void coverage_read(CoverageReader *reader, const CoverageSet *set);
extern bool coverage_next_polygon(CoverageReader *reader);
extern const CoverageVertex *coverage_next_ring(CoverageReader *reader, uint32 *vertices);

/* coverage_list.c: the state of an aggregate; what adds returns it, perhaps a new one. */
extern CoverageSet *coverage_list_new(Size room);
extern CoverageSet *coverage_list_polygon(CoverageSet *list, const char *name, uint32 length,
										  uint32 *record);
extern CoverageSet *coverage_list_ring(CoverageSet *list, uint32 record, uint32 vertices,
									   CoverageVertex **room);
extern CoverageSet *coverage_list_add_set(CoverageSet *list, const CoverageSet *added);
extern void coverage_check_class(const char *name, uint32 length);

/*
 * coverage_state.c: argument 0 of an aggregate's transition to write into, what the
 * transition returns, and the list that a final function reads.
 */
typedef struct CoverageState
{
	CoverageSet *list;
	struct LargeList *large; /* where it is kept when it is large */
} CoverageState;
extern CoverageState coverage_state(FunctionCallInfo fcinfo);
extern Datum coverage_state_datum(CoverageState *state, FunctionCallInfo fcinfo);
extern const CoverageSet *coverage_state_list(Datum datum);

/* coverage_ring.c: vertices as they are kept, and what is wrong with a ring. */
typedef void (*RingReport)(uint32 vertex, const char *problem, void *state);
extern CoverageVertex coverage_vertex(double longitude, double latitude);
extern void coverage_take_vertices(const OutlinePart *part, CoverageVertex *vertices);
extern void coverage_check_ring(const CoverageVertex *vertices, uint32 count, RingReport report,
								void *state);
extern const char *coverage_ring_problem(const CoverageVertex *vertices, uint32 count,
										 uint32 *vertex);

/* coverage_build.c: a list as an index, which is a fresh value. */
extern CoverageSet *coverage_build(const CoverageSet *list);

/* coverage_text.c: text, and a list from it; NULL with *why at *at when it is none. */
extern char *coverage_write(const CoverageSet *set);
extern CoverageSet *coverage_read_text(const char **at, const char **why);

/* coverage_search.c: which classes cover a place. */
typedef struct CoveragePlace
{
	double longitude; /* -180 to 180 */
	double latitude;
} CoveragePlace;

/* No class, or any. */
#define COVERAGE_NONE PG_UINT32_MAX

/* The greatest class that covers the place; COVERAGE_NONE when none does. */
extern uint32 coverage_greatest_at(const CoverageSet *set, const CoveragePlace *place);
/* Does a class, or any (COVERAGE_NONE), cover the place? */
extern bool coverage_covers(const CoverageSet *set, const CoveragePlace *place, uint32 class);
/* The classes that cover it, in order; how many, and room for them if there are any. */
extern uint32 coverage_classes_at(const CoverageSet *set, const CoveragePlace *place,
								  uint32 **classes);
/* A class's name, and the class of a name; COVERAGE_NONE when there is none. */
extern const char *coverage_class_name(const CoverageSet *set, uint32 class, uint32 *length);
extern uint32 coverage_find_class(const CoverageSet *set, const char *name, uint32 length);

#endif /* WSIS_CONNECTIVITY_COVERAGE_SET_H */
