/* Numbers: group separators and decimal marks of six languages. */
#include "picture/number.h"

#include <math.h>

#define NO_BREAK_SPACE "\xC2\xA0"
#define NARROW_NO_BREAK_SPACE "\xE2\x80\xAF"
#define LEFT_TO_RIGHT_MARK "\xE2\x80\x8E"
#define ARABIC_LETTER_MARK "\xD8\x9C"
#define MINUS "\xE2\x88\x92"

static const struct
{
	const char *group;
	const char *point;
	int grouped_from;	 /* digits before the point */
	const char *percent; /* behind a number */
} marks[LANGUAGES] = {
	[LANGUAGE_AR] = {NO_BREAK_SPACE, ",", 4, "%"}, /* as the United Nations print Arabic */
	[LANGUAGE_ZH] = {",", ".", 4, "%"},
	[LANGUAGE_EN] = {",", ".", 4, "%"},
	[LANGUAGE_FR] = {NARROW_NO_BREAK_SPACE, ",", 4, NO_BREAK_SPACE "%"},
	[LANGUAGE_RU] = {NO_BREAK_SPACE, ",", 4, NO_BREAK_SPACE "%"},
	[LANGUAGE_ES] = {NO_BREAK_SPACE, ",", 5,
					 NO_BREAK_SPACE "%"}, /* Real Academia: four digits stay together */
};

static size_t
digits_at(const char *text, size_t length)
{
	size_t count = 0;

	while (count < length && text[count] >= '0' && text[count] <= '9')
		count++;
	return count;
}

bool
is_decimal(const char *text, size_t length)
{
	size_t whole;
	size_t fraction;

	if (length > 0 && text[0] == '-')
	{
		text++;
		length--;
	}
	whole = digits_at(text, length);
	if (whole == 0)
		return false;
	if (whole == length)
		return true;
	if (text[whole] != '.')
		return false;
	fraction = digits_at(text + whole + 1, length - whole - 1);
	return fraction > 0 && whole + 1 + fraction == length;
}

void
append_decimal(StringInfo out, const char *decimal, size_t length, Language language)
{
	size_t whole;

	if (length > 0 && decimal[0] == '-')
	{
		/* after Arabic letters the sign would jump to the number's right */
		if (language_is_rtl(language))
			appendStringInfoString(out, LEFT_TO_RIGHT_MARK);
		appendStringInfoString(out, MINUS);
		decimal++;
		length--;
	}
	whole = digits_at(decimal, length);
	for (size_t i = 0; i < whole; i++)
	{
		size_t left = whole - i;

		if (i > 0 && left % 3 == 0 && whole >= (size_t) marks[language].grouped_from)
			appendStringInfoString(out, marks[language].group);
		appendStringInfoChar(out, decimal[i]);
	}
	if (whole < length && decimal[whole] == '.')
	{
		appendStringInfoString(out, marks[language].point);
		whole++;
	}
	appendBinaryStringInfo(out, decimal + whole, (int) (length - whole));
}

/* Takes trailing zeros after a decimal point away, and a point left alone. */
static size_t
trimmed_length(const char *decimal, size_t length)
{
	if (memchr(decimal, '.', length) == NULL)
		return length;
	while (decimal[length - 1] == '0')
		length--;
	return decimal[length - 1] == '.' ? length - 1 : length;
}

/* Mantissa and exponent, for what would be too long or vanish otherwise. */
static void
append_scientific(StringInfo out, double amount, Language language)
{
	char text[32];
	int length = snprintf(text, sizeof(text), "%.2e", amount);
	const char *e = memchr(text, 'e', length);

	append_decimal(out, text, trimmed_length(text, e - text), language);
	appendStringInfo(out, "e%d", atoi(e + 1));
}

void
append_amount(StringInfo out, double amount, Language language)
{
	double size = fabs(amount);
	char text[64];
	int length;

	if (size >= 1e15 || (size > 0 && size < 1e-4))
	{
		append_scientific(out, amount, language);
		return;
	}
	if (size == 0)
		length = snprintf(text, sizeof(text), "0");
	else
	{
		/* two digits after the point, or three that count */
		int places = size >= 100 ? 1 : size >= 1 ? 2 : 2 - (int) floor(log10(size));

		length = snprintf(text, sizeof(text), "%.*f", places, amount);
	}
	append_decimal(out, text, trimmed_length(text, length), language);
}

void
append_percent(StringInfo out, double share, Language language)
{
	double percent = rint(share * 1000) / 10;
	char text[32];
	int length;

	/* rounded like this, what hardly differs from nothing or all would look like it */
	if (percent == 0 && share > 0)
		percent = 0.1;
	if (percent == 100 && share < 1)
		percent = 99.9;
	/* the sign is on the number's left, as behind Arabic letters */
	if (language_is_rtl(language))
		appendStringInfoString(out, ARABIC_LETTER_MARK);
	if (fabs(percent) >= 1e15)
		append_scientific(out, percent, language);
	else
	{
		length = snprintf(text, sizeof(text), "%.1f", percent);
		append_decimal(out, text, trimmed_length(text, length), language);
	}
	appendStringInfoString(out, marks[language].percent);
}

void
append_comparison(StringInfo out, const char *sign, Language language)
{
	/* after Arabic letters it would be mirrored and stand on the right */
	appendStringInfo(out, "%s%s ", language_is_rtl(language) ? LEFT_TO_RIGHT_MARK : "", sign);
}
