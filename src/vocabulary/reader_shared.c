/* What the readers share above the scanner; see reader_shared.h. */
#include "vocabulary/reader_shared.h"

ReadStatus
fault_at(ReadFault *fault, ReadStatus status, const Scanner *from, const Scanner *to)
{
	fault->start = from->start;
	fault->end = to->start;
	return status;
}

ReadStatus
fault_from(ReadFault *fault, ReadStatus status, const Scanner *from)
{
	fault->start = from->start;
	fault->end = from->end;
	return status;
}

/* Moves over the longest phrase that is no unit, if it is of one of these kinds. */
static const Phrase *
skip_phrase(Scanner *s, const PhraseTable *table, unsigned kinds)
{
	return scanner_phrase_among(s, table, kinds, ~PHRASES(PHRASE_UNIT));
}

int
skip_prefixes(Scanner *s, const PhraseTable *table, bool *prefixed)
{
	int value = 0;

	*prefixed = false;
	for (;;)
	{
		const uint8_t *start;
		const Phrase *prefix;

		scanner_skip_soft(s);
		if (scanner_is_digit(s->current)) /* with which no prefix begins */
			return value;
		start = s->start;
		prefix = skip_phrase(s, table, PHRASES(PHRASE_PREFIX));
		if (!prefix)
			return value;
		if (!(prefix->value & PREFIX_MARK) &&
			!(prefix->value & PREFIX_CAPITALS && *start >= 'a' && *start <= 'z'))
			*prefixed = true;
		if ((prefix->value & PREFIX_LEVEL) > (value & PREFIX_LEVEL))
			value = (value & ~PREFIX_LEVEL) | (prefix->value & PREFIX_LEVEL);
		value |= prefix->value & PREFIX_PLURAL;
	}
}

static bool
skip_and(Scanner *s, const PhraseTable *table)
{
	return skip_phrase(s, table, PHRASES(PHRASE_AND)) != NULL;
}

bool
code_ends(const Scanner *s, const PhraseTable *table)
{
	Scanner at = *s;

	if (scanner_is_digit(s->current))
		return false;
	if (!scanner_is_letter(s->current) || scanner_is_ideograph(s->current))
		return true;
	return skip_and(&at, table);
}

/* What stands between the members of a set. */
static bool
is_list_separator(uint16_t c)
{
	return scanner_is_comma(c) || c == ';' || c == '\n';
}

bool
skip_punctuation(Scanner *s)
{
	for (;;)
	{
		scanner_skip_soft(s);
		if (!is_list_separator(s->current))
			return s->current == 0;
		scanner_step(s);
	}
}

bool
skip_separators(Scanner *s, const PhraseTable *table)
{
	bool separated = false;

	for (;;)
	{
		scanner_skip_soft(s);
		if (is_list_separator(s->current))
			scanner_step(s);
		else if (!skip_and(s, table))
			return separated;
		separated = true;
	}
}

bool
begins_with(const Scanner *s, const PhraseTable *table, unsigned kinds)
{
	Scanner at = *s;

	return skip_phrase(&at, table, kinds) != NULL;
}

void
skip_proclitic(Scanner *s, const PhraseTable *table)
{
	Scanner at = *s;

	if (skip_and(&at, table) &&
		begins_with(&at, table, PHRASES(PHRASE_PREFIX) | PHRASES(PHRASE_LETTER)))
		*s = at;
}

bool
range_follows(Scanner *s, const PhraseTable *table)
{
	Scanner at = *s;
	bool dash = false;

	for (; at.current == ' ' || at.current == '-'; scanner_step(&at))
		if (at.current == '-')
			dash = true;
	if (!dash && !scanner_phrase(&at, table, PHRASES(PHRASE_TO)))
		return false;
	scanner_skip_soft(&at);
	if (!scanner_is_digit(at.current) && !scanner_is_letter(at.current))
		return false;
	*s = at;
	return true;
}

void
begin_set(SetReading *reading, Scanner *s, const PhraseTable *table)
{
	reading->table = table;
	reading->members = 0;
	reading->separated = false;
	scanner_skip_soft(s);
	reading->braced = s->current == '{';
	if (reading->braced)
		scanner_step(s);
}

void (*reader_idle)(void) = NULL;

bool
next_member(SetReading *reading, Scanner *s)
{
	if (reader_idle)
		reader_idle();
	reading->separated = skip_separators(s, reading->table);
	if (s->current == 0 || s->current == '{' || s->current == '}')
		return false;
	if (reading->members++ == 0)
		reading->separated = true;
	return true;
}

ReadStatus
end_set(SetReading *reading, Scanner *s, ReadFault *fault)
{
	bool nothing = reading->members == 0 && (reading->separated || !reading->braced);

	if (s->current == '}' && reading->braced)
	{
		scanner_step(s);
		reading->braced = false;
		if (!skip_punctuation(s))
			return fault_from(fault, READ_TRAILING, s);
	}
	if (reading->braced || s->current != 0)
		return fault_from(fault, READ_BRACES, s);
	return nothing ? READ_EMPTY : READ_OK;
}

bool
to_next_word(Scanner *s)
{
	while (s->current != 0 && !scanner_is_letter(s->current) && !scanner_is_digit(s->current))
		scanner_step(s);
	return s->current != 0;
}

void
skip_word(Scanner *s)
{
	do
		scanner_step(s);
	while (s->current != 0 && !scanner_at_boundary(s));
}

/* How many digits stand behind the mark that comes next. */
static int
digits_behind_mark(const Scanner *s)
{
	Scanner at = *s;
	int digits = 0;

	for (scanner_step(&at); scanner_is_digit(at.current) && digits < 3; scanner_step(&at))
		digits++;
	return digits;
}

bool
is_no_code(const Scanner *s, const PhraseTable *table)
{
	Scanner at = *s;

	if (!code_ends(s, table))
		return true;
	switch (s->current)
	{
		case '+':
			return true;
		case '.':
		case ':':
		case '\'':
			return digits_behind_mark(s) > 0;
		case ',':
		case '/':
			return digits_behind_mark(s) > 2; /* 4,000 is an amount, 4,5 two goals */
		default:
			scanner_skip_soft(&at);
			return scanner_phrase(&at, table, PHRASES(PHRASE_UNIT)) != NULL;
	}
}

bool
digit_follows_mark(const Scanner *s)
{
	return (s->current == '-' || s->current == ',' || s->current == '/') &&
		digits_behind_mark(s) > 0;
}
