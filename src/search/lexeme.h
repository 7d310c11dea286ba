/* What dictionaries return. */
#ifndef WSIS_SEARCH_LEXEME_H
#define WSIS_SEARCH_LEXEME_H

#include "wsis.h"

#include "tsearch/ts_public.h"

/* Room for so many lexemes and the end. */
extern TSLexeme *lexemes_begin(int count);
/* Sets one: a copy of these bytes. */
extern void lexeme_set(TSLexeme *lexeme, int variant, int flags, const char *bytes, int length);
/* Is one a concept's? No word's has capitals, and every concept's has. */
extern bool lexeme_is_concept(const char *lexeme, int length);
/* A token normalized and folded, nothing else. */
extern char *lexeme_of_token(const char *token, int length, unsigned how, int *folded);

/* The only option of a dictionary's; raises for any other. */
extern void lexeme_bad_option(const char *template, const char *option, const char *known);

#endif /* WSIS_SEARCH_LEXEME_H */
