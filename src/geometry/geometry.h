/*
 * Points out of PostGIS's values, read in place: geometry and geography as they are
 * stored, in degrees (SRID 4326 or 0). What is no point raises an error that names
 * the way to one; a place that is NULL, empty or not on the earth is unknown.
 */
#ifndef WSIS_GEOMETRY_GEOMETRY_H
#define WSIS_GEOMETRY_GEOMETRY_H

#include "wsis.h"

/* PostGIS's numbers of its types */
enum
{
	GEOMETRY_POINT = 1,
	GEOMETRY_LINE = 2,
	GEOMETRY_POLYGON = 3,
	GEOMETRY_MULTI_POINT = 4,
	GEOMETRY_MULTI_LINE = 5,
	GEOMETRY_MULTI_POLYGON = 6,
	GEOMETRY_COLLECTION = 7
};

typedef struct Place
{
	bool known;
	double longitude; /* degrees; -0 is 0; when it is not known, as it stands, NaN for none */
	double latitude;
} Place;

/* The members of a point or multi-point, one after the other. */
typedef struct PlaceReader
{
	const char *at;
	const char *end;
	uint32 left;
	bool multi;
	int dimensions;
	Pointer copy; /* to be freed, or NULL */
} PlaceReader;

/* Begins to read; there is at least one place, for an empty multi-point an unknown one. */
extern void place_reader_begin(PlaceReader *reader, Datum datum);
extern bool place_reader_next(PlaceReader *reader, Place *place);
extern void place_reader_end(PlaceReader *reader);

/* The place of a point or of a multi-point with one member. */
extern Place place_of_point(Datum datum);

/* For readers of other types: checks SRID and flags, returns where the type is. */
extern const char *geometry_skip_header(const char *at, const char *end, int *dimensions);
pg_noreturn extern void geometry_refuse_bytes(const char *why, int64 what);
/* An integer of a value's bytes at *at, which moves on; raises where they end before. */
extern uint32 geometry_read_uint32(const char **at, const char *end);

/* How EWKB with SRID 4326 begins. */
#define GEOMETRY_EWKB_HEAD 9
extern void geometry_write_ewkb_head(uint32 type, char *ewkb);

/* A point as EWKB with SRID 4326, which geometry's and geography's binary input read. */
#define PLACE_EWKB_SIZE 25
extern void place_write_ewkb(double longitude, double latitude, char *ewkb);

#endif /* WSIS_GEOMETRY_GEOMETRY_H */
