/*
 * Inequality of a population as inequality within its groups and between them (F.
 * Bourguignon 1979, A. F. Shorrocks 1980). Theil's index weighs groups by their share of
 * the values, the mean logarithmic deviation by that of the population.
 */
#include "measures/inequality.h"

#include <math.h>

#include "catalog/pg_type.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/tuplestore.h"

#include "distribution/compensated_sum.h"

typedef struct Decomposed
{
	bool known; /* there is anybody */
	double population_share;
	double value_share;
	bool measured;
	double inequality;
	double within;
	double between;
} Decomposed;

typedef struct Decomposition
{
	double a; /* of generalized entropy: 1 or 0 */
	double total;
	double mean;
} Decomposition;

static double
measure_of(text *name)
{
	char *measure = text_to_cstring(name);

	if (strcmp(measure, "theil") == 0)
		return 1;
	if (strcmp(measure, "mld") == 0)
		return 0;
	ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			errmsg("the measure \"%.63s\" can't be decomposed into within and between", measure),
			errhint("The measures that can are theil and mld."));
}

/*
 * What a group has of everything. Of a group whose values are all zero Theil's index is
 * not known, but it weighs nothing.
 */
static Decomposed
decompose(const Decomposition *all, const Distribution *d)
{
	Decomposed group = {0};
	double mean;
	double weight;

	if (!distribution_mean(d, &mean))
		return group;
	group.known = true;
	group.population_share = distribution_total_weight(d) / all->total;
	group.value_share = group.population_share * (mean / all->mean);
	group.measured = inequality_generalized_entropy(d, all->a, &group.inequality);
	weight = all->a == 1 ? group.value_share : group.population_share;
	if (weight == 0)
		return group;
	if (!group.measured)
	{
		/* all zeros: their deviation is infinite, as that of a zero among others */
		group.between = INFINITY;
		return group;
	}
	group.within = weight * group.inequality;
	group.between = weight * (all->a == 1 ? log(mean / all->mean) : log(all->mean / mean));
	return group;
}

static void
put_row(ReturnSetInfo *result, Datum name, const Decomposed *group)
{
	Datum values[6] = {name,
					   Float8GetDatum(group->population_share),
					   Float8GetDatum(group->value_share),
					   Float8GetDatum(group->inequality),
					   Float8GetDatum(group->within),
					   Float8GetDatum(group->between)};
	bool nulls[6] = {name == (Datum) 0, !group->known, !group->known,
					 !group->measured,	!group->known, !group->known};

	tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
}

/* The groups' distributions, NULL where there is none. */
typedef struct Groups
{
	int count;
	Datum *names;
	Distribution **distributions;
} Groups;

static Groups
get_groups(ArrayType *names, ArrayType *distributions)
{
	Groups groups;
	Datum *datums;
	bool *nulls;
	bool *name_nulls;
	int count;

	deconstruct_array(names, TEXTOID, -1, false, TYPALIGN_INT, &groups.names, &name_nulls,
					  &groups.count);
	deconstruct_array(distributions, ARR_ELEMTYPE(distributions), -1, false, TYPALIGN_DOUBLE,
					  &datums, &nulls, &count);
	if (count != groups.count)
		ereport(ERROR, errcode(ERRCODE_ARRAY_SUBSCRIPT_ERROR),
				errmsg("every group needs a name and a distribution"),
				errdetail("There are %d names and %d distributions.", groups.count, count));
	groups.distributions = palloc0(sizeof(Distribution *) * (count + 1));
	for (int i = 0; i < count; i++)
	{
		if (name_nulls[i])
			ereport(ERROR, errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED), errmsg("a group needs a name"),
					errhint("NULL is the name of the row with the total."));
		if (!nulls[i])
			groups.distributions[i] = distribution_sorted(datums[i]);
	}
	return groups;
}

/* All groups as one distribution. */
static Distribution *
add_up(const Groups *groups)
{
	Distribution *buffer = NULL;

	for (int i = 0; i < groups->count; i++)
	{
		Distribution *d = groups->distributions[i];

		CHECK_FOR_INTERRUPTS();
		if (d == NULL)
			continue;
		if (buffer == NULL)
			buffer = distribution_new(d->parts, d->relative_error);
		distribution_check_exactness(buffer, d->relative_error);
		buffer = distribution_grow(buffer, d->parts, d->count);
		distribution_append_all(buffer, d);
	}
	return buffer ? distribution_sort(buffer) : distribution_sort(distribution_new(0, 0));
}

/* A sum that may be infinite, of terms of which none is minus infinity. */
static void
add_term(CompensatedSum *sum, double term)
{
	if (isinf(term))
		*sum = (CompensatedSum){INFINITY, 0};
	else if (!isinf(sum->sum))
		compensated_add(sum, term);
}

/* The rows of the groups, whose sums are what the total has within and between. */
static void
put_groups(ReturnSetInfo *result, const Groups *groups, const Decomposition *all, Decomposed *total)
{
	CompensatedSum within = {0, 0};
	CompensatedSum between = {0, 0};

	for (int i = 0; i < groups->count; i++)
	{
		Decomposed group = {0};

		CHECK_FOR_INTERRUPTS();
		if (groups->distributions[i] && total->measured)
			group = decompose(all, groups->distributions[i]);
		put_row(result, groups->names[i], &group);
		add_term(&within, group.within);
		add_term(&between, group.between);
	}
	total->within = compensated_rounded(&within);
	total->between = compensated_rounded(&between);
}

PG_FUNCTION_INFO_V1(wsis_inequality_decomposition);
Datum
wsis_inequality_decomposition(PG_FUNCTION_ARGS)
{
	Groups groups = get_groups(PG_GETARG_ARRAYTYPE_P(0), PG_GETARG_ARRAYTYPE_P(1));
	Decomposition all = {measure_of(PG_GETARG_TEXT_PP(2)), 0, 0};
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;
	Distribution *everyone = add_up(&groups);
	Decomposed total = {.population_share = 1, .value_share = 1};

	InitMaterializedSRF(fcinfo, 0);
	total.measured = inequality_generalized_entropy(everyone, all.a, &total.inequality);
	total.known = total.measured;
	all.total = distribution_total_weight(everyone);
	distribution_mean(everyone, &all.mean);
	put_groups(result, &groups, &all, &total);
	put_row(result, (Datum) 0, &total);
	return (Datum) 0;
}
