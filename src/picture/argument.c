/* Arguments of SQL functions that return pictures. */
#include "picture/argument.h"

#include "utils/array.h"
#include "utils/lsyscache.h"

#include "picture/canvas.h"

TextPiece
text_piece(Datum datum)
{
	text *value = DatumGetTextPP(datum);
	TextPiece piece = {VARDATA_ANY(value), VARSIZE_ANY_EXHDR(value)};

	return piece;
}

TextPiece
text_argument(FunctionCallInfo fcinfo, int number)
{
	TextPiece none = {NULL, 0};

	return PG_ARGISNULL(number) ? none : text_piece(PG_GETARG_DATUM(number));
}

Language
language_argument(FunctionCallInfo fcinfo, int number)
{
	TextPiece tag = text_argument(fcinfo, number);

	return tag.data == NULL ? LANGUAGE_EN : language_of_tag(tag.data, tag.length);
}

int
width_argument(FunctionCallInfo fcinfo, int number, int usual)
{
	int width = PG_ARGISNULL(number) ? usual : PG_GETARG_INT32(number);

	if (width < PICTURE_WIDTH_MIN || width > PICTURE_WIDTH_MAX)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("width %d is out of range", width),
				 errdetail("A picture is %d to %d pixels wide.", PICTURE_WIDTH_MIN,
						   PICTURE_WIDTH_MAX)));
	return width;
}

Elements
array_argument(FunctionCallInfo fcinfo, int number, const char *name, int dimensions_max)
{
	Elements elements = {.name = name};
	ArrayType *array;
	int16 length;
	bool by_value;
	char align;

	if (PG_ARGISNULL(number))
		return elements;
	array = PG_GETARG_ARRAYTYPE_P(number);
	elements.dimensions = ARR_NDIM(array);
	if (elements.dimensions > dimensions_max)
		ereport(ERROR,
				(errcode(ERRCODE_ARRAY_SUBSCRIPT_ERROR),
				 errmsg("%s has %d dimensions", name, elements.dimensions),
				 errdetail("At most %d can be drawn.", dimensions_max)));
	if (elements.dimensions == 2)
	{
		elements.rows = ARR_DIMS(array)[0];
		elements.columns = ARR_DIMS(array)[1];
	}
	get_typlenbyvalalign(ARR_ELEMTYPE(array), &length, &by_value, &align);
	deconstruct_array(array, ARR_ELEMTYPE(array), length, by_value, align, &elements.values,
					  &elements.nulls, &elements.count);
	return elements;
}

TextPiece
text_element(const Elements *elements, int i)
{
	TextPiece none = {NULL, 0};

	return elements->nulls[i] ? none : text_piece(elements->values[i]);
}

void
elements_check_pair(const Elements *of, const Elements *with, bool optional)
{
	if (optional && with->count == 0)
		return;
	if (of->count != with->count)
		ereport(
			ERROR, errcode(ERRCODE_ARRAY_SUBSCRIPT_ERROR),
			errmsg("%s and %s must have the same number of elements", of->name, with->name),
			errdetail("There are %d %s and %d %s.", of->count, of->name, with->count, with->name));
}

void
elements_check_count(const Elements *elements, int most)
{
	if (elements->count > most)
		ereport(ERROR, errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				errmsg("%d %s are too many for a picture", elements->count, elements->name),
				errdetail("A picture has at most %d.", most),
				errhint("Draw one region at a time, or the places of largest weight."));
}
