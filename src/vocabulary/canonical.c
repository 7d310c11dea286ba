/*
 * Canonical text, read without the scanner; see canonical.h.
 *
 * Behind what is read stands a brace or a NUL, which ends every number and name, so
 * that no place is compared with the end.
 */
#include "vocabulary/canonical.h"

#include <string.h>

/* The longest text of a code. */
#define CODE_MAX 16

/*
 * A number from 1 to 99 without leading zero; 0 where there is none. Whether there is
 * a second digit is a coin's toss: reckoning beats a branch.
 */
static inline int
read_number(const char **at)
{
	unsigned first = (unsigned char) (*at)[0] - '0';
	unsigned second;
	bool two;

	if (first < 1 || first > 9)
		return 0;
	second = (unsigned char) (*at)[1] - '0';
	two = second <= 9;
	*at += 1 + two;
	return first + two * (9 * first + second);
}

/* Where text ends that stands here; NULL when it doesn't. */
static inline const char *
behind_text(const char *at, const char *text)
{
	while (*text)
		if (*at++ != *text++)
			return NULL;
	return at;
}

/* "C2", "C7.e-health": the line's id; -1 where there is none. */
static inline int
read_line(const char **at)
{
	ActionLine line;
	const char *name;

	if (*(*at)++ != 'C' || !action_line_by_number(read_number(at), &line))
		return -1;
	if (**at != '.')
		return line;
	name = behind_text(*at, ".e-");
	for (int i = line + 1; name && i < ACTION_LINES && action_line_parent(i) == line; i++)
		if ((*at = behind_text(name, action_line_facts[i].text + strlen("C7.e-"))) != NULL)
			return i;
	return -1;
}

/* What stands behind "9.": a target as in a Sdg; 0 where there is none. */
static inline int
read_target(const char **at)
{
	int target;

	if (**at >= 'a' && **at <= 'z')
		return SDG_FIRST_LETTER + *(*at)++ - 'a';
	target = read_number(at);
	return target < SDG_FIRST_LETTER ? target : 0;
}

/* "9", "9.c": the bit in a set; -1 where there is none. */
static inline int
read_member(const char **at)
{
	int goal = read_number(at);
	int place = 0;

	if (goal < 1 || goal > SDG_GOALS)
		return -1;
	if (**at == '.')
	{
		int target;

		++*at;
		target = read_target(at);
		place = target ? sdg_target_place(goal, target) : -1;
		if (place < 0)
			return -1;
	}
	return sdg_goal_facts[goal].bit + place;
}

/* A copy of a code with a NUL behind it; false when it is too long for a code. */
static bool
copy_code(const char *text, size_t length, char *copy)
{
	if (length > CODE_MAX)
		return false;
	memcpy(copy, text, length);
	copy[length] = '\0';
	return true;
}

bool
canonical_action_line(const char *text, size_t length, ActionLine *line)
{
	char copy[CODE_MAX + 1];
	const char *at = copy;
	int id;

	if (!copy_code(text, length, copy) || (id = read_line(&at)) < 0)
		return false;
	*line = id;
	return at == copy + length;
}

/* "9", "9.c", "9.c.1" */
bool
canonical_sdg(const char *text, size_t length, Sdg *code)
{
	char copy[CODE_MAX + 1];
	const char *at = copy;
	int bit;
	int indicator = 0;

	if (!copy_code(text, length, copy) || (bit = read_member(&at)) < 0)
		return false;
	*code = sdg_of_bit(bit);
	if (*at == '.' && sdg_target(*code))
	{
		at++;
		if ((indicator = read_number(&at)) == 0)
			return false;
	}
	return at == copy + length &&
		sdg_by_numbers(sdg_goal(*code), sdg_target(*code), indicator, code);
}

const char *
canonical_action_line_set(const char *text, ActionLineSet *set)
{
	ActionLineSet members = 0;

	if (*text++ != '{')
		return NULL;
	if (*text != '}')
		for (;; text++)
		{
			int line = read_line(&text);

			if (line < 0)
				return NULL;
			members |= ACTION_LINE_BIT(line);
			if (*text != ',')
				break;
		}
	*set = members;
	return *text == '}' ? text + 1 : NULL;
}

const char *
canonical_sdg_set(const char *text, uint8_t *members, int *count)
{
	int n = 0;
	int last = -1;

	if (*text++ != '{')
		return NULL;
	if (*text != '}')
		for (;; text++)
		{
			int bit = read_member(&text);

			if (bit <= last)
				return NULL;
			members[n++] = last = bit;
			if (*text != ',')
				break;
		}
	*count = n;
	return *text == '}' ? text + 1 : NULL;
}
