/*
 * What is read from a table is checked before it is walked through: a value whose bytes
 * are none of ours is refused, and no server process reads beyond it.
 */
#ifndef WSIS_STORED_H
#define WSIS_STORED_H

#include "wsis.h"

/* The error; why is a sentence without its full stop, and a format. */
pg_noreturn extern void refuse_stored(const char *type, const char *why, ...)
	pg_attribute_printf(2, 3);

#endif /* WSIS_STORED_H */
