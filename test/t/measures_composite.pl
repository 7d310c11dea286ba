# Definitions of composite indices over dump and restore: those of one's own come back, also into a
# release that has since built in the same code, and so do grants. With COPY, with one INSERT a row
# and from a custom archive.
use strict;
use warnings;
use Test::More;
use Wsis;

sub asked
{
	my ($database, $query) = @_;
	return join '', psql($database, '-c', $query);
}

# an earlier release, which had no HDI, and a user who wrote one that is not ours
extended_database('measures_composite');
psql('measures_composite', '-c', q{
	DELETE FROM wsis.composite_edition WHERE code = 'HDI';
	INSERT INTO wsis.composite_edition (code, edition, title, digits) VALUES ('HDI', '2020', 'ours', 2), ('NRI', '1', 'theirs', NULL);
	INSERT INTO wsis.composite_node (code, edition, node, parent, transformation, points, normalization, reference, cap, aggregation) VALUES
		('HDI', '2020', 'income', 'hdi', 'none', NULL, 'rank', '{1,2,3}', NULL, NULL), ('HDI', '2020', 'health', 'hdi', 'piecewise', '{0,0,10,1}', 'none', NULL, 1, NULL),
		('HDI', '2020', 'hdi', NULL, 'none', NULL, 'none', NULL, NULL, 'arithmetic'), ('NRI', '1', 'x', NULL, 'none', NULL, 'none', NULL, NULL, NULL);
	CREATE ROLE measures_composite_ministry;
	GRANT INSERT ON wsis.composite_edition, wsis.composite_node TO measures_composite_ministry;
});
my %question = (
	scores => q{SELECT s.* FROM wsis.composite_score('HDI', '2020', '{"A":{"income":2,"health":5},"B":{"health":20}}') s},
	definition => q{SELECT * FROM wsis.composite_definition WHERE own ORDER BY code, node},
	grants => q{SELECT has_table_privilege('measures_composite_ministry', t, 'INSERT') FROM unnest('{wsis.composite_edition,wsis.composite_node}'::regclass[]) t});
my %before = map { $_ => asked('measures_composite', $question{$_}) } keys %question;
my $in_force = q{SELECT code, edition, title, own, hides_built_in FROM wsis.composite_index WHERE code IN ('HDI', 'NRI') ORDER BY code};
is(asked('measures_composite', $in_force), "HDI|2020|ours|t|f\nNRI|1|theirs|t|f\n", 'at first nothing is hidden');

my $file = "$ENV{TMPDIR}/measures_composite";
for my $how ([ copy => [] ], [ inserts => ['--inserts'] ], [ custom => ['--format=custom'] ])
{
	my ($name, $options) = @$how;
	my $database = "measures_composite_$name";

	run('createdb', $database);
	run('pg_dump', @$options, "--file=$file", 'measures_composite');
	$name eq 'custom' ? run('pg_restore', '--exit-on-error', '-d', $database, $file) : psql($database, '-o', '/dev/null', '-f', $file);
	is(asked($database, $question{$_}), $before{$_}, "$name: the same $_") for sort keys %question;
	is(asked($database, $in_force), "HDI|2020|ours|t|t\nNRI|1|theirs|t|f\n", "$name: the user's edition hides the one that came since");
	is(asked($database, q{SELECT built_in, count(*) FROM wsis.composite_node WHERE code = 'HDI' GROUP BY 1 ORDER BY 1}), "f|3\nt|6\n", "$name: both are there");
	psql($database, '-c', q{DELETE FROM wsis.composite_edition WHERE NOT built_in});
	is(asked($database, $in_force), "HDI|2020|Human Development Index|f|f\n", "$name: without it the built-in one counts");
}

done_testing();
