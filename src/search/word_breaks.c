/* word_breaks(text): the segmentation as rows. */
#include "search/search.h"

#include "funcapi.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/tuplestore.h"

#include "search/word_break.h"

void
search_check_dictionary(void)
{
	const char *error = dictionary_error();

	if (error)
		ereport(ERROR,
				(errcode(ERRCODE_EXTERNAL_ROUTINE_EXCEPTION),
				 errmsg("the dictionaries of words of ICU can't be used"),
				 errdetail("ICU says %s.", error),
				 errhint("Is ICU installed with its data, as PostgreSQL needs it?")));
}

/* What a segment is. */
static const char *
kind_of(const WordSegment *segment)
{
	if (segment->bits & CHARACTER_LETTER)
	{
		if (segment->script == SCRIPT_HAN)
			return "han";
		return segment->script == SCRIPT_KANA ? "kana" : "word";
	}
	if (segment->bits & CHARACTER_DIGIT)
		return "number";
	return segment->bits & CHARACTER_BLANK ? "blank" : "mark";
}

PG_FUNCTION_INFO_V1(wsis_word_breaks);
Datum
wsis_word_breaks(PG_FUNCTION_ARGS)
{
	text *t = PG_GETARG_TEXT_PP(0);
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;
	WordBreaker breaker;
	WordSegment segment;
	int start = 1;

	InitMaterializedSRF(fcinfo, 0);
	word_breaker_begin(&breaker, VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t));
	while (word_breaker_next(&breaker, &segment))
	{
		const char *at = (const char *) segment.start;
		size_t bytes = segment.end - segment.start;
		int length = character_count(at, bytes);
		Datum values[4] = {PointerGetDatum(cstring_to_text_with_len(at, bytes)),
						   Int32GetDatum(start), Int32GetDatum(length),
						   CStringGetTextDatum(kind_of(&segment))};
		bool nulls[4] = {false};

		CHECK_FOR_INTERRUPTS();
		search_check_dictionary();
		tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
		pfree(DatumGetPointer(values[0]));
		pfree(DatumGetPointer(values[3]));
		start += length;
	}
	PG_RETURN_NULL();
}
