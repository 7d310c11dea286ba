/* Reading the sections of a page: jsonb in, clear errors out. */
#ifndef WSIS_PAGE_READER_H
#define WSIS_PAGE_READER_H

#include "page/text.h"

/* Where in the argument we are, for errors: a chain on the stack. */
typedef struct Place
{
	const struct Place *above;
	const char *key; /* NULL: an element of an array */
	int index;
} Place;

extern Place place_of_key(const Place *above, const char *key);
extern Place place_of_index(const Place *above, int index);

/* "sections[2].table.columns[0]" */
extern char *place_name(const Place *place);

/* raises an error */
extern void refuse_value(const JsonbValue *value, const Place *place, const char *wanted);

/* A jsonb argument as a value; a scalar stays one. */
extern void read_jsonb(Jsonb *jsonb, JsonbValue *value);

extern JsonbContainer *read_array(const JsonbValue *value, const Place *place, const char *wanted);

/* An array that must be there. */
extern JsonbContainer *read_array_member(JsonbContainer *object, const char *key,
										 const Place *above, const char *wanted);
extern void read_element(JsonbContainer *array, int index, JsonbValue *element);

/* An object whose keys are all among keys (ended by NULL). */
extern JsonbContainer *read_object(const JsonbValue *value, const Place *place,
								   const char *const *keys, const char *wanted);

/* false if the key is absent or null */
extern bool read_member(JsonbContainer *object, const char *key, JsonbValue *member);

extern bool is_object(const JsonbValue *value);

/* an object with this key, whatever its value */
extern bool has_key(const JsonbValue *value, const char *key);

/* A string. */
extern TextPiece read_string(const JsonbValue *value, const Place *place);

/* A string, or an object of strings by language. */
extern PageText read_text(const JsonbValue *value, const Place *place);

/* A text that may be missing; one of nothing but blanks is. */
extern PageText read_text_member(JsonbContainer *object, const char *key, const Place *above);

#endif /* WSIS_PAGE_READER_H */
