# postgres_fdw: operators and functions of wsis are evaluated where the rows are, when the
# foreign server says that it has the extension; and the answers are those of local rows.
use strict;
use warnings;
use Test::More;
use Wsis;

my ($here, $there) = ('house_fdw', 'house_fdw_remote');
my $port = value('postgres', 'SHOW port');
extended_database($_) for $here, $there;
psql($there, '-c', q{
	CREATE TABLE project (id int, line wsis.action_line, sdgs wsis.sdg_set, place geometry(Point, 4326));
	INSERT INTO project SELECT i, ('C' || 1 + i % 11)::wsis.action_line, ((1 + i % 17) || ', 9.c')::wsis.sdg_set,
		ST_SetSRID(ST_MakePoint(i % 90, i % 45), 4326) FROM generate_series(1, 1000) i});
psql($here, '-c', qq{
	CREATE EXTENSION postgres_fdw;
	CREATE SERVER plain FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '$ENV{PGHOST}', port '$port', dbname '$there');
	CREATE SERVER extended FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '$ENV{PGHOST}', port '$port', dbname '$there', extensions 'postgis, wsis');
	CREATE USER MAPPING FOR CURRENT_USER SERVER plain OPTIONS (user 'postgres');
	CREATE USER MAPPING FOR CURRENT_USER SERVER extended OPTIONS (user 'postgres');
	CREATE FOREIGN TABLE plain (id int, line wsis.action_line, sdgs wsis.sdg_set, place geometry(Point, 4326)) SERVER plain OPTIONS (table_name 'project');
	CREATE FOREIGN TABLE extended (id int, line wsis.action_line, sdgs wsis.sdg_set, place geometry(Point, 4326)) SERVER extended OPTIONS (table_name 'project')});

# shipped(SQL): the statement that goes to the other server
sub shipped
{
	my $plan = join '', psql($here, '-c', "EXPLAIN (VERBOSE, FORMAT JSON) $_[0]");
	return join "\n", $plan =~ /"Remote SQL": "((?:[^"\\]|\\.)*)"/g;
}

my %ships = (
	"line = 'AL C2'" => qr/WHERE .*line = /,
	"(line = 'C2' OR line = 'C3')" => qr/WHERE .*line = .* OR .*line = /,
	"line > 'C9'" => qr/WHERE .*line > /,
	"sdgs \@> '9.c, 4'" => qr/WHERE .*sdgs \@> /,
	"sdgs && '{4,5}'" => qr/WHERE .*sdgs && /,
	'wsis.cardinality(sdgs) = 2' => qr/WHERE .*wsis\.cardinality\(sdgs\)/,
	"wsis.fold(sdgs) \@> '{9,3}'" => qr/WHERE .*wsis\.fold\(sdgs\)/);
for my $condition (sort keys %ships)
{
	like(shipped("SELECT id FROM extended WHERE $condition"), $ships{$condition}, "$condition is evaluated there");
	unlike(shipped("SELECT id FROM plain WHERE $condition"), qr/WHERE/, 'and here, where the server does not say that it has wsis');
	my $answer = "SELECT count(*), sum(id) FROM %s WHERE $condition";
	my $right = value($there, sprintf $answer, 'project');
	isnt($right, '0|', 'it is true of some');
	is(value($here, sprintf $answer, $_), $right, "the answer over $_") for 'extended', 'plain';
}
# an array type is no member of an extension, so postgres_fdw keeps this one here
is(value($here, "SELECT count(*) FROM extended WHERE line IN ('C2', 'C3')"), value($there, "SELECT count(*) FROM project WHERE line IN ('C2', 'C3')"), 'a list of lines is answered right');
# aggregates go there as a whole
like(shipped('SELECT wsis.union_agg(sdgs) FROM extended'), qr/wsis\.union_agg\(sdgs\)/, 'an aggregate is computed there');
is(value($here, 'SELECT line, wsis.union_agg(sdgs), min(line) FROM extended GROUP BY line ORDER BY line'),
	value($there, 'SELECT line, wsis.union_agg(sdgs), min(line) FROM project GROUP BY line ORDER BY line'), 'and its answer is right');

done_testing();
