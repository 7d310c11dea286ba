/*
 * The type series: at most one finite value a year.
 *
 * A value is flat: its years in order, first all values, then all years. As the state
 * of an aggregate it has spare room between the last value and the first year.
 */
#ifndef WSIS_MEASURES_SERIES_H
#define WSIS_MEASURES_SERIES_H

#include "wsis.h"

#include <float.h>

typedef struct Series
{
	int32 vl_len_;
	uint8 version;
	uint8 reserved[3]; /* zero */
	uint32 count;	   /* years in use */
	uint32 capacity;   /* years that have room; count where it is stored */
	double values[FLEXIBLE_ARRAY_MEMBER];
} Series;

#define SERIES_VERSION 1
#define SERIES_HEADER offsetof(Series, values)
#define SERIES_POINT (sizeof(double) + sizeof(int32))

/* Years of our calendar, and enough of them for any statistics. */
#define SERIES_YEAR_MIN (-9999)
#define SERIES_YEAR_MAX 9999
#define SERIES_POINTS_MAX (SERIES_YEAR_MAX - SERIES_YEAR_MIN + 1)

static inline Size
series_size(uint32 capacity)
{
	return SERIES_HEADER + capacity * SERIES_POINT;
}

static inline int32 *
series_years(const Series *s)
{
	return (int32 *) (s->values + s->capacity);
}

static inline bool
series_year_is_valid(int32 year)
{
	return year >= SERIES_YEAR_MIN && year <= SERIES_YEAR_MAX;
}
static inline bool
series_value_is_valid(double value)
{
	return value >= -DBL_MAX && value <= DBL_MAX;
}
extern void series_check_year(int32 year);
extern void series_check_value(double value);

/* An argument, or an error where it is none. */
extern Series *series_stored(Datum datum);
#define PG_GETARG_SERIES(n) series_stored(PG_GETARG_DATUM(n))

/*
 * An empty series with room, a series with more room (the old one stays), one without
 * any spare room; both are fresh.
 */
extern Series *series_new(uint32 capacity);
extern Series *series_resized(const Series *s, uint32 capacity);
#define series_trimmed(s) series_resized(s, (s)->count)

/* Where a year stands or would stand. */
extern uint32 series_place(const Series *s, int32 year);
/* Adds a point, in place where there is room; false: the year has another value. */
extern bool series_put(Series **s, int32 year, double value);
/* The same, an error where the year has another value. */
extern void series_add(Series **s, int32 year, double value);

#endif /* WSIS_MEASURES_SERIES_H */
