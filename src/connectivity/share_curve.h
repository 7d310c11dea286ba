/*
 * The curve of a cumulated share by distance, between the bounds that are known of it:
 * solid below the lower one, hatched between the two.
 */
#ifndef WSIS_CONNECTIVITY_SHARE_CURVE_H
#define WSIS_CONNECTIVITY_SHARE_CURVE_H

#include "picture/canvas.h"

/* The bounds of the share within each distance, in meters, which ascend; low <= high. */
typedef void (*ShareWithin)(void *state, const double *meters, double *low, double *high,
							int count);

typedef struct ShareCurve
{
	ShareWithin within;
	void *state;
	bool empty; /* nothing of which a share could be */
	/* of the finite distances; all 0 without any */
	double few; /* few are nearer */
	double median;
	double farthest;
	/* counted below the curve */
	int64 unknown_locations;
	int64 unknown_weights;
	Language language;
	TextPiece title; /* data NULL: none */
	int width;
} ShareCurve;

extern void append_share_curve(StringInfo out, const ShareCurve *curve);

#endif /* WSIS_CONNECTIVITY_SHARE_CURVE_H */
