/* A configuration's dictionaries; see analysis.h. */
#include "search/analysis.h"

#include "utils/fmgrprotos.h"

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

TSLexeme *
analysis_lexize(const TSConfigCacheEntry *config, int type, const char *token, int length)
{
	const ListDictionary *dictionaries;

	if (type >= config->lenmap)
		return NULL;
	dictionaries = &config->map[type];
	for (int i = 0; i < dictionaries->len; i++)
	{
		TSDictionaryCacheEntry *d = lookup_ts_dictionary_cache(dictionaries->dictIds[i]);
		DictSubState state = {false, false, NULL};
		TSLexeme *found = (TSLexeme *) DatumGetPointer(
			FunctionCall4(&d->lexize, PointerGetDatum(d->dictData), PointerGetDatum(token),
						  Int32GetDatum(length), PointerGetDatum(&state)));

		if (state.getnext)
		{
			/* one that waits for further words is told that there is none */
			TSLexeme *last;

			state.isend = true;
			state.getnext = false;
			last = (TSLexeme *) DatumGetPointer(
				FunctionCall4(&d->lexize, PointerGetDatum(d->dictData), PointerGetDatum(NULL),
							  Int32GetDatum(0), PointerGetDatum(&state)));
			found = last ? last : found;
		}
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
