/* Pictures of anyone's, let into a page only if there is nothing in them but drawing. */
#ifndef WSIS_PICTURE_INERT_H
#define WSIS_PICTURE_INERT_H

#include "wsis.h"
#include "lib/stringinfo.h"

/* Why a picture was refused. */
typedef struct InertProblem
{
	const char *what; /* "element is not allowed", … */
	size_t offset;	  /* in bytes */
	char name[32];	  /* of the element or attribute, clipped; "" if none */
} InertProblem;

/*
 * Reads SVG by an allow-list of elements, attributes and kinds of value, and
 * appends what it understood, written anew: what a browser parses is ours, not
 * theirs. Without scripts, styles, ids, references, comments or namespaces.
 */
extern bool append_inert_svg(StringInfo out, const char *svg, size_t length, InertProblem *problem);

#endif /* WSIS_PICTURE_INERT_H */
