/* Text of anyone's, made safe inside XML and HTML. */
#ifndef WSIS_PICTURE_ESCAPE_H
#define WSIS_PICTURE_ESCAPE_H

#include "wsis.h"
#include "lib/stringinfo.h"

/*
 * Appends text as the content of an element or of a quoted attribute. What XML
 * forbids (control characters, noncharacters, broken UTF-8) becomes U+FFFD.
 */
extern void append_escaped(StringInfo out, const char *text, size_t length);
extern void append_escaped_cstring(StringInfo out, const char *text);

#endif /* WSIS_PICTURE_ESCAPE_H */
