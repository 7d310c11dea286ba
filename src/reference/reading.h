/* What an import reads from exported text. */
#ifndef WSIS_REFERENCE_READING_H
#define WSIS_REFERENCE_READING_H

/* Narrows a text to what stands between its blanks. */
extern void reading_trim(const char **s, const char **end);

#endif /* WSIS_REFERENCE_READING_H */
