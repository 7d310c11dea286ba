/* Lists of places, which grow by doubling, and the order in which a set keeps its places. */
#include "connectivity/place_set.h"

#include "miscadmin.h"
#include "utils/memutils.h"

#include "connectivity/key_order.h"
#include "huge_pages.h"

#define FIRST_CAPACITY 2

/* Bytes of a set with room for so many places; raises when no value can be as large. */
static Size
set_size(uint64 capacity)
{
	Size size = PLACE_SET_HEADER + capacity * sizeof(SetPlace);

	if (!AllocSizeIsValid(size))
		ereport(ERROR, errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED), errmsg("place set too large"),
				errdetail(UINT64_FORMAT " places would take %zu bytes, more than a value can.",
						  capacity, size),
				errhint("Aggregate sets of a part of the places each, such as a continent, or "
						"places that lie close together as one."));
	return size;
}

static PlaceSet *
make_set(uint8 form, uint32 count, uint32 capacity)
{
	Size size = set_size(capacity);
	PlaceSet *set = palloc(size);

	expect_huge_pages(set, size);
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

/* A list of one's own with the places of a set of either form. */
PlaceSet *
place_list_copy(const PlaceSet *set)
{
	return copy_list(set, Max(set->capacity, FIRST_CAPACITY));
}

/* The list with room for so many; one's own grows where it is. */
PlaceSet *
place_list_with_room(PlaceSet *list, uint64 capacity, bool own)
{
	Size size = set_size(capacity);

	if (!own)
		return copy_list(list, capacity);
	list = repalloc(list, size);
	expect_huge_pages(list, size);
	SET_VARSIZE(list, size);
	list->capacity = capacity;
	return list;
}

/* Adds a place to a list of one's own; returns the list, which may have moved. */
PlaceSet *
place_list_add(PlaceSet *list, const SetPlace *place)
{
	if (list->count == list->capacity)
		list = place_list_with_room(list, (uint64) list->capacity * 2, true);
	list->places[list->count++] = *place;
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

/* Are the places in order as they are? Sets that were merged one by one may be. */
static bool
in_order(const PlaceSet *list)
{
	for (uint32 i = 1; i < list->count; i++)
	{
		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		if (compare_places(&list->places[i - 1], &list->places[i]) > 0)
			return false;
	}
	return true;
}

/* A key that is not smaller where the longitude is not. */
static inline uint64
longitude_key(double longitude)
{
	return (uint64) ((longitude + 180) * (((UINT64CONST(1) << KEY_ORDER_KEY_BITS) - 1) / 360.0));
}

/* Puts the places of a list where they belong: by longitude, then those of equal keys. */
static void
put_in_order(PlaceSet *set, const PlaceSet *list)
{
	KeyOrder order = key_order_begin(list->count);
	uint32 first = 0;

	for (uint32 i = 0; i < list->count; i++)
	{
		const SetPlace *place = &list->places[i];

		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		key_order_set(&order, i,
					  place->flags & SET_PLACE_LOCATED ? longitude_key(place->longitude)
													   : longitude_key(180),
					  i);
	}
	key_order_sort(&order, list->count);
	for (uint32 i = 0; i <= list->count; i++)
	{
		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		if (i < list->count)
			set->places[i] = list->places[key_order_item(&order, i)];
		if (i < list->count && key_order_is_equal(&order, i))
			continue;
		if (i - first > 1)
			sort_places(set->places + first, i - first);
		first = i;
	}
	key_order_end(&order);
}

PlaceSet *
place_list_sort(const PlaceSet *list)
{
	PlaceSet *set = make_set(PLACE_SET_SORTED, list->count, list->count);

	if (list->form == PLACE_SET_LIST && !in_order(list))
		put_in_order(set, list);
	else
		memcpy(set->places, list->places, (Size) list->count * sizeof(SetPlace));
	return set;
}
