/*
 * Readers: from what people type to codes. Built on the scanner, they raise
 * nothing: a reader returns READ_OK or says in a ReadFault what it met, and the
 * SQL functions around it word the error (read_error.c) or give NULL.
 */
#ifndef WSIS_VOCABULARY_READER_H
#define WSIS_VOCABULARY_READER_H

#include "vocabulary/codes.h"
#include "vocabulary/scanner.h"

typedef enum ReadStatus
{
	READ_OK,
	READ_EMPTY,		  /* no code at all */
	READ_UNKNOWN,	  /* neither code nor name */
	READ_NO_SUCH,	  /* looks like a code, but there is none such */
	READ_BARE_NUMBER, /* digits alone are a goal, never an action line */
	READ_WRONG_LEVEL, /* "Target 9", "Indicator 9.c" */
	READ_SEVERAL,	  /* more than one code where one is read */
	READ_TRAILING,	  /* a code, then something else */
	READ_NOT_IN_SET,  /* an indicator, where goals and targets are held */
	READ_BAD_RANGE,	  /* ends that don't make a range */
	READ_BRACES		  /* a brace without its partner */
} ReadStatus;

typedef struct ReadFault
{
	const uint8_t *start; /* the piece of the text that can't be read */
	const uint8_t *end;
	int number;		/* READ_NO_SUCH, READ_BARE_NUMBER: of the line or goal … */
	int target;		/* … and, as in a Sdg, of the target … */
	int indicator;	/* … and the indicator; 0 = none, -1 = one that is no number from 1 */
	uint16_t code;	/* what was read before, a line's id or a Sdg … */
	uint16_t other; /* … and a second one: READ_SEVERAL, READ_BAD_RANGE */
} ReadFault;

extern ReadStatus read_action_line(const char *text, size_t length, ActionLine *line,
								   ReadFault *fault);
extern ReadStatus read_action_line_set(const char *text, size_t length, ActionLineSet *set,
									   ReadFault *fault);
extern ReadStatus read_sdg(const char *text, size_t length, Sdg *code, ReadFault *fault);
extern ReadStatus read_sdg_set(const char *text, size_t length, SdgBits *set, ReadFault *fault);
extern ReadStatus read_country(const char *text, size_t length, int *country, ReadFault *fault);

/* Called for every member of a set, so that reading a long text can be canceled; NULL: nobody asks.
 */
extern void (*reader_idle)(void);

/*
 * Free text: moves one word on; when codes stood there, adds them. Returns false
 * at the end of the text. Called in a loop, so that the caller can be canceled.
 */
typedef void (*SdgMention)(void *to, Sdg code);
extern bool next_action_line_mention(Scanner *s, ActionLineSet *set);
extern bool next_sdg_mention(Scanner *s, SdgMention mention, void *to);

#endif /* WSIS_VOCABULARY_READER_H */
