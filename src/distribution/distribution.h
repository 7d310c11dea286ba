/*
 * The type distribution: an exact multiset of values with weights, each pair as often as
 * it came; or, where asked for, a sketch of one, its values rounded to a relative error.
 *
 * A value is flat. As stored it holds its cells sorted, each pair once; as the state of
 * an aggregate it is a buffer with spare room to which cells are appended, sorted when
 * it is full of repetitions and at the end. A cell is one to three words: its value, its
 * weight unless every one is 1, its count unless every one is 1.
 */
#ifndef WSIS_DISTRIBUTION_DISTRIBUTION_H
#define WSIS_DISTRIBUTION_DISTRIBUTION_H

#include "wsis.h"

#include <float.h>

#include "lib/stringinfo.h"

typedef union DistributionWord
{
	double number;
	int64 count;
	uint64 bits;
} DistributionWord;

typedef enum DistributionForm
{
	DISTRIBUTION_SORTED, /* canonical: equal multisets have equal bytes */
	DISTRIBUTION_BUFFER	 /* in any order, with room for more */
} DistributionForm;

/* What a cell has beside its value. */
#define DISTRIBUTION_WEIGHTS 1
#define DISTRIBUTION_COUNTS 2

typedef struct Distribution
{
	int32 vl_len_;
	uint8 version;
	uint8 form;
	uint8 parts;
	uint8 reserved; /* zero */
	uint32 count;	/* cells in use */
	uint32 capacity;
	double relative_error; /* of a sketch; 0: exact */
	DistributionWord words[FLEXIBLE_ARRAY_MEMBER];
} Distribution;

#define DISTRIBUTION_VERSION 1
#define DISTRIBUTION_HEADER offsetof(Distribution, words)

/* One value with one weight, so many times. */
typedef struct DistributionCell
{
	double value;
	double weight;
	int64 count;
} DistributionCell;

static inline int
distribution_width(int parts)
{
	return 1 + (parts & DISTRIBUTION_WEIGHTS) + (parts >> 1);
}

static inline Size
distribution_size(uint32 capacity, int parts)
{
	return DISTRIBUTION_HEADER +
		(Size) capacity * distribution_width(parts) * sizeof(DistributionWord);
}

static inline double
distribution_value(const Distribution *d, uint32 i)
{
	return d->words[(Size) i * distribution_width(d->parts)].number;
}

static inline DistributionCell
distribution_get(const DistributionWord *cells, int parts, uint32 i)
{
	const DistributionWord *cell = cells + (Size) i * distribution_width(parts);
	DistributionCell got = {cell[0].number, 1, 1};

	if (parts & DISTRIBUTION_WEIGHTS)
		got.weight = cell[1].number;
	if (parts & DISTRIBUTION_COUNTS)
		got.count = cell[distribution_width(parts) - 1].count;
	return got;
}

static inline void
distribution_set(DistributionWord *cells, int parts, uint32 i, DistributionCell put)
{
	DistributionWord *cell = cells + (Size) i * distribution_width(parts);

	cell[0].number = put.value;
	if (parts & DISTRIBUTION_WEIGHTS)
		cell[1].number = put.weight;
	if (parts & DISTRIBUTION_COUNTS)
		cell[distribution_width(parts) - 1].count = put.count;
}

static inline DistributionCell
distribution_cell(const Distribution *d, uint32 i)
{
	return distribution_get(d->words, d->parts, i);
}

/* The parts that a cell can't do without. */
static inline int
distribution_needs(DistributionCell cell)
{
	return (cell.weight != 1 ? DISTRIBUTION_WEIGHTS : 0) |
		(cell.count != 1 ? DISTRIBUTION_COUNTS : 0);
}

/* What a distribution can hold: any number or +Infinity, with a weight from 0. */
static inline bool
distribution_value_is_valid(double value)
{
	return value >= -DBL_MAX;
}
static inline bool
distribution_weight_is_valid(double weight)
{
	return weight >= 0 && weight <= DBL_MAX;
}
/* As stored: minus zero is zero. */
static inline double
distribution_plain(double value)
{
	return value + 0.0;
}
extern void distribution_check_value(double value);
extern void distribution_check_weight(double weight);

/* An argument as it is, or an error where it is none; the same for a part of so many bytes. */
extern Distribution *distribution_stored(Datum datum);
extern void distribution_check_stored(const Distribution *d, Size size);
/* An argument, sorted, whatever form it has. */
extern Distribution *distribution_sorted(Datum datum);
#define PG_GETARG_DISTRIBUTION(n) distribution_sorted(PG_GETARG_DATUM(n))

/*
 * Buffers; see distribution_state.c. What makes room returns the buffer itself or a new
 * one: with_room leaves the old one to the caller (or the executor), grow frees it.
 */
extern Distribution *distribution_new(int parts, double relative_error);
extern Distribution *distribution_copy_buffer(const Distribution *d);
extern Distribution *distribution_with_room(Distribution *buffer, int parts, uint32 cells);
extern Distribution *distribution_grow(Distribution *buffer, int parts, uint32 cells);
extern Size distribution_size_for(const Distribution *d, int parts, uint32 more);
extern void distribution_place(const Distribution *d, int parts, void *at, Size size);
extern void distribution_append_all(Distribution *buffer, const Distribution *added);
extern void distribution_check_exactness(const Distribution *d, double relative_error);
/* The canonical form of a buffer; the cells of one that may be reordered serve as scratch. */
extern Distribution *distribution_sort(const Distribution *buffer);
extern Distribution *distribution_sort_own(Distribution *buffer);
/* The same in a given place of at least the size of its cells; elsewhere where that won't do. */
extern Distribution *distribution_sort_own_at(Distribution *buffer, void *place);

/* Appends where there is room. */
static inline bool
distribution_append(Distribution *buffer, DistributionCell cell)
{
	if (buffer->count >= buffer->capacity || (distribution_needs(cell) & ~buffer->parts) != 0)
		return false;
	distribution_set(buffer->words, buffer->parts, buffer->count++, cell);
	return true;
}

extern Distribution *distribution_put(Distribution *buffer, DistributionCell cell);

/* Cells sorted by value and weight to another place, those that they come from perhaps reordered.
 */
extern void distribution_sort_cells(DistributionWord *cells, uint32 count, int parts, bool reorder,
									DistributionWord *sorted);

/* Cells sorted by value and weight where they are; there is as much room for scratch. */
extern void distribution_sort_words(DistributionWord *cells, DistributionWord *scratch,
									uint32 count, int parts);

/* Adds a row to argument 0 of a transition; what the transition returns. */
extern Datum distribution_add_weighted(FunctionCallInfo fcinfo, double value, double weight);

/* Sketches; see sketch.c. */
#define SKETCH_ERROR_MIN 1e-9
#define SKETCH_ERROR_MAX 0.5
static inline bool
sketch_error_is_valid(double relative_error)
{
	return relative_error >= SKETCH_ERROR_MIN && relative_error <= SKETCH_ERROR_MAX;
}
extern void sketch_check_error(double relative_error);
extern int sketch_bits(double relative_error);
extern double sketch_round(double value, int bits);
extern uint32 sketch_room(int parts, uint32 count);
extern uint32 sketch_fold(const DistributionWord *cells, int parts, uint32 count,
						  DistributionWord *folded, uint32 room);
extern bool sketch_may_follow(double lesser, double greater);

/* Text and binary, also as a part of another value; what is read as text isn't sorted yet. */
extern Distribution *distribution_read(const char **at, const char **why);
extern void distribution_write(StringInfo text, const Distribution *d);
extern Distribution *distribution_receive(StringInfo buf, Size length);
extern void distribution_send(StringInfo buf, const Distribution *d);

/*
 * Reading a sorted distribution. What there is nothing to say of is false: no cell, or
 * for the coefficient nothing to share.
 */
extern double distribution_total_weight(const Distribution *d);
extern bool distribution_mean(const Distribution *d, double *mean);
extern bool distribution_mean_and_weight(const Distribution *d, double *mean, double *weight);
extern bool distribution_gini(const Distribution *d, double *gini);
/* p and limits ascend; the answers stand where they did. within: weights instead of shares. */
extern bool distribution_quantiles(const Distribution *d, const double *p, double *quantiles,
								   int count);
extern bool distribution_shares(const Distribution *d, const double *limits, double *shares,
								int count);
extern void distribution_within(const Distribution *d, const double *limits, double *weights,
								int count);

#endif /* WSIS_DISTRIBUTION_DISTRIBUTION_H */
