-- What a table holds is checked before it is read: a value that was cut off anywhere, or with
-- something behind it, is refused by whatever reads it, as data corrupted (XX001). Bytes become
-- values here by casts that only a superuser can make, and that are gone with the transaction.
BEGIN;
INSERT INTO pg_cast (oid, castsource, casttarget, castfunc, castcontext, castmethod)
	SELECT (SELECT max(oid)::int8 FROM pg_cast) + row_number() OVER (), source, target, 0, 'e', 'b'
	FROM (VALUES ('matrix'), ('corpus'), ('distribution'), ('node_set'), ('gap'), ('gap_change'), ('coverage_set'), ('place_set'), ('series'),
		('ranked_distribution'), ('composite_data'), ('sdg_set')) t(name), LATERAL (SELECT ('wsis.' || name)::regtype AS type) r,
		LATERAL (VALUES ('bytea'::regtype, type), (type, 'bytea'::regtype)) c(source, target);
CREATE FUNCTION pg_temp.reading(type text, bytes bytea) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE format('SELECT ($1::%s)::text', type) USING bytes;
	RETURN 'read';
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE;
END $$;
CREATE TEMP TABLE stored (type text, bytes bytea);
INSERT INTO stored VALUES
	('wsis.matrix', (SELECT wsis.matrix_agg('C1,C2'::wsis.action_line_set, '1,2.a'::wsis.sdg_set)::bytea)),
	('wsis.corpus', (SELECT wsis.corpus_agg(t::tsvector)::bytea FROM (VALUES ('digital divide'), ('divide')) v(t))),
	('wsis.distribution', (SELECT wsis.distribution_agg(i % 3, i)::bytea FROM generate_series(1, 9) i)),
	('wsis.distribution', (SELECT wsis.distribution_agg(i % 3)::bytea FROM generate_series(1, 9) i)),
	('wsis.node_set', (SELECT wsis.node_set_agg(ST_MakePoint(i, i), i, 'class ' || i % 2, true)::bytea FROM generate_series(1, 5) i)),
	('wsis.gap', (SELECT wsis.gap_agg(nullif(i % 3, 1) = 0, i, i * 1000.0, i * 1500.0)::bytea FROM generate_series(1, 9) i)),
	('wsis.gap_change', (SELECT wsis.gap_change_agg(i % 2 = 0, i % 3 = 0, i)::bytea FROM generate_series(1, 9) i)),
	('wsis.coverage_set', (SELECT wsis.coverage_set_agg(ST_MakeEnvelope(i, i, i + 5, i + 5, 4326), 'class ' || i)::bytea FROM generate_series(1, 3) i)),
	('wsis.place_set', (SELECT wsis.place_set_agg(ST_MakePoint(i, i), i)::bytea FROM generate_series(1, 5) i)),
	('wsis.series', (SELECT wsis.series_agg(2000 + i, i)::bytea FROM generate_series(1, 5) i)),
	('wsis.ranked_distribution', (SELECT wsis.ranked_distribution_agg(i, i, i % 3)::bytea FROM generate_series(1, 5) i)),
	('wsis.composite_data', (SELECT wsis.composite_data_agg(u, n, 1)::bytea FROM (VALUES ('AUT', 'a'), ('BEL', 'b')) v(u, n)));
SELECT type, pg_temp.reading(type, bytes) AS whole,
	(SELECT string_agg(DISTINCT pg_temp.reading(type, substr(bytes, 1, n)), ' ') FROM generate_series(0, length(bytes) - 1) n) AS cut_off,
	pg_temp.reading(type, bytes || '\x00') AS one_byte_more, pg_temp.reading(type, bytes || bytes) AS twice,
	pg_temp.reading(type, set_byte(bytes, 0, 99)) AS other_version
FROM stored ORDER BY type, length(bytes);
-- numbers and places that can't be, the lengths right: a key of no line, a weight of infinity, a year, a name's offset, a term's end
SELECT type, pg_temp.reading(type, overlay(bytes PLACING wrong FROM place)) AS with_what_is_wrong
FROM stored JOIN (VALUES ('wsis.matrix', 45, '\xffffffff'::bytea), ('wsis.corpus', 45, '\xffffff7f'), ('wsis.distribution', 21, '\x000000000000f8ff'),
	('wsis.series', 53, '\xffffff7f'), ('wsis.ranked_distribution', 29, '\x000000000000f07f'), ('wsis.composite_data', 61, '\xffffff7f')) w(type, place, wrong) USING (type)
ORDER BY type, length(bytes);
-- a set of SDG codes has bits for codes that there are
SELECT wsis.cardinality(('\x0100' || decode(repeat('ff', 24), 'hex'))::wsis.sdg_set) AS goals_and_targets;
-- and by the aggregates that add such values up, before they take anything over
\set VERBOSITY sqlstate
SAVEPOINT s;
SELECT sum(substr(bytes, 1, 30)::wsis.gap) FROM stored WHERE type = 'wsis.gap';
ROLLBACK TO s;
SELECT sum(substr(bytes, 1, 30)::wsis.matrix) FROM stored WHERE type = 'wsis.matrix';
ROLLBACK TO s;
SELECT sum(substr(bytes, 1, 50)::wsis.corpus) FROM stored WHERE type = 'wsis.corpus';
ROLLBACK TO s;
SELECT wsis.union_agg(substr(bytes, 1, 50)::wsis.composite_data) FROM stored WHERE type = 'wsis.composite_data';
ROLLBACK;
