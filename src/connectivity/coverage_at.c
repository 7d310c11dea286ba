/*
 * What is asked of a place and a coverage set. A set that is NULL covers nothing; a
 * place that is NULL, empty or not on the earth is unknown, and so is what covers it.
 */
#include "connectivity/coverage_set.h"

#include <math.h>

#include "catalog/pg_type.h"
#include "utils/array.h"
#include "utils/builtins.h"

#include "geometry/geometry.h"

/* The place and the set of a call. */
typedef struct CoverageCall
{
	bool known; /* the place is */
	CoveragePlace place;
	const CoverageSet *set; /* NULL: covers nothing */
} CoverageCall;

/* A longitude up to a turn beyond the antimeridian, without it; this is exact. */
static inline double
wrapped(double longitude)
{
	if (longitude > 180)
		longitude -= 360;
	else if (longitude < -180)
		longitude += 360;
	return longitude;
}

static inline CoverageCall
asked(FunctionCallInfo fcinfo)
{
	CoverageCall call = {false, {0, 0}, NULL};
	Place place;

	if (PG_ARGISNULL(1))
		return call;
	place = place_of_point(PG_GETARG_DATUM(1));
	if (!(fabs(place.longitude) <= 540 && fabs(place.latitude) <= 90))
		return call;
	call.known = true;
	call.place = (CoveragePlace){wrapped(place.longitude), place.latitude};
	if (PG_ARGISNULL(0))
		return call;
	if (!fcinfo->flinfo->fn_extra)
		fcinfo->flinfo->fn_extra =
			MemoryContextAllocZero(fcinfo->flinfo->fn_mcxt, sizeof(CoverageCache));
	call.set =
		coverage_set_cached(fcinfo->flinfo->fn_extra, fcinfo->flinfo->fn_mcxt, PG_GETARG_DATUM(0));
	return call;
}

static Datum
class_datum(const CoverageSet *set, uint32 class)
{
	uint32 length;
	const char *name = coverage_class_name(set, class, &length);

	return PointerGetDatum(cstring_to_text_with_len(name, length));
}

PG_FUNCTION_INFO_V1(wsis_class_at);
Datum
wsis_class_at(PG_FUNCTION_ARGS)
{
	CoverageCall call = asked(fcinfo);
	uint32 class = COVERAGE_NONE;

	if (!call.known)
		PG_RETURN_NULL();
	if (call.set)
		class = coverage_greatest_at(call.set, &call.place);
	if (class == COVERAGE_NONE)
		PG_RETURN_TEXT_P(cstring_to_text_with_len("", 0));
	PG_RETURN_DATUM(class_datum(call.set, class));
}

PG_FUNCTION_INFO_V1(wsis_classes_at);
Datum
wsis_classes_at(PG_FUNCTION_ARGS)
{
	CoverageCall call = asked(fcinfo);
	uint32 *classes = NULL;
	uint32 found = 0;
	Datum *names;

	if (!call.known)
		PG_RETURN_NULL();
	if (call.set)
		found = coverage_classes_at(call.set, &call.place, &classes);
	if (found == 0)
		PG_RETURN_ARRAYTYPE_P(construct_empty_array(TEXTOID));
	names = palloc(found * sizeof(Datum));
	for (uint32 i = 0; i < found; i++)
		names[i] = class_datum(call.set, classes[i]);
	PG_RETURN_ARRAYTYPE_P(construct_array(names, found, TEXTOID, -1, false, TYPALIGN_INT));
}

PG_FUNCTION_INFO_V1(wsis_covers);
Datum
wsis_covers(PG_FUNCTION_ARGS)
{
	CoverageCall call = asked(fcinfo);
	uint32 class = COVERAGE_NONE;

	if (!call.known)
		PG_RETURN_NULL();
	if (!call.set)
		PG_RETURN_BOOL(false);
	if (PG_NARGS() > 2 && !PG_ARGISNULL(2))
	{
		text *name = PG_GETARG_TEXT_PP(2);

		class = coverage_find_class(call.set, VARDATA_ANY(name), VARSIZE_ANY_EXHDR(name));
		if (class == COVERAGE_NONE)
			PG_RETURN_BOOL(false);
	}
	PG_RETURN_BOOL(coverage_covers(call.set, &call.place, class));
}
