# Every aggregate whose result is a value that merges, for tests that part their rows.
package States;
use strict;
use warnings;
use Exporter 'import';

our @EXPORT = qw($state_rows %state);

# three thousand rows of thirteen countries, with all that may be unknown
our $state_rows = q{
	SELECT i AS id, i % 13 AS country, ('C' || 1 + i % 11)::wsis.action_line AS line, ((1 + i % 17) || CASE WHEN i % 4 = 0 THEN ', 9.c' ELSE '' END)::wsis.sdg_set AS sdgs,
		CASE WHEN i % 29 > 0 THEN 1000 * sqrt(i * 7919 % 10007) END AS meters, i * 104729 % 1009 / 7.0 AS people, nullf.v AS connected,
		1990 + i AS year, ST_SetSRID(ST_MakePoint(i * 17 % 360 - 180 + i / 1e5, i * 13 % 170 - 85), 4326) AS place, 'school ' || i % 50 || ' net ' || i AS body
	FROM generate_series(1, 3000) i, LATERAL (SELECT CASE i % 3 WHEN 0 THEN true WHEN 1 THEN false END) nullf (v)};
# each state: how it is made of rows, how states are merged
our %state = (
	'set_agg' => [ 'wsis.sdg_set', 'wsis.union_agg(sdgs)', 'wsis.union_agg' ],
	'intersection_agg' => [ 'wsis.sdg_set', 'wsis.intersection_agg(sdgs)', 'wsis.intersection_agg' ],
	'matrix' => [ 'wsis.matrix', 'wsis.matrix_agg(line, sdgs, id)', 'sum' ],
	'corpus' => [ 'wsis.corpus', "wsis.corpus_agg(to_tsvector('simple', body))", 'sum' ],
	'distribution' => [ 'wsis.distribution', 'wsis.distribution_agg(meters, people)', 'sum' ],
	'sketch' => [ 'wsis.distribution', 'wsis.distribution_sketch_agg(meters, people, 0.01)', 'sum' ],
	'distribution_with_unknown' => [ 'wsis.distribution', 'wsis.distribution_with_unknown_agg(meters, people)', 'sum' ],
	'ranked_distribution' => [ 'wsis.ranked_distribution', 'wsis.ranked_distribution_agg(people, meters, 1)', 'sum' ],
	'series' => [ 'wsis.series', 'wsis.series_agg(year, meters)', 'wsis.union_agg' ],
	'composite_data' => [ 'wsis.composite_data', "wsis.composite_data_agg('unit ' || id, 'x', meters)", 'wsis.union_agg' ],
	'node_set' => [ 'wsis.node_set', "wsis.node_set_agg(place, id, 'class ' || id % 5, connected)", 'wsis.union_agg' ],
	'place_set' => [ 'wsis.place_set', 'wsis.place_set_agg(place, people, id)', 'wsis.union_agg' ],
	'coverage_set' => [ 'wsis.coverage_set', "wsis.coverage_set_agg(CASE WHEN id % 60 = 0 THEN ST_Buffer(place, 0.5, 'quad_segs=2') END, '4G')", 'wsis.union_agg' ],
	'gap' => [ 'wsis.gap', 'wsis.gap_agg(connected, people, meters)', 'sum' ],
	'gap_change' => [ 'wsis.gap_change', 'wsis.gap_change_agg(connected, id % 2 = 0, people)', 'sum' ]);

1;
