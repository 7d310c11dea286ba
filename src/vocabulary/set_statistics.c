/*
 * Statistics of sets and what the planner makes of them: ANALYZE counts how
 * often each member occurs (there are so few that all are counted), and the
 * selectivity of @>, <@ and && follows as if members were independent.
 */
#include "wsis.h"

#include <math.h>

#include "access/htup_details.h"
#include "catalog/pg_operator.h"
#include "catalog/pg_statistic.h"
#include "catalog/pg_type.h"
#include "commands/vacuum.h"
#include "miscadmin.h"
#include "nodes/nodeFuncs.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/selfuncs.h"
#include "utils/syscache.h"
#include "utils/typcache.h"

#include "vocabulary/types.h"

/* The members of either set as bits; lines use the first ACTION_LINES of them. */
static SdgBits
line_bits(ActionLineSet set)
{
	SdgBits bits = {{set & ALL_ACTION_LINES}};

	return bits;
}

static SdgBits
members_of(Datum set, int16 typlen)
{
	return typlen == sizeof(ActionLineSet) ? line_bits(DatumGetActionLineSet(set))
										   : DatumGetSdgBits(set);
}

/* What ANALYZE needs besides the standard statistics. */
typedef struct SetAnalysis
{
	AnalyzeAttrComputeStatsFunc standard;
	void *standard_data;
	bool lines; /* action_line_set, else sdg_set */
	Oid member_type;
	Oid member_equals;
} SetAnalysis;

/* Adds the frequencies of members as a slot of most common elements. */
static void
store_members(VacAttrStats *stats, const SetAnalysis *analysis, const int *counts, int rows)
{
	MemoryContext old;
	Datum *values;
	float4 *numbers;
	int stored = 0;
	int slot = 0;

	while (slot < STATISTIC_NUM_SLOTS && stats->stakind[slot] != 0)
		slot++;
	if (slot == STATISTIC_NUM_SLOTS || rows == 0)
		return;
	old = MemoryContextSwitchTo(stats->anl_context);
	values = palloc(sizeof(Datum) * SDG_SET_CODES);
	numbers = palloc(sizeof(float4) * (SDG_SET_CODES + 2));
	for (int bit = 0; bit < SDG_SET_CODES; bit++)
		if (counts[bit] > 0)
		{
			values[stored] =
				analysis->lines ? ActionLineGetDatum(bit) : SdgGetDatum(sdg_of_bit(bit));
			numbers[stored++] = (float4) counts[bit] / rows;
		}
	/* as core's arrays: behind the frequencies the least and the greatest of them */
	numbers[stored] = 1;
	numbers[stored + 1] = 0;
	for (int i = 0; i < stored; i++)
	{
		numbers[stored] = Min(numbers[stored], numbers[i]);
		numbers[stored + 1] = Max(numbers[stored + 1], numbers[i]);
	}
	MemoryContextSwitchTo(old);
	if (stored == 0)
		return;
	stats->stakind[slot] = STATISTIC_KIND_MCELEM;
	stats->staop[slot] = analysis->member_equals;
	stats->stanumbers[slot] = numbers;
	stats->numnumbers[slot] = stored + 2;
	stats->stavalues[slot] = values;
	stats->numvalues[slot] = stored;
	stats->statypid[slot] = analysis->member_type;
	stats->statyplen[slot] = analysis->lines ? sizeof(ActionLine) : sizeof(Sdg);
	stats->statypbyval[slot] = true;
	stats->statypalign[slot] = analysis->lines ? TYPALIGN_CHAR : TYPALIGN_SHORT;
}

static void
compute_set_stats(VacAttrStats *stats, AnalyzeAttrFetchFunc fetch, int samplerows, double totalrows)
{
	SetAnalysis *analysis = stats->extra_data;
	int counts[SDG_SET_CODES] = {0};
	int rows = 0;

	stats->extra_data = analysis->standard_data;
	analysis->standard(stats, fetch, samplerows, totalrows);
	stats->extra_data = analysis;
	for (int i = 0; i < samplerows; i++)
	{
		bool isnull;
		Datum set = fetch(stats, i, &isnull);
		SdgBits members;

		vacuum_delay_point_compat();
		if (isnull)
			continue;
		rows++;
		members = members_of(set, analysis->lines ? sizeof(ActionLineSet) : -1);
		for (int bit = -1; (bit = sdg_bits_next(&members, bit + 1)) >= 0;)
			counts[bit]++;
	}
	store_members(stats, analysis, counts, rows);
}

static Oid
namespace_of_type(Oid type)
{
	HeapTuple tuple = SearchSysCache1(TYPEOID, ObjectIdGetDatum(type));
	Oid schema;

	if (!HeapTupleIsValid(tuple))
		return InvalidOid;
	schema = ((Form_pg_type) GETSTRUCT(tuple))->typnamespace;
	ReleaseSysCache(tuple);
	return schema;
}

/* The member's type stands beside the set's. */
static bool
prepare_analysis(VacAttrStats *stats, bool lines)
{
	SetAnalysis *analysis = palloc0(sizeof(SetAnalysis));
	const char *name = lines ? "action_line" : "sdg";
	Oid schema = namespace_of_type(stats->attrtypid);

	if (!std_typanalyze(stats))
		return false;
	analysis->member_type = GetSysCacheOid2(TYPENAMENSP, Anum_pg_type_oid, CStringGetDatum(name),
											ObjectIdGetDatum(schema));
	if (!OidIsValid(analysis->member_type))
		return true; /* then the standard statistics have to do */
	analysis->member_equals = lookup_type_cache(analysis->member_type, TYPECACHE_EQ_OPR)->eq_opr;
	analysis->lines = lines;
	analysis->standard = stats->compute_stats;
	analysis->standard_data = stats->extra_data;
	stats->compute_stats = compute_set_stats;
	stats->extra_data = analysis;
	return true;
}

PG_FUNCTION_INFO_V1(wsis_action_line_set_typanalyze);
Datum
wsis_action_line_set_typanalyze(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(prepare_analysis((VacAttrStats *) PG_GETARG_POINTER(0), true));
}

PG_FUNCTION_INFO_V1(wsis_sdg_set_typanalyze);
Datum
wsis_sdg_set_typanalyze(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(prepare_analysis((VacAttrStats *) PG_GETARG_POINTER(0), false));
}

/* Without statistics: as core's contsel. */
#define DEFAULT_SELECTIVITY 0.001

typedef enum SetRelation
{
	SET_CONTAINS,
	SET_CONTAINED,
	SET_OVERLAPS
} SetRelation;

/* From the frequencies of the members, taken as independent. */
static double
selectivity_of(SetRelation relation, const SdgBits *query, const AttStatsSlot *slot, bool lines)
{
	double all = 1;		   /* the row has every member of the query */
	double none = 1;	   /* … no member of the query */
	double no_other = 1;   /* … no member that the query has not */
	SdgBits rare = *query; /* members that ANALYZE did not meet */

	for (int i = 0; i < slot->nvalues; i++)
	{
		int bit =
			lines ? DatumGetActionLine(slot->values[i]) : sdg_bit(DatumGetSdg(slot->values[i]));
		double frequency = slot->numbers[i];

		if (sdg_bits_has(query, bit))
		{
			all *= frequency;
			none *= 1 - frequency;
			rare.word[bit / 64] &= ~((uint64) 1 << (bit % 64));
		}
		else
			no_other *= 1 - frequency;
	}
	if (sdg_bits_count(&rare) > 0)
		all = Min(all * DEFAULT_SELECTIVITY, DEFAULT_SELECTIVITY);
	switch (relation)
	{
		case SET_CONTAINS:
			return all;
		case SET_CONTAINED:
			return no_other;
		case SET_OVERLAPS:
			break;
	}
	return 1 - none;
}

/* The members asked for: a set, or one member as a set of it. */
static bool
query_members(Const *query, SdgBits *members)
{
	switch (get_typlen(query->consttype))
	{
		case sizeof(ActionLine):
			*members = line_bits(ACTION_LINE_BIT(DatumGetActionLine(query->constvalue) % 32));
			return true;
		case sizeof(Sdg):
			if (!sdg_is_valid(DatumGetSdg(query->constvalue)) ||
				sdg_indicator(DatumGetSdg(query->constvalue)))
				return false;
			memset(members, 0, sizeof(*members));
			sdg_bits_add(members, sdg_bit(DatumGetSdg(query->constvalue)));
			return true;
		case sizeof(ActionLineSet):
		case -1:
			*members = members_of(query->constvalue, get_typlen(query->consttype));
			return true;
		default:
			return false;
	}
}

static double
estimate(VariableStatData *variable, Const *query, SetRelation relation)
{
	bool lines = get_typlen(variable->atttype) == sizeof(ActionLineSet);
	double selectivity = DEFAULT_SELECTIVITY;
	SdgBits members;
	AttStatsSlot slot;
	Form_pg_statistic stats;

	if (!HeapTupleIsValid(variable->statsTuple) || !query_members(query, &members))
		return selectivity;
	if (!get_attstatsslot(&slot, variable->statsTuple, STATISTIC_KIND_MCELEM, InvalidOid,
						  ATTSTATSSLOT_VALUES | ATTSTATSSLOT_NUMBERS))
		return selectivity;
	stats = (Form_pg_statistic) GETSTRUCT(variable->statsTuple);
	if (slot.nnumbers >= slot.nvalues)
		selectivity = selectivity_of(relation, &members, &slot, lines) * (1 - stats->stanullfrac);
	free_attstatsslot(&slot);
	return selectivity;
}

PG_FUNCTION_INFO_V1(wsis_set_selectivity);
Datum
wsis_set_selectivity(PG_FUNCTION_ARGS)
{
	PlannerInfo *root = (PlannerInfo *) PG_GETARG_POINTER(0);
	char *operator= get_opname(PG_GETARG_OID(1));
	List *args = (List *) PG_GETARG_POINTER(2);
	VariableStatData variable;
	Node *other;
	bool on_left;
	double selectivity = DEFAULT_SELECTIVITY;

	if (!operator|| !get_restriction_variable(root, args, PG_GETARG_INT32(3), &variable, &other,
											  &on_left))
		PG_RETURN_FLOAT8(selectivity);
	if (IsA(other, Const))
	{
		SetRelation relation = strcmp(operator, "&&") == 0 ? SET_OVERLAPS
			: (strcmp(operator, "@>") == 0) == on_left	   ? SET_CONTAINS
														   : SET_CONTAINED;

		selectivity =
			((Const *) other)->constisnull ? 0 : estimate(&variable, (Const *) other, relation);
	}
	ReleaseVariableStats(variable);
	CLAMP_PROBABILITY(selectivity);
	PG_RETURN_FLOAT8(selectivity);
}
