/* Canonical text, read without the scanner; see canonical.h. */
#include "vocabulary/canonical.h"

#include <string.h>

/* A number from 1 to 99 without leading zero; 0 where there is none. */
static inline int
read_number(const char **at, const char *end)
{
	const char *p = *at;
	int number;

	if (p == end || *p < '1' || *p > '9')
		return 0;
	number = *p++ - '0';
	if (p < end && *p >= '0' && *p <= '9')
		number = number * 10 + *p++ - '0';
	*at = p;
	return number;
}

/*
 * The application of a line whose text stands here; no one's text begins another's.
 * Their last letters tell nearly all of them apart.
 */
static bool
read_application(const char **at, const char *end, ActionLine parent, ActionLine *line)
{
	for (ActionLine i = parent + 1; i < ACTION_LINES && action_line_parent(i) == parent; i++)
	{
		const ActionLineFacts *facts = &action_line_facts[i];
		int last = facts->length - 1;

		if (last < end - *at && facts->text[last] == (*at)[last] &&
			memcmp(facts->text, *at, last) == 0)
		{
			*at += facts->length;
			*line = i;
			return true;
		}
	}
	return false;
}

/* "C2", "C7.e-health" */
static inline bool
read_line(const char **at, const char *end, ActionLine *line)
{
	const char *p = *at;

	if (p == end || *p++ != 'C' || !action_line_by_number(read_number(&p, end), line))
		return false;
	if (p < end && *p == '.')
		return read_application(at, end, *line, line);
	*at = p;
	return true;
}

/* "9", "9.c", "9.c.1" */
static inline bool
read_code(const char **at, const char *end, Sdg *code)
{
	const char *p = *at;
	int goal = read_number(&p, end);
	int target = 0;
	int indicator = 0;

	if (p < end && *p == '.')
	{
		p++;
		if (p < end && *p >= 'a' && *p <= 'z')
			target = SDG_FIRST_LETTER + *p++ - 'a';
		else if ((target = read_number(&p, end)) == 0 || target >= SDG_FIRST_LETTER)
			return false;
		if (p < end && *p == '.')
		{
			p++;
			if ((indicator = read_number(&p, end)) == 0)
				return false;
		}
	}
	*at = p;
	return sdg_by_numbers(goal, target, indicator, code);
}

bool
canonical_action_line(const char *text, size_t length, ActionLine *line)
{
	const char *end = text + length;

	return read_line(&text, end, line) && text == end;
}

bool
canonical_sdg(const char *text, size_t length, Sdg *code)
{
	const char *end = text + length;

	return read_code(&text, end, code) && text == end;
}

/* Does text have the braces of a set? end is then the place of the closing one. */
static bool
has_braces(const char *text, size_t length, const char **end)
{
	if (length < 2)
		return false;
	*end = text + length - 1;
	return *text == '{' && **end == '}';
}

bool
canonical_action_line_set(const char *text, size_t length, ActionLineSet *set)
{
	const char *end;
	ActionLine line;

	if (!has_braces(text, length, &end))
		return false;
	*set = 0;
	if (length == 2)
		return true;
	do
	{
		text++;
		if (!read_line(&text, end, &line))
			return false;
		*set |= ACTION_LINE_BIT(line);
	} while (*text == ',');
	return text == end;
}

bool
canonical_sdg_set(const char *text, size_t length, SdgBits *set)
{
	static const SdgBits empty = {{0}};
	const char *end;
	Sdg code;

	if (!has_braces(text, length, &end))
		return false;
	*set = empty;
	if (length == 2)
		return true;
	do
	{
		text++;
		if (!read_code(&text, end, &code) || sdg_indicator(code))
			return false;
		sdg_bits_add(set, sdg_bit(code));
	} while (*text == ',');
	return text == end;
}
