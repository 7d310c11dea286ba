/*
 * For the slow suite alone: the nearest of all nodes by PROJ's geodesics, one by one,
 * with nothing of wsis in it. Compiled and loaded by tools/test-slow.
 */
#include "postgres.h"
#include "fmgr.h"
#include "miscadmin.h"
#include "utils/array.h"

#include "geodesic.h"

PG_MODULE_MAGIC;

/* all_pairs_nearest(longitude, latitude, longitudes, latitudes): the shortest of the distances. */
PG_FUNCTION_INFO_V1(all_pairs_nearest);
Datum
all_pairs_nearest(PG_FUNCTION_ARGS)
{
	ArrayType *longitudes = PG_GETARG_ARRAYTYPE_P(2);
	ArrayType *latitudes = PG_GETARG_ARRAYTYPE_P(3);
	const double *x = (const double *) ARR_DATA_PTR(longitudes);
	const double *y = (const double *) ARR_DATA_PTR(latitudes);
	int nodes = ARR_NDIM(longitudes) == 1 ? ARR_DIMS(longitudes)[0] : 0;
	double shortest = 1.0 / 0.0;
	struct geod_geodesic wgs84;

	geod_init(&wgs84, 6378137, 1 / 298.257223563);
	for (int i = 0; i < nodes; i++)
	{
		double distance;

		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		geod_inverse(&wgs84, PG_GETARG_FLOAT8(1), PG_GETARG_FLOAT8(0), y[i], x[i], &distance, NULL,
					 NULL);
		if (distance < shortest)
			shortest = distance;
	}
	PG_RETURN_FLOAT8(shortest);
}
