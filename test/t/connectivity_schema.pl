# Where PostGIS is doesn't matter, nor what the search_path says later; types that
# only have its types' names are refused.
use strict;
use warnings;
use Test::More;
use Wsis;

my $quiet = 'SET client_min_messages = warning';
my $answers = <<'SQL';
SET search_path = '';
CREATE TABLE public.kept AS SELECT wsis.node_set_agg(g, i, 'fibre', true) AS s
FROM (VALUES (1, 'POINT(1 2)'::"Geo graphy".geometry), (2, 'POINT(3 4)')) v (i, g);
CREATE VIEW public.shown AS SELECT n.id, n.geom FROM public.kept, wsis.nearest('POINT(3 3)'::"Geo graphy".geography, s, 2) n;
SQL
my $ask = q{SET search_path = ''; SELECT id, "Geo graphy".ST_AsText(geom) FROM public.shown};

run('createdb', 'connectivity_schema');
psql('connectivity_schema', '-c', $quiet, '-c', 'CREATE SCHEMA "Geo graphy"',
	'-c', 'CREATE EXTENSION postgis SCHEMA "Geo graphy"', '-c', 'CREATE EXTENSION wsis');
psql('connectivity_schema', '-c', $answers);
is(value('connectivity_schema', $ask), '2|POINT(3 4) 1|POINT(1 2)', 'PostGIS in a schema of its own');

my $file = "$ENV{TMPDIR}/connectivity_schema";
run('pg_dump', "--file=$file", 'connectivity_schema');
run('createdb', 'connectivity_schema_again');
psql('connectivity_schema_again', '-o', '/dev/null', '-f', $file);
is(value('connectivity_schema_again', $ask), '2|POINT(3 4) 1|POINT(1 2)', 'and restored');

run('createdb', 'connectivity_schema_other');
psql('connectivity_schema_other', '-c', $quiet, '-c', 'CREATE EXTENSION postgis', '-c', 'CREATE SCHEMA wsis',
	'-c', 'CREATE DOMAIN wsis.geometry AS bytea');
my $refused = qx(psql -XqAt -d connectivity_schema_other -c 'CREATE EXTENSION wsis' 2>&1);
like($refused, qr/not the types of PostGIS/, 'a type of that name in wsis is refused');

done_testing();
