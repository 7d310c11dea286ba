# What packagers do: make dist, and from what it made a build outside the source
# folder, install into a folder, uninstall and clean.
use strict;
use warnings;
use JSON::PP 'decode_json';
use Test::More;
use Wsis;

my $dir = "$ENV{TMPDIR}/house_build";
my ($source, $build, $dest) = ("$dir/source", "$dir/build", "$dir/dest");
mkdir $_ or die "$_: $!\n" for $dir, $source, $build;

# files(FOLDER): what is in it, relative to it
sub files
{
	my $folder = shift;
	my @names = run('find', $folder, '-not', '-type', 'd');
	chomp @names;
	return sort map { substr $_, 1 + length $folder } @names;
}

# make(ARGUMENT…): what it prints and its exit status, built in $build from $source
sub make
{
	my @arguments = @_;
	my $command = join ' ', map { "'$_'" } 'make', '-C', $build, '-f', "$source/Makefile", '--no-print-directory', @arguments;
	my $printed = `$command 2>&1`;
	return ($printed, $? >> 8);
}

my ($tarball) = run('make', '-s', '-C', $root, 'dist');
chomp $tarball;
like($tarball, qr{/wsis-[0-9.]+\.tar\.gz$}, 'make dist says what it made');
run('tar', '-C', $source, '--strip-components=1', '-xzf', $tarball);
unlink $tarball;
my @source = files($source);

# what PGXN asks of META.json: https://pgxn.org/spec/
{
	open my $in, '<', "$source/META.json" or die "META.json: $!\n";
	my $meta = decode_json(do { local $/; <$in> });
	my $version = qr/^\d+\.\d+\.\d+$/;
	ok(!(grep { !defined $meta->{$_} } qw(name version abstract maintainer license provides meta-spec)), 'META.json has what it must');
	like($meta->{$_}, $version, "its $_ is a semantic version") for 'version';
	like($meta->{'meta-spec'}{version}, $version, 'so is that of the specification');
	like($tarball, qr/-\Q$meta->{version}\E\.tar/, 'the version is the archive\'s');
	is_deeply([ grep { !-e "$source/$_" } map { @$_{qw(file docfile)} } values %{ $meta->{provides} } ], [], 'the files that it names are there');
}

# what one page says of another is in the archive
for my $page (sort grep { /\.md$/ } @source)
{
	my ($folder) = $page =~ m{^(.*/)?};
	open my $in, '<', "$source/$page" or die "$page: $!\n";
	my $text = do { local $/; <$in> };
	my @links = grep { !m{^(?:https?:|#)} } $text =~ /\]\(([^)\s#]+)/g;
	is_deeply([ grep { !-e "$source/" . ($folder // '') . $_ } @links ], [], "$page: what it links to is there");
}

my ($printed, $status) = make('-j2');
is($status, 0, 'builds outside the source folder, in parallel') or diag($printed);
($printed, $status) = make();
like($printed, qr/^make: Nothing to be done for 'all'\.$/, 'a second make builds nothing');

($printed, $status) = make('install', "DESTDIR=$dest");
is($status, 0, 'installs') or diag($printed);
my %installed = map { m{([^/]+)$} => 1 } files($dest);
my ($version) = $tarball =~ /wsis-([0-9.]+)\.tar/;
ok($installed{$_}, "$_ is installed")
	for 'wsis.so', 'wsis.control', "wsis--$version.sql", "wsis--0.0.0--$version.sql";
ok(!$installed{'wsis--0.0.0.sql'}, 'the empty house is not');


# the suite's cluster has the extension; one test is enough to see that installcheck finds its own
my ($test) = map { m{([^/]+)\.sql$} } sort glob "'$source/test/sql/*.sql'";
($printed, $status) = make('installcheck', "REGRESS=$test", 'ISOLATION=');
is($status, 0, 'installcheck from outside the source folder') or diag($printed);

($printed, $status) = make('uninstall', "DESTDIR=$dest");
is_deeply([ files($dest) ], [], 'uninstall leaves nothing') or diag($printed);
($printed, $status) = make('clean');
is_deeply([ files($build) ], [], 'clean leaves nothing') or diag($printed);
is_deeply([ files($source) ], \@source, 'the source folder is as it was');

($printed, $status) = make('install', 'PG_CONFIG=/nowhere/pg_config');
is($status, 2, 'without PostgreSQL it fails');
like($printed, qr/postgresql-server-dev-N/, 'and says what is missing');

done_testing();
