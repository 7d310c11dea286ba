/* Reading a corpus: its terms as rows, its totals; which lexemes it counts; keeping a stored one.
 */
#include "search/corpus.h"

#include "funcapi.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/tuplestore.h"

#include "search/bm25.h"

static inline bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* The e of "1e5", "2e-3". */
static inline bool
is_exponent(const char *text, uint32 length, uint32 i)
{
	return text[i] == 'e' && i > 0 && is_digit(text[i - 1]) && i + 1 < length &&
		(is_digit(text[i + 1]) || text[i + 1] == '-' || text[i + 1] == '+');
}

/*
 * A number, an address or a file's name is told by its form, since a lexeme doesn't
 * say what type of token it came from: signs that no word has, or no letter at all.
 * A concept is told by its capitals and always counted: SDG9.c, C7.e-health.
 */
bool
corpus_counts_lexeme(const char *text, uint32 length)
{
	bool letter = false;
	bool sign = false;

	for (uint32 i = 0; i < length; i++)
	{
		unsigned char c = text[i];

		if (c >= 'A' && c <= 'Z')
			return true;
		sign |= c == '.' || c == '/' || c == '@' || c == ':';
		letter |= c >= 0x80 || (c >= 'a' && c <= 'z' && !is_exponent(text, length, i));
	}
	return letter && !sign;
}

PG_FUNCTION_INFO_V1(wsis_corpus_terms);
Datum
wsis_corpus_terms(PG_FUNCTION_ARGS)
{
	Corpus *c = PG_GETARG_CORPUS(0);
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;

	InitMaterializedSRF(fcinfo, 0);
	for (uint32 i = 0; i < c->count; i++)
	{
		CorpusTerm term = corpus_term(c, i);
		Datum values[3];
		bool nulls[3] = {false};

		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		values[0] = PointerGetDatum(cstring_to_text_with_len(term.text, term.length));
		values[1] = Int64GetDatum(term.documents);
		values[2] = Float8GetDatum(bm25_idf(c->documents, term.documents));
		tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
		pfree(DatumGetPointer(values[0]));
	}
	return (Datum) 0;
}

PG_FUNCTION_INFO_V1(wsis_corpus_totals);
Datum
wsis_corpus_totals(PG_FUNCTION_ARGS)
{
	Corpus *c = PG_GETARG_CORPUS(0);
	TupleDesc desc;
	Datum values[4];
	bool nulls[4] = {false};

	if (get_call_result_type(fcinfo, NULL, &desc) != TYPEFUNC_COMPOSITE)
		elog(ERROR, "corpus_totals returns a row");
	values[0] = Int64GetDatum(c->documents);
	values[1] = Int64GetDatum(c->length);
	nulls[2] = c->documents == 0;
	values[2] = nulls[2] ? (Datum) 0 : Float8GetDatum((double) c->length / c->documents);
	values[3] = Int64GetDatum(c->count);
	PG_RETURN_DATUM(HeapTupleGetDatum(heap_form_tuple(BlessTupleDesc(desc), values, nulls)));
}
