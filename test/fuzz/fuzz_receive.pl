#!/usr/bin/perl
# The binary input of every type, by COPY, with what the type sent and then was changed; what is
# accepted nevertheless is written as text, sent again and compared. One test a type.
use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/../perl";
use Wsis;
use Fuzz;

my $base = 'fuzz_receive';
extended_database($base);
my @types = ('wsis.action_line', 'wsis.sdg', sort keys %made);
my %values = (%made, 'wsis.action_line' => [ q{'C1'}, q{'C7.e-health'} ], 'wsis.sdg' => [ q{'9.c'}, q{'17'}, q{'1.1.1'} ]);
my %sent;
for my $type (@types)
{
	(my $table = $type) =~ s/.*\.//;
	psql($base, '-c', "CREATE TABLE received_$table (v $type)");
	$sent{$type} = [ map { pack 'H*', value($base, "SELECT encode($type\_send(($_)::$type), 'hex')") } @{ $values{$type} } ];
}

# A file as COPY BINARY has it: signature, flags, no extension, one row of one field, the end.
sub file_of
{
	my ($name, $bytes) = @_;
	my $file = "$ENV{TMPDIR}/$name";
	open my $out, '>:raw', $file or die "$file: $!\n";
	print $out "PGCOPY\n\377\r\n\0", pack('N N n N', 0, 0, 1, length $bytes), $bytes, pack('n', 0xFFFF);
	close $out;
	return $file;
}

my $round = 0;
fuzz($base, sub {
	my $type = $types[ $round % @types ];
	(my $table = $type) =~ s/.*\.//;
	my $file = file_of('received.' . $round++ % 200, changed(one(@{ $sent{$type} })));
	return { name => $type, sql => "COPY received_$table FROM '$file' (FORMAT binary);
SELECT v::text, $type\_send(v), v = v FROM received_$table" };
});
