/*
 * A question as people type it, in the grammar of websearch_to_tsquery: words,
 * "phrases", or, -not, prefix*. Any text is one; what is no operator is words.
 */
#ifndef WSIS_SEARCH_QUESTION_H
#define WSIS_SEARCH_QUESTION_H

#include "wsis.h"

/* A stretch of the question: words, or a phrase. */
typedef struct Clause
{
	int32 start; /* bytes in the question */
	int32 end;
	bool quoted;
	bool negated;
	bool or_before;
} Clause;

typedef struct Question
{
	char *text; /* a copy, its operators made blanks: what is to be cut into words */
	int32 length;
	Clause *clauses; /* in order */
	int32 count;
	uint8 *prefixes; /* a bit a byte of the text: a prefix ends before it */
} Question;

extern Question *question_read(const char *text, int32 length);

/* Was there a star behind a word that ends here? */
static inline bool
question_prefix_at(const Question *question, int32 end)
{
	return (question->prefixes[end / 8] >> end % 8 & 1) != 0;
}

#endif /* WSIS_SEARCH_QUESTION_H */
