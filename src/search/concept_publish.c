/*
 * publish_concepts: the labels of the table concept_label, checked, analyzed and packed
 * into a dictionary of the user's own, whose options PostgreSQL gives to every session.
 */
#include "search/concept_dictionary.h"

#include "catalog/dependency.h"
#include "catalog/namespace.h"
#include "catalog/pg_ts_dict.h"
#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/acl.h"
#include "utils/builtins.h"
#include "utils/fmgrprotos.h"
#include "utils/hsearch.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/regproc.h"
#include "utils/syscache.h"

#include "progress_notice.h"
#include "search/concept_pack.h"

#define NAME_MAX_BYTES 200
#define ROWS_AT_ONCE 1000

typedef struct Publishing
{
	ReturnSetInfo *report;
	ConceptBuilder *builder;
	int64 labels;
} Publishing;

/* Adds a row to the report; NULL where there is nothing to say. */
static void
report_row(Publishing *p, const char *what, const char *concept, const char *lang,
		   const char *label, const char *detail)
{
	const char *texts[] = {what, concept, lang, label, detail};
	Datum values[lengthof(texts)];
	bool nulls[lengthof(texts)];

	for (int i = 0; i < lengthof(texts); i++)
	{
		nulls[i] = texts[i] == NULL;
		values[i] = nulls[i] ? (Datum) 0 : CStringGetTextDatum(texts[i]);
	}
	tuplestore_putvalues(p->report->setResult, p->report->setDesc, values, nulls);
}

/* A dictionary's name as a statement may have it. */
static char *
dictionary_name(Oid dictionary)
{
	HeapTuple tuple = SearchSysCache1(TSDICTOID, ObjectIdGetDatum(dictionary));
	Form_pg_ts_dict form;
	char *name;

	if (!HeapTupleIsValid(tuple))
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_OBJECT),
				 errmsg("text search dictionary with OID %u does not exist", dictionary)));
	form = (Form_pg_ts_dict) GETSTRUCT(tuple);
	name = quote_qualified_identifier(get_namespace_name(form->dictnamespace),
									  NameStr(form->dictname));
	ReleaseSysCache(tuple);
	return name;
}

/* "en", "en-GB", "zh_Hans"; LANGUAGE_UNKNOWN for another language. */
static Language
read_language(const char *lang)
{
	static const char *const codes[LANGUAGES] = {"ar", "en", "es", "fr", "ru", "zh"};

	for (int i = 0; i < LANGUAGES; i++)
		if (pg_strncasecmp(lang, codes[i], 2) == 0 &&
			(lang[2] == '\0' || lang[2] == '-' || lang[2] == '_'))
			return i;
	return LANGUAGE_UNKNOWN;
}

static bool
is_kind(const char *kind)
{
	static const char *const kinds[] = {"preferred", "alternative", "hidden",
										"prefLabel", "altLabel",	"hiddenLabel"};

	if (pg_strncasecmp(kind, "skos:", 5) == 0)
		kind += 5;
	for (int i = 0; i < lengthof(kinds); i++)
		if (pg_strcasecmp(kind, kinds[i]) == 0)
			return true;
	return false;
}

/* Why a row can't be read, NULL where it was and its label is taken. */
static const char *
take_label(Publishing *p, const char *concept, const char *lang, const char *label,
		   const char *kind)
{
	Language language = read_language(lang);

	if (concept[0] == '\0')
		return "the concept has no name";
	if (strlen(concept) > NAME_MAX_BYTES)
		return "the concept's name is longer than 200 bytes";
	if (language == LANGUAGE_UNKNOWN)
		return "no such language; there are ar, en, es, fr, ru and zh";
	if (!is_kind(kind))
		return "no such kind; there are preferred, alternative and hidden";
	switch (concept_builder_label(p->builder, concept_builder_concept(p->builder, concept, false),
								  language, label, strlen(label)))
	{
		case LABEL_TAKEN:
			p->labels++;
			return NULL;
		case LABEL_EMPTY:
			return "there is no word in the label";
		case LABEL_STOP_WORDS:
			return "all words of the label are stop words";
		case LABEL_TOO_LONG:
			return "the label is too long";
	}
	return NULL;
}

/* Reads a row of the table. */
static void
take_row(Publishing *p, HeapTuple row, TupleDesc columns)
{
	char *texts[4];
	const char *fault;

	for (int i = 0; i < 4; i++)
		texts[i] = SPI_getvalue(row, columns, i + 1);
	fault = take_label(p, texts[0], texts[1], texts[2], texts[3]);
	if (fault)
		report_row(p, "unreadable", texts[0], texts[1], texts[2], fault);
}

/* How many labels there are in all. */
static int64
count_labels(void)
{
	bool isnull;

	if (SPI_execute("SELECT pg_catalog.count(*) FROM wsis.concept_label", true, 1) != SPI_OK_SELECT)
		elog(ERROR, "can't count labels");
	return DatumGetInt64(SPI_getbinval(SPI_tuptable->vals[0], SPI_tuptable->tupdesc, 1, &isnull));
}

/* Reads the table, in an order of its own: the same rows make the same bytes. */
static void
take_labels(Publishing *p)
{
	MemoryContext rows =
		AllocSetContextCreate(CurrentMemoryContext, "wsis rows", ALLOCSET_DEFAULT_SIZES);
	int64 all = count_labels();
	int64 done = 0;
	ProgressNotice progress;
	Portal cursor;

	progress_notice_begin(&progress, "publish_concepts");
	cursor = SPI_cursor_open_with_args(
		NULL,
		"SELECT concept, lang, label, kind FROM wsis.concept_label"
		" ORDER BY concept COLLATE pg_catalog.\"C\", lang COLLATE pg_catalog.\"C\","
		" pg_catalog.strpos(pg_catalog.lower(kind), 'pref') OPERATOR(pg_catalog.=) 0,"
		" label COLLATE pg_catalog.\"C\", kind COLLATE pg_catalog.\"C\"",
		0, NULL, NULL, NULL, true, CURSOR_OPT_NO_SCROLL);
	for (;;)
	{
		MemoryContext caller;

		SPI_cursor_fetch(cursor, true, ROWS_AT_ONCE);
		if (SPI_processed == 0)
			break;
		caller = MemoryContextSwitchTo(rows);
		for (uint64 i = 0; i < SPI_processed; i++)
		{
			CHECK_FOR_INTERRUPTS();
			take_row(p, SPI_tuptable->vals[i], SPI_tuptable->tupdesc);
			progress_notice_report(&progress, ++done, all);
		}
		MemoryContextSwitchTo(caller);
		MemoryContextReset(rows);
		SPI_freetuptable(SPI_tuptable);
	}
	SPI_cursor_close(cursor);
	MemoryContextDelete(rows);
}

/* Labels that are of several concepts, each once. */
static void
report_conflicts(Publishing *p, const char *bytes, Size size)
{
	static const char *const codes[LANGUAGES] = {"ar", "en", "es", "fr", "ru", "zh"};
	HASHCTL control = {.keysize = sizeof(const char *) * 2, .entrysize = sizeof(const char *) * 2};
	HTAB *said = hash_create("wsis conflicts", 256, &control, HASH_ELEM | HASH_BLOBS);
	const char *fault;
	ConceptLabels *labels = concept_labels_open(bytes, size, &fault);
	ConceptMatch match = {0};
	ConceptHit hit;

	while (concept_labels_next_shared(labels, &match))
	{
		ConceptHit first;

		concept_hit(labels, &match, 0, &first);
		for (int k = 1; k < match.count; k++)
		{
			const char *key[2];
			bool found;

			CHECK_FOR_INTERRUPTS();
			concept_hit(labels, &match, k, &hit);
			key[0] = first.label;
			key[1] = hit.label;
			hash_search(said, key, HASH_ENTER, &found);
			if (!found && !hit.derived && !first.derived)
				report_row(p, "conflict", hit.name, codes[hit.language], hit.label,
						   psprintf("also of %s: both are found", first.name));
		}
	}
	while (concept_builder_next_dropped(p->builder, &hit))
		report_row(
			p, "conflict", hit.name, codes[hit.language], hit.label,
			psprintf("more than %d concepts have this label: not taken", CONCEPTS_OF_LABEL_MAX));
	hash_destroy(said);
}

/* Packs the labels into the dictionary, as the caller. */
static void
alter_dictionary(Oid dictionary, const char *bytes, Size size)
{
	text *encoded;
	bytea *packed;
	char *statement;

	if (size > MaxAllocSize / 2)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("too many labels for one dictionary"),
				 errdetail("Packed, they have %zu bytes.", size)));
	packed = palloc(size + VARHDRSZ);
	SET_VARSIZE(packed, size + VARHDRSZ);
	memcpy(VARDATA(packed), bytes, size);
	encoded = DatumGetTextPP(
		DirectFunctionCall2(binary_encode, PointerGetDatum(packed), CStringGetTextDatum("base64")));
	statement = psprintf("ALTER TEXT SEARCH DICTIONARY %s (labels = '%s')",
						 dictionary_name(dictionary), text_to_cstring(encoded));
	if (SPI_execute(statement, false, 0) != SPI_OK_UTILITY)
		elog(ERROR, "can't alter a text search dictionary");
}

/* What was indexed with other labels. */
static void
report_dependents(Publishing *p, Oid dictionary)
{
	Oid types[] = {REGDICTIONARYOID};
	Datum values[] = {ObjectIdGetDatum(dictionary)};

	if (SPI_execute_with_args("SELECT statement FROM wsis.concept_dependents($1) ORDER BY 1", 1,
							  types, values, NULL, false, 0) != SPI_OK_SELECT)
		elog(ERROR, "can't look for what depends on a dictionary");
	for (uint64 i = 0; i < SPI_processed; i++)
		report_row(p, "reindex", NULL, NULL, NULL,
				   SPI_getvalue(SPI_tuptable->vals[i], SPI_tuptable->tupdesc, 1));
}

/* Raises where labels can't go into a dictionary. */
static void
check_dictionary(Oid dictionary)
{
	bool declared;
	char *other;

	if (OidIsValid(getExtensionOfObject(TSDictionaryRelationId, dictionary)))
		ereport(ERROR,
				(errcode(ERRCODE_INSUFFICIENT_PRIVILEGE),
				 errmsg("dictionary %s belongs to an extension", dictionary_name(dictionary)),
				 errdetail("What is published to it would not be dumped."),
				 errhint("Make one of your own: CREATE TEXT SEARCH DICTIONARY name (TEMPLATE = "
						 "wsis.concept).")));
	if (!owns_text_search_dictionary(dictionary))
		aclcheck_error(ACLCHECK_NOT_OWNER, OBJECT_TSDICTIONARY, dictionary_name(dictionary));
	declared = label_dictionary_declared(dictionary, &other);
	if (!declared || other != NULL)
		ereport(ERROR,
				(errcode(ERRCODE_WRONG_OBJECT_TYPE),
				 errmsg("dictionary %s has no labels of its own", dictionary_name(dictionary)),
				 declared ? errdetail("Its labels are those of %s.", other)
						  : errdetail("Only dictionaries of template wsis.concept have labels."),
				 declared ? errhint("Publish to that one.")
						  : errhint("Make one: CREATE TEXT SEARCH DICTIONARY name (TEMPLATE = "
									"wsis.concept).")));
}

PG_FUNCTION_INFO_V1(wsis_publish_concepts);
Datum
wsis_publish_concepts(PG_FUNCTION_ARGS)
{
	Oid dictionary = PG_GETARG_OID(0);
	bool derive = PG_GETARG_BOOL(1);
	Publishing p = {.report = (ReturnSetInfo *) fcinfo->resultinfo};
	uint32 derived = 0;
	char *bytes;
	Size size;

	InitMaterializedSRF(fcinfo, 0);
	check_dictionary(dictionary);
	SPI_connect();
	p.builder = concept_builder_begin();
	take_labels(&p);
	if (derive)
		derived = concept_builder_derive(p.builder);
	bytes = concept_builder_pack(p.builder, &size);
	report_conflicts(&p, bytes, size);
	alter_dictionary(dictionary, bytes, size);
	report_dependents(&p, dictionary);
	report_row(
		&p, "published", NULL, NULL, NULL,
		psprintf(INT64_FORMAT " labels and %u derived ones, %zu bytes", p.labels, derived, size));
	SPI_finish();
	return (Datum) 0;
}

/* The dictionary whose labels a dictionary has: itself, or the one that its options name. */
PG_FUNCTION_INFO_V1(wsis_concept_source);
Datum
wsis_concept_source(PG_FUNCTION_ARGS)
{
	Oid dictionary = PG_GETARG_OID(0);
	char *other;
	Oid source;

	if (!label_dictionary_declared(dictionary, &other))
		PG_RETURN_NULL();
	if (!other)
		PG_RETURN_OID(dictionary);
	source = get_ts_dict_oid(qualified_name_list(other), true);
	if (!OidIsValid(source))
		PG_RETURN_NULL();
	PG_RETURN_OID(source);
}
