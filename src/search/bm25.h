/*
 * BM25: how much a document has of what a query asks for (Robertson and Zaragoza, The
 * Probabilistic Relevance Framework: BM25 and Beyond, 2009).
 */
#ifndef WSIS_SEARCH_BM25_H
#define WSIS_SEARCH_BM25_H

#include "wsis.h"

#include <math.h>

#include "tsearch/ts_utils.h"

#include "search/corpus_view.h"

/* How much a term says that so many of all documents have; never below 0. */
static inline double
bm25_idf(int64 documents, int64 with_term)
{
	return log1p((documents - with_term + 0.5) / (with_term + 0.5));
}

/* What is known of a query's item before any document is seen. */
typedef struct Bm25Item
{
	bool concept;	 /* a concept, or several of them ORed */
	bool derived;	 /* a concept that a word was derived for, "D:…": half as sure */
	bool better;	 /* an OR of a concept and its words, of which the better one counts */
	uint8 spellings; /* a word or a phrase, in so many spellings ORed; 0: something else */
	uint32 first;	 /* where the corpus has the operand, and what begins with it: hints */
	uint32 behind;
	double idf; /* of an operand; of a phrase, what its words say together */
} Bm25Item;

/* A query and what a corpus says of its terms. */
typedef struct Bm25Query
{
	TSQuery query;
	Bm25Item *items;
	CorpusView view;
	bool known; /* is idf that of the corpus that the view keeps? */
} Bm25Query;

/* Readies a query; see bm25_query.c. */
extern void bm25_prepare(Bm25Query *q, TSQuery query, MemoryContext context);
extern void bm25_weigh(Bm25Query *q);

/* A document, and the weights of its labels D, C, B, A. */
typedef struct Bm25Document
{
	TSVector vector;
	float weights[4];
} Bm25Document;

/* The entries of a document that an operand matches: the first one, and how many. */
extern const WordEntry *bm25_entries(const Bm25Document *d, const QueryOperand *operand,
									 const char *text, int *count);
/* How often a phrase occurs, by weight; see bm25_phrase.c. */
extern double bm25_phrase(const Bm25Document *d, TSQuery query, const QueryItem *phrase);

#endif /* WSIS_SEARCH_BM25_H */
