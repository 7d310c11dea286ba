/* Huge pages; see huge_pages.h. */
#include "distribution/huge_pages.h"

#ifndef WIN32
#include <sys/mman.h>
#endif

#define SMALL_PAGE ((uintptr_t) 4096)
#define WORTH_IT (4 * 1024 * 1024)

void
expect_huge_pages(void *memory, Size size)
{
#ifdef MADV_HUGEPAGE
	uintptr_t start = TYPEALIGN(SMALL_PAGE, (uintptr_t) memory);
	uintptr_t end = TYPEALIGN_DOWN(SMALL_PAGE, (uintptr_t) memory + size);

	/* advice: that it is not taken is no error */
	if (size >= WORTH_IT)
		(void) madvise((void *) start, end - start, MADV_HUGEPAGE);
#endif
}
