/* Statuses, reasons and names of bands as pictures say them. */
#ifndef WSIS_MEASURES_WORDS_H
#define WSIS_MEASURES_WORDS_H

#include "picture/language.h"

/* What a status or reason of progress, or a band of a built-in scheme, is called in a language;
 * the name itself where that is not known. */
extern const char *measure_words(const char *name, Language language);

#endif /* WSIS_MEASURES_WORDS_H */
