-- the type matrix: malformed and limit values first
SELECT ''::wsis.matrix;
SELECT '{'::wsis.matrix;
SELECT '{C2:9=1'::wsis.matrix;
SELECT '{C2:9=1,}'::wsis.matrix;
SELECT '{C2:9=1 C4:9=1}'::wsis.matrix;
SELECT '{C2:9=1}}'::wsis.matrix;
SELECT '{,}'::wsis.matrix;
SELECT '{C2=1}'::wsis.matrix;
SELECT '{C2:9}'::wsis.matrix;
SELECT '{C12:9=1}'::wsis.matrix;
SELECT '{C2:18=1}'::wsis.matrix;
SELECT '{C2:9=}'::wsis.matrix;
SELECT '{C2:9=1.5}'::wsis.matrix;
SELECT '{C2:9=9223372036854775808}'::wsis.matrix;
SELECT '{C2:9=9223372036854775807,C2:9=1}'::wsis.matrix;
SELECT '{}'::wsis.matrix, ' { C2 : 9 = 1 , AL C2:SDG 9=2 } '::wsis.matrix AS added, '{C2:9=0,C4:4=-3}'::wsis.matrix AS no_zero,
	'{C11:17.19.2=9223372036854775807,C1:1=-9223372036854775808}'::wsis.matrix AS limits;

-- operators
SET search_path = public;
SELECT '{C2:9=1}'::wsis.matrix + '{C2:9=2,C1:4.4=1}' AS plus, '{C2:9=1,C4:4=1}'::wsis.matrix - '{C2:9=1,C1:4=2}' AS minus,
	'{C2:9=3}'::wsis.matrix * -2 AS times, 3::bigint * '{C2:9=3}'::wsis.matrix AS times_left, '{C2:9=3}'::wsis.matrix * 0 AS nothing;
SELECT '{C2:9=1}'::wsis.matrix = '{C2:9=1,C4:4=0}' AS equal, '{C2:9=1}'::wsis.matrix <> '{C2:9=2}' AS differs,
	'{C2:9=1}'::wsis.matrix = '{C2:9.c=1}' AS other_code, '{}'::wsis.matrix = '{}' AS empty;
SELECT '{C2:9=9223372036854775807}'::wsis.matrix + '{C2:9=1}';
SELECT '{C2:9=-9223372036854775808}'::wsis.matrix - '{C2:9=1}';
SELECT '{}'::wsis.matrix - '{C2:9=-9223372036854775808}';
SELECT '{C2:9=4611686018427387904}'::wsis.matrix * 2;
SELECT NULL::wsis.matrix + '{}', '{}'::wsis.matrix * NULL;

-- reading
SELECT * FROM wsis.cells('{C7.e-health:3.d=2,C2:9=1,C2:9.c.1=4}');
SELECT count(*), count(DISTINCT action_line) AS lines, count(*) FILTER (WHERE value = 0) AS zeros,
	bool_and(value = 0 OR (action_line, sdg, value) IN (('C2', '9', 1), ('C7', '9.c', 4))) AS right
FROM wsis.cells('{C2:9=1,C7:9.c=4}', true);
SELECT count(*) FROM wsis.cells('{}', true);
SELECT count(*) FROM wsis.cells('{}');
SELECT count(*) FROM wsis.cells(NULL);
SELECT count(*) FROM (SELECT action_line, sdg, lag((action_line, sdg)) OVER () AS before
	FROM wsis.cells('{C7:9.c=4,C1:1.1=1,C11:17.19=1,C2:17=5}', true)) c WHERE (action_line, sdg) <= before;
SELECT wsis.value('{C2:9=1,C4:4=-3}', 'C4', '4'), wsis.value('{C2:9=1}', 'C4', '4'), wsis.value(NULL, 'C4', '4'),
	wsis.total('{C2:9=1,C4:4=-3}'), wsis.total('{}');
SELECT wsis.total('{C2:9=9223372036854775807,C4:4=1}');
SELECT * FROM wsis.line_totals('{C2:9=1,C2:4=2,C4:4=-3}');
SELECT * FROM wsis.sdg_totals('{C2:9=1,C2:4=2,C4:4=-3}');
SELECT wsis.fold_lines('{C7.e-health:3=1,C7:3=2,C7.e-science:3=4,C2:3=8}'), wsis.fold_sdgs('{C2:9=1,C2:9.c=2,C2:9.c.1=4,C4:9.1=8}'),
	wsis.fold_sdgs('{C2:9.1=1,C2:9.2=-1}') AS to_nothing;
SELECT wsis.fold_sdgs('{C2:9.1=9223372036854775807,C2:9.2=1}');

-- comparing
SELECT wsis.missing('{C2:9=1}', '{C2:9=5,C4:4=7}'), wsis.beyond('{C2:9=1,C5:16=3}', '{C2:9=5,C4:4=7}'),
	wsis.missing('{}', '{C2:9=5}'), wsis.beyond('{}', '{C2:9=5}');
SELECT wsis.beyond('{C2:9=1}', '{C2:9.c=1}');
SELECT wsis.missing('{C2:9=1,C2:9.1=1}', '{C2:9.c=1}');
SELECT action_line, sdg, value, expected, location_quotient, pmi
FROM wsis.specialization('{C2:9=30,C2:4=10,C4:9=10,C4:4=50}');
SELECT * FROM wsis.specialization('{C2:9=-1}');
SELECT count(*) FROM wsis.specialization('{}');
SELECT * FROM wsis.similarity('{C2:9=3,C4:4=4}', '{C2:9=3,C4:4=4}');
SELECT * FROM wsis.similarity('{C2:9=3,C4:4=4}', '{C2:9=4,C5:5=3}');
SELECT * FROM wsis.similarity('{C2:9=3}', '{C4:4=4}');
SELECT * FROM wsis.similarity('{}', '{C4:4=4}');
SELECT * FROM wsis.similarity('{}', '{}');

-- binary: what recv refuses, and what comes back as it went
\getenv abs_builddir PG_ABS_BUILDDIR
\set file :abs_builddir '/results/matrix_value.bin'
\set save '\\copy bytes TO ' :'file' ' (FORMAT binary)'
\set load '\\copy stored FROM ' :'file' ' (FORMAT binary)'
CREATE TEMP TABLE bytes (bytes bytea);
CREATE TEMP TABLE stored (m wsis.matrix);
INSERT INTO bytes VALUES ('');
:save
:load
-- another version; reserved bytes; a count that is not there; cells that are too many
UPDATE bytes SET bytes = '\x0200000000000000';
:save
:load
UPDATE bytes SET bytes = '\x0100000100000000';
:save
:load
UPDATE bytes SET bytes = '\x0100000000000001';
:save
:load
UPDATE bytes SET bytes = '\x01000000ffffffff';
:save
:load
-- C2, 9.c: zero; no such line; no such code; out of order; twice
UPDATE bytes SET bytes = '\x0100000000000001' || '\x00014dc0'::bytea || '\x0000000000000000'::bytea;
:save
:load
UPDATE bytes SET bytes = '\x0100000000000001' || '\x00134800'::bytea || '\x0000000000000001'::bytea;
:save
:load
UPDATE bytes SET bytes = '\x0100000000000001' || '\x00014e00'::bytea || '\x0000000000000001'::bytea;
:save
:load
UPDATE bytes SET bytes = '\x0100000000000002' || '\x00014800'::bytea || '\x0000000000000001'::bytea
	|| '\x00004800'::bytea || '\x0000000000000001'::bytea;
:save
:load
UPDATE bytes SET bytes = '\x0100000000000002' || '\x00014800'::bytea || '\x0000000000000001'::bytea
	|| '\x00014800'::bytea || '\x0000000000000001'::bytea;
:save
:load
UPDATE bytes SET bytes = '\x0100000000000001' || '\x00014800'::bytea || '\xfffffffffffffffe'::bytea;
:save
:load
SELECT * FROM stored;
TRUNCATE stored;
CREATE TEMP TABLE many AS
SELECT i, (SELECT wsis.matrix_agg(line, code, (hashint8(i * 7919 + n) & 65535)::bigint) FROM
	wsis.unnest(wsis.expand('C1-C11'::wsis.action_line_set)) WITH ORDINALITY l (line, n),
	wsis.unnest(wsis.expand('1-17'::wsis.sdg_set)) code WHERE hashint8(i + n * 131 + hashtext(code::text)) % (i + 1) = 0) AS m
FROM generate_series(0, 40) i;
CREATE TEMP TABLE out AS SELECT coalesce(m, '{}') AS m FROM many UNION ALL SELECT '{C1:1=-9223372036854775808,C11:17.19.2=9223372036854775807}';
\set save '\\copy out TO ' :'file' ' (FORMAT binary)'
:save
:load
SELECT count(*), sum(pg_column_size(m)) > 1000 AS any FROM out;
SELECT count(*) FROM (SELECT m::text FROM out EXCEPT ALL SELECT m::text FROM stored) lost;
SELECT count(*) FROM out o WHERE NOT EXISTS (SELECT FROM stored s WHERE s.m = o.m);
SELECT count(*) FROM out WHERE m::text::wsis.matrix <> m;
SELECT count(DISTINCT m::text) = (SELECT count(*) FROM (SELECT m FROM out GROUP BY m) g) AS grouped_by_hash FROM out;
SELECT count(DISTINCT m) = count(*) AS distinct_by_order FROM (SELECT DISTINCT m::text::wsis.matrix AS m FROM out) d;
SELECT array_agg(m ORDER BY m) FROM unnest('{"{C4:4=1}","{C2:9=2}","{}","{C2:9=1,C4:4=1}","{C2:9=1}","{C2:9=-1}"}'::wsis.matrix[]) m;
CREATE TEMP TABLE sent (m wsis.matrix);
INSERT INTO sent SELECT '{C2:9=1}'::varchar UNION ALL SELECT '{}'::text;
SELECT m::text || m::varchar AS text FROM sent ORDER BY m;
