/* The scanner that all readers of codes and names share; see scanner.h. */
#include "vocabulary/scanner.h"

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

/* Reads the next code point that is not ignored into s->current. */
static void
load(Scanner *s)
{
	while (s->next < s->end)
	{
		uint32_t c;
		uint16_t folded;

		s->start = s->next;
		c = *s->next < 0x80 ? *s->next++ : decode(&s->next, s->end);
		if (c > 0xFFFF)
			folded = 0xFFFD;	/* nothing that the readers know lies there */
		else
			folded = fold_pages[c >> 8] ? fold_pages[c >> 8][c & 0xFF] : c;
		if (folded == 0)
			continue;
		if (folded >= FOLD_EXPANDS && folded < 0xE000)
		{
			s->more = fold_expansions[folded - FOLD_EXPANDS];
			folded = *s->more++;
		}
		s->current = folded;
		return;
	}
	s->start = s->end;
	s->current = 0;
}

void
scanner_begin(Scanner *s, const char *text, size_t length)
{
	s->start = s->next = (const uint8_t *) text;
	s->end = s->next + length;
	s->more = NULL;
	s->before = 0;
	load(s);
}

void
scanner_step(Scanner *s)
{
	s->before = s->current;
	if (s->more && *s->more)
		s->current = *s->more++;
	else
	{
		s->more = NULL;
		load(s);
	}
}

static bool
is_word(uint16_t c)
{
	return scanner_is_digit(c) || scanner_is_letter(c);
}

/* Phrases of a table that agree in their first bytes: [low, high). */
typedef struct Candidates
{
	const Phrase *low;
	const Phrase *high;
	int depth;					/* how many bytes agree */
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

/* The first byte of a code point in UTF-8. */
static uint8_t
first_byte(uint16_t cp)
{
	return cp < 0x80 ? cp : cp < 0x800 ? 0xC0 | cp >> 6 : 0xE0 | cp >> 12;
}

/* The phrases of a table that begin with this code point. */
static Candidates
candidates(const PhraseTable *table, uint16_t cp)
{
	const PhraseStart *start = &table->starts[first_byte(cp)];
	Candidates c = {table->phrases + start[0].first, table->phrases + start[1].first, 1};

	if (cp >= 0x800)
		narrow(&c, 0x80 | (cp >> 6 & 0x3F));
	if (cp >= 0x80)
		narrow(&c, 0x80 | (cp & 0x3F));
	return c;
}

static void
narrow_code_point(Candidates *c, uint16_t cp)
{
	narrow(c, first_byte(cp));
	if (cp >= 0x800)
		narrow(c, 0x80 | (cp >> 6 & 0x3F));
	if (cp >= 0x80)
		narrow(c, 0x80 | (cp & 0x3F));
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

/* The candidate that ends here although the word goes on, as the Arabic "and" does. */
static const Phrase *
clinging(const Candidates *c, unsigned kinds)
{
	const Phrase *p = complete(c, kinds & PHRASES(PHRASE_AND));

	return p && p->value == AND_CLINGS ? p : NULL;
}

bool
scanner_may_begin(const Scanner *s, const PhraseTable *table, unsigned kinds)
{
	return (table->starts[first_byte(s->current)].kinds & kinds) != 0;
}

const Phrase *
scanner_phrase(Scanner *s, const PhraseTable *table, unsigned kinds)
{
	Candidates c;
	Scanner at;
	const Phrase *found = NULL;

	if (!scanner_may_begin(s, table, kinds))
		return NULL;
	at = *s;
	for (c = candidates(table, at.current); c.low < c.high; narrow_code_point(&c, at.current))
	{
		scanner_step(&at);
		if (scanner_is_boundary(at.before, at.current))
		{
			const Phrase *p = complete(&c, kinds);

			if (p)
			{
				found = p;
				*s = at;
			}
			if (is_word(at.current))
				continue;
			while (scanner_is_soft(at.current) || scanner_is_comma(at.current))
				scanner_step(&at);
			if (!is_word(at.current))
				break;
			narrow(&c, ' ');
		}
		else if (clinging(&c, kinds))
		{
			found = clinging(&c, kinds);
			*s = at;
		}
	}
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
