/* to_similarity_query: what a text is about, as a question for texts like it. */
#include "search/query_text.h"

#include "miscadmin.h"

#include "search/character.h"
#include "search/corpus.h"
#include "search/lexeme.h"
#include "search/text_lexemes.h"

/* So many terms a question has at most, and concepts take so many of them. */
#define TERMS_MAX 64
#define CONCEPTS_MAX 32

/* Counts a lexeme in a state, which may grow. */
static void
count_lexeme(void *to, const char *lexeme, const Occurrence *at)
{
	Corpus **state = to;
	CorpusTerm term = {lexeme, strlen(lexeme), 1};

	if (term.length == 0 || term.length > CORPUS_TERM_MAX)
		return;
	if (!corpus_state_has_room(*state, 1, term.length))
	{
		Corpus *grown = corpus_state_grow(*state, 1, term.length);

		pfree(*state);
		*state = grown;
	}
	corpus_state_add(*state, term);
}

/* A term and how much it says of what the text is about. */
typedef struct RatedTerm
{
	CorpusTerm term;
	bool concept;
	double rate;
} RatedTerm;

/* A Chinese character says as much as so many letters. */
#define LETTERS_OF_HAN 3
/* Shorter words are mostly such as every text has. */
#define LETTERS_MIN 4

static bool
is_han(const char *text, int length)
{
	const uint8_t *at = (const uint8_t *) text;

	return character_script(character_bits(character_next(&at, at + length))) == SCRIPT_HAN;
}

/*
 * One text doesn't tell what is rare in others. But the longer a word, the rarer it is (Zipf,
 * The Psycho-Biology of Language, 1935): a word counts as often as it occurs, times its
 * letters. 0: it says nothing.
 */
static double
rate(const CorpusTerm *term)
{
	int letters = character_count(term->text, term->length);

	if (!corpus_counts_lexeme(term->text, term->length))
		return 0;
	if (is_han(term->text, term->length))
		return letters > 1 ? (double) term->documents * letters * LETTERS_OF_HAN : 0;
	return letters >= LETTERS_MIN ? (double) term->documents * letters : 0;
}

/* Concepts first, the best ones first; what is equal by its bytes. */
static int
compare_rated(const void *a, const void *b)
{
	const RatedTerm *x = a;
	const RatedTerm *y = b;

	if (x->concept != y->concept)
	return x->concept ? -1 : 1;
	if (x->rate != y->rate)
		return x->rate > y->rate ? -1 : 1;
	return corpus_compare_text(x->term.text, x->term.length, y->term.text, y->term.length);
}

/* All terms that say something, the best ones first. */
static RatedTerm *
rate_terms(const Corpus *counted, int *count)
{
	RatedTerm *rated =
		palloc_extended((Size) counted->count * sizeof(RatedTerm) + 1, MCXT_ALLOC_HUGE);
	CorpusTerm term;
	uint32 at = 0;
	int n = 0;

	while (corpus_next(counted, &at, &term))
	{
		RatedTerm *r = &rated[n];

		if (at % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		r->term = term;
		r->concept = lexeme_is_concept(term.text, term.length);
		r->rate = r->concept ? term.documents : rate(&term);
		n += r->rate > 0;
	}
	qsort(rated, n, sizeof(RatedTerm), compare_rated);
	*count = n;
	return rated;
}

/* The question: concepts together, then words, so that bm25 adds all of them. */
static char *
ask(const RatedTerm *rated, int count)
{
	List *concepts = NIL;
	List *words = NIL;
	List *both = NIL;
	int of_words = 0;
	int limit;

	while (of_words < count && !rated[count - 1 - of_words].concept)
		of_words++;
	/* what words don't need, concepts may have */
	limit = Max(CONCEPTS_MAX, TERMS_MAX - of_words);
	for (int i = 0; i < count; i++)
	{
		List **to = rated[i].concept ? &concepts : &words;
		int most = rated[i].concept ? limit : TERMS_MAX - list_length(concepts);

		if (list_length(*to) < most)
			*to = lappend(*to, query_text_lexeme(rated[i].term.text, rated[i].term.length));
	}
	if (concepts != NIL)
		both = lappend(both, query_text_join(concepts, "|"));
	if (words != NIL)
		both = lappend(both, query_text_join(words, "|"));
	return query_text_join(both, "|");
}

PG_FUNCTION_INFO_V1(wsis_to_similarity_query);
Datum
wsis_to_similarity_query(PG_FUNCTION_ARGS)
{
	const text *t = PG_GETARG_TEXT_PP(1);
	Corpus *counted = corpus_state_new(64, 1024);
	TokenList list;
	RatedTerm *rated;
	char *question;
	int count;

	token_list_cut(&list, VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t));
	text_lexemes(PG_GETARG_OID(0), &list, true, count_lexeme, &counted);
	rated = rate_terms(counted, &count);
	question = ask(rated, count);
	PG_RETURN_TSQUERY(query_text_read(question));
}
