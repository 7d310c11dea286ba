/*
 * The state of the aggregates over places: a list that grows by doubling, and the order
 * in which a set keeps its places.
 */
#include "connectivity/place_set.h"

#include "miscadmin.h"
#include "utils/memutils.h"

#define FIRST_CAPACITY 2

static PlaceSet *
make_set(uint8 form, uint32 count, uint32 capacity)
{
	Size size = PLACE_SET_HEADER + (Size) capacity * sizeof(SetPlace);
	PlaceSet *set;

	if (!AllocSizeIsValid(size))
		ereport(ERROR, errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED), errmsg("place set too large"),
				errdetail("%u places would take %zu bytes, more than a value can.", capacity, size),
				errhint("Aggregate sets of a part of the places each, such as a continent, or "
						"places that lie close together as one."));
	set = palloc(size);
	memset(set, 0, PLACE_SET_HEADER);
	memset(set->places + count, 0, (Size) (capacity - count) * sizeof(SetPlace));
	SET_VARSIZE(set, size);
	set->version = PLACE_SET_VERSION;
	set->form = form;
	set->count = count;
	set->capacity = capacity;
	return set;
}

PlaceSet *
place_list_new(uint32 capacity)
{
	return make_set(PLACE_SET_LIST, 0, Max(capacity, FIRST_CAPACITY));
}

/* A list with the same places and room for more; the old one is the executor's to free. */
static PlaceSet *
copy_list(const PlaceSet *from, uint32 capacity)
{
	PlaceSet *list = make_set(PLACE_SET_LIST, from->count, capacity);

	memcpy(list->places, from->places, (Size) from->count * sizeof(SetPlace));
	return list;
}

/*
 * The state to write into: argument n of an aggregate's transition, a new one
 * when it is NULL, a copy when it is not the aggregate's own.
 */
PlaceSet *
place_list_state(FunctionCallInfo fcinfo, int argument)
{
	PlaceSet *set;

	if (PG_ARGISNULL(argument))
		return place_list_new(FIRST_CAPACITY);
	set = (PlaceSet *) PG_GETARG_POINTER(argument);
	if (VARATT_IS_4B_U(set) && set->form == PLACE_SET_LIST && AggCheckCallContext(fcinfo, NULL))
		return set;
	set = (PlaceSet *) PG_DETOAST_DATUM(PointerGetDatum(set));
	place_set_check(set);
	return copy_list(set, Max(set->capacity, FIRST_CAPACITY));
}

/* Adds a place; returns the state, perhaps a new one. */
PlaceSet *
place_list_add(PlaceSet *list, const SetPlace *place)
{
	if (list->count == list->capacity)
		list = copy_list(list, list->capacity * 2);
	list->places[list->count++] = *place;
	return list;
}

/* Adds the places of another set, of either form. */
PlaceSet *
place_list_add_set(PlaceSet *list, const PlaceSet *added)
{
	uint32 capacity = list->capacity;

	while (capacity - list->count < added->count && capacity < PG_INT32_MAX)
		capacity *= 2;
	if (capacity > list->capacity)
		list = copy_list(list, capacity);
	memcpy(list->places + list->count, added->places, (Size) added->count * sizeof(SetPlace));
	list->count += added->count;
	return list;
}

static inline int
compare_numbers(double a, double b)
{
	return a < b ? -1 : a > b;
}

/* What two places that are at the same point are compared by: id, none last; weight, unknown last.
 */
static int
compare_rest(const SetPlace *a, const SetPlace *b)
{
	int order = (int) (b->flags & SET_PLACE_HAS_ID) - (int) (a->flags & SET_PLACE_HAS_ID);

	if (order == 0)
		order = a->id < b->id ? -1 : a->id > b->id;
	if (order == 0)
		order = (int) (b->flags & SET_PLACE_WEIGHED) - (int) (a->flags & SET_PLACE_WEIGHED);
	if (order == 0)
		order = compare_numbers(a->weight, b->weight);
	return order;
}

/* West to east, south to north, what is nowhere last. */
static inline int
compare_places(const SetPlace *a, const SetPlace *b)
{
	if ((a->flags ^ b->flags) & SET_PLACE_LOCATED)
		return a->flags & SET_PLACE_LOCATED ? -1 : 1;
	if (a->longitude != b->longitude)
		return a->longitude < b->longitude ? -1 : 1;
	if (a->latitude != b->latitude)
		return a->latitude < b->latitude ? -1 : 1;
	return compare_rest(a, b);
}

int
set_place_compare(const SetPlace *a, const SetPlace *b)
{
	return compare_places(a, b);
}

#define ST_SORT sort_places
#define ST_ELEMENT_TYPE SetPlace
#define ST_COMPARE(a, b) compare_places(a, b)
#define ST_SCOPE static
#define ST_CHECK_FOR_INTERRUPTS
#define ST_DEFINE
#include "lib/sort_template.h"

PlaceSet *
place_list_sort(const PlaceSet *list)
{
	PlaceSet *set = make_set(PLACE_SET_SORTED, list->count, list->count);

	memcpy(set->places, list->places, (Size) list->count * sizeof(SetPlace));
	if (list->form == PLACE_SET_LIST)
		sort_places(set->places, set->count);
	return set;
}
