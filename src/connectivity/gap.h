/*
 * The type gap: how many places, and how many people in them, are connected, are not, or
 * nobody knows; and, where distances were given, how far the people are from a node of any
 * status and from one that is known to work, as two distributions.
 *
 * A value is flat. Behind its header stand the counts that are not 0, then the distributions;
 * while these are the same there is one. In the state of an aggregate they are buffers with
 * spare room.
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

typedef struct GapCounts
{
	int64 places[GAP_STATUSES];
	People people[GAP_STATUSES];
	int64 unknown_locations;
	int64 unknown_weights;
} GapCounts;

typedef struct Gap
{
	int32 vl_len_;
	uint8 version;
	uint8 form;			 /* a DistributionForm: buffers make a state */
	uint8 distributions; /* 0: no distances; 1: both are the same; 2 */
	uint8 parts;		 /* which counts there are */
	int64 counts[FLEXIBLE_ARRAY_MEMBER];
	/* all, then known */
} Gap;

#define GAP_VERSION 1
#define GAP_HEADER offsetof(Gap, counts)

/* Counts in their order: places and people of each status, unknown locations, unknown weights. */
#define GAP_PART_STATUS(status) (1 << (status))
#define GAP_PART_LOCATIONS (1 << GAP_STATUSES)
#define GAP_PART_WEIGHTS (2 << GAP_STATUSES)
#define GAP_PARTS_ALL ((4 << GAP_STATUSES) - 1)

/* The size of a gap of these parts, distributions apart. */
static inline Size
gap_size(int parts)
{
	int statuses = (parts & 1) + (parts >> 1 & 1) + (parts >> 2 & 1);
	int unknown = (parts >> GAP_STATUSES & 1) + (parts >> (GAP_STATUSES + 1) & 1);

	return GAP_HEADER + statuses * (sizeof(int64) + sizeof(People)) + unknown * sizeof(int64);
}

static inline Distribution *
gap_all(const Gap *gap)
{
	return gap->distributions == 0 ? NULL : (Distribution *) ((char *) gap + gap_size(gap->parts));
}

static inline Distribution *
gap_known(const Gap *gap)
{
	Distribution *all = gap_all(gap);

	return gap->distributions == 2 ? (Distribution *) ((char *) all + VARSIZE(all)) : all;
}

/* The counts of a gap; the parts that some need; a header with them, which has the parts given. */
extern void gap_get_counts(const Gap *gap, GapCounts *counts);
extern int gap_parts_needed(const GapCounts *counts);
extern void gap_put_counts(Gap *gap, const GapCounts *counts);

/* The status that a connection says, which may be NULL. */
static inline GapStatus
gap_status(bool is_null, bool connected)
{
	return is_null ? GAP_UNKNOWN : connected ? GAP_CONNECTED : GAP_UNCONNECTED;
}

static inline uint128
gap_people(const GapCounts *counts)
{
	return people_units(counts->people[GAP_CONNECTED]) +
		people_units(counts->people[GAP_UNCONNECTED]) + people_units(counts->people[GAP_UNKNOWN]);
}

/* An argument as it is, or an error where it is none. */
extern Gap *gap_stored(Datum datum);
/* The same of a gap's head alone. */
extern void gap_check_counts(const Gap *gap);
/* An argument in its canonical form, whatever form it has. */
extern Gap *gap_sorted(Datum datum);
#define PG_GETARG_GAP(n) gap_sorted(PG_GETARG_DATUM(n))
/* A gap of these counts and distributions, which are sorted; known may be NULL. */
extern Gap *gap_make(const GapCounts *counts, const Distribution *all, const Distribution *known);
extern bool gap_same_distances(const Distribution *all, const Distribution *known);
extern void gap_too_large(void);

/* The people whose location is unknown: they may be within any distance. */
extern double gap_people_anywhere(const Gap *gap, const GapCounts *counts);
/* The people of a distribution in units; false where they are no gap's. */
extern bool gap_distribution_people(const Distribution *d, uint128 *units);

/*
 * The state of an aggregate; see gap_state.c. A large one is an expanded object, whose
 * distributions grow without being copied.
 */
typedef struct GapState
{
	GapCounts counts;
	Distribution *all;	 /* NULL before the first distance */
	Distribution *known; /* NULL while it is the same */
	Gap *flat;			 /* or NULL: not there yet, or large */
	struct LargeGap *large;
	bool aggregate; /* or is this a call by hand? */
} GapState;

/* Argument 0: a new state where it is NULL, a copy where it is not the aggregate's own. */
extern void gap_state_get(FunctionCallInfo fcinfo, GapState *state);
/* The same for the final function, which gets a large state to read only. */
extern void gap_state_get_to_read(FunctionCallInfo fcinfo, GapState *state);
/* Room for so many cells of these parts more in both distributions, known a second one or not. */
extern void gap_state_make_room(FunctionCallInfo fcinfo, GapState *state, int parts, uint32 cells,
								bool two);
/* What a transition returns: the state, or by hand a value like any other. */
extern Datum gap_state_finish(GapState *state);
/* The state as a value. */
extern Gap *gap_state_value(const GapState *state);

#endif /* WSIS_CONNECTIVITY_GAP_H */
