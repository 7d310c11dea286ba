/* The type node_set: guards, input, output, comparison. */
#include "connectivity/node_set.h"

#include "common/hashfn.h"
#include "lib/stringinfo.h"
#include "libpq/pqformat.h"
#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/memutils.h"

#include "comparison.h"
#include "connectivity/read_text.h"
#include "stored.h"

/*
 * Do the header's numbers fit the length? Then nothing that is read by them lies
 * outside: this is all that has to be known of a stored set, in constant time.
 */
void
node_set_check(const NodeSet *set)
{
	Size size = VARSIZE(set);
	bool sound = size >= NODE_SET_HEADER && set->version == NODE_SET_VERSION &&
		set->form <= NODE_SET_LIST && set->reserved == 0 && set->reserved2 == 0 &&
		set->count <= set->capacity && set->classes <= set->class_room &&
		set->classes <= NODE_CLASSES_MAX && set->name_bytes <= set->name_room &&
		set->left_out >= 0 && set->unknown >= 0;

	if (sound && set->form == NODE_SET_TREE)
		sound = set->count == set->capacity && (set->ids == 0 || set->ids == set->count);
	if (sound)
		sound = size ==
			NODE_SET_HEADER + node_set_nodes_size(set->form, set->capacity, set->ids) +
				(Size) set->class_room * sizeof(NodeClass) + set->name_room;
	if (!sound)
		refuse_stored("node set", "Its version is %d, its form %d, its length %zu",
					  size >= NODE_SET_HEADER ? set->version : 0,
					  size >= NODE_SET_HEADER ? set->form : 0, size);
}

const NodePoint *
node_set_point(const NodeSet *set, uint32 i)
{
	const NodePoint *point = &node_set_points(set)[i];

	if (!earth_has(point->longitude, point->latitude))
		refuse_stored("node set", "Its node %u is nowhere", i);
	return point;
}

/* Does so much fit in a value? */
void
node_set_check_size(uint32 count, Size size)
{
	if (!AllocSizeIsValid(size))
		ereport(ERROR, errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED), errmsg("node set too large"),
				errdetail("%u nodes would take %zu bytes, more than a value can.", count, size),
				errhint("Aggregate sets of a part of the nodes each, such as a continent."));
}

const NodeSet *
node_set_tree(Datum datum)
{
	const NodeSet *set;

	if (VARATT_IS_EXTERNAL_EXPANDED(DatumGetPointer(datum)))
		return node_tree_build(node_set_value(datum));
	set = (const NodeSet *) PG_DETOAST_DATUM(datum);
	node_set_check(set);
	if (set->form == NODE_SET_TREE)
		return set;
	node_set_check_whole(set);
	return node_tree_build(set);
}

/* A class's name, which is not terminated; of a class that there isn't, an error. */
const char *
node_set_class_name(const NodeSet *set, uint32 class, int *length)
{
	const NodeClass *entry = &node_set_classes(set)[class];

	if (class == NODE_CLASS_NONE)
		return NULL;
	if (class >= set->classes || entry->offset > set->name_bytes ||
		entry->length > set->name_bytes - entry->offset)
		refuse_stored("node set", "It has no class %u", class);
	*length = entry->length;
	return node_set_names(set) + entry->offset;
}

SetNode
node_set_node(const NodeSet *set, uint32 i)
{
	uint32 mark = node_set_places(set)[i].mark;
	const NodePoint *point = &node_set_points(set)[i];
	SetNode node = {point->longitude, point->latitude, 0, NODE_MARK_CLASS(mark), false, false, 0};

	node.known = (mark & NODE_MARK_KNOWN) != 0;
	node.has_id = (mark & NODE_MARK_HAS_ID) != 0 && set->ids > 0;
	if (node.has_id)
		node.id = node_set_ids(set)[i];
	return node;
}

/* The classes' names fill their room, one behind the other, each class once in order. */
static bool
classes_are_sound(const NodeSet *set)
{
	bool *seen = palloc0(set->classes + 1);
	uint32 offset = 0;
	bool sound = true;

	for (uint32 i = 0; i < set->classes && sound; i++)
	{
		const NodeClass *class = &node_set_classes(set)[i];

		sound = class->offset == offset && class->length <= NODE_CLASS_BYTES_MAX &&
			class->length <= set->name_bytes - offset && class->sorted < set->classes &&
			!seen[class->sorted] && (set->form == NODE_SET_LIST || class->sorted == i);
		if (sound)
			seen[class->sorted] = true;
		offset += class->length;
	}
	pfree(seen);
	return sound && offset == set->name_bytes;
}

/* The check of all that is in a set, before it is taken apart. */
void
node_set_check_whole(const NodeSet *set)
{
	node_set_check(set);
	if (!classes_are_sound(set))
		refuse_stored("node set", "Its classes are not in order");
	for (uint32 i = 0; i < set->count; i++)
	{
		SetNode node = set->form == NODE_SET_LIST ? node_set_list(set)[i] : node_set_node(set, i);

		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		if (!earth_has(node.longitude, node.latitude) ||
			(node.class >= set->classes && node.class != NODE_CLASS_NONE))
			refuse_stored("node set", "Its node %u is nowhere or of no class", i);
	}
}

/* Binary: version, three zero bytes, three counts, classes' names, then nodes. */

#define BINARY_NODE_MIN 19
#define BINARY_KNOWN 1
#define BINARY_HAS_ID 2

static void
refuse_binary(const char *why, int64 what)
{
	ereport(ERROR, errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
			errmsg("invalid node set in binary input"),
			errdetail("%s: " INT64_FORMAT ".", why, what));
}

/* The classes, in order of their names, each named once. */
static void
receive_classes(StringInfo buf, NodeList *builder, uint32 classes)
{
	for (uint32 i = 0; i < classes; i++)
	{
		int length = pq_getmsgbyte(buf);
		const char *name = pq_getmsgbytes(buf, length);

		CHECK_FOR_INTERRUPTS();
		if (memchr(name, 0, length) || !pg_verify_mbstr(GetDatabaseEncoding(), name, length, true))
			refuse_binary("a class is no text, its number", i);
		if (node_list_class(builder, name, length) != i ||
			node_set_classes(builder->list)[i].sorted != i)
			refuse_binary("classes are not in order, number", i);
	}
}

static SetNode
receive_node(StringInfo buf, uint32 classes)
{
	SetNode node = {0};
	int flags;

	node.longitude = pq_getmsgfloat8(buf);
	node.latitude = pq_getmsgfloat8(buf);
	node.class = pq_getmsgint(buf, 2);
	flags = pq_getmsgbyte(buf);
	if (!earth_has(node.longitude, node.latitude))
		refuse_binary("a node is not on the earth, its flags", flags);
	node.longitude += 0.0;
	node.latitude += 0.0;
	if (node.class != NODE_CLASS_NONE && node.class >= classes)
		refuse_binary("no such class", node.class);
	if (flags & ~(BINARY_KNOWN | BINARY_HAS_ID))
		refuse_binary("unknown flags", flags);
	node.known = (flags & BINARY_KNOWN) != 0;
	node.has_id = (flags & BINARY_HAS_ID) != 0;
	if (node.has_id)
		node.id = pq_getmsgint64(buf);
	return node;
}

/* A class without nodes would make equal sets differ. */
static void
refuse_unused_class(const NodeSet *list)
{
	bool *used = palloc0(list->classes + 1);

	for (uint32 i = 0; i < list->count; i++)
		if (node_set_list(list)[i].class != NODE_CLASS_NONE)
			used[node_set_list(list)[i].class] = true;
	for (uint32 i = 0; i < list->classes; i++)
		if (!used[i])
			refuse_binary("a class without nodes, number", i);
	pfree(used);
}

PG_FUNCTION_INFO_V1(wsis_node_set_recv);
Datum
wsis_node_set_recv(PG_FUNCTION_ARGS)
{
	StringInfo buf = (StringInfo) PG_GETARG_POINTER(0);
	uint32 header = pq_getmsgint(buf, 4);
	int64 left_out = pq_getmsgint64(buf);
	int64 unknown = pq_getmsgint64(buf);
	uint32 count = pq_getmsgint(buf, 4);
	uint32 classes = pq_getmsgint(buf, 4);
	NodeList builder = {NULL, NULL, NULL, true};

	if (header != (uint32) NODE_SET_VERSION << 24)
		refuse_binary("unknown version or reserved bytes", header);
	if (left_out < 0 || unknown < 0)
		refuse_binary("a count is negative", Min(left_out, unknown));
	if ((uint64) count * BINARY_NODE_MIN + classes > (uint64) (buf->len - buf->cursor))
		refuse_binary("the number of nodes does not fit the length", count);
	builder.list = node_list_new(count);
	receive_classes(buf, &builder, classes);
	builder.list->left_out = left_out;
	builder.list->unknown = unknown;
	for (uint32 i = 0; i < count; i++)
	{
		SetNode node = receive_node(buf, classes);

		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		node_list_add(&builder, &node);
	}
	refuse_unused_class(builder.list);
	PG_RETURN_POINTER(node_tree_build(builder.list));
}

PG_FUNCTION_INFO_V1(wsis_node_set_send);
Datum
wsis_node_set_send(PG_FUNCTION_ARGS)
{
	const NodeSet *set = PG_GETARG_NODE_SET(0);
	StringInfoData buf;

	node_set_check_whole(set);
	pq_begintypsend(&buf);
	pq_sendint32(&buf, (uint32) NODE_SET_VERSION << 24);
	pq_sendint64(&buf, set->left_out);
	pq_sendint64(&buf, set->unknown);
	pq_sendint32(&buf, set->count);
	pq_sendint32(&buf, set->classes);
	for (uint32 i = 0; i < set->classes; i++)
	{
		int length;
		const char *name = node_set_class_name(set, i, &length);

		pq_sendbyte(&buf, length);
		pq_sendbytes(&buf, name, length);
	}
	for (uint32 i = 0; i < set->count; i++)
	{
		SetNode node = node_set_node(set, i);

		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		pq_sendfloat8(&buf, node.longitude);
		pq_sendfloat8(&buf, node.latitude);
		pq_sendint16(&buf, node.class);
		pq_sendbyte(&buf, (node.known ? BINARY_KNOWN : 0) | (node.has_id ? BINARY_HAS_ID : 0));
		if (node.has_id)
			pq_sendint64(&buf, node.id);
	}
	PG_RETURN_BYTEA_P(pq_endtypsend(&buf));
}

static void
refuse_text(const char *text, const char *at, const char *why, struct Node *escontext)
{
	errsave(escontext, errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
			errmsg("invalid input syntax for type node_set: \"%.80s\"", text),
			errdetail("%s at \"%.40s\".", why, at),
			errhint("Write nodes as in {2.35 48.85 #7 \"fibre\",-17.45 14.69 ?}: longitude, "
					"latitude, id, class, ? for unknown whether it works."));
}

PG_FUNCTION_INFO_V1(wsis_node_set_in);
Datum
wsis_node_set_in(PG_FUNCTION_ARGS)
{
	const char *text = PG_GETARG_CSTRING(0);
	const char *at = text_skip_blanks(text);
	const char *why = "There is no opening brace";
	NodeSet *list = NULL;

	if (*at == '{')
	{
		at++;
		list = node_set_read(&at, &why);
	}
	if (list)
	{
		at = text_skip_blanks(at);
		if (*at == '\0')
			PG_RETURN_POINTER(node_tree_build(list));
		why = "There is something behind the closing brace";
	}
	refuse_text(text, at, why, fcinfo->context);
	PG_RETURN_NULL();
}

/* A state that is sent to another machine is written as it is; what reads it builds the tree. */
PG_FUNCTION_INFO_V1(wsis_node_set_out);
Datum
wsis_node_set_out(PG_FUNCTION_ARGS)
{
	PG_RETURN_CSTRING(node_set_write(node_set_value(PG_GETARG_DATUM(0))));
}

/* Some total order: fewer nodes first, then by bytes, which are equal for equal sets. */
static int
compare_node_sets(const NodeSet *const *x, const NodeSet *const *y)
{
	const NodeSet *a = *x;
	const NodeSet *b = *y;
	int order;

	if (a->count != b->count)
		return a->count < b->count ? -1 : 1;
	if (VARSIZE(a) != VARSIZE(b))
		return VARSIZE(a) < VARSIZE(b) ? -1 : 1;
	order = memcmp(a, b, VARSIZE(a));
	return order < 0 ? -1 : order > 0;
}

WSIS_COMPARISONS(node_set, const NodeSet *, PG_GETARG_NODE_SET, compare_node_sets);

PG_FUNCTION_INFO_V1(wsis_node_set_hash);
Datum
wsis_node_set_hash(PG_FUNCTION_ARGS)
{
	const NodeSet *set = PG_GETARG_NODE_SET(0);

	return hash_any((const unsigned char *) VARDATA(set), VARSIZE(set) - VARHDRSZ);
}

PG_FUNCTION_INFO_V1(wsis_node_set_hash_extended);
Datum
wsis_node_set_hash_extended(PG_FUNCTION_ARGS)
{
	const NodeSet *set = PG_GETARG_NODE_SET(0);

	return hash_any_extended((const unsigned char *) VARDATA(set), VARSIZE(set) - VARHDRSZ,
							 PG_GETARG_INT64(1));
}
