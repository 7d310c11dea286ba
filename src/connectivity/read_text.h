/* Numbers in the text of the types of this room; decimal ones are read by decimal.h. */
#ifndef WSIS_CONNECTIVITY_READ_TEXT_H
#define WSIS_CONNECTIVITY_READ_TEXT_H

#include "wsis.h"

/* These return what is behind what they read; NULL when there is none, but for blanks. */
extern const char *text_skip_blanks(const char *at);
extern const char *text_read_integer(const char *at, int64 *value);
/* left_out=3,unknown=2 or one of them */
extern const char *text_read_counts(const char *at, int64 *left_out, int64 *unknown,
									const char **why);

/* Write numbers as short as they are exact; return where they end, unterminated. */
extern char *text_write_number(char *at, double value);
extern char *text_write_place(char *at, double longitude, double latitude);

#endif /* WSIS_CONNECTIVITY_READ_TEXT_H */
