# On a Citus cluster, which WSIS_CITUS names as libpq does and which has wsis on every node:
# each aggregate runs on the shards, states are merged on the coordinator, and the answer is
# byte for byte that over a local table.
use strict;
use warnings;
use Test::More;
use States;
use Wsis;

my $cluster = $ENV{WSIS_CITUS} or die "WSIS_CITUS names no cluster\n";
my $path = 'SET client_min_messages = warning; SET search_path = house_citus, public';

sub ask
{
	return join '', psql($cluster, '-c', $path, '-c', shift);
}

psql($cluster, '-c', 'CREATE EXTENSION IF NOT EXISTS wsis', '-c', 'DROP SCHEMA IF EXISTS house_citus CASCADE', '-c', 'CREATE SCHEMA house_citus', '-c', $path,
	'-c', "CREATE TABLE here AS SELECT * FROM ($state_rows) r", '-c', 'CREATE TABLE spread (LIKE here)',
	'-c', q{SELECT create_distributed_table('spread', 'country')}, '-c', 'INSERT INTO spread SELECT * FROM here');
for my $name (sort keys %state)
{
	my ($type, $make) = @{ $state{$name} };
	my $sum = "SELECT encode(sha256(${type}_send(s)), 'hex') FROM (SELECT $make AS s FROM %s) m";
	is(ask(sprintf $sum, 'spread'), ask(sprintf $sum, 'here'), "$name: the answer over all shards");
	like(ask("EXPLAIN (VERBOSE) SELECT $make FROM spread"), qr/worker_partial_agg/, 'is made of states, no row is pulled');
	my $groups = "SELECT country, encode(sha256(${type}_send($make)), 'hex') FROM %s GROUP BY country ORDER BY country";
	is(ask(sprintf $groups, 'spread'), ask(sprintf $groups, 'here'), 'and by the column that distributes');
}
# operators with a text find their shards and answer right
is(ask(q{SELECT count(*) FROM spread WHERE line = 'AL C2' AND sdgs @> '9.c'}), ask(q{SELECT count(*) FROM here WHERE line = 'AL C2' AND sdgs @> '9.c'}), 'conditions');
psql($cluster, '-c', 'SET client_min_messages = warning', '-c', 'DROP SCHEMA house_citus CASCADE');

done_testing();
