/* The versions of what cuts texts: of Unicode and ICU as linked, of the parser. */
#include "wsis.h"

#include "utils/builtins.h"

#include <unicode/uchar.h>
#include <unicode/uversion.h>

PG_FUNCTION_INFO_V1(wsis_unicode_version);
Datum
wsis_unicode_version(PG_FUNCTION_ARGS)
{
	UVersionInfo version;
	char name[U_MAX_VERSION_STRING_LENGTH];

	u_getUnicodeVersion(version);
	u_versionToString(version, name);
	PG_RETURN_TEXT_P(cstring_to_text(name));
}

/* The version of the tokens that the parser gives, whatever ICU: raised when they change. */
#define PARSER_VERSION 1

PG_FUNCTION_INFO_V1(wsis_search_engine);
Datum
wsis_search_engine(PG_FUNCTION_ARGS)
{
	UVersionInfo version;
	char unicode[U_MAX_VERSION_STRING_LENGTH];
	char icu[U_MAX_VERSION_STRING_LENGTH];

	u_getUnicodeVersion(version);
	u_versionToString(version, unicode);
	u_getVersion(version);
	u_versionToString(version, icu);
	PG_RETURN_TEXT_P(
		cstring_to_text(psprintf("parser %d, Unicode %s, ICU %s", PARSER_VERSION, unicode, icu)));
}
