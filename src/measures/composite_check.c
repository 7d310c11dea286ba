/*
 * What the definition of a composite index must be: checked when rows of it are written, as far as
 * more rows can't make it right, and as a whole when it is used.
 */
#include "measures/composite_definition.h"

#include <math.h>

#include "commands/trigger.h"
#include "executor/spi.h"
#include "miscadmin.h"
#include "utils/builtins.h"

pg_noreturn static void
refuse(const CompositeDefinition *definition, const CompositeNode *node, const char *reason,
	   const char *hint)
{
	ereport(ERROR, errcode(ERRCODE_CHECK_VIOLATION),
			errmsg("composite index %s, edition %s, can't be right", definition->code,
				   definition->edition),
			errdetail("Node \"%s\": %s.", node->name, reason), hint ? errhint("%s", hint) : 0);
}

/* A number that is there must be a finite one. */
static bool
is_finite(double number)
{
	return !isinf(number);
}

static bool
is_given(double number)
{
	return !isnan(number);
}

static void
check_numbers(const CompositeDefinition *definition, const CompositeNode *node,
			  const CompositeNumbers *numbers)
{
	if (!numbers->given)
		return;
	if (!numbers->one_row)
		refuse(definition, node, "points and reference values are a list of numbers without NULL",
			   NULL);
	for (int i = 0; i < numbers->count; i++)
	{
		CHECK_FOR_INTERRUPTS();
		if (isnan(numbers->numbers[i]) || isinf(numbers->numbers[i]))
			refuse(definition, node, "points and reference values must be finite", NULL);
	}
}

/* Linear between points, whose x goes up. */
static void
check_points(const CompositeDefinition *definition, const CompositeNode *node)
{
	const CompositeNumbers *points = &node->points;

	if (points->given != (node->transformation == TRANSFORM_PIECEWISE))
		refuse(definition, node, "points and the transformation piecewise go together",
			   "Give points as x and y in turn: {0,0,50,1,100,3}.");
	if (!points->given)
		return;
	if (points->count < 4 || points->count % 2 != 0)
		refuse(definition, node, "points are x and y in turn, of two points at least", NULL);
	for (int i = 2; i < points->count; i += 2)
		if (points->numbers[i] <= points->numbers[i - 2])
			refuse(definition, node, "each point's x must be above that of the point before it",
				   NULL);
}

/* A value that is transformed before it is a goalpost or a reference value. */
static void
check_logarithm(const CompositeDefinition *definition, const CompositeNode *node, double value)
{
	bool logarithm =
		node->transformation == TRANSFORM_LN || node->transformation == TRANSFORM_LOG10;

	if (logarithm && value <= 0)
		refuse(definition, node, "what logarithms are taken of must be above 0",
			   "Goalposts and reference values are given as they are, not as logarithms.");
}

static void
check_goalposts(const CompositeDefinition *definition, const CompositeNode *node)
{
	bool logarithm =
		node->transformation == TRANSFORM_LN || node->transformation == TRANSFORM_LOG10;

	if (!is_finite(node->low) || !is_finite(node->high))
		refuse(definition, node, "goalposts must be finite", NULL);
	check_logarithm(definition, node, node->low);
	check_logarithm(definition, node, node->high);
	switch (node->normalization)
	{
		case NORMALIZE_RATIO:
			if (is_given(node->low) || (!is_given(node->high) && !definition->missing))
				refuse(definition, node, "a ratio is one to the value high, without low", NULL);
			if (node->high == 0 || (logarithm && node->high == 1))
				refuse(definition, node, "there is no ratio to 0", NULL);
			break;
		case NORMALIZE_MIN_MAX:
			if (is_given(node->low) != is_given(node->high) && !definition->missing)
				refuse(definition, node, "one goalpost is without the other",
					   "Give both, or none for the least and the greatest value of the units.");
			if (node->low == node->high)
				refuse(definition, node, "its goalposts are equal", NULL);
			break;
		default:
			if (is_given(node->low) || is_given(node->high))
				refuse(definition, node, "goalposts are for min_max and ratio",
					   "With a known mean and deviation, use min_max from the mean to mean plus "
					   "deviation.");
	}
}

static void
check_reference(const CompositeDefinition *definition, const CompositeNode *node)
{
	const CompositeNumbers *reference = &node->reference;
	bool spread = false;

	if (node->direction != 1 && (node->direction != -1 || !composite_is_relative(node)))
		refuse(definition, node,
			   "direction is 1, or for min_max without goalposts, z_score and rank -1",
			   "With goalposts less is better where high is below low.");
	if (!reference->given)
		return;
	if (!composite_is_relative(node))
		refuse(definition, node,
			   "reference values are for min_max without goalposts, z_score and rank", NULL);
	for (int i = 0; i < reference->count; i++)
	{
		check_logarithm(definition, node, reference->numbers[i]);
		spread |= reference->numbers[i] != reference->numbers[0];
	}
	if (!spread)
		refuse(definition, node, "reference values must not all be equal", NULL);
}

static void
check_limits(const CompositeDefinition *definition, const CompositeNode *node)
{
	if (!(node->weight > 0) || !is_finite(node->weight))
		refuse(definition, node, "a weight must be above 0 and finite", NULL);
	if (!(node->scale > 0) || !is_finite(node->scale))
		refuse(definition, node, "the scale must be above 0 and finite", NULL);
	if (!is_finite(node->floor) || !is_finite(node->cap) || node->floor >= node->cap)
		refuse(definition, node, "the cap must be above the floor, and both finite", NULL);
	if (!(node->least_known_share > 0) || node->least_known_share > 1)
		refuse(definition, node, "the least known share must be above 0 and at most 1", NULL);
	if (node->least_known_share < 1 && node->aggregation == AGGREGATE_NONE)
		refuse(definition, node, "a least known share is for nodes that have others below them",
			   NULL);
	if (node->veto && !node->parent_name)
		refuse(definition, node, "the root has no parent to veto", NULL);
}

/* A node by itself. The tables refuse unknown words, so only a dropped constraint lets one in. */
static void
check_node(const CompositeDefinition *definition, const CompositeNode *node)
{
	if ((int) node->transformation < 0 || (int) node->normalization < 0)
		refuse(definition, node, "its transformation or normalization is unknown", NULL);
	check_limits(definition, node);
	check_numbers(definition, node, &node->points);
	check_numbers(definition, node, &node->reference);
	check_points(definition, node);
	check_goalposts(definition, node);
	check_reference(definition, node);
}

static int
compare_name(const void *name, const void *node)
{
	return strcmp(name, ((const CompositeNode *) node)->name);
}

/* A geometric mean is of what is not below 0: where that can't be, it is refused. */
static void
check_parent(const CompositeDefinition *definition, const CompositeNode *node,
			 const CompositeNode *parent)
{
	if (parent->aggregation == AGGREGATE_NONE)
		refuse(definition, parent, "it has nodes below it and no aggregation",
			   "An aggregation makes an inner node, none a leaf.");
	if (parent->aggregation == AGGREGATE_GEOMETRIC && node->normalization == NORMALIZE_Z_SCORE &&
		!(node->floor >= 0))
		refuse(definition, node,
			   "z-scores are below 0 for some, and its parent is a geometric mean", NULL);
}

/* Finds each node's parent and puts it below it, so that siblings are in the order of names. */
static void
link_nodes(CompositeDefinition *definition)
{
	const CompositeNode *root = NULL;

	for (int i = 0; i < definition->count; i++)
	{
		definition->nodes[i].parent = -1;
		definition->nodes[i].first_child = -1;
		definition->nodes[i].next_sibling = -1;
		definition->nodes[i].level = -1;
	}
	for (int i = definition->count - 1; i >= 0; i--)
	{
		CompositeNode *node = definition->nodes + i;
		CompositeNode *parent = NULL;

		CHECK_FOR_INTERRUPTS();
		if (!node->parent_name)
		{
			if (root)
				refuse(definition, node, "it has no parent, and neither has another one",
					   "An index has one root.");
			root = node;
		}
		else
			parent = bsearch(node->parent_name, definition->nodes, definition->count,
							 sizeof(CompositeNode), compare_name);
		if (!parent)
			continue;
		check_parent(definition, node, parent);
		node->parent = parent - definition->nodes;
		node->next_sibling = parent->first_child;
		parent->first_child = i;
	}
}

/* How far each node is from the root, or from one whose parent is not there yet. */
static void
set_levels(CompositeDefinition *definition)
{
	CompositeNode *nodes = definition->nodes;

	for (int i = 0; i < definition->count; i++)
	{
		int depth = 0;
		int at;

		/* up to one that is known, counting; then down again, in steps of the same path */
		for (at = i; at >= 0 && nodes[at].level < 0; at = nodes[at].parent)
		{
			if (++depth > definition->count)
				refuse(definition, nodes + i, "it is above itself", NULL);
			CHECK_FOR_INTERRUPTS();
		}
		depth += at < 0 ? -1 : nodes[at].level;
		for (at = i; at >= 0 && nodes[at].level < 0; at = nodes[at].parent)
			nodes[at].level = depth--;
	}
}

void
composite_definition_check(CompositeDefinition *definition)
{
	for (int i = 0; i < definition->count; i++)
	{
		CHECK_FOR_INTERRUPTS();
		check_node(definition, definition->nodes + i);
	}
	link_nodes(definition);
	set_levels(definition);
}

/* The tree from its root on, each node behind its parent, in order of names. */
static void
set_order(CompositeDefinition *definition, int root)
{
	CompositeNode *nodes = definition->nodes;
	int at = root;

	definition->order = palloc(sizeof(int) * definition->count);
	for (int i = 0; at >= 0; i++)
	{
		definition->order[i] = at;
		if (nodes[at].first_child >= 0)
			at = nodes[at].first_child;
		else
		{
			while (at >= 0 && nodes[at].next_sibling < 0)
				at = nodes[at].parent;
			if (at >= 0)
				at = nodes[at].next_sibling;
		}
	}
}

static void
set_shares(CompositeDefinition *definition)
{
	for (int i = 0; i < definition->count; i++)
	{
		CompositeNode *nodes = definition->nodes;
		double sum = 0;

		for (int child = nodes[i].first_child; child >= 0; child = nodes[child].next_sibling)
			sum += nodes[child].weight;
		for (int child = nodes[i].first_child; child >= 0; child = nodes[child].next_sibling)
			nodes[child].share = nodes[child].weight / sum;
		if (!nodes[i].parent_name)
			nodes[i].share = 1;
	}
}

void
composite_definition_check_complete(CompositeDefinition *definition)
{
	int root = -1;

	if (definition->missing)
		ereport(ERROR, errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				errmsg("composite index %s, edition %s, can't be computed", definition->code,
					   definition->edition),
				errdetail("It lacks: %s.", definition->missing),
				errhint("Copy its rows of composite_edition and composite_node as your own, with "
						"what it lacks."));
	composite_definition_check(definition);
	for (int i = 0; i < definition->count; i++)
	{
		CompositeNode *node = definition->nodes + i;

		if (node->parent_name && node->parent < 0)
			refuse(definition, node, "its parent is not there", NULL);
		if (node->aggregation != AGGREGATE_NONE && node->first_child < 0)
			refuse(definition, node, "it has an aggregation and no nodes below it", NULL);
		if (!node->parent_name)
			root = i;
	}
	if (root < 0)
		ereport(ERROR, errcode(ERRCODE_CHECK_VIOLATION),
				errmsg("composite index %s, edition %s, has no root", definition->code,
					   definition->edition),
				errhint("One node of composite_node has no parent."));
	set_order(definition, root);
	set_shares(definition);
}

/* After a statement that wrote rows of composite_edition or composite_node: each edition of them.
 */
PG_FUNCTION_INFO_V1(wsis_composite_check);
Datum
wsis_composite_check(PG_FUNCTION_ARGS)
{
	SPITupleTable *written;
	uint64 count;

	if (!CALLED_AS_TRIGGER(fcinfo) ||
		!TRIGGER_FIRED_AFTER(((TriggerData *) fcinfo->context)->tg_event) ||
		!TRIGGER_FIRED_FOR_STATEMENT(((TriggerData *) fcinfo->context)->tg_event))
		ereport(ERROR, errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				errmsg("composite_check is for triggers after a statement"));
	SPI_connect();
	SPI_register_trigger_data((TriggerData *) fcinfo->context);
	if (SPI_execute("SELECT DISTINCT code, edition, built_in FROM written", false, 0) !=
		SPI_OK_SELECT)
		elog(ERROR, "SPI_execute failed");
	written = SPI_tuptable;
	count = SPI_processed;
	for (uint64 i = 0; i < count; i++)
	{
		bool isnull;
		bool built_in = DatumGetBool(SPI_getbinval(written->vals[i], written->tupdesc, 3, &isnull));
		CompositeDefinition *definition =
			composite_definition_read(SPI_getvalue(written->vals[i], written->tupdesc, 1),
									  SPI_getvalue(written->vals[i], written->tupdesc, 2),
									  &built_in, false, CurrentMemoryContext);

		CHECK_FOR_INTERRUPTS();
		if (definition)
			composite_definition_check(definition);
	}
	SPI_finish();
	return PointerGetDatum(NULL);
}
