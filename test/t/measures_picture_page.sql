-- Pictures of measures that the browser looks at: curves of one and of six, series with and without a
-- target, maps of all bands; unknown values, hostile labels and titles.
\set nasty '"><script>window.pwned=1</script><img src=x onerror="window.pwned=1">'
WITH language(lang) AS (
	VALUES ('ar'), ('zh'), ('en'), ('fr'), ('ru'), ('es')
), form(form, width) AS (
	VALUES ('wide', 700), ('narrow', 328)
), areas AS (
	SELECT array_agg(ST_MakeEnvelope(i % 4, i / 4, i % 4 + 1, i / 4 + 1)) AS outlines, array_agg(CASE WHEN i <> 5 THEN i * 10.0 END) AS amounts
	FROM generate_series(0, 11) i
), drawn AS (
	SELECT form,
		jsonb_object_agg(lang, wsis.lorenz_curve('{1,2,3:7,9,Infinity}', lang, 'A title that is longer than others are', width)) AS one,
		jsonb_object_agg(lang, wsis.lorenz_curves(array['North', NULL, :'nasty', 'منطقة', '地区', ''], array['{1,2}'::wsis.distribution, '{1,9}', '{-1,4}', '{0,1}', NULL, '{3}'],
			lang, :'nasty', width)) AS six,
		jsonb_object_agg(lang, wsis.lorenz_curve('{}', lang, NULL, width)) AS none,
		jsonb_object_agg(lang, wsis.progress_chart('open_sdg', '{2010=35,2012=38,2016=54,2017=57.1,2023=66.9}', 2030, 100, 1, 100, NULL, lang, 'People online', width)) AS up,
		jsonb_object_agg(lang, wsis.progress_chart('un_progress_chart', '{2015=-14.5,2023=-1234567.25}', 2030, NULL, -1, NULL, NULL, lang, :'nasty', width)) AS down,
		jsonb_object_agg(lang, wsis.progress_chart('escap_current_status', NULL, NULL, 100, 1, NULL, NULL, lang, NULL, width)) AS unmeasured,
		jsonb_object_agg(lang, wsis.band_map(outlines, amounts, 'umc', NULL, lang, 'Bands', width)) AS umc,
		jsonb_object_agg(lang, wsis.band_map_of(outlines, amounts, NULL, array(SELECT generate_series(0.0, 110, 10))::float8[], array_fill(true, '{12}'),
			array_fill(:'nasty'::text, '{12}'), false, lang, :'nasty', width)) AS bands
	FROM language, form, areas
	GROUP BY form
)
SELECT wsis.page('en', 'Pictures of measures', jsonb_build_array(jsonb_build_object('pictures', jsonb_build_array(
	jsonb_object_agg(form, one), jsonb_object_agg(form, six), jsonb_object_agg(form, none), jsonb_object_agg(form, up),
	jsonb_object_agg(form, down), jsonb_object_agg(form, unmeasured), jsonb_object_agg(form, umc), jsonb_object_agg(form, bands)))))
FROM drawn;
