/* Reading matrices: cells, totals, folding, comparison with another matrix. */
#include "matrix/matrix.h"

#include <math.h>

#include "common/int.h"
#include "funcapi.h"
#include "utils/tuplestore.h"

static void
put_row(FunctionCallInfo fcinfo, Datum *values, bool *nulls)
{
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;

	tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
}

static void
put_cell(FunctionCallInfo fcinfo, MatrixKey key, int64 value)
{
	Datum values[3] = {ActionLineGetDatum(matrix_key_line(key)), SdgGetDatum(matrix_key_sdg(key)),
					   Int64GetDatum(value)};
	bool nulls[3] = {false, false, false};

	put_row(fcinfo, values, nulls);
}

/* Lines that are counted for themselves: all but C7, whose applications are. */
static bool
is_leaf(ActionLine line)
{
	return action_line_expand(ACTION_LINE_BIT(line)) == ACTION_LINE_BIT(line);
}

/* The zeros of leaf lines x goals that a matrix needs to be a whole table. */
static Matrix *
with_zeros(const Matrix *m)
{
	Matrix *all = matrix_begin(m->count + ACTION_LINES * SDG_GOALS);
	uint32 next = 0;

	for (ActionLine line = 0; line < ACTION_LINES; line++)
	{
		int goal = 1;

		for (;;)
		{
			MatrixKey zero = is_leaf(line) && goal <= SDG_GOALS
				? matrix_key(line, sdg_make(goal, 0, 0))
				: PG_UINT32_MAX;
			MatrixKey cell = next < m->count && matrix_key_line(matrix_keys(m)[next]) == line
				? matrix_keys(m)[next]
				: PG_UINT32_MAX;
			MatrixKey key = Min(zero, cell);

			if (key == PG_UINT32_MAX)
				break;
			matrix_keys(all)[all->count] = key;
			all->values[all->count++] = key == cell ? m->values[next++] : 0;
			if (key == zero)
				goal++;
		}
	}
	return all;
}

PG_FUNCTION_INFO_V1(wsis_matrix_cells);
Datum
wsis_matrix_cells(PG_FUNCTION_ARGS)
{
	Matrix *m = PG_GETARG_MATRIX(0);

	InitMaterializedSRF(fcinfo, 0);
	if (PG_GETARG_BOOL(1))
		m = with_zeros(m);
	for (uint32 i = 0; i < m->count; i++)
		put_cell(fcinfo, matrix_keys(m)[i], m->values[i]);
	return (Datum) 0;
}

PG_FUNCTION_INFO_V1(wsis_matrix_value);
Datum
wsis_matrix_value(PG_FUNCTION_ARGS)
{
	Matrix *m = PG_GETARG_MATRIX(0);
	MatrixKey key = matrix_key(PG_GETARG_ACTION_LINE(1), PG_GETARG_SDG(2));
	uint32 low = 0;
	uint32 high = m->count;

	while (low < high)
	{
		uint32 middle = low + (high - low) / 2;

		if (matrix_keys(m)[middle] < key)
			low = middle + 1;
		else
			high = middle;
	}
	PG_RETURN_INT64(low < m->count && matrix_keys(m)[low] == key ? m->values[low] : 0);
}

static void
add_to_total(int64 *total, int64 value)
{
	if (pg_add_s64_overflow(*total, value, total))
		ereport(ERROR, errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				errmsg("the total of a matrix leaves 64 bits"));
}

PG_FUNCTION_INFO_V1(wsis_matrix_total);
Datum
wsis_matrix_total(PG_FUNCTION_ARGS)
{
	Matrix *m = PG_GETARG_MATRIX(0);
	int64 total = 0;

	for (uint32 i = 0; i < m->count; i++)
		add_to_total(&total, m->values[i]);
	PG_RETURN_INT64(total);
}

/* The matrix with each cell counted under another key. */
typedef MatrixKey (*KeyMap)(MatrixKey key);

static Matrix *
map_keys(const Matrix *m, KeyMap map)
{
	Matrix *state = matrix_state_new(0);

	for (uint32 i = 0; i < m->count; i++)
		state = matrix_state_add(state, map(matrix_keys(m)[i]), m->values[i]);
	return matrix_sorted(PointerGetDatum(state));
}

static MatrixKey
with_line_folded(MatrixKey key)
{
	return matrix_key(action_line_parent(matrix_key_line(key)), matrix_key_sdg(key));
}

static MatrixKey
with_sdg_folded(MatrixKey key)
{
	return matrix_key(matrix_key_line(key), sdg_to_goal(matrix_key_sdg(key)));
}

PG_FUNCTION_INFO_V1(wsis_matrix_fold_lines);
Datum
wsis_matrix_fold_lines(PG_FUNCTION_ARGS)
{
	PG_RETURN_POINTER(map_keys(PG_GETARG_MATRIX(0), with_line_folded));
}

PG_FUNCTION_INFO_V1(wsis_matrix_fold_sdgs);
Datum
wsis_matrix_fold_sdgs(PG_FUNCTION_ARGS)
{
	PG_RETURN_POINTER(map_keys(PG_GETARG_MATRIX(0), with_sdg_folded));
}

static void
put_total(FunctionCallInfo fcinfo, Datum code, int64 value)
{
	Datum values[2] = {code, Int64GetDatum(value)};
	bool nulls[2] = {false, false};

	put_row(fcinfo, values, nulls);
}

PG_FUNCTION_INFO_V1(wsis_matrix_line_totals);
Datum
wsis_matrix_line_totals(PG_FUNCTION_ARGS)
{
	Matrix *m = PG_GETARG_MATRIX(0);
	uint32 i = 0;

	InitMaterializedSRF(fcinfo, 0);
	while (i < m->count)
	{
		ActionLine line = matrix_key_line(matrix_keys(m)[i]);
		int64 total = 0;

		for (; i < m->count && matrix_key_line(matrix_keys(m)[i]) == line; i++)
			add_to_total(&total, m->values[i]);
		put_total(fcinfo, ActionLineGetDatum(line), total);
	}
	return (Datum) 0;
}

static int
compare_by_sdg(const void *a, const void *b)
{
	return (int) matrix_key_sdg(((const MatrixCell *) a)->key) -
		(int) matrix_key_sdg(((const MatrixCell *) b)->key);
}

PG_FUNCTION_INFO_V1(wsis_matrix_sdg_totals);
Datum
wsis_matrix_sdg_totals(PG_FUNCTION_ARGS)
{
	MatrixCell *cells;
	int count = matrix_cells(PG_GETARG_DATUM(0), &cells);
	int i = 0;

	InitMaterializedSRF(fcinfo, 0);
	qsort(cells, count, sizeof(MatrixCell), compare_by_sdg);
	while (i < count)
	{
		Sdg sdg = matrix_key_sdg(cells[i].key);
		int64 total = 0;

		for (; i < count && matrix_key_sdg(cells[i].key) == sdg; i++)
			add_to_total(&total, cells[i].value);
		put_total(fcinfo, SdgGetDatum(sdg), total);
	}
	return (Datum) 0;
}

/* Has the matrix cells, all of them of goals? Or of targets and indicators only? */
static bool
all_goals(const Matrix *m, bool goals)
{
	for (uint32 i = 0; i < m->count; i++)
		if ((sdg_target(matrix_key_sdg(matrix_keys(m)[i])) == 0) != goals)
			return false;
	return m->count > 0;
}

/* Codes are compared one by one: goals never meet targets. */
static void
notice_levels(const Matrix *a, const Matrix *b)
{
	if ((all_goals(a, true) && all_goals(b, false)) || (all_goals(a, false) && all_goals(b, true)))
		ereport(NOTICE, errmsg("one matrix counts goals only and the other none"),
				errhint("Fold both with fold_sdgs to compare goals."));
}

/* The cells of one matrix that the other has not. */
static Matrix *
cells_without(const Matrix *m, const Matrix *other)
{
	Matrix *rest = matrix_begin(m->count);
	uint32 j = 0;

	notice_levels(m, other);
	for (uint32 i = 0; i < m->count; i++)
	{
		MatrixKey key = matrix_keys(m)[i];

		while (j < other->count && matrix_keys(other)[j] < key)
			j++;
		if (j == other->count || matrix_keys(other)[j] != key)
			matrix_append(rest, key, m->values[i]);
	}
	return matrix_end(rest);
}

PG_FUNCTION_INFO_V1(wsis_matrix_missing);
Datum
wsis_matrix_missing(PG_FUNCTION_ARGS)
{
	PG_RETURN_POINTER(cells_without(PG_GETARG_MATRIX(1), PG_GETARG_MATRIX(0)));
}

PG_FUNCTION_INFO_V1(wsis_matrix_beyond);
Datum
wsis_matrix_beyond(PG_FUNCTION_ARGS)
{
	PG_RETURN_POINTER(cells_without(PG_GETARG_MATRIX(0), PG_GETARG_MATRIX(1)));
}

static void
refuse_negative(const Matrix *m)
{
	for (uint32 i = 0; i < m->count; i++)
		if (m->values[i] < 0)
			ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					errmsg("a matrix with negative counts has no specialization"),
					errdetail("A cell of %s counts " INT64_FORMAT ".",
							  action_line_facts[matrix_key_line(matrix_keys(m)[i])].text,
							  m->values[i]));
}

/*
 * Location quotient (Balassa's revealed comparative advantage):
 * (value / line total) / (SDG total / total) = value / expected;
 * pointwise mutual information: its logarithm to base 2.
 */
PG_FUNCTION_INFO_V1(wsis_matrix_specialization);
Datum
wsis_matrix_specialization(PG_FUNCTION_ARGS)
{
	Matrix *m = PG_GETARG_MATRIX(0);
	double *lines = palloc0(sizeof(double) * ACTION_LINES);
	double *sdgs = palloc0(sizeof(double) * (PG_UINT16_MAX + 1)); /* by code */
	double total = 0;

	refuse_negative(m);
	for (uint32 i = 0; i < m->count; i++)
	{
		lines[matrix_key_line(matrix_keys(m)[i])] += m->values[i];
		sdgs[matrix_key_sdg(matrix_keys(m)[i])] += m->values[i];
		total += m->values[i];
	}
	InitMaterializedSRF(fcinfo, 0);
	for (uint32 i = 0; i < m->count; i++)
	{
		MatrixKey key = matrix_keys(m)[i];
		double expected = lines[matrix_key_line(key)] * sdgs[matrix_key_sdg(key)] / total;
		double quotient = m->values[i] / expected;
		Datum values[6] = {ActionLineGetDatum(matrix_key_line(key)),
						   SdgGetDatum(matrix_key_sdg(key)),
						   Int64GetDatum(m->values[i]),
						   Float8GetDatum(expected),
						   Float8GetDatum(quotient),
						   Float8GetDatum(log2(quotient))};
		bool nulls[6] = {false};

		put_row(fcinfo, values, nulls);
	}
	return (Datum) 0;
}

/* Cosine of the angle between the counts; Jaccard index of the cells that are not zero. */
PG_FUNCTION_INFO_V1(wsis_matrix_similarity);
Datum
wsis_matrix_similarity(PG_FUNCTION_ARGS)
{
	Matrix *a = PG_GETARG_MATRIX(0);
	Matrix *b = PG_GETARG_MATRIX(1);
	double product = 0;
	double a_square = 0;
	double b_square = 0;
	uint32 both = 0;
	uint32 j = 0;
	uint32 either;
	TupleDesc desc;
	Datum values[2] = {0, 0};
	bool nulls[2];

	if (get_call_result_type(fcinfo, NULL, &desc) != TYPEFUNC_COMPOSITE)
		elog(ERROR, "similarity returns a row");
	for (uint32 i = 0; i < a->count; i++)
	{
		MatrixKey key = matrix_keys(a)[i];

		a_square += (double) a->values[i] * a->values[i];
		while (j < b->count && matrix_keys(b)[j] < key)
			j++;
		if (j < b->count && matrix_keys(b)[j] == key)
		{
			both++;
			product += (double) a->values[i] * b->values[j];
		}
	}
	for (uint32 i = 0; i < b->count; i++)
		b_square += (double) b->values[i] * b->values[i];
	either = a->count + b->count - both;
	nulls[0] = a->count == 0 || b->count == 0;
	nulls[1] = either == 0;
	if (!nulls[0])
		values[0] = Float8GetDatum(product / (sqrt(a_square) * sqrt(b_square)));
	if (!nulls[1])
		values[1] = Float8GetDatum((double) both / either);
	PG_RETURN_DATUM(HeapTupleGetDatum(heap_form_tuple(BlessTupleDesc(desc), values, nulls)));
}
