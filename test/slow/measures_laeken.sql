-- Gini coefficient and weighted quantiles beside R's laeken (Debian: r-cran-laeken): a skip where it is not
-- there. Published tables, and samples of any size with values and weights of any size; weights differ, since
-- laeken takes the mean of two values where a quantile's weight is reached exactly.
BEGIN;
SET LOCAL client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS postgis;
CREATE EXTENSION IF NOT EXISTS wsis;
SELECT plan(5);
\set laeken `Rscript -e 'cat(requireNamespace("laeken", quietly = TRUE))' 2>/dev/null || echo FALSE`
\if :laeken
SELECT setseed(0.25) \g /dev/null
CREATE TEMP TABLE income (value float8, weight float8, urbanity text, province text);
\copy income FROM 'test/measures/ilocos_income.csv' (FORMAT csv, HEADER)
CREATE TEMP TABLE online (iso3 text, value float8, weight float8, region text);
\copy online FROM 'test/measures/internet_use_2019.csv' (FORMAT csv, HEADER)
CREATE TEMP TABLE sample AS
SELECT 'income' AS sample, value, weight FROM income
UNION ALL SELECT 'online', value, weight FROM online
UNION ALL SELECT 's' || n, exp((1 + n % 40) * (random() - 0.4)), exp((1 + n % 13) * random()) FROM generate_series(1, 400) n, generate_series(1, 1 + n) i;
\getenv folder TMPDIR
\set file :folder '/laeken_sample.csv'
\set save '\\copy sample TO ' :'file' ' (FORMAT csv, HEADER)'
:save
CREATE TEMP TABLE theirs (sample text, measure text, number float8);
\set ask 'Rscript test/slow/measures_laeken.R ' :file
\set load '\\copy theirs FROM PROGRAM ' :'ask' ' (FORMAT csv)'
:load
CREATE TEMP TABLE ours AS SELECT sample, wsis.distribution_agg(value, weight) AS d FROM sample GROUP BY sample;
SELECT is(count(*), 402 * 8::bigint, 'laeken has answered') FROM theirs;
SELECT is(count(*), 0::bigint, 'the Gini coefficients are the same to 1e-12') FROM theirs JOIN ours USING (sample)
WHERE measure = 'gini' AND NOT abs(wsis.gini(d) - number) <= 1e-12 * number;
SELECT is(count(*), 0::bigint, 'the quantiles are the same values') FROM theirs JOIN ours USING (sample)
WHERE measure <> 'gini' AND NOT abs(wsis.quantile(d, measure::float8) - number) <= 1e-14 * number;
SELECT is(round(number::numeric, 15), 0.420998850576684, 'laeken says of the incomes what was published') FROM theirs WHERE sample = 'income' AND measure = 'gini';
SELECT cmp_ok(count(DISTINCT number), '>', 2500::bigint, 'and much that differs') FROM theirs;
\else
SELECT skip('no laeken for R here (Debian: r-cran-laeken)', 5);
\endif
SELECT * FROM finish();
ROLLBACK;
