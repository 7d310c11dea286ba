/* The aggregates: coverage_set_agg of areas, union_agg of sets. */
#include "connectivity/coverage_set.h"

#include "utils/builtins.h"

#include "aggregate.h"

/* The state, and the polygon that rings are being added to. */
typedef struct AreaRow
{
	CoverageSet *list;
	const char *class;
	uint32 class_length;
	uint32 polygon;
	uint32 record;
} AreaRow;

/* What the report of a problem has to name. */
typedef struct RingPlace
{
	const AreaRow *row;
	const OutlinePart *part;
	const CoverageVertex *vertices;
} RingPlace;

pg_noreturn static void
refuse_ring(uint32 vertex, const char *problem, void *state)
{
	const RingPlace *place = state;

	ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			errmsg("an area's ring can't be used: %s", problem),
			vertex > 0
				? errdetail(
					  "Class \"%.*s\", polygon %u, ring %u, vertex %u: longitude %g, latitude %g.",
					  (int) place->row->class_length, place->row->class, place->part->polygon,
					  place->part->ring, vertex, place->vertices[vertex - 1].longitude,
					  place->vertices[vertex - 1].latitude)
				: errdetail("Class \"%.*s\", polygon %u, ring %u of %u vertices.",
							(int) place->row->class_length, place->row->class, place->part->polygon,
							place->part->ring, place->part->vertices),
			errhint("wsis.coverage_problems(geom) lists all; other systems than degrees need "
					"ST_Transform(geom, 4326)."));
}

pg_noreturn static void
refuse_line(const AreaRow *row)
{
	ereport(ERROR, errcode(ERRCODE_WRONG_OBJECT_TYPE), errmsg("points and lines cover no area"),
			errdetail("Class \"%.*s\".", (int) row->class_length, row->class),
			errhint("Cover what is near them, ST_Buffer(geom::geography, meters); or take the "
					"polygons there are, ST_CollectionExtract(geom, 3)."));
}

/* Adds a ring, and a polygon when it is the first; counts what is none. */
static void
add_part(const OutlinePart *part, void *state)
{
	AreaRow *row = state;
	CoverageVertex *vertices;
	RingPlace place = {row, part, NULL};

	if (!part->closed)
	{
		if (!part->collected)
			refuse_line(row);
		row->list->left_out++;
		return;
	}
	if (part->polygon != row->polygon)
	{
		row->polygon = part->polygon;
		row->list = coverage_list_polygon(row->list, row->class, row->class_length, &row->record);
	}
	row->list = coverage_list_ring(row->list, row->record, part->vertices, &vertices);
	coverage_take_vertices(part, vertices);
	place.vertices = vertices;
	coverage_check_ring(vertices, part->vertices, refuse_ring, &place);
}

PG_FUNCTION_INFO_V1(wsis_coverage_set_add);
Datum
wsis_coverage_set_add(PG_FUNCTION_ARGS)
{
	CoverageState state = coverage_state(fcinfo);
	AreaRow row = {state.list, "", 0, 0, 0};

	if (!PG_ARGISNULL(2))
	{
		text *class = PG_GETARG_TEXT_PP(2);

		row.class = VARDATA_ANY(class);
		row.class_length = VARSIZE_ANY_EXHDR(class);
	}
	coverage_check_class(row.class, row.class_length);
	if (PG_ARGISNULL(1))
		row.list->unknown++;
	else
		area_visit(PG_GETARG_DATUM(1), add_part, &row);
	state.list = row.list;
	PG_RETURN_DATUM(coverage_state_datum(&state, fcinfo));
}

/* Transition of union_agg, and what combines the states of workers. */
PG_FUNCTION_INFO_V1(wsis_coverage_set_add_set);
Datum
wsis_coverage_set_add_set(PG_FUNCTION_ARGS)
{
	CoverageState state;
	CoverageSet *added;

	if (PG_ARGISNULL(1))
		return aggregate_unchanged(fcinfo);
	added = (CoverageSet *) PG_DETOAST_DATUM(PG_GETARG_DATUM(1));
	coverage_set_check_whole(added);
	state = coverage_state(fcinfo);
	state.list = coverage_list_add_set(state.list, added);
	PG_RETURN_DATUM(coverage_state_datum(&state, fcinfo));
}

/* The state as a value: an index of its own. */
PG_FUNCTION_INFO_V1(wsis_coverage_set_final);
Datum
wsis_coverage_set_final(PG_FUNCTION_ARGS)
{
	const CoverageSet *set = coverage_state_list(PG_GETARG_DATUM(0));
	CoverageSet *copy;

	if (set->form == COVERAGE_LIST)
		PG_RETURN_POINTER(coverage_build(set));
	copy = palloc(VARSIZE(set));
	memcpy(copy, set, VARSIZE(set));
	PG_RETURN_POINTER(copy);
}
