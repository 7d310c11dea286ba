/* The curve of distances: two distributions, of those to any node and of those to one known to
 * work. */
#include "wsis.h"

#include <float.h>
#include <math.h>

#include "miscadmin.h"
#include "utils/builtins.h"

#include "connectivity/gap.h"
#include "connectivity/share_curve.h"
#include "picture/argument.h"

PG_FUNCTION_INFO_V1(wsis_distance_curve);
PG_FUNCTION_INFO_V1(wsis_gap_curve);

#define WIDTH_DEFAULT 640
#define FEW 0.05

typedef struct Distances
{
	Distribution *all;	 /* NULL: none */
	Distribution *known; /* the same weights as in all, farther away */
	double weight;		 /* in each */
	double unknown;		 /* at no known distance */
} Distances;

/* A distribution of distances; NULL for none and for an empty one. */
static Distribution *
distances_argument(FunctionCallInfo fcinfo, int number, const char *name)
{
	Distribution *distances;

	if (PG_ARGISNULL(number))
		return NULL;
	distances = PG_GETARG_DISTRIBUTION(number);
	if (distances->count == 0)
		return NULL;
	if (distribution_value(distances, 0) < 0)
		ereport(ERROR, errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				errmsg("%s has a negative distance", name),
				errdetail("It is %g.", distribution_value(distances, 0)));
	return distances;
}

static double
unknown_argument(FunctionCallInfo fcinfo, int number)
{
	double unknown = PG_ARGISNULL(number) ? 0 : PG_GETARG_FLOAT8(number);

	if (!distribution_weight_is_valid(unknown))
		ereport(ERROR, errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				errmsg("unknown_weight is not a weight"), errdetail("It is %g.", unknown),
				errhint("Weights are finite and not negative; 0 if every distance is known."));
	return unknown;
}

/* Without this low and high would not be bounds of one share. */
static void
check_weights(const Distances *distances)
{
	double all = distances->all ? distribution_total_weight(distances->all) : 0;
	double known = distances->known ? distribution_total_weight(distances->known) : 0;

	if (all != known)
		ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				errmsg("distance_all and distance_known must have the same weight"),
				errdetail("Their weights are %g and %g.", all, known),
				errhint("A place without any node known to work is at distance Infinity."));
	if (all > DBL_MAX - distances->unknown)
		ereport(ERROR, errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				errmsg("the weights are too large together"));
}

static void
refuse_crossing(double meters)
{
	ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			errmsg("more weight is near nodes known to work than near any node"),
			errdetail("It is so within %g meters.", meters),
			errhint("distance_all comes first, then distance_known."));
}

/* What is at an unknown distance may be within each, and may not. */
static void
shares_within(void *state, const double *meters, double *low, double *high, int count)
{
	const Distances *distances = state;
	double total = distances->weight + distances->unknown;

	memset(low, 0, sizeof(double) * count);
	memset(high, 0, sizeof(double) * count);
	if (distances->all)
	{
		distribution_shares(distances->all, meters, high, count);
		distribution_shares(distances->known, meters, low, count);
	}
	for (int i = 0; i < count; i++)
	{
		if (low[i] > high[i])
			refuse_crossing(meters[i]);
		if (distances->unknown == 0)
			continue;
		low[i] *= distances->weight / total;
		high[i] = (high[i] * distances->weight + distances->unknown) / total;
		high[i] = Min(high[i], 1);
	}
}

/* The farthest finite distance of a distribution; 0 if there is none. */
static double
farthest_of(const Distribution *distances)
{
	for (uint32 i = distances->count; i > 0; i--)
	{
		double value = distribution_value(distances, i - 1);

		if (i % 1000 == 0)
			CHECK_FOR_INTERRUPTS();
		if (value <= DBL_MAX)
			return value;
	}
	return 0;
}

/* Where the finite distances are, as the axis needs to know. */
static void
find_range(ShareCurve *curve, const Distances *distances)
{
	double limit = DBL_MAX;
	double finite;
	double p[2] = {FEW, 0.5};
	double quantiles[2];

	if (distances->all == NULL)
		return;
	curve->farthest = Max(farthest_of(distances->all), farthest_of(distances->known));
	distribution_shares(distances->all, &limit, &finite, 1);
	for (int i = 0; i < 2; i++)
		p[i] *= finite;
	if (finite > 0 && distribution_quantiles(distances->all, p, quantiles, 2))
	{
		curve->few = quantiles[0];
		curve->median = quantiles[1];
	}
}

/* Draws with the arguments from number on: language, title, width. counts: of the gap whose these
 * are, or NULL. */
static Datum
draw_distances(FunctionCallInfo fcinfo, int number, Distances *distances, const GapCounts *counts)
{
	ShareCurve curve = {
		.within = shares_within,
		.state = distances,
		.unknown_locations = counts ? counts->unknown_locations : 0,
		.unknown_weights = counts ? counts->unknown_weights : 0,
		.language = language_argument(fcinfo, number),
		.title = text_argument(fcinfo, number + 1),
		.width = width_argument(fcinfo, number + 2, WIDTH_DEFAULT),
	};
	StringInfoData out;

	if (distances->all)
		distances->weight = distribution_total_weight(distances->all);
	curve.empty = distances->weight + distances->unknown == 0;
	find_range(&curve, distances);
	initStringInfo(&out);
	append_share_curve(&out, &curve);
	PG_RETURN_TEXT_P(cstring_to_text_with_len(out.data, out.len));
}

Datum
wsis_distance_curve(PG_FUNCTION_ARGS)
{
	Distances distances = {
		.all = distances_argument(fcinfo, 0, "distance_all"),
		.known = distances_argument(fcinfo, 1, "distance_known"),
		.unknown = unknown_argument(fcinfo, 2),
	};

	check_weights(&distances);
	return draw_distances(fcinfo, 3, &distances, NULL);
}

Datum
wsis_gap_curve(PG_FUNCTION_ARGS)
{
	Gap *gap;
	GapCounts counts;
	Distances distances = {0};

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	gap = PG_GETARG_GAP(0);
	gap_get_counts(gap, &counts);
	distances.unknown = gap_people_anywhere(gap, &counts);
	/* where all weights are 0, there are distributions without anything in them */
	if (gap->distributions > 0 && gap_all(gap)->count > 0)
	{
		distances.all = gap_all(gap);
		distances.known = gap_known(gap);
	}
	return draw_distances(fcinfo, 1, &distances, &counts);
}
