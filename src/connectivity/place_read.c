/* What a place set holds: its places, and what they count. */
#include "connectivity/place_set.h"

#include "funcapi.h"
#include "miscadmin.h"
#include "utils/tuplestore.h"

#include "connectivity/point_output.h"
#include "connectivity/weight_units.h"

/* Rows: id, weight, geom. */
PG_FUNCTION_INFO_V1(wsis_places);
Datum
wsis_places(PG_FUNCTION_ARGS)
{
	const PlaceSet *set = PG_GETARG_PLACE_SET(0);
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;
	PointOutput output;

	InitMaterializedSRF(fcinfo, 0);
	point_output_begin(&output, TupleDescAttr(result->setDesc, 2)->atttypid, CurrentMemoryContext);
	for (uint32 i = 0; i < set->count; i++)
	{
		const SetPlace *place = &set->places[i];
		Datum values[3] = {Int64GetDatum(place->id), Float8GetDatum(place->weight), (Datum) 0};
		bool nulls[3] = {!(place->flags & SET_PLACE_HAS_ID), !(place->flags & SET_PLACE_WEIGHED),
						 !(place->flags & SET_PLACE_LOCATED)};

		CHECK_FOR_INTERRUPTS();
		if (!nulls[2])
			values[2] = point_output_make(&output, place->longitude, place->latitude);
		tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
		if (!nulls[2])
			pfree(DatumGetPointer(values[2]));
	}
	return (Datum) 0;
}

/* Places with a weight are summed exactly, those that nobody knows where by themselves. */
PG_FUNCTION_INFO_V1(wsis_place_report);
Datum
wsis_place_report(PG_FUNCTION_ARGS)
{
	const PlaceSet *set = PG_GETARG_PLACE_SET(0);
	int64 unlocated = 0;
	int64 unweighed = 0;
	uint64 units[2] = {0, 0};
	double greatest = 0;
	WeightUnits scale;
	Datum values[5];
	bool nulls[5] = {false};
	TupleDesc row;

	if (get_call_result_type(fcinfo, NULL, &row) != TYPEFUNC_COMPOSITE)
		elog(ERROR, "the function returns a row");
	for (uint32 i = 0; i < set->count; i++)
		greatest = Max(greatest, set->places[i].weight);
	scale = weight_units_for(greatest, set->count);
	for (uint32 i = 0; i < set->count; i++)
	{
		const SetPlace *place = &set->places[i];
		bool located = (place->flags & SET_PLACE_LOCATED) != 0;

		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		unlocated += !located;
		unweighed += !(place->flags & SET_PLACE_WEIGHED);
		units[located] += weight_to_units(&scale, place->weight);
	}
	values[0] = Int64GetDatum(set->count);
	values[1] = Float8GetDatum(weight_of_units(&scale, units[1]));
	values[2] = Int64GetDatum(unlocated);
	values[3] = Float8GetDatum(weight_of_units(&scale, units[0]));
	values[4] = Int64GetDatum(unweighed);
	PG_RETURN_DATUM(HeapTupleGetDatum(heap_form_tuple(BlessTupleDesc(row), values, nulls)));
}
