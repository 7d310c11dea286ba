/* Colors: reading them, one sequential palette, and text that can be read on any. */
#ifndef WSIS_PICTURE_COLOR_H
#define WSIS_PICTURE_COLOR_H

#include "wsis.h"
#include "lib/stringinfo.h"

typedef uint32 Color; /* 0xRRGGBB */

#define COLOR_INK 0x16202B	 /* text */
#define COLOR_PAPER 0xFFFFFF /* behind everything */
#define COLOR_MUTED 0x52606D /* text that steps back */
#define COLOR_LINE 0x8696A5	 /* axes, outlines */
#define COLOR_HATCH 0xB9C4CE /* pattern of the unknown */
#define COLOR_BAR 0x1F7A9C	 /* a bar to which nobody gave a color */

#define CONTRAST_TEXT 4.5  /* WCAG 2.2, 1.4.3 */
#define CONTRAST_SHAPE 3.0 /* WCAG 2.2, 1.4.11 */

/* "#E5243B" or "#e24", nothing else */
extern bool color_of_text(const char *text, size_t length, Color *color);
extern double color_contrast(Color one, Color other);

/* ink, paper or black: contrast at least CONTRAST_TEXT on any fill */
extern Color color_of_text_on(Color fill);

/* light to dark, share from 0 to 1 */
extern Color sequential_color(double share);

extern void append_color(StringInfo out, Color color);

#endif /* WSIS_PICTURE_COLOR_H */
