# What the tests in Perl share: commands on the suite's cluster.
package Wsis;
use strict;
use warnings;
use Exporter 'import';
use Test::More ();

our @EXPORT = qw($root run psql value extended_database unicode_test);
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

# unicode_test(DATABASE, NAME): the version of Unicode's own test of that name, as the system has it, and
# its cases, each the number of its line and its pieces. Skips all where there is no such file, or one of
# another version than that whose characters the linked ICU knows.
sub unicode_test
{
	my ($database, $name) = @_;
	my ($file) = grep { -e } map { "/usr/share/unicode/$_/$name.txt" } qw(auxiliary ucd/auxiliary);
	Test::More::plan(skip_all => "no $name.txt on this system") unless $file;
	open my $in, '<:encoding(UTF-8)', $file or die "$file: $!\n";
	my @lines = <$in>;
	my ($version) = $lines[0] =~ /\Q$name\E-(\d+\.\d+)/ or die "$file: of which version?\n";
	my $ours = value($database, 'SELECT wsis.unicode_version()');
	Test::More::plan(skip_all => "$file is of Unicode $version, ICU's characters are of $ours")
	  unless $ours =~ /^\Q$version\E(\.|$)/;

	my @cases;
	for my $i (0 .. $#lines)
	{
		my ($case) = $lines[$i] =~ /^\x{F7}\s*(.*?)\s*\x{F7}\s*(?:#|$)/ or next;
		my @pieces = map { join '', map { chr hex } /[0-9A-F]+/g } split /\x{F7}/, $case;
		# no text of PostgreSQL's holds NUL
		push @cases, [ $i + 1, @pieces ] unless grep { /\0/ } @pieces;
	}
	return ($version, @cases);
}

1;
