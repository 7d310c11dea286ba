/* Base64 read; see base64.h. */
#include "search/base64.h"

/* What is no digit. */
#define BLANK 0x40
#define PADDING 0x41
#define OTHER 0x80

static uint8 digits[256];

/* Fills the table of digits. */
static void
fill_digits(void)
{
	static const char all[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

	memset(digits, OTHER, sizeof(digits));
	digits[' '] = digits['\t'] = digits['\n'] = digits['\r'] = BLANK;
	digits['='] = PADDING;
	for (int i = 0; all[i] != '\0'; i++)
		digits[(uint8) all[i]] = i;
}

/* Bits that were read and not yet written. */
typedef struct Rest
{
	uint32 bits;
	int count; /* of digits */
	int padding;
	bool bad;
} Rest;

/* Reads one character. */
static char *
read_one(Rest *rest, uint8 digit, char *to)
{
	if (digit == BLANK)
		return to;
	if (digit == OTHER || (digit == PADDING ? rest->count < 2 : rest->padding > 0))
	{
		rest->bad = true;
		return to;
	}
	rest->padding += digit == PADDING;
	rest->bits = rest->bits << 6 | (digit & 0x3F & (digit == PADDING ? 0 : 0xFF));
	if (++rest->count < 4)
		return to;
	for (int i = 0; i < 3 - rest->padding; i++)
		*to++ = rest->bits >> (16 - 8 * i);
	rest->count = 0;
	rest->bits = 0;
	return to;
}

bool
base64_read(const char *text, Size length, char *to, Size *size)
{
	const uint8 *at = (const uint8 *) text;
	const uint8 *end = at + length;
	const char *start = to;
	Rest rest = {0};

	if (digits['='] == 0)
		fill_digits();
	while (at < end && !rest.bad)
	{
		/* four digits at once as long as there are four */
		while (rest.count == 0 && rest.padding == 0 && end - at >= 4)
		{
			uint32 a = digits[at[0]], b = digits[at[1]], c = digits[at[2]], d = digits[at[3]];
			uint32 bits = a << 18 | b << 12 | c << 6 | d;

			if ((a | b | c | d) >= BLANK)
				break;
			*to++ = bits >> 16;
			*to++ = bits >> 8;
			*to++ = bits;
			at += 4;
		}
		if (at < end)
			to = read_one(&rest, digits[*at++], to);
	}
	*size = to - start;
	return !rest.bad && rest.count == 0;
}
