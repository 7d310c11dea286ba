/* What charts share: styles, heads, descriptions, labels that nobody gave. */
#ifndef WSIS_PICTURE_FURNITURE_H
#define WSIS_PICTURE_FURNITURE_H

#include "picture/canvas.h"

#define MARGIN 12

extern const TextStyle title_style;
extern const TextStyle label_style;
extern const TextStyle number_style;
extern const TextStyle muted_style;

/* the label itself, "unknown" for NULL, a dash where there is nothing to see */
extern TextPiece shown_label(TextPiece label, Language language);

/* a number or, when it is not known, the word for that, in a text of its own */
extern char *shown_amount(double amount, bool unknown, Language language);

/* draws the title, if any; returns where the rest may start */
extern double draw_title(Canvas *canvas, TextPiece title);

/* Where the next entry of a legend goes; start it at MARGIN. */
typedef struct LegendPen
{
	double x;
	double y;
	double height; /* of the row that is being filled */
} LegendPen;

#define SWATCH 18

/* Writes the words where an entry has room, moves the pen; returns the place of its swatch. */
extern Box legend_entry(Canvas *canvas, LegendPen *pen, const char *words);

/* A line of words without a swatch, on a row of its own; the next row is behind it. */
extern void legend_remark(Canvas *canvas, LegendPen *pen, const char *words);

/* "words: number" in a text of its own; such a remark, unless there is nothing to count. */
extern char *counted_words(const char *words, double number, Language language);
extern void legend_count(Canvas *canvas, LegendPen *pen, const char *words, int64 count);

/* "label: amount; …" for those who can't see the picture, as far as that helps */
extern void describe(StringInfo description, TextPiece label, double amount, bool unknown,
					 Language language);
extern void describe_remark(StringInfo description, const char *words);
extern void describe_words(StringInfo description, TextPiece label, const char *words);
extern void describe_more(StringInfo description, int left_out);

#define DESCRIBED_MAX 200

/* Where to clip a text that may be long: at a character's start, so that none is broken. */
extern size_t clipped_length(TextPiece text, size_t most);

/* the picture of nothing */
extern void append_no_data(StringInfo out, Language language, TextPiece title, Caption kind,
						   int width);

/* the title, or what kind of picture it is */
extern TextPiece picture_name(TextPiece title, Caption kind, Language language);

#endif /* WSIS_PICTURE_FURNITURE_H */
