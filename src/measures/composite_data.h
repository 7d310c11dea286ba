/*
 * The type composite_data: values of the nodes of composite indices, by unit (a country, a
 * municipality), without any definition.
 *
 * A value is flat: cells, then names, then the bytes of the names. Stored, names and cells
 * are in order and no two cells are of one node and unit. As the state of an aggregate it is a
 * buffer: cells as they came, spare room behind each part, and slots by which a name
 * is found again.
 */
#ifndef WSIS_MEASURES_COMPOSITE_DATA_H
#define WSIS_MEASURES_COMPOSITE_DATA_H

#include "wsis.h"

#include <float.h>

typedef struct CompositeCell
{
	uint32 unit; /* number of its name */
	uint32 node; /* the same, or COMPOSITE_NO_NODE: the unit is there, nothing is known of it */
	double value;
} CompositeCell;

#define COMPOSITE_NO_NODE PG_UINT32_MAX

typedef struct CompositeName
{
	uint32 offset;
	uint32 length;
} CompositeName;

typedef enum CompositeForm
{
	COMPOSITE_SORTED, /* canonical: equal ones have equal bytes */
	COMPOSITE_BUFFER  /* in any order, with room for more */
} CompositeForm;

typedef struct CompositeData
{
	int32 vl_len_;
	uint8 version;
	uint8 form;
	uint8 reserved[2]; /* zero */
	uint32 cells;	   /* in use, and names and bytes of names */
	uint32 names;
	uint32 bytes;
	uint32 cell_room; /* that have room; as many as in use where it is stored */
	uint32 name_room; /* in a buffer a power of two */
	uint32 byte_room;
	char body[FLEXIBLE_ARRAY_MEMBER];
} CompositeData;

#define COMPOSITE_VERSION 1
#define COMPOSITE_HEADER offsetof(CompositeData, body)
/* Names of units and nodes in bytes. */
#define COMPOSITE_NAME_MAX 1000

static inline CompositeCell *
composite_cells(const CompositeData *d)
{
	return (CompositeCell *) d->body;
}

static inline CompositeName *
composite_names(const CompositeData *d)
{
	return (CompositeName *) (composite_cells(d) + d->cell_room);
}

/* Two slots for each name that has room, with its number + 1; only a buffer has them. */
static inline uint32 *
composite_slots(const CompositeData *d)
{
	return (uint32 *) (composite_names(d) + d->name_room);
}

static inline char *
composite_bytes(const CompositeData *d)
{
	return (char *) (composite_slots(d) + (d->form == COMPOSITE_BUFFER ? 2 * d->name_room : 0));
}

static inline const char *
composite_name(const CompositeData *d, uint32 name)
{
	return composite_bytes(d) + composite_names(d)[name].offset;
}

static inline uint32
composite_name_length(const CompositeData *d, uint32 name)
{
	return composite_names(d)[name].length;
}

static inline bool
composite_value_is_valid(double value)
{
	return value >= -DBL_MAX && value <= DBL_MAX;
}

static inline int
composite_compare_names(const char *a, uint32 a_length, const char *b, uint32 b_length)
{
	int difference = memcmp(a, b, Min(a_length, b_length));

	return difference != 0 ? difference : (a_length > b_length) - (a_length < b_length);
}

/* One room for each of the parts, an error where it would be too large. */
extern CompositeData *composite_new(CompositeForm form, uint64 cells, uint64 names, uint64 bytes);
/* The buffer itself where it has room for so many more, a larger copy otherwise. */
extern CompositeData *composite_with_room(CompositeData *d, uint64 cells, uint64 names,
										  uint64 bytes);
/* A buffer of one's own with what any form holds, and room for so many more. */
extern CompositeData *composite_buffer(const CompositeData *d, uint64 cells, uint64 names,
									   uint64 bytes);
/* Into a buffer with room: the number of a name; a cell; all that another one has. */
extern uint32 composite_intern(CompositeData *d, const char *name, uint32 length);
extern void composite_put(CompositeData *d, uint32 unit, uint32 node, double value);
extern void composite_put_all(CompositeData *d, const CompositeData *added);

/* Two values for one unit and node. */
typedef struct CompositeConflict
{
	uint32 unit;
	uint32 node;
	double values[2];
} CompositeConflict;

/* The canonical form, a fresh copy; NULL where two values are in conflict. */
extern CompositeData *composite_try_sort(const CompositeData *d, CompositeConflict *conflict);
/* The same with an error; an argument in canonical form. */
extern CompositeData *composite_sort(const CompositeData *d);
extern CompositeData *composite_sorted(Datum datum);
/* An argument as it is, or an error where it is none. */
extern CompositeData *composite_stored(Datum datum);
#define PG_GETARG_COMPOSITE(n) composite_sorted(PG_GETARG_DATUM(n))

/* The number of a name of a sorted one; COMPOSITE_NO_NODE: it has none. */
extern uint32 composite_find(const CompositeData *d, const char *name, uint32 length);

/* Reads the text of a value into a buffer; NULL and a message in *why at *at otherwise. */
extern CompositeData *composite_read(const char **at, const char **why);

#endif /* WSIS_MEASURES_COMPOSITE_DATA_H */
