/*
 * Which language a sentence is in. Scripts say it for Arabic, Chinese and Russian;
 * for English, French and Spanish function words, letters and endings do. Engine
 * only: knows no PostgreSQL.
 */
#ifndef WSIS_SEARCH_LANGUAGE_H
#define WSIS_SEARCH_LANGUAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum Language
{
	LANGUAGE_AR,
	LANGUAGE_EN,
	LANGUAGE_ES,
	LANGUAGE_FR,
	LANGUAGE_RU,
	LANGUAGE_ZH,
	LANGUAGE_UNKNOWN
} Language;

#define LANGUAGES 6

/* Languages a function word is one of. */
#define TELLS_EN 1
#define TELLS_ES 2
#define TELLS_FR 4
#define TELLS_ELSE 8 /* German, Italian, Dutch, Portuguese */

typedef struct FunctionWord
{
	uint8_t length; /* in bytes; 0: an empty slot */
	uint8_t languages;
	char word[13];
} FunctionWord;
#define FUNCTION_WORD_SLOTS 2048
extern const FunctionWord function_words[FUNCTION_WORD_SLOTS];

/* What words in Latin script say of their sentence: points for each of the four. */
typedef struct LatinEvidence
{
	int en;
	int es;
	int fr;
	int other;
} LatinEvidence;

/* A word in Latin script as it stands in the text. */
extern void language_add_word(LatinEvidence *evidence, const uint8_t *word, size_t length);
/*
 * Decides, and how surely: the best one's share of the points; LANGUAGE_UNKNOWN when
 * unsure or when it is another language. *leans: does anything speak for one, and
 * most for which?
 */
extern Language language_of_latin(const LatinEvidence *evidence, double *confidence,
								  Language *leans, bool *anything);

#endif /* WSIS_SEARCH_LANGUAGE_H */
