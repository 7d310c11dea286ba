/* Values that are none of ours; see stored.h. */
#include "stored.h"

#include "lib/stringinfo.h"

void
refuse_stored(const char *type, const char *why, ...)
{
	StringInfoData detail;
	int needed;

	initStringInfo(&detail);
	do
	{
		va_list arguments;

		va_start(arguments, why);
		needed = appendStringInfoVA(&detail, why, arguments);
		va_end(arguments);
		if (needed > 0)
			enlargeStringInfo(&detail, needed);
	} while (needed > 0);
	ereport(ERROR, errcode(ERRCODE_DATA_CORRUPTED), errmsg("invalid %s", type),
			errdetail("%s.", detail.data), errhint("Make it again from the rows that it sums up."));
}
