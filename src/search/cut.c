/*
 * A text cut into tokens. Words come from word_break.h; what holds digits or signs
 * that may make it a URL, an address, a number or a tag, and is ASCII, is given to
 * the default parser, so that all that it joins is joined here in the same way.
 */
#include "search/token.h"

#include "miscadmin.h"
#include "utils/fmgrprotos.h"

#include "search/search.h"
#include "search/sentence.h"
#include "search/word_break.h"

typedef struct Cutter
{
	TokenList *list;
	const uint8_t *at;
	const uint8_t *end;
	WordBreaker breaker;
	Sentence sentence;
	const uint8_t *endless; /* up to here a chunk is too long for the default parser */
} Cutter;

/* A sentence that goes on for longer than this is a list, perhaps in several languages. */
#define SENTENCE_WORDS 80

/* What a byte may be. */
#define IS_LETTER 1
#define IS_DIGIT 2
#define IS_SIGN 4  /* makes a chunk one for the default parser, wherever it stands */
#define IS_INNER 8 /* … if a letter or digit follows */
#define IS_GRAPHIC 16
#define IS_CLOSING 32 /* may follow a word, and nothing comes of it */
#define IS_STOP 64	  /* may end a sentence */

static const uint8 byte_kind[256] = {
#define L (IS_LETTER | IS_GRAPHIC)
#define D (IS_DIGIT | IS_GRAPHIC)
	[' '] = IS_CLOSING,
	['\t'] = IS_CLOSING,
	['\n'] = IS_CLOSING | IS_STOP,
	['\r'] = IS_CLOSING | IS_STOP,
	['!'] = IS_GRAPHIC | IS_CLOSING | IS_STOP,
	['"'] = IS_GRAPHIC | IS_CLOSING,
	['#'] = IS_GRAPHIC,
	['$'] = IS_GRAPHIC,
	['%'] = IS_GRAPHIC | IS_SIGN,
	['&'] = IS_GRAPHIC | IS_SIGN,
	['\''] = IS_GRAPHIC,
	['('] = IS_GRAPHIC,
	[')'] = IS_GRAPHIC | IS_CLOSING,
	['*'] = IS_GRAPHIC,
	['+'] = IS_GRAPHIC | IS_INNER,
	[','] = IS_GRAPHIC | IS_CLOSING,
	['-'] = IS_GRAPHIC,
	['.'] = IS_GRAPHIC | IS_INNER | IS_STOP,
	['/'] = IS_GRAPHIC | IS_SIGN,
	[':'] = IS_GRAPHIC | IS_INNER,
	[';'] = IS_GRAPHIC | IS_CLOSING | IS_STOP,
	['<'] = IS_GRAPHIC | IS_SIGN,
	['='] = IS_GRAPHIC | IS_INNER,
	['>'] = IS_GRAPHIC,
	['?'] = IS_GRAPHIC | IS_CLOSING | IS_STOP,
	['@'] = IS_GRAPHIC | IS_SIGN,
	['['] = IS_GRAPHIC,
	['\\'] = IS_GRAPHIC,
	[']'] = IS_GRAPHIC | IS_CLOSING,
	['^'] = IS_GRAPHIC,
	['_'] = IS_GRAPHIC | IS_SIGN,
	['`'] = IS_GRAPHIC,
	['{'] = IS_GRAPHIC,
	['|'] = IS_GRAPHIC | IS_CLOSING | IS_STOP,
	['}'] = IS_GRAPHIC | IS_CLOSING,
	['~'] = IS_GRAPHIC | IS_SIGN,
	['0'] = D,
	['1'] = D,
	['2'] = D,
	['3'] = D,
	['4'] = D,
	['5'] = D,
	['6'] = D,
	['7'] = D,
	['8'] = D,
	['9'] = D,
	['A'] = L,
	['B'] = L,
	['C'] = L,
	['D'] = L,
	['E'] = L,
	['F'] = L,
	['G'] = L,
	['H'] = L,
	['I'] = L,
	['J'] = L,
	['K'] = L,
	['L'] = L,
	['M'] = L,
	['N'] = L,
	['O'] = L,
	['P'] = L,
	['Q'] = L,
	['R'] = L,
	['S'] = L,
	['T'] = L,
	['U'] = L,
	['V'] = L,
	['W'] = L,
	['X'] = L,
	['Y'] = L,
	['Z'] = L,
	['a'] = L,
	['b'] = L,
	['c'] = L,
	['d'] = L,
	['e'] = L,
	['f'] = L,
	['g'] = L,
	['h'] = L,
	['i'] = L,
	['j'] = L,
	['k'] = L,
	['l'] = L,
	['m'] = L,
	['n'] = L,
	['o'] = L,
	['p'] = L,
	['q'] = L,
	['r'] = L,
	['s'] = L,
	['t'] = L,
	['u'] = L,
	['v'] = L,
	['w'] = L,
	['x'] = L,
	['y'] = L,
	['z'] = L,
#undef L
#undef D
};

void
token_list_add(TokenList *list, const char *start, size_t length, TokenType type,
			   TokenPending pending)
{
	Token *token;

	if (list->count == list->room)
	{
		list->room *= 2;
		list->tokens = repalloc_huge(list->tokens, mul_size(list->room, sizeof(Token)));
		CHECK_FOR_INTERRUPTS();
	}
	token = &list->tokens[list->count++];
	token->start = start - list->text;
	token->length = length;
	token->type = type;
	token->pending = pending;
}

/* Adds a token that may be too long for one lexeme: in pieces then, so that nothing is lost. */
static void
add_token(Cutter *c, const uint8_t *start, const uint8_t *end, TokenType type, TokenPending pending)
{
	while (end - start > TOKEN_MAX)
	{
		const uint8_t *piece = start + TOKEN_MAX;

		while ((*piece & 0xC0) == 0x80)
			piece--;
		token_list_add(c->list, (const char *) start, piece - start, type, pending);
		start = piece;
	}
	token_list_add(c->list, (const char *) start, end - start, type, pending);
}

/* Adds what stands between words: to the token before, if that is the same. */
static void
add_blank(Cutter *c, const uint8_t *start, const uint8_t *end)
{
	TokenList *list = c->list;
	Token *before = list->count > 0 ? &list->tokens[list->count - 1] : NULL;

	if (before && before->type == TOKEN_BLANK && before->length + (end - start) <= TOKEN_MAX)
		before->length += end - start;
	else
		add_token(c, start, end, TOKEN_BLANK, PENDING_NOT);
}

/* Does the blank that was added last end the sentence? */
static void
note_blank(Cutter *c, const uint8_t *start, const uint8_t *end)
{
	if (c->sentence.words == 0)
		return;
	if (c->sentence.words >= SENTENCE_WORDS)
		sentence_end(&c->sentence, c->list);
	while (start < end)
	{
		const uint8_t *at = start;
		uint32_t character = character_next(&start, end);

		if (character < 0x80 ? (byte_kind[character] & IS_STOP) != 0 &&
					(*at != '.' || start == c->end || *start <= ' ')
							 : character == 0x3002 || character == 0xFF01 || character == 0xFF1F ||
					character == 0xFF1B || character == 0x061F || character == 0x061B ||
					character == 0x06D4 || character == 0x2028 || character == 0x2029)
		{
			sentence_end(&c->sentence, c->list);
			return;
		}
	}
}

/* A word in Latin script, which has a language unless it holds digits. */
static void
add_latin(Cutter *c, const uint8_t *start, const uint8_t *end, TokenType type)
{
	c->sentence.words++;
	language_add_word(&c->sentence.latin, start, end - start);
	add_token(c, start, end, type, type == TOKEN_NUMBER_WORD ? PENDING_NOT : PENDING_LATIN);
}

/* Adds a word that isn't within a compound's whole. */
static void
add_word(Cutter *c, const WordSegment *word)
{
	size_t length = word->end - word->start;
	Sentence *s = &c->sentence;

	if (word->script == SCRIPT_LATIN)
	{
		add_latin(c, word->start, word->end,
				  word->bits & CHARACTER_DIGIT									 ? TOKEN_NUMBER_WORD
					  : characters_are_ascii((const char *) word->start, length) ? TOKEN_ASCII_WORD
																				 : TOKEN_WORD);
		return;
	}
	s->words++;
	if (word->script == SCRIPT_HAN)
	{
		add_token(c, word->start, word->end, TOKEN_WORD_OF + LANGUAGE_ZH, PENDING_NOT);
		sentence_count_letters(c->list, (const char *) word->start, length, LANGUAGE_ZH, 1);
	}
	else if (word->bits & CHARACTER_DIGIT)
		add_token(c, word->start, word->end, TOKEN_NUMBER_WORD, PENDING_NOT);
	else if (word->script == SCRIPT_CYRILLIC)
	{
		s->not_russian |= (word->bits & CHARACTER_FOREIGN) != 0;
		add_token(c, word->start, word->end, TOKEN_WORD, PENDING_CYRILLIC);
	}
	else if (word->script == SCRIPT_ARABIC)
	{
		s->not_arabic |= (word->bits & CHARACTER_FOREIGN) != 0;
		add_token(c, word->start, word->end, TOKEN_WORD, PENDING_ARABIC);
	}
	else
	{
		add_token(c, word->start, word->end, TOKEN_WORD, PENDING_NOT);
		sentence_count_letters(c->list, (const char *) word->start, length, LANGUAGE_UNKNOWN, 0);
	}
}

/* The bytes of a hyphen here, 0 when there is none. */
static int
hyphen_length(const uint8_t *at, const uint8_t *end)
{
	if (at >= end)
		return 0;
	if (*at == '-')
		return 1;
	/* hyphen, non-breaking hyphen */
	if (end - at >= 3 && at[0] == 0xE2 && at[1] == 0x80 && (at[2] == 0x90 || at[2] == 0x91))
		return 3;
	return 0;
}

/* A full stop or colon joins words for UAX #29 ("end.Begin", "a:b"), but not here. */
static void
end_at_stop(WordBreaker *b, WordSegment *word)
{
	for (const uint8_t *at = word->start + 1; at < word->end; at++)
		if (*at == '.' || *at == ':')
		{
			word->end = b->at = at;
			return;
		}
}

/* Is here a word that can be a compound's part? */
static bool
is_part(const uint8_t *at, const uint8_t *end)
{
	unsigned bits;

	if (at >= end)
		return false;
	bits = character_bits(character_next(&at, end));
	return bits & CHARACTER_LETTER && !(bits & CHARACTER_DICTIONARY);
}

#define PARTS_MAX 8

/* The parts that follow a word behind hyphens; parts[0] is the word. Returns how many in all. */
static int
read_parts(WordBreaker *b, WordSegment *parts)
{
	int n = 1;
	int hyphen;

	while (n < PARTS_MAX && (hyphen = hyphen_length(parts[n - 1].end, b->end)) > 0 &&
		   is_part(parts[n - 1].end + hyphen, b->end) &&
		   parts[n - 1].end - parts[0].start < TOKEN_MAX / 2)
	{
		b->at = parts[n - 1].end + hyphen;
		word_breaker_next(b, &parts[n]);
		end_at_stop(b, &parts[n]);
		n++;
	}
	return n;
}

/* A compound: the whole, then its parts and what joins them. */
static void
add_compound(Cutter *c, const WordSegment *parts, int n)
{
	const uint8_t *start = parts[0].start;
	const uint8_t *end = parts[n - 1].end;
	TokenPending pending = PENDING_NOT;
	unsigned bits = 0;

	for (int i = 0; i < n; i++)
		bits |= parts[i].bits;
	if (end - start > TOKEN_MAX)
		bits = 0; /* the parts will do */
	else if (bits & CHARACTER_DIGIT)
		token_list_add(c->list, (const char *) start, end - start, TOKEN_NUMBER_COMPOUND,
					   PENDING_NOT);
	else
	{
		if (parts[0].script == SCRIPT_LATIN)
			pending = PENDING_LATIN;
		else if (parts[0].script == SCRIPT_CYRILLIC)
			pending = PENDING_CYRILLIC;
		else if (parts[0].script == SCRIPT_ARABIC)
			pending = PENDING_ARABIC;
		token_list_add(c->list, (const char *) start, end - start,
					   characters_are_ascii((const char *) start, end - start)
						   ? TOKEN_ASCII_COMPOUND
						   : TOKEN_COMPOUND,
					   pending);
	}
	for (int i = 0; i < n; i++)
	{
		if (i > 0)
			add_token(c, parts[i - 1].end, parts[i].start, TOKEN_BLANK, PENDING_NOT);
		add_word(c, &parts[i]);
	}
}

/* Cuts what the breaker finds next: a word, a compound, a number, something between. */
static void
cut_segment(Cutter *c, WordBreaker *b)
{
	WordSegment parts[PARTS_MAX];
	WordSegment *segment = &parts[0];
	int n;

	if (!word_breaker_next(b, segment))
		return;
	search_check_dictionary();
	if (!(segment->bits & (CHARACTER_LETTER | CHARACTER_DIGIT)))
	{
		add_blank(c, segment->start, segment->end);
		note_blank(c, segment->start, segment->end);
		return;
	}
	if (!(segment->bits & CHARACTER_LETTER))
	{
		bool whole = true;

		for (const uint8_t *at = segment->start; at < segment->end;)
			whole &= (character_bits(character_next(&at, segment->end)) & CHARACTER_DIGIT) != 0;
		add_token(c, segment->start, segment->end, whole ? TOKEN_NUMBER : TOKEN_FLOAT, PENDING_NOT);
		return;
	}
	if (segment->script == SCRIPT_HAN || segment->script == SCRIPT_KANA)
	{
		add_word(c, segment);
		return;
	}
	end_at_stop(b, segment);
	n = read_parts(b, parts);
	if (n > 1)
		add_compound(c, parts, n);
	else
		add_word(c, segment);
}

/* Words that the default parser takes for a file's name, "and/or": cut as words. */
static void
cut_words(Cutter *c, const char *start, int length)
{
	WordBreaker b;

	word_breaker_begin(&b, start, length);
	while (b.at < b.end)
		cut_segment(c, &b);
}

static bool
is_words(const char *file, int length)
{
	if (file[0] == '/' || file[0] == '~')
		return false;
	for (int i = 0; i < length; i++)
		if (file[i] != '/' && !(byte_kind[(uint8) file[i]] & IS_LETTER) && file[i] != '-')
			return false;
	return true;
}

/* One of the default parser's tokens. */
static void
add_default_token(Cutter *c, int type, const char *start, int length)
{
	const uint8_t *from = (const uint8_t *) start;

	switch (type)
	{
		case TOKEN_BLANK:
			add_blank(c, from, from + length);
			note_blank(c, from, from + length);
			break;
		case TOKEN_ASCII_WORD:
		case TOKEN_COMPOUND_ASCII_PART:
			add_latin(c, from, from + length, TOKEN_ASCII_WORD);
			break;
		case TOKEN_ASCII_COMPOUND:
			token_list_add(c->list, start, length, type, PENDING_LATIN);
			break;
		case TOKEN_FILE:
			if (is_words(start, length))
			{
				cut_words(c, start, length);
				break;
			}
			/* FALLTHROUGH */
		default:
			c->sentence.words++;
			token_list_add(c->list, start, length, type, PENDING_NOT);
	}
}

/* Gives a chunk of ASCII to the default parser. */
static void
cut_by_default(Cutter *c, const uint8_t *end)
{
	Datum parser =
		DirectFunctionCall2(prsd_start, PointerGetDatum(c->at), Int32GetDatum(end - c->at));
	char *start;
	int length;
	int type;

	while ((type = DatumGetInt32(DirectFunctionCall3(
				prsd_nexttoken, parser, PointerGetDatum(&start), PointerGetDatum(&length)))) != 0)
		add_default_token(c, type, start, length);
	DirectFunctionCall1(prsd_end, parser);
	c->at = end;
}

/* Does the character here, beyond ASCII, go on with the word before it? */
static bool
goes_on(const uint8_t *at, const uint8_t *end)
{
	unsigned bits;

	if (at >= end)
		return false;
	bits = character_bits(character_next(&at, end));
	if (bits & CHARACTER_DICTIONARY)
		return false;
	return bits & (CHARACTER_LETTER | CHARACTER_DIGIT | CHARACTER_MARK) ||
		(character_class(bits) != BREAK_OTHER && character_class(bits) != BREAK_SPACE &&
		 character_class(bits) != BREAK_NEWLINE);
}

/* A tag goes on over blanks, if it ends before long. */
#define TAG_MAX 1000
static const uint8_t *
tag_end(const uint8_t *at, const uint8_t *end)
{
	const uint8_t *limit = end - at > TAG_MAX ? at + TAG_MAX : end;

	if (at + 1 >= limit ||
		!(byte_kind[at[1]] & IS_LETTER || at[1] == '/' || at[1] == '!' || at[1] == '?'))
		return NULL;
	while (at < limit && *at < 0x80 && *at != '>')
		at++;
	return at < limit && *at == '>' ? at + 1 : NULL;
}

/*
 * The end of the chunk of ASCII without blanks here, and whether it is one for the
 * default parser.
 */
static const uint8_t *
chunk_end(Cutter *c, bool *by_default)
{
	const uint8_t *at = c->at;
	bool tags = true;

	*by_default = false;
	while (at < c->end && byte_kind[*at] & IS_GRAPHIC && at - c->at < TOKEN_MAX)
	{
		unsigned kind = byte_kind[*at];
		const uint8_t *tag = *at == '<' && tags ? tag_end(at, c->end) : NULL;

		if (*at == '<' && !tag)
			tags = false; /* nor would the next one end soon */
		if (kind & (IS_DIGIT | IS_SIGN) ||
			(kind & IS_INNER && at + 1 < c->end && byte_kind[at[1]] & (IS_LETTER | IS_DIGIT)))
			*by_default = true;
		at = tag ? tag : at + 1;
	}
	if (at - c->at >= TOKEN_MAX)
	{
		*by_default = false;
		c->endless = at;
	}
	else if (at < c->end && *at >= 0x80 && goes_on(at, c->end))
	{
		/* the last word goes on beyond ASCII: up to where it begins */
		while (at > c->at && (byte_kind[at[-1]] & (IS_LETTER | IS_DIGIT) || strchr("'._:", at[-1])))
			at--;
		while (at > c->at && strchr("/-+@&=~", at[-1]))
			at--;
	}
	return at;
}

/* A word of ASCII letters with nothing at its end that could make it anything else. */
static bool
cut_simple_word(Cutter *c)
{
	const uint8_t *at = c->at;

	while (at < c->end && byte_kind[*at] & IS_LETTER)
		at++;
	if (at < c->end && !(byte_kind[*at] & IS_CLOSING) &&
		!((*at == '.' || *at == ':') && (at + 1 == c->end || byte_kind[at[1]] & IS_CLOSING)))
		return false;
	add_latin(c, c->at, at, TOKEN_ASCII_WORD);
	c->at = at;
	return true;
}

/* A number of ASCII digits likewise. */
static bool
cut_simple_number(Cutter *c)
{
	const uint8_t *at = c->at;

	while (at < c->end && byte_kind[*at] & IS_DIGIT)
		at++;
	if (at < c->end && *at != ' ' && *at != ')' && *at != ';' &&
		!((*at == '.' || *at == ',') && (at + 1 == c->end || at[1] == ' ')))
		return false;
	add_token(c, c->at, at, TOKEN_NUMBER, PENDING_NOT);
	c->at = at;
	return true;
}

/* Does a word end here, so that a sign doesn't begin a path or a negative number? */
static bool
follows_word(const Cutter *c)
{
	return c->list->count > 0 && c->list->tokens[c->list->count - 1].type != TOKEN_BLANK;
}

/* Cuts the next token or so. */
static void
cut_next(Cutter *c)
{
	unsigned kind = byte_kind[*c->at];
	bool by_default;
	const uint8_t *end;

	if (kind & IS_CLOSING)
	{
		add_blank(c, c->at, c->at + 1);
		if (kind & IS_STOP || c->sentence.words >= SENTENCE_WORDS)
			note_blank(c, c->at, c->at + 1);
		c->at++;
		return;
	}
	if (kind & IS_LETTER && cut_simple_word(c))
		return;
	if (kind & IS_DIGIT && cut_simple_number(c))
		return;
	if (kind & IS_GRAPHIC && !(kind & (IS_LETTER | IS_DIGIT)) && follows_word(c))
	{
		add_blank(c, c->at, c->at + 1);
		note_blank(c, c->at, c->at + 1);
		c->at++;
		return;
	}
	if (kind & IS_GRAPHIC && c->at >= c->endless)
	{
		end = chunk_end(c, &by_default);
		if (by_default && end > c->at)
		{
			cut_by_default(c, end);
			return;
		}
	}
	c->breaker.at = c->at;
	cut_segment(c, &c->breaker);
	c->at = c->breaker.at;
}

void
token_list_cut(TokenList *list, const char *text, int32 length)
{
	Cutter c;

	memset(list, 0, sizeof(*list));
	list->text = text;
	list->length = length;
	list->room = length / 4 + 16;
	list->tokens = palloc_extended(mul_size(list->room, sizeof(Token)), MCXT_ALLOC_HUGE);

	memset(&c, 0, sizeof(c));
	c.list = list;
	c.at = (const uint8_t *) text;
	c.end = c.at + length;
	c.endless = c.at;
	word_breaker_begin(&c.breaker, text, length);
	while (c.at < c.end)
	{
		CHECK_FOR_INTERRUPTS();
		cut_next(&c);
	}
	sentence_end(&c.sentence, list);
	sentence_decide_rest(&c.sentence, list);
	token_list_find_codes(list);
}
