/*
 * The dictionary template wsis.stem: a word's spelling made one, PostgreSQL's own
 * Snowball stemmer on it, marks folded behind it. What was worked out is kept, since
 * a few thousand words make most of every text.
 */
#include "search/lexeme.h"

#include "commands/defrem.h"
#include "common/hashfn.h"
#include "nodes/makefuncs.h"
#include "nodes/value.h"
#include "utils/memutils.h"
#include "utils/varlena.h"

#include "search/language.h"
#include "search/letters.h"

/* What was worked out for a word: the word, then its lexemes, each with a NUL behind it. */
typedef struct Memo
{
	uint8 length; /* of the word; 0: nothing is here */
	uint8 count;  /* of its lexemes; none: a stop word */
	char bytes[62];
} Memo;
#define MEMOS 8192

typedef struct StemDictionary
{
	MemoryContext context;
	int count;
	Datum stemmers[LANGUAGES];
	unsigned how[LANGUAGES + 1]; /* LETTERS_…; the last one's without a stemmer */
	PGFunction stem;
	Memo *memos; /* made when the first word comes */
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
		names = list_make1(pstrdup(languages));
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
	d->context = CurrentMemoryContext;
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

/* Keeps what was worked out, where it isn't too long. */
static void
keep(Memo *memo, const char *word, int length, const Stems *stems)
{
	int size = length;
	char *to = memo->bytes;

	for (int i = 0; i < stems->count; i++)
		size += stems->lengths[i] + 1;
	if (size > (int) sizeof(memo->bytes))
		return;
	memo->length = length;
	memo->count = stems->count;
	memcpy(to, word, length);
	to += length;
	for (int i = 0; i < stems->count; i++)
	{
		memcpy(to, stems->lexemes[i], stems->lengths[i]);
		to += stems->lengths[i];
		*to++ = '\0';
	}
}

static TSLexeme *
remembered(const Memo *memo)
{
	TSLexeme *result = lexemes_begin(memo->count);
	const char *at = memo->bytes + memo->length;

	for (int i = 0; i < memo->count; i++)
	{
		int length = strlen(at);

		lexeme_set(&result[i], i + 1, 0, at, length);
		at += length + 1;
	}
	return result;
}

PG_FUNCTION_INFO_V1(wsis_stem_lexize);
Datum
wsis_stem_lexize(PG_FUNCTION_ARGS)
{
	StemDictionary *d = (StemDictionary *) PG_GETARG_POINTER(0);
	const char *word = (const char *) PG_GETARG_POINTER(1);
	int length = PG_GETARG_INT32(2);
	Memo *memo = NULL;
	MemoryContext scratch;
	MemoryContext caller;
	TSLexeme *result;
	Stems stems;

	if (!d->memos)
		d->memos = MemoryContextAllocZero(d->context, sizeof(Memo) * MEMOS);
	if (length > 0 && length < (int) sizeof(memo->bytes))
	{
		memo = &d->memos[hash_bytes((const unsigned char *) word, length) % MEMOS];
		if (memo->length == length && memcmp(memo->bytes, word, length) == 0)
			PG_RETURN_POINTER(remembered(memo));
	}
	scratch = AllocSetContextCreate(CurrentMemoryContext, "wsis.stem", ALLOCSET_DEFAULT_SIZES);
	caller = MemoryContextSwitchTo(scratch);
	work_out(d, word, length, &stems);
	MemoryContextSwitchTo(caller);
	if (memo)
		keep(memo, word, length, &stems);
	result = lexemes_begin(stems.count);
	for (int i = 0; i < stems.count; i++)
		lexeme_set(&result[i], i + 1, 0, stems.lexemes[i], stems.lengths[i]);
	MemoryContextDelete(scratch);
	PG_RETURN_POINTER(result);
}
