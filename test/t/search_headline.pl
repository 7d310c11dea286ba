# No headline's mark begins or ends within a grapheme: Unicode's own test of graphemes, from
# the system's copy, where that is of the version whose characters the linked ICU knows.
use strict;
use warnings;
use Test::More;
use Wsis;

my $database = 'search_headline';
extended_database($database);

my ($version, @cases) = unicode_test($database, 'GraphemeBreakTest');

# a row a case: the text, and how many bytes of it there are up to the end of each grapheme
my $load = "$ENV{TMPDIR}/$database.sql";
open my $out, '>', $load or die "$load: $!\n";
print $out "CREATE TABLE unicode_case (line int, text text, ends int[]);\nCOPY unicode_case FROM stdin;\n";
for my $case (@cases)
{
	my ($line, @pieces) = @$case;
	my ($text, @ends) = ('', 0);

	for my $piece (@pieces)
	{
		utf8::encode($piece);
		$text .= $piece;
		push @ends, length $text;
	}
	printf $out "%d\t\\\\x%s\t{%s}\n", $line, unpack('H*', $text), join ',', @ends;
}
print $out "\\.\n";
close $out;
psql($database, '-o', '/dev/null', '-f', $load);

# everything that is a word in the text, alone and between letters, is marked; where marks begin and end
cmp_ok(scalar @cases, '>', 500, @cases . " cases of Unicode $version");
my $marked = q{
	WITH given AS (
		SELECT line, before || convert_from(c.text::bytea, 'UTF8') || 'z' AS t, ends, octet_length(before) AS moved
		FROM unicode_case c, unnest(ARRAY['', 'a', 'school ']) before
	), asked AS (
		SELECT line, ends, moved, wsis.headline(t, (SELECT string_agg(quote_literal(replace(lexeme, '\\', '\\\\')), '|')::tsquery
			FROM unnest(to_tsvector('wsis.multilingual', t)) WHERE lexeme <> 'school' AND lexeme !~ '^[a-z]+$'), 'HighlightAll=true, StartSel={, StopSel=}') AS h
		FROM given
	), cut AS (
		SELECT line, ends, moved, octet_length(translate(left(h, at - 1), '{}', '')) AS place
		FROM asked, generate_series(1, length(h)) at WHERE substr(h, at, 1) IN ('{', '}')
	)
};
cmp_ok(value($database, "$marked SELECT count(*) FROM cut"), '>', 300, 'marks are looked at');
is(value($database, "$marked SELECT string_agg(DISTINCT format('line %s', line), ', ') FROM cut WHERE place >= moved AND place - moved <> ALL (ends) AND place - moved < ends[cardinality(ends)]"),
	'', 'none of them is within a grapheme');

done_testing();
