/*
 * The definition of a composite index, as one edition has it in the tables: a tree of nodes
 * whose leaves are values and whose inner nodes are means of what is below them.
 */
#ifndef WSIS_MEASURES_COMPOSITE_DEFINITION_H
#define WSIS_MEASURES_COMPOSITE_DEFINITION_H

#include "wsis.h"

typedef enum CompositeTransformation
{
	TRANSFORM_NONE,
	TRANSFORM_LN,
	TRANSFORM_LOG10,
	TRANSFORM_PIECEWISE
} CompositeTransformation;

typedef enum CompositeNormalization
{
	NORMALIZE_NONE,
	NORMALIZE_RATIO,
	NORMALIZE_MIN_MAX,
	NORMALIZE_Z_SCORE,
	NORMALIZE_RANK
} CompositeNormalization;

typedef enum CompositeAggregation
{
	AGGREGATE_NONE, /* a leaf */
	AGGREGATE_ARITHMETIC,
	AGGREGATE_GEOMETRIC
} CompositeAggregation;

/* Numbers of which there may be none. */
typedef struct CompositeNumbers
{
	bool given;
	bool one_row; /* an array without NULLs of one dimension */
	int count;
	double *numbers;
} CompositeNumbers;

/* NaN: not given. */
typedef struct CompositeNode
{
	char *name;
	char *parent_name; /* NULL: the root */
	double weight;
	CompositeTransformation transformation;
	CompositeNumbers points; /* x and y in turn */
	CompositeNormalization normalization;
	double low;
	double high;
	CompositeNumbers reference;
	int direction;
	double floor;
	double cap;
	double scale;
	CompositeAggregation aggregation;
	double least_known_share;
	bool veto;

	/* made from these by the check */
	int parent; /* -1: none, or not there yet */
	int first_child;
	int next_sibling; /* -1: none */
	int level;
	double share; /* of the weight of its siblings and itself */
} CompositeNode;

typedef struct CompositeDefinition
{
	const char *code;
	const char *edition;
	char *missing; /* what it lacks to be computed; NULL: nothing */
	int digits;	   /* by which it is ranked; -1: all */
	bool dense;	   /* ranks don't leave out numbers behind ties */
	int count;
	CompositeNode *nodes; /* in the order of their names */
	int *order;			  /* each node behind its parent, made by the check */
} CompositeDefinition;

/* Where goalposts are the least and the greatest value of the group, or mean and deviation. */
static inline bool
composite_is_relative(const CompositeNode *node)
{
	return node->normalization == NORMALIZE_Z_SCORE || node->normalization == NORMALIZE_RANK ||
		(node->normalization == NORMALIZE_MIN_MAX && node->low != node->low);
}

/*
 * Reads an edition, the user's or the one that came with wsis, or with built_in NULL the one that
 * counts; NULL: there is none. An SPI connection is open.
 */
extern CompositeDefinition *composite_definition_read(const char *code, const char *edition,
													  const bool *built_in, bool read_only,
													  MemoryContext context);

/* An error with the reason where more rows would not make it right; links the nodes. */
extern void composite_definition_check(CompositeDefinition *definition);
/* An error where rows are missing, or what is missing is said. */
extern void composite_definition_check_complete(CompositeDefinition *definition);

#endif /* WSIS_MEASURES_COMPOSITE_DEFINITION_H */
