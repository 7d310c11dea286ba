/*
 * The packed form of a set of labels: what stands in the option "labels" of a
 * dictionary. PostgreSQL copies an option's text many times before a dictionary sees it,
 * so that what counts is to be short: a header, then two streams of bytes, each as
 * pglz leaves it. Numbers are seven bits a byte, the lowest first, all but the last byte
 * with the eighth bit.
 *
 * The first stream is what indexing needs:
 *	concepts, their lexemes, each with a NUL;
 *	words, in order, each as a byte that says how many bytes it shares with the one
 *		before, then the others and a NUL;
 *	nodes: a trie over words that leads to labels, in the order of breadth, so that a
 *		node's children lie side by side: a number, twice how many children there are, and 1
 *		more where a label ends; then the children's words, ascending, each as what it is
 *		beyond the one before;
 *	the labels of each node at which one ends: a byte with language and flags, the concept's
 *		number, and where the same text came before, how many texts ago.
 * The second one, read only when a label is to be shown: the texts, each with a NUL.
 */
#ifndef WSIS_SEARCH_CONCEPT_PACK_H
#define WSIS_SEARCH_CONCEPT_PACK_H

#include "wsis.h"

#include "search/concept_labels.h"

#define CONCEPT_MAGIC "WSISlbl"
#define CONCEPT_PACK_VERSION 2
#define CONCEPT_ORDER 0x01020304 /* of bytes in a word of the header */

/* A stream in bytes: as it is read, and as it stands; the same: not compressed. */
typedef struct ConceptStream
{
	uint32 size;
	uint32 packed;
} ConceptStream;

typedef struct ConceptPack
{
	char magic[8];
	uint32 version;
	uint32 order;
	uint32 size;   /* of everything */
	uint32 crc;	   /* of everything behind this field */
	uint32 server; /* the version that the words were analyzed with */
	uint32 concepts;
	uint32 words;
	uint32 nodes;
	uint32 labels;
	uint32 texts;
	ConceptStream index;
	ConceptStream text;
} ConceptPack;

/* The byte of a label. */
#define CONCEPT_LABEL_LANGUAGE 0x07
#define CONCEPT_LABEL_DERIVED 0x08
#define CONCEPT_LABEL_LAST 0x10	 /* of its node */
#define CONCEPT_LABEL_AGAIN 0x20 /* with a text that came before */

#define CONCEPT_NONE UINT32_MAX

/* A word's key in the table of words: a letter for the language, then the lexeme. */
#define CONCEPT_KEY_MAX 256
static inline char
concept_language_letter(Language language)
{
	return 'a' + language;
}

/* The hash of a key, the same in every release of PostgreSQL (FNV-1a). */
static inline uint32
concept_key_hash(const char *key, Size length)
{
	uint32 hash = 2166136261u;

	for (Size i = 0; i < length; i++)
		hash = (hash ^ (uint8) key[i]) * 16777619u;
	return hash ^ hash >> 15;
}

/*
 * The keys that a token has in a language: none for a stop word; the second where the
 * stem differs if accents are left away first.
 */
#define CONCEPT_KEYS_MAX 2
typedef struct ConceptKeys
{
	int count;
	int lengths[CONCEPT_KEYS_MAX];
	char keys[CONCEPT_KEYS_MAX][CONCEPT_KEY_MAX];
} ConceptKeys;

extern void concept_keys_of_word(Language language, const char *word, int length,
								 ConceptKeys *keys);
/* Chinese is compared piece by piece: a character, or all that isn't Chinese. */
extern const char *concept_piece_end(const char *at, const char *end);
extern void concept_key_of_piece(const char *piece, int length, ConceptKeys *keys);

/*
 * Do words go on over what stands between them: blanks, hyphens, quotation marks? What
 * does not join them is a mark, a word of its own in labels, "industry, innovation".
 */
extern bool concept_gap_joins(const char *from, const char *to);
extern void concept_key_of_mark(Language language, ConceptKeys *keys);

/* Labels that are gathered and then packed. */
typedef struct ConceptBuilder ConceptBuilder;

/* Why a label can't be taken. */
typedef enum ConceptLabelFault
{
	LABEL_TAKEN,
	LABEL_EMPTY,	  /* no word in it */
	LABEL_STOP_WORDS, /* only stop words */
	LABEL_TOO_LONG	  /* more than CONCEPT_TOKENS_MAX words, or bytes */
} ConceptLabelFault;

extern ConceptBuilder *concept_builder_begin(void);
/* The number of a concept, by its name, which is shorter than CONCEPT_KEY_MAX. */
extern uint32 concept_builder_concept(ConceptBuilder *builder, const char *name, bool derived);
extern ConceptLabelFault concept_builder_label(ConceptBuilder *builder, uint32 concept,
											   Language language, const char *label, int length);
/*
 * Adds words that the labels teach: for each English word in the labels of three
 * concepts or more, the word of each other language that is in the labels of the same
 * ones. Returns how many labels were added.
 */
extern uint32 concept_builder_derive(ConceptBuilder *builder);
/* Everything packed, in the current context; the last thing that a builder is asked for but what
 * it has dropped. */
extern char *concept_builder_pack(ConceptBuilder *builder, Size *size);

/* A label that is that of more concepts than can be kept: the next one, false when there is none.
 */
extern bool concept_builder_next_dropped(ConceptBuilder *builder, ConceptHit *hit);

#endif /* WSIS_SEARCH_CONCEPT_PACK_H */
