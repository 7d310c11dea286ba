#!/usr/bin/perl
# Every function and aggregate of the extension, called from the catalogue with hostile
# arguments of every type: limits, NULL, malformed text, and values of our types whose bytes
# were changed after they were stored. An answer or an error is right. One test a function.
use strict;
use warnings;
use utf8;
use FindBin;
use lib "$FindBin::Bin/../perl";
use Wsis;
use Fuzz;

my $base = 'fuzz_functions';
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

my %bytes;
for my $type (@types)
{
	die "no value of $type to begin with\n" unless $made{$type};
	$bytes{$type} = [ map { pack 'H*', value($base, "SELECT encode(($_)::$type\::bytea, 'hex')") } @{ $made{$type} } ];
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

my $round = 0;
fuzz($base, sub {
	my $f = $functions[ $round++ % @functions ];
	return { name => "$f->{name}(" . join(', ', @{ $f->{types} }) . ')', sql => call($f) };
});
