/*
 * A corpus as many calls of a function in one query look at it. A stored one is kept,
 * and only those parts of it are fetched that a search for terms comes to: a few of
 * thousands.
 */
#ifndef WSIS_SEARCH_CORPUS_VIEW_H
#define WSIS_SEARCH_CORPUS_VIEW_H

#include "search/corpus.h"

typedef struct CorpusView
{
	Corpus *corpus;			/* what is looked at; its header is always there */
	uint8 *fetched;			/* which parts of it are there; NULL: all */
	struct varlena *stored; /* what is kept is of this; NULL: nothing is */
	Corpus *kept;
	uint8 *kept_fetched;
} CorpusView;

/* Looks at a corpus; returns whether it is the one that was kept. */
extern bool corpus_look(CorpusView *view, MemoryContext context, Datum datum);
/*
 * The place of the first term that isn't below this one; behind: of the first that
 * doesn't begin with it either. *hint is tried first, then set.
 */
extern uint32 corpus_find(CorpusView *view, const char *text, uint32 length, bool behind,
						  uint32 *hint);
/* Is this the term at a place? */
extern bool corpus_has_at(CorpusView *view, uint32 i, const char *text, uint32 length);
/* The numbers of documents of the terms from one place to before another, added. */
extern int64 corpus_view_sum(CorpusView *view, uint32 first, uint32 behind);

#endif /* WSIS_SEARCH_CORPUS_VIEW_H */
