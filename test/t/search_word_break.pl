# Unicode's own test of word boundaries, from the system's copy, where that is of the
# version whose characters the linked ICU knows: every line of it.
use strict;
use warnings;
use Test::More;
use Wsis;

my $database = 'search_word_break';
extended_database($database);

my ($file) = grep { -e } map { "/usr/share/unicode/$_/WordBreakTest.txt" } qw(auxiliary ucd/auxiliary);
plan skip_all => 'no WordBreakTest.txt on this system' unless $file;
open my $in, '<:encoding(UTF-8)', $file or die "$file: $!\n";
my @lines = <$in>;
my ($version) = $lines[0] =~ /WordBreakTest-(\d+\.\d+)/ or die "$file: of which version?\n";
my $ours = value($database, 'SELECT wsis.unicode_version()');
plan skip_all => "$file is of Unicode $version, ICU's characters are of $ours"
  unless $ours =~ /^\Q$version\E(\.|$)/;

# each line as rows of a table: the text and its pieces, in hexadecimal UTF-8
sub hex_of
{
	my $text = join '', map { chr hex } @_;
	utf8::encode($text);
	return unpack 'H*', $text;
}

my $rows = 0;
my $load = "$ENV{TMPDIR}/$database.sql";
open my $out, '>', $load or die "$load: $!\n";
print $out "CREATE TABLE unicode_case (line int, text text, pieces text);\nCOPY unicode_case FROM stdin;\n";
for my $i (0 .. $#lines)
{
	my ($case) = $lines[$i] =~ /^\x{F7}\s*(.*?)\s*\x{F7}\s*(?:#|$)/ or next;
	my @pieces = map { [ /[0-9A-F]+/g ] } split /\x{F7}/, $case;
	# no text of PostgreSQL's holds NUL
	next if grep { hex == 0 } map { @$_ } @pieces;
	printf $out "%d\t\\\\x%s\t{%s}\n", $i + 1, hex_of(map { @$_ } @pieces), join ',', map { hex_of(@$_) } @pieces;
	$rows++;
}
print $out "\\.\n";
close $out;
psql($database, '-o', '/dev/null', '-f', $load);

cmp_ok($rows, '>', 1000, "$rows cases of Unicode $version");
is( value($database, q{
	SELECT string_agg(format('line %s: %s, not %s', line, ours, pieces), E'\n')
	FROM (SELECT line, pieces, (SELECT '{' || string_agg(encode(convert_to(segment, 'UTF8'), 'hex'), ',' ORDER BY start) || '}'
			FROM wsis.word_breaks(convert_from(text::bytea, 'UTF8'))) AS ours FROM unicode_case) c
	WHERE ours IS DISTINCT FROM pieces}),
	'', 'all of them are cut as Unicode says');

done_testing();
