/* What the numbered part of an action line's code says. */
#ifndef WSIS_SEARCH_CONCEPT_H
#define WSIS_SEARCH_CONCEPT_H

#include "vocabulary/reader.h"

/* The line that "C7", "جيم7", or the number alone is; false where there is none. */
extern bool concept_read_line(const char *token, int length, ActionLine *line);

#endif /* WSIS_SEARCH_CONCEPT_H */
