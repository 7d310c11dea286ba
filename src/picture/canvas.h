/* Drawing a picture: SVG that mirrors itself for languages written right to left. */
#ifndef WSIS_PICTURE_CANVAS_H
#define WSIS_PICTURE_CANVAS_H

#include "picture/caption.h"
#include "picture/color.h"
#include "picture/text.h"

/* A box counted from the side where reading starts, whichever that is. */
typedef struct Box
{
	double x;
	double y;
	double width;
	double height;
} Box;

/* Which end of a text is at its place. */
typedef enum Anchor
{
	ANCHOR_START,
	ANCHOR_MIDDLE,
	ANCHOR_END
} Anchor;

typedef struct Canvas
{
	StringInfoData body; /* everything but the root element */
	Language language;
	bool rtl;
	double width;
} Canvas;

/* bounds of what callers may ask for */
#define PICTURE_WIDTH_MIN 200
#define PICTURE_WIDTH_MAX 4000
#define PICTURE_ITEMS_MAX 100000

/* narrower pictures put labels above what they label */
#define PICTURE_NARROW 480

extern void canvas_start(Canvas *canvas, Language language, double width);

/*
 * Appends the whole picture. name and description are for those who can't see it;
 * the description is escaped already.
 */
extern void canvas_finish(Canvas *canvas, StringInfo out, double height, TextPiece name,
						  const char *description);

extern void draw_box(Canvas *canvas, Box box, Color fill);
extern void draw_outlined_box(Canvas *canvas, Box box, Color fill, Color stroke);

/* not filled, with a broken outline: an empty cell */
extern void draw_dashed_box(Canvas *canvas, Box box);

/* the pattern of the unknown; drawn line by line, since a pattern element needs an id */
extern void draw_hatched_box(Canvas *canvas, Box box);

/*
 * How a shape is painted that is given as path data, in places on paper: what must
 * not be mirrored, such as a map, or is placed with canvas_place.
 */
typedef struct Paint
{
	bool filled; /* by the even-odd rule */
	Color fill;
	double stroke_width; /* 0: no stroke */
	Color stroke;
	bool round;			/* ends and corners; a line of no length is a dot */
	bool dashed;		/* the stroke */
	const char *dashes; /* or by lengths of its own, of strokes and gaps; NULL: none */
} Paint;

/* Where on paper something is that is x away from where reading starts. */
extern double canvas_place(const Canvas *canvas, double x);
extern void draw_path(Canvas *canvas, const char *path, const Paint *paint);

extern void draw_vertical_line(Canvas *canvas, double x, double y, double height);

/* y is the middle of the first line; a cut text carries the whole as its tooltip */
extern void draw_lines(Canvas *canvas, double x, double y, Anchor anchor, const TextStyle *style,
					   const TextLines *lines);

/* turned, reading starts at y and goes up; x is the middle of the lines together */
extern void draw_rising_lines(Canvas *canvas, double x, double y, const TextStyle *style,
							  const TextLines *lines);

/* one line of our own making: a number, a caption */
extern void draw_words(Canvas *canvas, double x, double y, Anchor anchor, const TextStyle *style,
					   const char *words);

extern void append_coordinate(StringInfo out, double value);

#endif /* WSIS_PICTURE_CANVAS_H */
