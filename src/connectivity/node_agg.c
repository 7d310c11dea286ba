/* The aggregates: node_set_agg of points, union_agg of sets. */
#include "connectivity/node_set.h"

#include "miscadmin.h"
#include "utils/builtins.h"

#include "aggregate.h"
#include "geometry/geometry.h"

/* What a row says of its nodes, apart from where they are. */
typedef struct NodeRow
{
	SetNode node;
	bool left_out;
	text *class;
} NodeRow;

/* Arguments: state, point, id, class, active; the last ones may be missing. */
static NodeRow
node_row(FunctionCallInfo fcinfo)
{
	NodeRow row = {{0}, false, NULL};

	row.node.known = true;
	row.node.class = NODE_CLASS_NONE;
	if (PG_NARGS() > 2 && !PG_ARGISNULL(2))
	{
		row.node.id = PG_GETARG_INT64(2);
		row.node.has_id = true;
	}
	if (PG_NARGS() > 3)
	{
		if (!PG_ARGISNULL(3))
			row.class = PG_GETARG_TEXT_PP(3);
		row.node.known = !PG_ARGISNULL(4);
		row.left_out = row.node.known && !PG_GETARG_BOOL(4);
	}
	return row;
}

/* Adds a row's node at one of its places, or counts it. */
static void
add_place(NodeList *state, NodeRow *row, const Place *place)
{
	if (row->left_out)
		state->list->left_out++;
	else if (!place->known)
		state->list->unknown++;
	else
	{
		if (row->class && row->node.class == NODE_CLASS_NONE)
			row->node.class =
				node_list_class(state, VARDATA_ANY(row->class), VARSIZE_ANY_EXHDR(row->class));
		row->node.longitude = place->longitude;
		row->node.latitude = place->latitude;
		node_list_add(state, &row->node);
	}
}

PG_FUNCTION_INFO_V1(wsis_node_set_add);
Datum
wsis_node_set_add(PG_FUNCTION_ARGS)
{
	NodeList state = node_list_state(fcinfo, 0);
	NodeRow row = node_row(fcinfo);
	PlaceReader reader;
	Place place = {false, 0, 0};

	if (PG_ARGISNULL(1))
		add_place(&state, &row, &place);
	else
	{
		place_reader_begin(&reader, PG_GETARG_DATUM(1));
		while (place_reader_next(&reader, &place))
		{
			CHECK_FOR_INTERRUPTS();
			add_place(&state, &row, &place);
		}
		place_reader_end(&reader);
	}
	return node_list_datum(&state);
}

/* Transition of union_agg, and what combines the states of workers. */
PG_FUNCTION_INFO_V1(wsis_node_set_add_set);
Datum
wsis_node_set_add_set(PG_FUNCTION_ARGS)
{
	const NodeSet *added;
	NodeList state;

	if (PG_ARGISNULL(1))
		return aggregate_unchanged(fcinfo);
	added = node_set_value(PG_GETARG_DATUM(1));
	state = node_list_state(fcinfo, 0);
	node_list_add_set(&state, added);
	return node_list_datum(&state);
}

/* The state as a value: a tree of its own. */
PG_FUNCTION_INFO_V1(wsis_node_set_final);
Datum
wsis_node_set_final(PG_FUNCTION_ARGS)
{
	const NodeSet *set = node_set_value(PG_GETARG_DATUM(0));

	if (set->form == NODE_SET_TREE)
	{
		NodeSet *copy = palloc(VARSIZE(set));

		memcpy(copy, set, VARSIZE(set));
		PG_RETURN_POINTER(copy);
	}
	PG_RETURN_POINTER(node_tree_build(set));
}
