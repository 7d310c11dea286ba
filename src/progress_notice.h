/*
 * Long work says how far it is: a NOTICE every wsis.progress_interval. A view of
 * progress, as the server's own commands have, would need the module preloaded.
 */
#ifndef WSIS_PROGRESS_NOTICE_H
#define WSIS_PROGRESS_NOTICE_H

#include "wsis.h"

#include "datatype/timestamp.h"

typedef struct ProgressNotice
{
	const char *what; /* the function's name */
	TimestampTz said; /* when something was said last, or the work began */
} ProgressNotice;

/* Called when the module is loaded. */
extern void progress_notice_define(void);

extern void progress_notice_begin(ProgressNotice *progress, const char *what);

/* So much is done, of so much: to be called often. */
extern void progress_notice_report(ProgressNotice *progress, double done, double all);

#endif /* WSIS_PROGRESS_NOTICE_H */
