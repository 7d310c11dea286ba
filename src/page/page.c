/* SQL functions page(…): one self-contained HTML page. */
#include "page/parts.h"

#include "utils/builtins.h"

#include "page/assets.h"
#include "picture/escape.h"

PG_FUNCTION_INFO_V1(wsis_page_text);
PG_FUNCTION_INFO_V1(wsis_page_jsonb);

void
append_plain_language(Page *page, const PageText *text)
{
	if (text->plain)
		appendStringInfo(page->out, " lang=\"%s\"", language_code(page->language));
}

static void
append_head(Page *page, const PageText *title)
{
	StringInfo out = page->out;
	TextPiece words = text_in(title, page->language);

	appendStringInfo(out,
					 "<!DOCTYPE html>\n<html lang=\"%s\" dir=\"%s\">\n<head>\n"
					 "<meta charset=\"utf-8\">\n"
					 "<meta http-equiv=\"Content-Security-Policy\" content=\"%s\">\n"
					 "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
					 "<meta name=\"referrer\" content=\"no-referrer\">\n"
					 "<meta name=\"color-scheme\" content=\"light\">\n"
					 /* or browsers would ask a server for one */
					 "<link rel=\"icon\" href=\"data:,\">\n"
					 "<title>",
					 language_code(page->language), language_is_rtl(page->language) ? "rtl" : "ltr",
					 page_policy);
	append_escaped(out, words.data, words.length);
	appendStringInfo(out, "</title>\n<style>%s</style>\n</head>\n", page_style);
}

/* Links, so that "#ar" can be sent to others; hidden until a script can follow them. */
static void
append_languages(Page *page)
{
	StringInfo out = page->out;

	appendStringInfoString(out,
						   "<nav class=\"languages\" aria-labelledby=\"language\" hidden>\n"
						   "<span id=\"language\" class=\"aside\">");
	append_caption(out, CAPTION_LANGUAGE);
	appendStringInfoString(out, "</span>\n<ul>\n");
	for (int i = 0; i < LANGUAGES; i++)
	{
		const char *code = language_code(i);

		appendStringInfo(
			out, "<li><a href=\"#%s\" lang=\"%s\" hreflang=\"%s\" dir=\"%s\"%s>%s</a></li>\n", code,
			code, code, language_is_rtl(i) ? "rtl" : "ltr",
			i == (int) page->language ? " aria-current=\"true\"" : "", language_name(i));
	}
	appendStringInfoString(out, "</ul>\n</nav>\n");
}

static void
append_header(Page *page, const PageText *title)
{
	StringInfo out = page->out;

	appendStringInfoString(out, "<header>\n<div class=\"bar\">\n");
	append_languages(page);
	appendStringInfoString(out, "<button type=\"button\" class=\"print\" hidden>");
	append_caption(out, CAPTION_PRINT);
	appendStringInfoString(out, "</button>\n</div>\n<h1 id=\"title\"");
	append_plain_language(page, title);
	appendStringInfoChar(out, '>');
	append_page_text(out, title);
	appendStringInfoString(out, "</h1>\n</header>\n");
}

/* What the script says aloud, in all languages. */
static void
append_words(Page *page)
{
	static const struct
	{
		const char *name;
		Caption which;
	} words[] = {{"ascending", CAPTION_ASCENDING},
				 {"descending", CAPTION_DESCENDING},
				 {"none", CAPTION_UNSORTED}};

	appendStringInfoString(page->out, "<div id=\"words\" hidden>");
	for (int i = 0; i < (int) lengthof(words); i++)
	{
		appendStringInfo(page->out, "<span class=\"%s\">", words[i].name);
		append_caption(page->out, words[i].which);
		appendStringInfoString(page->out, "</span>");
	}
	appendStringInfoString(page->out, "</div>\n");
}

static Datum
make_page(Datum lang, const PageText *title, Jsonb *sections)
{
	text *tag = DatumGetTextPP(lang);
	StringInfoData out;
	Page page = {&out, language_of_tag(VARDATA_ANY(tag), VARSIZE_ANY_EXHDR(tag)), 0, 0};
	JsonbValue value;

	initStringInfo(&out);
	read_jsonb(sections, &value);
	append_head(&page, title);
	appendStringInfoString(&out, "<body>\n<a class=\"skip\" href=\"#main\">");
	append_caption(&out, CAPTION_SKIP);
	appendStringInfoString(&out, "</a>\n");
	append_header(&page, title);
	appendStringInfoString(&out, "<div class=\"page\">\n");
	append_contents(&page, &value);
	appendStringInfoString(&out, "<main id=\"main\" tabindex=\"-1\">\n");
	append_sections(&page, &value);
	appendStringInfoString(&out, "</main>\n</div>\n");
	append_words(&page);
	appendStringInfo(&out, "<script>%s</script>\n</body>\n</html>\n", page_script);
	PG_RETURN_TEXT_P(cstring_to_text_with_len(out.data, out.len));
}

Datum
wsis_page_text(PG_FUNCTION_ARGS)
{
	text *words = PG_GETARG_TEXT_PP(1);
	PageText title = plain_text((TextPiece){VARDATA_ANY(words), VARSIZE_ANY_EXHDR(words)});

	return make_page(PG_GETARG_DATUM(0), &title, PG_GETARG_JSONB_P(2));
}

Datum
wsis_page_jsonb(PG_FUNCTION_ARGS)
{
	Place place = {NULL, "title", 0};
	JsonbValue value;
	PageText title;

	read_jsonb(PG_GETARG_JSONB_P(1), &value);
	title = read_text(&value, &place);
	return make_page(PG_GETARG_DATUM(0), &title, PG_GETARG_JSONB_P(2));
}
