-- fibre_curve.svg, in the database of the README's examples: psql -XqAt -f doc/fibre_curve.sql > doc/fibre_curve.svg
SELECT wsis.gap_curve(sum(gap), 'en', 'Townspeople by distance to the nearest fiber node', 700) FROM country_gap;
