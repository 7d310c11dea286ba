#!/usr/bin/perl
# Every function and aggregate of the extension, called from the catalogue with hostile
# arguments of every type: limits, NULL, malformed text, and values of our types whose bytes
# were changed after they were stored. An answer or an error is right; a server process that
# ends, an internal error (XX000) or a call that can't be canceled is not. One test a function.
# WSIS_FUZZ_SECONDS (60) is how long, WSIS_FUZZ_SEED makes a run again.
use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/../perl";
use Wsis;
use Test::More;
use Time::HiRes 'time';

my $seconds = $ENV{WSIS_FUZZ_SECONDS} || 60;
my $seed    = $ENV{WSIS_FUZZ_SEED} || time ^ $$;
my $base    = 'fuzz_functions';
my $calls_a_batch = 200;
srand $seed;
note "seed $seed";

extended_database($base);
my @types = psql($base, '-c', q{SELECT format_type(t.oid, NULL) FROM pg_type t JOIN pg_depend d ON d.classid = 'pg_type'::regclass
	AND d.objid = t.oid AND d.deptype = 'e' JOIN pg_extension e ON e.oid = d.refobjid WHERE e.extname = 'wsis' AND typtype = 'b' AND typlen = -1 AND typelem = 0 ORDER BY 1});
chomp @types;

# Stored bytes become a value, and back, without any reader of ours between. CREATE CAST refuses
# types of another alignment, which makes no difference to a value in memory.
psql($base, '-c', <<'SQL');
INSERT INTO pg_cast (oid, castsource, casttarget, castfunc, castcontext, castmethod)
	SELECT (SELECT max(oid)::int8 FROM pg_cast)::int8 + row_number() OVER (), source, target, 0, 'e', 'b'
	FROM (SELECT t.oid FROM pg_type t JOIN pg_depend d ON d.classid = 'pg_type'::regclass AND d.objid = t.oid AND d.deptype = 'e' JOIN pg_extension e ON e.oid = d.refobjid
		WHERE e.extname = 'wsis' AND typtype = 'b' AND typlen = -1 AND typelem = 0) t,
	LATERAL (VALUES ('bytea'::regtype, t.oid), (t.oid, 'bytea'::regtype)) c(source, target);
SQL

sub one { return $_[rand @_] }

my @numbers = (qw(0 1 -1 0.5 2 10 2147483647 -2147483648 9223372036854775807 -9223372036854775808 1e15 1e31 1e300 -1e300
	1.7976931348623157e308 5e-324 NaN Infinity -Infinity -0), map { rand() * 10 ** int(rand 8) } 1 .. 6);
my @integers = qw(0 1 -1 2 3 7 100 32767 -32768 65536 2147483647 -2147483648);
my @words = ('', ' ', 'C7', 'c7 e-health', '9.c', 'SDG 9', '17', '1.1', 'all', 'en', 'ar', 'zh', 'ru', 'fr', 'es', 'xx', 'digital divide',
	'fracture numérique', '数字鸿沟', 'الفجوة الرقمية', 'a & b', '"x', '-', '{}', '{NULL}', '{"a","b"}', 'null', '{"a": 1}', '[]', '%s%n', "''",
	"\x{200F}", "\x{301}", "e\x{301}" x 40, "\x{202E}abc", "\x{1F469}\x{200D}\x{1F469}", 'x' x 3000, 'C1,' x 900, '<script>', 'open_sdg', 'gini', 'theil',
	'ge2', 'HDI', '2019', 'lines', 'sdgs', 'public', 'wsis.matrix_edition', 'pg_class', 'id', 'title', "\x{FFFD}", "\x{10FFFF}");
utf8::encode($_) for @words;
my @shapes = map { "'$_'" } ('POINT EMPTY', 'POINT(NaN NaN)', 'POINT(0 0)', 'POINT(180 90)', 'POINT(-180 -90)', 'POINT(1e308 0)', 'POINT(10 20)', 'POINT(10.5 20.5)',
	'POINT Z (1 2 3)', 'POINT ZM (1 2 3 4)', 'MULTIPOINT(1 2, 3 4, EMPTY)', 'LINESTRING(0 0, 1 1)', 'POLYGON((0 0,10 0,10 10,0 10,0 0))',
	'POLYGON((0 0,10 10,10 0,0 10,0 0))', 'POLYGON((170 0,190 0,190 10,170 10,170 0),(175 2,180 2,180 4,175 2))', 'POLYGON EMPTY',
	'MULTIPOLYGON(((0 0,1 0,1 1,0 0)),((5 5,6 5,6 6,5 5)))', 'GEOMETRYCOLLECTION(POINT(1 1),POLYGON((0 0,1 0,1 1,0 0)))',
	'GEOMETRYCOLLECTION(GEOMETRYCOLLECTION(GEOMETRYCOLLECTION EMPTY))', 
	'SRID=3857;POINT(100 100)', 'SRID=4326;POINT(7 46)');

# values of our types, from which others are made by changing bytes
my $points = '(SELECT i, ST_SetSRID(ST_MakePoint(i * 7 % 360 - 180, i * 11 % 180 - 90), 4326) AS g FROM generate_series(1, 40) i) p';
my %made = (
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
my %bytes;
for my $type (@types)
{
	die "no value of $type to begin with\n" unless $made{$type};
	$bytes{$type} = [ map { pack 'H*', value($base, "SELECT encode(($_)::$type\::bytea, 'hex')") } @{ $made{$type} } ];
}

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

sub quoted
{
	my ($text) = @_;
	$text =~ s/'/''/g;
	return "'$text'";
}

# An expression of a type: hostile mostly.
sub argument
{
	my ($type) = @_;
	return "NULL::$type" if rand() < 0.08;
	if ($type =~ /^(.*)\[\]$/)
	{
		my $element = $1;
		return one("'{}'::$type", "ARRAY[[NULL,NULL]]::$type", 'ARRAY[' . join(',', map { argument($element) } 1 .. 1 + rand 5) . "]::$type");
	}
	if ($bytes{$type})
	{
		return (one(@{ $made{$type} })) . "::$type" if rand() < 0.3;
		return quoted(one(@words)) . "::$type" if rand() < 0.1;
		return "'\\x" . unpack('H*', changed(one(@{ $bytes{$type} }))) . "'::bytea::$type";
	}
	return "double precision '" . one(@numbers) . "'" if $type eq 'double precision';
	return "'" . one(@integers) . "'::$type" if $type =~ /^(integer|bigint|smallint|oid)$/;
	return one('true', 'false') if $type eq 'boolean';
	return one(@shapes) . "::$type" if $type =~ /^(geometry|geography)$/;
	return "to_tsvector('wsis.multilingual', " . quoted(one(@words)) . ')' if $type eq 'tsvector';
	return one("wsis.to_query(" . quoted(one(@words)) . ")", q{''::tsquery}, q{'!a & (b | c <2> d:*)'::tsquery}) if $type eq 'tsquery';
	return one(q{'{"a":1}'}, q{'{}'}, q{'[]'}, q{'null'}, q{'{"title":"title","lines":7}'}) . '::jsonb' if $type eq 'jsonb';
	return one(qw('wsis.multilingual' 'wsis.en' 'simple')) . "::$type" if $type eq 'regconfig';
	return one(qw('wsis.concept' 'wsis.stem_en' 'simple')) . "::$type" if $type eq 'regdictionary' ;
	return one(qw('pg_class' 'wsis.matrix_edition')) . "::$type" if $type eq 'regclass';
	return "ARRAY['0.1'::real,'NaN','Infinity','-1']" if $type eq 'real[]';
	return quoted(one(@words)) . "::$type";
}

# what may be called by hand, and how
my @functions = map { chomp; my ($name, $kind, $arguments, $set) = split /\|/; { name => $name, kind => $kind, types => [ split /;/, $arguments ], set => $set eq 't' } }
	psql($base, '-c', q{SELECT p.oid::regproc, prokind, array_to_string(ARRAY(SELECT format_type(t, NULL) FROM unnest(proargtypes) t), ';'), proretset
	FROM pg_proc p JOIN pg_depend d ON d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e' JOIN pg_extension e ON e.oid = d.refobjid
	WHERE e.extname = 'wsis' AND prokind IN ('f', 'a') AND NOT 'internal'::regtype = ANY (proargtypes) AND prorettype NOT IN ('internal'::regtype, 'trigger'::regtype)
	ORDER BY p.oid::regprocedure::text});

sub call
{
	my ($f) = @_;
	if ($f->{kind} eq 'a')
	{
		my @rows = map { '(' . join(',', map { argument($_) } @{ $f->{types} }) . ')' } 1 .. 1 + rand 5;
		my @names = map { "a$_" } 1 .. @{ $f->{types} };
		return "SELECT $f->{name}(" . join(',', @names) . ') FROM (VALUES ' . join(',', @rows) . ') v(' . join(',', @names) . ')';
	}
	return "SELECT $f->{name}(" . join(',', map { argument($_) } @{ $f->{types} }) . ')';
}

my $file = "$ENV{TMPDIR}/fuzz.sql";
my (%calls, %faults);

# Runs some calls; what ended badly is noted with the call that did it.
sub batch
{
	my @batch = @_;
	open my $out, '>', $file or die "$file: $!\n";
	print $out "\\set VERBOSITY verbose\n\\set ON_ERROR_STOP off\nSET statement_timeout = '4s';\nSET client_min_messages = error;\n";
	print $out "\\warn CALL $_\nBEGIN;\n$batch[$_]{sql};\nROLLBACK;\n" for 0 .. $#batch;
	close $out;
	my ($current, $began, @said) = (-1, time);
	open my $psql, '-|', "timeout 900 psql -Xq -d $base -f $file -o /dev/null 2>&1" or die "psql: $!\n";
	while (<$psql>)
	{
		push @said, $_;
		if (/^CALL (\d+)/)
		{
			push @{ $faults{ $batch[$current]{name} } }, "not canceled after 4 s but " . int(time - $began) . " s: $batch[$current]{sql}"
				if $current >= 0 && time - $began > 6;
			($current, $began) = ($1, time);
		}
		elsif ($current >= 0 && /ERROR:  XX000|PANIC|server closed|terminating connection because of crash/)
		{
			push @{ $faults{ $batch[$current]{name} } }, "$_$batch[$current]{sql}";
		}
	}
	close $psql;
	if (grep { /server closed|connection to server was lost/ } @said)
	{
		for (1 .. 60) { last if `pg_isready -q -d $base; echo \$?` == 0; sleep 1 }
		return $current + 1;
	}
	return scalar @batch;
}

my $end = time + $seconds;
my $round = 0;
while (time < $end)
{
	my @batch;
	for (1 .. $calls_a_batch)
	{
		my $f = $functions[ $round++ % @functions ];
		push @batch, { name => "$f->{name}(" . join(', ', @{ $f->{types} }) . ')', sql => call($f) };
	}
	while (@batch)
	{
		my $done = batch(@batch);
		$calls{ $_->{name} }++ for @batch[ 0 .. $done - 1 ];
		splice @batch, 0, $done;
	}
}
for my $f (@functions)
{
	my $name = "$f->{name}(" . join(', ', @{ $f->{types} }) . ')';
	next unless $calls{$name};
	ok(!$faults{$name}, "$name: $calls{$name} calls") or diag map { substr($_, 0, 3000) . "\n" } @{ $faults{$name} }[ 0 .. 0 ];
}
done_testing();
