/*
 * Drawings that come again. A map in six languages is the same map with other words;
 * most of its bytes are paths that differ in nothing.
 */
#include "page/drawings.h"

#include "miscadmin.h"

#define DRAWING_START "<path "
#define DRAWING_END "></path>"
#define DRAWING_LENGTH_MIN 500 /* bytes: shorter ones are not worth an id */

typedef struct Drawing
{
	const char *at;
	size_t length;
	int id;		/* on the page; 0: it comes only once */
	bool again; /* the first one stands before it */
} Drawing;

/* The same together, in the order in which they come. */
static int
compare_drawings(const void *a, const void *b)
{
	const Drawing *one = a;
	const Drawing *other = b;
	int order;

	if (one->length != other->length)
		return one->length < other->length ? -1 : 1;
	order = memcmp(one->at, other->at, one->length);
	return order != 0 ? order : (one->at > other->at) - (one->at < other->at);
}

static int
compare_places(const void *a, const void *b)
{
	const Drawing *one = a;
	const Drawing *other = b;

	return (one->at > other->at) - (one->at < other->at);
}

/* The long paths of pictures, in an array of its own. */
static Drawing *
find_drawings(const StringInfo pictures, int *count)
{
	int room = 64;
	Drawing *drawings = palloc(sizeof(Drawing) * room);
	const char *at = pictures->data;
	const char *end;

	*count = 0;
	while ((at = strstr(at, DRAWING_START)) != NULL && (end = strstr(at, DRAWING_END)) != NULL)
	{
		size_t length = end + strlen(DRAWING_END) - at;

		CHECK_FOR_INTERRUPTS();
		if (length >= DRAWING_LENGTH_MIN)
		{
			if (*count == room)
				drawings = repalloc_huge(drawings, sizeof(Drawing) * (room *= 2));
			drawings[(*count)++] = (Drawing){.at = at, .length = length};
		}
		at += length;
	}
	return drawings;
}

/* Gives ids to those that come again; returns how many ids there are then. */
static int
find_repeated(Drawing *drawings, int count, int ids)
{
	qsort(drawings, count, sizeof(Drawing), compare_drawings);
	for (int i = 1; i < count; i++)
	{
		Drawing *before = &drawings[i - 1];

		if (before->length != drawings[i].length ||
			memcmp(before->at, drawings[i].at, before->length) != 0)
			continue;
		if (before->id == 0)
			before->id = ++ids;
		drawings[i].id = before->id;
		drawings[i].again = true;
	}
	qsort(drawings, count, sizeof(Drawing), compare_places);
	return ids;
}

void
append_shared_drawings(StringInfo out, const StringInfo pictures, int *ids)
{
	const char *at = pictures->data;
	int count;
	Drawing *drawings = find_drawings(pictures, &count);

	*ids = find_repeated(drawings, count, *ids);
	for (int i = 0; i < count; i++)
	{
		const Drawing *drawing = &drawings[i];

		if (drawing->id == 0)
			continue;
		appendBinaryStringInfo(out, at, drawing->at - at);
		at = drawing->at + drawing->length;
		if (drawing->again)
			appendStringInfo(out, "<use href=\"#drawing-%d\"></use>", drawing->id);
		else
		{
			appendStringInfo(out, DRAWING_START "id=\"drawing-%d\" ", drawing->id);
			appendBinaryStringInfo(out, drawing->at + strlen(DRAWING_START),
								   drawing->length - strlen(DRAWING_START));
		}
	}
	appendBinaryStringInfo(out, at, pictures->data + pictures->len - at);
	pfree(drawings);
}
