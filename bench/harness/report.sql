-- bench/RESULTS.md, from what was measured.
\pset tuples_only on
\pset format unaligned
SELECT format($$# Bench

Written by `make bench`; what is measured and how is in `bench/`.

- Machine: %s
- Date: %s
- Server: %s; PostGIS %s
- wsis: %s, commit %s
- Rows: %s

Each ratio is that of the medians of five runs in alternating order, ours divided by the peer's:
less is better. Before anything is timed, both give the same results. A bar of 1 allows for noise:
the most that a peer differed from itself, timed in the same way between the others, but 5 %% at
most; in this run %s %%.
$$, :'machine', to_char(current_timestamp AT TIME ZONE 'UTC', 'YYYY-MM-DD'),
	substring(version() FROM '^(.*?), compiled'), (SELECT extversion FROM pg_extension WHERE extname = 'postgis'),
	(SELECT extversion FROM pg_extension WHERE extname = 'wsis'), :'commit',
	to_char(:rows, 'FM999,999,999'), to_char(100 * max(noise), 'FM990.0'))
FROM bench.verdict;
SELECT CASE WHEN row_number() OVER (PARTITION BY capability ORDER BY no) = 1
		THEN format(E'\n## %s\n\n| measure | wsis | peer | | ratio | bar | met |\n|---|--:|--:|---|--:|--:|---|\n', capability)
		ELSE '' END
	|| format('| %s | %s %s | %s %s | %s | %s | %s | %s |', what, to_char(ours, 'FM999990.00'), unit,
		to_char(peer, 'FM999990.00'), unit, peer_is, to_char(ratio, 'FM990.00'), to_char(bar, 'FM90.00'),
		CASE WHEN met THEN 'yes' WHEN NOT met THEN '**no**' END)
FROM bench.verdict ORDER BY no;
