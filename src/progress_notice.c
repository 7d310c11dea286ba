/* The setting wsis.progress_interval, and the notices that it asks for. */
#include "progress_notice.h"

#include <limits.h>
#include <math.h>

#include "utils/guc.h"
#include "utils/timestamp.h"

static int progress_interval = 5000;

void
progress_notice_define(void)
{
	DefineCustomIntVariable("wsis.progress_interval",
							"Time between notices of how much of a long call is done.",
							"0 turns them off.", &progress_interval, 5000, 0, INT_MAX, PGC_USERSET,
							GUC_UNIT_MS, NULL, NULL, NULL);
	MarkGUCPrefixReserved("wsis");
}

void
progress_notice_begin(ProgressNotice *progress, const char *what)
{
	progress->what = what;
	progress->said = GetCurrentTimestamp();
}

void
progress_notice_report(ProgressNotice *progress, double done, double all)
{
	TimestampTz now;

	if (progress_interval == 0)
		return;
	now = GetCurrentTimestamp();
	if (!TimestampDifferenceExceeds(progress->said, now, progress_interval))
		return;
	progress->said = now;
	ereport(NOTICE,
			errmsg("%s: %d %% done", progress->what, all > 0 ? (int) floor(done / all * 100) : 0));
}
