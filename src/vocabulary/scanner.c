/* The scanner that all readers of codes and names share; see scanner.h. */
#include "vocabulary/scanner.h"

#include <string.h>

/* Decodes one code point and moves behind it; a broken sequence is U+FFFD, one byte long. */
static uint32_t
decode(const uint8_t **at, const uint8_t *end)
{
	const uint8_t *p = *at;
	uint32_t c = *p;
	int more = c < 0x80 ? 0 : c < 0xC2 ? -1 : c < 0xE0 ? 1 : c < 0xF0 ? 2 : c < 0xF5 ? 3 : -1;

	if (more < 0 || end - p <= more)
	{
		*at = p + 1;
		return 0xFFFD;
	}
	if (more > 0)
		c &= 0x3F >> more;
	for (int i = 1; i <= more; i++)
	{
		if ((p[i] & 0xC0) != 0x80)
		{
			*at = p + 1;
			return 0xFFFD;
		}
		c = c << 6 | (p[i] & 0x3F);
	}
	*at = p + more + 1;
	return c;
}

const uint8_t scanner_ascii_class[128] = {
#define DIGIT(c) [c] = CLASS_DIGIT
#define LETTER(c) [c] = CLASS_LETTER
	DIGIT('0'),			DIGIT('1'),	 DIGIT('2'),  DIGIT('3'),  DIGIT('4'),	DIGIT('5'),
	DIGIT('6'),			DIGIT('7'),	 DIGIT('8'),  DIGIT('9'),  LETTER('a'), LETTER('b'),
	LETTER('c'),		LETTER('d'), LETTER('e'), LETTER('f'), LETTER('g'), LETTER('h'),
	LETTER('i'),		LETTER('j'), LETTER('k'), LETTER('l'), LETTER('m'), LETTER('n'),
	LETTER('o'),		LETTER('p'), LETTER('q'), LETTER('r'), LETTER('s'), LETTER('t'),
	LETTER('u'),		LETTER('v'), LETTER('w'), LETTER('x'), LETTER('y'), LETTER('z'),
	['%'] = CLASS_LONE,
#undef DIGIT
#undef LETTER
};

static CodePointClass
class_of(uint16_t c)
{
	if (c < 0x80)
		return scanner_ascii_class[c];
	if (!scanner_is_letter(c))
		return CLASS_BETWEEN;
	return scanner_is_ideograph(c) ? CLASS_LONE : CLASS_LETTER;
}

/* The next code point that is not ignored; 0 at the end of the text. */
static uint16_t
next_code_point(Scanner *s)
{
	while (s->next < s->end)
	{
		uint32_t c;
		uint16_t folded;

		s->start = s->next;
		c = decode(&s->next, s->end);
		if (c > 0xFFFF)
			folded = 0xFFFD; /* nothing that the readers know lies there */
		else
			folded = fold_pages[c >> 8] ? fold_pages[c >> 8][c & 0xFF] : c;
		if (folded >= FOLD_EXPANDS && folded < 0xE000)
		{
			s->more = fold_expansions[folded - FOLD_EXPANDS];
			return *s->more++;
		}
		if (folded != 0)
			return folded;
	}
	s->start = s->end;
	return 0;
}

void
scanner_load(Scanner *s)
{
	if (s->more && *s->more)
		s->current = *s->more++;
	else
	{
		s->more = NULL;
		s->current = next_code_point(s);
	}
	s->class = class_of(s->current);
}

void
scanner_begin(Scanner *s, const char *text, size_t length)
{
	s->start = s->next = (const uint8_t *) text;
	s->end = s->next + length;
	s->more = NULL;
	s->before = 0;
	s->class_before = CLASS_BETWEEN;
	s->word_at = NULL;
	scanner_load(s);
}

/* Phrases of a table that agree in their first bytes: [low, high). */
typedef struct Candidates
{
	const Phrase *low;
	const Phrase *high;
	int depth; /* how many bytes agree */
} Candidates;

/* The first phrase in [low, high) whose byte at a place is not smaller; shorter keys come first. */
static const Phrase *
lower_bound(const Phrase *low, const Phrase *high, int place, unsigned byte)
{
	while (low < high)
	{
		const Phrase *middle = low + (high - low) / 2;

		if (middle->length <= place || (uint8_t) middle->key[place] < byte)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/*
 * Keeps the candidates whose next byte is the given one. Mostly there are few left
 * and all or none have it, so that the search is needed at most at one end.
 */
static inline void
narrow(Candidates *c, uint8_t byte)
{
	int depth = c->depth++;
	uint8_t last;

	if (c->low == c->high)
		return;
	if (c->high[-1].length <= depth || (last = c->high[-1].key[depth]) < byte)
	{
		c->low = c->high;
		return;
	}
	if (c->low->length <= depth || (uint8_t) c->low->key[depth] != byte)
		c->low = lower_bound(c->low, c->high, depth, byte);
	if (last != byte)
		c->high = lower_bound(c->low, c->high, depth, byte + 1);
}

/* The first byte of a code point in UTF-8, and those after it. */
#define UTF8_LEAD(cp) ((cp) < 0x800 ? 0xC0 | (cp) >> 6 : 0xE0 | (cp) >> 12)
#define UTF8_MIDDLE(cp) (0x80 | ((cp) >> 6 & 0x3F))
#define UTF8_LAST(cp) (0x80 | ((cp) &0x3F))

static inline void
narrow_code_point(Candidates *c, uint16_t cp)
{
	if (cp < 0x80)
	{
		narrow(c, cp);
		return;
	}
	narrow(c, UTF8_LEAD(cp));
	if (cp >= 0x800)
		narrow(c, UTF8_MIDDLE(cp));
	narrow(c, UTF8_LAST(cp));
}

/* The candidate that ends here and is of one of the kinds, or NULL. */
static const Phrase *
complete(const Candidates *c, unsigned kinds)
{
	for (const Phrase *p = c->low; p < c->high && p->length == c->depth; p++)
		if (kinds & PHRASES(p->kind))
			return p;
	return NULL;
}

/* A word of the text as it would stand in a key, and its hash as it is in the table: FNV-1a. */
#define WORD_HASH 0x811C9DC5
#define WORD_HASH_PRIME 0x01000193

typedef struct Word
{
	uint8_t bytes[PHRASE_WORD_MAX + 3];
	int length;
	uint32_t hash;
} Word;

static inline void
add_byte(Word *word, uint8_t byte)
{
	word->bytes[word->length++] = byte;
	word->hash = (word->hash ^ byte) * WORD_HASH_PRIME;
}

static inline void
add_to_word(Word *word, uint16_t cp)
{
	if (cp < 0x80)
	{
		add_byte(word, cp);
		return;
	}
	add_byte(word, UTF8_LEAD(cp));
	if (cp >= 0x800)
		add_byte(word, UTF8_MIDDLE(cp));
	add_byte(word, UTF8_LAST(cp));
}

static const PhraseWord *
find_word(const PhraseTable *table, const Word *word)
{
	for (unsigned slot = word->hash;; slot++)
	{
		const PhraseWord *found = &table->words[slot & (table->slots - 1)];

		if (found->length == 0)
			return NULL;
		if (found->length == word->length &&
			memcmp(table->phrases[found->first].key, word->bytes, word->length) == 0)
			return found;
	}
}

/*
 * Reads a word of ASCII letters, which most are, without the detours of a Scanner;
 * NULL when it isn't one. Returns its last letter.
 */
static const uint8_t *
read_ascii_word(const Scanner *s, Word *word)
{
	const uint8_t *at = s->start;
	const uint8_t *end = s->end - at > PHRASE_WORD_MAX ? at + PHRASE_WORD_MAX + 1 : s->end;

	while (at < end && *at < 0x80 && scanner_ascii_class[fold_pages[0][*at]] == CLASS_LETTER)
		add_byte(word, fold_pages[0][*at++]);
	if (s->more || at == s->start || (at < s->end && (*at >= 0x80 || *at == 0)))
		return NULL;
	return at - 1;
}

/* Reads whatever word it is; false when it may not be remembered for this place. */
static bool
read_word(const Scanner *s, Word *word)
{
	Scanner at = *s;

	word->length = 0;
	word->hash = WORD_HASH;
	do
	{
		add_to_word(word, at.current);
		scanner_step(&at);
	} while (!scanner_at_boundary(&at) && word->length <= PHRASE_WORD_MAX);
	return !s->more && !at.more; /* an expansion has one start for several */
}

/* The word here, if phrases begin with it. */
static const PhraseWord *
word_here(Scanner *s, const PhraseTable *table)
{
	Word word = {.length = 0, .hash = WORD_HASH};
	bool lasting = true;

	if (s->word_at == s->start && s->word_table == table)
		return s->word;
	s->word_last = read_ascii_word(s, &word);
	if (!s->word_last)
		lasting = read_word(s, &word);
	s->word = find_word(table, &word);
	s->word_table = table;
	s->word_at = lasting ? s->start : NULL;
	return s->word;
}

/* Moves over the word here, for which word_here was asked. */
static void
skip_word(Scanner *s)
{
	if (s->word_last)
	{
		s->next = s->word_last;
		scanner_step(s);
	}
	do
		scanner_step(s);
	while (!scanner_at_boundary(s));
}

/* Moves over a letter that is a conjunction although the word goes on, as the Arabic "and". */
static const Phrase *
skip_clinging(Scanner *s, const PhraseTable *table)
{
	Word letter = {.length = 0, .hash = WORD_HASH};

	add_to_word(&letter, s->current);
	scanner_step(s);
	return scanner_at_boundary(s) ? NULL : table->phrases + find_word(table, &letter)->first;
}

/* Moves over the longest phrase of all these kinds that begins with the word here. */
static const Phrase *
find_longest(Scanner *at, const PhraseTable *table, const PhraseWord *word, unsigned all)
{
	Candidates c = {table->phrases + word->first, table->phrases + word->end, word->length};
	const Phrase *found = NULL;
	Scanner s = *at;

	skip_word(&s);
	for (;;)
	{
		const Phrase *p = complete(&c, all);

		if (p)
		{
			found = p;
			*at = s;
		}
		if (s.class == CLASS_BETWEEN)
		{
			while (scanner_is_soft(s.current) || scanner_is_comma(s.current))
				scanner_step(&s);
			if (s.class == CLASS_BETWEEN)
				return found;
			narrow(&c, ' ');
		}
		do /* the next word */
		{
			narrow_code_point(&c, s.current);
			if (c.low == c.high)
				return found;
			scanner_step(&s);
		} while (!scanner_at_boundary(&s));
	}
}

const Phrase *
scanner_find_phrase(Scanner *s, const PhraseTable *table, unsigned kinds, unsigned all)
{
	bool clings = all & PHRASES(PHRASE_AND) && s->current == table->clings;
	const PhraseWord *word;
	const Phrase *found = NULL;
	Scanner at;

	word = word_here(s, table);
	if (!clings && !(word && word->kinds & kinds))
		return NULL;
	at = *s;
	if (word)
		found = find_longest(&at, table, word, all);
	if (clings && !found)
		found = skip_clinging(&at, table);
	if (!found || !(kinds & PHRASES(found->kind)))
		return NULL;
	*s = at;
	return found;
}

bool
scanner_number(Scanner *s, int *value)
{
	if (!scanner_is_digit(s->current))
		return false;
	*value = 0;
	for (; scanner_is_digit(s->current); scanner_step(s))
		if (*value < NUMBER_MAX)
		{
			*value = *value * 10 + s->current - '0';
			if (*value > NUMBER_MAX)
				*value = NUMBER_MAX;
		}
	return true;
}
