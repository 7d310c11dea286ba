/* Which language a sentence is in; see language.h. */
#include "search/language.h"

#include <string.h>

/* Points: a function word of one language, of two, of more; an ending; a letter. */
#define POINTS_OWN 4
#define POINTS_SHARED 2
#define POINTS_COMMON 1
#define POINTS_ENDING 1
#define POINTS_LETTER 2

/* Fewer points don't decide, nor does less of a lead, nor one of less than half of the next one's.
 */
#define POINTS_NEEDED 4
#define POINTS_LEAD 3

#define WORD_MAX 64

/* Lowers a word of letters up to U+00FF, which function words and endings are made of. */
static size_t
lowered(const uint8_t *word, size_t length, uint8_t *to)
{
	if (length > WORD_MAX)
		length = WORD_MAX;
	for (size_t i = 0; i < length; i++)
	{
		to[i] = word[i];
		if (word[i] >= 'A' && word[i] <= 'Z')
			to[i] += 'a' - 'A';
		else if (i > 0 && word[i - 1] == 0xC3 && word[i] >= 0x80 && word[i] <= 0x9E)
			to[i] += 0x20;
	}
	return length;
}

static unsigned
function_word(const uint8_t *word, size_t length)
{
	uint32_t hash = 0x811C9DC5;
	unsigned slot;

	if (length >= sizeof(function_words[0].word))
		return 0;
	for (size_t i = 0; i < length; i++)
		hash = (hash ^ word[i]) * 0x01000193;
	for (slot = hash % FUNCTION_WORD_SLOTS; function_words[slot].length > 0;
		 slot = (slot + 1) % FUNCTION_WORD_SLOTS)
		if (function_words[slot].length == length &&
			memcmp(function_words[slot].word, word, length) == 0)
			return function_words[slot].languages;
	return 0;
}

static void
add_points(LatinEvidence *evidence, unsigned languages, int points)
{
	evidence->en += languages & TELLS_EN ? points : 0;
	evidence->es += languages & TELLS_ES ? points : 0;
	evidence->fr += languages & TELLS_FR ? points : 0;
	evidence->other += languages & TELLS_ELSE ? points : 0;
}

static void
add_function_word(LatinEvidence *evidence, unsigned languages)
{
	int n = __builtin_popcount(languages);

	add_points(evidence, languages, n == 1 ? POINTS_OWN : n == 2 ? POINTS_SHARED : POINTS_COMMON);
}

/* What the end of a longer word tells. */
static void
add_ending(LatinEvidence *evidence, const uint8_t *word, size_t length)
{
	static const struct
	{
		const char *text;
		uint8_t length;
		uint8_t languages;
	} endings[] = {
		{"ing", 3, TELLS_EN},
		{"ness", 4, TELLS_EN},
		{"ity", 3, TELLS_EN},
		{"ed", 2, TELLS_EN},
		{"ly", 2, TELLS_EN},
		{"ships", 5, TELLS_EN},
		{"ción", 5, TELLS_ES},
		{"dad", 3, TELLS_ES},
		{"ciones", 6, TELLS_ES},
		{"cias", 4, TELLS_ES},
		{"idos", 4, TELLS_ES},
		{"ados", 4, TELLS_ES},
		{"mente", 5, TELLS_ES},
		{"ico", 3, TELLS_ES},
		{"ica", 3, TELLS_ES},
		{"eur", 3, TELLS_FR},
		{"eux", 3, TELLS_FR},
		{"ique", 4, TELLS_FR},
		{"iques", 5, TELLS_FR},
		{"té", 3, TELLS_FR},
		{"ées", 4, TELLS_FR},
		{"tion", 4, TELLS_EN | TELLS_FR},
		{"tions", 5, TELLS_EN | TELLS_FR},
		{"ée", 3, TELLS_FR},
		{"ement", 5, TELLS_FR},
		{"elle", 4, TELLS_FR},
		{"ção", 5, TELLS_ELSE},
		{"ções", 6, TELLS_ELSE},
		{"zione", 5, TELLS_ELSE},
		{"ung", 3, TELLS_ELSE},
		{"ungen", 5, TELLS_ELSE},
	};

	for (size_t i = 0; i < sizeof(endings) / sizeof(endings[0]); i++)
		if (length > endings[i].length + 1u &&
			endings[i].text[endings[i].length - 1] == (char) word[length - 1] &&
			memcmp(word + length - endings[i].length, endings[i].text, endings[i].length) == 0)
			add_points(evidence, endings[i].languages, POINTS_ENDING);
}

/* What letters beyond ASCII tell. */
static void
add_letters(LatinEvidence *evidence, const uint8_t *word, size_t length)
{
	for (size_t i = 0; i + 1 < length; i++)
	{
		if (word[i] == 0xC5)
			add_points(evidence, word[i + 1] == 0x93 ? TELLS_FR : TELLS_ELSE,
					   POINTS_LETTER); /* œ */
		else if (word[i] == 0xC4)
			add_points(evidence, TELLS_ELSE, POINTS_LETTER);
		if (word[i] != 0xC3)
			continue;
		switch (word[i + 1])
		{
			case 0xB1: /* ñ */
			case 0xA1: /* á */
			case 0xAD: /* í */
			case 0xB3: /* ó */
			case 0xBA: /* ú */
				add_points(evidence, TELLS_ES, POINTS_LETTER);
				break;
			case 0xA9: /* é */
				add_points(evidence, TELLS_FR, POINTS_LETTER);
				add_points(evidence, TELLS_ES, POINTS_ENDING);
				break;
			case 0xA0: /* à */
			case 0xA2: /* â */
			case 0xA7: /* ç */
			case 0xA8: /* è */
			case 0xAA: /* ê */
			case 0xAB: /* ë */
			case 0xAE: /* î */
			case 0xAF: /* ï */
			case 0xB4: /* ô */
			case 0xB9: /* ù */
			case 0xBB: /* û */
				add_points(evidence, TELLS_FR, POINTS_LETTER);
				break;
			default: /* ã ä å ö ø ß … */
				add_points(evidence, TELLS_ELSE, POINTS_LETTER);
		}
	}
}

/* Where "l'", "qu’" ends, which tells French; 0 when there is none. */
static size_t
elided(const uint8_t *word, size_t length)
{
	for (size_t i = 1; i < length && i <= 3; i++)
	{
		if (word[i] == '\'')
			return i + 1;
		if (i + 2 < length && memcmp(word + i, "\xE2\x80\x99", 3) == 0)
			return i + 3;
	}
	return 0;
}

void
language_add_word(LatinEvidence *evidence, const uint8_t *word, size_t length)
{
	uint8_t lower[WORD_MAX];
	unsigned languages;
	size_t elision;

	if (length == 1 && word[0] != 'y')
		return; /* a letter is a word in too many languages, or a part of "e-health" */
	length = lowered(word, length, lower);
	elision = elided(lower, length);
	if (elision > 0 && elision < length - 2 && strchr("ldcsnjmqt", lower[0]))
		add_points(evidence, TELLS_FR, POINTS_SHARED);
	languages = function_word(lower, length);
	if (languages)
		add_function_word(evidence, languages);
	else if (length > 3)
		add_ending(evidence, lower, length);
	add_letters(evidence, lower, length);
}

Language
language_of_latin(const LatinEvidence *evidence, double *confidence, Language *leans,
				  bool *anything)
{
	int points[] = {evidence->en, evidence->es, evidence->fr, evidence->other};
	static const Language languages[] = {LANGUAGE_EN, LANGUAGE_ES, LANGUAGE_FR, LANGUAGE_UNKNOWN};
	int best = 0;
	int next = 0;
	int sum = 0;

	for (int i = 0; i < 4; i++)
	{
		sum += points[i];
		if (points[i] > points[best])
			best = i;
	}
	for (int i = 0; i < 4; i++)
		if (i != best && points[i] > next)
			next = points[i];
	*leans = languages[best];
	*anything = sum > 0;
	*confidence = sum > 0 ? (double) points[best] / sum : 0;
	if (points[best] < POINTS_NEEDED || 2 * points[best] < 3 * next ||
		points[best] - next < POINTS_LEAD)
		return LANGUAGE_UNKNOWN;
	return languages[best];
}
