/* The aggregates over sdg_set and sdg: union_agg. */
#include "wsis.h"

#include "aggregate.h"
#include "vocabulary/types.h"

/*
 * Aggregate states keep all bytes of the set, so that they can be written in
 * place; a state that was shipped or stored has lost them and is copied.
 */
static SdgSet *
state_to_write(FunctionCallInfo fcinfo)
{
	SdgSet *state = (SdgSet *) PG_GETARG_POINTER(0);
	SdgBits bits = {{0}};

	if (!PG_ARGISNULL(0))
	{
		if (AggCheckCallContext(fcinfo, NULL) && VARATT_IS_4B_U(state) &&
			VARSIZE(state) == SDG_SET_HEADER + SDG_SET_BYTES && state->form == SDG_SET_MAP)
			return state;
		bits = PG_GETARG_SDG_BITS(0);
	}
	return sdg_set_make_map(&bits);
}

PG_FUNCTION_INFO_V1(wsis_sdg_set_add);
Datum
wsis_sdg_set_add(PG_FUNCTION_ARGS)
{
	SdgBits added = {{0}};
	SdgSet *state;
	int bit;

	if (PG_ARGISNULL(1))
		return aggregate_unchanged(fcinfo);
	sdg_bits_add_code(&added, PG_GETARG_SDG(1));
	bit = sdg_bits_next(&added, 0);
	state = state_to_write(fcinfo);
	state->bytes[bit / 8] |= 1 << (bit % 8);
	PG_RETURN_POINTER(state);
}

PG_FUNCTION_INFO_V1(wsis_sdg_set_add_set);
Datum
wsis_sdg_set_add_set(PG_FUNCTION_ARGS)
{
	SdgBits added;
	SdgSet *state;

	if (PG_ARGISNULL(1))
		return aggregate_unchanged(fcinfo);
	added = PG_GETARG_SDG_BITS(1);
	state = state_to_write(fcinfo);
	for (int i = 0; i < SDG_SET_BYTES; i++)
		state->bytes[i] |= (uint8) (added.word[i / 8] >> (i % 8 * 8));
	PG_RETURN_POINTER(state);
}

/* A copy of a state without zero bytes at its end. */
PG_FUNCTION_INFO_V1(wsis_sdg_set_final);
Datum
wsis_sdg_set_final(PG_FUNCTION_ARGS)
{
	SdgBits bits = PG_GETARG_SDG_BITS(0);

	PG_RETURN_SDG_BITS(&bits);
}
