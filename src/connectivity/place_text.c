/*
 * Text of place sets: {2.35 48.85 2100000 #7,-17.45 14.69 ?,? 350}. A place is its longitude
 * and its latitude, or ? when nobody knows where it is; its weight, or ? when nobody knows it;
 * and perhaps an id behind #. Numbers are written as short as they are exact.
 */
#include "connectivity/place_set.h"

#include "common/shortest_dec.h"
#include "lib/stringinfo.h"
#include "miscadmin.h"
#include "utils/builtins.h"

#include "connectivity/earth.h"
#include "decimal.h"
#include "connectivity/read_text.h"

#define PLACE_TEXT_MAX (3 * DOUBLE_SHORTEST_DECIMAL_LEN + MAXINT8LEN + 16)

static void
write_place(StringInfo text, const SetPlace *place)
{
	char *at;

	enlargeStringInfo(text, PLACE_TEXT_MAX);
	at = text->data + text->len;
	if (place->flags & SET_PLACE_LOCATED)
		at = text_write_place(at, place->longitude, place->latitude);
	else
		*at++ = '?';
	*at++ = ' ';
	if (place->flags & SET_PLACE_WEIGHED)
		at = text_write_number(at, place->weight);
	else
		*at++ = '?';
	if (place->flags & SET_PLACE_HAS_ID)
	{
		*at++ = ' ';
		*at++ = '#';
		at += pg_lltoa(place->id, at);
	}
	*at = '\0';
	text->len = at - text->data;
}

char *
place_set_write(const PlaceSet *set)
{
	StringInfoData text;

	initStringInfo(&text);
	appendStringInfoChar(&text, '{');
	for (uint32 i = 0; i < set->count; i++)
	{
		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		if (i > 0)
			appendStringInfoChar(&text, ',');
		write_place(&text, &set->places[i]);
	}
	appendStringInfoChar(&text, '}');
	return text.data;
}

/* Two numbers, or ?. */
static const char *
read_location(const char *at, SetPlace *place, const char **why)
{
	if (*at == '?')
		return at + 1;
	*why = "There is no longitude";
	at = decimal_read(at, &place->longitude);
	if (!at)
		return NULL;
	*why = "There is no latitude";
	if (text_skip_blanks(at) == at)
		return NULL;
	at = decimal_read(text_skip_blanks(at), &place->latitude);
	if (!at)
		return NULL;
	*why = "A place is not on the earth";
	if (!earth_has(place->longitude, place->latitude))
		return NULL;
	place->longitude += 0.0;
	place->latitude += 0.0;
	place->flags |= SET_PLACE_LOCATED;
	return at;
}

/* A number, or ?. */
static const char *
read_weight(const char *at, SetPlace *place, const char **why)
{
	*why = "There is no weight";
	if (text_skip_blanks(at) == at)
		return NULL;
	at = text_skip_blanks(at);
	if (*at == '?')
		return at + 1;
	at = decimal_read(at, &place->weight);
	if (!at)
		return NULL;
	*why = "A weight is not a finite number from 0";
	if (!set_place_weight_is_valid(place->weight))
		return NULL;
	place->weight += 0.0;
	place->flags |= SET_PLACE_WEIGHED;
	return at;
}

static const char *
read_place(const char *at, PlaceSet **list, const char **why)
{
	SetPlace place = {0};

	at = read_location(at, &place, why);
	if (at)
		at = read_weight(at, &place, why);
	if (!at)
		return NULL;
	at = text_skip_blanks(at);
	if (*at == '#')
	{
		*why = "There is no 64-bit id";
		at = text_read_integer(at + 1, &place.id);
		if (!at)
			return NULL;
		place.flags |= SET_PLACE_HAS_ID;
		at = text_skip_blanks(at);
	}
	*list = place_list_add(*list, &place);
	return at;
}

/* Reads up to behind the closing brace. */
PlaceSet *
place_set_read(const char **at, const char **why)
{
	PlaceSet *list = place_list_new(0);
	const char *item = text_skip_blanks(*at);
	bool more = *item != '}';

	while (more)
	{
		const char *end;

		CHECK_FOR_INTERRUPTS();
		*at = item;
		end = read_place(item, &list, why);
		if (!end)
			return NULL;
		more = *end == ',';
		item = more ? text_skip_blanks(end + 1) : end;
	}
	*at = item;
	*why = "There is neither comma nor brace";
	if (*item != '}')
		return NULL;
	*at = item + 1;
	return list;
}
