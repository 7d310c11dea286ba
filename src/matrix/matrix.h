/*
 * The type matrix: sparse counts, action line x SDG code, signed 64 bit.
 *
 * A value is flat. As stored it holds its cells sorted, without zeros; as the
 * state of an aggregate it is a hash table that grows by doubling, so that a
 * cell is found at once and a group with few cells stays small.
 */
#ifndef WSIS_MATRIX_MATRIX_H
#define WSIS_MATRIX_MATRIX_H

#include "wsis.h"

#include "common/int.h"

#include "vocabulary/types.h"

/* A cell's place: its line's id, then its code; never 0, and in their order. */
typedef uint32 MatrixKey;

static inline MatrixKey
matrix_key(ActionLine line, Sdg sdg)
{
	return (MatrixKey) line << 16 | sdg;
}
static inline ActionLine
matrix_key_line(MatrixKey key)
{
	return key >> 16;
}
static inline Sdg
matrix_key_sdg(MatrixKey key)
{
	return key & 0xFFFF;
}

typedef enum MatrixForm
{
	MATRIX_SORTED, /* capacity = count, keys ascend, no value is 0 */
	MATRIX_HASHED  /* capacity is a power of two, key 0 = free */
} MatrixForm;

/* Behind the header stand capacity values, then capacity keys: 12 bytes a cell. */
typedef struct Matrix
{
	int32 vl_len_;
	uint8 version;
	uint8 form;
	uint16 reserved; /* zero */
	uint32 count;	 /* cells in use */
	uint32 capacity;
	int64 values[FLEXIBLE_ARRAY_MEMBER];
} Matrix;

#define MATRIX_VERSION 1
#define MATRIX_HEADER offsetof(Matrix, values)
#define MATRIX_CELL (sizeof(int64) + sizeof(MatrixKey))
/* As many as there can be: 19 lines x 17 goals, 169 targets and fewer than 512 indicators. */
#define MATRIX_CELLS_MAX (ACTION_LINES * 1024)

static inline MatrixKey *
matrix_keys(const Matrix *m)
{
	return (MatrixKey *) (m->values + m->capacity);
}

/* An argument as it is, or an error where it is none. */
extern Matrix *matrix_stored(Datum datum);
/* An argument as a sorted matrix, whatever form it has. */
extern Matrix *matrix_sorted(Datum datum);
#define PG_GETARG_MATRIX(n) matrix_sorted(PG_GETARG_DATUM(n))

/* A sorted matrix with room for so many cells; matrix_end sets what was used. */
extern Matrix *matrix_begin(uint32 room);
static inline void
matrix_append(Matrix *m, MatrixKey key, int64 value)
{
	if (value != 0)
	{
		matrix_keys(m)[m->count] = key;
		m->values[m->count++] = value;
	}
}
extern Matrix *matrix_end(Matrix *m);

/* The cells as a list of one's own, in order. */
typedef struct MatrixCell
{
	MatrixKey key;
	int64 value;
} MatrixCell;
extern int matrix_cells(Datum datum, MatrixCell **cells);

/* The state of an aggregate, made or adopted; see matrix_state.c. */
extern Size matrix_state_size(uint32 capacity);
extern Matrix *matrix_state_new(uint32 cells);
extern Matrix *matrix_state(FunctionCallInfo fcinfo, int argument, uint32 cells);
extern Matrix *matrix_state_add(Matrix *state, MatrixKey key, int64 value);
extern Matrix *matrix_settle(Matrix *state);
extern const Matrix *matrix_settled(const Matrix *state);

/*
 * Line and code are the place in the hash table: the goals of a line lie side by side
 * and, from a capacity of 512 on, those of all lines never collide. The loop over a
 * row's pairs relies on it.
 */
#define MATRIX_LINE_STRIDE (SDG_GOALS + 1)
static inline uint32
matrix_code_place(Sdg sdg)
{
	return sdg_goal(sdg) + sdg_target(sdg) * 1031 + sdg_indicator(sdg) * 4099;
}
static inline uint32
matrix_place(ActionLine line, Sdg sdg)
{
	return line * MATRIX_LINE_STRIDE + matrix_code_place(sdg);
}
/* Adds to a cell that is at its own place; false, with nothing done, when it is not. */
static inline bool
matrix_add_directly(Matrix *state, MatrixKey key, uint32 place, int64 value)
{
	int64 sum;

	place &= state->capacity - 1;
	if (matrix_keys(state)[place] != key || pg_add_s64_overflow(state->values[place], value, &sum))
		return false;
	state->values[place] = sum;
	return true;
}
pg_noreturn extern void matrix_overflow(MatrixKey key);

#endif /* WSIS_MATRIX_MATRIX_H */
