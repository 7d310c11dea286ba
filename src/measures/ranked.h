/*
 * The type ranked_distribution: values with weights and with what ranks them, each row
 * as it came. Stored cells are in order; the state of an aggregate is a buffer with
 * spare room, in any order.
 */
#ifndef WSIS_MEASURES_RANKED_H
#define WSIS_MEASURES_RANKED_H

#include "wsis.h"

#include <float.h>

#include "utils/memutils.h"

typedef struct RankedCell
{
	double rank_by;
	double value;
	double weight;
} RankedCell;

typedef enum RankedForm
{
	RANKED_SORTED, /* canonical: equal ones have equal bytes */
	RANKED_BUFFER  /* in any order, with room for more */
} RankedForm;

typedef struct Ranked
{
	int32 vl_len_;
	uint8 version;
	uint8 form;
	uint8 reserved[2]; /* zero */
	uint32 count;	   /* cells in use */
	uint32 capacity;   /* cells that have room; count where it is stored */
	RankedCell cells[FLEXIBLE_ARRAY_MEMBER];
} Ranked;

#define RANKED_VERSION 1
#define RANKED_HEADER offsetof(Ranked, cells)
#define RANKED_CELLS_MAX ((MaxAllocSize - RANKED_HEADER) / sizeof(RankedCell))

static inline Size
ranked_size(uint32 capacity)
{
	return RANKED_HEADER + (Size) capacity * sizeof(RankedCell);
}

/* What a cell can hold: finite numbers, and a weight above 0. */
static inline bool
ranked_number_is_valid(double number)
{
	return number >= -DBL_MAX && number <= DBL_MAX;
}
static inline bool
ranked_weight_is_valid(double weight)
{
	return weight > 0 && weight <= DBL_MAX;
}

static inline int
ranked_compare_cells(const RankedCell *a, const RankedCell *b)
{
	if (a->rank_by != b->rank_by)
		return a->rank_by < b->rank_by ? -1 : 1;
	if (a->value != b->value)
		return a->value < b->value ? -1 : 1;
	if (a->weight != b->weight)
		return a->weight < b->weight ? -1 : 1;
	return 0;
}

extern Ranked *ranked_new(uint32 capacity);
/* A buffer with the same cells and room for so many more; the buffer itself if it has it. */
extern Ranked *ranked_with_room(Ranked *r, uint32 more);
extern Ranked *ranked_copy_buffer(const Ranked *r);
/* Appends to a buffer of one's own. */
extern Ranked *ranked_put(Ranked *r, RankedCell cell);
extern void ranked_append_all(Ranked *r, const Ranked *added);
/* The canonical form, a fresh copy; an argument in canonical form. */
extern Ranked *ranked_sort(const Ranked *r);
extern Ranked *ranked_sorted(Datum datum);
/* An argument as it is, or an error where it is none. */
extern Ranked *ranked_stored(Datum datum);
#define PG_GETARG_RANKED(n) ranked_sorted(PG_GETARG_DATUM(n))

#endif /* WSIS_MEASURES_RANKED_H */
