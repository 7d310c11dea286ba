# Unicode's own test of word boundaries, from the system's copy, where that is of the
# version whose characters the linked ICU knows: every line of it.
use strict;
use warnings;
use Test::More;
use Wsis;

my $database = 'search_word_break';
extended_database($database);

my ($version, @cases) = unicode_test($database, 'WordBreakTest');

# a row a case: the text and its pieces, in hexadecimal UTF-8
sub hex_of
{
	my $text = join '', @_;
	utf8::encode($text);
	return unpack 'H*', $text;
}

my $load = "$ENV{TMPDIR}/$database.sql";
open my $out, '>', $load or die "$load: $!\n";
print $out "CREATE TABLE unicode_case (line int, text text, pieces text);\nCOPY unicode_case FROM stdin;\n";
for my $case (@cases)
{
	my ($line, @pieces) = @$case;
	printf $out "%d\t\\\\x%s\t{%s}\n", $line, hex_of(@pieces), join ',', map { hex_of($_) } @pieces;
}
print $out "\\.\n";
close $out;
psql($database, '-o', '/dev/null', '-f', $load);

cmp_ok(scalar @cases, '>', 1000, @cases . " cases of Unicode $version");
is( value($database, q{
	SELECT string_agg(format('line %s: %s, not %s', line, ours, pieces), E'\n')
	FROM (SELECT line, pieces, (SELECT '{' || string_agg(encode(convert_to(segment, 'UTF8'), 'hex'), ',' ORDER BY start) || '}'
			FROM wsis.word_breaks(convert_from(text::bytea, 'UTF8'))) AS ours FROM unicode_case) c
	WHERE ours IS DISTINCT FROM pieces}),
	'', 'all of them are cut as Unicode says');

done_testing();
