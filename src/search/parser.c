/* The text search parser wsis.parser. */
#include "search/token.h"

#include "access/xact.h"
#include "tsearch/ts_public.h"
#include "utils/fmgrprotos.h"

#include "search/search.h"

/* A text's tokens and how many of them were given out. */
typedef struct ParserState
{
	TokenList list;
	Size next;
} ParserState;

/* The text that is being parsed, for dictionaries that look ahead; NULL: none. */
static ParserState *current;

/* Behind an error nothing is being parsed. */
static void
forget_at_end(XactEvent event, void *arg)
{
	(void) event;
	(void) arg;
	current = NULL;
}

static void
forget_at_abort(SubXactEvent event, SubTransactionId mine, SubTransactionId parent, void *arg)
{
	(void) mine;
	(void) parent;
	(void) arg;
	if (event == SUBXACT_EVENT_ABORT_SUB)
		current = NULL;
}

static void
set_current(ParserState *state)
{
	static bool registered;

	if (!registered)
	{
		RegisterXactCallback(forget_at_end, NULL);
		RegisterSubXactCallback(forget_at_abort, NULL);
		registered = true;
	}
	current = state;
}

const TokenList *
token_list_current(const char *token, int length, Size *at)
{
	const Token *last;

	if (!current || current->next == 0)
		return NULL;
	last = &current->list.tokens[current->next - 1];
	if (current->list.text + last->start != token || last->length != length)
		return NULL;
	*at = current->next - 1;
	return &current->list;
}

PG_FUNCTION_INFO_V1(wsis_parser_start);
Datum
wsis_parser_start(PG_FUNCTION_ARGS)
{
	ParserState *state = palloc0(sizeof(ParserState));

	token_list_cut(&state->list, (char *) PG_GETARG_POINTER(0), PG_GETARG_INT32(1));
	set_current(state);
	PG_RETURN_POINTER(state);
}

PG_FUNCTION_INFO_V1(wsis_parser_token);
Datum
wsis_parser_token(PG_FUNCTION_ARGS)
{
	ParserState *state = (ParserState *) PG_GETARG_POINTER(0);
	const char **start = (const char **) PG_GETARG_POINTER(1);
	int *length = (int *) PG_GETARG_POINTER(2);
	const Token *token;

	if (state->next == state->list.count)
		PG_RETURN_INT32(0);
	token = &state->list.tokens[state->next++];
	*start = state->list.text + token->start;
	*length = token->length;
	PG_RETURN_INT32(token->type);
}

PG_FUNCTION_INFO_V1(wsis_parser_end);
Datum
wsis_parser_end(PG_FUNCTION_ARGS)
{
	ParserState *state = (ParserState *) PG_GETARG_POINTER(0);

	if (current == state)
		current = NULL;
	pfree(state->list.tokens);
	pfree(state);
	PG_RETURN_VOID();
}

/* Our types' names and what they are, in the order of their numbers. */
static const char *const own_types[][2] = {
	{"word_ar", "Word, Arabic"},
	{"word_en", "Word, English"},
	{"word_es", "Word, Spanish"},
	{"word_fr", "Word, French"},
	{"word_ru", "Word, Russian"},
	{"word_zh", "Word, Chinese characters"},
	{"hword_ar", "Hyphenated word, Arabic"},
	{"hword_en", "Hyphenated word, English"},
	{"hword_es", "Hyphenated word, Spanish"},
	{"hword_fr", "Hyphenated word, French"},
	{"hword_ru", "Hyphenated word, Russian"},
	{"sdg", "SDG code"},
	{"action_line", "WSIS action line"},
	{"c7_e_government", "WSIS action line C7, e-government"},
	{"c7_e_business", "WSIS action line C7, e-business"},
	{"c7_e_learning", "WSIS action line C7, e-learning"},
	{"c7_e_health", "WSIS action line C7, e-health"},
	{"c7_e_employment", "WSIS action line C7, e-employment"},
	{"c7_e_environment", "WSIS action line C7, e-environment"},
	{"c7_e_agriculture", "WSIS action line C7, e-agriculture"},
	{"c7_e_science", "WSIS action line C7, e-science"},
};

StaticAssertDecl(lengthof(own_types) == TOKEN_TYPES - TOKEN_WORD_OF + 1, "every type has a name");

/* The default parser's types, then ours. */
PG_FUNCTION_INFO_V1(wsis_parser_lextypes);
Datum
wsis_parser_lextypes(PG_FUNCTION_ARGS)
{
	const LexDescr *core =
		(const LexDescr *) DatumGetPointer(DirectFunctionCall1(prsd_lextype, (Datum) 0));
	LexDescr *all = palloc0(sizeof(LexDescr) * (TOKEN_TYPES + 1));

	memcpy(all, core, sizeof(LexDescr) * (TOKEN_WORD_OF - 1));
	for (int i = 0; i < lengthof(own_types); i++)
	{
		all[TOKEN_WORD_OF - 1 + i].lexid = TOKEN_WORD_OF + i;
		all[TOKEN_WORD_OF - 1 + i].alias = pstrdup(own_types[i][0]);
		all[TOKEN_WORD_OF - 1 + i].descr = pstrdup(own_types[i][1]);
	}
	PG_RETURN_POINTER(all);
}

static bool
is_compound(const HeadlineWordEntry *word)
{
	return !word->repeated && token_type_is_compound(word->type);
}

/* A compound that was asked for as a whole is shown and marked as one, not its parts; returns
 * behind them. */
static int
show_whole(HeadlineParsedText *text, int compound)
{
	int left = text->words[compound].len;
	int i = compound;

	do
	{
		text->words[i].type = TOKEN_WORD;
		i++;
	} while (i < text->curwords && text->words[i].repeated);
	for (; i < text->curwords && (left > 0 || text->words[i].repeated); i++)
	{
		if (!text->words[i].repeated)
			left -= text->words[i].len;
		text->words[i].type = TOKEN_COMPOUND;
	}
	return i;
}

/* What stands between words matches nothing; PostgreSQL gives it the lexemes of the next word
 * where a dictionary has looked ahead. */
static void
unmark_blanks(HeadlineParsedText *text)
{
	for (int i = 0; i < text->curwords; i++)
		if (text->words[i].type == TOKEN_BLANK)
			text->words[i].item = NULL;
}

/*
 * Headlines are the default parser's; a compound of ours it takes for one of its own,
 * so that the text isn't shown twice, as the whole and as its parts.
 */
PG_FUNCTION_INFO_V1(wsis_parser_headline);
Datum
wsis_parser_headline(PG_FUNCTION_ARGS)
{
	HeadlineParsedText *text = (HeadlineParsedText *) PG_GETARG_POINTER(0);

	unmark_blanks(text);
	for (int i = 0; i < text->curwords;)
		if (is_compound(&text->words[i]) && text->words[i].item)
			i = show_whole(text, i);
		else
		{
			if (is_compound(&text->words[i]))
				text->words[i].type = TOKEN_COMPOUND;
			i++;
		}
	return prsd_headline(fcinfo);
}
