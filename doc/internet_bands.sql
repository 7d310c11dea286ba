-- internet_bands.svg, in the database of the README's examples: psql -XqAt -f doc/internet_bands.sql > doc/internet_bands.svg
SELECT wsis.band_map(array_agg(o.outline ORDER BY iso3), array_agg(u.percent ORDER BY iso3), 'umc',
                     array_agg(c.name_en ORDER BY iso3), 'en', 'Internet use, 2019, percent', 700)
FROM country_outline o
JOIN wsis.country c USING (iso3)
LEFT JOIN internet_use u USING (iso3);
