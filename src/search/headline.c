/* The function headline; see headline.h. */
#include "search/headline.h"

#include "tsearch/ts_utils.h"
#include "utils/builtins.h"

PG_FUNCTION_INFO_V1(wsis_headline);
Datum
wsis_headline(PG_FUNCTION_ARGS)
{
	text *t = PG_GETARG_TEXT_PP(1);
	HeadlineOptions options = headline_options(PG_GETARG_TEXT_PP(3));
	HeadlineTerms *terms = headline_terms(PG_GETARG_TSQUERY(2));
	const char *bytes = VARDATA_ANY(t);
	int32 length = VARSIZE_ANY_EXHDR(t);
	TokenList list;
	HeadlineMarks marks;
	HeadlineSpans spans;
	HeadlineSpans fragments;
	StringInfoData out;

	token_list_cut(&list, bytes, length);
	headline_terms_find(terms, PG_GETARG_OID(0), &list);
	marks = headline_match(terms);
	spans = headline_spans(&marks, bytes, length);
	fragments = headline_choose(&options, &list, &marks, &spans);
	initStringInfo(&out);
	headline_write(&out, &options, bytes, length, &fragments, &spans);
	PG_RETURN_TEXT_P(cstring_to_text_with_len(out.data, out.len));
}
