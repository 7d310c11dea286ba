# Every version that ever was, 0.0.0 (the empty house) first, updates to what a
# fresh install gives: test/upgrade/wsis--VERSION.sql are their install scripts.
use strict;
use warnings;
use Test::More;
use Wsis;

sub catalogue
{
	return [ psql(shift, '-f', "$root/test/upgrade/catalogue.sql") ];
}

sub version
{
	return value(shift, "SELECT extversion FROM pg_extension WHERE extname = 'wsis'");
}

extended_database('house_fresh');
my $fresh = catalogue('house_fresh');
my $current = version('house_fresh');

my @bases = map { m{wsis--([^/]+)\.sql$} } sort glob "'$root/test/upgrade/wsis--*.sql'";
is($bases[0], '0.0.0', 'the empty house is where updates start');
for my $base (@bases)
{
	my $database = "house_$base";
	extended_database($database, $base);
	is(version($database), $base, "$base installs");
	psql($database, '-c', 'ALTER EXTENSION wsis UPDATE');
	is(version($database), $current, "$base updates to $current");
	is_deeply(catalogue($database), $fresh, "$base, updated, is what a fresh install is");
}

psql('house_fresh', '-c', 'DROP EXTENSION wsis');
is(value('house_fresh', q{
	SELECT pg_describe_object(classid, objid, objsubid) FROM pg_depend
	WHERE refclassid = 'pg_namespace'::regclass AND refobjid = 'wsis'::regnamespace}),
	'', 'DROP EXTENSION leaves nothing in its schema');
is(value('house_fresh', q{
	SELECT oid::regoperator FROM pg_operator o WHERE oid >= 16384
	AND NOT EXISTS (SELECT FROM pg_depend
		WHERE classid = 'pg_operator'::regclass AND objid = o.oid AND deptype = 'e')}),
	'', 'and none of its operators');
psql('house_fresh', '-c', 'CREATE EXTENSION wsis');
is_deeply(catalogue('house_fresh'), $fresh, 'it can be created again');

done_testing();
