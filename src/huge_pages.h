/*
 * Memory that is about to be filled from end to end: the kernel is asked for huge pages,
 * which it hands out by the two megabytes instead of by the four kilobytes. Where there are
 * none nothing happens.
 */
#ifndef WSIS_HUGE_PAGES_H
#define WSIS_HUGE_PAGES_H

#include "wsis.h"

extern void expect_huge_pages(void *memory, Size size);

/* Memory that begins where a huge page may; it is freed with its context, not by itself. */
extern void *huge_pages_alloc(Size size);

/*
 * An area that arrays are cut from one behind the other: together they fill huge pages that each
 * by itself would not. It is freed with its context. When all will be small, it is said at
 * the beginning, each gets memory of its own.
 */
typedef struct HugeArea
{
	char *at;
	Size left;
	Size piece; /* so much is asked for at once; 0: memory of its own for each */
} HugeArea;
extern void huge_area_begin(HugeArea *area, Size expected);
extern void *huge_area_alloc(HugeArea *area, Size size);

/* A value, detoasted; a large one that is stored as it is, in such memory. */
extern void *huge_pages_detoast(Datum datum);

#endif /* WSIS_HUGE_PAGES_H */
