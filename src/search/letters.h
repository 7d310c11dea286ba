/*
 * Spellings that mean the same word. Before a stemmer only what leaves letters as
 * they are: letters' case and width, composed forms, what can't be seen, hyphens;
 * after it the fold: marks and variants of letters, which a stemmer needs. The same
 * in every locale of a database. Engine only: knows no PostgreSQL.
 */
#ifndef WSIS_SEARCH_LETTERS_H
#define WSIS_SEARCH_LETTERS_H

#include <stdbool.h>
#include <stddef.h>

/* Space that a word of so many bytes may need, normalized or folded; a size, since it may be beyond
 * what an int holds. */
#define LETTERS_ROOM(length) ((size_t) (length) *9 + 32)

#define LETTERS_JOIN_HYPHENS 1 /* co-operation: cooperation */
#define LETTERS_ELIDE 2		   /* l'eau: eau */

/* Both write to a place with LETTERS_ROOM and return the length. */
extern size_t letters_normalize(const char *word, size_t length, unsigned how, char *to);
extern size_t letters_fold(const char *word, size_t length, char *to);

#endif /* WSIS_SEARCH_LETTERS_H */
