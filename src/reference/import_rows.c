/*
 * The rows of an import: each goes, as the statement that reads it gives it out,
 * to the entries, and its fate to the result. The source is read once.
 */
#include "wsis.h"

#include "catalog/namespace.h"
#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "tcop/dest.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/varlena.h"

#include "reference/entry_writer.h"

/* columns of the statement: number of the row, fate, faults; then those of an entry */
#define ROW_NUMBER 0
#define ROW_FATE 1
#define ROW_FAULTS 2
#define ROW_ENTRY 3

/* columns of the result */
#define RESULT_COLUMNS 5

enum
{
	STORED,
	ALREADY_STORED,
	REPEATED,
	REFUSED,
	FATES
};

static const char *const fates[FATES] = {"stored", "already stored", "repeated", "refused"};

/* Takes the rows of the statement. */
typedef struct Importer
{
	DestReceiver receiver; /* first: the executor knows no more of it */
	ReturnSetInfo *result;
	Oid entries;
	EntryWriter *writer;
	MemoryContext context;	   /* of the importer */
	MemoryContext row_context; /* of a row */
	Datum fate_texts[FATES];
	int64 rows[FATES];
} Importer;

/* Adds a row to the result: a fate, and with it a fault or none. */
static void
put_fate(Importer *importer, Datum number, int fate, const Datum fault[3])
{
	Datum values[RESULT_COLUMNS] = {number, importer->fate_texts[fate]};
	bool nulls[RESULT_COLUMNS] = {false, false, true, true, true};

	for (int i = 0; fault && i < 3; i++)
	{
		values[2 + i] = fault[i];
		nulls[2 + i] = false;
	}
	tuplestore_putvalues(importer->result->setResult, importer->result->setDesc, values, nulls);
}

/* Adds the faults of a row, three texts each: field, value, what is wrong with it. */
static void
put_faults(Importer *importer, Datum number, Datum faults)
{
	Datum *texts;
	int count;

	deconstruct_array(DatumGetArrayTypeP(faults), TEXTOID, -1, false, TYPALIGN_INT, &texts, NULL,
					  &count);
	for (int i = 0; i + 2 < count; i += 3)
		put_fate(importer, number, REFUSED, texts + i);
}

static int
fate_of(text *name)
{
	for (int i = 0; i < FATES; i++)
		if (strlen(fates[i]) == VARSIZE_ANY_EXHDR(name) &&
			memcmp(fates[i], VARDATA_ANY(name), VARSIZE_ANY_EXHDR(name)) == 0)
			return i;
	elog(ERROR, "unknown fate of a row");
}

/* Begins to write, knowing the columns. */
static void
importer_startup(DestReceiver *self, int operation, TupleDesc desc)
{
	Importer *importer = (Importer *) self;
	MemoryContext before = MemoryContextSwitchTo(importer->context);

	importer->writer = entry_writer_begin(importer->entries, desc, ROW_ENTRY);
	MemoryContextSwitchTo(before);
}

/* Takes a row. */
static bool
importer_receive(TupleTableSlot *row, DestReceiver *self)
{
	Importer *importer = (Importer *) self;
	MemoryContext before = MemoryContextSwitchTo(importer->row_context);
	Datum number;
	int fate;

	slot_getallattrs(row);
	number = row->tts_values[ROW_NUMBER];
	fate = fate_of(DatumGetTextPP(row->tts_values[ROW_FATE]));
	if (fate == STORED && !entry_writer_add(importer->writer, row))
	{
		Datum nothing = CStringGetTextDatum("");
		Datum kept_out[3] = {nothing, nothing,
							 CStringGetTextDatum("kept out by a trigger or rule")};

		fate = REFUSED;
		put_fate(importer, number, fate, kept_out);
	}
	else if (fate == REFUSED)
		put_faults(importer, number, row->tts_values[ROW_FAULTS]);
	else
		put_fate(importer, number, fate, NULL);
	importer->rows[fate]++;
	MemoryContextSwitchTo(before);
	MemoryContextReset(importer->row_context);
	return true;
}

static void
importer_ignore(DestReceiver *self)
{
}

static void
importer_begin(Importer *importer, FunctionCallInfo fcinfo, Oid entries)
{
	memset(importer, 0, sizeof(Importer));
	importer->receiver.receiveSlot = importer_receive;
	importer->receiver.rStartup = importer_startup;
	importer->receiver.rShutdown = importer_ignore;
	importer->receiver.rDestroy = importer_ignore;
	importer->receiver.mydest = DestTuplestore;
	importer->result = (ReturnSetInfo *) fcinfo->resultinfo;
	importer->entries = entries;
	importer->context = CurrentMemoryContext;
	importer->row_context =
		AllocSetContextCreate(CurrentMemoryContext, "wsis import row", ALLOCSET_DEFAULT_SIZES);
	for (int i = 0; i < FATES; i++)
		importer->fate_texts[i] = CStringGetTextDatum(fates[i]);
}

/* The statement that reads the source, as import_statement makes it. */
static char *
reading_statement(FunctionCallInfo fcinfo)
{
	Oid types[5] = {NAMEOID, REGCLASSOID, JSONBOID, INT8OID, INT8OID};
	Datum values[5];

	for (int i = 0; i < 5; i++)
		values[i] = PG_GETARG_DATUM(i);
	if (SPI_execute_with_args("SELECT wsis.import_statement($1, $2, $3, $4, $5)", 5, types, values,
							  NULL, false, 1) != SPI_OK_SELECT)
		elog(ERROR, "could not make the statement of an import");
	return SPI_getvalue(SPI_tuptable->vals[0], SPI_tuptable->tupdesc, 1);
}

/* Writes into the run what became of its rows. */
static void
write_tally(const char *schema, int64 run, const Importer *importer)
{
	Oid types[FATES + 1] = {INT8OID, INT8OID, INT8OID, INT8OID, INT8OID};
	Datum values[FATES + 1] = {Int64GetDatum(run)};

	for (int i = 0; i < FATES; i++)
		values[i + 1] = Int64GetDatum(importer->rows[i]);
	SPI_execute_with_args(
		psprintf("UPDATE %s.import SET source_rows = $2 + $3 + $4 + $5, stored = $2, "
				 "already_stored = $3, repeated = $4, refused = $5 WHERE id = $1",
				 quote_identifier(schema)),
		FATES + 1, types, values, NULL, false, 0);
}

PG_FUNCTION_INFO_V1(wsis_import_rows);
Datum
wsis_import_rows(PG_FUNCTION_ARGS)
{
	const char *schema = NameStr(*PG_GETARG_NAME(0));
	SPIExecuteOptions options = {0};
	Importer importer;
	char *statement;

	InitMaterializedSRF(fcinfo, 0);
	SPI_connect();
	importer_begin(&importer, fcinfo, get_relname_relid("entry", get_namespace_oid(schema, false)));
	statement = reading_statement(fcinfo);
	options.dest = &importer.receiver;
	if (SPI_execute_extended(statement, &options) != SPI_OK_SELECT)
		elog(ERROR, "could not read the source of an import");
	entry_writer_end(importer.writer);
	write_tally(schema, PG_GETARG_INT64(3), &importer);
	SPI_finish();
	return (Datum) 0;
}
