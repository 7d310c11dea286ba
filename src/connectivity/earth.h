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

#include "geometry/wgs84.h"

/* the smallest and the greatest radius of curvature: of the meridian at the equator, at the poles
 */
#define EARTH_RADIUS_MIN (EARTH_B * EARTH_B / EARTH_A)

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

extern void earth_locate(EarthPoint *point, double longitude, double latitude);
extern double earth_distance(const EarthPoint *a, const EarthPoint *b);

/* Where one comes to along the ellipsoid; azimuth in degrees from the north to the east. */
extern void earth_travel(double longitude, double latitude, double azimuth, double meters,
						 double *to_longitude, double *to_latitude);

/* Bounds of a distance. */
typedef struct RoughDistance
{
	double least;
	double most;
} RoughDistance;
extern RoughDistance earth_rough_distance(const EarthPoint *a, const EarthPoint *b);

/* What a straight distance, in meters, says of the one along the ellipsoid. */
extern double earth_longest(double chord);
extern double earth_reach(double chord);

#endif /* WSIS_CONNECTIVITY_EARTH_H */
