/*
 * The state of the aggregates over term statistics: a flat hash table in the value
 * itself, slots that are at most half full and, behind them, entries one after the
 * other: about 28 bytes a term of eight letters.
 */
#include "search/corpus.h"

#include "common/hashfn.h"
#include "common/int.h"
#include "miscadmin.h"
#include "port/pg_bitutils.h"

/* What begins a hashed corpus' data; then slots, then entries. */
typedef struct CorpusTable
{
	uint32 slots; /* a power of two */
	uint32 room;  /* for entries, in bytes */
} CorpusTable;

/* An entry begins at an eighth byte. */
typedef struct CorpusEntry
{
	int64 documents;
	uint16 length;
	char text[FLEXIBLE_ARRAY_MEMBER];
} CorpusEntry;

#define ENTRY_UNIT 8
#define ENTRY_SIZE(length) TYPEALIGN(ENTRY_UNIT, offsetof(CorpusEntry, text) + (length))
#define FIRST_SLOTS 64

static inline CorpusTable *
table_of(const Corpus *c)
{
	return (CorpusTable *) c->data;
}
/* 0: free, else the place of an entry, in units from 1. */
static inline uint32 *
slots_of(const Corpus *c)
{
	return (uint32 *) (table_of(c) + 1);
}
static inline char *
entries_of(const Corpus *c)
{
	return (char *) (slots_of(c) + table_of(c)->slots);
}
static inline CorpusEntry *
entry_at(const Corpus *c, uint32 unit)
{
	return (CorpusEntry *) (entries_of(c) + (Size) (unit - 1) * ENTRY_UNIT);
}

static Size
state_size(uint32 slots, Size room)
{
	return CORPUS_HEADER + sizeof(CorpusTable) + (Size) slots * sizeof(uint32) + room;
}

Size
corpus_state_size(const Corpus *state)
{
	return state_size(table_of(state)->slots, state->bytes);
}

static Corpus *
make_state(uint32 slots, Size room)
{
	Size size;
	Corpus *state;

	room = TYPEALIGN(ENTRY_UNIT, room);
	if (room > MaxAllocSize || state_size(slots, room) > MaxAllocSize)
		corpus_too_large();
	size = state_size(slots, room);
	state = palloc(size);
	memset(state, 0, size - room);
	SET_VARSIZE(state, size);
	state->version = CORPUS_VERSION;
	state->form = CORPUS_HASHED;
	table_of(state)->slots = slots;
	table_of(state)->room = room;
	return state;
}

/* As many bytes as entries take of so many terms of so many bytes. */
static Size
entries_size(uint32 terms, uint32 bytes)
{
	return (Size) terms * (ENTRY_UNIT + offsetof(CorpusEntry, text)) + bytes;
}

static uint32
slots_for(uint32 terms)
{
	if (terms > 1 << 27)
		return 1 << 28; /* more than a corpus has room for */
	return Max(FIRST_SLOTS, pg_nextpower2_32(Max(terms, 1) * 2));
}

Corpus *
corpus_state_new(uint32 terms, uint32 bytes)
{
	return make_state(slots_for(terms), entries_size(terms, bytes));
}

static inline uint32
place_of(const Corpus *state, const char *text, uint32 length)
{
	return hash_bytes((const unsigned char *) text, length) & (table_of(state)->slots - 1);
}

/* Gives an entry a slot that is free. */
static void
fill_slot(Corpus *state, uint32 unit)
{
	const CorpusEntry *entry = entry_at(state, unit);
	uint32 place = place_of(state, entry->text, entry->length);

	while (slots_of(state)[place] != 0)
		place = (place + 1) & (table_of(state)->slots - 1);
	slots_of(state)[place] = unit;
}

bool
corpus_state_has_room(const Corpus *state, uint32 terms, uint32 bytes)
{
	return state->bytes + entries_size(terms, bytes) <= table_of(state)->room &&
		((uint64) state->count + terms) * 2 <= table_of(state)->slots;
}

Corpus *
corpus_state_grow(const Corpus *state, uint32 terms, uint32 bytes)
{
	const CorpusTable *old = table_of(state);
	uint32 slots = Max(old->slots, slots_for(state->count + terms));
	Size needed = state->bytes + entries_size(terms, bytes);
	Corpus *grown;

	/* slots have their own pace; entries double, or grow by half where that is much */
	if (needed > old->room)
	{
		Size more = old->room < 4 * CORPUS_LARGE ? old->room : old->room / 2;

		if (state_size(slots, Max(needed, (Size) old->room + more)) <= MaxAllocSize - ENTRY_UNIT)
			needed = Max(needed, (Size) old->room + more);
	}
	else
		needed = old->room;
	grown = make_state(slots, needed);
	grown->count = state->count;
	grown->bytes = state->bytes;
	grown->documents = state->documents;
	grown->length = state->length;
	memcpy(entries_of(grown), entries_of(state), state->bytes);
	if (slots == old->slots)
		memcpy(slots_of(grown), slots_of(state), slots * sizeof(uint32));
	else
		for (uint32 at = 0; at < state->bytes;)
		{
			fill_slot(grown, at / ENTRY_UNIT + 1);
			at += ENTRY_SIZE(entry_at(grown, at / ENTRY_UNIT + 1)->length);
		}
	return grown;
}

/* Entries one behind the other, slots that lead to the beginning of one, half of them free. */
bool
corpus_state_is_sound(const Corpus *c)
{
	const CorpusTable *table = table_of(c);
	uint32 entries = 0;
	uint32 used = 0;

	if (VARSIZE(c) < state_size(0, 0) || table->slots < FIRST_SLOTS ||
		pg_nextpower2_32(table->slots) != table->slots || c->bytes > table->room ||
		VARSIZE(c) < state_size(table->slots, c->bytes))
		return false;
	for (uint32 at = 0; at < c->bytes; entries++)
	{
		const CorpusEntry *entry = entry_at(c, at / ENTRY_UNIT + 1);

		if (entries % 65536 == 0)
			CHECK_FOR_INTERRUPTS();
		if (c->bytes - at < ENTRY_SIZE(0) || entry->length > CORPUS_TERM_MAX ||
			c->bytes - at < ENTRY_SIZE(entry->length))
			return false;
		at += ENTRY_SIZE(entry->length);
	}
	for (uint32 i = 0; i < table->slots; i++)
	{
		uint32 unit = slots_of(c)[i];

		if (i % 65536 == 0)
			CHECK_FOR_INTERRUPTS();
		if (unit == 0)
			continue;
		used++;
		if ((uint64) (unit - 1) * ENTRY_UNIT + ENTRY_SIZE(0) > c->bytes ||
			(uint64) (unit - 1) * ENTRY_UNIT + ENTRY_SIZE(entry_at(c, unit)->length) > c->bytes)
			return false;
	}
	return entries == c->count && used <= table->slots / 2;
}

void
corpus_state_add_totals(Corpus *state, int64 documents, int64 length)
{
	if (pg_add_s64_overflow(state->documents, documents, &state->documents) ||
		pg_add_s64_overflow(state->length, length, &state->length))
		ereport(ERROR, errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE), errmsg("corpus out of range"),
				errdetail("Its documents or their length leave 64 bits."));
}

/* The totals are added first: what is of a term is never more than they are. */
void
corpus_state_add(Corpus *state, CorpusTerm term)
{
	uint32 mask = table_of(state)->slots - 1;
	uint32 *slots = slots_of(state);
	CorpusEntry *entry;

	for (uint32 place = place_of(state, term.text, term.length);; place = (place + 1) & mask)
	{
		if (slots[place] == 0)
		{
			slots[place] = state->bytes / ENTRY_UNIT + 1;
			break;
		}
		entry = entry_at(state, slots[place]);
		if (entry->length == term.length && memcmp(entry->text, term.text, term.length) == 0)
		{
			entry->documents += term.documents;
			return;
		}
	}
	entry = (CorpusEntry *) (entries_of(state) + state->bytes);
	/* the spare bytes behind the term too: a state is sent as it is */
	memset((char *) entry + ENTRY_SIZE(term.length) - ENTRY_UNIT, 0, ENTRY_UNIT);
	entry->documents = term.documents;
	entry->length = term.length;
	memcpy(entry->text, term.text, term.length);
	state->bytes += ENTRY_SIZE(term.length);
	state->count++;
}

bool
corpus_next(const Corpus *c, uint32 *at, CorpusTerm *term)
{
	const CorpusEntry *entry;

	if (c->form == CORPUS_SORTED)
	{
		if (*at == c->count)
			return false;
		*term = corpus_term(c, (*at)++);
		return true;
	}
	if (*at == c->bytes)
		return false;
	entry = entry_at(c, *at / ENTRY_UNIT + 1);
	*term = (CorpusTerm){entry->text, entry->length, entry->documents};
	*at += ENTRY_SIZE(entry->length);
	return true;
}

/* A hash table of one's own with what a corpus has. */
Corpus *
corpus_state_copy(const Corpus *c)
{
	Corpus *state;
	CorpusTerm term;
	uint32 at = 0;

	if (c->form == CORPUS_HASHED)
		return corpus_state_grow(c, 1, 0);
	state = corpus_state_new(c->count + 1, c->bytes);
	corpus_state_add_totals(state, c->documents, c->length);
	for (uint32 n = 0; corpus_next(c, &at, &term); n++)
	{
		if (n % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		corpus_state_add(state, term);
	}
	return state;
}

static Size
large_flat_size(ExpandedObjectHeader *header)
{
	return corpus_state_size(((LargeList *) header)->list);
}

/* The state without its spare room. */
static void
large_flatten_into(ExpandedObjectHeader *header, void *result, Size size)
{
	Corpus *flat = result;

	memcpy(flat, ((LargeList *) header)->list, size);
	table_of(flat)->room = flat->bytes;
	SET_VARSIZE(flat, size);
}

static const ExpandedObjectMethods large_methods = {large_flat_size, large_flatten_into};

LargeList *
corpus_large_new(const Corpus *state, MemoryContext aggregate)
{
	return large_list_new(&large_methods, state, corpus_state_size(state), VARSIZE(state),
						  aggregate);
}
