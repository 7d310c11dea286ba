# Stems are those of the same server's Snowball, folded: for each word of the labels in
# six languages; of Snowball's own vocabularies (Debian's snowball-data) where
# WSIS_SNOWBALL names their folder, /usr/share/snowball/data: a minute or two.
use strict;
use warnings;
use Test::More;
use Wsis;

my $database = 'search_stem';
my %language = (ar => 'arabic', en => 'english', es => 'spanish', fr => 'french', ru => 'russian');
extended_database($database);

# which words of a query are stemmed otherwise than by the server and folded then
sub differences
{
	my ($lang, $words) = @_;
	return value($database, qq{
		WITH word AS MATERIALIZED (SELECT DISTINCT w FROM ($words) x (w)),
		stem AS MATERIALIZED (SELECT w, ts_lexize('wsis.stem_$lang', w) AS ours, ts_lexize('$language{$lang}_stem', w) AS theirs FROM word)
		SELECT count(*), count(*) FILTER (WHERE ours <> '{}'), (array_agg(format('%s: %s, not %s', w, ours, theirs)) FILTER
			(WHERE ours IS DISTINCT FROM CASE WHEN theirs = '{}' THEN theirs ELSE ts_lexize('wsis.fold', theirs[1]) END))[1:5]
		FROM stem});
}

for my $lang (sort keys %language)
{
	my ($words, $stemmed, $differ) = split /\|/, differences($lang, qq{
		SELECT lower(w) FROM (SELECT label FROM wsis.sdg_label WHERE lang = '$lang' UNION ALL
			SELECT label FROM wsis.action_line_label WHERE lang = '$lang' UNION ALL SELECT name_$lang FROM wsis.country) l (label),
		regexp_split_to_table(label, '[^[:alpha:]]+') w WHERE w <> ''}), -1;
	cmp_ok($stemmed, '>', 100, "$language{$lang}: $words words of labels");
	is($differ, '', 'are stemmed as the server stems them');
}

SKIP:
{
	my $folder = $ENV{WSIS_SNOWBALL} or skip 'WSIS_SNOWBALL is not set', 1;
	for my $lang (sort keys %language)
	{
		my $file = "$folder/$language{$lang}/voc.txt";
		my $read = -e $file ? "cat '$file'" : "zcat '$file.gz'";
		psql($database, '-c', 'DROP TABLE IF EXISTS vocabulary', '-c', 'CREATE TABLE vocabulary (w text)',
			'-c', "\\copy vocabulary FROM PROGRAM \$\$$read\$\$");
		my ($words, $stemmed, $differ) = split /\|/, differences($lang, 'SELECT w FROM vocabulary'), -1;
		cmp_ok($stemmed, '>', 10000, "$language{$lang}: $words words of Snowball's");
		is($differ, '', 'are stemmed as the server stems them');
	}
}

done_testing();
