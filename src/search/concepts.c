/* concepts(text): the concepts that a text's words are labels of, as rows. */
#include "search/analysis.h"

#include "funcapi.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/tuplestore.h"

#include "search/character.h"
#include "search/label_tokens.h"

/* Where rows go, and how many characters lie before a place in the text. */
typedef struct ConceptRows
{
	ReturnSetInfo *result;
	const char *text;
	int32 at; /* bytes … */
	int32 characters;
} ConceptRows;

static void
put_row(ConceptRows *rows, const char *concept, const char *label, int32 start, int32 end)
{
	Datum values[4];
	bool nulls[4] = {false};

	rows->characters += character_count(rows->text + rows->at, start - rows->at);
	rows->at = start;
	values[0] = CStringGetTextDatum(concept);
	values[1] = CStringGetTextDatum(label);
	values[2] = Int32GetDatum(rows->characters + 1);
	values[3] = Int32GetDatum(character_count(rows->text + start, end - start));
	tuplestore_putvalues(rows->result->setResult, rows->result->setDesc, values, nulls);
	pfree(DatumGetPointer(values[0]));
	pfree(DatumGetPointer(values[1]));
}

static int32
token_end(const Token *token)
{
	return token->start + token->length;
}

/* A code: what its dictionary makes of the number, without what was written. */
static void
put_code(ConceptRows *rows, const TSConfigCacheEntry *config, const Token *token)
{
	const char *word = rows->text + token->start;
	TSLexeme *found = analysis_lexize(config, token->type, word, token->length);
	char *label = pnstrdup(word, token->length);

	for (int i = 0; found && found[i].lexeme && found[i].nvariant == found[0].nvariant; i++)
		put_row(rows, found[i].lexeme, label, token->start, token_end(token));
	pfree(label);
}

/* A label: all concepts that it is of. */
static void
put_match(ConceptRows *rows, ConceptLabels *labels, const ConceptMatch *match, int32 start,
		  int32 end)
{
	for (int k = 0; k < match->count; k++)
	{
		ConceptHit before;
		ConceptHit hit;

		concept_hit(labels, match, k, &hit);
		/* one concept may have the label in several spellings */
		if (k > 0 &&
			(concept_hit(labels, match, k - 1, &before), strcmp(before.name, hit.name) == 0))
			continue;
		put_row(rows, hit.name, hit.label, start, end);
	}
}

/* The longest labels, one behind the other. */
static void
put_concepts(ConceptRows *rows, Oid config, const TokenList *list)
{
	ConceptLabels *labels = concept_labels_of_configuration(config);
	LabelTokens t = label_tokens(list, 0, list->count, false);
	ConceptMatch match;

	for (int i = 0, taken; i < t.count; i += taken)
	{
		const Token *token = &list->tokens[t.places[i]];

		CHECK_FOR_INTERRUPTS();
		taken = 1;
		if (token_type_is_code(token->type))
		{
			put_code(rows, analysis_configuration(config), token);
			/* dictionaries were looked up: the labels may be others */
			labels = concept_labels_of_configuration(config);
		}
		else if (labels && concept_match(labels, t.tokens, t.count, i, &match))
		{
			taken = match.tokens;
			put_match(rows, labels, &match, token->start,
					  token_end(&list->tokens[t.places[i + taken - 1]]));
		}
	}
}

PG_FUNCTION_INFO_V1(wsis_concepts);
Datum
wsis_concepts(PG_FUNCTION_ARGS)
{
	text *t = PG_GETARG_TEXT_PP(1);
	ConceptRows rows = {(ReturnSetInfo *) fcinfo->resultinfo, VARDATA_ANY(t), 0, 0};
	TokenList list;

	InitMaterializedSRF(fcinfo, 0);
	analysis_configuration(PG_GETARG_OID(0)); /* refuses another parser's */
	token_list_cut(&list, rows.text, VARSIZE_ANY_EXHDR(t));
	put_concepts(&rows, PG_GETARG_OID(0), &list);
	PG_RETURN_NULL();
}
