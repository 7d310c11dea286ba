/* Numbers as a language writes them, in Western digits everywhere. */
#ifndef WSIS_PICTURE_NUMBER_H
#define WSIS_PICTURE_NUMBER_H

#include "picture/language.h"
#include "lib/stringinfo.h"

/* a finite amount, rounded to what a picture can show; never 0 for what is not 0 */
extern void append_amount(StringInfo out, double amount, Language language);

/* a share in percent, one digit after the point; never 0 or 100 for what is not */
extern void append_percent(StringInfo out, double share, Language language);

/* "≥ ": a sign of comparison that stays on the left of the number behind it */
extern void append_comparison(StringInfo out, const char *sign, Language language);

/* a decimal number as text ("-1234.50"), every digit kept */
extern void append_decimal(StringInfo out, const char *decimal, size_t length, Language language);

/* whether append_decimal can take it: sign, digits, perhaps a point and digits */
extern bool is_decimal(const char *text, size_t length);

#endif /* WSIS_PICTURE_NUMBER_H */
