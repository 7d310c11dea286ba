/* Which rows of an import are the first with their key. */
#include "wsis.h"

#include "common/hashfn.h"
#include "utils/memutils.h"

/* A source and a key in it, one behind the other. */
typedef struct SourceKey
{
	uint32 source; /* bytes of it */
	uint32 length; /* of both */
	char bytes[FLEXIBLE_ARRAY_MEMBER];
} SourceKey;

/* Small, because there is one for each row, and they are met in no order. */
typedef struct SeenKey
{
	const SourceKey *key;
	uint32 hash;
	char status;
} SeenKey;

static inline bool
same_source_key(const SourceKey *a, const SourceKey *b)
{
	return a->length == b->length && a->source == b->source &&
		memcmp(a->bytes, b->bytes, a->length) == 0;
}

static inline uint32
hash_source_key(const SourceKey *key)
{
	return hash_bytes((const unsigned char *) key->bytes, key->length);
}

#define SH_PREFIX seen_keys
#define SH_ELEMENT_TYPE SeenKey
#define SH_KEY_TYPE const SourceKey *
#define SH_KEY key
#define SH_HASH_KEY(table, k) hash_source_key(k)
#define SH_EQUAL(table, a, b) same_source_key(a, b)
#define SH_SCOPE static inline
#define SH_STORE_HASH
#define SH_GET_HASH(table, element) ((element)->hash)
#define SH_DECLARE
#define SH_DEFINE
#include "lib/simplehash.h"

/* The keys that were seen, and where their bytes are, one behind the other. */
typedef struct Seen
{
	seen_keys_hash *keys;
	MemoryContext context;
	char *room;
	size_t left;
} Seen;

#define ROOM_BYTES (64 * 1024)

/* What this call of the function has seen so far. */
static Seen *
seen_so_far(FunctionCallInfo fcinfo)
{
	Seen *seen = fcinfo->flinfo->fn_extra;

	if (!seen)
	{
		seen = MemoryContextAllocZero(fcinfo->flinfo->fn_mcxt, sizeof(Seen));
		seen->context = fcinfo->flinfo->fn_mcxt;
		seen->keys = seen_keys_create(seen->context, 1024, NULL);
		fcinfo->flinfo->fn_extra = seen;
	}
	return seen;
}

/* Writes a source and a key where the next new one has its place. */
static SourceKey *
write_key(Seen *seen, text *source, text *key, size_t *bytes)
{
	size_t source_length = VARSIZE_ANY_EXHDR(source);
	size_t length = source_length + VARSIZE_ANY_EXHDR(key);
	SourceKey *written;

	*bytes = INTALIGN(offsetof(SourceKey, bytes) + length);
	if (*bytes > seen->left)
	{
		seen->left = Max(*bytes, ROOM_BYTES);
		seen->room = MemoryContextAllocHuge(seen->context, seen->left);
	}
	written = (SourceKey *) seen->room;
	written->source = source_length;
	written->length = length;
	memcpy(written->bytes, VARDATA_ANY(source), source_length);
	memcpy(written->bytes + source_length, VARDATA_ANY(key), length - source_length);
	return written;
}

PG_FUNCTION_INFO_V1(wsis_import_first);
Datum
wsis_import_first(PG_FUNCTION_ARGS)
{
	Seen *seen = seen_so_far(fcinfo);
	size_t bytes;
	SourceKey *key = write_key(seen, PG_GETARG_TEXT_PP(0), PG_GETARG_TEXT_PP(1), &bytes);
	bool found;

	seen_keys_insert(seen->keys, key, &found);
	if (!found)
	{
		seen->room += bytes;
		seen->left -= bytes;
	}
	PG_RETURN_BOOL(!found);
}
