/*
 * The score of every unit at every node of a composite index, from the leaves to the root, as
 * composite_score shows them.
 */
#ifndef WSIS_MEASURES_COMPOSITE_SCORE_H
#define WSIS_MEASURES_COMPOSITE_SCORE_H

#include "measures/composite_data.h"
#include "measures/composite_definition.h"

/* Why there is no score, or are no bounds. */
typedef enum CompositeReason
{
	REASON_NONE,
	REASON_NO_VALUE,		 /* a leaf without a value */
	REASON_TOO_LITTLE_KNOWN, /* less than the least known share */
	REASON_NO_LOGARITHM,	 /* of 0 or below, and no floor or cap */
	REASON_NEGATIVE,		 /* a geometric mean of something below 0 */
	REASON_NO_SPREAD,		 /* all units are equal */
	REASON_NO_CAP,			 /* a missing value could be any */
	REASON_RELATIVE			 /* a missing value would move what others are measured by */
} CompositeReason;

/* One unit at one node; NaN is NULL. */
typedef struct CompositeResult
{
	double raw;
	double normalized;
	double score;
	double contribution;
	double known_share;
	double lower;
	double upper;
	int32 rank; /* 0: none */
	uint8 score_reason;
	uint8 bound_reason;
} CompositeResult;

typedef struct CompositeScores
{
	const CompositeDefinition *definition;
	uint32 units;
	uint32 *unit_names;		   /* numbers of names in the data */
	CompositeResult **results; /* by node, then by unit */
} CompositeScores;

extern CompositeScores *composite_scores(const CompositeDefinition *definition,
										 const CompositeData *data);

/* How a node makes its normalized value of a raw one, with what the units themselves say. */
typedef struct CompositeScale
{
	const CompositeNode *node;
	bool usable; /* there is a spread */
	double from; /* normalized 0, and from there to 1 */
	double range;
	double *sorted; /* for ranks */
	uint32 count;
} CompositeScale;

extern CompositeScale composite_scale(const CompositeNode *node, const CompositeResult *results,
									  uint32 units);
/* NaN and a reason where there is none. */
extern double composite_normalize(const CompositeScale *scale, double raw, uint8 *reason);

/* The ranks of a node's units by their scores, rounded to so many digits unless that is -1. */
extern void composite_rank(CompositeResult *results, uint32 units, int digits, bool dense);

#endif /* WSIS_MEASURES_COMPOSITE_SCORE_H */
