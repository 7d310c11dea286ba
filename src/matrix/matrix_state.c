/*
 * The state of the aggregates over matrices: a flat hash table in the value
 * itself. It is at most half full, so a group takes at most 48 bytes a cell, and
 * less than 128 for its first two.
 */
#include "matrix/matrix.h"

#include "common/int.h"

#define FIRST_CAPACITY 4

static inline uint32
place_of(MatrixKey key, uint32 capacity)
{
	if (capacity >= MATRIX_DIRECT)
		return matrix_direct_place(matrix_key_line(key), matrix_key_sdg(key)) & (capacity - 1);
	return (key * 0x9E3779B1u) >> 16 & (capacity - 1);
}

static Matrix *
make_state(uint32 capacity)
{
	Size size = MATRIX_HEADER + capacity * MATRIX_CELL;
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
	uint32 place = place_of(key, state->capacity);

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
	return state;
}

Matrix *
matrix_state_new(void)
{
	return make_state(FIRST_CAPACITY);
}

/*
 * The state to write into: argument n of an aggregate's transition, a new one
 * when it is NULL, a copy when it is not the aggregate's own.
 */
Matrix *
matrix_state(FunctionCallInfo fcinfo, int argument)
{
	Matrix *m;
	uint32 capacity = FIRST_CAPACITY;

	if (PG_ARGISNULL(argument))
		return matrix_state_new();
	m = (Matrix *) PG_GETARG_POINTER(argument);
	if (VARATT_IS_4B_U(m) && m->form == MATRIX_HASHED && AggCheckCallContext(fcinfo, NULL))
		return m;
	m = matrix_sorted(PointerGetDatum(m));
	while (capacity < m->count * 2)
		capacity *= 2;
	return copy_state(m, capacity);
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
