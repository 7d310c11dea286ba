/*
 * Canonical text, as the types write it, read without the scanner. The scanner is
 * right for everything; this is the shortcut for what programs send and dumps hold:
 * false means only that the scanner has to look. What is accepted here the scanner
 * reads as the same value.
 */
#ifndef WSIS_VOCABULARY_CANONICAL_H
#define WSIS_VOCABULARY_CANONICAL_H

#include <stddef.h>

#include "vocabulary/codes.h"

extern bool canonical_action_line(const char *text, size_t length, ActionLine *line);
extern bool canonical_action_line_set(const char *text, size_t length, ActionLineSet *set);
extern bool canonical_sdg(const char *text, size_t length, Sdg *code);
extern bool canonical_sdg_set(const char *text, size_t length, SdgBits *set);

#endif							/* WSIS_VOCABULARY_CANONICAL_H */
