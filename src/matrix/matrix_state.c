/*
 * The state of the aggregates over matrices: a flat hash table in the value
 * itself. It is at most half full, so a group takes at most 48 bytes a cell, and
 * less than 128 for its first two; from 129 cells on with a tally, 488 bytes more.
 */
#include "matrix/matrix.h"

#include "port/pg_bitutils.h"

#include "matrix/matrix_tally.h"

#define FIRST_CAPACITY 4

Size
matrix_state_size(uint32 capacity)
{
	return MATRIX_HEADER + capacity * MATRIX_CELL +
		(matrix_has_tally(capacity) ? sizeof(MatrixTally) : 0);
}

static Matrix *
make_state(uint32 capacity)
{
	Size size = matrix_state_size(capacity);
	Matrix *state = palloc0(size);

	SET_VARSIZE(state, size);
	state->version = MATRIX_VERSION;
	state->form = MATRIX_HASHED;
	state->capacity = capacity;
	return state;
}

/* The place of a cell, or of the free one where it belongs. */
static inline uint32
find_place(const Matrix *state, MatrixKey key)
{
	const MatrixKey *keys = matrix_keys(state);
	uint32 place = matrix_place(matrix_key_line(key), matrix_key_sdg(key)) & (state->capacity - 1);

	while (keys[place] != key && keys[place] != 0)
		place = (place + 1) & (state->capacity - 1);
	return place;
}

static void
put_new(Matrix *state, MatrixKey key, int64 value)
{
	uint32 place = find_place(state, key);

	matrix_keys(state)[place] = key;
	state->values[place] = value;
	state->count++;
}

/* A state with the same cells and room for more; the old one is the executor's to free. */
static Matrix *
copy_state(const Matrix *m, uint32 capacity)
{
	Matrix *state = make_state(capacity);

	for (uint32 i = 0; i < m->capacity; i++)
		if (matrix_keys(m)[i] != 0)
			put_new(state, matrix_keys(m)[i], m->values[i]);
	if (m->form == MATRIX_HASHED && matrix_has_tally(m->capacity))
		*matrix_tally(state) = *matrix_tally(m);
	return state;
}

/* The capacity at which so many cells fill a table half at most. */
static uint32
capacity_for(uint32 cells)
{
	return Max(FIRST_CAPACITY, pg_nextpower2_32(Max(cells, 1) * 2));
}

/* A state with room for so many cells. */
Matrix *
matrix_state_new(uint32 cells)
{
	return make_state(capacity_for(cells));
}

/*
 * The state to write into: argument n of an aggregate's transition, a new one with
 * room for so many cells when it is NULL, a copy when it is not the aggregate's own.
 */
Matrix *
matrix_state(FunctionCallInfo fcinfo, int argument, uint32 cells)
{
	Matrix *m;

	if (PG_ARGISNULL(argument))
		return matrix_state_new(cells);
	m = (Matrix *) PG_GETARG_POINTER(argument);
	if (VARATT_IS_4B_U(m) && m->form == MATRIX_HASHED && AggCheckCallContext(fcinfo, NULL))
		return m;
	m = matrix_sorted(PointerGetDatum(m));
	return copy_state(m, capacity_for(m->count));
}

void
matrix_overflow(MatrixKey key)
{
	char sdg[SDG_TEXT_MAX];

	sdg_write(matrix_key_sdg(key), sdg);
	ereport(ERROR, errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE), errmsg("matrix cell out of range"),
			errdetail("The count of %s, %s leaves 64 bits.",
					  action_line_facts[matrix_key_line(key)].text, sdg));
}

/* Adds to a cell; returns the state, which is a new one when it had to grow. */
Matrix *
matrix_state_add(Matrix *state, MatrixKey key, int64 value)
{
	uint32 place = find_place(state, key);

	if (matrix_keys(state)[place] == key)
	{
		if (pg_add_s64_overflow(state->values[place], value, &state->values[place]))
			matrix_overflow(key);
		return state;
	}
	if ((state->count + 1) * 2 > state->capacity)
		state = copy_state(state, state->capacity * 2);
	put_new(state, key, value);
	return state;
}

/* Adds the counts of a line in the tally to the cells. */
static Matrix *
settle_line(Matrix *state, ActionLine line, const uint64 *lanes)
{
	for (int goal = 1; goal <= SDG_GOALS; goal++)
	{
		Sdg sdg = sdg_make(goal, 0, 0);
		MatrixKey key = matrix_key(line, sdg);
		int count = lanes[(goal - 1) / TALLY_LANES] >> (goal - 1) % TALLY_LANES * 8 & 0xFF;

		if (count > 0 && !matrix_add_directly(state, key, matrix_place(line, sdg), count))
			state = matrix_state_add(state, key, count);
	}
	return state;
}

/* Adds the tally, if there is one, to the cells; the state as matrix_state_add returns it. */
Matrix *
matrix_settle(Matrix *state)
{
	MatrixTally tally;

	if (!matrix_has_tally(state->capacity) || matrix_tally(state)->rows == 0)
		return state;
	tally = *matrix_tally(state);
	memset(matrix_tally(state), 0, sizeof(MatrixTally));
	for (ActionLine line = 0; line < ACTION_LINES; line++)
		state = settle_line(state, line, tally.lanes[line]);
	return state;
}

/* The same of a state that isn't ours to write into: itself, if nothing is in its tally. */
const Matrix *
matrix_settled(const Matrix *state)
{
	if (!matrix_has_tally(state->capacity) || matrix_tally(state)->rows == 0)
		return state;
	return matrix_settle(copy_state(state, state->capacity));
}
