/*
 * The comparison functions that btree and hash need, and those for min and max,
 * made from one ordering of a type: WSIS_COMPARISONS(sdg, Sdg, PG_GETARG_SDG, compare_sdg).
 */
#ifndef WSIS_COMPARISON_H
#define WSIS_COMPARISON_H

#define WSIS_COMPARISON(type, name, ctype, getarg, expression) \
	PG_FUNCTION_INFO_V1(wsis_##type##_##name); \
	Datum wsis_##type##_##name(PG_FUNCTION_ARGS) \
	{ \
		ctype a = getarg(0); \
		ctype b = getarg(1); \
\
		PG_RETURN_BOOL(expression); \
	} \
	extern int no_such_variable

#define WSIS_COMPARISONS(type, ctype, getarg, compare) \
	WSIS_COMPARISON(type, eq, ctype, getarg, compare(&a, &b) == 0); \
	WSIS_COMPARISON(type, ne, ctype, getarg, compare(&a, &b) != 0); \
	WSIS_COMPARISON(type, lt, ctype, getarg, compare(&a, &b) < 0); \
	WSIS_COMPARISON(type, le, ctype, getarg, compare(&a, &b) <= 0); \
	WSIS_COMPARISON(type, gt, ctype, getarg, compare(&a, &b) > 0); \
	WSIS_COMPARISON(type, ge, ctype, getarg, compare(&a, &b) >= 0); \
\
	PG_FUNCTION_INFO_V1(wsis_##type##_cmp); \
	Datum wsis_##type##_cmp(PG_FUNCTION_ARGS) \
	{ \
		ctype a = getarg(0); \
		ctype b = getarg(1); \
\
		PG_RETURN_INT32(compare(&a, &b)); \
	} \
	extern int no_such_variable

/* The greater and the lesser of two, for max and min. */
#define WSIS_EXTREMES(type, ctype, getarg, compare) \
	PG_FUNCTION_INFO_V1(wsis_##type##_larger); \
	Datum wsis_##type##_larger(PG_FUNCTION_ARGS) \
	{ \
		ctype a = getarg(0); \
		ctype b = getarg(1); \
\
		PG_RETURN_DATUM(PG_GETARG_DATUM(compare(&a, &b) >= 0 ? 0 : 1)); \
	} \
\
	PG_FUNCTION_INFO_V1(wsis_##type##_smaller); \
	Datum wsis_##type##_smaller(PG_FUNCTION_ARGS) \
	{ \
		ctype a = getarg(0); \
		ctype b = getarg(1); \
\
		PG_RETURN_DATUM(PG_GETARG_DATUM(compare(&a, &b) <= 0 ? 0 : 1)); \
	} \
	extern int no_such_variable

#endif /* WSIS_COMPARISON_H */
