/* What questions' elements ask for, in tsquery's own notation. */
#ifndef WSIS_SEARCH_QUERY_TEXT_H
#define WSIS_SEARCH_QUERY_TEXT_H

#include "wsis.h"

#include "tsearch/ts_type.h"

#include "search/element.h"

/* Several of them with one operator between; trees are kept flat, so that none is too deep. */
extern char *query_text_join(const List *nodes, const char *operator);
extern char *query_text_not(const char *node);
/* One lexeme. */
extern char *query_text_lexeme(const char *lexeme, int length);
/* The query; NULL: one that asks for nothing. */
extern TSQuery query_text_read(const char *text);

/*
 * The elements, wherever they stand; or side by side. The doubtful ones are asked for only
 * where there are no others. NULL when there is nothing to ask for.
 */
extern char *query_text_words(const List *elements, bool doubtful);
extern char *query_text_phrase(const List *elements, bool doubtful);

#endif /* WSIS_SEARCH_QUERY_TEXT_H */
