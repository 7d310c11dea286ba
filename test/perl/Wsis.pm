# What the tests in Perl share: commands on the suite's cluster.
package Wsis;
use strict;
use warnings;
use Exporter 'import';

our @EXPORT = qw($root run psql value extended_database);
our $root = $ENV{WSIS_ROOT} or die "tools/test says where wsis is\n";

# run(COMMAND…): its output, line by line; dies when it fails.
sub run
{
	my @command = @_;
	open my $out, '-|', @command or die "@command: $!\n";
	my @lines = <$out>;
	close $out or die "@command: failed\n";
	return @lines;
}

# psql(DATABASE, ARGUMENT…): its bare output; an error ends it.
sub psql
{
	my ($database, @arguments) = @_;
	return run('psql', '-XqAt', '-v', 'ON_ERROR_STOP=1', '-d', $database, @arguments);
}

# value(DATABASE, SQL): what one query says, on one line.
sub value
{
	my ($database, $sql) = @_;
	my @lines = psql($database, '-c', $sql);
	chomp @lines;
	return "@lines";
}

# extended_database(NAME [, VERSION]): a new database with the extension in it.
sub extended_database
{
	my ($name, $version) = @_;
	run('createdb', $name);
	psql($name, '-c', 'SET client_min_messages = warning',
		'-c', 'CREATE EXTENSION wsis ' . ($version ? "VERSION '$version' " : '') . 'CASCADE');
}

1;
