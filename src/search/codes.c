/*
 * Codes in a text's tokens: "SDG 9.c", "C7", "جيم2". The vocabulary's readers find
 * them, around those tokens only that hold digits; the token with the number gets a
 * type that says what it is, the words beside it stay what they are.
 */
#include "search/token.h"

#include "miscadmin.h"

#include <unicode/uchar.h>

#include "search/character.h"
#include "search/concept.h"

/* How far a code's words may reach to both sides of its number, in bytes. */
#define WORDS_BEFORE 160
#define WORDS_BEHIND 100

/* What one mention says. */
#define CODES_MAX 32
typedef struct Mention
{
	const char *start;
	const char *end;
	Sdg codes[CODES_MAX];
	int count;
	ActionLineSet lines;
} Mention;

static void
note_code(void *to, Sdg code)
{
	Mention *mention = to;

	if (mention->count < CODES_MAX)
		mention->codes[mention->count++] = code;
}

static bool
mentions(const Mention *mention, Sdg code)
{
	for (int i = 0; i < mention->count; i++)
		if (mention->codes[i] == code)
			return true;
	return false;
}

/* No code begins with a number beyond this: goals, of which there are more than lines. */
#define NUMBER_OF_CODES SDG_GOALS

/* Is the first number in a token one that codes have? */
static bool
has_small_number(const char *start, int length)
{
	const uint8_t *at = (const uint8_t *) start;
	const uint8_t *end = at + length;
	int number = 0;
	bool found = false;

	while (at < end && number <= NUMBER_OF_CODES)
	{
		uint32_t c = character_next(&at, end);
		int digit = c < 0x80 ? (c >= '0' && c <= '9' ? (int) c - '0' : -1) : u_charDigitValue(c);

		if (digit >= 0)
		{
			number = 10 * number + digit;
			found = true;
		}
		else if (found)
			break;
	}
	return number > 0 && number <= NUMBER_OF_CODES;
}

/* May a token be a code's number, or begin with it? A compound can not: its parts follow. */
static bool
is_numbered(const TokenList *list, Size i)
{
	const Token *token = &list->tokens[i];

	switch (token->type)
	{
		case TOKEN_NUMBER:
		case TOKEN_INTEGER:
		case TOKEN_FLOAT:
		case TOKEN_NUMBER_WORD:
		case TOKEN_HOST:
		case TOKEN_FILE:
			return token->length > 0 && token->length <= 24 &&
				has_small_number(list->text + token->start, token->length);
		default:
			return false;
	}
}

static const char *
token_start(const TokenList *list, Size i)
{
	return list->text + list->tokens[i].start;
}
static const char *
token_end(const TokenList *list, Size i)
{
	return token_start(list, i) + list->tokens[i].length;
}

/* Makes one token of several; those that vanish have no length. */
static void
merge(TokenList *list, Size first, Size last, TokenType type)
{
	const char *end = token_end(list, last);

	list->tokens[first].length = end - token_start(list, first);
	list->tokens[first].type = type;
	for (Size i = first + 1; i <= last; i++)
		list->tokens[i].length = 0;
}

/* A mark between a goal and its target, and a letter: "9.c" is three tokens to the default parser.
 */
static bool
is_mark(const TokenList *list, Size i)
{
	const Token *token = &list->tokens[i];

	return token->type == TOKEN_BLANK && token->length == 1 && list->text[token->start] == '.';
}

/*
 * The SDG code that begins with a token, its longest form: *last is the last token
 * of it. False when there is none, or none that the mention has; NULL: any with a
 * letter, which is unlikely to be anything else.
 */
static bool
sdg_at(const TokenList *list, Size first, const Mention *mention, Size *last)
{
	for (int more = 4; more >= 0; more--)
	{
		ReadFault fault;
		Sdg code;

		*last = first + more;
		if (*last >= list->count || (more > 0 && !is_mark(list, first + 1)) ||
			(more == 4 && !is_mark(list, first + 3)) || (more & 1) ||
			(mention && token_end(list, *last) > mention->end) ||
			token_end(list, *last) - token_start(list, first) > 24)
			continue;
		if (read_sdg(token_start(list, first), token_end(list, *last) - token_start(list, first),
					 &code, &fault) == READ_OK &&
			(mention ? mentions(mention, code) : sdg_target(code) >= SDG_FIRST_LETTER))
			return true;
	}
	return false;
}

/* Gives the numbers within a mention of SDGs their type. */
static void
mark_sdgs(TokenList *list, Size from, Size to, const Mention *mention)
{
	Size last;

	for (Size i = from; i < to; i++)
		if (is_numbered(list, i) && token_start(list, i) >= mention->start &&
			token_end(list, i) <= mention->end && sdg_at(list, i, mention, &last))
			merge(list, i, last, TOKEN_SDG);
}

/* The one application of C7 in a set, -1 when there is none or more than one. */
static int
application_of(ActionLineSet set, ActionLine parent)
{
	int found = -1;
	int n = 0;

	for (ActionLine line = 0; line < ACTION_LINES; line++)
	{
		if (line == parent || action_line_parent(line) != parent)
			continue;
		if (set & ACTION_LINE_BIT(line))
		{
			if (found >= 0)
				return -1;
			found = n;
		}
		n++;
	}
	return found;
}

/* Gives the numbers within a mention of action lines their type. */
static void
mark_lines(TokenList *list, Size from, Size to, const Mention *mention)
{
	for (Size i = from; i < to; i++)
	{
		ActionLine line;
		int application;

		if (!is_numbered(list, i) || token_start(list, i) < mention->start ||
			token_end(list, i) > mention->end ||
			!concept_read_line(token_start(list, i), list->tokens[i].length, &line) ||
			!(action_line_expand(ACTION_LINE_BIT(line)) & mention->lines))
			continue;
		application = application_of(mention->lines, line);
		list->tokens[i].type =
			application < 0 ? TOKEN_ACTION_LINE : TOKEN_APPLICATION + application;
	}
}

/* Looks for codes in a stretch of the text that holds tokens from … to. */
static void
find_between(TokenList *list, Size from, Size to)
{
	const char *start = token_start(list, from);
	const char *end = token_end(list, to - 1);
	Mention mention;
	Scanner s;
	bool more = true;

	scanner_begin(&s, start, end - start);
	while (more)
	{
		mention.start = (const char *) s.start;
		mention.count = 0;
		more = next_sdg_mention(&s, note_code, &mention);
		mention.end = (const char *) s.start;
		if (mention.count > 0)
			mark_sdgs(list, from, to, &mention);
	}
	scanner_begin(&s, start, end - start);
	for (more = true; more;)
	{
		mention.start = (const char *) s.start;
		mention.lines = 0;
		more = next_action_line_mention(&s, &mention.lines);
		mention.end = (const char *) s.start;
		if (mention.lines != 0)
			mark_lines(list, from, to, &mention);
	}
	for (Size i = from; i < to; i++)
	{
		Size last;

		if (is_numbered(list, i) && list->tokens[i].length <= 4 && sdg_at(list, i, NULL, &last))
			merge(list, i, last, TOKEN_SDG);
	}
}

/* Takes out the tokens that have become part of others. */
static void
close_gaps(TokenList *list)
{
	Size kept = 0;

	for (Size i = 0; i < list->count; i++)
	{
		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		if (list->tokens[i].length > 0)
			list->tokens[kept++] = list->tokens[i];
	}
	list->count = kept;
}

void
token_list_find_codes(TokenList *list)
{
	Size done = 0;
	bool found = false;

	for (Size i = 0; i < list->count; i++)
	{
		Size from = i;
		Size to = i + 1;
		Size numbered = i;

		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		if (!is_numbered(list, i))
			continue;
		while (from > done && token_start(list, i) - token_start(list, from - 1) < WORDS_BEFORE)
			from--;
		while (to < list->count && token_end(list, to) - token_end(list, numbered) < WORDS_BEHIND &&
			   to - from < 1000)
		{
			if (is_numbered(list, to))
				numbered = to;
			to++;
		}
		CHECK_FOR_INTERRUPTS();
		find_between(list, from, to);
		found = true;
		done = to;
		i = to - 1;
	}
	if (found)
		close_gaps(list);
}
