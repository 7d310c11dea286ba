/* The types of the vocabulary as Datums, and what their files share. */
#ifndef WSIS_VOCABULARY_TYPES_H
#define WSIS_VOCABULARY_TYPES_H

#include "wsis.h"

#include "vocabulary/codes.h"
#include "lib/stringinfo.h"

#include "vocabulary/reader.h"

/* action_line: one byte by value */
#define DatumGetActionLine(d) ((ActionLine) DatumGetUInt8(d))
#define ActionLineGetDatum(x) UInt8GetDatum(x)
#define PG_GETARG_ACTION_LINE(n) DatumGetActionLine(PG_GETARG_DATUM(n))
#define PG_RETURN_ACTION_LINE(x) return ActionLineGetDatum(x)

/* action_line_set: four bytes by value */
#define DatumGetActionLineSet(d) ((ActionLineSet) DatumGetUInt32(d))
#define ActionLineSetGetDatum(x) UInt32GetDatum(x)
#define PG_GETARG_ACTION_LINE_SET(n) DatumGetActionLineSet(PG_GETARG_DATUM(n))
#define PG_RETURN_ACTION_LINE_SET(x) return ActionLineSetGetDatum(x)

/* sdg: two bytes by value */
#define DatumGetSdg(d) ((Sdg) DatumGetUInt16(d))
#define SdgGetDatum(x) UInt16GetDatum(x)
#define PG_GETARG_SDG(n) DatumGetSdg(PG_GETARG_DATUM(n))
#define PG_RETURN_SDG(x) return SdgGetDatum(x)

/*
 * sdg_set as stored, in one of two forms, whichever is shorter, so that equal sets
 * have equal bytes and a row of a few codes, which is what projects have, is short:
 * the members' bits in ascending order, one a byte; or, where that isn't shorter, the
 * set as a map, bit n of it being bit n % 8 of byte n / 8, without zero bytes at the
 * end. An aggregate's state is a map of all bytes.
 */
typedef struct SdgSet
{
	int32 vl_len_;
	uint8 version;
	uint8 form;
	uint8 bytes[FLEXIBLE_ARRAY_MEMBER];
} SdgSet;

#define SDG_SET_VERSION 1
#define SDG_SET_MAP 0
#define SDG_SET_LIST 1
#define SDG_SET_BYTES ((SDG_SET_CODES + 7) / 8) /* of a map */
#define SDG_SET_HEADER offsetof(SdgSet, bytes)

extern SdgBits sdg_set_bits(const void *stored);
/* The members as bits in order; returns how many, SDG_SET_CODES at most. */
extern int sdg_set_members(const void *stored, uint8 *members);
extern SdgSet *sdg_set_make(const SdgBits *bits);
/* A set with all bytes of a map, as aggregates keep it. */
extern SdgSet *sdg_set_make_map(const SdgBits *bits);
/* Adds a code that comes from outside; raises where it is an indicator. */
extern void sdg_bits_add_code(SdgBits *set, Sdg code);
#define DatumGetSdgBits(d) sdg_set_bits(PG_DETOAST_DATUM_PACKED(d))
#define PG_GETARG_SDG_BITS(n) DatumGetSdgBits(PG_GETARG_DATUM(n))
#define PG_RETURN_SDG_BITS(x) PG_RETURN_POINTER(sdg_set_make(x))

/* A goal by its number; raises where there is none. */
extern Sdg sdg_goal_of_int(int goal);

/* A set as text, palloc'd. */
extern char *action_line_set_text(ActionLineSet set);
extern char *sdg_set_text(const SdgBits *set);

/* What the SQL functions do with a reader's fault; see read_error.c. */
typedef enum ReaderKind
{
	READER_ACTION_LINE,
	READER_ACTION_LINE_SET,
	READER_SDG,
	READER_SDG_SET,
	READER_COUNTRY
} ReaderKind;
extern void read_error(ReaderKind kind, const char *text, size_t length, ReadStatus status,
					   const ReadFault *fault, struct Node *escontext);
/* The error's detail and hint; where a value is near, the hint begins with these words. */
#define NEAREST_IS "The nearest is "
extern void read_explain(StringInfo detail, StringInfo hint, ReaderKind kind, ReadStatus status,
						 const ReadFault *fault);

#endif /* WSIS_VOCABULARY_TYPES_H */
