# No headline's mark begins or ends within a grapheme: Unicode's own test of graphemes, from
# the system's copy, where that is of the version whose characters the linked ICU knows.
use strict;
use warnings;
use Test::More;
use Wsis;

my $database = 'search_headline';
extended_database($database);

my ($file) = grep { -e } map { "/usr/share/unicode/$_/GraphemeBreakTest.txt" } qw(auxiliary ucd/auxiliary);
plan skip_all => 'no GraphemeBreakTest.txt on this system' unless $file;
open my $in, '<:encoding(UTF-8)', $file or die "$file: $!\n";
my @lines = <$in>;
my ($version) = $lines[0] =~ /GraphemeBreakTest-(\d+\.\d+)/ or die "$file: of which version?\n";
my $ours = value($database, 'SELECT wsis.unicode_version()');
plan skip_all => "$file is of Unicode $version, ICU's characters are of $ours"
  unless $ours =~ /^\Q$version\E(\.|$)/;

# a row a case: the text, and how many bytes of it there are up to the end of each grapheme
my $rows = 0;
my $load = "$ENV{TMPDIR}/$database.sql";
open my $out, '>', $load or die "$load: $!\n";
print $out "CREATE TABLE unicode_case (line int, text text, ends int[]);\nCOPY unicode_case FROM stdin;\n";
for my $i (0 .. $#lines)
{
	my ($case) = $lines[$i] =~ /^\x{F7}\s*(.*?)\s*\x{F7}\s*(?:#|$)/ or next;
	my ($text, @ends) = ('', 0);

	for my $piece (map { join '', map { chr hex } /[0-9A-F]+/g } split /\x{F7}/, $case)
	{
		utf8::encode($piece);
		$text .= $piece;
		push @ends, length $text;
	}
	next if $text =~ /\0/; # no text of PostgreSQL's holds it
	printf $out "%d\t\\\\x%s\t{%s}\n", $i + 1, unpack('H*', $text), join ',', @ends;
	$rows++;
}
print $out "\\.\n";
close $out;
psql($database, '-o', '/dev/null', '-f', $load);

# everything that is a word in the text, alone and between letters, is marked; where marks begin and end
cmp_ok($rows, '>', 500, "$rows cases of Unicode $version");
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
