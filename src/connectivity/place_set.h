/*
 * The type place_set: places on the earth, each with a weight, such as the people who
 * live there, and perhaps an id. Where a place is, and what it weighs, may be unknown.
 *
 * A value is flat. As stored its places are sorted, each as often as it came, so equal
 * sets have equal bytes; as the state of an aggregate it is a list of places as they
 * came, with spare room.
 */
#ifndef WSIS_CONNECTIVITY_PLACE_SET_H
#define WSIS_CONNECTIVITY_PLACE_SET_H

#include "wsis.h"

#include <float.h>

typedef enum PlaceSetForm
{
	PLACE_SET_SORTED,
	PLACE_SET_LIST
} PlaceSetForm;

/* What is known of a place; what is not known is zero. */
#define SET_PLACE_LOCATED 1
#define SET_PLACE_WEIGHED 2
#define SET_PLACE_HAS_ID 4
#define SET_PLACE_FLAGS 7

typedef struct SetPlace
{
	double longitude; /* degrees; -0 is 0 */
	double latitude;
	double weight;
	int64 id;
	uint32 flags;
	uint32 reserved; /* zero */
} SetPlace;

typedef struct PlaceSet
{
	int32 vl_len_;
	uint8 version;
	uint8 form;
	uint16 reserved; /* zero */
	uint32 count;
	uint32 capacity; /* places there is room for; of a sorted set, count */
	SetPlace places[FLEXIBLE_ARRAY_MEMBER];
} PlaceSet;

#define PLACE_SET_VERSION 1
#define PLACE_SET_HEADER offsetof(PlaceSet, places)

/* place_set.c: an argument, sorted, whatever form it has; hostile bytes are refused. */
extern const PlaceSet *place_set_sorted(Datum datum);
extern void place_set_check(const PlaceSet *set);
extern void place_set_check_weight(double weight);
#define PG_GETARG_PLACE_SET(n) place_set_sorted(PG_GETARG_DATUM(n))

/* Is the place one that can be counted with: known where, known how much? */
static inline bool
set_place_counts(const SetPlace *place)
{
	return (place->flags & (SET_PLACE_LOCATED | SET_PLACE_WEIGHED)) ==
		(SET_PLACE_LOCATED | SET_PLACE_WEIGHED);
}

static inline bool
set_place_weight_is_valid(double weight)
{
	return weight >= 0 && weight <= DBL_MAX;
}

/* place_list.c: a list, and a sorted set of it, which is a fresh value. */
extern PlaceSet *place_list_new(uint32 capacity);
extern PlaceSet *place_list_copy(const PlaceSet *set);
extern PlaceSet *place_list_with_room(PlaceSet *list, uint64 capacity, bool own);
extern PlaceSet *place_list_add(PlaceSet *list, const SetPlace *place);
extern PlaceSet *place_list_sort(const PlaceSet *list);
extern int set_place_compare(const SetPlace *a, const SetPlace *b);

/* place_state.c: a list as the state of an aggregate. */
typedef struct PlaceState
{
	PlaceSet *list;
	struct LargeList *large; /* that the list is kept in, or NULL */
	MemoryContext aggregate; /* of the aggregate, or NULL */
} PlaceState;
extern PlaceState place_state(FunctionCallInfo fcinfo);
extern void place_state_make_room(PlaceState *state, uint32 more);
extern Datum place_state_datum(const PlaceState *state);
extern const PlaceSet *place_state_set(Datum datum);

/* place_text.c: text, and a list from it; NULL with *why at *at when it is none. */
extern char *place_set_write(const PlaceSet *set);
extern PlaceSet *place_set_read(const char **at, const char **why);

#endif /* WSIS_CONNECTIVITY_PLACE_SET_H */
