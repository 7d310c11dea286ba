/* Sections: title, texts, pictures, a table, note, source and query, in this order. */
#include "page/parts.h"

#include "miscadmin.h"
#include "picture/escape.h"

static const char *const section_keys[] = {"title", "text",	  "picture", "pictures", "table",
										   "note",	"source", "sql",	 NULL};

static const Place sections_place = {NULL, "sections", 0};

static JsonbContainer *
read_sections(const JsonbValue *value)
{
	return read_array(value, &sections_place, "an array of sections");
}

static JsonbContainer *
read_section(JsonbContainer *sections, int index, const Place *place)
{
	JsonbValue element;

	read_element(sections, index, &element);
	return read_object(&element, place, section_keys, "a section");
}

static void
append_pictures(Page *page, JsonbContainer *section, const Place *above, const char *label_id)
{
	Place place = place_of_key(above, "picture");
	JsonbValue value;
	JsonbContainer *array;
	int count;

	if (read_member(section, "picture", &value))
		append_picture(page, &value, &place, label_id);
	if (!read_member(section, "pictures", &value))
		return;
	place = place_of_key(above, "pictures");
	array = read_array(&value, &place, "an array of pictures");
	count = JsonContainerSize(array);
	for (int i = 0; i < count; i++)
	{
		Place inner = place_of_index(&place, i);
		JsonbValue element;

		CHECK_FOR_INTERRUPTS();
		read_element(array, i, &element);
		append_picture(page, &element, &inner, label_id);
	}
}

/* "Note: …", "Source: …" */
static void
append_remark(Page *page, JsonbContainer *section, const char *key, const Place *above,
			  Caption word)
{
	PageText text = read_text_member(section, key, above);

	if (!text.given)
		return;
	appendStringInfo(page->out, "<p class=\"%s\"><b>", key);
	append_caption(page->out, word);
	appendStringInfoString(page->out, "</b> ");
	append_page_text(page->out, &text);
	appendStringInfoString(page->out, "</p>\n");
}

static void
append_query(Page *page, JsonbContainer *section, const Place *above)
{
	Place place = place_of_key(above, "sql");
	JsonbValue value;
	TextPiece sql;

	if (!read_member(section, "sql", &value))
		return;
	sql = read_string(&value, &place);
	appendStringInfoString(page->out, "<details class=\"query\">\n<summary>");
	append_caption(page->out, CAPTION_QUERY);
	appendStringInfoString(page->out,
						   "</summary>\n<div class=\"code\">"
						   "<button type=\"button\" class=\"copy\" hidden><span>");
	append_caption(page->out, CAPTION_COPY);
	appendStringInfoString(page->out, "</span><span hidden>");
	append_caption(page->out, CAPTION_COPIED);
	/* HTML drops a first line end in pre: this one, not the query's */
	appendStringInfoString(page->out,
						   "</span></button>"
						   "<pre dir=\"ltr\" translate=\"no\" tabindex=\"0\">\n<code>");
	append_escaped(page->out, sql.data, sql.length);
	appendStringInfoString(page->out, "</code></pre></div>\n</details>\n");
}

static void
append_section(Page *page, JsonbContainer *section, const Place *place, int number)
{
	PageText title = read_text_member(section, "title", place);
	PageText text = read_text_member(section, "text", place);
	char *label_id = title.given ? psprintf("title-%d", number) : "title";
	JsonbValue table;

	appendStringInfo(page->out, "<section id=\"section-%d\" aria-labelledby=\"%s\">\n", number,
					 label_id);
	if (title.given)
	{
		appendStringInfo(page->out, "<h2 id=\"%s\"", label_id);
		append_plain_language(page, &title);
		appendStringInfoChar(page->out, '>');
		append_page_text(page->out, &title);
		appendStringInfoString(page->out, "</h2>\n");
	}
	if (text.given)
		append_paragraphs(page->out, &text, page->language);
	append_pictures(page, section, place, label_id);
	if (read_member(section, "table", &table))
	{
		Place inner = place_of_key(place, "table");

		append_table(page, &table, &inner, label_id);
	}
	append_remark(page, section, "note", place, CAPTION_NOTE);
	append_remark(page, section, "source", place, CAPTION_SOURCE);
	append_query(page, section, place);
	appendStringInfoString(page->out, "</section>\n");
}

void
append_sections(Page *page, const JsonbValue *value)
{
	JsonbContainer *sections = read_sections(value);
	int count = JsonContainerSize(sections);

	for (int i = 0; i < count; i++)
	{
		Place place = place_of_index(&sections_place, i);

		CHECK_FOR_INTERRUPTS();
		append_section(page, read_section(sections, i, &place), &place, i + 1);
	}
}

void
append_contents(Page *page, const JsonbValue *value)
{
	JsonbContainer *sections = read_sections(value);
	int count = JsonContainerSize(sections);
	StringInfoData items;
	int titled = 0;

	initStringInfo(&items);
	for (int i = 0; i < count; i++)
	{
		Place place = place_of_index(&sections_place, i);
		PageText title = read_text_member(read_section(sections, i, &place), "title", &place);

		CHECK_FOR_INTERRUPTS();
		if (!title.given)
			continue;
		titled++;
		appendStringInfo(&items, "<li><a href=\"#section-%d\">", i + 1);
		append_page_text(&items, &title);
		appendStringInfoString(&items, "</a></li>\n");
	}
	/* one section needs no list of them */
	if (titled > 1)
	{
		appendStringInfoString(page->out,
							   "<nav class=\"contents\" aria-labelledby=\"contents\">\n"
							   "<h2 id=\"contents\">");
		append_caption(page->out, CAPTION_CONTENTS);
		appendStringInfo(page->out, "</h2>\n<ol>\n%s</ol>\n</nav>\n", items.data);
	}
	pfree(items.data);
}
