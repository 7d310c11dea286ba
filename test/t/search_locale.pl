# The same lexemes whatever the database's locale: each word of six languages in
# capitals and without, under C, C.UTF-8, a language's own, and ICU's.
use strict;
use warnings;
use utf8;
use Test::More;
use Wsis;

my %locale = ('C' => [qw(--locale=C)]);
chomp(my @known = `locale -a 2>/dev/null`);
for my $name (qw(C.UTF-8 en_US.UTF-8 tr_TR.UTF-8))
{
	my $as_listed = $name =~ s/UTF-8/utf8/r;
	$locale{$name} = ["--locale=$name"] if grep { $_ eq $name || $_ eq $as_listed } @known;
}
$locale{"ICU's $_"} = [ qw(--locale=C --locale-provider=icu), "--icu-locale=$_" ] for qw(en tr);

my $lexemes = q{
	WITH label AS (SELECT label FROM wsis.sdg_label UNION ALL SELECT upper(label COLLATE "C") FROM wsis.sdg_label
		UNION ALL SELECT 'İSTANBUL ISTANBUL ıŞIK ΣΊΣΥΦΟΣ ЁЛКА ÉCOLE ÑANDÚ Straße')
	SELECT md5(string_agg(to_tsvector('wsis.multilingual', label)::text, ',' ORDER BY label COLLATE "C")), count(*) FROM label};
my (%seen, $n);
for my $name (sort keys %locale)
{
	my $database = 'search_locale_' . ++$n;
	run('createdb', '-T', 'template0', '-E', 'UTF8', @{ $locale{$name} }, $database);
	psql($database, '-c', 'SET client_min_messages = warning', '-c', 'CREATE EXTENSION wsis CASCADE');
	my $sum = value($database, $lexemes);
	like($sum, qr/^[0-9a-f]{32}\|[1-9]/, "$name: lexemes are there");
	$seen{$sum} = $name;
}
is(scalar keys %seen, 1, 'and are the same in ' . join(', ', sort keys %locale));

done_testing();
