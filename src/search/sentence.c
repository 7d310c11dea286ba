/* The languages of sentences; see sentence.h. */
#include "search/sentence.h"

#include "miscadmin.h"

#include "search/character.h"

/* Forgets the sentence, but not what was left undecided: the next one begins. */
static void
begin(Sentence *s, const TokenList *list)
{
	bool undecided = s->undecided;

	memset(s, 0, sizeof(Sentence));
	s->undecided = undecided;
	s->first = list->count;
}

void
sentence_count_letters(TokenList *list, const char *start, size_t length, Language language,
					   double sure)
{
	int64 n = character_count(start, length);

	list->letters[language] += n;
	list->sure[language] += sure * n;
}

/* Gives a token the language of its sentence, UNKNOWN for none, and counts its letters. */
static void
decide(TokenList *list, Token *token, Language language, double sure)
{
	bool compound = token->type == TOKEN_COMPOUND || token->type == TOKEN_ASCII_COMPOUND;

	token->pending = PENDING_NOT;
	if (language != LANGUAGE_UNKNOWN)
		token->type = (compound ? TOKEN_COMPOUND_OF : TOKEN_WORD_OF) + language;
	if (compound) /* its parts are counted */
		return;
	sentence_count_letters(list, list->text + token->start, token->length, language, sure);
}

void
sentence_end(Sentence *s, TokenList *list)
{
	double sure = 0;
	Language leans;
	bool anything;
	Language latin = language_of_latin(&s->latin, &sure, &leans, &anything);

	for (Size i = s->first; i < list->count; i++)
	{
		Token *token = &list->tokens[i];

		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		switch (token->pending)
		{
			case PENDING_NOT:
				break;
			case PENDING_LATIN:
				if (latin != LANGUAGE_UNKNOWN)
					decide(list, token, latin, sure);
				else
				{
					s->undecided = true;
					if (anything)
						token->pending += PENDING_LEANS + leans;
				}
				break;
			case PENDING_CYRILLIC:
				decide(list, token, s->not_russian ? LANGUAGE_UNKNOWN : LANGUAGE_RU, 1);
				break;
			case PENDING_ARABIC:
				decide(list, token, s->not_arabic ? LANGUAGE_UNKNOWN : LANGUAGE_AR, 1);
				break;
		}
	}
	begin(s, list);
}

void
sentence_decide_rest(const Sentence *s, TokenList *list)
{
	static const Language latin[] = {LANGUAGE_EN, LANGUAGE_ES, LANGUAGE_FR};
	Language best = LANGUAGE_UNKNOWN;
	int64 sum = 0;

	if (!s->undecided)
		return;
	for (int i = 0; i < lengthof(latin); i++)
	{
		sum += list->letters[latin[i]];
		if (best == LANGUAGE_UNKNOWN || list->letters[latin[i]] > list->letters[best])
			best = latin[i];
	}
	if (sum == 0 || list->letters[best] < sum * 0.8)
		best = LANGUAGE_UNKNOWN;
	for (Size i = 0; i < list->count; i++)
	{
		Token *token = &list->tokens[i];
		bool leans_elsewhere = token->pending >= PENDING_LEANS &&
			token->pending != PENDING_LATIN + PENDING_LEANS + best;

		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		if (token->pending == PENDING_NOT)
			continue;
		if (best == LANGUAGE_UNKNOWN || leans_elsewhere)
			decide(list, token, LANGUAGE_UNKNOWN, 0);
		else
			decide(list, token, best, 0.5);
	}
}
