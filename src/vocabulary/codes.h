/*
 * The codes as values: what their bits mean, and the algebra of sets of them.
 * Engine only: knows no PostgreSQL.
 */
#ifndef WSIS_VOCABULARY_CODES_H
#define WSIS_VOCABULARY_CODES_H

#include "vocabulary/tables.h"

/*
 * An action line is its id: 0 … ACTION_LINES - 1, fixed for ever. Order is by
 * rank, which is the place in the Geneva Plan of Action.
 */
typedef uint8_t ActionLine;
typedef uint32_t ActionLineSet; /* bit id */

#define ALL_ACTION_LINES ((ActionLineSet) ((1u << ACTION_LINES) - 1))
#define ACTION_LINE_BIT(line) ((ActionLineSet) 1 << (line))

static inline bool
action_line_is_valid(unsigned line)
{
	return line < ACTION_LINES;
}
static inline ActionLine
action_line_parent(ActionLine line)
{
	return action_line_facts[line].parent;
}
/* C1 … C11 by number; false when there is none. */
static inline bool
action_line_by_number(int number, ActionLine *line)
{
	if (number < 1 || number > ACTION_LINE_NUMBERS)
		return false;
	*line = action_line_ids[number];
	return true;
}
/* The line and, of C7, its applications. */
extern ActionLineSet action_line_expand(ActionLineSet set);
extern ActionLineSet action_line_fold(ActionLineSet set);

/*
 * An SDG code is goal, target and indicator in 16 bits, so that the order of the
 * numbers is the natural order: 9 < 9.1 < 9.1.1 < 9.5 < 9.a < 10.
 */
typedef uint16_t Sdg;

#define SDG_TARGET_BITS 5
#define SDG_INDICATOR_BITS 6
#define SDG_FIRST_LETTER 21 /* 9.a has target 21: letters follow all numbers */

static inline Sdg
sdg_make(int goal, int target, int indicator)
{
	return goal << (SDG_TARGET_BITS + SDG_INDICATOR_BITS) | target << SDG_INDICATOR_BITS |
		indicator;
}
static inline int
sdg_goal(Sdg code)
{
	return code >> (SDG_TARGET_BITS + SDG_INDICATOR_BITS);
}
static inline int
sdg_target(Sdg code)
{
	return code >> SDG_INDICATOR_BITS & ((1 << SDG_TARGET_BITS) - 1);
}
static inline int
sdg_indicator(Sdg code)
{
	return code & ((1 << SDG_INDICATOR_BITS) - 1);
}
static inline Sdg
sdg_to_goal(Sdg code)
{
	return sdg_make(sdg_goal(code), 0, 0);
}
static inline Sdg
sdg_to_target(Sdg code)
{
	return code & ~((1 << SDG_INDICATOR_BITS) - 1);
}
/* The target's place among its goal's codes: 0 is the goal; -1 when there is no such target. */
static inline int
sdg_target_place(int goal, int target)
{
	const SdgGoalFacts *facts = &sdg_goal_facts[goal];

	if (target < SDG_FIRST_LETTER)
		return target <= facts->numbered ? target : -1;
	target -= SDG_FIRST_LETTER;
	return target < facts->lettered ? facts->numbered + 1 + target : -1;
}
/* Is there such a goal, target or indicator in the framework? */
extern bool sdg_is_valid(Sdg code);
/* The code of these numbers, the target's as in a Sdg; false when there is none. */
extern bool sdg_by_numbers(int goal, int target, int indicator, Sdg *code);
/* The targets of a goal, the indicators of a target, in order; returns how many. */
#define SDG_CHILDREN_MAX 32
extern int sdg_children(Sdg code, Sdg *children);
/* Writes "17.18.3" and its like; returns the length, SDG_TEXT_MAX at most with the final NUL. */
#define SDG_TEXT_MAX 12
extern int sdg_write(Sdg code, char *to);

/* A set of goals and targets as bits, in natural order. */
#define SDG_SET_WORDS ((SDG_SET_CODES + 63) / 64)
typedef struct SdgBits
{
	uint64_t word[SDG_SET_WORDS];
} SdgBits;

/* The bit of a goal or target that exists. */
static inline int
sdg_bit(Sdg code)
{
	int goal = sdg_goal(code);

	return sdg_goal_facts[goal].bit + sdg_target_place(goal, sdg_target(code));
}
static inline Sdg
sdg_of_bit(int bit)
{
	return sdg_codes[bit];
}

static inline bool
sdg_bits_has(const SdgBits *set, int bit)
{
	return set->word[bit / 64] >> (bit % 64) & 1;
}
static inline void
sdg_bits_add(SdgBits *set, int bit)
{
	set->word[bit / 64] |= (uint64_t) 1 << (bit % 64);
}
/* Is every member of b a member of a? */
extern bool sdg_bits_contain(const SdgBits *a, const SdgBits *b);
extern int sdg_bits_count(const SdgBits *set);
/* The first member at or after a bit, -1 when there is none. */
static inline int
sdg_bits_next(const SdgBits *set, int from)
{
	uint64_t word;
	int i = from / 64;

	if (i >= SDG_SET_WORDS)
		return -1;
	word = set->word[i] & ~(uint64_t) 0 << (from % 64);
	while (word == 0)
	{
		if (++i == SDG_SET_WORDS)
			return -1;
		word = set->word[i];
	}
	return i * 64 + __builtin_ctzll(word);
}
extern SdgBits sdg_bits_expand(const SdgBits *set);
extern SdgBits sdg_bits_fold(const SdgBits *set);

#endif /* WSIS_VOCABULARY_CODES_H */
