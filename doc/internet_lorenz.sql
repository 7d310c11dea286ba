-- internet_lorenz.svg, in the database of the README's examples: psql -XqAt -f doc/internet_lorenz.sql > doc/internet_lorenz.svg
SELECT wsis.lorenz_curve(sum(online), 'en', 'Internet use in 192 countries, 2019', 700) FROM region_use;
