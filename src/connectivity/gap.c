/* The type gap: guards, construction, input, output, comparison. */
#include "connectivity/gap.h"

#include <math.h>

#include "common/hashfn.h"
#include "libpq/pqformat.h"
#include "miscadmin.h"
#include "utils/memutils.h"

#include "comparison.h"
#include "connectivity/read_text.h"
#include "huge_pages.h"
#include "stored.h"

void
gap_too_large(void)
{
	ereport(ERROR, errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
			errmsg("a gap can't be larger than 1 GB"),
			errhint("Round distances and weights, so that more of them are equal, or aggregate "
					"smaller groups."));
}

void
gap_get_counts(const Gap *gap, GapCounts *counts)
{
	const int64 *at = gap->counts;

	memset(counts, 0, sizeof(GapCounts));
	for (int i = 0; i < GAP_STATUSES; i++)
		if (gap->parts & GAP_PART_STATUS(i))
		{
			counts->places[i] = *at++;
			memcpy(&counts->people[i], at, sizeof(People));
			at += sizeof(People) / sizeof(int64);
		}
	if (gap->parts & GAP_PART_LOCATIONS)
		counts->unknown_locations = *at++;
	if (gap->parts & GAP_PART_WEIGHTS)
		counts->unknown_weights = *at;
}

int
gap_parts_needed(const GapCounts *counts)
{
	int parts = 0;

	for (int i = 0; i < GAP_STATUSES; i++)
		if (counts->places[i] != 0 || people_units(counts->people[i]) != 0)
			parts |= GAP_PART_STATUS(i);
	if (counts->unknown_locations != 0)
		parts |= GAP_PART_LOCATIONS;
	if (counts->unknown_weights != 0)
		parts |= GAP_PART_WEIGHTS;
	return parts;
}

void
gap_put_counts(Gap *gap, const GapCounts *counts)
{
	int64 *at = gap->counts;

	for (int i = 0; i < GAP_STATUSES; i++)
		if (gap->parts & GAP_PART_STATUS(i))
		{
			*at++ = counts->places[i];
			memcpy(at, &counts->people[i], sizeof(People));
			at += sizeof(People) / sizeof(int64);
		}
	if (gap->parts & GAP_PART_LOCATIONS)
		*at++ = counts->unknown_locations;
	if (gap->parts & GAP_PART_WEIGHTS)
		*at = counts->unknown_weights;
}

/* A gap of these counts and these distributions, which are sorted. */
Gap *
gap_make(const GapCounts *counts, const Distribution *all, const Distribution *known)
{
	int parts = gap_parts_needed(counts);
	Size all_size = all ? VARSIZE(all) : 0;
	Size known_size = known ? VARSIZE(known) : 0;
	Size size = gap_size(parts) + all_size + known_size;
	Gap *gap;

	if (size > MaxAllocSize)
		gap_too_large();
	gap = palloc(size);
	expect_huge_pages(gap, size);
	SET_VARSIZE(gap, size);
	gap->version = GAP_VERSION;
	gap->form = DISTRIBUTION_SORTED;
	gap->distributions = (all ? 1 : 0) + (known ? 1 : 0);
	gap->parts = parts;
	gap_put_counts(gap, counts);
	if (all)
		memcpy(gap_all(gap), all, all_size);
	if (known)
		memcpy(gap_known(gap), known, known_size);
	return gap;
}

bool
gap_same_distances(const Distribution *all, const Distribution *known)
{
	return VARSIZE(all) == VARSIZE(known) && memcmp(all, known, VARSIZE(all)) == 0;
}

/* An aggregate's state in canonical form, its own buffers as they are. */
static Gap *
gap_with_canonical(const Gap *gap)
{
	Distribution *all = NULL;
	Distribution *known = NULL;
	GapCounts counts;

	gap_get_counts(gap, &counts);
	if (gap->distributions > 0)
		all = distribution_sort(gap_all(gap));
	if (gap->distributions == 2)
		known = distribution_sort(gap_known(gap));
	if (known && gap_same_distances(all, known))
		known = NULL;
	return gap_make(&counts, all, known);
}

void
gap_check_counts(const Gap *gap)
{
	if (VARSIZE(gap) < GAP_HEADER || gap->version != GAP_VERSION ||
		gap->form > DISTRIBUTION_BUFFER || gap->distributions > 2 || gap->parts > GAP_PARTS_ALL ||
		VARSIZE(gap) < gap_size(gap->parts))
		refuse_stored("gap", "Its header and its length don't fit each other");
}

/* Of a state the last distribution may leave room behind it; of a value none does. */
Gap *
gap_stored(Datum datum)
{
	Gap *gap = (Gap *) PG_DETOAST_DATUM(datum);
	const char *at;
	Size left;

	gap_check_counts(gap);
	at = (const char *) gap + gap_size(gap->parts);
	left = VARSIZE(gap) - gap_size(gap->parts);
	for (int i = 0; i < gap->distributions; i++)
	{
		const Distribution *d = (const Distribution *) at;

		distribution_check_stored(d, left);
		if (d->form != gap->form)
			refuse_stored("gap", "It is a value, and a distribution of it a state, or the reverse");
		at += VARSIZE(d);
		left -= VARSIZE(d);
	}
	if (left > 0 && gap->form == DISTRIBUTION_SORTED)
		refuse_stored("gap", "It is longer than its distributions");
	return gap;
}

Gap *
gap_sorted(Datum datum)
{
	Gap *gap = gap_stored(datum);

	return gap->form == DISTRIBUTION_SORTED ? gap : gap_with_canonical(gap);
}

/* Guards */

bool
gap_distribution_people(const Distribution *d, uint128 *units)
{
	*units = 0;
	for (uint32 i = 0; i < d->count; i++)
	{
		DistributionCell cell = distribution_cell(d, i);
		uint128 each;

		if (i % 65536 == 0)
			CHECK_FOR_INTERRUPTS();
		if (!people_is_rounded(cell.weight))
			return false;
		each = people_from_weight(cell.weight);
		if (each > (PEOPLE_MAX - *units) / (uint64) cell.count)
			return false;
		*units += each * (uint64) cell.count;
	}
	return true;
}

/* Has known at no distance more people within than all? Both are gaps' distributions. */
static bool
known_is_within_all(const Distribution *all, const Distribution *known)
{
	uint128 within_all = 0;
	uint32 at = 0;
	uint128 within_known = 0;

	for (uint32 i = 0; i < known->count; i++)
	{
		DistributionCell cell = distribution_cell(known, i);

		if (i % 65536 == 0)
			CHECK_FOR_INTERRUPTS();
		within_known += people_from_weight(cell.weight) * (uint64) cell.count;
		for (; at < all->count && distribution_value(all, at) <= cell.value; at++)
		{
			DistributionCell other = distribution_cell(all, at);

			within_all += people_from_weight(other.weight) * (uint64) other.count;
		}
		if (within_known > within_all)
			return false;
	}
	return true;
}

static const char *
wrong_distances(const Gap *gap, uint128 people)
{
	const Distribution *all = gap_all(gap);
	const Distribution *known = gap_known(gap);
	uint128 all_people;
	uint128 known_people;

	if (all->relative_error != 0 || known->relative_error != 0)
		return "distances are a sketch";
	if ((all->count > 0 && distribution_value(all, 0) < 0) ||
		(known->count > 0 && distribution_value(known, 0) < 0))
		return "a distance is negative";
	if (!gap_distribution_people(all, &all_people) ||
		!gap_distribution_people(known, &known_people))
		return "weights of distances are no sums of 2^-20";
	if (all_people != known_people || all_people > people)
		return "distances are not those of the people";
	if (gap->distributions == 2 && gap_same_distances(all, known))
		return "the same distances are written twice";
	if (gap->distributions == 2 && !known_is_within_all(all, known))
		return "nodes that are known to work are nearer than all nodes";
	return NULL;
}

/* What is wrong with a gap of these counts, or NULL. */
static const char *
wrong_gap(const Gap *gap, const GapCounts *counts)
{
	uint128 people = 0;
	int64 places = 0;

	for (int i = 0; i < GAP_STATUSES; i++)
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
	if (counts->unknown_locations < 0 || counts->unknown_locations > places ||
		counts->unknown_weights < 0 || counts->unknown_weights > places)
		return "more is unknown than there are places";
	return gap->distributions > 0 ? wrong_distances(gap, people) : NULL;
}

/*
 * Text: {connected 3:1500,unconnected 2:700.5,unknown 1:20,locations 1,weights 0,all {…},known
 * {…}}, places and people, then unknown locations and weights; all and known only with distances,
 * known only where it differs.
 */

static const char *const status_words[] = {"connected", "unconnected", "unknown"};

/* Reads a word and what is behind it; NULL when another is there. */
static const char *
read_word(const char *at, const char *word)
{
	size_t length = strlen(word);

	at = text_skip_blanks(at);
	return strncmp(at, word, length) == 0 ? text_skip_blanks(at + length) : NULL;
}

static const char *
read_count(const char *at, int64 *count)
{
	char *end;

	errno = 0;
	*count = strtoll(at, &end, 10);
	return end == at || errno != 0 ? NULL : text_skip_blanks(end);
}

static const char *
read_status(const char *at, GapCounts *counts, int status)
{
	uint128 units = 0;

	at = read_word(at, status_words[status]);
	at = at ? read_count(at, &counts->places[status]) : NULL;
	at = at ? read_word(at, ":") : NULL;
	at = at ? people_read(at, &units) : NULL;
	counts->people[status] = people_of(units);
	return at ? read_word(at, ",") : NULL;
}

/* Reads a comma, a word and a distribution, if they are there. */
static const char *
read_distances(const char *at, const char *word, Distribution **d)
{
	const char *next = read_word(at, ",");
	const char *why;

	*d = NULL;
	if (!next)
		return at;
	next = read_word(next, word);
	if (!next)
		return NULL;
	*d = distribution_read(&next, &why);
	if (!*d)
		return NULL;
	*d = distribution_sort_own(*d);
	return next;
}

static Gap *
read_gap(const char *at, const char **why)
{
	GapCounts counts = {0};
	Distribution *all = NULL;
	Distribution *known = NULL;
	Gap *gap;

	*why = "it does not begin with connected, unconnected and unknown";
	at = read_word(at, "{");
	for (int i = 0; at && i < GAP_STATUSES; i++)
		at = read_status(at, &counts, i);
	if (!at)
		return NULL;
	*why = "there are no numbers of unknown locations and weights";
	at = read_word(at, "locations");
	at = at ? read_count(at, &counts.unknown_locations) : NULL;
	at = at ? read_word(at, ",") : NULL;
	at = at ? read_word(at, "weights") : NULL;
	at = at ? read_count(at, &counts.unknown_weights) : NULL;
	if (!at)
		return NULL;
	*why = "distances are no distributions, all and then known";
	at = read_distances(at, "all", &all);
	at = at && all ? read_distances(at, "known", &known) : at;
	if (!at)
		return NULL;
	*why = "there is no closing brace at the end";
	at = read_word(at, "}");
	if (!at || *at != '\0')
		return NULL;
	if (known && gap_same_distances(all, known))
		known = NULL;
	gap = gap_make(&counts, all, known);
	*why = wrong_gap(gap, &counts);
	return *why ? NULL : gap;
}

PG_FUNCTION_INFO_V1(wsis_gap_in);
Datum
wsis_gap_in(PG_FUNCTION_ARGS)
{
	const char *text = PG_GETARG_CSTRING(0);
	const char *why;
	Gap *gap = read_gap(text, &why);

	if (gap)
		PG_RETURN_POINTER(gap);
	ereturn(fcinfo->context, (Datum) 0, errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
			errmsg("invalid input syntax for type gap: \"%.80s\"", text),
			errdetail("What is wrong: %s.", why),
			errhint("Gaps are made by gap_agg; as text they are as in "
					"{connected 3:1500,unconnected 2:700.5,unknown 1:20,locations 0,weights 0}."));
}

PG_FUNCTION_INFO_V1(wsis_gap_out);
Datum
wsis_gap_out(PG_FUNCTION_ARGS)
{
	Gap *gap = PG_GETARG_GAP(0);
	GapCounts counts;
	StringInfoData text;

	gap_get_counts(gap, &counts);
	initStringInfo(&text);
	for (int i = 0; i < GAP_STATUSES; i++)
	{
		appendStringInfo(&text, "%c%s " INT64_FORMAT ":", i == 0 ? '{' : ',', status_words[i],
						 counts.places[i]);
		people_write(&text, people_units(counts.people[i]));
	}
	appendStringInfo(&text, ",locations " INT64_FORMAT ",weights " INT64_FORMAT,
					 counts.unknown_locations, counts.unknown_weights);
	if (gap->distributions > 0)
	{
		appendStringInfoString(&text, ",all ");
		distribution_write(&text, gap_all(gap));
	}
	if (gap->distributions == 2)
	{
		appendStringInfoString(&text, ",known ");
		distribution_write(&text, gap_known(gap));
	}
	appendStringInfoChar(&text, '}');
	PG_RETURN_CSTRING(text.data);
}

/*
 * Binary: version, number of distributions, two zero bytes; places; people, each in two
 * halves; unknown locations and weights; each distribution behind its length.
 */

static void
refuse_binary(const char *why)
{
	ereport(ERROR, errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
			errmsg("invalid gap in binary input"), errdetail("What is wrong: %s.", why));
}

static Distribution *
receive_distances(StringInfo buf)
{
	uint32 length = pq_getmsgint(buf, 4);

	return distribution_receive(buf, length);
}

PG_FUNCTION_INFO_V1(wsis_gap_recv);
Datum
wsis_gap_recv(PG_FUNCTION_ARGS)
{
	StringInfo buf = (StringInfo) PG_GETARG_POINTER(0);
	uint32 header = pq_getmsgint(buf, 4);
	int distributions = header >> 16 & 0xFF;
	GapCounts counts = {0};
	Distribution *all;
	Distribution *known;
	Gap *gap;
	const char *wrong;

	if (header >> 24 != GAP_VERSION || (header & 0xFFFF) != 0 || distributions > 2)
		refuse_binary("unknown version or reserved bits");
	for (int i = 0; i < GAP_STATUSES; i++)
		counts.places[i] = pq_getmsgint64(buf);
	for (int i = 0; i < GAP_STATUSES; i++)
	{
		counts.people[i].high = pq_getmsgint64(buf);
		counts.people[i].low = pq_getmsgint64(buf);
	}
	counts.unknown_locations = pq_getmsgint64(buf);
	counts.unknown_weights = pq_getmsgint64(buf);
	all = distributions > 0 ? receive_distances(buf) : NULL;
	known = distributions > 1 ? receive_distances(buf) : NULL;
	gap = gap_make(&counts, all, known);
	wrong = wrong_gap(gap, &counts);
	if (wrong)
		refuse_binary(wrong);
	PG_RETURN_POINTER(gap);
}

static void
send_distances(StringInfo buf, const Distribution *d)
{
	int start = buf->len;
	uint32 length;

	pq_sendint32(buf, 0);
	distribution_send(buf, d);
	length = pg_hton32(buf->len - start - sizeof(uint32));
	memcpy(buf->data + start, &length, sizeof(uint32));
}

PG_FUNCTION_INFO_V1(wsis_gap_send);
Datum
wsis_gap_send(PG_FUNCTION_ARGS)
{
	Gap *gap = PG_GETARG_GAP(0);
	GapCounts counts;
	StringInfoData buf;

	gap_get_counts(gap, &counts);
	pq_begintypsend(&buf);
	pq_sendint32(&buf, (uint32) GAP_VERSION << 24 | (uint32) gap->distributions << 16);
	for (int i = 0; i < GAP_STATUSES; i++)
		pq_sendint64(&buf, counts.places[i]);
	for (int i = 0; i < GAP_STATUSES; i++)
	{
		pq_sendint64(&buf, counts.people[i].high);
		pq_sendint64(&buf, counts.people[i].low);
	}
	pq_sendint64(&buf, counts.unknown_locations);
	pq_sendint64(&buf, counts.unknown_weights);
	if (gap->distributions > 0)
		send_distances(&buf, gap_all(gap));
	if (gap->distributions == 2)
		send_distances(&buf, gap_known(gap));
	PG_RETURN_BYTEA_P(pq_endtypsend(&buf));
}

/* Some total order: shorter ones first, then byte by byte. */
static int
compare_gaps(Gap *const *x, Gap *const *y)
{
	Size a = VARSIZE(*x);
	Size b = VARSIZE(*y);

	if (a != b)
		return a < b ? -1 : 1;
	return memcmp(VARDATA(*x), VARDATA(*y), a - VARHDRSZ);
}

WSIS_COMPARISONS(gap, Gap *, PG_GETARG_GAP, compare_gaps);

PG_FUNCTION_INFO_V1(wsis_gap_hash);
Datum
wsis_gap_hash(PG_FUNCTION_ARGS)
{
	Gap *gap = PG_GETARG_GAP(0);

	return hash_any((unsigned char *) VARDATA(gap), VARSIZE(gap) - VARHDRSZ);
}

PG_FUNCTION_INFO_V1(wsis_gap_hash_extended);
Datum
wsis_gap_hash_extended(PG_FUNCTION_ARGS)
{
	Gap *gap = PG_GETARG_GAP(0);

	return hash_any_extended((unsigned char *) VARDATA(gap), VARSIZE(gap) - VARHDRSZ,
							 PG_GETARG_INT64(1));
}
