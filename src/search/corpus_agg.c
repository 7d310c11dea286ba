/* The aggregates: corpus_agg over documents, sum of corpora. */
#include "search/corpus.h"

#include "miscadmin.h"

#include "aggregate.h"

/* The aggregate's own state, which may be written into, and the datum that it is. */
typedef struct State
{
	Corpus *corpus;
	LargeList *large;
	Datum datum;
} State;

/* A new state when there is none, a copy when it is not the aggregate's own. */
static inline State
get_state(FunctionCallInfo fcinfo, uint32 terms, uint32 bytes)
{
	State state = {0};

	if (PG_ARGISNULL(0))
		state.corpus = corpus_state_new(terms, bytes);
	else
	{
		Pointer own = PG_GETARG_POINTER(0);

		bool aggregate = AggCheckCallContext(fcinfo, NULL);

		if (aggregate && VARATT_IS_EXTERNAL_EXPANDED_RW(own))
		{
			state.large = (LargeList *) DatumGetEOHP(PointerGetDatum(own));
			state.corpus = state.large->list;
		}
		else if (aggregate && VARATT_IS_4B_U(own) && ((Corpus *) own)->form == CORPUS_HASHED)
			state.corpus = (Corpus *) own;
		else
			state.corpus = corpus_state_copy(corpus_of(PG_GETARG_DATUM(0)));
	}
	state.datum = state.large ? PG_GETARG_DATUM(0) : PointerGetDatum(state.corpus);
	return state;
}

/* Makes room for so many terms; a state that becomes large gets its own context. */
static void
make_room(FunctionCallInfo fcinfo, State *state, uint32 terms, uint32 bytes)
{
	MemoryContext context;

	if (corpus_state_has_room(state->corpus, terms, bytes))
		return;
	if (state->large)
	{
		MemoryContext before = MemoryContextSwitchTo(state->large->header.eoh_context);
		Corpus *grown = corpus_state_grow(state->corpus, terms, bytes);

		pfree(state->corpus);
		state->corpus = state->large->list = grown;
		MemoryContextSwitchTo(before);
		return;
	}
	state->corpus = corpus_state_grow(state->corpus, terms, bytes);
	state->datum = PointerGetDatum(state->corpus);
	if (VARSIZE(state->corpus) >= CORPUS_LARGE && AggCheckCallContext(fcinfo, &context))
	{
		state->large = corpus_large_new(state->corpus, context);
		pfree(state->corpus);
		state->corpus = state->large->list;
		state->datum = EOHPGetRWDatum(&state->large->header);
	}
}

/* What the transition returns: the state, or by hand a value like any other. */
static inline Datum
finish(FunctionCallInfo fcinfo, const State *state)
{
	return AggCheckCallContext(fcinfo, NULL) ? state->datum
											 : PointerGetDatum(corpus_sort(state->corpus));
}

PG_FUNCTION_INFO_V1(wsis_corpus_add_document);
Datum
wsis_corpus_add_document(PG_FUNCTION_ARGS)
{
	TSVector document;
	const WordEntry *entries;
	int64 length = 0;
	State state;

	if (PG_ARGISNULL(1))
		return aggregate_unchanged(fcinfo);
	document = PG_GETARG_TSVECTOR(1);
	entries = ARRPTR(document);
	/* all that the document has would fit: hardly ever more than what there is room for */
	state = get_state(fcinfo, document->size, VARSIZE(document));
	for (int i = 0; i < document->size; i++)
	{
		const char *text = STRPTR(document) + entries[i].pos;

		if (i % 1024 == 1023)
			CHECK_FOR_INTERRUPTS();
		length += entries[i].haspos ? POSDATALEN(document, &entries[i]) : 1;
		if (!corpus_counts_lexeme(text, entries[i].len))
			continue;
		make_room(fcinfo, &state, 1, entries[i].len);
		corpus_state_add(state.corpus, (CorpusTerm){text, entries[i].len, 1});
	}
	corpus_state_add_totals(state.corpus, 1, length);
	PG_FREE_IF_COPY(document, 1);
	return finish(fcinfo, &state);
}

/* Transition of sum, and what combines the states of workers. */
PG_FUNCTION_INFO_V1(wsis_corpus_add_corpus);
Datum
wsis_corpus_add_corpus(PG_FUNCTION_ARGS)
{
	const Corpus *added;
	CorpusTerm term;
	uint32 at = 0;
	State state;

	if (PG_ARGISNULL(1))
		return aggregate_unchanged(fcinfo);
	added = corpus_of(PG_GETARG_DATUM(1));
	state = get_state(fcinfo, added->count, added->bytes);
	corpus_state_add_totals(state.corpus, added->documents, added->length);
	for (uint32 n = 0; corpus_next(added, &at, &term); n++)
	{
		if (n % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		make_room(fcinfo, &state, 1, term.length);
		corpus_state_add(state.corpus, term);
	}
	return finish(fcinfo, &state);
}

/* The state as a value: sorted, without spare room, and a copy. */
PG_FUNCTION_INFO_V1(wsis_corpus_final);
Datum
wsis_corpus_final(PG_FUNCTION_ARGS)
{
	PG_RETURN_POINTER(corpus_sort(corpus_of(PG_GETARG_DATUM(0))));
}
