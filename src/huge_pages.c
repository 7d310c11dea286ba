/* Huge pages; see huge_pages.h. */
#include "huge_pages.h"

#ifndef WIN32
#include <sys/mman.h>
#endif

#include "storage/shmem.h"

#define SMALL_PAGE ((uintptr_t) 4096)
#define HUGE_PAGE ((uintptr_t) 2 * 1024 * 1024)
#define WORTH_IT (4 * 1024 * 1024)

/* Advice: that it is not taken is no error. */
static void
advise(void *memory, Size size)
{
#ifdef MADV_HUGEPAGE
	uintptr_t start = TYPEALIGN(SMALL_PAGE, (uintptr_t) memory);
	uintptr_t end = TYPEALIGN_DOWN(SMALL_PAGE, (uintptr_t) memory + size);

	(void) madvise((void *) start, end - start, MADV_HUGEPAGE);
#endif
}

void
expect_huge_pages(void *memory, Size size)
{
	if (size >= WORTH_IT)
		advise(memory, size);
}

void *
huge_pages_alloc(Size size)
{
	char *memory;

	if (size < HUGE_PAGE / 2)
		return palloc(size);
	/* what is left over on either side is never touched, and so takes no memory */
	size = add_size(TYPEALIGN(HUGE_PAGE, size), HUGE_PAGE);
	memory = palloc_extended(size, MCXT_ALLOC_HUGE);
	memory = (char *) TYPEALIGN(HUGE_PAGE, (uintptr_t) memory);
	advise(memory, size - HUGE_PAGE);
	return memory;
}
