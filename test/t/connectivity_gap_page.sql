-- Maps and curves that the browser looks at: few and many places, all states and none, sites and
-- clusters, hostile titles, the antimeridian; axes of either kind.
\set nasty '"><script>window.pwned=1</script><img src=x onerror="window.pwned=1">'
WITH language(lang) AS (
	VALUES ('ar'), ('zh'), ('en'), ('fr'), ('ru'), ('es')
), form(form, width) AS (
	VALUES ('wide', 700), ('narrow', 328)
), many AS (
	SELECT array_agg(ST_Point(10 * sin(i), 8 * cos(i * 1.7), 4326) ORDER BY i) AS places,
		array_agg((array[true, false, NULL])[1 + i % 3] ORDER BY i) AS connected,
		array_agg(CASE WHEN i % 11 > 0 THEN 10 ^ (i % 7) END ORDER BY i) AS weights
	FROM generate_series(1, 3000) i
), drawn AS (
	SELECT form,
		jsonb_object_agg(lang, wsis.gap_map(
			array[ST_Point(-1, 50), ST_Point(1, 50), ST_Point(0, 51), NULL], '{t,f,NULL,t}', '{1234567,250000,NULL,1}',
			array[ST_Point(0, 50.5), ST_Point(0.5, 50), ST_Point(-0.5, 50.2)], '{t,NULL,f}',
			array['POLYGON((-2 49, 2 49, 2 52, -2 52, -2 49), (-0.1 50.1, 0.1 50.1, 0 50.3, -0.1 50.1))'::geometry],
			lang, 'East is right', width)) AS few,
		jsonb_object_agg(lang, wsis.gap_map(places, connected, weights, places[1:500], connected[1:500], NULL, lang, :'nasty', width)) AS many,
		jsonb_object_agg(lang, wsis.site_map(places, connected, weights, array(SELECT CASE WHEN i % 7 = 0 THEN (4 + 4 * sin(i))::int * 10 + (4 + 4 * cos(i * 1.7))::int END
				FROM generate_series(1, 3000) i),
			places[1:40], 40000, lang => lang, title => 'Sites', width => width)) AS sites,
		jsonb_object_agg(lang, wsis.gap_map(array[ST_Point(179.9, -17), ST_Point(-179.9, -17)], '{f,f}', lang => lang, width => width)) AS fiji,
		jsonb_object_agg(lang, wsis.gap_map(array[NULL::geometry], '{NULL}', lang => lang, width => width)) AS nowhere,
		jsonb_object_agg(lang, wsis.gap_map(NULL, NULL, lang => lang, width => width)) AS nothing,
		jsonb_object_agg(lang, wsis.distance_curve('{100:1,9000:2,30000:2,61000:1}', '{100:1,12000:2,48000:1,Infinity:2}', 1, lang, :'nasty', width)) AS linear,
		jsonb_object_agg(lang, wsis.distance_curve('{12:1,170:4,900:8,2500:4,300000:1}', '{30:1,170:4,90000:8,250000:4,3000000:1}', 0, lang, NULL, width)) AS tail,
		jsonb_object_agg(lang, wsis.distance_curve(NULL, NULL, 7, lang, 'Nobody knows', width)) AS unknown
	FROM language, form, many
	GROUP BY form
)
SELECT wsis.page('en', 'Maps and curves', jsonb_build_array(jsonb_build_object('pictures', jsonb_build_array(
	jsonb_object_agg(form, few), jsonb_object_agg(form, many), jsonb_object_agg(form, sites), jsonb_object_agg(form, fiji), jsonb_object_agg(form, nowhere),
	jsonb_object_agg(form, nothing), jsonb_object_agg(form, linear), jsonb_object_agg(form, tail), jsonb_object_agg(form, unknown)))))
FROM drawn;
