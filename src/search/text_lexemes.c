/* A text's lexemes and where they are; see text_lexemes.h. */
#include "search/text_lexemes.h"

#include "miscadmin.h"
#include "utils/memutils.h"

#include "search/analysis.h"
#include "search/character.h"
#include "search/concept_labels.h"

/* The reading of a text. */
typedef struct LexemeReader
{
	const TokenList *list;
	int32 *positions; /* of tokens, for labels that begin with them; NULL: none are wanted */
	unsigned languages[TOKEN_TYPES + 1]; /* of labels that may begin with a token of this type */
	LexemeTaker take;
	void *to;
} LexemeReader;

static int32
token_end(const LexemeReader *r, Size i)
{
	return r->list->tokens[i].start + r->list->tokens[i].length;
}

/* Do a token's lexemes stand for its characters, one each, as those of a Chinese word do? */
static bool
is_spelled(const LexemeReader *r, Size i, const TSLexeme *found)
{
	int characters = 1;

	for (; found->lexeme; found++)
		characters += (found->flags & TSL_ADDPOS) != 0;
	return characters > 1 &&
		characters ==
		(int) character_count(r->list->text + r->list->tokens[i].start, r->list->tokens[i].length);
}

/* Narrows an occurrence to the character that it begins with; returns behind it. */
static int32
take_character(const LexemeReader *r, int32 start, Occurrence *at)
{
	const uint8_t *text = (const uint8_t *) r->list->text;
	const uint8_t *next = text + start;

	character_next(&next, text + at->end);
	at->start = start;
	at->end = next - text;
	return at->end;
}

/* Gives what the dictionaries have made of a token; returns how far positions go on. */
static int32
give_token(const LexemeReader *r, Size i, const TSLexeme *found, int32 position)
{
	int32 start = r->list->tokens[i].start;
	int32 next = start;
	bool spelled = is_spelled(r, i, found);

	for (; found->lexeme; found++)
	{
		Occurrence at = {position, start, token_end(r, i)};
		bool more = found->flags & TSL_ADDPOS;

		if (more)
			at.position = ++position;
		/* the first character has no flag, but the second one has */
		if (spelled &&
			(more ||
			 (found[1].lexeme && found[1].flags & TSL_ADDPOS &&
			  found[1].nvariant == found->nvariant)))
			next = take_character(r, more ? next : start, &at);
		r->take(r->to, found->lexeme, &at);
	}
	return position;
}

/* Words, each by its dictionaries. */
static void
read_words(LexemeReader *r, const TSConfigCacheEntry *config)
{
	MemoryContext context =
		AllocSetContextCreate(CurrentMemoryContext, "wsis lexemes", ALLOCSET_DEFAULT_SIZES);
	int32 position = 0;

	for (Size i = 0; i < r->list->count; i++)
	{
		const Token *token = &r->list->tokens[i];
		MemoryContext before;
		TSLexeme *found;

		if (i % 64 == 0)
		{
			CHECK_FOR_INTERRUPTS();
			MemoryContextReset(context);
		}
		before = MemoryContextSwitchTo(context);
		found = analysis_lexize(config, token->type, r->list->text + token->start, token->length);
		MemoryContextSwitchTo(before);
		if (found)
			position++;
		if (r->positions)
			r->positions[i] = position;
		if (found)
			position = give_token(r, i, found, position);
	}
	MemoryContextDelete(context);
}

/* Gives the concepts of a label that begins with a token. */
static void
give_label(const LexemeReader *r, const ConceptLabels *labels, Size first,
		   const ConceptMatch *match)
{
	Occurrence at = {r->positions[first], r->list->tokens[first].start};
	Size last = first;

	for (int tokens = 1; tokens < match->tokens;)
		tokens += !token_type_is_skipped(r->list->tokens[++last].type);
	at.end = token_end(r, last);
	for (int k = 0; k < match->count; k++)
		r->take(r->to, concept_lexeme(labels, match, k), &at);
}

/* Labels, wherever one begins: the longest one, and the shorter ones within it. */
static void
read_labels(const LexemeReader *r, ConceptLabels *labels)
{
	ConceptWalk *walk = concept_walk_make();

	for (Size i = 0; i < r->list->count; i++)
	{
		const Token *token = &r->list->tokens[i];
		ConceptToken word = {r->list->text + token->start, token->length, LANGUAGE_UNKNOWN};
		unsigned languages = r->languages[token->type];
		const ConceptMatch *others;
		int count;

		if (i % 64 == 0)
			CHECK_FOR_INTERRUPTS();
		if (languages == 0)
			continue;
		concept_walk_begin(walk, labels);
		if (concept_walk_step(walk, &word, languages))
			concept_walk_on(walk, r->list, i, languages);
		if (concept_walk_best(walk)->tokens == 0)
			continue;
		give_label(r, labels, i, concept_walk_best(walk));
		count = concept_walk_others(walk, &others);
		for (int k = 0; k < count; k++)
			give_label(r, labels, i, &others[k]);
	}
	pfree(walk);
}

void
text_lexemes(Oid configuration, const TokenList *list, bool labels, LexemeTaker take, void *to)
{
	TSConfigCacheEntry *config = analysis_configuration(configuration);
	LexemeReader r = {.list = list, .take = take, .to = to};

	if (labels)
	{
		r.positions = palloc_extended(Max(list->count, 1) * sizeof(int32), MCXT_ALLOC_HUGE);
		/* where another dictionary takes the token first, no label begins with it */
		for (int type = 1; type < config->lenmap && type <= TOKEN_TYPES; type++)
			if (config->map[type].len > 0)
				r.languages[type] = concept_languages_of_dictionary(config->map[type].dictIds[0]);
	}
	read_words(&r, config);
	if (labels)
	{
		/* not before dictionaries are looked up: the labels may go then */
		ConceptLabels *known = concept_labels_of_configuration(configuration);

		if (known)
			read_labels(&r, known);
		pfree(r.positions);
	}
}
