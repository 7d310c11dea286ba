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

bool
scanner_is_ideograph(uint16_t c)
{
	return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) ||
		(c >= 0xF900 && c <= 0xFAFF);
}

/* Letters are what is neither digit nor punctuation; the percent sign is a word too. */
bool
scanner_is_letter(uint16_t c)
{
	if (c < 0x80)
		return (c >= 'a' && c <= 'z') || c == '%';
	if (c < 0xC0)
		return false;
	if (c >= 0x2000 && c <= 0x2BFF)
		return false;
	return !(c >= 0x3000 && c <= 0x303F) && c != 0xD7 && c != 0xF7 && c != 0xFFFD;
}

bool
scanner_is_boundary(uint16_t before, uint16_t after)
{
	if (scanner_is_digit(before))
		return !scanner_is_digit(after);
	if (!scanner_is_letter(before) || !scanner_is_letter(after))
		return true;
	return scanner_is_ideograph(before) || scanner_is_ideograph(after) || before == '%' || after == '%';
}

static bool
is_word(uint16_t c)
{
	return scanner_is_digit(c) || scanner_is_letter(c);
}

bool
scanner_is_soft(uint16_t c)
{
	switch (c)
	{
		case ' ':
		case '-':
		case '.':
		case ':':
		case '\'':
		case '"':
		case '`':
		case '#':
		case '*':
		case '!':
		case '?':
		case 0xA1:				/* inverted exclamation mark */
		case 0xBF:				/* inverted question mark */
		case 0x2022:			/* bullets */
		case 0x2023:
		case 0x25AA:
		case 0x25CB:
		case 0x25CF:
			return true;
		default:
			return false;
	}
}

bool
scanner_is_comma(uint16_t c)
{
	return c == ',' || c == '/' || c == '(' || c == ')' || c == '&';
}

/* Phrases of a table that agree in their first bytes: [low, high). */
typedef struct Candidates
{
	const Phrase *low;
	const Phrase *high;
	int depth;					/* how many bytes agree */
} Candidates;

/* Keeps the candidates whose next byte is the given one. */
static void
narrow(Candidates *c, uint8_t byte)
{
	const Phrase *low = c->low;
	const Phrase *high = c->high;

	while (low < high)			/* the first whose byte is not smaller; shorter keys come first */
	{
		const Phrase *middle = low + (high - low) / 2;

		if (middle->length <= c->depth || (uint8_t) middle->key[c->depth] < byte)
			low = middle + 1;
		else
			high = middle;
	}
	c->low = low;
	high = c->high;
	while (low < high)			/* the first whose byte is greater */
	{
		const Phrase *middle = low + (high - low) / 2;

		if ((uint8_t) middle->key[c->depth] <= byte)
			low = middle + 1;
		else
			high = middle;
	}
	c->high = low;
	c->depth++;
}

static void
narrow_code_point(Candidates *c, uint16_t cp)
{
	if (cp < 0x80)
		narrow(c, cp);
	else if (cp < 0x800)
	{
		narrow(c, 0xC0 | cp >> 6);
		narrow(c, 0x80 | (cp & 0x3F));
	}
	else
	{
		narrow(c, 0xE0 | cp >> 12);
		narrow(c, 0x80 | (cp >> 6 & 0x3F));
		narrow(c, 0x80 | (cp & 0x3F));
	}
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

const Phrase *
scanner_phrase(Scanner *s, const PhraseTable *table, unsigned kinds)
{
	Candidates c = {table->phrases, table->phrases + table->count, 0};
	Scanner at = *s;
	const Phrase *found = NULL;

	while (is_word(at.current))
	{
		narrow_code_point(&c, at.current);
		if (c.low == c.high)
			break;
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
