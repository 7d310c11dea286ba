/*
 * Scores of a composite index from the leaves to the root. What is missing stays out of a mean, as
 * long as enough is known; lower and upper say what it could make of it.
 */
#include "measures/composite_score.h"

#include <math.h>

#include "miscadmin.h"
#include "utils/memutils.h"

static void *
allocate(Size items, Size size)
{
	return MemoryContextAllocHuge(CurrentMemoryContext, Max(items, 1) * size);
}

/* A number as it can be stored: what overflows is an error, as in SQL. */
static double
checked(const CompositeNode *node, double x)
{
	if (isinf(x))
		ereport(ERROR, errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				errmsg("a score is out of range"),
				errdetail("It is that of node \"%s\".", node->name));
	return x;
}

/* The units in their order, and an empty result of each node. */
static CompositeScores *
start(const CompositeDefinition *definition, const CompositeData *data)
{
	CompositeScores *scores = palloc(sizeof(CompositeScores));
	const CompositeCell *cells = composite_cells(data);

	scores->definition = definition;
	scores->units = 0;
	scores->unit_names = allocate(data->cells, sizeof(uint32));
	for (uint32 i = 0; i < data->cells; i++)
	{
		if (i % 65536 == 0)
			CHECK_FOR_INTERRUPTS();
		if (i == 0 || cells[i].unit != cells[i - 1].unit)
			scores->unit_names[scores->units++] = cells[i].unit;
	}
	scores->results = palloc(sizeof(CompositeResult *) * definition->count);
	for (int i = 0; i < definition->count; i++)
	{
		CompositeResult *results = allocate(scores->units, sizeof(CompositeResult));

		for (uint32 unit = 0; unit < scores->units; unit++)
		{
			if (unit % 1024 == 0)
				CHECK_FOR_INTERRUPTS();
			results[unit] = (CompositeResult){NAN, NAN, NAN, NAN, 0, NAN, NAN, 0, 0, 0};
		}
		scores->results[i] = results;
	}
	return scores;
}

/* The leaf that each name of the data is of, -1 for those of units. */
static int *
find_leaves(const CompositeDefinition *definition, const CompositeData *data)
{
	int *leaves = palloc(sizeof(int) * ((Size) data->names + 1));

	for (uint32 i = 0; i < data->names; i++)
		leaves[i] = -1;
	for (int i = 0; i < definition->count; i++)
	{
		const CompositeNode *node = definition->nodes + i;
		uint32 name = composite_find(data, node->name, strlen(node->name));

		if (name != COMPOSITE_NO_NODE && node->aggregation == AGGREGATE_NONE)
			leaves[name] = i;
	}
	return leaves;
}

/* Nothing is left out unsaid: a value that no leaf takes is perhaps a slip in its name. */
pg_noreturn static void
refuse_node(const CompositeDefinition *definition, const CompositeData *data, uint32 name)
{
	ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			errmsg("composite index %s, edition %s, takes no value of \"%.*s\"", definition->code,
				   definition->edition, (int) composite_name_length(data, name),
				   composite_name(data, name)),
			errhint("Aggregate values of its leaves only: FILTER (WHERE node IN (SELECT node FROM "
					"wsis.composite_definition WHERE leaf AND code = … AND edition = …))."));
}

static void
take_values(CompositeScores *scores, const CompositeData *data)
{
	int *leaves = find_leaves(scores->definition, data);
	const CompositeCell *cells = composite_cells(data);
	uint32 unit = 0;

	for (uint32 i = 0; i < data->cells; i++)
	{
		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		if (i > 0 && cells[i].unit != cells[i - 1].unit)
			unit++;
		if (cells[i].node == COMPOSITE_NO_NODE)
			continue;
		if (leaves[cells[i].node] < 0)
			refuse_node(scores->definition, data, cells[i].node);
		scores->results[leaves[cells[i].node]][unit].raw = cells[i].value;
		scores->results[leaves[cells[i].node]][unit].known_share = 1;
	}
	pfree(leaves);
}

/* A weighted mean that takes one term after the other. */
typedef struct Mean
{
	CompositeAggregation aggregation;
	double sum; /* of terms, or of their logarithms */
	double weight;
	bool zero;	   /* a term is 0 */
	bool negative; /* a term is below 0 */
	bool unknown;  /* a term is NaN */
} Mean;

static void
add_to_mean(Mean *mean, double term, double weight)
{
	mean->weight += weight;
	if (isnan(term))
		mean->unknown = true;
	else if (mean->aggregation == AGGREGATE_ARITHMETIC)
		mean->sum += weight * term;
	else if (term > 0)
		mean->sum += weight * log(term);
	else
	{
		mean->zero |= term == 0;
		mean->negative |= term < 0;
	}
}

static double
mean_of(const Mean *mean, uint8 *reason)
{
	if (mean->negative)
		*reason = REASON_NEGATIVE;
	if (mean->negative || mean->unknown || mean->weight == 0)
		return NAN;
	if (mean->aggregation == AGGREGATE_ARITHMETIC)
		return mean->sum / mean->weight;
	return mean->zero ? 0 : exp(mean->sum / mean->weight);
}

/* What is below an inner node, of one unit. */
typedef struct Below
{
	Mean known;
	Mean lower;
	Mean upper;
	bool veto;		 /* of a known score */
	bool lower_veto; /* of a value that may be 0 */
	bool upper_veto;
	uint8 reason; /* of the first child without a bound */
} Below;

static void
add_child(Below *below, const CompositeNode *child, const CompositeResult *result)
{
	if (!isnan(result->score))
		add_to_mean(&below->known, result->score, child->weight);
	add_to_mean(&below->lower, result->lower, child->weight);
	add_to_mean(&below->upper, result->upper, child->weight);
	if (child->veto)
	{
		below->veto |= result->score == 0;
		below->lower_veto |= result->lower <= 0;
		below->upper_veto |= result->upper == 0;
	}
	if (below->reason == REASON_NONE && (isnan(result->lower) || isnan(result->upper)))
		below->reason =
			result->bound_reason != REASON_NONE ? result->bound_reason : result->score_reason;
}

/* What each part adds: points of the mean, or of its logarithm; a veto leaves none. */
static void
set_contributions(const CompositeScores *scores, const CompositeNode *node, uint32 unit,
				  const Below *below)
{
	const CompositeNode *nodes = scores->definition->nodes;
	/* where the mean is not the score but for its scale, they add up to the mean */
	bool bare = node->normalization == NORMALIZE_NONE && node->transformation == TRANSFORM_NONE &&
		isnan(node->floor) && isnan(node->cap);
	double scale = bare ? node->scale : 1;

	for (int i = node->first_child; i >= 0; i = nodes[i].next_sibling)
	{
		CompositeResult *child = scores->results[i] + unit;
		double share = nodes[i].weight / below->known.weight;

		if (isnan(child->score))
			continue;
		if (below->veto)
			child->contribution = 0;
		else if (node->aggregation == AGGREGATE_ARITHMETIC)
			child->contribution = share * child->score * scale;
		else
			child->contribution = share * log(child->score * scale);
	}
}

/* The raw value of an inner node, its known share, and its bounds before they are normalized. */
static void
aggregate(const CompositeScores *scores, const CompositeNode *node, uint32 unit)
{
	const CompositeNode *nodes = scores->definition->nodes;
	CompositeResult *result = scores->results[node - nodes] + unit;
	Mean none = {node->aggregation, 0, 0, false, false, false};
	Below below = {none, none, none, false, false, false, REASON_NONE};
	double share = 0;

	for (int i = node->first_child; i >= 0; i = nodes[i].next_sibling)
	{
		const CompositeResult *child = scores->results[i] + unit;

		add_child(&below, nodes + i, child);
		if (!isnan(child->score))
			share += nodes[i].share * child->known_share;
	}
	/* shares of thirds don't add up to 1 */
	result->known_share = share > 1 - 1e-12 ? 1 : share;
	result->bound_reason = below.reason;
	result->lower = below.lower_veto ? 0 : mean_of(&below.lower, &result->bound_reason);
	result->upper = below.upper_veto ? 0 : mean_of(&below.upper, &result->bound_reason);
	if (share >= node->least_known_share - 1e-12)
		result->raw = below.veto ? 0 : mean_of(&below.known, &result->score_reason);
	if (isnan(result->raw) && result->score_reason == REASON_NONE)
		result->score_reason = REASON_TOO_LITTLE_KNOWN;
	if (!isnan(result->raw))
		set_contributions(scores, node, unit, &below);
}

/* The bounds of a leaf without a value, or of an inner node with such leaves. */
static void
set_bounds(const CompositeScale *scale, CompositeResult *result)
{
	const CompositeNode *node = scale->node;
	bool leaf = node->aggregation == AGGREGATE_NONE;
	double lower;
	double upper;

	if (!isnan(result->score) && result->known_share == 1)
	{
		result->lower = result->upper = result->score;
		return;
	}
	if (result->known_share == 1 || composite_is_relative(node))
	{
		result->lower = result->upper = NAN;
		if (result->known_share < 1)
			result->bound_reason = REASON_RELATIVE;
		return;
	}
	if (leaf)
	{
		upper = node->cap;
		lower = !isnan(node->floor) ? node->floor : upper < 0 ? upper : 0;
		if (isnan(upper))
			result->bound_reason = REASON_NO_CAP;
	}
	else
	{
		lower = composite_normalize(scale, result->lower, &result->bound_reason);
		upper = composite_normalize(scale, result->upper, &result->bound_reason);
	}
	/* with goalposts downwards more becomes less */
	result->lower = (!leaf && scale->range < 0 ? upper : lower) * node->scale;
	result->upper = (!leaf && scale->range < 0 ? lower : upper) * node->scale;
}

static void
score_node(CompositeScores *scores, int number)
{
	const CompositeNode *node = scores->definition->nodes + number;
	CompositeResult *results = scores->results[number];
	CompositeScale scale;

	for (uint32 unit = 0; unit < scores->units && node->aggregation != AGGREGATE_NONE; unit++)
	{
		CHECK_FOR_INTERRUPTS();
		aggregate(scores, node, unit);
	}
	scale = composite_scale(node, results, scores->units);
	for (uint32 unit = 0; unit < scores->units; unit++)
	{
		CompositeResult *result = results + unit;

		if (unit % 256 == 0)
			CHECK_FOR_INTERRUPTS();
		if (!isnan(result->raw))
		{
			result->normalized =
				checked(node, composite_normalize(&scale, result->raw, &result->score_reason));
			result->score = checked(node, result->normalized * node->scale);
		}
		else if (result->score_reason == REASON_NONE)
			result->score_reason = REASON_NO_VALUE;
		set_bounds(&scale, result);
		checked(node, result->lower);
		checked(node, result->upper);
	}
	if (scale.sorted)
		pfree(scale.sorted);
}

CompositeScores *
composite_scores(const CompositeDefinition *definition, const CompositeData *data)
{
	CompositeScores *scores = start(definition, data);

	take_values(scores, data);
	/* each node is behind its parent in the order, so backwards its children come first */
	for (int i = definition->count - 1; i >= 0; i--)
	{
		int node = definition->order[i];

		score_node(scores, node);
		composite_rank(scores->results[node], scores->units,
					   definition->nodes[node].parent < 0 ? definition->digits : -1,
					   definition->dense);
	}
	return scores;
}
