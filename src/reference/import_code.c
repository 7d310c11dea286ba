/*
 * Codes of lists, as people write them: for an import, which asks for them in
 * every row. A reading is an array of spellings, in small letters, each with its
 * code behind it.
 */
#include "wsis.h"

#include "catalog/pg_collation.h"
#include "catalog/pg_type.h"
#include "miscadmin.h"
#include "nodes/primnodes.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/formatting.h"
#include "utils/memutils.h"
#include "utils/varlena.h"

#include "reference/reading.h"
#include "search/character.h"

typedef struct Spelling
{
	const char *text;
	int length;
	text *code;
} Spelling;

/* A reading, sorted, and the value that it was made from. */
typedef struct Reading
{
	ArrayType *array;
	bool fixed; /* a constant: need not be compared from call to call */
	MemoryContext context;
	Spelling *spellings;
	int count;
} Reading;

static int
compare_spellings(const void *a, const void *b)
{
	const Spelling *x = a;
	const Spelling *y = b;

	return x->length != y->length ? (x->length < y->length ? -1 : 1)
								  : memcmp(x->text, y->text, x->length);
}

/* The spellings of an array, sorted. */
static void
fill_reading(Reading *reading)
{
	Datum *members;
	bool *nulls;
	int count;

	deconstruct_array(reading->array, TEXTOID, -1, false, TYPALIGN_INT, &members, &nulls, &count);
	reading->spellings = palloc0(Max(count, 2) / 2 * sizeof(Spelling));
	for (int i = 0; i + 1 < count; i += 2)
	{
		text *spelling;
		Spelling *to = &reading->spellings[reading->count];

		if (nulls[i] || nulls[i + 1])
			continue;
		spelling = DatumGetTextPP(members[i]);
		to->text = VARDATA_ANY(spelling);
		to->length = VARSIZE_ANY_EXHDR(spelling);
		to->code = DatumGetTextPCopy(members[i + 1]);
		reading->count++;
	}
	qsort(reading->spellings, reading->count, sizeof(Spelling), compare_spellings);
}

/* Is an argument a constant where the function is called? Parameters may change: PL/pgSQL has its
 * variables as such. */
static bool
is_constant(FunctionCallInfo fcinfo, int arg)
{
	Node *call = fcinfo->flinfo->fn_expr;

	return call && IsA(call, FuncExpr) && IsA(list_nth(((FuncExpr *) call)->args, arg), Const);
}

/* The reading that is argument number arg, kept from call to call for as long as it is the same. */
static Reading *
reading_of(FunctionCallInfo fcinfo, int arg)
{
	Reading *reading = fcinfo->flinfo->fn_extra;
	ArrayType *array;
	MemoryContext before;
	MemoryContext context;

	if (reading && reading->fixed)
		return reading;
	array = PG_GETARG_ARRAYTYPE_P(arg);
	if (reading && VARSIZE(reading->array) == VARSIZE(array) &&
		memcmp(reading->array, array, VARSIZE(array)) == 0)
		return reading;
	if (reading)
	{
		fcinfo->flinfo->fn_extra = NULL;
		MemoryContextDelete(reading->context);
	}
	context = AllocSetContextCreate(fcinfo->flinfo->fn_mcxt, "wsis reading", ALLOCSET_SMALL_SIZES);
	before = MemoryContextSwitchTo(context);
	reading = palloc0(sizeof(Reading));
	reading->context = context;
	reading->fixed = is_constant(fcinfo, arg);
	reading->array = (ArrayType *) PG_DETOAST_DATUM_COPY(PointerGetDatum(array));
	fill_reading(reading);
	MemoryContextSwitchTo(before);
	fcinfo->flinfo->fn_extra = reading;
	return reading;
}

/* The code of a spelling; NULL: none. */
static text *
find_code(const Reading *reading, const char *spelling, int length)
{
	char small[64];
	Spelling key = {small, length, NULL};
	const Spelling *found;

	if (length <= sizeof(small) && characters_are_ascii(spelling, length))
		for (int i = 0; i < length; i++)
			small[i] = pg_ascii_tolower((unsigned char) spelling[i]);
	else
	{
		key.text = str_tolower(spelling, length, DEFAULT_COLLATION_OID);
		key.length = strlen(key.text);
	}
	found = bsearch(&key, reading->spellings, reading->count, sizeof(Spelling), compare_spellings);
	return found ? found->code : NULL;
}

PG_FUNCTION_INFO_V1(wsis_import_code);
Datum
wsis_import_code(PG_FUNCTION_ARGS)
{
	text *value = PG_GETARG_TEXT_PP(0);
	text *code = find_code(reading_of(fcinfo, 1), VARDATA_ANY(value), VARSIZE_ANY_EXHDR(value));

	if (!code)
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(code);
}

/* Adds a code to sorted ones, unless it is there. */
static void
add_code(Datum *codes, int *count, text *code)
{
	int at = *count;

	while (at > 0)
	{
		text *other = DatumGetTextPP(codes[at - 1]);
		int order = varstr_cmp(VARDATA_ANY(other), VARSIZE_ANY_EXHDR(other), VARDATA_ANY(code),
							   VARSIZE_ANY_EXHDR(code), C_COLLATION_OID);

		if (order == 0)
			return;
		if (order < 0)
			break;
		at--;
	}
	memmove(codes + at + 1, codes + at, (*count - at) * sizeof(Datum));
	codes[at] = PointerGetDatum(code);
	(*count)++;
}

/* Steps over a member of a list and what parts it from the next. */
static void
next_member(const char **at, const char *end, const char **member, int *length)
{
	const char *stop;

	*member = *at;
	while (*at < end && !(**at == ',' || **at == ';' || **at == '/' || **at == '|'))
		(*at)++;
	stop = *at;
	reading_trim(member, &stop);
	*length = stop - *member;
	if (*at < end)
		(*at)++;
}

PG_FUNCTION_INFO_V1(wsis_import_codes);
Datum
wsis_import_codes(PG_FUNCTION_ARGS)
{
	text *value = PG_GETARG_TEXT_PP(0);
	Reading *reading = reading_of(fcinfo, 1);
	const char *at = VARDATA_ANY(value);
	const char *end = at + VARSIZE_ANY_EXHDR(value);
	Datum *codes = palloc((reading->count + 1) * sizeof(Datum));
	int count = 0;

	while (at < end)
	{
		const char *member;
		int length;
		text *code;

		CHECK_FOR_INTERRUPTS();
		next_member(&at, end, &member, &length);
		if (length == 0)
			continue;
		if (!(code = find_code(reading, member, length)))
			PG_RETURN_NULL();
		add_code(codes, &count, code);
	}
	if (count == 0)
		PG_RETURN_NULL();
	PG_RETURN_ARRAYTYPE_P(construct_array(codes, count, TEXTOID, -1, false, TYPALIGN_INT));
}
