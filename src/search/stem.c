/*
 * The dictionary template wsis.stem: a word's spelling made one, PostgreSQL's own
 * Snowball stemmer on it, marks folded behind it. What was worked out is kept, since
 * a few thousand words make most of every text.
 */
#include "search/lexeme.h"

#include "commands/defrem.h"
#include "nodes/makefuncs.h"
#include "nodes/value.h"
#include "utils/memutils.h"
#include "utils/varlena.h"

#include "search/language.h"
#include "search/letters.h"
#include "search/memo.h"

typedef struct StemDictionary
{
	int count;
	Datum stemmers[LANGUAGES];
	unsigned how[LANGUAGES + 1]; /* LETTERS_…; the last one's without a stemmer */
	PGFunction stem;
	MemoTable memos;
} StemDictionary;

static const struct
{
	const char *name;
	bool has_stopwords;
	unsigned how;
} stem_languages[] = {
	{"arabic", false, 0}, {"english", true, 0},
	{"spanish", true, 0}, {"french", true, LETTERS_ELIDE},
	{"russian", true, 0},
};

#define SNOWBALL "$libdir/dict_snowball"

/* Adds PostgreSQL's stemmer of a language. */
static void
add_stemmer(StemDictionary *d, const char *name, bool stopwords)
{
	PGFunction init = (PGFunction) load_external_function(SNOWBALL, "dsnowball_init", true, NULL);

	for (int i = 0; i < lengthof(stem_languages); i++)
	{
		List *options;

		if (pg_strcasecmp(name, stem_languages[i].name) != 0)
			continue;
		if (d->count == LANGUAGES)
			break;
		options = list_make1(
			makeDefElem("language", (Node *) makeString(pstrdup(stem_languages[i].name)), -1));
		if (stopwords && stem_languages[i].has_stopwords)
			options = lappend(
				options,
				makeDefElem("stopwords", (Node *) makeString(pstrdup(stem_languages[i].name)), -1));
		d->stem = (PGFunction) load_external_function(SNOWBALL, "dsnowball_lexize", true, NULL);
		d->how[d->count] |= stem_languages[i].how;
		d->stemmers[d->count++] = DirectFunctionCall1(init, PointerGetDatum(options));
		return;
	}
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("no such language for a dictionary of template wsis.stem"),
			 errdetail("The language is \"%s\".", name),
			 errhint("There are arabic, english, french, russian and spanish, each once.")));
}

static void
add_stemmers(StemDictionary *d, const char *languages, bool stopwords)
{
	List *names;

	if (!SplitIdentifierString(pstrdup(languages), ',', &names))
		names = NIL;
	if (names == NIL)
		names = list_make1(pstrdup(languages)); /* which there isn't */
	for (int i = 0; i < list_length(names); i++)
		add_stemmer(d, list_nth(names, i), stopwords);
}

PG_FUNCTION_INFO_V1(wsis_stem_init);
Datum
wsis_stem_init(PG_FUNCTION_ARGS)
{
	List *options = (List *) PG_GETARG_POINTER(0);
	StemDictionary *d = palloc0(sizeof(StemDictionary));
	const char *languages = NULL;
	bool stopwords = true;
	bool join = true;

	for (int i = 0; i < list_length(options); i++)
	{
		DefElem *option = list_nth(options, i);

		if (strcmp(option->defname, "language") == 0)
			languages = defGetString(option);
		else if (strcmp(option->defname, "stopwords") == 0)
			stopwords = defGetBoolean(option);
		else if (strcmp(option->defname, "joinhyphens") == 0)
			join = defGetBoolean(option);
		else
			lexeme_bad_option("wsis.stem", option->defname, "language, stopwords and joinhyphens");
	}
	d->memos.context = CurrentMemoryContext;
	for (int i = 0; i <= LANGUAGES; i++)
		d->how[i] = join ? LETTERS_JOIN_HYPHENS : 0;
	if (languages)
		add_stemmers(d, languages, stopwords);
	PG_RETURN_POINTER(d);
}

/* A word's lexemes while they are worked out. */
typedef struct Stems
{
	int count;
	char *lexemes[LANGUAGES + 1];
	int lengths[LANGUAGES + 1];
} Stems;

/* Adds a lexeme that isn't there yet. */
static void
add_stem(Stems *stems, char *lexeme, int length)
{
	for (int i = 0; i < stems->count; i++)
		if (stems->lengths[i] == length && memcmp(stems->lexemes[i], lexeme, length) == 0)
			return;
	if (length == 0)
		return;
	stems->lexemes[stems->count] = lexeme;
	stems->lengths[stems->count++] = length;
}

/* What one stemmer makes of a word that is normalized for it: nothing of a stop word. */
static void
stem_by(StemDictionary *d, int which, const char *normal, int length, Stems *stems)
{
	TSLexeme *found;
	char *folded;

	found = (TSLexeme *) DatumGetPointer(DirectFunctionCall4(
		d->stem, d->stemmers[which], PointerGetDatum(normal), Int32GetDatum(length), (Datum) 0));
	if (!found || !found->lexeme)
		return;
	length = strlen(found->lexeme);
	folded = palloc(LETTERS_ROOM(length));
	add_stem(stems, folded, letters_fold(found->lexeme, length, folded));
}

static void
work_out(StemDictionary *d, const char *word, int length, Stems *stems)
{
	stems->count = 0;
	for (int i = 0; i < d->count; i++)
	{
		char *normal = palloc(LETTERS_ROOM(length));
		int n = letters_normalize(word, length, d->how[i], normal);

		stem_by(d, i, normal, n, stems);
	}
	if (d->count == 0)
	{
		int n;
		char *folded = lexeme_of_token(word, length, d->how[LANGUAGES], &n);

		add_stem(stems, folded, n);
	}
}

/* A word's lexemes, worked out. */
static TSLexeme *
lexemes_of(StemDictionary *d, const char *word, int length)
{
	MemoryContext scratch =
		AllocSetContextCreate(CurrentMemoryContext, "wsis.stem", ALLOCSET_DEFAULT_SIZES);
	MemoryContext caller = MemoryContextSwitchTo(scratch);
	TSLexeme *result;
	Stems stems;

	work_out(d, word, length, &stems);
	MemoryContextSwitchTo(caller);
	result = lexemes_begin(stems.count);
	for (int i = 0; i < stems.count; i++)
		lexeme_set(&result[i], i + 1, 0, stems.lexemes[i], stems.lengths[i]);
	MemoryContextDelete(scratch);
	return result;
}

PG_FUNCTION_INFO_V1(wsis_stem_lexize);
Datum
wsis_stem_lexize(PG_FUNCTION_ARGS)
{
	StemDictionary *d = (StemDictionary *) PG_GETARG_POINTER(0);
	const char *word = (const char *) PG_GETARG_POINTER(1);
	int length = PG_GETARG_INT32(2);
	Memo *memo = memo_place(&d->memos, word, length);
	TSLexeme *result = memo ? memo_lexemes(memo, word, length) : NULL;

	if (!result)
	{
		result = lexemes_of(d, word, length);
		if (memo)
			memo_keep(memo, word, length, result);
	}
	PG_RETURN_POINTER(result);
}
