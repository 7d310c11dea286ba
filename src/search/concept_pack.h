/*
 * The packed form of a set of labels: what stands in the option "labels" of a
 * dictionary. Header, then arrays of uint32 in this order: concepts, labels, words,
 * slots, nodes; then strings, each with a NUL. Words are analyzed tokens; a trie over
 * them, its nodes in the order of breadth so that a node's children lie side by side,
 * ordered by their words, leads to the labels.
 */
#ifndef WSIS_SEARCH_CONCEPT_PACK_H
#define WSIS_SEARCH_CONCEPT_PACK_H

#include "wsis.h"

#include "search/concept_labels.h"

#define CONCEPT_MAGIC "WSISlbl"
#define CONCEPT_PACK_VERSION 1
#define CONCEPT_ORDER 0x01020304 /* of bytes in a word */

typedef struct ConceptPack
{
	char magic[8];
	uint32 version;
	uint32 order;
	uint32 size;   /* of everything */
	uint32 crc;	   /* of everything behind this field */
	uint32 server; /* the version that the words were analyzed with */
	uint32 concepts;
	uint32 labels;
	uint32 words;
	uint32 slots; /* a power of two, more than words */
	uint32 nodes;
	uint32 strings; /* bytes */
	uint32 reserved[3];
} ConceptPack;

typedef struct PackedConcept
{
	uint32 name; /* where in the strings */
	uint32 lexeme;
} PackedConcept;

/* Labels of one node lie side by side, up to the one that is the last. */
typedef struct PackedLabel
{
	uint32 concept;
	uint32 text;
	uint8 language;
	uint8 derived;
	uint8 last;
	uint8 reserved;
} PackedLabel;

typedef struct PackedWord
{
	uint32 text; /* behind a letter for the language */
	uint32 node; /* of the labels that begin with it, 0: none do */
} PackedWord;

typedef struct PackedNode
{
	uint32 word;
	uint32 children; /* the first one; they end where the next node's begin */
	uint32 label;	 /* the first one's number + 1; 0: no label ends here */
} PackedNode;

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
/* Everything packed, in the current context. */
extern char *concept_builder_pack(ConceptBuilder *builder, Size *size);

/* A label that is that of more concepts than can be kept: the next one, false when there is none.
 */
extern bool concept_builder_next_dropped(ConceptBuilder *builder, ConceptHit *hit);

#endif /* WSIS_SEARCH_CONCEPT_PACK_H */
