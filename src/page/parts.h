/* The parts that a section is made of. */
#ifndef WSIS_PAGE_PARTS_H
#define WSIS_PAGE_PARTS_H

#include "page/reader.h"

/* The page that is being written. */
typedef struct Page
{
	StringInfo out;
	Language language; /* that it opens in */
	int figures;	   /* so far: tables and pictures that have an id */
	int drawings;	   /* so far: those in pictures that have one */
} Page;

/* ' lang="fr"' for a plain text: it is in the language that the page opens in */
extern void append_plain_language(Page *page, const PageText *text);

/* label_id names the region to screen readers where it has no name of its own */
extern void append_picture(Page *page, const JsonbValue *value, const Place *place,
						   const char *label_id);
extern void append_table(Page *page, const JsonbValue *value, const Place *place,
						 const char *label_id);
extern void append_sections(Page *page, const JsonbValue *value);
extern void append_contents(Page *page, const JsonbValue *value);

#endif /* WSIS_PAGE_PARTS_H */
