/*
 * ICU's dictionaries of words for the scripts that are written without blanks.
 *
 * There is one iterator a process. It is opened when it is first needed and never
 * closed, so that neither an error nor a canceled query can leak one, and short
 * texts don't pay for opening it; its text is set anew for every stretch.
 */
#include "search/word_break.h"

#include <string.h>

#include <unicode/ubrk.h>

#include "search/place.h"

/* A stretch in UTF-16, and where each unit's character begins in UTF-8. */
#define UNITS (DICTIONARY_STRETCH + DICTIONARY_CONTEXT)
static UChar units[UNITS];
static uint16_t places[UNITS + 1];
static uint16_t found[UNITS];

static UBreakIterator *words;
static UErrorCode status;

const char *
dictionary_error(void)
{
	UErrorCode met = status;

	status = U_ZERO_ERROR;
	return U_FAILURE(met) ? u_errorName(met) : NULL;
}

static int
to_units(const uint8_t *from, const uint8_t *to)
{
	const uint8_t *at = from;
	int n = 0;

	while (at < to)
	{
		int place = at - from;
		uint32_t c = character_next(&at, to);

		places[n] = place;
		if (c >= 0x10000)
		{
			units[n++] = U16_LEAD(c);
			places[n] = place;
			units[n++] = U16_TRAIL(c);
		}
		else
			units[n++] = c;
	}
	places[n] = to - from;
	return n;
}

static bool
iterate(int n)
{
	status = U_ZERO_ERROR;
	if (!words)
		words = ubrk_open(UBRK_WORD, "", NULL, 0, &status);
	if (U_FAILURE(status))
	{
		words = NULL;
		return false;
	}
	ubrk_setText(words, units, n, &status);
	return U_SUCCESS(status);
}

int
dictionary_cut(const uint8_t *from, const uint8_t *to, const uint16_t **ends)
{
	int count = 0;
	int at;

	if (!iterate(to_units(from, to)))
		return 0;
	*ends = found;
	while ((at = ubrk_next(words)) != UBRK_DONE)
		found[count++] = places[at];
	return count;
}

/*
 * Runs that were cut, kept for the next time: clauses, names and terms come again and
 * again. A fixed number of places; a run takes the place of the one that was there.
 */
#define RUNS 4096
#define RUN_PIECES 47
typedef struct Run
{
	uint8_t length; /* 0: nothing is here */
	uint8_t count;
	uint8_t ends[RUN_PIECES];
	uint8_t bytes[DICTIONARY_RUN];
} Run;
static Run runs[RUNS];

int
dictionary_cut_run(const uint8_t *from, const uint8_t *to, const uint16_t **ends)
{
	size_t length = to - from;
	Run *run = &runs[place_of(from, length) % RUNS];
	int count;

	if (run->length == length && memcmp(run->bytes, from, length) == 0)
	{
		for (int i = 0; i < run->count; i++)
			found[i] = run->ends[i];
		*ends = found;
		return run->count;
	}
	count = dictionary_cut(from, to, ends);
	if (count == 0 || count > RUN_PIECES)
		return count;
	run->length = length;
	run->count = count;
	for (int i = 0; i < count; i++)
		run->ends[i] = found[i];
	memcpy(run->bytes, from, length);
	return count;
}
