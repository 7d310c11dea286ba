/*
 * The earth as WGS84: where a place is in space, how far places are apart.
 *
 * Sines and cosines of places are our own, made of sums and products only: with
 * the compiler kept from fusing them (-ffp-contract=off) the coordinates, and so
 * the bytes of what is stored, are the same on every machine with IEEE doubles.
 * Distances come from PROJ's geodesics and hang on the machine's libm in the last
 * digits (nanometers).
 */
#ifndef WSIS_CONNECTIVITY_EARTH_H
#define WSIS_CONNECTIVITY_EARTH_H

#include "wsis.h"

#define EARTH_A 6378137.0
#define EARTH_F (1 / 298.257223563)
#define EARTH_B (EARTH_A * (1 - EARTH_F))
#define EARTH_E2 (EARTH_F * (2 - EARTH_F))
#define EARTH_EP2 (EARTH_E2 / (1 - EARTH_E2))
/* the smallest and the greatest radius of curvature: of the meridian at the equator, at the poles
 */
#define EARTH_RADIUS_MIN (EARTH_B * EARTH_B / EARTH_A)
#define EARTH_RADIUS_MAX (EARTH_A * EARTH_A / EARTH_B)

/* A place with all that is asked about it more than once; x, y, z in meters. */
typedef struct EarthPoint
{
	double longitude;
	double latitude;
	double sine; /* of the latitude */
	double cosine;
	double reduced; /* cosine of the reduced latitude */
	double x;
	double y;
	double z;
} EarthPoint;

static inline bool
earth_has(double longitude, double latitude)
{
	return longitude >= -180 && longitude <= 180 && latitude >= -90 && latitude <= 90;
}

extern void earth_locate(EarthPoint *point, double longitude, double latitude);
extern double earth_distance(const EarthPoint *a, const EarthPoint *b);

/*
 * No two places whose straight distance is the chord are farther apart than this on
 * the surface. By Schur's theorem a geodesic, whose curvature is nowhere above
 * 1 / EARTH_RADIUS_MIN, is not longer than the arc of that curvature over its
 * chord, 2 r asin(c / 2r). asin(x) / x is convex in x²: straight lines over [0, 1/4] and
 * [1/4, 1] lie above it. Infinity beyond the circle's diameter.
 */
static inline double
earth_longest(double chord)
{
	double x = chord / (2 * EARTH_RADIUS_MIN);

	x *= x;
	if (x <= 0.25)
		return chord * (1 + 0.1887903 * x);
	if (x < 1)
		return chord * (1.0471976 + 0.6981318 * (x - 0.25));
	return 1.0 / 0.0;
}

#endif /* WSIS_CONNECTIVITY_EARTH_H */
