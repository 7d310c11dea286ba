# doc/catalogue.md is what the catalogue says of the extension today.
use strict;
use warnings;
use Test::More;
use Wsis;

extended_database('house_document');
my $now = join '', psql('house_document', '-f', "$root/tools/catalogue.sql");
open my $in, '<', "$root/doc/catalogue.md" or die "doc/catalogue.md: $!\n";
my $then = do { local $/; <$in> };
ok($now eq $then, 'doc/catalogue.md is current')
	or diag('in a database with wsis: psql -XqAt -f tools/catalogue.sql -o doc/catalogue.md');

# nothing that is called goes without a word
my @silent = grep { /^\| `.*\|\s*\|$/ } split /\n/, $now;
is_deeply(\@silent, [], 'each has its comment');

done_testing();
