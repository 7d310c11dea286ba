/* The codes as values; see codes.h. */
#include "vocabulary/codes.h"

ActionLineSet
action_line_expand(ActionLineSet set)
{
	ActionLineSet expanded = set;

	for (ActionLine i = 0; i < ACTION_LINES; i++)
		if (set & ACTION_LINE_BIT(action_line_parent(i)))
			expanded |= ACTION_LINE_BIT(i);
	return expanded;
}

ActionLineSet
action_line_fold(ActionLineSet set)
{
	ActionLineSet folded = 0;

	for (ActionLine i = 0; i < ACTION_LINES; i++)
		if (set & ACTION_LINE_BIT(i))
			folded |= ACTION_LINE_BIT(action_line_parent(i));
	return folded;
}

bool
sdg_is_valid(Sdg code)
{
	int goal = sdg_goal(code);
	int indicator = sdg_indicator(code);
	int place;

	if (goal < 1 || goal > SDG_GOALS)
		return false;
	place = sdg_target_place(goal, sdg_target(code));
	if (place < 0)
		return false;
	if (indicator == 0)
		return true;
	return indicator <= 16 &&
		sdg_indicators[sdg_goal_facts[goal].bit + place] >> (indicator - 1) & 1;
}

bool
sdg_by_numbers(int goal, int target, int indicator, Sdg *code)
{
	if (goal > SDG_GOALS || target >= 1 << SDG_TARGET_BITS || indicator >= 1 << SDG_INDICATOR_BITS)
		return false;
	*code = sdg_make(goal, target, indicator);
	return sdg_is_valid(*code);
}

static char *
write_number(int n, char *to)
{
	if (n >= 10)
		*to++ = '0' + n / 10;
	*to++ = '0' + n % 10;
	return to;
}

int
sdg_write(Sdg code, char *to)
{
	char *at = write_number(sdg_goal(code), to);
	int target = sdg_target(code);

	if (target)
	{
		*at++ = '.';
		if (target < SDG_FIRST_LETTER)
			at = write_number(target, at);
		else
			*at++ = 'a' + target - SDG_FIRST_LETTER;
	}
	if (sdg_indicator(code))
	{
		*at++ = '.';
		at = write_number(sdg_indicator(code), at);
	}
	*at = '\0';
	return at - to;
}

int
sdg_children(Sdg code, Sdg *children)
{
	const SdgGoalFacts *facts = &sdg_goal_facts[sdg_goal(code)];
	int count = 0;

	if (sdg_indicator(code))
		return 0;
	if (sdg_target(code) == 0)
		for (int i = 1; i <= facts->numbered + facts->lettered; i++)
			children[count++] = sdg_of_bit(facts->bit + i);
	else
		for (int i = 1; i <= 16; i++)
			if (sdg_is_valid(code + i))
				children[count++] = code + i;
	return count;
}

bool
sdg_bits_contain(const SdgBits *a, const SdgBits *b)
{
	for (int i = 0; i < SDG_SET_WORDS; i++)
		if (b->word[i] & ~a->word[i])
			return false;
	return true;
}

int
sdg_bits_count(const SdgBits *set)
{
	int count = 0;

	for (int i = 0; i < SDG_SET_WORDS; i++)
		count += __builtin_popcountll(set->word[i]);
	return count;
}

SdgBits
sdg_bits_expand(const SdgBits *set)
{
	SdgBits expanded = *set;

	for (int goal = 1; goal <= SDG_GOALS; goal++)
	{
		const SdgGoalFacts *facts = &sdg_goal_facts[goal];

		if (sdg_bits_has(set, facts->bit))
			for (int i = 1; i <= facts->numbered + facts->lettered; i++)
				sdg_bits_add(&expanded, facts->bit + i);
	}
	return expanded;
}

SdgBits
sdg_bits_fold(const SdgBits *set)
{
	SdgBits folded = {{0}};

	for (int goal = 1; goal <= SDG_GOALS; goal++)
	{
		const SdgGoalFacts *facts = &sdg_goal_facts[goal];
		int member = sdg_bits_next(set, facts->bit);

		if (member >= 0 && member <= facts->bit + facts->numbered + facts->lettered)
			sdg_bits_add(&folded, facts->bit);
	}
	return folded;
}
