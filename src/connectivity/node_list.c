/*
 * Lists of nodes, and the state of the aggregates: a list that grows by doubling. A group
 * takes less than 200 bytes for its first two nodes and at most 64 a node later; a class's
 * name is kept once. A state of some size is kept in an expanded object, which the
 * executor neither copies nor has to when it grows; small ones, of which there may
 * be as many as groups, are plain values.
 */
#include "connectivity/node_set.h"

#include "common/int.h"
#include "miscadmin.h"

#include "large_list.h"

#define FIRST_CAPACITY 2
#define FIRST_CLASSES 4
#define FIRST_NAMES 32
/* from this size on a state is an expanded object */
#define EXPANDED_SIZE 8192

static Size
list_size(uint32 capacity, uint32 class_room, uint32 name_room)
{
	Size size = NODE_SET_HEADER + (Size) capacity * sizeof(SetNode) +
		(Size) class_room * sizeof(NodeClass) + name_room;

	node_set_check_size(capacity, size);
	return size;
}

static void
set_room(NodeSet *list, uint32 capacity, uint32 class_room, uint32 name_room)
{
	SET_VARSIZE(list, list_size(capacity, class_room, name_room));
	list->capacity = capacity;
	list->class_room = class_room;
	list->name_room = name_room;
}

NodeSet *
node_list_new(uint32 capacity)
{
	NodeSet *list = palloc(list_size(Max(capacity, FIRST_CAPACITY), 0, 0));

	memset(list, 0, NODE_SET_HEADER);
	list->version = NODE_SET_VERSION;
	list->form = NODE_SET_LIST;
	set_room(list, Max(capacity, FIRST_CAPACITY), 0, 0);
	return list;
}

static Size
object_size(ExpandedObjectHeader *header)
{
	return VARSIZE(((LargeList *) header)->list);
}

static void
flatten_object(ExpandedObjectHeader *header, void *result, Size size)
{
	memcpy(result, ((LargeList *) header)->list, size);
}

static const ExpandedObjectMethods object_methods = {object_size, flatten_object};

/*
 * Makes room for more. A list of one's own, which is in the builder's hands alone, grows
 * where it is; another one is the executor's to free.
 */
static void
make_room(NodeList *builder, uint32 capacity, uint32 class_room, uint32 name_room)
{
	NodeSet *from = builder->list;
	NodeSet *list = from;
	Size size = list_size(capacity, class_room, name_room);
	Size names = (Size) from->class_room * sizeof(NodeClass);

	if (!builder->own)
	{
		list = palloc(size);
		memcpy(list, from, NODE_SET_HEADER + (Size) from->count * sizeof(SetNode));
		memcpy(list->body + (Size) capacity * sizeof(SetNode), node_set_classes(from),
			   (Size) from->classes * sizeof(NodeClass));
		set_room(list, capacity, class_room, name_room);
		memcpy(node_set_names(list), node_set_names(from), from->name_bytes);
	}
	else
	{
		char *classes;

		list = repalloc(list, size);
		classes = list->body + (Size) list->capacity * sizeof(SetNode);
		/* upward, so the names first */
		memmove(list->body + (Size) capacity * sizeof(SetNode) +
					(Size) class_room * sizeof(NodeClass),
				classes + names, list->name_bytes);
		memmove(list->body + (Size) capacity * sizeof(SetNode), classes,
				(Size) list->classes * sizeof(NodeClass));
		set_room(list, capacity, class_room, name_room);
	}
	builder->list = list;
	builder->own = true;
	if (builder->object)
		builder->object->list = list;
	else if (builder->aggregate && size >= EXPANDED_SIZE)
	{
		builder->object =
			large_list_new(&object_methods, list, VARSIZE(list), VARSIZE(list), builder->aggregate);
		pfree(list);
		builder->list = builder->object->list;
	}
}

/* The nodes of a tree as a list. */
static NodeSet *
list_of_tree(const NodeSet *tree)
{
	NodeSet *list =
		palloc(list_size(Max(tree->count, FIRST_CAPACITY), tree->class_room, tree->name_room));

	memcpy(list, tree, NODE_SET_HEADER);
	list->form = NODE_SET_LIST;
	list->ids = 0;
	set_room(list, Max(tree->count, FIRST_CAPACITY), tree->class_room, tree->name_room);
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

/* A value in whatever form it comes, checked; a list in an object is not copied. */
const NodeSet *
node_set_value(Datum datum)
{
	LargeList *object = large_list(datum, &object_methods);
	const NodeSet *set;

	if (object)
		return object->list;
	set = (const NodeSet *) PG_DETOAST_DATUM(datum);
	node_set_check_whole(set);
	return set;
}

/*
 * The state to write into: argument n of an aggregate's transition, a new one
 * when it is NULL, a copy when it is not the aggregate's own.
 */
NodeList
node_list_state(FunctionCallInfo fcinfo, int argument)
{
	NodeList builder = {NULL, NULL, NULL, false};
	NodeSet *set;

	if (!AggCheckCallContext(fcinfo, &builder.aggregate))
		builder.aggregate = NULL;
	if (PG_ARGISNULL(argument))
	{
		builder.list = node_list_new(0);
		builder.own = true;
		return builder;
	}
	set = (NodeSet *) PG_GETARG_POINTER(argument);
	if (builder.aggregate && VARATT_IS_EXTERNAL_EXPANDED_RW(set))
		builder.object = large_list(PointerGetDatum(set), &object_methods);
	if (builder.object)
	{
		builder.list = builder.object->list;
		builder.own = true;
	}
	else if (builder.aggregate && VARATT_IS_4B_U(set) && set->form == NODE_SET_LIST)
		builder.list = set;
	else
	{
		const NodeSet *value = node_set_value(PointerGetDatum(set));

		if (value->form == NODE_SET_TREE)
			builder.list = list_of_tree(value);
		else
		{
			builder.list = palloc(VARSIZE(value));
			memcpy(builder.list, value, VARSIZE(value));
		}
		builder.own = true;
	}
	return builder;
}

/*
 * What a transition returns: the state where it stood, or the new one. Called by itself, not
 * by an aggregate, it returns a value like any other.
 */
Datum
node_list_datum(const NodeList *builder)
{
	if (builder->object)
		return EOHPGetRWDatum(&builder->object->header);
	if (!builder->aggregate)
		return PointerGetDatum(node_tree_build(builder->list));
	return PointerGetDatum(builder->list);
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

static void
make_class_room(NodeList *builder, int length)
{
	const NodeSet *list = builder->list;
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
	if (class_room != list->class_room || name_room != list->name_room)
		make_room(builder, list->capacity, class_room, name_room);
}

/* The class of that name, a new one if need be. */
uint16
node_list_class(NodeList *builder, const char *name, int length)
{
	bool found;
	uint32 i = find_name(builder->list, name, length, &found);
	NodeSet *list;
	NodeClass *classes;
	uint16 class;

	if (found)
		return node_set_classes(builder->list)[i].sorted;
	if (length > NODE_CLASS_BYTES_MAX)
		ereport(ERROR, errcode(ERRCODE_STRING_DATA_RIGHT_TRUNCATION),
				errmsg("a node's class is longer than %d bytes", NODE_CLASS_BYTES_MAX),
				errdetail("It has %d bytes.", length),
				errhint("Give a class a short name, such as fibre."));
	make_class_room(builder, length);
	list = builder->list;
	classes = node_set_classes(list);
	class = list->classes;
	classes[class].offset = list->name_bytes;
	classes[class].length = length;
	memcpy(node_set_names(list) + list->name_bytes, name, length);
	list->name_bytes += length;
	for (uint32 j = list->classes++; j > i; j--)
		classes[j].sorted = classes[j - 1].sorted;
	classes[i].sorted = class;
	return class;
}

/* Adds a node whose class is one of the list's. */
void
node_list_add(NodeList *builder, const SetNode *node)
{
	NodeSet *list = builder->list;

	if (list->count == list->capacity)
	{
		make_room(builder, list->capacity * 2, list->class_room, list->name_room);
		list = builder->list;
	}
	node_set_list(list)[list->count++] = *node;
}

/* The classes of a set as those of a list, which gets those that it lacks. */
static uint16 *
map_classes(NodeList *builder, const NodeSet *added)
{
	uint16 *classes = palloc(sizeof(uint16) * (added->classes + 1));

	for (uint32 i = 0; i < added->classes; i++)
	{
		int length;
		const char *name = node_set_class_name(added, i, &length);

		CHECK_FOR_INTERRUPTS();
		classes[i] = node_list_class(builder, name, length);
	}
	return classes;
}

/* Adds the nodes and counts of another set, of either form. */
void
node_list_add_set(NodeList *builder, const NodeSet *added)
{
	uint16 *classes = map_classes(builder, added);
	NodeSet *list = builder->list;
	uint32 capacity = list->capacity;

	while (capacity - list->count < added->count && capacity < PG_INT32_MAX)
		capacity *= 2;
	if (capacity > list->capacity)
		make_room(builder, capacity, list->class_room, list->name_room);
	list = builder->list;
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
				errmsg("a count of a node set leaves 64 bits"),
				errhint("Counts of nodes left out and of unknown places add up; check the sets."));
}
