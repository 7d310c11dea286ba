/* Reading UTF-8 that may be broken. */
#ifndef WSIS_PICTURE_UTF8_H
#define WSIS_PICTURE_UTF8_H

#include "wsis.h"

#define UTF8_BROKEN 0xFFFFFFFF

/* The code point at *at, which moves on by at least one byte; at < end. */
static inline uint32
utf8_next(const char **at, const char *end)
{
	static const uint32 least[] = {0, 0x80, 0x800, 0x10000};
	const unsigned char *s = (const unsigned char *) *at;
	uint32 code = s[0];
	int more;

	(*at)++;
	if (code < 0x80)
		return code;
	if (code >= 0xC2 && code <= 0xDF)
		more = 1;
	else if ((code & 0xF0) == 0xE0)
		more = 2;
	else if (code >= 0xF0 && code <= 0xF4)
		more = 3;
	else
		return UTF8_BROKEN;
	if (end - *at < more)
		return UTF8_BROKEN;
	code &= 0x3F >> more;
	for (int i = 1; i <= more; i++)
	{
		if ((s[i] & 0xC0) != 0x80)
			return UTF8_BROKEN;
		code = code << 6 | (s[i] & 0x3F);
	}
	if (code < least[more] || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
		return UTF8_BROKEN;
	*at += more;
	return code;
}

/* Writes a code point; returns how many bytes (at most 4). */
static inline int
utf8_put(char *to, uint32 code)
{
	if (code < 0x80)
	{
		to[0] = (char) code;
		return 1;
	}
	if (code < 0x800)
	{
		to[0] = (char) (0xC0 | code >> 6);
		to[1] = (char) (0x80 | (code & 0x3F));
		return 2;
	}
	if (code < 0x10000)
	{
		to[0] = (char) (0xE0 | code >> 12);
		to[1] = (char) (0x80 | (code >> 6 & 0x3F));
		to[2] = (char) (0x80 | (code & 0x3F));
		return 3;
	}
	to[0] = (char) (0xF0 | code >> 18);
	to[1] = (char) (0x80 | (code >> 12 & 0x3F));
	to[2] = (char) (0x80 | (code >> 6 & 0x3F));
	to[3] = (char) (0x80 | (code & 0x3F));
	return 4;
}

#endif /* WSIS_PICTURE_UTF8_H */
