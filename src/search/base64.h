/* Base64, as PostgreSQL's encode() writes it: long texts are read in a fraction of the time. */
#ifndef WSIS_SEARCH_BASE64_H
#define WSIS_SEARCH_BASE64_H

#include "wsis.h"

/* Room for what a text of so many bytes says. */
#define BASE64_ROOM(length) ((Size) (length) / 4 * 3 + 3)

/* Reads it; blanks and line ends may stand anywhere. False where it is no base64. */
extern bool base64_read(const char *text, Size length, char *to, Size *size);

#endif /* WSIS_SEARCH_BASE64_H */
