/*
 * Writes rows into a Stocktaking's entries: many at a time, as COPY does, where
 * nothing but defaults, constraints and indexes has to do with a row; else
 * by an INSERT each, with all that PostgreSQL has around one.
 */
#include "wsis.h"

#include "access/heapam.h"
#include "access/table.h"
#include "access/tableam.h"
#include "catalog/pg_type.h"
#include "executor/executor.h"
#include "executor/spi.h"
#include "miscadmin.h"
#include "nodes/makefuncs.h"
#include "optimizer/optimizer.h"
#include "rewrite/rewriteHandler.h"
#include "utils/acl.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"

#include "reference/entry_writer.h"

/* rows that are written at once, and their bytes: what COPY found to be good */
#define ROWS_AT_ONCE 1000
#define BYTES_AT_ONCE 65536

struct EntryWriter
{
	Relation table;
	int first;			/* of a row's columns, the first that is stored */
	int columns;		/* how many are */
	AttrNumber *places; /* where in the table each has its place */

	/* many at a time; slots is NULL where they go one by one */
	TupleTableSlot **slots;
	int held;
	size_t bytes;
	EState *state;
	ResultRelInfo *target;
	ExprState **defaults; /* of the columns that rows don't have; NULL: none */
	BulkInsertState bulk;
	CommandId command;

	/* one by one */
	SPIPlanPtr insert;
	MemoryContextCallback free_insert;
	Datum *values;
	char *nulls;
};

/* Has anything but defaults, constraints and indexes to do with rows that come into the table? */
static bool
has_more_around_rows(Relation table)
{
	TriggerDesc *triggers = table->trigdesc;
	TupleDesc desc = RelationGetDescr(table);

	for (int i = 0; i < desc->natts; i++)
	{
		Form_pg_attribute column = TupleDescAttr(desc, i);

		/* a domain may refuse NULL, also where a row has no such column */
		if (!column->attisdropped &&
			(column->attgenerated != '\0' || get_typtype(column->atttypid) == TYPTYPE_DOMAIN))
			return true;
	}
	return table->rd_rel->relkind != RELKIND_RELATION || table->rd_rel->relispartition ||
		table->rd_tableam != GetHeapamTableAmRoutine() || table->rd_rel->relrowsecurity ||
		table->rd_rules ||
		(triggers &&
		 (triggers->trig_insert_before_row || triggers->trig_insert_after_row ||
		  triggers->trig_insert_before_statement || triggers->trig_insert_after_statement));
}

/* Are the columns of the rows of the types that the table has? */
static bool
types_are_those_of(const EntryWriter *writer, TupleDesc desc)
{
	for (int i = 0; i < writer->columns; i++)
	{
		Form_pg_attribute from = TupleDescAttr(desc, writer->first + i);
		Form_pg_attribute to =
			TupleDescAttr(RelationGetDescr(writer->table), writer->places[i] - 1);

		if (from->atttypid != to->atttypid ||
			(to->atttypmod >= 0 && from->atttypmod != to->atttypmod))
			return false;
	}
	return true;
}

/* Finds the columns of the rows in the table. */
static void
find_places(EntryWriter *writer, TupleDesc desc)
{
	for (int i = 0; i < writer->columns; i++)
	{
		const char *name = NameStr(TupleDescAttr(desc, writer->first + i)->attname);

		writer->places[i] = get_attnum(RelationGetRelid(writer->table), name);
		if (writer->places[i] == InvalidAttrNumber)
			ereport(ERROR,
					(errcode(ERRCODE_UNDEFINED_COLUMN),
					 errmsg("\"%s\" has no column \"%s\"", RelationGetRelationName(writer->table),
							name),
					 errhint("A stocktaking's entries need it: see wsis.template_ddl.")));
	}
}

/* Prepares the defaults of a table's columns, the identity among them. */
static void
prepare_defaults(EntryWriter *writer)
{
	TupleDesc desc = RelationGetDescr(writer->table);

	writer->defaults = palloc0(desc->natts * sizeof(ExprState *));
	for (int i = 0; i < desc->natts; i++)
	{
		Expr *expression;
		bool given = TupleDescAttr(desc, i)->attisdropped;

		for (int j = 0; j < writer->columns && !given; j++)
			given = writer->places[j] == i + 1;
		if (given || !(expression = (Expr *) build_column_default(writer->table, i + 1)))
			continue;
		writer->defaults[i] = ExecInitExpr(expression_planner(expression), NULL);
	}
}

/* Makes ready to write many rows at a time. */
static void
prepare_many(EntryWriter *writer)
{
	writer->slots = palloc0(ROWS_AT_ONCE * sizeof(TupleTableSlot *));
	writer->state = CreateExecutorState();
	writer->target = makeNode(ResultRelInfo);
	InitResultRelInfo(writer->target, writer->table, 0, NULL, 0);
	ExecOpenIndices(writer->target, false);
	prepare_defaults(writer);
	writer->bulk = GetBulkInsertState();
	writer->command = GetCurrentCommandId(true);
}

/* Frees the INSERT with the writer, also after an error. */
static void
free_insert(void *arg)
{
	SPI_freeplan(((EntryWriter *) arg)->insert);
}

/* Makes ready to write rows one by one. */
static void
prepare_insert(EntryWriter *writer, TupleDesc desc)
{
	Oid *types = palloc(writer->columns * sizeof(Oid));
	StringInfoData names;
	StringInfoData values;

	initStringInfo(&names);
	initStringInfo(&values);
	for (int i = 0; i < writer->columns; i++)
	{
		Form_pg_attribute column = TupleDescAttr(desc, writer->first + i);

		types[i] = column->atttypid;
		appendStringInfo(&names, "%s%s", i ? ", " : "", quote_identifier(NameStr(column->attname)));
		appendStringInfo(&values, "%s$%d", i ? ", " : "", i + 1);
	}
	SPI_connect();
	writer->insert = SPI_prepare(
		psprintf("INSERT INTO %s (%s) VALUES (%s)",
				 quote_qualified_identifier(get_namespace_name(RelationGetNamespace(writer->table)),
											RelationGetRelationName(writer->table)),
				 names.data, values.data),
		writer->columns, types);
	if (!writer->insert || SPI_keepplan(writer->insert) != 0)
		elog(ERROR, "could not prepare the INSERT of an entry");
	SPI_finish();
	writer->free_insert.func = free_insert;
	writer->free_insert.arg = writer;
	MemoryContextRegisterResetCallback(CurrentMemoryContext, &writer->free_insert);
	writer->values = palloc(writer->columns * sizeof(Datum));
	writer->nulls = palloc(writer->columns);
}

EntryWriter *
entry_writer_begin(Oid table, TupleDesc desc, int first)
{
	EntryWriter *writer = palloc0(sizeof(EntryWriter));

	writer->table = table_open(table, RowExclusiveLock);
	writer->first = first;
	writer->columns = desc->natts - first;
	writer->places = palloc(writer->columns * sizeof(AttrNumber));
	find_places(writer, desc);
	/* who may insert into some columns only, or not at all, hears it from the INSERT */
	if (has_more_around_rows(writer->table) || !types_are_those_of(writer, desc) ||
		pg_class_aclcheck(table, GetUserId(), ACL_INSERT) != ACLCHECK_OK)
		prepare_insert(writer, desc);
	else
		prepare_many(writer);
	return writer;
}

/* Writes the rows that are held, and their places in the indexes. */
static void
write_held(EntryWriter *writer)
{
	MemoryContext before;

	if (writer->held == 0)
		return;
	before = MemoryContextSwitchTo(GetPerTupleMemoryContext(writer->state));
	table_multi_insert(writer->table, writer->slots, writer->held, writer->command, 0,
					   writer->bulk);
	MemoryContextSwitchTo(before);
	for (int i = 0; i < writer->held; i++)
	{
		CHECK_FOR_INTERRUPTS();
		if (writer->target->ri_NumIndices > 0)
			insert_index_tuples(writer->target, writer->slots[i], writer->state);
		ExecClearTuple(writer->slots[i]);
		ResetPerTupleExprContext(writer->state);
	}
	writer->held = 0;
	writer->bytes = 0;
}

/* The next slot to hold a row in, empty. */
static TupleTableSlot *
next_slot(EntryWriter *writer)
{
	TupleTableSlot **slot = &writer->slots[writer->held];

	if (!*slot)
	{
		MemoryContext before = MemoryContextSwitchTo(GetMemoryChunkContext(writer));

		*slot = table_slot_create(writer->table, NULL);
		MemoryContextSwitchTo(before);
	}
	return *slot;
}

/* Fills a slot with what the row has, and defaults for what it hasn't. */
static void
fill_slot(EntryWriter *writer, TupleTableSlot *slot, TupleTableSlot *row)
{
	ExprContext *context = GetPerTupleExprContext(writer->state);
	int natts = slot->tts_tupleDescriptor->natts;

	memset(slot->tts_isnull, true, natts * sizeof(bool));
	for (int i = 0; i < natts; i++)
	{
		slot->tts_values[i] = 0;
		if (writer->defaults[i])
			slot->tts_values[i] =
				ExecEvalExprSwitchContext(writer->defaults[i], context, &slot->tts_isnull[i]);
	}
	for (int i = 0; i < writer->columns; i++)
	{
		slot->tts_values[writer->places[i] - 1] = row->tts_values[writer->first + i];
		slot->tts_isnull[writer->places[i] - 1] = row->tts_isnull[writer->first + i];
	}
	ExecStoreVirtualTuple(slot);
	slot->tts_tableOid = RelationGetRelid(writer->table);
}

/* Inserts a row by itself. */
static bool
insert_row(EntryWriter *writer, TupleTableSlot *row)
{
	uint64 stored;

	for (int i = 0; i < writer->columns; i++)
	{
		writer->values[i] = row->tts_values[writer->first + i];
		writer->nulls[i] = row->tts_isnull[writer->first + i] ? 'n' : ' ';
	}
	SPI_connect();
	if (SPI_execute_plan(writer->insert, writer->values, writer->nulls, false, 0) < 0)
		elog(ERROR, "could not insert an entry");
	stored = SPI_processed;
	SPI_finish();
	return stored > 0;
}

bool
entry_writer_add(EntryWriter *writer, TupleTableSlot *row)
{
	TupleTableSlot *slot;

	slot_getallattrs(row);
	if (writer->insert)
		return insert_row(writer, row);
	slot = next_slot(writer);
	fill_slot(writer, slot, row);
	if (RelationGetDescr(writer->table)->constr)
		ExecConstraints(writer->target, slot, writer->state);
	ExecMaterializeSlot(slot);
	writer->bytes += ((HeapTupleTableSlot *) slot)->tuple->t_len;
	writer->held++;
	if (writer->held == ROWS_AT_ONCE || writer->bytes >= BYTES_AT_ONCE)
		write_held(writer);
	ResetPerTupleExprContext(writer->state);
	return true;
}

void
entry_writer_end(EntryWriter *writer)
{
	if (!writer->insert)
	{
		write_held(writer);
		FreeBulkInsertState(writer->bulk);
		table_finish_bulk_insert(writer->table, 0);
		for (int i = 0; i < ROWS_AT_ONCE && writer->slots[i]; i++)
			ExecDropSingleTupleTableSlot(writer->slots[i]);
		ExecCloseIndices(writer->target);
		FreeExecutorState(writer->state);
	}
	table_close(writer->table, NoLock);
}
