/* Text in pictures: estimated widths, wrapping, cutting. */
#ifndef WSIS_PICTURE_TEXT_H
#define WSIS_PICTURE_TEXT_H

#include "wsis.h"

/* Someone's text: no terminator, any bytes; data NULL is an unknown text. */
typedef struct TextPiece
{
	const char *data;
	size_t length;
} TextPiece;

typedef struct TextStyle
{
	double size; /* of the font, in pixels */
	bool bold;
	uint32 color;
} TextStyle;

#define TEXT_LINES_MAX 4
#define TEXT_LINE_HEIGHT 1.3 /* of the font's size */

/* A text laid out; release it with free_text_lines. */
typedef struct TextLines
{
	char *text; /* one blank between words, not longer than a tooltip may be */
	int text_length;
	int count;
	struct
	{
		int start;
		int length;
	} line[TEXT_LINES_MAX];
	double width; /* of the widest line */
	bool cut;	  /* the last line ends in an ellipsis */
	bool broken;  /* a word had to be broken */
	bool rtl;	  /* by the first letter */
} TextLines;

/* At most max_lines lines, each at most width wide; rtl for texts without letters. */
extern void wrap_text(TextLines *lines, TextPiece text, const TextStyle *style, double width,
					  int max_lines, bool rtl);
extern void free_text_lines(TextLines *lines);

/* The width on one line, or any number above limit. */
extern double text_width(TextPiece text, const TextStyle *style, double limit);

extern TextPiece text_of(const char *text);

#endif /* WSIS_PICTURE_TEXT_H */
