/* A set of labels, packed: opened, checked, and its words looked up; see concept_labels.h. */
#include "search/concept_set.h"

#include "common/hashfn.h"
#include "port/pg_crc32c.h"

/* What is wrong with packed labels, NULL for nothing. */
static const char *
fault_of(const ConceptLabels *labels, const char *bytes, Size size)
{
	const Size crc_from = offsetof(ConceptPack, crc) + sizeof(uint32);
	pg_crc32c crc;

	if (size < sizeof(ConceptPack) || memcmp(labels->pack->magic, CONCEPT_MAGIC, 8) != 0)
		return "They don't begin as labels do.";
	if (labels->pack->order != CONCEPT_ORDER)
		return "They were published on a machine with another order of bytes.";
	if (labels->pack->version != CONCEPT_PACK_VERSION)
		return "They were published by another release of wsis.";
	if (labels->pack->size != size)
		return "They are not complete.";
	INIT_CRC32C(crc);
	COMP_CRC32C(crc, bytes + crc_from, size - crc_from);
	FIN_CRC32C(crc);
	if (crc != labels->pack->crc)
		return "Their checksum is wrong.";
	if (sizeof(ConceptPack) + (uint64) labels->pack->index.packed + labels->pack->text.packed !=
		size)
		return "Their parts don't fit together.";
	return NULL;
}

ConceptLabels *
concept_labels_open(const char *bytes, Size size, const char **fault)
{
	static uint64 generations;
	ConceptLabels *labels = palloc0(sizeof(ConceptLabels));

	labels->pack = (const ConceptPack *) bytes;
	labels->context = CurrentMemoryContext;
	*fault = fault_of(labels, bytes, size);
	if (!*fault)
		*fault = concept_set_unpack(labels);
	if (*fault)
		return NULL;
	labels->generation = ++generations;
	return labels;
}

/* The number of a word, CONCEPT_NONE where no label has it. */
static uint32
find_word(const ConceptLabels *labels, const char *key, int length)
{
	uint32 slot = concept_key_hash(key, length) & labels->mask;

	for (; labels->slots[slot] != 0; slot = (slot + 1) & labels->mask)
	{
		uint32 word = labels->slots[slot] - 1;
		const char *text = labels->strings + labels->words[word].text;

		if (strncmp(text, key, length) == 0 && text[length] == '\0')
			return word;
	}
	return CONCEPT_NONE;
}

/* Looks keys up. */
static void
find_words(const ConceptLabels *labels, const ConceptKeys *keys, ConceptWord *word)
{
	word->stop = keys->count == 0;
	word->count = 0;
	for (int i = 0; i < keys->count; i++)
	{
		uint32 number = find_word(labels, keys->keys[i], keys->lengths[i]);

		if (number != CONCEPT_NONE)
			word->words[word->count++] = number;
	}
}

void
concept_word_of_mark(const ConceptLabels *labels, Language language, ConceptWord *word)
{
	ConceptKeys keys;

	concept_key_of_mark(language, &keys);
	find_words(labels, &keys, word);
}

/* What was found out about words, kept: a few thousand make most of every text. */
#define WORD_MEMOS 16384

typedef struct WordMemo
{
	ConceptWord word;
	uint8 length; /* 0: nothing is here */
	uint8 language;
	char text[34];
} WordMemo;

void
concept_word_find(ConceptLabels *labels, Language language, const char *text, int length,
				  ConceptWord *word)
{
	WordMemo *memo = NULL;
	ConceptKeys keys;

	if (length <= (int) sizeof(memo->text))
	{
		uint32 hash = hash_bytes((const unsigned char *) text, length) + language * 0x9E3779B9u;

		if (!labels->memos)
			labels->memos = MemoryContextAllocZero(labels->context, sizeof(WordMemo) * WORD_MEMOS);
		memo = &((WordMemo *) labels->memos)[hash % WORD_MEMOS];
		if (memo->length == length && memo->language == language &&
			memcmp(memo->text, text, length) == 0)
		{
			*word = memo->word;
			return;
		}
	}
	if (language == LANGUAGE_ZH)
		concept_key_of_piece(text, length, &keys);
	else
		concept_keys_of_word(language, text, length, &keys);
	find_words(labels, &keys, word);
	if (memo)
	{
		memo->word = *word;
		memo->length = length;
		memo->language = language;
		memcpy(memo->text, text, length);
	}
}

void
concept_word_of_piece(ConceptLabels *labels, const char **at, const char *end, ConceptWord *word)
{
	const char *piece = *at;

	*at = concept_piece_end(piece, end);
	concept_word_find(labels, LANGUAGE_ZH, piece, *at - piece, word);
}

const char *
concept_lexeme(const ConceptLabels *labels, const ConceptMatch *match, int k)
{
	return labels->strings + labels->concepts[labels->labels[match->first + k].concept].lexeme;
}

void
concept_hit(ConceptLabels *labels, const ConceptMatch *match, int k, ConceptHit *hit)
{
	const ConceptLabel *label = &labels->labels[match->first + k];

	hit->lexeme = concept_lexeme(labels, match, k);
	hit->name = hit->lexeme + strlen(CONCEPT_PREFIX);
	hit->label = concept_set_text(labels, label->text);
	hit->language = label->flags & CONCEPT_LABEL_LANGUAGE;
	hit->derived = label->flags & CONCEPT_LABEL_DERIVED;
}

uint64
concept_labels_generation(const ConceptLabels *labels)
{
	return labels->generation;
}

bool
concept_labels_next_shared(const ConceptLabels *labels, ConceptMatch *match)
{
	uint32 at = match->first + match->count;

	while (at < labels->pack->labels)
	{
		match->first = at;
		while (!(labels->labels[at].flags & CONCEPT_LABEL_LAST))
			at++;
		match->count = ++at - match->first;
		if (match->count > 1)
			return true;
	}
	return false;
}
