/* What layout must know of a code point. */
#ifndef WSIS_PICTURE_GLYPH_H
#define WSIS_PICTURE_GLYPH_H

#include "wsis.h"

/*
 * How wide a code point may be, in hundredths of the font's size: not less than
 * in the widest usual font (DejaVu Sans), since nobody knows the reader's font.
 * What follows matters to letters that join.
 */
extern int glyph_width(uint32 code, uint32 next);

/* belongs to the character before it */
extern bool glyph_extends(uint32 code);

/* a line may end after it, or between two of them, without a blank */
extern bool glyph_ends_word(uint32 code);
extern bool glyph_is_ideograph(uint32 code);

/* may not stand at a line's start, or at its end */
extern bool glyph_closes(uint32 code);
extern bool glyph_opens(uint32 code);

/* +1 left to right, -1 right to left, 0 neither */
extern int glyph_direction(uint32 code);

/* invisible in a picture: embedding and override marks, which reorder what they don't close */
extern bool glyph_is_dropped(uint32 code);
extern bool glyph_is_blank(uint32 code);

#endif /* WSIS_PICTURE_GLYPH_H */
