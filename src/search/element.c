/* Questions' words; see element.h. */
#include "search/element.h"

#include "miscadmin.h"

#include "search/character.h"
#include "search/letters.h"
#include "search/lexeme.h"
#include "vocabulary/reader.h"

/* What the elements of a stretch of a question are made from. */
typedef struct Maker
{
	const TSConfigCacheEntry *config;
	const Question *question;
	const TokenList *list;
	Size to;
} Maker;

static const char *
token_text(const Maker *m, Size i)
{
	return m->list->text + m->list->tokens[i].start;
}
static int32
token_end(const Maker *m, Size i)
{
	return m->list->tokens[i].start + m->list->tokens[i].length;
}

Form *
element_add_form(Element *element, int advance)
{
	Form *form = palloc(sizeof(Form));

	*form = (Form){NIL, advance};
	element->forms = lappend(element->forms, form);
	return form;
}

Place *
element_add_place(Form *form, int at)
{
	Place *place = palloc(sizeof(Place));

	*place = (Place){at, false, false, NIL};
	form->places = lappend(form->places, place);
	return place;
}

static void
add_lexeme(Place *place, char *lexeme)
{
	for (int i = 0; i < list_length(place->lexemes); i++)
		if (strcmp(list_nth(place->lexemes, i), lexeme) == 0)
			return;
	if (lexeme[0] != '\0')
		place->lexemes = lappend(place->lexemes, lexeme);
}

/* The place where a word's lexemes that stand alone are: any of them may. */
static Place *
simple_place(Element *element)
{
	for (int i = 0; i < list_length(element->forms); i++)
	{
		Form *form = list_nth(element->forms, i);
		Place *place = linitial(form->places);

		if (list_length(form->places) == 1 && !place->all)
			return place;
	}
	return element_add_place(element_add_form(element, 1), 0);
}

/* Adds the lexemes of one variant, which stand together; returns where they end. */
static int
add_variant(Element *element, const TSLexeme *lexemes, int count)
{
	Form *form;
	Place *place;
	int at = 0;

	if (count == 1)
	{
		add_lexeme(simple_place(element), lexemes[0].lexeme);
		return 1;
	}
	form = element_add_form(element, 1);
	place = element_add_place(form, 0);
	for (int i = 0; i < count; i++)
	{
		if (lexemes[i].flags & TSL_ADDPOS && i > 0)
			place = element_add_place(form, ++at);
		place->lexemes = lappend(place->lexemes, lexemes[i].lexeme);
		place->all = list_length(place->lexemes) > 1;
	}
	form->advance = at + 1;
	return form->advance;
}

/* Adds what the dictionaries make of a word; false where they say that it is a stop word. */
static bool
add_lexemes(Element *element, const TSLexeme *found)
{
	int advance = 1;
	int n = 0;

	if (!found->lexeme)
		return false;
	for (int i = 0; found[i].lexeme; i += n)
	{
		n = 1;
		while (found[i + n].lexeme && found[i + n].nvariant == found[i].nvariant)
			n++;
		advance = Max(advance, add_variant(element, found + i, n));
	}
	/* all are of one text: what follows begins behind the longest */
	for (int i = 0; i < list_length(element->forms); i++)
		((Form *) list_nth(element->forms, i))->advance = advance;
	element->advance = advance;
	return true;
}

/* Endings that people leave the accents out of, where the stemmer needs them. */
static const struct
{
	Language language;
	const char *typed;
	const char *written;
} endings[] = {
	{LANGUAGE_ES, "ion", "ión"}, {LANGUAGE_ES, "ia", "ía"},		{LANGUAGE_ES, "ias", "ías"},
	{LANGUAGE_FR, "e", "é"},	 {LANGUAGE_FR, "es", "és"},		{LANGUAGE_FR, "ee", "ée"},
	{LANGUAGE_FR, "ees", "ées"}, {LANGUAGE_FR, "iere", "ière"}, {LANGUAGE_FR, "ieres", "ières"},
};

#define WORD_BYTES_MAX 64

static void
add_accented(const Maker *m, Element *element, const char *word, int length)
{
	char written[WORD_BYTES_MAX + 8];

	if (length > WORD_BYTES_MAX || !characters_are_ascii(word, length))
		return;
	for (int i = 0; i < lengthof(endings); i++)
	{
		int ending = strlen(endings[i].typed);
		TSLexeme *found;

		if (length < ending + 3 ||
			pg_strncasecmp(word + length - ending, endings[i].typed, ending) != 0)
			continue;
		memcpy(written, word, length - ending);
		strcpy(written + length - ending, endings[i].written);
		found = analysis_lexize(m->config, TOKEN_WORD_OF + endings[i].language, written,
								strlen(written));
		if (found)
			add_lexemes(element, found);
	}
}

/* May the word be in any language that is written in Latin letters? */
static bool
is_latin(const Maker *m, const Token *token)
{
	const uint8_t *at = (const uint8_t *) m->list->text + token->start;

	switch ((int) token->type)
	{
		case TOKEN_ASCII_WORD:
		case TOKEN_WORD:
		case TOKEN_ASCII_COMPOUND:
		case TOKEN_COMPOUND:
		case TOKEN_WORD_OF + LANGUAGE_EN:
		case TOKEN_WORD_OF + LANGUAGE_ES:
		case TOKEN_WORD_OF + LANGUAGE_FR:
		case TOKEN_COMPOUND_OF + LANGUAGE_EN:
		case TOKEN_COMPOUND_OF + LANGUAGE_ES:
		case TOKEN_COMPOUND_OF + LANGUAGE_FR:
			return character_script(character_bits(character_next(&at, at + token->length))) ==
				SCRIPT_LATIN;
		default:
			return false;
	}
}

/*
 * A word in Latin letters as every language has it: a question is short, and texts in
 * the others may answer it. One that no language was told for is left out, if other
 * words remain, when it is a stop word in any.
 */
static void
add_latin(const Maker *m, Element *element, const Token *token, const char *word)
{
	static const Language languages[] = {LANGUAGE_EN, LANGUAGE_ES, LANGUAGE_FR};
	bool undecided = token->type < TOKEN_WORD_OF;

	for (int i = 0; i < lengthof(languages); i++)
	{
		TSLexeme *found =
			analysis_lexize(m->config, TOKEN_WORD_OF + languages[i], word, token->length);

		if (found && !add_lexemes(element, found))
			element->doubtful |= undecided;
	}
	add_accented(m, element, word, token->length);
}

/* The beginning of a word as it is typed, beside its stem. */
static void
make_prefix(Element *element, const char *word, int length)
{
	char *folded = lexeme_of_token(word, length, LETTERS_JOIN_HYPHENS, &length);
	Place *place = simple_place(element);

	add_lexeme(place, pnstrdup(folded, length));
	place->prefix = true;
	element->doubtful = false;
}

/* A code: its concept, the narrowest of them (C7.e-health is in C7), not what was written. */
static void
add_code(Element *element, const TSLexeme *found)
{
	const TSLexeme *last = found;

	while (last[1].lexeme && last[1].nvariant == found->nvariant)
		last++;
	add_variant(element, last, 1);
}

/* The element of a token; NULL when no dictionary knows it. */
static Element *
element_of(const Maker *m, Size i)
{
	const Token *token = &m->list->tokens[i];
	const char *word = token_text(m, i);
	Element *element = palloc0(sizeof(Element));
	TSLexeme *found = analysis_lexize(m->config, token->type, word, token->length);

	if (!found)
		return NULL;
	element->first = element->last = i;
	element->advance = 1;
	if (token_type_is_code(token->type) && found->lexeme)
		add_code(element, found);
	else if (add_lexemes(element, found) && is_latin(m, token))
		add_latin(m, element, token, word);
	if (question_prefix_at(m->question, token_end(m, i)))
		make_prefix(element, word, token->length);
	return element;
}

/* Is the next token within this one, as the parts of a compound are? */
static bool
is_inside(const Maker *m, Size whole, Size i)
{
	return i < m->to && m->list->tokens[i].start < token_end(m, whole);
}

/* Copies a form's places into another, so far behind. */
static void
append_places(Form *to, const Form *from, int behind)
{
	for (int i = 0; i < list_length(from->places); i++)
	{
		Place *copy = palloc(sizeof(Place));

		*copy = *(const Place *) list_nth(from->places, i);
		copy->at += behind;
		to->places = lappend(to->places, copy);
	}
}

/* The form with the most places: a Chinese word as its characters, however texts are cut. */
static const Form *
finest_form(const Element *element)
{
	const Form *finest = linitial(element->forms);

	for (int i = 1; i < list_length(element->forms); i++)
	{
		const Form *form = list_nth(element->forms, i);

		if (list_length(form->places) > list_length(finest->places))
			finest = form;
	}
	return finest;
}

/* Adds the form of elements first to last side by side; returns it. */
Form *
element_add_side_by_side(Element *element, const List *elements, int first, int last)
{
	Form *form = element_add_form(element, 0);

	for (int i = first; i <= last; i++)
	{
		const Element *part = list_nth(elements, i);

		if (part->forms != NIL && !part->doubtful)
			append_places(form, finest_form(part), form->advance);
		form->advance += part->advance;
	}
	if (form->places == NIL)
		element->forms = list_delete_ptr(element->forms, form);
	return form;
}

/*
 * A compound may be written as one word or as several: what is asked for is the whole,
 * whatever follows it, or the parts side by side.
 */
static void
add_parts(Element *whole, const List *parts)
{
	int count = list_length(whole->forms);
	Form *apart = element_add_side_by_side(whole, parts, 0, list_length(parts) - 1);

	for (int i = 0; i < count; i++)
	{
		Form *form = list_nth(whole->forms, i);

		append_places(element_add_form(whole, form->advance + apart->advance), form, 0);
	}
	whole->advance += apart->advance;
}

/* The element at *i, with what lies within it; *i moves behind. NULL for what is none. */
static Element *
next_element(const Maker *m, Size *i)
{
	Size first = *i;
	Element *element = m->list->tokens[first].type == TOKEN_BLANK ? NULL : element_of(m, first);
	List *parts = NIL;

	for ((*i)++; is_inside(m, first, *i); (*i)++)
	{
		Element *part = m->list->tokens[*i].type == TOKEN_BLANK ? NULL : element_of(m, *i);

		if (part)
			parts = lappend(parts, part);
	}
	if (parts == NIL)
		return element;
	if (!element)
	{
		/* the configuration knows the parts only */
		element = palloc0(sizeof(Element));
		element->first = first;
		element->last = *i - 1;
		element->advance =
			element_add_side_by_side(element, parts, 0, list_length(parts) - 1)->advance;
		return element;
	}
	element->last = *i - 1;
	if (token_type_is_compound(m->list->tokens[first].type) && element->forms != NIL)
		add_parts(element, parts);
	else
		for (int n = 0; n < list_length(parts); n++)
			element->advance += ((Element *) list_nth(parts, n))->advance;
	return element;
}

/* How many words may name a code on either side of its number. */
#define NAMES_MAX 4

/* Does a stretch of the question say one code and nothing else? */
static bool
reads_as_code(const Maker *m, const Element *first, const Element *last)
{
	const char *start = token_text(m, first->first);
	int length = m->list->text + token_end(m, last->last) - start;
	ReadFault fault;
	Sdg sdg;
	ActionLine line;

	return read_sdg(start, length, &sdg, &fault) == READ_OK ||
		read_action_line(start, length, &line, &fault) == READ_OK;
}

/* A code takes in the words that name it, which are others in other languages: "SDG 9.c". */
static Element *
take_names(List *elements, int first, int code, int last)
{
	Element *element = list_nth(elements, code);
	int before = 0;
	int behind = 0;

	for (int i = first; i < code; i++)
		before += ((Element *) list_nth(elements, i))->advance;
	for (int i = code + 1; i <= last; i++)
		behind += ((Element *) list_nth(elements, i))->advance;
	for (int i = 0; i < list_length(element->forms); i++)
	{
		Form *form = list_nth(element->forms, i);

		for (int n = 0; n < list_length(form->places); n++)
			((Place *) list_nth(form->places, n))->at += before;
		form->advance += before + behind;
	}
	element->advance += before + behind;
	element->first = ((Element *) list_nth(elements, first))->first;
	element->last = ((Element *) list_nth(elements, last))->last;
	return element;
}

static List *
join_codes(const Maker *m, List *elements)
{
	List *joined = NIL;
	int count = list_length(elements);

	for (int code = 0, done = 0; code < count; code++)
	{
		Element *element = list_nth(elements, code);
		int first = code;
		int last = code;

		CHECK_FOR_INTERRUPTS();
		if (!token_type_is_code(m->list->tokens[element->first].type))
		{
			joined = lappend(joined, element);
			continue;
		}
		for (int i = code - 1; i >= done && i >= code - NAMES_MAX; i--)
			if (reads_as_code(m, list_nth(elements, i), element))
				first = i;
		for (int i = code + 1; i < count && i <= code + NAMES_MAX; i++)
			if (reads_as_code(m, list_nth(elements, first), list_nth(elements, i)))
				last = i;
		joined = list_truncate(joined, list_length(joined) - (code - first));
		joined = lappend(joined, take_names(elements, first, code, last));
		done = last + 1;
		code = last;
	}
	return joined;
}

/* Is it one Chinese character, right behind the element before? */
static bool
is_character(const Maker *m, const Element *element)
{
	const Token *token = &m->list->tokens[element->first];

	return token->type == TOKEN_WORD_OF + LANGUAGE_ZH &&
		character_count(token_text(m, element->first), token->length) == 1;
}

/* Characters in a row that no dictionary knows as words may be one: side by side. */
static List *
join_characters(const Maker *m, List *elements)
{
	List *joined = NIL;
	int count = list_length(elements);

	for (int i = 0, last; i < count; i = last + 1)
	{
		Element *element = list_nth(elements, i);

		CHECK_FOR_INTERRUPTS();
		last = i;
		while (is_character(m, element) && last + 1 < count)
		{
			const Element *before = list_nth(elements, last);
			const Element *next = list_nth(elements, last + 1);

			if (!is_character(m, next) ||
				token_text(m, next->first) != m->list->text + token_end(m, before->last))
				break;
			last++;
		}
		if (last > i)
		{
			Element *all = palloc0(sizeof(Element));

			all->first = element->first;
			all->last = ((Element *) list_nth(elements, last))->last;
			all->advance = element_add_side_by_side(all, elements, i, last)->advance;
			element = all;
		}
		joined = lappend(joined, element);
	}
	return joined;
}

List *
elements_of(const TSConfigCacheEntry *config, const Question *question, const TokenList *list,
			Size from, Size to)
{
	Maker m = {config, question, list, to};
	List *elements = NIL;

	for (Size i = from; i < to;)
	{
		Element *element;

		CHECK_FOR_INTERRUPTS();
		element = next_element(&m, &i);
		if (element)
			elements = lappend(elements, element);
	}
	return join_characters(&m, join_codes(&m, elements));
}
