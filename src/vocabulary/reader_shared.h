/* What the readers share above the scanner: separators, prefixes, ranges, faults. */
#ifndef WSIS_VOCABULARY_READER_SHARED_H
#define WSIS_VOCABULARY_READER_SHARED_H

#include "vocabulary/reader.h"

/* Notes the piece of text between two places and returns the status. */
extern ReadStatus fault_at(ReadFault *fault, ReadStatus status, const Scanner *from,
						   const Scanner *to);
/* The same, for what goes on to the end of the text. */
extern ReadStatus fault_from(ReadFault *fault, ReadStatus status, const Scanner *from);

/*
 * Moves over "WSIS", "Action line", "SDG target" … to what they are put before; the
 * PREFIX_ value of them together.
 */
extern int skip_prefixes(Scanner *s, const PhraseTable *table, bool *prefixed);

/* Does a code that was just read end here, and not go on as a word? */
extern bool code_ends(const Scanner *s, const PhraseTable *table);

/* Moves over punctuation around a single code; true at the end of the text. */
extern bool skip_punctuation(Scanner *s);

/* Is the longest phrase here of one of these kinds? */
extern bool begins_with(const Scanner *s, const PhraseTable *table, unsigned kinds);

/* Moves over an "and" that is written together with the code behind it. */
extern void skip_proclitic(Scanner *s, const PhraseTable *table);

/* Moves over a dash or a word for "to" that stands before another code. */
extern bool range_follows(Scanner *s, const PhraseTable *table);

/*
 * A set: begin_set notes an opening brace; next_member moves to the next member,
 * false behind the last; end_set checks what is left.
 */
typedef struct SetReading
{
	const PhraseTable *table;
	bool braced;
	bool separated; /* by more than blanks from the member before */
	int members;
} SetReading;
extern void begin_set(SetReading *reading, Scanner *s, const PhraseTable *table);
extern bool next_member(SetReading *reading, Scanner *s);
extern ReadStatus end_set(SetReading *reading, Scanner *s, ReadFault *fault);

/* Free text: to the beginning of the next word, false at the end; over a word. */
extern bool to_next_word(Scanner *s);
extern void skip_word(Scanner *s);
/* Moves over a comma, a bracket, "and": what joins the codes of one mention. */
extern bool skip_separators(Scanner *s, const PhraseTable *table);
/* Is what was just read more than a code: "C2.5", "4 million", "9/11"? */
extern bool is_no_code(const Scanner *s, const PhraseTable *table);
/* "C4-5", "C4/5": a list or range behind a prefix, anything else without one. */
extern bool digit_follows_mark(const Scanner *s);

#endif /* WSIS_VOCABULARY_READER_SHARED_H */
