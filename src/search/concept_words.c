/* How words of labels and of texts are made comparable; see concept_pack.h. */
#include "search/concept_pack.h"

#include "nodes/makefuncs.h"
#include "nodes/value.h"
#include "utils/memutils.h"

#include "search/character.h"
#include "search/lexeme.h"
#include "search/letters.h"

extern Datum wsis_stem_init(PG_FUNCTION_ARGS);
extern Datum wsis_stem_lexize(PG_FUNCTION_ARGS);

static const char *const stemmer_names[LANGUAGES] = {
	[LANGUAGE_AR] = "arabic", [LANGUAGE_EN] = "english", [LANGUAGE_ES] = "spanish",
	[LANGUAGE_FR] = "french", [LANGUAGE_RU] = "russian",
};

/* A language's stemmer, the same that the dictionary wsis.stem_… of the language is. */
static Datum
stemmer_of(Language language)
{
	static Datum stemmers[LANGUAGES];

	if (stemmers[language] == (Datum) 0)
	{
		MemoryContext context =
			AllocSetContextCreate(TopMemoryContext, "wsis.concept stemmer", ALLOCSET_DEFAULT_SIZES);
		MemoryContext caller = MemoryContextSwitchTo(context);
		List *options = NIL;

		if (stemmer_names[language])
			options = list_make1(
				makeDefElem("language", (Node *) makeString(pstrdup(stemmer_names[language])), -1));
		stemmers[language] = DirectFunctionCall1(wsis_stem_init, PointerGetDatum(options));
		MemoryContextSwitchTo(caller);
	}
	return stemmers[language];
}

/* Adds a key that isn't there yet; a lexeme that is too long for one is cut. */
static void
add_key(ConceptKeys *keys, Language language, const char *lexeme, int length)
{
	char *key = keys->keys[keys->count];

	if (length > CONCEPT_KEY_MAX - 1)
		length = CONCEPT_KEY_MAX - 1;
	key[0] = concept_language_letter(language);
	memcpy(key + 1, lexeme, length);
	keys->lengths[keys->count] = length + 1;
	if (keys->count == 1 && keys->lengths[0] == length + 1 &&
		memcmp(keys->keys[0], key, length + 1) == 0)
		return;
	keys->count++;
}

static void
add_stem(ConceptKeys *keys, Language language, const char *word, int length)
{
	TSLexeme *stems = (TSLexeme *) DatumGetPointer(
		DirectFunctionCall4(wsis_stem_lexize, stemmer_of(language), PointerGetDatum(word),
							Int32GetDatum(length), (Datum) 0));

	if (stems[0].lexeme)
	{
		add_key(keys, language, stems[0].lexeme, strlen(stems[0].lexeme));
		pfree(stems[0].lexeme);
	}
	pfree(stems);
}

static bool
has_beyond_ascii(const char *word, int length)
{
	for (int i = 0; i < length; i++)
		if ((uint8) word[i] >= 0x80)
			return true;
	return false;
}

void
concept_keys_of_word(Language language, const char *word, int length, ConceptKeys *keys)
{
	char *folded;

	keys->count = 0;
	add_stem(keys, language, word, length);
	/* a stop word is one with its accents only */
	if (keys->count == 0 || !has_beyond_ascii(word, length))
		return;
	folded = lexeme_of_token(word, length, 0, &length);
	add_stem(keys, language, folded, length);
	pfree(folded);
}

const char *
concept_piece_end(const char *at, const char *end)
{
	const uint8_t *next = (const uint8_t *) at;
	uint32_t c = character_next(&next, (const uint8_t *) end);

	return character_script(character_bits(c)) == SCRIPT_HAN ? (const char *) next : end;
}

void
concept_key_of_piece(const char *piece, int length, ConceptKeys *keys)
{
	char *word = lexeme_of_token(piece, length, 0, &length);

	keys->count = 0;
	if (length > 0)
		add_key(keys, LANGUAGE_ZH, word, length);
	pfree(word);
}

bool
concept_gap_joins(const char *from, const char *to)
{
	const uint8_t *at = (const uint8_t *) from;
	const uint8_t *end = (const uint8_t *) to;

	if (end - at == 1 && *at == ' ')
		return true; /* as nearly always */
	while (at < end)
	{
		uint32_t c = character_next(&at, end);

		if (c < 0x80 ? (c > ' ' && strchr("-'\"/&*_", c) == NULL)
					 : !(character_bits(c) & (CHARACTER_BLANK | CHARACTER_MARK)) && c != 0x2010 &&
					c != 0x2011 && c != 0x2019 && c != 0xAB && c != 0xBB && c != 0x201C &&
					c != 0x201D)
			return false;
	}
	return true;
}

void
concept_key_of_mark(Language language, ConceptKeys *keys)
{
	keys->count = 0;
	add_key(keys, language, ",", 1);
}
