/*
 * Packed labels read into arrays that are looked up in; see concept_pack.h. What is packed
 * comes from outside: every number is checked before it is used.
 */
#include "search/concept_set.h"

#include "common/pg_lzcompress.h"
#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/memutils.h"

/* pglz makes at most 273 bytes of three. */
#define PGLZ_RATIO_MAX 128

/* A stream's bytes, in the current context and with a NUL behind them; NULL where there are none.
 */
static char *
read_stream(const char *packed, const ConceptStream *stream)
{
	char *bytes;

	if (stream->size >= MaxAllocSize || stream->packed > stream->size ||
		stream->size / PGLZ_RATIO_MAX > stream->packed)
		return NULL;
	bytes = palloc(stream->size + 1);
	bytes[stream->size] = '\0';
	if (stream->packed == stream->size)
		memcpy(bytes, packed, stream->size);
	else if (pglz_decompress(packed, stream->packed, bytes, stream->size, true) !=
			 (int32) stream->size)
		return NULL;
	return bytes;
}

/* The most of anything: all arrays and what grows by doubling stay below what can be allocated. */
#define PARTS_MAX (MaxAllocSize / 32)
#define STRINGS_MAX (MaxAllocSize / 4)

/* Long packs can be cancelled while they are read. */
static inline void
check_for_interrupts(uint32 i)
{
	if (i % 1024 == 0)
		CHECK_FOR_INTERRUPTS();
}

/* Where the first stream is being read. */
typedef struct Reading
{
	const char *at;
	const char *end;
	bool bad; /* was anything beyond the end, or too large? */
} Reading;

static inline uint8
read_byte(Reading *r)
{
	if (r->at < r->end)
		return *r->at++;
	r->bad = true;
	return 0;
}

static inline uint32
read_number(Reading *r)
{
	uint32 number = 0;
	int shift = 0;
	uint8 byte;

	do
	{
		byte = read_byte(r);
		number |= (uint32) (byte & 0x7F) << shift;
		shift += 7;
	} while (byte & 0x80 && shift < 35);
	r->bad |= byte & 0x80 || (shift == 35 && byte > 0x0F);
	return number;
}

/* A string and behind its NUL; there is always one, at the stream's end. */
static const char *
read_string(Reading *r, Size *length)
{
	const char *string = r->at;

	*length = strlen(string);
	if (string + *length >= r->end)
		r->bad = true;
	else
		r->at += *length + 1;
	return string;
}

/* Room for the strings, which grows. */
typedef struct Strings
{
	char *bytes;
	Size size;
	Size room;
} Strings;

/* Adds one that begins as another, which stands at before, does; returns where it stands. */
static uint32
add_string(Strings *to, Size before, Size shared, const char *rest, Size length)
{
	Size at = to->size;

	if (to->room - at <= shared + length)
	{
		to->room = add_size(mul_size(to->room, 2), shared + length + 1);
		to->bytes = repalloc(to->bytes, to->room);
	}
	memcpy(to->bytes + at, to->bytes + before, shared);
	memcpy(to->bytes + at + shared, rest, length);
	to->size += shared + length + 1;
	to->bytes[to->size - 1] = '\0';
	return at;
}

static bool
read_concepts(Reading *r, ConceptLabels *labels, Strings *strings)
{
	uint32 count = labels->pack->concepts;

	labels->concepts = palloc(mul_size(count + (Size) 1, sizeof(Concept)));
	for (uint32 i = 0; i < count && !r->bad; i++)
	{
		Size length;
		const char *lexeme = read_string(r, &length);

		check_for_interrupts(i);
		if (length <= strlen(CONCEPT_PREFIX) || length >= CONCEPT_KEY_MAX ||
			!pg_verify_mbstr(PG_UTF8, lexeme, length, true))
			return false;
		labels->concepts[i].lexeme = add_string(strings, 0, 0, lexeme, length);
	}
	return !r->bad;
}

/* Words in their order, each once: the table of words would be slow with many equal ones. */
static bool
read_words(Reading *r, ConceptLabels *labels, Strings *strings)
{
	uint32 count = labels->pack->words;
	Size before_length = 0;
	Size before = 0;

	labels->words = palloc(mul_size(count + (Size) 1, sizeof(LabelWord)));
	for (uint32 i = 0; i < count && !r->bad; i++)
	{
		Size shared = read_byte(r);
		Size length;
		const char *rest = read_string(r, &length);

		check_for_interrupts(i);
		if (strings->size > STRINGS_MAX || shared > before_length ||
			shared + length >= CONCEPT_KEY_MAX ||
			(i > 0 && (uint8) rest[0] <= (uint8) strings->bytes[before + shared]))
			return false;
		before = add_string(strings, before, shared, rest, length);
		before_length = shared + length;
		labels->words[i] = (LabelWord){before, 0};
	}
	return !r->bad;
}

/* Fills the table of words. */
static void
fill_slots(ConceptLabels *labels)
{
	uint32 count = 16;

	while (count < labels->pack->words * 2)
		count *= 2;
	labels->mask = count - 1;
	labels->slots = palloc0(mul_size(count, sizeof(uint32)));
	for (uint32 i = 0; i < labels->pack->words; i++)
	{
		const char *key = labels->strings + labels->words[i].text;
		uint32 slot = concept_key_hash(key, strlen(key)) & labels->mask;

		check_for_interrupts(i);
		while (labels->slots[slot] != 0)
			slot = (slot + 1) & labels->mask;
		labels->slots[slot] = i + 1;
	}
}

/* The words of a node's children, from child on. */
static bool
read_children(Reading *r, ConceptLabels *labels, uint32 node, uint32 child, uint32 count)
{
	uint64 word = 0;

	for (uint32 k = 0; k < count; k++)
	{
		uint32 further = read_number(r);

		word += further;
		if ((k > 0 && further == 0) || word >= labels->pack->words)
			return false;
		labels->nodes[child + k].word = word;
		if (node == 0)
			labels->words[word].node = child + k;
	}
	return true;
}

/* Nodes; where a label ends its number is 1 for now. Each is the child of one before it. */
static bool
read_nodes(Reading *r, ConceptLabels *labels)
{
	uint32 count = labels->pack->nodes;
	uint32 child = 1;

	labels->nodes = palloc(mul_size(count + (Size) 1, sizeof(LabelNode)));
	for (uint32 i = 0; i < count; i++)
	{
		uint32 what = read_number(r);
		LabelNode *node = &labels->nodes[i];

		check_for_interrupts(i);
		if (r->bad || child <= i || what / 2 > count - child ||
			!read_children(r, labels, i, child, what / 2))
			return false;
		node->children = child;
		node->label = what & 1;
		child += what / 2;
	}
	return count > 0 && child == count && labels->nodes[0].label == 0;
}

/* The labels of a node, from *at on. */
static bool
read_labels_of_node(Reading *r, ConceptLabels *labels, uint32 *at, uint32 *texts)
{
	const ConceptPack *pack = labels->pack;
	uint32 first = *at;
	ConceptLabel *label;

	do
	{
		if (*at == pack->labels || *at - first == CONCEPTS_OF_LABEL_MAX)
			return false;
		label = &labels->labels[(*at)++];
		label->flags = read_byte(r);
		label->concept = read_number(r);
		label->text = *texts;
		if (label->flags & CONCEPT_LABEL_AGAIN)
			label->text -= read_number(r); /* below 0: too large */
		else
			(*texts)++;
		if (r->bad || label->concept >= pack->concepts || label->text >= *texts ||
			(label->flags & CONCEPT_LABEL_LANGUAGE) >= LANGUAGES)
			return false;
	} while (!(label->flags & CONCEPT_LABEL_LAST));
	return true;
}

static bool
read_labels(Reading *r, ConceptLabels *labels)
{
	const ConceptPack *pack = labels->pack;
	uint32 texts = 0;
	uint32 at = 0;

	labels->labels = palloc(mul_size(pack->labels + (Size) 1, sizeof(ConceptLabel)));
	for (uint32 i = 0; i < pack->nodes; i++)
	{
		check_for_interrupts(i);
		if (!labels->nodes[i].label)
			continue;
		labels->nodes[i].label = at + 1;
		if (!read_labels_of_node(r, labels, &at, &texts))
			return false;
	}
	return at == pack->labels && texts == pack->texts;
}

/* Where the streams stand. */
static const char *
index_stream(const ConceptLabels *labels)
{
	return (const char *) (labels->pack + 1);
}
static const char *
text_stream(const ConceptLabels *labels)
{
	return index_stream(labels) + labels->pack->index.packed;
}

const char *
concept_set_unpack(ConceptLabels *labels)
{
	static const char fault[] = "Their parts don't fit together.";
	const ConceptPack *pack = labels->pack;
	char *stream = read_stream(index_stream(labels), &pack->index);
	Strings strings = {.room = pack->index.size + (Size) 1};
	Reading r = {.at = stream, .end = stream + pack->index.size};
	/* nothing is shorter than a byte */
	uint32 most = Min(pack->index.size, PARTS_MAX);

	if (!stream || pack->concepts > most || pack->words > most || pack->nodes > most ||
		pack->labels > most || pack->texts > Min(pack->text.size, PARTS_MAX))
		return fault;
	strings.bytes = palloc(strings.room);
	if (!read_concepts(&r, labels, &strings) || !read_words(&r, labels, &strings))
		return fault;
	labels->strings = strings.bytes;
	if (!read_nodes(&r, labels) || !read_labels(&r, labels) || r.at != r.end)
		return fault;
	fill_slots(labels);
	pfree(stream);
	return NULL;
}

/* Finds where each text begins, those that are missing at the end; false where one is no text. */
static bool
find_texts(ConceptLabels *labels, const char *texts)
{
	const ConceptPack *pack = labels->pack;
	uint32 *text_at = palloc(mul_size(pack->texts + (Size) 1, sizeof(uint32)));
	Size at = 0;

	for (uint32 i = 0; i < pack->texts; i++)
	{
		Size length = strlen(texts + at);

		check_for_interrupts(i);
		if (!pg_verify_mbstr(PG_UTF8, texts + at, length, true))
			return false;
		text_at[i] = at;
		at = Min(at + length + 1, pack->text.size);
	}
	labels->text_at = text_at;
	return true;
}

/* Reads the second stream; what was read is the labels' only once all of it is right. */
static void
read_texts(ConceptLabels *labels)
{
	MemoryContext context =
		AllocSetContextCreate(CurrentMemoryContext, "wsis texts of labels", ALLOCSET_SMALL_SIZES);
	MemoryContext caller = MemoryContextSwitchTo(context);
	char *texts = read_stream(text_stream(labels), &labels->pack->text);

	if (!texts || !find_texts(labels, texts))
		ereport(ERROR,
				(errcode(ERRCODE_DATA_CORRUPTED),
				 errmsg("the labels of a dictionary of template wsis.concept can't be read"),
				 errdetail("Their texts are damaged."),
				 errhint("Publish them again, with wsis.publish_concepts.")));
	MemoryContextSwitchTo(caller);
	MemoryContextSetParent(context, labels->context);
	labels->texts = texts;
}

const char *
concept_set_text(ConceptLabels *labels, uint32 number)
{
	if (!labels->texts)
		read_texts(labels);
	return labels->texts + labels->text_at[number];
}
