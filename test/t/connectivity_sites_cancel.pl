# Long calls of next_sites and cluster_id: they say how far they are, and a cancel is
# obeyed within a tenth of a second, whatever they are at. The time is the server's: from
# when the statement's time was over to when its error is caught, without what Linux says
# that the server has waited for a processor; and without the server's JIT, which obeys no
# cancel while it compiles (a tenth of a second for cluster_id's query).
use strict;
use warnings;
use Test::More;
use Wsis;

extended_database('connectivity_sites_cancel');
my $file = "$ENV{TMPDIR}/connectivity_sites_cancel.sql";

my $sql = <<'SQL';
SET client_min_messages = warning;
CREATE TABLE place AS
SELECT ST_MakePoint((i * 0.618033988749895) % 60, sqrt(i::bigint * 7919 % 300000) / 10) AS geom, i % 1000 AS weight, i AS id FROM generate_series(1, 300000) i;
CREATE TABLE demand AS SELECT wsis.place_set_agg(geom, weight) AS places FROM place;
CREATE TABLE candidate AS SELECT wsis.node_set_agg(geom, id) AS nodes FROM place WHERE id % 3 = 0;
CREATE FUNCTION waited() RETURNS double precision LANGUAGE sql
	RETURN coalesce(split_part(pg_read_file('/proc/self/schedstat', 0, 1000, true), ' ', 2)::double precision / 1e6, 0);
CREATE FUNCTION overrun(query text, ms int) RETURNS double precision LANGUAGE plpgsql AS $$
DECLARE
	before double precision := waited();
BEGIN
	EXECUTE query;
	RETURN NULL;
EXCEPTION WHEN query_canceled THEN
	RETURN extract(epoch FROM clock_timestamp() - statement_timestamp()) * 1000 - ms - (waited() - before);
END $$;
CREATE TABLE question (no int, name text, query text);
INSERT INTO question VALUES
	(1, 'next_sites', 'SELECT count(*) FROM demand, candidate, wsis.next_sites(places, nodes, 300000, 5000)'),
	(2, 'next_sites, existing nodes', 'SELECT count(*) FROM demand, candidate, wsis.next_sites(places, ''{0 0}'', 300000, 5000, nodes)'),
	(3, 'cluster_id', 'SELECT count(c) FROM (SELECT wsis.cluster_id(geom, 2000000, 80000000, weight) OVER () AS c FROM place) c');
SQL

sub answer
{
	my ($query) = @_;
	open my $out, '>', $file or die "$file: $!\n";
	print $out $query;
	close $out;
	return psql('connectivity_sites_cancel', '-f', $file);
}

answer($sql);
for my $question (split /\n/, join '', answer("SELECT no, name FROM question ORDER BY no;\n"))
{
	my ($no, $name) = split /\|/, $question, 2;
	my $canceled = 0;
	for my $ms (60, 150, 400, 900)
	{
		my $least = 'never';
		# the least of some tries, since a busy machine keeps everybody waiting
		for my $try (1 .. 10)
		{
			my ($overrun) = eval { answer(<<"SQL") };
SELECT query AS query FROM question WHERE no = $no \\gset
SET jit = off;
SET statement_timeout = $ms;
SELECT coalesce(round(overrun(:'query', $ms)), -1);
SQL
			# over before it had begun
			next unless defined $overrun;
			chomp $overrun;
			$least = $overrun if $least eq 'never' || $overrun < $least;
			last if $least < 100;
		}
		$least = 1_000_000 if $least eq 'never';
		# -1: a fast machine was done before
		$canceled++ if $least ne '-1';
		cmp_ok($least, '<', 100, "$name: canceled after $ms ms, done within 100 ms");
		diag("$least ms") if $least >= 100;
	}
	ok($canceled > 0, "$name was canceled at all");
}

# what psql says goes to standard error; a notice has the share done
my $said = `psql -XqAt -d connectivity_sites_cancel -c "SET wsis.progress_interval = '20ms'; SELECT count(*) FROM demand, candidate, wsis.next_sites(places, nodes, 30000, 50)" 2>&1`;
like($said, qr/^NOTICE:  next_sites: \d+ % done$/m, 'next_sites says how far it is');
my @shares = $said =~ /next_sites: (\d+) % done/g;
is_deeply(\@shares, [ sort { $a <=> $b } @shares ], 'and never less than before');
ok((!grep { $_ > 100 } @shares), 'nor more than all');
$said = `psql -XqAt -d connectivity_sites_cancel -c "SET wsis.progress_interval = '1ms'; SELECT count(c) FROM (SELECT wsis.cluster_id(geom, 11000, 5) OVER () AS c FROM place) c" 2>&1`;
like($said, qr/^NOTICE:  cluster_id: \d+ % done$/m, 'cluster_id says how far it is');
$said = `psql -XqAt -d connectivity_sites_cancel -c "SET wsis.progress_interval = 0; SELECT count(*) FROM demand, candidate, wsis.next_sites(places, nodes, 30000, 50)" 2>&1`;
unlike($said, qr/NOTICE/, 'and nothing when it is not asked to');

done_testing();
