# Whose what is: a role that is no superuser creates the extension and extends its tables,
# others read; so it is after dump and restore, where the restoring role owns them. And
# what CREATE EXTENSION says where it can't be.
use strict;
use warnings;
use Test::More;
use Wsis;

my $file = "$ENV{TMPDIR}/house_roles.dump";

# as(ROLE, DATABASE, SQL): whether it succeeds, and what it says
sub as
{
	my ($role, $database, $sql) = @_;
	my $said = `psql -XqAt -v ON_ERROR_STOP=1 -U $role -d $database -c "$sql" 2>&1`;
	return ($? == 0, $said);
}

sub may
{
	my ($done, $said) = as(@_[0 .. 2]);
	ok($done, $_[3]) or diag($said);
}

sub may_not
{
	my ($done, $said) = as(@_[0 .. 2]);
	ok(!$done, $_[3]);
	like($said, $_[4], 'and it says why');
}

psql('postgres', '-c', "CREATE ROLE house_$_ LOGIN") for 'owner', 'editor', 'reader', 'restorer';
run('createdb', '-O', 'house_owner', 'house_roles');
may_not('house_owner', 'house_roles', 'CREATE EXTENSION wsis', 'no extension without PostGIS', qr/required extension "postgis" is not installed/);
may_not('house_owner', 'house_roles', 'CREATE EXTENSION wsis CASCADE', 'nor may the role create that', qr/permission denied to create extension "postgis"/);
psql('house_roles', '-c', 'CREATE EXTENSION postgis', '-c', 'CREATE SCHEMA other AUTHORIZATION house_owner');
may_not('house_owner', 'house_roles', 'CREATE EXTENSION wsis SCHEMA other', 'it has its own schema', qr/must be installed in schema "wsis"/);
may_not('house_reader', 'house_roles', 'CREATE EXTENSION wsis', 'a role that may create nothing in the database', qr/permission denied/);
may('house_owner', 'house_roles', 'CREATE EXTENSION wsis', 'the owner of the database creates it');

my %rows = (
	edition => "INSERT INTO wsis.matrix_link (edition, action_line, sdg, source) VALUES ('%s', 'C2', '9.c', 'test')",
	composite => "INSERT INTO wsis.composite_edition (code, edition, title, ties) VALUES ('%s', '1', 'ours', 'dense')",
	label => "INSERT INTO wsis.sdg_label (sdg, lang, label) VALUES ('9.c', CASE '%s' WHEN 'ours' THEN 'en' ELSE 'fr' END, 'access')");
my $answers = "SELECT (SELECT count(*) FROM wsis.matrix_link WHERE NOT built_in), (SELECT string_agg(code, ',' ORDER BY code) FROM wsis.composite_edition WHERE NOT built_in), wsis.official_matrix('ours'), (SELECT count(*) FROM wsis.sdg_label)";

# rights(DATABASE, OWNER): what each may do there; what all read in the end
sub rights
{
	my ($database, $owner) = @_;
	for my $what (sort keys %rows)
	{
		may($owner, $database, sprintf($rows{$what}, $owner eq 'house_owner' ? 'ours' : 'more'), "$database: $owner adds a row of its own: $what");
		may_not('house_reader', $database, sprintf($rows{$what}, 'theirs'), "$database: another role doesn't", qr/permission denied for table/);
	}
	may('house_editor', $database, sprintf($rows{edition}, "editor $owner"), "$database: a role that was granted INSERT does");
	my ($done, $said) = as('house_reader', $database, $answers);
	ok($done, "$database: all read") or diag($said);
	return $said;
}

may('house_owner', 'house_roles', 'GRANT INSERT ON wsis.matrix_link TO house_editor', 'the owner grants');
my $before = rights('house_roles', 'house_owner');
run('pg_dump', '--format=custom', '--no-owner', "--file=$file", 'house_roles');
# the administrator creates PostGIS, a role that is no superuser restores the rest
run('createdb', '-O', 'house_restorer', 'house_roles_restored');
psql('house_roles_restored', '-c', 'CREATE EXTENSION postgis');
my @list = grep { !/EXTENSION .*postgis|spatial_ref_sys/ } run('pg_restore', '--list', $file);
open my $out, '>', "$file.list" or die "$file.list: $!\n";
print $out @list;
close $out;
run('pg_restore', '--exit-on-error', '--no-owner', '-U', 'house_restorer', '-L', "$file.list", '-d', 'house_roles_restored', $file);
is((as('house_reader', 'house_roles_restored', $answers))[1], $before, 'the restored database answers the same, to all');
is(value('house_roles_restored', q{SELECT DISTINCT relowner::regrole FROM pg_extension, unnest(extconfig) c JOIN pg_class r ON r.oid = c WHERE extname = 'wsis'}),
	'house_restorer', 'what users extend is the restoring role\'s');
rights('house_roles_restored', 'house_restorer');

done_testing();
