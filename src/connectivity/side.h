/*
 * On which side of a line a point is, exactly: where rounding might decide, sums are
 * carried on without error (Shewchuk, Adaptive Precision Floating-Point Arithmetic and Fast
 * Robust Geometric Predicates, 1997).
 */
#ifndef WSIS_CONNECTIVITY_SIDE_H
#define WSIS_CONNECTIVITY_SIDE_H

/*
 * Coordinates are 0 or between this and 1000, so that all they are made of are multiples of
 * 2^-452 and their products of 2^-904: nothing underflows.
 */
#define SIDE_LEAST 3.8725919148493183e-121 /* 2^-400 */

/*
 * 1 when (x + shift, y) is to the left of the way from (ax, ay) to (bx, by), -1 to
 * the right, 0 on the line.
 */
extern int side_of_line(double ax, double ay, double bx, double by, double x, double shift,
						double y);

#endif /* WSIS_CONNECTIVITY_SIDE_H */
