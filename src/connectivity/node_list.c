/*
 * The state of the aggregates over nodes: a list that grows by doubling. A group
 * takes less than 200 bytes for its first two nodes and at most 64 a node later; a class's
 * name is kept once.
 */
#include "connectivity/node_set.h"

#include "common/int.h"
#include "miscadmin.h"

#define FIRST_CAPACITY 2
#define FIRST_CLASSES 4
#define FIRST_NAMES 32

/* A list with room for so much, with the counts of another. */
static NodeSet *
make_list(uint32 capacity, uint32 class_room, uint32 name_room, const NodeSet *from)
{
	Size size = NODE_SET_HEADER + (Size) capacity * sizeof(SetNode) +
		(Size) class_room * sizeof(NodeClass) + name_room;
	NodeSet *list;

	node_set_check_size(capacity, size);
	list = palloc0(size);
	if (from)
		memcpy(list, from, NODE_SET_HEADER);
	SET_VARSIZE(list, size);
	list->version = NODE_SET_VERSION;
	list->form = NODE_SET_LIST;
	list->capacity = capacity;
	list->ids = 0;
	list->class_room = class_room;
	list->name_room = name_room;
	return list;
}

NodeSet *
node_list_new(uint32 capacity)
{
	return make_list(Max(capacity, FIRST_CAPACITY), 0, 0, NULL);
}

/* A list with the same nodes and room for more; the old one is the executor's to free. */
static NodeSet *
copy_list(const NodeSet *from, uint32 capacity, uint32 class_room, uint32 name_room)
{
	NodeSet *list = make_list(capacity, class_room, name_room, from);

	memcpy(node_set_list(list), node_set_list(from), (Size) from->count * sizeof(SetNode));
	if (class_room > 0)
		memcpy(node_set_classes(list), node_set_classes(from),
			   (Size) from->classes * sizeof(NodeClass));
	if (name_room > 0)
		memcpy(node_set_names(list), node_set_names(from), from->name_bytes);
	return list;
}

/* The nodes of a tree as a list. */
static NodeSet *
list_of_tree(const NodeSet *tree)
{
	NodeSet *list =
		make_list(Max(tree->count, FIRST_CAPACITY), tree->class_room, tree->name_room, tree);

	for (uint32 i = 0; i < tree->count; i++)
	{
		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		node_set_list(list)[i] = node_set_node(tree, i);
	}
	memcpy(node_set_classes(list), node_set_classes(tree),
		   (Size) tree->class_room * sizeof(NodeClass) + tree->name_room);
	return list;
}

/*
 * The state to write into: argument n of an aggregate's transition, a new one
 * when it is NULL, a copy when it is not the aggregate's own.
 */
NodeSet *
node_list_state(FunctionCallInfo fcinfo, int argument)
{
	NodeSet *set;

	if (PG_ARGISNULL(argument))
		return node_list_new(FIRST_CAPACITY);
	set = (NodeSet *) PG_GETARG_POINTER(argument);
	if (VARATT_IS_4B_U(set) && set->form == NODE_SET_LIST && AggCheckCallContext(fcinfo, NULL))
		return set;
	set = (NodeSet *) PG_DETOAST_DATUM(PointerGetDatum(set));
	node_set_check_whole(set);
	if (set->form == NODE_SET_TREE)
		return list_of_tree(set);
	return copy_list(set, set->capacity, set->class_room, set->name_room);
}

static int
compare_names(const char *a, int a_length, const char *b, int b_length)
{
	int difference = memcmp(a, b, Min(a_length, b_length));

	return difference != 0 ? difference : a_length - b_length;
}

/* The class that is i-th by name, compared with a name. */
static int
compare_class(const NodeSet *set, uint32 i, const char *name, int length)
{
	int class_length = 0;
	const char *class = node_set_class_name(set, node_set_classes(set)[i].sorted, &class_length);

	return compare_names(class ? class : "", class_length, name, length);
}

/* Where a name is among the classes by name, or belongs. */
static uint32
find_name(const NodeSet *set, const char *name, int length, bool *found)
{
	uint32 low = 0;
	uint32 high = set->classes;

	*found = false;
	while (low < high && !*found)
	{
		uint32 middle = low + (high - low) / 2;
		int difference = compare_class(set, middle, name, length);

		if (difference < 0)
			low = middle + 1;
		else
			high = middle;
		*found = difference == 0;
	}
	return high;
}

int
node_set_find_class(const NodeSet *set, const char *name, int length)
{
	bool found;
	uint32 i = find_name(set, name, length, &found);

	return found ? node_set_classes(set)[i].sorted : -1;
}

static NodeSet *
with_class_room(NodeSet *list, int length)
{
	uint32 class_room = list->class_room;
	uint32 name_room = list->name_room;

	if (list->classes >= NODE_CLASSES_MAX)
		ereport(ERROR, errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				errmsg("a node set has at most %d classes", NODE_CLASSES_MAX),
				errhint("Tell single nodes apart by their ids."));
	if (list->classes == class_room)
		class_room = Max(FIRST_CLASSES, class_room * 2);
	while (list->name_bytes + length > name_room)
		name_room = Max(FIRST_NAMES, name_room * 2);
	if (class_room == list->class_room && name_room == list->name_room)
		return list;
	return copy_list(list, list->capacity, class_room, name_room);
}

/* The class of that name, a new one if need be; returns the state, perhaps a new one. */
NodeSet *
node_list_class(NodeSet *list, const char *name, int length, uint16 *class)
{
	bool found;
	uint32 i = find_name(list, name, length, &found);
	NodeClass *classes;

	if (found)
	{
		*class = node_set_classes(list)[i].sorted;
		return list;
	}
	if (length > NODE_CLASS_BYTES_MAX)
		ereport(ERROR, errcode(ERRCODE_STRING_DATA_RIGHT_TRUNCATION),
				errmsg("a node's class is longer than %d bytes", NODE_CLASS_BYTES_MAX),
				errdetail("It has %d bytes.", length));
	list = with_class_room(list, length);
	classes = node_set_classes(list);
	*class = list->classes;
	classes[*class].offset = list->name_bytes;
	classes[*class].length = length;
	memcpy(node_set_names(list) + list->name_bytes, name, length);
	list->name_bytes += length;
	for (uint32 j = list->classes++; j > i; j--)
		classes[j].sorted = classes[j - 1].sorted;
	classes[i].sorted = *class;
	return list;
}

/* Adds a node whose class is one of the list's; returns the state, perhaps a new one. */
NodeSet *
node_list_add(NodeSet *list, const SetNode *node)
{
	if (list->count == list->capacity)
		list = copy_list(list, list->capacity * 2, list->class_room, list->name_room);
	node_set_list(list)[list->count++] = *node;
	return list;
}

/* Adds the nodes and counts of another set, of either form. */
NodeSet *
node_list_add_set(NodeSet *list, const NodeSet *added)
{
	uint16 *classes = palloc(sizeof(uint16) * (added->classes + 1));
	uint32 capacity = list->capacity;

	for (uint32 i = 0; i < added->classes; i++)
	{
		int length;
		const char *name = node_set_class_name(added, i, &length);

		CHECK_FOR_INTERRUPTS();
		list = node_list_class(list, name, length, &classes[i]);
	}
	while (capacity - list->count < added->count && capacity < PG_INT32_MAX)
		capacity *= 2;
	if (capacity > list->capacity)
		list = copy_list(list, capacity, list->class_room, list->name_room);
	for (uint32 i = 0; i < added->count; i++)
	{
		SetNode node =
			added->form == NODE_SET_LIST ? node_set_list(added)[i] : node_set_node(added, i);

		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		if (node.class != NODE_CLASS_NONE)
			node.class = classes[node.class];
		node_set_list(list)[list->count++] = node;
	}
	pfree(classes);
	if (pg_add_s64_overflow(list->left_out, added->left_out, &list->left_out) ||
		pg_add_s64_overflow(list->unknown, added->unknown, &list->unknown))
		ereport(ERROR, errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				errmsg("a count of a node set leaves 64 bits"));
	return list;
}
