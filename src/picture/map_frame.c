/* Frames of maps: what to show, where to cut, how large. */
#include "picture/map_frame.h"

#include <math.h>

#include "geometry/wgs84.h"

#define SPAN_MIN 1000.0	 /* meters: a single place is shown in its surroundings */
#define COSINE_MIN 0.001 /* closer to a pole a degree of longitude has no length to divide by */
#define HEIGHT_SHARE_MIN 0.3

static int
bin_of(double longitude)
{
	return Min((int) ((longitude + 180) * (MAP_BINS / 360.0)), MAP_BINS - 1);
}

static void
occupy(MapExtent *extent, int bin, double longitude)
{
	if (!extent->occupied[bin])
	{
		extent->occupied[bin] = true;
		extent->least[bin] = extent->most[bin] = longitude;
	}
	extent->least[bin] = Min(extent->least[bin], longitude);
	extent->most[bin] = Max(extent->most[bin], longitude);
}

void
map_extend(MapExtent *extent, double longitude, double latitude)
{
	if (!extent->any)
		extent->south = extent->north = latitude;
	extent->any = true;
	extent->south = Min(extent->south, latitude);
	extent->north = Max(extent->north, latitude);
	occupy(extent, bin_of(longitude), longitude);
}

void
map_extend_along(MapExtent *extent, double longitude, double to)
{
	int last = bin_of(Max(longitude, to));

	/* the ends' own bins are occupied; those between are never at the map's edge */
	for (int bin = bin_of(Min(longitude, to)) + 1; bin < last; bin++)
		occupy(extent, bin, bin * (360.0 / MAP_BINS) - 180);
}

/* Finds west and how many degrees the map is wide: all but the widest empty stretch. */
static double
cut(const MapExtent *extent, double *west)
{
	int widest = 0;
	int first = 0; /* bin after the widest stretch */
	int empty = 0;
	int last;

	/* twice around, since a stretch may go over the seam of the bins */
	for (int i = 0; i < 2 * MAP_BINS; i++)
	{
		int bin = i % MAP_BINS;

		if (!extent->occupied[bin])
		{
			empty++;
			continue;
		}
		if (empty > widest && empty < MAP_BINS)
		{
			widest = empty;
			first = bin;
		}
		empty = 0;
	}
	last = (first - widest - 1 + 2 * MAP_BINS) % MAP_BINS;
	*west = extent->least[first];
	if (widest == 0)
	{
		*west = -180;
		return 360;
	}
	/* one bin alone is first and last */
	return extent->most[last] - *west + (extent->most[last] < *west ? 360 : 0);
}

MapFrame
map_frame(const MapExtent *extent, double left, double top, double width, double height,
		  double padding)
{
	MapFrame frame = {.middle = (extent->south + extent->north) / 2};
	double degrees = cut(extent, &frame.west);
	double sine = sin(frame.middle * M_PI / 180);
	double bulge = 1 - EARTH_E2 * sine * sine;
	double cosine = Max(cos(frame.middle * M_PI / 180), COSINE_MIN);
	/* meters a degree: radii of curvature along the parallel and along the meridian */
	double x_meters = M_PI / 180 * EARTH_A / sqrt(bulge) * cosine;
	double y_meters = M_PI / 180 * EARTH_A * (1 - EARTH_E2) / (bulge * sqrt(bulge));
	double across = degrees * x_meters;
	double down = (extent->north - extent->south) * y_meters;

	frame.meter = Min((width - 2 * padding) / Max(across, SPAN_MIN),
					  (height - 2 * padding) / Max(down, SPAN_MIN));
	frame.x_scale = x_meters * frame.meter;
	frame.y_scale = y_meters * frame.meter;
	frame.north = extent->north;
	frame.paper_top = top;
	frame.height = Min(height, Max(down * frame.meter + 2 * padding, HEIGHT_SHARE_MIN * width));
	/* what is smaller than its frame is in the middle */
	frame.left = left + (width - across * frame.meter) / 2;
	frame.top = top + (frame.height - down * frame.meter) / 2;
	return frame;
}

double
map_scale_bar(const MapFrame *frame, double pixels)
{
	double meters = pixels / frame->meter;
	double power = pow(10, floor(log10(meters)));

	return meters >= 5 * power ? 5 * power : meters >= 2 * power ? 2 * power : power;
}
