/*
 * Text of coverage sets: {"4G"((0 0,9 0,9 9,0 0),(5 1,6 1,6 2,5 1)),left_out=3,unknown=2}. A
 * polygon is its class in quotes, in which " and \ stand behind \, then its rings,
 * closed; behind the polygons the counts of points and lines that were left out and of areas that
 * nobody knows. Numbers are written as short as they are exact.
 */
#include "connectivity/coverage_set.h"

#include "common/shortest_dec.h"
#include "lib/stringinfo.h"
#include "miscadmin.h"
#include "utils/builtins.h"

#include "connectivity/read_text.h"
#include "decimal.h"

/* ",-179.12345678901234 -89.12345678901234" */
#define VERTEX_TEXT_MAX (2 * DOUBLE_SHORTEST_DECIMAL_LEN + 3)

static void
write_class(StringInfo text, const CoverageReader *reader)
{
	appendStringInfoChar(text, '"');
	for (uint32 i = 0; i < reader->name_length; i++)
	{
		if (reader->name[i] == '"' || reader->name[i] == '\\')
			appendStringInfoChar(text, '\\');
		appendStringInfoChar(text, reader->name[i]);
	}
	appendStringInfoChar(text, '"');
}

static void
write_ring(StringInfo text, const CoverageVertex *ring, uint32 vertices)
{
	for (uint32 i = 0; i < vertices; i++)
	{
		char *at;

		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		enlargeStringInfo(text, VERTEX_TEXT_MAX);
		at = text->data + text->len;
		*at++ = i > 0 ? ',' : '(';
		at = text_write_place(at, ring[i].longitude, ring[i].latitude);
		*at = '\0';
		text->len = at - text->data;
	}
	appendStringInfoChar(text, ')');
}

char *
coverage_write(const CoverageSet *set)
{
	StringInfoData text;
	CoverageReader reader;

	initStringInfo(&text);
	appendStringInfoChar(&text, '{');
	coverage_read(&reader, set);
	while (coverage_next_polygon(&reader))
	{
		const CoverageVertex *ring;
		uint32 vertices;

		CHECK_FOR_INTERRUPTS();
		if (reader.polygon > 1)
			appendStringInfoChar(&text, ',');
		write_class(&text, &reader);
		appendStringInfoChar(&text, '(');
		while ((ring = coverage_next_ring(&reader, &vertices)) != NULL)
		{
			if (reader.rings_read > 1)
				appendStringInfoChar(&text, ',');
			write_ring(&text, ring, vertices);
		}
		appendStringInfoChar(&text, ')');
	}
	if (set->left_out > 0)
		appendStringInfo(&text, "%sleft_out=" INT64_FORMAT, text.len > 1 ? "," : "", set->left_out);
	if (set->unknown > 0)
		appendStringInfo(&text, "%sunknown=" INT64_FORMAT, text.len > 1 ? "," : "", set->unknown);
	appendStringInfoChar(&text, '}');
	return text.data;
}

/* What has been read, and what of a polygon is being read. */
typedef struct TextReader
{
	CoverageSet *list;
	uint32 record; /* of the polygon */
	StringInfoData name;
	CoverageVertex *ring;
	uint32 vertices;
	uint32 room;
	const char *why;
} TextReader;

/* A class in quotes, without its escapes. */
static const char *
read_class(TextReader *reader, const char *at)
{
	reader->why = "There is neither polygon nor count";
	if (*at++ != '"')
		return NULL;
	resetStringInfo(&reader->name);
	for (; *at != '"'; at++)
	{
		if (*at == '\\')
			at++;
		reader->why = "A class has no closing quote";
		if (*at == '\0')
			return NULL;
		reader->why = "A class is too long";
		if (reader->name.len == COVERAGE_CLASS_BYTES_MAX)
			return NULL;
		appendStringInfoChar(&reader->name, *at);
	}
	reader->why = "A class has no name";
	return reader->name.len > 0 ? at + 1 : NULL;
}

static const char *
read_vertex(TextReader *reader, const char *at)
{
	double longitude;
	double latitude;

	reader->why = "There is no longitude";
	at = decimal_read(at, &longitude);
	if (!at)
		return NULL;
	reader->why = "There is no latitude";
	if (text_skip_blanks(at) == at)
		return NULL;
	at = decimal_read(text_skip_blanks(at), &latitude);
	if (!at)
		return NULL;
	if (reader->vertices == reader->room)
	{
		reader->room *= 2;
		reader->ring = repalloc_huge(reader->ring, (Size) reader->room * sizeof(CoverageVertex));
	}
	reader->ring[reader->vertices++] = coverage_vertex(longitude, latitude);
	return at;
}

/* Reads items between parentheses. */
static const char *
read_list(TextReader *reader, const char *at,
		  const char *(*read_item)(TextReader *reader, const char *at))
{
	reader->why = "There is no opening parenthesis";
	if (*at != '(')
		return NULL;
	do
	{
		CHECK_FOR_INTERRUPTS();
		at = read_item(reader, text_skip_blanks(at + 1));
		if (!at)
			return NULL;
		at = text_skip_blanks(at);
	} while (*at == ',');
	reader->why = "There is neither comma nor closing parenthesis";
	return *at == ')' ? at + 1 : NULL;
}

static const char *
read_ring(TextReader *reader, const char *at)
{
	const char *problem;
	uint32 vertex;
	CoverageVertex *room;

	reader->vertices = 0;
	at = read_list(reader, at, read_vertex);
	if (!at)
		return NULL;
	problem = coverage_ring_problem(reader->ring, reader->vertices, &vertex);
	if (problem)
	{
		reader->why = vertex == 0 ? psprintf("A ring: %s", problem)
								  : psprintf("A ring's vertex %u: %s", vertex, problem);
		return NULL;
	}
	reader->list = coverage_list_ring(reader->list, reader->record, reader->vertices, &room);
	memcpy(room, reader->ring, reader->vertices * sizeof(CoverageVertex));
	return at;
}

static const char *
read_polygon(TextReader *reader, const char *at)
{
	at = read_class(reader, at);
	if (!at)
		return NULL;
	reader->list =
		coverage_list_polygon(reader->list, reader->name.data, reader->name.len, &reader->record);
	return read_list(reader, text_skip_blanks(at), read_ring);
}

/* Reads up to behind the closing brace. */
CoverageSet *
coverage_read_text(const char **at, const char **why)
{
	TextReader reader = {.list = coverage_list_new(0), .room = 16};
	const char *item = text_skip_blanks(*at);
	bool more = *item != '}';

	initStringInfo(&reader.name);
	reader.ring = palloc(reader.room * sizeof(CoverageVertex));
	while (more)
	{
		bool counts = *item == 'l' || *item == 'u';
		const char *end;

		CHECK_FOR_INTERRUPTS();
		*at = item;
		end = counts
			? text_read_counts(item, &reader.list->left_out, &reader.list->unknown, &reader.why)
			: read_polygon(&reader, item);
		*why = reader.why;
		if (!end)
			return NULL;
		end = text_skip_blanks(end);
		more = *end == ',' && !counts;
		item = more ? text_skip_blanks(end + 1) : end;
	}
	*at = item;
	*why = "There is neither comma nor brace";
	if (*item != '}')
		return NULL;
	*at = item + 1;
	return reader.list;
}
