/* Huge pages; see huge_pages.h. */
#include "huge_pages.h"

#ifndef WIN32
#include <sys/mman.h>
#endif

#include "access/detoast.h"
#include "miscadmin.h"
#include "storage/shmem.h"

#include "stored.h"

#define SMALL_PAGE ((uintptr_t) 4096)
#define HUGE_PAGE ((uintptr_t) 2 * 1024 * 1024)
#define WORTH_IT (4 * 1024 * 1024)
/* what is fetched at once: memory that malloc keeps for the next piece */
#define PIECE ((Size) 64 * 1024)
/*
 * malloc maps what is larger than 32 megabytes by itself: its pages are whole, and go back to the
 * system when it is freed. What is not touched takes no memory.
 */
#define AREA ((Size) 33 * 1024 * 1024)
#define AREA_ALIGN 64

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

	if (size < HUGE_PAGE / 4)
		return palloc(size);
	/* what is left over on either side is never touched, and so takes no memory */
	size = add_size(TYPEALIGN(HUGE_PAGE, size), HUGE_PAGE);
	memory = palloc_extended(size, MCXT_ALLOC_HUGE);
	memory = (char *) TYPEALIGN(HUGE_PAGE, (uintptr_t) memory);
	advise(memory, size - HUGE_PAGE);
	return memory;
}

void
huge_area_begin(HugeArea *area, Size expected)
{
	area->at = NULL;
	area->left = 0;
	area->piece = expected < HUGE_PAGE / 2 ? 0 : Max(expected, AREA);
}

void *
huge_area_alloc(HugeArea *area, Size size)
{
	char *memory;

	if (area->piece == 0)
		return palloc_extended(size, MCXT_ALLOC_HUGE);
	size = TYPEALIGN(AREA_ALIGN, size);
	if (size > area->left)
	{
		area->left = Max(size, area->piece);
		area->at = huge_pages_alloc(area->left);
	}
	memory = area->at;
	area->at += size;
	area->left -= size;
	return memory;
}

/* The server's own function would fetch it into small pages. */
static void *
detoast_by_pieces(struct varlena *stored, Size size)
{
	char *value = huge_pages_alloc(VARHDRSZ + size);

	SET_VARSIZE(value, VARHDRSZ + size);
	for (Size at = 0; at < size; at += PIECE)
	{
		Size length = Min(PIECE, size - at);
		struct varlena *piece = detoast_attr_slice(stored, at, length);

		CHECK_FOR_INTERRUPTS();
		if (VARSIZE_ANY_EXHDR(piece) != length)
			refuse_stored("value", "Of %zu bytes there are %zu", size,
						  at + VARSIZE_ANY_EXHDR(piece));
		memcpy(value + VARHDRSZ + at, VARDATA_ANY(piece), length);
		pfree(piece);
	}
	return value;
}

void *
huge_pages_detoast(Datum datum)
{
	struct varlena *value = (struct varlena *) DatumGetPointer(datum);

	if (VARATT_IS_EXTERNAL_ONDISK(value))
	{
		struct varatt_external stored;

		VARATT_EXTERNAL_GET_POINTER(stored, value);
		if (!VARATT_EXTERNAL_IS_COMPRESSED(stored) &&
			VARATT_EXTERNAL_GET_EXTSIZE(stored) >= HUGE_PAGE)
			return detoast_by_pieces(value, VARATT_EXTERNAL_GET_EXTSIZE(stored));
	}
	return PG_DETOAST_DATUM(datum);
}
