/*
 * The type corpus: how many documents there are, how long they are, and in how many
 * of them each term occurs. A value is flat: its terms sorted by their bytes. As the
 * state of an aggregate it is a hash table that grows by doubling.
 */
#ifndef WSIS_SEARCH_CORPUS_H
#define WSIS_SEARCH_CORPUS_H

#include "wsis.h"

#include "tsearch/ts_type.h"
#include "large_list.h"

typedef enum CorpusForm
{
	CORPUS_SORTED, /* sums of documents, ends of terms, terms */
	CORPUS_HASHED  /* a CorpusTable, its slots, its entries */
} CorpusForm;

typedef struct Corpus
{
	int32 vl_len_;
	uint8 version;
	uint8 form;
	uint16 reserved; /* zero */
	uint32 count;	 /* terms */
	uint32 bytes;	 /* of all terms, side by side; of all entries */
	int64 documents;
	int64 length; /* occurrences of all terms in all documents, those too that aren't counted */
	char data[FLEXIBLE_ARRAY_MEMBER];
} Corpus;

#define CORPUS_VERSION 1
#define CORPUS_HEADER offsetof(Corpus, data)
#define CORPUS_TERM_MAX (MAXSTRLEN - 1)

/* A term with its number of documents; in a sorted corpus terms ascend by bytes, then length. */
typedef struct CorpusTerm
{
	const char *text;
	uint32 length;
	int64 documents;
} CorpusTerm;

/* The terms' numbers of documents, each with all before it: a prefix' sum is a difference. */
static inline int64 *
corpus_sums(const Corpus *c)
{
	return (int64 *) c->data;
}
static inline uint32 *
corpus_ends(const Corpus *c)
{
	return (uint32 *) (corpus_sums(c) + c->count);
}
static inline char *
corpus_text(const Corpus *c)
{
	return (char *) (corpus_ends(c) + c->count);
}
/* What a term takes is within the terms: asked of each, since a corpus is not read whole. */
pg_noreturn extern void corpus_refuse_term(void);
static inline void
corpus_check_place(const Corpus *c, uint32 start, uint32 end)
{
	if (unlikely(start > end || end > c->bytes || end - start > CORPUS_TERM_MAX))
		corpus_refuse_term();
}
/* The term at a place of a sorted corpus. */
static inline CorpusTerm
corpus_term(const Corpus *c, uint32 i)
{
	uint32 start = i == 0 ? 0 : corpus_ends(c)[i - 1];

	corpus_check_place(c, start, corpus_ends(c)[i]);
	return (CorpusTerm){corpus_text(c) + start, corpus_ends(c)[i] - start,
						corpus_sums(c)[i] - (i == 0 ? 0 : corpus_sums(c)[i - 1])};
}
static inline int
corpus_compare_text(const char *a, uint32 a_length, const char *b, uint32 b_length)
{
	int order = memcmp(a, b, Min(a_length, b_length));

	return order != 0 ? order : (a_length > b_length) - (a_length < b_length);
}
/* Is a lexeme a word or a concept, and no number or address, of which there is no end? */
extern bool corpus_counts_lexeme(const char *text, uint32 length);

/* A sorted corpus of so many terms of so many bytes, to be set in order. */
extern Corpus *corpus_begin(uint32 count, Size bytes);
static inline void
corpus_set(Corpus *c, uint32 i, CorpusTerm term)
{
	corpus_sums(c)[i] = term.documents + (i == 0 ? 0 : corpus_sums(c)[i - 1]);
	memcpy(corpus_text(c) + c->bytes, term.text, term.length);
	c->bytes += term.length;
	corpus_ends(c)[i] = c->bytes;
}

pg_noreturn extern void corpus_too_large(void);

extern bool corpus_is_sound(const Corpus *c);
/* An argument as it is, not to be written into; an error where it is none. */
extern Corpus *corpus_of(Datum datum);
/* An argument as a sorted corpus, whatever form it has. */
extern Corpus *corpus_sorted(Datum datum);
#define PG_GETARG_CORPUS(n) corpus_sorted(PG_GETARG_DATUM(n))

/* What no corpus can be, in words; NULL where all is well. Terms come one by one, in any order. */
typedef struct CorpusCheck
{
	int64 documents;
	int64 occurrences; /* that are left for the terms to come */
} CorpusCheck;
extern const char *corpus_check_begin(CorpusCheck *check, int64 documents, int64 length);
extern const char *corpus_check_term(CorpusCheck *check, uint32 length, int64 documents);

/* The state of an aggregate: a hash table; see corpus_state.c. */
extern Corpus *corpus_state_new(uint32 terms, uint32 bytes);
extern Corpus *corpus_state_copy(const Corpus *c);
/* May this be added without growing? */
extern bool corpus_state_has_room(const Corpus *state, uint32 terms, uint32 bytes);
/* Is what was stored a state, and does all of it lie within it? */
extern bool corpus_state_is_sound(const Corpus *c);
/* A state with the same terms and room for so many more. */
extern Corpus *corpus_state_grow(const Corpus *state, uint32 terms, uint32 bytes);
/* Adds to a term, for which there is room. */
extern void corpus_state_add(Corpus *state, CorpusTerm term);
extern void corpus_state_add_totals(Corpus *state, int64 documents, int64 length);
/* Visits all terms of a corpus of either form: at begins as 0; false behind the last one. */
extern bool corpus_next(const Corpus *c, uint32 *at, CorpusTerm *term);
/* The bytes that are needed of a state. */
extern Size corpus_state_size(const Corpus *state);
extern Corpus *corpus_sort(const Corpus *state);

/* A state that has become large, in a memory context of its own; see corpus_state.c. */
#define CORPUS_LARGE (1024 * 1024)
extern LargeList *corpus_large_new(const Corpus *state, MemoryContext aggregate);

#endif /* WSIS_SEARCH_CORPUS_H */
