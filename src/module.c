/* The module itself: its magic block, and what has to be known before anything is called. */
#include "wsis.h"

#include "miscadmin.h"

#include "progress_notice.h"
#include "vocabulary/reader.h"

PG_MODULE_MAGIC;

extern PGDLLEXPORT void _PG_init(void);

static void
check_for_interrupts(void)
{
	CHECK_FOR_INTERRUPTS();
}

void
_PG_init(void)
{
	/* the readers know no PostgreSQL; through this they can be canceled all the same */
	reader_idle = check_for_interrupts;
	progress_notice_define();
}
