/* The type sdg_set: a set of goals and targets. */
#include "wsis.h"

#include "catalog/pg_type.h"
#include "common/hashfn.h"
#include "funcapi.h"
#include "libpq/pqformat.h"
#include "miscadmin.h"
#include "port/pg_bswap.h"
#include "port/pg_bitutils.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"

#include "vocabulary/canonical.h"
#include "comparison.h"
#include "vocabulary/types.h"

/* Bits of the last byte that stand for no code. */
#define SPARE_BITS (0xFF << (SDG_SET_CODES % 8) & 0xFF)

/* Eight bytes of the set as a word, bit 0 first. */
static inline uint64
load_word(const uint8 *bytes)
{
	uint64 word;

	memcpy(&word, bytes, sizeof(word));
#ifdef WORDS_BIGENDIAN
	word = pg_bswap64(word);
#endif
	return word;
}

static SdgBits
bits_of_map(const uint8 *bytes, int length)
{
	SdgBits bits = {{0}};
	int i = 0;

	for (; i + 8 <= length; i += 8)
		bits.word[i / 8] = load_word(bytes + i);
	if (i < length && length >= 8) /* the last bytes, with some of the word before */
		bits.word[i / 8] = load_word(bytes + length - 8) >> (8 * (8 - length % 8));
	else
		for (; i < length; i++)
			bits.word[0] |= (uint64) bytes[i] << (i * 8);
	/* what a map has behind the last code is none */
	bits.word[SDG_SET_WORDS - 1] &= PG_UINT64_MAX >> (SDG_SET_WORDS * 64 - SDG_SET_CODES);
	return bits;
}

SdgBits
sdg_set_bits(const void *stored)
{
	const uint8 *data = (const uint8 *) VARDATA_ANY(stored);
	const uint8 *bytes = data + SDG_SET_HEADER - VARHDRSZ;
	int length = (int) VARSIZE_ANY_EXHDR(stored) - (int) (SDG_SET_HEADER - VARHDRSZ);
	SdgBits bits = {{0}};

	if (length < 0) /* no set: the planner may be asked about anything */
		return bits;
	if (data[offsetof(SdgSet, form) - VARHDRSZ] != SDG_SET_LIST)
		return bits_of_map(bytes, Min(length, SDG_SET_BYTES));
	for (int i = 0; i < length; i++)
		if (bytes[i] < SDG_SET_CODES)
			sdg_bits_add(&bits, bytes[i]);
	return bits;
}

int
sdg_set_members(const void *stored, uint8 *members)
{
	const uint8 *data = (const uint8 *) VARDATA_ANY(stored);
	int length = (int) VARSIZE_ANY_EXHDR(stored) - (int) (SDG_SET_HEADER - VARHDRSZ);
	SdgBits bits;
	int count = 0;

	if (length >= 0 && length <= SDG_SET_BYTES &&
		data[offsetof(SdgSet, form) - VARHDRSZ] == SDG_SET_LIST)
	{
		for (int i = 0; i < length; i++)
			if (data[SDG_SET_HEADER - VARHDRSZ + i] < SDG_SET_CODES)
				members[count++] = data[SDG_SET_HEADER - VARHDRSZ + i];
		return count;
	}
	bits = sdg_set_bits(stored);
	for (int bit = -1; (bit = sdg_bits_next(&bits, bit + 1)) >= 0;)
		members[count++] = bit;
	return count;
}

static void
write_map(const SdgBits *bits, uint8 *map)
{
	for (int i = 0; i < SDG_SET_BYTES; i++)
		map[i] = (uint8) (bits->word[i / 8] >> (i % 8 * 8));
}

/* A set with room for so many bytes, of which finish_set keeps as many as there are. */
static SdgSet *
new_set(int bytes)
{
	return palloc(SDG_SET_HEADER + bytes);
}

static SdgSet *
finish_set(SdgSet *set, uint8 form, int bytes)
{
	SET_VARSIZE(set, SDG_SET_HEADER + bytes);
	set->version = SDG_SET_VERSION;
	set->form = form;
	return set;
}

/* The set whose bytes are its members' bits in ascending order, as yet whatever their number. */
static SdgSet *
finish_members(SdgSet *set, int count)
{
	int map_length = count ? set->bytes[count - 1] / 8 + 1 : 0;
	uint8 map[SDG_SET_BYTES] = {0};

	if (count < map_length)
		return finish_set(set, SDG_SET_LIST, count);
	for (int i = 0; i < count; i++)
		map[set->bytes[i] / 8] |= 1 << set->bytes[i] % 8;
	memcpy(set->bytes, map, map_length);
	return finish_set(set, SDG_SET_MAP, map_length);
}

SdgSet *
sdg_set_make(const SdgBits *bits)
{
	SdgSet *set = new_set(SDG_SET_CODES);
	int count = 0;

	for (int bit = -1; (bit = sdg_bits_next(bits, bit + 1)) >= 0;)
		set->bytes[count++] = bit;
	return finish_members(set, count);
}

SdgSet *
sdg_set_make_map(const SdgBits *bits)
{
	SdgSet *set = new_set(SDG_SET_BYTES);

	write_map(bits, set->bytes);
	return finish_set(set, SDG_SET_MAP, SDG_SET_BYTES);
}

/*
 * As arrays of the members in order compare: at the first code that only one set
 * has, that set is the smaller one, unless the other ends there.
 */
static int
compare_sdg_bits(const SdgBits *a, const SdgBits *b)
{
	SdgBits differ;
	int first;
	bool a_has;

	for (int i = 0; i < SDG_SET_WORDS; i++)
		differ.word[i] = a->word[i] ^ b->word[i];
	first = sdg_bits_next(&differ, 0);
	if (first < 0)
		return 0;
	a_has = sdg_bits_has(a, first);
	if (sdg_bits_next(a_has ? b : a, first) < 0)
		return a_has ? 1 : -1;
	return a_has ? -1 : 1;
}

WSIS_COMPARISONS(sdg_set, SdgBits, PG_GETARG_SDG_BITS, compare_sdg_bits);
WSIS_EXTREMES(sdg_set, SdgBits, PG_GETARG_SDG_BITS, compare_sdg_bits);

char *
sdg_set_text(const SdgBits *set)
{
	char *text = palloc(SDG_TEXT_MAX * sdg_bits_count(set) + 3);
	char *at = text;

	*at++ = '{';
	for (int bit = -1; (bit = sdg_bits_next(set, bit + 1)) >= 0;)
	{
		if (at[-1] != '{')
			*at++ = ',';
		at += sdg_write(sdg_of_bit(bit), at);
	}
	*at++ = '}';
	*at = '\0';
	return text;
}

/* Whatever spelling it is; NULL when the error is a soft one. */
static SdgSet *
read_spelling(const char *text, size_t length, Node *escontext)
{
	SdgBits bits;
	ReadFault fault = {0};
	ReadStatus status = read_sdg_set(text, length, &bits, &fault);

	if (status == READ_OK)
		return sdg_set_make(&bits);
	read_error(READER_SDG_SET, text, length, status, &fault, escontext);
	return NULL;
}

PG_FUNCTION_INFO_V1(wsis_sdg_set_in);
Datum
wsis_sdg_set_in(PG_FUNCTION_ARGS)
{
	char *text = PG_GETARG_CSTRING(0);
	SdgSet *set = new_set(SDG_SET_CODES);
	int count;
	const char *end = canonical_sdg_set(text, set->bytes, &count);

	if (end && *end == '\0')
		PG_RETURN_POINTER(finish_members(set, count));
	set = read_spelling(text, strlen(text), fcinfo->context);
	if (!set)
		PG_RETURN_NULL();
	PG_RETURN_POINTER(set);
}

PG_FUNCTION_INFO_V1(wsis_sdg_set_out);
Datum
wsis_sdg_set_out(PG_FUNCTION_ARGS)
{
	SdgBits bits = PG_GETARG_SDG_BITS(0);

	PG_RETURN_CSTRING(sdg_set_text(&bits));
}

/* Binary: version, a zero byte, the map without zero bytes at its end. */
PG_FUNCTION_INFO_V1(wsis_sdg_set_recv);
Datum
wsis_sdg_set_recv(PG_FUNCTION_ARGS)
{
	StringInfo buf = (StringInfo) PG_GETARG_POINTER(0);
	int version = pq_getmsgbyte(buf);
	int reserved = pq_getmsgbyte(buf);
	int length = buf->len - buf->cursor;
	const uint8 *bytes;
	SdgBits bits;

	if (version != SDG_SET_VERSION || reserved != 0)
		ereport(ERROR, errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				errmsg("unknown version of sdg_set in binary input: %d, %d", version, reserved),
				errdetail("This release reads version %d.", SDG_SET_VERSION));
	if (length > SDG_SET_BYTES)
		ereport(ERROR, errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				errmsg("sdg_set in binary input is too long: %d bytes", length),
				errdetail("A set has at most %d bytes.", SDG_SET_BYTES));
	bytes = (const uint8 *) pq_getmsgbytes(buf, length);
	if ((length == SDG_SET_BYTES && bytes[length - 1] & SPARE_BITS) ||
		(length > 0 && bytes[length - 1] == 0))
		ereport(ERROR, errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				errmsg("invalid sdg_set in binary input"),
				errdetail("The last byte, 0x%02X, stands for no code.", bytes[length - 1]));
	bits = bits_of_map(bytes, length);
	PG_RETURN_SDG_BITS(&bits);
}

PG_FUNCTION_INFO_V1(wsis_sdg_set_send);
Datum
wsis_sdg_set_send(PG_FUNCTION_ARGS)
{
	SdgBits bits = PG_GETARG_SDG_BITS(0);
	uint8 map[SDG_SET_BYTES];
	int length = SDG_SET_BYTES;
	StringInfoData buf;

	write_map(&bits, map);
	while (length > 0 && map[length - 1] == 0)
		length--;
	pq_begintypsend(&buf);
	pq_sendbyte(&buf, SDG_SET_VERSION);
	pq_sendbyte(&buf, 0);
	pq_sendbytes(&buf, (char *) map, length);
	PG_RETURN_BYTEA_P(pq_endtypsend(&buf));
}

PG_FUNCTION_INFO_V1(wsis_sdg_set_hash);
Datum
wsis_sdg_set_hash(PG_FUNCTION_ARGS)
{
	SdgBits bits = PG_GETARG_SDG_BITS(0);
	uint64 hash = 0;

	for (int i = 0; i < SDG_SET_WORDS; i++)
		hash = hash_combine64(hash, bits.word[i]);
	return hash_any((unsigned char *) &hash, sizeof(hash));
}

PG_FUNCTION_INFO_V1(wsis_sdg_set_hash_extended);
Datum
wsis_sdg_set_hash_extended(PG_FUNCTION_ARGS)
{
	SdgBits bits = PG_GETARG_SDG_BITS(0);

	return hash_any_extended((unsigned char *) bits.word, sizeof(bits.word), PG_GETARG_INT64(1));
}

PG_FUNCTION_INFO_V1(wsis_sdg_set_from_text);
Datum
wsis_sdg_set_from_text(PG_FUNCTION_ARGS)
{
	text *t = PG_GETARG_TEXT_PP(0);

	PG_RETURN_POINTER(read_spelling(VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t), NULL));
}

PG_FUNCTION_INFO_V1(wsis_parse_sdg_set);
Datum
wsis_parse_sdg_set(PG_FUNCTION_ARGS)
{
	text *t = PG_GETARG_TEXT_PP(0);
	SdgBits bits;
	ReadFault fault = {0};

	if (read_sdg_set(VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t), &bits, &fault) != READ_OK)
		PG_RETURN_NULL();
	PG_RETURN_SDG_BITS(&bits);
}

PG_FUNCTION_INFO_V1(wsis_sdg_set_to_text);
Datum
wsis_sdg_set_to_text(PG_FUNCTION_ARGS)
{
	SdgBits bits = PG_GETARG_SDG_BITS(0);

	PG_RETURN_TEXT_P(cstring_to_text(sdg_set_text(&bits)));
}

void
sdg_bits_add_code(SdgBits *set, Sdg code)
{
	if (sdg_indicator(code))
	{
		char indicator[SDG_TEXT_MAX];
		char target[SDG_TEXT_MAX];

		sdg_write(code, indicator);
		sdg_write(sdg_to_target(code), target);
		ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				errmsg("an sdg_set holds goals and targets, and %s is an indicator", indicator),
				errhint("Its target is %s.", target));
	}
	sdg_bits_add(set, sdg_bit(code));
}

static void
refuse_null_member(bool isnull)
{
	if (isnull)
		ereport(ERROR, errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				errmsg("a set of SDG codes has no NULL member"),
				errhint("Leave NULLs out with array_remove(array, NULL)."));
}

PG_FUNCTION_INFO_V1(wsis_sdg_set_from_array);
Datum
wsis_sdg_set_from_array(PG_FUNCTION_ARGS)
{
	ArrayIterator each = array_create_iterator(PG_GETARG_ARRAYTYPE_P(0), 0, NULL);
	SdgBits set = {{0}};
	Datum member;
	bool isnull;

	while (array_iterate(each, &member, &isnull))
	{
		refuse_null_member(isnull);
		sdg_bits_add_code(&set, DatumGetSdg(member));
	}
	PG_RETURN_SDG_BITS(&set);
}

PG_FUNCTION_INFO_V1(wsis_sdg_set_from_int_array);
Datum
wsis_sdg_set_from_int_array(PG_FUNCTION_ARGS)
{
	ArrayIterator each = array_create_iterator(PG_GETARG_ARRAYTYPE_P(0), 0, NULL);
	SdgBits set = {{0}};
	Datum member;
	bool isnull;

	while (array_iterate(each, &member, &isnull))
	{
		refuse_null_member(isnull);
		sdg_bits_add_code(&set, sdg_goal_of_int(DatumGetInt32(member)));
	}
	PG_RETURN_SDG_BITS(&set);
}

/* An array of codes in order. */
static ArrayType *
sdg_array(FunctionCallInfo fcinfo, const Sdg *codes, int count)
{
	Datum *members = palloc(sizeof(Datum) * Max(count, 1));

	for (int i = 0; i < count; i++)
		members[i] = SdgGetDatum(codes[i]);
	return construct_array(members, count,
						   get_element_type(get_func_rettype(fcinfo->flinfo->fn_oid)), sizeof(Sdg),
						   true, TYPALIGN_SHORT);
}

PG_FUNCTION_INFO_V1(wsis_sdg_set_to_array);
Datum
wsis_sdg_set_to_array(PG_FUNCTION_ARGS)
{
	SdgBits set = PG_GETARG_SDG_BITS(0);
	Sdg codes[SDG_SET_CODES];
	int count = 0;

	for (int bit = -1; (bit = sdg_bits_next(&set, bit + 1)) >= 0;)
		codes[count++] = sdg_of_bit(bit);
	PG_RETURN_ARRAYTYPE_P(sdg_array(fcinfo, codes, count));
}

/* Every code there is fits in this many bits of the mentions' map. */
#define SDG_SPACE (1 << 16)

static void
note_mention(void *map, Sdg code)
{
	((uint8 *) map)[code / 8] |= 1 << (code % 8);
}

PG_FUNCTION_INFO_V1(wsis_sdgs_in);
Datum
wsis_sdgs_in(PG_FUNCTION_ARGS)
{
	text *t = PG_GETARG_TEXT_PP(0);
	uint8 *map = palloc0(SDG_SPACE / 8);
	Sdg *codes;
	int count = 0;
	Scanner s;

	scanner_begin(&s, VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t));
	while (next_sdg_mention(&s, note_mention, map))
		CHECK_FOR_INTERRUPTS();
	codes = palloc(sizeof(Sdg) * pg_popcount((char *) map, SDG_SPACE / 8) + 1);
	for (int code = 0; code < SDG_SPACE; code++)
		if (map[code / 8] >> (code % 8) & 1)
			codes[count++] = code;
	PG_RETURN_ARRAYTYPE_P(sdg_array(fcinfo, codes, count));
}

/* The targets of a goal, the indicators of a target. */
PG_FUNCTION_INFO_V1(wsis_sdg_children);
Datum
wsis_sdg_children(PG_FUNCTION_ARGS)
{
	Sdg code = PG_GETARG_SDG(0);
	Sdg codes[SDG_CHILDREN_MAX];

	PG_RETURN_ARRAYTYPE_P(sdg_array(fcinfo, codes, sdg_children(code, codes)));
}
