/* Reads SDG codes: "9.c", "SDG 9", "Target ٩٫ج", "目标9", "Goal 9: Industry, innovation …". */
#include "vocabulary/canonical.h"
#include "vocabulary/reader_shared.h"

#define TABLE (&sdg_phrases)

/* "c" behind "9" or "9.": a letter that stands alone, in the script of the text. */
static bool
read_target_letter(Scanner *s, int *target)
{
	Scanner at = *s;
	const Phrase *letter;
	int place;

	if (s->current >= 'a' && s->current <= 'z')
	{
		place = s->current - 'a';
		scanner_step(&at);
	}
	else
	{
		letter = scanner_phrase(&at, TABLE, PHRASES(PHRASE_TARGET_LETTER));
		if (!letter)
			return false;
		place = letter->value - 'a';
	}
	if (scanner_is_letter(at.current) && !scanner_is_ideograph(at.current))
		return false;
	*target = SDG_FIRST_LETTER + place;
	*s = at;
	return true;
}

/* ".1", ".c", "c" or "-c" behind a goal: is there one? */
static bool
read_target(Scanner *s, int *target)
{
	Scanner at = *s;

	if (at.current == '.' || at.current == '-')
		scanner_step(&at);
	if (!read_target_letter(&at, target))
	{
		if (at.before != '.' || !scanner_number(&at, target))
			return false;
		if (*target >= SDG_FIRST_LETTER)
			*target = SDG_FIRST_LETTER - 1; /* which no target has */
	}
	*s = at;
	return true;
}

/* ".1" behind a target: is there one? */
static bool
read_indicator(Scanner *s, int *indicator)
{
	Scanner at = *s;

	if (at.current != '.')
		return false;
	scanner_step(&at);
	if (!scanner_number(&at, indicator))
		return false;
	*s = at;
	return true;
}

/*
 * Digits and what belongs to them; READ_UNKNOWN, without moving, where there are
 * none or they go on as something else.
 */
static ReadStatus
read_numbered(Scanner *s, Sdg *code, ReadFault *fault)
{
	Scanner at = *s;
	int target = 0;
	int indicator = 0;
	int more;
	bool exists;

	if (!scanner_number(&at, &fault->number))
		return READ_UNKNOWN;
	exists = !read_target(&at, &target) || target > 0;
	if (target > 0 && read_indicator(&at, &indicator))
		exists = indicator > 0;
	if (!code_ends(&at, TABLE))
		return READ_UNKNOWN;
	if (read_indicator(&at, &more)) /* a fourth number */
		exists = false;
	if (!exists || !sdg_by_numbers(fault->number, target, indicator, code))
	{
		fault->target = target;
		fault->indicator = indicator ? indicator : exists ? 0 : -1;
		return fault_at(fault, READ_NO_SUCH, s, &at);
	}
	*s = at;
	return READ_OK;
}

/* The goal's name behind its number. */
static void
read_own_name(Scanner *s, Sdg code)
{
	Scanner at = *s;
	const Phrase *name;

	scanner_skip_soft(&at);
	if (at.current == '(')
		scanner_step(&at);
	name = scanner_phrase(&at, TABLE, PHRASES(PHRASE_CODE));
	if (name && sdg_make(name->value, 0, 0) == code)
		*s = at;
}

static int
level_of(Sdg code)
{
	return sdg_indicator(code) ? PREFIX_INDICATOR : sdg_target(code) ? PREFIX_TARGET : PREFIX_GOAL;
}

/* One code, by number or a goal's name. */
static ReadStatus
read_one(Scanner *s, Sdg *code, ReadFault *fault)
{
	Scanner from = *s;
	bool below_zero = s->before == '-' && scanner_is_digit(s->current);
	bool prefixed;
	int level = skip_prefixes(s, TABLE, &prefixed) & PREFIX_LEVEL;
	ReadStatus status;

	if (below_zero)
	{
		fault->number = 0;
		return fault_from(fault, READ_NO_SUCH, &from);
	}
	status = read_numbered(s, code, fault);
	if (status == READ_UNKNOWN)
	{
		const Phrase *name = scanner_phrase(s, TABLE, PHRASES(PHRASE_CODE));

		if (!name)
			return fault_from(fault, READ_UNKNOWN, &from);
		*code = sdg_make(name->value, 0, 0);
	}
	else if (status != READ_OK)
		return status;
	fault->code = *code;
	if (level_of(*code) < level)
		return fault_at(fault, READ_WRONG_LEVEL, &from, s);
	read_own_name(s, *code);
	return READ_OK;
}

ReadStatus
read_sdg(const char *text, size_t length, Sdg *code, ReadFault *fault)
{
	Scanner s;
	ReadStatus status;

	if (canonical_sdg(text, length, code))
		return READ_OK;
	scanner_begin(&s, text, length);
	if (skip_punctuation(&s))
		return READ_EMPTY;
	status = read_one(&s, code, fault);
	while (status == READ_OK && !skip_punctuation(&s))
	{
		Scanner from = s;
		Sdg other = 0;

		status = read_one(&s, &other, fault);
		fault->code = *code;
		if (status != READ_OK)
			return fault_from(fault, READ_TRAILING, &from);
		fault->other = other;
		if (other != *code)
			return fault_from(fault, READ_SEVERAL, &from);
	}
	return status;
}

/* 1-5: whole goals; 9.1-9.c: targets of one goal, in natural order. Upwards. */
static bool
add_range(Sdg first, Sdg last, SdgBits *set)
{
	int first_bit;
	int last_bit;

	if (sdg_indicator(first) || sdg_indicator(last) || level_of(first) != level_of(last))
		return false;
	if (sdg_target(first) && sdg_goal(first) != sdg_goal(last))
		return false;
	first_bit = sdg_bit(first);
	last_bit = sdg_bit(last);
	for (int bit = first_bit; bit <= last_bit; bit++)
		if (level_of(sdg_of_bit(bit)) == level_of(first))
			sdg_bits_add(set, bit);
	return first_bit <= last_bit;
}

static ReadStatus
read_range(Scanner *s, Sdg first, SdgBits *set, ReadFault *fault)
{
	Scanner from = *s;
	Sdg last = 0;
	ReadStatus status;

	if (scanner_is_digit(s->current))
		status = read_numbered(s, &last, fault);
	else
		status = read_one(s, &last, fault);
	if (status == READ_UNKNOWN)
		return fault_from(fault, READ_UNKNOWN, &from);
	if (status != READ_OK)
		return status;
	fault->code = first;
	fault->other = last;
	return add_range(first, last, set) ? READ_OK : fault_at(fault, READ_BAD_RANGE, &from, s);
}

static bool
read_canonical(const char *text, size_t length, SdgBits *set)
{
	uint8_t members[SDG_SET_CODES];
	int count;

	if (!canonical_has_braces(text, length) ||
		canonical_sdg_set(text, members, &count) != text + length)
		return false;
	for (int i = 0; i < count; i++)
		sdg_bits_add(set, members[i]);
	return true;
}

ReadStatus
read_sdg_set(const char *text, size_t length, SdgBits *set, ReadFault *fault)
{
	static const SdgBits empty = {{0}};
	Scanner s;
	SetReading reading;
	ReadStatus status = READ_OK;

	*set = empty;
	if (read_canonical(text, length, set))
		return READ_OK;
	scanner_begin(&s, text, length);
	begin_set(&reading, &s, TABLE);
	while (status == READ_OK && next_member(&reading, &s))
	{
		Scanner from = s;
		Sdg code = 0;

		if (!reading.separated && !begins_with(&s, TABLE, PHRASES(PHRASE_PREFIX)))
			return fault_from(fault, READ_TRAILING, &s);
		status = read_one(&s, &code, fault);
		if (status != READ_OK)
			return status;
		if (sdg_indicator(code))
			return fault_at(fault, READ_NOT_IN_SET, &from, &s);
		sdg_bits_add(set, sdg_bit(code));
		if (range_follows(&s, TABLE))
			status = read_range(&s, code, set, fault);
	}
	return status == READ_OK ? end_set(&reading, &s, fault) : status;
}

/* A word that makes the number before it an amount: "4 and 12 countries". */
static bool
word_follows(const Scanner *s)
{
	Scanner at = *s;
	const Phrase *phrase;

	while (at.current == ' ')
		scanner_step(&at);
	if (!scanner_is_letter(at.current))
		return false;
	phrase = scanner_phrase(&at, TABLE, ~PHRASES(PHRASE_UNIT));
	return !phrase ||
		(phrase->kind != PHRASE_AND && phrase->kind != PHRASE_PREFIX && phrase->kind != PHRASE_TO);
}

/* The codes behind the first one: "4, 9.c and 17", "4 (4.4)", "1-5". */
static void
read_mentions_after(Scanner *s, Sdg code, int prefix, SdgMention mention, void *to)
{
	for (;;)
	{
		Scanner at = *s;
		Sdg next = 0;
		ReadFault fault;
		bool range = range_follows(&at, TABLE);

		if (!range)
		{
			if (at.current == '.' || at.current == '\n')
				return;
			if (!skip_separators(&at, TABLE) || !scanner_is_digit(at.current))
				return;
		}
		if (read_numbered(&at, &next, &fault) != READ_OK || is_no_code(&at, TABLE))
			return;
		if (level_of(next) < (prefix & PREFIX_LEVEL))
			return;
		if (!range && !(prefix & PREFIX_PLURAL) && word_follows(&at))
			return;
		if (range && !sdg_indicator(code))
		{
			SdgBits between = {{0}};

			if (!add_range(code, next, &between))
				return;
			for (int bit = -1; (bit = sdg_bits_next(&between, bit + 1)) >= 0;)
				mention(to, sdg_of_bit(bit));
		}
		else if (range)
			return;
		else
			mention(to, next);
		code = next;
		*s = at;
	}
}

bool
next_sdg_mention(Scanner *s, SdgMention mention, void *to)
{
	Scanner at;
	bool prefixed;
	int prefix;
	Sdg code = 0;
	ReadFault fault;

	if (!to_next_word(s))
		return false;
	at = *s;
	skip_proclitic(&at, TABLE);
	prefix = skip_prefixes(&at, TABLE, &prefixed);
	if (at.current == '(')
		scanner_step(&at);
	if (!prefixed || read_numbered(&at, &code, &fault) != READ_OK || is_no_code(&at, TABLE) ||
		level_of(code) < (prefix & PREFIX_LEVEL))
	{
		skip_word(s);
		return true;
	}
	mention(to, code);
	*s = at;
	read_mentions_after(s, code, prefix, mention, to);
	return true;
}
