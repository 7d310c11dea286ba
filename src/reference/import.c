/*
 * The rows of an import: each goes, as the statement that reads it gives it out,
 * to the entries, and its fate to the result. The source is read once.
 */
#include "wsis.h"

#include "catalog/namespace.h"
#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "executor/tstoreReceiver.h"
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

/* columns of the result, and of what is kept of a fault until it is explained */
#define RESULT_COLUMNS 6
#define FAULT_COLUMNS 4

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
	Tuplestorestate *faults; /* number, field, value, and what is wrong with it */
	TupleDesc fault_columns;
	int64 fault_count;
	MemoryContext context;	   /* of the importer */
	MemoryContext row_context; /* of a row */
	Datum fate_texts[FATES];
	int64 rows[FATES];
} Importer;

/* Adds a row to the result: a fate without a fault. */
static void
put_fate(Importer *importer, Datum number, int fate)
{
	Datum values[RESULT_COLUMNS] = {number, importer->fate_texts[fate]};
	bool nulls[RESULT_COLUMNS] = {false, false, true, true, true, true};

	tuplestore_putvalues(importer->result->setResult, importer->result->setDesc, values, nulls);
}

/* Keeps faults of a row to be explained, three texts each: field, value, what is wrong with it. */
static void
keep_faults(Importer *importer, Datum number, const Datum *texts, int count)
{
	bool nulls[FAULT_COLUMNS] = {false, false, false, false};

	for (int i = 0; i + 2 < count; i += 3)
	{
		Datum values[FAULT_COLUMNS] = {number, texts[i], texts[i + 1], texts[i + 2]};

		tuplestore_putvalues(importer->faults, importer->fault_columns, values, nulls);
		importer->fault_count++;
	}
}

/* The same of an array of them. */
static void
keep_array_of_faults(Importer *importer, Datum number, Datum faults)
{
	Datum *texts;
	int count;

	deconstruct_array(DatumGetArrayTypeP(faults), TEXTOID, -1, false, TYPALIGN_INT, &texts, NULL,
					  &count);
	keep_faults(importer, number, texts, count);
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
		keep_faults(importer, number, kept_out, 3);
	}
	else if (fate == REFUSED)
		keep_array_of_faults(importer, number, row->tts_values[ROW_FAULTS]);
	else
		put_fate(importer, number, fate);
	importer->rows[fate]++;
	MemoryContextSwitchTo(before);
	MemoryContextReset(importer->row_context);
	return true;
}

static void
importer_ignore(DestReceiver *self)
{
}

/* Makes ready to keep faults. */
static void
begin_faults(Importer *importer)
{
	importer->fault_columns = CreateTemplateTupleDesc(FAULT_COLUMNS);
	TupleDescInitEntry(importer->fault_columns, 1, "row_number", INT8OID, -1, 0);
	TupleDescInitEntry(importer->fault_columns, 2, "field", TEXTOID, -1, 0);
	TupleDescInitEntry(importer->fault_columns, 3, "value", TEXTOID, -1, 0);
	TupleDescInitEntry(importer->fault_columns, 4, "fault", TEXTOID, -1, 0);
	importer->faults = tuplestore_begin_heap(false, false, work_mem);
}

static void
importer_begin(Importer *importer, FunctionCallInfo fcinfo)
{
	memset(importer, 0, sizeof(Importer));
	importer->receiver.receiveSlot = importer_receive;
	importer->receiver.rStartup = importer_startup;
	importer->receiver.rShutdown = importer_ignore;
	importer->receiver.rDestroy = importer_ignore;
	importer->receiver.mydest = DestTuplestore;
	importer->result = (ReturnSetInfo *) fcinfo->resultinfo;
	importer->context = CurrentMemoryContext;
	importer->row_context =
		AllocSetContextCreate(CurrentMemoryContext, "wsis import row", ALLOCSET_DEFAULT_SIZES);
	for (int i = 0; i < FATES; i++)
		importer->fate_texts[i] = CStringGetTextDatum(fates[i]);
	begin_faults(importer);
}

/* Begins a run, and makes the statement that reads the source. */
static char *
begin_run(FunctionCallInfo fcinfo, int64 *run)
{
	Oid types[3] = {NAMEOID, REGCLASSOID, JSONBOID};
	Datum values[3] = {PG_GETARG_DATUM(0), PG_GETARG_DATUM(1), PG_GETARG_DATUM(2)};
	bool isnull;

	if (SPI_execute_with_args("SELECT b.run, wsis.import_statement($1, $2, $3, b.run, b.rows) "
							  "FROM wsis.import_begin($1, $2) b",
							  3, types, values, NULL, false, 1) != SPI_OK_SELECT)
		elog(ERROR, "could not begin an import");
	*run = DatumGetInt64(SPI_getbinval(SPI_tuptable->vals[0], SPI_tuptable->tupdesc, 1, &isnull));
	return SPI_getvalue(SPI_tuptable->vals[0], SPI_tuptable->tupdesc, 2);
}

/* Adds the faults to the result, each with its reason and the nearest right value. */
static void
explain_faults(Importer *importer)
{
	EphemeralNamedRelation found = palloc0(sizeof(EphemeralNamedRelationData));
	SPIExecuteOptions options = {0};

	if (importer->fault_count == 0)
		return;
	found->md.name = "import_found";
	found->md.reliddesc = InvalidOid;
	found->md.tupdesc = importer->fault_columns;
	found->md.enrtype = ENR_NAMED_TUPLESTORE;
	found->md.enrtuples = importer->fault_count;
	found->reldata = importer->faults;
	if (SPI_register_relation(found) != SPI_OK_REL_REGISTER)
		elog(ERROR, "could not name the faults of an import");
	options.dest = CreateDestReceiver(DestTuplestore);
	SetTuplestoreDestReceiverParams(options.dest, importer->result->setResult, importer->context,
									false, NULL, NULL);
	if (SPI_execute_extended(
			"SELECT f.row_number, 'refused'::text, nullif(f.field, ''), nullif(f.value, ''), e.reason, e.nearest "
			"FROM import_found f JOIN (SELECT d.field, d.value, d.fault, x.reason, x.nearest "
			"FROM (SELECT DISTINCT i.field, i.value, i.fault FROM import_found i) d "
			"CROSS JOIN LATERAL wsis.import_fault(d.field, d.value, d.fault) x) e "
			"ON e.field = f.field AND e.value = f.value AND e.fault = f.fault",
			&options) != SPI_OK_SELECT)
		elog(ERROR, "could not explain the faults of an import");
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

PG_FUNCTION_INFO_V1(wsis_import_stocktaking);
Datum
wsis_import_stocktaking(PG_FUNCTION_ARGS)
{
	const char *schema = NameStr(*PG_GETARG_NAME(0));
	SPIExecuteOptions options = {0};
	Importer importer;
	char *statement;
	int64 run;

	InitMaterializedSRF(fcinfo, 0);
	SPI_connect();
	importer_begin(&importer, fcinfo);
	statement = begin_run(fcinfo, &run);
	importer.entries = get_relname_relid("entry", get_namespace_oid(schema, false));
	options.dest = &importer.receiver;
	if (SPI_execute_extended(statement, &options) != SPI_OK_SELECT)
		elog(ERROR, "could not read the source of an import");
	entry_writer_end(importer.writer);
	explain_faults(&importer);
	write_tally(schema, run, &importer);
	SPI_finish();
	return (Datum) 0;
}
