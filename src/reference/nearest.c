/* The spelling that somebody may have meant. */
#include "wsis.h"

#include "catalog/pg_type.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/varlena.h"

/* longer texts are nobody's slip of a code's name */
#define NEAREST_BYTES_MAX 100

/* Edits between two texts, or more than most. */
static int
edits_between(text *a, text *b, int most)
{
	if (VARSIZE_ANY_EXHDR(b) > NEAREST_BYTES_MAX)
		return most + 1;
	return varstr_levenshtein_less_equal(VARDATA_ANY(a), VARSIZE_ANY_EXHDR(a), VARDATA_ANY(b),
										 VARSIZE_ANY_EXHDR(b), 1, 1, 1, most, true);
}

PG_FUNCTION_INFO_V1(wsis_nearest_spelling);
Datum
wsis_nearest_spelling(PG_FUNCTION_ARGS)
{
	text *value = PG_GETARG_TEXT_PP(0);
	ArrayType *array = PG_GETARG_ARRAYTYPE_P(1);
	int most = VARSIZE_ANY_EXHDR(value) / 3;
	Datum *spellings;
	bool *nulls;
	int count;
	text *nearest = NULL;

	if (VARSIZE_ANY_EXHDR(value) > NEAREST_BYTES_MAX)
		PG_RETURN_NULL();
	deconstruct_array(array, TEXTOID, -1, false, TYPALIGN_INT, &spellings, &nulls, &count);
	for (int i = 0; i < count && most >= 0; i++)
	{
		int edits;

		CHECK_FOR_INTERRUPTS();
		if (nulls[i])
			continue;
		edits = edits_between(value, DatumGetTextPP(spellings[i]), most);
		if (edits <= most)
		{
			nearest = DatumGetTextPP(spellings[i]);
			most = edits - 1;
		}
	}
	if (!nearest)
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(nearest);
}
