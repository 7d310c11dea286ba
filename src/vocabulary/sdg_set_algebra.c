/* The algebra of sets of goals and targets: containing, uniting, expanding, folding. */
#include "wsis.h"

#include "vocabulary/types.h"

PG_FUNCTION_INFO_V1(wsis_sdg_set_contains);
Datum
wsis_sdg_set_contains(PG_FUNCTION_ARGS)
{
	SdgBits a = PG_GETARG_SDG_BITS(0);
	SdgBits b = PG_GETARG_SDG_BITS(1);

	PG_RETURN_BOOL(sdg_bits_contain(&a, &b));
}

PG_FUNCTION_INFO_V1(wsis_sdg_set_contained);
Datum
wsis_sdg_set_contained(PG_FUNCTION_ARGS)
{
	SdgBits a = PG_GETARG_SDG_BITS(0);
	SdgBits b = PG_GETARG_SDG_BITS(1);

	PG_RETURN_BOOL(sdg_bits_contain(&b, &a));
}

PG_FUNCTION_INFO_V1(wsis_sdg_set_overlaps);
Datum
wsis_sdg_set_overlaps(PG_FUNCTION_ARGS)
{
	SdgBits a = PG_GETARG_SDG_BITS(0);
	SdgBits b = PG_GETARG_SDG_BITS(1);

	for (int i = 0; i < SDG_SET_WORDS; i++)
		if (a.word[i] & b.word[i])
			PG_RETURN_BOOL(true);
	PG_RETURN_BOOL(false);
}

/* No set holds an indicator. */
static bool
has_code(const SdgBits *set, Sdg code)
{
	return sdg_indicator(code) == 0 && sdg_bits_has(set, sdg_bit(code));
}

PG_FUNCTION_INFO_V1(wsis_sdg_set_contains_code);
Datum
wsis_sdg_set_contains_code(PG_FUNCTION_ARGS)
{
	SdgBits set = PG_GETARG_SDG_BITS(0);

	PG_RETURN_BOOL(has_code(&set, PG_GETARG_SDG(1)));
}

PG_FUNCTION_INFO_V1(wsis_sdg_contained);
Datum
wsis_sdg_contained(PG_FUNCTION_ARGS)
{
	SdgBits set = PG_GETARG_SDG_BITS(1);

	PG_RETURN_BOOL(has_code(&set, PG_GETARG_SDG(0)));
}

PG_FUNCTION_INFO_V1(wsis_sdg_set_union);
Datum
wsis_sdg_set_union(PG_FUNCTION_ARGS)
{
	SdgBits a = PG_GETARG_SDG_BITS(0);
	SdgBits b = PG_GETARG_SDG_BITS(1);

	for (int i = 0; i < SDG_SET_WORDS; i++)
		a.word[i] |= b.word[i];
	PG_RETURN_SDG_BITS(&a);
}

PG_FUNCTION_INFO_V1(wsis_sdg_set_intersection);
Datum
wsis_sdg_set_intersection(PG_FUNCTION_ARGS)
{
	SdgBits a = PG_GETARG_SDG_BITS(0);
	SdgBits b = PG_GETARG_SDG_BITS(1);

	for (int i = 0; i < SDG_SET_WORDS; i++)
		a.word[i] &= b.word[i];
	PG_RETURN_SDG_BITS(&a);
}

PG_FUNCTION_INFO_V1(wsis_sdg_set_difference);
Datum
wsis_sdg_set_difference(PG_FUNCTION_ARGS)
{
	SdgBits a = PG_GETARG_SDG_BITS(0);
	SdgBits b = PG_GETARG_SDG_BITS(1);

	for (int i = 0; i < SDG_SET_WORDS; i++)
		a.word[i] &= ~b.word[i];
	PG_RETURN_SDG_BITS(&a);
}

PG_FUNCTION_INFO_V1(wsis_sdg_set_cardinality);
Datum
wsis_sdg_set_cardinality(PG_FUNCTION_ARGS)
{
	SdgBits set = PG_GETARG_SDG_BITS(0);

	PG_RETURN_INT32(sdg_bits_count(&set));
}

PG_FUNCTION_INFO_V1(wsis_sdg_set_expand);
Datum
wsis_sdg_set_expand(PG_FUNCTION_ARGS)
{
	SdgBits set = PG_GETARG_SDG_BITS(0);
	SdgBits expanded = sdg_bits_expand(&set);

	PG_RETURN_SDG_BITS(&expanded);
}

/* Has the set goals only? */
static bool
has_goals_only(const void *stored)
{
	uint8 members[SDG_SET_CODES];
	int count = sdg_set_members(stored, members);

	for (int i = 0; i < count; i++)
	{
		Sdg code = sdg_of_bit(members[i]);

		if (sdg_to_goal(code) != code)
			return false;
	}
	return true;
}

PG_FUNCTION_INFO_V1(wsis_sdg_set_fold);
Datum
wsis_sdg_set_fold(PG_FUNCTION_ARGS)
{
	void *stored = PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(0));
	SdgBits set;
	SdgBits folded;

	/* most sets are of goals: a view over many entries folds each of them */
	if (has_goals_only(stored))
		PG_RETURN_POINTER(stored);
	set = sdg_set_bits(stored);
	folded = sdg_bits_fold(&set);
	PG_RETURN_SDG_BITS(&folded);
}

PG_FUNCTION_INFO_V1(wsis_sdg_set_from_code);
Datum
wsis_sdg_set_from_code(PG_FUNCTION_ARGS)
{
	SdgBits set = {{0}};

	sdg_bits_add_code(&set, PG_GETARG_SDG(0));
	PG_RETURN_SDG_BITS(&set);
}

PG_FUNCTION_INFO_V1(wsis_sdg_expand);
Datum
wsis_sdg_expand(PG_FUNCTION_ARGS)
{
	SdgBits set = {{0}};

	sdg_bits_add_code(&set, PG_GETARG_SDG(0));
	set = sdg_bits_expand(&set);
	PG_RETURN_SDG_BITS(&set);
}
