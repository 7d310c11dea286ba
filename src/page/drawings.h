/* Drawings that a picture's languages share: they stand once on a page. */
#ifndef WSIS_PAGE_DRAWINGS_H
#define WSIS_PAGE_DRAWINGS_H

#include "wsis.h"
#include "lib/stringinfo.h"

/*
 * Appends what append_inert_svg wrote, several pictures perhaps: long paths that come again are
 * references to the first of them. drawings counts those that have an id on the page.
 */
extern void append_shared_drawings(StringInfo out, const StringInfo pictures, int *drawings);

#endif /* WSIS_PAGE_DRAWINGS_H */
