/* Places on WGS84: coordinates in space, geodesic distances. */
#include "connectivity/earth.h"

#include <math.h>

#include "geodesic.h"

#define RADIANS (3.14159265358979323846 / 180)

/* Below this chord, in meters, the series is within a micrometer of the geodesic. */
#define NEAR 100000.0

/*
 * Sine and cosine of an angle in degrees: exact at multiples of 90, and elsewhere
 * Taylor's series for at most 45 degrees, whose next terms are below 1e-19.
 */
static void
sine_cosine(double degrees, double *sine, double *cosine)
{
	int quarter = (int) floor(degrees / 90 + 0.5);
	double t = (degrees - 90.0 * quarter) * RADIANS;
	double u = t * t;
	double s = 1.0 / 355687428096000;
	double c = 1.0 / 20922789888000;

	s = s * u - 1.0 / 1307674368000;
	s = s * u + 1.0 / 6227020800;
	s = s * u - 1.0 / 39916800;
	s = s * u + 1.0 / 362880;
	s = s * u - 1.0 / 5040;
	s = s * u + 1.0 / 120;
	s = s * u - 1.0 / 6;
	s = t + t * u * s;
	c = c * u - 1.0 / 87178291200;
	c = c * u + 1.0 / 479001600;
	c = c * u - 1.0 / 3628800;
	c = c * u + 1.0 / 40320;
	c = c * u - 1.0 / 720;
	c = c * u + 1.0 / 24;
	c = c * u - 1.0 / 2;
	c = 1 + u * c;
	*sine = quarter & 1 ? c : s;
	*cosine = quarter & 1 ? -s : c;
	if (quarter & 2)
	{
		*sine = -*sine;
		*cosine = -*cosine;
	}
}

/* Geodetic to geocentric coordinates, height 0. */
void
earth_locate(EarthPoint *point, double longitude, double latitude)
{
	double sine;
	double cosine;
	double normal;

	point->longitude = longitude;
	point->latitude = latitude;
	sine_cosine(latitude, &point->sine, &point->cosine);
	sine_cosine(longitude, &sine, &cosine);
	normal = EARTH_A / sqrt(1 - EARTH_E2 * point->sine * point->sine);
	point->x = normal * point->cosine * cosine;
	point->y = normal * point->cosine * sine;
	point->z = normal * (1 - EARTH_E2) * point->sine;
}

/* PROJ's geodesic, the one that PostGIS measures with. */
static double
geodesic_distance(const EarthPoint *a, const EarthPoint *b)
{
	static struct geod_geodesic wgs84;
	double distance;

	if (wgs84.a == 0)
		geod_init(&wgs84, EARTH_A, EARTH_F);
	geod_inverse(&wgs84, a->latitude, a->longitude, b->latitude, b->longitude, &distance, NULL,
				 NULL);
	return distance;
}

/*
 * The arc over a short chord, as if the geodesic had everywhere the curvature that it
 * has in the middle: by Euler's formula that of the meridian and of the
 * prime vertical, weighted by the squares of the steps north and east. asin by its series.
 */
static double
near_distance(const EarthPoint *a, const EarthPoint *b, double chord)
{
	double sine = a->sine + b->sine;
	double cosine = a->cosine + b->cosine;
	double square = sine * sine / (sine * sine + cosine * cosine);
	double w = 1 - EARTH_E2 * square;
	double normal = EARTH_A / sqrt(w);
	double meridian = normal * (1 - EARTH_E2) / w;
	double turn = fabs(a->longitude - b->longitude);
	double north = meridian * (a->latitude - b->latitude);
	double east = normal * sqrt(1 - square) * (turn > 180 ? 360 - turn : turn);
	double u;

	north *= north;
	east *= east;
	if (north + east == 0)
		return chord;
	u = chord / 2 * (north / meridian + east / normal) / (north + east);
	u *= u;
	return chord * (1 + u * (1.0 / 6 + u * (3.0 / 40 + u * (15.0 / 336))));
}

/* Meters along the ellipsoid between two places. */
double
earth_distance(const EarthPoint *a, const EarthPoint *b)
{
	double x = a->x - b->x;
	double y = a->y - b->y;
	double z = a->z - b->z;
	double square = x * x + y * y + z * z;

	if (square < NEAR * NEAR)
		return near_distance(a, b, sqrt(square));
	return geodesic_distance(a, b);
}
