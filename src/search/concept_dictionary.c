/*
 * Dictionaries of labels: a concept where one of its labels begins, beside the word
 * that stands there; all other words go their own way. PostgreSQL gives a dictionary
 * the following words as long as it asks for them, and keeps what the dictionary has
 * returned for the first one meanwhile. So the first word's lexemes are returned at
 * once, and the concepts are set before them when the longest label is known; the words
 * that were only looked at come again, each to its own dictionaries. That is how it goes word by
 * word, as in ts_debug(); in a text of wsis.parser the dictionary reads the parser's tokens itself,
 * which takes less time.
 */
#include "search/concept_dictionary.h"

#include "catalog/namespace.h"
#include "utils/builtins.h"
#include "utils/fmgrprotos.h"
#include "utils/regproc.h"
#include "utils/varlena.h"

#include "search/base64.h"
#include "search/place.h"
#include "search/token.h"

/*
 * Another dictionary, by the name that an option gives. PostgreSQL never frees an entry of
 * its cache, and marks all of them together as outdated, so that one that isn't may be used
 * without being looked up anew for each word.
 */
typedef struct NamedDictionary
{
	char *name; /* NULL: none */
	Oid oid;
	TSDictionaryCacheEntry *entry;
} NamedDictionary;

/*
 * Words that no label begins with, as most don't: told by one look. A fixed number of places; a
 * word takes the place of the one that was there.
 */
#define PLAIN_WORDS 4096
typedef struct PlainWord
{
	uint8 length; /* 0: nothing is here */
	char bytes[31];
} PlainWord;

struct LabelDictionary
{
	MemoryContext context;
	ConceptLabels *own;
	NamedDictionary other; /* whose labels these are, if it has none of its own */
	NamedDictionary words; /* what gives a word's lexemes where a label begins */
	unsigned languages;
	Language language; /* if it is one only */
	PlainWord *plain;
	uint64 plain_generation; /* of the labels that don't begin with them */
	ConceptWalk *walk;
	uint64 generation; /* of the labels that the walk is in */
	TSLexeme *lexemes; /* what was returned for the walk's first word */
	int room;
};

static const struct
{
	const char *name;
	const char *words;
} label_languages[LANGUAGES] = {
	[LANGUAGE_AR] = {"arabic", "wsis.stem_ar"},	 [LANGUAGE_EN] = {"english", "wsis.stem_en"},
	[LANGUAGE_ES] = {"spanish", "wsis.stem_es"}, [LANGUAGE_FR] = {"french", "wsis.stem_fr"},
	[LANGUAGE_RU] = {"russian", "wsis.stem_ru"}, [LANGUAGE_ZH] = {"chinese", "wsis.han"},
};
#define WORDS_OF_ANY "wsis.stem_any"

LabelDictionary *
label_dictionary_make(void)
{
	LabelDictionary *d = palloc0(sizeof(LabelDictionary));

	d->languages = CONCEPT_ALL_LANGUAGES;
	d->language = LANGUAGE_UNKNOWN;
	d->walk = concept_walk_make();
	d->context = CurrentMemoryContext;
	return d;
}

/* Reads labels from the option, in the current context. */
static ConceptLabels *
read_labels(const char *value)
{
	const char *fault = "They are no base64.";
	ConceptLabels *labels = NULL;
	Size length = strlen(value);
	char *bytes;
	Size size;

	if (strcmp(value, LABELS_BUILT_IN) == 0)
		return concept_labels_built_in();
	bytes = palloc(BASE64_ROOM(length));
	if (base64_read(value, length, bytes, &size))
		labels = concept_labels_open(bytes, size, &fault);
	if (!labels)
		ereport(ERROR,
				(errcode(ERRCODE_DATA_CORRUPTED),
				 errmsg("the labels of a dictionary of template wsis.concept can't be read"),
				 errdetail_internal("%s", fault),
				 errhint("Publish them again, with wsis.publish_concepts.")));
	return labels;
}

/* Adds a language by its name. */
static unsigned
language_bit(const char *name)
{
	for (int i = 0; i < LANGUAGES; i++)
		if (pg_strcasecmp(name, label_languages[i].name) == 0)
			return 1 << i;
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("no such language for a dictionary of template wsis.concept"),
			 errdetail("The language is \"%s\".", name),
			 errhint("There are arabic, chinese, english, french, russian and spanish.")));
}

static void
set_languages(LabelDictionary *d, const char *value)
{
	List *names;

	if (!SplitIdentifierString(pstrdup(value), ',', &names) || names == NIL)
		names = list_make1(pstrdup(value)); /* which there isn't */
	d->languages = 0;
	for (int i = 0; i < list_length(names); i++)
		d->languages |= language_bit(list_nth(names, i));
	for (int i = 0; i < LANGUAGES; i++)
		if (d->languages == 1u << i)
			d->language = i;
}

bool
label_dictionary_set(LabelDictionary *d, const char *option, const char *value)
{
	if (strcmp(option, "labels") == 0)
		d->own = read_labels(value);
	else if (strcmp(option, "dictionary") == 0)
		d->other.name = pstrdup(value);
	else if (strcmp(option, "words") == 0)
		d->words.name = pstrdup(value);
	else if (strcmp(option, "language") == 0)
		set_languages(d, value);
	else
		return false;
	return true;
}

/* The dictionary, its number looked up once. */
static TSDictionaryCacheEntry *
named_dictionary(NamedDictionary *named)
{
	if (named->entry && named->entry->isvalid)
		return named->entry;
	if (!OidIsValid(named->oid))
		named->oid = get_ts_dict_oid(qualified_name_list(named->name), false);
	named->entry = lookup_ts_dictionary_cache(named->oid);
	return named->entry;
}

ConceptLabels *
label_dictionary_labels(LabelDictionary *d)
{
	LabelDictionary *other;

	if (d->own || !d->other.name)
		return d->own;
	other = label_dictionary_of_entry(named_dictionary(&d->other));
	/* one that names a third, or itself, has none to give */
	return other ? other->own : NULL;
}

/* A word's lexemes, as the dictionary gives them that is mapped behind this one. */
static TSLexeme *
words_of(LabelDictionary *d, const char *token, int length)
{
	DictSubState state = {0};
	TSDictionaryCacheEntry *words;

	if (!d->words.name)
	{
		d->words.name = unconstify(
			char *,
			d->language == LANGUAGE_UNKNOWN ? WORDS_OF_ANY : label_languages[d->language].words);
	}
	words = named_dictionary(&d->words);
	return (TSLexeme *) DatumGetPointer(
		FunctionCall4(&words->lexize, PointerGetDatum(words->dictData), PointerGetDatum(token),
					  Int32GetDatum(length), PointerGetDatum(&state)));
}

/* The first word's lexemes, with room before them for concepts. */
static TSLexeme *
begin_lexemes(LabelDictionary *d, const char *token, int length)
{
	TSLexeme *words = words_of(d, token, length);
	TSLexeme *lexemes;
	int n = 0;

	while (words && words[n].lexeme)
		n++;
	lexemes = lexemes_begin(n + CONCEPTS_OF_LABEL_MAX);
	if (n > 0)
		memcpy(lexemes, words, sizeof(TSLexeme) * n);
	d->lexemes = lexemes;
	return lexemes;
}

/* Adds a match's concepts to those found; each once. */
static int
add_concepts(const ConceptLabels *labels, const ConceptMatch *match, const char **found, int n)
{
	for (int k = 0; k < match->count && n < CONCEPTS_OF_LABEL_MAX; k++)
	{
		const char *lexeme = concept_lexeme(labels, match, k);
		int i = 0;

		while (i < n && found[i] != lexeme)
			i++;
		if (i == n)
			found[n++] = lexeme;
	}
	return n;
}

/*
 * Sets the concepts that were found before the first word's lexemes: those of the longest
 * label, and those of shorter ones, so that a text about the digital divide is one about
 * what is digital, too, whatever its language makes the first word.
 */
static void
finish_lexemes(LabelDictionary *d, const ConceptLabels *labels)
{
	const ConceptMatch *best = concept_walk_best(d->walk);
	const char *found[CONCEPTS_OF_LABEL_MAX];
	const ConceptMatch *others;
	int other_count = concept_walk_others(d->walk, &others);
	TSLexeme *lexemes = d->lexemes;
	int count;
	int n = 0;

	d->lexemes = NULL;
	if (best->tokens == 0)
		return;
	count = add_concepts(labels, best, found, 0);
	for (int i = 0; i < other_count; i++)
		count = add_concepts(labels, &others[i], found, count);
	while (lexemes[n].lexeme)
		n++;
	memmove(&lexemes[count], lexemes, sizeof(TSLexeme) * n);
	for (int i = 0; i < n; i++)
		lexemes[count + i].nvariant += count;
	for (int k = 0; k < count; k++)
		lexeme_set(&lexemes[k], k + 1, 0, found[k], strlen(found[k]));
}

/* Reads the tokens behind the first one, where the parser has them. */
static bool
look_ahead(LabelDictionary *d, const char *token, int length)
{
	Size at;
	const TokenList *list = token_list_current(token, length, &at);

	if (list)
		concept_walk_on(d->walk, list, at, d->languages);
	return list != NULL;
}

/* The place of a word among the plain ones, NULL where it is too long for one. */
static PlainWord *
plain_place(LabelDictionary *d, const ConceptLabels *labels, const char *token, int length)
{
	uint64 generation = concept_labels_generation(labels);

	if (length > (int) sizeof(d->plain->bytes))
		return NULL;
	if (!d->plain)
		d->plain = MemoryContextAlloc(d->context, sizeof(PlainWord) * PLAIN_WORDS);
	if (d->plain_generation != generation)
	{
		memset(d->plain, 0, sizeof(PlainWord) * PLAIN_WORDS);
		d->plain_generation = generation;
	}
	return &d->plain[place_of(token, length) % PLAIN_WORDS];
}

/* The first word: does a label begin with it? */
static TSLexeme *
begin(LabelDictionary *d, const char *token, int length, DictSubState *state)
{
	ConceptLabels *labels = label_dictionary_labels(d);
	ConceptToken word = {token, length, LANGUAGE_UNKNOWN};
	TSLexeme *lexemes;
	PlainWord *plain;
	bool more;

	if (!labels || length == 0)
		return NULL;
	plain = plain_place(d, labels, token, length);
	if (plain && plain->length == length && memcmp(plain->bytes, token, length) == 0)
		return NULL;
	concept_walk_begin(d->walk, labels);
	more = concept_walk_step(d->walk, &word, d->languages);
	if (more && look_ahead(d, token, length))
	{
		more = false;
		if (concept_walk_best(d->walk)->tokens == 0)
			return NULL;
	}
	if (!more && concept_walk_best(d->walk)->tokens == 0)
	{
		if (plain)
		{
			plain->length = length;
			memcpy(plain->bytes, token, length);
		}
		return NULL;
	}
	lexemes = begin_lexemes(d, token, length);
	if (!more)
		finish_lexemes(d, labels);
	else
	{
		d->generation = concept_labels_generation(labels);
		state->private_state = d;
		state->getnext = true;
	}
	return lexemes;
}

TSLexeme *
label_dictionary_lexize(LabelDictionary *d, const char *token, int length, DictSubState *state)
{
	ConceptLabels *labels;
	ConceptToken word = {token, length, LANGUAGE_UNKNOWN};

	if (!state || !state->private_state)
		return begin(d, token, length, state);
	/* one of the words that follow: what was returned for the first one stands */
	labels = label_dictionary_labels(d);
	if (!labels || !d->lexemes || concept_labels_generation(labels) != d->generation)
		return NULL; /* republished this moment */
	if (!state->isend && concept_walk_step(d->walk, &word, d->languages))
		state->getnext = true;
	else
		finish_lexemes(d, labels);
	return NULL;
}

ConceptLabels *
concept_labels_of_dictionary(Oid dictionary)
{
	LabelDictionary *d = label_dictionary_of(dictionary);

	return d ? label_dictionary_labels(d) : NULL;
}

unsigned
concept_languages_of_dictionary(Oid dictionary)
{
	LabelDictionary *d = label_dictionary_of(dictionary);

	return d && label_dictionary_labels(d) ? d->languages : 0;
}

ConceptLabels *
concept_labels_of_configuration(Oid config)
{
	TSConfigCacheEntry *cache = lookup_ts_config_cache(config);

	for (int type = 1; type < cache->lenmap; type++)
		for (int i = 0; i < cache->map[type].len; i++)
		{
			ConceptLabels *labels = concept_labels_of_dictionary(cache->map[type].dictIds[i]);

			if (labels)
				return labels;
			cache = lookup_ts_config_cache(config);
		}
	return NULL;
}
