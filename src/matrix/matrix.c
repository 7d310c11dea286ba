/* The type matrix: construction, input, output, operators. */
#include "matrix/matrix.h"

#include "common/hashfn.h"
#include "common/int.h"
#include "lib/stringinfo.h"
#include "libpq/pqformat.h"
#include "miscadmin.h"
#include "port/pg_bitutils.h"
#include "utils/builtins.h"

#include "comparison.h"
#include "stored.h"

/* A sorted matrix with room for so many cells. */
Matrix *
matrix_begin(uint32 room)
{
	Matrix *m = palloc0(MATRIX_HEADER + (Size) room * MATRIX_CELL);

	m->version = MATRIX_VERSION;
	m->form = MATRIX_SORTED;
	m->capacity = room;
	return m;
}

/* Gives back the room that was not used: the keys move behind the last value. */
Matrix *
matrix_end(Matrix *m)
{
	MatrixKey *keys = matrix_keys(m);

	m->capacity = m->count;
	memmove(matrix_keys(m), keys, m->count * sizeof(MatrixKey));
	SET_VARSIZE(m, MATRIX_HEADER + m->count * MATRIX_CELL);
	return m;
}

static int
compare_cells(const void *a, const void *b)
{
	MatrixKey x = ((const MatrixCell *) a)->key;
	MatrixKey y = ((const MatrixCell *) b)->key;

	return x < y ? -1 : x > y;
}

static Matrix *
sort_state(const Matrix *state)
{
	MatrixCell *cells;
	Matrix *sorted;
	uint32 count = 0;

	state = matrix_settled(state);
	cells = palloc(sizeof(MatrixCell) * (state->count + 1));
	sorted = matrix_begin(state->count);
	for (uint32 i = 0; i < state->capacity; i++)
		if (matrix_keys(state)[i] != 0)
			cells[count++] = (MatrixCell){matrix_keys(state)[i], state->values[i]};
	qsort(cells, count, sizeof(MatrixCell), compare_cells);
	for (uint32 i = 0; i < count; i++)
		matrix_append(sorted, cells[i].key, cells[i].value);
	pfree(cells);
	return matrix_end(sorted);
}

/* Do the header and the length fit each other? */
static bool
head_is_sound(const Matrix *m)
{
	Size size = VARSIZE(m);

	if (size < MATRIX_HEADER || m->version != MATRIX_VERSION || m->form > MATRIX_HASHED ||
		m->reserved != 0 || m->capacity > 4 * MATRIX_CELLS_MAX)
		return false;
	if (m->form == MATRIX_SORTED)
		return m->count == m->capacity && size == MATRIX_HEADER + m->capacity * MATRIX_CELL;
	return m->capacity >= 2 && pg_nextpower2_32(m->capacity) == m->capacity &&
		m->count <= m->capacity / 2 && size == matrix_state_size(m->capacity);
}

/* Is every cell one that there is, and are there as many as the header says? */
static bool
cells_are_sound(const Matrix *m)
{
	uint32 used = 0;

	for (uint32 i = 0; i < m->capacity; i++)
	{
		MatrixKey key = matrix_keys(m)[i];

		if (key == 0 && m->form == MATRIX_HASHED)
			continue;
		if (key >> 24 || !action_line_is_valid(matrix_key_line(key)) ||
			!sdg_is_valid(matrix_key_sdg(key)))
			return false;
		if (m->form == MATRIX_SORTED && i > 0 && key <= matrix_keys(m)[i - 1])
			return false;
		used++;
	}
	return used == m->count;
}

Matrix *
matrix_stored(Datum datum)
{
	Matrix *m = (Matrix *) PG_DETOAST_DATUM(datum);

	if (!head_is_sound(m))
		refuse_stored("matrix", "Its header and its length don't fit each other");
	if (!cells_are_sound(m))
		refuse_stored("matrix", "A cell of it can't be");
	return m;
}

Matrix *
matrix_sorted(Datum datum)
{
	Matrix *m = matrix_stored(datum);

	return m->form == MATRIX_SORTED ? m : sort_state(m);
}

int
matrix_cells(Datum datum, MatrixCell **cells)
{
	Matrix *m = matrix_sorted(datum);

	*cells = palloc(sizeof(MatrixCell) * (m->count + 1));
	for (uint32 i = 0; i < m->count; i++)
		(*cells)[i] = (MatrixCell){matrix_keys(m)[i], m->values[i]};
	return m->count;
}

/* Text: {C2:9.c=3,C7.e-health:3.d=1} */

#define BLANKS " \t\n\r"

static void
refuse_text(const char *text, const char *at, const char *why, struct Node *escontext)
{
	errsave(escontext, errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
			errmsg("invalid input syntax for type matrix: \"%.80s\"", text),
			errdetail("%s at \"%.40s\".", why, at),
			errhint("Write cells as in {C2:9.c=3,C7.e-health:3.d=1}."));
}

/* Reads one cell behind *at; NULL and a message in *why when there is none. */
static const char *
read_cell(const char *at, MatrixKey *key, int64 *value, const char **why)
{
	const char *colon = strchr(at, ':');
	const char *equals = strchr(at, '=');
	ReadFault fault = {0};
	ActionLine line = 0;
	Sdg sdg = 0;
	char *end;

	*why = "There is no cell";
	if (!colon || !equals || equals < colon)
		return NULL;
	*why = "There is no action line";
	if (read_action_line(at, colon - at, &line, &fault) != READ_OK)
		return NULL;
	*why = "There is no SDG code";
	if (read_sdg(colon + 1, equals - colon - 1, &sdg, &fault) != READ_OK)
		return NULL;
	*why = "There is no 64-bit count";
	errno = 0;
	*value = strtoll(equals + 1, &end, 10);
	if (errno != 0 || end == equals + 1)
		return NULL;
	*key = matrix_key(line, sdg);
	return end;
}

/* Cells that are read: in order, as they are written, at once into a matrix; else into a state. */
typedef struct CellReader
{
	Matrix *sorted;
	Matrix *state;
	MatrixKey last;
} CellReader;

static void
take_cell(CellReader *reader, MatrixKey key, int64 value)
{
	Matrix *sorted = reader->sorted;

	if (!reader->state && key > reader->last && sorted->count < sorted->capacity)
	{
		matrix_append(sorted, key, value);
		reader->last = key;
		return;
	}
	if (!reader->state)
	{
		reader->state = matrix_state_new(sorted->count + 1);
		for (uint32 i = 0; i < sorted->count; i++)
			reader->state =
				matrix_state_add(reader->state, matrix_keys(sorted)[i], sorted->values[i]);
	}
	reader->state = matrix_state_add(reader->state, key, value);
}

/* Reads all cells up to the closing brace; NULL and a message in *why at *at otherwise. */
static Matrix *
read_cells(const char **at, const char **why)
{
	/* the shortest cell is C1:1=1 */
	CellReader reader = {matrix_begin(Min(strlen(*at) / 6 + 1, MATRIX_CELLS_MAX))};
	bool more = **at != '}';

	while (more)
	{
		MatrixKey key = 0;
		int64 value = 0;
		const char *end = read_cell(*at, &key, &value, why);

		CHECK_FOR_INTERRUPTS();
		if (!end)
			return NULL;
		take_cell(&reader, key, value);
		*at = end + strspn(end, BLANKS);
		more = **at == ',';
		if (more)
			(*at)++;
	}
	*why = "There is neither comma nor brace";
	if (**at != '}')
		return NULL;
	return reader.state ? reader.state : matrix_end(reader.sorted);
}

PG_FUNCTION_INFO_V1(wsis_matrix_in);
Datum
wsis_matrix_in(PG_FUNCTION_ARGS)
{
	const char *text = PG_GETARG_CSTRING(0);
	const char *at = text + strspn(text, BLANKS);
	const char *why = "There is no opening brace";
	Matrix *state = NULL;

	if (*at == '{')
	{
		at++;
		at += strspn(at, BLANKS);
		state = read_cells(&at, &why);
	}
	if (state)
	{
		at++;
		at += strspn(at, BLANKS);
		if (*at == '\0')
			PG_RETURN_POINTER(matrix_sorted(PointerGetDatum(state)));
		why = "There is something behind the closing brace";
	}
	refuse_text(text, at, why, fcinfo->context);
	PG_RETURN_NULL();
}

PG_FUNCTION_INFO_V1(wsis_matrix_out);
Datum
wsis_matrix_out(PG_FUNCTION_ARGS)
{
	Matrix *m = PG_GETARG_MATRIX(0);
	/* "C7.e-environment:17.19.2=-9223372036854775808," */
	char *text = palloc((Size) m->count * 48 + 3);
	char *at = text;

	*at++ = '{';
	for (uint32 i = 0; i < m->count; i++)
	{
		MatrixKey key = matrix_keys(m)[i];

		if (i > 0)
			*at++ = ',';
		at = stpcpy(at, action_line_facts[matrix_key_line(key)].text);
		*at++ = ':';
		at += sdg_write(matrix_key_sdg(key), at);
		*at++ = '=';
		at += pg_lltoa(m->values[i], at);
	}
	*at++ = '}';
	*at = '\0';
	PG_RETURN_CSTRING(text);
}

/* Binary: version, three zero bytes, count, then each cell's line, a zero byte, code, value. */

static void
refuse_binary(const char *why, int64 what)
{
	ereport(ERROR, errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
			errmsg("invalid matrix in binary input"),
			errdetail("%s: " INT64_FORMAT ".", why, what));
}

PG_FUNCTION_INFO_V1(wsis_matrix_recv);
Datum
wsis_matrix_recv(PG_FUNCTION_ARGS)
{
	StringInfo buf = (StringInfo) PG_GETARG_POINTER(0);
	uint32 header = pq_getmsgint(buf, 4);
	uint32 count = pq_getmsgint(buf, 4);
	MatrixKey before = 0;
	Matrix *m;

	if (header != (uint32) MATRIX_VERSION << 24)
		refuse_binary("unknown version or reserved bytes", header);
	if (count > MATRIX_CELLS_MAX || count * MATRIX_CELL != (Size) (buf->len - buf->cursor))
		refuse_binary("the number of cells does not fit the length", count);
	m = matrix_begin(count);
	for (uint32 i = 0; i < count; i++)
	{
		MatrixKey key = pq_getmsgint(buf, 4);
		int64 value = pq_getmsgint64(buf);

		if (key >> 24 || !action_line_is_valid(matrix_key_line(key)) ||
			!sdg_is_valid(matrix_key_sdg(key)))
			refuse_binary("no such cell", key);
		if (key <= before)
			refuse_binary("cells are not in order", key);
		if (value == 0)
			refuse_binary("a cell holds zero", key);
		matrix_append(m, key, value);
		before = key;
	}
	PG_RETURN_POINTER(matrix_end(m));
}

PG_FUNCTION_INFO_V1(wsis_matrix_send);
Datum
wsis_matrix_send(PG_FUNCTION_ARGS)
{
	Matrix *m = PG_GETARG_MATRIX(0);
	StringInfoData buf;

	pq_begintypsend(&buf);
	pq_sendint32(&buf, (uint32) MATRIX_VERSION << 24);
	pq_sendint32(&buf, m->count);
	for (uint32 i = 0; i < m->count; i++)
	{
		pq_sendint32(&buf, matrix_keys(m)[i]);
		pq_sendint64(&buf, m->values[i]);
	}
	PG_RETURN_BYTEA_P(pq_endtypsend(&buf));
}

/* Some total order: fewer cells first, then by the cells' places, then by their counts. */
static int
compare_matrices(Matrix *const *x, Matrix *const *y)
{
	const Matrix *a = *x;
	const Matrix *b = *y;

	if (a->count != b->count)
		return a->count < b->count ? -1 : 1;
	for (uint32 i = 0; i < a->count; i++)
		if (matrix_keys(a)[i] != matrix_keys(b)[i])
			return matrix_keys(a)[i] < matrix_keys(b)[i] ? -1 : 1;
	for (uint32 i = 0; i < a->count; i++)
		if (a->values[i] != b->values[i])
			return a->values[i] < b->values[i] ? -1 : 1;
	return 0;
}

WSIS_COMPARISONS(matrix, Matrix *, PG_GETARG_MATRIX, compare_matrices);

PG_FUNCTION_INFO_V1(wsis_matrix_hash);
Datum
wsis_matrix_hash(PG_FUNCTION_ARGS)
{
	Matrix *m = PG_GETARG_MATRIX(0);

	return hash_any((unsigned char *) m->values, m->count * MATRIX_CELL);
}

PG_FUNCTION_INFO_V1(wsis_matrix_hash_extended);
Datum
wsis_matrix_hash_extended(PG_FUNCTION_ARGS)
{
	Matrix *m = PG_GETARG_MATRIX(0);

	return hash_any_extended((unsigned char *) m->values, m->count * MATRIX_CELL,
							 PG_GETARG_INT64(1));
}

/* Merges two matrices cell by cell, the second one times sign. */
static Matrix *
merge(const Matrix *a, const Matrix *b, bool subtract)
{
	Matrix *m = matrix_begin(a->count + b->count);
	uint32 i = 0;
	uint32 j = 0;

	while (i < a->count || j < b->count)
	{
		MatrixKey x = i < a->count ? matrix_keys(a)[i] : PG_UINT32_MAX;
		MatrixKey y = j < b->count ? matrix_keys(b)[j] : PG_UINT32_MAX;
		MatrixKey key = Min(x, y);
		int64 left = x == key ? a->values[i++] : 0;
		int64 right = y == key ? b->values[j++] : 0;
		int64 value;

		if (subtract ? pg_sub_s64_overflow(left, right, &value)
					 : pg_add_s64_overflow(left, right, &value))
			matrix_overflow(key);
		matrix_append(m, key, value);
	}
	return matrix_end(m);
}

PG_FUNCTION_INFO_V1(wsis_matrix_plus);
Datum
wsis_matrix_plus(PG_FUNCTION_ARGS)
{
	PG_RETURN_POINTER(merge(PG_GETARG_MATRIX(0), PG_GETARG_MATRIX(1), false));
}

PG_FUNCTION_INFO_V1(wsis_matrix_minus);
Datum
wsis_matrix_minus(PG_FUNCTION_ARGS)
{
	PG_RETURN_POINTER(merge(PG_GETARG_MATRIX(0), PG_GETARG_MATRIX(1), true));
}

PG_FUNCTION_INFO_V1(wsis_matrix_times);
Datum
wsis_matrix_times(PG_FUNCTION_ARGS)
{
	Matrix *m = PG_GETARG_MATRIX(0);
	int64 factor = PG_GETARG_INT64(1);
	Matrix *product = matrix_begin(m->count);

	for (uint32 i = 0; i < m->count; i++)
	{
		int64 value;

		if (pg_mul_s64_overflow(m->values[i], factor, &value))
			matrix_overflow(matrix_keys(m)[i]);
		matrix_append(product, matrix_keys(m)[i], value);
	}
	PG_RETURN_POINTER(matrix_end(product));
}
