/* What dictionaries return; see lexeme.h. */
#include "search/lexeme.h"

#include "search/letters.h"

TSLexeme *
lexemes_begin(int count)
{
	return palloc0(sizeof(TSLexeme) * (count + 1));
}

void
lexeme_set(TSLexeme *lexeme, int variant, int flags, const char *bytes, int length)
{
	lexeme->nvariant = variant;
	lexeme->flags = flags;
	lexeme->lexeme = palloc(length + 1);
	memcpy(lexeme->lexeme, bytes, length);
	lexeme->lexeme[length] = '\0';
}

bool
lexeme_is_concept(const char *lexeme, int length)
{
	for (int i = 0; i < length; i++)
		if (lexeme[i] >= 'A' && lexeme[i] <= 'Z')
			return true;
	return false;
}

char *
lexeme_of_token(const char *token, int length, unsigned how, int *folded)
{
	char *normal = palloc(LETTERS_ROOM(length));
	char *result;

	length = letters_normalize(token, length, how, normal);
	result = palloc(LETTERS_ROOM(length));
	*folded = letters_fold(normal, length, result);
	pfree(normal);
	return result;
}

void
lexeme_bad_option(const char *template, const char *option, const char *known)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("unrecognized option of a dictionary of template %s", template),
			 errdetail("The option is \"%s\".", option), errhint("There is %s.", known)));
}
