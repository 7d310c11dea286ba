-- the types gap and gap_change: malformed and limit values first
SELECT ''::wsis.gap;
SELECT '{}'::wsis.gap;
SELECT '{connected 1:1,unconnected 0:0}'::wsis.gap;
SELECT '{connected 1:1,unconnected 0:0,unknown 0:0,locations 0}'::wsis.gap;
SELECT '{connected 1:1,unconnected 0:0,unknown 0:0,locations 0,weights 0'::wsis.gap;
SELECT '{connected 1:1,unconnected 0:0,unknown 0:0,locations 0,weights 0} x'::wsis.gap;
SELECT '{connected -1:1,unconnected 0:0,unknown 0:0,locations 0,weights 0}'::wsis.gap;
SELECT '{connected 0:1,unconnected 0:0,unknown 0:0,locations 0,weights 0}'::wsis.gap;
SELECT '{connected 1:-1,unconnected 0:0,unknown 0:0,locations 0,weights 0}'::wsis.gap;
SELECT '{connected 1:0.1,unconnected 0:0,unknown 0:0,locations 0,weights 0}'::wsis.gap;
SELECT '{connected 9223372036854775807:1,unconnected 1:0,unknown 0:0,locations 0,weights 0}'::wsis.gap;
SELECT '{connected 1:162259276829213363391578010288128,unconnected 0:0,unknown 0:0,locations 0,weights 0}'::wsis.gap;
SELECT '{connected 1:162259276829213363391578010288127,unconnected 1:1,unknown 0:0,locations 0,weights 0}'::wsis.gap;
SELECT '{connected 1:1,unconnected 0:0,unknown 0:0,locations 2,weights 0}'::wsis.gap;
SELECT '{connected 1:1,unconnected 0:0,unknown 0:0,locations 0,weights -1}'::wsis.gap;
SELECT '{connected 1:1,unconnected 0:0,unknown 0:0,locations 0,weights 0,all {x}}'::wsis.gap;
SELECT '{connected 1:1,unconnected 0:0,unknown 0:0,locations 0,weights 0,all {-1}}'::wsis.gap;
SELECT '{connected 1:1,unconnected 0:0,unknown 0:0,locations 0,weights 0,all {1:0.1}}'::wsis.gap;
SELECT '{connected 1:1,unconnected 0:0,unknown 0:0,locations 0,weights 0,all {1:1e300*9}}'::wsis.gap;
SELECT '{connected 1:1,unconnected 0:0,unknown 0:0,locations 0,weights 0,all {1:5e30*9223372036854775807}}'::wsis.gap;
SELECT '{connected 1:1,unconnected 0:0,unknown 0:0,locations 0,weights 0,all {1:2}}'::wsis.gap;
SELECT '{connected 1:1,unconnected 0:0,unknown 0:0,locations 0,weights 0,all ~0.1{1}}'::wsis.gap;
SELECT '{connected 1:1,unconnected 0:0,unknown 0:0,locations 0,weights 0,known {1}}'::wsis.gap;
SELECT '{connected 1:1,unconnected 0:0,unknown 0:0,locations 0,weights 0,all {1},known {}}'::wsis.gap;
SELECT '{connected 1:2,unconnected 0:0,unknown 0:0,locations 0,weights 0,all {2*2},known {1,3}}'::wsis.gap;
SELECT ' { connected 3 : 1500.5 , unconnected 2:0.00000095367431640625 ,unknown 1:20, locations 1 , weights 2 , all {3:1500.5,Infinity:20} , known {Infinity:1520.5} } '::wsis.gap AS spaced,
	'{connected 1:1,unconnected 0:0,unknown 0:0,locations 0,weights 0,all {1},known {1.0}}'::wsis.gap AS once,
	'{connected 9223372036854775807:162259276829213363391578010288127.99999904632568359375,unconnected 0:0,unknown 0:0,locations 9223372036854775807,weights 0,all {}}'::wsis.gap AS limits;
SELECT ''::wsis.gap_change;
SELECT '{cc 1:1}'::wsis.gap_change;
SELECT '{cc 0:1,cn 0:0,cu 0:0,nc 0:0,nn 0:0,nu 0:0,uc 0:0,un 0:0,uu 0:0,weights 0}'::wsis.gap_change;
SELECT '{cc 1:1,cn 0:0,cu 0:0,nc 0:0,nn 0:0,nu 0:0,uc 0:0,un 0:0,uu 0:0,weights 2}'::wsis.gap_change;
SELECT '{cc 1:1,cn 0:0,cu 0:0,nc 0:0,nn 0:0,nu 0:0,uc 0:0,un 0:0,uu 0:0,weights 0}}'::wsis.gap_change;
SELECT '{cc 1:1.5,cn 0:0,cu 0:0,nc 0:0,nn 0:0,nu 2:7,uc 0:0,un 0:0,uu 0:0,weights 1}'::wsis.gap_change;

-- aggregates: what is refused
SET search_path = public;
SELECT wsis.gap_agg(true, -1);
SELECT wsis.gap_agg(true, 'NaN');
SELECT wsis.gap_agg(true, 'Infinity');
SELECT wsis.gap_agg(true, 1e32);
SELECT wsis.gap_agg(true, 8e31) FROM generate_series(1, 3);
SELECT wsis.gap_agg(true, 1, -1);
SELECT wsis.gap_agg(true, 1, 'NaN');
SELECT wsis.gap_agg(true, 1, '-Infinity');
SELECT wsis.gap_agg(true, 1, 2, 1);
SELECT wsis.gap_agg(true, 1, 2, NULL);
SELECT wsis.gap_agg(true, 1, NULL, 2);
SELECT wsis.gap_change_agg(true, true, -1);
SELECT sum(g) FROM (VALUES ('{connected 9223372036854775807:0,unconnected 0:0,unknown 0:0,locations 0,weights 0}'::wsis.gap), ('{connected 0:0,unconnected 1:0,unknown 0:0,locations 0,weights 0}')) v (g);
SELECT sum(g) FROM (VALUES ('{connected 1:162259276829213363391578010288127,unconnected 0:0,unknown 0:0,locations 0,weights 0}'::wsis.gap), ('{connected 0:0,unconnected 1:1,unknown 0:0,locations 0,weights 0}')) v (g);
-- the unknown is counted, never dropped; nobody is 0; halves of the unit are rounded to even
SELECT wsis.gap_agg(NULL, NULL), wsis.gap_agg(NULL, NULL, NULL) AS with_distance, wsis.gap_agg(NULL, NULL, NULL, NULL) = wsis.gap_agg(NULL, NULL, NULL) AS with_two;
SELECT wsis.gap_agg(true, 1) AS none, wsis.gap_change_agg(true, true, 1) AS no_change, sum(NULL::wsis.gap), sum(NULL::wsis.gap_change) FROM generate_series(1, 0);
SELECT wsis.gap_agg(true, 0), wsis.gap_agg(false, 0, 7) AS nobody_at_7, wsis.gap_agg(true, 1, 'Infinity') AS no_node, wsis.gap_agg(true, 1, 5, 'Infinity') AS no_known_node;
SELECT wsis.gap_agg(true, 0.5 / 1048576) AS to_0, wsis.gap_agg(true, 1.5 / 1048576) AS to_2, wsis.gap_agg(true, 2.5 / 1048576) AS to_2_too, wsis.gap_agg(true, 0.1) AS tenth, wsis.gap_agg(true, 1e15 + 0.3) AS large;
-- the greatest weights are read again as they are written, and are where they are
SELECT g::text::wsis.gap = g AS again, s.* FROM (SELECT wsis.gap_agg(true, 8.1e31, 5) AS g) v, wsis.share_within(g, '{1,5}') s;
SELECT wsis.gap_agg(true, 1, 5, 5) = wsis.gap_agg(true, 1, 5) AS the_same, wsis.gap_agg(true, 1, -0.0) = wsis.gap_agg(true, 1, 0) AS zero;
SELECT wsis.gap_change_agg(b, a, w) FROM (VALUES (true, NULL::boolean, 1.5), (NULL, false, NULL), (false, true, 0)) v (b, a, w);

-- reading
CREATE TEMP TABLE seen AS SELECT 'seen' AS name, wsis.gap_agg(c, w, d, k) AS g FROM (VALUES (true, 100.5, 1, 5), (false, 50, 3, 3), (NULL, 25, NULL, NULL), (true, NULL, 7, 'Infinity'::float8), (false, 0.25, 0, 2)) v (c, w, d, k)
	UNION ALL SELECT 'no distance', wsis.gap_agg(c, w) FROM (VALUES (true, 1), (NULL, 3)) v (c, w)
	UNION ALL SELECT 'all unknown', wsis.gap_agg(NULL, w, 1) FROM (VALUES (5), (NULL)) v (w)
	UNION ALL SELECT 'nobody', wsis.gap_agg(true, 0, 1)
	UNION ALL SELECT 'null', NULL;
SELECT name, r.* FROM seen, wsis.gap_report(g) r;
SELECT name, s.* FROM seen, wsis.share_within(g, '{10,0,NULL,3,Infinity,5}') s;
SELECT wsis.share_within(g, '{NaN}') FROM seen;
SELECT count(*) FROM seen, wsis.share_within(g, '{}');
SELECT name, d.* FROM seen, wsis.distances(g) d;
-- the same, one by one and in place
SELECT count(*) FILTER (WHERE (wsis.distances_all(g), wsis.distances_known(g)) IS DISTINCT FROM (d.all, d.known)) AS wrong, count(wsis.distances_all(g)) AS some, count(*) - count(wsis.distances_known(g)) AS none
FROM seen, wsis.distances(g) d;
SELECT a.name, b.name, p.* FROM seen a, seen b, wsis.parity_index(a.g, b.g) p;
SELECT * FROM wsis.parity_index((SELECT wsis.gap_agg(false, 1)), (SELECT wsis.gap_agg(false, 1)));
SELECT * FROM wsis.parity_index((SELECT wsis.gap_agg(true, 1)), (SELECT wsis.gap_agg(c, 1) FROM (VALUES (false), (NULL)) v (c)));
SELECT a.name, b.name, d.* FROM seen a, seen b, wsis.gap_difference(a.g, b.g) d WHERE a.name <= b.name;
SELECT * FROM wsis.gap_change_report('{cc 1:1,cn 2:2,cu 4:4,nc 8:8,nn 16:16,nu 32:32,uc 64:64,un 128:128,uu 256:256.5,weights 3}');
SELECT sum(g) FROM seen;

-- binary: what recv refuses
\getenv abs_builddir PG_ABS_BUILDDIR
\set file :abs_builddir '/results/connectivity_gap.bin'
\set save '\\copy (SELECT bytes FROM bytes) TO ' :'file' ' (FORMAT binary)'
\set load '\\copy stored FROM ' :'file' ' (FORMAT binary)'
CREATE TEMP TABLE bytes (bytes bytea);
CREATE TEMP TABLE stored (g wsis.gap);
-- a gap of 2 places and 3 people, one distance 1 of 3 people, with some bytes overwritten
CREATE FUNCTION pg_temp.damaged(at int DEFAULT 0, hex text DEFAULT '') RETURNS bytea LANGUAGE sql
	AS $$ SELECT overlay(wsis.gap_send(wsis.gap_agg(c, w, 1, k)) PLACING decode(hex, 'hex') FROM at + 1) FROM (VALUES (true, 1, 2), (false, 2, 3)) v (c, w, k) $$;
INSERT INTO bytes VALUES ('');
:save
:load
UPDATE bytes SET bytes = pg_temp.damaged(0, '02');
:save
:load
UPDATE bytes SET bytes = pg_temp.damaged(1, '03');
:save
:load
UPDATE bytes SET bytes = pg_temp.damaged(2, '01');
:save
:load
-- places and people negative; people in no place; unknown more than there is
UPDATE bytes SET bytes = pg_temp.damaged(4, 'ff');
:save
:load
UPDATE bytes SET bytes = pg_temp.damaged(28, 'ff');
:save
:load
UPDATE bytes SET bytes = pg_temp.damaged(4, '0000000000000000');
:save
:load
UPDATE bytes SET bytes = pg_temp.damaged(76, '0000000000000009');
:save
:load
UPDATE bytes SET bytes = pg_temp.damaged(84, 'ff');
:save
:load
-- the first distribution: its length too small, too large, negative; its version; its cells
UPDATE bytes SET bytes = pg_temp.damaged(92, '00000001');
:save
:load
UPDATE bytes SET bytes = pg_temp.damaged(92, '00001000');
:save
:load
UPDATE bytes SET bytes = pg_temp.damaged(92, 'ffffffff');
:save
:load
UPDATE bytes SET bytes = pg_temp.damaged(96, '07');
:save
:load
UPDATE bytes SET bytes = pg_temp.damaged(108, 'ffffffff');
:save
:load
UPDATE bytes SET bytes = pg_temp.damaged(112, 'bf');
:save
:load
-- distances of more people than there are; a distribution less; a byte more
UPDATE bytes SET bytes = overlay(wsis.gap_send('{connected 1:1,unconnected 0:0,unknown 0:0,locations 0,weights 0,all {1}}') PLACING '\x00' FROM 42);
:save
:load
UPDATE bytes SET bytes = pg_temp.damaged(1, '01');
:save
:load
UPDATE bytes SET bytes = pg_temp.damaged() || '\x00';
:save
:load
SELECT g FROM stored;
TRUNCATE stored;
UPDATE bytes SET bytes = pg_temp.damaged();
:save
:load
SELECT g FROM stored;
INSERT INTO stored SELECT g FROM seen;
SELECT count(*) FILTER (WHERE g::text::wsis.gap = g AND wsis.gap_send(g::text::wsis.gap) = wsis.gap_send(g)) FROM stored;
SELECT count(*) FROM (SELECT g FROM stored UNION SELECT g FROM stored) once;
SELECT count(DISTINCT g), count(DISTINCT g::text) FROM stored;
CREATE TEMP TABLE change_bytes (bytes bytea);
CREATE TEMP TABLE change_stored (c wsis.gap_change);
INSERT INTO change_bytes SELECT wsis.gap_change_send('{cc 1:1,cn 2:2,cu 4:4,nc 8:8,nn 16:16,nu 32:32,uc 64:64,un 128:128,uu 256:256.5,weights 3}');
\set save '\\copy (SELECT bytes FROM change_bytes) TO ' :'file' ' (FORMAT binary)'
\set load '\\copy change_stored FROM ' :'file' ' (FORMAT binary)'
:save
:load
UPDATE change_bytes SET bytes = overlay(bytes PLACING '\x02' FROM 1);
:save
:load
UPDATE change_bytes SET bytes = overlay(overlay(bytes PLACING '\x01' FROM 1) PLACING '\xff' FROM 5);
:save
:load
UPDATE change_bytes SET bytes = '\x01000000';
:save
:load
SELECT c, c = c::text::wsis.gap_change AS text, wsis.gap_change_send(c) = wsis.gap_change_send(c::text::wsis.gap_change) AS bytes FROM change_stored;
CREATE TEMP TABLE sent (g wsis.gap, c wsis.gap_change);
INSERT INTO sent SELECT g::text, c::varchar FROM stored, change_stored LIMIT 1;
INSERT INTO sent SELECT g::varchar, c::text FROM sent;
SELECT count(*), count(DISTINCT g), count(DISTINCT c) FROM sent;
