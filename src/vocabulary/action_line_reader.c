/* Reads action lines: "C2", "AL C7.e-health", "جيم 7", "C5. Building confidence …", "E-health". */
#include "vocabulary/canonical.h"
#include "vocabulary/reader_shared.h"

#define TABLE (&action_line_phrases)

/* The application behind "C7", or a line's own name behind its number. */
static void
read_own_name(Scanner *s, ActionLine *line)
{
	Scanner at = *s;
	const Phrase *name;

	scanner_skip_soft(&at);
	if (at.current == '(')
		scanner_step(&at);
	name = scanner_phrase(&at, TABLE, PHRASES(PHRASE_CODE));
	if (name && (name->value == *line || action_line_parent(name->value) == *line))
	{
		*line = name->value;
		*s = at;
	}
}

/* "C2" and what belongs to it; READ_UNKNOWN, without moving, where there is no such thing. */
static ReadStatus
read_numbered(Scanner *s, ActionLine *line, ReadFault *fault)
{
	Scanner at = *s;

	if (!scanner_phrase(&at, TABLE, PHRASES(PHRASE_LETTER)))
		return READ_UNKNOWN;
	scanner_skip_soft(&at);
	if (!scanner_number(&at, &fault->number) || !code_ends(&at, TABLE))
		return READ_UNKNOWN;
	if (!action_line_by_number(fault->number, line))
		return fault_at(fault, READ_NO_SUCH, s, &at);
	*s = at;
	read_own_name(s, line);
	return READ_OK;
}

/* One action line, by number or name. */
static ReadStatus
read_one(Scanner *s, ActionLine *line, ReadFault *fault)
{
	Scanner from = *s;
	const Phrase *name;
	bool prefixed;
	ReadStatus status;

	skip_prefixes(s, TABLE, &prefixed);
	status = read_numbered(s, line, fault);
	if (status != READ_UNKNOWN)
		return status;
	name = scanner_phrase(s, TABLE, PHRASES(PHRASE_CODE));
	if (name)
	{
		*line = name->value;
		return READ_OK;
	}
	if (scanner_number(s, &fault->number) && code_ends(s, TABLE))
		return fault_at(fault, READ_BARE_NUMBER, &from, s);
	return fault_from(fault, READ_UNKNOWN, &from);
}

ReadStatus
read_action_line(const char *text, size_t length, ActionLine *line, ReadFault *fault)
{
	Scanner s;
	ReadStatus status;

	if (canonical_action_line(text, length, line))
		return READ_OK;
	scanner_begin(&s, text, length);
	if (skip_punctuation(&s))
		return READ_EMPTY;
	status = read_one(&s, line, fault);
	fault->code = *line;
	while (status == READ_OK && !skip_punctuation(&s))
	{
		Scanner from = s;
		ActionLine other;

		if (read_one(&s, &other, fault) != READ_OK)
			return fault_from(fault, READ_TRAILING, &from);
		fault->other = other;
		if (other != *line)
			return fault_from(fault, READ_SEVERAL, &from);
	}
	return status;
}

/* The last line of a range: "C8", or "8" behind "C5-". */
static ReadStatus
read_last(Scanner *s, ActionLine *last, ReadFault *fault)
{
	Scanner from = *s;

	if (!scanner_number(s, &fault->number))
		return read_one(s, last, fault);
	if (!code_ends(s, TABLE))
		return fault_from(fault, READ_UNKNOWN, &from);
	return action_line_by_number(fault->number, last) ? READ_OK
													  : fault_at(fault, READ_NO_SUCH, &from, s);
}

/* C5-C8 is C5, C6, C7, C8: whole lines, upwards. */
static ReadStatus
read_range(Scanner *s, ActionLine first, ActionLineSet *set, ReadFault *fault)
{
	Scanner from = *s;
	const ActionLineFacts *facts = action_line_facts;
	ActionLine last = 0;
	ReadStatus status = read_last(s, &last, fault);

	if (status != READ_OK)
		return status;
	fault->code = first;
	fault->other = last;
	if (facts[first].parent != first || facts[last].parent != last ||
		facts[last].rank < facts[first].rank)
		return fault_at(fault, READ_BAD_RANGE, &from, s);
	for (ActionLine i = 0; i < ACTION_LINES; i++)
		if (facts[i].parent == i && facts[i].rank >= facts[first].rank &&
			facts[i].rank <= facts[last].rank)
			*set |= ACTION_LINE_BIT(i);
	return READ_OK;
}

ReadStatus
read_action_line_set(const char *text, size_t length, ActionLineSet *set, ReadFault *fault)
{
	Scanner s;
	SetReading reading;
	ActionLine line = 0;
	ReadStatus status = READ_OK;

	if (canonical_has_braces(text, length) && canonical_action_line_set(text, set) == text + length)
		return READ_OK;
	*set = 0;
	scanner_begin(&s, text, length);
	begin_set(&reading, &s, TABLE);
	while (status == READ_OK && next_member(&reading, &s))
	{
		if (!reading.separated &&
			!begins_with(&s, TABLE, PHRASES(PHRASE_PREFIX) | PHRASES(PHRASE_LETTER)))
			return fault_from(fault, READ_TRAILING, &s);
		status = read_one(&s, &line, fault);
		if (status != READ_OK)
			return status;
		*set |= ACTION_LINE_BIT(line);
		if (range_follows(&s, TABLE))
			status = read_range(&s, line, set, fault);
	}
	return status == READ_OK ? end_set(&reading, &s, fault) : status;
}

/* A code in free text: "C2" as a word of its own; "C 2" only behind a prefix. */
static bool
read_mention(Scanner *s, ActionLine *line, bool prefixed)
{
	Scanner at = *s;
	int number;

	if (!scanner_phrase(&at, TABLE, PHRASES(PHRASE_LETTER)))
		return false;
	if (prefixed || at.before != 'c')
		scanner_skip_soft(&at);
	if (!scanner_number(&at, &number) || !action_line_by_number(number, line))
		return false;
	if (is_no_code(&at, TABLE) || (!prefixed && digit_follows_mark(&at)))
		return false;
	read_own_name(&at, line);
	*s = at;
	return true;
}

/* The range that a line begins, in free text. */
static void
read_mentioned_range(Scanner *s, ActionLine first, ActionLineSet *set)
{
	Scanner at = *s;
	ActionLineSet range = 0;
	ReadFault fault;

	if (range_follows(&at, TABLE) && read_range(&at, first, &range, &fault) == READ_OK &&
		!is_no_code(&at, TABLE))
	{
		*set |= range;
		*s = at;
	}
}

bool
next_action_line_mention(Scanner *s, ActionLineSet *set)
{
	Scanner at;
	ActionLine line;
	bool prefixed;
	bool joined; /* to a word before, as in "USB-C3", "v.C2", "a@c1" */

	if (!to_next_word(s))
		return false;
	joined = s->before == '-' || s->before == '.' || s->before == '@' || s->before == '+';
	at = *s;
	skip_proclitic(&at, TABLE);
	skip_prefixes(&at, TABLE, &prefixed);
	if (joined && !prefixed)
	{
		skip_word(s);
		return true;
	}
	if (prefixed && at.current == '(')
		scanner_step(&at);
	if (!read_mention(&at, &line, prefixed))
	{
		skip_word(s);
		return true;
	}
	do /* "action lines C 5 and C 6": the prefix serves them all */
	{
		*set |= ACTION_LINE_BIT(line);
		read_mentioned_range(&at, line, set);
		*s = at;
	} while (skip_separators(&at, TABLE) && read_mention(&at, &line, prefixed));
	return true;
}
