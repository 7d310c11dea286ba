/* Texts of a page, in one language or several. */
#ifndef WSIS_PAGE_TEXT_H
#define WSIS_PAGE_TEXT_H

#include "wsis.h"
#include "lib/stringinfo.h"
#include "utils/jsonb.h"

#include "picture/caption.h"
#include "picture/text.h"

/*
 * A text as each reader sees it: in their language, else in English, else in
 * whatever there is.
 */
typedef struct PageText
{
	bool given;
	bool plain; /* one string, in no language that we were told */
	TextPiece in[LANGUAGES];
	Language language[LANGUAGES]; /* that in[i] is written in */
} PageText;

extern PageText plain_text(TextPiece text);

/* Completes a text of which some languages are given (data not NULL). */
extern void fill_languages(PageText *text);

/* The language's form of a text, which may be one in another language. */
extern TextPiece text_in(const PageText *text, Language language);

/* What differs between languages is written once a form, with those that see it. */
typedef struct PageForm
{
	Language language; /* that it is written in */
	uint32 readers;	   /* bits of the languages that see it */
} PageForm;

extern int text_forms(const PageText *text, PageForm forms[LANGUAGES]);

/* ' lang="fr" dir="ltr" data-l="fr es"' */
extern void append_form_attributes(StringInfo out, const PageForm *form);

/* inside a line: spans, or isolated text */
extern void append_page_text(StringInfo out, const PageText *text);

/* paragraphs, cut at blank lines */
extern void append_paragraphs(StringInfo out, const PageText *text, Language page);

/* one of the page's own words, in all languages */
extern void append_caption(StringInfo out, Caption which);

/* a number in all languages; decimal as is_decimal says */
extern void append_page_number(StringInfo out, TextPiece decimal);

#endif /* WSIS_PAGE_TEXT_H */
