/* Every difference between PostgreSQL 15, 16, 17 and 18 that wsis meets. */
#ifndef WSIS_COMPAT_H
#define WSIS_COMPAT_H

#if PG_VERSION_NUM < 150000
#error "wsis needs PostgreSQL 15 or later"
#endif

#if PG_VERSION_NUM >= 160000
#include "varatt.h"
#include "nodes/miscnodes.h"
#else
/* soft errors came with 16: before it an input function can only raise */
#define ereturn(context, dummy_value, ...) ereport(ERROR, __VA_ARGS__)
#define errsave(context, ...) ereport(ERROR, __VA_ARGS__)
#define SOFT_ERROR_OCCURRED(context) false
#endif

/* what never returns is marked before its declaration since 18 */
#if PG_VERSION_NUM < 180000
#define pg_noreturn __attribute__((noreturn))
#endif

/* vacuum_delay_point got an argument in 18 */
#if PG_VERSION_NUM >= 180000
#define vacuum_delay_point_compat() vacuum_delay_point(true)
#else
#define vacuum_delay_point_compat() vacuum_delay_point()
#endif

/* stringToQualifiedNameList got an argument in 16 */
#if PG_VERSION_NUM >= 160000
#define qualified_name_list(name) stringToQualifiedNameList(name, NULL)
#else
#define qualified_name_list(name) stringToQualifiedNameList(name)
#endif

/* the owner of any object is asked for in one way since 16 */
#if PG_VERSION_NUM >= 160000
#define owns_text_search_dictionary(dictionary) \
	object_ownercheck(TSDictionaryRelationId, dictionary, GetUserId())
#else
#define owns_text_search_dictionary(dictionary) pg_ts_dict_ownercheck(dictionary, GetUserId())
#endif

/* ExecInsertIndexTuples got an argument in 16 */
#if PG_VERSION_NUM >= 160000
#define insert_index_tuples(target, slot, state) \
	list_free(ExecInsertIndexTuples(target, slot, state, false, false, NULL, NIL, false))
#else
#define insert_index_tuples(target, slot, state) \
	list_free(ExecInsertIndexTuples(target, slot, state, false, false, NULL, NIL))
#endif

/* Does anybody read the words of an error raised with errsave? */
static inline bool
soft_error_wants_details(struct Node *context)
{
#if PG_VERSION_NUM >= 160000
	if (context && IsA(context, ErrorSaveContext))
		return ((ErrorSaveContext *) context)->details_wanted;
#endif
	return true;
}

#endif /* WSIS_COMPAT_H */
