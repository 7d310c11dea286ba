/*
 * The type node_set: nodes on the earth, each with an id, a class and a status.
 *
 * A value is flat. As stored it is a k-d tree over coordinates in space that is
 * implied by the order of its nodes, without pointers, so that nothing in it can
 * lead out of it; the order hangs on the nodes alone, so equal sets have equal bytes.
 * As the state of an aggregate it is a list of nodes as they came, with spare room.
 */
#ifndef WSIS_CONNECTIVITY_NODE_SET_H
#define WSIS_CONNECTIVITY_NODE_SET_H

#include "wsis.h"

#include "connectivity/earth.h"

typedef enum NodeSetForm
{
	NODE_SET_TREE, /* places, points, ids if any node has one, classes in order */
	NODE_SET_LIST  /* nodes, classes as they came */
} NodeSetForm;

/* Behind the header stand the nodes, then room for classes, then room for their names. */
typedef struct NodeSet
{
	int32 vl_len_;
	uint8 version;
	uint8 form;
	uint16 reserved; /* zero */
	uint32 count;	 /* nodes */
	uint32 capacity; /* nodes there is room for; of a tree, count */
	uint32 ids;		 /* of a tree: count or, when no node has an id, 0 */
	uint32 classes;
	uint32 class_room;
	uint32 name_bytes;
	uint32 name_room;
	uint32 reserved2; /* zero */
	int64 left_out;	  /* nodes that are not there (active is false) */
	int64 unknown;	  /* nodes of which nobody knows where */
	char body[FLEXIBLE_ARRAY_MEMBER];
} NodeSet;

#define NODE_SET_VERSION 1
#define NODE_SET_HEADER offsetof(NodeSet, body)

/* A node in a list. */
typedef struct SetNode
{
	double longitude;
	double latitude;
	int64 id; /* 0 when it has none */
	uint16 class;
	bool known; /* known to work */
	bool has_id;
	uint32 reserved; /* zero */
} SetNode;

/* A node in the tree: where, in 1/256 of a meter from the center of the earth, and its mark. */
typedef struct NodePlace
{
	int32 at[3];
	uint32 mark;
} NodePlace;

typedef struct NodePoint
{
	double longitude;
	double latitude;
} NodePoint;

/* A class: where its name is, and the class that is i-th by name (of a tree, i). */
typedef struct NodeClass
{
	uint32 offset;
	uint16 length;
	uint16 sorted;
} NodeClass;

#define NODE_CLASSES_MAX 65535
#define NODE_CLASS_NONE 65535
#define NODE_CLASS_BYTES_MAX 255
/* A binary tree's depth, which is that of int32 numbers. */
#define NODE_DEPTH_MAX 32

/* 1/256 m: the earth fits in 32 bits, a coordinate is off by half of it at most. */
#define NODE_SCALE 256.0

/*
 * A mark: the node's class and what else is to be known of it; and where the tree forks at
 * the node, by which axis, and what is below: a node known to work, classes (eleven
 * bits: classes that differ by a multiple of eleven share one).
 */
#define NODE_MARK_CLASS(mark) ((mark) &0xFFFF)
#define NODE_MARK_AXIS(mark) ((mark) >> 16 & 3)
#define NODE_MARK_AXIS_SHIFT 16
#define NODE_MARK_KNOWN (1u << 18)
#define NODE_MARK_HAS_ID (1u << 19)
#define NODE_MARK_BELOW_KNOWN (1u << 20)
#define NODE_MARK_BELOW_CLASS(class) (1u << (21 + (class) % 11))

/* Ranges of at most so many nodes are not divided. */
#define NODE_LEAF 8

/* The parts of a tree. */
static inline const NodePlace *
node_set_places(const NodeSet *set)
{
	return (const NodePlace *) set->body;
}
static inline const NodePoint *
node_set_points(const NodeSet *set)
{
	return (const NodePoint *) (set->body + (Size) set->count * sizeof(NodePlace));
}
static inline const int64 *
node_set_ids(const NodeSet *set)
{
	return (const int64 *) (set->body +
							(Size) set->count * (sizeof(NodePlace) + sizeof(NodePoint)));
}

/* The nodes of a list. */
static inline SetNode *
node_set_list(const NodeSet *set)
{
	return (SetNode *) set->body;
}

static inline Size
node_set_nodes_size(uint8 form, uint32 capacity, uint32 ids)
{
	if (form == NODE_SET_LIST)
		return (Size) capacity * sizeof(SetNode);
	return (Size) capacity * (sizeof(NodePlace) + sizeof(NodePoint)) + (Size) ids * sizeof(int64);
}

/* The classes of either form, and their names. */
static inline NodeClass *
node_set_classes(const NodeSet *set)
{
	return (NodeClass *) (set->body + node_set_nodes_size(set->form, set->capacity, set->ids));
}
static inline char *
node_set_names(const NodeSet *set)
{
	return (char *) (node_set_classes(set) + set->class_room);
}

/* node_set.c: an argument as a tree, whatever form it has; what is left of hostile bytes is
 * refused. */
extern const NodeSet *node_set_tree(Datum datum);
extern void node_set_check(const NodeSet *set);
/* Where a node of a tree is, which is on the earth; of a stored set nobody knows before. */
extern const NodePoint *node_set_point(const NodeSet *set, uint32 i);
extern void node_set_check_whole(const NodeSet *set);
extern void node_set_check_size(uint32 count, Size size);
#define PG_GETARG_NODE_SET(n) node_set_tree(PG_GETARG_DATUM(n))

/* One node of a tree, and a class's name; the name is NULL for no class. */
extern SetNode node_set_node(const NodeSet *set, uint32 i);
extern const char *node_set_class_name(const NodeSet *set, uint32 class, int *length);
/* The class of that name; -1 when there is none. */
extern int node_set_find_class(const NodeSet *set, const char *name, int length);

/* node_cache.c: an argument that is stored is fetched once for all calls of a function. */
typedef struct NodeCache
{
	struct varlena *pointer; /* the toast pointer that set was fetched from */
	const NodeSet *set;
} NodeCache;
extern const NodeSet *node_set_cached(NodeCache *cache, MemoryContext context, Datum datum);

/* node_list.c: a list that is being built, such as the state of an aggregate. */
typedef struct NodeList
{
	NodeSet *list;
	struct LargeList *object; /* that the list is kept in, or NULL */
	MemoryContext aggregate;  /* of the aggregate, or NULL */
	bool own;				  /* the list may be moved and freed */
} NodeList;
extern NodeSet *node_list_new(uint32 capacity);
extern const NodeSet *node_set_value(Datum datum);
extern NodeList node_list_state(FunctionCallInfo fcinfo, int argument);
extern Datum node_list_datum(const NodeList *builder);
extern uint16 node_list_class(NodeList *builder, const char *name, int length);
extern void node_list_add(NodeList *builder, const SetNode *node);
extern void node_list_add_set(NodeList *builder, const NodeSet *added);

/* node_tree.c: a list as a tree, which is a fresh value. */
extern NodeSet *node_tree_build(const NodeSet *list);

/* node_text.c: text, and a list from it; NULL with *why at *at when it is none. */
extern char *node_set_write(const NodeSet *set);
extern NodeSet *node_set_read(const char **at, const char **why);

#endif /* WSIS_CONNECTIVITY_NODE_SET_H */
