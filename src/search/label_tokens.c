/* Tokens for the match of labels; see label_tokens.h. */
#include "search/label_tokens.h"

#include "miscadmin.h"

#include "search/character.h"

static bool
is_latin(const TokenList *list, const Token *token)
{
	const uint8_t *at = (const uint8_t *) list->text + token->start;

	return character_script(character_bits(character_next(&at, at + token->length))) ==
		SCRIPT_LATIN;
}

LabelTokens
label_tokens(const TokenList *list, Size from, Size to, bool question)
{
	LabelTokens t = {palloc_extended((to - from) * sizeof(ConceptToken) + 1, MCXT_ALLOC_HUGE),
					 palloc_extended((to - from) * sizeof(Size) + 1, MCXT_ALLOC_HUGE), 0};

	for (Size i = from; i < to; i++)
	{
		const Token *token = &list->tokens[i];

		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		if (token->type == TOKEN_BLANK)
			continue;
		t.places[t.count] = i;
		t.tokens[t.count++] = (ConceptToken){list->text + token->start, token->length,
											 question && is_latin(list, token)
												 ? LANGUAGE_UNKNOWN
												 : concept_language_of_type(token->type)};
	}
	return t;
}
