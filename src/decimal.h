/* Decimal numbers out of text. */
#ifndef WSIS_DECIMAL_H
#define WSIS_DECIMAL_H

#include "wsis.h"

/*
 * Reads a number that begins here, maybe with a minus, in text that ends with NUL; returns
 * what is behind it, NULL when there is none. Too large ones are infinite.
 */
extern const char *decimal_read(const char *at, double *value);

#endif /* WSIS_DECIMAL_H */
