/* Colors: contrast by WCAG 2.2, a palette from pale to deep blue. */
#include "picture/color.h"

#include <math.h>

static int
hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c |= 0x20;
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

bool
color_of_text(const char *text, size_t length, Color *color)
{
	Color value = 0;

	if ((length != 4 && length != 7) || text[0] != '#')
		return false;
	for (size_t i = 1; i < length; i++)
	{
		int digit = hex_digit(text[i]);

		if (digit < 0)
			return false;
		value = value << 4 | digit;
		if (length == 4)
			value = value << 4 | digit;
	}
	*color = value;
	return true;
}

static double
channel_light(Color color, int shift)
{
	double share = (color >> shift & 0xFF) / 255.0;

	return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4);
}

/* relative luminance */
static double
color_light(Color color)
{
	return 0.2126 * channel_light(color, 16) + 0.7152 * channel_light(color, 8) +
		0.0722 * channel_light(color, 0);
}

double
color_contrast(Color one, Color other)
{
	double a = color_light(one) + 0.05;
	double b = color_light(other) + 0.05;

	return a > b ? a / b : b / a;
}

Color
color_of_text_on(Color fill)
{
	if (color_contrast(COLOR_INK, fill) >= CONTRAST_TEXT)
		return COLOR_INK;
	if (color_contrast(COLOR_PAPER, fill) >= CONTRAST_TEXT)
		return COLOR_PAPER;
	/* where white fails, black has at least 21 / 4.5 */
	return 0x000000;
}

Color
sequential_color(double share)
{
	static const Color stops[] = {0xE3F0F6, 0xB3D7E6, 0x74B6D0, 0x3489AE, 0x165F88, 0x0B3A5B};
	const int last = lengthof(stops) - 1;
	double place = Min(Max(share, 0.0), 1.0) * last;
	int below = Min((int) place, last - 1);
	Color color = 0;

	for (int shift = 16; shift >= 0; shift -= 8)
	{
		double from = stops[below] >> shift & 0xFF;
		double to = stops[below + 1] >> shift & 0xFF;

		color = color << 8 | (Color) rint(from + (to - from) * (place - below));
	}
	return color;
}

void
append_color(StringInfo out, Color color)
{
	appendStringInfo(out, "#%06X", color);
}
