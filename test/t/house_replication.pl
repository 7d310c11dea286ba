# What users store arrives: on a physical standby bit for bit, by a logical subscription as
# text and as binary; and answers there are those of the first server, by checksum.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use Test::More;
use Wsis;

# what is stored in tables of users, whole and by the rows of the extension that users add
my $tables = q{
	SELECT format('SELECT %L, count(*), md5(string_agg(t::text, chr(10) ORDER BY t::text COLLATE "C")) FROM %s t', c.oid::regclass, c.oid::regclass)
	FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
		AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
	UNION ALL
	SELECT format('SELECT %L, count(*), md5(string_agg(t::text, chr(10) ORDER BY t::text COLLATE "C")) FROM %s t WHERE NOT built_in', config::regclass, config::regclass)
	FROM pg_extension, unnest(extconfig) config WHERE extname = 'wsis'
		AND EXISTS (SELECT FROM pg_attribute WHERE attrelid = config AND attname = 'built_in')
	ORDER BY 1};
# by an index, by an aggregate, by a search
my $answers = q{
	SET enable_seqscan = off;
	SELECT i.id FROM series_kept i WHERE i.part = (SELECT part FROM series_kept WHERE id = 7);
	SELECT md5(sum(d)::text), wsis.gini(sum(d)) FROM spread WHERE id > 0;
	SELECT md5(wsis.union_agg(nodes)::text) FROM node_sets;
	SELECT id FROM searched WHERE v @@ wsis.to_query('digital divide') ORDER BY id;
	SELECT wsis.official_matrix('ministry')};

sub sums
{
	my $node = shift;
	my @queries = split /\n/, $node->safe_psql('postgres', $tables);
	return join "\n", map { $node->safe_psql('postgres', $_) } @queries, $answers;
}

sub node
{
	my $node = PostgreSQL::Test::Cluster->new(shift);
	$node->init(allows_streaming => 'logical', extra => [ '-E', 'UTF8', '--locale=C.UTF-8', '--data-checksums' ]);
	$node->start;
	return $node;
}

my $first = node('first');
$first->safe_psql('postgres', 'SET client_min_messages = warning; CREATE EXTENSION wsis CASCADE');
# a schema as a user has it, filled later, so that all of it goes over the wire
$first->command_ok([ 'psql', '-XqAt', '-v', 'ON_ERROR_STOP=1', '-o', '/dev/null', '-d', $first->connstr('postgres'),
	map { ('-f', $_) } sort glob "'$root/test/dump/*_data.sql'" ], 'what users store');
$first->safe_psql('postgres', 'VACUUM ANALYZE');

# a standby
$first->backup('copy');
my $standby = PostgreSQL::Test::Cluster->new('standby');
$standby->init_from_backup($first, 'copy', has_streaming => 1);
$standby->start;
$first->safe_psql('postgres', q{INSERT INTO series_kept SELECT 100 + i, wsis.series_agg(1990 + j, i * j), '{}' FROM generate_series(1, 50) i, generate_series(1, 20) j GROUP BY i});
$first->wait_for_catchup($standby, 'replay', $first->lsn('insert'));
is(sums($standby), sums($first), 'a standby answers as the first server');

# subscriptions: rows of users' own, into a database that has the same schema
my $schema = "$ENV{TMPDIR}/house_replication.sql";
$first->command_ok([ 'pg_dump', '--schema-only', "--file=$schema", '-d', $first->connstr('postgres') ], 'the schema');
my $own = $first->safe_psql('postgres', q{
	SELECT string_agg(format('%s WHERE (NOT built_in)', config::regclass), ', ') FROM pg_extension, unnest(extconfig) config
	WHERE extname = 'wsis' AND EXISTS (SELECT FROM pg_attribute WHERE attrelid = config AND attname = 'built_in')});
my $users = $first->safe_psql('postgres', q{
	SELECT string_agg(c.oid::regclass::text, ', ') FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
		AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')});
# the columns that are written, of each of these tables
my %columns = map { split /\|/ } split /\n/, $first->safe_psql('postgres', qq{
	SELECT attrelid::regclass, string_agg(quote_ident(attname), ', ' ORDER BY attnum) FROM pg_attribute
	WHERE attrelid = ANY (string_to_array('$users', ', ')::regclass[]) AND attnum > 0 AND NOT attisdropped AND attgenerated = '' GROUP BY 1});
$first->safe_psql('postgres', "CREATE PUBLICATION kept FOR TABLE $users, $own");
for my $binary ('false', 'true')
{
	my $second = node("second_$binary");
	$second->command_ok([ 'psql', '-XqAt', '-v', 'ON_ERROR_STOP=1', '-o', '/dev/null', '-d', $second->connstr('postgres'), '-f', $schema ], 'the schema, elsewhere');
	$second->safe_psql('postgres', "CREATE SUBSCRIPTION here_$binary CONNECTION '" . $first->connstr . " dbname=postgres' PUBLICATION kept WITH (binary = $binary)");
	$second->poll_query_until('postgres', q{SELECT count(*) > 10 AND bool_and(srsubstate IN ('r', 's')) FROM pg_subscription_rel});
	# PostgreSQL 15 copies what is there as text in any case: all rows once more, as changes
	$first->safe_psql('postgres', join ' ', map { "CREATE TEMP TABLE again AS TABLE $_; TRUNCATE $_; INSERT INTO $_ ($columns{$_}) SELECT $columns{$_} FROM again; DROP TABLE again;" } sort keys %columns);
	$first->safe_psql('postgres', "INSERT INTO wsis.matrix_link (edition, action_line, sdg) VALUES ('ministry $binary', 'C3', '4')");
	$first->wait_for_catchup("here_$binary");
	is(sums($second), sums($first), "a subscription answers as the first server, binary = $binary");
	$second->safe_psql('postgres', "DROP SUBSCRIPTION here_$binary");
	$second->stop;
}

done_testing();
