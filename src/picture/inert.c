/* The gate for pictures: a strict reader of a small part of SVG. */
#include "picture/inert.h"

#include "miscadmin.h"
#include "picture/escape.h"
#include "picture/utf8.h"

#define DEPTH_MAX 32
#define SVG_NAMESPACE "http://www.w3.org/2000/svg"

/* Which values an attribute may have: the characters, and nothing that could refer. */
typedef enum ValueKind
{
	VALUE_NUMBERS,	 /* 12.5, -3e2, 100%, lists of these */
	VALUE_PATH,		 /* numbers and command letters */
	VALUE_TRANSFORM, /* and parentheses */
	VALUE_PAINT,	 /* #123456, rgb(1, 2, 3), none, steelblue */
	VALUE_WORDS,	 /* middle, xMidYMid meet, zh-Hans */
	VALUE_FONTS,	 /* and quotes and commas */
	VALUE_ROLE,		 /* img */
	VALUE_NAMESPACE, /* that of SVG; not written, HTML knows it */
	VALUE_TEXT		 /* anything, since it is only read out */
} ValueKind;

static const struct
{
	const char *name;
	ValueKind kind;
} attributes[] = {
	{"aria-hidden", VALUE_WORDS},
	{"aria-label", VALUE_TEXT},
	{"cx", VALUE_NUMBERS},
	{"cy", VALUE_NUMBERS},
	{"d", VALUE_PATH},
	{"direction", VALUE_WORDS},
	{"dominant-baseline", VALUE_WORDS},
	{"dx", VALUE_NUMBERS},
	{"dy", VALUE_NUMBERS},
	{"fill", VALUE_PAINT},
	{"fill-opacity", VALUE_NUMBERS},
	{"fill-rule", VALUE_WORDS},
	{"font-family", VALUE_FONTS},
	{"font-size", VALUE_NUMBERS},
	{"font-style", VALUE_WORDS},
	{"font-weight", VALUE_WORDS},
	{"height", VALUE_NUMBERS},
	{"lang", VALUE_WORDS},
	{"opacity", VALUE_NUMBERS},
	{"points", VALUE_NUMBERS},
	{"preserveAspectRatio", VALUE_WORDS},
	{"r", VALUE_NUMBERS},
	{"role", VALUE_ROLE},
	{"rx", VALUE_NUMBERS},
	{"ry", VALUE_NUMBERS},
	{"shape-rendering", VALUE_WORDS},
	{"stroke", VALUE_PAINT},
	{"stroke-dasharray", VALUE_NUMBERS},
	{"stroke-dashoffset", VALUE_NUMBERS},
	{"stroke-linecap", VALUE_WORDS},
	{"stroke-linejoin", VALUE_WORDS},
	{"stroke-opacity", VALUE_NUMBERS},
	{"stroke-width", VALUE_NUMBERS},
	{"text-anchor", VALUE_WORDS},
	{"transform", VALUE_TRANSFORM},
	{"unicode-bidi", VALUE_WORDS},
	{"viewBox", VALUE_NUMBERS},
	{"width", VALUE_NUMBERS},
	{"x", VALUE_NUMBERS},
	{"x1", VALUE_NUMBERS},
	{"x2", VALUE_NUMBERS},
	{"xml:lang", VALUE_WORDS},
	{"xmlns", VALUE_NAMESPACE},
	{"y", VALUE_NUMBERS},
	{"y1", VALUE_NUMBERS},
	{"y2", VALUE_NUMBERS},
};

/* What may be inside an element. */
typedef enum Inside
{
	INSIDE_SHAPES, /* elements, no text */
	INSIDE_SPANS,  /* text, tspan, title */
	INSIDE_TEXT,   /* text only: HTML would parse elements here as its own */
	INSIDE_LITTLE  /* title and desc only */
} Inside;

typedef struct ElementRule
{
	const char *name;
	Inside inside;
} ElementRule;

/* clang-format off */
static const ElementRule elements[] = {
	{"svg", INSIDE_SHAPES},	   {"g", INSIDE_SHAPES},	   {"title", INSIDE_TEXT},
	{"desc", INSIDE_TEXT},	   {"rect", INSIDE_LITTLE},	   {"path", INSIDE_LITTLE},
	{"text", INSIDE_SPANS},	   {"tspan", INSIDE_SPANS},	   {"line", INSIDE_LITTLE},
	{"circle", INSIDE_LITTLE}, {"ellipse", INSIDE_LITTLE}, {"polyline", INSIDE_LITTLE},
	{"polygon", INSIDE_LITTLE},
};
/* clang-format on */

#define RULE_SVG (&elements[0])
#define RULE_G (&elements[1])
#define RULE_TITLE (&elements[2])
#define RULE_DESC (&elements[3])
#define RULE_TEXT (&elements[6])
#define RULE_TSPAN (&elements[7])

typedef struct Reader
{
	const char *start;
	const char *at;
	const char *end;
	StringInfo out;
	InertProblem *problem;
	const ElementRule *open[DEPTH_MAX];
	int depth;
} Reader;

/* A name or a value as it stands in the picture. */
typedef struct Token
{
	const char *at;
	size_t length;
} Token;

static bool
refuse(Reader *reader, const char *what, const char *at, Token name)
{
	size_t length = Min(name.length, sizeof(reader->problem->name) - 1);

	/* not in the middle of a character */
	while (length > 0 && length < name.length && (name.at[length] & 0xC0) == 0x80)
		length--;
	reader->problem->what = what;
	reader->problem->offset = at - reader->start;
	if (length > 0)
		memcpy(reader->problem->name, name.at, length);
	reader->problem->name[length] = '\0';
	return false;
}

static bool
refuse_here(Reader *reader, const char *what)
{
	Token none = {NULL, 0};

	return refuse(reader, what, reader->at, none);
}

static bool
is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static void
skip_spaces(Reader *reader)
{
	while (reader->at < reader->end && is_space(*reader->at))
		reader->at++;
}

static bool
next_is(const Reader *reader, char c)
{
	return reader->at < reader->end && *reader->at == c;
}

static bool
take(Reader *reader, char c)
{
	if (!next_is(reader, c))
		return false;
	reader->at++;
	return true;
}

static Token
take_name(Reader *reader)
{
	Token name = {reader->at, 0};

	while (reader->at < reader->end &&
		   (is_letter(*reader->at) || is_digit(*reader->at) ||
			(*reader->at != '\0' && strchr("-_:.", *reader->at) != NULL)))
		reader->at++;
	name.length = reader->at - name.at;
	return name;
}

static bool
token_is(Token token, const char *text)
{
	return token.length == strlen(text) && memcmp(token.at, text, token.length) == 0;
}

/* Are all words in a value names of transforms, or exponents of numbers? */
static bool
are_transforms(Token value)
{
	static const char *const names[] = {"matrix", "translate", "scale", "rotate",
										"skewX",  "skewY",	   "e",		"E"};

	for (size_t i = 0; i < value.length;)
	{
		Token word = {value.at + i, 0};
		int known = 0;

		while (i < value.length && is_letter(value.at[i]))
			i++;
		word.length = value.at + i - word.at;
		if (word.length == 0)
		{
			i++;
			continue;
		}
		while (known < (int) lengthof(names) && !token_is(word, names[known]))
			known++;
		if (known == (int) lengthof(names))
			return false;
	}
	return true;
}

static bool
value_fits(Token value, ValueKind kind)
{
	/* clang-format off */
	static const char *const marks[] = {
		[VALUE_NUMBERS] = "+-.,% ",		[VALUE_PATH] = "+-., ", [VALUE_TRANSFORM] = "+-.,() ",
		[VALUE_PAINT] = "#(),.% ",		[VALUE_WORDS] = "- ",
	};
	/* clang-format on */

	if (kind == VALUE_TEXT)
		return true;
	if (kind == VALUE_ROLE)
		return token_is(value, "img");
	if (kind == VALUE_NAMESPACE)
		return token_is(value, SVG_NAMESPACE);
	for (size_t i = 0; i < value.length; i++)
	{
		char c = value.at[i];

		if (is_digit(c) || (is_space(c) && c != '\r'))
			continue;
		/* numbers have exponents, and some write their unit */
		if (is_letter(c) && (kind != VALUE_NUMBERS || strchr("eEpx", c) != NULL))
			continue;
		if (c == '\0' || strchr(marks[kind], c) == NULL)
			return false;
	}
	if (kind == VALUE_TRANSFORM)
		return are_transforms(value);
	/* "url" needs no characters but letters to be written */
	if (kind == VALUE_PAINT)
	{
		const char *paren = memchr(value.at, '(', value.length);

		if (paren != NULL &&
			(paren - value.at < 3 || memcmp(paren - 3, "rgb", 3) != 0 || paren - value.at > 3))
			return false;
		if (paren != NULL && memchr(paren + 1, '(', value.length - (paren + 1 - value.at)))
			return false;
	}
	return true;
}

/* The code point of an entity; reader->at is behind its '&'. */
static bool
take_entity(Reader *reader, uint32 *code)
{
	static const struct
	{
		const char *name;
		char code;
	} named[] = {{"lt;", '<'}, {"gt;", '>'}, {"amp;", '&'}, {"quot;", '"'}, {"apos;", '\''}};
	int base = 10;

	for (int i = 0; i < (int) lengthof(named); i++)
	{
		size_t length = strlen(named[i].name);

		if ((size_t) (reader->end - reader->at) >= length &&
			memcmp(reader->at, named[i].name, length) == 0)
		{
			reader->at += length;
			*code = named[i].code;
			return true;
		}
	}
	if (!take(reader, '#'))
		return refuse_here(reader, "unknown entity");
	if (take(reader, 'x'))
		base = 16;
	*code = 0;
	for (int digits = 0; reader->at < reader->end; digits++)
	{
		char c = *reader->at++;
		int digit = is_digit(c) ? c - '0' : is_letter(c) ? (c | 0x20) - 'a' + 10 : 99;

		if (c == ';' && digits > 0)
			return true;
		if (digit >= base || digits >= 7)
			break;
		*code = *code * base + digit;
	}
	return refuse_here(reader, "malformed entity");
}

/* Text up to stop, entities resolved, appended as escaped text. */
static bool
copy_text(Reader *reader, char stop)
{
	while (reader->at < reader->end && *reader->at != stop)
	{
		const char *from = reader->at;

		if (*from == '&')
		{
			char character[4];
			uint32 code;

			reader->at++;
			if (!take_entity(reader, &code))
				return false;
			if (code == 0 || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
				return refuse_here(reader, "malformed entity");
			append_escaped(reader->out, character, utf8_put(character, code));
			continue;
		}
		if (*from == '<')
			return refuse_here(reader, "'<' in a value");
		while (reader->at < reader->end && *reader->at != stop && *reader->at != '&' &&
			   *reader->at != '<')
			reader->at++;
		append_escaped(reader->out, from, reader->at - from);
	}
	return true;
}

/* Names of fonts, commas and escaped quotes between them. */
static bool
are_fonts(const char *escaped)
{
	for (const char *c = escaped; *c != '\0'; c++)
	{
		if (*c == '&')
		{
			if (strncmp(c, "&quot;", 6) == 0)
				c += 5;
			else if (strncmp(c, "&#39;", 5) == 0)
				c += 4;
			else
				return false;
		}
		else if (!is_letter(*c) && !is_digit(*c) && strchr("-, ", *c) == NULL)
			return false;
	}
	return true;
}

/* One attribute of an element; given has a bit for each that it has already. */
static bool
read_attribute(Reader *reader, uint64 *given)
{
	const char *at = reader->at;
	Token name = take_name(reader);
	Token value;
	char quote;
	int i;

	for (i = 0; i < (int) lengthof(attributes); i++)
	{
		if (token_is(name, attributes[i].name))
			break;
	}
	if (i == (int) lengthof(attributes))
		return refuse(reader, "attribute is not allowed", at, name);
	if (*given & (UINT64CONST(1) << i))
		return refuse(reader, "attribute is given twice", at, name);
	*given |= UINT64CONST(1) << i;
	skip_spaces(reader);
	if (!take(reader, '='))
		return refuse(reader, "attribute has no value", at, name);
	skip_spaces(reader);
	if (!next_is(reader, '"') && !next_is(reader, '\''))
		return refuse(reader, "attribute's value is not quoted", at, name);
	quote = *reader->at++;
	value.at = reader->at;
	while (reader->at < reader->end && *reader->at != quote)
		reader->at++;
	if (reader->at == reader->end)
		return refuse(reader, "attribute's value does not end", at, name);
	value.length = reader->at - value.at;
	reader->at = value.at;
	if (attributes[i].kind == VALUE_NAMESPACE)
	{
		if (!value_fits(value, VALUE_NAMESPACE))
			return refuse(reader, "attribute's value is not allowed", at, name);
		reader->at += value.length + 1;
		return true;
	}
	appendStringInfo(reader->out, " %s=\"", attributes[i].name);
	if (attributes[i].kind == VALUE_FONTS || attributes[i].kind == VALUE_TEXT)
	{
		/* entities may stand for quotes here: what they resolve to is judged */
		int from = reader->out->len;

		if (!copy_text(reader, quote))
			return false;
		if (attributes[i].kind == VALUE_FONTS && !are_fonts(reader->out->data + from))
			return refuse(reader, "attribute's value is not allowed", at, name);
	}
	else
	{
		if (!value_fits(value, attributes[i].kind))
			return refuse(reader, "attribute's value is not allowed", at, name);
		append_escaped(reader->out, value.at, value.length);
		reader->at += value.length;
	}
	reader->at++; /* the quote */
	appendStringInfoChar(reader->out, '"');
	return true;
}

/* May this element stand where the reader is? */
static bool
may_stand(const Reader *reader, const ElementRule *rule)
{
	const ElementRule *outer;

	if (reader->depth == 0)
		return rule == RULE_SVG;
	outer = reader->open[reader->depth - 1];
	switch (outer->inside)
	{
		case INSIDE_SHAPES:
			return rule != RULE_SVG && rule != RULE_TSPAN;
		case INSIDE_SPANS:
			return rule == RULE_TSPAN || rule == RULE_TITLE || rule == RULE_DESC;
		case INSIDE_LITTLE:
			return rule == RULE_TITLE || rule == RULE_DESC;
		case INSIDE_TEXT:
			break;
	}
	return false;
}

/* A start tag; reader->at is behind its '<'. */
static bool
read_start(Reader *reader)
{
	const char *at = reader->at;
	Token name = take_name(reader);
	const ElementRule *rule = NULL;
	uint64 given = 0;

	if (name.length == 0)
		return refuse_here(reader, "only elements and text are allowed");
	for (int i = 0; i < (int) lengthof(elements) && rule == NULL; i++)
	{
		if (token_is(name, elements[i].name))
			rule = &elements[i];
	}
	if (rule == NULL)
		return refuse(reader, "element is not allowed", at, name);
	if (!may_stand(reader, rule))
		return refuse(reader, "element is not allowed here", at, name);
	if (reader->depth == DEPTH_MAX)
		return refuse(reader, "elements are nested too deeply", at, name);
	appendStringInfo(reader->out, "<%s", rule->name);
	for (;;)
	{
		bool spaced = reader->at < reader->end && is_space(*reader->at);

		skip_spaces(reader);
		if (take(reader, '/'))
		{
			if (!take(reader, '>'))
				return refuse(reader, "tag does not end", at, name);
			/* HTML reads "/>" so only outside of title and desc */
			appendStringInfo(reader->out, "></%s>", rule->name);
			return true;
		}
		if (take(reader, '>'))
		{
			appendStringInfoChar(reader->out, '>');
			reader->open[reader->depth++] = rule;
			return true;
		}
		if (reader->at == reader->end || !spaced)
			return refuse(reader, "tag does not end", at, name);
		if (!read_attribute(reader, &given))
			return false;
	}
}

/* An end tag; reader->at is behind its "</". */
static bool
read_end(Reader *reader)
{
	const char *at = reader->at;
	Token name = take_name(reader);

	skip_spaces(reader);
	if (reader->depth == 0 || !token_is(name, reader->open[reader->depth - 1]->name) ||
		!take(reader, '>'))
		return refuse(reader, "end tag does not match", at, name);
	appendStringInfo(reader->out, "</%s>", reader->open[--reader->depth]->name);
	return true;
}

/* Text between tags. */
static bool
read_text(Reader *reader)
{
	Inside inside = reader->depth > 0 ? reader->open[reader->depth - 1]->inside : INSIDE_SHAPES;
	const char *from = reader->at;

	if (inside == INSIDE_SPANS || inside == INSIDE_TEXT)
		return copy_text(reader, '<');
	skip_spaces(reader);
	if (reader->at < reader->end && *reader->at != '<')
		return refuse_here(reader, "text is allowed only in text, title and desc");
	/* line ends keep the page's source readable */
	if (memchr(from, '\n', reader->at - from) != NULL)
		appendStringInfoChar(reader->out, '\n');
	return true;
}

bool
append_inert_svg(StringInfo out, const char *svg, size_t length, InertProblem *problem)
{
	Reader reader = {.start = svg, .at = svg, .end = svg + length, .out = out, .problem = problem};

	skip_spaces(&reader);
	while (reader.at < reader.end)
	{
		bool well;

		CHECK_FOR_INTERRUPTS();
		if (!take(&reader, '<'))
			well = read_text(&reader);
		else if (take(&reader, '/'))
			well = read_end(&reader);
		else
			well = read_start(&reader);
		if (!well)
			return false;
		if (reader.depth == 0)
		{
			skip_spaces(&reader);
			if (reader.at < reader.end)
				return refuse_here(&reader, "nothing may follow the picture");
			return true;
		}
	}
	return refuse_here(&reader, length == 0 ? "picture is empty" : "picture does not end");
}
