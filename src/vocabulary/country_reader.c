/* Reads countries: ISO 3166 codes, M49 numbers, names in six languages, common variants. */
#include "vocabulary/reader_shared.h"

ReadStatus
read_country(const char *text, size_t length, int *country, ReadFault *fault)
{
	Scanner s;
	Scanner from;
	const Phrase *name;

	scanner_begin(&s, text, length);
	if (skip_punctuation(&s))
		return READ_EMPTY;
	from = s;
	name = scanner_phrase(&s, &country_phrases, PHRASES(PHRASE_CODE));
	if (!name)
		return fault_from(fault, READ_UNKNOWN, &from);
	*country = fault->code = name->value;
	return skip_punctuation(&s) ? READ_OK : fault_from(fault, READ_UNKNOWN, &from);
}
