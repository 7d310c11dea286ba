/* The longest label over a text's tokens; see concept_labels.h. */
#include "search/concept_set.h"

#include "search/character.h"
#include "search/token.h"

/* Stop words between two words of a label at most. */
#define STOP_WORDS_BETWEEN 5
/* Ways to read the same tokens at most. */
#define STATES_MAX 24

/* One way to read the tokens: the node that the words have led to. */
typedef struct WalkState
{
	uint32 node;
	uint8 language;
	uint8 stops;		   /* stop words since the last word */
	bool mark;			   /* was a mark the last word? */
	const char *whole_end; /* what begins before is part of the word that was taken last */
	uint64 skipped;
} WalkState;

struct ConceptWalk
{
	ConceptLabels *labels;
	int taken;		 /* tokens */
	const char *end; /* of the last one */
	int count;
	WalkState *states;
	int next_count;
	WalkState *next;
	ConceptMatch best;
	int other_count;
	ConceptMatch others[CONCEPT_OTHERS_MAX];
	WalkState room[2][STATES_MAX];
};

ConceptWalk *
concept_walk_make(void)
{
	ConceptWalk *walk = palloc0(sizeof(ConceptWalk));

	walk->states = walk->room[0];
	walk->next = walk->room[1];
	return walk;
}

void
concept_walk_begin(ConceptWalk *walk, ConceptLabels *labels)
{
	walk->labels = labels;
	walk->taken = 0;
	walk->end = NULL;
	walk->count = 0;
	walk->best.tokens = 0;
	walk->other_count = 0;
}

const ConceptMatch *
concept_walk_best(const ConceptWalk *walk)
{
	return &walk->best;
}

int
concept_walk_others(const ConceptWalk *walk, const ConceptMatch **others)
{
	*others = walk->others;
	return walk->other_count;
}

/* The languages that the script of a word is that of. */
static unsigned
languages_of_script(const char *word, int length)
{
	const uint8_t *at = (const uint8_t *) word;
	uint32_t c = character_next(&at, at + length);

	switch (character_script(character_bits(c)))
	{
		case SCRIPT_LATIN:
			return 1 << LANGUAGE_EN | 1 << LANGUAGE_ES | 1 << LANGUAGE_FR | 1 << LANGUAGE_ZH;
		case SCRIPT_ARABIC:
			return 1 << LANGUAGE_AR;
		case SCRIPT_CYRILLIC:
			return 1 << LANGUAGE_RU;
		case SCRIPT_HAN:
			return 1 << LANGUAGE_ZH;
		case SCRIPT_NONE:
			return CONCEPT_ALL_LANGUAGES; /* a number */
		default:
			return 0;
	}
}

Language
concept_language_of_type(int type)
{
	if (type >= TOKEN_WORD_OF && type < TOKEN_WORD_OF + LANGUAGES)
		return type - TOKEN_WORD_OF;
	if (type >= TOKEN_COMPOUND_OF && type < TOKEN_SDG)
		return type - TOKEN_COMPOUND_OF;
	return LANGUAGE_UNKNOWN;
}

static bool
has_hyphen(const char *word, int length)
{
	for (int i = 1; i < length - 1; i++)
		if (word[i] == '-' ||
			((uint8) word[i] == 0xE2 && (uint8) word[i + 1] == 0x80 &&
			 ((uint8) word[i + 2] == 0x90 || (uint8) word[i + 2] == 0x91)))
			return true;
	return false;
}

static void
add_state(ConceptWalk *walk, const WalkState *state)
{
	for (int i = 0; i < walk->next_count; i++)
		if (walk->next[i].node == state->node && walk->next[i].whole_end == state->whole_end)
			return;
	if (walk->next_count < STATES_MAX)
		walk->next[walk->next_count++] = *state;
}

/* Where a node's children end. */
static uint32
children_end(const ConceptLabels *labels, uint32 node)
{
	return node + 1 < labels->pack->nodes ? labels->nodes[node + 1].children : labels->pack->nodes;
}

/* The node that a word leads to from another; 0: none. */
static uint32
child_of(const ConceptLabels *labels, uint32 node, uint32 word)
{
	uint32 low = labels->nodes[node].children;
	uint32 end = children_end(labels, node);
	uint32 high = end;

	if (node == 0)
		return labels->words[word].node;
	while (low < high)
	{
		uint32 middle = low + (high - low) / 2;

		if (labels->nodes[middle].word < word)
			low = middle + 1;
		else
			high = middle;
	}
	return low < end && labels->nodes[low].word == word ? low : 0;
}

static void
keep_other(ConceptWalk *walk, const ConceptMatch *match)
{
	if (walk->other_count < CONCEPT_OTHERS_MAX)
		walk->others[walk->other_count++] = *match;
}

/* A label ends with the token that is being taken. */
static void
note_label(ConceptWalk *walk, uint32 first, uint64 skipped)
{
	const ConceptLabel *labels = &walk->labels->labels[first];
	ConceptMatch match = {.tokens = walk->taken, .skipped = skipped, .count = 1, .first = first};

	if (walk->best.tokens == walk->taken && walk->best.first == first)
		return;
	while (!(labels[match.count - 1].flags & CONCEPT_LABEL_LAST))
		match.count++;
	if (walk->best.tokens == walk->taken)
	{
		keep_other(walk, &match);
		return;
	}
	if (walk->best.tokens > 0)
		keep_other(walk, &walk->best);
	walk->best = match;
}

/* A node was reached with the token that is being taken. */
static void
reach(ConceptWalk *walk, const WalkState *state)
{
	const LabelNode *node = &walk->labels->nodes[state->node];

	if (node->label > 0)
		note_label(walk, node->label - 1, state->skipped);
	if (node->children < children_end(walk->labels, state->node))
		add_state(walk, state);
}

/* A Chinese word: its characters one by one, which must all be there. */
static void
take_characters(ConceptWalk *walk, WalkState state, const ConceptToken *token)
{
	const char *at = token->word;
	const char *end = at + token->length;

	while (at < end)
	{
		ConceptWord word;

		concept_word_of_piece(walk->labels, &at, end, &word);
		if (word.stop)
			continue; /* nothing that can be seen */
		state.node = word.count ? child_of(walk->labels, state.node, word.words[0]) : 0;
		if (state.node == 0)
			return;
	}
	if (state.node != 0)
		reach(walk, &state);
}

/* Goes on from a state over the token, which is no word of the label. */
static void
pass_over(ConceptWalk *walk, const WalkState *state, int stops)
{
	WalkState passed = *state;

	passed.skipped |= UINT64CONST(1) << (walk->taken - 1);
	passed.stops += stops;
	add_state(walk, &passed);
}

/* The states that a word leads to from another. */
static void
take_word(ConceptWalk *walk, const WalkState *state, const ConceptWord *word, const char *whole_end)
{
	if (word->stop && state->node != 0 && state->stops < STOP_WORDS_BETWEEN)
		pass_over(walk, state, 1);
	for (int i = 0; i < word->count; i++)
	{
		WalkState to = {.node = child_of(walk->labels, state->node, word->words[i]),
						.language = state->language,
						.whole_end = whole_end ? whole_end : state->whole_end,
						.skipped = state->skipped};

		if (to.node != 0)
			reach(walk, &to);
	}
}

/* A mark stands before the token: the way on from a state, whose label must have one too. */
static bool
take_mark(const ConceptLabels *labels, WalkState *state)
{
	ConceptWord word;

	if (state->mark)
		return true;
	concept_word_of_mark(labels, state->language, &word);
	state->node = word.count ? child_of(labels, state->node, word.words[0]) : 0;
	state->mark = true;
	return state->node != 0;
}

/* A token and what it is to the language that it was last looked up in. */
typedef struct WalkToken
{
	const ConceptToken *token;
	const char *whole_end; /* where a compound ends, NULL for other words */
	int language;		   /* -1: not looked up yet */
	ConceptWord word;
} WalkToken;

/* Reads the token as the next word of a state. */
static void
take_as_word(ConceptWalk *walk, const WalkState *state, WalkToken *t)
{
	if (state->language == LANGUAGE_ZH)
	{
		WalkState to = *state;

		to.stops = 0;
		to.mark = false;
		if (t->whole_end)
			to.whole_end = t->whole_end;
		take_characters(walk, to, t->token);
		return;
	}
	if (t->language != state->language)
	{
		concept_word_find(walk->labels, state->language, t->token->word, t->token->length,
						  &t->word);
		t->language = state->language;
	}
	take_word(walk, state, &t->word, t->whole_end);
}

/* Reads the token in a state. */
static void
take_token(ConceptWalk *walk, const WalkState *state, WalkToken *t)
{
	if (t->token->word < state->whole_end)
	{
		pass_over(walk, state, 0);
		return;
	}
	take_as_word(walk, state, t);
	if (t->whole_end && state->node != 0)
		pass_over(walk, state, 0); /* its parts may be what is looked for */
}

/* Reads the first token, in each of the languages. */
static void
take_first(ConceptWalk *walk, unsigned languages, WalkToken *t)
{
	for (int language = 0; language < LANGUAGES; language++)
		if (languages & 1 << language)
			take_token(walk, &(WalkState){.language = language}, t);
}

/* Reads a further token; mark: something stands before it that words don't go on over. */
static void
take_next(ConceptWalk *walk, bool mark, WalkToken *t)
{
	for (int i = 0; i < walk->count; i++)
		if (!mark || take_mark(walk->labels, &walk->states[i]))
			take_token(walk, &walk->states[i], t);
}

bool
concept_walk_step(ConceptWalk *walk, const ConceptToken *token, unsigned languages)
{
	const char *end = token->word + token->length;
	WalkToken t = {.token = token, .language = -1};
	WalkState *taken;

	if (walk->taken == CONCEPT_TOKENS_MAX || token->length == 0)
		return false;
	if (has_hyphen(token->word, token->length))
		t.whole_end = end;
	if (token->language != LANGUAGE_UNKNOWN)
		languages &= 1 << token->language;
	walk->next_count = 0;
	if (walk->taken++ == 0)
	{
		if (token->language == LANGUAGE_UNKNOWN && languages & (languages - 1))
			languages &= languages_of_script(token->word, token->length);
		take_first(walk, languages, &t);
		walk->end = end;
	}
	else
	{
		/* what begins before the end is part of a compound */
		bool apart = token->word > walk->end;

		if (apart && token->word - walk->end > CONCEPT_GAP_MAX)
			return false;
		take_next(walk, apart && !concept_gap_joins(walk->end, token->word), &t);
		if (end > walk->end)
			walk->end = end;
	}
	taken = walk->next;
	walk->next = walk->states;
	walk->states = taken;
	walk->count = walk->next_count;
	return walk->count > 0;
}

void
concept_walk_on(ConceptWalk *walk, const TokenList *list, Size at, unsigned languages)
{
	int32 end = list->tokens[at].start + list->tokens[at].length;

	while (++at < list->count && list->tokens[at].start - end <= CONCEPT_GAP_MAX)
	{
		const Token *next = &list->tokens[at];
		ConceptToken word = {list->text + next->start, next->length, LANGUAGE_UNKNOWN};

		if (token_type_is_skipped(next->type))
			continue;
		if (!concept_walk_step(walk, &word, languages))
			break;
		end = Max(end, next->start + next->length);
	}
}

bool
concept_match(ConceptLabels *labels, const ConceptToken *tokens, int count, int from,
			  ConceptMatch *match)
{
	ConceptWalk *walk = concept_walk_make();

	concept_walk_begin(walk, labels);
	for (int i = from; i < count; i++)
		if (!concept_walk_step(walk, &tokens[i], CONCEPT_ALL_LANGUAGES))
			break;
	*match = walk->best;
	pfree(walk);
	return match->tokens > 0;
}
