-- Heat maps that the browser looks at: all shades, numbers short and long, hostile labels, no names.
\set nasty '"><script>window.pwned=1</script><img src=x onerror="window.pwned=1">'
WITH language(lang) AS (
	VALUES ('ar'), ('zh'), ('en'), ('fr'), ('ru'), ('es')
), form(form, width) AS (
	VALUES ('wide', 700), ('narrow', 328)
), place AS (
	SELECT line, goal, row_number() OVER (ORDER BY line, goal) AS rank
	FROM wsis.unnest(wsis.expand('{C1-C11}'::wsis.action_line_set)) line, wsis.unnest('{1-17}'::wsis.sdg_set) goal
), data AS (
	SELECT wsis.matrix_agg(line, goal, rank) AS shades,
		wsis.matrix_agg(line, goal, (10 ^ (rank % 19))::bigint) FILTER (WHERE rank % 3 = 0) AS lengths,
		wsis.matrix_agg(line, goal, 100 + rank) FILTER (WHERE line = 'C1') AS order
	FROM place
), drawn AS (
	SELECT form,
		jsonb_object_agg(lang, wsis.heatmap(shades, lang, :'nasty', width)) AS shades,
		jsonb_object_agg(lang, wsis.heatmap(lengths, lang, NULL, width)) AS lengths,
		jsonb_object_agg(lang, wsis.heatmap_with_labels(shades, array_fill(repeat(:'nasty' || ' تجربة ', 9), '{19}'),
			array_fill(repeat(:'nasty', 9), '{17}'), lang, NULL, width)) AS hostile,
		jsonb_object_agg(lang, wsis.heatmap_with_labels("order", NULL, NULL, lang, 'Order', width)) AS order
	FROM language, form, data
	GROUP BY form
)
SELECT wsis.page('en', 'Heat maps', jsonb_build_array(jsonb_build_object('pictures', jsonb_build_array(
	jsonb_object_agg(form, shades), jsonb_object_agg(form, lengths), jsonb_object_agg(form, hostile),
	jsonb_object_agg(form, "order")))))
FROM drawn;
