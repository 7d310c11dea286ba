/*
 * The type gap_change: places and people by their status at two dates, three by three, so
 * that what is newly connected, lost, newly known and no longer known can be told apart.
 */
#ifndef WSIS_CONNECTIVITY_GAP_CHANGE_H
#define WSIS_CONNECTIVITY_GAP_CHANGE_H

#include "connectivity/gap.h"

#define GAP_CHANGES (GAP_STATUSES * GAP_STATUSES)

/* By status before, then by status after. */
typedef struct ChangeCounts
{
	int64 places[GAP_CHANGES];
	People people[GAP_CHANGES];
	int64 unknown_weights;
} ChangeCounts;

typedef struct ChangeCell
{
	int64 places;
	People people;
} ChangeCell;

/* As stored, and as the state of an aggregate: of the nine only those that there are. */
typedef struct GapChange
{
	int32 vl_len_;
	uint8 version;
	uint8 reserved; /* zero */
	uint16 changes; /* a bit each that has places */
	int64 unknown_weights;
	ChangeCell cells[FLEXIBLE_ARRAY_MEMBER];
} GapChange;

#define GAP_CHANGE_VERSION 1

#endif /* WSIS_CONNECTIVITY_GAP_CHANGE_H */
