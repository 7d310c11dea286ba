-- How a bench measures: ours and the peers' way in turn, the result of each first.
CREATE SCHEMA bench;

CREATE TABLE bench.result (
	no int GENERATED ALWAYS AS IDENTITY,
	capability text NOT NULL,
	what text NOT NULL,
	peer_is text NOT NULL,
	unit text NOT NULL,
	ours double precision NOT NULL,
	peer double precision NOT NULL,
	ratio double precision NOT NULL,
	bar double precision,			-- NULL: for information
	again double precision			-- the peer against itself: what chance makes of 1
);

-- What chance may add to a bar of 1: the most that a peer differed from itself, but
-- 5 % at most, lest a noisy machine excuse everything.
CREATE VIEW bench.verdict AS
SELECT *, bar + CASE WHEN again IS NULL THEN 0 ELSE noise END AS allowed,
	ratio <= bar + CASE WHEN again IS NULL THEN 0 ELSE noise END AS met
FROM bench.result, (SELECT least(0.05, coalesce(max(abs(again - 1)), 0)) AS noise FROM bench.result) n;

CREATE FUNCTION bench.median(double precision[]) RETURNS double precision
	RETURN (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY t) FROM unnest($1) t);

CREATE FUNCTION bench.line(what text, peer_is text, ratio double precision, bar double precision, since timestamptz)
	RETURNS text
	RETURN format('%s %s %s %s s', rpad(what || ' : ' || peer_is, 66), to_char(ratio, '990.99'),
		CASE WHEN bar IS NULL THEN '        ' ELSE '<= ' || to_char(bar, 'FM90.00') || ' ' END,
		to_char(extract(epoch FROM clock_timestamp() - since), '9990'));

-- Fails where two queries of one value each don't answer the same.
CREATE PROCEDURE bench.same(what text, ours text, peer text) LANGUAGE plpgsql AS $$
DECLARE a text; b text;
BEGIN
	EXECUTE ours INTO a;
	EXECUTE peer INTO b;
	IF a IS DISTINCT FROM b THEN
		RAISE EXCEPTION '%: the results differ: %, and the peer''s %', what, a, b;
	END IF;
END $$;

-- Milliseconds that a statement takes, of so many runs; what comes before each isn't timed.
CREATE PROCEDURE bench.time(statement text, before text, runs int, INOUT ms double precision) LANGUAGE plpgsql AS $$
DECLARE
	start timestamptz;
	total interval := '0';
BEGIN
	FOR i IN 1..runs LOOP
		IF before <> '' THEN
			EXECUTE before;
			COMMIT;
		END IF;
		start := clock_timestamp();
		EXECUTE statement;
		COMMIT;
		total := total + (clock_timestamp() - start);
	END LOOP;
	ms := extract(epoch FROM total) * 1000 / runs;
END $$;

-- Five rounds of ours and the peer's, each time the other one first; in a search, whose
-- bar is 1, the peer once more, for the noise. The ratio is that of the medians.
CREATE PROCEDURE bench.compare(INOUT line text, capability text, what text, peer_is text, ours text, peer text,
	bar double precision, ours_before text DEFAULT '', peer_before text DEFAULT '') LANGUAGE plpgsql AS $$
DECLARE
	since timestamptz := clock_timestamp();
	ms double precision := 0;
	runs int;
	a double precision[] := '{}';
	b double precision[] := '{}';
	c double precision[] := '{}';
BEGIN
	-- warms up, and finds out how many runs make a twentieth of a second
	CALL bench.time(ours, ours_before, 1, ms);
	CALL bench.time(peer, peer_before, 1, ms);
	runs := greatest(1, ceil(50 / ms));
	FOR round IN 1..5 LOOP
		IF round % 2 = 0 THEN
			CALL bench.time(peer, peer_before, runs, ms);
			b := b || ms;
		END IF;
		CALL bench.time(ours, ours_before, runs, ms);
		a := a || ms;
		IF round % 2 = 1 THEN
			CALL bench.time(peer, peer_before, runs, ms);
			b := b || ms;
		END IF;
		IF bar = 1 THEN
			CALL bench.time(peer, peer_before, runs, ms);
			c := c || ms;
		END IF;
	END LOOP;
	INSERT INTO bench.result (capability, what, peer_is, unit, ours, peer, ratio, bar, again)
	VALUES (capability, what, peer_is, 'ms', bench.median(a), bench.median(b),
		bench.median(a) / bench.median(b), bar, bench.median(c) / bench.median(b));
	line := bench.line(what, peer_is, bench.median(a) / bench.median(b), bar, since);
	COMMIT;
END $$;

-- Two sizes in bytes.
CREATE PROCEDURE bench.compare_sizes(INOUT line text, capability text, what text, peer_is text, ours bigint, peer bigint,
	bar double precision) LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO bench.result (capability, what, peer_is, unit, ours, peer, ratio, bar)
	VALUES (capability, what, peer_is, 'MB', ours / 1e6, peer / 1e6, ours::double precision / peer, bar);
	line := bench.line(what, peer_is, ours::double precision / peer, bar, clock_timestamp());
END $$;
