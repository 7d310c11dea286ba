/* Questions' grammar; see question.h. */
#include "search/question.h"

#include "miscadmin.h"

/* Reading a question from left to right. */
typedef struct QuestionReader
{
	Question *question;
	int32 at;
	int32 room;
	bool quoted;
	bool negated; /* is what comes next? */
	bool or_before;
} QuestionReader;

/* What people's keyboards and editors make of quotes. */
static const char *const quotes[] = {"\"", "“", "”", "„", "‟", "«", "»", "＂", "「", "」"};

/* How many bytes of a quote are there, 0 when there is none. */
static int
quote_length(const char *at, int32 left)
{
	for (int i = 0; i < lengthof(quotes); i++)
	{
		int length = strlen(quotes[i]);

		if (left >= length && memcmp(at, quotes[i], length) == 0)
			return length;
	}
	return 0;
}

static bool
is_blank(const QuestionReader *r, int32 at)
{
	const char *text = r->question->text;

	return at < 0 || at >= r->question->length || strchr(" \t\n\r\v\f", text[at]) != NULL;
}

static void
blank(QuestionReader *r, int32 start, int32 end)
{
	memset(r->question->text + start, ' ', end - start);
}

/* The clause that is being read; a new one where operators have come between. */
static void
extend(QuestionReader *r, int32 start, int32 end)
{
	Question *q = r->question;
	Clause *last = q->count > 0 ? &q->clauses[q->count - 1] : NULL;

	if (last && !r->or_before && !r->negated && !last->negated && !last->quoted && !r->quoted)
	{
		last->end = end;
		return;
	}
	if (q->count == r->room)
	{
		r->room *= 2;
		q->clauses = repalloc_huge(q->clauses, (Size) r->room * sizeof(Clause));
	}
	q->clauses[q->count++] = (Clause){start, end, r->quoted, r->negated, r->or_before};
	r->negated = false;
	r->or_before = false;
}

/* From a quote to the next one, or to the end. */
static void
read_phrase(QuestionReader *r, int length)
{
	Question *q = r->question;
	int32 start = r->at + length;
	int32 end = start;
	int close = 0;

	while (end < q->length && !(close = quote_length(q->text + end, q->length - end)))
	{
		if (end % 65536 == 0)
			CHECK_FOR_INTERRUPTS();
		end++;
	}
	blank(r, r->at, start);
	blank(r, end, end + close);
	r->quoted = true;
	extend(r, start, end);
	r->quoted = false;
	r->at = end + close;
}

/* "or" between words, whatever its letters' case. */
static bool
read_or(QuestionReader *r)
{
	const char *at = r->question->text + r->at;

	if (r->question->length - r->at < 2 || pg_strncasecmp(at, "or", 2) != 0 ||
		!is_blank(r, r->at - 1) || !is_blank(r, r->at + 2) || r->question->count == 0)
		return false;
	for (int32 i = r->at + 2; is_blank(r, i); i++)
		if (i >= r->question->length)
			return false; /* the last word is one */
	blank(r, r->at, r->at + 2);
	r->or_before = true;
	r->at += 2;
	return true;
}

/* Up to a blank or a quote. */
static void
read_word(QuestionReader *r)
{
	Question *q = r->question;
	int32 end = r->at;

	while (!is_blank(r, end) && !quote_length(q->text + end, q->length - end))
	{
		if (end % 65536 == 0)
			CHECK_FOR_INTERRUPTS();
		end++;
	}
	extend(r, r->at, end);
	r->at = end;
	while (end > 0 && q->text[end - 1] == '*')
	{
		end--;
		q->text[end] = ' ';
		q->prefixes[end / 8] |= 1 << end % 8;
	}
}

Question *
question_read(const char *text, int32 length)
{
	Question *q = palloc0(sizeof(Question));
	QuestionReader r = {.question = q, .room = 16};

	q->text = pnstrdup(text, length);
	q->length = length;
	q->clauses = palloc(r.room * sizeof(Clause));
	q->prefixes = palloc0(length / 8 + 1);
	while (r.at < length)
	{
		int quote = quote_length(q->text + r.at, length - r.at);

		CHECK_FOR_INTERRUPTS();
		if (quote > 0)
			read_phrase(&r, quote);
		else if (is_blank(&r, r.at))
			r.at++;
		else if (q->text[r.at] == '-' && is_blank(&r, r.at - 1) && !is_blank(&r, r.at + 1))
		{
			blank(&r, r.at, r.at + 1);
			r.negated = !r.negated;
			r.at++;
		}
		else if (!read_or(&r))
			read_word(&r);
	}
	return q;
}
