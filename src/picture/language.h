/* The six languages of pictures and pages, found by BCP 47 tags. */
#ifndef WSIS_PICTURE_LANGUAGE_H
#define WSIS_PICTURE_LANGUAGE_H

#include "wsis.h"

/* in the order in which the United Nations name them */
typedef enum Language
{
	LANGUAGE_AR,
	LANGUAGE_ZH,
	LANGUAGE_EN,
	LANGUAGE_FR,
	LANGUAGE_RU,
	LANGUAGE_ES
} Language;

#define LANGUAGES 6

/* "fr-CA" is fr; a tag of no language here is English */
extern Language language_of_tag(const char *tag, size_t length);

/* exactly one of the six codes, lower case */
extern bool language_of_code(const char *code, size_t length, Language *language);

extern const char *language_code(Language language);
extern const char *language_name(Language language); /* in the language itself */
extern bool language_is_rtl(Language language);

#endif /* WSIS_PICTURE_LANGUAGE_H */
