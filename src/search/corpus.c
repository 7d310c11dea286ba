/* The type corpus: construction, binary input and output, comparisons. */
#include "search/corpus.h"

#include "common/hashfn.h"
#include "libpq/pqformat.h"
#include "miscadmin.h"
#include "port/pg_bswap.h"

#include "comparison.h"
#include "stored.h"

Corpus *
corpus_begin(uint32 count, Size bytes)
{
	Size size = CORPUS_HEADER + (Size) count * (sizeof(int64) + sizeof(uint32)) + bytes;
	Corpus *c;

	if (size > MaxAllocSize)
		corpus_too_large();
	c = palloc(size);
	memset(c, 0, CORPUS_HEADER);
	SET_VARSIZE(c, size);
	c->version = CORPUS_VERSION;
	c->form = CORPUS_SORTED;
	c->count = count;
	return c;
}

void
corpus_too_large(void)
{
	ereport(ERROR, errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED), errmsg("a corpus has too many terms"),
			errdetail("Together they take more than %zu MB.", (Size) MaxAllocSize / 1024 / 1024),
			errhint("Make a corpus of each part of the documents."));
}

/* A term while they are sorted: its first eight bytes decide almost always. */
typedef struct SortTerm
{
	uint64 prefix;
	CorpusTerm term;
} SortTerm;

static uint64
prefix_of(const CorpusTerm *term)
{
	uint64 prefix = 0;

	memcpy(&prefix, term->text, Min(term->length, sizeof(prefix)));
	return pg_ntoh64(prefix);
}

static int
compare_terms(const void *a, const void *b, void *unused)
{
	const SortTerm *x = a;
	const SortTerm *y = b;

	if (x->prefix != y->prefix)
		return x->prefix < y->prefix ? -1 : 1;
	return corpus_compare_text(x->term.text, x->term.length, y->term.text, y->term.length);
}

Corpus *
corpus_sort(const Corpus *state)
{
	SortTerm *terms =
		palloc_extended(mul_size(state->count + 1, sizeof(SortTerm)), MCXT_ALLOC_HUGE);
	Size bytes = 0;
	uint32 count = 0;
	uint32 at = 0;
	Corpus *sorted;

	while (corpus_next(state, &at, &terms[count].term))
	{
		if (count % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		terms[count].prefix = prefix_of(&terms[count].term);
		bytes += terms[count++].term.length;
	}
	if (state->form != CORPUS_SORTED)
		qsort_interruptible(terms, count, sizeof(SortTerm), compare_terms, NULL);
	sorted = corpus_begin(count, bytes);
	sorted->documents = state->documents;
	sorted->length = state->length;
	for (uint32 i = 0; i < count; i++)
	{
		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		corpus_set(sorted, i, terms[i].term);
	}
	pfree(terms);
	return sorted;
}

/* Do the header and the length fit each other? Of a state, which no reader keeps, all is looked at.
 */
bool
corpus_is_sound(const Corpus *c)
{
	if (VARSIZE(c) < CORPUS_HEADER || c->version != CORPUS_VERSION || c->form > CORPUS_HASHED ||
		c->reserved != 0)
		return false;
	if (c->form == CORPUS_SORTED)
		return VARSIZE(c) ==
			CORPUS_HEADER + (uint64) c->count * (sizeof(int64) + sizeof(uint32)) + c->bytes;
	return corpus_state_is_sound(c);
}

/* The form that a datum has, without a copy where it has none. */
Corpus *
corpus_of(Datum datum)
{
	Corpus *c;

	if (VARATT_IS_EXTERNAL_EXPANDED(DatumGetPointer(datum)))
		return ((LargeList *) DatumGetEOHP(datum))->list;
	c = (Corpus *) PG_DETOAST_DATUM(datum);
	if (!corpus_is_sound(c))
		refuse_stored("corpus", "Its header and its length don't fit each other");
	return c;
}

void
corpus_refuse_term(void)
{
	refuse_stored("corpus", "A term of it is not within it");
}

Corpus *
corpus_sorted(Datum datum)
{
	Corpus *c = corpus_of(datum);

	return c->form == CORPUS_SORTED ? c : corpus_sort(c);
}

/* What every corpus must be, whichever door it comes through. */

const char *
corpus_check_begin(CorpusCheck *check, int64 documents, int64 length)
{
	if (documents < 0)
		return "The number of documents is negative";
	if (length < 0)
		return "The length of all documents is negative";
	if (documents == 0 && length > 0)
		return "There is a length without documents";
	check->documents = documents;
	check->occurrences = length;
	return NULL;
}

const char *
corpus_check_term(CorpusCheck *check, uint32 length, int64 documents)
{
	if (length == 0)
		return "A term is empty";
	if (length > CORPUS_TERM_MAX)
		return "A term is longer than a lexeme can be";
	if (documents <= 0)
		return "A term is in no document";
	if (documents > check->documents)
		return "A term is in more documents than there are";
	if (documents > check->occurrences)
		return "The terms' documents are more than the length of all documents";
	check->occurrences -= documents;
	return NULL;
}

/* Binary: version, three zero bytes, number of terms, documents, length; terms with theirs. */

static void
refuse_binary(const char *why, int64 what)
{
	ereport(ERROR, errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
			errmsg("invalid corpus in binary input"),
			errdetail("%s: " INT64_FORMAT ".", why, what));
}

/* Reads the terms into a state: they may be in another order in the sender's encoding. */
static Corpus *
receive_terms(StringInfo buf, uint32 count, CorpusCheck *check)
{
	Corpus *state = corpus_state_new(0, 0);

	for (uint32 i = 0; i < count; i++)
	{
		CorpusTerm term;
		uint32 before = state->count;
		const char *why;

		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		term.documents = pq_getmsgint64(buf);
		term.text = pq_getmsgstring(buf);
		term.length = strlen(term.text);
		why = corpus_check_term(check, term.length, term.documents);
		if (why)
			refuse_binary(why, term.documents);
		if (!corpus_state_has_room(state, 1, term.length))
		{
			Corpus *grown = corpus_state_grow(state, 1, term.length);

			pfree(state);
			state = grown;
		}
		corpus_state_add(state, term);
		if (state->count == before)
			refuse_binary("a term comes twice", i);
	}
	return state;
}

PG_FUNCTION_INFO_V1(wsis_corpus_recv);
Datum
wsis_corpus_recv(PG_FUNCTION_ARGS)
{
	StringInfo buf = (StringInfo) PG_GETARG_POINTER(0);
	uint32 header = pq_getmsgint(buf, 4);
	uint32 count = pq_getmsgint(buf, 4);
	int64 documents = pq_getmsgint64(buf);
	int64 length = pq_getmsgint64(buf);
	CorpusCheck check;
	Corpus *state;
	const char *why;

	if (header != (uint32) CORPUS_VERSION << 24)
		refuse_binary("unknown version or reserved bytes", header);
	why = corpus_check_begin(&check, documents, length);
	if (why)
		refuse_binary(why, documents);
	state = receive_terms(buf, count, &check);
	state->documents = documents;
	state->length = length;
	PG_RETURN_POINTER(corpus_sort(state));
}

PG_FUNCTION_INFO_V1(wsis_corpus_send);
Datum
wsis_corpus_send(PG_FUNCTION_ARGS)
{
	Corpus *c = PG_GETARG_CORPUS(0);
	char term[CORPUS_TERM_MAX + 1];
	StringInfoData buf;

	pq_begintypsend(&buf);
	pq_sendint32(&buf, (uint32) CORPUS_VERSION << 24);
	pq_sendint32(&buf, c->count);
	pq_sendint64(&buf, c->documents);
	pq_sendint64(&buf, c->length);
	for (uint32 i = 0; i < c->count; i++)
	{
		CorpusTerm t = corpus_term(c, i);

		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		pq_sendint64(&buf, t.documents);
		memcpy(term, t.text, t.length);
		term[t.length] = '\0';
		pq_sendstring(&buf, term);
	}
	PG_RETURN_BYTEA_P(pq_endtypsend(&buf));
}

/* Some total order: fewer documents first, then shorter ones, fewer terms, then by their bytes. */
static int
compare_corpora(Corpus *const *x, Corpus *const *y)
{
	const Corpus *a = *x;
	const Corpus *b = *y;

	if (a->documents != b->documents)
		return a->documents < b->documents ? -1 : 1;
	if (a->length != b->length)
		return a->length < b->length ? -1 : 1;
	if (a->count != b->count)
		return a->count < b->count ? -1 : 1;
	if (a->bytes != b->bytes)
		return a->bytes < b->bytes ? -1 : 1;
	return memcmp(a->data, b->data, VARSIZE(a) - CORPUS_HEADER);
}

WSIS_COMPARISONS(corpus, Corpus *, PG_GETARG_CORPUS, compare_corpora);

/* Documents, length and all behind them: what makes two corpora equal. */
static inline unsigned char *
hashed_bytes(const Corpus *c, int *length)
{
	*length = VARSIZE(c) - offsetof(Corpus, documents);
	return (unsigned char *) &c->documents;
}

PG_FUNCTION_INFO_V1(wsis_corpus_hash);
Datum
wsis_corpus_hash(PG_FUNCTION_ARGS)
{
	int length;
	unsigned char *bytes = hashed_bytes(PG_GETARG_CORPUS(0), &length);

	return hash_any(bytes, length);
}

PG_FUNCTION_INFO_V1(wsis_corpus_hash_extended);
Datum
wsis_corpus_hash_extended(PG_FUNCTION_ARGS)
{
	int length;
	unsigned char *bytes = hashed_bytes(PG_GETARG_CORPUS(0), &length);

	return hash_any_extended(bytes, length, PG_GETARG_INT64(1));
}
