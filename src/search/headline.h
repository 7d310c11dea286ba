/*
 * headline(text, query): the part of a text that answers a query, with what takes part in
 * the match marked. The query is evaluated over the text's own lexemes, so that a word
 * which is only half of a phrase isn't marked, and a concept is marked as its whole label.
 */
#ifndef WSIS_SEARCH_HEADLINE_H
#define WSIS_SEARCH_HEADLINE_H

#include "wsis.h"

#include "lib/stringinfo.h"
#include "tsearch/ts_type.h"

#include "search/text_lexemes.h"

/* As ts_headline's, and html; see headline_options.c. */
typedef struct HeadlineOptions
{
	const char *start_sel;
	const char *stop_sel;
	const char *delimiter;
	int max_words;
	int min_words;
	int short_word;
	int max_fragments;
	bool highlight_all;
	bool html;
} HeadlineOptions;

extern HeadlineOptions headline_options(text *options);

/* A lexeme, or what lexemes begin with, that a query asks for, and where a text has it. */
typedef struct HeadlineTerm
{
	const char *text;
	int length;
	bool prefix;
	Occurrence *at; /* by position, once all are there */
	int count;
	int room;
} HeadlineTerm;

/* The terms of a query, each once. */
typedef struct HeadlineTerms
{
	TSQuery query;
	int *of_item; /* the term of each of the query's items */
	HeadlineTerm *terms;
	int count;
	uint32 *slots; /* terms by their hash, + 1 */
	uint32 mask;
	int longest_prefix; /* -1: there is none */
	bool concepts;		/* may a term be a concept? */
	int limit;			/* occurrences of a term that are kept */
} HeadlineTerms;

extern HeadlineTerms *headline_terms(TSQuery query);
/* Finds them in a text. */
extern void headline_terms_find(HeadlineTerms *terms, Oid configuration, const TokenList *list);

/* A stretch of bytes that takes part in the match, for one of the things that the query wants. */
typedef struct HeadlineMark
{
	int32 start;
	int32 end;
	int32 wanted; /* which of them */
} HeadlineMark;

typedef struct HeadlineMarks
{
	HeadlineMark *at; /* by start */
	int count;
	int room;
	int wanted; /* how many things the query wants, all of them: what AND joins */
} HeadlineMarks;

/* What takes part where the query matches; nothing where it doesn't. */
extern HeadlineMarks headline_match(HeadlineTerms *terms);

/* A stretch of bytes. */
typedef struct HeadlineSpan
{
	int32 start;
	int32 end;
} HeadlineSpan;

typedef struct HeadlineSpans
{
	HeadlineSpan *at; /* ascending, apart from each other */
	int count;
} HeadlineSpans;

/* The marks as they are shown: what overlaps or touches is one, whole graphemes. */
extern HeadlineSpans headline_spans(const HeadlineMarks *marks, const char *text, int32 length);
/* The fragments that are shown, whole graphemes. Tokens within others are taken out of the list. */
extern HeadlineSpans headline_choose(const HeadlineOptions *options, TokenList *list,
									 const HeadlineMarks *marks, const HeadlineSpans *spans);
/* Writes them. */
extern void headline_write(StringInfo out, const HeadlineOptions *options, const char *text,
						   int32 length, const HeadlineSpans *fragments,
						   const HeadlineSpans *spans);

/* The nearest places where a text may be cut: not within a grapheme. */
extern int32 grapheme_start(const char *text, int32 length, int32 at, int32 from);
extern int32 grapheme_end(const char *text, int32 length, int32 at);

#endif /* WSIS_SEARCH_HEADLINE_H */
