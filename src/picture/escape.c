/* Escaping: one rule for text and attributes, XML and HTML alike. */
#include "picture/escape.h"

#include "miscadmin.h"
#include "picture/utf8.h"

#define REPLACEMENT "\xEF\xBF\xBD"

static const char *
escape_of(uint32 code)
{
	switch (code)
	{
		case '<':
			return "&lt;";
		case '>':
			return "&gt;";
		case '&':
			return "&amp;";
		case '"':
			return "&quot;";
		case '\'':
			return "&#39;";
		case '\t':
		case '\n':
		case '\r':
			return NULL;
		default:
			/* C1 controls are legal XML but an error in HTML */
			if (code < 0x20 || (code >= 0x7F && code < 0xA0))
				return REPLACEMENT;
			if ((code & 0xFFFE) == 0xFFFE || (code >= 0xFDD0 && code <= 0xFDEF))
				return REPLACEMENT;
			return NULL;
	}
}

void
append_escaped(StringInfo out, const char *text, size_t length)
{
	const char *at = text;
	const char *end = text + length;
	const char *plain = text; /* start of a run that needs nothing */

	while (at < end)
	{
		const char *from = at;
		uint32 code = utf8_next(&at, end);
		const char *instead = code == UTF8_BROKEN ? REPLACEMENT : escape_of(code);

		if (((end - at) & 0xFFFF) == 0)
			CHECK_FOR_INTERRUPTS();
		if (instead == NULL)
			continue;
		appendBinaryStringInfo(out, plain, (int) (from - plain));
		appendStringInfoString(out, instead);
		plain = at;
	}
	appendBinaryStringInfo(out, plain, (int) (end - plain));
}

void
append_escaped_cstring(StringInfo out, const char *text)
{
	append_escaped(out, text, strlen(text));
}
