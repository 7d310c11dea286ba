/* Reading jsonb by what a page may be made of; every error names its place. */
#include "page/reader.h"

#include "mb/pg_wchar.h"
#include "miscadmin.h"

Place
place_of_key(const Place *above, const char *key)
{
	return (Place){above, key, 0};
}

Place
place_of_index(const Place *above, int index)
{
	return (Place){above, NULL, index};
}

static void
append_place(StringInfo out, const Place *place)
{
	if (place->above != NULL)
		append_place(out, place->above);
	if (place->key == NULL)
		appendStringInfo(out, "[%d]", place->index);
	else
		appendStringInfo(out, "%s%s", place->above != NULL ? "." : "", place->key);
}

char *
place_name(const Place *place)
{
	StringInfoData name;

	initStringInfo(&name);
	append_place(&name, place);
	return name.data;
}

static const char *
kind_of(const JsonbValue *value)
{
	switch (value->type)
	{
		case jbvNull:
			return "null";
		case jbvString:
			return "a string";
		case jbvNumeric:
			return "a number";
		case jbvBool:
			return "true or false";
		default:
			return is_object(value) ? "an object" : "an array";
	}
}

void
refuse_value(const JsonbValue *value, const Place *place, const char *wanted)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("%s must be %s", place_name(place), wanted),
			 errdetail("It is %s.", kind_of(value))));
}

void
read_jsonb(Jsonb *jsonb, JsonbValue *value)
{
	if (JB_ROOT_IS_SCALAR(jsonb))
		JsonbExtractScalar(&jsonb->root, value);
	else
	{
		value->type = jbvBinary;
		value->val.binary.data = &jsonb->root;
		value->val.binary.len = VARSIZE_ANY_EXHDR(jsonb);
	}
}

bool
is_object(const JsonbValue *value)
{
	return value->type == jbvBinary && JsonContainerIsObject(value->val.binary.data);
}

bool
has_key(const JsonbValue *value, const char *key)
{
	JsonbValue member;

	return is_object(value) &&
		getKeyJsonValueFromContainer(value->val.binary.data, key, (int) strlen(key), &member);
}

JsonbContainer *
read_array(const JsonbValue *value, const Place *place, const char *wanted)
{
	if (value->type != jbvBinary || !JsonContainerIsArray(value->val.binary.data))
		refuse_value(value, place, wanted);
	return value->val.binary.data;
}

JsonbContainer *
read_array_member(JsonbContainer *object, const char *key, const Place *above, const char *wanted)
{
	Place place = place_of_key(above, key);
	JsonbValue value;

	if (!read_member(object, key, &value))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s has no \"%s\"", place_name(above), key),
				 errhint("It must be %s.", wanted)));
	return read_array(&value, &place, wanted);
}

void
read_element(JsonbContainer *array, int index, JsonbValue *element)
{
	JsonbValue *found = getIthJsonbValueFromContainer(array, index);

	*element = *found;
	pfree(found);
}

static bool
is_among(const JsonbValue *key, const char *const *keys)
{
	for (; *keys != NULL; keys++)
	{
		if (strlen(*keys) == (size_t) key->val.string.len &&
			memcmp(*keys, key->val.string.val, key->val.string.len) == 0)
			return true;
	}
	return false;
}

static void
refuse_key(const JsonbValue *key, const Place *place, const char *const *keys)
{
	StringInfoData known;

	initStringInfo(&known);
	for (int i = 0; keys[i] != NULL; i++)
		appendStringInfo(&known, "%s%s", i == 0 ? "" : ", ", keys[i]);
	ereport(
		ERROR,
		(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
		 errmsg("%s has an unknown key \"%.*s\"", place_name(place),
				pg_mbcliplen(key->val.string.val, key->val.string.len, 60), key->val.string.val),
		 errhint("Keys here are %s.", known.data)));
}

JsonbContainer *
read_object(const JsonbValue *value, const Place *place, const char *const *keys,
			const char *wanted)
{
	JsonbIterator *iterator;
	JsonbIteratorToken token;
	JsonbValue item;

	if (!is_object(value))
		refuse_value(value, place, wanted);
	iterator = JsonbIteratorInit(value->val.binary.data);
	while ((token = JsonbIteratorNext(&iterator, &item, true)) != WJB_DONE)
	{
		if (token == WJB_KEY && !is_among(&item, keys))
			refuse_key(&item, place, keys);
	}
	return value->val.binary.data;
}

bool
read_member(JsonbContainer *object, const char *key, JsonbValue *member)
{
	JsonbValue *found = getKeyJsonValueFromContainer(object, key, (int) strlen(key), member);

	return found != NULL && member->type != jbvNull;
}

TextPiece
read_string(const JsonbValue *value, const Place *place)
{
	if (value->type != jbvString)
		refuse_value(value, place, "a string");
	return (TextPiece){value->val.string.val, value->val.string.len};
}

static const char *const language_keys[] = {"ar", "zh", "en", "fr", "ru", "es", NULL};

PageText
read_text(const JsonbValue *value, const Place *place)
{
	PageText text = {.given = false};
	JsonbContainer *object;

	if (value->type == jbvString)
		return plain_text(read_string(value, place));
	object =
		read_object(value, place, language_keys, "a string, or an object of strings by language");
	for (int i = 0; i < LANGUAGES; i++)
	{
		const char *code = language_code(i);
		Place inner = place_of_key(place, code);
		JsonbValue member;

		if (read_member(object, code, &member))
			text.in[i] = read_string(&member, &inner);
	}
	fill_languages(&text);
	if (!text.given)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s has no text in any language", place_name(place)),
				 errhint("Give one language at least, or leave the key out.")));
	return text;
}

/* Nothing to see in any language: as if it were not there. */
static bool
is_blank_text(const PageText *text)
{
	for (int i = 0; i < LANGUAGES; i++)
	{
		for (size_t at = 0; at < text->in[i].length; at++)
		{
			if ((unsigned char) text->in[i].data[at] > ' ')
				return false;
		}
	}
	return true;
}

PageText
read_text_member(JsonbContainer *object, const char *key, const Place *above)
{
	Place place = place_of_key(above, key);
	PageText text = {.given = false};
	JsonbValue member;

	if (read_member(object, key, &member))
		text = read_text(&member, &place);
	if (text.given && is_blank_text(&text))
		text.given = false;
	return text;
}
