/* Writes rows into a Stocktaking's entries. */
#ifndef WSIS_REFERENCE_ENTRY_WRITER_H
#define WSIS_REFERENCE_ENTRY_WRITER_H

#include "executor/tuptable.h"

typedef struct EntryWriter EntryWriter;

/* Begins to write into a table; rows will come as desc has them, and what is stored of them begins
 * with the column number first (from 0), named as in the table. */
extern EntryWriter *entry_writer_begin(Oid table, TupleDesc desc, int first);

/* Stores a row; false: a trigger or rule of the table kept it out. */
extern bool entry_writer_add(EntryWriter *writer, TupleTableSlot *row);

/* Stores what is left, and ends. */
extern void entry_writer_end(EntryWriter *writer);

#endif /* WSIS_REFERENCE_ENTRY_WRITER_H */
