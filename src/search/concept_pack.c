/* Gathered labels packed: the trie over their words, and the streams; see concept_pack.h. */
#include "search/concept_builder.h"

#include "common/pg_lzcompress.h"
#include "miscadmin.h"
#include "port/pg_crc32c.h"

/* Words in the order of their keys, so that they share what they begin with. */
static int
compare_words(const void *left, const void *right, void *builder)
{
	const ConceptBuilder *b = builder;

	CHECK_FOR_INTERRUPTS();
	return strcmp(b->strings.data + b->words[*(const uint32 *) left].text,
				  b->strings.data + b->words[*(const uint32 *) right].text);
}

/* Gives the words new numbers, in their order. */
static void
sort_words(ConceptBuilder *b)
{
	Size count = Max(b->word_count, 1);
	uint32 *order = palloc_extended(mul_size(count, sizeof(uint32)), MCXT_ALLOC_HUGE);
	uint32 *numbers = palloc_extended(mul_size(count, sizeof(uint32)), MCXT_ALLOC_HUGE);
	BuilderWord *words = palloc_extended(mul_size(count, sizeof(BuilderWord)), MCXT_ALLOC_HUGE);

	for (uint32 i = 0; i < b->word_count; i++)
		order[i] = i;
	qsort_arg(order, b->word_count, sizeof(uint32), compare_words, b);
	for (uint32 i = 0; i < b->word_count; i++)
	{
		numbers[order[i]] = i;
		words[i] = b->words[order[i]];
	}
	for (uint32 i = 0; i < b->step_count; i++)
		b->steps[i] = numbers[b->steps[i]];
	b->words = words;
}

/* Paths in the order of their words, then of their labels. */
static int
compare_paths(const void *left, const void *right, void *builder)
{
	const ConceptBuilder *b = builder;
	const Path *l = left;
	const Path *r = right;

	CHECK_FOR_INTERRUPTS();
	for (uint32 i = 0; i < l->count && i < r->count; i++)
	{
		uint32 lw = b->steps[l->first + i];
		uint32 rw = b->steps[r->first + i];

		if (lw != rw)
			return lw < rw ? -1 : 1;
	}
	if (l->count != r->count)
		return l->count < r->count ? -1 : 1;
	return l->label < r->label ? -1 : l->label > r->label;
}

/* Nodes that have still to be given their children: paths from … to, so many words deep. */
typedef struct Stretch
{
	uint32 from;
	uint32 to;
	uint32 depth;
} Stretch;

typedef struct PackingNode
{
	uint32 word;
	uint32 children;
	uint32 labels;
} PackingNode;

typedef struct Packing
{
	PackingNode *nodes;
	Stretch *stretches; /* a node's */
	uint32 node_count;
	uint32 node_room;
	uint32 stretch_room;
	uint32 *labels; /* in the order of the nodes, a label perhaps at several */
	uint32 label_count;
	uint32 label_room;
} Packing;

static void
add_node(Packing *p, uint32 word, Stretch stretch)
{
	GROW(p->stretches, p->node_count, p->stretch_room);
	p->stretches[p->node_count] = stretch;
	GROW(p->nodes, p->node_count, p->node_room);
	p->nodes[p->node_count].word = word;
	p->nodes[p->node_count].children = 0;
	p->nodes[p->node_count++].labels = 0;
}

/* The labels that end at a node: a concept once; returns the first path beyond them. */
static uint32
add_labels(ConceptBuilder *b, Packing *p, uint32 node, Stretch stretch)
{
	uint32 first = p->label_count;
	uint32 at = stretch.from;

	for (; at < stretch.to && b->paths[at].count == stretch.depth; at++)
	{
		uint32 concept = b->labels[b->paths[at].label].concept;
		bool known = false;

		for (uint32 i = first; i < p->label_count; i++)
		known |= b->labels[p->labels[i]].concept == concept;
		if (known)
			continue;
		if (p->label_count - first == CONCEPTS_OF_LABEL_MAX)
		{
			GROW(b->dropped, b->dropped_count, b->dropped_room);
			b->dropped[b->dropped_count++] = b->paths[at].label;
			continue;
		}
		GROW(p->labels, p->label_count, p->label_room);
		p->labels[p->label_count++] = b->paths[at].label;
		CHECK_FOR_INTERRUPTS();
	}
	p->nodes[node].labels = p->label_count - first;
	return at;
}

/* Makes a node's children. */
static void
add_children(ConceptBuilder *b, Packing *p, uint32 node)
{
	Stretch stretch = p->stretches[node];
	uint32 at = stretch.depth == 0 ? stretch.from : add_labels(b, p, node, stretch);

	while (at < stretch.to)
	{
		uint32 word = b->steps[b->paths[at].first + stretch.depth];
		uint32 from = at;

		while (at < stretch.to && b->steps[b->paths[at].first + stretch.depth] == word)
			at++;
		p->nodes[node].children++;
		add_node(p, word, (Stretch){from, at, stretch.depth + 1});
	}
}

static void
put_number(StringInfo to, uint32 number)
{
	for (; number >= 0x80; number >>= 7)
		appendStringInfoCharMacro(to, (char) (number & 0x7F) | 0x80);
	appendStringInfoCharMacro(to, number);
}

static void
put_string(StringInfo to, const char *string)
{
	appendBinaryStringInfo(to, string, strlen(string) + 1);
}

static void
put_words(StringInfo to, const ConceptBuilder *b)
{
	const char *before = "";

	for (uint32 i = 0; i < b->word_count; i++)
	{
		const char *word = b->strings.data + b->words[i].text;
		int shared = 0;

		while (word[shared] != '\0' && word[shared] == before[shared])
			shared++;
		appendStringInfoCharMacro(to, shared);
		put_string(to, word + shared);
		before = word;
	}
}

static void
put_nodes(StringInfo to, const Packing *p)
{
	uint32 child = 1;

	for (uint32 i = 0; i < p->node_count; i++)
	{
		const PackingNode *node = &p->nodes[i];
		uint32 before = 0;

		put_number(to, node->children * 2 + (node->labels > 0));
		for (uint32 k = 0; k < node->children; k++, child++)
		{
			put_number(to, p->nodes[child].word - before);
			before = p->nodes[child].word;
		}
	}
}

/* The labels, and their texts into the other stream; returns how many texts. */
static uint32
put_labels(StringInfo to, StringInfo texts, const ConceptBuilder *b, const Packing *p)
{
	uint32 *numbers =
		palloc_extended(mul_size(Max(b->label_count, 1), sizeof(uint32)), MCXT_ALLOC_HUGE);
	uint32 count = 0;
	uint32 at = 0;

	memset(numbers, 0xFF, sizeof(uint32) * b->label_count);
	for (uint32 i = 0; i < p->node_count; i++)
		for (uint32 k = 0; k < p->nodes[i].labels; k++)
		{
			uint32 number = p->labels[at++];
			const BuilderLabel *label = &b->labels[number];
			bool again = numbers[number] != CONCEPT_NONE;

			appendStringInfoCharMacro(to,
									  label->language |
										  (label->derived ? CONCEPT_LABEL_DERIVED : 0) |
										  (k + 1 == p->nodes[i].labels ? CONCEPT_LABEL_LAST : 0) |
										  (again ? CONCEPT_LABEL_AGAIN : 0));
			put_number(to, label->concept);
			if (again)
				put_number(to, count - numbers[number]);
			else
			{
				numbers[number] = count++;
				put_string(texts, b->strings.data + label->text);
			}
		}
	return count;
}

/* A stream compressed, where that makes it shorter. */
static ConceptStream
compress_stream(StringInfo stream)
{
	char *packed = palloc_extended(PGLZ_MAX_OUTPUT(stream->len), MCXT_ALLOC_HUGE);
	int32 size = pglz_compress(stream->data, stream->len, packed, PGLZ_strategy_always);
	ConceptStream result = {stream->len, stream->len};

	if (size < 0 || size >= stream->len)
		return result;
	stream->data = packed;
	result.packed = size;
	return result;
}

/* Writes everything in one piece, in the context. */
static char *
write_pack(ConceptBuilder *b, const Packing *p, MemoryContext context, Size *size)
{
	ConceptPack header = {.magic = CONCEPT_MAGIC,
						  .version = CONCEPT_PACK_VERSION,
						  .order = CONCEPT_ORDER,
						  .server = PG_VERSION_NUM,
						  .concepts = b->concept_count,
						  .words = b->word_count,
						  .nodes = p->node_count,
						  .labels = p->label_count};
	const Size crc_from = offsetof(ConceptPack, crc) + sizeof(uint32);
	StringInfoData index;
	StringInfoData texts;
	pg_crc32c crc;
	char *pack;

	initStringInfo(&index);
	initStringInfo(&texts);
	for (uint32 i = 0; i < b->concept_count; i++)
		put_string(&index, b->strings.data + b->concepts[i].lexeme);
	put_words(&index, b);
	put_nodes(&index, p);
	header.texts = put_labels(&index, &texts, b, p);
	header.index = compress_stream(&index);
	header.text = compress_stream(&texts);
	*size = header.size = sizeof(header) + header.index.packed + header.text.packed;
	pack = MemoryContextAllocHuge(context, *size);
	memcpy(pack, &header, sizeof(header));
	memcpy(pack + sizeof(header), index.data, header.index.packed);
	memcpy(pack + sizeof(header) + header.index.packed, texts.data, header.text.packed);
	INIT_CRC32C(crc);
	COMP_CRC32C(crc, pack + crc_from, *size - crc_from);
	FIN_CRC32C(crc);
	memcpy(pack + offsetof(ConceptPack, crc), &crc, sizeof(uint32));
	return pack;
}

char *
concept_builder_pack(ConceptBuilder *b, Size *size)
{
	MemoryContext caller = MemoryContextSwitchTo(b->context);
	Packing packing = {0};
	char *pack;

	CHECK_FOR_INTERRUPTS();
	sort_words(b);
	if (b->path_count > 0)
		qsort_arg(b->paths, b->path_count, sizeof(Path), compare_paths, b);
	add_node(&packing, CONCEPT_NONE, (Stretch){0, b->path_count, 0});
	for (uint32 node = 0; node < packing.node_count; node++)
	{
		if (node % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		add_children(b, &packing, node);
	}
	pack = write_pack(b, &packing, caller, size);
	MemoryContextSwitchTo(caller);
	return pack;
}
