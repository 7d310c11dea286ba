/* Pictures on a page: SVG in as many languages and widths as its author drew. */
#include "page/parts.h"

#include "page/drawings.h"
#include "picture/inert.h"

static void
append_svg(Page *page, TextPiece svg, const Place *place)
{
	InertProblem problem;

	if (append_inert_svg(page->out, svg.data, svg.length, &problem))
		return;
	ereport(
		ERROR,
		(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
		 errmsg("%s is not a picture that a page may hold", place_name(place)),
		 problem.name[0] != '\0'
			 ? errdetail("At byte %zu, \"%s\": %s.", problem.offset + 1, problem.name, problem.what)
			 : errdetail("At byte %zu: %s.", problem.offset + 1, problem.what),
		 errhint("A page takes plain SVG drawing, as bar_chart and table_map return it: no "
				 "scripts, styles, ids, references, images or comments.")));
}

/* One width of a picture, in all its languages. */
static void
append_languages(Page *page, const JsonbValue *value, const Place *place, const char *width)
{
	PageText svg = read_text(value, place);
	PageForm forms[LANGUAGES];
	int count = svg.plain ? 1 : text_forms(&svg, forms);
	StringInfo out = page->out;
	StringInfoData pictures;

	initStringInfo(&pictures);
	page->out = &pictures;
	for (int i = 0; i < count; i++)
	{
		int reader = 0;

		appendStringInfo(page->out, "<div class=\"picture%s\"", width);
		if (!svg.plain)
		{
			append_form_attributes(page->out, &forms[i]);
			while ((forms[i].readers & (1 << reader)) == 0)
				reader++;
		}
		appendStringInfoChar(page->out, '>');
		append_svg(page, text_in(&svg, reader), place);
		appendStringInfoString(page->out, "</div>\n");
	}
	page->out = out;
	append_shared_drawings(out, &pictures, &page->drawings);
	pfree(pictures.data);
}

void
append_picture(Page *page, const JsonbValue *value, const Place *place, const char *label_id)
{
	static const char *const keys[] = {"wide", "narrow", NULL};
	bool by_width = has_key(value, "wide") || has_key(value, "narrow");

	/* where the picture is wider than the screen, the keyboard must reach it to scroll */
	appendStringInfo(page->out,
					 "<div class=\"scroll\" tabindex=\"0\" role=\"group\" "
					 "aria-labelledby=\"%s\">\n",
					 label_id);
	if (!by_width)
		append_languages(page, value, place, "");
	else
	{
		JsonbContainer *object = read_object(value, place, keys, "a picture");

		for (int i = 0; keys[i] != NULL; i++)
		{
			Place inner = place_of_key(place, keys[i]);
			JsonbValue svg;

			if (!read_member(object, keys[i], &svg))
				ereport(ERROR,
						(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
						 errmsg("%s has no \"%s\" form", place_name(place), keys[i]),
						 errhint("Give both \"wide\" and \"narrow\", or one picture for "
								 "all screens.")));
			append_languages(page, &svg, &inner, i == 0 ? " wide" : " narrow");
		}
	}
	appendStringInfoString(page->out, "</div>\n");
}
