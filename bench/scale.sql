-- Text of states, as clusters ship them: written and read again, against 100 MB/s, on one core.
-- The peer is the time that its bytes would take at that pace. Variables: rows.
SELECT setseed(0.5) \g /dev/null
CREATE TABLE place AS
	SELECT i, 200000 * random() ^ 3 AS distance, floor(1 + 10000 * random() ^ 4) AS people,
		ST_SetSRID(ST_MakePoint(random() * 360 - 180, random() * 170 - 85), 4326) AS geom
	FROM generate_series(1, :rows / 10) i;
CREATE TABLE state (name text, type regtype, body text);
ALTER TABLE state ALTER body SET STORAGE EXTERNAL;
INSERT INTO state
SELECT 'distribution', 'wsis.distribution'::regtype, wsis.distribution_agg(distance, people)::text FROM place UNION ALL
SELECT 'ranked_distribution', 'wsis.ranked_distribution', wsis.ranked_distribution_agg(distance, people, people)::text FROM place UNION ALL
SELECT 'gap', 'wsis.gap', wsis.gap_agg(i % 3 = 0, people, distance)::text FROM place UNION ALL
SELECT 'node_set', 'wsis.node_set', wsis.node_set_agg(geom, i, 'class ' || i % 9, true)::text FROM place UNION ALL
SELECT 'place_set', 'wsis.place_set', wsis.place_set_agg(geom, people, i)::text FROM place UNION ALL
SELECT 'coverage_set', 'wsis.coverage_set', wsis.coverage_set_agg(ST_Buffer(geom, 0.1, 'quad_segs=2'), '4G')::text FROM place WHERE i % 20 = 0 UNION ALL
SELECT 'corpus', 'wsis.corpus', wsis.corpus_agg(to_tsvector('simple', 'name ' || i || ' term' || i))::text FROM place UNION ALL
SELECT 'composite_data', 'wsis.composite_data', wsis.composite_data_agg('unit ' || i / 10, 'n' || i % 10, distance)::text FROM place UNION ALL
SELECT 'series', 'wsis.series', wsis.series_agg(i::int, distance)::text FROM place WHERE i < 9999 UNION ALL
SELECT 'matrix', 'wsis.matrix', wsis.matrix_agg(l, s, 12345)::text FROM wsis.unnest(wsis.expand('{C1-C11}'::wsis.action_line_set)) l, wsis.unnest(wsis.expand('{1-17}'::wsis.sdg_set)) s;

-- seconds of the processor, not of the clock: others may be at work
CREATE FUNCTION bench.processor_seconds() RETURNS float8 LANGUAGE sql
	AS $$ SELECT split_part(pg_read_file('/proc/self/schedstat'), ' ', 1)::float8 / 1e9 $$;
CREATE PROCEDURE bench.pace(INOUT line text, state text, what text, statement text, bytes float8, bar float8) LANGUAGE plpgsql AS $$
DECLARE
	since timestamptz := clock_timestamp();
	runs int := greatest(1, round(1e7 / bytes));
	start float8;
	spent float8;
	best float8 := 'Infinity';
	answer bigint;
BEGIN
	FOR round IN 1..5 LOOP
		start := bench.processor_seconds();
		EXECUTE statement INTO answer USING state, runs;
		spent := bench.processor_seconds() - start;
		best := least(best, spent);
	END LOOP;
	INSERT INTO bench.result (capability, what, peer_is, unit, ours, peer, ratio, bar)
	VALUES ('scale', state || ' as text, ' || what, '100 MB a second', 'ms', best * 1000 / runs, bytes / 1e5, best / runs / (bytes / 1e8), bar);
	line := bench.line(state || ' as text, ' || what, '100 MB a second', best / runs / (bytes / 1e8), bar, since);
END $$;
-- a text that is read is written as it was
SELECT format('CREATE TABLE value_%s AS SELECT body::%s AS v FROM state WHERE name = %L', name, type, name),
	format('CALL bench.same(%L, %L, %L)', name || ' read and written', format('SELECT md5(v::text) FROM value_%s', name), format('SELECT md5(body) FROM state WHERE name = %L', name)),
	format('CALL bench.pace(%L, %L, %L, %L, %s, %s)', '', name, 'written', format('SELECT sum(octet_length(v::text)) FROM value_%s, generate_series(1, $2) WHERE $1 <> '''' AND v IS NOT NULL', name), octet_length(body), 1),
	format('CALL bench.pace(%L, %L, %L, %L, %s, %s)', '', name, 'read', format('SELECT count(body::%s) FROM state, generate_series(1, $2) g WHERE name = $1 AND g > 0', type), octet_length(body),
		-- a node set's tree is built anew, a corpus' table too
		CASE WHEN name IN ('node_set', 'corpus') THEN 'NULL' ELSE '1' END)
FROM state \gexec
DROP PROCEDURE bench.pace;
DROP FUNCTION bench.processor_seconds;
