# The tools that migrate schemas, each with migrations in a folder of its own: a role
# that is no superuser creates the extension, updates it, uses it and drops it.
use strict;
use warnings;
use Test::More;
use Wsis;

my $clients = "$root/test/clients";
my $log = "$ENV{TMPDIR}/house_migrations.log";
my %tool = (
	sqitch => {
		name => [ SQITCH_FULLNAME => 'A ministry', SQITCH_EMAIL => 'ministry@example.org' ],
		up => sub { "cd '$clients/sqitch' && sqitch deploy --verify db:pg:$_[0]" },
		down => sub { "cd '$clients/sqitch' && sqitch revert -y db:pg:$_[0]" },
		own => 'DROP SCHEMA sqitch CASCADE' },
	alembic => {
		up => sub { "alembic -c '$clients/alembic/alembic.ini' upgrade head" },
		down => sub { "alembic -c '$clients/alembic/alembic.ini' downgrade base" },
		own => 'DROP TABLE alembic_version' },
	node_pg_migrate => {
		up => sub { "cd '$clients' && node_modules/.bin/node-pg-migrate up -m node_pg_migrate" },
		down => sub { "cd '$clients' && node_modules/.bin/node-pg-migrate down 3 -m node_pg_migrate" },
		own => 'DROP TABLE pgmigrations' });

# migrate(DATABASE, COMMAND): whether it succeeded, and what it said
sub migrate
{
	my ($database, $command) = @_;
	local $ENV{PGDATABASE} = $database;
	local $ENV{PGUSER} = 'house_migrations';
	# node-pg-migrate knows libpq's variables only as a URL
	local $ENV{DATABASE_URL} = "postgres://house_migrations\@/$database?host=$ENV{PGHOST}&port=$ENV{PGPORT}";
	my $failed = system "{ $command; } >'$log' 2>&1";
	open my $in, '<', $log or die "$log: $!\n";
	return (!$failed, do { local $/; <$in> });
}

# what a database has beyond what it came with
sub objects
{
	return value(shift, q{
		SELECT string_agg(o, ', ' ORDER BY o COLLATE "C") FROM (
			SELECT 'extension ' || extname FROM pg_extension UNION ALL
			SELECT 'schema ' || nspname FROM pg_namespace UNION ALL
			SELECT 'relation ' || oid::regclass FROM pg_class WHERE oid >= 16384 UNION ALL
			SELECT 'operator ' || oid::regoperator FROM pg_operator WHERE oid >= 16384 UNION ALL
			SELECT 'function ' || oid::regprocedure FROM pg_proc WHERE oid >= 16384 UNION ALL
			SELECT 'type ' || oid::regtype FROM pg_type WHERE oid >= 16384 UNION ALL
			SELECT 'cast ' || castsource::regtype || ' ' || casttarget::regtype FROM pg_cast WHERE oid >= 16384) s (o)});
}

psql('postgres', '-c', 'CREATE ROLE house_migrations LOGIN');
for my $name (sort keys %tool)
{
	my %tool = %{ $tool{$name} };
	my $database = "house_$name";
	local %ENV = (%ENV, @{ $tool{name} // [] });

	run('createdb', '-O', 'house_migrations', $database);
	psql($database, '-c', 'GRANT ALL ON SCHEMA public TO house_migrations');
	my ($done, $said) = migrate($database, $tool{up}->($database));
	ok(!$done, "$name: without PostGIS the migration fails");
	like($said, qr/required extension "postgis" is not installed/, 'and says why');
	is(value($database, q{SELECT count(*) FROM pg_extension WHERE extname = 'wsis'}), 0, 'nothing is left of it');

	run('dropdb', $database);
	run('createdb', '-O', 'house_migrations', $database);
	psql($database, '-c', 'GRANT ALL ON SCHEMA public TO house_migrations', '-c', 'CREATE EXTENSION postgis');
	my $before = objects($database);
	($done, $said) = migrate($database, $tool{up}->($database));
	ok($done, "$name: where PostGIS is, a role that is no superuser creates, updates and uses it") or diag($said);
	isnt(value($database, q{SELECT extversion FROM pg_extension WHERE extname = 'wsis'}), '0.0.0', 'it is updated');
	is(value($database, q{SELECT extowner::regrole FROM pg_extension WHERE extname = 'wsis'}), 'house_migrations', 'and is the role\'s');
	is(value($database, q{SELECT id, line, sdgs FROM project WHERE line = 'C2'}), '1|C2|{4,9.c}', 'the table has its row');
	($done, $said) = migrate($database, $tool{down}->($database));
	ok($done, "$name: and back") or diag($said);
	psql($database, '-c', 'SET client_min_messages = warning', '-c', $tool{own});
	is(objects($database), $before, 'nothing is left behind');
}

done_testing();
