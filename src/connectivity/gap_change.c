/* The type gap_change: input, output, aggregates, report. */
#include "connectivity/gap_change.h"

#include "common/hashfn.h"
#include "common/int.h"
#include "funcapi.h"
#include "libpq/pqformat.h"
#include "port/pg_bitutils.h"

#include "aggregate.h"
#include "comparison.h"
#include "stored.h"

static GapChange *
stored_change(Datum datum)
{
	GapChange *change = (GapChange *) PG_DETOAST_DATUM(datum);

	if (VARSIZE(change) < offsetof(GapChange, cells) || change->version != GAP_CHANGE_VERSION ||
		change->changes >> GAP_CHANGES != 0 ||
		VARSIZE(change) !=
			offsetof(GapChange, cells) + pg_popcount32(change->changes) * sizeof(ChangeCell))
		refuse_stored("gap_change", "Its header and its length don't fit each other");
	return change;
}
#define PG_GETARG_GAP_CHANGE(n) stored_change(PG_GETARG_DATUM(n))

static void
get_counts(const GapChange *change, ChangeCounts *counts)
{
	const ChangeCell *cell = change->cells;

	memset(counts, 0, sizeof(ChangeCounts));
	for (int i = 0; i < GAP_CHANGES; i++)
		if (change->changes & 1 << i)
		{
			counts->places[i] = cell->places;
			counts->people[i] = cell->people;
			cell++;
		}
	counts->unknown_weights = change->unknown_weights;
}

static uint16
changes_of(const ChangeCounts *counts)
{
	uint16 changes = 0;

	for (int i = 0; i < GAP_CHANGES; i++)
		if (counts->places[i] != 0)
			changes |= 1 << i;
	return changes;
}

/* Writes the counts of the changes that it has. */
static void
put_counts(GapChange *change, const ChangeCounts *counts)
{
	ChangeCell *cell = change->cells;

	for (int i = 0; i < GAP_CHANGES; i++)
		if (change->changes & 1 << i)
			*cell++ = (ChangeCell){counts->places[i], counts->people[i]};
	change->unknown_weights = counts->unknown_weights;
}

static GapChange *
make_change(const ChangeCounts *counts)
{
	uint16 changes = changes_of(counts);
	Size size = offsetof(GapChange, cells) + pg_popcount32(changes) * sizeof(ChangeCell);
	GapChange *change = palloc(size);

	SET_VARSIZE(change, size);
	change->version = GAP_CHANGE_VERSION;
	change->reserved = 0;
	change->changes = changes;
	put_counts(change, counts);
	return change;
}

/* What is wrong with counts, or NULL. */
static const char *
wrong_change(const ChangeCounts *counts)
{
	uint128 people = 0;
	int64 places = 0;

	for (int i = 0; i < GAP_CHANGES; i++)
	{
		uint128 units = people_units(counts->people[i]);

		if (counts->places[i] < 0 || counts->places[i] > PG_INT64_MAX - places)
			return "the number of places is out of range";
		if (units > PEOPLE_MAX - people)
			return "the number of people is out of range";
		if (counts->places[i] == 0 && units != 0)
			return "there are people in no place";
		places += counts->places[i];
		people += units;
	}
	if (counts->unknown_weights < 0 || counts->unknown_weights > places)
		return "more is unknown than there are places";
	return NULL;
}

/*
 * Text: {cc 3:1500,cn 0:0,cu 1:20,nc …,nn …,nu …,uc …,un …,uu …,weights 0}: places and people
 * that were connected, not or unknown (c, n, u) before and then, and unknown weights.
 */

static const char letters[] = "cnu";

static const char *
read_pair(const char *at, ChangeCounts *counts, int i)
{
	char *end;
	uint128 units = 0;

	if (at[0] != letters[i / GAP_STATUSES] || at[1] != letters[i % GAP_STATUSES] || at[2] != ' ')
		return NULL;
	errno = 0;
	counts->places[i] = strtoll(at + 3, &end, 10);
	if (errno != 0 || end == at + 3 || *end != ':')
		return NULL;
	at = people_read(end + 1, &units);
	counts->people[i] = people_of(units);
	return at && *at == ',' ? at + 1 : NULL;
}

static GapChange *
read_change(const char *at, const char **why)
{
	ChangeCounts counts = {0};
	char *end = NULL;

	*why = "it is not made of nine places and people and the unknown weights";
	at = *at == '{' ? at + 1 : NULL;
	for (int i = 0; at && i < GAP_CHANGES; i++)
		at = read_pair(at, &counts, i);
	if (!at || strncmp(at, "weights ", 8) != 0)
		return NULL;
	errno = 0;
	counts.unknown_weights = strtoll(at + 8, &end, 10);
	if (errno != 0 || end == at + 8 || strcmp(end, "}") != 0)
		return NULL;
	*why = wrong_change(&counts);
	return *why ? NULL : make_change(&counts);
}

PG_FUNCTION_INFO_V1(wsis_gap_change_in);
Datum
wsis_gap_change_in(PG_FUNCTION_ARGS)
{
	const char *text = PG_GETARG_CSTRING(0);
	const char *why;
	GapChange *change = read_change(text, &why);

	if (change)
		PG_RETURN_POINTER(change);
	ereturn(fcinfo->context, (Datum) 0, errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
			errmsg("invalid input syntax for type gap_change: \"%.80s\"", text),
			errdetail("What is wrong: %s.", why),
			errhint("It is made by gap_change_agg, and its text is not written by hand."));
}

PG_FUNCTION_INFO_V1(wsis_gap_change_out);
Datum
wsis_gap_change_out(PG_FUNCTION_ARGS)
{
	ChangeCounts counts;
	StringInfoData text;

	get_counts(PG_GETARG_GAP_CHANGE(0), &counts);
	initStringInfo(&text);
	appendStringInfoChar(&text, '{');
	for (int i = 0; i < GAP_CHANGES; i++)
	{
		appendStringInfo(&text, "%c%c " INT64_FORMAT ":", letters[i / GAP_STATUSES],
						 letters[i % GAP_STATUSES], counts.places[i]);
		people_write(&text, people_units(counts.people[i]));
		appendStringInfoChar(&text, ',');
	}
	appendStringInfo(&text, "weights " INT64_FORMAT "}", counts.unknown_weights);
	PG_RETURN_CSTRING(text.data);
}

/* Binary: version and three zero bytes, places, people in two halves each, unknown weights. */

static void
refuse_binary(const char *why)
{
	ereport(ERROR, errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
			errmsg("invalid gap_change in binary input"), errdetail("What is wrong: %s.", why));
}

PG_FUNCTION_INFO_V1(wsis_gap_change_recv);
Datum
wsis_gap_change_recv(PG_FUNCTION_ARGS)
{
	StringInfo buf = (StringInfo) PG_GETARG_POINTER(0);
	ChangeCounts counts = {0};
	const char *wrong;

	if (pq_getmsgint(buf, 4) != (uint32) GAP_CHANGE_VERSION << 24)
		refuse_binary("unknown version or reserved bits");
	for (int i = 0; i < GAP_CHANGES; i++)
		counts.places[i] = pq_getmsgint64(buf);
	for (int i = 0; i < GAP_CHANGES; i++)
	{
		counts.people[i].high = pq_getmsgint64(buf);
		counts.people[i].low = pq_getmsgint64(buf);
	}
	counts.unknown_weights = pq_getmsgint64(buf);
	wrong = wrong_change(&counts);
	if (wrong)
		refuse_binary(wrong);
	PG_RETURN_POINTER(make_change(&counts));
}

PG_FUNCTION_INFO_V1(wsis_gap_change_send);
Datum
wsis_gap_change_send(PG_FUNCTION_ARGS)
{
	ChangeCounts counts;
	StringInfoData buf;

	get_counts(PG_GETARG_GAP_CHANGE(0), &counts);
	pq_begintypsend(&buf);
	pq_sendint32(&buf, (uint32) GAP_CHANGE_VERSION << 24);
	for (int i = 0; i < GAP_CHANGES; i++)
		pq_sendint64(&buf, counts.places[i]);
	for (int i = 0; i < GAP_CHANGES; i++)
	{
		pq_sendint64(&buf, counts.people[i].high);
		pq_sendint64(&buf, counts.people[i].low);
	}
	pq_sendint64(&buf, counts.unknown_weights);
	PG_RETURN_BYTEA_P(pq_endtypsend(&buf));
}

/* Some total order: fewer changes first, then byte by byte. */
static int
compare_changes(GapChange *const *x, GapChange *const *y)
{
	Size a = VARSIZE(*x);
	Size b = VARSIZE(*y);

	if (a != b)
		return a < b ? -1 : 1;
	return memcmp(VARDATA(*x), VARDATA(*y), a - VARHDRSZ);
}

WSIS_COMPARISONS(gap_change, GapChange *, PG_GETARG_GAP_CHANGE, compare_changes);

PG_FUNCTION_INFO_V1(wsis_gap_change_hash);
Datum
wsis_gap_change_hash(PG_FUNCTION_ARGS)
{
	GapChange *change = PG_GETARG_GAP_CHANGE(0);

	return hash_any((unsigned char *) VARDATA(change), VARSIZE(change) - VARHDRSZ);
}

PG_FUNCTION_INFO_V1(wsis_gap_change_hash_extended);
Datum
wsis_gap_change_hash_extended(PG_FUNCTION_ARGS)
{
	GapChange *change = PG_GETARG_GAP_CHANGE(0);

	return hash_any_extended((unsigned char *) VARDATA(change), VARSIZE(change) - VARHDRSZ,
							 PG_GETARG_INT64(1));
}

/* Aggregates: the state is a value like any other. */

/* The aggregate's own state, or NULL where argument 0 is none; and its counts. */
static GapChange *
get_state(FunctionCallInfo fcinfo, ChangeCounts *counts)
{
	GapChange *state;

	if (PG_ARGISNULL(0))
	{
		memset(counts, 0, sizeof(ChangeCounts));
		return NULL;
	}
	state = PG_GETARG_GAP_CHANGE(0);
	get_counts(state, counts);
	return AggCheckCallContext(fcinfo, NULL) && (Pointer) state == PG_GETARG_POINTER(0) ? state
																						: NULL;
}

/* Counts as the state: written into it where all of them have a place there. */
static Datum
put_state(GapChange *state, const ChangeCounts *counts)
{
	if (!state || changes_of(counts) != state->changes)
		return PointerGetDatum(make_change(counts));
	put_counts(state, counts);
	return PointerGetDatum(state);
}

static uint128
all_people(const ChangeCounts *counts)
{
	uint128 people = 0;

	for (int i = 0; i < GAP_CHANGES; i++)
		people += people_units(counts->people[i]);
	return people;
}

static void
add_people(ChangeCounts *counts, int i, uint128 units)
{
	(void) people_add(people_of(all_people(counts)), units);
	counts->people[i] = people_add(counts->people[i], units);
}

PG_FUNCTION_INFO_V1(wsis_gap_change_add);
Datum
wsis_gap_change_add(PG_FUNCTION_ARGS)
{
	GapStatus before = gap_status(PG_ARGISNULL(1), !PG_ARGISNULL(1) && PG_GETARG_BOOL(1));
	GapStatus after = gap_status(PG_ARGISNULL(2), !PG_ARGISNULL(2) && PG_GETARG_BOOL(2));
	double weight = PG_ARGISNULL(3) ? 0 : PG_GETARG_FLOAT8(3);
	ChangeCounts counts;
	GapChange *state = get_state(fcinfo, &counts);

	people_check_weight(weight);
	counts.places[before * GAP_STATUSES + after]++;
	if (PG_ARGISNULL(3))
		counts.unknown_weights++;
	else
		add_people(&counts, before * GAP_STATUSES + after,
				   people_from_weight(people_round(weight)));
	return put_state(state, &counts);
}

static void
add_count(int64 *count, int64 more)
{
	if (pg_add_s64_overflow(*count, more, count))
		ereport(ERROR, errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				errmsg("the number of places leaves 64 bits"));
}

/* Transition of sum, and what combines the states of workers. */
PG_FUNCTION_INFO_V1(wsis_gap_change_add_change);
Datum
wsis_gap_change_add_change(PG_FUNCTION_ARGS)
{
	ChangeCounts added;
	ChangeCounts counts;
	GapChange *state;
	int64 places = 0;

	if (PG_ARGISNULL(1))
		return aggregate_unchanged(fcinfo);
	get_counts(PG_GETARG_GAP_CHANGE(1), &added);
	state = get_state(fcinfo, &counts);
	for (int i = 0; i < GAP_CHANGES; i++)
	{
		add_count(&counts.places[i], added.places[i]);
		add_count(&places, counts.places[i]);
		add_people(&counts, i, people_units(added.people[i]));
	}
	add_count(&counts.unknown_weights, added.unknown_weights);
	return put_state(state, &counts);
}

/* The state as a value: a copy. */
PG_FUNCTION_INFO_V1(wsis_gap_change_final);
Datum
wsis_gap_change_final(PG_FUNCTION_ARGS)
{
	GapChange *state = PG_GETARG_GAP_CHANGE(0);
	GapChange *copy = palloc(VARSIZE(state));

	memcpy(copy, state, VARSIZE(state));
	PG_RETURN_POINTER(copy);
}

/* The kinds of change that are reported: where each pair of statuses belongs. */
typedef enum ChangeKind
{
	NEWLY_CONNECTED,
	LOST,
	NEWLY_KNOWN,
	NO_LONGER_KNOWN,
	UNCHANGED,
	CHANGE_KINDS
} ChangeKind;

static const ChangeKind kinds[GAP_STATUSES][GAP_STATUSES] = {
	{UNCHANGED, LOST, NO_LONGER_KNOWN},
	{NEWLY_CONNECTED, UNCHANGED, NO_LONGER_KNOWN},
	{NEWLY_KNOWN, NEWLY_KNOWN, UNCHANGED},
};

PG_FUNCTION_INFO_V1(wsis_gap_change_report);
Datum
wsis_gap_change_report(PG_FUNCTION_ARGS)
{
	ChangeCounts counts;
	int64 places[CHANGE_KINDS] = {0};
	uint128 people[CHANGE_KINDS] = {0};
	TupleDesc desc;
	Datum values[2 * CHANGE_KINDS + 1];
	bool nulls[2 * CHANGE_KINDS + 1] = {0};

	if (get_call_result_type(fcinfo, NULL, &desc) != TYPEFUNC_COMPOSITE)
		elog(ERROR, "gap_change_report returns a row");
	get_counts(PG_GETARG_GAP_CHANGE(0), &counts);
	for (int i = 0; i < GAP_CHANGES; i++)
	{
		ChangeKind kind = kinds[i / GAP_STATUSES][i % GAP_STATUSES];

		places[kind] += counts.places[i];
		people[kind] += people_units(counts.people[i]);
	}
	for (int kind = 0; kind < CHANGE_KINDS; kind++)
	{
		values[kind] = Int64GetDatum(places[kind]);
		values[CHANGE_KINDS + kind] = people_numeric(people[kind], false);
	}
	values[2 * CHANGE_KINDS] = Int64GetDatum(counts.unknown_weights);
	PG_RETURN_DATUM(HeapTupleGetDatum(heap_form_tuple(BlessTupleDesc(desc), values, nulls)));
}
