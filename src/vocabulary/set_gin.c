/*
 * GIN for the sets: the keys are the members. One set of consistency checks
 * serves both types.
 */
#include "wsis.h"

#include "access/gin.h"
#include "access/stratnum.h"

#include "vocabulary/types.h"

/* Strategies, as in core's array_ops; 5 takes a member on the right. */
#define STRATEGY_OVERLAPS 1
#define STRATEGY_CONTAINS 2
#define STRATEGY_CONTAINED 3
#define STRATEGY_EQUAL 4
#define STRATEGY_CONTAINS_MEMBER 5

static Datum *
action_line_set_keys(ActionLineSet set, int32 *count)
{
	Datum *keys = palloc(sizeof(Datum) * ACTION_LINES);

	*count = 0;
	for (ActionLine line = 0; line < ACTION_LINES; line++)
		if (set & ACTION_LINE_BIT(line))
			keys[(*count)++] = ActionLineGetDatum(line);
	return keys;
}

static Datum *
sdg_set_keys(const SdgBits *set, int32 *count)
{
	Datum *keys = palloc(sizeof(Datum) * (sdg_bits_count(set) + 1));

	*count = 0;
	for (int bit = -1; (bit = sdg_bits_next(set, bit + 1)) >= 0;)
		keys[(*count)++] = SdgGetDatum(sdg_of_bit(bit));
	return keys;
}

/* Which rows a search without keys, or one that wants few members, has to look at. */
static int32
search_mode(StrategyNumber strategy, int32 count)
{
	switch (strategy)
	{
		case STRATEGY_CONTAINED:
			return GIN_SEARCH_MODE_INCLUDE_EMPTY;
		case STRATEGY_CONTAINS:
			return count ? GIN_SEARCH_MODE_DEFAULT : GIN_SEARCH_MODE_ALL;
		case STRATEGY_EQUAL:
			return count ? GIN_SEARCH_MODE_DEFAULT : GIN_SEARCH_MODE_INCLUDE_EMPTY;
		default:
			return GIN_SEARCH_MODE_DEFAULT;
	}
}

PG_FUNCTION_INFO_V1(wsis_action_line_set_extract_value);
Datum
wsis_action_line_set_extract_value(PG_FUNCTION_ARGS)
{
	PG_RETURN_POINTER(
		action_line_set_keys(PG_GETARG_ACTION_LINE_SET(0), (int32 *) PG_GETARG_POINTER(1)));
}

PG_FUNCTION_INFO_V1(wsis_action_line_set_extract_query);
Datum
wsis_action_line_set_extract_query(PG_FUNCTION_ARGS)
{
	int32 *count = (int32 *) PG_GETARG_POINTER(1);
	StrategyNumber strategy = PG_GETARG_UINT16(2);
	ActionLineSet query = strategy == STRATEGY_CONTAINS_MEMBER
		? ACTION_LINE_BIT(PG_GETARG_ACTION_LINE(0))
		: PG_GETARG_ACTION_LINE_SET(0);
	Datum *keys = action_line_set_keys(query, count);

	*(int32 *) PG_GETARG_POINTER(6) = search_mode(strategy, *count);
	PG_RETURN_POINTER(keys);
}

PG_FUNCTION_INFO_V1(wsis_sdg_set_extract_value);
Datum
wsis_sdg_set_extract_value(PG_FUNCTION_ARGS)
{
	SdgBits set = PG_GETARG_SDG_BITS(0);

	PG_RETURN_POINTER(sdg_set_keys(&set, (int32 *) PG_GETARG_POINTER(1)));
}

/* A member that is asked for may be an indicator, which no set holds: no row then. */
PG_FUNCTION_INFO_V1(wsis_sdg_set_extract_query);
Datum
wsis_sdg_set_extract_query(PG_FUNCTION_ARGS)
{
	int32 *count = (int32 *) PG_GETARG_POINTER(1);
	StrategyNumber strategy = PG_GETARG_UINT16(2);
	Datum *keys;

	if (strategy == STRATEGY_CONTAINS_MEMBER)
	{
		keys = palloc(sizeof(Datum));
		keys[0] = PG_GETARG_DATUM(0);
		*count = 1;
	}
	else
	{
		SdgBits query = PG_GETARG_SDG_BITS(0);

		keys = sdg_set_keys(&query, count);
	}
	*(int32 *) PG_GETARG_POINTER(6) = search_mode(strategy, *count);
	PG_RETURN_POINTER(keys);
}

/*
 * What is known of the keys decides @>, && and membership; <@ and = must look at
 * the row, which may have other members.
 */
static GinTernaryValue
decide(StrategyNumber strategy, const GinTernaryValue *check, int32 count)
{
	bool any = strategy == STRATEGY_OVERLAPS;
	GinTernaryValue result = any ? GIN_FALSE : GIN_TRUE;

	if (strategy == STRATEGY_CONTAINED)
		return GIN_MAYBE;
	for (int32 i = 0; i < count; i++)
	{
		if (check[i] == (any ? GIN_TRUE : GIN_FALSE))
			return check[i];
		if (check[i] == GIN_MAYBE)
			result = GIN_MAYBE;
	}
	return strategy == STRATEGY_EQUAL && result == GIN_TRUE ? GIN_MAYBE : result;
}

PG_FUNCTION_INFO_V1(wsis_set_consistent);
Datum
wsis_set_consistent(PG_FUNCTION_ARGS)
{
	GinTernaryValue *check = (GinTernaryValue *) PG_GETARG_POINTER(0); /* booleans: no MAYBE */
	GinTernaryValue result = decide(PG_GETARG_UINT16(1), check, PG_GETARG_INT32(3));

	*(bool *) PG_GETARG_POINTER(5) = result == GIN_MAYBE;
	PG_RETURN_BOOL(result != GIN_FALSE);
}

PG_FUNCTION_INFO_V1(wsis_set_triconsistent);
Datum
wsis_set_triconsistent(PG_FUNCTION_ARGS)
{
	GinTernaryValue *check = (GinTernaryValue *) PG_GETARG_POINTER(0);

	PG_RETURN_GIN_TERNARY_VALUE(decide(PG_GETARG_UINT16(1), check, PG_GETARG_INT32(3)));
}
