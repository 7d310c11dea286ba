/*
 * Canonical text, as the types write it, read without the scanner. The scanner is
 * right for everything; this is the shortcut for what programs send and dumps hold,
 * and all that COPY's speed depends on. Whatever is read here the scanner reads as
 * the same value.
 */
#ifndef WSIS_VOCABULARY_CANONICAL_H
#define WSIS_VOCABULARY_CANONICAL_H

#include <stddef.h>

#include "vocabulary/codes.h"

/* A single code; false means that the scanner has to look. */
extern bool canonical_action_line(const char *text, size_t length, ActionLine *line);
extern bool canonical_sdg(const char *text, size_t length, Sdg *code);

/*
 * A set, of SDG codes as their bits in ascending order: returns where it ends, NULL
 * when the scanner has to look. Text must have a brace or a NUL in it, and is not read
 * beyond the first of them.
 */
extern const char *canonical_action_line_set(const char *text, ActionLineSet *set);
extern const char *canonical_sdg_set(const char *text, uint8_t *members, int *count);

/* The same of a text that has a length, but perhaps no end. */
static inline bool
canonical_has_braces(const char *text, size_t length)
{
	return length >= 2 && text[0] == '{' && text[length - 1] == '}';
}

#endif /* WSIS_VOCABULARY_CANONICAL_H */
