/* The type place_set: guards, input, output, comparison. */
#include "connectivity/place_set.h"

#include "common/hashfn.h"
#include "lib/stringinfo.h"
#include "libpq/pqformat.h"
#include "miscadmin.h"
#include "utils/builtins.h"

#include "comparison.h"
#include "connectivity/earth.h"
#include "connectivity/read_text.h"
#include "huge_pages.h"
#include "stored.h"

/* What is known of a place is sound, what is unknown is zero. */
static inline bool
place_is_sound(const SetPlace *place)
{
	return place->reserved == 0 && place->flags <= SET_PLACE_FLAGS &&
		earth_has(place->longitude, place->latitude) && set_place_weight_is_valid(place->weight) &&
		(place->flags & SET_PLACE_LOCATED || (place->longitude == 0 && place->latitude == 0)) &&
		(place->flags & SET_PLACE_WEIGHED || place->weight == 0) &&
		(place->flags & SET_PLACE_HAS_ID || place->id == 0);
}

static void
check_places(const PlaceSet *set)
{
	for (uint32 i = 0; i < set->count; i++)
	{
		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		if (!place_is_sound(&set->places[i]))
			refuse_stored("place set", "Its place %u is none", i);
		if (set->form == PLACE_SET_SORTED && i > 0 &&
			set_place_compare(&set->places[i - 1], &set->places[i]) > 0)
			refuse_stored("place set", "Its place %u is not in order", i);
	}
}

/* All that has to be known of a set before anything in it is used. */
void
place_set_check(const PlaceSet *set)
{
	Size size = VARSIZE(set);
	bool sound = size >= PLACE_SET_HEADER && set->version == PLACE_SET_VERSION &&
		set->form <= PLACE_SET_LIST && set->reserved == 0 && set->count <= set->capacity &&
		size == PLACE_SET_HEADER + (Size) set->capacity * sizeof(SetPlace) &&
		(set->form == PLACE_SET_LIST || set->count == set->capacity);

	if (!sound)
		refuse_stored("place set", "Its version is %d, its form %d, its length %zu",
					  size >= PLACE_SET_HEADER ? set->version : 0,
					  size >= PLACE_SET_HEADER ? set->form : 0, size);
	check_places(set);
}

void
place_set_check_weight(double weight)
{
	if (!set_place_weight_is_valid(weight))
		ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				errmsg("a weight must be a finite number from 0"), errdetail("It is %g.", weight),
				errhint("NULL is for a weight that is unknown."));
}

const PlaceSet *
place_set_sorted(Datum datum)
{
	const PlaceSet *set = huge_pages_detoast(datum);

	place_set_check(set);
	return set->form == PLACE_SET_SORTED ? set : place_list_sort(set);
}

/* Binary: version, three zero bytes, the count; of each place its flags, then what is known. */

static void
refuse_binary(const char *why, int64 what)
{
	ereport(ERROR, errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
			errmsg("invalid place set in binary input"),
			errdetail("%s: " INT64_FORMAT ".", why, what));
}

static SetPlace
receive_place(StringInfo buf)
{
	SetPlace place = {0};

	place.flags = pq_getmsgbyte(buf);
	if (place.flags & ~SET_PLACE_FLAGS)
		refuse_binary("unknown flags", place.flags);
	if (place.flags & SET_PLACE_LOCATED)
	{
		place.longitude = pq_getmsgfloat8(buf) + 0.0;
		place.latitude = pq_getmsgfloat8(buf) + 0.0;
	}
	if (place.flags & SET_PLACE_WEIGHED)
		place.weight = pq_getmsgfloat8(buf) + 0.0;
	if (place.flags & SET_PLACE_HAS_ID)
		place.id = pq_getmsgint64(buf);
	if (!earth_has(place.longitude, place.latitude))
		refuse_binary("a place is not on the earth, its flags", place.flags);
	if (!set_place_weight_is_valid(place.weight))
		refuse_binary("a weight is no finite number from 0, its flags", place.flags);
	return place;
}

PG_FUNCTION_INFO_V1(wsis_place_set_recv);
Datum
wsis_place_set_recv(PG_FUNCTION_ARGS)
{
	StringInfo buf = (StringInfo) PG_GETARG_POINTER(0);
	uint32 header = pq_getmsgint(buf, 4);
	uint32 count = pq_getmsgint(buf, 4);
	PlaceSet *list;

	if (header != (uint32) PLACE_SET_VERSION << 24)
		refuse_binary("unknown version or reserved bytes", header);
	if (count > (uint32) (buf->len - buf->cursor))
		refuse_binary("the number of places does not fit the length", count);
	list = place_list_new(count);
	for (uint32 i = 0; i < count; i++)
	{
		SetPlace place = receive_place(buf);

		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		list = place_list_add(list, &place);
	}
	PG_RETURN_POINTER(place_list_sort(list));
}

PG_FUNCTION_INFO_V1(wsis_place_set_send);
Datum
wsis_place_set_send(PG_FUNCTION_ARGS)
{
	const PlaceSet *set = PG_GETARG_PLACE_SET(0);
	StringInfoData buf;

	pq_begintypsend(&buf);
	pq_sendint32(&buf, (uint32) PLACE_SET_VERSION << 24);
	pq_sendint32(&buf, set->count);
	for (uint32 i = 0; i < set->count; i++)
	{
		const SetPlace *place = &set->places[i];

		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		pq_sendbyte(&buf, place->flags);
		if (place->flags & SET_PLACE_LOCATED)
		{
			pq_sendfloat8(&buf, place->longitude);
			pq_sendfloat8(&buf, place->latitude);
		}
		if (place->flags & SET_PLACE_WEIGHED)
			pq_sendfloat8(&buf, place->weight);
		if (place->flags & SET_PLACE_HAS_ID)
			pq_sendint64(&buf, place->id);
	}
	PG_RETURN_BYTEA_P(pq_endtypsend(&buf));
}

static void
refuse_text(const char *text, const char *at, const char *why, struct Node *escontext)
{
	errsave(escontext, errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
			errmsg("invalid input syntax for type place_set: \"%.80s\"", text),
			errdetail("%s at \"%.40s\".", why, at),
			errhint("Write places as in {2.35 48.85 2100000 #7,-17.45 14.69 ?,? 350}: longitude, "
					"latitude, weight, id; ? for an unknown place or weight."));
}

PG_FUNCTION_INFO_V1(wsis_place_set_in);
Datum
wsis_place_set_in(PG_FUNCTION_ARGS)
{
	const char *text = PG_GETARG_CSTRING(0);
	const char *at = text_skip_blanks(text);
	const char *why = "There is no opening brace";
	PlaceSet *list = NULL;

	if (*at == '{')
	{
		at++;
		list = place_set_read(&at, &why);
	}
	if (list)
	{
		at = text_skip_blanks(at);
		if (*at == '\0')
			PG_RETURN_POINTER(place_list_sort(list));
		why = "There is something behind the closing brace";
	}
	refuse_text(text, at, why, fcinfo->context);
	PG_RETURN_NULL();
}

/* A state that is sent to another machine is written as it is; what reads it sorts it. */
PG_FUNCTION_INFO_V1(wsis_place_set_out);
Datum
wsis_place_set_out(PG_FUNCTION_ARGS)
{
	const PlaceSet *set = (const PlaceSet *) PG_DETOAST_DATUM(PG_GETARG_DATUM(0));

	place_set_check(set);
	PG_RETURN_CSTRING(place_set_write(set));
}

/* Some total order: fewer places first, then by bytes, which are equal for equal sets. */
static int
compare_place_sets(const PlaceSet *const *x, const PlaceSet *const *y)
{
	const PlaceSet *a = *x;
	const PlaceSet *b = *y;
	int order;

	if (a->count != b->count)
		return a->count < b->count ? -1 : 1;
	order = memcmp(a->places, b->places, (Size) a->count * sizeof(SetPlace));
	return order < 0 ? -1 : order > 0;
}

WSIS_COMPARISONS(place_set, const PlaceSet *, PG_GETARG_PLACE_SET, compare_place_sets);

PG_FUNCTION_INFO_V1(wsis_place_set_hash);
Datum
wsis_place_set_hash(PG_FUNCTION_ARGS)
{
	const PlaceSet *set = PG_GETARG_PLACE_SET(0);

	return hash_any((const unsigned char *) VARDATA(set), VARSIZE(set) - VARHDRSZ);
}

PG_FUNCTION_INFO_V1(wsis_place_set_hash_extended);
Datum
wsis_place_set_hash_extended(PG_FUNCTION_ARGS)
{
	const PlaceSet *set = PG_GETARG_PLACE_SET(0);

	return hash_any_extended((const unsigned char *) VARDATA(set), VARSIZE(set) - VARHDRSZ,
							 PG_GETARG_INT64(1));
}
