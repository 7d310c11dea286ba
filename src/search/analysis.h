/* What a configuration's dictionaries make of one token at a time. */
#ifndef WSIS_SEARCH_ANALYSIS_H
#define WSIS_SEARCH_ANALYSIS_H

#include "wsis.h"

#include "tsearch/ts_cache.h"
#include "tsearch/ts_public.h"

/* The configuration; raises for one whose parser is not wsis.parser. */
extern TSConfigCacheEntry *analysis_configuration(Oid config);

/*
 * A token's lexemes; NULL where no dictionary knows it, none in all for a stop word. The
 * concepts whose labels begin there are not among them: see concept_labels.h.
 */
extern TSLexeme *analysis_lexize(const TSConfigCacheEntry *config, int type, const char *token,
								 int length);

#endif /* WSIS_SEARCH_ANALYSIS_H */
