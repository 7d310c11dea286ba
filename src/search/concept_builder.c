/* Labels gathered, to be packed; see concept_pack.h. */
#include "search/concept_builder.h"

#include "utils/memutils.h"

#include "search/token.h"

static HTAB *
numbers_create(const char *what)
{
	HASHCTL control = {
		.keysize = CONCEPT_KEY_MAX, .entrysize = sizeof(NamedNumber), .hcxt = CurrentMemoryContext};

	return hash_create(what, 1024, &control, HASH_ELEM | HASH_STRINGS | HASH_CONTEXT);
}

ConceptBuilder *
concept_builder_begin(void)
{
	MemoryContext context =
		AllocSetContextCreate(CurrentMemoryContext, "wsis labels", ALLOCSET_DEFAULT_SIZES);
	MemoryContext caller = MemoryContextSwitchTo(context);
	ConceptBuilder *b = palloc0(sizeof(ConceptBuilder));

	b->context = context;
	initStringInfo(&b->strings);
	appendStringInfoChar(&b->strings, '\0');
	b->concept_numbers = numbers_create("wsis concepts");
	b->word_numbers = numbers_create("wsis words of labels");
	MemoryContextSwitchTo(caller);
	return b;
}

uint32
builder_add_string(ConceptBuilder *b, const char *string, int length)
{
	uint32 at = b->strings.len;

	appendBinaryStringInfo(&b->strings, string, length);
	appendStringInfoChar(&b->strings, '\0');
	return at;
}

uint32
concept_builder_concept(ConceptBuilder *b, const char *name, bool derived)
{
	const char *prefix = derived ? CONCEPT_DERIVED_PREFIX : CONCEPT_PREFIX;
	MemoryContext caller = MemoryContextSwitchTo(b->context);
	char key[CONCEPT_KEY_MAX + sizeof(CONCEPT_PREFIX)];
	NamedNumber *entry;
	bool found;

	snprintf(key, sizeof(key), "%s%s", prefix, name);
	key[CONCEPT_KEY_MAX - 1] = '\0';
	entry = hash_search(b->concept_numbers, key, HASH_ENTER, &found);
	if (!found)
	{
		BuilderConcept *concept;

		entry->number = b->concept_count;
		GROW(b->concepts, b->concept_count, b->concept_room);
		concept = &b->concepts[b->concept_count++];
		concept->lexeme = builder_add_string(b, key, strlen(key));
		concept->name = concept->lexeme + strlen(prefix);
	}
	MemoryContextSwitchTo(caller);
	return entry->number;
}

uint32
builder_word(ConceptBuilder *b, const char *key, int length)
{
	char name[CONCEPT_KEY_MAX];
	NamedNumber *entry;
	bool found;

	memcpy(name, key, Min(length, CONCEPT_KEY_MAX - 1));
	name[Min(length, CONCEPT_KEY_MAX - 1)] = '\0';
	entry = hash_search(b->word_numbers, name, HASH_ENTER, &found);
	if (!found)
	{
		entry->number = b->word_count;
		GROW(b->words, b->word_count, b->word_room);
		b->words[b->word_count++].text = builder_add_string(b, name, strlen(name));
	}
	return entry->number;
}

/* The words of a label while it is analyzed, with accents and without. */
typedef struct LabelWords
{
	int count;
	bool varies;
	bool mark; /* does a mark stand before the next word? */
	uint32 words[CONCEPT_KEYS_MAX][CONCEPT_TOKENS_MAX];
} LabelWords;

/* Adds a token's keys; false where the label has become too long. */
static bool
add_keys(ConceptBuilder *b, const ConceptKeys *keys, LabelWords *words)
{
	if (keys->count == 0)
		return true;
	if (words->mark)
	{
		ConceptKeys mark;

		words->mark = false;
		concept_key_of_mark(keys->keys[0][0] - concept_language_letter(0), &mark);
		if (words->count > 0 && !add_keys(b, &mark, words))
			return false;
	}
	if (words->count == CONCEPT_TOKENS_MAX)
		return false;
	for (int variant = 0; variant < CONCEPT_KEYS_MAX; variant++)
	{
		int k = Min(variant, keys->count - 1);

		words->words[variant][words->count] = builder_word(b, keys->keys[k], keys->lengths[k]);
	}
	words->varies |= keys->count > 1;
	words->count++;
	return true;
}

static bool
add_token(ConceptBuilder *b, Language language, const char *word, int length, LabelWords *words)
{
	ConceptKeys keys;
	const char *at = word;

	if (language != LANGUAGE_ZH)
	{
		concept_keys_of_word(language, word, length, &keys);
		return add_keys(b, &keys, words);
	}
	while (at < word + length)
	{
		const char *piece = at;

		at = concept_piece_end(piece, word + length);
		concept_key_of_piece(piece, at - piece, &keys);
		if (!add_keys(b, &keys, words))
			return false;
	}
	return true;
}

void
builder_add_path(ConceptBuilder *b, uint32 label, const uint32 *words, int count)
{
	Path *path;

	GROW(b->paths, b->path_count, b->path_room);
	path = &b->paths[b->path_count++];
	path->label = label;
	path->first = b->step_count;
	path->count = count;
	for (int i = 0; i < count; i++)
	{
		GROW(b->steps, b->step_count, b->step_room);
		b->steps[b->step_count++] = words[i];
	}
}

/* A qualifier in parentheses at the end, "Programming (computers)", is no part of a label. */
static int
length_without_qualifier(const char *label, int length)
{
	int at = length;

	while (at > 0 && label[at - 1] == ' ')
		at--;
	if (at == 0 || label[at - 1] != ')')
		return length;
	while (at > 0 && label[at - 1] != '(')
		at--;
	return at > 1 ? at - 1 : length;
}

/*
 * The words of a label: a compound's whole or, on the second reading, its parts. *compounds:
 * is there any? False where it is too long.
 */
static bool
read_words(ConceptBuilder *b, Language language, const TokenList *list, bool parts,
		   LabelWords *words, bool *compounds)
{
	int32 whole_end = 0;
	int32 end = 0;

	memset(words, 0, sizeof(*words));
	for (Size i = 0; i < list->count; i++)
	{
		const Token *token = &list->tokens[i];
		bool whole = i + 1 < list->count && list->tokens[i + 1].start == token->start;

		if (token->type == TOKEN_BLANK || (!parts && token->start < whole_end))
			continue;
		if (whole)
		{
			*compounds = true;
			if (parts)
				continue;
			whole_end = token->start + token->length;
		}
		words->mark |= !concept_gap_joins(list->text + end, list->text + token->start);
		end = token->start + token->length;
		if (!add_token(b, language, list->text + token->start, token->length, words))
			return false;
	}
	return true;
}

static bool
has_words(const TokenList *list)
{
	for (Size i = 0; i < list->count; i++)
		if (list->tokens[i].type != TOKEN_BLANK)
			return true;
	return false;
}

/* Adds the paths of a label that was cut into tokens. */
static ConceptLabelFault
add_label(ConceptBuilder *b, uint32 label, Language language, const TokenList *list)
{
	LabelWords words;
	bool compounds = false;

	for (int parts = 0; parts <= compounds; parts++)
	{
		if (!read_words(b, language, list, parts, &words, &compounds))
			return LABEL_TOO_LONG;
		if (words.count == 0)
			return has_words(list) ? LABEL_STOP_WORDS : LABEL_EMPTY;
		for (int variant = 0; variant <= words.varies; variant++)
			builder_add_path(b, label, words.words[variant], words.count);
	}
	return LABEL_TAKEN;
}

void
builder_add_label(ConceptBuilder *b, uint32 concept, Language language, const char *text,
				  int length, bool derived)
{
	BuilderLabel *label;

	GROW(b->labels, b->label_count, b->label_room);
	label = &b->labels[b->label_count++];
	memset(label, 0, sizeof(*label));
	label->concept = concept;
	label->text = builder_add_string(b, text, length);
	label->language = language;
	label->derived = derived;
}

ConceptLabelFault
concept_builder_label(ConceptBuilder *b, uint32 concept, Language language, const char *label,
					  int length)
{
	MemoryContext caller;
	ConceptLabelFault fault;
	TokenList list;

	if (length > TOKEN_MAX)
		return LABEL_TOO_LONG;
	caller = MemoryContextSwitchTo(b->context);
	token_list_cut(&list, label, length_without_qualifier(label, length));
	fault = add_label(b, b->label_count, language, &list);
	if (fault == LABEL_TAKEN)
		builder_add_label(b, concept, language, label, length, false);
	pfree(list.tokens);
	MemoryContextSwitchTo(caller);
	return fault;
}

bool
concept_builder_next_dropped(ConceptBuilder *b, ConceptHit *hit)
{
	const BuilderLabel *label;

	if (b->dropped_count == 0)
		return false;
	label = &b->labels[b->dropped[--b->dropped_count]];
	memset(hit, 0, sizeof(*hit));
	hit->name = b->strings.data + b->concepts[label->concept].name;
	hit->label = b->strings.data + label->text;
	hit->language = label->language;
	return true;
}
