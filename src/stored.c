/* Values that are none of ours; see stored.h. */
#include "stored.h"

void
refuse_stored(const char *type, const char *why)
{
	ereport(ERROR, errcode(ERRCODE_DATA_CORRUPTED), errmsg("invalid %s", type),
			errdetail("%s.", why), errhint("Make it again from the rows that it sums up."));
}
