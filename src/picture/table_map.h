/* A table as a map: numbers in cells, shaded by value; empty and unknown cells marked. */
#ifndef WSIS_PICTURE_TABLE_MAP_H
#define WSIS_PICTURE_TABLE_MAP_H

#include "picture/canvas.h"

typedef struct Cell
{
	double amount; /* finite */
	bool unknown;
} Cell;

typedef struct TableMap
{
	const TextPiece *row_labels; /* data NULL: unknown */
	int rows;
	const TextPiece *column_labels;
	int columns;
	const Cell *cells; /* row by row */
	Language language;
	TextPiece title; /* data NULL: none */
	int width;		 /* the picture is wider when its numbers need it */
} TableMap;

extern void append_table_map(StringInfo out, const TableMap *map);

#endif /* WSIS_PICTURE_TABLE_MAP_H */
