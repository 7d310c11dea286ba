/* How a headline is wanted: ts_headline's options, and Html. */
#include "search/headline.h"

#include "commands/defrem.h"
#include "nodes/parsenodes.h"
#include "utils/builtins.h"

static void
refuse(const char *name, const char *value, const char *range)
{
	ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			errmsg("a headline's option %s can't be read", name), errdetail("It is \"%s\".", value),
			errhint("It is %s.", range));
}

static int
read_number(const DefElem *option, int least)
{
	const char *value = defGetString(unconstify(DefElem *, option));
	char *end;
	long number;

	errno = 0;
	number = strtol(value, &end, 10);
	if (end == value || *end != '\0' || errno != 0 || number < least || number > PG_INT32_MAX)
		refuse(option->defname, value, psprintf("a whole number from %d", least));
	return number;
}

static bool
read_truth(const DefElem *option)
{
	const char *value = defGetString(unconstify(DefElem *, option));
	bool truth;

	if (!parse_bool(value, &truth))
		refuse(option->defname, value, "true or false");
	return truth;
}

static void
set_option(HeadlineOptions *o, const DefElem *option)
{
	const char *name = option->defname;

	if (pg_strcasecmp(name, "StartSel") == 0)
		o->start_sel = defGetString(unconstify(DefElem *, option));
	else if (pg_strcasecmp(name, "StopSel") == 0)
		o->stop_sel = defGetString(unconstify(DefElem *, option));
	else if (pg_strcasecmp(name, "FragmentDelimiter") == 0)
		o->delimiter = defGetString(unconstify(DefElem *, option));
	else if (pg_strcasecmp(name, "MaxWords") == 0)
		o->max_words = read_number(option, 1);
	else if (pg_strcasecmp(name, "MinWords") == 0)
		o->min_words = read_number(option, 1);
	else if (pg_strcasecmp(name, "ShortWord") == 0)
		o->short_word = read_number(option, 0);
	else if (pg_strcasecmp(name, "MaxFragments") == 0)
		o->max_fragments = read_number(option, 0);
	else if (pg_strcasecmp(name, "HighlightAll") == 0)
		o->highlight_all = read_truth(option);
	else if (pg_strcasecmp(name, "Html") == 0)
		o->html = read_truth(option);
	else
		ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				errmsg("unrecognized option of a headline"),
				errdetail("The option is \"%s\".", name),
				errhint("There are StartSel, StopSel, MaxWords, MinWords, ShortWord, MaxFragments, "
						"FragmentDelimiter, HighlightAll and Html."));
}

HeadlineOptions
headline_options(text *options)
{
	HeadlineOptions o = {"<b>", "</b>", " ... ", 35, 15, 3, 0, false, false};
	List *list = deserialize_deflist(PointerGetDatum(options));

	for (int i = 0; i < list_length(list); i++)
		set_option(&o, list_nth(list, i));
	if (!o.highlight_all && o.min_words >= o.max_words)
		ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				errmsg("a headline's MinWords must be less than its MaxWords"),
				errdetail("MinWords is %d, MaxWords %d.", o.min_words, o.max_words),
				errhint("MaxWords is 35 and MinWords 15 unless you say otherwise."));
	return o;
}
