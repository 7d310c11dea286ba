/*
 * The type gap: how many places, and how many people in them, are connected, are not, or
 * nobody knows; and, where distances were given, how far the people are from a node of any
 * status and from one that is known to work, as two distributions.
 *
 * A value is flat. The distributions stand behind the counts; while they are the same there
 * is one. In the state of an aggregate they are buffers with spare room.
 */
#ifndef WSIS_CONNECTIVITY_GAP_H
#define WSIS_CONNECTIVITY_GAP_H

#include "wsis.h"

#include "connectivity/people.h"
#include "distribution/distribution.h"

typedef enum GapStatus
{
	GAP_CONNECTED,
	GAP_UNCONNECTED,
	GAP_UNKNOWN
} GapStatus;
#define GAP_STATUSES 3

typedef struct Gap
{
	int32 vl_len_;
	uint8 version;
	uint8 form;			 /* a DistributionForm: buffers make a state */
	uint8 distributions; /* 0: no distances; 1: both are the same; 2 */
	uint8 reserved;		 /* zero */
	int64 places[GAP_STATUSES];
	People people[GAP_STATUSES];
	int64 unknown_locations;
	int64 unknown_weights;
	/* all, then known */
} Gap;

#define GAP_VERSION 1
#define GAP_HEADER sizeof(Gap)

static inline Distribution *
gap_all(const Gap *gap)
{
	return gap->distributions == 0 ? NULL : (Distribution *) ((char *) gap + GAP_HEADER);
}

static inline Distribution *
gap_known(const Gap *gap)
{
	Distribution *all = gap_all(gap);

	return gap->distributions == 2 ? (Distribution *) ((char *) all + VARSIZE(all)) : all;
}

/* The status that a connection says, which may be NULL. */
static inline GapStatus
gap_status(bool is_null, bool connected)
{
	return is_null ? GAP_UNKNOWN : connected ? GAP_CONNECTED : GAP_UNCONNECTED;
}

static inline uint128
gap_people(const Gap *gap)
{
	return people_units(gap->people[GAP_CONNECTED]) + people_units(gap->people[GAP_UNCONNECTED]) +
		people_units(gap->people[GAP_UNKNOWN]);
}

/* An argument in its canonical form, whatever form it has. */
extern Gap *gap_sorted(Datum datum);
#define PG_GETARG_GAP(n) gap_sorted(PG_GETARG_DATUM(n))
/* A gap of these counts and distributions, which are sorted; known may be NULL. */
extern Gap *gap_make(const Gap *counts, const Distribution *all, const Distribution *known);
extern Gap *gap_with_canonical(const Gap *gap);

/* The people whose location is unknown: they may be within any distance. */
extern double gap_people_anywhere(const Gap *gap);
/* The people of a distribution in units; false where they are no gap's. */
extern bool gap_distribution_people(const Distribution *d, uint128 *units);
/* What is wrong with a gap, or NULL. */
extern const char *gap_wrong(const Gap *gap);

/*
 * The state of an aggregate; see gap_state.c. A large one is an expanded object, whose
 * distributions grow without being copied.
 */
typedef struct GapState
{
	Gap *counts;
	Distribution *all;	 /* NULL before the first distance */
	Distribution *known; /* NULL while it is the same */
	struct LargeGap *large;
	bool aggregate; /* or is this a call by hand? */
	Datum datum;
} GapState;

extern GapState gap_state(FunctionCallInfo fcinfo);
extern GapState gap_state_to_read(FunctionCallInfo fcinfo);
/* Room for so many cells of these parts more in both distributions, known a second one or not. */
extern void gap_state_make_room(FunctionCallInfo fcinfo, GapState *state, int parts, uint32 cells,
								bool two);
/* What a transition returns: the state, or by hand a value like any other. */
extern Datum gap_state_finish(const GapState *state);
/* The state as a value. */
extern Gap *gap_state_value(const GapState *state);

#endif /* WSIS_CONNECTIVITY_GAP_H */
