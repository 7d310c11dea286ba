/* Tables on a page: a head, rows, and what a script needs to sort and filter them. */
#include "page/parts.h"

#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/numeric.h"

#include "picture/escape.h"
#include "picture/number.h"

/* longer tables scroll in a window of their own */
#define LONG_TABLE 25

typedef enum ColumnKind
{
	COLUMN_TEXT,
	COLUMN_NUMBER, /* written as the reader's language does, aligned at its end */
	COLUMN_CODE	   /* never translated, always left to right */
} ColumnKind;

static const char *const kind_names[] = {"text", "number", "code"};

typedef struct Columns
{
	int count;
	ColumnKind *kinds;
} Columns;

static ColumnKind
read_kind(JsonbContainer *column, const Place *above)
{
	Place place = place_of_key(above, "kind");
	JsonbValue value;
	TextPiece kind;

	if (!read_member(column, "kind", &value))
		return COLUMN_TEXT;
	kind = read_string(&value, &place);
	for (int i = 0; i < (int) lengthof(kind_names); i++)
	{
		if (kind.length == strlen(kind_names[i]) &&
			memcmp(kind.data, kind_names[i], kind.length) == 0)
			return i;
	}
	ereport(
		ERROR,
		(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
		 errmsg("%s is not a kind of column", place_name(&place)),
		 errdetail("It is \"%.*s\".", pg_mbcliplen(kind.data, (int) kind.length, 60), kind.data),
		 errhint("Kinds are text, number and code.")));
}

static const char *
kind_class(ColumnKind kind)
{
	return kind == COLUMN_NUMBER ? " class=\"number\""
		: kind == COLUMN_CODE	 ? " class=\"code\""
								 : "";
}

/* Writes the head; without a script nobody can sort, so the buttons are the script's. */
static Columns
append_head(Page *page, JsonbContainer *table, const Place *above)
{
	static const char *const keys[] = {"title", "kind", NULL};
	Place place = place_of_key(above, "columns");
	JsonbContainer *array = read_array_member(table, "columns", above, "an array of columns");
	Columns columns;

	columns.count = JsonContainerSize(array);
	if (columns.count == 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s has no column", place_name(&place))));
	columns.kinds = palloc(sizeof(ColumnKind) * columns.count);
	appendStringInfoString(page->out, "<thead>\n<tr>");
	for (int i = 0; i < columns.count; i++)
	{
		Place inner = place_of_index(&place, i);
		JsonbValue element;
		JsonbContainer *column;
		PageText title;

		read_element(array, i, &element);
		column = read_object(&element, &inner, keys, "an object with title and kind");
		columns.kinds[i] = read_kind(column, &inner);
		title = read_text_member(column, "title", &inner);
		appendStringInfo(page->out, "<th scope=\"col\"%s>", kind_class(columns.kinds[i]));
		if (title.given)
			append_page_text(page->out, &title);
		appendStringInfoString(page->out, "</th>");
	}
	appendStringInfoString(page->out, "</tr>\n</thead>\n");
	return columns;
}

/* What a cell says: a text, a number, or nothing that is known. */
typedef struct CellContent
{
	bool unknown;
	bool empty;	  /* marked as empty: none, not unknown */
	bool numeric; /* decimal holds it */
	TextPiece decimal;
	PageText text;
} CellContent;

static TextPiece
numeric_text(const JsonbValue *value)
{
	return text_of(
		DatumGetCString(DirectFunctionCall1(numeric_out, NumericGetDatum(value->val.numeric))));
}

static void
read_cell_value(CellContent *cell, const JsonbValue *value, const Place *place, ColumnKind kind)
{
	if (value->type == jbvNumeric)
		cell->text = plain_text(numeric_text(value));
	else if (value->type == jbvString || is_object(value))
		cell->text = read_text(value, place);
	else
		refuse_value(value, place, "a string, a number, null or an object");
	/* a number counts as one even if it came as text */
	if (kind == COLUMN_NUMBER && cell->text.plain &&
		is_decimal(cell->text.in[0].data, cell->text.in[0].length))
	{
		cell->numeric = true;
		cell->decimal = cell->text.in[0];
	}
}

static CellContent
read_cell(const JsonbValue *value, const Place *place, ColumnKind kind)
{
	static const char *const keys[] = {"text", "empty", NULL};
	CellContent cell = {.unknown = value->type == jbvNull};
	JsonbContainer *object;
	JsonbValue member;

	if (cell.unknown)
		return cell;
	if (!has_key(value, "text") && !has_key(value, "empty"))
	{
		read_cell_value(&cell, value, place, kind);
		return cell;
	}
	object = read_object(value, place, keys, "a cell");
	if (read_member(object, "empty", &member))
	{
		Place inner = place_of_key(place, "empty");

		if (member.type != jbvBool)
			refuse_value(&member, &inner, "true or false");
		cell.empty = member.val.boolean;
	}
	if (read_member(object, "text", &member))
	{
		Place inner = place_of_key(place, "text");

		read_cell_value(&cell, &member, &inner, kind);
	}
	else
		cell.unknown = !cell.empty;
	return cell;
}

static void
append_cell(Page *page, const CellContent *cell, ColumnKind kind, bool heads_row)
{
	StringInfo out = page->out;
	const char *name = heads_row ? "th" : "td";

	appendStringInfo(out, "<%s", name);
	if (heads_row)
		appendStringInfoString(out, " scope=\"row\"");
	if (kind != COLUMN_TEXT || cell->unknown || cell->empty)
	{
		appendStringInfo(out, " class=\"%s%s\"", kind_names[kind],
						 cell->unknown	   ? " unknown"
							 : cell->empty ? " empty"
										   : "");
	}
	if (cell->numeric)
	{
		appendStringInfoString(out, " data-v=\"");
		append_escaped(out, cell->decimal.data, cell->decimal.length);
		appendStringInfoChar(out, '"');
	}
	appendStringInfoChar(out, '>');
	if (cell->unknown)
		append_caption(out, CAPTION_UNKNOWN);
	else if (cell->numeric)
		append_page_number(out, cell->decimal);
	else if (cell->text.given)
		append_page_text(out, &cell->text);
	else
		append_caption(out, CAPTION_EMPTY);
	appendStringInfo(out, "</%s>", name);
}

static void
append_row(Page *page, const JsonbValue *value, const Place *place, const Columns *columns)
{
	JsonbContainer *row = read_array(value, place, "an array of cells");

	if (JsonContainerSize(row) != (uint32) columns->count)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s must have one cell for each column", place_name(place)),
				 errdetail("There are %d columns and %u cells.", columns->count,
						   JsonContainerSize(row)),
				 errhint("Use null for what is not known.")));
	appendStringInfoString(page->out, "<tr>");
	for (int i = 0; i < columns->count; i++)
	{
		Place inner = place_of_index(place, i);
		JsonbValue element;
		CellContent cell;

		read_element(row, i, &element);
		cell = read_cell(&element, &inner, columns->kinds[i]);
		append_cell(page, &cell, columns->kinds[i], i == 0);
	}
	appendStringInfoString(page->out, "</tr>\n");
}

/* What a table's script turns into controls: filter, how many rows are shown, how they are sorted.
 */
static void
append_tools(Page *page, int rows)
{
	StringInfo out = page->out;

	appendStringInfoString(out, "<div class=\"tools\" hidden>\n<label>");
	append_caption(out, CAPTION_FILTER);
	appendStringInfoString(out,
						   " <input type=\"search\" autocomplete=\"off\"></label>\n"
						   "<p class=\"state\" role=\"status\"><span>");
	append_caption(out, CAPTION_ROWS);
	appendStringInfo(out,
					 " <bdi class=\"shown\">%d</bdi> / %d</span> "
					 "<span class=\"order\"></span></p>\n</div>\n",
					 rows, rows);
}

void
append_table(Page *page, const JsonbValue *value, const Place *place, const char *label_id)
{
	static const char *const keys[] = {"columns", "rows", "caption", NULL};
	JsonbContainer *table = read_object(value, place, keys, "a table");
	PageText title = read_text_member(table, "caption", place);
	Place rows_place = place_of_key(place, "rows");
	JsonbContainer *rows = read_array_member(table, "rows", place, "an array of rows");
	Columns columns;
	int count = JsonContainerSize(rows);
	int number = ++page->figures;

	appendStringInfoString(page->out, "<div class=\"table\">\n");
	if (title.given)
	{
		/* outside of what scrolls; the table names it as its label */
		appendStringInfo(page->out, "<p class=\"caption\" id=\"caption-%d\"", number);
		append_plain_language(page, &title);
		appendStringInfoChar(page->out, '>');
		append_page_text(page->out, &title);
		appendStringInfoString(page->out, "</p>\n");
		label_id = psprintf("caption-%d", number);
	}
	if (count > 1)
		append_tools(page, count);
	appendStringInfo(page->out,
					 "<div class=\"scroll%s\" tabindex=\"0\" role=\"group\" "
					 "aria-labelledby=\"%s\">\n<table aria-labelledby=\"%s\">\n",
					 count > LONG_TABLE ? " long" : "", label_id, label_id);
	columns = append_head(page, table, place);
	appendStringInfoString(page->out, "<tbody>\n");
	for (int i = 0; i < count; i++)
	{
		Place inner = place_of_index(&rows_place, i);
		JsonbValue element;

		CHECK_FOR_INTERRUPTS();
		read_element(rows, i, &element);
		append_row(page, &element, &inner, &columns);
	}
	appendStringInfoString(page->out, "</tbody>\n</table>\n</div>\n");
	if (count == 0)
	{
		appendStringInfoString(page->out, "<p class=\"nothing\">");
		append_caption(page->out, CAPTION_NO_DATA);
		appendStringInfoString(page->out, "</p>\n");
	}
	appendStringInfoString(page->out, "</div>\n");
}
