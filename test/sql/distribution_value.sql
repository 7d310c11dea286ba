-- the type distribution: malformed and limit values first
SELECT ''::wsis.distribution;
SELECT '{'::wsis.distribution;
SELECT '{1'::wsis.distribution;
SELECT '{1,}'::wsis.distribution;
SELECT '{1 2}'::wsis.distribution;
SELECT '{1}}'::wsis.distribution;
SELECT '{,}'::wsis.distribution;
SELECT '{x}'::wsis.distribution;
SELECT '{0x10}'::wsis.distribution;
SELECT '{NaN}'::wsis.distribution;
SELECT '{-Infinity}'::wsis.distribution;
SELECT '{1e309}'::wsis.distribution;
SELECT '{1e-330}'::wsis.distribution;
SELECT '{1:}'::wsis.distribution;
SELECT '{1:-1}'::wsis.distribution;
SELECT '{1:Infinity}'::wsis.distribution;
SELECT '{1:NaN}'::wsis.distribution;
SELECT '{1*}'::wsis.distribution;
SELECT '{1*-1}'::wsis.distribution;
SELECT '{1*1.5}'::wsis.distribution;
SELECT '{1*9223372036854775808}'::wsis.distribution;
SELECT '{1*9223372036854775807,1}'::wsis.distribution;
SELECT '~{1}'::wsis.distribution;
SELECT '~0{1}'::wsis.distribution;
SELECT '~0.6{1}'::wsis.distribution;
SELECT '~1e-10{1}'::wsis.distribution;
SELECT '~0.1{1:1e308,1.0001:1e308}'::wsis.distribution;
SELECT '{}'::wsis.distribution, ' { 7 : 2.5 * 2 , 3.5,7:2.5 ,-0,+0.0, 1:0, 2*0, inf,.5e1}'::wsis.distribution AS folded,
	'{1.7976931348623157e308:5e-324*9223372036854775807,-1.7976931348623157e308:1.7976931348623157e308,5e-324,0.1}'::wsis.distribution AS limits;
-- a sketch: every value in the middle of its bucket, weights of a bucket summed, exactly
SELECT '~0.01{100,100.1:2,-100,0,Infinity*3,5e-324}'::wsis.distribution, '~0.5{}'::wsis.distribution AS empty,
	'~0.1{1:0.1*10}'::wsis.distribution AS rounded_once, '~0.1{1:1e16,1:1}'::wsis.distribution AS two_parts,
	'~0.1{1:1e300,1:1,1:1e-300}'::wsis.distribution AS three_parts;
SELECT '~0.01{100,100.1:2,-100,0,Infinity*3}'::wsis.distribution::text::wsis.distribution;

-- operators
SET search_path = public;
SELECT '{1,2:3}'::wsis.distribution + '{2:3,1:5}' AS plus, '{}'::wsis.distribution + '{}' AS nothing,
	'~0.1{1}'::wsis.distribution + '~0.1{1:2,5}' AS sketches;
SELECT '{1}'::wsis.distribution + '~0.1{1}';
SELECT '~0.1{1}'::wsis.distribution + '~0.2{1}';
SELECT '{1*9223372036854775807}'::wsis.distribution + '{1}';
SELECT '{1,1}'::wsis.distribution = '{1*2}' AS equal, '{1:2}'::wsis.distribution = '{1*2}' AS weight_is_no_count,
	'{-0}'::wsis.distribution = '{0}' AS zero, '{}'::wsis.distribution = '~0.1{}' AS empty, '{1}'::wsis.distribution <> '{2}' AS differs;
SELECT array_agg(d ORDER BY d) FROM unnest('{"{2}","{1:2}","{}","{1,1}","{1}","{1,2}","~0.1{1}","{-1}","{Infinity}"}'::wsis.distribution[]) d;
SELECT NULL::wsis.distribution + '{}', '{}'::wsis.distribution = NULL;
RESET search_path;

-- reading
SELECT * FROM wsis.weighted_values('{3.5,7:2.5*3,Infinity:1*2,-1}');
SELECT * FROM wsis.weighted_values('{}');
SELECT count(*) FROM wsis.weighted_values(NULL);
SELECT wsis.quantile('{1,2,3,4}', 0), wsis.quantile('{1,2,3,4}', 0.25), wsis.quantile('{1,2,3,4}', 0.2500001),
	wsis.quantile('{1,2,3,4}', 1), wsis.quantile('{1:0.1*3}', 1), wsis.quantile('{5}', 0.5), wsis.quantile('{}', 0.5),
	wsis.quantile('{1,Infinity}', 0.5), wsis.quantile('{1,Infinity}', 0.6), wsis.quantile(NULL, 0.5), wsis.quantile('{1}', NULL::float8);
SELECT wsis.quantile('{1,2,3,4}', '{{1,NULL},{0,0.5}}'::float8[]), wsis.quantile('{1,2,3,4}', '{}'::float8[]), wsis.quantile('{}', '{0,NULL,1}'::float8[]),
	wsis.quantile('{1,2}', '[5:6]={0.9,0.1}'::float8[]);
SELECT wsis.quantile('{1}', -0.1);
SELECT wsis.quantile('{1}', 1.1);
SELECT wsis.quantile('{1}', 'NaN'::float8);
SELECT wsis.quantile('{1}', '{0.5,2}'::float8[]);
SELECT wsis.share_within('{1,2,3,4}', 2), wsis.share_within('{1,2,3,4}', 1.9), wsis.share_within('{1,Infinity}', 'Infinity'::float8),
	wsis.share_within('{1,Infinity}', 1e308), wsis.share_within('{1}', '-Infinity'::float8), wsis.share_within('{}', 1), wsis.share_within('{-1,0:2}', -0.0);
SELECT wsis.share_within('{1,2,3,4}'::wsis.distribution, '{4,NULL,1,2.5}'::float8[]), wsis.share_within('{}'::wsis.distribution, '{4,NULL}'::float8[]);
SELECT wsis.share_within('{1}', 'NaN'::float8);
-- a sketch: the bucket of the limit is within
SELECT wsis.share_within('~0.1{10,1000}', 10), wsis.share_within('~0.1{10,1000}', 9), wsis.quantile('~0.001{10*3,1000}', 0.5);
SELECT wsis.total_weight('{0.1*10,5:2.5}'), wsis.total_weight('{}'), wsis.total_weight('{1:0.1*10}'), wsis.total_weight('{1:1e300,2:1,3:1e-300}'),
	wsis.mean('{1,2,6}'), wsis.mean('{1,2:3}'), wsis.mean('{}'), wsis.mean('{1,Infinity}'), wsis.mean('{-1,1}'), wsis.mean('{1.7976931348623157e308*4}'),
	wsis.mean('{5e-324:5e-324}');
SELECT wsis.total_weight('{1:1.7976931348623157e308*2}');
SELECT wsis.quantile('{1:1.7976931348623157e308*2}', 0.5);
SELECT wsis.gini('{1,1,1,5}'), wsis.gini('{0,0,0,1}'), wsis.gini('{7*1000}'), wsis.gini('{0.1:0.7*3}'), wsis.gini('{0}'), wsis.gini('{}'), wsis.gini(NULL);
SELECT wsis.gini('{1,Infinity}');
SELECT wsis.gini('{-1,1}') IS NULL AS mean_0, wsis.gini('{-3,1}') IS NULL AS mean_below_0, wsis.gini('{-2,3}') AS above_1;
SELECT wsis.is_exact('{1}'), wsis.relative_error('{1}'), wsis.is_exact('~0.1{1}'), wsis.relative_error('~0.1{1}'), wsis.is_exact(NULL);

-- binary: what recv refuses, and what comes back as it went
\getenv abs_builddir PG_ABS_BUILDDIR
\set file :abs_builddir '/results/distribution_value.bin'
\set save '\\copy (SELECT bytes FROM bytes) TO ' :'file' ' (FORMAT binary)'
\set load '\\copy stored FROM ' :'file' ' (FORMAT binary)'
CREATE TEMP TABLE bytes (bytes bytea);
CREATE TEMP TABLE stored (d wsis.distribution);
CREATE FUNCTION pg_temp.message(head text, error float8, count int, VARIADIC words bytea[]) RETURNS bytea LANGUAGE sql
	AS $$ SELECT decode(head, 'hex') || float8send(error) || int4send(count) || coalesce((SELECT string_agg(w, '' ORDER BY n) FROM unnest(words) WITH ORDINALITY u (w, n)), '') $$;
INSERT INTO bytes VALUES ('');
:save
:load
-- another version; reserved bits; unknown parts; a relative error that is none; counts in a sketch
UPDATE bytes SET bytes = pg_temp.message('02000000', 0, 0, '');
:save
:load
UPDATE bytes SET bytes = pg_temp.message('01000100', 0, 0, '');
:save
:load
UPDATE bytes SET bytes = pg_temp.message('01040000', 0, 0, '');
:save
:load
UPDATE bytes SET bytes = pg_temp.message('01000000', 'NaN', 0, '');
:save
:load
UPDATE bytes SET bytes = pg_temp.message('01000000', '-0', 0, '');
:save
:load
UPDATE bytes SET bytes = pg_temp.message('01000000', 0.7, 0, '');
:save
:load
UPDATE bytes SET bytes = pg_temp.message('01020000', 0.1, 1, float8send(1.0625), int8send(2));
:save
:load
-- cells that are not there, and too many
UPDATE bytes SET bytes = pg_temp.message('01000000', 0, 1, '');
:save
:load
UPDATE bytes SET bytes = pg_temp.message('01000000', 0, -1, float8send(1));
:save
:load
UPDATE bytes SET bytes = pg_temp.message('01000000', 0, 0, float8send(1));
:save
:load
-- values: NaN, -Infinity, -0; weights: 0, negative, Infinity, NaN; counts: 0, negative
UPDATE bytes SET bytes = pg_temp.message('01000000', 0, 1, float8send('NaN'));
:save
:load
UPDATE bytes SET bytes = pg_temp.message('01000000', 0, 1, float8send('-Infinity'));
:save
:load
UPDATE bytes SET bytes = pg_temp.message('01000000', 0, 1, float8send('-0'::float8));
:save
:load
UPDATE bytes SET bytes = pg_temp.message('01010000', 0, 1, float8send(1), float8send(0));
:save
:load
UPDATE bytes SET bytes = pg_temp.message('01010000', 0, 1, float8send(1), float8send(-1));
:save
:load
UPDATE bytes SET bytes = pg_temp.message('01010000', 0, 1, float8send(1), float8send('Infinity'));
:save
:load
UPDATE bytes SET bytes = pg_temp.message('01010000', 0, 1, float8send(1), float8send('NaN'));
:save
:load
UPDATE bytes SET bytes = pg_temp.message('01020000', 0, 1, float8send(1), int8send(0));
:save
:load
UPDATE bytes SET bytes = pg_temp.message('01020000', 0, 1, float8send(1), int8send(-5));
:save
:load
-- out of order; twice; weights out of order; weights or counts that are all 1
UPDATE bytes SET bytes = pg_temp.message('01000000', 0, 2, float8send(2), float8send(1));
:save
:load
UPDATE bytes SET bytes = pg_temp.message('01000000', 0, 2, float8send(1), float8send(1));
:save
:load
UPDATE bytes SET bytes = pg_temp.message('01010000', 0, 2, float8send(1), float8send(3), float8send(1), float8send(2));
:save
:load
UPDATE bytes SET bytes = pg_temp.message('01010000', 0, 1, float8send(1), float8send(1));
:save
:load
UPDATE bytes SET bytes = pg_temp.message('01030000', 0, 1, float8send(1), float8send(2), int8send(1));
:save
:load
-- a sketch: a value in the middle of no bucket; a sum not in its parts; the same sum in its parts
UPDATE bytes SET bytes = pg_temp.message('01000000', 0.1, 1, float8send(1.1));
:save
:load
UPDATE bytes SET bytes = pg_temp.message('01010000', 0.1, 2, float8send(1.0625), float8send(1), float8send(1.0625), float8send(2));
:save
:load
UPDATE bytes SET bytes = pg_temp.message('01010000', 0.1, 2, float8send(1.0625), float8send(1), float8send(1.0625), float8send(1e16));
:save
:load
SELECT * FROM stored;
TRUNCATE stored;
\set save '\\copy stored TO ' :'file' ' (FORMAT binary)'
CREATE TEMP TABLE many AS
SELECT i, (SELECT wsis.distribution_agg(((hashint8(i * 7919 + n) & 255) - 100) / 8.0, CASE i % 3 WHEN 0 THEN 1 ELSE (hashint8(i + n * 31) & 7) / 7.0 END)
	FROM generate_series(1, i * i) n) AS d
FROM generate_series(0, 60) i;
INSERT INTO stored SELECT coalesce(d, '{}') FROM many
	UNION ALL SELECT wsis.distribution_sketch_agg(v.value, v.weight * v.count, 0.05) FROM many, wsis.weighted_values(d) v GROUP BY i
	UNION ALL SELECT '{1.7976931348623157e308:5e-324*9223372036854775807,-1.7976931348623157e308:1.7976931348623157e308,5e-324,0.1,Infinity}'
	UNION ALL SELECT wsis.distribution_agg(sqrt(n), n / 3.0) FROM generate_series(1, 3000) n;
CREATE TEMP TABLE kept AS SELECT * FROM stored;
:save
TRUNCATE stored;
:load
SELECT count(*) FROM stored;
SELECT count(*) FROM (SELECT d::text FROM kept EXCEPT ALL SELECT d::text FROM stored) lost;
SELECT count(*) FROM kept k WHERE NOT EXISTS (SELECT FROM stored s WHERE s.d = k.d);
SELECT count(*) FROM kept WHERE d::text::wsis.distribution <> d OR wsis.distribution_send(d::text::wsis.distribution) <> wsis.distribution_send(d);
SELECT count(DISTINCT d::text) = (SELECT count(*) FROM (SELECT d FROM kept GROUP BY d) g) AS grouped_by_hash,
	count(DISTINCT d::text) = (SELECT count(DISTINCT d) FROM kept) AS distinct_by_order FROM kept;
SET extra_float_digits = 0;
SELECT '{0.1:0.30000000000000004}'::wsis.distribution AS shortest_exact;
RESET extra_float_digits;
CREATE TEMP TABLE sent (d wsis.distribution);
INSERT INTO sent SELECT '{1}'::varchar UNION ALL SELECT '{}'::text;
SELECT d::text || d::varchar AS text FROM sent ORDER BY d;
