/* detect_language(text): the languages of a text, as rows. */
#include "search/token.h"

#include "funcapi.h"
#include "utils/builtins.h"
#include "utils/tuplestore.h"

/* A language's row: what share of the letters, how surely. */
static void
put_language(ReturnSetInfo *result, const TokenList *list, Language language, double all)
{
	static const char *const names[] = {"ar", "en", "es", "fr", "ru", "zh", "und"};
	double letters = list->letters[language];
	Datum values[3] = {CStringGetTextDatum(names[language]), Float8GetDatum(letters / all),
					   Float8GetDatum(list->sure[language] / letters)};
	bool nulls[3] = {false};

	tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
}

PG_FUNCTION_INFO_V1(wsis_detect_language);
Datum
wsis_detect_language(PG_FUNCTION_ARGS)
{
	text *t = PG_GETARG_TEXT_PP(0);
	TokenList list;
	int64 all = 0;

	InitMaterializedSRF(fcinfo, 0);
	token_list_cut(&list, VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t));
	for (int i = 0; i <= LANGUAGES; i++)
		all += list.letters[i];
	/* the greatest share first; each is put and taken out */
	for (;;)
	{
		int best = 0;

		for (int i = 1; i <= LANGUAGES; i++)
			if (list.letters[i] > list.letters[best])
				best = i;
		if (list.letters[best] == 0)
			break;
		put_language((ReturnSetInfo *) fcinfo->resultinfo, &list, best, all);
		list.letters[best] = 0;
	}
	pfree(list.tokens);
	PG_RETURN_NULL();
}
