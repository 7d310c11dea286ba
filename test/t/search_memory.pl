# No memory is lost over a hundred thousand documents, canceled and failed ones among
# them: the server's process doesn't grow.
use strict;
use warnings;
use Test::More;
use Wsis;

plan skip_all => 'no /proc here' unless -e "/proc/$$/statm";
my $database = 'search_memory';
extended_database($database);

# what the process that runs the statements occupies, in kB, after so many documents and again
my $script = "$ENV{TMPDIR}/$database.sql";
open my $out, '>', $script or die "$script: $!\n";
print $out <<'SQL';
CREATE FUNCTION pg_temp.kb() RETURNS bigint LANGUAGE sql VOLATILE
	AS $$SELECT substring(pg_read_file('/proc/self/status') FROM 'RssAnon:\s*(\d+)')::bigint$$;
CREATE PROCEDURE pg_temp.work(documents int) LANGUAGE plpgsql AS $$
BEGIN
	PERFORM count(to_tsvector('wsis.multilingual', format('Digital divide %s, Цифровой разрыв, 数字鸿沟与互联网 ภาษาไทยง่าย %s', i, i % 97)))
	FROM generate_series(1, documents) i;
	FOR i IN 1..documents / 1000 LOOP
		BEGIN -- an error behind the parser, and one within it
			PERFORM to_tsvector('wsis.multilingual', '数字鸿沟'), 1 / (i - i);
		EXCEPTION WHEN division_by_zero THEN NULL;
		END;
		BEGIN
			PERFORM set_config('statement_timeout', '1', true);
			PERFORM to_tsvector('wsis.multilingual', repeat('数字鸿沟与互联网。', 2000));
		EXCEPTION WHEN query_canceled OR program_limit_exceeded THEN NULL;
		END;
	END LOOP;
END $$;
CALL pg_temp.work(20000);
SELECT pg_temp.kb() AS before \gset
CALL pg_temp.work(100000);
SELECT pg_temp.kb() - :before AS grown;
SQL
close $out;
my ($grown) = grep { /^-?\d+$/ } psql($database, '-f', $script);
chomp $grown;
cmp_ok($grown, '<', 4096, "kB that 100,000 documents leave behind: $grown");

done_testing();
