/* The ellipsoid WGS84 in meters, and what is a place on it. */
#ifndef WSIS_GEOMETRY_WGS84_H
#define WSIS_GEOMETRY_WGS84_H

#include "wsis.h"

#define EARTH_A 6378137.0
#define EARTH_F (1 / 298.257223563)
#define EARTH_B (EARTH_A * (1 - EARTH_F))
#define EARTH_E2 (EARTH_F * (2 - EARTH_F))
#define EARTH_EP2 (EARTH_E2 / (1 - EARTH_E2))

static inline bool
earth_has(double longitude, double latitude)
{
	return longitude >= -180 && longitude <= 180 && latitude >= -90 && latitude <= 90;
}

#endif /* WSIS_GEOMETRY_WGS84_H */
