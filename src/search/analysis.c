/* A configuration's dictionaries; see analysis.h. */
#include "search/analysis.h"

#include "utils/fmgrprotos.h"

#include "search/concept_labels.h"

extern PGDLLEXPORT Datum wsis_parser_start(PG_FUNCTION_ARGS);

TSConfigCacheEntry *
analysis_configuration(Oid config)
{
	TSConfigCacheEntry *found = lookup_ts_config_cache(config);

	if (lookup_ts_parser_cache(found->prsId)->prsstart.fn_addr != wsis_parser_start)
		ereport(
			ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			errmsg("the text search configuration has another parser than wsis.parser"),
			errdetail("The configuration is %s.",
					  DatumGetCString(DirectFunctionCall1(regconfigout, ObjectIdGetDatum(config)))),
			errhint("websearch_to_tsquery() and ts_headline() are for it; "
					"wsis.multilingual has wsis.parser."));
	return found;
}

/* One dictionary; one that waits for further words is told that there is none. */
static TSLexeme *
ask(Oid dictionary, const char *token, int length)
{
	TSDictionaryCacheEntry *d = lookup_ts_dictionary_cache(dictionary);
	DictSubState state = {false, false, NULL};
	TSLexeme *found = (TSLexeme *) DatumGetPointer(
		FunctionCall4(&d->lexize, PointerGetDatum(d->dictData), PointerGetDatum(token),
					  Int32GetDatum(length), PointerGetDatum(&state)));
	TSLexeme *last;

	if (!state.getnext)
		return found;
	state.isend = true;
	last = (TSLexeme *) DatumGetPointer(FunctionCall4(&d->lexize, PointerGetDatum(d->dictData),
													  PointerGetDatum(NULL), Int32GetDatum(0),
													  PointerGetDatum(&state)));
	return last ? last : found;
}

TSLexeme *
analysis_lexize(const TSConfigCacheEntry *config, int type, const char *token, int length)
{
	const ListDictionary *dictionaries;

	if (type >= config->lenmap)
		return NULL;
	dictionaries = &config->map[type];
	for (int i = 0; i < dictionaries->len; i++)
	{
		Oid dictionary = dictionaries->dictIds[i];
		TSLexeme *found =
			concept_labels_of_dictionary(dictionary) ? NULL : ask(dictionary, token, length);

		if (found && found->lexeme && found->flags & TSL_FILTER)
		{
			token = found->lexeme;
			length = strlen(token);
		}
		else if (found)
			return found;
	}
	return NULL;
}
