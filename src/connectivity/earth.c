/* Places on WGS84: coordinates in space, geodesic distances. */
#include "connectivity/earth.h"

#include <math.h>

#include "geodesic.h"
#include "utils/float.h"

#define RADIANS (3.14159265358979323846 / 180)

/* Below these chords, in meters, the distances are within a micrometer of the geodesic's. */
#define NEAR 80000.0
#define MIDDLE 1000000.0
/* the middle one's greatest difference of longitudes, in degrees */
#define MIDDLE_TURN 45.0

/* Sine and cosine by Taylor's series; up to pi / 4 their next terms are below 1e-19. */
static inline double
short_sine(double t)
{
	double u = t * t;
	double s = 1.0 / 355687428096000;

	s = s * u - 1.0 / 1307674368000;
	s = s * u + 1.0 / 6227020800;
	s = s * u - 1.0 / 39916800;
	s = s * u + 1.0 / 362880;
	s = s * u - 1.0 / 5040;
	s = s * u + 1.0 / 120;
	s = s * u - 1.0 / 6;
	return t + t * u * s;
}

static inline double
short_cosine(double t)
{
	double u = t * t;
	double c = 1.0 / 20922789888000;

	c = c * u - 1.0 / 87178291200;
	c = c * u + 1.0 / 479001600;
	c = c * u - 1.0 / 3628800;
	c = c * u + 1.0 / 40320;
	c = c * u - 1.0 / 720;
	c = c * u + 1.0 / 24;
	c = c * u - 1.0 / 2;
	return 1 + u * c;
}

/*
 * Sine and cosine of an angle in degrees, exact at multiples of 90. Which quarter it is in
 * is anybody's guess, the processor's too: tables instead of branches.
 */
static inline void
sine_cosine(double degrees, double *sine, double *cosine)
{
	static const double signs[] = {1, 1, -1, -1};
	int quarter = (int) (degrees * (1.0 / 90) + 4.5) - 4;
	double t = (degrees - 90.0 * quarter) * RADIANS;
	double both[2];

	both[0] = short_sine(t);
	both[1] = short_cosine(t);
	*sine = both[quarter & 1] * signs[quarter & 3];
	*cosine = both[(quarter + 1) & 1] * signs[(quarter + 1) & 3];
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
	point->reduced = normal * point->cosine / EARTH_A;
	point->x = normal * point->cosine * cosine;
	point->y = normal * point->cosine * sine;
	point->z = normal * (1 - EARTH_E2) * point->sine;
}

/* PROJ's geodesics, those that PostGIS measures with. */
static const struct geod_geodesic *
geodesics(void)
{
	static struct geod_geodesic wgs84;

	if (wgs84.a == 0)
		geod_init(&wgs84, EARTH_A, EARTH_F);
	return &wgs84;
}

static double
geodesic_distance(const EarthPoint *a, const EarthPoint *b)
{
	double distance;

	geod_inverse(geodesics(), a->latitude, a->longitude, b->latitude, b->longitude, &distance, NULL,
				 NULL);
	return distance;
}

void
earth_travel(double longitude, double latitude, double azimuth, double meters, double *to_longitude,
			 double *to_latitude)
{
	geod_direct(geodesics(), latitude, longitude, azimuth, meters, to_latitude, to_longitude, NULL);
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

/*
 * The geodesic over a chord of medium length, by way of the sphere of reduced latitudes
 * (Karney, Algorithms for geodesics, 2013, equations 7 and 8): its length, and the difference
 * between the longitudes there and on the ellipsoid, are integrals along the arc of
 * smooth functions of the latitude, here by Gauss and Legendre with four points. The longitude
 * there is found by Newton's method. For the first step one point is good enough; the second is
 * taken in the length alone, which grows with the longitude by the sine of the azimuth at the
 * equator.
 */
typedef struct Arc
{
	double cosines; /* product of those of the two reduced latitudes */
	double along;	/* differences of cosines and sines */
	double up;
	double middle; /* mean of the sines */
	double turn;   /* the arc's longitude */
	double length; /* in radians */
	double sine;   /* of the azimuth at the equator */
	double root;   /* mean of the integrand of the length, by the minor axis */
	double lag;	   /* mean of that of the longitude, by the flattening */
} Arc;

/* The integrands at a latitude, with a weight. */
static inline void
add_integrands(Arc *arc, double sine, double weight)
{
	double root = sqrt(1 + EARTH_EP2 * sine * sine);

	arc->root += weight * root;
	arc->lag += weight * (2 - EARTH_F) / (1 + (1 - EARTH_F) * root);
}

/* Sine and cosine of a small part of an arc. */
static inline void
add_pair(Arc *arc, double middle, double rise, double t, double weight)
{
	double u = t * t;
	double sine = t * (1 - u * (1.0 / 6 - u * (1.0 / 120 - u * (1.0 / 5040))));
	double cosine = 1 - u * (1.0 / 2 - u * (1.0 / 24 - u * (1.0 / 720)));

	add_integrands(arc, middle * cosine + rise * sine, weight);
	add_integrands(arc, middle * cosine - rise * sine, weight);
}

static inline void
measure_arc(Arc *arc, bool exactly)
{
	double half = short_sine(arc->turn / 2);
	double u = (arc->along * arc->along + arc->up * arc->up + 4 * arc->cosines * half * half) / 4;
	double c = sqrt(u); /* sine of half the arc */
	double cosine = sqrt(1 - u);

	/* arc sine by its series: the next term is below 1e-15 for a twelfth of a radian */
	arc->length = 2 * c *
		(1 +
		 u *
			 (1.0 / 6 +
			  u * (3.0 / 40 + u * (15.0 / 336 + u * (105.0 / 3456 + u * (945.0 / 42240))))));
	arc->sine = arc->cosines * half * sqrt(1 - half * half) / (c * cosine);
	arc->root = 0;
	arc->lag = 0;
	if (exactly)
	{
		double middle = arc->middle / cosine;
		double rise = arc->up / (2 * c);

		add_pair(arc, middle, rise, arc->length * (0.33998104358485626 / 2),
				 0.65214515486254614 / 2);
		add_pair(arc, middle, rise, arc->length * (0.86113631159405258 / 2),
				 0.34785484513745386 / 2);
	}
	else
		add_integrands(arc, arc->middle, 1);
}

/* How far the arc's longitude is from the one whose geodesic ends at the place. */
static inline double
arc_step(const Arc *arc, double turn)
{
	return (turn + EARTH_F * arc->sine * arc->lag * arc->length - arc->turn) /
		(1 - EARTH_F * arc->cosines);
}

static double
middle_distance(const EarthPoint *a, const EarthPoint *b, double turn)
{
	Arc arc;

	arc.cosines = a->reduced * b->reduced;
	arc.along = a->reduced - b->reduced;
	arc.up = (a->z - b->z) / EARTH_B;
	arc.middle = (a->z + b->z) / (2 * EARTH_B);
	arc.turn = turn;
	measure_arc(&arc, false);
	arc.turn += arc_step(&arc, turn);
	measure_arc(&arc, true);
	return EARTH_B * arc.root * (arc.length + arc_step(&arc, turn) * arc.sine);
}

/* Meters along the ellipsoid between two places. */
double
earth_distance(const EarthPoint *a, const EarthPoint *b)
{
	double x = a->x - b->x;
	double y = a->y - b->y;
	double z = a->z - b->z;
	double square = x * x + y * y + z * z;

	double turn;

	if (square < NEAR * NEAR)
		return near_distance(a, b, sqrt(square));
	turn = fabs(a->longitude - b->longitude);
	turn = turn > 180 ? 360 - turn : turn;
	if (square < MIDDLE * MIDDLE && turn <= MIDDLE_TURN)
		return middle_distance(a, b, turn * RADIANS);
	return geodesic_distance(a, b);
}

/* From here on the bounds are by asin and sin, below by a series. */
#define FAR 1800000.0
/* what asin and sin may be wrong by, many times over */
#define ABOVE (1 + 1e-12)

/*
 * No two places whose straight distance is the chord are farther apart than this on
 * the surface. By Schur's theorem a geodesic, whose curvature is nowhere above
 * 1 / EARTH_RADIUS_MIN, is not longer than the arc of that curvature over its
 * chord, 2 r asin(c / 2r); asin(x) / x is convex in x², so a straight line lies above it. And
 * the ellipsoid is a unit sphere stretched by between b and a, so it is not
 * longer than 2 a asin(c / 2b). No two places are farther apart than the poles.
 */
double
earth_longest(double chord)
{
	double x = chord / (2 * EARTH_RADIUS_MIN);
	double y = chord / (2 * EARTH_B);
	double longest = 20003932;

	if (chord <= FAR)
		return chord * (1 + 0.1683 * x * x);
	if (x < 1)
		longest = Min(longest, 2 * EARTH_RADIUS_MIN * asin(x) * ABOVE);
	if (y < 1)
		longest = Min(longest, 2 * EARTH_A * asin(y) * ABOVE);
	return longest;
}

/*
 * Nor is any place whose straight distance is longer than this nearer on the surface than one at
 * the chord: a geodesic is not shorter than its chord, and, the ellipsoid being
 * that stretched sphere, not shorter than 2 b asin(c / 2a).
 */
double
earth_reach(double chord)
{
	double longest = earth_longest(chord);
	double angle = longest / (2 * EARTH_B);

	if (chord <= FAR)
		return longest;
	if (angle >= 1.57)
		return 2 * EARTH_A;
	return Min(longest, 2 * EARTH_A * sin(angle) * ABOVE);
}

/*
 * Lambert's formula with Andoyer's correction of first order in the flattening, for
 * choosing among many: some ten times as fast as a geodesic. The error was never above 9 m /
 * (1 - u), in four million pairs of all kinds; six times that is reckoned with. Near
 * the antipodes nothing is said.
 */
RoughDistance
earth_rough_distance(const EarthPoint *a, const EarthPoint *b)
{
	double x = (a->x - b->x) / EARTH_A;
	double y = (a->y - b->y) / EARTH_A;
	double sum = (a->z + b->z) / EARTH_B;
	double difference = (a->z - b->z) / EARTH_B;
	double u = (x * x + y * y + difference * difference) / 4; /* sine of half the arc, squared */
	double arc;
	double sine;
	double meters;
	double error;

	if (u > 0.97)
		return (RoughDistance){0, get_float8_infinity()};
	if (u == 0)
		return (RoughDistance){0, 0};
	arc = 2 * asin(sqrt(u));
	sine = 2 * sqrt(u * (1 - u));
	meters = EARTH_A *
		(arc -
		 EARTH_F / 8 *
			 ((arc - sine) * sum * sum / (1 - u) + (arc + sine) * difference * difference / u));
	error = 50 / (1 - u);
	return (RoughDistance){meters - error, meters + error};
}
