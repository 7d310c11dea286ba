# What the fuzzers share: values to begin with, changing their bytes, running calls in batches and
# telling what must never happen: a server process that ends, an internal error, a call that goes
# on after it was canceled. WSIS_FUZZ_SECONDS (60) is how long, WSIS_FUZZ_SEED makes a run again.
package Fuzz;
use strict;
use warnings;
use Exporter 'import';
use Test::More;
use Time::HiRes 'time';
use Wsis;

our @EXPORT = qw(%made one changed quoted fuzz);

my $seed = $ENV{WSIS_FUZZ_SEED} || time ^ $$;
srand $seed;
note "seed $seed";

sub one { return $_[rand @_] }

sub quoted
{
	my ($text) = @_;
	$text =~ s/'/''/g;
	return "'$text'";
}

# values of our types, from which others are made by changing bytes
my $points = '(SELECT i, ST_SetSRID(ST_MakePoint(i * 7 % 360 - 180, i * 11 % 180 - 90), 4326) AS g FROM generate_series(1, 40) i) p';
our %made = (
	'wsis.matrix'              => [ q{'{C1:1=2,C7.e-health:3.8=5}'}, q{'{}'}, q{(SELECT wsis.matrix_agg(l::wsis.action_line_set, s::wsis.sdg_set) FROM (VALUES ('C1,C2', '1,2.a'), ('C7', '9.c')) v(l, s))} ],
	'wsis.action_line_set'     => [ q{'{C1,C7.e-health}'}, q{'C1 to C11'}, q{'{}'} ],
	'wsis.sdg_set'             => [ q{'{1,2.a,17.18}'}, q{'1-17'}, q{'1.1,1.2,1.3'}, q{'{}'} ],
	'wsis.corpus'              => [ q{(SELECT wsis.corpus_agg(to_tsvector('wsis.multilingual', t)) FROM (VALUES ('digital divide and broadband'), ('fracture numérique'), ('数字鸿沟')) v(t))} ],
	'wsis.distribution'        => [ q{(SELECT wsis.distribution_agg(i::float8) FROM generate_series(1, 9) i)}, q{(SELECT wsis.distribution_agg(i % 3, i) FROM generate_series(1, 9) i)},
		q{(SELECT wsis.distribution_agg(i % 3, i / 3) FROM generate_series(1, 9) i)}, q{(SELECT wsis.distribution_sketch_agg(i, i, 0.01) FROM generate_series(1, 99) i)}, q{(SELECT wsis.distribution_agg(1e300, 1e-300 * i) FROM generate_series(1, 9) i)} ],
	'wsis.node_set'            => [ "(SELECT wsis.node_set_agg(g) FROM $points)", "(SELECT wsis.node_set_agg(g, i::bigint, 'class ' || i % 3, i % 2 = 0) FROM $points)" ],
	'wsis.gap'                 => [ q{(SELECT wsis.gap_agg(i % 3 = 0, i) FROM generate_series(1, 9) i)}, q{(SELECT wsis.gap_agg(nullif(i % 3, 1) = 0, i, i * 1000.0, i * 1500.0) FROM generate_series(1, 9) i)},
		q{(SELECT wsis.gap_agg(NULL, i, i * 1000.0) FROM generate_series(1, 9) i)} ],
	'wsis.gap_change'          => [ q{(SELECT wsis.gap_change_agg(i % 2 = 0, nullif(i % 3, 1) = 0, i) FROM generate_series(1, 9) i)} ],
	'wsis.coverage_set'        => [ q{(SELECT wsis.coverage_set_agg(ST_MakeEnvelope(i, i, i + 5, i + 5, 4326), 'class ' || i) FROM generate_series(1, 9) i)} ],
	'wsis.place_set'           => [ "(SELECT wsis.place_set_agg(g, i::float8) FROM $points)", "(SELECT wsis.place_set_agg(g, i::float8, i::bigint) FROM $points)" ],
	'wsis.series'              => [ q{(SELECT wsis.series_agg(2000 + i, i::float8) FROM generate_series(1, 9) i)} ],
	'wsis.ranked_distribution' => [ q{(SELECT wsis.ranked_distribution_agg(i::float8, i, i % 3) FROM generate_series(1, 9) i)} ],
	'wsis.composite_data'      => [ q{(SELECT wsis.composite_data_agg(u, n, i::float8) FROM (VALUES ('AUT', 'a', 1), ('AUT', 'b', 2), ('BEL', 'a', 3)) v(u, n, i))} ],
);

# A few bytes of a value changed, cut off or put in.
sub changed
{
	my ($bytes) = @_;
	for (1 .. 1 + rand 4)
	{
		my $at = length $bytes ? int rand length $bytes : 0;
		# the head decides most
		$at = int rand 40 if rand() < 0.5 && length $bytes > 40;
		my $what = int rand 8;
		if    ($what == 0) { substr($bytes, $at, 1) = chr rand 256 if length $bytes }
		elsif ($what == 1) { substr($bytes, $at, 1) ^= chr(1 << rand 8) if length $bytes }
		elsif ($what == 2) { substr($bytes, $at & ~3, 4) = pack 'l<', one(0, 1, -1, 2147483647, -2147483648, 65535, 1 << 24, int rand 100) if length $bytes >= ($at & ~3) + 4 }
		elsif ($what == 3) { substr($bytes, $at & ~7, 8) = pack 'd<', one(0, -1, 9**9**9, -9**9**9, 1e300, 5e-324, 'nan') if length $bytes >= ($at & ~7) + 8 }
		elsif ($what == 4) { $bytes = substr $bytes, 0, $at }
		elsif ($what == 5) { $bytes .= chr(rand 256) x rand 20 }
		elsif ($what == 6) { substr($bytes, $at, int rand 9) = '' if length $bytes > $at }
		else               { substr($bytes, $at, 0) = substr $bytes, rand length($bytes) || 1, rand 16 if length $bytes }
	}
	return $bytes;
}

my (%calls, %faults);

# Runs some calls, and says how many; what ended badly is noted with the call that did it.
sub batch
{
	my ($base, @batch) = @_;
	my $file = "$ENV{TMPDIR}/fuzz.sql";
	open my $out, '>', $file or die "$file: $!\n";
	print $out "\\set VERBOSITY verbose\n\\set ON_ERROR_STOP off\nSET statement_timeout = '4s';\nSET client_min_messages = error;\n";
	print $out "\\warn CALL $_\nBEGIN;\n$batch[$_]{sql}\n;ROLLBACK;\n" for 0 .. $#batch;
	print $out '\warn CALL ' . @batch . "\n";
	close $out;
	my ($current, $began, $said) = (-1, time, '');
	my $fault = sub { push @{ $faults{ $batch[$current]{name} } }, "$_[0]: $batch[$current]{sql}" };
	open my $psql, '-|', "timeout 900 psql -Xq -d $base -f $file -o /dev/null 2>&1" or die "psql: $!\n";
	while (<$psql>)
	{
		if (/^CALL (\d+)/)
		{
			$fault->('not canceled after 4 s but ' . int(time - $began) . ' s') if $current >= 0 && time - $began > 6;
			($current, $began) = ($1, time);
		}
		elsif (/ERROR:  XX000|PANIC/)
		{
			$fault->($_);
		}
		$said = $_;
	}
	close $psql;
	return scalar @batch if $current == @batch;
	die "psql ran none of the calls: $said" if $current < 0;
	# the connection was lost, or psql was ended, before the last call
	$fault->("the session ended: $said");
	for (1 .. 60) { last if system('pg_isready', '-q', '-d', $base) == 0; sleep 1 }
	return $current + 1;
}

# fuzz(DATABASE, CALL): calls from CALL, each { name, sql }, as long as there is time; one test a name.
sub fuzz
{
	my ($base, $call) = @_;
	my $end = time + ($ENV{WSIS_FUZZ_SECONDS} || 60);
	while (time < $end)
	{
		my @batch = map { $call->() } 1 .. 200;
		while (@batch)
		{
			my $done = batch($base, @batch);
			$calls{ $_->{name} }++ for @batch[ 0 .. $done - 1 ];
			splice @batch, 0, $done;
		}
	}
	for my $name (sort keys %calls)
	{
		ok(!$faults{$name}, "$name: $calls{$name} calls") or diag substr($faults{$name}[0], 0, 3000);
	}
	done_testing();
}

1;
