/* Marks on a map: the state is seen from the form, not from the color alone. */
#ifndef WSIS_CONNECTIVITY_MAP_MARKS_H
#define WSIS_CONNECTIVITY_MAP_MARKS_H

#include "picture/canvas.h"

/* In the order in which they are drawn, among those of one size: what is known lies on what is not.
 */
typedef enum MarkKind
{
	MARK_UNKNOWN,
	MARK_UNCONNECTED,
	MARK_CONNECTED,
	MARK_NODE_ABSENT,
	MARK_NODE_UNKNOWN,
	MARK_NODE_WORKS
} MarkKind;

#define MARK_KINDS 6
#define MARK_RADIUS_MAX 9.0

typedef struct Mark
{
	double x; /* on paper */
	double y;
	double weight;
	double radius; /* of a node, half its side */
	int places;	   /* that it stands for */
	int row;	   /* of the cell in which marks are merged */
	int column;
	MarkKind kind;
} Mark;

/*
 * Marks that are too many for a picture so wide would only hide each other: those of
 * one kind that are close become one, with the sum of their weights. Returns how many are left.
 */
extern int merge_marks(Mark *marks, int count, double width);

/* The radius of the smallest marks, and of all of them when peak is 0: nothing weighs more than it.
 */
extern double mark_radius_least(int count, double width);
extern double mark_radius(double weight, double peak, double least);

/* Draws them, large ones below; sorts them for that. */
extern void draw_marks(Canvas *canvas, Mark *marks, int count);

#endif /* WSIS_CONNECTIVITY_MAP_MARKS_H */
