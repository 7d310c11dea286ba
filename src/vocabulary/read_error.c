/*
 * Words for what a reader could not read: what was read, why not, the nearest
 * right value. Only the SQL functions that raise or explain come here; parse_… don't.
 */
#include "wsis.h"

#include "lib/stringinfo.h"
#include "mb/pg_wchar.h"
#include "utils/varlena.h"

#include "vocabulary/types.h"

/* As much of a value as an error shows, in bytes. */
#define SHOWN_MAX 80

/* Names longer than this are not looked up: varstr_levenshtein's limit. */
#define NAME_MAX_BYTES 255

typedef struct Kind
{
	const char *type;	 /* NULL: no type of its own */
	const char *what;	 /* it reads */
	const char *unknown; /* what an unknown piece of text is not */
	const PhraseTable *table;
	const char *example;
} Kind;

static const Kind kinds[] = {
	[READER_ACTION_LINE] =
		{"action_line", "an action line", "the code nor the name of an action line",
		 &action_line_phrases,
		 "Action lines are C1 to C11 and C7's applications, such as C7.e-health."},
	[READER_ACTION_LINE_SET] = {"action_line_set", "action lines",
								"the code nor the name of an action line", &action_line_phrases,
								"Write them as in C2,C7.e-health or C5-C8; the empty set is {}."},
	[READER_SDG] =
		{"sdg", "an SDG code", "an SDG code nor the name of a goal", &sdg_phrases,
		 "SDG codes are goals such as 9, targets such as 9.c and indicators such as 9.c.1."},
	[READER_SDG_SET] = {"sdg_set", "SDG codes", "an SDG code nor the name of a goal", &sdg_phrases,
						"Write them as in 4,9.c or 1-5; the empty set is {}."},
	[READER_COUNTRY] =
		{NULL, "a country", "the code nor the name of a country", &country_phrases,
		 "Write an ISO 3166 code, an M49 number or a name in Arabic, Chinese, English, French, Russian or Spanish."},
};

static bool
reads_sdgs(ReaderKind kind)
{
	return kind == READER_SDG || kind == READER_SDG_SET;
}

/* A piece of the text for a message, cut at a character. */
static const char *
shown(const char *text, size_t length)
{
	int clipped = pg_mbcliplen(text, Min(length, SHOWN_MAX + 4), SHOWN_MAX);

	return psprintf("\"%.*s%s\"", clipped, text, clipped < length ? "…" : "");
}

static const char *
code_text(ReaderKind kind, uint16 code)
{
	char *text;

	if (kind == READER_COUNTRY)
		return country_codes[code];
	if (!reads_sdgs(kind))
		return action_line_facts[code].text;
	text = palloc(SDG_TEXT_MAX);
	sdg_write(code, text);
	return text;
}

/* The piece folded as the phrases' keys are: words with one blank between. */
static int
fold_piece(const ReadFault *fault, char *key)
{
	Scanner s;
	int length = 0;

	scanner_begin(&s, (const char *) fault->start, fault->end - fault->start);
	for (; s.current != 0 && s.current != ';' && s.current != '\n'; scanner_step(&s))
	{
		if (scanner_is_letter(s.current) || scanner_is_digit(s.current))
		{
			if (length > NAME_MAX_BYTES - 4)
				return 0;
			unicode_to_utf8(s.current, (unsigned char *) key + length);
			length += pg_utf_mblen((unsigned char *) key + length);
		}
		else if (length > 0 && key[length - 1] != ' ')
			key[length++] = ' ';
	}
	while (length > 0 && key[length - 1] == ' ')
		length--;
	return length;
}

/* The code whose name is nearest to the piece; NULL when none is near. */
static const Phrase *
nearest_name(const ReadFault *fault, const PhraseTable *table)
{
	char key[NAME_MAX_BYTES + 1];
	int length = fold_piece(fault, key);
	int best = pg_mbstrlen_with_len(key, length) / 3 + 1;
	const Phrase *nearest = NULL;

	if (length < 3)
		return NULL;
	for (const Phrase *p = table->phrases; p < table->phrases + table->count; p++)
	{
		int distance;

		if (p->kind != PHRASE_CODE || p->length < 4)
			continue;
		distance =
			varstr_levenshtein_less_equal(key, length, p->key, p->length, 1, 1, 1, best - 1, true);
		if (distance < best)
		{
			best = distance;
			nearest = p;
		}
	}
	return nearest;
}

/* "1 to 5 and a to c" of a goal's targets. */
static void
append_targets(StringInfo buf, int goal)
{
	const SdgGoalFacts *facts = &sdg_goal_facts[goal];

	appendStringInfo(buf, "Goal %d has targets %d.1 to %d.%d", goal, goal, goal, facts->numbered);
	if (facts->lettered == 1)
		appendStringInfo(buf, " and %d.a", goal);
	else if (facts->lettered)
		appendStringInfo(buf, " and %d.a to %d.%c", goal, goal, 'a' + facts->lettered - 1);
	appendStringInfoChar(buf, '.');
}

/* The code nearest to one that does not exist. */
static Sdg
nearest_sdg(const ReadFault *fault)
{
	int goal = Max(1, Min(fault->number, SDG_GOALS));
	const SdgGoalFacts *facts = &sdg_goal_facts[goal];
	int target = fault->target;
	Sdg code;

	if (goal != fault->number)
		return sdg_make(goal, 0, 0);
	if (target < SDG_FIRST_LETTER || facts->lettered == 0)
		target = Max(1, Min(target, facts->numbered));
	else
		target = Min(target, SDG_FIRST_LETTER + facts->lettered - 1);
	code = sdg_make(goal, target, 0);
	if (target == fault->target && fault->indicator != 0)
	{
		Sdg children[SDG_CHILDREN_MAX];
		int count = sdg_children(code, children);

		if (count)
			return children[fault->indicator < 0 ? 0 : count - 1];
	}
	return code;
}

/* Why what looks like a code is none. */
static void
explain_no_such(StringInfo detail, StringInfo hint, ReaderKind kind, const ReadFault *fault)
{
	Sdg nearest;

	if (!reads_sdgs(kind))
	{
		appendStringInfoString(detail, "Action lines have the numbers C1 to C11.");
		appendStringInfo(hint, NEAREST_IS "%s.", fault->number < 1 ? "C1" : "C11");
		return;
	}
	nearest = nearest_sdg(fault);
	appendStringInfo(hint, NEAREST_IS "%s.", code_text(kind, nearest));
	if (sdg_goal(nearest) != fault->number)
		appendStringInfo(detail, "Goals have the numbers 1 to %d.", SDG_GOALS);
	else if (sdg_target(nearest) != fault->target)
		append_targets(detail, fault->number);
	else
	{
		Sdg children[SDG_CHILDREN_MAX];
		Sdg target = sdg_to_target(nearest);
		int count = sdg_children(target, children);

		appendStringInfo(detail, "Target %s has %d indicator%s.", code_text(kind, target), count,
						 count == 1 ? "" : "s");
	}
}

/* The first member of what could not be read of a set. */
static ReadFault
first_member(const ReadFault *fault)
{
	ReadFault first = *fault;

	for (const uint8_t *at = fault->start; at < fault->end; at++)
		if (strchr(",;/}\n", *at))
		{
			first.end = at;
			break;
		}
	return first;
}

/* Why the piece is neither code nor name. */
static void
explain_unknown(StringInfo detail, StringInfo hint, ReaderKind kind, const ReadFault *fault)
{
	bool set = kind == READER_ACTION_LINE_SET || kind == READER_SDG_SET;
	ReadFault piece = set ? first_member(fault) : *fault;
	const Phrase *nearest = nearest_name(&piece, kinds[kind].table);

	appendStringInfo(detail, "%s is neither %s.",
					 shown((const char *) piece.start, piece.end - piece.start),
					 kinds[kind].unknown);
	if (!nearest)
		appendStringInfoString(hint, kinds[kind].example);
	else if (reads_sdgs(kind))
		appendStringInfo(hint, NEAREST_IS "%d, \"%s\".", nearest->value, nearest->key);
	else
		appendStringInfo(hint, NEAREST_IS "%s, \"%s\".", code_text(kind, nearest->value),
						 nearest->key);
}

static void
explain_trailing(StringInfo detail, StringInfo hint, ReaderKind kind, const ReadFault *fault)
{
	const char *piece = shown((const char *) fault->start, fault->end - fault->start);

	if (kind == READER_ACTION_LINE || kind == READER_SDG)
		appendStringInfo(detail, "Behind %s stands %s.", code_text(kind, fault->code), piece);
	else
		appendStringInfo(detail, "%s stands behind a code without a comma or its like.", piece);
	if (!reads_sdgs(kind) && action_line_facts[fault->code].number == 7)
		appendStringInfoString(
			hint,
			"C7's applications are e-government, e-business, e-learning, "
			"e-health, e-employment, e-environment, e-agriculture and e-science.");
	else
		appendStringInfoString(hint, kinds[kind].example);
}

void
read_explain(StringInfo detail, StringInfo hint, ReaderKind kind, ReadStatus status,
			 const ReadFault *fault)
{
	switch (status)
	{
		case READ_OK:
			break;
		case READ_EMPTY:
			appendStringInfo(detail, "The text does not hold %s.", kinds[kind].what);
			appendStringInfoString(hint, kinds[kind].example);
			break;
		case READ_UNKNOWN:
			explain_unknown(detail, hint, kind, fault);
			break;
		case READ_NO_SUCH:
			explain_no_such(detail, hint, kind, fault);
			break;
		case READ_BARE_NUMBER:
			appendStringInfoString(
				detail, "Digits alone are a Sustainable Development Goal, never an action line.");
			appendStringInfo(hint, "Write C%d.", Max(1, Min(fault->number, 11)));
			break;
		case READ_WRONG_LEVEL:
			appendStringInfo(detail, "%s is a %s, not what the word before it says.",
							 code_text(kind, fault->code),
							 sdg_target(fault->code) ? "target" : "goal");
			appendStringInfo(hint, "Write %s alone, or the whole code.",
							 code_text(kind, fault->code));
			break;
		case READ_SEVERAL:
			appendStringInfo(detail, "%s and %s are two codes.", code_text(kind, fault->code),
							 code_text(kind, fault->other));
			appendStringInfo(hint, "Several codes are an %s_set.", kinds[kind].type);
			break;
		case READ_TRAILING:
			explain_trailing(detail, hint, kind, fault);
			break;
		case READ_NOT_IN_SET:
			appendStringInfo(detail, "%s is an indicator; a set holds goals and targets.",
							 code_text(kind, fault->code));
			appendStringInfo(hint, "Its target is %s.",
							 code_text(kind, sdg_to_target(fault->code)));
			break;
		case READ_BAD_RANGE:
			appendStringInfo(detail, "%s to %s is no range.", code_text(kind, fault->code),
							 code_text(kind, fault->other));
			appendStringInfoString(
				hint,
				reads_sdgs(kind)
					? "A range goes upwards, between goals (1-5) or between targets of one goal (9.1-9.c)."
					: "A range goes upwards, between whole lines (C5-C8).");
			break;
		case READ_BRACES:
			appendStringInfoString(detail, "A brace stands without its partner.");
			appendStringInfoString(hint, kinds[kind].example);
			break;
	}
}

void
read_error(ReaderKind kind, const char *text, size_t length, ReadStatus status,
		   const ReadFault *fault, struct Node *escontext)
{
	StringInfoData detail;
	StringInfoData hint;

	initStringInfo(&detail);
	initStringInfo(&hint);
	if (soft_error_wants_details(escontext))
		read_explain(&detail, &hint, kind, status, fault);
	errsave(escontext, errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
			kinds[kind].type ? errmsg("invalid input syntax for type %s: %s", kinds[kind].type,
									  shown(text, length))
							 : errmsg("cannot read %s: %s", kinds[kind].what, shown(text, length)),
			errdetail_internal("%s", detail.data), errhint("%s", hint.data));
}
