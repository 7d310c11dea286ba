/* Points that go out. */
#include "connectivity/point_output.h"

#include "lib/stringinfo.h"
#include "utils/lsyscache.h"

#include "geometry/geometry.h"

void
point_output_begin(PointOutput *output, Oid type, MemoryContext context)
{
	Oid receive;

	getTypeBinaryInputInfo(type, &receive, &output->parameter);
	fmgr_info_cxt(receive, &output->receive, context);
}

Datum
point_output_make(PointOutput *output, double longitude, double latitude)
{
	char ewkb[PLACE_EWKB_SIZE + 1];
	StringInfoData buf;

	place_write_ewkb(longitude, latitude, ewkb);
	ewkb[PLACE_EWKB_SIZE] = '\0';
	buf.data = ewkb;
	buf.len = PLACE_EWKB_SIZE;
	buf.maxlen = PLACE_EWKB_SIZE + 1;
	buf.cursor = 0;
	return ReceiveFunctionCall(&output->receive, &buf, output->parameter, -1);
}
