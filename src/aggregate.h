/* What the transitions of aggregates share. */
#ifndef WSIS_AGGREGATE_H
#define WSIS_AGGREGATE_H

#include "wsis.h"

/* A row that adds nothing: the state as it is. */
static inline Datum
aggregate_unchanged(FunctionCallInfo fcinfo)
{
	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	PG_RETURN_DATUM(PG_GETARG_DATUM(0));
}

#endif /* WSIS_AGGREGATE_H */
