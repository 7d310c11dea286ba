# Dump and restore, plain and custom: the same extension, the same users' rows, the
# same answers. A capability that stores something says so in two files:
# test/dump/CAPABILITY_data.sql fills a database, test/dump/CAPABILITY_answers.sql asks it.
use strict;
use warnings;
use Test::More;
use Wsis;

my @data = sort glob "'$root/test/dump/*_data.sql'";
my @answers = sort glob "'$root/test/dump/*_answers.sql'";

sub answers
{
	my $database = shift;
	return [ map { psql($database, '-f', $_) } @answers, "$root/test/upgrade/catalogue.sql" ];
}

extended_database('house_dump');
psql('house_dump', '-f', $_) for @data;
my $before = answers('house_dump');

my $file = "$ENV{TMPDIR}/house_dump";
my %restore = (
	plain => sub { psql(shift, '-o', '/dev/null', '-f', $file) },
	custom => sub { run('pg_restore', '--exit-on-error', '-d', shift, $file) });
for my $format (sort keys %restore)
{
	my $database = "house_dump_$format";
	run('createdb', $database);
	run('pg_dump', "--format=$format", "--file=$file", 'house_dump');
	$restore{$format}->($database);
	is_deeply(answers($database), $before, "$format: the restored database gives the same answers");
}

done_testing();
