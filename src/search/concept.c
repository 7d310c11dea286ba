/*
 * The dictionary template wsis.concept: labels, see concept_dictionary.c, or codes: the
 * numbered part of a code as the concept that it means in every language,
 * "C7.e-health", "SDG9.c", beside what was written. No word's lexeme has capitals, so
 * that a concept can't be taken for a word.
 */
#include "search/concept_dictionary.h"

#include "catalog/pg_ts_dict.h"
#include "catalog/pg_ts_template.h"
#include "commands/defrem.h"
#include "tsearch/ts_cache.h"
#include "utils/syscache.h"

#include "search/concept.h"
#include "search/letters.h"

struct ConceptDictionary
{
	LabelDictionary *labels; /* NULL: of codes */
	bool sdg;
	bool application; /* is the line known from the token's type? … */
	ActionLine line;  /* … this one */
};

static void
set_codes(ConceptDictionary *d, const char *codes)
{
	ReadFault fault;

	if (strcmp(codes, "sdg") == 0)
		d->sdg = true;
	else if (strcmp(codes, "action_line") != 0)
	{
		if (read_action_line(codes, strlen(codes), &d->line, &fault) != READ_OK)
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("no such codes for a dictionary of template wsis.concept"),
					 errdetail("The option codes is \"%s\".", codes),
					 errhint("There are sdg, action_line and every action line, as C7.e-health.")));
		d->application = true;
	}
}

/* Sets an option of a dictionary of labels. */
static void
set_label_option(ConceptDictionary *d, const char *option, const char *value)
{
	if (!d->labels)
		d->labels = label_dictionary_make();
	if (!label_dictionary_set(d->labels, option, value))
		lexeme_bad_option("wsis.concept", option,
						  "codes, or else labels, dictionary, language and words");
}

PG_FUNCTION_INFO_V1(wsis_concept_init);
Datum
wsis_concept_init(PG_FUNCTION_ARGS)
{
	List *options = (List *) PG_GETARG_POINTER(0);
	ConceptDictionary *d = palloc0(sizeof(ConceptDictionary));
	bool codes = false;

	for (int i = 0; i < list_length(options); i++)
	{
		DefElem *option = list_nth(options, i);

		if (strcmp(option->defname, "codes") != 0)
			set_label_option(d, option->defname, defGetString(option));
		else
		{
			codes = true;
			set_codes(d, defGetString(option));
		}
	}
	if (codes && d->labels)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("a dictionary of template wsis.concept has either codes or labels"),
				 errhint("Make two dictionaries.")));
	if (!codes && !d->labels)
		d->labels = label_dictionary_make(); /* none are published yet */
	PG_RETURN_POINTER(d);
}

bool
concept_read_line(const char *token, int length, ActionLine *line)
{
	ReadFault fault;
	char text[32] = "C";

	if (read_action_line(token, length, line, &fault) == READ_OK)
		return true;
	if (length > (int) sizeof(text) - 1)
		return false;
	memcpy(text + 1, token, length);
	return read_action_line(text, length + 1, line, &fault) == READ_OK;
}

static void
set_concept(TSLexeme *lexeme, const char *concept)
{
	lexeme_set(lexeme, 1, 0, concept, strlen(concept));
}

/* The concepts that a token means; returns how many, none where it is no code. */
static int
concepts_of(const ConceptDictionary *d, const char *token, int length, TSLexeme *to)
{
	ActionLine line;

	if (d->sdg)
	{
		char text[3 + SDG_TEXT_MAX] = "SDG";
		ReadFault fault;
		Sdg code;

		if (read_sdg(token, length, &code, &fault) != READ_OK)
			return 0;
		sdg_write(code, text + 3);
		set_concept(&to[0], text);
		return 1;
	}
	if (!concept_read_line(token, length, &line))
		return 0;
	if (d->application)
		set_concept(&to[1], action_line_facts[d->line].text);
	set_concept(&to[0], action_line_facts[line].text);
	return d->application ? 2 : 1;
}

PG_FUNCTION_INFO_V1(wsis_concept_lexize);
Datum
wsis_concept_lexize(PG_FUNCTION_ARGS)
{
	ConceptDictionary *d = (ConceptDictionary *) PG_GETARG_POINTER(0);
	const char *token = (const char *) PG_GETARG_POINTER(1);
	int length = PG_GETARG_INT32(2);
	TSLexeme *result;
	char *word;
	int n;

	if (d->labels)
		PG_RETURN_POINTER(label_dictionary_lexize(d->labels, token, length,
												  (DictSubState *) PG_GETARG_POINTER(3)));
	result = lexemes_begin(3);
	n = concepts_of(d, token, length, result);
	if (n == 0)
		PG_RETURN_POINTER(NULL); /* another dictionary may know it */
	word = lexeme_of_token(token, length, 0, &length);
	lexeme_set(&result[n], 2, 0, word, length);
	pfree(word);
	PG_RETURN_POINTER(result);
}

LabelDictionary *
label_dictionary_of_entry(const TSDictionaryCacheEntry *entry)
{
	if (entry->lexize.fn_addr != wsis_concept_lexize)
		return NULL;
	return ((ConceptDictionary *) entry->dictData)->labels;
}

LabelDictionary *
label_dictionary_of(Oid dictionary)
{
	return label_dictionary_of_entry(lookup_ts_dictionary_cache(dictionary));
}

/* Is a dictionary's template wsis.concept? */
static bool
has_our_template(Form_pg_ts_dict dictionary)
{
	HeapTuple template = SearchSysCache1(TSTEMPLATEOID, ObjectIdGetDatum(dictionary->dicttemplate));
	FmgrInfo lexize = {0};

	if (!HeapTupleIsValid(template))
		return false;
	fmgr_info(((Form_pg_ts_template) GETSTRUCT(template))->tmpllexize, &lexize);
	ReleaseSysCache(template);
	return lexize.fn_addr == wsis_concept_lexize;
}

bool
label_dictionary_declared(Oid dictionary, char **other)
{
	HeapTuple tuple = SearchSysCache1(TSDICTOID, ObjectIdGetDatum(dictionary));
	List *options = NIL;
	bool labels;
	bool none;
	Datum text;

	*other = NULL;
	if (!HeapTupleIsValid(tuple))
		return false;
	labels = has_our_template((Form_pg_ts_dict) GETSTRUCT(tuple));
	text = SysCacheGetAttr(TSDICTOID, tuple, Anum_pg_ts_dict_dictinitoption, &none);
	if (labels && !none)
		options = deserialize_deflist(text);
	for (int i = 0; i < list_length(options); i++)
	{
		DefElem *option = list_nth(options, i);

		labels &= strcmp(option->defname, "codes") != 0;
		if (strcmp(option->defname, "dictionary") == 0)
			*other = pstrdup(defGetString(option));
	}
	ReleaseSysCache(tuple);
	return labels;
}
