/* The aggregates: matrix_agg over lines x codes, and sum of matrices. */
#include "matrix/matrix.h"

#include "common/int.h"
#include "port/pg_bitutils.h"

#include "aggregate.h"
#include "matrix/matrix_tally.h"

static bool
any_null(FunctionCallInfo fcinfo)
{
	for (int i = 1; i < PG_NARGS(); i++)
		if (PG_ARGISNULL(i))
			return true;
	return false;
}

/* The weight of a row: 1 where the aggregate takes none. */
static int64
weight_of(FunctionCallInfo fcinfo)
{
	int64 weight = PG_NARGS() > 3 ? PG_GETARG_INT64(3) : 1;

	if (weight < 0)
		ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				errmsg("the weight of a row can't be negative: " INT64_FORMAT, weight),
				errhint("Subtract matrices with the operator -."));
	return weight;
}

/* The codes of a row, each with its share in the place of a cell. */
typedef struct RowCodes
{
	int count;
	Sdg code[SDG_SET_CODES];
	uint32 place[SDG_SET_CODES];
} RowCodes;

static inline void
add_code(RowCodes *codes, Sdg code)
{
	codes->code[codes->count] = code;
	codes->place[codes->count++] = matrix_code_place(code);
}

/* Adds every pair of a line and a code. */
static Matrix *
add_pairs(Matrix *state, ActionLineSet lines, const RowCodes *codes, int64 weight)
{
	for (; lines; lines &= lines - 1)
	{
		ActionLine line = pg_rightmost_one_pos32(lines);

		for (int i = 0; i < codes->count; i++)
		{
			MatrixKey key = matrix_key(line, codes->code[i]);

			if (!matrix_add_directly(state, key, line * MATRIX_LINE_STRIDE + codes->place[i],
									 weight))
				state = matrix_state_add(state, key, weight);
		}
	}
	return state;
}

/* How many cells a row adds to a state that is yet to be made. */
static inline uint32
first_cells(FunctionCallInfo fcinfo, ActionLineSet lines, int codes)
{
	return PG_ARGISNULL(0) ? pg_popcount32(lines) * codes : 0;
}

/* Adds every pair of a line and a member of a set: in the tally, if there is one and it can. */
static Matrix *
add_members(Matrix *state, ActionLineSet lines, const uint8 *members, int count, int64 weight)
{
	uint32 goals;
	RowCodes codes;

	if (matrix_has_tally(state->capacity) && weight == 1 && tally_goals(members, count, &goals))
		return tally_row(state, lines, goals);
	codes.count = 0;
	for (int i = 0; i < count; i++)
		add_code(&codes, sdg_of_bit(members[i]));
	return add_pairs(state, lines, &codes, weight);
}

/* The row's lines times the row's codes, each given as one or as a set. */
static inline Datum
add_row(FunctionCallInfo fcinfo, bool line_set, bool sdg_set)
{
	ActionLineSet lines;
	int64 weight;
	Matrix *state;

	if (any_null(fcinfo))
		return aggregate_unchanged(fcinfo);
	weight = weight_of(fcinfo);
	lines = line_set ? PG_GETARG_ACTION_LINE_SET(1) : ACTION_LINE_BIT(PG_GETARG_ACTION_LINE(1));
	if (weight == 0)
		lines = 0;
	if (sdg_set)
	{
		uint8 members[SDG_SET_CODES];
		int count = sdg_set_members(PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(2)), members);

		state = matrix_state(fcinfo, 0, first_cells(fcinfo, lines, count));
		state = add_members(state, lines, members, count, weight);
	}
	else
	{
		RowCodes codes;

		codes.count = 0;
		add_code(&codes, PG_GETARG_SDG(2));
		state = matrix_state(fcinfo, 0, first_cells(fcinfo, lines, 1));
		state = add_pairs(state, lines, &codes, weight);
	}
	PG_RETURN_POINTER(state);
}

PG_FUNCTION_INFO_V1(wsis_matrix_add_line_code);
Datum
wsis_matrix_add_line_code(PG_FUNCTION_ARGS)
{
	return add_row(fcinfo, false, false);
}

PG_FUNCTION_INFO_V1(wsis_matrix_add_line_codes);
Datum
wsis_matrix_add_line_codes(PG_FUNCTION_ARGS)
{
	return add_row(fcinfo, false, true);
}

PG_FUNCTION_INFO_V1(wsis_matrix_add_lines_code);
Datum
wsis_matrix_add_lines_code(PG_FUNCTION_ARGS)
{
	return add_row(fcinfo, true, false);
}

PG_FUNCTION_INFO_V1(wsis_matrix_add_lines_codes);
Datum
wsis_matrix_add_lines_codes(PG_FUNCTION_ARGS)
{
	return add_row(fcinfo, true, true);
}

/* Transition of sum, and what combines the states of workers. */
PG_FUNCTION_INFO_V1(wsis_matrix_add_matrix);
Datum
wsis_matrix_add_matrix(PG_FUNCTION_ARGS)
{
	const Matrix *added;
	Matrix *state;

	if (PG_ARGISNULL(1))
		return aggregate_unchanged(fcinfo);
	added = matrix_stored(PG_GETARG_DATUM(1));
	if (added->form == MATRIX_HASHED)
		added = matrix_settled(added);
	state = matrix_state(fcinfo, 0, added->count);
	for (uint32 i = 0; i < added->capacity; i++)
		if (matrix_keys(added)[i] != 0)
			state = matrix_state_add(state, matrix_keys(added)[i], added->values[i]);
	PG_RETURN_POINTER(state);
}

/* The state as a value: sorted, without zeros and spare room, and a copy. */
PG_FUNCTION_INFO_V1(wsis_matrix_final);
Datum
wsis_matrix_final(PG_FUNCTION_ARGS)
{
	Matrix *m = PG_GETARG_MATRIX(0);

	if ((Pointer) m == PG_GETARG_POINTER(0))
	{
		Matrix *copy = palloc(VARSIZE(m));

		memcpy(copy, m, VARSIZE(m));
		m = copy;
	}
	PG_RETURN_POINTER(m);
}
