/*
 * Building the tree. A range of nodes is divided in the middle of the axis along
 * which it is widest; a range of at most NODE_LEAF nodes is sorted. Nodes are compared by all
 * that they are, so which node is in the middle, and which are on either
 * side, does not hang on the order in which they came: equal lists make equal bytes.
 */
#include "connectivity/node_set.h"

#include <math.h>

#include "miscadmin.h"

/* A node while it is moved: where, and which of the list. */
typedef struct Item
{
	int32 at[3];
	uint32 node;
} Item;

typedef struct Build
{
	const SetNode *nodes;
	const uint16 *rank; /* of a class by its name */
	Item *items;
	uint32 *marks;
	uint64 random;
} Build;

static int
compare_numbers(double a, double b)
{
	return a < b ? -1 : a > b;
}

/* The order of nodes that are at the same place in the tree's coordinates. */
static int
compare_nodes(const Build *build, const SetNode *a, const SetNode *b)
{
	int order = compare_numbers(a->longitude, b->longitude);

	if (order == 0)
		order = compare_numbers(a->latitude, b->latitude);
	if (order == 0)
		order = (int) b->has_id - (int) a->has_id;
	if (order == 0)
		order = a->id < b->id ? -1 : a->id > b->id;
	if (order == 0)
		order = (int) build->rank[a->class] - (int) build->rank[b->class];
	if (order == 0)
		order = (int) b->known - (int) a->known;
	return order;
}

/* Nodes that are equal along the axis. */
static int
compare_rest(const Build *build, const Item *a, const Item *b)
{
	for (int axis = 0; axis < 3; axis++)
		if (a->at[axis] != b->at[axis])
			return a->at[axis] < b->at[axis] ? -1 : 1;
	if (a->node == b->node)
		return 0;
	return compare_nodes(build, &build->nodes[a->node], &build->nodes[b->node]);
}

static inline bool
is_before(const Build *build, const Item *a, const Item *b, int axis)
{
	if (a->at[axis] != b->at[axis])
		return a->at[axis] < b->at[axis];
	return compare_rest(build, a, b) < 0;
}

static inline void
swap_items(Item *a, Item *b)
{
	Item item = *a;

	*a = *b;
	*b = item;
}

static void
sort_items(const Build *build, Item *items, uint32 count, int axis)
{
	for (uint32 i = 1; i < count; i++)
	{
		Item item = items[i];
		uint32 j = i;

		for (; j > 0 && is_before(build, &item, &items[j - 1], axis); j--)
			items[j] = items[j - 1];
		items[j] = item;
	}
}

/* A place among so many; which one doesn't change the tree. */
static inline uint32
draw(Build *build, uint32 count)
{
	build->random = build->random * UINT64CONST(6364136223846793005) + 1442695040888963407;
	return (uint32) (((build->random >> 32) * count) >> 32);
}

/* A middling item of a range: the median of three drawn ones. */
static Item
draw_pivot(Build *build, const Item *items, uint32 count, int axis)
{
	Item a = items[draw(build, count)];
	Item b = items[draw(build, count)];
	Item c = items[draw(build, count)];

	if (is_before(build, &b, &a, axis))
		swap_items(&a, &b);
	if (is_before(build, &c, &b, axis))
		b = is_before(build, &c, &a, axis) ? a : c;
	return b;
}

/* Puts the items that belong before the k-th, and the k-th, where they belong. */
static void
select_item(Build *build, Item *items, uint32 count, uint32 k, int axis)
{
	while (count > NODE_LEAF)
	{
		Item pivot = draw_pivot(build, items, count, axis);
		int64 i = -1;
		int64 j = count;

		CHECK_FOR_INTERRUPTS();
		for (;;)
		{
			do
				i++;
			while (is_before(build, &items[i], &pivot, axis));
			do
				j--;
			while (is_before(build, &pivot, &items[j], axis));
			if (i >= j)
				break;
			swap_items(&items[i], &items[j]);
		}
		/* up to j nothing is behind the pivot, beyond it nothing before */
		if (k <= j)
			count = j + 1;
		else
		{
			items += j + 1;
			count -= j + 1;
			k -= j + 1;
		}
	}
	sort_items(build, items, count, axis);
}

/* The axis along which a range is widest, the first of equal ones. */
static int
widest_axis(const Item *items, uint32 count)
{
	int32 low[3] = {PG_INT32_MAX, PG_INT32_MAX, PG_INT32_MAX};
	int32 high[3] = {PG_INT32_MIN, PG_INT32_MIN, PG_INT32_MIN};
	int widest = 0;

	for (uint32 i = 0; i < count; i++)
		for (int axis = 0; axis < 3; axis++)
		{
			low[axis] = Min(low[axis], items[i].at[axis]);
			high[axis] = Max(high[axis], items[i].at[axis]);
		}
	for (int axis = 1; axis < 3; axis++)
		if ((int64) high[axis] - low[axis] > (int64) high[widest] - low[widest])
			widest = axis;
	return widest;
}

static uint32
mark_of(const Build *build, const SetNode *node)
{
	return build->rank[node->class] | (node->known ? NODE_MARK_KNOWN : 0) |
		(node->has_id ? NODE_MARK_HAS_ID : 0);
}

static uint32
below_of(const Build *build, const SetNode *node)
{
	return (node->known ? NODE_MARK_BELOW_KNOWN : 0) |
		NODE_MARK_BELOW_CLASS(build->rank[node->class]);
}

/* Puts a range in order; returns what marks say of all nodes in it. */
static uint32
build_range(Build *build, uint32 low, uint32 high)
{
	uint32 below = 0;
	uint32 middle = low + (high - low) / 2;
	Item *items = build->items + low;

	if (high - low > NODE_LEAF)
	{
		int axis = widest_axis(items, high - low);

		select_item(build, items, high - low, middle - low, axis);
		below = below_of(build, &build->nodes[build->items[middle].node]);
		below |= build_range(build, low, middle);
		below |= build_range(build, middle + 1, high);
		build->marks[middle] = below | (uint32) axis << NODE_MARK_AXIS_SHIFT;
		return below;
	}
	sort_items(build, items, high - low, 0);
	for (uint32 i = low; i < high; i++)
		below |= below_of(build, &build->nodes[build->items[i].node]);
	return below;
}

static int32
scaled(double meters)
{
	return (int32) floor(meters * NODE_SCALE + 0.5);
}

static Item *
make_items(const SetNode *nodes, uint32 count)
{
	Item *items = palloc_extended((Size) (count + 1) * sizeof(Item), MCXT_ALLOC_HUGE);

	for (uint32 i = 0; i < count; i++)
	{
		EarthPoint point;

		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		earth_locate(&point, nodes[i].longitude, nodes[i].latitude);
		items[i] = (Item){{scaled(point.x), scaled(point.y), scaled(point.z)}, i};
	}
	return items;
}

/* The numbers of classes by their names; those without a class stay so. */
static uint16 *
rank_classes(const NodeSet *list)
{
	uint16 *rank = palloc(sizeof(uint16) * (NODE_CLASS_NONE + 1));

	rank[NODE_CLASS_NONE] = NODE_CLASS_NONE;
	for (uint32 i = 0; i < list->classes; i++)
		rank[node_set_classes(list)[i].sorted] = i;
	return rank;
}

static bool
has_ids(const NodeSet *list)
{
	bool found = false;

	for (uint32 i = 0; i < list->count && !found; i++)
		found = node_set_list(list)[i].has_id;
	return found;
}

/* A tree with room for all, its counts and its classes in order. */
static NodeSet *
make_tree(const NodeSet *list, bool ids)
{
	Size size = NODE_SET_HEADER +
		node_set_nodes_size(NODE_SET_TREE, list->count, ids ? list->count : 0) +
		(Size) list->classes * sizeof(NodeClass) + list->name_bytes;
	NodeSet *tree;
	char *name;

	node_set_check_size(list->count, size);
	tree = palloc(size);
	memcpy(tree, list, NODE_SET_HEADER);
	SET_VARSIZE(tree, size);
	tree->form = NODE_SET_TREE;
	tree->capacity = list->count;
	tree->ids = ids ? list->count : 0;
	tree->class_room = list->classes;
	tree->name_room = list->name_bytes;
	name = node_set_names(tree);
	for (uint32 i = 0; i < list->classes; i++)
	{
		const NodeClass *from = &node_set_classes(list)[node_set_classes(list)[i].sorted];

		node_set_classes(tree)[i] = (NodeClass){name - node_set_names(tree), from->length, i};
		memcpy(name, node_set_names(list) + from->offset, from->length);
		name += from->length;
	}
	return tree;
}

NodeSet *
node_tree_build(const NodeSet *list)
{
	const SetNode *nodes = node_set_list(list);
	bool ids = has_ids(list);
	uint16 *rank = rank_classes(list);
	NodeSet *tree = make_tree(list, ids);
	NodePlace *places = (NodePlace *) node_set_places(tree);
	NodePoint *points = (NodePoint *) node_set_points(tree);
	Build build = {nodes, rank, make_items(nodes, list->count), NULL, 1};

	build.marks = palloc_extended((Size) (list->count + 1) * sizeof(uint32),
								  MCXT_ALLOC_HUGE | MCXT_ALLOC_ZERO);
	build_range(&build, 0, list->count);
	for (uint32 i = 0; i < list->count; i++)
	{
		const Item *item = &build.items[i];
		const SetNode *node = &nodes[item->node];

		places[i] = (NodePlace){{item->at[0], item->at[1], item->at[2]},
								build.marks[i] | mark_of(&build, node)};
		points[i] = (NodePoint){node->longitude, node->latitude};
		if (ids)
			((int64 *) node_set_ids(tree))[i] = node->id;
	}
	pfree(build.items);
	pfree(build.marks);
	pfree(rank);
	return tree;
}
