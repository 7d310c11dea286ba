/* Labels on a map, placed one after the other: near first, then in wider circles. */
#include "connectivity/map_labels.h"

#include <math.h>

#include "miscadmin.h"

#define LABEL_HEIGHT 15.0
#define LABEL_PADDING 4.0 /* at the sides of its words */
#define LABEL_GAP 1.5	  /* between labels */
#define CIRCLES 8
#define CIRCLES_APART 9.0
#define DIRECTIONS 16

static const TextStyle label_words = {11, true, COLOR_INK};

typedef struct Rectangle
{
	double left;
	double top;
	double right;
	double bottom;
} Rectangle;

static Rectangle
rectangle_around(double x, double y, double half_width, double half_height)
{
	return (Rectangle){x - half_width, y - half_height, x + half_width, y + half_height};
}

static bool
meet(Rectangle one, Rectangle other)
{
	return one.left < other.right && other.left < one.right && one.top < other.bottom &&
		other.top < one.bottom;
}

/* Whether a label's box would hide nothing: no other label, nothing that is labeled. */
static bool
has_room(const MapLabel *labels, int count, Rectangle box)
{
	for (int i = 0; i < count; i++)
	{
		const MapLabel *other = &labels[i];

		if (meet(box, rectangle_around(other->x, other->y, other->half_width, other->half_height)))
			return false;
		if (other->placed &&
			meet(box,
				 (Rectangle){other->left - LABEL_GAP, other->top - LABEL_GAP,
							 other->left + other->width + LABEL_GAP,
							 other->top + LABEL_HEIGHT + LABEL_GAP}))
			return false;
	}
	return true;
}

/* Straight on, then ever more to both sides. */
static double
direction(double outward, int number)
{
	int step = (number + 1) / 2;

	return outward + (number % 2 == 0 ? step : -step) * 2 * M_PI / DIRECTIONS;
}

static bool
place_label(MapLabel *labels, int count, MapLabel *label, double outward, Rectangle frame)
{
	for (int i = 0; i < CIRCLES * DIRECTIONS; i++)
	{
		double angle = direction(outward, i % DIRECTIONS);
		double away = label->away + i / DIRECTIONS * CIRCLES_APART;
		double cosine = cos(angle);
		double sine = sin(angle);
		/* the box, not its middle, is so far away */
		double x = label->x + cosine * (away + label->width / 2);
		double y = label->y + sine * (away + LABEL_HEIGHT / 2);
		Rectangle box = rectangle_around(x, y, label->width / 2, LABEL_HEIGHT / 2);

		if (box.left < frame.left || box.top < frame.top || box.right > frame.right ||
			box.bottom > frame.bottom || !has_room(labels, count, box))
			continue;
		label->left = box.left;
		label->top = box.top;
		return true;
	}
	return false;
}

int
place_labels(MapLabel *labels, int count, double left, double top, double right, double bottom)
{
	double x = 0;
	double y = 0;
	int without = 0;

	for (int i = 0; i < count; i++)
	{
		x += labels[i].x / count;
		y += labels[i].y / count;
		labels[i].placed = false;
		labels[i].width =
			ceil(text_width(text_of(labels[i].text), &label_words, 100)) + 2 * LABEL_PADDING;
	}
	for (int i = 0; i < count; i++)
	{
		MapLabel *label = &labels[i];

		CHECK_FOR_INTERRUPTS();
		label->placed = place_label(labels, count, label, atan2(label->y - y, label->x - x),
									(Rectangle){left, top, right, bottom});
		without += !label->placed;
	}
	return without;
}

/* From the rim of what is labeled to the middle of the box, which hides its end. */
static void
append_leader(StringInfo path, const MapLabel *label)
{
	double x = label->left + label->width / 2;
	double y = label->top + LABEL_HEIGHT / 2;
	double angle = atan2(y - label->y, x - label->x);

	appendStringInfoChar(path, 'M');
	append_coordinate(path, label->x + label->half_width * cos(angle));
	appendStringInfoChar(path, ' ');
	append_coordinate(path, label->y + label->half_height * sin(angle));
	appendStringInfoChar(path, 'L');
	append_coordinate(path, x);
	appendStringInfoChar(path, ' ');
	append_coordinate(path, y);
}

static void
draw_leaders(Canvas *canvas, const MapLabel *labels, int count, double width, Color color)
{
	Paint paint = {.stroke_width = width, .stroke = color};
	StringInfoData path;

	initStringInfo(&path);
	for (int i = 0; i < count; i++)
	{
		if (labels[i].placed)
			append_leader(&path, &labels[i]);
	}
	draw_path(canvas, path.data, &paint);
	pfree(path.data);
}

void
draw_labels(Canvas *canvas, const MapLabel *labels, int count)
{
	draw_leaders(canvas, labels, count, 2.5, COLOR_PAPER);
	draw_leaders(canvas, labels, count, 0.8, COLOR_INK);
	for (int i = 0; i < count; i++)
	{
		const MapLabel *label = &labels[i];
		/* places on paper, which a canvas counts from where reading starts */
		double near = canvas->rtl ? label->left + label->width : label->left;

		if (!label->placed)
			continue;
		draw_outlined_box(canvas,
						  (Box){canvas_place(canvas, near), label->top, label->width, LABEL_HEIGHT},
						  COLOR_PAPER, COLOR_INK);
		draw_words(canvas, canvas_place(canvas, label->left + label->width / 2),
				   label->top + LABEL_HEIGHT / 2, ANCHOR_MIDDLE, &label_words, label->text);
	}
}
