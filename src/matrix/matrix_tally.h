/*
 * The tally behind a large state: rows of goals, which is what most projects have,
 * are first counted in lanes of a byte, all goals of a line in three additions and
 * without a branch for each pair. When a lane could run over, or anyone wants to
 * read the cells, matrix_settle adds the lanes to the cells.
 */
#ifndef WSIS_MATRIX_MATRIX_TALLY_H
#define WSIS_MATRIX_MATRIX_TALLY_H

#include "port/pg_bitutils.h"

#include "matrix/matrix.h"

#define TALLY_LANES 8 /* of a word, the first goal in the lowest byte */
#define TALLY_WORDS ((SDG_GOALS + TALLY_LANES - 1) / TALLY_LANES)
#define TALLY_ROWS_MAX 255

typedef struct MatrixTally
{
	uint64 rows;
	/* the line behind the last one takes what belongs to no line */
	uint64 lanes[ACTION_LINES + 1][TALLY_WORDS];
} MatrixTally;

/* A hashed state has one, behind the keys, from this capacity on. */
#define TALLY_CAPACITY 512
static inline bool
matrix_has_tally(uint32 capacity)
{
	return capacity >= TALLY_CAPACITY;
}
static inline MatrixTally *
matrix_tally(const Matrix *state)
{
	return (MatrixTally *) (matrix_keys(state) + state->capacity);
}
/* The goals of these members of a set, bit 0 for goal 1; false when there is a target. */
static inline bool
tally_goals(const uint8 *members, int count, uint32 *goals)
{
	uint64 found = 0;

	for (int i = 0; i < count; i++)
	{
		Sdg code = sdg_of_bit(members[i]);

		found |= (uint64) 1 << (sdg_goal(code) | (sdg_to_goal(code) != code) << 5);
	}
	*goals = (uint32) found >> 1;
	return found >> 32 == 0;
}

/* Eight bits as eight lanes. */
static inline uint64
lanes_of_bits(uint64 bits)
{
	uint64 spread = bits * UINT64CONST(0x0101010101010101) & UINT64CONST(0x8040201008040201);

	return (spread + UINT64CONST(0x7F7F7F7F7F7F7F7F)) >> 7 & UINT64CONST(0x0101010101010101);
}

/* Counts a row of lines and goals in a state that has a tally; returns the state. */
static inline Matrix *
tally_row(Matrix *state, ActionLineSet lines, uint32 goals)
{
	MatrixTally *tally = matrix_tally(state);
	uint64 first = lanes_of_bits(goals & 0xFF);
	uint64 second = lanes_of_bits(goals >> 8 & 0xFF);
	uint64 third = lanes_of_bits(goals >> 16);

	tally->rows++;
	/* at least four lines: few rows have more, so that how many there are is no branch */
	for (int i = 0; i < 4 || lines; i++, lines &= lines - 1)
	{
		uint64 *lanes = tally->lanes[pg_rightmost_one_pos32(lines | 1u << ACTION_LINES)];

		lanes[0] += first;
		lanes[1] += second;
		lanes[2] += third;
	}
	return tally->rows < TALLY_ROWS_MAX ? state : matrix_settle(state);
}

#endif /* WSIS_MATRIX_MATRIX_TALLY_H */
