-- page: pictures, and one self-contained HTML page of them

-- A bar chart as SVG: a label, a bar and a number in each row.
CREATE FUNCTION wsis.bar_chart(
	labels text[],
	amounts float8[],
	lang text DEFAULT 'en',
	title text DEFAULT NULL,
	width int DEFAULT 640,
	colors text[] DEFAULT NULL)
RETURNS text
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 1000
AS 'MODULE_PATHNAME', 'wsis_bar_chart';

COMMENT ON FUNCTION wsis.bar_chart(text[], float8[], text, text, int, text[]) IS
	'bar chart as SVG; a NULL amount is shown as unknown, labels stand above their bars below 480 pixels of width';

-- A table as SVG: rows by columns, numbers in cells shaded by value.
CREATE FUNCTION wsis.table_map(
	row_labels text[],
	column_labels text[],
	amounts float8[],
	lang text DEFAULT 'en',
	title text DEFAULT NULL,
	width int DEFAULT 640)
RETURNS text
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 1000
AS 'MODULE_PATHNAME', 'wsis_table_map';

COMMENT ON FUNCTION wsis.table_map(text[], text[], float8[], text, text, int) IS
	'table as SVG, cells shaded by value; amounts row by row, 0 is marked as empty and NULL as unknown';

-- A page: one HTML file with everything inside.
CREATE FUNCTION wsis.page(lang text, title text, sections jsonb)
RETURNS text
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000
AS 'MODULE_PATHNAME', 'wsis_page_text';

COMMENT ON FUNCTION wsis.page(text, text, jsonb) IS
	'self-contained HTML page of texts, pictures, tables and their queries, which opens in lang and switches between six languages';

CREATE FUNCTION wsis.page(lang text, title jsonb, sections jsonb)
RETURNS text
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000
AS 'MODULE_PATHNAME', 'wsis_page_jsonb';

COMMENT ON FUNCTION wsis.page(text, jsonb, jsonb) IS
	'self-contained HTML page with its title in several languages: {"en": "…", "ar": "…"}';
