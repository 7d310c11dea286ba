/* The six languages: tags, names, direction of writing. */
#include "picture/language.h"

static const struct
{
	char code[3];
	const char *name;
} languages[LANGUAGES] = {
	[LANGUAGE_AR] = {"ar", "العربية"}, [LANGUAGE_ZH] = {"zh", "中文"},
	[LANGUAGE_EN] = {"en", "English"}, [LANGUAGE_FR] = {"fr", "Français"},
	[LANGUAGE_RU] = {"ru", "Русский"}, [LANGUAGE_ES] = {"es", "Español"},
};

Language
language_of_tag(const char *tag, size_t length)
{
	/* the primary subtag alone decides; "fra" and "free" are not French */
	if (length >= 2 && (length == 2 || tag[2] == '-' || tag[2] == '_'))
	{
		char code[2] = {tag[0] | 0x20, tag[1] | 0x20};
		Language language;

		if (language_of_code(code, 2, &language))
			return language;
	}
	return LANGUAGE_EN;
}

bool
language_of_code(const char *code, size_t length, Language *language)
{
	if (length != 2)
		return false;
	for (int i = 0; i < LANGUAGES; i++)
	{
		if (memcmp(code, languages[i].code, 2) == 0)
		{
			*language = (Language) i;
			return true;
		}
	}
	return false;
}

const char *
language_code(Language language)
{
	return languages[language].code;
}

const char *
language_name(Language language)
{
	return languages[language].name;
}

bool
language_is_rtl(Language language)
{
	return language == LANGUAGE_AR;
}
