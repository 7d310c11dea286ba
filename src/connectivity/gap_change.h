/*
 * The type gap_change: places and people by their status at two dates, three by three, so
 * that what is newly connected, lost, newly known and no longer known can be told apart.
 */
#ifndef WSIS_CONNECTIVITY_GAP_CHANGE_H
#define WSIS_CONNECTIVITY_GAP_CHANGE_H

#include "connectivity/gap.h"

#define GAP_CHANGES (GAP_STATUSES * GAP_STATUSES)

typedef struct GapChange
{
	int32 vl_len_;
	uint8 version;
	uint8 reserved[3];		   /* zero */
	int64 places[GAP_CHANGES]; /* by status before, then by status after */
	People people[GAP_CHANGES];
	int64 unknown_weights;
} GapChange;

#define GAP_CHANGE_VERSION 1

#endif /* WSIS_CONNECTIVITY_GAP_CHANGE_H */
