# Every example of the README and of doc/ still prints what stands below it: a block
# ```sql and right behind it a block ``` with psql's output; without one it must run. A
# page is one session.
use strict;
use warnings;
use Test::More;
use Wsis;

binmode $_, ':encoding(UTF-8)' for Test::More->builder->output, Test::More->builder->failure_output;

# The page's examples: SQL, the output that it shows (undef: none), the line.
sub examples_of
{
	my $file = shift;
	open my $in, '<:encoding(UTF-8)', $file or die "$file: $!\n";
	my $text = do { local $/; <$in> };
	my @examples;

	while ($text =~ /^```sql\n(.*?)^```\n(?:```\n(.*?)^```\n)?/msg)
	{
		my ($sql, $shown, $before) = ($1, $2, substr $text, 0, $-[0]);
		push @examples, { sql => $sql, shown => $shown, line => 1 + ($before =~ tr/\n//) };
	}
	return @examples;
}

# All in one session, as a reader would type them; each one's output.
sub outputs
{
	my ($database, @examples) = @_;
	my $script = "$ENV{TMPDIR}/$database.sql";
	open my $out, '>:encoding(UTF-8)', $script or die "$script: $!\n";
	print $out "$_->{sql}\\echo -- next example\n" for @examples;
	close $out;
	open my $psql, '-|:encoding(UTF-8)', "cd '$root' && psql -Xq -d $database -f '$script' 2>&1"
	  or die "psql: $!\n";
	my $all = do { local $/; <$psql> };
	$all =~ s/^psql:\Q$script\E:\d+: //mg;
	return split /^-- next example\n/m, $all, -1;
}

for my $page ("$root/README.md", sort glob "'$root/doc/*.md'")
{
	my ($name) = $page =~ /([^\/]+)\.md$/;
	my @examples = examples_of($page) or next;
	my $database = lc "house_examples_$name";

	extended_database($database);
	my @outputs = outputs($database, @examples);
	for my $example (@examples)
	{
		my $output = shift(@outputs) =~ s/\n+\z/\n/r;
		$output =~ s/[ \t]+$//mg;
		if (defined $example->{shown})
		{
			is($output, $example->{shown}, "$name.md, line $example->{line}");
		}
		else
		{
			unlike($output, qr/^(?:ERROR|FATAL):/m, "$name.md, line $example->{line}: runs");
		}
	}
}

# the README shows the queries of the demo's page
{
	my %shown = map { ($_->{sql} =~ s/(?:;|\n\\crosstabview.*)\n\z//r) => 1 } examples_of("$root/README.md");
	open my $in, '<:encoding(UTF-8)', "$root/demo/demo.sql" or die "demo.sql: $!\n";
	my $demo = do { local $/; <$in> };
	my %query = $demo =~ /^\('(\w+)', \$\$(.*?)\$\$\)/msg;
	ok(scalar keys %query, 'the demo has queries');
	ok($shown{ $query{$_} }, "README.md shows the demo's query '$_'") for sort keys %query;
}

for my $script (sort glob "'$root/doc/*.sql'")
{
	my $picture = $script =~ s/\.sql$/.svg/r;
	open my $in, '<', $picture or die "$picture: $!\n";
	is(join('', psql('house_examples_readme', '-f', $script)), join('', <$in>), "$picture is current");
}

done_testing();
