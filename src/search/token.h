/* The parser's tokens: the default parser's types with its numbers, then ours. */
#ifndef WSIS_SEARCH_TOKEN_H
#define WSIS_SEARCH_TOKEN_H

#include "wsis.h"

#include "search/language.h"

typedef enum TokenType
{
	/* as in the default parser, whose headlines know these numbers */
	TOKEN_ASCII_WORD = 1,
	TOKEN_WORD = 2,
	TOKEN_NUMBER_WORD = 3,
	TOKEN_HOST = 6,
	TOKEN_COMPOUND_ASCII_PART = 11,
	TOKEN_BLANK = 12,
	TOKEN_TAG = 13,
	TOKEN_PROTOCOL = 14,
	TOKEN_NUMBER_COMPOUND = 15,
	TOKEN_ASCII_COMPOUND = 16,
	TOKEN_COMPOUND = 17,
	TOKEN_FILE = 19,
	TOKEN_FLOAT = 20,
	TOKEN_INTEGER = 21,
	TOKEN_NUMBER = 22,
	TOKEN_ENTITY = 23,
	/* a word of a language: + Language */
	TOKEN_WORD_OF = 24,
	/* a compound of a language, whose parts follow: + Language, but not Chinese */
	TOKEN_COMPOUND_OF = 30,
	/* the numbered part of a code; of C7, if one of its applications is meant: + 0 … 7 */
	TOKEN_SDG = 35,
	TOKEN_ACTION_LINE = 36,
	TOKEN_APPLICATION = 37
} TokenType;

#define TOKEN_TYPES 44

static inline bool
token_type_is_compound(int type)
{
	return (type >= TOKEN_NUMBER_COMPOUND && type <= TOKEN_COMPOUND) ||
		(type >= TOKEN_COMPOUND_OF && type < TOKEN_SDG);
}
static inline bool
token_type_is_code(int type)
{
	return type >= TOKEN_SDG && type <= TOKEN_TYPES;
}

#define TOKEN_MAX 2000 /* bytes; PostgreSQL's limit for a lexeme is 2046 */

/* Types that wait for their sentence's language. */
typedef enum TokenPending
{
	PENDING_NOT,
	PENDING_LATIN,
	PENDING_CYRILLIC,
	PENDING_ARABIC
} TokenPending;

/* … that has little to tell it, but most of that for one: PENDING_LATIN + this, + Language. */
#define PENDING_LEANS 8

typedef struct Token
{
	int32 start; /* in the text */
	uint16 length;
	uint8 type; /* a TokenType */
	uint8 pending;
} Token;

/* A text's tokens in order; parts of a compound lie within it, all else lies side by side. */
typedef struct TokenList
{
	const char *text;
	int32 length;
	Token *tokens;
	Size count;
	Size room;
	/* letters of words by language, the last one for none; and how surely, weighed by letters */
	int64 letters[LANGUAGES + 1];
	double sure[LANGUAGES + 1];
} TokenList;

extern void token_list_add(TokenList *list, const char *start, size_t length, TokenType type,
						   TokenPending pending);
/* Cuts a text into tokens. */
extern void token_list_cut(TokenList *list, const char *text, int32 length);
/* Gives those tokens of a text that are codes their types. */
extern void token_list_find_codes(TokenList *list);
/*
 * The tokens of the text that PostgreSQL is parsing, if it has just been given this one; *at is
 * its number. NULL: another text, or a copy, as ts_lexize() makes it.
 */
extern const TokenList *token_list_current(const char *token, int length, Size *at);
/* Is a token one that is mapped to no dictionary: what stands between words, a tag, …? */
static inline bool
token_type_is_skipped(int type)
{
	return type == TOKEN_BLANK || type == TOKEN_TAG || type == TOKEN_PROTOCOL ||
		type == TOKEN_ENTITY;
}

#endif /* WSIS_SEARCH_TOKEN_H */
