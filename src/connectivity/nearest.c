/*
 * What is asked of a place and a node set. A set that is NULL is one without nodes; a
 * place that is NULL, empty or not on the earth is unknown, and so is all that is asked of it.
 */
#include "connectivity/node_set.h"

#include <math.h>

#include "funcapi.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/float.h"
#include "utils/tuplestore.h"

#include "geometry/geometry.h"
#include "connectivity/node_search.h"
#include "connectivity/point_output.h"

/* What a function keeps between its calls in a query. */
typedef struct NearestCache
{
	NodeCache nodes;
	const NodeSet *guessed; /* the set that the guesses are nodes of */
	uint32 guess[2];		/* what was nearest last: of all, of the known */
	TupleDesc row;
	PointOutput output; /* of geometry or geography */
} NearestCache;

static NearestCache *
nearest_cache(FunctionCallInfo fcinfo)
{
	if (!fcinfo->flinfo->fn_extra)
		fcinfo->flinfo->fn_extra =
			MemoryContextAllocZero(fcinfo->flinfo->fn_mcxt, sizeof(NearestCache));
	return fcinfo->flinfo->fn_extra;
}

/* The point and the set of a call. */
typedef struct Asked
{
	bool known; /* the place is */
	EarthPoint from;
	const NodeSet *set; /* NULL: no nodes */
	NearestCache *cache;
} Asked;

static inline Asked
asked(FunctionCallInfo fcinfo)
{
	Asked call = {false, {0}, NULL, nearest_cache(fcinfo)};
	Place place;

	if (PG_ARGISNULL(0))
		return call;
	place = place_of_point(PG_GETARG_DATUM(0));
	if (!place.known)
		return call;
	call.known = true;
	earth_locate(&call.from, place.longitude, place.latitude);
	if (!PG_ARGISNULL(1))
		call.set = node_set_cached(&call.cache->nodes, fcinfo->flinfo->fn_mcxt, PG_GETARG_DATUM(1));
	return call;
}

/* The filter for a class by name, NULL for any; false when the set has no such class. */
static bool
filter_of_class(FunctionCallInfo fcinfo, int argument, const NodeSet *set, NodeFilter *filter)
{
	text *name;

	*filter = (NodeFilter){NODE_CLASS_ANY, false};
	if (PG_NARGS() <= argument || PG_ARGISNULL(argument) || !set)
		return set != NULL;
	name = PG_GETARG_TEXT_PP(argument);
	filter->class = node_set_find_class(set, VARDATA_ANY(name), VARSIZE_ANY_EXHDR(name));
	return filter->class >= 0;
}

/* The nodes that were nearest last, of all and of the known, as guesses. */
static uint32 *
guesses(Asked *call)
{
	NearestCache *cache = call->cache;

	if (cache->guessed != call->set)
	{
		cache->guessed = call->set;
		cache->guess[0] = cache->guess[1] = NODE_NOT_FOUND;
	}
	return cache->guess;
}

PG_FUNCTION_INFO_V1(wsis_nearest_distance);
Datum
wsis_nearest_distance(PG_FUNCTION_ARGS)
{
	Asked call = asked(fcinfo);
	NodeFilter filter;
	uint32 *guess;
	NodeHit hit;

	if (!call.known)
		PG_RETURN_NULL();
	if (!filter_of_class(fcinfo, 2, call.set, &filter))
		PG_RETURN_FLOAT8(get_float8_infinity());
	guess = guesses(&call);
	hit = node_search_nearest(call.set, &call.from, filter, guess[0]);
	guess[0] = hit.node;
	PG_RETURN_FLOAT8(hit.distance);
}

/* The row type of a function's result, looked up once. */
static TupleDesc
result_row(FunctionCallInfo fcinfo, NearestCache *cache)
{
	if (!cache->row)
	{
		MemoryContext before = MemoryContextSwitchTo(fcinfo->flinfo->fn_mcxt);
		TupleDesc row;

		if (get_call_result_type(fcinfo, NULL, &row) != TYPEFUNC_COMPOSITE)
			elog(ERROR, "the function returns a row");
		cache->row = BlessTupleDesc(CreateTupleDescCopy(row));
		MemoryContextSwitchTo(before);
	}
	return cache->row;
}

PG_FUNCTION_INFO_V1(wsis_nearest_distances);
Datum
wsis_nearest_distances(PG_FUNCTION_ARGS)
{
	Asked call = asked(fcinfo);
	double far = get_float8_infinity();
	NodeHit hits[2] = {{NODE_NOT_FOUND, far}, {NODE_NOT_FOUND, far}};
	Datum values[2];
	bool nulls[2] = {!call.known, !call.known};

	if (call.set)
	{
		uint32 *guess = guesses(&call);

		node_search_nearest_two(call.set, &call.from, guess, hits);
		guess[0] = hits[0].node;
		guess[1] = hits[1].node;
	}
	values[0] = Float8GetDatum(hits[0].distance);
	values[1] = Float8GetDatum(hits[1].distance);
	PG_RETURN_DATUM(
		HeapTupleGetDatum(heap_form_tuple(result_row(fcinfo, call.cache), values, nulls)));
}

PG_FUNCTION_INFO_V1(wsis_count_within);
Datum
wsis_count_within(PG_FUNCTION_ARGS)
{
	Asked call = asked(fcinfo);
	double meters;

	if (!call.known || PG_ARGISNULL(2))
		PG_RETURN_NULL();
	meters = PG_GETARG_FLOAT8(2);
	if (isnan(meters) || meters < 0)
		ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				errmsg("a radius must not be negative or NaN"),
				errdetail("It is %g meters.", meters),
				errhint("Give the radius in meters; Infinity counts all nodes."));
	if (!call.set)
		PG_RETURN_INT64(0);
	PG_RETURN_INT64(node_search_count(call.set, &call.from, meters));
}

/* The point of a row's last column. */
static Datum
make_point(FunctionCallInfo fcinfo, NearestCache *cache, const SetNode *node)
{
	TupleDesc row = ((ReturnSetInfo *) fcinfo->resultinfo)->setDesc;

	if (!OidIsValid(cache->output.receive.fn_oid))
		point_output_begin(&cache->output, TupleDescAttr(row, row->natts - 1)->atttypid,
						   fcinfo->flinfo->fn_mcxt);
	return point_output_make(&cache->output, node->longitude, node->latitude);
}

static Datum
class_datum(const NodeSet *set, uint32 class, bool *null)
{
	int length = 0;
	const char *name = node_set_class_name(set, class, &length);

	*null = name == NULL;
	return name ? PointerGetDatum(cstring_to_text_with_len(name, length)) : (Datum) 0;
}

/* One row: id, distance, class, active, geom; without distance where nothing was measured. */
static void
put_node(FunctionCallInfo fcinfo, NearestCache *cache, const NodeSet *set, uint32 i,
		 const double *distance)
{
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;
	SetNode node = node_set_node(set, i);
	Datum values[5];
	bool nulls[5] = {false};
	int column = 0;
	int class;

	nulls[column] = !node.has_id;
	values[column++] = Int64GetDatum(node.id);
	if (distance)
		values[column++] = Float8GetDatum(*distance);
	class = column++;
	values[class] = class_datum(set, node.class, &nulls[class]);
	nulls[column] = !node.known;
	values[column++] = BoolGetDatum(true);
	values[column] = make_point(fcinfo, cache, &node);
	tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
	if (!nulls[class])
		pfree(DatumGetPointer(values[class]));
	pfree(DatumGetPointer(values[column]));
}

PG_FUNCTION_INFO_V1(wsis_nearest);
Datum
wsis_nearest(PG_FUNCTION_ARGS)
{
	Asked call = asked(fcinfo);
	NodeFilter filter;
	NodeHit *hits;
	uint32 found;

	InitMaterializedSRF(fcinfo, 0);
	if (!call.known || PG_ARGISNULL(2))
		return (Datum) 0;
	if (PG_GETARG_INT32(2) < 0)
		ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				errmsg("the number of nodes must not be negative"),
				errdetail("It is %d.", PG_GETARG_INT32(2)),
				errhint("Give how many of the nearest nodes are wanted."));
	if (!filter_of_class(fcinfo, 3, call.set, &filter))
		return (Datum) 0;
	hits = node_search_k_nearest(call.set, &call.from, filter, PG_GETARG_INT32(2), &found);
	for (uint32 i = 0; i < found; i++)
	{
		CHECK_FOR_INTERRUPTS();
		put_node(fcinfo, call.cache, call.set, hits[i].node, &hits[i].distance);
	}
	if (hits)
		pfree(hits);
	return (Datum) 0;
}

PG_FUNCTION_INFO_V1(wsis_nearest_by_class);
Datum
wsis_nearest_by_class(PG_FUNCTION_ARGS)
{
	Asked call = asked(fcinfo);

	InitMaterializedSRF(fcinfo, 0);
	if (!call.known || !call.set)
		return (Datum) 0;
	for (uint32 i = 0; i <= call.set->classes; i++)
	{
		/* those without a class come last */
		int class = i < call.set->classes ? i : NODE_CLASS_NONE;
		NodeHit hit =
			node_search_nearest(call.set, &call.from, (NodeFilter){class, false}, NODE_NOT_FOUND);

		CHECK_FOR_INTERRUPTS();
		if (hit.node != NODE_NOT_FOUND)
			put_node(fcinfo, call.cache, call.set, hit.node, &hit.distance);
	}
	return (Datum) 0;
}

PG_FUNCTION_INFO_V1(wsis_nodes);
Datum
wsis_nodes(PG_FUNCTION_ARGS)
{
	const NodeSet *set = PG_GETARG_NODE_SET(0);

	InitMaterializedSRF(fcinfo, 0);
	for (uint32 i = 0; i < set->count; i++)
	{
		CHECK_FOR_INTERRUPTS();
		put_node(fcinfo, nearest_cache(fcinfo), set, i, NULL);
	}
	return (Datum) 0;
}

PG_FUNCTION_INFO_V1(wsis_node_report);
Datum
wsis_node_report(PG_FUNCTION_ARGS)
{
	const NodeSet *set = PG_GETARG_NODE_SET(0);
	int64 known = 0;
	Datum values[5];
	bool nulls[5] = {false};

	for (uint32 i = 0; i < set->count; i++)
	{
		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		known += (node_set_places(set)[i].mark & NODE_MARK_KNOWN) != 0;
	}
	values[0] = Int64GetDatum(set->count);
	values[1] = Int64GetDatum(known);
	values[2] = Int64GetDatum(set->count - known);
	values[3] = Int64GetDatum(set->left_out);
	values[4] = Int64GetDatum(set->unknown);
	PG_RETURN_DATUM(HeapTupleGetDatum(
		heap_form_tuple(result_row(fcinfo, nearest_cache(fcinfo)), values, nulls)));
}
