# One table over several databases: states are computed there, shipped as text and as binary,
# merged here, and are byte for byte those of all rows; so it is with any way to part the rows.
use strict;
use warnings;
use Test::More;
use States;
use Wsis;

my $port = value('postgres', 'SHOW port');
my @shards = map { "house_split_$_" } 1 .. 3;
extended_database($_) for 'house_split', @shards;
# each shard makes the states of its rows, a view a state
for my $n (0 .. $#shards)
{
	psql($shards[$n], '-c', "CREATE TABLE part AS SELECT * FROM ($state_rows) r WHERE country % 3 = $n",
		map { ('-c', "CREATE VIEW state_$_ AS SELECT $state{$_}[1] AS state FROM part") } sort keys %state);
}
psql('house_split', '-c', "CREATE TABLE whole AS SELECT * FROM ($state_rows) r", '-c', 'CREATE EXTENSION postgres_fdw',
	map { my $n = $_; my $shard = $shards[$n];
		('-c', "CREATE SERVER shard_$n FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '$ENV{PGHOST}', port '$port', dbname '$shard', extensions 'wsis')",
			'-c', "CREATE USER MAPPING FOR CURRENT_USER SERVER shard_$n OPTIONS (user 'postgres')") } 0 .. $#shards);

my $folder = "$ENV{TMPDIR}/house_split";
mkdir $folder or die "$folder: $!\n";
for my $name (sort keys %state)
{
	my ($type, $make, $merge) = @{ $state{$name} };
	my $whole = value('house_split', "SELECT encode(sha256(${type}_send(s)), 'hex'), md5(s::text) FROM (SELECT $make AS s FROM whole) w");
	like($whole, qr/^[0-9a-f]{64}\|[0-9a-f]{32}$/, "$name: the answer over everything");

	# postgres_fdw ships values as text
	psql('house_split', map { ('-c', "CREATE FOREIGN TABLE ${name}_$_ (state $type) SERVER shard_$_ OPTIONS (table_name 'state_$name')") } 0 .. $#shards);
	my $union = join ' UNION ALL ', map { "TABLE ${name}_$_" } 0 .. $#shards;
	is(value('house_split', "SELECT encode(sha256(${type}_send(s)), 'hex'), md5(s::text) FROM (SELECT $merge(state) AS s FROM ($union) u) m"),
		$whole, 'states shipped as text by postgres_fdw and merged');

	# COPY ships them as binary
	psql('house_split', '-c', "CREATE TABLE binary_$name (state $type)");
	for my $shard (@shards)
	{
		psql($shard, '-c', "\\copy (SELECT state FROM state_$name) TO '$folder/$name' (FORMAT binary)");
		psql('house_split', '-c', "\\copy binary_$name FROM '$folder/$name' (FORMAT binary)");
	}
	is(value('house_split', "SELECT encode(sha256(${type}_send(s)), 'hex'), md5(s::text) FROM (SELECT $merge(state) AS s FROM binary_$name) m"),
		$whole, 'shipped as binary');
	# rolled up by country first, in another order
	is(value('house_split', "SELECT encode(sha256(${type}_send(s)), 'hex'), md5(s::text) FROM (SELECT $merge(s ORDER BY country DESC) AS s FROM (SELECT country, $make AS s FROM whole GROUP BY country) r) m"),
		$whole, 'rolled up by country, merged the other way round');
}

done_testing();
