/* A corpus as text: {documents,length,'term'=documents,…}, quotes within a term doubled. */
#include "search/corpus.h"

#include "lib/stringinfo.h"
#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/builtins.h"

#define BLANKS " \t\n\r"

/* What is read, and where the reading stands. */
typedef struct CorpusReader
{
	const char *at;
	const char *why;
	CorpusCheck check;
	Corpus *state;
	char term[CORPUS_TERM_MAX];
} CorpusReader;

static void
skip_blanks(CorpusReader *r)
{
	r->at += strspn(r->at, BLANKS);
}

/* Takes a character, with the blanks around it. */
static bool
take(CorpusReader *r, char c, const char *why)
{
	r->why = why;
	skip_blanks(r);
	if (*r->at != c)
		return false;
	r->at++;
	skip_blanks(r);
	return true;
}

static bool
take_number(CorpusReader *r, int64 *number, const char *why)
{
	char *end;

	r->why = why;
	if (*r->at < '0' || *r->at > '9')
		return false;
	errno = 0;
	*number = strtoll(r->at, &end, 10);
	if (errno != 0)
		return false;
	r->at = end;
	return true;
}

static bool
take_term(CorpusReader *r, uint32 *length)
{
	const char *at = r->at;

	r->why = "There is no term in quotes";
	if (*at++ != '\'')
		return false;
	for (*length = 0; *at != '\'' || at[1] == '\''; at++)
	{
		if (*at == '\0')
			return false;
		if (*length == CORPUS_TERM_MAX)
		{
			r->why = "A term is longer than a lexeme can be";
			return false;
		}
		r->term[(*length)++] = *at;
		at += *at == '\'';
	}
	r->at = at + 1;
	return true;
}

/* One term and its number of documents. */
static bool
read_term(CorpusReader *r)
{
	CorpusTerm term = {.text = r->term};
	uint32 before = r->state->count;

	if (!take_term(r, &term.length) || !take(r, '=', "There is no = behind the term") ||
		!take_number(r, &term.documents, "There is no number of documents"))
		return false;
	r->why = corpus_check_term(&r->check, term.length, term.documents);
	if (r->why)
		return false;
	if (!corpus_state_has_room(r->state, 1, term.length))
	{
		Corpus *grown = corpus_state_grow(r->state, 1, term.length);

		pfree(r->state);
		r->state = grown;
	}
	corpus_state_add(r->state, term);
	r->why = "A term comes twice";
	return r->state->count > before;
}

static bool
read_corpus(CorpusReader *r)
{
	int64 documents;
	int64 length;

	if (!take(r, '{', "There is no opening brace") ||
		!take_number(r, &documents, "There is no number of documents") ||
		!take(r, ',', "There is no comma behind the number of documents") ||
		!take_number(r, &length, "There is no length of all documents"))
		return false;
	r->why = corpus_check_begin(&r->check, documents, length);
	if (r->why)
		return false;
	corpus_state_add_totals(r->state, documents, length);
	for (uint32 n = 0; skip_blanks(r), *r->at == ','; n++)
	{
		if (n % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		take(r, ',', "");
		if (!read_term(r))
			return false;
	}
	if (!take(r, '}', "There is neither comma nor brace"))
		return false;
	r->why = "There is something behind the closing brace";
	return *r->at == '\0';
}

/* A state with room for what the text has, but for a very long one, in which it grows. */
#define TEXT_LONG (64 * 1024 * 1024)
static Corpus *
state_for(const char *text)
{
	Size length = strlen(text);
	uint32 terms = 0;

	if (length > TEXT_LONG)
		return corpus_state_new(0, 0);
	for (const char *at = strchr(text, '='); at; at = strchr(at + 1, '='))
		terms++;
	return corpus_state_new(terms, length);
}

PG_FUNCTION_INFO_V1(wsis_corpus_in);
Datum
wsis_corpus_in(PG_FUNCTION_ARGS)
{
	const char *text = PG_GETARG_CSTRING(0);
	CorpusReader *r = palloc0(sizeof(CorpusReader));

	r->at = text;
	r->state = state_for(text);
	if (read_corpus(r))
		PG_RETURN_POINTER(corpus_sort(r->state));
	errsave(fcinfo->context, errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
			errmsg("invalid input syntax for type corpus: \"%.*s\"",
				   pg_mbcliplen(text, strlen(text), 80), text),
			errdetail("%s at \"%.*s\".", r->why, pg_mbcliplen(r->at, strlen(r->at), 40), r->at),
			errhint("Write documents, their length in all, then terms with the number of their "
					"documents, as in {2,12,'net'=2,'school'=1}."));
	PG_RETURN_NULL();
}

PG_FUNCTION_INFO_V1(wsis_corpus_out);
Datum
wsis_corpus_out(PG_FUNCTION_ARGS)
{
	Corpus *c = PG_GETARG_CORPUS(0);
	StringInfoData text;
	char number[24];

	initStringInfo(&text);
	appendStringInfo(&text, "{" INT64_FORMAT "," INT64_FORMAT, c->documents, c->length);
	for (uint32 i = 0; i < c->count; i++)
	{
		CorpusTerm term = corpus_term(c, i);

		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		appendBinaryStringInfo(&text, ",'", 2);
		for (uint32 j = 0; j < term.length; j++)
		{
			if (term.text[j] == '\'')
				appendStringInfoCharMacro(&text, '\'');
			appendStringInfoCharMacro(&text, term.text[j]);
		}
		appendBinaryStringInfo(&text, "'=", 2);
		appendBinaryStringInfo(&text, number, pg_lltoa(term.documents, number));
	}
	appendStringInfoCharMacro(&text, '}');
	PG_RETURN_CSTRING(text.data);
}
