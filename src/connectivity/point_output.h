/* Points that go out, as geometry or geography: made by the type's own binary input. */
#ifndef WSIS_CONNECTIVITY_POINT_OUTPUT_H
#define WSIS_CONNECTIVITY_POINT_OUTPUT_H

#include "wsis.h"

typedef struct PointOutput
{
	FmgrInfo receive;
	Oid parameter;
} PointOutput;

/* The type is geometry's or geography's; what is looked up lives as long as the context. */
extern void point_output_begin(PointOutput *output, Oid type, MemoryContext context);
extern Datum point_output_make(PointOutput *output, double longitude, double latitude);

#endif /* WSIS_CONNECTIVITY_POINT_OUTPUT_H */
