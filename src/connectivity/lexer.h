/* Reading the text of sets: blanks, decimal numbers, integers. */
#ifndef WSIS_CONNECTIVITY_LEXER_H
#define WSIS_CONNECTIVITY_LEXER_H

#include "wsis.h"

#define LEXER_BLANKS " \t\n\r"

extern const char *lexer_skip_blanks(const char *at);

/* Behind the number, or NULL when there is none. */
extern const char *lexer_number(const char *at, double *value);
extern const char *lexer_integer(const char *at, int64 *value);

#endif /* WSIS_CONNECTIVITY_LEXER_H */
