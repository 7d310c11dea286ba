/* What SQL functions that return pictures take. */
#ifndef WSIS_PICTURE_ARGUMENT_H
#define WSIS_PICTURE_ARGUMENT_H

#include "picture/language.h"
#include "picture/text.h"

/* a text that lives as long as its datum */
extern TextPiece text_piece(Datum datum);

/* data NULL for a NULL */
extern TextPiece text_argument(FunctionCallInfo fcinfo, int number);

/* English for a NULL */
extern Language language_argument(FunctionCallInfo fcinfo, int number);

/* the usual one for a NULL; raises when a picture can't be that wide */
extern int width_argument(FunctionCallInfo fcinfo, int number, int usual);

/* An array's elements; a NULL array, as array_agg gives it for no rows, has none. */
typedef struct Elements
{
	const char *name; /* of the argument */
	Datum *values;
	bool *nulls;
	int count;
	int rows; /* of an array with two dimensions */
	int columns;
	int dimensions;
} Elements;

extern Elements array_argument(FunctionCallInfo fcinfo, int number, const char *name,
							   int dimensions_max);
extern TextPiece text_element(const Elements *elements, int i);

/* Two arrays that say something of the same items; optional: or the second says nothing. */
extern void elements_check_pair(const Elements *of, const Elements *with, bool optional);

/* Not more than a picture can have. */
extern void elements_check_count(const Elements *elements, int most);

#endif /* WSIS_PICTURE_ARGUMENT_H */
