/* Numbers in the text of the types of this room. */
#ifndef WSIS_MEASURES_READ_NUMBER_H
#define WSIS_MEASURES_READ_NUMBER_H

#include "wsis.h"

static inline const char *
measures_skip_blanks(const char *at)
{
	return at + strspn(at, " \t\n\r");
}

/* Reads a finite decimal number; what is behind it and blanks, NULL when there is none. */
extern const char *measures_read_number(const char *at, double *number);

#endif /* WSIS_MEASURES_READ_NUMBER_H */
