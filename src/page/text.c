/* Texts of a page: every language is there, all but one are hidden. */
#include "page/text.h"

#include "miscadmin.h"
#include "picture/escape.h"
#include "picture/number.h"

#define ALL_READERS ((1 << LANGUAGES) - 1)

PageText
plain_text(TextPiece text)
{
	PageText page_text = {.given = true, .plain = true};

	for (int i = 0; i < LANGUAGES; i++)
		page_text.in[i] = text;
	return page_text;
}

void
fill_languages(PageText *text)
{
	int any = LANGUAGE_EN;

	for (int i = 0; i < LANGUAGES && text->in[any].data == NULL; i++)
	{
		if (text->in[i].data != NULL)
			any = i;
	}
	for (int i = 0; i < LANGUAGES; i++)
	{
		text->language[i] = text->in[i].data != NULL ? i : any;
		text->in[i] = text->in[text->language[i]];
	}
	text->given = text->in[any].data != NULL;
}

TextPiece
text_in(const PageText *text, Language language)
{
	return text->in[language];
}

static bool
same_form(const PageText *text, int one, int other)
{
	return text->language[one] == text->language[other] &&
		text->in[one].data == text->in[other].data;
}

int
text_forms(const PageText *text, PageForm forms[LANGUAGES])
{
	int count = 0;
	uint32 done = 0;

	for (int i = 0; i < LANGUAGES; i++)
	{
		PageForm form = {text->language[i], 0};

		if (done & (1 << i))
			continue;
		for (int j = i; j < LANGUAGES; j++)
		{
			if (same_form(text, i, j))
				form.readers |= 1 << j;
		}
		done |= form.readers;
		forms[count++] = form;
	}
	return count;
}

static void
append_readers(StringInfo out, uint32 readers)
{
	const char *gap = "";

	if (readers == ALL_READERS)
		return;
	appendStringInfoString(out, " data-l=\"");
	for (int i = 0; i < LANGUAGES; i++)
	{
		if ((readers & (1 << i)) == 0)
			continue;
		appendStringInfo(out, "%s%s", gap, language_code(i));
		gap = " ";
	}
	appendStringInfoChar(out, '"');
}

static const char *
direction_of(Language language)
{
	return language_is_rtl(language) ? "rtl" : "ltr";
}

void
append_form_attributes(StringInfo out, const PageForm *form)
{
	appendStringInfo(out, " lang=\"%s\" dir=\"%s\"", language_code(form->language),
					 direction_of(form->language));
	append_readers(out, form->readers);
}

/* The first language that sees a form: its text is the form's. */
static Language
a_reader(const PageForm *form)
{
	int language = 0;

	while ((form->readers & (1 << language)) == 0)
		language++;
	return language;
}

void
append_page_text(StringInfo out, const PageText *text)
{
	PageForm forms[LANGUAGES];
	int count;

	if (text->plain)
	{
		appendStringInfoString(out, "<bdi>");
		append_escaped(out, text->in[0].data, text->in[0].length);
		appendStringInfoString(out, "</bdi>");
		return;
	}
	count = text_forms(text, forms);
	for (int i = 0; i < count; i++)
	{
		TextPiece piece = text_in(text, a_reader(&forms[i]));

		appendStringInfoString(out, "<span");
		append_form_attributes(out, &forms[i]);
		appendStringInfoChar(out, '>');
		append_escaped(out, piece.data, piece.length);
		appendStringInfoString(out, "</span>");
	}
}

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r';
}

/* Where the paragraph that starts at text ends; *next is where the next one may start. */
static const char *
paragraph_end(const char *text, const char *end, const char **next)
{
	for (const char *at = text; at < end; at++)
	{
		const char *after = at + 1;

		if (*at != '\n')
			continue;
		while (after < end && is_blank(*after))
			after++;
		if (after < end && *after == '\n')
		{
			*next = after + 1;
			return at;
		}
	}
	*next = end;
	return end;
}

static void
append_paragraph_run(StringInfo out, TextPiece piece, bool isolated)
{
	const char *at = piece.data;
	const char *end = at + piece.length;

	while (at < end)
	{
		const char *next;
		const char *stop;

		CHECK_FOR_INTERRUPTS();
		while (at < end && (is_blank(*at) || *at == '\n'))
			at++;
		if (at == end)
			break;
		stop = paragraph_end(at, end, &next);
		while (is_blank(stop[-1]) || stop[-1] == '\n')
			stop--;
		appendStringInfoString(out, isolated ? "<p><bdi>" : "<p>");
		append_escaped(out, at, stop - at);
		appendStringInfoString(out, isolated ? "</bdi></p>\n" : "</p>\n");
		at = next;
	}
}

void
append_paragraphs(StringInfo out, const PageText *text, Language page)
{
	PageForm forms[LANGUAGES];
	int count;

	if (text->plain)
	{
		/* a page's plain texts are in the language that it opens in */
		appendStringInfo(out, "<div lang=\"%s\">\n", language_code(page));
		append_paragraph_run(out, text->in[0], true);
		appendStringInfoString(out, "</div>\n");
		return;
	}
	count = text_forms(text, forms);
	for (int i = 0; i < count; i++)
	{
		appendStringInfoString(out, "<div");
		append_form_attributes(out, &forms[i]);
		appendStringInfoString(out, ">\n");
		append_paragraph_run(out, text_in(text, a_reader(&forms[i])), false);
		appendStringInfoString(out, "</div>\n");
	}
}

void
append_caption(StringInfo out, Caption which)
{
	PageText text = {.given = true};

	for (int i = 0; i < LANGUAGES; i++)
	{
		text.in[i] = text_of(caption(which, i));
		text.language[i] = i;
	}
	append_page_text(out, &text);
}

/* Languages that write a number alike share one span; no span if all do. */
void
append_page_number(StringInfo out, TextPiece decimal)
{
	StringInfoData written[LANGUAGES];
	uint32 done = 0;

	for (int i = 0; i < LANGUAGES; i++)
	{
		initStringInfo(&written[i]);
		append_decimal(&written[i], decimal.data, decimal.length, i);
	}
	for (int i = 0; i < LANGUAGES; i++)
	{
		uint32 readers = 0;

		if (done & (1 << i))
			continue;
		for (int j = i; j < LANGUAGES; j++)
		{
			if (strcmp(written[i].data, written[j].data) == 0)
				readers |= 1 << j;
		}
		done |= readers;
		if (readers == ALL_READERS)
			append_escaped(out, written[i].data, written[i].len);
		else
		{
			appendStringInfoString(out, "<span");
			append_readers(out, readers);
			appendStringInfoChar(out, '>');
			append_escaped(out, written[i].data, written[i].len);
			appendStringInfoString(out, "</span>");
		}
	}
	for (int i = 0; i < LANGUAGES; i++)
		pfree(written[i].data);
}
