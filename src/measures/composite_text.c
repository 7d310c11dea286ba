/* The text of composite_data, which is JSON: {"KOR": {"fixed": 59.2, "mobile": 105.4}, "PRK": {}}.
 */
#include "measures/composite_data.h"

#include "common/shortest_dec.h"
#include "lib/stringinfo.h"
#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/json.h"

#include "measures/read_number.h"

/* A name as it is read; its bytes are those of the text where nothing is escaped in it. */
typedef struct ReadName
{
	const char *bytes;
	uint32 length;
	char unescaped[COMPOSITE_NAME_MAX + 4];
} ReadName;

/* Reads four hexadecimal digits; -1 where there are none. */
static int
read_hex(const char *at)
{
	int code = 0;

	for (int i = 0; i < 4; i++)
	{
		const char *digits = "0123456789abcdef";
		const char *digit = at[i] ? strchr(digits, pg_ascii_tolower((unsigned char) at[i])) : NULL;

		if (!digit)
			return -1;
		code = code * 16 + (digit - digits);
	}
	return code;
}

/* Reads what is behind \u, two of them for a character beyond 16 bits; NULL: no character. */
static const char *
read_code_point(const char *at, ReadName *name)
{
	int code = read_hex(at);

	at += 4;
	if (code >= 0xD800 && code <= 0xDBFF)
	{
		int low = at[0] == '\\' && at[1] == 'u' ? read_hex(at + 2) : -1;

		if (low < 0xDC00 || low > 0xDFFF)
			return NULL;
		code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
		at += 6;
	}
	else if (code <= 0 || (code >= 0xDC00 && code <= 0xDFFF))
		return NULL;
	unicode_to_utf8(code, (unsigned char *) name->unescaped + name->length);
	name->length += pg_utf_mblen((unsigned char *) name->unescaped + name->length);
	return at;
}

/* Reads a string with escapes, up to behind its closing quote; NULL where it is none. */
static const char *
read_escaped(const char *at, ReadName *name)
{
	static const char escapes[] = "\"\\/bfnrt";
	static const char meant[] = "\"\\/\b\f\n\r\t";

	name->bytes = name->unescaped;
	name->length = 0;
	while (*at != '"')
	{
		const char *escape;

		if (*at == '\0' || name->length > COMPOSITE_NAME_MAX - 1)
			return NULL;
		if (*at != '\\')
			name->unescaped[name->length++] = *at++;
		else if (at[1] == 'u')
		{
			at = read_code_point(at + 2, name);
			if (!at)
				return NULL;
		}
		else if (at[1] != '\0' && (escape = strchr(escapes, at[1])) != NULL)
		{
			name->unescaped[name->length++] = meant[escape - escapes];
			at += 2;
		}
		else
			return NULL;
	}
	return name->length <= COMPOSITE_NAME_MAX ? at + 1 : NULL;
}

/* Reads a name and the colon behind it. */
static const char *
read_name(const char *at, ReadName *name, const char **why)
{
	const char *end;

	*why = "There is no name in quotes of 1 to 1000 bytes";
	if (*at != '"')
		return NULL;
	end = at + 1 + strcspn(at + 1, "\"\\");
	if (*end == '"')
	{
		name->bytes = at + 1;
		name->length = Min(end - at - 1, COMPOSITE_NAME_MAX + 1);
		end++;
	}
	else
		end = read_escaped(at + 1, name);
	if (!end || name->length == 0 || name->length > COMPOSITE_NAME_MAX)
		return NULL;
	end = measures_skip_blanks(end);
	*why = "There is no colon";
	return *end == ':' ? measures_skip_blanks(end + 1) : NULL;
}

/* Reads a node and its value, which may be null. */
static const char *
read_cell(const char *at, CompositeData **d, const ReadName *unit, const char **why)
{
	ReadName node;
	double value;
	uint32 number;

	at = read_name(at, &node, why);
	if (!at)
		return NULL;
	if (strncmp(at, "null", 4) == 0)
		return measures_skip_blanks(at + 4);
	*why = "There is neither a finite number nor null";
	at = measures_read_number(at, &value);
	if (!at)
		return NULL;
	*d = composite_with_room(*d, 1, 2, unit->length + node.length);
	number = composite_intern(*d, unit->bytes, unit->length);
	composite_put(*d, number, composite_intern(*d, node.bytes, node.length), value);
	return at;
}

/* Reads a unit with its nodes; what is behind it, NULL and a message in *why at *at otherwise. */
static const char *
read_unit(const char **at, CompositeData **d, const char **why)
{
	ReadName unit;
	const char *next = read_name(*at, &unit, why);
	bool more;

	if (!next)
		return NULL;
	*why = "There is no opening brace";
	if (*next != '{')
		return NULL;
	*at = measures_skip_blanks(next + 1);
	*d = composite_with_room(*d, 1, 1, unit.length);
	composite_put(*d, composite_intern(*d, unit.bytes, unit.length), COMPOSITE_NO_NODE, 0);
	for (more = **at != '}'; more; *at = more ? measures_skip_blanks(next + 1) : next)
	{
		CHECK_FOR_INTERRUPTS();
		next = read_cell(*at, d, &unit, why);
		if (!next)
			return NULL;
		more = *next == ',';
	}
	*why = "There is neither comma nor brace";
	return **at == '}' ? measures_skip_blanks(*at + 1) : NULL;
}

CompositeData *
composite_read(const char **at, const char **why)
{
	CompositeData *d = composite_buffer(composite_new(COMPOSITE_SORTED, 0, 0, 0), 0, 0, 0);
	const char *next;
	bool more;

	*why = "There is no opening brace";
	if (**at != '{')
		return NULL;
	*at = measures_skip_blanks(*at + 1);
	for (more = **at != '}'; more; *at = more ? measures_skip_blanks(next + 1) : next)
	{
		next = read_unit(at, &d, why);
		if (!next)
			return NULL;
		more = *next == ',';
	}
	*why = "There is neither comma nor brace";
	if (**at != '}')
		return NULL;
	*at = measures_skip_blanks(*at + 1);
	return d;
}

/* All names in quotes, one behind the other; where each begins, and behind the last. */
static Size *
escape_names(const CompositeData *d, StringInfo escaped)
{
	Size *starts = palloc(sizeof(Size) * ((Size) d->names + 1));
	char name[COMPOSITE_NAME_MAX + 1];

	initStringInfo(escaped);
	for (uint32 i = 0; i < d->names; i++)
	{
		uint32 length = composite_name_length(d, i);

		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		memcpy(name, composite_name(d, i), length);
		name[length] = '\0';
		starts[i] = escaped->len;
		escape_json(escaped, name);
	}
	starts[d->names] = escaped->len;
	return starts;
}

PG_FUNCTION_INFO_V1(wsis_composite_data_out);
Datum
wsis_composite_data_out(PG_FUNCTION_ARGS)
{
	CompositeData *d = PG_GETARG_COMPOSITE(0);
	const CompositeCell *cells = composite_cells(d);
	StringInfoData escaped;
	StringInfoData text;
	Size *starts = escape_names(d, &escaped);

	initStringInfo(&text);
	appendStringInfoChar(&text, '{');
	for (uint32 i = 0; i < d->cells; i++)
	{
		CompositeCell cell = cells[i];
		bool first = i == 0 || cells[i - 1].unit != cell.unit;

		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		if (first)
		{
			appendStringInfoString(&text, i == 0 ? "" : "}, ");
			appendBinaryStringInfo(&text, escaped.data + starts[cell.unit],
								   starts[cell.unit + 1] - starts[cell.unit]);
			appendStringInfoString(&text, ": {");
		}
		if (cell.node == COMPOSITE_NO_NODE)
			continue;
		if (!first)
			appendStringInfoString(&text, ", ");
		appendBinaryStringInfo(&text, escaped.data + starts[cell.node],
							   starts[cell.node + 1] - starts[cell.node]);
		appendStringInfoString(&text, ": ");
		enlargeStringInfo(&text, DOUBLE_SHORTEST_DECIMAL_LEN);
		text.len += double_to_shortest_decimal_bufn(cell.value, text.data + text.len);
	}
	appendStringInfoString(&text, d->cells > 0 ? "}}" : "}");
	PG_RETURN_CSTRING(text.data);
}
