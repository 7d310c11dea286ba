/* What is read of areas as rows: their problems; the polygons and counts of a set. */
#include "connectivity/coverage_set.h"

#include "access/htup_details.h"
#include "funcapi.h"
#include "lib/stringinfo.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/tuplestore.h"

#include "geometry/geometry.h"

/* Where a problem is, and where its row goes. */
typedef struct ProblemRows
{
	ReturnSetInfo *result;
	const OutlinePart *part;
	const CoverageVertex *vertices;
} ProblemRows;

/* polygon, ring, vertex, problem, longitude, latitude */
static void
put_problem(uint32 vertex, const char *problem, void *state)
{
	ProblemRows *rows = state;
	bool at_vertex = vertex > 0;
	Datum values[6] = {0};
	bool nulls[6] = {!rows->part->closed, !rows->part->closed, !at_vertex, false,
					 !at_vertex,		  !at_vertex};

	values[0] = Int64GetDatum(rows->part->polygon);
	values[1] = Int64GetDatum(rows->part->ring);
	values[2] = Int64GetDatum(vertex);
	values[3] = CStringGetTextDatum(problem);
	if (at_vertex)
	{
		values[4] = Float8GetDatum(rows->vertices[vertex - 1].longitude);
		values[5] = Float8GetDatum(rows->vertices[vertex - 1].latitude);
	}
	tuplestore_putvalues(rows->result->setResult, rows->result->setDesc, values, nulls);
}

static void
check_part(const OutlinePart *part, void *state)
{
	ProblemRows *rows = state;
	CoverageVertex *vertices;

	rows->part = part;
	if (!part->closed)
	{
		if (!part->collected)
			put_problem(0, "no area", rows);
		return;
	}
	vertices = palloc_extended((Size) part->vertices * sizeof(CoverageVertex) + 1, MCXT_ALLOC_HUGE);
	coverage_take_vertices(part, vertices);
	rows->vertices = vertices;
	coverage_check_ring(vertices, part->vertices, put_problem, rows);
	pfree(vertices);
}

PG_FUNCTION_INFO_V1(wsis_coverage_problems);
Datum
wsis_coverage_problems(PG_FUNCTION_ARGS)
{
	ProblemRows rows = {(ReturnSetInfo *) fcinfo->resultinfo, NULL, NULL};

	InitMaterializedSRF(fcinfo, 0);
	area_visit(PG_GETARG_DATUM(0), check_part, &rows);
	return (Datum) 0;
}

/* The polygon that a reader stands at as EWKB, which geometry's binary input reads. */
static void
write_polygon(CoverageReader *reader, StringInfo ewkb)
{
	char head[GEOMETRY_EWKB_HEAD];
	uint32 rings = reader->rings;
	const CoverageVertex *ring;
	uint32 vertices;

	resetStringInfo(ewkb);
	geometry_write_ewkb_head(GEOMETRY_POLYGON, head);
	appendBinaryStringInfo(ewkb, head, sizeof(head));
	appendBinaryStringInfo(ewkb, (const char *) &rings, sizeof(rings));
	while ((ring = coverage_next_ring(reader, &vertices)) != NULL)
	{
		appendBinaryStringInfo(ewkb, (const char *) &vertices, sizeof(vertices));
		appendBinaryStringInfo(ewkb, (const char *) ring, vertices * sizeof(CoverageVertex));
	}
}

PG_FUNCTION_INFO_V1(wsis_areas);
Datum
wsis_areas(PG_FUNCTION_ARGS)
{
	const CoverageSet *set = PG_GETARG_COVERAGE_SET(0);
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;
	CoverageReader reader;
	StringInfoData ewkb;
	FmgrInfo read_polygon;
	Oid function;
	Oid param;

	coverage_set_check_whole(set);
	InitMaterializedSRF(fcinfo, 0);
	getTypeBinaryInputInfo(TupleDescAttr(result->setDesc, 1)->atttypid, &function, &param);
	fmgr_info(function, &read_polygon);
	initStringInfo(&ewkb);
	coverage_read(&reader, set);
	while (coverage_next_polygon(&reader))
	{
		Datum values[2];
		bool nulls[2] = {false, false};

		CHECK_FOR_INTERRUPTS();
		write_polygon(&reader, &ewkb);
		values[0] = PointerGetDatum(cstring_to_text_with_len(reader.name, reader.name_length));
		values[1] = ReceiveFunctionCall(&read_polygon, &ewkb, param, -1);
		tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
		pfree(DatumGetPointer(values[0]));
		pfree(DatumGetPointer(values[1]));
	}
	return (Datum) 0;
}

PG_FUNCTION_INFO_V1(wsis_coverage_report);
Datum
wsis_coverage_report(PG_FUNCTION_ARGS)
{
	const CoverageSet *set = PG_GETARG_COVERAGE_SET(0);
	Datum values[5];
	bool nulls[5] = {false};
	TupleDesc row;

	if (get_call_result_type(fcinfo, NULL, &row) != TYPEFUNC_COMPOSITE)
		elog(ERROR, "the function returns a row");
	values[0] = Int64GetDatum(set->classes);
	values[1] = Int64GetDatum(set->polygons);
	values[2] = Int64GetDatum(set->vertices);
	values[3] = Int64GetDatum(set->left_out);
	values[4] = Int64GetDatum(set->unknown);
	PG_RETURN_DATUM(HeapTupleGetDatum(heap_form_tuple(BlessTupleDesc(row), values, nulls)));
}
